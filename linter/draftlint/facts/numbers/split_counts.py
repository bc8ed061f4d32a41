"""Counts of whole things that are printed with decimals though nothing speaks of a mean: "5,000 lao động"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.facts.numbers.quantity import Form, Quantity
from draftlint.language.patterns import WordPattern

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_NEAR, _CLOSE = 240, 60
"""Code points before and behind a figure in which words of a mean or of a rate explain its decimals."""
_GROUP = 3
"""Decimals that look like a thousand written the English way."""
_HOLLOW = regex.compile(r"\d{1,3}(?:\.\d{3})*,0{3,}")
_MEAN = WordPattern(r"(?<!\p{L})<units.tells_means+tells_people>(?!\p{L})|\d00 dân|\p{L}\s?/\s?\p{L}")
# Nobody prints a mean of people to the thousandth; what is told so is a mean of something else, right beside it.
_MEAN_BEFORE = WordPattern(r"(?<!\p{L})<units.tells_means>(?!\p{L})[^\d;.()\n]{0,60}$")
_YEARLY = WordPattern(r"(?<!\p{L})<units.each_year>(?!\p{L})[^\d;.()\n]{0,40}$")
_MEAN_BEHIND = WordPattern(
    r"[^\d;,.()\n]{0,40}?(?:\s?/\s?(?!năm)\p{L}|\s<units.tells_each>(?!\p{L})|\s(?:trên\s)?<units.tells_people>|\s\d[\d.]{0,8}00\sdân)"
)
_WHOLE_THING = WordPattern(r"<units.whole_things>(?!\p{L})")
_DIVISIBLE = WordPattern(r"<units.divisible_things>(?!\p{L})")


@dataclass(frozen=True, slots=True)
class SplitCount:
    """A count of whole things with decimals, or a measure with three decimals that are all zero, which nothing else in
    the draft has. `grouped` says that the decimals look like a group of thousands, or are nothing but zeros: the comma
    stands where a point should, or where nothing should.
    """

    quantity: Quantity
    grouped: bool


def split_counts_of(facts: Facts) -> Sequence[SplitCount]:
    """Every such figure, in text order."""
    hollow = _hollow(facts)
    return [
        SplitCount(quantity, _grouped(quantity))
        for quantity in facts.quantities
        if quantity in hollow or (_split(facts.text, quantity) and not _mean(facts, quantity))
    ]


def _hollow(facts: Facts) -> list[Quantity]:
    """Measures such as "2,000 ha", where no other figure of the unit is printed with three decimals."""
    exact: dict[str, list[Quantity]] = {}
    for quantity in facts.quantities:
        if _decimals(quantity) == _GROUP and "," in quantity.digits.of(facts.text)[:-_GROUP]:
            exact.setdefault(quantity.unit.dimension, []).append(quantity)
    alone = [found[0] for found in exact.values() if len(found) == 1]
    return [
        quantity
        for quantity in alone
        if quantity.form is Form.SINGLE and _HOLLOW.fullmatch(quantity.digits.of(facts.text))
    ]


def _split(text: str, quantity: Quantity) -> bool:
    if quantity.form is not Form.SINGLE or quantity.unit.dimension != "count" or quantity.magnitude != 1:
        return False
    if "," not in quantity.digits.of(text):
        return False  # "Tiết 2.1 Quyết định số …"
    if _decimals(quantity) == _GROUP:
        return quantity.per in ("", "năm") and bool(quantity.noun) and not _DIVISIBLE.match(quantity.noun)
    return not quantity.per and quantity.step < 1 and bool(_WHOLE_THING.match(quantity.noun))


def _grouped(quantity: Quantity) -> bool:
    return _decimals(quantity) == _GROUP or quantity.amount == quantity.amount.to_integral_value()


def _decimals(quantity: Quantity) -> int:
    return -int(quantity.step.as_tuple().exponent)


def _mean(facts: Facts, quantity: Quantity) -> bool:
    """Whether a mean or a rate explains the decimals."""
    block = facts.document.block_at(quantity.span.start).span
    if _decimals(quantity) == _GROUP:
        before = facts.text[max(block.start, quantity.span.start - 2 * _CLOSE) : quantity.span.start]
        told = _MEAN_BEFORE.search(before) is not None and _YEARLY.search(before) is None
        return told or _MEAN_BEHIND.match(facts.text, quantity.digits.end, block.end) is not None
    near = _CLOSE if _grouped(quantity) else _NEAR
    start, end = max(block.start, quantity.span.start - near), min(block.end, quantity.span.end + near)
    return _MEAN.search(facts.text, start, end) is not None
