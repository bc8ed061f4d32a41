"""What is written at each place of a finding: what is wrong, the sum, what would fit, and the other places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from draftlint.document import Document, Language, Span
from draftlint.report import DocumentReport
from draftlint.reporters.wording import SEVERITIES
from draftlint.rule import Finding, Severity, Text

LONGEST_QUOTE = 60
"""Code points of another place that are quoted."""

MOST_PLACES = 12
"""Other places named in one remark."""

_COMPUTATION = Text("Phép tính: {}", "Computation: {}")
_REPAIR = Text("Sẽ khớp nếu ghi: {}", "It would fit with: {}")
_OTHERS = Text("Đối chiếu với:", "Compare with:")
_MORE = Text("và {} chỗ nữa", "and {} more")
_BELONGS = Text("Liên quan đến: {}", "It belongs to: {}")


@dataclass(frozen=True, slots=True)
class Remark:
    """Lines of text about one place. `name` is the finding's, to be told from the remarks of people."""

    span: Span
    lines: tuple[str, ...]
    severity: Severity
    name: str


def remarks(report: DocumentReport, language: Language) -> list[Remark]:
    """One remark for every place of every open finding, in the order of the findings."""
    out = []
    for finding in report.open_findings:
        spans = [finding.span, *(place.span for place in finding.related)]
        says = ["", *(place.says.in_language(language) for place in finding.related)]
        name = f"{SEVERITIES[finding.severity].in_language(language)} · {finding.rule}"
        for index, span in enumerate(spans):
            lines = [f"{name}: {finding.message.in_language(language)}"]
            if says[index]:
                lines.append(_BELONGS.in_language(language).format(says[index]))
            lines += _reasons(finding, language)
            lines += _others(report.document, spans[:index] + spans[index + 1 :], language)
            out.append(Remark(span, tuple(lines), finding.severity, name))
    return out


def _reasons(finding: Finding, language: Language) -> list[str]:
    lines = []
    if finding.computation:
        lines.append(_COMPUTATION.in_language(language).format(finding.computation))
    for repair in finding.repairs:
        why = repair.why.in_language(language)
        lines.append(_REPAIR.in_language(language).format(f"{repair.text} ({why})" if why else repair.text))
    return lines


def _others(document: Document, spans: Sequence[Span], language: Language) -> list[str]:
    if not spans:
        return []
    lines = [_OTHERS.in_language(language)]
    for span in spans[:MOST_PLACES]:
        text = span.of(document.text).replace("\n", " ")
        quoted = text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "…"
        lines.append(f"– “{quoted}” ({document.locate(span, language).place})")
    if len(spans) > MOST_PLACES:
        lines.append(_MORE.in_language(language).format(len(spans) - MOST_PLACES))
    return lines
