"""Quotients: percentages, rates per so many people, parts of one whole, and what the whole must be."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from draftlint.relations.figure import Figure
from draftlint.relations.interval import Interval
from draftlint.relations.judgement import Judgement, best, judge
from draftlint.relations.printing import print_number

_HUNDRED = Decimal(100)


def percentage(part: Figure, whole: Figure, share: Figure) -> Judgement:
    """Whether `part / whole` is the stated percentage ("46/58 thôn, đạt 79,3%"). ZeroDivisionError for a whole of 0."""
    show = f"{part.text} ÷ {whole.text}"
    return judge(lambda given: (given[0] / given[1]).scaled(100), [part, whole], share, show=show, reading="share")


def excess(result: Figure, target: Figure, stated: Figure) -> Judgement:
    """Whether a result exceeds a target by the stated percentage ("vượt 28%"); points where both are percentages."""
    relative = judge(
        lambda given: (given[0] / given[1]).scaled(100) - Interval.point(100),
        [result, target],
        stated,
        show=f"{result.text} ÷ {target.text} − 100%",
        reading="relative",
    )
    if not (result.suffix == target.suffix == "%"):
        return relative
    points = judge(
        lambda given: given[0] - given[1],
        [result, target],
        stated,
        show=f"{result.text} − {target.text}",
        reading="points",
    )
    return best([points, relative])


def rate(number: Figure, population: Figure, stated: Figure, base: Decimal | int) -> Judgement:
    """Whether `number` among a population is the stated rate per `base` people ("9,5/10.000 dân")."""
    show = f"{number.text} ÷ {population.text} × {print_number(Decimal(base))}"
    return judge(lambda given: (given[0] / given[1]).scaled(base), [number, population], stated, show=show)


def fractions_fill(parts: Sequence[Figure], whole: Figure) -> Judgement:
    """Whether the parts of several fractions of one whole ("46/58" and "12/58") make the whole."""
    show = " + ".join(f"{part.text}/{whole.text}" for part in parts)
    filled = Figure(Decimal(1), Decimal(1), exact=True)

    def shares(given: Sequence[Interval]) -> Interval:
        out = Interval.point(0)
        for part in given[:-1]:
            out = out + part
        return out / given[-1]

    return judge(shares, [*parts, whole], filled, show=show, reading="fractions")


def implied_whole(part: Figure, share: Figure) -> Interval:
    """The wholes of which `part` can be the stated percentage. ZeroDivisionError for 0 %."""
    if share.value == 0:
        raise ZeroDivisionError("nothing follows from a share of zero")
    allowed = share.rounded.cover(share.truncated).scaled(Decimal(1) / _HUNDRED)
    if allowed.low is not None and allowed.low < 0 < share.value:
        allowed = Interval(Decimal(0), allowed.high, True, allowed.high_open)
    return part.rounded / allowed


def same_whole(pairs: Sequence[tuple[Figure, Figure]]) -> Interval | None:
    """The wholes that every (part, share) allows; None where no single whole explains all of them."""
    low: Decimal | None = None
    high: Decimal | None = None
    for part, share in pairs:
        here = implied_whole(part, share)
        if here.low is not None and (low is None or here.low > low):
            low = here.low
        if here.high is not None and (high is None or here.high < high):
            high = here.high
    if low is not None and high is not None and low > high:
        return None
    return Interval(low, high)
