"""A table of findings that opens right in a Vietnamese Excel: UTF-8 with its mark, semicolons, commas in decimals."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from draftlint.document import Language
from draftlint.report import DocumentReport, RunReport, UnreadDocument
from draftlint.reporters.places import in_words
from draftlint.reporters.wording import SEVERITIES, STATUSES, SUPPRESSORS
from draftlint.rule import Finding, Text

_HEADINGS = (
    Text(vi="Tệp", en="File"),
    Text(vi="Tình trạng", en="Status"),
    Text(vi="Mức độ", en="Severity"),
    Text(vi="Quy tắc", en="Rule"),
    Text(vi="Loại", en="Kind"),
    Text(vi="Vị trí", en="Place"),
    Text(vi="Dòng", en="Line"),
    Text(vi="Cột", en="Column"),
    Text(vi="Nguyên văn", en="Text"),
    Text(vi="Nhận xét", en="Message"),
    Text(vi="Phép tính", en="Computation"),
    Text(vi="Chỗ liên quan", en="Related places"),
    Text(vi="Giá trị sẽ khớp", en="Repairs"),
    Text(vi="Độ tin cậy", en="Confidence"),
    Text(vi="Đã bỏ qua", en="Suppressed"),
    Text(vi="Dấu nhận dạng", en="Fingerprint"),
)


def render(run: RunReport) -> str:
    """A row for each finding, suppressed ones too, and for each notice."""
    heading = [text.in_language(run.language) for text in _HEADINGS]
    return table([heading, *(row for item in run.documents for row in _rows(run, item))])


def table(rows: Iterable[Sequence[object]]) -> str:
    """Rows as CSV. A cell that a spreadsheet would take for a formula gets an apostrophe in front."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([_cell(value) for value in row] for row in rows)
    return "\ufeff" + out.getvalue()


def _cell(value: object) -> str:
    text = " ".join(str(value).replace("\0", "\ufffd").splitlines())
    return f"'{text}" if text.lstrip()[:1] in ("=", "+", "-", "@", "\t") and text.strip() else text


def _rows(run: RunReport, item: DocumentReport | UnreadDocument) -> Iterator[list[object]]:
    status = STATUSES[item.status].in_language(run.language)
    for notice in item.notices:
        said = notice.in_language(run.language)
        yield [item.path, status, "", notice.code, "", "", "", "", "", said, "", "", "", "", "", ""]
    if isinstance(item, DocumentReport):
        for finding in item.findings:
            yield [item.path, status, *_finding(item, finding, run.language)]


def _finding(item: DocumentReport, finding: Finding, language: Language) -> list[object]:
    where = item.document.locate(finding.span, language)
    related = []
    for place in finding.related:
        there = item.document.locate(place.span, language)
        related.append(f"{in_words(there)}: “{there.text}” ({place.says.in_language(language)})")
    repairs = [f"{repair.text} ({repair.why.in_language(language)})" for repair in finding.repairs]
    confidence = f"{finding.confidence:.2f}"
    by = finding.suppressed
    return [
        SEVERITIES[finding.severity].in_language(language),
        f"{finding.rule} {finding.name}",
        finding.kind.value,
        in_words(where),
        where.line,
        where.column,
        where.text,
        finding.message.in_language(language),
        finding.computation or "",
        " | ".join(related),
        " | ".join(repairs),
        confidence if language is Language.EN else confidence.replace(".", ","),
        f"{SUPPRESSORS[by.by].in_language(language)}: {by.reason}" if by else "",
        finding.fingerprint,
    ]
