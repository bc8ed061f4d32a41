"""Runs the examples of a rule, strictly: exactly these findings at exactly these places, and nothing else.

Packs use it in their own tests: `for problem in example_problems(MyRule): …`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import regex

from draftlint.document import Span
from draftlint.engine import check_document
from draftlint.readers import read_text
from draftlint.report import DocumentReport
from draftlint.rule import Rule, Verdict

_MARK = regex.compile(r"⟦(?:(\d+):)?(!)?([^⟦⟧]*)⟧")
_UNFILLED = regex.compile(r"\{\w*\}")


def unmark(example: str) -> tuple[str, dict[int, list[tuple[Span, bool]]]]:
    """The example without its marks, and the marked places by finding number (in the text's own offsets)."""
    out: list[str] = []
    places: dict[int, list[tuple[Span, bool]]] = defaultdict(list)
    at = length = 0
    for match in _MARK.finditer(example):
        out.append(example[at : match.start()])
        length += len(out[-1])
        out.append(match[3])
        places[int(match[1] or 1)].append((Span(length, length + len(match[3])), bool(match[2])))
        length += len(match[3])
        at = match.end()
    out.append(example[at:])
    return "".join(out), dict(places)


def example_problems(rule: type[Rule]) -> Iterator[str]:
    """What is wrong with a rule's own examples; nothing where all is well."""
    if not rule.flagged or not rule.quiet:
        yield f"{rule.code}: needs examples to flag and examples to stay quiet"
    for example in rule.flagged:
        yield from _flagged_problems(rule, example)
    for example in rule.quiet:
        report = _run(rule, example)
        for finding in report.findings:
            yield f"{rule.code} must stay quiet: {example!r} gave {finding.message.vi!r}"
    for example in rule.holding:
        yield from _holding_problems(rule, example)


def _run(rule: type[Rule], text: str) -> DocumentReport:
    report = check_document(read_text(text), [rule()])
    broken = [notice.en for notice in report.notices if notice.code == "rule-failed"]
    if broken:
        raise AssertionError(f"{broken[0]} on {text!r}")
    return report


def _flagged_problems(rule: type[Rule], example: str) -> Iterator[str]:
    text, marked = unmark(example)
    if not marked:
        yield f"{rule.code}: no place is marked in {example!r}"
    report = _run(rule, text)
    expected = set()
    for places in marked.values():
        first = next((span for span, primary in places if primary), places[0][0])
        expected.add((first, frozenset(span for span, _ in places if span != first)))
    found = set()
    to_source = report.document.source_map.to_source
    for finding in report.findings:
        found.add((to_source(finding.span), frozenset(to_source(place.span) for place in finding.related)))
        said = [finding.message, *(place.says for place in finding.related), *(r.why for r in finding.repairs)]
        for words in said:
            if _UNFILLED.search(words.vi + words.en) or not words.vi.strip() or not words.en.strip():
                yield f"{rule.code}: unfilled or empty text {words!r}"
    if found != expected:
        yield f"{rule.code}: {example!r}\n  expected {_show(expected, text)}\n  found    {_show(found, text)}"


def _holding_problems(rule: type[Rule], example: str) -> Iterator[str]:
    text, marked = unmark(example)
    report = _run(rule, text)
    to_source = report.document.source_map.to_source
    held = [{to_source(span) for span in check.spans} for check in report.checks if check.verdict is Verdict.HOLDS]
    if report.findings:
        yield f"{rule.code} must hold: {example!r} gave {report.findings[0].message.vi!r}"
    for places in marked.values():
        wanted = {span for span, _ in places}
        if wanted not in held:
            shown = [[span.of(text) for span in sorted(spans)] for spans in held]
            yield f"{rule.code} must hold at the marks: {example!r}; held {shown}"


def _show(findings: set[tuple[Span, frozenset[Span]]], text: str) -> list[list[str]]:
    return [
        [f"{span.start}:{span.of(text)}" for span in (first, *sorted(others))]
        for first, others in sorted(findings, key=lambda item: item[0])
    ]
