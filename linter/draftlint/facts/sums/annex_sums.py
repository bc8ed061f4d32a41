"""Totals whose parts are the lines or rows of an annex: "tổng mức đầu tư 4.860 tỷ đồng (Phụ lục 1)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.sums.breakdown_scopes import Cue
from draftlint.facts.sums.part_columns import Breakdown, breakdown, likeliest_first
from draftlint.facts.sums.part_figures import compared, is_summable, one_measure
from draftlint.language.vi.subjects import content_words

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_YEAR = regex.compile(r"[-+*\s]{0,3}(?:\p{L}+\s){0,6}?năm\s(?:19|20)\d\d(?!\d)", regex.IGNORECASE)
_MOST_TOTALS = 6
_SHARED = 2
"""Words of its title that the sentence of a total must say before its list may fail."""
_LEVELS = 2
"""A yearly figure that is more than this part of a total is a level of that year, no part of what all years make."""


@dataclass(frozen=True, slots=True)
class _Column:
    """Figures that the items of an annex have in one column, item by item, and what the annex and its column say."""

    listed: Sequence[Sequence[Statement]]
    title: set[str]
    head: set[str]


def of_annexes(facts: Facts, figures: Sequence[Statement]) -> Iterator[Breakdown]:
    """Totals in the sentence that leads to an annex; without a reference, those whose words its title says."""
    by_block: dict[int, list[Statement]] = {}
    for item in figures:
        by_block.setdefault(item.sentence.block.index, []).append(item)
    columns = {
        annex.head: [
            _Column(
                [
                    [figure for at, block in item.blocks if at == column for figure in by_block.get(block, [])]
                    for item in annex.items
                ],
                content_words(annex.title),
                content_words(annex.columns.get(column, "")),
            )
            for column in sorted({at for item in annex.items for at, _ in item.blocks})
        ]
        for annex in facts.annexes
    }
    for use in facts.annex_uses:
        block = facts.document.block_at(use.span.start)
        before = [item for item in by_block.get(block.index, []) if item.sentence.span.contains(use.span)]
        before = [item for item in before if item.span.end <= use.span.start]
        yield from _of_annex(facts.text, columns[use.annex.head], before, use.span)
    led = {use.annex.head for use in facts.annex_uses}
    for annex in facts.annexes:
        if annex.head not in led:
            said = _named_by(figures, content_words(annex.title), annex.head)
            found = _of_annex(facts.text, columns[annex.head], said, None)
            yield from (replace(item, only_fitting=True) for item in found)


def _named_by(figures: Sequence[Statement], title: set[str], head: int) -> list[Statement]:
    """The first figures whose subject the title of an annex says in full."""
    said = (item for item in figures if len(item.core) >= _SHARED and item.core <= title)
    return [item for item in said if item.sentence.block.index < head][:_MOST_TOTALS]


def _of_annex(
    text: str, columns: Sequence[_Column], totals: Sequence[Statement], use: Span | None
) -> Iterator[Breakdown]:
    """Each total with the columns of its measure; of several columns only the one that is named like it may fail."""
    wanted = [item for item in likeliest_first(text, totals, 0) if _may_be_total(text, item)]
    for rank, total in enumerate(wanted):
        said = content_words(text[total.sentence.span.start : use.end if use is not None else total.span.end])
        found = [(len(said & column.head), column, parts) for column in columns if (parts := _once(total, column))]
        best = max((shared for shared, *_ in found), default=0)
        likeliest = [parts for shared, _, parts in found if shared == best]
        for _, column, parts in found:
            sure = len(said & column.title) >= _SHARED and not _levels(text, total, parts) and likeliest == [parts]
            reading = breakdown(text, total, parts, Cue.LIST, place=parts[0].span.start, rank=rank)
            yield replace(reading, open=False, only_fitting=reading.only_fitting or not sure)


def _may_be_total(text: str, statement: Statement) -> bool:
    return statement.role not in (Role.STATED_TARGET, Role.EARLIER) and not compared(text, statement)


def _once(total: Statement, column: _Column) -> list[Statement]:
    """The one figure of each item that is measured like the total; none where an item has several, or none."""
    fitting = [
        [item for item in inside if item.clause.depth == 0 and one_measure(total.quantity, item.quantity)]
        for inside in column.listed
    ]
    once = all(len(inside) == 1 and is_summable(inside[0]) for inside in fitting)
    return [inside[0] for inside in fitting] if once else []


def _levels(text: str, total: Statement, parts: Sequence[Statement]) -> bool:
    """Whether the parts are figures of one year after the other that do not add up by what they are."""
    yearly = all(_YEAR.match(text, part.sentence.span.start, part.span.start) for part in parts[1:-1] or parts)
    return yearly and max(part.quantity.value for part in parts) * _LEVELS > total.quantity.value
