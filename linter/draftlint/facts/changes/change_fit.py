"""Whether a change fits its levels, and which of several possible levels or bases it fits best."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from math import log

from draftlint.facts.changes.change import Change, Measure, figures_of
from draftlint.relations import growth
from draftlint.relations.figure import Figure
from draftlint.relations.judgement import Judgement, best
from draftlint.relations.repairs import FoundRepair, repairs_of_result

TERM = 5
"""Years of a term; a yearly growth without years is mostly over one."""

_LONGEST = 16
"""Years, and one more, over which a yearly growth is told at most."""


def over_its_years(change: Change) -> Change:
    """A yearly growth whose years are not said, over those of a term if it fits so, or if it fits over no years."""
    if change.measure is not Measure.YEARLY or change.steps:
        return change
    over = replace(change, steps=TERM)
    if fits(over):
        return over
    return (
        change if any(fits(replace(change, steps=count)) for count in range(1, _LONGEST)) else replace(over, sure=False)
    )


def _grown(percent: Decimal, direction: int) -> Decimal:
    return 1 + direction * percent / 100


_RELATIVE: dict[Measure, Callable[[Decimal, int], Decimal]] = {
    Measure.RATE: _grown,
    Measure.TIMES: lambda times, direction: times if direction > 0 else 1 / times,
    Measure.GREW_TIMES: lambda times, direction: times if direction > 0 else 1 / times,
    Measure.RATIO: lambda percent, _: percent / 100,
}


def likeliest(change: Change) -> Change:
    """The change with that of its possible levels that it fits; the first where none does."""
    if not (change.others or change.other_bases) or fits(change):
        return change
    others = [replace(change, level=level) for level in change.others]
    others += [replace(change, base=base) for base in change.other_bases]
    return next((other for other in others if fits(other)), None) or min((change, *others), key=distance)


def distance(change: Change) -> float:
    """How many times apart the base is from what the level and the stated change would make it."""
    assert change.stated is not None
    other, level = figures_of(change)
    stated = stated_figure(change, level)
    if change.base is None or min(other.value, level.value, stated.value) <= 0:
        return 0.0
    if change.measure is Measure.AMOUNT:
        wanted = 1 + change.direction * stated.value / other.value
    elif change.measure in _RELATIVE:
        wanted = _RELATIVE[change.measure](stated.value, change.direction)
    else:
        return 0.0
    return abs(log(float(level.value / other.value)) - log(float(wanted))) if wanted > 0 else 0.0


def fits(change: Change) -> bool:
    """Whether direction and stated change agree with the levels."""
    other, level = figures_of(change)
    try:
        return (
            growth.moved(other, level, change.direction).fits
            and judged(change, (other, level, stated_figure(change, level))).fits
        )
    except (ZeroDivisionError, ValueError):
        return False


def moved(base: Figure, level: Figure, direction: int) -> bool:
    """Whether the level moved the way it says, as far as bounds let one tell."""
    if growth.moved(base, level, direction).fits:
        return True
    lower, higher = (base, level) if direction > 0 else (level, base)
    return base.bound is not level.bound and not higher.rounded.below(lower.rounded)


def stated_figure(change: Change, level: Figure) -> Figure:
    """The stated change in the measure of the levels."""
    assert change.stated is not None
    quantity = change.stated.quantity
    if change.measure is Measure.AMOUNT:
        return quantity.figure(change.level.quantity.unit_of_print) if quantity.unit.name else quantity.figure()
    return quantity.figure()


def judged(change: Change, figures: Sequence[Figure]) -> Judgement:
    """The judgement of base (or amount), level and stated change."""
    base, level, stated = figures
    way = change.direction
    if change.amount is not None:
        return growth.change_share(base, level, stated, way)
    if change.measure in (Measure.AMOUNT, Measure.ADDED):
        return growth.change_amount(base, level, stated, way)
    if change.measure is Measure.POINTS:
        return growth.change_rate(base, level, stated, way, points=True)
    if change.measure in (Measure.TIMES, Measure.GREW_TIMES):
        return growth.times(base, level, stated, way, grew=change.measure is Measure.GREW_TIMES)
    if change.measure is Measure.RATIO:
        return growth.level_rate(base, level, stated)
    if change.measure is Measure.YEARLY:
        steps = [count for count in (change.steps, change.steps - 1) if count > 0]
        points = growth.mean_points(base, level, stated, steps, way) if base.suffix == level.suffix == "%" else None
        assert change.stated is not None
        if points is not None and (points.fits or change.stated.quantity.unit.dimension == "point"):
            return points
        grown = growth.mean_growth(base, level, _signed(stated, way), steps, simple=True)
        return grown if points is None else best([points, grown])
    return growth.change_rate(base, level, stated, way)


def repairs(change: Change, figures: Sequence[Figure]) -> Sequence[FoundRepair]:
    """The slips of the pen in one of the figures that explain why a change does not fit."""
    return repairs_of_result(lambda given: judged(change, given), figures)


def _signed(figure: Figure, direction: int) -> Figure:
    return figure if direction > 0 else figure.with_value(-figure.value)
