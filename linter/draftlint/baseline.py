"""What people have said of findings outside of the draft: the review beside a file, and the baseline of a folder.

Both go by fingerprint, which changes with the words at the places of a finding: what was set aside for one figure
speaks up again when the figure changes.

`DRAFT.docx.review.yaml` holds a list under `reviews`, each entry with `fingerprint`, `state` and `reason`;
`.draftlint-baseline.yaml` holds, under `files`, such a list (without states) for each file, by its path from there.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from draftlint.errors import UsageError
from draftlint.rule import Finding, SuppressedBy, Suppression
from draftlint.yaml_source import YamlSource, dump, line_of

FILE_NAME = ".draftlint-baseline.yaml"
SIDECAR_SUFFIX = ".review.yaml"
LARGEST_FILE = 16 * 1024 * 1024
"""Bytes; a larger file is not one of ours."""

_LISTS = ("reviews", "findings")
_HEADING = """\
Written by `draftlint baseline`: findings that were there already; only what is new is reported.
Các phát hiện đã có từ trước; chương trình chỉ báo phát hiện mới."""


class ReviewState(StrEnum):
    """What a reviewer said of a finding."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Review:
    """A reviewer's word on one finding, read from the sidecar of the file."""

    state: ReviewState
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SetAside:
    """What was said of the findings of one file, by fingerprint: reviews, and the reasons of the baseline."""

    reviews: Mapping[str, Review] = field(default_factory=dict)
    baseline: Mapping[str, str] = field(default_factory=dict)

    def suppression(self, finding: Finding) -> Suppression | None:
        """Why the finding is not reported; None where it is."""
        review = self.reviews.get(finding.fingerprint)
        if review is not None and review.state is ReviewState.DISMISSED:
            return Suppression(SuppressedBy.SIDECAR, review.reason)
        reason = self.baseline.get(finding.fingerprint)
        return None if reason is None else Suppression(SuppressedBy.BASELINE, reason)


def read_sidecar(draft: Path) -> Mapping[str, Review]:
    """The reviews beside a draft; empty where there is no sidecar. Raises UsageError with file and line."""
    path = draft.with_name(draft.name + SIDECAR_SUFFIX)
    source = _read(path)
    if source is None or source.root is None:
        return {}
    entries = source.root
    if isinstance(entries, Mapping):
        entries = next((entries[name] for name in _LISTS if name in entries), None)
    reviews: dict[str, Review] = {}
    for line, entry in _entries(source, entries):
        states = [state.value for state in ReviewState]
        if entry.get("state") not in states:
            raise source.wrong(line, f"“state” phải là / must be one of: {', '.join(states)}")
        state = ReviewState(entry["state"])
        reason = str(entry.get("reason") or "").strip()
        if state is ReviewState.DISMISSED and not reason:
            raise source.wrong(line, "bỏ qua thì cần “reason” / a dismissal needs its “reason”")
        reviews[str(entry["fingerprint"])] = Review(state, reason)
    return reviews


class Baselines:
    """The baseline that holds for each file: the nearest `.draftlint-baseline.yaml` above it. Each is read once."""

    def __init__(self) -> None:
        self._read: dict[Path, Mapping[Path, Mapping[str, str]]] = {}

    def of(self, draft: Path, configured: Path | None = None) -> Mapping[str, str]:
        """The reasons by fingerprint. Raises UsageError for a baseline that is wrong, or configured and not there."""
        draft = Path(os.path.abspath(draft))
        path = configured or next((p / FILE_NAME for p in draft.parents if (p / FILE_NAME).is_file()), None)
        if path is None:
            return {}
        if path not in self._read:
            self._read[path] = read_baseline(path)
        return self._read[path].get(draft, {})


def read_baseline(path: Path) -> Mapping[Path, Mapping[str, str]]:
    """The reasons of a baseline by file and fingerprint. Raises UsageError with file and line."""
    source = _read(path)
    if source is None:
        raise UsageError(
            f"{path}: không có danh sách đã ghi nhận này / there is no such baseline.",
            hint="Tạo bằng “draftlint baseline” / make it with “draftlint baseline”.",
        )
    root = source.root if source.root is not None else {}
    files = root.get("files", {}) if isinstance(root, Mapping) else None
    if not isinstance(files, Mapping):
        raise source.wrong(1, "cần mục “files” / needs “files” with a list for each file")
    base = path.absolute().parent
    found: dict[Path, Mapping[str, str]] = {}
    for name, entries in files.items():
        reasons = {}
        for _, entry in _entries(source, entries):
            reasons[str(entry["fingerprint"])] = str(entry.get("reason") or "")
        found[Path(os.path.abspath(base / str(name)))] = reasons
    return found


def baseline_text(path: Path, findings: Mapping[Path, Sequence[Finding]], reason: str) -> str:
    """The contents of a baseline at `path` that sets the findings of each file aside.

    Entries that the file already has for a finding keep their reason.
    """
    known = read_baseline(path) if path.exists() else {}
    base = path.absolute().parent
    files = {}
    for draft, found in findings.items():
        place = Path(os.path.abspath(draft))
        reasons = known.get(place, {})
        if found:
            files[Path(os.path.relpath(place, base)).as_posix()] = [
                {"fingerprint": item.fingerprint, "rule": item.rule, "reason": reasons.get(item.fingerprint, reason)}
                for item in found
            ]
    return dump({"files": files}, heading=_HEADING)


def _read(path: Path) -> YamlSource | None:
    """The parsed file; None where there is none."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UsageError(f"{path}: quá lớn / too large.")
        return YamlSource(path.read_text("utf-8-sig"), str(path))
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: không đọc được / cannot be read ({type(error).__name__}).") from error


def _entries(source: YamlSource, entries: Any) -> Iterable[tuple[int, Mapping[Any, Any]]]:
    if not isinstance(entries, list):
        raise source.wrong(line_of(entries), "cần một danh sách các mục có “fingerprint” / needs a list of entries")
    for index, entry in enumerate(entries):
        line = line_of(entries, index)
        if not isinstance(entry, Mapping) or not isinstance(entry.get("fingerprint"), str):
            raise source.wrong(
                line, "mục thiếu “fingerprint” trong dấu nháy / the entry lacks its quoted “fingerprint”"
            )
        yield line, entry
