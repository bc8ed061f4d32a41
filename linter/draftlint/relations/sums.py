"""Parts and their total."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from draftlint.relations.figure import Bound, Figure
from draftlint.relations.interval import Interval, total
from draftlint.relations.judgement import Band, Judgement, judge, show_value


def sum_of_parts(parts: Sequence[Figure], whole: Figure) -> Judgement:
    """Whether the parts make the total. k rounded parts and a rounded total may be off by k + 1 half-units."""
    return judge(total, parts, whole, show=plus(parts))


def may_make(parts: Sequence[Figure], whole: Figure) -> Sequence[int]:
    """How many of the first parts may make the total, the most first: a cheap look before the intervals.

    Rounding or truncation moves each figure by less than its last place; a bound may move it anywhere.
    """
    bounded = whole.bound is not Bound.EXACT
    made, slack = Decimal(0), whole.step
    near: list[int] = []
    for count, part in enumerate(parts, 1):
        bounded = bounded or part.bound is not Bound.EXACT
        made += part.value
        slack += part.step
        if bounded or abs(whole.value - made) <= slack:
            near.append(count)
    return near[::-1]


def sum_within(parts: Sequence[Figure], whole: Figure) -> Judgement:
    """Whether parts of an open list ("…", "nổi bật là") stay within the total: they need not reach it."""
    return at_most(parts, whole, reading="within")


def remainder(whole: Figure, parts: Sequence[Figure], rest: Figure) -> Judgement:
    """Whether the rest ("còn lại") is what the total leaves."""
    show = " − ".join(figure.text for figure in (whole, *parts))
    return judge(lambda given: given[0] - total(given[1:]), [whole, *parts], rest, show=show, reading="remainder")


def subset(part: Figure, whole: Figure) -> Judgement:
    """Whether a part ("trong đó …") is no larger than its whole."""
    return at_most([part], whole, reading="subset")


def at_most(parts: Sequence[Figure], limit: Figure, *, reading: str = "") -> Judgement:
    """Whether figures together stay within a limit, rounding and bounds allowed for."""
    computed = sum((part.value for part in parts), Decimal(0))
    allowed = total(part.rounded for part in parts)
    below = computed <= limit.value
    band = Band.EXACT if below else Band.BEYOND if limit.rounded.below(allowed) else Band.ROUNDED
    left = plus(parts) if len(parts) < 2 else f"{plus(parts)} = {show_value(computed, limit)}"
    sign = {Band.EXACT: "≤", Band.ROUNDED: "≈"}.get(band, ">")
    return Judgement(band, computed, allowed, limit, f"{left} {sign} {limit.text}", reading)


def plus(parts: Sequence[Figure]) -> str:
    """The left side of a sum: "318 + 907"; negative parts are subtracted."""
    out = parts[0].text if parts else "0"
    for part in parts[1:]:
        out += f" − {part.with_value(-part.value).text}" if part.value < 0 else f" + {part.text}"
    return out


def missing_part(parts: Sequence[Figure], whole: Figure) -> Decimal:
    """What the parts lack of the total (negative where they exceed it), from the printed digits."""
    return whole.value - sum((part.value for part in parts), Decimal(0))


def tolerance(parts: Sequence[Figure], whole: Figure) -> Decimal:
    """How far a sum may be off by rounding alone. Infinity where a part has no limit."""
    spread = _half_width(whole.rounded)
    for part in parts:
        spread += _half_width(part.rounded)
    return spread


def _half_width(interval: Interval) -> Decimal:
    if interval.low is None or interval.high is None:
        return Decimal("Infinity")
    return (interval.high - interval.low) / 2
