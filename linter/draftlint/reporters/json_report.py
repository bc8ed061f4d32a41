"""The JSON report of CONTRACT.md, schema `draftlint/1`."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from draftlint.document import Document, Language, Location, Notice, Span
from draftlint.report import DocumentReport, NumberCoverage, RunReport, UnreadDocument
from draftlint.rule import Check, Finding, Suppression

SCHEMA = "draftlint/1"


def render(run: RunReport) -> str:
    """One JSON value, in UTF-8 letters."""
    value = {
        "schema": SCHEMA,
        "tool": {
            "name": "draftlint",
            "version": run.version,
            "packs": [{"name": pack.name, "version": pack.version} for pack in run.packs],
        },
        "documents": [
            _document(item, run.language) if isinstance(item, DocumentReport) else _unread(item, run.language)
            for item in run.documents
        ],
        "summary": _summary(run),
    }
    return json.dumps(value, ensure_ascii=False, indent=1, default=str) + "\n"


def location_value(location: Location) -> dict[str, Any]:
    """A LOCATION of CONTRACT.md: absent fields are left out."""
    return {name: value for name, value in asdict(location).items() if value is not None}


def _at(document: Document, span: Span, language: Language) -> dict[str, Any]:
    return location_value(document.locate(span, language))


def _document(report: DocumentReport, language: Language) -> dict[str, Any]:
    document = report.document
    return {
        "path": document.path,
        "format": document.format,
        "sha256": document.sha256,
        "status": report.status,
        "notices": [_notice(notice, language, document) for notice in report.notices],
        "findings": [_finding(document, finding, language) for finding in report.findings],
        "checks": [_check(document, check, language) for check in report.checks],
        "coverage": {
            "numbers": asdict(report.numbers),
            "rules": {
                code: {
                    "checked": rule.checked,
                    "holds": rule.holds,
                    "fails": rule.fails,
                    "unclear": rule.unclear,
                    "skipped": dict(rule.skipped),
                }
                for code, rule in report.rules.items()
            },
        },
    }


def _unread(item: UnreadDocument, language: Language) -> dict[str, Any]:
    return {
        "path": item.path,
        "format": item.format,
        "sha256": item.sha256,
        "status": item.status,
        "notices": [_notice(notice, language) for notice in item.notices],
        "findings": [],
        "checks": [],
        "coverage": {"numbers": asdict(NumberCoverage()), "rules": {}},
    }


def _notice(notice: Notice, language: Language, document: Document | None = None) -> dict[str, Any]:
    value: dict[str, Any] = {"code": notice.code, "message": notice.in_language(language)}
    if notice.span is not None and document is not None:
        value["location"] = location_value(document.locate_source(notice.span, language=language))
    return value


def _finding(document: Document, finding: Finding, language: Language) -> dict[str, Any]:
    fix = finding.fix
    return {
        "rule": finding.rule,
        "name": finding.name,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "message": finding.message.in_language(language),
        "location": _at(document, finding.span, language),
        "related": [
            {**_at(document, place.span, language), "message": place.says.in_language(language)}
            for place in finding.related
        ],
        "computation": finding.computation,
        "repairs": [{"text": repair.text, "why": repair.why.in_language(language)} for repair in finding.repairs],
        "fix": None
        if fix is None
        else {
            "title": fix.title.in_language(language),
            "applicability": fix.applicability.value,
            "edits": [{**_at(document, edit.span, language), "replacement": edit.replacement} for edit in fix.edits],
        },
        "data": dict(finding.data),
        "fingerprint": finding.fingerprint,
        "suppressed": _suppression(finding.suppressed),
    }


def _suppression(suppressed: Suppression | None) -> dict[str, str] | None:
    return None if suppressed is None else {"by": suppressed.by.value, "reason": suppressed.reason}


def _check(document: Document, check: Check, language: Language) -> dict[str, Any]:
    return {
        "rule": check.rule,
        "kind": check.kind.value,
        "verdict": check.verdict.value,
        "locations": [_at(document, span, language) for span in check.spans],
        "computation": check.computation,
        "reason": check.reason.in_language(language) if check.reason else None,
    }


def _summary(run: RunReport) -> dict[str, Any]:
    totals = run.totals
    return {
        "documents": totals.documents,
        "unread": totals.unread,
        "findings": {severity.value: count for severity, count in totals.findings.items()},
        "suppressed": totals.suppressed,
        "checks": {verdict.value: count for verdict, count in totals.checks.items()},
        "numbers": asdict(totals.numbers),
    }
