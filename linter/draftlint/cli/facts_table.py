"""The facts of a draft as rows. Every topic of `Facts` shows up here by itself."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from draftlint.config.selection import nearest
from draftlint.document import Language, Span
from draftlint.errors import UsageError
from draftlint.facts import Fact, Facts
from draftlint.reporters.csv_report import table
from draftlint.reporters.excerpt import wrapped
from draftlint.reporters.wording import visible

_GROUND = frozenset({"sentences", "numbers"})
"""Topics that are the ground of others; shown only where they are asked for."""

_LONGEST = 120
"""Code points of a field that are shown."""


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact: its topic (its name in `Facts`), its place, its text and its other fields."""

    topic: str
    line: int
    column: int
    place: str
    text: str
    values: dict[str, Any]


def fact_rows(facts: Facts, language: Language, topics: Sequence[str] = ()) -> list[FactRow]:
    """All facts in the order of the draft; only those of `topics` where any are named. Raises UsageError."""
    known = _topics()
    for topic in topics:
        if topic not in known:
            raise UsageError(f"--topic {topic}: không có loại dữ kiện này / no such topic.", hint=nearest(topic, known))
    wanted = topics or [topic for topic in known if topic not in _GROUND]
    rows = [row for topic in wanted for row in _rows_of(facts, topic, language)]
    return sorted(rows, key=lambda row: (row.line, row.column, row.topic))


def _topics() -> list[str]:
    return [name for name, member in inspect.getmembers_static(Facts) if isinstance(member, Fact)]


def _rows_of(facts: Facts, topic: str, language: Language) -> Iterator[FactRow]:
    found = getattr(facts, topic)
    for fact in found if isinstance(found, Sequence) else ():
        span = _span_of(fact)
        if span is None:
            continue
        where = facts.document.locate(span, language)
        values = dict(_values(fact, span, facts.text))
        yield FactRow(topic, where.line, where.column, where.place, span.of(facts.text), values)


def _span_of(fact: object) -> Span | None:
    """Where a fact stands: its own span, else that of the first of its fields that has one."""
    span = getattr(fact, "span", None)
    if isinstance(span, Span):
        return span
    if not is_dataclass(fact) or isinstance(fact, Span):
        return None
    for item in fields(fact):
        value = getattr(fact, item.name)
        for part in value[:1] if isinstance(value, tuple) else [value]:
            span = part if isinstance(part, Span) else _span_of(part)
            if span is not None:
                return span
    return None


def _values(fact: Any, own: Span, text: str, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """The fields of a fact, those of its parts under dotted names; what is only its surroundings is left out."""
    for item in fields(fact):
        value = getattr(fact, item.name)
        name = f"{prefix}{item.name}"
        span = value if isinstance(value, Span) else _span_of(value)
        if span is not None and (span != own and span.start <= own.start and span.end >= own.end):
            continue
        if isinstance(value, Span) or (span is not None and span != own):
            if span is not None and span != own:
                yield name, span.of(text)[:_LONGEST]
        elif is_dataclass(value) and not hasattr(value, "name") and not _is_compound(value):
            yield from _values(value, own, text, f"{name}.")
        else:
            yield name, _plain(value, text)


def _is_compound(value: Any) -> bool:
    """Whether a part of a fact is made of facts itself; its words say enough then."""
    parts = (getattr(value, item.name) for item in fields(value))
    return any(_span_of(part) is not None for part in parts if not isinstance(part, Span))


def _plain(value: Any, text: str) -> Any:
    """A value as JSON can say it; a fact becomes the words at its place."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, set | frozenset):
        return sorted(str(item) for item in value)
    if isinstance(value, tuple | list):
        return [_plain(item, text) for item in value]
    span = value if isinstance(value, Span) else _span_of(value)
    if span is not None:
        return span.of(text)[:_LONGEST]
    return str(getattr(value, "name", value) if is_dataclass(value) else value)


def facts_json(rows: Sequence[FactRow]) -> str:
    """One JSON list."""
    values = [{name: getattr(row, name) for name in FactRow.__slots__} for row in rows]
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def facts_csv(rows: Sequence[FactRow]) -> str:
    """A table for a Vietnamese Excel: UTF-8 with its mark, semicolons."""
    heading = ["topic", "line", "column", "place", "text", "values"]
    return table(
        [heading, *([row.topic, row.line, row.column, row.place, row.text, _short(row.values)] for row in rows)]
    )


def facts_table(rows: Sequence[FactRow], width: int) -> str:
    """Lines for a terminal."""
    topic_column = max((len(row.topic) for row in rows), default=0)
    out = []
    for row in rows:
        line = visible(f"{row.line:5}:{row.column:<4} {row.topic:<{topic_column}}  {row.text}  {_short(row.values)}")
        first, *rest = [span.of(line) for span in wrapped(line, width)]
        out += [first, *(f"{'':12}{piece}" for span in [" ".join(rest)] if rest for piece in _fold(span, width - 12))]
    return "".join(f"{line.rstrip()}\n" for line in out)


def _fold(text: str, width: int) -> Iterator[str]:
    yield from (span.of(text) for span in wrapped(text, width))


def _short(values: dict[str, Any]) -> str:
    shown = ((name, value) for name, value in values.items() if value not in (None, False, "", [], {}))
    return " ".join(f"{name}={json.dumps(value, ensure_ascii=False)}" for name, value in shown)
