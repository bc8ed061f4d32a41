"""What units make together, and what is told of one unit twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.shares.parts_of_totals import PartOfTotal
from draftlint.facts.sums.breakdown_scopes import Cue
from draftlint.facts.sums.part_columns import Breakdown, breakdown
from draftlint.facts.sums.territories import (
    Founding,
    Holding,
    Name,
    Territories,
    level_of,
    measure_of,
    unit_of,
    unit_pattern,
)
from draftlint.language.vi.territories import kinds

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class Retold:
    """One measure of one unit, told twice; `founded` where the first place says what the unit is made of."""

    first: Statement
    second: Statement
    founded: bool


_NAMES = regex.compile(r"\s?\((?P<names>[^()\d]{5,600})\)")
_PROPER = regex.compile(r"\p{Lu}[\p{L}’'-]*+(?:\s\p{Lu}[\p{L}’'-]*+){0,4}(?:\s\d{1,2})?")
_LONGEST_LIST = 2500
"""Code points of the list of units behind what the one above them has."""
_MOST_TOLD = 40
"""Places that tell of one unit, and foundings of a paper that are followed; more stand only in hostile text."""
_MOST_FOUNDED = 200
_SEGMENT = 160
"""Code points behind the names of units in which their common figures stand."""


def retold(facts: Facts) -> Sequence[Retold]:
    """What a new unit is made of beside what it has, and what a unit has told again."""
    known = facts.territories
    out: list[Retold] = []
    last: dict[tuple[Name, str], Statement] = {}
    has = _by_unit(known)
    for founding, holding in _founded(known, has):
        if founding.complete:
            for measure, figures in founding.measures.items():
                if len(figures) == 1 and measure in holding.measures:
                    out.append(Retold(figures[0], holding.measures[measure], founded=True))
    for holding in known.holdings:
        for measure, figure in holding.measures.items():
            before = last.get((holding.unit, measure))
            if before is not None:
                out.append(Retold(before, figure, founded=False))
            last[holding.unit, measure] = figure
    return out


def of_territories(facts: Facts) -> Iterator[Breakdown]:
    """Units made of several others, and the units of a list with what they make together."""
    known, text = facts.territories, facts.text
    has = _by_unit(known)
    for founding, holding in _founded(known, has):
        if founding.complete:
            yield from _made_of_several(text, founding, holding)
    for total, units, measure in _totals_of_names(facts):
        parts = [_figure_of(known, has, unit, measure) for unit in units]
        if all(part is not None for part in parts):
            said = [part for part in parts if part is not None]
            yield breakdown(text, total, said, Cue.LIST, place=said[0].span.start, column=80, named=True)


def parts_of_territories(facts: Facts) -> Iterator[PartOfTotal]:
    """What goes into a unit beside things that are not said; a unit and the one above it; one of a list of units."""
    known = facts.territories
    has = _by_unit(known)
    for founding, holding in _founded(known, has):
        if not founding.complete:
            for measure, figures in founding.measures.items():
                if measure in holding.measures:
                    yield PartOfTotal(holding.measures[measure], figures[0], sure=len(figures) == 1)
    yield from _inside(facts)
    for total, units, measure in _totals_of_names(facts):
        parts = [part for unit in units if (part := _figure_of(known, has, unit, measure)) is not None]
        if len(parts) < len(units):
            for part in parts:
                yield PartOfTotal(total, part, sure=True)


def _by_unit(known: Territories) -> dict[Name, list[Holding]]:
    """What is told of each unit, in text order."""
    out: dict[Name, list[Holding]] = {}
    for holding in known.holdings:
        out.setdefault(holding.unit, []).append(holding)
    return out


def _founded(known: Territories, has: Mapping[Name, Sequence[Holding]]) -> Iterator[tuple[Founding, Holding]]:
    """Foundings with what the same unit then has, which the next sentences say."""
    for founding in known.foundings:
        end = max(figure.span.end for column in founding.measures.values() for figure in column)
        for holding in has.get(founding.unit, ())[:_MOST_TOLD]:
            if min(figure.span.start for figure in holding.measures.values()) > end:
                yield founding, holding
                break


def _made_of_several(text: str, founding: Founding, holding: Holding) -> Iterator[Breakdown]:
    for column, (measure, figures) in enumerate(founding.measures.items()):
        total = holding.measures.get(measure)
        if total is not None and len(figures) > 1:
            yield breakdown(
                text, total, figures, Cue.LIST, place=figures[0].sentence.span.start, column=column, named=True
            )


def _inside(facts: Facts) -> Iterator[PartOfTotal]:
    """A unit and the province or district that lists it behind what it has: "Tỉnh A có …, gồm: thị xã B, …"."""
    has = _by_unit(facts.territories)
    for outer in facts.territories.holdings:
        some = next(iter(outer.measures.values()))
        end = min(some.sentence.span.end, some.span.end + _LONGEST_LIST)
        behind = unit_pattern().finditer(facts.text, some.span.end, end)
        listed = {unit_of(match) for match in behind}
        for unit in listed:
            holding = has.get(unit, [None])[-1]
            if holding is not None and level_of(unit) > level_of(outer.unit):
                for measure, total in outer.measures.items():
                    if measure in holding.measures:
                        yield PartOfTotal(total, holding.measures[measure], sure=True)


def _totals_of_names(facts: Facts) -> Iterator[tuple[Statement, list[Name], str]]:
    """ "8 phường (A, B, …) với diện tích 110,4 ha, dân số 20.810 người": each figure with the units that it is of."""
    text = facts.text
    for at, count in enumerate(facts.statements):
        kind = count.quantity.noun
        names = _NAMES.match(text, count.span.end, count.sentence.span.end) if kind in kinds() else None
        if names is None:
            continue
        parts = [part.strip() for part in regex.split(r",|;|\svà\s", names["names"])]
        if len(parts) < 2 or not all(_PROPER.fullmatch(part) for part in parts):
            continue
        seen: set[str] = set()
        for item in facts.statements[at + 1 :]:
            stretch = text[names.end() : item.span.start]
            if item.sentence.span != count.sentence.span or ";" in stretch or len(stretch) > _SEGMENT:
                break
            measure = measure_of(text, item)
            if not measure or measure in seen:
                break
            seen.add(measure)
            yield item, [(kind, part) for part in parts], measure


def _figure_of(known: Territories, has: Mapping[Name, Sequence[Holding]], unit: Name, measure: str) -> Statement | None:
    """What a unit has at last, or is made of where nothing else goes into it."""
    told = [item.measures[measure] for item in has.get(unit, ())[-1:] if measure in item.measures]
    if told:
        return told[-1]
    complete = [item for item in known.foundings[:_MOST_FOUNDED] if item.unit == unit and item.complete]
    made = [item.measures[measure] for item in complete if len(item.measures.get(measure, ())) == 1]
    return made[-1][0] if made else None
