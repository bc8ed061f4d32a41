"""Administrative units with the area and the people that a paper gives them.

Papers that found, join or change units say first what a unit is made of ("thành lập phường A trên cơ sở toàn bộ 9,4 km2
và 8.120 nhân khẩu của xã B"), then what it has ("Phường A có 9,4 km2 và 8.120 nhân khẩu").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern, alternatives
from draftlint.language.vi.territories import kinds

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

Name = tuple[str, str]
"""The kind of a unit in lower case, and its proper name."""
AREA, PEOPLE = "area", "people"


@dataclass(frozen=True, slots=True)
class Holding:
    """What a unit has, by measure ("area", "people")."""

    unit: Name
    measures: Mapping[str, Statement]


@dataclass(frozen=True, slots=True)
class Founding:
    """What a unit is made of: the figures of each measure; `complete` says that nothing else goes into it."""

    unit: Name
    measures: Mapping[str, Sequence[Statement]]
    complete: bool


@dataclass(frozen=True, slots=True)
class Territories:
    """All that a paper says of units, in text order."""

    holdings: Sequence[Holding]
    foundings: Sequence[Founding]


_NEXT_MEASURE = regex.compile(r"[^\d:.()]{0,60}")
_PEOPLE_BEFORE = regex.compile(r"(?:dân số|nhân khẩu|số dân)\s(?:là\s|có\s|gồm\s)?$", regex.IGNORECASE)
_AREA_BEHIND = regex.compile(r"(?:\s?diện tích(?: tự nhiên)?)?\s?(?:[,;.)\n]|(?:và|với|của)\s|$)")
_OWNER_NEAR = 90
"""Code points between the name of a unit and the first figure that it has."""
_AREA_BEFORE = WordPattern(r"(?:^|[,;]|(?<!\p{L})<territories.before_area>)\s$")
_HAS = WordPattern(r"\s<territories.has>\s[^\d;:.()]{0,45}", flags=0)
"""Matches all that stands between a unit and what it has."""


def territories(facts: Facts) -> Territories:
    """The units of a paper with what they are made of and what they have."""
    holdings: list[Holding] = []
    foundings: list[Founding] = []
    measured = [item for item in facts.statements if measure_of(facts.text, item)]
    for _, group in groupby(measured, key=lambda item: item.sentence.span):
        inside = list(group)
        founding = _founding(facts.text, inside)
        if founding is not None:
            foundings.append(founding)
        else:
            holdings.extend(_holdings(facts.text, inside))
    return Territories(holdings, foundings)


def measure_of(text: str, item: Statement) -> str:
    """ "area" or "people", or nothing where a figure counts something else."""
    quantity = item.quantity
    if quantity.form is not Form.SINGLE or quantity.per or item.aspect is not Aspect.LEVEL:
        return ""
    before = max(item.sentence.span.start, item.span.start - 30)
    if quantity.unit.dimension == "area":  # "320 ha lúa" is no territory
        plain = _AREA_BEFORE.search(text, before, item.span.start) and _AREA_BEHIND.match(text, item.span.end)
        return AREA if plain else ""
    said = _PEOPLE_BEFORE.search(text, before, item.span.start) is not None
    inhabitants = quantity.noun in load("vi", "territories")["people"]
    counted = quantity.unit.dimension == "count" and (not quantity.noun or quantity.noun == "người")
    return PEOPLE if inhabitants or (counted and said) else ""


def level_of(unit: Name) -> int:
    """How deep a kind of unit lies: a province 0, a commune 2."""
    return next(at for at, row in enumerate(load("vi", "territories")["levels"]) if unit[0] in row)


@cache
def unit_pattern() -> regex.Pattern[str]:
    """Matches a unit with its name: "phường Phú Mỹ", "Thị xã Bến Đình", "quận 8"."""
    words = alternatives(kinds())
    name = r"\p{Lu}[\p{L}’'-]*+(?:\s\p{Lu}[\p{L}’'-]*+){0,4}(?:\s\d{1,2}(?!\d|[.,]\d))?"
    return regex.compile(rf"(?<!\p{{L}})(?P<kind>(?i:{words}))\s(?P<name>{name}|\d{{1,2}}(?![.,]?\d))")


def unit_of(match: regex.Match[str]) -> Name:
    """The kind and name that a match of `unit_pattern` found."""
    return match["kind"].lower(), match["name"]


def _holdings(text: str, inside: Sequence[Statement]) -> Iterator[Holding]:
    """Each unit that a clause says to have an area or people, with the figures up to the next full stop or unit."""
    taken = -1
    for at, item in enumerate(inside):
        if item.span.start < taken:
            continue
        unit = _owner(text, item)
        if unit is None:
            continue
        measures = {measure_of(text, item): item}
        for one, other in pairwise(inside[at:]):
            measure = measure_of(text, other)
            if measure in measures or not _NEXT_MEASURE.fullmatch(text, one.span.end, other.span.start):
                break
            measures[measure] = other
            taken = other.span.end
        yield Holding(unit, measures)


def _owner(text: str, item: Statement) -> Name | None:
    """The unit that "has" a figure: "Phường A có diện tích tự nhiên là 9,4 km2"."""
    start = max(item.sentence.span.start, item.span.start - _OWNER_NEAR)
    found = list(unit_pattern().finditer(text, start, item.span.start))
    if not found:
        return None
    return unit_of(found[-1]) if _HAS.fullmatch(text, found[-1].end(), item.span.start) else None


@cache
def _owned() -> regex.Pattern[str]:
    """Matches where a unit is said to own what goes into another: "của xã", "của các xã"."""
    return regex.compile(rf"(?<!\p{{L}})của(?:\s[\p{{Ll}}\d]+){{0,3}}?\s(?:{'|'.join(kinds())})(?!\p{{L}})")


def _founding(text: str, inside: Sequence[Statement]) -> Founding | None:
    """What a unit is made of, where the sentence says so before its first figure."""
    sentence, first = inside[0].sentence.span, inside[0].span.start
    words = load("vi", "territories")
    cue = regex.search("|".join(words["made_of"]), text[sentence.start : first], regex.IGNORECASE)
    if cue is None:
        return None
    made = sentence.start + cue.end()
    before = text[sentence.start : made]
    unit = unit_pattern().search(before)
    if unit is None:
        return None
    measures: dict[str, list[Statement]] = {}
    for item in inside:
        measures.setdefault(measure_of(text, item), []).append(item)
    owners = sum(1 for _ in _owned().finditer(text, made, sentence.end))
    groups = {len(column) for column in measures.values()}
    founded = any(word in before.lower() for word in words["founding"])
    unsaid = " của " in text[made:first] or any(f" {kind}" in text[made:first] for kind in kinds())
    return Founding(unit_of(unit), measures, founded and not unsaid and groups == {owners})
