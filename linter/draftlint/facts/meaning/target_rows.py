"""Lines and table rows that set an indicator's target beside its result.

"Thu nhập bình quân: Nghị quyết 60 triệu đồng; thực hiện 64,5 triệu đồng; đánh giá: vượt." and a table with the columns
"Nghị quyết", "Thực hiện", "Đánh giá" say the same: whose figure it is stands before the colon or in the first cell,
what it is (target, result) in the word before it or at the head of its column.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from draftlint.document import Span
from draftlint.facts.meaning.target_lines import target_line
from draftlint.facts.meaning.target_row import TargetRow
from draftlint.facts.meaning.target_tables import table_rows
from draftlint.facts.numbers.quantity import Quantity
from draftlint.language.patterns import any_of

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_TARGETS = any_of("target_rows.targets")


def target_rows(facts: Facts) -> Sequence[TargetRow]:
    """Every such line and table row, in text order."""
    if not any(_mentions(facts.document.block_text(block)) for block in facts.document.blocks):
        return []
    inside = _by_block(facts)
    rows = [row for block in facts.document.body() if (row := target_line(facts.text, block, inside)) is not None]
    return sorted([*rows, *table_rows(facts, inside)], key=lambda row: row.name)


def rows_by_figure(rows: Sequence[TargetRow]) -> Mapping[Span, TargetRow]:
    """The row that each figure stands in."""
    return {quantity.span: row for row in rows for quantity in (*row.targets, *row.results)}


def _mentions(text: str) -> bool:
    return _TARGETS.search(text) is not None


def _by_block(facts: Facts) -> Mapping[int, list[Quantity]]:
    out: dict[int, list[Quantity]] = {}
    for quantity in facts.quantities:
        if not quantity.unit.tells_time:
            out.setdefault(facts.document.block_at(quantity.span.start).index, []).append(quantity)
    return out
