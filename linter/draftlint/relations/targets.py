"""A result against its target, and what may then be claimed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from draftlint.relations.figure import Bound, Figure
from draftlint.relations.interval import Interval


class Wanted(StrEnum):
    """Which way an indicator should move: coverage up, poverty down."""

    MORE = "more"
    LESS = "less"
    UNKNOWN = "unknown"


class Claim(StrEnum):
    """What the draft says of a result."""

    REACHED = "reached"
    """đạt, hoàn thành, đạt và vượt."""
    EXCEEDED = "exceeded"
    """vượt."""
    NOT_REACHED = "not_reached"
    """không đạt, chưa đạt."""


class Standing(StrEnum):
    """Where the result stands."""

    BETTER = "better"
    MET = "met"
    WORSE = "worse"
    OPEN = "open"
    """The printed digits, a bound or the unknown direction leave it open."""


@dataclass(frozen=True, slots=True)
class Target:
    """A target: one figure, or a range with its upper end. A bound says which way is wanted ("dưới 2%")."""

    figure: Figure
    high: Figure | None = None
    wanted: Wanted = Wanted.UNKNOWN

    @property
    def direction(self) -> Wanted:
        """The direction that is known, from the indicator or from the bound."""
        if self.wanted is not Wanted.UNKNOWN:
            return self.wanted
        if self.figure.bound in (Bound.AT_LEAST, Bound.OVER):
            return Wanted.MORE
        return Wanted.LESS if self.figure.bound is Bound.AT_MOST else Wanted.UNKNOWN

    @property
    def text(self) -> str:
        """As printed in a computation."""
        return self.figure.text if self.high is None else f"[{self.figure.text}; {self.high.text}]"


def standing(result: Figure, target: Target) -> Standing:
    """Where the result stands, by the printed numbers: a target of 95 % is met by 95 %, not by 94,6 %.

    Where the result is printed more coarsely than the target and rounding may hide it, that is open: 95 % and 95,4 %.
    """
    reached = Interval.point(result.value)
    low, high = Interval.point(target.figure.value), Interval.point((target.high or target.figure).value)
    if low.cover(high).overlaps(reached):
        return Standing.MET
    direction = target.direction
    if direction is Wanted.UNKNOWN or result.bound is Bound.NEAR:
        return Standing.OPEN
    above = low.below(reached)
    if _may_be(result, (target.high or target.figure) if above else target.figure):
        return Standing.OPEN
    if result.bound in (Bound.AT_MOST, Bound.ALMOST) and above:
        return Standing.OPEN
    if result.bound in (Bound.AT_LEAST, Bound.OVER) and not above:
        return Standing.OPEN
    return Standing.BETTER if above == (direction is Wanted.MORE) else Standing.WORSE


def _may_be(result: Figure, target: Figure) -> bool:
    """Whether a coarsely printed result may be the target."""
    return not result.exact and result.step > target.step and abs(result.value - target.value) < result.step / 2


def claim_fits(claim: Claim, stands: Standing) -> bool | None:
    """Whether a claim may be made of a result; None where that is open.

    A result that equals its target is reached and not exceeded; one that is better is reached as well.
    """
    if stands is Standing.OPEN:
        return None
    if claim is Claim.NOT_REACHED:
        return stands is Standing.WORSE
    if claim is Claim.EXCEEDED:
        return stands is Standing.BETTER
    return stands is not Standing.WORSE


def comparison(result: Figure, target: Target) -> str:
    """`96,4% > 95%`, as the computation of a check."""
    low, high = target.figure.value, (target.high or target.figure).value
    sign = "∈" if target.high is not None else "="
    if result.value > high:
        sign = ">"
    elif result.value < low:
        sign = "<"
    return f"{result.text} {sign} {target.figure.text if sign == '=' or target.high is None else target.text}"
