"""Runs the rules over a document."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from draftlint.baseline import SetAside
from draftlint.document import COMMENT_STYLE, Document, Notice, Span
from draftlint.errors import UnreadableError
from draftlint.evidence import settle, with_suspects
from draftlint.facts import Facts
from draftlint.other_readings import read_otherwise
from draftlint.readers import ReadOptions, identify, read_path
from draftlint.report import DocumentReport, NumberCoverage, RuleCoverage, UnreadDocument
from draftlint.rule import Check, Finding, Result, Rule, Verdict
from draftlint.suppression import IncompleteSuppression, UnusedSuppression, suppress


def check_document(document: Document, rules: Sequence[Rule], set_aside: SetAside | None = None) -> DocumentReport:
    """Run the rules over one document. A rule that breaks is reported as a notice; the others still run."""
    set_aside = set_aside or SetAside()
    facts = Facts(document)
    findings: list[Finding] = []
    checks: list[Check] = []
    coverage: dict[str, RuleCoverage] = {}
    notices = list(document.notices)
    for rule in rules:
        coverage[rule.code] = RuleCoverage()
        try:
            for result in rule.check(facts):
                _refuse_places_outside(document, result)
                if _in_comment(document, rule, result):
                    continue
                if isinstance(result, Finding):
                    findings.append(result)
                else:
                    checks.append(result)
        except Exception as error:
            notices.append(_broken(rule, error))
    findings, checks = read_otherwise(facts, *settle(facts, findings, checks))
    findings = with_suspects(facts, suppress(facts, findings, rules), checks)
    findings = _named(document, _once_each(findings))
    findings = [
        replace(finding, suppressed=finding.suppressed or set_aside.suppression(finding)) for finding in findings
    ]
    for check in checks:
        _count(coverage[check.rule], check)
    return DocumentReport(
        document,
        facts,
        tuple(findings),
        tuple(checks),
        _numbers(facts, checks),
        coverage,
        tuple(notices),
        set_aside.reviews,
    )


def check_file(
    path: Path,
    rules: Sequence[Rule],
    options: ReadOptions | None = None,
    *,
    shown_as: str | None = None,
    set_aside: SetAside | None = None,
) -> DocumentReport | UnreadDocument:
    """Read one file and run the rules over it. Whatever is wrong with it, the answer says so; nothing raises."""
    name = shown_as or str(path)
    try:
        return check_document(read_path(path, options, shown_as=name), rules, set_aside)
    except UnreadableError as error:
        notice = Notice(error.code, str(error), str(error))
    except Exception as error:
        kind = type(error).__name__
        notice = Notice(
            "reader-failed",
            vi=f"{name}: chương trình dừng giữa chừng khi đọc tệp ({kind}). "
            "Mở tệp và lưu lại rồi chạy lại; nếu vẫn vậy, đề nghị báo lỗi.",
            en=f"{name}: the program stopped half-way through the file ({kind}). "
            "Open the file, save it again and run once more; if it stays so, please report it.",
        )
    return UnreadDocument(name, *identify(path), (notice,))


def fingerprint(document: Document, finding: Finding) -> str:
    """A stable name of a finding that survives edits elsewhere in the draft.

    A hash over the rule and the words at and around the places, so that no text of the draft can be read from it.
    """
    digest = hashlib.sha256(finding.rule.encode())
    for span in (finding.span, *(place.span for place in finding.related)):
        block = document.block_at(span.start)
        before = document.text[max(block.span.start, span.start - 40) : span.start]
        digest.update(b"\0" + before.casefold().encode() + b"\0" + span.of(document.text).encode())
    return digest.hexdigest()[:20]


def _refuse_places_outside(document: Document, result: Result) -> None:
    """Raise for a rule that names a place that is not there, before any report trips over it."""
    if any(not 0 <= span.start <= span.end <= len(document.text) for span in _spans(result)):
        raise ValueError("a place outside of the draft")


def _spans(result: Result) -> Sequence[Span]:
    if isinstance(result, Finding):
        return (result.span, *(place.span for place in result.related))
    return result.spans


def _in_comment(document: Document, rule: Rule, result: Result) -> bool:
    """Whether a rule spoke of a comment to this program, which is no part of the draft."""
    if isinstance(rule, UnusedSuppression | IncompleteSuppression):
        return False
    spans = _spans(result)
    return any(document.block_at(span.start).style == COMMENT_STYLE for span in spans)


def _named(document: Document, findings: Sequence[Finding]) -> list[Finding]:
    """The findings with their fingerprints; findings that read alike are told apart by their order."""
    seen: Counter[str] = Counter()
    out = []
    for finding in findings:
        name = fingerprint(document, finding)
        seen[name] += 1
        if seen[name] > 1:
            name = hashlib.sha256(f"{name} {seen[name]}".encode()).hexdigest()[:20]
        out.append(replace(finding, fingerprint=name))
    return out


def _once_each(findings: Sequence[Finding]) -> list[Finding]:
    seen: set[tuple[str, Span, frozenset[Span]]] = set()
    out = []
    for finding in sorted(findings, key=lambda item: (item.span, item.rule)):
        key = (finding.rule, finding.span, frozenset(place.span for place in finding.related))
        if key not in seen:
            seen.add(key)
            out.append(finding)
    return out


def _count(coverage: RuleCoverage, check: Check) -> None:
    if check.verdict is Verdict.HOLDS:
        coverage.holds += 1
    elif check.verdict is Verdict.FAILS:
        coverage.fails += 1
    else:
        coverage.unclear += 1
        coverage.skipped[check.reason.vi if check.reason else "—"] += 1


def _numbers(facts: Facts, checks: Sequence[Check]) -> NumberCoverage:
    places = sorted(span for check in checks if check.verdict is not Verdict.UNCLEAR for span in check.spans)
    reach, latest = [], 0
    for span in places:
        latest = max(latest, span.end)
        reach.append(latest)
    numbers = facts.numbers
    checked = sum(_overlaps_any(number.span, places, reach) for number in numbers)
    return NumberCoverage(len(numbers), sum(number.understood for number in numbers), checked)


def _overlaps_any(span: Span, places: Sequence[Span], reach: Sequence[int]) -> bool:
    low, high = 0, len(places)
    while low < high:
        middle = (low + high) // 2
        if places[middle].start < span.end:
            low = middle + 1
        else:
            high = middle
    return low > 0 and reach[low - 1] > span.start


def _broken(rule: Rule, error: Exception) -> Notice:
    kind = type(error).__name__
    return Notice(
        "rule-failed",
        vi=f"Quy tắc {rule.code} dừng giữa chừng ({kind}); phần việc của quy tắc này chưa được kiểm tra. "
        "Đề nghị báo lỗi kèm mã quy tắc.",
        en=f"Rule {rule.code} stopped half-way ({kind}); its part was not checked. "
        "Please report it with the rule's code.",
    )
