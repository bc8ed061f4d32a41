"""A printed figure as arithmetic sees it: which true values its digits and its bound allow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from draftlint.relations.interval import Interval
from draftlint.relations.printing import print_number


class Bound(StrEnum):
    """What the words around a figure say of the true value."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    """ít nhất, tối thiểu, không dưới, từ … trở lên: no upper limit."""
    AT_MOST = "at_most"
    """không quá, tối đa, dưới, chưa đến: no lower limit."""
    OVER = "over"
    """trên, hơn: a little more, often none."""
    ALMOST = "almost"
    """gần, ngót: a little less."""
    NEAR = "near"
    """khoảng, xấp xỉ: either side."""


_HALF = Decimal("0.5")
_NEAR = Decimal("0.05")
_ASIDE = Decimal("0.10")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in the unit in which it is computed.

    `step` is the value of its last printed place in that unit (0.01 for "2,35"; 10⁸ for "12,3 tỷ" in đồng). `exact`
    marks a count, whose digits say all ("318 hộ"); anything measured is rounded. `suffix` follows the number in
    computations. A count below ten may be `padded` with a zero ("06"); repairs print it so, computations do not.
    """

    value: Decimal
    step: Decimal = Decimal(1)
    exact: bool = False
    bound: Bound = Bound.EXACT
    suffix: str = ""
    padded: bool = False

    @classmethod
    def count(cls, value: Decimal | int) -> Figure:
        """Counted things."""
        return cls(Decimal(value), exact=True)

    @classmethod
    def printed(cls, text: str, *, exact: bool = False, bound: Bound = Bound.EXACT) -> Figure:
        """A figure from its regular Vietnamese print ("1.225", "79,3%"), for examples and tests.

        Raises ValueError for anything else.
        """
        bare = text.rstrip("%")
        try:
            value = Decimal(bare.replace(".", "").replace(",", "."))
        except ArithmeticError as error:
            raise ValueError(f"not a number: {text}") from error
        decimals = len(bare.partition(",")[2])
        return cls(value, Decimal(1).scaleb(-decimals), exact, bound, text[len(bare) :])

    @property
    def decimals(self) -> int:
        """Decimals of the last printed place in the unit of computation; 0 where that is one or more."""
        return max(0, -int(self.step.normalize().as_tuple().exponent))

    @property
    def text(self) -> str:
        """As printed in a computation."""
        return print_number(self.value, self.decimals) + self.suffix

    def with_value(self, value: Decimal) -> Figure:
        """The same figure with another number."""
        return replace(self, value=value)

    # -- what the digits allow ---------------------------------------------------------------------------------------

    @property
    def nominal(self) -> Interval:
        """The printed number itself."""
        return Interval.point(self.value)

    @property
    def rounded(self) -> Interval:
        """The true values if the figure was rounded (a count: the count), widened by the bound."""
        return self._bounded(self.nominal if self.exact else self._around(self.step * _HALF, self.step * _HALF))

    @property
    def truncated(self) -> Interval:
        """The true values if digits were cut off: toward zero, the cut value itself included."""
        if self.exact:
            return self.rounded
        if self.value < 0:
            return self._bounded(Interval(self.value - self.step, self.value, low_open=True))
        return self._bounded(Interval(self.value, self.value + self.step, high_open=True))

    @property
    def lifted(self) -> Interval:
        """The true values if the figure was rounded up."""
        if self.exact:
            return self.rounded
        return self._bounded(Interval(self.value - self.step, self.value, low_open=True))

    @property
    def coarse(self) -> Interval:
        """The true values if the zeros at its end come from rounding: half a hundred around "2.400"."""
        step = max(self.last_place, self.step)
        return self._bounded(self._around(step * _HALF, step * _HALF))

    @property
    def last_place(self) -> Decimal:
        """The value of the last printed digit that is not zero."""
        if not self.value:
            return self.step
        return Decimal(1).scaleb(int(self.value.normalize().as_tuple().exponent))

    @property
    def is_round(self) -> bool:
        """Whether at most two digits carry the number: "600", "25.000", "1,5"; a hedge is meant only with these."""
        return len(self.value.normalize().as_tuple().digits) <= 2

    def _around(self, below: Decimal, above: Decimal) -> Interval:
        return Interval(self.value - below, self.value + above)

    def _bounded(self, within: Interval) -> Interval:
        """Widened by the bound. A hedge beside many digits ("trên 318,75") means one unit of the last of them."""
        if self.bound is Bound.EXACT:
            return within
        if self.bound is Bound.AT_LEAST:
            return Interval(within.low, None, within.low_open)
        if self.bound is Bound.AT_MOST:
            return Interval(None, within.high, high_open=within.high_open)
        size = abs(self.value)
        if self.bound is Bound.NEAR:
            width = max(size * _NEAR, self.step) if self.is_round else self.last_place
            return within.cover(self._around(width, width))
        width = max(size * _ASIDE, self.step) if self.is_round else self.last_place
        return within.cover(
            self._around(width, Decimal(0)) if self.bound is Bound.ALMOST else self._around(Decimal(0), width)
        )
