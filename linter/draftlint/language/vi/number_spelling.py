"""Spells whole numbers the way official papers write them."""

from __future__ import annotations

LIMIT = 10**15
"""Numbers from here on are not spelled."""


def spell(number: int) -> str:
    """A whole number from 0 up to (not including) 10^15 in words, the way official papers write it.

    Raises ValueError outside of that range.
    """
    if not 0 <= number < LIMIT:
        raise ValueError(f"not from 0 to 10^15: {number}")
    if number == 0:
        return "không"
    billions, rest = divmod(number, 10**9)
    out = [spell(billions), "tỷ"] if billions else []
    for scale, word in ((10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        group, rest = divmod(rest, scale)
        if group:
            out.append(_spell_group(group, full=bool(out)))
            out.append(word)
    return " ".join(filter(None, out))


_NAMES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def _spell_group(group: int, *, full: bool) -> str:
    hundreds, rest = divmod(group, 100)
    tens, ones = divmod(rest, 10)
    out = [_NAMES[hundreds], "trăm"] if hundreds or full else []
    if tens == 0 and ones:
        out += ["linh", _NAMES[ones]] if out else [_NAMES[ones]]
    elif tens == 1:
        out += ["mười", *({5: ["lăm"], 0: []}.get(ones, [_NAMES[ones]]))]
    elif tens:
        out += [_NAMES[tens], "mươi", *({1: ["mốt"], 4: ["tư"], 5: ["lăm"], 0: []}.get(ones, [_NAMES[ones]]))]
    return " ".join(out)
