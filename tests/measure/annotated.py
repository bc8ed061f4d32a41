"""How many findings of each rule are right on drafts that people have annotated.

A draft `NAME.txt` has `NAME.relations.jsonl` (relations with a verdict and the places that take part) and
`NAME.mechanical.jsonl` (defects with one place); a place is a line and an exact piece of that line.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from draftlint.document import Span
from draftlint.engine import check_document
from draftlint.readers import read_path
from draftlint.report import DocumentReport
from draftlint.rule import Check, Finding, Kind, Rule, Severity, Verdict

LONGEST_USEFUL_SPAN = 300
"""A longer location points at nothing in particular."""

Places = Sequence[Sequence[Span]]
"""The places of an annotation, each with every occurrence of its words in the line."""

RIGHT, TOLD, OF = "right", "told", "of"


@dataclass(frozen=True, slots=True)
class Compared:
    """A report beside the annotations of its draft.

    `by_rule`: by code, and by `found` (errors and warnings) and `noted` (infos), how many findings point at a failing
    relation or a defect, out of all but those that point only at an unclear relation; in a draft without annotations
    none is right. `by_kind`: how many of the relations that a person called an error or a doubt have an error or
    warning of any rule that points at them.
    """

    by_rule: dict[str, dict[str, Counter[str]]]
    by_kind: dict[str, Counter[str]]


def compared(draft: Path, gold: Path, rules: Sequence[Rule]) -> Compared:
    """Run the rules over a draft and compare."""
    report = check_document(read_path(draft), rules)
    return Compared(_right_by_rule(report, draft, gold), _told_by_kind(report, draft, gold))


def _told_by_kind(report: DocumentReport, draft: Path, gold: Path) -> dict[str, Counter[str]]:
    lines = _Lines(report.document.source)
    told = [_spans(report, finding) for finding in report.findings if finding.severity is not Severity.INFO]
    out: dict[str, Counter[str]] = {}
    for row in _rows(gold / f"{draft.stem}.relations.jsonl"):
        if row["verdict"] == Verdict.FAILS.value and row.get("severity") != Severity.INFO.value:
            places = [lines.places(row["spans"])]
            found = any(_points_at(spans, places) for spans in told)
            out.setdefault(row["kind"], Counter()).update({TOLD: int(found), OF: 1})
    return out


def _right_by_rule(report: DocumentReport, draft: Path, gold: Path) -> dict[str, dict[str, Counter[str]]]:
    lines = _Lines(report.document.source)
    relations = list(_rows(gold / f"{draft.stem}.relations.jsonl"))
    defects = [lines.places([row]) for row in _rows(gold / f"{draft.stem}.mechanical.jsonl")]
    wrong = [lines.places(row["spans"]) for row in relations if row["verdict"] == "fails"] + defects
    unclear = [lines.places(row["spans"]) for row in relations if row["verdict"] == "unclear"]
    out: dict[str, dict[str, Counter[str]]] = {}
    for finding in report.findings:
        spans = _spans(report, finding)
        is_right = _points_at(spans, wrong)
        if is_right or not _points_at(spans, unclear):
            key = "noted" if finding.severity is Severity.INFO else "found"
            counts = out.setdefault(finding.rule, {}).setdefault(key, Counter())
            counts.update({RIGHT: int(is_right), OF: 1})
    return out


def holding_relations(draft: Path, gold: Path, report: DocumentReport, kinds: Collection[Kind]) -> list[Check]:
    """The annotated relations of some kinds that hold, as checks without a rule, over the figures that take part."""
    lines = _Lines(report.document.source)
    to_source = report.document.source_map.to_source
    figures = [(to_source(quantity.digits), quantity) for quantity in report.facts.quantities]
    out = []
    for row in _rows(gold / f"{draft.stem}.relations.jsonl"):
        if row["verdict"] != Verdict.HOLDS.value or row["kind"] not in kinds:
            continue
        places = [occurrences[0] for occurrences in lines.places(row["spans"])]
        values = {Decimal(str(value)) for value in row.get("values", ()) if isinstance(value, int | float)}
        spans = tuple(
            quantity.digits
            for source, quantity in figures
            if any(place.overlaps(source) for place in places)
            and not quantity.unit.tells_time
            and (not values or values & {quantity.amount, quantity.other})
        )
        out.append(Check("", Kind(row["kind"]), Verdict.HOLDS, spans, row.get("computation", "")))
    return out


def _rows(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]
    if path.exists():
        yield from (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())


def _spans(report: DocumentReport, finding: Finding) -> list[Span]:
    to_source = report.document.source_map.to_source
    spans = [to_source(span) for span in (finding.span, *(place.span for place in finding.related))]
    return [span for span in spans if len(span) <= LONGEST_USEFUL_SPAN]


def _points_at(spans: Sequence[Span], annotations: Sequence[Places]) -> bool:
    """Whether the spans touch two places of an annotation, or the only one."""
    return any(
        sum(any(occurrence.overlaps(span) for occurrence in place for span in spans) for place in places)
        >= min(2, len(places))
        for places in annotations
    )


class _Lines:
    def __init__(self, source: str) -> None:
        self._lines = source.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def places(self, rows: Sequence[dict]) -> Places:  # type: ignore[type-arg]
        return [list(self._occurrences(row["line"], row["quote"])) for row in rows]

    def _occurrences(self, line: int, quote: str) -> Iterator[Span]:
        text, start, at = self._lines[line - 1], self._starts[line - 1], -1
        while (at := text.find(quote, at + 1)) >= 0:
            yield Span(start + at, start + at + len(quote))
