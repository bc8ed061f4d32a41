"""Where the parts of a total may stand: behind "trong đó" or "gồm", in a bracket, behind a colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import regex

from draftlint.document import Span
from draftlint.facts.prose.clauses import Clause, clauses
from draftlint.facts.prose.sentences import Sentence
from draftlint.language.patterns import WordPattern


class Cue(StrEnum):
    """What ties the parts to their total."""

    IN_WHICH = "in_which"
    CONSISTS = "consists"
    BRACKET = "bracket"
    REST = "rest"
    COLON = "colon"
    LIST = "list"
    NOTE = "note"
    TOTAL_BEHIND = "total_behind"
    APPOSED = "apposed"
    """Nothing: the parts follow their total after a comma."""


_SOME = r"trong đó|trong số đó|trong số này|trong tổng số đó|trong tổng số này"
_ALL = (
    r"(?<!đã |chưa |không )bao gồm|gồm có|(?<!bao |đã |chưa |không )gồm|chia ra|"
    r"(?:đó )?là (?:các|những)|cụ thể|chia thành|được chia|phân ra|như sau|lần lượt là|"
    r"(?<!tăng |giảm |vượt )(?:lần lượt|tương ứng)(?=\s?:?\s\d)|"
    r"(?:chia|phân loại|phân|xét|tính|thống kê) theo|theo từng|kết quả|"
    r"tính cả (?:hai|ba|bốn|năm|các)(?=\s\p{L}+(?:\s\p{L}+)?(?::|$))"
)
CUE = regex.compile(rf"(?<!\p{{L}})(?:(?P<in>{_SOME})|(?P<all>{_ALL}))(?!\p{{L}})", regex.IGNORECASE)
# What opens a sentence that breaks down a total of the sentence before.
OPENING = WordPattern(
    rf"(?:{_SOME}|{_ALL}|trong (?:tổng )?số\s[^,:;.]{{2,60}}(?:,|:|có)|theo\s<breakdowns.heads_division>"
    r"(?!\p{L}))"
)
_DIVIDED_BY = WordPattern(r"(?<!\p{L})(?:<breakdowns.divides>\s)?theo\s(?:các\s)?\p{L}[\p{L} -]{2,40}")
REST = regex.compile(r"(?<!\p{L})(?:số còn lại|còn lại)(?!\p{L})", regex.IGNORECASE)
TOTAL = regex.compile(
    r"(?<!\p{L})(?<!trong )(?<!trên )(?<!của )(?<!với )(?:tổng cộng|tổng số|"
    r"tổng(?! hợp| thể| kết| công ty| cục| giám| điều| bí)|(?<!công )cộng(?! đồng| tác| hòa)|nâng tổng số|"
    r"toàn bộ)(?!\p{L})",
    regex.IGNORECASE,
)
# "giảm 05 phòng (từ 20 xuống còn 15)": what was before and what is now are no parts.
_FROM_TO = regex.compile(r"\s?từ\s(?:mức\s)?\d[^();]{0,40}?\s(?:xuống|lên|còn|thành|đến)\s", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scope:
    """Where parts may stand: a stretch of the sentence at one bracket depth, and where its total ends at the latest.

    `colon` is the end of the clause before the colon, for a list behind one. `named` are the words between the start of
    the clause and the cue: in "chủ thể gồm 08 hợp tác xã …" they name the total. Where `of_segments`, each
    stretch between semicolons may be a part.
    """

    span: Span
    depth: int
    before: int
    cue: Cue
    colon: int = -1
    named: str = ""
    bracket: bool = False
    of_segments: bool = False

    @property
    def outside(self) -> int:
        """The depth at which the total stands: a bracket hangs on something outside of it."""
        return self.depth - 1 if self.bracket else self.depth


def division_of(text: str, scope: Scope) -> int:
    """Where the words begin that say by what a total is divided: "chia theo tuổi …", "theo tuổi: …"; -1 for none."""
    if scope.of_segments or scope.bracket:
        return -1
    if scope.cue is not Cue.COLON:
        return scope.before if _DIVIDED_BY.match(text, scope.before, scope.span.end) else -1
    start = max(text.rfind(mark, 0, scope.colon) for mark in ",;.(") + 1
    lead = _DIVIDED_BY.fullmatch(text, start + (text[start : start + 1] == " "), scope.colon)
    return lead.start() if lead else -1


def scopes(text: str, sentence: Sentence) -> Iterator[Scope]:
    """The scopes of a sentence in text order."""
    parts = clauses(text, sentence)
    for clause in parts:
        found = CUE.search(text, clause.span.start, clause.span.end)
        first = clause.index == 0 or parts[clause.index - 1].depth < clause.depth
        if clause.depth and first and clause.opener in ("(", "["):
            if _FROM_TO.match(text, clause.span.start, clause.span.end):
                continue
            cue = Cue.IN_WHICH if found and found["in"] else Cue.BRACKET
            span = Span(clause.span.start, _closed(parts, clause))
            yield Scope(span, clause.depth, clause.span.start, cue, bracket=True)
            continue
        if clause.opener == ":" and not found and clause.index:
            listed = Span(clause.span.start, _list_end(parts, clause))
            colon = parts[clause.index - 1].span.end
            yield Scope(listed, clause.depth, clause.span.start, Cue.COLON, colon)
            whole = Span(clause.span.start, _closed(parts, clause))
            if listed.end < whole.end:
                yield Scope(whole, clause.depth, clause.span.start, Cue.COLON, colon, of_segments=True)
        if found:
            cue = Cue.IN_WHICH if found["in"] else Cue.CONSISTS
            end = _closed(parts, clause) if clause.depth else sentence.span.end
            if _beside_others(parts, clause) and text[found.end() : found.end() + 2].strip() != ":":
                end = min(end, _segment_end(parts, clause))
            named = text[clause.span.start : found.start()].strip().lower()
            yield Scope(Span(found.end(), end), clause.depth, found.start(), cue, named=named)


def _beside_others(parts: Sequence[Clause], clause: Clause) -> bool:
    """Whether a clause stands in the second or a later of several stretches between semicolons."""
    opened = [part for part in parts[: clause.index + 1] if part.opener == ";" and part.depth == clause.depth]
    return bool(opened) and opened[-1].index < clause.index


def _segment_end(parts: Sequence[Clause], clause: Clause) -> int:
    """Where the stretch between semicolons that a clause stands in ends."""
    behind = [part for part in parts[clause.index + 1 :] if part.opener == ";" and part.depth <= clause.depth]
    return behind[0].span.start - 1 if behind else parts[-1].span.end


def _closed(parts: Sequence[Clause], first: Clause) -> int:
    """Where the bracket that a clause stands in closes."""
    end = first.span.end
    for part in parts[first.index :]:
        if part.depth < first.depth:
            break
        end = part.span.end
    return end


def _list_end(parts: Sequence[Clause], first: Clause) -> int:
    """Where a list behind a colon ends: a bracket closes, or in a list of commas a semicolon comes."""
    inside = [part for part in parts[first.index :] if part.depth >= first.depth]
    commas = any(part.opener == "," and part.depth == first.depth for part in inside[1:])
    end = first.span.end
    for part in parts[first.index :]:
        closed = part.depth < first.depth
        turned = commas and part.opener == ";" and part.depth == first.depth and part.index > first.index
        if closed or turned:
            break
        end = part.span.end
    return end
