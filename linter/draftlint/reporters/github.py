"""Annotations of GitHub Actions: workflow commands on standard output, one a line."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.report import DocumentReport, RunReport, UnreadDocument
from draftlint.reporters.places import in_words, says_lines
from draftlint.rule import Finding, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(run: RunReport) -> str:
    """A command for each open finding and each notice."""
    return "".join(f"{line}\n" for item in run.documents for line in _document(run, item))


def _document(run: RunReport, item: DocumentReport | UnreadDocument) -> Iterator[str]:
    command = "error" if isinstance(item, UnreadDocument) else "warning"
    for notice in item.notices:
        head = {"file": item.path, "title": f"draftlint {notice.code}"}
        yield _command(command, head, notice.in_language(run.language))
    if isinstance(item, DocumentReport):
        for finding in item.open_findings:
            yield _finding(run, item, finding)


def _finding(run: RunReport, item: DocumentReport, finding: Finding) -> str:
    where = item.document.locate(finding.span, run.language)
    head = {"file": item.path, "line": str(where.line), "endLine": str(where.end_line)}
    if where.line == where.end_line:  # columns are only understood within one line
        head |= {"col": str(where.column), "endColumn": str(where.end_column)}
    head["title"] = f"{finding.rule} {finding.name}"
    lines = [f"{in_words(where)}: {finding.message.in_language(run.language)}"]
    lines += [finding.computation] if finding.computation else []
    return _command(
        _COMMANDS[finding.severity], head, "\n".join([*lines, *says_lines(item.document, finding, run.language)])
    )


def _command(name: str, head: dict[str, str], message: str) -> str:
    properties = ",".join(f"{key}={_escaped(value, inside=True)}" for key, value in head.items())
    return f"::{name} {properties}::{_escaped(message)}"


def _escaped(text: str, *, inside: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    for break_mark in ("\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"):
        text = text.replace(break_mark, " ")
    return text.replace(":", "%3A").replace(",", "%2C") if inside else text
