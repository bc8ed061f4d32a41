"""The slips of pen and key that turn one printed number into another."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from draftlint.relations.figure import Figure


class Slip(StrEnum):
    """What went wrong, as far as the digits tell."""

    SWAP = "swap"
    """Two neighbouring digits changed places."""
    DIGIT = "digit"
    """One digit is another."""
    LOST_DIGIT = "lost_digit"
    """One digit was left out."""
    EXTRA_DIGIT = "extra_digit"
    """One digit too many."""
    LOST_GROUP = "lost_group"
    """Three digits between two dots were left out."""
    EXTRA_GROUP = "extra_group"
    """Three digits too many."""
    SEPARATOR = "separator"
    """The decimal comma stands elsewhere."""
    SCALE = "scale"
    """A thousand times too much or too little: triệu for tỷ."""
    ROUNDING = "rounding"
    """Cut off, or rounded up, where it should have been rounded: one unit of the last place."""
    COPIED = "copied"
    """The figure of a neighbour."""
    OMITTED = "omitted"
    """A part was not counted."""
    TWICE = "twice"
    """A part was counted that is contained in another, or that is no part."""
    COMPUTED = "computed"
    """No slip is apparent; the figure is what the others give."""


TYPOS = frozenset(
    {Slip.SWAP, Slip.DIGIT, Slip.LOST_DIGIT, Slip.EXTRA_DIGIT, Slip.LOST_GROUP, Slip.SCALE, Slip.SEPARATOR}
)
"""What pen or key does to a single figure, seen in its digits."""

_SHIFTS = 4
"""Ways to shift the digits of a figure that occur: ten and a thousand times too much or too little."""
_THOUSAND = Decimal(1000)
_TEN = Decimal(10)


def slip_between(printed: Figure, true: Decimal) -> Slip | None:
    """The one slip that prints `printed` where `true` is meant; None where no single one does."""
    if true == printed.value or true < 0 or printed.value < 0 or not printed.value:
        return None
    if not printed.exact and abs(true - printed.value) == printed.step:
        return Slip.ROUNDING
    for factor in (_THOUSAND, 1 / _THOUSAND):
        if printed.value * factor == true:
            return Slip.SCALE
    for factor in (_TEN, _TEN**2, 1 / _TEN, 1 / _TEN**2):
        if printed.value * factor == true:
            return Slip.SEPARATOR
    if true % printed.step:
        return None
    return _of_digits(_digits(printed.value, printed.step), _digits(true, printed.step))


def slipped_values(printed: Figure) -> Iterator[tuple[Decimal, Slip]]:
    """Every value that one slip of known outcome turns into the printed one. Lost digits are not guessed."""
    value, step = printed.value, printed.step
    if value <= 0:
        return
    digits = _digits(value, step)
    seen = {value}
    for text, slip in _changed(digits):
        candidate = Decimal(text) * step
        if candidate not in seen:
            seen.add(candidate)
            by_step = not printed.exact and abs(candidate - value) == step
            yield candidate, Slip.ROUNDING if by_step else slip
    for factor, slip in (
        (_THOUSAND, Slip.SCALE),
        (1 / _THOUSAND, Slip.SCALE),
        (_TEN, Slip.SEPARATOR),
        (1 / _TEN, Slip.SEPARATOR),
        (_TEN**2, Slip.SEPARATOR),
        (1 / _TEN**2, Slip.SEPARATOR),
    ):
        candidate = value * factor
        whole = not printed.exact or candidate == candidate.to_integral_value()
        if whole and candidate not in seen:
            seen.add(candidate)
            yield candidate, slip


def typos_like(slip: Slip, printed: Figure) -> int:
    """How many values lead to the printed one by this kind of slip, or by one that is rarer."""
    digits = len(_digits(printed.value, printed.step))
    if slip is Slip.SWAP:
        return digits - 1
    if slip in (Slip.SCALE, Slip.SEPARATOR, Slip.LOST_GROUP):
        return digits - 1 + _SHIFTS
    return 9 * digits


def _digits(value: Decimal, step: Decimal) -> str:
    return str(int(value / step))


def _changed(digits: str) -> Iterator[tuple[str, Slip]]:
    for at in range(len(digits) - 1):
        swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        if swapped[0] != "0":
            yield swapped, Slip.SWAP
    for at, old in enumerate(digits):
        for new in "0123456789":
            if new != old and (at or new != "0"):
                yield digits[:at] + new + digits[at + 1 :], Slip.DIGIT
    if len(digits) > 1:
        for at in range(len(digits)):
            if (shorter := digits[:at] + digits[at + 1 :])[0] != "0":
                yield shorter, Slip.EXTRA_DIGIT
    for at in range(1, len(digits) - 2):
        yield digits[:at] + digits[at + 3 :], Slip.EXTRA_GROUP


def _of_digits(printed: str, true: str) -> Slip | None:
    if len(printed) == len(true):
        wrong = [at for at, (a, b) in enumerate(zip(printed, true, strict=True)) if a != b]
        if len(wrong) == 1:
            return Slip.DIGIT
        neighbours = len(wrong) == 2 and wrong[1] == wrong[0] + 1
        if neighbours and printed[wrong[0]] == true[wrong[1]] and printed[wrong[1]] == true[wrong[0]]:
            return Slip.SWAP
        return None
    longer, shorter = (true, printed) if len(true) > len(printed) else (printed, true)
    missing = len(longer) - len(shorter)
    if missing not in (1, 3) or not _contains(longer, shorter, missing):
        return None
    lost = len(true) > len(printed)
    if missing == 1:
        return Slip.LOST_DIGIT if lost else Slip.EXTRA_DIGIT
    return Slip.LOST_GROUP if lost else Slip.EXTRA_GROUP


def _contains(longer: str, shorter: str, missing: int) -> bool:
    """Whether the longer number is the shorter one with so many digits in one place more."""
    return any(longer[:at] + longer[at + missing :] == shorter for at in range(len(shorter) + 1))
