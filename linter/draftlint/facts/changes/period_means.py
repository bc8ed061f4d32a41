"""Means a month, a quarter, a week or a day, with the total of the period: "cả năm thu 1.236 tỷ đồng, mỗi tháng 103".

The length of the period is said beside the total ("trong 03 tháng"), or it is a year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from draftlint.facts.changes.mean_units import NO_AMOUNTS, is_total, names_no_subject
from draftlint.facts.changes.yearly_and_total import YearlyAndTotal
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.vi.means import EACH_STRETCH, in_a_year

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_OF_A_YEAR = regex.compile(r"(?<!\p{L})(?:cả|một|trong|toàn|mỗi) năm(?!\p{L})", regex.IGNORECASE)
_MONTHS = {"tháng": 1, "quý": 3, "năm": 12}


def period_means(facts: Facts) -> Iterator[YearlyAndTotal]:
    """Every such mean with its total, in text order."""
    for _, group in groupby(facts.statements, key=lambda item: item.sentence.span):
        inside = list(group)
        for mean in inside:
            stretch = _stretch(facts.text, mean)
            if stretch is not None and (found := _with_total(facts.text, mean, stretch, inside)) is not None:
                yield found


def _stretch(text: str, mean: Statement) -> str | None:
    """What stretch of time a figure is the mean of; a year is told elsewhere."""
    quantity = mean.quantity
    if quantity.form is not Form.SINGLE or mean.aspect is not Aspect.LEVEL or quantity.unit.dimension in NO_AMOUNTS:
        return None
    if quantity.per:
        return quantity.per if quantity.per in in_a_year() else None
    each = EACH_STRETCH.search(text, max(mean.left.start, mean.span.start - 60), mean.span.start)
    return each["stretch"].lower() if each else None


def _with_total(text: str, mean: Statement, stretch: str, inside: Sequence[Statement]) -> YearlyAndTotal | None:
    totals = [one for one in inside if _may_be_total(text, one, mean, stretch)]
    totals = [one for one in totals if one.quantity.value > mean.quantity.value] or totals
    before = [one for one in reversed(totals) if one.span.start < mean.span.start]
    behind = [one for one in totals if one.span.start > mean.span.start]
    said = _lengths(inside, stretch)
    for total in (*before, *behind):
        lengths = said + _year(text, total, mean, stretch)
        if _fits(mean, total, lengths or [int(in_a_year()[stretch])]):
            return YearlyAndTotal(total, mean, tuple(lengths or [int(in_a_year()[stretch])]), bool(lengths), True)
    near = before[:1] or behind[:1]
    if not near or ";" in text[near[0].span.end : mean.span.start]:
        return None
    if not names_no_subject(text, mean, near[0], near[0]):
        return None  # "xử lý 120 hồ sơ tồn, mỗi tháng tiếp nhận 500 hồ sơ"
    lengths = _year(text, near[0], mean, stretch) or (said if _said_between(near[0], mean, inside) else [])
    return YearlyAndTotal(near[0], mean, tuple(lengths), True, True) if len(lengths) == 1 else None


def _may_be_total(text: str, one: Statement, mean: Statement, stretch: str) -> bool:
    return (
        one is not mean
        and one.quantity.per in ("", "năm")
        and one.quantity.form is Form.SINGLE
        and one.aspect is Aspect.LEVEL
        and one.role not in (Role.STATED_TARGET, Role.EARLIER)
        and _stretch(text, one) != stretch
        and is_total(text, one, mean)
    )


def _lengths(inside: Sequence[Statement], stretch: str) -> list[int]:
    """How many of the stretches the sentence speaks of: three for "trong 03 tháng"."""
    if stretch not in _MONTHS:
        return []
    months = [int(one.quantity.value) for one in inside if one.quantity.unit.dimension == "time"]
    counts = [count // _MONTHS[stretch] for count in months if count % _MONTHS[stretch] == 0]
    return [count for count in dict.fromkeys(counts) if count > 1]


def _year(text: str, total: Statement, mean: Statement, stretch: str) -> list[int]:
    """A year's worth of stretches, where the total is one of a year."""
    start, end = max(total.left.start, total.span.start - 40), min(total.span.end + 16, mean.sentence.span.end)
    yearly = total.quantity.per == "năm" or _OF_A_YEAR.search(text, start, end) is not None
    return [int(in_a_year()[stretch])] if yearly else []


def _said_between(total: Statement, mean: Statement, inside: Sequence[Statement]) -> bool:
    """Whether the length stands between total and mean, or leads to the total."""
    order = [one.index for one in inside]
    lengths = [one.index for one in inside if one.quantity.unit.dimension == "time"]
    first, last = sorted((order.index(total.index), order.index(mean.index)))
    return any(first - 1 <= order.index(length) <= last for length in lengths)


def _fits(mean: Statement, total: Statement, lengths: Sequence[int]) -> bool:
    slack = max(mean.quantity.quantum, mean.quantity.value / 200)
    return any(abs(total.quantity.value / count - mean.quantity.value) <= slack for count in lengths)
