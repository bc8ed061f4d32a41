"""Numbers printed unlike the others of the same draft: separators, and blanks before unit signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import regex

from draftlint.document import BlockKind, Span
from draftlint.facts.numbers.quantity import Quantity
from draftlint.language.vi.numerals import Numeral, NumeralFlag, find_numerals

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


class NumberSlipShape(StrEnum):
    """What is odd about the print."""

    POINT = "point"
    """A decimal point in a draft of decimal commas: `48.6%`."""
    UNGROUPED = "ungrouped"
    """No separator between thousands in a draft that sets them: `1685,8 triệu`."""
    MALFORMED = "malformed"
    """No regular number: `12.34.567`, `1.234,567.8`."""
    SCALE = "scale"
    """A scale printed both as `1/2000` and `1/2.000`."""


@dataclass(frozen=True, slots=True)
class NumberSlip:
    """`span` covers the number with its unit, `right` is how the draft prints such numbers (empty where unknown).

    `habit` says that the draft prints many numbers that way.
    """

    span: Span
    shape: NumberSlipShape
    right: str = ""
    habit: bool = False


@dataclass(frozen=True, slots=True)
class SpacedSigns:
    """Places where a sign of a unit follows its number directly, and where a blank stands between."""

    glued: tuple[Span, ...]
    spaced: tuple[Span, ...]


_HABIT = 0.25
_SCALE = regex.compile(
    r"(?<![\d.,/])1/(?P<base>\d\.\d{3}|[1-9]\d{3}|\d{2}\.\d{3}|\d{5})(?![\d.,/]\d)(?!\s?(?:dân|người|trẻ|hộ))"
)
_SIGN = regex.compile(r"\d(?P<gap>\s?)(?P<sign>%|‰|ha|km2|km|m2|m3|kg|MW|kV)(?![\p{L}\d])")


def number_slips(facts: Facts) -> Sequence[NumberSlip]:
    """Every number that is printed unlike the rest, in text order."""
    numerals = [
        (quantity, numeral)
        for quantity in facts.quantities
        for numeral in find_numerals(facts.text, quantity.digits.start, quantity.digits.end)
    ]
    slips = [*_points(numerals), *_ungrouped(numerals), *_malformed(numerals, facts.text), *_scales(facts)]
    return sorted(slips, key=lambda slip: slip.span)


def spaced_signs(facts: Facts, percent: bool) -> SpacedSigns:
    """How the draft spaces `%` (`percent`) or the other unit signs."""
    glued: list[Span] = []
    spaced: list[Span] = []
    for block in facts.document.body():
        for match in _SIGN.finditer(facts.text, block.span.start, block.span.end):
            if (match["sign"] in "%‰") is percent:
                number = regex.search(
                    r"[\d.,]+$", facts.text, pos=max(block.span.start, match.start() - 40), endpos=match.start() + 1
                )
                start = number.start() if number else match.start()
                (spaced if match["gap"] else glued).append(Span(start, match.end()))
    return SpacedSigns(tuple(glued), tuple(spaced))


def _measured(quantity: Quantity) -> bool:
    return quantity.unit.dimension != "count" or quantity.magnitude != 1


def _points(numerals: Sequence[tuple[Quantity, Numeral]]) -> Iterator[NumberSlip]:
    commas = sum("," in numeral.text for _, numeral in numerals)
    points = [
        (quantity, numeral)
        for quantity, numeral in numerals
        if NumeralFlag.DECIMAL_POINT in numeral.flags
        and NumeralFlag.AMBIGUOUS not in numeral.flags
        and _measured(quantity)
    ]
    habit = len(points) > _HABIT * (commas + len(points))
    if commas:
        for quantity, numeral in points:
            yield NumberSlip(quantity.span, NumberSlipShape.POINT, numeral.text.replace(".", ","), habit)


def _ungrouped(numerals: Sequence[tuple[Quantity, Numeral]]) -> Iterator[NumberSlip]:
    grouped = sum(regex.search(r"\d\.\d{3}", numeral.text) is not None for _, numeral in numerals)
    bare = []
    for quantity, numeral in numerals:
        odd = NumeralFlag.UNGROUPED in numeral.flags or (NumeralFlag.YEAR_LIKE in numeral.flags and _measured(quantity))
        if quantity.unit.dimension == "time" or quantity.noun.startswith("năm"):
            continue  # "đại lễ 1000 năm"
        if odd and (_measured(quantity) or quantity.noun) and numeral.value >= 1000:
            bare.append((quantity, numeral))
    habit = len(bare) > _HABIT * (grouped + len(bare))
    if grouped >= 2:
        for quantity, numeral in bare:
            yield NumberSlip(quantity.span, NumberSlipShape.UNGROUPED, _grouped(numeral.text), habit)


def _grouped(digits: str) -> str:
    whole, comma, part = digits.partition(",")
    return f"{int(whole):,}".replace(",", ".") + comma + part


def _malformed(numerals: Sequence[tuple[Quantity, Numeral]], text: str) -> Iterator[NumberSlip]:
    for quantity, numeral in numerals:
        dotted = regex.fullmatch(r"\d{1,2}(?:\.\d{1,2}){1,3}", numeral.text)  # a heading number, a date
        if numeral.flags & {NumeralFlag.MALFORMED, NumeralFlag.ENGLISH} and not dotted and _measured(quantity):
            yield NumberSlip(quantity.span, NumberSlipShape.MALFORMED)


def _scales(facts: Facts) -> Iterator[NumberSlip]:
    places: dict[str, dict[str, list[Span]]] = {}
    for block in facts.document.body():
        if block.kind is not BlockKind.CODE:
            for match in _SCALE.finditer(facts.text, block.span.start, block.span.end):
                scale = places.setdefault(match["base"].replace(".", ""), {})
                scale.setdefault(match["base"], []).append(Span(*match.span()))
    for forms in places.values():
        if len(forms) > 1:
            (common, _), *others = sorted(forms.items(), key=lambda item: -len(item[1]))
            for _, spans in others:
                for span in spans:
                    yield NumberSlip(span, NumberSlipShape.SCALE, f"1/{common}")
