"""Where the text of a Markdown block stands in its source lines.

A block's content reaches the end of each of its lines, but for blanks (and the closing `#` of a heading); what the
containers around it put in front (`> `, `1. `, blanks) may be anything. So a content line is always the tail of its
source line, and its place follows without a search.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from draftlint.document import GLUE, Piece, Span

_LINE_BREAK = regex.compile(r"\r\n|\r|\n")
_VISIBLE = regex.compile(r"[^\r\n]")
_FRONT_MATTER = regex.compile(r"---[ \t]*(?:\r\n|\r|\n)((?:.*(?:\r\n|\r|\n)){1,200}?)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)")
_YAML_LINE = regex.compile(r"\s*(?:[\p{L}_][\w .-]*:(?:\s.*)?|-\s.*|#.*|\s{1,}.*|)")
_CONTAINER = regex.compile(r"(?:>|[-*+]|\d{1,9}[.)])(?:\s*(?:>|[-*+]|\d{1,9}[.)]))*")
_HIDDEN = "\u200b"
_SHOWN = regex.compile(r"[^\u200B]+")


@dataclass(frozen=True, slots=True)
class Segment:
    """`length` characters from `start` of the content stand at `source`; `glued` to the segment before in one line."""

    start: int
    source: int
    length: int
    glued: bool = False


class Placement:
    """Leads from a block's content to the source. Blanks at the ends of lines and comments have no place."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = segments
        self._starts = [segment.start for segment in segments]

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """The source ranges of a range of the content; GLUE between those that only a comment parts."""
        first = True
        for segment in self.part(start, end).segments:
            if segment.glued and not first:
                yield GLUE
            yield Span(segment.source, segment.source + segment.length)
            first = False

    def part(self, start: int, end: int) -> Placement:
        """The placement of the content from `start` to `end`."""
        out = []
        for index in range(max(bisect_right(self._starts, start) - 1, 0), len(self.segments)):
            segment = self.segments[index]
            if segment.start >= end:
                break
            low, high = max(start, segment.start), min(end, segment.start + segment.length)
            if low < high:
                out.append(Segment(low - start, segment.source + low - segment.start, high - low, segment.glued))
        return Placement(out)


class SourceLines:
    """The lines of a Markdown file as the parser is given them: comments and front matter blanked, nothing moved."""

    def __init__(self, source: str) -> None:
        shown = _without_comments(source.replace("\0", "\ufffd"))
        front = _FRONT_MATTER.match(source)
        skipped = front.end() if front and _is_yaml(front[1]) else 0
        self.texts: list[str] = []
        self.starts: list[int] = []
        start = 0
        for match in [*_LINE_BREAK.finditer(shown), None]:
            end = match.start() if match else len(shown)
            line = shown[start:end]
            blank = start < skipped or not line.strip().strip(_HIDDEN)
            self.texts.append(" " * len(line) if blank else line)
            self.starts.append(start)
            start = match.end() if match else end
        self.shown = shown

    def blank(self, number: int) -> bool:
        """Whether nothing is to be seen on a line."""
        return not self.texts[number].strip().strip(_HIDDEN)

    def place(self, content: str, first: int) -> Placement | None:
        """Where the lines of a block's content stand, the first of them on line `first` (from 0)."""
        out: list[Segment] = []
        start = 0
        for number, line in enumerate(content.split("\n"), first):
            text = line.strip()
            if text:
                source = self._tail(number, text)
                if source is None:
                    return None
                out.extend(_visible(text, start + line.index(text), source))
            start += len(line) + 1
        return Placement(out)

    def whole(self, number: int) -> Iterator[Piece]:
        """A line as it stands, but for comments."""
        line = self.texts[number]
        return Placement(list(_visible(line, 0, self.starts[number]))).pieces(0, len(line))

    def _tail(self, number: int, text: str) -> int | None:
        if number >= len(self.texts):
            return None
        line = self.texts[number].rstrip()
        if not line.endswith(text):
            line = line.rstrip("#").rstrip()
        return self.starts[number] + len(line) - len(text) if line.endswith(text) else None

    def cells(self, number: int, contents: Sequence[str]) -> list[tuple[str, Placement]] | None:
        """The cells of a table row: what stands between the bars, with its places. None where `contents` differ.

        Cells beyond those that the head of the table allows are given too.
        """
        found = list(self._split(number))
        if found and not found[-1][0]:
            found.pop()
        if not found:
            return None if any(contents) else []
        first, wanted = found[0][0], contents[0].strip() if contents else ""
        if not first or (first != wanted and _CONTAINER.fullmatch(first)):
            found.pop(0)
        elif first != wanted and wanted and first.endswith(wanted):  # no bar in front, inside a list or a quotation
            found[0] = (wanted, found[0][1].part(len(first) - len(wanted), len(first)))
        for cell, content in itertools.zip_longest(found[: len(contents)], contents):
            if (cell[0] if cell else "") != content.strip():
                return None
        return found

    def _split(self, number: int) -> Iterator[tuple[str, Placement]]:
        line, start = self.texts[number], self.starts[number]
        cell: list[int] = []
        for index, char in enumerate(line):
            escaped = index > 0 and line[index - 1] == "\\"
            if char != "|":
                cell.append(index)
            elif escaped:
                cell[-1] = index  # the backslash goes, the bar stays
            else:
                yield _cell(line, start, cell)
                cell = []
        yield _cell(line, start, cell)


def _without_comments(text: str) -> str:
    """The text with every character of a closed HTML comment hidden."""
    out = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        out.append(text[at:start])
        at = end + 3
        out.append(_VISIBLE.sub(_HIDDEN, text[start:at]))
    return "".join(out) + text[at:]


def _visible(text: str, start: int, source: int) -> Iterator[Segment]:
    """The segments of one line between its comments."""
    for number, match in enumerate(_SHOWN.finditer(text)):
        yield Segment(start + match.start(), source + match.start(), len(match[0]), glued=number > 0)


def _cell(line: str, start: int, indices: list[int]) -> tuple[str, Placement]:
    low, high = 0, len(indices)
    while low < high and line[indices[low]].isspace():
        low += 1
    while low < high and line[indices[high - 1]].isspace():
        high -= 1
    indices = indices[low:high]
    segments: list[Segment] = []
    for position, index in enumerate(indices):
        if line[index] == _HIDDEN:
            continue
        last = segments[-1] if segments else None
        if last is not None and last.source + last.length == start + index:
            segments[-1] = Segment(last.start, last.source, last.length + 1)
        else:
            segments.append(Segment(position, start + index, 1, glued=last is not None))
    return "".join(line[index] for index in indices), Placement(segments)


def _is_yaml(text: str) -> bool:
    lines = text.splitlines()
    return any(":" in line for line in lines) and all(_YAML_LINE.fullmatch(line) for line in lines)
