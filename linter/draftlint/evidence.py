"""What the relations that hold say of those that fail.

A value that fits its other relations is likely right. Where every figure of a contradiction but one is confirmed
elsewhere in the draft, that one is named; where all of them are, by arithmetic, it was the reading that was wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

import regex

from draftlint.document import Span
from draftlint.facts import Facts
from draftlint.facts.numbers.quantity import Bound, Quantity
from draftlint.language.vi.numerals import find_numerals
from draftlint.relations.repairs import one_likely_wrong
from draftlint.rule import Check, Finding, Kind, Text, Verdict

EQUATIONS = frozenset({
    Kind.SUM, Kind.SHARE_SUM, Kind.RATIO, Kind.FRACTION_OF, Kind.GROWTH, Kind.AVERAGE, Kind.SAME_FIGURE, Kind.ALL_OF,
    Kind.COUNT_LIST,
})  # fmt: skip
"""Kinds in which a wrong value shows. An order ("part ≤ whole") confirms nothing: nearly any value would fit."""

ARITHMETIC = frozenset({Kind.SUM, Kind.SHARE_SUM, Kind.RATIO, Kind.FRACTION_OF, Kind.GROWTH, Kind.AVERAGE})
"""Kinds that compute. Two figures that should be one contradict each other even if each fits its own sum."""

_UNFIT = regex.compile(r"[\d.,]+\s?\D{0,20}?≠\D{0,20}[\d.,]+")
"""What was computed and what is stated, in the computation of a relation that fails."""
_HEDGED = Decimal("0.05")
"""How far "khoảng", "trên" and the like leave a figure open."""

_SPANS = "∋"
"""In a computation: a range holds the figure. Like an order it confirms nothing."""

_EXPLAINED = Text("các số đều khớp trong phép tính khác", "every figure fits another computation")

_SUSPECT = Text(
    "Số “{text}” có thể sai: số còn lại khớp ở chỗ khác trong bản thảo.",
    "“{text}” may be the wrong one: the rest fits elsewhere in the draft.",
)


def settle(facts: Facts, findings: Sequence[Finding], checks: Sequence[Check]) -> tuple[list[Finding], list[Check]]:
    """Findings and checks without the contradictions whose every figure fits other arithmetic; these become unclear.

    A relation that would hold as well if a figure were that much different says nothing of it: a coarse percentage
    does not excuse the last digit of a sum.
    """
    figures = _Figures(facts)
    margins: dict[Span, Decimal] = {}
    for spans in _holding(checks, ARITHMETIC):
        for figure, margin in figures.margins(spans).items():
            margins[figure] = min(margin, margins.get(figure, margin))

    def explained(item: Finding | Check, places: Sequence[Span]) -> bool:
        failing = figures.at(places)
        if item.kind not in ARITHMETIC or len(failing) < 2 or not failing <= margins.keys():
            return False
        gaps = figures.gaps(failing, item.computation or "")
        return all(gaps is None or margins[figure] < gaps[figure] for figure in failing)

    kept = [item for item in findings if not explained(item, (item.span, *(place.span for place in item.related)))]
    settled = [
        replace(check, verdict=Verdict.UNCLEAR, reason=_EXPLAINED)
        if check.verdict is Verdict.FAILS and explained(check, check.spans)
        else check
        for check in checks
    ]
    return kept, settled


def _holding(checks: Sequence[Check], kinds: Collection[Kind]) -> list[tuple[Span, ...]]:
    return [
        check.spans
        for check in checks
        if check.kind in kinds
        and check.verdict is Verdict.HOLDS
        and len(check.spans) > 1
        and _SPANS not in check.computation
    ]


def with_suspects(facts: Facts, findings: Sequence[Finding], checks: Sequence[Check]) -> list[Finding]:
    """The findings, those with one unconfirmed figure saying so in their message and in `data["likely_wrong"]`."""
    figures = _Figures(facts)
    confirmed = figures.at([span for spans in _holding(checks, EQUATIONS) for span in spans])
    return [_weighed(facts, figures, finding, confirmed) for finding in findings]


def _weighed(facts: Facts, figures: _Figures, finding: Finding, confirmed: frozenset[Span]) -> Finding:
    if finding.kind not in EQUATIONS or not finding.related:
        return finding
    failing = figures.at((finding.span, *(place.span for place in finding.related)))
    wrong = one_likely_wrong(failing, [confirmed]) if len(failing) > 1 else None
    if wrong is None:
        return finding
    text = wrong.of(facts.text)
    message = Text(
        f"{finding.message.vi} {_SUSPECT.vi.format(text=text)}", f"{finding.message.en} {_SUSPECT.en.format(text=text)}"
    )
    return replace(finding, message=message, data={**finding.data, "likely_wrong": text})


class _Figures:
    """Tells which printed figures lie in the places that a rule names, and how closely relations tie them."""

    def __init__(self, facts: Facts) -> None:
        self._figures = facts.figures

    def at(self, places: Sequence[Span]) -> frozenset[Span]:
        """The first figure of each place; a place without any adds nothing."""
        return frozenset(quantity.span for quantity in self._in(places))

    def margins(self, places: Sequence[Span]) -> Mapping[Span, Decimal]:
        """How far each figure of a relation that holds could be off, as a part of itself, and still fit."""
        inside = self._in(places)
        if len({quantity.measure for quantity in inside}) == 1:
            open_to = sum((_half(quantity) for quantity in inside), Decimal(0))
            return {quantity.span: _part_of(open_to, quantity.value) for quantity in inside}
        open_to = sum((_part_of(_half(quantity), quantity.value) for quantity in inside), Decimal(0))
        return {quantity.span: open_to for quantity in inside}

    def gaps(self, figures: Collection[Span], computation: str) -> Mapping[Span, Decimal] | None:
        """How much each figure would have to change for a relation to fit, as a part of itself, by its computation."""
        unfit = _UNFIT.search(computation)
        numbers = [numeral.value for numeral in find_numerals(unfit[0])] if unfit else []
        if len(numbers) != 2:
            return None
        off = abs(numbers[0] - numbers[1])
        inside = [quantity for quantity in self._in(sorted(figures)) if quantity.span in figures]
        if len({quantity.measure for quantity in inside}) > 1:
            return {quantity.span: _part_of(off, max(numbers)) for quantity in inside}
        stated = next((quantity for quantity in inside if quantity.amount == numbers[1]), None)
        unit = stated.unit_of_print if stated else None
        return {quantity.span: _part_of(off * (unit or quantity.unit_of_print), quantity.value) for quantity in inside}

    def _in(self, places: Sequence[Span]) -> list[Quantity]:
        found = {figure.span: figure for place in places if (figure := self._figures.first_at(place)) is not None}
        return list(found.values())


def _half(quantity: Quantity) -> Decimal:
    """What rounding leaves open in a figure, in its base unit; a hedge leaves more."""
    rounded = Decimal(0) if quantity.counted else quantity.quantum / 2
    return rounded if quantity.bound is Bound.EXACT else max(rounded, abs(quantity.value) * _HEDGED)


def _part_of(amount: Decimal, value: Decimal) -> Decimal:
    return amount / abs(value) if value else Decimal(0)
