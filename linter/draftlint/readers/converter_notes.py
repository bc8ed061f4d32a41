"""Notes and marks that converters leave inside plain text.

Several conventions are known (VIETNAMESE.md 4): `…text[endnoteRef:12] …` with ` [12: note text]` behind the paragraph;
`(` line break `)` in the text with the notes gathered at the end, each after `(U+FFFD)`; and `…text[12] …` with the
notes gathered at the end, each in a line after its `[12]`. Round brackets do the same below a line "CHÚ THÍCH".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from draftlint.document import Span

LONGEST_NOTE = 8000
"""Code points. A longer note is taken to have lost its closing bracket."""

_REFERENCE = regex.compile(r"\[(?:foot|end)noteRef:\s?(\d{1,5})\]")
_BOOKMARK = regex.compile(r"\[bookmark:[^\]\n]{0,80}\]")
_NOTE_START = regex.compile(r"\[(\d{1,5}):\s")
_LEGACY_MARK = regex.compile(r"\([ \t]*\r?\n[ \t]*\)")
_LEGACY_NOTE = regex.compile(r"^[ \t]*\(\ufffd\)", regex.MULTILINE)
_BRACKETED_NOTE = regex.compile(r"^[ \t]{0,8}\[(\d{1,3})\][ \t]{1,8}(?=\S)", regex.MULTILINE)
_BRACKETED_MARK = regex.compile(r"(?<=[\p{L}\p{N}%)”\".,;:])[ \t]?\[(\d{1,3})\](?![\p{L}\p{N}])")

_NOTES_BELOW = regex.compile(
    r"^[ \t]{0,8}(?:các )?(?:chú thích|ghi chú)[ \t]?:?[ \t]?$", regex.MULTILINE | regex.IGNORECASE
)
_ROUND_NOTE = regex.compile(r"^[ \t]{0,8}\((\d{1,3})\)[ \t]{1,8}(?=\S)", regex.MULTILINE)
_ROUND_MARK = regex.compile(r"(?<=[\p{L}\p{N}%)”\".,;:])\((\d{1,3})\)(?![\p{L}\p{N}])")


@dataclass(frozen=True, slots=True)
class Hole:
    """A stretch of the source that is not part of the running text; `anchor` is the note that is called there.

    What stands before and after a glued hole belongs to one word (`64 dự án[endnoteRef:12], trong đó`).
    """

    span: Span
    anchor: str | None = None
    glued: bool = False


@dataclass(frozen=True, slots=True)
class NoteText:
    """The source range of a note's own words."""

    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class ConverterMarks:
    """What was found: holes in source order, and the notes' texts. `bookmarks` are the holes left by bookmarks."""

    holes: Sequence[Hole]
    notes: Sequence[NoteText]
    bookmarks: Sequence[Span]


def find_marks(source: str) -> ConverterMarks:
    """Find the marks of both conventions."""
    bookmarks = [Span(*match.span()) for match in _BOOKMARK.finditer(source)]
    holes = [Hole(span, glued=True) for span in bookmarks]
    notes: list[NoteText] = []
    references = list(_REFERENCE.finditer(source))
    holes.extend(Hole(Span(*match.span()), match[1], glued=True) for match in references)
    if references:
        for whole, note in _inline_notes(source, {match[1] for match in references}):
            holes.append(Hole(whole))
            notes.append(note)
    legacy_holes, legacy_notes = _legacy(source)
    holes.extend(legacy_holes)
    notes.extend(legacy_notes)
    if not notes:
        holes_of_brackets, notes = _bracketed(source)
        holes.extend(holes_of_brackets)
    holes.sort(key=lambda hole: hole.span)
    return ConverterMarks(_without_nested(holes), notes, bookmarks)


def _inline_notes(source: str, called: set[str]) -> Iterator[tuple[Span, NoteText]]:
    at = 0
    highest = max(int(label) for label in called)
    while match := _NOTE_START.search(source, at):
        at = match.end()
        # A note that nothing calls is still a note; "[2031: …]" in the text of an author is none.
        if match[1] not in called and int(match[1]) > highest + 1:
            continue
        end, at = _note_end(source, match.end())
        yield Span(match.start(), at), NoteText(match[1], Span(match.end(), end))


def _note_end(source: str, start: int) -> tuple[int, int]:
    """Where the words of a note end, and where its bracket does; notes may hold balanced brackets and several lines."""
    stop = min(len(source), start + LONGEST_NOTE)
    following = _NOTE_START.search(source, start, stop)
    limit = following.start() if following else stop
    depth = 0
    for index in range(start, limit):
        if source[index] == "[":
            depth += 1
        elif source[index] == "]":
            if depth == 0:
                return index, index + 1
            depth -= 1
    # Unbalanced: the last bracket before the next note, else the end of the line.
    last = source.rfind("]", start, limit)
    if last >= 0:
        return last, last + 1
    line_end = source.find("\n", start, limit)
    end = line_end if line_end >= 0 else limit
    return end, end


def _legacy(source: str) -> tuple[list[Hole], list[NoteText]]:
    starts = list(_LEGACY_NOTE.finditer(source))
    if not starts:
        return [], []
    body_end = starts[0].start()
    anchors = list(_LEGACY_MARK.finditer(source, 0, body_end))
    holes = [Hole(Span(*match.span()), str(number), glued=True) for number, match in enumerate(anchors, 1)]
    notes = []
    for number, match in enumerate(starts, 1):
        end = starts[number].start() if number < len(starts) else len(source)
        notes.append(NoteText(str(number), Span(match.end(), end)))
        holes.append(Hole(Span(match.start(), end)))
    return holes, notes


def _bracketed(source: str) -> tuple[list[Hole], list[NoteText]]:
    """Lines after "[1]", "[2]" … behind a text that calls most of them; others are items of a list.

    "(1)", "(2)" … number many things, so they count as notes only below a line that announces notes.
    """
    starts = list(_BRACKETED_NOTE.finditer(source))
    if found := _called(source, starts, _BRACKETED_MARK):
        return found
    headings = list(_NOTES_BELOW.finditer(source))
    for heading in headings[-1:]:
        if found := _called(source, list(_ROUND_NOTE.finditer(source, heading.end())), _ROUND_MARK):
            return found
    return [], []


def _called(
    source: str, starts: Sequence[regex.Match[str]], mark: regex.Pattern[str]
) -> tuple[list[Hole], list[NoteText]] | None:
    """The notes that begin at `starts` with their marks in the text before; None where most are never called."""
    labels = [int(match[1]) for match in starts]
    if not starts or labels[0] != 1 or labels != sorted(set(labels)):
        return None
    marks = [
        match
        for match in mark.finditer(source, 0, starts[0].start())
        if int(match[1]) <= labels[-1] and "\n" not in match[0]
    ]
    if 2 * len({int(match[1]) for match in marks} & set(labels)) <= len(labels):
        return None
    holes = [Hole(Span(*match.span()), match[1], glued=True) for match in marks]
    notes = []
    for at, match in enumerate(starts):
        stop = starts[at + 1].start() if at + 1 < len(starts) else len(source)
        end = _line_end(source, match.end(), stop)
        notes.append(NoteText(match[1], Span(match.end(), end)))
        holes.append(Hole(Span(match.start(), end)))
    return holes, notes


def _line_end(source: str, start: int, stop: int) -> int:
    end = source.find("\n", start, stop)
    return end if end >= 0 else stop


def _without_nested(holes: Sequence[Hole]) -> list[Hole]:
    out: list[Hole] = []
    for hole in holes:
        if out and hole.span.start < out[-1].span.end:
            continue
        out.append(hole)
    return out
