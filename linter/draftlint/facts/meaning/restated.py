"""Figures that are said twice in other units: "42.360 m2 (khoảng 4,2 ha)", "2,5 tỷ đồng, tức 2.500 triệu đồng"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import WordPattern

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class Restated:
    """A figure and the same in another unit; `said` that the words between call them equal."""

    first: Statement
    second: Statement
    said: bool


_DIMENSIONS = {"area", "mass", "length", "volume", "vnd", "usd", "energy", "power"}
_SAID = WordPattern(
    r"(?:\s\p{L}+){0,4}?\s?[,(]?\s?(?:tức(?:\slà)?|tương đương|hay(?:\slà)?|bằng|quy ra|làm tròn)"
    r"(?:\s<indicators.behind_restated>)*\s"
)
_BRACKET = regex.compile(r"(?:\s\p{L}+){0,2}?\s?\(\s?(?:(?:khoảng|gần|trên|hơn|xấp xỉ|=|~)\s?)*", regex.IGNORECASE)
_CLOSED = regex.compile(r"\s?\)")


def restated(facts: Facts) -> Sequence[Restated]:
    """Every figure with its restatement right behind it."""
    return list(_found(facts))


def _found(facts: Facts) -> Iterator[Restated]:
    for first, second in pairwise(facts.statements):
        one, two = first.quantity, second.quantity
        if (
            one.measure != two.measure
            or one.unit.dimension not in _DIMENSIONS
            or one.unit_of_print == two.unit_of_print
        ):
            continue
        if not one.form is two.form is Form.SINGLE or first.sentence.span != second.sentence.span:
            continue
        between = facts.text[first.span.end : second.span.start]
        if _SAID.fullmatch(between):
            yield Restated(first, second, said=True)
        elif _BRACKET.fullmatch(between) and _CLOSED.match(facts.text, second.span.end, second.sentence.span.end):
            yield Restated(first, second, said=False)
