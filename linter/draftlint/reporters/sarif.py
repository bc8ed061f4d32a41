"""SARIF 2.1.0, the exchange format of code scanning services."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from draftlint.catalogue import page, rule_markdown
from draftlint.document import Document, Language, Location, Notice, Span
from draftlint.report import DocumentReport, RunReport, UnreadDocument
from draftlint.reporters.places import in_words, says_lines
from draftlint.rule import Finding, Fix, Rule, Severity, SuppressedBy

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_TEXTS = frozenset({"text", "markdown"})
"""Formats whose lines are those of the file, so that a program may edit them."""


def render(run: RunReport) -> str:
    """One SARIF log with one run."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_Run(run).value()]}
    return json.dumps(log, ensure_ascii=False, indent=1, default=str) + "\n"


def uri(path: str) -> str:
    """A path as a URI reference: relative ones stay relative to where the command ran."""
    posix = PurePosixPath(path)
    if posix.is_absolute():
        return "file://" + quote(path)
    if path[1:3] == ":/":  # a drive of Windows
        return "file:///" + path[:2] + quote(path[2:])
    return quote(path)


class _Run:
    def __init__(self, run: RunReport) -> None:
        self.run = run
        self.language: Language = run.language
        self.rules: Sequence[type[Rule]] = [run.rules[code] for code in sorted(run.rules)]
        self.index: Mapping[str, int] = {rule.code: index for index, rule in enumerate(self.rules)}

    def value(self) -> dict[str, Any]:
        documents = list(enumerate(self.run.documents))
        return {
            "tool": {
                "driver": {
                    "name": "draftlint",
                    "version": self.run.version,
                    "language": self.language.value,
                    "rules": [self._rule(rule) for rule in self.rules],
                },
                "extensions": [{"name": pack.name, "version": pack.version} for pack in self.run.packs],
            },
            "language": self.language.value,
            "columnKind": "unicodeCodePoints",
            "invocations": [
                {
                    "executionSuccessful": not self.run.unread,
                    "toolExecutionNotifications": [
                        self._notification(index, item, notice) for index, item in documents for notice in item.notices
                    ],
                }
            ],
            "artifacts": [self._artifact(item) for item in self.run.documents],
            "results": [
                self._result(index, item, finding)
                for index, item in documents
                if isinstance(item, DocumentReport)
                for finding in item.findings
            ],
        }

    def _rule(self, rule: type[Rule]) -> dict[str, Any]:
        shown = page(rule)
        return {
            "id": rule.code,
            "name": rule.name,
            "shortDescription": {"text": shown.title.in_language(self.language)},
            "fullDescription": {"text": shown.text.in_language(self.language) or rule.name},
            "help": {
                "text": shown.text.in_language(self.language) or rule.name,
                "markdown": rule_markdown(rule, self.language),
            },
            "defaultConfiguration": {"enabled": rule.on_by_default, "level": _LEVELS[rule.severity]},
            "properties": {"tags": [rule.kind.value], "kind": rule.kind.value},
        }

    def _artifact(self, item: DocumentReport | UnreadDocument) -> dict[str, Any]:
        document = item.document if isinstance(item, DocumentReport) else item
        value: dict[str, Any] = {"location": {"uri": uri(item.path)}, "roles": ["analysisTarget"]}
        if document.sha256:
            value["hashes"] = {"sha-256": document.sha256}
        return value

    def _notification(self, index: int, item: DocumentReport | UnreadDocument, notice: Notice) -> dict[str, Any]:
        where: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": uri(item.path), "index": index}}}
        if notice.span is not None and isinstance(item, DocumentReport):
            place = item.document.locate_source(notice.span, language=self.language)
            where["physicalLocation"]["region"] = _region(place)
        return {
            "descriptor": {"id": notice.code},
            "level": "error" if isinstance(item, UnreadDocument) else "warning",
            "message": {"text": notice.in_language(self.language)},
            "locations": [where],
        }

    def _result(self, index: int, item: DocumentReport, finding: Finding) -> dict[str, Any]:
        document = item.document
        message = [finding.message.in_language(self.language)]
        message += [finding.computation] if finding.computation else []
        value: dict[str, Any] = {
            "ruleId": finding.rule,
            "level": _LEVELS[finding.severity],
            "message": {"text": "\n".join([*message, *says_lines(document, finding, self.language)])},
            "locations": [self._location(index, document, finding.span)],
            "partialFingerprints": {"draftlint/v1": finding.fingerprint},
            "rank": round(100 * finding.confidence, 1),
            "properties": {
                "name": finding.name,
                "kind": finding.kind.value,
                "computation": finding.computation,
                "repairs": [repair.text for repair in finding.repairs],
            },
        }
        if finding.rule in self.index:
            value["ruleIndex"] = self.index[finding.rule]
        if finding.related:
            value["relatedLocations"] = [
                {
                    "id": number,
                    **self._location(index, document, place.span),
                    "message": {"text": place.says.in_language(self.language)},
                }
                for number, place in enumerate(finding.related, 1)
            ]
        if finding.suppressed is not None:
            inline = finding.suppressed.by is SuppressedBy.INLINE
            value["suppressions"] = [
                {
                    "kind": "inSource" if inline else "external",
                    "status": "accepted",
                    "justification": finding.suppressed.reason,
                }
            ]
        if finding.fix is not None and document.format in _TEXTS:
            value["fixes"] = [self._fix(index, document, finding.fix)]
        return value

    def _location(self, index: int, document: Document, span: Span) -> dict[str, Any]:
        place = document.locate(span, self.language)
        physical: dict[str, Any] = {
            "artifactLocation": {"uri": uri(document.path), "index": index},
            "region": _region(place),
        }
        names = {"page": place.page, "table": place.table, "row": place.row, "cell": place.cell, "note": place.note}
        given = {name: value for name, value in names.items() if value is not None}
        value: dict[str, Any] = {
            "physicalLocation": physical,
            "logicalLocations": [{"fullyQualifiedName": in_words(place), "kind": "element"}],
        }
        if document.format not in _TEXTS:
            given["lines"] = "extracted text"  # as `draftlint text FILE` prints it
        if given:
            value["properties"] = given
        return value

    def _fix(self, index: int, document: Document, fix: Fix) -> dict[str, Any]:
        return {
            "description": {"text": fix.title.in_language(self.language)},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": uri(document.path), "index": index},
                    "replacements": [
                        {
                            "deletedRegion": _region(document.locate(edit.span)),
                            "insertedContent": {"text": edit.replacement},
                        }
                        for edit in fix.edits
                    ],
                }
            ],
        }


def _region(place: Location) -> dict[str, Any]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "snippet": {"text": place.text},
    }
