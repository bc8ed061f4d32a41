"""How words make numbers: "hai mươi mốt nghìn không trăm mười một", "ba phẩy hai triệu", "hai phần ba"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

_DIGITS = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_AFTER_TENS = {
    **{word: value for word, value in _DIGITS.items() if value not in (0, 5)},
    "mốt": 1,
    "tư": 4,
    "lăm": 5,
    "nhăm": 5,
}
_AFTER_TEN = {word: value for word, value in _AFTER_TENS.items() if word not in ("mốt", "tư")}
_AFTER_ZERO = {**{word: value for word, value in _DIGITS.items() if value}, "tư": 4, "lăm": 5}
_SHORT_TENS = {"hăm": 20, "băm": 30}
_ZERO_TEN = ("linh", "lẻ")
SCALES: dict[str, int] = {
    "tỷ": 10**9, "tỉ": 10**9, "triệu": 10**6, "vạn": 10**4, "nghìn": 10**3, "ngàn": 10**3,
}  # fmt: skip
"""The words that multiply what stands before them; "nghìn tỷ" is two of them."""
_SMALL_SCALES = {"trăm": 100, "chục": 10, "tá": 12}
WORDS = {
    *_DIGITS,
    *_AFTER_TENS,
    *_SHORT_TENS,
    *_ZERO_TEN,
    *SCALES,
    *_SMALL_SCALES,
    "mười",
    "mươi",
    "rưỡi",
    "phẩy",
    "phần",
    "nửa",
}
"""Every word that a number may be made of."""


@dataclass(frozen=True, slots=True)
class Part:
    """A number, or a part of one, with the index behind its last word."""

    value: Fraction
    end: int
    bare: bool = False
    """A single digit word, which cannot continue a larger number ("hai nghìn năm": two thousand years)."""
    decimals: int = 0


def number_at(words: Sequence[str], at: int, limit: int | None = None) -> Part | None:
    """The number that begins at a word, read as far as it goes but not beyond `limit`; None where none begins."""
    part = _number(words[at:limit])
    return replace(part, end=at + part.end) if part is not None else None


def _number(words: Sequence[str]) -> Part | None:
    if words and words[0] == "nửa":
        scale = SCALES.get(words[1], 0) if len(words) > 1 else 0
        return Part(Fraction(scale or 1, 2), 2 if scale else 1, bare=not scale)
    whole = _cardinal(words, 0)
    if whole is None:
        return None
    return _decimal(words, whole) or _fraction(words, whole) or whole


def _cardinal(words: Sequence[str], at: int) -> Part | None:
    """A whole number, also with "rưỡi": billions, then what is below."""
    high = _below_billion(words, at)
    if high is None:
        return None
    if high.end < len(words) and words[high.end] in ("tỷ", "tỉ") and high.value.denominator == 1:
        value, end = high.value * 10**9, high.end + 1
        if end < len(words) and words[end] == "rưỡi":
            return Part(value + 5 * 10**8, end + 1)
        low = _below_billion(words, end)
        if low is None or low.bare:
            return Part(value, end)
        return Part(value + low.value, low.end)
    return high


def _below_billion(words: Sequence[str], at: int) -> Part | None:
    total, ceiling, end = Fraction(0), 10**9, at
    while True:
        group = _group(words, end)
        if group is None:
            break
        scale = SCALES.get(words[group.end], 0) if group.end < len(words) else 0
        if not 1 < scale < ceiling or scale == 10**9 or group.value.denominator != 1:
            if total and (group.bare or ceiling <= 1):
                break
            return Part(total + group.value, group.end, group.bare)
        total, ceiling, end = total + group.value * scale, scale, group.end + 1
        if end < len(words) and words[end] == "rưỡi":
            return Part(total + Fraction(scale, 2), end + 1)
    return Part(total, end) if end > at else None


def _group(words: Sequence[str], at: int) -> Part | None:
    """A number below a thousand, or some tens, dozens or hundreds and a half."""
    if at >= len(words):
        return None
    if at + 1 < len(words) and words[at] in _DIGITS and words[at + 1] == "trăm":
        value, end = _DIGITS[words[at]] * 100, at + 2
        if end < len(words) and words[end] == "rưỡi":
            return Part(Fraction(value + 50), end + 1)
        rest = _below_hundred(words, end)
        if rest is not None and not rest.bare:
            return Part(value + rest.value, rest.end)
        return Part(Fraction(value), end)
    return _below_hundred(words, at)


def _below_hundred(words: Sequence[str], at: int) -> Part | None:
    if at >= len(words):
        return None
    word = words[at]
    after = words[at + 1] if at + 1 < len(words) else ""
    if word in _ZERO_TEN:
        return Part(Fraction(_AFTER_ZERO[after]), at + 2) if after in _AFTER_ZERO else None
    if word == "mười":
        if after in ("chục", "tá"):
            return Part(Fraction(10 * _SMALL_SCALES[after]), at + 2)
        return _with_ones(words, at + 1, 10, _AFTER_TEN)
    if word in _SHORT_TENS:
        ones = _AFTER_TENS.get(after)
        return Part(Fraction(_SHORT_TENS[word] + ones), at + 2) if ones else None
    if word not in _DIGITS:
        return None
    value = _DIGITS[word]
    if after == "mươi" and value > 1:
        return _with_ones(words, at + 2, value * 10, _AFTER_TENS)
    if after in ("chục", "tá") and value:
        scale = _SMALL_SCALES[after]
        half = at + 2 < len(words) and words[at + 2] == "rưỡi"
        return Part(value * scale + Fraction(scale * half, 2), at + (3 if half else 2))
    if after in ("mốt", "lăm", "nhăm") and value > 1:  # spoken: "hai lăm", "ba mốt"
        return Part(Fraction(value * 10 + _AFTER_TENS[after]), at + 2)
    return Part(Fraction(value), at + 1, bare=True)


def _with_ones(words: Sequence[str], at: int, tens: int, ones: dict[str, int]) -> Part:
    if at < len(words) and words[at] in ones and not _begins_larger(words, at):
        return Part(Fraction(tens + ones[words[at]]), at + 1)
    return Part(Fraction(tens), at)


def _begins_larger(words: Sequence[str], at: int) -> bool:
    """Whether a digit word opens a number of its own: "mười hai mươi" is no number, but 10 and 20."""
    return at + 1 < len(words) and words[at + 1] in ("mươi", "trăm", "chục")


def _decimal(words: Sequence[str], whole: Part) -> Part | None:
    """`ba phẩy hai`, `không phẩy không năm`, `mười phẩy hai mươi lăm`."""
    at = whole.end
    if at + 1 >= len(words) or words[at] != "phẩy" or whole.value.denominator != 1:
        return None
    digits, end = "", at + 1
    while end < len(words) and words[end] in _DIGITS and not _begins_larger(words, end):
        digits += str(_DIGITS[words[end]])
        end += 1
    tail = _below_hundred(words, end) if end < len(words) else None
    if tail is not None and not (digits.strip("0")):
        digits += str(tail.value)
        end = tail.end
    if not digits:
        return None
    value = whole.value + Fraction(int(digits), 10 ** len(digits))
    if end < len(words) and words[end] in SCALES:
        scale = SCALES[words[end]]
        scaled = value * scale
        if end + 1 < len(words) and words[end + 1] in ("tỷ", "tỉ") and scale == 1000:
            return Part(scaled * 10**9, end + 2, decimals=len(digits) - 12)
        return Part(scaled, end + 1, decimals=len(digits) - len(str(scale)) + 1)
    return Part(value, end, decimals=len(digits))


def _fraction(words: Sequence[str], top: Part) -> Part | None:
    """`hai phần ba`, `ba phần tư`; "phần trăm" and "phần nghìn" are units, not denominators."""
    at = top.end
    if at + 1 >= len(words) or words[at] != "phần" or top.value.denominator != 1 or not top.value:
        return None
    if words[at + 1] == "tư":
        return Part(top.value / 4, at + 2)
    bottom = _below_hundred(words, at + 1)
    if bottom is None or bottom.value < 2 or bottom.value.denominator != 1 or bottom.value <= top.value:
        return None
    return Part(top.value / bottom.value, bottom.end)
