"""The cells of each table: what they say, and the figure where they hold nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftlint.document import Cell
from draftlint.facts.numbers.quantity import Form, Quantity

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(slots=True)
class Grid:
    """The cells of one table by line and place on the line."""

    texts: dict[tuple[int, int], str]
    numbers: dict[tuple[int, int], Quantity]

    def turned(self) -> Grid:
        """Rows and columns changed over."""
        return Grid(
            {(place, line): text for (line, place), text in self.texts.items()},
            {(place, line): number for (line, place), number in self.numbers.items()},
        )

    @property
    def lines(self) -> Sequence[int]:
        """The numbers of the lines that have a cell."""
        return sorted({line for line, _ in self.texts})


def grids(facts: Facts) -> Mapping[int, Grid]:
    """The grid of every table, by its number."""
    out: dict[int, Grid] = {}
    for block in facts.document.blocks:
        if block.cell is not None:
            _fill(facts.document.block_text(block), block.cell, facts.figures.within(block.span), out)
    return out


def _fill(text: str, cell: Cell, inside: Sequence[Quantity], out: dict[int, Grid]) -> None:
    grid = out.setdefault(cell.table, Grid({}, {}))
    place = (cell.row, cell.column)
    grid.texts.setdefault(place, text.strip())
    heads = cell.row == 1 and any(char.isalpha() for char in text)  # "6 tháng" over a column
    alone = (
        not heads
        and len(inside) == 1
        and inside[0].form is Form.SINGLE
        and len(inside[0].span) >= len(text.strip()) - 2
    )
    if alone and not inside[0].bound_word and cell.row_span == cell.column_span == 1:
        grid.numbers[place] = inside[0]
