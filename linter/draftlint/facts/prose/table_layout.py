"""How the tables of a draft are laid out: which rows head the columns, which columns name the rows and give units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from draftlint.document import Block, BlockKind, Document
from draftlint.language.data import load
from draftlint.language.patterns import alternatives

HEADER_ROWS = 3
"""Rows of a table, from the top, that may head its columns."""

Cells = Mapping[tuple[int, int], Sequence[Block]]
"""The blocks in each cell of a table, by row and column."""


@cache
def heading(key: str, name: str = "tables") -> regex.Pattern[str]:
    """Matches a heading that begins with one of the words listed under `key`."""
    return regex.compile(rf"\W{{0,3}}(?:{alternatives(load('vi', name)[key])})(?!\p{{L}})", regex.IGNORECASE)


_SUB_ROW = regex.compile(r"\s*[-–+•*]")


@cache
def _part_words() -> regex.Pattern[str]:
    return heading("sub_rows")


@dataclass(frozen=True, slots=True)
class TableLayout:
    """A table whose rows are named in one column.

    `first` is the row whose heading names that column, `below` the last row of headings; `unit` is the column of units,
    if there is one.
    """

    number: int
    cells: Cells
    names: int
    unit: int | None
    first: int
    below: int

    @property
    def rows(self) -> Sequence[int]:
        """The rows below the headings."""
        return sorted({row for row, _ in self.cells if row > self.below})

    @property
    def columns(self) -> Sequence[int]:
        """The columns behind the names of the rows that may hold figures."""
        return sorted({column for _, column in self.cells if column > self.names and column != self.unit})

    def words(self, document: Document, row: int, column: int) -> str:
        """The text of a cell; empty where there is none."""
        return " ".join(document.block_text(block).strip() for block in self.cells.get((row, column), ()))

    def parent(self, document: Document, row: int) -> int | None:
        """The row that a row is a part of: "- Công nghiệp" below "Giá trị sản xuất"."""
        if not _SUB_ROW.match(self.words(document, row, self.names)) and not _part_words().match(
            self.words(document, row, self.names)
        ):
            return None
        above = (other for other in reversed(self.rows) if other < row)
        return next((other for other in above if self.parent(document, other) is None), None)

    def subject(self, document: Document, row: int) -> str:
        """What a row is about: its name, behind that of the row that it is a part of."""
        above = self.parent(document, row)
        own = self.words(document, row, self.names)
        return f"{self.words(document, above, self.names)} {own}" if above is not None else own

    def head(self, document: Document, column: int) -> str:
        """What stands over a column, from the top; a heading over several columns holds for each."""
        over = (
            self.words(document, *place)
            for place, blocks in sorted(self.cells.items())
            if place[0] <= self.below and _covers(place, blocks[0], column)
        )
        return " ".join(words for words in over if words)


def _covers(place: tuple[int, int], block: Block, column: int) -> bool:
    span = block.cell.column_span if block.cell is not None else 1
    return place[1] <= column < place[1] + span


def table_layouts(document: Document) -> Sequence[TableLayout]:
    """Every table with a column that names its rows, in text order."""
    tables: dict[int, dict[tuple[int, int], list[Block]]] = {}
    for block in document.blocks:
        if block.cell is not None and block.kind is BlockKind.CELL:
            place = (block.cell.row, block.cell.column)
            tables.setdefault(block.cell.table, {}).setdefault(place, []).append(block)
    return [layout for number, cells in tables.items() for layout in _layout(document, number, cells)]


def _layout(document: Document, number: int, cells: Cells) -> Iterator[TableLayout]:
    heads = {
        place: " ".join(document.block_text(block) for block in blocks)
        for place, blocks in sorted(cells.items())
        if place[0] <= HEADER_ROWS
    }
    named = [place for place, words in heads.items() if heading("row_names").match(words)]
    if not named:
        return
    row, column = named[0]
    unit = next((at for (_, at), words in heads.items() if at > column and heading("units").match(words)), None)
    block = cells[row, column][0]
    below = row + (block.cell.row_span if block.cell is not None else 1) - 1
    while below < HEADER_ROWS and _goes_on(heads, below + 1, column):
        below += 1
    yield TableLayout(number, cells, column, unit, row, below)


def _goes_on(heads: Mapping[tuple[int, int], str], row: int, names: int) -> bool:
    """Whether a row still heads the columns: it names nothing and counts nothing."""
    said = {column: words.strip() for (at, column), words in heads.items() if at == row}
    return bool(said) and not any(said.get(column) for column in range(1, names + 1)) and any(said.values())
