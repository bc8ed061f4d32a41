"""The JSON report of CONTRACT.md, schema `draftlint/1`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from draftlint import __version__
from draftlint.document import Document, Location, Span
from draftlint.engine import DocumentReport, fingerprint
from draftlint.registry import Pack
from draftlint.rule import Check, Finding, Text

SCHEMA = "draftlint/1"


def render(reports: Sequence[DocumentReport], packs: Sequence[Pack], language: str) -> str:
    """One JSON value, in UTF-8 letters."""
    documents = [_document(report, language) for report in reports]
    value = {
        "schema": SCHEMA,
        "tool": {
            "name": "draftlint",
            "version": __version__,
            "packs": [{"name": pack.name, "version": pack.version} for pack in packs],
        },
        "documents": documents,
        "summary": _summary(documents),
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _in(text: Text, language: str) -> str:
    return text.en if language == "en" else text.vi


def location_value(location: Location) -> dict[str, Any]:
    """A LOCATION of CONTRACT.md: absent fields are left out."""
    return {name: value for name, value in asdict(location).items() if value is not None}


def _at(document: Document, span: Span) -> dict[str, Any]:
    return location_value(document.locate(span))


def _document(report: DocumentReport, language: str) -> dict[str, Any]:
    document = report.document
    return {
        "path": document.path,
        "format": document.format,
        "sha256": document.sha256,
        "status": report.status,
        "notices": [
            {
                "code": notice.code,
                "message": notice.en if language == "en" else notice.vi,
                **({"location": location_value(document.locate_source(notice.span))} if notice.span else {}),
            }
            for notice in report.notices
        ],
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


def _finding(document: Document, finding: Finding, language: str) -> dict[str, Any]:
    fix = finding.fix
    return {
        "rule": finding.rule,
        "name": finding.name,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "message": _in(finding.message, language),
        "location": _at(document, finding.span),
        "related": [{**_at(document, place.span), "message": _in(place.says, language)} for place in finding.related],
        "computation": finding.computation,
        "repairs": [{"text": repair.text, "why": _in(repair.why, language)} for repair in finding.repairs],
        "fix": None
        if fix is None
        else {
            "title": _in(fix.title, language),
            "applicability": fix.applicability.value,
            "edits": [{**_at(document, edit.span), "replacement": edit.replacement} for edit in fix.edits],
        },
        "data": dict(finding.data),
        "fingerprint": fingerprint(document, finding),
        "suppressed": None,
    }


def _check(document: Document, check: Check, language: str) -> dict[str, Any]:
    return {
        "rule": check.rule,
        "kind": check.kind.value,
        "verdict": check.verdict.value,
        "locations": [_at(document, span) for span in check.spans],
        "computation": check.computation,
        "reason": _in(check.reason, language) if check.reason else None,
    }


def _summary(documents: Sequence[dict[str, Any]]) -> dict[str, Any]:
    severities: Counter[str] = Counter()
    verdicts: Counter[str] = Counter()
    numbers: Counter[str] = Counter()
    for document in documents:
        severities.update(finding["severity"] for finding in document["findings"] if not finding["suppressed"])
        verdicts.update(check["verdict"] for check in document["checks"])
        numbers.update(document["coverage"]["numbers"])
    return {
        "documents": len(documents),
        "unread": sum(document["status"] == "unread" for document in documents),
        "findings": {name: severities[name] for name in ("error", "warning", "info")},
        "suppressed": sum(bool(f["suppressed"]) for document in documents for f in document["findings"]),
        "checks": {name: verdicts[name] for name in ("holds", "fails", "unclear")},
        "numbers": {name: numbers[name] for name in ("found", "understood", "checked")},
    }
