"""Rises and falls over a term, and a year of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from draftlint.facts.changes.period_lengths import years_of
from draftlint.facts.changes.yearly_and_total import YearlyAndTotal
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_NEXT_TO = 60


def yearly_moves(facts: Facts) -> Iterator[YearlyAndTotal]:
    """ "giảm 7,5 điểm %, bình quân mỗi năm giảm 1,5 điểm %": a rise or fall over a term, and a year of it."""
    told = {change.stated.index for change in facts.changes if change.stated is not None}
    for move, yearly in pairwise(facts.statements):
        if not _moves_a_year(facts.text, move, yearly):
            continue
        lengths, stated = years_of(facts, move)
        years = tuple(dict.fromkeys(count for length in lengths for count in (length, length - 1) if count > 1))
        fits = any(
            abs(move.quantity.value / count - yearly.quantity.value) <= yearly.quantity.quantum for count in years
        )
        if fits or (years and yearly.index not in told):
            yield YearlyAndTotal(move, yearly, years, stated, stated)


def _moves_a_year(text: str, move: Statement, yearly: Statement) -> bool:
    one, two = move.quantity, yearly.quantity
    moved = move.aspect in (Aspect.CHANGE, Aspect.GROWTH) and yearly.aspect in (Aspect.CHANGE, Aspect.GROWTH)
    points = one.unit.dimension == "point" and (two.percent or two.unit.dimension == "point")
    amounts = one.unit.dimension == two.unit.dimension and not one.percent and one.noun == (two.noun or one.noun)
    return (
        moved
        and (points or amounts)
        and move.sentence.span == yearly.sentence.span
        and move.direction == yearly.direction
        and yearly.yearly
        and not move.yearly
        and one.form is two.form is Form.SINGLE
        and len(text[move.span.end : yearly.span.start]) <= _NEXT_TO
    )
