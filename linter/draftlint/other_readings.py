"""Whether a figure that contradicts those it was joined with fits others of its passage.

Which figures of a sentence belong together is read from its words, and words can mislead. Where the stated result is
what other figures of the same paragraph give, arithmetic has shown the right reading: the contradiction was one of the
program, not of the draft. Small and coarse figures fit something or other by accident, so the number of ways that were
tried is weighed against how much the digits say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from draftlint.document import Span
from draftlint.facts import Facts
from draftlint.facts.numbers.quantity import Bound, Form, Quantity
from draftlint.language.vi.subjects import one_noun
from draftlint.relations import averages, growth, ratios, sums
from draftlint.relations.figure import Figure
from draftlint.relations.judgement import Band, Judgement
from draftlint.relations.slips import TYPOS, Slip, slip_between
from draftlint.rule import Check, Finding, Kind, Text, Verdict

_MOST_PAIRS = 200
"""Among more pairs something always fits."""
_LONGEST_SERIES = 12
_CHANCE = 0.1
"""How likely an accident may be where a slip of pen explains the contradiction as well."""
_CHANCE_UNEXPLAINED = 0.4
"""How likely it may be where no slip does."""
_HUNDRED = Decimal(100)
_FAR = Decimal("0.1")
"""A total that is off by less may be an older state of the right one."""

_REASON = Text("số này khớp với số khác trong đoạn", "the figure fits others of the passage")


@dataclass(frozen=True, slots=True)
class _Reading:
    """Operands that give the stated result, and how likely some of those tried would do so by accident."""

    operands: tuple[Quantity, ...]
    judgement: Judgement
    chance: float


def read_otherwise(
    facts: Facts, findings: Sequence[Finding], checks: Sequence[Check]
) -> tuple[list[Finding], list[Check]]:
    """Findings and checks without the contradictions that another reading resolves; these become unclear."""
    passages = _Passages(facts, checks)
    resolved: dict[tuple[str, tuple[Span, ...]], _Reading] = {}
    kept = []
    for finding in findings:
        reading = passages.other_reading(finding)
        if reading is None:
            kept.append(finding)
        else:
            resolved[finding.rule, _places(finding)] = reading
    settled = [
        replace(check, verdict=Verdict.UNCLEAR, reason=_REASON, computation=reading.judgement.computation)
        if check.verdict is Verdict.FAILS and (reading := resolved.get((check.rule, check.spans))) is not None
        else check
        for check in checks
    ]
    return kept, settled


def _places(finding: Finding) -> tuple[Span, ...]:
    return (finding.span, *(place.span for place in finding.related))


class _Passages:
    """Finds other readings of the figures of a draft."""

    def __init__(self, facts: Facts, checks: Sequence[Check]) -> None:
        self._facts = facts
        held = [check for check in checks if check.verdict is Verdict.HOLDS]
        self._held = [frozenset(check.spans) for check in held]
        self._of_shares = [frozenset(check.spans) for check in held if check.kind is Kind.RATIO]

    def other_reading(self, finding: Finding) -> _Reading | None:
        """The likeliest one, where an accident is unlikely enough."""
        ways = _WAYS.get(finding.kind)
        at = map(self._facts.figures.first_at, _places(finding))
        involved = [quantity for quantity in at if quantity is not None]
        if ways is None or len(involved) < 2 or not _computes(finding):
            return None
        stated = involved[0]
        if stated.form is not Form.SINGLE or stated.bound is not Bound.EXACT:
            return None
        around = self._around(stated)
        readings = [
            reading
            for way in ways
            for reading in way(stated, involved[1:], around)
            if not self._used_up(reading, stated, finding.kind)
        ]
        best = min(readings, key=lambda item: item.chance, default=None)
        allowed = _CHANCE if _explained(finding) else _CHANCE_UNEXPLAINED
        return best if best is not None and best.chance <= allowed else None

    def _around(self, stated: Quantity) -> list[Quantity]:
        """The other single figures of the paragraph."""
        block = self._facts.document.block_at(stated.span.start).span
        inside = self._facts.figures.within(block)
        return [item for item in inside if item.form is Form.SINGLE and item.span != stated.span]

    def _used_up(self, reading: _Reading, stated: Quantity, kind: Kind) -> bool:
        """Whether the operands already give another figure, which holds; for a share, whether one of them does."""
        spans = {operand.span for operand in reading.operands}
        others = [held for held in self._held if stated.span not in held]
        if any(spans < held and len(held) == len(spans) + 1 for held in others):
            return True
        return kind is Kind.RATIO and any(spans & held for held in self._of_shares if stated.span not in held)


def _computes(finding: Finding) -> bool:
    """Whether something is computed; an order ("17 > 14") says nothing that other figures could give."""
    return "=" in (finding.computation or "")


def _explained(finding: Finding) -> bool:
    """Whether one slip of pen or key would make the contradiction."""
    return any(repair.found is not None and repair.found.slip is not Slip.COMPUTED for repair in finding.repairs)


# -- ways to give a figure ---------------------------------------------------------------------------------------------

_Way = Callable[[Quantity, Sequence[Quantity], Sequence[Quantity]], Iterator[_Reading]]
"""From the stated figure, those it was joined with and those around it to readings that fit."""


def _share_of_two(stated: Quantity, _joined: Sequence[Quantity], around: Sequence[Quantity]) -> Iterator[_Reading]:
    """A percentage: one figure of another that is no smaller, or of both together."""
    if stated.percent:
        yield from _of_pairs(stated, _pairs(stated, around), (ratios.percentage, _share_of_both), _HUNDRED)


def _share_of_both(part: Figure, rest: Figure, share: Figure) -> Judgement:
    return ratios.percentage(part, rest.with_value(part.value + rest.value), share)


def _change(stated: Quantity, _joined: Sequence[Quantity], around: Sequence[Quantity]) -> Iterator[_Reading]:
    """A change: the difference of two figures of its own unit, or their growth in per cent."""
    if stated.percent:
        yield from _of_pairs(stated, _pairs(stated, around), (growth.change_rate, _fall), _HUNDRED)
    else:
        alike = [pair for pair in _pairs(stated, around) if _of_one_kind(pair[0], stated)]
        yield from _of_pairs(stated, alike, (growth.change_amount,), stated.amount)


def _fall(level: Figure, base: Figure, rate: Figure) -> Judgement:
    return growth.change_rate(base, level, rate, -1)


def _mean_of_series(stated: Quantity, _joined: Sequence[Quantity], around: Sequence[Quantity]) -> Iterator[_Reading]:
    """A mean: of at least three figures of its unit, one behind the other, right before it."""
    before = [item for item in around if item.span.end <= stated.span.start and _of_one_kind(item, stated)]
    given = replace(stated.figure(), exact=False)
    for count in range(3, min(len(before), _LONGEST_SERIES) + 1):
        series = before[-count:]
        values = [item.amount * item.unit_of_print / stated.unit_of_print for item in series]
        judgement = averages.mean([item.figure(stated.unit_of_print) for item in series], given)
        if judgement.band <= Band.ROUNDED:
            yield _Reading(tuple(series), judgement, _odds(count - 2, stated.step, max(values) - min(values)))


def _other_whole(stated: Quantity, joined: Sequence[Quantity], around: Sequence[Quantity]) -> Iterator[_Reading]:
    """Parts: they make another total of the paragraph, which is no misprint of the stated one and no older state."""
    if len(joined) < 2 or any(part.measure != stated.measure for part in joined):
        return
    measure = max(item.unit_of_print for item in (stated, *joined))
    parts, total = [item.figure(measure) for item in joined], stated.figure(measure)
    made = sum(part.value for part in parts)
    spans = {item.span for item in joined}
    others = [item for item in around if item.measure == stated.measure and item.span not in spans]
    for other in others:
        whole = other.figure(measure)
        if whole.value != made:
            continue  # seen at a glance to be no exact sum
        judgement = sums.sum_of_parts(parts, whole)
        older = abs(whole.value - total.value) <= _FAR * whole.value or slip_between(total, whole.value) in TYPOS
        if judgement.band is Band.EXACT and not older:
            yield _Reading((other, *joined), judgement, _odds(len(others), whole.step, whole.value))


_WAYS: dict[Kind, tuple[_Way, ...]] = {
    Kind.RATIO: (_share_of_two,),
    Kind.FRACTION_OF: (_share_of_two,),
    Kind.GROWTH: (_change,),
    Kind.TARGET_VS_ACTUAL: (_change, _share_of_two),
    Kind.AVERAGE: (_mean_of_series,),
    Kind.SUM: (_other_whole,),
}

_Relation = Callable[[Figure, Figure, Figure], Judgement]
"""Judges a stated figure by two others, the smaller one first."""


def _of_pairs(
    stated: Quantity, pairs: Sequence[tuple[Quantity, Quantity]], relations: Sequence[_Relation], spread: Decimal
) -> Iterator[_Reading]:
    """The pairs that fit one of the relations. All that stand nearer were tried before them."""
    for tried, (first, second) in enumerate(pairs[:_MOST_PAIRS], 1):
        measure = stated.unit_of_print if first.measure == stated.measure else first.unit_of_print
        smaller, larger = sorted((first.figure(measure), second.figure(measure)), key=lambda operand: operand.value)
        if smaller.value <= 0 or smaller.value == larger.value:
            continue  # of two equal figures one is always 100% of the other
        for relation in relations:
            judgement = relation(smaller, larger, stated.figure())
            if judgement.band <= Band.ROUNDED:
                width = stated.step + _width(judgement)
                yield _Reading((first, second), judgement, _odds(tried * len(relations), width, spread))


def _width(judgement: Judgement) -> Decimal:
    """How much of a result the digits of the operands leave open."""
    low, high = judgement.interval.low, judgement.interval.high
    return high - low if low is not None and high is not None else judgement.stated.value


def _pairs(stated: Quantity, around: Sequence[Quantity]) -> list[tuple[Quantity, Quantity]]:
    """Every two figures that count the same, those nearest to the stated one first."""

    def apart(pair: tuple[Quantity, Quantity]) -> int:
        return max(abs(item.span.start - stated.span.start) for item in pair)

    plain = [item for item in around if not item.percent and not item.unit.tells_time]
    return sorted((pair for pair in combinations(plain, 2) if _of_one_kind(*pair)), key=apart)


def _of_one_kind(first: Quantity, second: Quantity) -> bool:
    same = first.unit.dimension == second.unit.dimension
    return same and (not first.noun or not second.noun or one_noun(first.noun, second.noun))


def _odds(tried: int, width: Decimal, spread: Decimal) -> float:
    """The chance that one of so many accidents lands on a stretch of such a width within a spread of values."""
    return float(tried * width / spread) if spread else 1.0
