"""Plans that no one states: they follow from a result and the rate at which it fulfils its plan.

"thu 5.000 tỷ đồng, đạt 125% dự toán (trong đó thu nội địa 3.300 tỷ đồng, đạt 98% dự toán)" has two of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.facts.shares.fulfilments import is_result
from draftlint.language.patterns import WordPattern, any_of
from draftlint.relations import ratios
from draftlint.relations.interval import Interval
from draftlint.relations.printing import print_number

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class ImpliedPlan:
    """A result and the rate at which it fulfils a plan; `measure` is what the plan is printed in."""

    result: Statement
    rate: Statement
    measure: Decimal

    @property
    def bounds(self) -> Interval:
        """What the plan may be, by what rounding leaves open."""
        return ratios.implied_whole(self.result.quantity.figure(self.measure), self.rate.quantity.figure())

    @property
    def value(self) -> Decimal:
        """The plan by the printed digits."""
        return self.result.quantity.figure(self.measure).value * 100 / self.rate.quantity.amount

    @property
    def computation(self) -> str:
        """ "5.392,3 ÷ 116% = 4.648,5"."""
        result, rate = self.result.quantity.figure(self.measure), self.rate.quantity.figure()
        return f"{result.text} ÷ {rate.text} = {print_number(self.value.quantize(Decimal('0.1')))}"


@dataclass(frozen=True, slots=True)
class PlanOrder:
    """Pairs of implied plans of which the first cannot be larger than the second.

    `of_givers` says that one result is compared with the plan handed down and with the council's own, which is set no
    lower; otherwise the first plans are those of a part, the second ones those of its whole.
    """

    pairs: tuple[tuple[ImpliedPlan, ImpliedPlan], ...]
    of_givers: bool = False

    @property
    def statements(self) -> list[Statement]:
        """All figures that take part, in text order."""
        found = {item.index: item for pair in self.pairs for plan in pair for item in (plan.result, plan.rate)}
        return [found[index] for index in sorted(found)]


@dataclass(frozen=True, slots=True)
class _Fulfilled:
    """A result with the percentages of plans that it reaches, each with the giver that the words behind it name."""

    result: Statement
    rates: tuple[tuple[Statement, str], ...]


_REACHES = WordPattern(r"[^;]{0,70}?(?<!\p{L})<shares.reaches>(?:\s<shares.behind_reaches>)*\s")
_ONE_MORE = regex.compile(r"(?<!\p{L})(?:và|,)[^;.()]{0,12}$", regex.IGNORECASE)
_END_OF_NAME = regex.compile(r"[,;.()]|\svà\s")
_LONGEST_NAME = 60
_PART_CUES = any_of("indicators.part_cues")
_COUNCIL = any_of("indicators.council")
_ABOVE = any_of("indicators.above")
_HANDS_DOWN = any_of("indicators.hands_down")


def plan_orders(facts: Facts) -> Sequence[PlanOrder]:
    """Every result whose plan is bounded by another one's, in text order."""
    out: list[PlanOrder] = []
    for _, group in groupby(facts.statements, key=lambda item: item.sentence.span):
        found = list(_fulfilled(facts.text, list(group)))
        orders = [*(_part_of(facts.text, *pair) for pair in pairwise(found)), *map(_givers, found)]
        out.extend(order for order in orders if order is not None)
    return out


def _part_of(text: str, whole: _Fulfilled, part: _Fulfilled) -> PlanOrder | None:
    """A result in a bracket behind another that it is a part of, where both are rated against plans of one giver."""
    deeper = part.result.clause.depth > whole.result.clause.depth
    lead = text[whole.rates[-1][0].span.end : part.result.span.start]
    one, two = part.result.quantity, whole.result.quantity
    alike = one.measure == two.measure and one.noun == two.noun
    if not deeper or not alike or not _PART_CUES.search(lead):
        return None
    measure = two.unit_of_print
    pairs = [
        (ImpliedPlan(part.result, mine, measure), ImpliedPlan(whole.result, yours, measure))
        for (yours, above), (mine, below) in zip(whole.rates, part.rates, strict=False)
        if above == below and mine.aspect is yours.aspect is Aspect.FULFILMENT
    ]
    return PlanOrder(tuple(pairs)) if pairs else None


def _givers(item: _Fulfilled) -> PlanOrder | None:
    """One result against the plan handed down and the council's own."""
    given = {giver: rate for rate, giver in item.rates if rate.aspect is Aspect.FULFILMENT}
    if not {"above", "council"} <= given.keys():
        return None
    measure = item.result.quantity.unit_of_print
    above, own = (ImpliedPlan(item.result, given[giver], measure) for giver in ("above", "council"))
    return PlanOrder(((above, own),), of_givers=True)


def _fulfilled(text: str, inside: Sequence[Statement]) -> Iterator[_Fulfilled]:
    at = 0
    while at < len(inside) - 1:
        result, first = inside[at], inside[at + 1]
        if is_result(result) and _is_rate(first) and _REACHES.fullmatch(text, result.span.end, first.span.start):
            rates = [first, *_more_rates(text, first, inside[at + 2 :])]
            yield _Fulfilled(result, tuple((rate, _giver(text, rate)) for rate in rates))
            at += len(rates)
        at += 1


def _more_rates(text: str, rate: Statement, behind: Sequence[Statement]) -> Iterator[Statement]:
    """The rates that go on for the same result: "đạt 115% dự toán tỉnh giao và 112% dự toán huyện giao"."""
    for more in behind:
        between = text[rate.span.end : more.span.start]
        if not _is_rate(more) or "(" in between or not _ONE_MORE.search(between):
            return
        yield more
        rate = more


def _is_rate(item: Statement) -> bool:
    rated = item.aspect in (Aspect.FULFILMENT, Aspect.EXCESS) and item.quantity.percent
    return rated and item.quantity.form is Form.SINGLE and item.quantity.amount > 0


def _giver(text: str, rate: Statement) -> str:
    """Who set the plan behind a rate; a plan of nobody in particular is its own kind."""
    words = _END_OF_NAME.split(text[rate.span.end : rate.span.end + _LONGEST_NAME])[0]
    if _COUNCIL.search(words):
        return "council"
    return "above" if _ABOVE.search(words) and _HANDS_DOWN.search(words) else "plan"
