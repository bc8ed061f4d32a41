"""The report for reviewers: one HTML file with the draft itself, its findings marked in place, and cards beside them.

The file stands alone: style and script are inside, named by their hashes in a Content-Security-Policy that lets nothing
else run and nothing be loaded. Everything that comes from a draft is escaped. Without a script the page is complete,
only not interactive.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime

from draftlint.document import Language
from draftlint.report import DocumentReport, RunReport, UnreadDocument
from draftlint.reporters.html import overview
from draftlint.reporters.html.cards import cards, families
from draftlint.reporters.html.messages import Labels
from draftlint.reporters.html.page import rows
from draftlint.reporters.html.templating import asset, fill, source_hash

STYLES = ("base.css", "draft.css", "cards.css", "print.css")
SCRIPTS = ("review.js", "layout.js", "report.js")


def render(run: RunReport) -> str:
    """The whole report as one HTML page."""
    labels = Labels(run.language)
    style, script = asset(*STYLES), asset(*SCRIPTS)
    documents = [_document(report, run, f"d{number}", labels) for number, report in enumerate(run.read, 1)]
    found = [card for document in documents for card in document["cards"]]  # type: ignore[attr-defined]
    title = _title(documents, labels)
    values = {
        "t": labels,
        "language": run.language.value,
        "version": run.version,
        "title": title,
        "date": _printed(_today(), run.language),
        "documents": documents,
        "unread": [_unread(item, run.language) for item in run.unread],
        "counts": overview.counts(found),
        "total": len(found),
        "families": families(found),
        "family_names": overview.family_names(run, labels),
        "rule_titles": {code: rule.title.in_language(run.language) for code, rule in run.rules.items()},
        "signs": SIGNS,
        "style": style,
        "script": script,
        "style_hash": source_hash(style),
        "script_hash": source_hash(script),
        "script_labels": labels.for_script(),
    }
    return fill("report.html", values)


SIGNS: Mapping[str, str] = {"error": "✕", "warning": "▲", "info": "●"}
"""The sign of each severity, so that nothing rests on colour alone."""


def _document(report: DocumentReport, run: RunReport, prefix: str, labels: Labels) -> dict[str, object]:
    document = report.document
    found = cards(report, run, prefix, labels)
    off_families, off_rules = overview.switched_off(report, run)
    unclear = overview.unclear(report, run, prefix)
    relations = overview.relation_shares(report, labels)
    return {
        "prefix": prefix,
        "title": overview.title(document),
        "file": overview.name(document.path),
        "path": document.path,
        "sha256": document.sha256,
        "cards": found,
        "rows": rows(report, found, prefix),
        "counts": overview.counts(found),
        "suppressed": sum(card.finding.suppressed is not None for card in found),
        "relations": relations,
        "relation_total": len(report.checks),
        "numbers": overview.number_shares(report, labels),
        "number_coverage": report.numbers,
        "chart": overview.chart(report, found, labels),
        "contents": overview.contents(document, found, prefix),
        "notices": [
            (notice.in_language(run.language), document.locate_source(notice.span, None, run.language).place)
            if notice.span
            else (notice.in_language(run.language), "")
            for notice in report.notices
        ],
        "unclear": unclear,
        "unclear_rest": sum(share.count for share in relations if share.name == "unclear") - len(unclear),
        "rules": report.rules,
        "off_families": off_families,
        "off_rules": off_rules,
    }


def _unread(item: UnreadDocument, language: Language) -> dict[str, object]:
    return {"file": item.path, "notices": [notice.in_language(language) for notice in item.notices]}


def _title(documents: list[dict[str, object]], labels: Labels) -> str:
    if len(documents) == 1:
        return str(documents[0]["title"])
    return labels("report_title_many", count=len(documents)) if documents else labels("report_title")


def _today() -> date:
    """Today, or the day that SOURCE_DATE_EPOCH names, so that a report can be made again to the byte."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else date.today()


def _printed(day: date, language: Language) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year}" if language is Language.VI else day.isoformat()
