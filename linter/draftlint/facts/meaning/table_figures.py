"""What the figures of a table are about: the row names the indicator, the head of the column says role and time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span
from draftlint.facts.meaning.roles import Role
from draftlint.facts.numbers.quantity import Quantity
from draftlint.facts.prose.table_layout import TableLayout, heading
from draftlint.language.patterns import any_of
from draftlint.language.vi.units import RATE_BASE

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_PERIOD = regex.compile(r"(?<!\d)(?:(?:19|20)\d\d\s?[-–]\s?)?(?:19|20)\d\d(?!\d)")
_YEAR_ALONE = regex.compile(
    r"\W{0,3}(?:(?:ước|đến|hết|cuối|cả)\s)?(?:(?:năm|giai đoạn|nhiệm kỳ)\s)?"
    r"(?:(?:19|20)\d\d\s?[-–]\s?)?(?:19|20)\d\d\W{0,3}",
    regex.IGNORECASE,
)
_PARTS = (regex.compile(r"\s?;\s?"), regex.compile(r"\s?[-–]\s"), regex.compile(r"\s?,\s?"))
_LISTED = regex.compile(r":\s*(?P<list>[^:]+)$|\((?P<list>[^()]+)\)")
_STRUCTURES = any_of("target_rows.structures")
_INDICATORS = heading("tables.indicators")
_TARGETS = heading("target_rows.targets")
_PLANS = heading("tables.plans")
_RESULTS = heading("target_rows.results")


class _Column(StrEnum):
    """What the figures of a column are."""

    TARGET = "target"
    RESULT = "result"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class TableFigure:
    """A figure of a table of indicators.

    `name` is the cell that names its row; `subject` are the words of it, with those of the row that it is a part of.
    `role` is None where the part of the draft decides, `period` is empty where the head of the column says none.
    `structure` says that the cell lists the shares of a structure, `subject` naming the part.
    """

    quantity: Quantity
    name: Span
    subject: str
    role: Role | None
    period: str
    structure: bool


def table_figures(facts: Facts, roles: Sequence[Role]) -> Mapping[Span, TableFigure]:
    """Every figure of the tables of indicators, by its place; `roles` are those of the blocks."""
    inside: dict[int, list[Quantity]] = {}
    layouts = [layout for layout in facts.table_layouts if _names_indicators(layout)]
    if not layouts:
        return {}
    for quantity in facts.quantities:
        inside.setdefault(facts.document.block_at(quantity.span.start).index, []).append(quantity)
    found = (figure for layout in layouts for figure in _of_table(facts, layout, inside, roles))
    return {figure.quantity.span: figure for figure in found}


def _names_indicators(layout: TableLayout) -> bool:
    return _INDICATORS.match(layout.words(layout.first, layout.names)) is not None


def _of_table(
    facts: Facts, layout: TableLayout, inside: Mapping[int, list[Quantity]], roles: Sequence[Role]
) -> Iterator[TableFigure]:
    kinds = {column: kind for column, head in layout.heads.items() if (kind := _kind(head)) is not None}
    around = roles[layout.cells[layout.first, layout.names][0].index]
    columns = _Columns(layout.heads, kinds, around, _told_until(facts))
    for column in kinds:
        role = columns.role(column)
        period = _period(layout.heads[column])
        for row in layout.rows:
            names = layout.cells.get((row, layout.names), ())
            figures = [item for block in layout.cells.get((row, column), ()) for item in inside.get(block.index, [])]
            if not names or not figures:
                continue
            subject = layout.subject(row)
            parts = _parts(subject, len(figures))
            for figure, part in zip(figures, parts or [subject] * len(figures), strict=True):
                said = RATE_BASE.sub(" ", part) if figure.per else part
                yield TableFigure(figure, names[0].span, said, role, period, bool(parts))


def _kind(head: str) -> _Column | None:
    if _TARGETS.match(head) or _PLANS.match(head):
        return _Column.TARGET
    if _RESULTS.match(head):
        return _Column.RESULT
    return _Column.YEAR if _YEAR_ALONE.fullmatch(regex.sub(r"\([^()]*\)", "", head)) else None


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of one table: what heads them, what they hold, the role of the part of the draft around."""

    heads: Mapping[int, str]
    kinds: Mapping[int, _Column]
    around: Role
    told_until: int | None

    def role(self, column: int) -> Role | None:
        """The role of a column's figures among the other columns; None where nothing tells."""
        kind, year = self.kinds[column], _year(self.heads[column])
        if kind is _Column.YEAR and self.told_until is None:
            return None
        if kind is _Column.YEAR and (year or 0) > (self.told_until or 0):
            return Role.TARGET
        told = [other for other, what in self.kinds.items() if what is not _Column.TARGET]
        years = [found for other in told if (found := _year(self.heads[other])) and found <= (self.told_until or found)]
        if kind is not _Column.TARGET:
            return Role.EARLIER if year and max(years, default=year) > year else Role.RESULT
        if not told or (year and not years):
            return Role.STATED_TARGET if self.around is Role.RESULT else Role.TARGET
        return Role.TARGET if year and year > max(years) else Role.STATED_TARGET


def _told_until(facts: Facts) -> int | None:
    """The last year of which the draft can have results."""
    if facts.frame.reported is not None:
        return facts.frame.reported.end
    return facts.frame.date.year if facts.frame.date is not None else None


def _period(head: str) -> str:
    found = _PERIOD.findall(head)
    return regex.sub(r"\s", "", found[-1]).replace("–", "-") if found else ""


def _year(head: str) -> int | None:
    period = _period(head)
    return int(period[-4:]) if period else None


def _parts(subject: str, count: int) -> list[str]:
    """The names of the parts of a structure whose shares one cell lists: "Cơ cấu: dịch vụ - công nghiệp"."""
    if count < 2 or not _STRUCTURES.search(subject):
        return []
    told = [match["list"] for match in _LISTED.finditer(subject)] or [_STRUCTURES.sub("", subject)]
    readings = (pattern.split(words.strip()) for words in told for pattern in _PARTS)
    return next((parts for parts in readings if len(parts) == count), [])
