"""Finds the quantities of the text: numbers with their magnitude, unit, counted noun, bound and rate base.

The sign between two numbers and the words around them decide what they are (VIETNAMESE.md 1.4, 1.5), never the digits
alone. Numbers that are names, dates or document numbers are told apart first (`named_numbers`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from draftlint.document import Block, Span
from draftlint.facts.numbers.bounds import bounded
from draftlint.facts.numbers.measures import Measure, measure_at, skip_space
from draftlint.facts.numbers.named_numbers import NamedNumber, name_at, rate_denominator
from draftlint.facts.numbers.quantity import Form, Quantity
from draftlint.facts.numbers.spelled_figures import spelled_figures
from draftlint.facts.numbers.table_units import cell_measures, measured
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.numerals import parse_numeral
from draftlint.language.vi.units import COUNT

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

NUMBER = regex.compile(r"(?<![\d])\d+(?:[.,]\d+)*(?:[\u00a0\u202f\u2009]\d{3}(?!\d))*")
_PAIRED = WordPattern(r"(?<!\p{L})<ranges.leads_to_pair>(?!\p{L})|\s[-–]\s")
_LEADS_RANGE = WordPattern(r"(?<!\p{L})<ranges.leads_to_range>\s$")
_YEARLY_TAIL = regex.compile(r"[^\d\s]{0,6}?\s?(?:/năm|mỗi năm|hằng năm|hàng năm|một năm)(?!\p{L})", regex.IGNORECASE)
_ALL = Decimal(100)
_DASH = regex.compile(r"\s?(?:[-–—~]|đến|tới)\s?", regex.IGNORECASE)
_AND_A_HALF = regex.compile(r"\srưỡi(?:\sđồng)?(?!\p{L})", regex.IGNORECASE)
_SLASH = regex.compile(r"\s?/\s?")


@dataclass(frozen=True, slots=True)
class Figures:
    """Both kinds of number in text order: quantities, and numbers that are names, dates or labels."""

    quantities: Sequence[Quantity]
    named: Sequence[NamedNumber]

    def first_at(self, place: Span) -> Quantity | None:
        """The first quantity that lies in a place or reaches into it."""
        start = max(bisect_right(self.quantities, place.start, key=_start) - 1, 0)
        return next((item for item in self.quantities[start : start + 2] if item.span.overlaps(place)), None)

    def within(self, stretch: Span) -> Sequence[Quantity]:
        """The quantities that begin in a stretch of text."""
        start, end = (bisect_left(self.quantities, at, key=_start) for at in (stretch.start, stretch.end))
        return self.quantities[start:end]


def _start(quantity: Quantity) -> int:
    return quantity.span.start


def figures(facts: Facts) -> Figures:
    """Every number of the body, read."""
    quantities: list[Quantity] = []
    named: list[NamedNumber] = []
    measures = cell_measures(facts.document, facts.table_layouts)
    for block in facts.document.body():
        items = list(_of_block(facts.text, block))
        if (measure := measures.get(block.index)) is not None:
            items = [
                measured(facts.text, item, measure, block) if isinstance(item, Quantity) else item for item in items
            ]
        spelled = spelled_figures(facts.text, block.span, [item.span for item in items])
        for item in sorted((*items, *spelled), key=lambda found: found.span.start):
            (quantities if isinstance(item, Quantity) else named).append(item)  # type: ignore[arg-type]
    return Figures(quantities, named)


def _of_block(text: str, block: Block) -> Iterator[Quantity | NamedNumber]:
    at = block.span.start
    if block.marker is not None:
        if any(char.isdigit() for char in block.marker.of(text)):
            yield NamedNumber(block.marker, "label")
        at = block.marker.end
    end = block.span.end
    before: Quantity | None = None
    while match := NUMBER.search(text, at, end):
        item: NamedNumber | Quantity | None = name_at(text, match.start(), match.end(), block.span)
        if item is None:
            item = before = bounded(text, _quantity(text, match, block.span), before, block.span)
        yield item
        at = max(item.span.end if isinstance(item, NamedNumber) else item.digits.end, match.end())
        if isinstance(item, Quantity):
            at = max(at, _measured_end(item, text))


def _measured_end(quantity: Quantity, text: str) -> int:
    """Past the digits inside a unit or rate base ("m2", "/10.000 dân"), which are no numbers of their own."""
    tail = text[quantity.digits.end : quantity.span.end]
    return quantity.span.end if any(char.isdigit() for char in tail) else quantity.digits.end


def _quantity(text: str, match: regex.Match[str], within: Span) -> Quantity:
    start, end = match.span()
    amount, step = _printed(match[0])
    if (fraction := _fraction(text, start, end, within)) is not None:
        return fraction
    first = measure_at(text, end, within)
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
        padded=regex.match(r"0\d", match[0]) is not None,
    )
    return _range(text, quantity, first, within) or quantity


def _printed(numeral: str) -> tuple[Decimal, Decimal]:
    """The value of a printed number and of its last place."""
    number = parse_numeral(numeral)
    if number is None:  # two numbers run together; the digits alone are all that can be said
        return Decimal("".join(char for char in numeral if char.isdigit())), Decimal(1)
    return number.value, Decimal(1).scaleb(-number.decimals)


def _compound(
    text: str, amount: Decimal, step: Decimal, first: Measure, within: Span
) -> tuple[Decimal, Decimal, int, Measure] | None:
    """An amount such as "12.340 tỷ 215 triệu đồng": a second amount with a smaller magnitude goes on with the first."""
    if first.magnitude < 1_000_000 or first.noun or _closed(text, first):
        return None
    if half := _AND_A_HALF.match(text, first.end, within.end):  # "2 tỷ rưỡi"
        return amount + Decimal("0.5"), Decimal("0.5"), half.start(), replace(first, end=half.end())
    at = skip_space(text, first.end, within)
    match = NUMBER.match(text, at, within.end)
    if not match:
        return None
    second = measure_at(text, match.end(), within)
    value, place = _printed(match[0])
    if second.unit.dimension not in ("vnd", "usd") or value * second.magnitude >= first.magnitude:
        return None
    share = second.magnitude / first.magnitude
    third = _compound(text, value, place, second, within)
    if third is not None:
        value, place, end, second = third
    return (
        amount + value * share,
        min(step, place * share),
        end if third else match.end(),
        replace(second, magnitude=first.magnitude),
    )


def _closed(text: str, measure: Measure) -> bool:
    """Whether the unit behind the magnitude is already said ("tỷ đồng"): then nothing more belongs to the amount."""
    return regex.search(r"(?:đồng|USD)$", text[max(0, measure.end - 6) : measure.end]) is not None


def _fraction(text: str, start: int, end: int, within: Span) -> Quantity | None:
    """A part of a whole: "31/40 trường", "08/08 xã", "97,5%/95%"; a rate ("5/10.000 dân") is one number."""
    numerator, step = _printed(text[start:end])
    percent = text[end : end + 1] == "%"
    slash = _SLASH.match(text, end + percent, within.end)
    own = None
    if not slash and not percent and "/" in text[end : min(end + 26, within.end)]:
        own = measure_at(text, end, within)  # "148 km/210 km": the unit is said twice
        cut = text.find("/", end, own.end) if own.per[:1].isdigit() else own.end  # "/210 km" looks like a rate base
        slash = _SLASH.match(text, cut, within.end) if own.stated else None
    match = NUMBER.match(text, slash.end(), within.end) if slash else None
    if not match:
        return None
    if not percent and (rate := rate_denominator(text, match, within)) is not None:
        base, base_end = rate
        span = Span(start, base_end)
        noun = own.noun if own else ""
        return Quantity(span, Span(start, end), Form.SINGLE, numerator, step, Decimal(1), COUNT, noun=noun, per=base)
    whole, whole_step = _printed(match[0])
    measure = measure_at(text, match.end(), within)
    if own and (own.unit, own.noun, own.magnitude) != (measure.unit, measure.noun, measure.magnitude):
        return None
    unit = measure.unit if measure.unit.dimension not in ("time", "day") else COUNT
    if unit is not measure.unit:
        measure = Measure(Decimal(1), COUNT, "", "", match.end(), stated=False)
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


def _meant_as_range(text: str, low: Quantity, high: Decimal, end: int, within: Span) -> bool:
    """Whether two figures that run backwards ("tăng 7,3% - 4,7% mỗi năm") are one range, not a pair of figures."""
    before = text[max(within.start, low.span.start - 60) : low.span.start]
    if low.unit.dimension in ("count", "time", "age", "day") or _PAIRED.search(before):
        return False
    whole = low.unit.dimension == "percent" and low.amount + high == _ALL
    return not whole and (_LEADS_RANGE.search(before) or _YEARLY_TAIL.match(text, end, within.end)) is not None


def _range(text: str, low: Quantity, measure: Measure, within: Span) -> Quantity | None:
    """A range: "7,5 - 8,5%", "13,5% - 14,5%", "từ 05 đến 07 xã"; not "78% - 21,5% - 0,5%", "82 vụ - 131 bị can"."""
    dash = _DASH.match(text, low.span.end, within.end)
    match = NUMBER.match(text, dash.end(), within.end) if dash else None
    if not dash or not match or name_at(text, match.start(), match.end(), within) is not None:
        return None
    after = measure_at(text, match.end(), within)
    high, high_step = _printed(match[0])
    bare = measure.unit is COUNT and not measure.noun  # "từ 12 triệu đến 15 triệu đồng"
    if measure.stated and not bare and (after.unit.name, after.noun) != (measure.unit.name, measure.noun):
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
    if backwards and not from_word and measure.stated and not _meant_as_range(text, low, high, match.end(), within):
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
