"""Means, and yearly figures against the total of a period. Means are often stated in round numbers (Band.COARSE)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from draftlint.relations.figure import Figure
from draftlint.relations.interval import total
from draftlint.relations.judgement import Band, Judgement, best, judge
from draftlint.relations.printing import print_number


def mean(values: Sequence[Figure], stated: Figure) -> Judgement:
    """Whether the stated mean is that of the values."""
    return judge(
        lambda given: total(given).scaled(Decimal(1) / len(given)),
        values,
        stated,
        show=f"({' + '.join(value.text for value in values)}) ÷ {len(values)}",
        reading="mean",
        coarse=True,
    )


def per_unit(whole: Figure, units: Figure, stated: Figure, size: Decimal = Decimal(1)) -> Judgement:
    """Whether a total, divided by the number of units, is the stated mean per `size` units (10.000 for "vạn dân").

    Raises ZeroDivisionError for no units.
    """
    times = "" if size == 1 else f" × {print_number(size)}"
    return judge(
        lambda given: (given[0] / given[1]).scaled(size),
        [whole, units],
        replace(stated, exact=False),
        show=f"{whole.text} ÷ {units.text}{times}",
        reading="per unit",
        coarse=True,
    )


def yearly_mean(whole: Figure, years: Sequence[Decimal | int], stated: Figure) -> Judgement:
    """Whether a total over a period, divided by one of the numbers of years, is the stated yearly figure.

    The total may be a count, its mean never is: 918 people in five years are 183 or 184 a year.
    """
    stated = replace(stated, exact=False)
    return best(
        judge(
            lambda given, n=Decimal(count): given[0].scaled(1 / n),  # type: ignore[misc]
            [whole],
            stated,
            show=f"{whole.text} ÷ {print_number(Decimal(count))}",
            reading="per year",
            coarse=True,
        )
        for count in years
    )


def yearly_total(yearly: Figure, years: Sequence[Decimal | int], stated: Figure) -> Judgement:
    """Whether a yearly figure times one of the numbers of years is the stated total of the period.

    The yearly figure may be rounded to its last digit that is not zero; the total is taken as printed.
    """
    readings = []
    for count in years:
        exact = judge(
            lambda given, n=Decimal(count): given[0].scaled(n),  # type: ignore[misc]
            [yearly],
            stated,
            show=f"{yearly.text} × {print_number(Decimal(count))}",
            reading="total",
        )
        loose = yearly.coarse.scaled(count)
        if not exact.fits and loose.overlaps(stated.rounded):
            text = exact.computation.replace(" ≠ ", " ≈ ")
            exact = Judgement(Band.COARSE, exact.computed, loose, stated, text, exact.reading)
        readings.append(exact)
    return best(readings)
