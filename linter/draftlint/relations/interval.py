"""Intervals of decimal numbers, with closed, open or missing ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`; None where there is no limit on that side.

    `low_open` and `high_open` leave the end itself out. Sums, differences, products and quotients are the intervals of
    all results that numbers of the two intervals can have.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval cannot run from {self.low} down to {self.high}")

    @classmethod
    def point(cls, value: Decimal | int) -> Interval:
        """The interval of one number."""
        return cls(Decimal(value), Decimal(value))

    @property
    def is_point(self) -> bool:
        """Whether it holds one number only."""
        return self.low is not None and self.low == self.high

    @property
    def bounded(self) -> bool:
        """Whether both ends exist."""
        return self.low is not None and self.high is not None

    def __contains__(self, value: Decimal) -> bool:
        return self.overlaps(Interval(value, value))

    def overlaps(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return _meets(self, other) and _meets(other, self)

    def below(self, other: Interval) -> bool:
        """Whether every number of this interval is smaller than every number of the other."""
        return not _meets(other, self)

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __add__(self, other: Interval) -> Interval:
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        if not (self.bounded and other.bounded):
            return _unbounded_product(self, other)
        corners = [_times(a, b) for a in self._ends() for b in other._ends()]
        return _hull(corners)

    def __truediv__(self, other: Interval) -> Interval:
        """Raises ZeroDivisionError where the divisor is zero; without limits where it may be."""
        if other.is_point and other.low == 0:
            raise ZeroDivisionError("the divisor is zero")
        return self * other.reciprocal()

    def reciprocal(self) -> Interval:
        """One over each number; without limits where zero is among them or at an end."""
        if Decimal(0) in Interval(self.low, self.high):
            if self.low == 0 and self.high:
                return Interval(1 / self.high, None, self.high_open)
            return Interval(None, None)
        low = _ZERO if self.high is None else 1 / self.high
        high = _ZERO if self.low is None else 1 / self.low
        return Interval(low, high, self.high_open or self.high is None, self.low_open or self.low is None)

    def scaled(self, factor: Decimal | int) -> Interval:
        """Every number times `factor`."""
        return self * Interval.point(factor)

    def root(self, degree: int) -> Interval:
        """The positive root of a positive interval. Raises ValueError below zero."""
        if self.low is None or self.low < 0:
            raise ValueError("no root of a negative number")
        power = Decimal(1) / degree
        high = None if self.high is None else self.high**power
        return Interval(self.low**power, high, self.low_open, self.high_open)

    def power(self, exponent: int) -> Interval:
        """A positive interval raised to a whole power."""
        return reduce(Interval.__mul__, [self] * exponent, Interval.point(1))

    def cover(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        joined = _hull([end for end in (*self._ends(), *other._ends()) if end[0] is not None] or [(_ZERO, False)])
        low = None if self.low is None or other.low is None else joined.low
        high = None if self.high is None or other.high is None else joined.high
        return Interval(low, high, joined.low_open, joined.high_open)

    def _ends(self) -> tuple[tuple[Decimal | None, bool], tuple[Decimal | None, bool]]:
        return (self.low, self.low_open), (self.high, self.high_open)


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum of intervals; zero for none."""
    return reduce(Interval.__add__, intervals, Interval.point(0))


def _meets(first: Interval, second: Interval) -> bool:
    """Whether `first` begins before `second` ends."""
    if first.low is None or second.high is None:
        return True
    if first.low == second.high:
        return not (first.low_open or second.high_open)
    return first.low < second.high


_End = tuple[Decimal | None, bool]


def _times(a: _End, b: _End) -> tuple[Decimal, bool]:
    assert a[0] is not None
    assert b[0] is not None
    product = a[0] * b[0]
    # Zero times an open end is still reached by the closed zero.
    opened = (a[1] or b[1]) if product else (a[1] and b[1]) or (a[1] and a[0] == 0) or (b[1] and b[0] == 0)
    return product, opened


def _hull(ends: Iterable[_End]) -> Interval:
    known = [(value, opened) for value, opened in ends if value is not None]
    low = min(value for value, _ in known)
    high = max(value for value, _ in known)
    low_open = all(opened for value, opened in known if value == low)
    high_open = all(opened for value, opened in known if value == high)
    return Interval(low, high, low_open, high_open)


def _unbounded_product(a: Interval, b: Interval) -> Interval:
    """Only the usual case keeps a limit: both at or above zero."""
    if a.low is None or b.low is None or a.low < 0 or b.low < 0:
        return Interval(None, None)
    return Interval(a.low * b.low, None, a.low_open or b.low_open)
