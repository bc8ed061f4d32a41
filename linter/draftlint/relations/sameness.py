"""Whether two printed figures can state one value."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP

from draftlint.relations.figure import Bound, Figure
from draftlint.relations.judgement import Band, Judgement

_MODES = ((ROUND_HALF_UP, Band.ROUNDED), (ROUND_DOWN, Band.TRUNCATED), (ROUND_UP, Band.LIFTED))


def agree(first: Figure, second: Figure) -> Band:
    """How two figures of one indicator fit: the finer one, rounded, must give the coarser one.

    Two figures with the same last place must be equal: "93,5%" and "93,4%" differ. A bound allows what lies within.
    """
    if first.bound is Bound.EXACT and second.bound is Bound.EXACT:
        return _printed_alike(first, second)
    if first.value == second.value:
        return Band.EXACT if first.bound is second.bound else Band.ROUNDED
    return Band.ROUNDED if first.rounded.overlaps(second.rounded) else Band.BEYOND


def _printed_alike(first: Figure, second: Figure) -> Band:
    if first.value == second.value:
        return Band.EXACT
    finer, coarser = sorted((first, second), key=lambda figure: figure.step)
    if finer.step == coarser.step or coarser.exact:
        return Band.BEYOND
    units = finer.value / coarser.step
    for mode, band in _MODES:
        if units.to_integral_value(mode) * coarser.step == coarser.value:
            return band
    return Band.BEYOND


def one_value(figures: Sequence[Figure]) -> Judgement:
    """Whether all figures can state one value; judged is the pair that fits worst. Needs two or more."""
    worst, pair = Band.EXACT, (figures[0], figures[1])
    for at, first in enumerate(figures):
        for second in figures[at + 1 :]:
            band = agree(first, second)
            if band > worst:
                worst, pair = band, (first, second)
    first, second = pair
    sign = "=" if worst is Band.EXACT else "≈" if worst.fits else "≠"
    return Judgement(worst, first.value, first.rounded, second, f"{first.text} {sign} {second.text}", "same")
