"""Numbers the way official papers print them: a dot between thousands, a comma before decimals."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

_WIDE = Context(prec=120)  # a run of forty digits times a thousand billion is nonsense, but no crash
_SEPARATORS = str.maketrans(",.", ".,")


def print_number(value: Decimal, decimals: int | None = None, *, sign: bool = False) -> str:
    """`Decimal("1225.5")` as "1.225,5".

    `decimals` rounds half up to that many places (a negative number leaves the value whole); None prints as many as the
    value needs, at most six. `sign` prints a plus before what is not negative.
    """
    if decimals is None:
        value = round_half_up(value, 6)
        text = f"{value:,f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    else:
        text = f"{round_half_up(value, max(decimals, 0)):,f}"
    if text.startswith("-") and not text.strip("-0.,"):
        text = text[1:]
    if sign and not text.startswith("-"):
        text = "+" + text
    return text.translate(_SEPARATORS)


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """Rounded the way one rounds by hand; keeps `decimals` places."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP, context=_WIDE)
