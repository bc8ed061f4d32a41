"""GitLab code quality: one JSON list."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from draftlint.report import DocumentReport, RunReport, UnreadDocument
from draftlint.reporters.places import in_words, says_lines
from draftlint.rule import Finding, Severity

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "info"}


def render(run: RunReport) -> str:
    """An issue for each open finding and each notice."""
    issues = [issue for item in run.documents for issue in _issues(run, item)]
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _issues(run: RunReport, item: DocumentReport | UnreadDocument) -> Iterator[dict[str, Any]]:
    for notice in item.notices:
        line = 1
        if notice.span is not None and isinstance(item, DocumentReport):
            line = item.document.position(notice.span.start)[0]
        name = f"{item.path}\0{notice.code}\0{line}\0{notice.en}"
        severity = "blocker" if isinstance(item, UnreadDocument) else "minor"
        yield _issue(notice.in_language(run.language), notice.code, name, severity, (item.path, line))
    if isinstance(item, DocumentReport):
        for finding in item.open_findings:
            yield _finding(run, item, finding)


def _finding(run: RunReport, item: DocumentReport, finding: Finding) -> dict[str, Any]:
    where = item.document.locate(finding.span, run.language)
    lines = [f"{finding.message.in_language(run.language)} ({in_words(where)})"]
    lines += [finding.computation] if finding.computation else []
    said = " · ".join([*lines, *says_lines(item.document, finding, run.language)])
    name = f"{item.path}\0{finding.fingerprint}"
    return _issue(said, f"{finding.rule} {finding.name}", name, _SEVERITIES[finding.severity], (item.path, where.line))


def _issue(said: str, check: str, name: str, severity: str, where: tuple[str, int]) -> dict[str, Any]:
    return {
        "description": said,
        "check_name": check,
        "fingerprint": hashlib.sha256(name.encode()).hexdigest()[:32],
        "severity": severity,
        "location": {"path": where[0], "lines": {"begin": where[1]}},
    }
