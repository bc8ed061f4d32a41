"""Whether two figures of one indicator say the same, and how much that tells."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from enum import IntEnum

from draftlint.facts.numbers.quantity import Bound, Form, Quantity
from draftlint.relations import ratios
from draftlint.relations.slips import Slip, slip_between


class Agreement(IntEnum):
    """How two figures of one indicator stand to each other."""

    EQUAL = 0
    """Equal, or equal once the finer one is rounded or cut off."""
    CONTAINED = 1
    """One lies within what the bound or range of the other allows."""
    DIFFERENT = 2


def agreement(one: Quantity, two: Quantity) -> Agreement:
    """How two figures stand to each other, whatever they are about."""
    if Form.FRACTION in (one.form, two.form):
        return _of_fractions(one, two)
    if one.form is Form.RANGE or two.form is Form.RANGE:
        if (one.value, one.high) == (two.value, two.high):
            return Agreement.EQUAL
        return Agreement.CONTAINED if one.value <= two.high and two.value <= one.high else Agreement.DIFFERENT
    if _rounded_alike(one, two) and not _two_bounds(one, two):
        return Agreement.EQUAL
    # "từ 98,2%" with decimals is a measured value with a decorative word; only round figures are true bounds.
    measured = one.step < 1 and two.step < 1 and one.percent
    # "3/10.000 dân" and "2/10.000 dân" are neighbours, no roundings of one value; shares are rounded more freely.
    exact = one.bound is two.bound is Bound.EXACT and not one.percent
    hedged = not (measured or exact) and one.figure().rounded.overlaps(two.figure(one.unit_of_print).rounded)
    return Agreement.CONTAINED if hedged else Agreement.DIFFERENT


def _two_bounds(one: Quantity, two: Quantity) -> bool:
    """Whether both are limits of a share that differ: "dưới 1%" and "dưới 1,5%" are no roundings of each other."""
    return one.percent and one.value != two.value and one.bound is two.bound and one.bound in _LIMITS


_LIMITS = (Bound.AT_LEAST, Bound.AT_MOST)


def _rounded_alike(one: Quantity, two: Quantity) -> bool:
    """Whether two values are equal once both are rounded, or cut off, to the coarser print; counts are exact.

    "trên 9.842 tỷ" is 9.842,35 tỷ, "gần 9.400 tỷ" 9.386,4 tỷ: a hedge tells that a round number was rounded.
    """
    if one.value == two.value:
        return True
    return any(_rounds_to(fine, coarse) for coarse, fine in ((one, two), (two, one)))


def _rounds_to(fine: Quantity, coarse: Quantity) -> bool:
    place = coarse.quantum
    if coarse.bound_word in _HEDGES and not coarse.percent and telling_digits(coarse) >= 2:
        place = max(place, coarse.figure().last_place * coarse.unit_of_print)
    elif one_count(fine, coarse):
        return False
    if place <= fine.quantum and place <= fine.figure().last_place * fine.unit_of_print:
        return False
    parts = fine.value / place
    if coarse.value / place == parts.quantize(Decimal(1), ROUND_HALF_UP):
        return True
    cut_off = coarse.value / place == parts.quantize(Decimal(1), ROUND_DOWN)
    return cut_off and telling_digits(coarse) >= 2


def one_count(one: Quantity, two: Quantity) -> bool:
    """Whether both are counts, whose digits say all."""
    return one.counted and two.counted


_HEDGES = {"trên", "hơn", "gần", "khoảng", "xấp xỉ", "ngót"}


def _of_fractions(one: Quantity, two: Quantity) -> Agreement:
    if one.form is two.form:
        return Agreement.EQUAL if (one.amount, one.other) == (two.amount, two.other) else Agreement.DIFFERENT
    fraction, other = (one, two) if one.form is Form.FRACTION else (two, one)
    if other.form is not Form.SINGLE or not fraction.other:
        return Agreement.CONTAINED
    if other.percent is fraction.percent:  # "39/46 trường" and "46 trường", "26,8%/35%" and "26,8%"
        return Agreement.EQUAL if other.amount in (fraction.amount, fraction.other) else Agreement.DIFFERENT
    judgement = ratios.percentage(fraction.figure(), fraction.other_figure(), other.figure())
    return Agreement.EQUAL if judgement.fits else Agreement.DIFFERENT


_ZERO, _ZEROS = 0.25, 0.5
"""What a zero at the end tells, and all of them together: round numbers are everywhere."""


_ROUNDED = 0.5
"""What figures tell less that agree only once one is rounded."""


def telling_digits(quantity: Quantity) -> float:
    """How many digits of a figure could have been others: 4 for "9.634", hardly more than 1 for "9.000"."""
    if quantity.percent and quantity.form is Form.SINGLE and quantity.amount == 100:
        return 0.5
    printed = len(str(int(quantity.amount / quantity.step)))
    told = len(quantity.amount.normalize().as_tuple().digits)
    return told + min(_ZERO * max(printed - told, 0), _ZEROS)


def shared_digits(one: Quantity, two: Quantity) -> float:
    """How many digits two agreeing figures have in common by choice, not by rounding."""
    told = min(telling_digits(one), telling_digits(two))
    if one.form is two.form is Form.RANGE and one.high == two.high:
        told += _OTHER_END
    return told if one.value == two.value else told - _ROUNDED


_OTHER_END = 1.0
"""What it adds that the other ends of two ranges agree as well."""


def slip_digits(one: Quantity, two: Quantity) -> float | None:
    """How much one slip of pen or key between two different figures tells; None where it takes more than one.

    Two digits that changed places tell nearly as much as equal figures; one other digit tells less.
    """
    if one.form is two.form is Form.FRACTION:
        return _slip_of_fractions(one, two)
    if one.form is not Form.SINGLE or two.form is not Form.SINGLE:
        return None
    slip = slip_between(one.figure(two.unit_of_print), two.amount) or _slip_once_rounded(one, two)
    if slip not in _LOSSES:
        return None
    return min(telling_digits(one), telling_digits(two)) - _LOSSES[slip]


_COMMON_WHOLE = 0.5
"""What the whole of two fractions tells: all fractions of the villages have it in common."""


def _slip_of_fractions(one: Quantity, two: Quantity) -> float | None:
    """The same for two fractions that have their part or their whole in common: "22/24" and "21/24"."""
    mine, yours = (one.figure(), one.other_figure()), (two.figure(), two.other_figure())
    for kept, changed in ((1, 0), (0, 1)):
        if mine[kept].value == yours[kept].value and mine[changed].value != yours[changed].value:
            slip = slip_between(mine[changed], yours[changed].value)
            if slip not in _LOSSES:
                return None
            told = _COMMON_WHOLE if kept else len(str(mine[0].value))
            return told + len(str(mine[changed].value)) - _LOSSES[slip]
    return None


def _slip_once_rounded(one: Quantity, two: Quantity) -> Slip | None:
    """The slip that is left between a figure and a finer one in coarser print: "980" and "98,6"."""
    coarse, fine = (one, two) if one.quantum > two.quantum else (two, one)
    if coarse.quantum == fine.quantum or coarse.unit_of_print != fine.unit_of_print:
        return None
    places = (fine.amount.quantize(coarse.step, rounding) for rounding in (ROUND_HALF_UP, ROUND_DOWN))
    return next((slip for place in places if (slip := slip_between(coarse.figure(), place)) in _LOSSES), None)


_LOSSES = {
    Slip.SWAP: 0.5,
    Slip.DIGIT: 1.5,
    Slip.LOST_DIGIT: 1.5,
    Slip.EXTRA_DIGIT: 1.5,
    Slip.LOST_GROUP: 0.5,
    Slip.EXTRA_GROUP: 0.5,
    Slip.SCALE: 0.0,
    Slip.SEPARATOR: 0.5,
    Slip.ROUNDING: 1.5,
}


def close(one: Quantity, two: Quantity) -> bool:
    """Whether two figures lie within a quarter of each other or one slip apart; beyond, other scopes are likelier."""
    if Form.FRACTION in (one.form, two.form):
        return True
    if abs(one.value - two.value) * 4 <= max(abs(one.value), abs(two.value)):
        return True
    told = slip_digits(one, two)
    return told is not None and len(two.digits) >= 3
