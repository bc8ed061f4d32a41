"""Targets and results in the columns of a table: "Nghị quyết", "Thực hiện", "Đánh giá"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.document import Block, BlockKind
from draftlint.facts.meaning.target_row import TargetRow, claim_of
from draftlint.facts.numbers.quantity import Quantity
from draftlint.language.patterns import WordPattern

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

Cells = Mapping[tuple[int, int], Block]
"""The cells of a table by row and column."""

_HEADER_ROWS = 3
"""Rows of a table, from the top, that may head its columns."""
_HEADINGS = {key: WordPattern(rf"\s*<target_rows.{key}>(?!\p{{L}})") for key in ("targets", "results", "assessments")}
"""For each kind of column what its heading begins with."""
_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def table_rows(facts: Facts, by_block: Mapping[int, list[Quantity]]) -> Iterator[TargetRow]:
    """Every row of a table of targets; `by_block` holds the figures of each cell."""
    tables: dict[int, dict[tuple[int, int], Block]] = {}
    for block in facts.document.blocks:
        if block.cell is not None and block.kind is BlockKind.CELL:
            place = (block.cell.row, block.cell.column)
            tables.setdefault(block.cell.table, {}).setdefault(place, block)
    for cells in tables.values():
        columns = _columns(facts, cells)
        if columns is not None:
            yield from _rows(facts, cells, columns, by_block)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which columns of a table hold what; `below` is the last row that heads them."""

    target: int
    result: int
    assessment: int | None
    below: int


def _columns(facts: Facts, cells: Cells) -> _Columns | None:
    """The columns by their headings; several plans, or results of several years, leave open what goes with what."""
    heads = {place: facts.document.block_text(block) for place, block in cells.items() if place[0] <= _HEADER_ROWS}
    targets, results, assessments = (
        sorted((place for place in heads if pattern.match(heads[place])), key=lambda place: place[1])
        for pattern in _HEADINGS.values()
    )
    targets = [place for place in targets if any(other[1] > place[1] for other in results)]  # else of the next term
    if len(targets) != 1:
        return None
    target = targets[0]
    year = set(_YEAR.findall(heads[target])[-1:])
    behind = [place for place in results if place[1] > target[1] and place[0] <= target[0]]
    of_year = [place for place in behind if year & set(_YEAR.findall(heads[place]))]
    if not of_year:
        of_year = [place for place in behind if not year or not _YEAR.search(heads[place])]
    if len(of_year) != 1:
        return None
    result = of_year[0]
    assessment = next((at for row, at in assessments if at > result[1] and row <= target[0]), None)
    return _Columns(target[1], result[1], assessment, target[0])


def _rows(facts: Facts, cells: Cells, columns: _Columns, by_block: Mapping[int, list[Quantity]]) -> Iterator[TargetRow]:
    for row in sorted({row for row, _ in cells if row > columns.below}):
        name = next(
            (block for column in range(1, columns.target) if (block := _named(facts, cells, row, column))), None
        )
        target, result = cells.get((row, columns.target)), cells.get((row, columns.result))
        if name is None or target is None or result is None:
            continue
        targets, results = by_block.get(target.index, []), by_block.get(result.index, [])
        if not targets or not results:
            continue
        said = cells.get((row, columns.assessment)) if columns.assessment is not None else None
        claim = claim_of(facts.document.block_text(said)) if said is not None else None
        place = said.span if said is not None and claim is not None else None
        yield TargetRow(name.span, tuple(targets), tuple(results), claim, place)


def _named(facts: Facts, cells: Cells, row: int, column: int) -> Block | None:
    """A cell with words in it that may name the row's indicator."""
    block = cells.get((row, column))
    if block is None or not regex.search(r"\p{L}{2,}", facts.document.block_text(block)):
        return None
    return block
