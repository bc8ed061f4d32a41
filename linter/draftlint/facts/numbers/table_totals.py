"""Tables with a total row or column: which lines should add up to which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.document import Block
from draftlint.facts.numbers.quantity import Form, Quantity
from draftlint.language.patterns import WordPattern

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class TableTotal:
    """A total row (or column) of a table with one way to read which lines are its parts.

    `columns` maps each crossing line to the figure of the total and those of the parts that are filled in.
    """

    table: int
    line: int
    parts: tuple[int, ...]
    columns: Mapping[int, tuple[Quantity, tuple[Quantity, ...]]]


_TOTAL = WordPattern(
    r"\s*(?:[IVX\d]{1,4}[.)]?\s+)?(?:tổng cộng|tổng số|tổng|cộng|toàn <tables.all_of>)(?:\s?[:(].*|\s*)"
)
_NO_SUM = WordPattern(r"%|(?<!\p{L})<tables.no_sum>(?!\p{L})")
_LABEL = regex.compile(
    r"\s*(?:(?P<roman>[IVX]+)|(?P<letter>[A-ZĐ])|(?P<digit>\d{1,2})|(?P<deep>\d+\.\d+)|(?P<dash>[-+*]))[.)]?\s*"
)
_MOST = 60


@dataclass(slots=True)
class _Grid:
    """The cells of one table by line and place on the line."""

    texts: dict[tuple[int, int], str]
    numbers: dict[tuple[int, int], Quantity]

    def turned(self) -> _Grid:
        """Rows and columns changed over."""
        return _Grid(
            {(place, line): text for (line, place), text in self.texts.items()},
            {(place, line): number for (line, place), number in self.numbers.items()},
        )

    @property
    def lines(self) -> Sequence[int]:
        return sorted({line for line, _ in self.texts})


def table_totals(facts: Facts) -> Sequence[TableTotal]:
    """Every reading of every total row and total column."""
    out: list[TableTotal] = []
    for table, grid in sorted(_grids(facts).items()):
        for turned in (grid, grid.turned()):
            out.extend(_of_grid(table, turned))
    return out


def _grids(facts: Facts) -> Mapping[int, _Grid]:
    by_block: dict[int, list[Quantity]] = {}
    cells = [block for block in facts.document.blocks if block.cell is not None]
    if not cells:
        return {}
    quantities = iter(facts.quantities)
    quantity = next(quantities, None)
    for block in facts.document.body():
        while quantity is not None and quantity.span.start < block.span.end:
            if block.cell is not None and quantity.span.start >= block.span.start:
                by_block.setdefault(block.index, []).append(quantity)
            quantity = next(quantities, None)
    out: dict[int, _Grid] = {}
    for block in cells:
        _fill(facts.document.block_text(block), block, by_block.get(block.index, []), out)
    return out


def _fill(text: str, block: Block, inside: Sequence[Quantity], out: dict[int, _Grid]) -> None:
    assert block.cell is not None
    grid = out.setdefault(block.cell.table, _Grid({}, {}))
    place = (block.cell.row, block.cell.column)
    grid.texts.setdefault(place, text.strip())
    alone = len(inside) == 1 and inside[0].form is Form.SINGLE and len(inside[0].span) >= len(text.strip()) - 2
    if alone and not inside[0].bound_word and block.cell.row_span == block.cell.column_span == 1:
        grid.numbers[place] = inside[0]


def _of_grid(table: int, grid: _Grid) -> Iterator[TableTotal]:
    lines = grid.lines
    totals = [line for line in lines if _is_total(grid, line)]
    heads = {place for (line, place), text in grid.texts.items() if line <= 2 and _NO_SUM.search(text)}
    for at, line in enumerate(totals):
        behind = [
            other for other in lines if line < other < (totals[at + 1] if at + 1 < len(totals) else lines[-1] + 1)
        ]
        before = [other for other in lines if (totals[at - 1] if at else 0) < other < line]
        for stretch in (behind, before):
            for parts in _readings(grid, stretch):
                columns = _columns(grid, line, parts, heads)
                if columns:
                    yield TableTotal(table, line, tuple(parts), columns)


def _is_total(grid: _Grid, line: int) -> bool:
    """Whether the first words of a line call it a total."""
    first = [grid.texts.get((line, place), "") for place in (1, 2)]
    words = [text for text in first if text and not _LABEL.fullmatch(text)]
    return bool(words) and _TOTAL.fullmatch(words[0]) is not None


def _readings(grid: _Grid, stretch: Sequence[int]) -> Iterator[Sequence[int]]:
    """All lines, or those of the highest level: lines numbered I, II where others are numbered 1, 2."""
    filled = [line for line in stretch if any(place[0] == line for place in grid.numbers)][:_MOST]
    if len(filled) < 2:
        return
    yield filled
    levels: dict[str, list[int]] = {}
    for line in filled:
        match = _LABEL.fullmatch(grid.texts.get((line, 1), ""))
        if match and match.lastgroup:
            levels.setdefault(match.lastgroup, []).append(line)
    yield from (chosen for chosen in levels.values() if 2 <= len(chosen) < len(filled))


def _columns(
    grid: _Grid, line: int, parts: Sequence[int], skipped: set[int]
) -> Mapping[int, tuple[Quantity, tuple[Quantity, ...]]]:
    out: dict[int, tuple[Quantity, tuple[Quantity, ...]]] = {}
    for (row, place), total in grid.numbers.items():
        if row != line or place in skipped or place == 1 or total.percent:
            continue
        found = [grid.numbers[part, place] for part in parts if (part, place) in grid.numbers]
        if len(found) >= 2 and all(item.unit.dimension == total.unit.dimension for item in found):
            out[place] = (total, tuple(found))
    return out
