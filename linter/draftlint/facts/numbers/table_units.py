"""The units of figures in tables, which stand beside them: in the column of units, a heading, the name of the row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

import regex

from draftlint.document import Block, Document, Span
from draftlint.facts.numbers.bounds import bounded
from draftlint.facts.numbers.measures import Measure, measure_at
from draftlint.facts.numbers.quantity import Bound, Form, Quantity
from draftlint.facts.prose.table_layout import TableLayout, heading
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.units import COUNT, RATE_BASE, fold

_THOUSAND = regex.compile(r"\s*1\.?000\s(?=\p{L})")
_LONGEST = 40
"""Code points of a unit."""
_BRACKET = regex.compile(r"\((?:(?:đvt|đơn vị(?:\stính)?)\s?:\s?)?(?P<unit>[^()\d][^()]{0,30})\)", regex.IGNORECASE)
_LINES_ABOVE = 2
_UNIT_LINE = regex.compile(r"(?:đơn vị(?:\stính)?|đvt)\s?:\s?(?P<unit>[^():;\n]{1,30}?)\s?\)?\s*$", regex.IGNORECASE)
# Under a unit of money these still count: "Số dự án", "Tỷ lệ hộ nghèo".
_COUNTS = WordPattern(r"\W{0,3}<tables.own_unit>(?!\p{L})")
_COMPARES = heading("tables.compares")
_AT_LEAST = regex.compile(r"\s*từ\s$", regex.IGNORECASE)


def cell_measures(document: Document, layouts: Sequence[TableLayout]) -> Mapping[int, Measure]:
    """The measure that the table gives to the figures of a cell, by the index of its block."""
    return dict(found for layout in layouts for found in _of_table(document, layout))


def _of_table(document: Document, layout: TableLayout) -> Iterator[tuple[int, Measure]]:
    above = _above(document, layout)
    for row in layout.rows:
        name = layout.words(row, layout.names)
        own = _of_row(layout, row)
        for column, head in layout.heads.items():
            measure = _in_brackets(head)
            if measure is None and not _COMPARES.match(head):
                measure = own or (None if _COUNTS.match(name) or _COUNTS.match(head) else above)
            if measure is not None:
                for block in layout.cells.get((row, column), ()):
                    yield block.index, _per_people(measure, name)


def _of_row(layout: TableLayout, row: int) -> Measure | None:
    """The unit of a row: in the column of units, behind its name, or that of the row that it is a part of."""
    said = layout.words(row, layout.unit) if layout.unit is not None else ""
    own = measure_of(said) or _in_brackets(layout.words(row, layout.names))
    whole = layout.wholes.get(row)
    return own if own is not None or whole is None or said.strip(' -"“”') else _of_row(layout, whole)


def _above(document: Document, layout: TableLayout) -> Measure | None:
    """The unit that a line above a table gives to all of it: "Đơn vị tính: triệu đồng"."""
    first = min(blocks[0].index for blocks in layout.cells.values())
    for block in reversed(document.blocks[max(0, first - _LINES_ABOVE) : first]):
        said = _UNIT_LINE.search(document.block_text(block)) if block.cell is None else None
        if said is not None:
            return measure_of(said["unit"])
    return None


def _in_brackets(words: str) -> Measure | None:
    """The unit in the brackets of a heading or a name: "Thu nhập (triệu đồng/năm)"."""
    found = (measure_of(match["unit"]) for match in _BRACKET.finditer(words[:200]))
    return next((measure for measure in found if measure is not None), None)


def measure_of(words: str) -> Measure | None:
    """What a cell of units says; None where it says more than a unit, or nothing."""
    words = words.strip()
    thousand = _THOUSAND.match(words)
    words = words[thousand.end() :] if thousand else words
    if not words or len(words) > _LONGEST or (any(char.isdigit() for char in words) and "/" not in words):
        return None
    for said in (words, fold(words)):
        measure = measure_at(said, 0, Span(0, len(said)))
        if measure.stated and not said[measure.end :].strip(" ."):
            return replace(measure, magnitude=measure.magnitude * 1000) if thousand else measure
    return None


def _per_people(measure: Measure, name: str) -> Measure:
    """What a rate is per may stand in the name of its row: "Giường bệnh trên vạn dân"."""
    if measure.per or measure.unit is not COUNT:
        return measure
    base = RATE_BASE.search(name)
    return replace(measure, per=fold(base["base"])) if base is not None and base["base"] else measure


def measured(text: str, quantity: Quantity, measure: Measure, block: Block) -> Quantity:
    """A bare figure of a cell with the measure that the table gives it."""
    if quantity.unit is not COUNT or quantity.noun or quantity.per or quantity.magnitude != Decimal(1):
        return quantity
    found = replace(quantity, magnitude=measure.magnitude, unit=measure.unit, noun=measure.noun, per=measure.per)
    found = bounded(text, found, None, block.span)
    alone = _AT_LEAST.fullmatch(text, block.span.start, quantity.span.start)
    if alone and found.form is Form.SINGLE and found.bound is Bound.EXACT:
        return replace(found, bound=Bound.AT_LEAST, bound_word="từ")
    return found
