"""The facts of a draft as rows. Every topic of `Facts` shows up here by itself."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property
from typing import Any

from draftlint.config.selection import nearest
from draftlint.document import Document, Language, Span
from draftlint.errors import UsageError
from draftlint.facts import Facts
from draftlint.reporters.csv_report import table
from draftlint.reporters.excerpt import wrapped
from draftlint.reporters.wording import visible


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact: its topic (the name of the property of `Facts`), its place, its text and its other fields."""

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
    rows = [row for topic in topics or known for row in _rows_of(facts, topic, language)]
    return sorted(rows, key=lambda row: (row.line, row.column, row.topic))


def _topics() -> list[str]:
    return [name for name, member in inspect.getmembers_static(Facts) if isinstance(member, cached_property)]


def _rows_of(facts: Facts, topic: str, language: Language) -> Iterator[FactRow]:
    found = getattr(facts, topic)
    for fact in found if isinstance(found, Sequence) else ():
        span = getattr(fact, "span", None)
        if not is_dataclass(fact) or not isinstance(span, Span):
            continue
        where = facts.document.locate(span, language)
        values = {
            item.name: _value(getattr(fact, item.name), facts.document) for item in fields(fact) if item.name != "span"
        }
        yield FactRow(topic, where.line, where.column, where.place, span.of(facts.text), values)


def _value(value: Any, document: Document) -> Any:
    """A field as JSON can say it; a span becomes the words there."""
    if isinstance(value, Span):
        return value.of(document.text)
    if isinstance(value, str):
        return str(value)
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, tuple | list | set | frozenset):
        return [_value(item, document) for item in value]
    if is_dataclass(value):
        return {item.name: _value(getattr(value, item.name), document) for item in fields(value)}
    return str(value)


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
    shown = ((name, value) for name, value in values.items() if value not in (None, "", [], {}))
    return " ".join(f"{name}={json.dumps(value, ensure_ascii=False)}" for name, value in shown)
