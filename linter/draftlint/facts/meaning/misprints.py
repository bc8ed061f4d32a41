"""What a long figure and its misprints have in common, by which one is found from the other."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.facts.numbers.quantity import Form, Quantity

_LONG = 4
"""Digits from which a figure is told by them, even with one of them wrong."""


def misprints_of(quantity: Quantity) -> Iterator[tuple[str, str]]:
    """Keys that a figure shares with each of its misprints: one digit left open, and the digits in any order.

    Zeros at the end are left out, so that a figure ten or a thousand times too large is found as well.
    """
    if quantity.form is not Form.SINGLE:
        return
    digits = "".join(map(str, quantity.amount.normalize().as_tuple().digits))
    if len(digits) < _LONG:
        return
    dimension = quantity.unit.dimension
    yield dimension, digits
    yield dimension, "".join(sorted(digits)) + "~"
    for at in range(len(digits)):
        yield dimension, f"{digits[:at]}?{digits[at + 1 :]}"
