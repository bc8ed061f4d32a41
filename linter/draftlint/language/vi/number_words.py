"""Numbers written in words: "hai mươi mốt nghìn không trăm mười một", "một tỷ rưỡi", "hai phần ba" (VIETNAMESE.md 1.9).

The words of one syllable mean other things as well (năm: year, chín: ripe, ba: father), so a search takes them for a
number only before something that is counted; `parse_number_words` reads a text that is known to be a number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import regex

from draftlint.language.vi.number_context import is_counted, is_number_here

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
_WORDS = {
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
LIMIT = 10**15
"""Numbers from here on are not spelled."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """A number in words. `exact` is its value; `value` the same as a decimal (28 digits for a third).

    `decimals` counts the decimals that were said; it is negative where a scale follows them ("ba phẩy hai triệu": -5).
    `article` marks a lone "một", which as often is no count ("một đơn vị tiêu biểu").
    """

    start: int
    end: int
    text: str
    exact: Fraction
    decimals: int = 0
    article: bool = False

    @property
    def value(self) -> Decimal:
        """The value as a decimal number."""
        return Decimal(self.exact.numerator) / Decimal(self.exact.denominator)


@dataclass(frozen=True, slots=True)
class _Part:
    value: Fraction
    end: int
    bare: bool = False
    """A single digit word, which cannot continue a larger number ("hai nghìn năm": two thousand years)."""
    decimals: int = 0


def parse_number_words(text: str) -> NumberWords | None:
    """The number that a text spells, or None. Commas between thousands ("một triệu, hai trăm nghìn") are allowed."""
    words = regex.findall(r"[^\s,]+", text.lower())
    part = _number(words, 0)
    if part is None or part.end != len(words):
        return None
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    return NumberWords(start, end, text[start:end], part.value, part.decimals, words == ["một"])


_WORD = regex.compile(r"[\p{L}\p{M}]++")


def find_number_words(
    text: str, start: int = 0, end: int | None = None, counted: Callable[[str], bool] | None = None
) -> Iterator[NumberWords]:
    """Every number in words between two offsets.

    `counted` is asked with the text after a number whether something countable begins there (default: `is_counted`);
    a number of one syllable is only taken before such a word, and never where the words before make it an ordinal,
    a month or a year.
    """
    counted = counted or is_counted
    matches = list(_WORD.finditer(text, start, len(text) if end is None else end))
    words = [match[0].lower() for match in matches]
    at, behind = 0, -1
    while at < len(words):
        part = _number(words, at, _run_length(text, matches, words, at)) if words[at] in _WORDS else None
        if part is None:
            at += 1
            continue
        if at == behind and words[at : part.end] == ["năm"]:
            at += 1  # "bốn mươi năm công tác": years
            continue
        part = _loose_five(text, matches, words, part)
        first, last = matches[at].start(), matches[part.end - 1].end()
        if is_number_here(text, first, last, words[at : part.end], counted):
            article = words[at : part.end] == ["một"]
            yield NumberWords(first, last, text[first:last], part.value, part.decimals, article)
            behind = part.end
        at = part.end


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


# -- grammar ---------------------------------------------------------------------------------------------------------


def _number(words: Sequence[str], at: int, limit: int | None = None) -> _Part | None:
    words = words[: len(words) if limit is None else limit]
    if at < len(words) and words[at] == "nửa":
        scale = SCALES.get(words[at + 1], 0) if at + 1 < len(words) else 0
        return _Part(Fraction(scale or 1, 2), at + (2 if scale else 1), bare=not scale)
    whole = _cardinal(words, at)
    if whole is None:
        return None
    return _decimal(words, whole) or _fraction(words, whole) or whole


def _cardinal(words: Sequence[str], at: int) -> _Part | None:
    """A whole number, also with "rưỡi": billions, then what is below."""
    high = _below_billion(words, at)
    if high is None:
        return None
    if high.end < len(words) and words[high.end] in ("tỷ", "tỉ") and high.value.denominator == 1:
        value, end = high.value * 10**9, high.end + 1
        if end < len(words) and words[end] == "rưỡi":
            return _Part(value + 5 * 10**8, end + 1)
        low = _below_billion(words, end)
        if low is None or low.bare:
            return _Part(value, end)
        return _Part(value + low.value, low.end)
    return high


def _below_billion(words: Sequence[str], at: int) -> _Part | None:
    total, ceiling, end = Fraction(0), 10**9, at
    while True:
        group = _group(words, end)
        if group is None:
            break
        scale = SCALES.get(words[group.end], 0) if group.end < len(words) else 0
        if not 1 < scale < ceiling or scale == 10**9 or group.value.denominator != 1:
            if total and (group.bare or ceiling <= 1):
                break
            return _Part(total + group.value, group.end, group.bare)
        total, ceiling, end = total + group.value * scale, scale, group.end + 1
        if end < len(words) and words[end] == "rưỡi":
            return _Part(total + Fraction(scale, 2), end + 1)
    return _Part(total, end) if end > at else None


def _group(words: Sequence[str], at: int) -> _Part | None:
    """A number below a thousand, or some tens, dozens or hundreds and a half."""
    if at >= len(words):
        return None
    if at + 1 < len(words) and words[at] in _DIGITS and words[at + 1] == "trăm":
        value, end = _DIGITS[words[at]] * 100, at + 2
        if end < len(words) and words[end] == "rưỡi":
            return _Part(Fraction(value + 50), end + 1)
        rest = _below_hundred(words, end)
        if rest is not None and not rest.bare:
            return _Part(value + rest.value, rest.end)
        return _Part(Fraction(value), end)
    return _below_hundred(words, at)


def _below_hundred(words: Sequence[str], at: int) -> _Part | None:
    if at >= len(words):
        return None
    word = words[at]
    after = words[at + 1] if at + 1 < len(words) else ""
    if word in _ZERO_TEN:
        return _Part(Fraction(_AFTER_ZERO[after]), at + 2) if after in _AFTER_ZERO else None
    if word == "mười":
        if after in ("chục", "tá"):
            return _Part(Fraction(10 * _SMALL_SCALES[after]), at + 2)
        return _with_ones(words, at + 1, 10, _AFTER_TEN)
    if word in _SHORT_TENS:
        ones = _AFTER_TENS.get(after)
        return _Part(Fraction(_SHORT_TENS[word] + ones), at + 2) if ones else None
    if word not in _DIGITS:
        return None
    value = _DIGITS[word]
    if after == "mươi" and value > 1:
        return _with_ones(words, at + 2, value * 10, _AFTER_TENS)
    if after in ("chục", "tá") and value:
        scale = _SMALL_SCALES[after]
        half = at + 2 < len(words) and words[at + 2] == "rưỡi"
        return _Part(value * scale + Fraction(scale * half, 2), at + (3 if half else 2))
    if after in ("mốt", "lăm", "nhăm") and value > 1:  # spoken: "hai lăm", "ba mốt"
        return _Part(Fraction(value * 10 + _AFTER_TENS[after]), at + 2)
    return _Part(Fraction(value), at + 1, bare=True)


def _with_ones(words: Sequence[str], at: int, tens: int, ones: dict[str, int]) -> _Part:
    if at < len(words) and words[at] in ones and not _begins_larger(words, at):
        return _Part(Fraction(tens + ones[words[at]]), at + 1)
    return _Part(Fraction(tens), at)


def _begins_larger(words: Sequence[str], at: int) -> bool:
    """Whether a digit word opens a number of its own: "mười hai mươi" is no number, but 10 and 20."""
    return at + 1 < len(words) and words[at + 1] in ("mươi", "trăm", "chục")


def _decimal(words: Sequence[str], whole: _Part) -> _Part | None:
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
            return _Part(scaled * 10**9, end + 2, decimals=len(digits) - 12)
        return _Part(scaled, end + 1, decimals=len(digits) - len(str(scale)) + 1)
    return _Part(value, end, decimals=len(digits))


def _fraction(words: Sequence[str], top: _Part) -> _Part | None:
    """`hai phần ba`, `ba phần tư`; "phần trăm" and "phần nghìn" are units, not denominators."""
    at = top.end
    if at + 1 >= len(words) or words[at] != "phần" or top.value.denominator != 1 or not top.value:
        return None
    if words[at + 1] == "tư":
        return _Part(top.value / 4, at + 2)
    bottom = _below_hundred(words, at + 1)
    if bottom is None or bottom.value < 2 or bottom.value.denominator != 1 or bottom.value <= top.value:
        return None
    return _Part(top.value / bottom.value, bottom.end)


_MEASURED = regex.compile(
    r"\s(?:đồng|đ|USD|đô\sla|ha|hecta|héc\s?ta|km|mét|phần\străm|%)(?![\p{L}\p{M}])", regex.IGNORECASE
)


def _loose_five(text: str, matches: Sequence[regex.Match[str]], words: Sequence[str], part: _Part) -> _Part:
    """Amounts are often written "bốn mươi năm đồng"; before a unit of measure that can only be forty-five."""
    if part.end < len(words) and words[part.end] == "năm" and words[part.end - 1] in ("mươi", "mười"):
        between = text[matches[part.end - 1].end() : matches[part.end].start()]
        if between.isspace() and _MEASURED.match(text, matches[part.end].end()):
            return _Part(part.value + 5, part.end + 1)
    return part


def _run_length(text: str, matches: Sequence[regex.Match[str]], words: Sequence[str], at: int) -> int:
    """The index after the last number word that follows with nothing but one space between."""
    end = at + 1
    while end < len(words) and words[end] in _WORDS and text[matches[end - 1].end() : matches[end].start()].isspace():
        end += 1
    return end
