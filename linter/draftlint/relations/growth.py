"""Change: from one level to another, in points, per cent or times, over one step or many.

The words of change have several readings in practice (VIETNAMESE.md 1.8, 7.2); each function tries those that are usual
and names the one that fits. `direction` is +1 for a rise (tăng, lên) and −1 for a fall (giảm, xuống).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from draftlint.relations.figure import Figure
from draftlint.relations.interval import Interval, total
from draftlint.relations.judgement import Band, Judgement, best, judge

_ONE = Interval.point(1)
_HUNDRED = Interval.point(100)


class Reading(StrEnum):
    """How a statement of change was understood."""

    RELATIVE = "relative"
    """Change over base."""
    POINTS = "points"
    """Difference of two percentages."""
    RATIO = "ratio"
    """Level over base: "bằng 116%", "gấp 2,3 lần"."""
    MORE = "more"
    """"tăng n lần" taken literally: n + 1 times the base."""
    COMPOUND = "compound"
    """Mean growth as the root of level over base."""
    MEAN = "mean"
    """Mean growth as the plain mean of the yearly rates."""
    SIMPLE = "simple"
    """Mean growth as the whole change divided by the number of steps."""


def change_rate(base: Figure, level: Figure, stated: Figure, direction: int = 1, *, points: bool = False) -> Judgement:
    """Whether a change from `base` to `level` is the stated percentage ("tăng từ 820 lên 910, tăng 11%").

    Between two percentages the difference in points is tried first; `points` ("điểm %") allows nothing else.
    Raises ZeroDivisionError for a base of zero.
    """
    readings = []
    if points or base.suffix == level.suffix == "%":
        readings.append(change_amount(base, level, stated, direction, reading=Reading.POINTS))
    if not points:
        show = f"{level.text} ÷ {base.text} − 1" if direction > 0 else f"1 − {level.text} ÷ {base.text}"
        readings.append(
            judge(
                lambda given: (given[1] / given[0] - _ONE).scaled(100 * direction),
                [base, level],
                stated,
                show=show,
                reading=Reading.RELATIVE,
            )
        )
    return best(readings)


def level_rate(base: Figure, level: Figure, stated: Figure) -> Judgement:
    """Whether a level is the stated percentage of its base ("bằng 116% so với năm trước")."""
    return judge(
        lambda given: (given[1] / given[0]) * _HUNDRED,
        [base, level],
        stated,
        show=f"{level.text} ÷ {base.text}",
        reading=Reading.RATIO,
    )


def change_amount(
    base: Figure, level: Figure, stated: Figure, direction: int = 1, *, reading: str = "amount"
) -> Judgement:
    """Whether level and base differ by the stated amount ("tăng 12 trường", "tăng 5 điểm %")."""
    first, second = (level, base) if direction > 0 else (base, level)
    return judge(
        lambda given: given[0] - given[1],
        [first, second],
        stated,
        show=f"{first.text} − {second.text}",
        reading=reading,
    )


def change_share(amount: Figure, level: Figure, stated: Figure, direction: int = 1) -> Judgement:
    """Whether a change that led to `level` is the stated percentage of the base ("tăng 1.250 em, bằng 9,4%")."""
    sign = "−" if direction > 0 else "+"
    return judge(
        lambda given: (given[0] / (given[1] - given[0].scaled(direction))).scaled(100),
        [amount, level],
        stated,
        show=f"{amount.text} ÷ ({level.text} {sign} {amount.text})",
        reading=Reading.RELATIVE,
    )


def times(base: Figure, level: Figure, stated: Figure, direction: int = 1, *, grew: bool = False) -> Judgement:
    """Whether `level` is the stated multiple of `base`.

    `grew` says that the draft has "tăng n lần" (not "gấp n lần"): n times is what is nearly always meant, n + 1 times
    is accepted. A fall by n times is one n-th.
    """
    first, second = (level, base) if direction > 0 else (base, level)
    ratio = judge(
        lambda given: given[0] / given[1],
        [first, second],
        stated,
        show=f"{first.text} ÷ {second.text}",
        reading=Reading.RATIO,
    )
    if not grew or direction < 0:
        return ratio
    more = judge(
        lambda given: given[0] / given[1] - _ONE,
        [first, second],
        stated,
        show=f"{first.text} ÷ {second.text} − 1",
        reading=Reading.MORE,
    )
    return ratio if ratio.fits else best([ratio, more])


def mean_growth(
    base: Figure, level: Figure, stated: Figure, steps: Sequence[int], *, simple: bool = False
) -> Judgement:
    """Whether a mean yearly rate leads from `base` to `level`, compounded, over one of the numbers of `steps`.

    `simple` also accepts the whole change divided by the number of steps. Needs positive figures.
    """
    readings = []
    for count in steps:
        readings.append(
            judge(
                lambda given, n=count: ((given[1] / given[0]).root(n) - _ONE) * _HUNDRED,  # type: ignore[misc]
                [base, level],
                stated,
                show=f"({level.text} ÷ {base.text})^(1/{count}) − 1",
                reading=Reading.COMPOUND,
            )
        )
    for count in steps if simple else ():
        readings.append(
            judge(
                lambda given, n=count: ((given[1] / given[0]) - _ONE).scaled(Decimal(100) / n),  # type: ignore[misc]
                [base, level],
                stated,
                show=f"({level.text} ÷ {base.text} − 1) ÷ {count}",
                reading=Reading.SIMPLE,
            )
        )
    return best(readings)


def mean_points(base: Figure, level: Figure, stated: Figure, steps: Sequence[int], direction: int = 1) -> Judgement:
    """Whether a percentage moved by so many points a year over one of the numbers of `steps`."""
    first, second = (level, base) if direction > 0 else (base, level)
    return best(
        judge(
            lambda given, n=count: (given[0] - given[1]).scaled(Decimal(1) / n),  # type: ignore[misc]
            [first, second],
            stated,
            show=f"({first.text} − {second.text}) ÷ {count}",
            reading=Reading.POINTS,
        )
        for count in steps
    )


def mean_of_rates(rates: Sequence[Figure], stated: Figure) -> Judgement:
    """Whether a mean rate is that of the yearly rates: compounded, or their plain mean."""
    plain = judge(
        lambda given: total(given).scaled(Decimal(1) / len(given)),
        rates,
        stated,
        show=f"({' + '.join(rate.text for rate in rates)}) ÷ {len(rates)}",
        reading=Reading.MEAN,
    )

    def compounded(given: Sequence[Interval]) -> Interval:
        product = _ONE
        for rate in given:
            product = product * (rate.scaled(Decimal("0.01")) + _ONE)
        return (product.root(len(given)) - _ONE) * _HUNDRED

    factors = " × ".join(f"(1 + {rate.text})" for rate in rates)
    compound = judge(compounded, rates, stated, show=f"({factors})^(1/{len(rates)}) − 1", reading=Reading.COMPOUND)
    return best([compound, plain])


def compounded_total(rate: Figure, years: int, stated: Figure, *, times_stated: bool = False) -> Judgement:
    """Whether a yearly rate over some years makes the stated total change.

    A total in per cent ("tăng 116%") is tried as the change and as the level ("bằng 116%"); `times_stated` says that
    the total is a multiple ("tăng 2,3 lần"), tried as the ratio and as one more.
    """

    def ratio(given: Sequence[Interval]) -> Interval:
        return (given[0].scaled(Decimal("0.01")) + _ONE).power(years)

    show = f"(1 + {rate.text})^{years}"
    if times_stated:
        return best(
            [
                judge(ratio, [rate], stated, show=show, reading=Reading.RATIO),
                judge(lambda given: ratio(given) - _ONE, [rate], stated, show=f"{show} − 1", reading=Reading.MORE),
            ]
        )
    return best(
        [
            judge(
                lambda given: (ratio(given) - _ONE) * _HUNDRED,
                [rate],
                stated,
                show=f"{show} − 1",
                reading=Reading.RELATIVE,
            ),
            judge(lambda given: ratio(given) * _HUNDRED, [rate], stated, show=show, reading=Reading.RATIO),
        ]
    )


def simple_total(rate: Figure, years: int, stated: Figure) -> Judgement:
    """Whether a yearly rate times the years is the stated total change, as authors reckon who do not compound."""
    return judge(
        lambda given: given[0].scaled(years), [rate], stated, show=f"{rate.text} × {years}", reading=Reading.SIMPLE
    )


def weighted_growth(bases: Sequence[Figure], rates: Sequence[Figure], stated: Figure) -> Judgement:
    """Whether the growth of a whole is that of its parts weighted with their base-year sizes."""

    def weighted(given: Sequence[Interval]) -> Interval:
        sizes, changes = given[: len(bases)], given[len(bases) :]
        grown = total(size * change for size, change in zip(sizes, changes, strict=True))
        return grown / total(sizes)

    terms = " + ".join(f"{size.text} × {rate.text}" for size, rate in zip(bases, rates, strict=True))
    sizes = " + ".join(size.text for size in bases)
    return judge(weighted, [*bases, *rates], stated, show=f"({terms}) ÷ ({sizes})", reading="weighted")


def moved(base: Figure, level: Figure, direction: int) -> Judgement:
    """Whether the level moved the way the word says ("giảm từ 2,4% xuống 2,9%" did not)."""
    rose = (level.value > base.value) - (level.value < base.value)
    sign = {1: "<", 0: "=", -1: ">"}[rose]
    band = Band.EXACT if rose == direction else Band.BEYOND
    change = level.rounded - base.rounded
    return Judgement(band, level.value - base.value, change, level, f"{base.text} {sign} {level.text}", "direction")


def earlier_growth(ratio: Decimal, rate: Figure, years: int) -> Decimal:
    """The yearly growth, in per cent, that the years before must have had.

    A total over `years` years is `ratio` times the total over as many years before, and grew by `rate` a year. Between
    -50 and +500; the nearest end where nothing in between fits.
    """
    now = Decimal(1) + rate.value / 100
    wanted = sum((now**power for power in range(1, years + 1)), Decimal(0)) / ratio
    low, high = Decimal(-50), Decimal(500)
    for _ in range(40):
        middle = (low + high) / 2
        before = Decimal(1) + middle / 100
        if sum((before**-power for power in range(years)), Decimal(0)) > wanted:
            low = middle
        else:
            high = middle
    return (low + high) / 2
