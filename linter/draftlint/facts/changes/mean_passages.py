"""The figures of a passage that may be the total of a mean, and those that may be its units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

import regex

from draftlint.facts.changes.mean_candidates import heads, in_order
from draftlint.facts.changes.mean_units import NO_AMOUNTS, is_total, is_units, stands_in
from draftlint.facts.changes.told_rows import items_of_lists
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form

_COMPARED = regex.compile(r"[^;,.()\d]{0,30}\s(?:so với|so)\s", regex.IGNORECASE)
_NEAR = 24
"""How many figures away total and units may stand."""
_TRIED = 4
"""Figures tried as total, and as units."""


@dataclass(slots=True)
class Passage:
    """The figures of a sentence and of those before it in its paragraph; `taken` makes other means already."""

    text: str
    inside: Sequence[Statement]
    leading: Sequence[Statement]
    means: dict[int, str]
    taken: set[int] = field(default_factory=set)


def is_amount(text: str, one: Statement) -> bool:
    """Whether a figure is one that can be shared out, or shared among: no target, no earlier value, no rate."""
    quantity = one.quantity
    return (
        quantity.form is not Form.RANGE
        and quantity.per in ("", "năm")
        and (one.aspect is Aspect.LEVEL or (one.aspect is Aspect.CHANGE and not _COMPARED.match(text, one.span.end)))
        and one.role not in (Role.STATED_TARGET, Role.EARLIER)
        and quantity.unit.dimension not in NO_AMOUNTS
    )


def candidates(
    passage: Passage, mean: Statement, per: str, pool: Sequence[Statement]
) -> tuple[Sequence[Statement], Sequence[Statement]]:
    """The figures that may be the total and the units, the nearest first; those before the mean come first."""
    text = passage.text
    first, last = mean.index - _NEAR, mean.index + _NEAR
    near = [one for one in pool if first <= one.index <= last and one.index not in passage.means]
    near = [one for one in near if is_amount(text, one)]
    units_ = [one for one in near if not one.quantity.per and is_units(text, one, per)]
    units_ = units_ or [one for one in near if not one.quantity.per and stands_in(text, one, mean, per)]
    counted = {one.index for one in units_}
    totals = [one for one in near if one.index not in counted and one.quantity.form is Form.SINGLE]
    yearly = per + "/tháng" == mean.quantity.per
    totals = [one for one in totals if is_total(text, one, mean) and (yearly or not one.quantity.per)]
    listed = items_of_lists(text, pool)
    totals = [one for one in totals if one.index not in listed]
    totals = [one for one in totals if one.quantity.value >= mean.quantity.value] or totals
    return in_order(text, totals, mean), in_order(text, units_, mean)


def tried(passage: Passage, found: Sequence[Statement]) -> Sequence[Statement]:
    """The nearest figures, and the totals that others are parts of."""
    tried = {one.index: one for one in (*found[:_TRIED], *heads(passage.text, found)[:_TRIED])}
    return list(tried.values())


def months_paid(passage: Passage, mean: Statement, total: Statement) -> Sequence[Decimal]:
    """Over how many months a total was paid, for a mean a month: said beside it, else the year."""
    if not mean.quantity.per.endswith("/tháng"):
        return (Decimal(1),)
    said = [one.quantity.value for one in passage.inside if one.quantity.unit.dimension == "time"]
    return said or ([Decimal(12)] if total.quantity.per == "năm" or not total.yearly else [])
