"""From the paths of a command line to the files to read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from draftlint.baseline import Baselines, SetAside, read_sidecar
from draftlint.config import Config, Configs
from draftlint.readers import FORMATS, drafts_in


@dataclass(frozen=True, slots=True)
class Input:
    """A file to check: its path, its name in reports, the configuration that holds for it, and what was set aside."""

    path: Path
    shown_as: str
    config: Config
    set_aside: SetAside


def collect(paths: Sequence[Path], configs: Configs, *, with_baseline: bool = True) -> list[Input]:
    """The files to check, in the order of the command line; a file that is named twice, or linked, comes once.

    Folders are walked (see `drafts_in`); a file that is named itself is always taken. Raises UsageError for a wrong
    configuration, baseline or sidecar.
    """
    baselines = Baselines()
    suffixes = [suffix for item in FORMATS for suffix in item.suffixes]
    seen: set[object] = set()
    inputs = []
    for path in _files(paths, suffixes, configs):
        identity = _identity(path)
        if identity not in seen:
            seen.add(identity)
            config = configs.of(path)
            baseline = baselines.of(path, config.baseline) if with_baseline else {}
            inputs.append(Input(path, shown(path), config, SetAside(read_sidecar(path), baseline)))
    return inputs


def shown(path: Path) -> str:
    """A path as reports name it: with forward slashes, and with U+FFFD for bytes that are no letters."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _files(paths: Sequence[Path], suffixes: Sequence[str], configs: Configs) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from drafts_in(path, suffixes, lambda found: configs.of(found).excludes(found))
        else:
            yield path


def _identity(path: Path) -> object:
    """What two names of one file have in common."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return os.path.abspath(path)
    return (status.st_dev, status.st_ino) if status.st_ino else os.path.realpath(path)
