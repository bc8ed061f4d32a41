"""Quotes of the draft with the places of a finding marked, cut and wrapped to a width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from draftlint.document import Block, Document, Span
from draftlint.reporters.wording import visible
from draftlint.rule import Finding

_NEAR = 70
"""Code points between two places that are still quoted together."""

_LINES = 2
"""Lines of a quote, as a rule; the marked places themselves may need more."""


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """One printed line and the marks under it: column ranges of `text`, and whether it is the finding's own place."""

    text: str
    marks: tuple[tuple[int, int, bool], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of the draft; `spans` are the marked places in it, the first one leads."""

    spans: tuple[Span, ...]
    lines: tuple[QuoteLine, ...]


def quotes(document: Document, finding: Finding, width: int) -> list[Quote]:
    """The quotes of a finding: the one with its own place first, then the others in the order of the draft."""
    spans = {finding.span, *(place.span for place in finding.related)}
    groups = sorted(_groups(document, sorted(spans), width), key=lambda group: (finding.span not in group, group[0]))
    return [_quote(document, group, finding.span, width) for group in groups]


def wrapped(text: str, width: int) -> Iterator[Span]:
    """The lines that a text makes at a width (in terminal cells), broken at spaces where there are any."""
    start, last_space, cells = 0, -1, 0
    for index, char in enumerate(text):
        cells += cell_len(char)
        if char == " ":
            last_space = index
        if cells > width and index > start:
            end = last_space if last_space > start else index
            yield Span(start, end)
            start = end + 1 if text[end] == " " else end
            cells = cell_len(text[start : index + 1])
            last_space = -1
    yield Span(start, len(text))


def _groups(document: Document, spans: Sequence[Span], width: int) -> list[list[Span]]:
    groups: list[list[Span]] = []
    for span in spans:
        if groups and span.start < _region(document, groups[-1][0]).end:
            near = span.start - groups[-1][-1].end <= _NEAR
            if near and span.end - groups[-1][0].start <= _LINES * width:
                groups[-1].append(span)
                continue
        groups.append([span])
    return groups


def _region(document: Document, span: Span) -> Span:
    """The block that a place stands in; for a table cell, its row."""
    block = document.block_at(span.start)
    if block.cell is None:
        return Span(block.span.start, max(block.span.end, span.end))
    first = last = block
    while first.index > 0 and _same_row(document.blocks[first.index - 1], block):
        first = document.blocks[first.index - 1]
    while last.index + 1 < len(document.blocks) and _same_row(document.blocks[last.index + 1], block):
        last = document.blocks[last.index + 1]
    return Span(first.span.start, max(last.span.end, span.end))


def _same_row(other: Block, block: Block) -> bool:
    here, there = block.cell, other.cell
    return here is not None and there is not None and (there.table, there.row) == (here.table, here.row)


def _quote(document: Document, group: Sequence[Span], primary: Span, width: int) -> Quote:
    region = _region(document, group[0])
    text = document.text
    spare = max(_LINES * width - 2 - (group[-1].end - group[0].start), 24)
    start, end = group[0].start - spare // 2, group[-1].end + spare // 2
    if start < region.start:
        start, end = region.start, end + region.start - start
    if end > region.end:
        start, end = max(start - (end - region.end), region.start), region.end
    if start > region.start:
        space = text.find(" ", start, group[0].start)
        start = space + 1 if space >= 0 else start
    if end < region.end:
        space = text.rfind(" ", group[-1].end, end)
        end = space if space >= 0 else end
    before, after = ("…" if start > region.start else ""), ("…" if end < region.end else "")
    shown = before + visible(text[start:end].replace("\n", "│")) + after
    shift = len(before) - start
    marks = [(span.start + shift, span.end + shift, span == primary) for span in group]
    cuts = list(wrapped(shown, width))
    ends = [*(after.start for after in cuts[1:]), len(shown) + 1]  # a space where a line broke belongs to its end
    lines = tuple(_line(shown, line, end, marks) for line, end in zip(cuts, ends, strict=True))
    leading = sorted(group, key=lambda span: (span != primary, span))
    return Quote(tuple(leading), lines)


def _line(shown: str, line: Span, line_end: int, marks: Iterable[tuple[int, int, bool]]) -> QuoteLine:
    inside = (
        (min(max(start, line.start), line.end) - line.start, min(end, line.end) - line.start, primary)
        for start, end, primary in marks
        if start < line_end and (end > line.start or end == start == line.start)
    )
    return QuoteLine(shown[line.start : line.end], tuple(inside))
