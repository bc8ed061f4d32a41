"""Totals in a line of their own, with their parts in lines of one level: below it, beside it, or before it.

"Tổng dự toán: 91.481 triệu đồng" over "Trong đó:", over "a) Ngân sách cấp: 25.810 triệu đồng" and its neighbours; the
lines between two parts that break the first one down do not disturb them. A line that only names what follows ("Phân kỳ
đầu tư:") hands on the total above it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import regex

from draftlint.document import BlockKind
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.sums.additions import figures_of
from draftlint.facts.sums.breakdown_scopes import TOTAL, Cue
from draftlint.facts.sums.line_levels import PLAIN, Line, every_level, top_level
from draftlint.facts.sums.part_columns import Breakdown, breakdown, likeliest_first
from draftlint.facts.sums.part_figures import compared, is_summable, one_measure
from draftlint.relations import sums

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_LONGEST_NAME = 25
"""Words before the figure of a line that says a name and its amount."""
_LONGEST_REST = 12
_MOST_ITEMS = 80
_HANDED_ON = 5
"""Lines without a figure that may stand between a total and its parts."""
_FAR = Decimal("0.2")
_ENDS_OPEN = regex.compile(r":\s?$")
_BRACKETED = regex.compile(r"\(.*\)[.,;:]?")


def of_lines(facts: Facts, figures: Sequence[Statement]) -> Iterator[Breakdown]:
    """The lines of each level with the totals that they may make."""
    by_block: dict[int, list[Statement]] = {}
    for item in figures:
        if is_summable(item):
            by_block.setdefault(item.sentence.block.index, []).append(item)
    for level in every_level(top_level(facts, by_block)):
        for run in _runs(facts.text, level):
            yield from _of_run(facts.text, run)


def _runs(text: str, level: Sequence[Line]) -> Iterator[list[Line]]:
    """Neighbours with one key; lines without a label only where each is a name with its amount."""
    for key, group in groupby(level, key=lambda line: line.key):
        run = list(group)
        if key != PLAIN:
            yield run
            continue
        for amounts, lines in groupby(run, key=lambda line: is_amount(text, line) and not _leads(text, line)):
            if amounts:
                yield list(lines)


def is_amount(text: str, line: Line) -> bool:
    """Whether a line says a name and its amount, and no more: "Chi sự nghiệp y tế: 85,9 tỷ đồng."."""
    if len(figures := _level(line)) != 1:
        return False
    [figure] = figures
    name, rest = text[_start(line) : figure.span.start], text[figure.span.end : line.block.span.end]
    return ". " not in name and 0 < len(name.split()) <= _LONGEST_NAME and len(rest.split()) <= _LONGEST_REST


def _level(line: Line) -> list[Statement]:
    """The figures of a line outside of brackets: "Cộng (1 + 2): 200 triệu đồng" has one."""
    return [item for item in line.figures if item.clause.depth == 0]


def _start(line: Line) -> int:
    return line.block.marker.end if line.block.marker else line.block.span.start


def _leads(text: str, line: Line) -> bool:
    """Whether a line ends in a colon: its parts follow."""
    return _ENDS_OPEN.search(text, line.block.span.start, line.block.span.end) is not None


def _hands_on(text: str, line: Line) -> bool:
    """Whether a line without a figure only leads from its total to the parts: "Trong đó:", "(Bằng chữ: …)"."""
    return _leads(text, line) or _BRACKETED.fullmatch(text, line.block.span.start, line.block.span.end) is not None


def _of_run(text: str, run: Sequence[Line]) -> Iterator[Breakdown]:
    for part in _between_totals(text, run):
        yield from _of_part(text, part)


def _between_totals(text: str, run: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """A run with several totals in its own lines, cut so that each piece has one: at its head, or at its end."""
    totals = [at for at, line in enumerate(run) if _is_total(text, line)]
    if len(totals) < 2:
        yield run
        return
    heads = totals[0] == 0
    cuts = totals if heads else [0, *(at + 1 for at in totals)]
    for start, end in pairwise([*cuts, len(run)]):
        yield run[start:end]


def _of_part(text: str, run: Sequence[Line]) -> Iterator[Breakdown]:
    said = [line for line in run if line.figures]
    if not 2 <= len(said) <= _MOST_ITEMS:
        return
    closed = all(line.figures or line.below for line in run)
    for total, items in ((said[0], said[1:]), (said[-1], said[:-1])):
        if len(items) >= 2 and _is_total(text, total):
            yield from _readings(text, total, items, closed=closed, told=True)
            return
    found = _total_above(text, run[0])
    if found is not None:
        above, handed = found
        yield from _readings(text, above, said, closed=closed, told=handed and _tells(text, above, run[0]))
    last = run[-1]
    following = last.level[last.place + 1 : last.place + 2]
    behind = next((line for line in (*following, *last.below) if line.key == PLAIN and _is_total(text, line)), None)
    if behind is not None:
        yield from _readings(text, behind, said, closed=closed, told=True)


def _is_total(text: str, line: Line) -> bool:
    """Whether a line says of itself that it is the total of its neighbours: "Tổng cộng: 45 tỷ đồng"."""
    return is_amount(text, line) and TOTAL.match(text, _level(line)[0].sentence.span.start) is not None


def _total_above(text: str, first: Line) -> tuple[Line, bool] | None:
    """The nearest line above a list that states a figure, and whether what lies between only leads from it."""
    line, handed = _one_up(text, first, first), True
    for _ in range(_HANDED_ON):
        if line is None or line.figures:
            break
        handed = handed and _hands_on(text, line)
        line = _one_up(text, line, first)
    return (line, handed) if line is not None and line.figures else None


def _one_up(text: str, line: Line, first: Line) -> Line | None:
    """The line that leads to this one: a neighbour before it without a label, else what it hangs below.

    Before a list of lines without a label stand others without one; of these only one with a colon leads to it.
    """
    beside = line.level[line.place - 1] if line.place else None
    if beside is not None and line is first and line.key == PLAIN:
        return beside if _leads(text, beside) else None
    return beside if beside is not None and beside.key == PLAIN else line.above


def _tells(text: str, total: Line, first: Line) -> bool:
    """Whether nothing but its parts can follow a total: a name with an amount, and a colon or a lower level."""
    item = total.block.kind is BlockKind.LIST_ITEM
    return is_amount(text, total) and (_leads(text, total) or first.above is not total or item or first.key != PLAIN)


def _readings(text: str, total: Line, items: Sequence[Line], *, closed: bool, told: bool) -> Iterator[Breakdown]:
    """The figures of each measure that every line states once, with those of the total's line."""
    amounts = all(is_amount(text, line) for line in items)
    rows = _leads(text, total) and _one_row([total, *items])
    ranks: dict[int, int] = {}
    for whole in likeliest_first(text, _level(total) or total.figures, 0):
        columns = [[item for item in _level(line) if one_measure(whole.quantity, item.quantity)] for line in items]
        if compared(text, whole) or any(len(column) != 1 for column in columns):
            continue
        parts = [column[0] for column in columns]
        place = parts[0].span.start
        rank = ranks.setdefault(place, 0)
        ranks[place] += 1
        sure = (told and amounts) or rows
        found = breakdown(text, whole, parts, Cue.LIST if sure else Cue.APPOSED, place=place, rank=rank)
        if amounts or _nearly(found):
            yield replace(found, open=found.open or not closed)


def _one_row(lines: Sequence[Line]) -> bool:
    """Whether all lines state the same measures, each once, in any order: an area and its people."""
    rows = {frozenset((item.quantity.unit.dimension, item.quantity.noun) for item in _level(line)) for line in lines}
    once = len({len(_level(line)) for line in lines}) == 1
    return once and len(rows) == 1 and len(next(iter(rows))) == len(_level(lines[0])) > 1


def _nearly(found: Breakdown) -> bool:
    whole, parts = figures_of(found.total, found.parts)
    return sums.sum_of_parts(parts, whole).distance <= _FAR
