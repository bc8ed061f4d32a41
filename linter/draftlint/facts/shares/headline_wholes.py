"""The figures that a draft opens with and later counts by: its people, its households, its natural area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import WordPattern, word_set

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class Headline:
    """What the draft says of its place: populations, numbers of households and natural areas, in text order."""

    people: tuple[Statement, ...]
    homes: tuple[Statement, ...]
    areas: tuple[Statement, ...]


_PEOPLE = regex.compile(r"(?<!\p{L})dân số(?!\p{L})[^;.(]{0,60}$", regex.IGNORECASE)
_SOME_PEOPLE = WordPattern(r"(?<!\p{L})dân số\s<shares.some_people>")
_ALL_HOMES = WordPattern(
    r"(?<!\p{L})(?:tổng số hộ|tổng số|toàn <shares.places>(?:\s(?:hiện|nay|hiện nay))?\scó)\s?(?:là\s|:\s)?$"
)
_WHOLE_AREA = regex.compile(r"(?<!\p{L})diện tích (?:đất )?tự nhiên(?!\p{L})[^;.(]{0,30}$", regex.IGNORECASE)
_FEWEST = 500
"""Fewer people make no population of an administrative unit."""
_MOST_AT_HOME = 12


def headline_of(facts: Facts) -> Headline:
    """The headline figures of a draft."""
    people = tuple(item for item in facts.statements if _is_population(facts.text, item))
    homes = tuple(item for item in facts.statements if people and _counts_homes(facts.text, item, people))
    areas = tuple(item for item in facts.statements if _is_area(facts.text, item))
    return Headline(people, homes, areas)


def _is_stated(item: Statement, dimension: str) -> bool:
    quantity = item.quantity
    plain = quantity.form is Form.SINGLE and quantity.unit.dimension == dimension and not quantity.per
    return plain and item.aspect is Aspect.LEVEL and item.role not in (Role.TARGET, Role.STATED_TARGET)


def _is_population(text: str, item: Statement) -> bool:
    quantity = item.quantity
    of_people = not quantity.noun or quantity.noun in word_set("shares.inhabitants")
    if not _is_stated(item, "count") or not of_people or quantity.value < _FEWEST:
        return False
    left = item.left.of(text)
    return _PEOPLE.search(left) is not None and _SOME_PEOPLE.search(left) is None


def _counts_homes(text: str, item: Statement, people: Sequence[Statement]) -> bool:
    """Households that are counted in one breath with the people, or are called all there are."""
    quantity = item.quantity
    plain = quantity.form is Form.SINGLE and not quantity.per and quantity.noun in word_set("shares.homes")
    if not plain or quantity.value * _MOST_AT_HOME <= max(other.quantity.value for other in people):
        return False
    beside = any(0 < item.index - other.index <= 2 and item.sentence.span == other.sentence.span for other in people)
    return beside or _ALL_HOMES.search(text, item.left.start, item.span.start) is not None


def _is_area(text: str, item: Statement) -> bool:
    return _is_stated(item, "area") and _WHOLE_AREA.search(text, item.left.start, item.span.start) is not None
