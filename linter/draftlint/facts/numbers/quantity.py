"""What a printed figure is: its value as printed, its unit, its bound."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from draftlint.document import Span
from draftlint.language.vi.units import Unit
from draftlint.relations import figure as arithmetic
from draftlint.relations.printing import print_number


class Form(StrEnum):
    """How a figure is printed: one number, two ends of a range, or a part over a whole."""

    SINGLE = "single"
    RANGE = "range"
    FRACTION = "fraction"


class Bound(StrEnum):
    """What the words around a number say of the true value."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure of the text.

    `amount` is the number as printed, in `magnitude` times `unit` ("12.340 tỷ 215 triệu đồng": amount 12340.215,
    magnitude 10⁹, unit đồng). `step` is the value of its last printed place, in the same measure. `other` is the upper
    end of a range or the whole of a fraction, with its own `other_step`. `per` is what a rate is per ("năm",
    "10.000 dân"), `noun` the counted noun in lower case. `span` covers number, magnitude, unit and counted noun;
    `digits` only the printed number (of a range or fraction, both numbers).
    """

    span: Span
    digits: Span
    form: Form
    amount: Decimal
    step: Decimal
    magnitude: Decimal
    unit: Unit
    other: Decimal | None = None
    other_step: Decimal | None = None
    noun: str = ""
    per: str = ""
    bound: Bound = Bound.EXACT
    bound_word: str = ""
    padded: bool = False
    """Printed with a leading zero, "06 hợp tác xã", as official papers do with counts below ten."""

    @property
    def value(self) -> Decimal:
        """The number in the base unit of its dimension (đồng, m², one thing, …)."""
        return self.amount * self.magnitude * self.unit.factor

    @property
    def quantum(self) -> Decimal:
        """The value of the last printed place in the base unit."""
        return self.step * self.magnitude * self.unit.factor

    @property
    def first_noun(self) -> str:
        """The first of the counted nouns: "xã" of "xã, phường"."""
        return self.noun.split(", ")[0]

    @property
    def head(self) -> str:
        """The first syllable of what is counted: "xã" of "xã, phường" and of "xã nghèo"."""
        return self.first_noun.split(" ")[0]

    @property
    def grain(self) -> Decimal:
        """How coarsely the number is printed: its last place as a part of it. Raises ZeroDivisionError for a zero."""
        return self.step / self.amount

    @property
    def high(self) -> Decimal:
        """The upper end of a range in the base unit; the value itself for anything else."""
        if self.form is Form.RANGE and self.other is not None:
            return self.other * self.magnitude * self.unit.factor
        return self.value

    @property
    def whole(self) -> Decimal | None:
        """The whole of a fraction."""
        return self.other if self.form is Form.FRACTION else None

    @property
    def percent(self) -> bool:
        """Whether the figure is a percentage (not a percentage point)."""
        return self.unit.dimension == "percent"

    @property
    def measure(self) -> tuple[str, str]:
        """What must agree before two figures may be compared: the dimension, and what a rate is per."""
        return self.unit.dimension, self.per

    @property
    def unit_of_print(self) -> Decimal:
        """How many base units one of the printed number stands for: 10⁹ for "12,3 tỷ đồng"."""
        return self.magnitude * self.unit.factor

    @property
    def counted(self) -> bool:
        """Whether whole things were counted and all digits printed, so that nothing was rounded."""
        return self.unit.dimension == "count" and self.magnitude == 1 and self.step == 1 and not self.per

    def figure(self, measure: Decimal | None = None) -> arithmetic.Figure:
        """The number for arithmetic, in units of `measure` (see `unit_of_print`; default: as printed)."""
        return self._figure(self.amount, self.step, measure, padded=self.padded)

    @property
    def printed(self) -> str:
        """The figure as it is shown in a computation; of a fraction or a range both of its numbers."""
        figure = self.figure()
        if self.other is None:
            return figure.text
        joint = "/" if self.form is Form.FRACTION else " - "
        return f"{print_number(figure.value, figure.decimals)}{joint}{self.other_figure().text}"

    def other_figure(self, measure: Decimal | None = None) -> arithmetic.Figure:
        """The upper end of a range or the whole of a fraction, likewise. Raises ValueError where there is none."""
        if self.other is None:
            raise ValueError("a single number has no other")
        return self._figure(self.other, self.other_step or self.step, measure)

    def _figure(
        self, amount: Decimal, step: Decimal, measure: Decimal | None, *, padded: bool = False
    ) -> arithmetic.Figure:
        bound = _HEDGES.get(self.bound_word) or arithmetic.Bound(self.bound.value)
        suffix = "%" if self.percent else ""
        printed = self.unit_of_print
        if measure is None or measure == printed:
            return arithmetic.Figure(+amount, +step, self.counted, bound, suffix, padded)
        factor = printed / measure
        return arithmetic.Figure(amount * factor, step * factor, self.counted, bound, suffix, padded)


_HEDGES = {
    "trên": arithmetic.Bound.OVER,
    "hơn": arithmetic.Bound.OVER,
    "gần": arithmetic.Bound.ALMOST,
    "ngót": arithmetic.Bound.ALMOST,
}
