"""Finds the quantities of the text: numbers with their magnitude, unit, counted noun, bound and rate base.

The sign between two numbers and the words around them decide what they are (VIETNAMESE.md 1.4, 1.5), never the digits
alone. Numbers that are names, dates or document numbers are told apart first (`named_numbers`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from draftlint.document import Block, Span
from draftlint.facts.named_numbers import NamedNumber, name_at, rate_denominator
from draftlint.facts.quantity import Bound, Form, Quantity
from draftlint.language.vi.numerals import parse_numeral
from draftlint.language.vi.units import (
    COUNT,
    Unit,
    fold,
    magnitude_pattern,
    magnitudes,
    noun_pattern,
    rate_base_pattern,
    unit_pattern,
    units,
)

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

NUMBER = regex.compile(r"(?<![\d])\d+(?:[.,]\d+)*(?:[\u00a0\u202f\u2009]\d{3}(?!\d))*")
# A counted noun that no list knows: one or two words that are neither verbs nor joints.
_OTHER_NOUN = regex.compile(
    r"(?!(?:và|hoặc|so|với|trong|là|đạt|tăng|giảm|của|được|bằng|đến|thì|còn|nên|mà|để|khi|từ|theo|trên|dưới|vào|cho|có|do|tại|"
    r"ở|đã|sẽ|đang|bị|về|như|nhưng|lên|xuống|chiếm|vượt|gồm|trở|tới|nay|qua|này|sau|trước|đầu|cuối|mới|nữa|bình|hằng|hàng|"
    r"năm|tháng|ngày|quý|điều|khoản|điểm|mục|chương|thì|rồi|phải|cũng|đều|bên|các|những)(?!\p{L}))\p{L}{2,}(?:\s(?!(?:và|hoặc|với|của|được|là|đạt|cho|có|tại|ở|đã|bị|về|trong|theo)(?!\p{L}))\p{Ll}{2,})?"
)
# "318 hộ, xã An Hòa 907 hộ": the second noun is named or counted itself; "4G" counts nothing.
_COUNTED_ITSELF = regex.compile(r"\s\p{Lu}|[^,;.()]{0,30}?(?<!\d)\d++(?!\p{Lu})")
_AND_NOUN = regex.compile(r",\s|/|\s[-–]\s")
_DASH = regex.compile(r"\s?(?:[-–—~]|đến|tới)\s?", regex.IGNORECASE)
_SLASH = regex.compile(r"\s?/\s?")
_SPACE = regex.compile(r"\s*")
_WORD = regex.compile(r"\p{L}+")
_BEFORE = regex.compile(
    r"(?<!\p{L})(?P<word>không dưới|không thấp hơn|không ít hơn|ít nhất|tối thiểu|đạt từ|từ|trên dưới|trên|hơn|≥|>|"
    r"không vượt quá|không quá|tối đa|nhiều nhất|dưới|chưa đến|chưa tới|nhỏ hơn|≤|<|"
    r"gần|khoảng|xấp xỉ|ước chừng|ngót)\s?$",
    regex.IGNORECASE,
)
_AFTER = regex.compile(r"(?:\s\p{L}+){0,4}?\s?(?P<word>trở lên|trở xuống|trở về trước)", regex.IGNORECASE)
_MOVES_ON = regex.compile(r"[^.;,()]{0,60}?\s(?:lên|xuống|còn|đến|tới|-|–|sang)\s", regex.IGNORECASE)
_BOUNDS = {
    Bound.AT_LEAST: {
        "không dưới", "không thấp hơn", "không ít hơn", "ít nhất", "tối thiểu", "đạt từ", "từ", "trên", "hơn", "≥", ">",
        "trở lên",
    },
    Bound.AT_MOST: {
        "không vượt quá", "không quá", "tối đa", "nhiều nhất", "dưới", "chưa đến", "chưa tới", "nhỏ hơn", "≤", "<",
        "trở xuống",
    },
    Bound.NEAR: {"gần", "khoảng", "xấp xỉ", "ước chừng", "ngót", "trên dưới"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figures:
    """Both kinds of number in text order: quantities, and numbers that are names, dates or labels."""

    quantities: Sequence[Quantity]
    named: Sequence[NamedNumber]


def figures(facts: Facts) -> Figures:
    """Every number of the body, read."""
    quantities: list[Quantity] = []
    named: list[NamedNumber] = []
    for block in facts.document.body():
        for item in _of_block(facts.text, block):
            (quantities if isinstance(item, Quantity) else named).append(item)  # type: ignore[arg-type]
    return Figures(quantities, named)


def _of_block(text: str, block: Block) -> Iterator[Quantity | NamedNumber]:
    at = block.span.start
    if block.marker is not None:
        if any(char.isdigit() for char in block.marker.of(text)):
            yield NamedNumber(block.marker, "label")
        at = block.marker.end
    end = block.span.end
    while match := NUMBER.search(text, at, end):
        item = name_at(text, match.start(), match.end(), block.span) or _quantity(text, match, block.span)
        yield item
        at = max(item.span.end if isinstance(item, NamedNumber) else item.digits.end, match.end())
        if isinstance(item, Quantity):
            at = max(at, _measured_end(item, text))


def _measured_end(quantity: Quantity, text: str) -> int:
    """Past the digits inside a unit or rate base ("m2", "/10.000 dân"), which are no numbers of their own."""
    tail = text[quantity.digits.end : quantity.span.end]
    return quantity.span.end if any(char.isdigit() for char in tail) else quantity.digits.end


@dataclass(frozen=True, slots=True)
class _Measure:
    """What follows a number: magnitude, unit, noun; `end` is behind it all."""

    magnitude: Decimal
    unit: Unit
    noun: str
    per: str
    end: int
    stated: bool


def _quantity(text: str, match: regex.Match[str], within: Span) -> Quantity:
    start, end = match.span()
    amount, step = _printed(match[0])
    if (fraction := _fraction(text, start, end, within)) is not None:
        return fraction
    first = _measure(text, end, within)
    compound = _compound(text, amount, step, first, within)
    if compound is not None:
        amount, step, digits_end, first = compound
        end = digits_end
    quantity = Quantity(
        span=Span(start, max(first.end, end)),
        digits=Span(start, end),
        form=Form.SINGLE,
        amount=amount,
        step=step,
        magnitude=first.magnitude,
        unit=first.unit,
        noun=first.noun,
        per=first.per,
    )
    return _bounded(text, _range(text, quantity, first, within) or quantity, within)


def _printed(numeral: str) -> tuple[Decimal, Decimal]:
    """The value of a printed number and of its last place."""
    number = parse_numeral(numeral)
    if number is None:  # two numbers run together; the digits alone are all that can be said
        return Decimal("".join(char for char in numeral if char.isdigit())), Decimal(1)
    return number.value, Decimal(1).scaleb(-number.decimals)


def _measure(text: str, at: int, within: Span) -> _Measure:
    """Read magnitude, unit, counted noun and rate base behind a number."""
    start = at
    at = _skip_space(text, at, within)
    magnitude, unit, noun, stated = Decimal(1), COUNT, "", False
    while found := magnitude_pattern().match(text, at, within.end):
        magnitude *= magnitudes()[fold(found["magnitude"])]
        start, stated = found.end(), True
        at = _skip_space(text, start, within)
        if text[start:at] != " " and at != start:
            break
    found = unit_pattern().match(text, at, within.end)
    if found and not _is_noun_instead(text, found, within):
        unit, start, stated = units()[" ".join(found["unit"].split())], found.end(), True
    elif magnitude >= 1_000_000_000:
        unit = units()["đồng"]
    if unit is COUNT or unit.dimension in ("times",):
        word = noun_pattern().match(text, at, within.end)
        if word and unit is COUNT:
            noun, start, stated = fold(word["noun"]), word.end(), True
            noun = _joined_nouns(text, noun, start, within)
        elif unit is COUNT and (other := _OTHER_NOUN.match(text, at, within.end)):
            noun, start, stated = fold(other[0]), other.end(), True
        elif magnitude == 1_000_000 and not _WORD.match(text, at, within.end):
            unit = units()["đồng"]
    base = rate_base_pattern().match(text, start, within.end)
    per = ""
    if base:
        per, start = fold(base["base"]).replace(" / ", "/"), base.end()
    elif unit.dimension == "percent" and (
        year := regex.match(r"\s?năm(?=[\s.,;)]|$)(?!\s\d)", text[start : start + 6])
    ):
        per, start = "năm", start + year.end()
    return _Measure(magnitude, unit, noun, per, start, stated)


def _joined_nouns(text: str, noun: str, end: int, within: Span) -> str:
    """Things counted together: "85 xã, phường" is "xã, phường"; "5 xã, 3 phường" are two counts."""
    joined = [noun]
    while match := _AND_NOUN.match(text, end, within.end):
        other = noun_pattern().match(text, match.end(), within.end)
        if other is None or fold(other["noun"]) in joined or _COUNTED_ITSELF.match(text, other.end(), within.end):
            break
        joined.append(fold(other["noun"]))
        end = other.end()
    return ", ".join(joined)


def _is_noun_instead(text: str, found: regex.Match[str], within: Span) -> bool:
    """Tell units from words: "điểm trường", "lần thứ", "m" of a longer word, "năm" of a date are no units here."""
    word = fold(found["unit"])
    rest = text[found.end() : min(found.end() + 14, within.end)].lower()
    if word == "điểm":
        return not regex.match(r"\s?(?:so|[.,;)/]|$)", rest) or "/" in text[max(0, found.start() - 6) : found.start()]
    if word == "năm":
        return bool(regex.match(r"\s(?:19|20)\d\d(?!\d)", rest))  # "7 triệu năm 2005"
    if word == "hạng":  # "04 hạng Ba": orders of a class, no rank
        return bool(regex.match(r"\s(?:nhất|nhì|ba|i{1,3})(?!\p{L})", rest))
    if word == "khối":
        return bool(regex.match(r"\s\p{L}", rest))
    if word == "đồng":
        return bool(regex.match(r"\schí|\sbào|\stác", rest))
    return word == "đ" and rest.startswith("/c")


def _skip_space(text: str, at: int, within: Span) -> int:
    match = _SPACE.match(text, at, within.end)
    return match.end() if match else at


def _compound(
    text: str, amount: Decimal, step: Decimal, first: _Measure, within: Span
) -> tuple[Decimal, Decimal, int, _Measure] | None:
    """An amount such as "12.340 tỷ 215 triệu đồng": a second amount with a smaller magnitude goes on with the first."""
    if first.magnitude < 1_000_000 or first.noun or _closed(text, first):
        return None
    at = _skip_space(text, first.end, within)
    match = NUMBER.match(text, at, within.end)
    if not match:
        return None
    second = _measure(text, match.end(), within)
    if not 1 < second.magnitude < first.magnitude or second.unit.dimension not in ("vnd", "usd"):
        return None
    value, place = _printed(match[0])
    share = second.magnitude / first.magnitude
    joined = replace(second, magnitude=first.magnitude)
    return amount + value * share, min(step, place * share), match.end(), joined


def _closed(text: str, measure: _Measure) -> bool:
    """Whether the unit behind the magnitude is already said ("tỷ đồng"): then nothing more belongs to the amount."""
    return regex.search(r"(?:đồng|USD)$", text[max(0, measure.end - 6) : measure.end]) is not None


def _fraction(text: str, start: int, end: int, within: Span) -> Quantity | None:
    """A part of a whole: "31/40 trường", "08/08 xã", "97,5%/95%"; a rate ("5/10.000 dân") is one number."""
    numerator, step = _printed(text[start:end])
    percent = text[end : end + 1] == "%"
    slash = _SLASH.match(text, end + percent, within.end)
    own = None
    if not slash and not percent and "/" in text[end : min(end + 26, within.end)]:
        own = _measure(text, end, within)  # "148 km/210 km": the unit is said twice
        cut = text.find("/", end, own.end) if own.per[:1].isdigit() else own.end  # "/210 km" looks like a rate base
        slash = _SLASH.match(text, cut, within.end) if own.stated else None
    match = NUMBER.match(text, slash.end(), within.end) if slash else None
    if not match:
        return None
    if not percent and (rate := rate_denominator(text, match, within)) is not None:
        base, base_end = rate
        span = Span(start, base_end)
        plain = Quantity(span, Span(start, end), Form.SINGLE, numerator, step, Decimal(1), COUNT, per=base)
        return _bounded(text, plain, within)
    whole, whole_step = _printed(match[0])
    measure = _measure(text, match.end(), within)
    if own and (own.unit, own.noun, own.magnitude) != (measure.unit, measure.noun, measure.magnitude):
        return None
    unit = measure.unit if measure.unit.dimension not in ("time", "day") else COUNT
    if unit is not measure.unit:
        measure = _Measure(Decimal(1), COUNT, "", "", match.end(), stated=False)
    return Quantity(
        span=Span(start, max(match.end(), measure.end)),
        digits=Span(start, match.end()),
        form=Form.FRACTION,
        amount=numerator,
        step=step,
        magnitude=measure.magnitude,
        unit=unit,
        other=whole,
        other_step=whole_step,
        noun=measure.noun,
        per=measure.per,
    )


def _range(text: str, low: Quantity, measure: _Measure, within: Span) -> Quantity | None:
    """A range: "7,5 - 8,5%", "13,5% - 14,5%", "từ 05 đến 07 xã"; not "78% - 21,5% - 0,5%", "82 vụ - 131 bị can"."""
    dash = _DASH.match(text, low.span.end, within.end)
    match = NUMBER.match(text, dash.end(), within.end) if dash else None
    if not dash or not match or name_at(text, match.start(), match.end(), within) is not None:
        return None
    after = _measure(text, match.end(), within)
    high, high_step = _printed(match[0])
    if measure.stated and (after.unit.name, after.noun) != (measure.unit.name, measure.noun):
        return None
    from_word = (
        regex.search(r"(?<!\p{L})từ\s$", text[max(within.start, low.span.start - 4) : low.span.start]) is not None
    )
    chained = _DASH.match(text, after.end, within.end)
    if chained and NUMBER.match(text, chained.end(), within.end) and not from_word:
        return None
    if text[max(0, low.digits.start - 2) : low.digits.start].strip() in ("-", "–") and not from_word:
        return None
    magnitude = after.magnitude
    if measure.stated and measure.magnitude != after.magnitude:
        return None
    backwards = high < low.amount
    if backwards and not from_word and measure.stated:
        return None
    if _SLASH.match(text, after.end, within.end) and not after.per:
        return None
    return replace(
        low,
        span=Span(low.span.start, max(match.end(), after.end)),
        digits=Span(low.digits.start, match.end()),
        form=Form.RANGE,
        magnitude=magnitude,
        unit=after.unit,
        other=high,
        other_step=high_step,
        noun=after.noun,
        per=after.per or low.per,
    )


def _bounded(text: str, quantity: Quantity, within: Span) -> Quantity:
    """Read "trên", "từ … trở lên", "gần" around the figure."""
    before = _BEFORE.search(text[max(within.start, quantity.span.start - 18) : quantity.span.start])
    after = _AFTER.match(text, quantity.span.end, within.end)
    word = fold(after["word"]) if after else fold(before["word"]) if before else ""
    goes_on = quantity.form is Form.RANGE or _MOVES_ON.match(text, quantity.span.end, within.end)
    if word == "từ" and not after and goes_on:
        word = ""
    for bound, words in _BOUNDS.items():
        if word in words:
            return replace(quantity, bound=bound, bound_word=word)
    return quantity
