"""Annexes and lists that stand away from the sentence that speaks of them: "(Phụ lục 1)", "danh mục kèm theo"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from draftlint.document import Block, BlockKind, Span
from draftlint.facts.outline.list_reading import shortened
from draftlint.facts.prose.table_layout import TableLayout
from draftlint.language.patterns import any_of
from draftlint.language.vi.markers import Scheme

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_WORDS = ("phụ lục", "phụ biểu", "biểu", "bảng")
_UNNUMBERED = regex.compile(r"(?P<word>PHỤ LỤC|PHỤ BIỂU|DANH MỤC|DANH SÁCH|BIỂU)(?!\p{L})[^\d\n]{0,160}")
_ATTACHED = regex.compile(
    r"(?<!\p{L})(?P<word>phụ lục|phụ biểu|danh mục|danh sách|biểu)(?:\s(?:chi tiết|cụ thể))?\s(?:kèm theo|đính kèm)",
    regex.IGNORECASE,
)
_TITLE_LINES = 4
_LONGEST_TITLE = 240
_SHOWN = 60
_MOST_ITEMS = 200
_SEVERAL = 4
"""Numbered items of which one may have a wrong number."""
_TOTALS = any_of("tables.totals")


@dataclass(frozen=True, slots=True)
class AnnexItem:
    """A line or table row of an annex: the beginning of its name, and its blocks by column (a line has one)."""

    place: Span
    blocks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex or a list under a title of its own. `word` and `key` are what it is called by, `title` all it is named.

    `head` is its first block; `items` are its lines of one level, or its rows; `columns` says what heads the columns of
    a table.
    """

    word: str
    key: tuple[int, ...]
    head: int
    title: str
    items: tuple[AnnexItem, ...]
    columns: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, order=True)
class _Head:
    """The line that opens an annex."""

    block: int
    word: str
    key: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AnnexUse:
    """A place in the text that leads to an annex."""

    span: Span
    annex: Annex


def annexes_of(facts: Facts) -> Sequence[Annex]:
    """Every annex with two items or more, in text order."""
    heads = sorted({*_numbered(facts), *_unnumbered(facts)})
    if not heads:
        return []
    ends = [*(head.block for head in heads[1:]), len(facts.document.blocks)]
    found = (_annex(facts, head, end) for head, end in zip(heads, ends, strict=True))
    return [annex for annex in found if len(annex.items) >= 2]


def annex_uses_of(facts: Facts) -> Sequence[AnnexUse]:
    """Every reference to such an annex from outside of it."""
    named = {(annex.word, annex.key): annex for annex in reversed(facts.annexes)}
    uses = [
        AnnexUse(reference.span, named[reference.word, reference.key])
        for reference in facts.captions.references
        if not reference.foreign and (reference.word, reference.key) in named
    ]
    for block in facts.document.body():
        for match in _ATTACHED.finditer(facts.text, block.span.start, block.span.end):
            meant = [annex for annex in facts.annexes if annex.word == match["word"].lower()] or facts.annexes
            if len(meant) == 1 and block.index < meant[0].head:
                uses.append(AnnexUse(Span(*match.span()), meant[0]))
    return uses


def _numbered(facts: Facts) -> Iterator[_Head]:
    for caption in facts.captions.captions:
        if caption.word in _WORDS:
            yield _Head(caption.block, caption.word, caption.key)


def _unnumbered(facts: Facts) -> Iterator[_Head]:
    """A line in capitals that opens an annex without a number; below a numbered one it is its title."""
    taken = {caption.block for caption in facts.captions.captions}
    for block in facts.document.body():
        if block.cell is None and block.note is None and not taken & {block.index, block.index - 1}:
            match = _UNNUMBERED.fullmatch(facts.document.block_text(block).strip())
            if match is not None and facts.document.block_text(block).isupper():
                taken.add(block.index)
                yield _Head(block.index, match["word"].lower(), ())


def _annex(facts: Facts, head: _Head, end: int) -> Annex:
    blocks = facts.document.blocks[head.block : end]
    title: list[str] = []
    columns: Mapping[int, str] = {}
    items: tuple[AnnexItem, ...] = ()
    for block in blocks:
        label = facts.outline.by_block.get(block.index) if block.index != head.block else None
        if block.cell is not None:
            for layout in facts.table_layouts:
                if layout.number == block.cell.table:
                    items, columns = tuple(_rows(layout)), layout.heads
            break
        if label is not None:
            items = tuple(_lines(facts, block, end))
            break
        if len(title) > _TITLE_LINES or block.note is not None:
            break
        title.append(facts.document.block_text(block)[:_LONGEST_TITLE])
    return Annex(head.word, head.key, head.block, " ".join(title), items, columns)


def _lines(facts: Facts, first: Block, end: int) -> Iterator[AnnexItem]:
    """The lines with the label of the first one, counted from one; a title in capitals ends them."""
    scheme = facts.outline.by_block[first.index].scheme
    found: list[Block] = []
    numbers: list[int] = []
    for block in facts.document.blocks[first.index : end]:
        label = facts.outline.by_block.get(block.index)
        words = facts.document.block_text(block)
        if block.note is not None or block.kind is BlockKind.SIGNATURE or (label is None and words.isupper()):
            break
        if label is None or label.scheme is not scheme:
            continue
        numbers.append(label.order)
        found.append(block)
    if scheme is not Scheme.BULLET and not _run(numbers):
        return
    for block in found[:_MOST_ITEMS]:
        start = block.marker.end if block.marker is not None else block.span.start
        start = min(start + 1, block.span.end) if facts.text[start : start + 1] == " " else start
        yield AnnexItem(shortened(facts.text, Span(start, block.span.end)), ((0, block.index),))


def _rows(layout: TableLayout) -> Iterator[AnnexItem]:
    """The numbered rows of a table; without a column of numbers, the rows that are no parts and no totals."""
    yield from (
        AnnexItem(
            _named(layout, row),
            tuple((at, block.index) for at in layout.heads for block in layout.cells.get((row, at), ())),
        )
        for row in numbered_rows(layout)
    )


def _named(layout: TableLayout, row: int) -> Span:
    span = layout.cells[row, layout.names][0].span
    return Span(span.start, min(span.end, span.start + _SHOWN))


def row_places(layout: TableLayout) -> tuple[Span, ...]:
    """The name of each counted row."""
    return tuple(_named(layout, row) for row in numbered_rows(layout))


def numbered_rows(layout: TableLayout) -> Sequence[int]:
    """The rows that count, in order; none where their numbers do not run from one, but for one of them."""
    named = [row for row in layout.rows if layout.words(row, layout.names).strip()]
    named = [row for row in named if not _TOTALS.match(layout.words(row, layout.names))]
    if layout.names == 1:
        return [row for row in named if row not in layout.wholes]
    numbers = {row: layout.words(row, 1).strip(" .") for row in named}
    counted = [row for row in named if numbers[row].isdigit()]
    return counted if _run([int(numbers[row]) for row in counted]) else []


def _run(numbers: Sequence[int]) -> bool:
    """Whether numbers run from one; one of several may be misprinted, which is told elsewhere."""
    wrong = sum(number != at for at, number in enumerate(numbers, 1))
    return wrong == 0 or (wrong == 1 and len(numbers) >= _SEVERAL)
