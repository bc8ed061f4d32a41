"""JUnit XML: a suite a draft, a case a rule."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree

import regex

from draftlint.report import DocumentReport, RunReport, UnreadDocument
from draftlint.reporters.places import in_words, says_lines
from draftlint.rule import Finding, Severity

_FORBIDDEN = regex.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
"""What XML 1.0 cannot hold."""


def render(run: RunReport) -> str:
    """Errors and warnings fail the case of their rule; infos go to its output; an unread draft is an error."""
    root = ElementTree.Element("testsuites", name="draftlint")
    for item in run.documents:
        root.append(_suite(run, item))
    for name in ("tests", "failures", "errors", "skipped"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    ElementTree.indent(root, " ")
    return "<?xml version='1.0' encoding='UTF-8'?>\n" + ElementTree.tostring(root, encoding="unicode") + "\n"


def _suite(run: RunReport, item: DocumentReport | UnreadDocument) -> ElementTree.Element:
    suite = ElementTree.Element("testsuite", name=_clean(item.path))
    reading = ElementTree.SubElement(suite, "testcase", classname=_clean(item.path), name="read")
    for notice in item.notices:
        said = _clean(notice.in_language(run.language))
        if isinstance(item, UnreadDocument):
            ElementTree.SubElement(reading, "error", type=notice.code, message=said)
        else:
            ElementTree.SubElement(reading, "system-out").text = said
    if isinstance(item, DocumentReport):
        for code in item.rules:
            found = [finding for finding in item.findings if finding.rule == code]
            suite.append(_case(run, item, code, found))
    suite.set("tests", str(len(suite)))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(sum(case.find(tag) is not None for case in suite)))
    return suite


def _case(run: RunReport, item: DocumentReport, code: str, found: Iterable[Finding]) -> ElementTree.Element:
    rule = run.rules.get(code)
    name = f"{code} {rule.name}" if rule is not None else code
    case = ElementTree.Element("testcase", classname=_clean(item.path), name=_clean(name))
    failing, notes, quiet = [], [], []
    for finding in found:
        if finding.suppressed is not None:
            quiet.append(finding.suppressed.reason)
        elif finding.severity is Severity.INFO:
            notes.append(_said(run, item, finding))
        else:
            failing.append(_said(run, item, finding))
    if failing:
        failure = ElementTree.SubElement(case, "failure", type=code, message=failing[0].split("\n")[0])
        failure.text = "\n\n".join(failing)
    elif quiet:
        ElementTree.SubElement(case, "skipped", message=_clean("; ".join(quiet)))
    if notes:
        ElementTree.SubElement(case, "system-out").text = "\n\n".join(notes)
    return case


def _said(run: RunReport, item: DocumentReport, finding: Finding) -> str:
    where = item.document.locate(finding.span, run.language)
    lines = [f"{where.line}:{where.column} ({in_words(where)}): {finding.message.in_language(run.language)}"]
    lines += [finding.computation] if finding.computation else []
    return _clean("\n".join([*lines, *says_lines(item.document, finding, run.language)]))


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
