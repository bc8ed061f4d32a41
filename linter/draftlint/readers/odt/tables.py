"""Tables: rows, cells and the grid that merged cells fill."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from draftlint.readers.odt.names import count, name
from draftlint.readers.office.flow import Flow, Table, TableCell, TableRow
from draftlint.readers.office.xml import Element

_GROUPS = frozenset({"table:table-header-rows", "table:table-rows", "table:table-row-group"})
_CELLS = frozenset({"table:table-cell", "table:covered-table-cell"})


def read_table(element: Element, read_cell: Callable[[Element], Flow], new_page: Callable[[], None]) -> Table:
    """Read a `table:table`."""
    table = Table()
    for row, header in _rows(element, new_page):
        out = TableRow(header=header)
        column = 1
        for cell in row:
            tag = name(cell)
            if tag not in _CELLS:
                continue
            width = count(cell, "table:number-columns-spanned")
            if tag == "table:table-cell":
                height = count(cell, "table:number-rows-spanned", most=10_000)
                out.cells.append(TableCell(column, height, width, read_cell(cell)))
            column = min(column + count(cell, "table:number-columns-repeated"), 1000)
        table.rows.append(out)
    return table


def _rows(element: Element, new_page: Callable[[], None]) -> Iterator[tuple[Element, bool]]:
    """The rows, each with whether it heads the columns."""
    stack = [(iter(element), False)]
    while stack:
        items, header = stack[-1]
        item = next(items, None)
        if item is None:
            stack.pop()
        elif name(item) == "table:table-row":
            yield item, header
        elif name(item) == "text:soft-page-break":
            new_page()
        elif name(item) in _GROUPS:
            stack.append((iter(item), header or name(item) == "table:table-header-rows"))
