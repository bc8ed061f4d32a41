"""Comments in a draft that quiet a rule at one place: `<!-- draftlint: ignore SUM101 reason -->`.

A comment speaks for the line it stands on and, where it stands alone, for the next line that is not blank.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

import regex

from draftlint.document import COMMENT_STYLE, Document, Span
from draftlint.facts import Facts
from draftlint.rule import Finding, Kind, Result, Rule, Severity, SuppressedBy, Suppression, Text

_IGNORE = regex.compile(r"<!--\s*draftlint\s*:\s*ignore\s++(?P<code>[^\s<>]++)(?P<reason>.{0,1000}?)-->")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that can be obeyed. `lines` are those of the source, from 1, that it speaks for."""

    span: Span
    code: str
    reason: str
    lines: frozenset[int]


def comments_in(document: Document) -> Iterator[Comment | Span]:
    """The comments of a draft; the bare span of one that cannot be obeyed: no code, no reason, another word."""
    lines = document.source_lines()
    for block in document.blocks:
        if block.style != COMMENT_STYLE:
            continue
        match = _IGNORE.fullmatch(document.block_text(block))
        reason = match["reason"].rstrip("-").strip() if match else ""
        if match is None or not reason:
            yield block.span
            continue
        where = document.source_map.to_source(block.span)
        line, column = document.position(where.start)
        alone = not (lines[line - 1][: column - 1] + lines[line - 1][column - 1 + len(where) :]).strip()
        speaks_for = {line, *([_next_line(lines, line)] if alone else [])}
        yield Comment(block.span, match["code"], reason, frozenset(speaks_for))


def _next_line(lines: Sequence[str], line: int) -> int:
    """The next line of the draft that holds more than comments to this program, by number."""
    for number in range(line + 1, len(lines) + 1):
        if _IGNORE.sub("", lines[number - 1]).strip():
            return number
    return line


def suppress(facts: Facts, findings: Sequence[Finding], rules: Sequence[Rule]) -> list[Finding]:
    """The findings, those that a comment speaks for marked as suppressed, and one for each comment without effect.

    A comment for a rule that did not run is left alone: nobody knows whether it is needed.
    """
    comments = [comment for comment in comments_in(facts.document) if isinstance(comment, Comment)]
    if not comments:
        return list(findings)
    used: set[Comment] = set()
    out = []
    for finding in findings:
        comment = _comment_for(facts.document, finding, comments)
        if comment is None:
            out.append(finding)
        else:
            used.add(comment)
            out.append(replace(finding, suppressed=Suppression(SuppressedBy.INLINE, comment.reason)))
    unused_rule = next((rule for rule in rules if isinstance(rule, UnusedSuppression)), None)
    ran = {word for rule in rules for word in (rule.code, rule.name)}
    if unused_rule is not None:
        idle = [comment for comment in comments if comment not in used and comment.code in ran]
        out.extend(unused_rule.finding("unused", item.span, values={"code": item.code}) for item in idle)
    return out


def _comment_for(document: Document, finding: Finding, comments: Sequence[Comment]) -> Comment | None:
    ours = [comment for comment in comments if comment.code in (finding.rule, finding.name)]
    if not ours:
        return None
    lines: set[int] = set()
    for span in (finding.span, *(place.span for place in finding.related)):
        where = document.source_map.to_source(span)
        lines.update(range(document.position(where.start)[0], document.position(where.end)[0] + 1))
    return next((comment for comment in ours if comment.lines & lines), None)


class UnusedSuppression(Rule):
    """Ghi chú bỏ qua một quy tắc nhưng tại đó quy tắc ấy không còn báo gì.

    Vì sao quan trọng: ghi chú cũ nằm lại sẽ che mất lỗi mới phát sinh đúng chỗ ấy.
    Cách xử lý: xoá ghi chú `<!-- draftlint: ignore … -->`.
    Nguồn: quy ước của draftlint.

    ---

    A comment quiets a rule at a place where that rule has nothing to say.

    Why it matters: an old comment will hide the next mistake at that very place.
    What to do: delete the comment `<!-- draftlint: ignore … -->`.
    Source: draftlint's own convention.
    """

    code = "SUP101"
    name = "unused-suppression"
    kind = Kind.ARTEFACT
    severity = Severity.WARNING
    title = Text(vi="Ghi chú bỏ qua không còn tác dụng", en="Suppression that quiets nothing")
    messages: ClassVar[Mapping[str, Text]] = {
        "unused": Text(
            vi="Quy tắc {code} không báo gì ở chỗ này nữa; đề nghị xoá ghi chú bỏ qua.",
            en="Rule {code} reports nothing here any more; delete the suppression.",
        ),
    }
    flagged = (
        "⟦<!-- draftlint: ignore SUP101 đã thống nhất -->⟧\nToàn xã có 12 thôn.",
        "Toàn xã có 12 thôn. ⟦<!-- draftlint: ignore unused-suppression đã thống nhất -->⟧",
    )
    quiet = (
        "Toàn xã có 12 thôn.",
        "<!-- ghi chú thường, không dành cho chương trình -->\nToàn xã có 12 thôn.",
        "<!-- draftlint: ignore ZZZ999 quy tắc không chạy thì chưa thể nói là thừa -->\nToàn xã có 12 thôn.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Yield nothing: what is unused shows only when every other rule has run (see `suppress`)."""
        yield from ()


class IncompleteSuppression(Rule):
    """Ghi chú bỏ qua thiếu mã quy tắc, thiếu lý do hoặc viết sai nên không có tác dụng.

    Vì sao quan trọng: người đọc sau không biết vì sao một cảnh báo được bỏ qua thì không thể tin bản thảo.
    Cách xử lý: viết đủ `<!-- draftlint: ignore MÃ lý do -->`, hoặc xoá ghi chú.
    Nguồn: quy ước của draftlint.

    ---

    A suppression comment lacks its rule code or its reason, or is misspelt, and has no effect.

    Why it matters: who reads the draft next cannot tell why a finding was set aside.
    What to do: write `<!-- draftlint: ignore CODE reason -->` in full, or delete the comment.
    Source: draftlint's own convention.
    """

    code = "SUP102"
    name = "incomplete-suppression"
    kind = Kind.ARTEFACT
    severity = Severity.WARNING
    title = Text(vi="Ghi chú bỏ qua chưa đủ", en="Incomplete suppression")
    messages: ClassVar[Mapping[str, Text]] = {
        "incomplete": Text(
            vi="Ghi chú bỏ qua chưa có tác dụng: cần viết đủ “draftlint: ignore MÃ lý do”.",
            en="This suppression has no effect: it must read “draftlint: ignore CODE reason”.",
        ),
    }
    flagged = (
        "⟦<!-- draftlint: ignore SUM101 -->⟧\nToàn xã có 12 thôn.",
        "⟦<!-- draftlint: ignore -->⟧\nToàn xã có 12 thôn.",
        "⟦<!-- draftlint: skip SUM101 đã thống nhất -->⟧\nToàn xã có 12 thôn.",
    )
    quiet = (
        "Toàn xã có 12 thôn.",
        "<!-- draftlint: ignore SUM101 số liệu theo hai kỳ -->\nToàn xã có 12 thôn.",
        "<!-- ignore SUM101 -->\nToàn xã có 12 thôn.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Yield a finding for each comment that cannot be obeyed."""
        for comment in comments_in(facts.document):
            if isinstance(comment, Span):
                yield self.finding("incomplete", comment)
