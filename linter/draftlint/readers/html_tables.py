"""Where the cells of an HTML table stand in its grid."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from draftlint.document import Cell

WIDEST = 1000
"""Columns and rows that one cell may fill (what HTML itself allows), and columns of a table."""


@dataclass(slots=True)
class Grid:
    """The state of one table while it is walked through; numbers count from 1."""

    number: int
    row: int = 0
    column: int = 0
    cell: Cell | None = None
    _reach: dict[int, int] = field(default_factory=dict)  # column -> last row that a cell above fills

    def open_row(self) -> None:
        """Begin the next row."""
        self.row += 1
        self.column = 0
        self.cell = None

    def open_cell(self, element: etree._Element) -> None:
        """Take the next free place."""
        if not self.row:
            self.open_row()
        self.column += 1
        while self.column < WIDEST and self._reach.get(self.column, 0) >= self.row:
            self.column += 1
        width, height = _span(element, "colspan"), _span(element, "rowspan")
        self.cell = Cell(self.number, self.row, self.column, height, width, header=element.tag == "th")
        if height > 1:
            for column in range(self.column, min(self.column + width, WIDEST)):
                self._reach[column] = self.row + height - 1
        self.column = min(self.column + width - 1, WIDEST)


def _span(element: etree._Element, name: str) -> int:
    value = (element.get(name) or "").strip()
    return min(max(int(value), 1), WIDEST) if value.isdecimal() and len(value) < 6 else 1
