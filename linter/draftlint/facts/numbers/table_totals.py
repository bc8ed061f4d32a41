"""Tables with a total row or column, or rows under a row: which lines should add up to which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.facts.numbers.quantity import Quantity
from draftlint.facts.numbers.table_grids import Grid, grids
from draftlint.language.patterns import WordPattern

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class TableTotal:
    """A total row (or column) of a table with one way to read which lines are its parts.

    `columns` maps each crossing line to the figure of the total and those of the parts that are filled in. `turned`
    says that the lines are columns. `named` says that the total is called one, and is not only the row above others;
    `plain` that the numbering of the lines leaves no other reading.
    """

    table: int
    line: int
    parts: tuple[int, ...]
    columns: Mapping[int, tuple[Quantity, tuple[Quantity, ...]]]
    turned: bool
    named: bool
    plain: bool


_TOTAL = WordPattern(
    r"\s*(?:[IVX\d]{1,4}[.)]?\s+)?(?:<tables.totals>|(?:cả|toàn)\s<tables.wholes>(?:\s(?:tổng\s)?cộng)?|"
    r"tổng\s<tables.summed>(?:\s\p{L}+){0,4}|\d{1,2}\stháng)(?:\s?[:(].*|\s*)"
)
_NO_SUM = WordPattern(r"%|(?<!\p{L})<tables.no_sum>(?!\p{L})")
_SUB_ROW = WordPattern(r"\s*(?:[-–+•*]|<tables.sub_rows>(?!\p{L}))")
_LABEL = regex.compile(
    r"\s*(?:(?P<roman>[IVX]+)|(?P<letter>[A-ZĐ])|(?P<digit>\d{1,2})|(?P<deep>\d+\.\d+)|(?P<dash>[-+*]))[.)]?\s*"
)
_MOST = 60


def table_totals(facts: Facts) -> Sequence[TableTotal]:
    """Every reading of every total row and total column, and of every numbered row with rows numbered below it."""
    out: list[TableTotal] = []
    for table, grid in sorted(grids(facts).items()):
        out.extend(_of_totals(table, grid, turned=False))
        out.extend(_of_levels(table, grid))
        out.extend(_of_totals(table, grid.turned(), turned=True))
    return out


def _of_totals(table: int, grid: Grid, *, turned: bool) -> Iterator[TableTotal]:
    lines = grid.lines
    totals = [line for line in lines if _is_total(grid, line)]
    skipped = _skipped(grid)
    for at, line in enumerate(totals):
        behind = [
            other for other in lines if line < other < (totals[at + 1] if at + 1 < len(totals) else lines[-1] + 1)
        ]
        before = [other for other in lines if (totals[at - 1] if at else 0) < other < line]
        for stretch in (behind, before):
            for parts, plain in _readings(grid, stretch):
                if columns := _columns(grid, line, parts, skipped):
                    yield TableTotal(table, line, tuple(parts), columns, turned, named=True, plain=plain)


def _of_levels(table: int, grid: Grid) -> Iterator[TableTotal]:
    """Rows numbered 1, 2 under a row numbered I; 1.1, 1.2 under one numbered 1."""
    skipped = _skipped(grid)
    labelled = [(line, kind) for line in grid.lines if (kind := _level(grid, line))]
    for at, (line, kind) in enumerate(labelled):
        below: list[tuple[int, str]] = []
        for other, deeper in labelled[at + 1 : at + 1 + _MOST]:
            if deeper == kind or _above(deeper, kind):
                break
            below.append((other, deeper))
        parts = [other for other, deeper in below if deeper == below[0][1]]
        if len(parts) >= 2 and (columns := _columns(grid, line, parts, skipped)):
            yield TableTotal(table, line, tuple(parts), columns, turned=False, named=False, plain=True)


_ORDER = ("letter", "roman", "digit", "deep", "dash")
"""Kinds of label from the highest level to the deepest."""


def _above(kind: str, other: str) -> bool:
    return _ORDER.index(kind) < _ORDER.index(other)


def _level(grid: Grid, line: int) -> str | None:
    match = _LABEL.fullmatch(grid.texts.get((line, 1), ""))
    return match.lastgroup if match else None


def _skipped(grid: Grid) -> set[int]:
    """The places on a line whose heading says that they are not added up."""
    return {place for (line, place), text in grid.texts.items() if line <= 2 and _NO_SUM.search(text)}


def _is_total(grid: Grid, line: int) -> bool:
    """Whether the first words of a line call it a total."""
    words = _name(grid, line)
    return words is not None and _TOTAL.fullmatch(words) is not None


def _name(grid: Grid, line: int) -> str | None:
    first = [grid.texts.get((line, place), "") for place in (1, 2)]
    return next((text for text in first if text and not _LABEL.fullmatch(text)), None)


def _readings(grid: Grid, stretch: Sequence[int]) -> Iterator[tuple[Sequence[int], bool]]:
    """All lines, those that are no part of another one, or those of one level: numbered I, II where others are 1, 2.

    With each, whether it is the plain one: the lines are all of one level, or this is the highest.
    """
    filled = [line for line in stretch if any(place[0] == line for place in grid.numbers)][:_MOST]
    filled = [line for line in filled if not _NO_SUM.search(_name(grid, line) or "")]
    if len(filled) < 2:
        return
    levels: dict[str, list[int]] = {}
    for line in filled:
        if (kind := _level(grid, line)) is not None:
            levels.setdefault(kind, []).append(line)
    own = [line for line in filled if not _SUB_ROW.match(_name(grid, line) or "")]
    yield filled, len(levels) <= 1 and len(own) == len(filled)
    if 2 <= len(own) < len(filled):
        yield own, len(levels) <= 1
    highest = min(levels, key=_ORDER.index, default=None)
    for kind, chosen in levels.items():
        if 2 <= len(chosen) < len(filled):
            yield chosen, kind == highest and len(levels) > 1


def _columns(
    grid: Grid, line: int, parts: Sequence[int], skipped: set[int]
) -> Mapping[int, tuple[Quantity, tuple[Quantity, ...]]]:
    out: dict[int, tuple[Quantity, tuple[Quantity, ...]]] = {}
    for place in sorted(place for row, place in grid.numbers if row == line):
        total = grid.numbers[line, place]
        if place in skipped or place == 1 or total.percent:
            continue
        found = [grid.numbers[part, place] for part in parts if (part, place) in grid.numbers]
        if len(found) >= 2 and all(item.unit.dimension == total.unit.dimension for item in found):
            out[place] = (total, tuple(found))
    return out
