"""The draft as a page: its blocks cut into pieces where findings, verified figures and notes begin and end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from draftlint.document import Block, BlockKind, Document, Span
from draftlint.report import DocumentReport
from draftlint.reporters.html.cards import Card
from draftlint.rule import Check, Verdict

LONGEST_VERIFIED = 80
"""Code points; a check over a longer place is no figure and is not underlined."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, or something that stands between two stretches.

    `kind` is `text`, `sign` (the sign of a finding after one of its places), `at` (where a link leads to) or `note`.
    """

    kind: str
    text: str = ""
    cards: tuple[Card, ...] = ()
    verified: str | None = None
    target: str = ""


@dataclass(slots=True)
class Row:
    """One block as it is shown, with the cards of the findings that stand in it.

    `tag` is the shape: heading, paragraph, item, table, note, letterhead, signature, edge (page header or footer).
    """

    tag: str
    block: Block
    pieces: Sequence[Piece] = ()
    depth: int = 0
    note: str = ""
    note_target: str = ""
    cards: list[Card] = field(default_factory=list)
    cells: list[list[Row]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    card: Card
    target: str


_TAGS = {
    BlockKind.LIST_ITEM: "item",
    BlockKind.NOTE: "note",
    BlockKind.LETTERHEAD: "letterhead",
    BlockKind.SIGNATURE: "signature",
    BlockKind.HEADER: "edge",
    BlockKind.FOOTER: "edge",
    BlockKind.CAPTION: "caption",
    BlockKind.CODE: "code",
}


def is_title(block: Block) -> bool:
    """Whether a block is shown as a heading: a run-in heading is a paragraph that begins with its title."""
    return block.kind is BlockKind.HEADING and block.style != "run-in" and block.note is None


def heading_depth(document: Document, block: Block) -> int:
    """How many headings stand above a heading, so that no level is left out, whatever the draft's own levels are."""
    return sum(is_title(document.blocks[index]) for index in block.section if index != block.index)


def block_target(prefix: str, block: Block) -> str:
    """The id of a block on the page."""
    return f"{prefix}b{block.index}"


def rows(report: DocumentReport, cards: Sequence[Card], prefix: str) -> list[Row]:
    """The blocks of the draft in their order, tables gathered, cards beside the block of their first place."""
    document = report.document
    cutter = _Cutter(report, cards, prefix)
    out: list[Row] = []
    for table, group in groupby(document.blocks, lambda block: block.cell.table if block.cell else None):
        if table is None:
            out.extend(cutter.row(block) for block in group)
        else:
            out.append(_table([cutter.row(block) for block in group]))
    return out


def _table(cells: list[Row]) -> Row:
    out = Row("table", cells[0].block)
    for cell in cells:
        out.cards.extend(cell.cards)
        cell.cards = []
    merged: list[Row] = []
    for cell in cells:  # several paragraphs of one cell
        if merged and merged[-1].block.cell == cell.block.cell:
            merged[-1].pieces = [*merged[-1].pieces, Piece("break"), *cell.pieces]
        else:
            merged.append(cell)
    for _, group in groupby(merged, lambda cell: cell.block.cell.row if cell.block.cell else 0):
        out.cells.append(list(group))
    return out


class _Cutter:
    def __init__(self, report: DocumentReport, cards: Sequence[Card], prefix: str) -> None:
        self._document = report.document
        self._prefix = prefix
        self._marks: dict[int, list[_Mark]] = defaultdict(list)
        self._cards: dict[int, list[Card]] = defaultdict(list)
        for card in cards:
            self._cards[report.document.block_at(card.finding.span.start).index].append(card)
            for place in card.places:
                for block in _blocks_of(report.document, place.span):
                    self._marks[block.index].append(_Mark(place.span, card, place.target))
        self._verified = _verified(report)
        self._verified_starts = [span.start for span, _ in self._verified]
        self._anchors = sorted((note.anchor, note.label) for note in report.document.notes if note.anchor is not None)

    def row(self, block: Block) -> Row:
        tag = _TAGS.get(block.kind, "paragraph")
        depth = max(block.level, 1) if tag == "item" else 0
        if is_title(block):
            tag, depth = "heading", heading_depth(self._document, block)
        row = Row(tag, block, list(self._pieces(block)), depth, cards=list(self._cards[block.index]))
        if block.note is not None:
            row.tag = "note"
            first = next((note for note in self._document.notes if note.label == block.note), None)
            if first is not None and first.blocks and first.blocks[0] == block.index:
                row.note = block.note
                row.note_target = f"{self._prefix}n{block.note}"
        return row

    def _pieces(self, block: Block) -> Iterator[Piece]:
        marks = self._marks[block.index]
        verified = self._verified_in(block.span)
        low = bisect_left(self._anchors, (block.span.start, ""))
        high = bisect_right(self._anchors, (block.span.end, "\U0010ffff"))
        anchors = self._anchors[low:high] if block.note is None else []
        cuts = {block.span.start, block.span.end, *(offset for offset, _ in anchors)}
        for span in (*(mark.span for mark in marks), *(span for span, _ in verified)):
            cuts.update((max(span.start, block.span.start), min(span.end, block.span.end)))
        order = sorted(cuts)
        for offset, end in zip(order, [*order[1:], order[-1]], strict=True):
            yield from (Piece("sign", cards=(mark.card,)) for mark in marks if mark.span.end == offset and mark.span)
            for _, label in (item for item in anchors if item[0] == offset):
                yield Piece("note", text=label, target=f"{self._prefix}n{label}")
            for mark in marks:
                if mark.span.start == offset:
                    yield Piece("at", target=mark.target)
                    if not mark.span:
                        yield Piece("sign", cards=(mark.card,))
            if end > offset:
                yield self._stretch(Span(offset, end), marks, verified)

    def _stretch(self, span: Span, marks: Sequence[_Mark], verified: Sequence[tuple[Span, str]]) -> Piece:
        cards = {mark.card.number: mark.card for mark in marks if mark.span.overlaps(span)}
        text = span.of(self._document.text)
        if cards:
            return Piece("text", text, tuple(cards.values()))
        held = next((computation for place, computation in verified if place.overlaps(span)), None)
        return Piece("text", text, verified=held)

    def _verified_in(self, span: Span) -> Sequence[tuple[Span, str]]:
        first = max(bisect_left(self._verified_starts, span.start) - 1, 0)
        last = bisect_left(self._verified_starts, span.end)
        return [item for item in self._verified[first:last] if item[0].overlaps(span)]


def _blocks_of(document: Document, span: Span) -> Iterator[Block]:
    block = document.block_at(span.start)
    yield block
    while block.span.end < span.end and block.index + 1 < len(document.blocks):
        block = document.blocks[block.index + 1]
        if block.span.start >= span.end:
            return
        yield block


def _verified(report: DocumentReport) -> list[tuple[Span, str]]:
    """The places that take part in a relation that holds, in order and without overlap, with what shows it."""
    held: list[Check] = [check for check in report.checks if check.verdict is Verdict.HOLDS]
    places = sorted(
        ((span, check.computation) for check in held for span in check.spans if 0 < len(span) <= LONGEST_VERIFIED),
        key=lambda item: item[0],
    )
    out: list[tuple[Span, str]] = []
    for span, computation in places:
        start = max(span.start, out[-1][0].end if out else 0)
        if start < span.end:
            out.append((Span(start, span.end), computation))
    return out
