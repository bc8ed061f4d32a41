"""Word comments: every part of the package that takes no comment is copied as it is."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from draftlint.document import Document, NativePlace, Span
from draftlint.errors import UnreadableError
from draftlint.readers.docx.names import attribute, elements, name
from draftlint.readers.docx.package import WordPackage
from draftlint.readers.office.xml import Element, UnsafeXmlError, parse_whole, serialise
from draftlint.reporters.annotate.remarks import Remark
from draftlint.reporters.annotate.word_comments import Comments
from draftlint.reporters.annotate.word_runs import Anchor, anchor, cut, paragraphs, run_length, runs

_NOTES = {"footnotes": ("footnote", "footnoteReference"), "endnotes": ("endnote", "endnoteReference")}


def annotate_word(data: bytes, document: Document, remarks: Sequence[Remark]) -> tuple[bytes, int]:
    """The bytes of a docx with a comment for every remark, and how many remarks found no place.

    Raises UnreadableError where a part cannot be read whole or written again.
    """
    package = WordPackage(data, document.path, lambda code, vi, en: None)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {_plain(entry.filename): archive.read(entry) for entry in archive.infolist()}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise _damaged(document.path, "zip") from error
    main = package.main
    body = _parsed(parts, main, document.path)
    comments = Comments(parts, main, package.related(main, "comments"), body)
    unplaced = _Writer(parts, document, main, body, package).write(remarks, comments)
    changed = {main: serialise(body), **comments.parts()}
    return _packed(data, changed), unplaced


def _plain(filename: str) -> str:
    return filename.replace("\\", "/").lstrip("/")


def _parsed(parts: dict[str, bytes], part: str, path: str) -> Element:
    try:
        return parse_whole(parts[part])
    except (KeyError, ValueError, UnsafeXmlError) as error:
        raise _damaged(path, part) from error


def _damaged(path: str, part: str) -> UnreadableError:
    return UnreadableError(
        "damaged",
        f"{path}: phần {part} hỏng nên không ghi nhận xét vào được / the part is damaged and cannot be rewritten.",
        hint="Mở bằng Word, lưu lại rồi chạy lại / open it in Word, save it and run again.",
    )


def _packed(data: bytes, changed: dict[str, bytes]) -> bytes:
    """The archive with some parts replaced and new ones at its end; everything else as it was."""
    out = io.BytesIO()
    left = dict(changed)
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = left.pop(_plain(entry.filename), None)
            new.writestr(entry, old.read(entry) if content is None else content)
        for part, content in left.items():
            new.writestr(part, content)
    return out.getvalue()


@dataclass(slots=True)
class _Events:
    """What happens around one element, or inside one run at an offset: comments that begin and that end."""

    starts: dict[int | None, list[int]] = field(default_factory=lambda: defaultdict(list))
    ends: dict[int | None, list[int]] = field(default_factory=lambda: defaultdict(list))


class _Writer:
    def __init__(
        self, parts: dict[str, bytes], document: Document, main: str, body: Element, package: WordPackage
    ) -> None:
        self._parts = parts
        self._document = document
        self._main = main
        self._package = package
        self._paragraphs = {main: paragraphs(body)}
        self._runs: dict[tuple[str, int], list[Element]] = {}
        self._body = body
        self._references: dict[tuple[str, str], Element] | None = None

    def write(self, remarks: Sequence[Remark], comments: Comments) -> int:
        """Add the comments; returns how many found no place.

        All places are found before anything is changed, since cutting a run moves the others.
        """
        events: dict[Element, _Events] = defaultdict(_Events)
        unplaced = 0
        for remark in remarks:
            found = self._anchors(remark.span)
            if found is None:
                unplaced += 1
                continue
            number = comments.add(remark)
            first, last = found
            events[first.element].starts[first.offset].append(number)
            events[last.element].ends[last.offset].append(number)
        for element, event in events.items():
            _place(element, event, comments)
        return unplaced

    def _anchors(self, span: Span) -> tuple[Anchor, Anchor] | None:
        source = self._document.source_map.to_source(span)
        first = self._character(source.start)
        last = self._character(max(source.end - 1, source.start))
        if first is None or last is None:
            first = last = first or last
        if first is None or last is None:
            return None
        end = None if last[1] is None else last[1] + 1
        return anchor(first[0], first[1], last=False), anchor(last[0], end, last=True)

    def _character(self, offset: int) -> tuple[Element, int | None] | None:
        """The run of the main part that a source character is in, and its number in it; None for the whole run."""
        found = self._document.native_span(offset)
        if found is None:
            return None
        span, place = found
        if place.part == self._main:
            run = self._run(place)
            if run is None:
                return None
            if place.run is None:
                return run, None
            inside = place.offset + min(offset, span.end - 1) - span.start
            return run, min(inside, max(run_length(run) - 1, 0))
        reference = self._reference(place)
        if reference is None:
            reference = self._first_run()
        return None if reference is None else (reference, None)

    def _run(self, place: NativePlace) -> Element | None:
        """The run of a place; the first one of its paragraph where it names none (an automatic number)."""
        if place.paragraph is None:
            return None
        found = self._runs_of(place.part, place.paragraph)
        if place.run is not None and place.run <= len(found):
            return found[place.run - 1]
        return found[0] if found else None

    def _runs_of(self, part: str, number: int) -> list[Element]:
        if (part, number) not in self._runs:
            known = self._paragraphs[part]
            self._runs[part, number] = runs(known[number - 1]) if number <= len(known) else []
        return self._runs[part, number]

    def _reference(self, place: NativePlace) -> Element | None:
        """The run of the body that calls the note of a place: Word takes no comments inside notes."""
        if self._references is None:
            self._references = {
                (kind, attribute(item, "id") or ""): parent
                for kind, call in _NOTES.values()
                for item in elements(self._body, call)
                if (parent := item.getparent()) is not None
            }
        for relationship, (kind, _) in _NOTES.items():
            if place.part != self._package.related(self._main, relationship) or place.paragraph is None:
                continue
            if place.part not in self._paragraphs:
                root = _parsed(self._parts, place.part, self._document.path)
                self._paragraphs[place.part] = paragraphs(root)
            known = self._paragraphs[place.part]
            note = known[place.paragraph - 1] if place.paragraph <= len(known) else None
            while note is not None and name(note) != f"w:{kind}":
                note = note.getparent()
            return None if note is None else self._references.get((kind, attribute(note, "id") or ""))
        return None

    def _first_run(self) -> Element | None:
        """Where remarks on page headers and footers go."""
        return next(iter(elements(self._body, "r")), None)


def _place(element: Element, events: _Events, comments: Comments) -> None:
    """Set the marks of comments around an element and inside it. Ends go before beginnings at one point."""
    for number in events.starts.pop(None, []):
        element.addprevious(comments.begin(number))
    after = element
    for number in events.ends.pop(None, []):
        after = comments.close(after, number)
    for offset in sorted({*events.starts, *events.ends} - {None}, key=lambda item: item or 0, reverse=True):
        assert offset is not None
        second = cut(element, offset)
        starts, ends = events.starts.get(offset, []), events.ends.get(offset, [])
        if second is None or second is element:
            for number in starts:
                element.addprevious(comments.begin(number))
            last = element
            for number in ends:
                last = comments.close(last, number)
            continue
        for number in starts:
            second.addprevious(comments.begin(number))
        last = element
        for number in ends:
            last = comments.close(last, number)
