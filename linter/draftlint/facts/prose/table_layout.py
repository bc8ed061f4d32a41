"""How the tables of a draft are laid out: which rows head the columns, which columns name the rows and give units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from draftlint.document import Block, BlockKind, Document
from draftlint.language.patterns import WordPattern

HEADER_ROWS = 3
"""Rows of a table, from the top, that may head its columns."""

Cells = Mapping[tuple[int, int], Sequence[Block]]
"""The blocks in each cell of a table, by row and column."""


def heading(words: str) -> WordPattern:
    """Matches a heading that begins with one of the words that `words` names as "file.key"."""
    return WordPattern(rf"\W{{0,3}}<{words}>(?!\p{{L}})")


_ROW_NAMES = heading("tables.row_names")
_UNITS = heading("tables.units")
_SUB_ROWS = heading("tables.sub_rows")
_NUMBER_HEAD = regex.compile(r"\s*(?:stt|tt|số tt|số thứ tự)\s", regex.IGNORECASE)
_NUMBER = regex.compile(r"\s*(?:\d{1,3}(?:\.\d{1,2})?|[IVX]{1,4})[.)]?\s(?=\p{L})")
_SUB_ROW = regex.compile(r"\s*[-–+•*]")
_MOST_COLUMNS = 64
"""Columns that one heading is read over."""


@dataclass(frozen=True, slots=True)
class TableLayout:
    """A table whose rows are named in one column.

    `texts` are the words of its cells. `names` is the column that names the rows, `first` the row of its heading,
    `below` the last row of headings, `unit` the column of units, if there is one. `rows` are those below the headings;
    `heads` says what stands over each column behind the names, from the top; `wholes` leads from a row to the one that
    it is a part of ("- Công nghiệp" below "Giá trị sản xuất").
    """

    number: int
    cells: Cells
    texts: Mapping[tuple[int, int], str]
    names: int
    unit: int | None
    first: int
    below: int
    rows: Sequence[int]
    heads: Mapping[int, str]
    wholes: Mapping[int, int]

    def words(self, row: int, column: int) -> str:
        """The text of a cell; empty where there is none."""
        return self.texts.get((row, column), "")

    def subject(self, row: int) -> str:
        """What a row is about: its name, behind that of the row that it is a part of."""
        own = self.words(row, self.names)
        return f"{self.words(self.wholes[row], self.names)} {own}" if row in self.wholes else own


def table_layouts(document: Document) -> Sequence[TableLayout]:
    """Every table with a column that names its rows, in text order."""
    tables: dict[int, dict[tuple[int, int], list[Block]]] = {}
    for block in document.blocks:
        if block.cell is not None and block.kind is BlockKind.CELL:
            place = (block.cell.row, block.cell.column)
            tables.setdefault(block.cell.table, {}).setdefault(place, []).append(block)
    return [layout for number, cells in tables.items() for layout in _layout(document, number, cells)]


def _layout(document: Document, number: int, cells: Cells) -> Iterator[TableLayout]:
    texts = {place: " ".join(document.block_text(block).strip() for block in cells[place]) for place in sorted(cells)}
    top = {place: words for place, words in texts.items() if place[0] <= HEADER_ROWS}
    named = next((place for place, words in top.items() if _ROW_NAMES.match(_NUMBER_HEAD.sub("", words))), None)
    if named is None:
        return
    first, names = named
    if _NUMBER_HEAD.match(top[named]):  # a page on which the numbers of the rows stand close to their names
        texts.update({at: _NUMBER.sub("", words) for at, words in texts.items() if at[1] == names})
        texts[named] = _NUMBER_HEAD.sub("", top[named])
    unit = next((at for (_, at), words in top.items() if at > names and _UNITS.match(words)), None)
    cell = cells[named][0].cell
    below = first + (cell.row_span if cell is not None else 1) - 1
    while below < HEADER_ROWS and _goes_on(top, below + 1, names):
        below += 1
    rows = sorted({row for row, _ in cells if row > below})
    heads = {at: words for at, words in _heads(cells, texts, below).items() if at > names and at != unit}
    wholes = dict(_wholes(texts, rows, names))
    yield TableLayout(number, cells, texts, names, unit, first, below, rows, heads, wholes)


def _goes_on(top: Mapping[tuple[int, int], str], row: int, names: int) -> bool:
    """Whether a row still heads the columns: it says something, and names nothing."""
    said = {column: words for (at, column), words in top.items() if at == row}
    return any(said.values()) and not any(said.get(column) for column in range(1, names + 1))


def _heads(cells: Cells, texts: Mapping[tuple[int, int], str], below: int) -> Mapping[int, str]:
    """What stands over each column; a heading over several columns holds for each."""
    over: dict[int, list[str]] = {column: [] for _, column in sorted(cells)}
    for (row, column), words in texts.items():
        cell = cells[row, column][0].cell
        if row <= below and words and cell is not None:
            for at in range(column, column + min(cell.column_span, _MOST_COLUMNS)):
                over.setdefault(at, []).append(words)
    return {column: " ".join(words) for column, words in over.items()}


def _wholes(texts: Mapping[tuple[int, int], str], rows: Sequence[int], names: int) -> Iterator[tuple[int, int]]:
    whole: int | None = None
    for row in rows:
        name = texts.get((row, names), "")
        if not _SUB_ROW.match(name) and not _SUB_ROWS.match(name):
            whole = row
        elif whole is not None:
            yield row, whole
