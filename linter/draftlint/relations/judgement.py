"""How well a stated figure fits what follows from others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from draftlint.relations.figure import Bound, Figure
from draftlint.relations.interval import Interval
from draftlint.relations.printing import print_number, round_half_up


class Band(IntEnum):
    """The ways to fit, closest first. All but BEYOND fit."""

    EXACT = 0
    ROUNDED = 1
    """Within what rounding (and the bounds) of the printed figures allow."""
    TRUNCATED = 2
    """Digits were cut off instead of rounded."""
    LIFTED = 3
    """Rounded up: within one unit of the last place."""
    COARSE = 4
    """Only if the zeros at the end of the stated figure come from rounding; asked for where means are stated."""
    BEYOND = 5

    @property
    def fits(self) -> bool:
        """Whether the figure can be right."""
        return self is not Band.BEYOND


@dataclass(frozen=True, slots=True)
class Judgement:
    """One relation, judged.

    `computed` follows from the printed digits of the other figures, `interval` from all that these digits allow;
    `stated` is the figure that was compared. `reading` names the way the relation was understood where there are
    several ("relative", "points", "compound", …). `computation` shows the sum in the Vietnamese way.
    """

    band: Band
    computed: Decimal
    interval: Interval
    stated: Figure
    computation: str
    reading: str = ""

    @property
    def fits(self) -> bool:
        """Whether the stated figure can be right."""
        return self.band.fits

    @property
    def difference(self) -> Decimal:
        """Stated less computed."""
        return self.stated.value - self.computed

    @property
    def distance(self) -> Decimal:
        """How far off, relative to what was computed (for choosing the nearest reading)."""
        return abs(self.difference) / (abs(self.computed) or Decimal(1))


Formula = Callable[[Sequence[Interval]], Interval]
"""What is computed from the other figures, on intervals; on points it gives the nominal result."""


def judge(
    formula: Formula,
    figures: Sequence[Figure],
    stated: Figure,
    *,
    show: str,
    reading: str = "",
    coarse: bool = False,
) -> Judgement:
    """Compare `formula(figures)` with the stated figure.

    `show` is the left side of the computation ("318 + 907"). `coarse` also accepts a stated figure whose final zeros
    come from rounding. Raises ZeroDivisionError where the formula divides by a figure that is zero.
    """
    nominal = formula([figure.nominal for figure in figures])
    allowed = formula([figure.rounded for figure in figures])
    assert nominal.low is not None
    assert nominal.high is not None
    computed = (nominal.low + nominal.high) / 2
    band = _band(computed, allowed, lambda: formula([figure.truncated for figure in figures]), stated, coarse)
    return Judgement(band, computed, allowed, stated, _computation(show, computed, stated, band), reading)


def best(judgements: Iterable[Judgement]) -> Judgement:
    """The reading that fits closest: by band, then in the order given; where none fits, the nearest."""
    return min(judgements, key=lambda item: (item.band, 0 if item.fits else item.distance))


def _band(
    computed: Decimal, allowed: Interval, truncated: Callable[[], Interval], stated: Figure, coarse: bool
) -> Band:
    if stated.bound is Bound.EXACT and computed == stated.value:
        return Band.EXACT
    if allowed.overlaps(stated.rounded):
        return Band.ROUNDED
    if allowed.overlaps(stated.truncated) or truncated().overlaps(stated.truncated):
        return Band.TRUNCATED
    if allowed.overlaps(stated.lifted):
        return Band.LIFTED
    if coarse and allowed.overlaps(stated.coarse):
        return Band.COARSE
    return Band.BEYOND


def _computation(show: str, computed: Decimal, stated: Figure, band: Band) -> str:
    """As in `318 + 907 = 1.225 ≠ 1.215`."""
    exact = show_value(computed, stated)
    if band is Band.EXACT:
        return f"{show} = {exact}"
    sign = "≈" if band.fits else "≠"
    bound = {Bound.AT_LEAST: "≥ ", Bound.AT_MOST: "≤ "}.get(stated.bound, "") if band.fits else ""
    if bound:
        return f"{show} = {exact} {bound}{stated.text}"
    return f"{show} = {exact} {sign} {stated.text}"


def show_value(computed: Decimal, stated: Figure) -> str:
    """A computed value, to two places more than the stated figure has, without zeros at the end."""
    return print_number(round_half_up(computed, stated.decimals + 2)) + stated.suffix
