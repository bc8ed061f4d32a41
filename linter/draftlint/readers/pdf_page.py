"""The printed lines of a PDF page, put together from the pieces that the worker found, in reading order."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from draftlint.document import NativePlace

SPACE = 0.17
"""A gap this wide, as a share of the letter size, is a space that was not typed."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text on one baseline in one size; points from the lower left corner of the page."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bottom: float
    top: float
    turned: bool = False


@dataclass(slots=True)
class PrintedLine:
    """A line of one column. `raised` are the ranges of its text that stand higher and smaller (m³, note anchors)."""

    page: int
    text: str
    left: float
    right: float
    baseline: float
    size: float
    bottom: float
    top: float
    raised: list[tuple[int, int]] = field(default_factory=list)

    @property
    def place(self) -> NativePlace:
        """Page and box."""
        return NativePlace(page=self.page, box=(self.left, self.bottom, self.right, self.top))

    @property
    def centre(self) -> float:
        """The middle between both ends."""
        return (self.left + self.right) / 2


@dataclass(slots=True)
class Page:
    """A page with its lines in reading order; `turned` holds what is not printed level (a watermark, a margin)."""

    number: int
    width: float
    height: float
    lines: list[PrintedLine]
    turned: list[PrintedLine]
    unmapped: int = 0


def printed_lines(page: int, pieces: Sequence[Piece]) -> tuple[list[PrintedLine], list[PrintedLine]]:
    """The level lines of a page in reading order, and the turned ones."""
    level = _lines(page, [piece for piece in pieces if not piece.turned])
    turned = [_start(page, piece) for piece in pieces if piece.turned]
    return (in_order(level) if _disordered(level) else level), turned


def _lines(page: int, pieces: Sequence[Piece]) -> list[PrintedLine]:
    lines: list[PrintedLine] = []
    for piece in pieces:
        if not lines or not _extend(lines[-1], piece):
            lines.append(_start(page, piece))
    for line in lines:
        _strip(line)
    return lines


def _start(page: int, piece: Piece) -> PrintedLine:
    return PrintedLine(
        page, piece.text, piece.left, piece.right, piece.baseline, piece.size, piece.bottom, piece.top
    )  # fmt: skip


def _strip(line: PrintedLine) -> None:
    lead = len(line.text) - len(line.text.lstrip())
    line.text = line.text.strip()
    line.raised = [(start - lead, end - lead) for start, end in line.raised]


def _extend(line: PrintedLine, piece: Piece) -> bool:
    """Put a piece at the end of a line, if it belongs there."""
    size = max(line.size, piece.size)
    gap = piece.left - line.right
    rise = piece.baseline - line.baseline
    if not -0.6 * size < gap < 1.1 * size:
        return False
    small = piece.size < 0.85 * line.size
    if small and -0.35 * size < rise < 0.7 * size:
        raised = rise > 0.12 * size
    elif abs(rise) < 0.12 * size:
        raised = False
    elif line.size < 0.85 * piece.size and 0.12 * size < -rise < 0.7 * size:  # the line so far was the raised part
        line.raised = [(0, len(line.text))]
        line.baseline, line.size = piece.baseline, piece.size
        raised = False
    else:
        return False
    spaced = line.text.endswith(" ") or piece.text.startswith(" ")
    if gap > SPACE * size and not spaced and not raised:
        line.text += " "
    start = len(line.text)
    line.text += piece.text
    if raised:
        line.raised.append((start, start + len(piece.text.rstrip())))
    line.left, line.right = min(line.left, piece.left), max(line.right, piece.right)
    line.bottom, line.top = min(line.bottom, piece.bottom), max(line.top, piece.top)
    if not small:
        line.size = max(line.size, piece.size)
    return True


def _disordered(lines: Sequence[PrintedLine]) -> bool:
    """Whether the file draws its lines in another order than they are read: they often climb within one column."""
    climbs = 0
    for before, after in itertools.pairwise(lines):
        overlap = min(before.right, after.right) - max(before.left, after.left)
        narrower = min(before.right - before.left, after.right - after.left)
        if after.baseline > before.baseline + before.size and overlap > 0.5 * narrower:
            climbs += 1
    return climbs > max(3, 0.1 * len(lines))


def in_order(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Lines from top to bottom and left to right; columns that an empty gutter parts are read one after the other."""
    return list(_cut(sorted(lines, key=lambda line: (-line.baseline, line.left)), 0))


def _cut(lines: list[PrintedLine], depth: int) -> Iterator[PrintedLine]:
    if len(lines) > 3 and depth < 8:
        for band in _bands(lines):
            columns = _columns(band)
            if len(columns) > 1:
                for column in columns:
                    yield from _cut(column, depth + 1)
            else:
                yield from _rows(band)
        return
    yield from _rows(lines)


def _rows(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """By printed row; baselines within half a letter of each other are one row."""
    row: list[PrintedLine] = []
    for line in lines:
        if row and row[0].baseline - line.baseline > 0.5 * line.size:
            yield from sorted(row, key=lambda item: item.left)
            row = []
        row.append(line)
    yield from sorted(row, key=lambda item: item.left)


def _bands(lines: Sequence[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """Stretches of a page between horizontal gaps of more than two lines."""
    band: list[PrintedLine] = []
    for line in lines:
        if band and band[-1].baseline - line.baseline > 2.6 * line.size:
            yield band
            band = []
        band.append(line)
    if band:
        yield band


def _columns(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """The lines of each column, where a gutter runs through the whole band and each side holds at least three lines."""
    columns: list[list[PrintedLine]] = []
    reach = 0.0
    for line in sorted(lines, key=lambda item: item.left):
        if columns and line.left <= reach + 0.8 * line.size:
            columns[-1].append(line)
        else:
            columns.append([line])
        reach = max(reach, line.right)
    if len(columns) < 2 or min(len(column) for column in columns) < 3:
        return [list(lines)]
    return [sorted(column, key=lambda item: -item.baseline) for column in columns]
