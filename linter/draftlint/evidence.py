"""What the relations that hold say of those that fail.

A value that fits its other relations is likely right. Where every figure of a contradiction but one is confirmed
elsewhere in the draft, that one is named; where all of them are, by arithmetic, it was the reading that was wrong.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import replace

from draftlint.document import Span
from draftlint.facts import Facts
from draftlint.relations.repairs import one_likely_wrong
from draftlint.rule import Check, Finding, Kind, Text, Verdict

EQUATIONS = frozenset({
    Kind.SUM, Kind.SHARE_SUM, Kind.RATIO, Kind.FRACTION_OF, Kind.GROWTH, Kind.AVERAGE, Kind.SAME_FIGURE, Kind.ALL_OF,
    Kind.COUNT_LIST,
})  # fmt: skip
"""Kinds in which a wrong value shows. An order ("part ≤ whole") confirms nothing: nearly any value would fit."""

ARITHMETIC = frozenset({Kind.SUM, Kind.SHARE_SUM, Kind.RATIO, Kind.FRACTION_OF, Kind.GROWTH, Kind.AVERAGE})
"""Kinds that compute. Two figures that should be one contradict each other even if each fits its own sum."""

_SPANS = "∋"
"""In a computation: a range holds the figure. Like an order it confirms nothing."""

_EXPLAINED = Text("các số đều khớp trong phép tính khác", "every figure fits another computation")

_SUSPECT = Text(
    "Số “{text}” có thể sai: số còn lại khớp ở chỗ khác trong bản thảo.",
    "“{text}” may be the wrong one: the rest fits elsewhere in the draft.",
)


def settle(facts: Facts, findings: Sequence[Finding], checks: Sequence[Check]) -> tuple[list[Finding], list[Check]]:
    """Findings and checks without the contradictions whose every figure fits other arithmetic; these become unclear."""
    figures = _Figures(facts)
    confirmed = figures.at([span for spans in _holding(checks, ARITHMETIC) for span in spans])

    def explained(item: Finding | Check, places: Sequence[Span]) -> bool:
        failing = figures.at(places)
        return item.kind in ARITHMETIC and len(failing) > 1 and failing <= confirmed

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
    """Tells which printed figures lie in the places that a rule names."""

    def __init__(self, facts: Facts) -> None:
        self._spans = [quantity.span for quantity in facts.quantities]
        self._starts = [span.start for span in self._spans]

    def at(self, places: Sequence[Span]) -> frozenset[Span]:
        """The first figure of each place; a place without any adds nothing."""
        return frozenset(figure for place in places if (figure := self._first(place)) is not None)

    def _first(self, place: Span) -> Span | None:
        index = max(bisect_right(self._starts, place.start) - 1, 0)
        return next((span for span in self._spans[index : index + 2] if span.overlaps(place)), None)
