"""Tables: rows, cells and the grid that merged cells fill."""

from __future__ import annotations

from collections.abc import Callable

from draftlint.readers.docx.names import attribute, child, integer, switch, value
from draftlint.readers.docx.part import descend
from draftlint.readers.docx.revisions import row_or_cell_is_read
from draftlint.readers.office.flow import Flow, Table, TableCell, TableRow
from draftlint.readers.office.xml import Element
from draftlint.readers.options import Revisions

WIDEST = 1000
"""Grid columns of one table; Word allows 63."""

_ROWS = frozenset({"w:tr"})
_CELLS = frozenset({"w:tc"})


def read_table(element: Element, side: Revisions, read_cell: Callable[[Element], Flow]) -> Table:
    """Read a `w:tbl`. Cells that go on with the one above are left out and lengthen it."""
    table = Table()
    above: dict[int, TableCell] = {}  # the cell that a merge goes on with, by its first grid column
    for row in descend(element, _ROWS, side):
        properties = child(row, "w:trPr")
        if not row_or_cell_is_read(properties, side):
            continue
        out = TableRow(header=properties is not None and bool(switch(properties, "w:tblHeader")))
        column = 1 + (_count(properties, "w:gridBefore") if properties is not None else 0)
        merged: dict[int, TableCell] = {}
        for item in descend(row, _CELLS, side):
            shape = child(item, "w:tcPr")
            if not row_or_cell_is_read(shape, side):
                continue
            span = max(1, _count(shape, "w:gridSpan")) if shape is not None else 1
            merge = None if shape is None else child(shape, "w:vMerge")
            goes_on = merge is not None and attribute(merge, "val") in (None, "continue")
            if goes_on and column in above:
                cell = above[column]
                cell.row_span += 1
                cell.content.extend(read_cell(item))  # Word keeps it empty; what stands there is not lost
                out.cells.append(TableCell(column, 0, span))
            else:
                cell = TableCell(column, 1, span, read_cell(item))
                out.cells.append(cell)
            if merge is not None:
                merged[column] = cell
            column = min(column + span, WIDEST)
        above = merged
        table.rows.append(out)
    return table


def _count(properties: Element, wanted: str) -> int:
    found = value(properties, wanted)
    return integer(found, low=0, high=WIDEST) or 0
