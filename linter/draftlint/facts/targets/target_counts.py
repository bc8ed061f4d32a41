"""Numbers of targets with what is said of them: "hoàn thành 15/18 chỉ tiêu", "(vượt 08, đạt 04)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


class Tally(StrEnum):
    """What is said of the targets that are counted."""

    TOTAL = "total"
    REACHED = "reached"
    EXCEEDED = "exceeded"
    MISSED = "missed"
    NEARLY = "nearly"
    """cơ bản đạt, đạt trên 50% lộ trình: counted here as reached and there as missed."""


@dataclass(frozen=True, slots=True)
class TargetCount:
    """A number of targets; `whole` is that of a fraction, `both` says "đạt và vượt"."""

    statement: Statement
    tally: Tally
    value: Decimal
    whole: Decimal | None
    both: bool = False
    foreseen: bool = False
    """Whether it is told what will become of them ("khó đạt"), which the results so far do not show."""

    @property
    def span(self) -> Span:
        """The place of the count."""
        return self.statement.span

    @property
    def block(self) -> int:
        """The paragraph it stands in."""
        return self.statement.sentence.block.index


_WORDS = {
    Tally.NEARLY: r"(?:cơ bản|xấp xỉ|gần|tiệm cận)\s(?:đạt|hoàn thành)|(?:đạt|hoàn thành)\s(?:\p{L}+\s){0,2}\d",
    Tally.MISSED: r"(?:chưa|không|khó)\s(?:có khả năng\s|thể\s)?(?:đạt|hoàn thành)|đạt thấp|dưới mức|thấp hơn",
    Tally.REACHED: r"(?:đạt|hoàn thành)\s?(?:và|,|hoặc)\s(?:hoàn thành\s)?vượt",
    Tally.EXCEEDED: r"(?:hoàn thành\s|đạt\s)?vượt",
}
_VERBS = (*_WORDS.items(), (Tally.REACHED, "đạt|hoàn thành"))
"""What is said, the longer wording first: "chưa đạt" is not "đạt"."""
_SAID = [(tally, regex.compile(rf"(?<!\p{{L}})(?:{words})(?!\p{{L}})", regex.IGNORECASE)) for tally, words in _VERBS]
_ANY = "|".join(words for _, words in _VERBS)
_BOTH = regex.compile(rf"(?<!\p{{L}})(?:{_WORDS[Tally.REACHED]})(?!\p{{L}})", regex.IGNORECASE)
_FORESEEN = regex.compile(r"(?<!\p{L})(?:khó|khả năng)(?!\p{L})", regex.IGNORECASE)
# "đạt 13 chỉ tiêu và vượt 09 chỉ tiêu": the verb behind "và" is of the next count
_OF_NEXT = regex.compile(
    rf"(?<!\p{{L}})(?:và|còn|song|nhưng)\s(?:\p{{L}}+\s){{0,2}}?(?:{_ANY})(?:\s(?:được|thêm))?\s*$", regex.IGNORECASE
)
_MARK = regex.compile(r"[,;.():](?!\s?(?:và\s|hoặc\s)?vượt(?!\p{L}))")
_LAST_MARK = regex.compile(r"[;.():]|,(?!\s?(?:và\s|hoặc\s)?vượt(?!\p{L}))")
# a count that says only what became of so many: "(vượt 08, đạt 04)", "(11 vượt, 6 đạt)"
_PART_BEFORE = regex.compile(
    rf"[(,;:]\s*(?:(?:trong đó|và|cụ thể|gồm)\s?:?\s)?(?:có\s)?(?:(?:{_ANY})\s)?$", regex.IGNORECASE
)
_PART_BEHIND = regex.compile(rf"(?:\s(?:{_ANY}))?\s?[,;)]", regex.IGNORECASE)
_LONGEST = 90
"""Code points beside a count in which it is told what became of the targets."""
_NOUNS = ("chỉ tiêu", "mục tiêu")


def target_counts_of(facts: Facts) -> Sequence[TargetCount]:
    """Every number of targets, in text order."""
    out: list[TargetCount] = []
    for _, group in groupby(facts.statements, key=lambda item: item.sentence.span):
        inside = list(group)
        counted = list(_counted(facts.text, inside))
        for at, statement in enumerate(counted):
            start = counted[at - 1].span.end if at else statement.sentence.span.start
            end = counted[at + 1].span.start if at + 1 < len(counted) else statement.sentence.span.end
            out.append(_count(facts.text, statement, Span(start, end), last=at + 1 == len(counted)))
    return out


def _counted(text: str, inside: Sequence[Statement]) -> Iterator[Statement]:
    """The figures of a sentence that count targets, those of a bracket behind without the noun."""
    behind = False
    for item in inside:
        quantity = item.quantity
        if item.role is Role.EARLIER or item.aspect is Aspect.CHANGE:
            continue  # "cao hơn nhiệm kỳ trước (17/22 chỉ tiêu)", "giảm 1 chỉ tiêu không đạt"
        if quantity.noun in _NOUNS:
            if quantity.form is not Form.RANGE:
                behind = True
                yield item
        elif behind and not quantity.noun and quantity.unit.dimension == "count" and _is_part(text, item):
            yield item


def _is_part(text: str, item: Statement) -> bool:
    """Whether a bare number stands in a bracket beside a verb of reaching, and beside nothing else."""
    start, end = item.span.start, item.span.end
    before = _PART_BEFORE.search(text, max(item.sentence.span.start, start - 40), start)
    after = _PART_BEHIND.match(text, end, min(end + 40, item.sentence.span.end))
    if not item.clause.depth or before is None or after is None or item.quantity.form is not Form.SINGLE:
        return False
    return any(verb.search(words) for _, verb in _SAID for words in (before[0], after[0]))


def _count(text: str, statement: Statement, within: Span, *, last: bool) -> TargetCount:
    """A number of targets with what is said of them behind it, or else before it."""
    quantity = statement.quantity
    for words in (_behind(text, statement, within, last=last), _before(text, statement, within)):
        for tally, verb in _SAID:
            if verb.search(words):
                both = tally is Tally.REACHED and _BOTH.search(words) is not None
                foreseen = _FORESEEN.search(words) is not None
                return TargetCount(statement, tally, quantity.amount, quantity.whole, both, foreseen)
    return TargetCount(statement, Tally.REACHED if quantity.whole else Tally.TOTAL, quantity.amount, quantity.whole)


def _behind(text: str, statement: Statement, within: Span, *, last: bool) -> str:
    """The words up to the next mark, without the verb of the next count."""
    words = text[statement.span.end : min(within.end, statement.span.end + _LONGEST)]
    mark = _MARK.search(words)
    if mark is not None:
        return words[: mark.start()]
    return words if last else _OF_NEXT.sub("", words)


def _before(text: str, statement: Statement, within: Span) -> str:
    """The words since the last mark: "vượt 14 chỉ tiêu"."""
    words = text[max(within.start, statement.span.start - _LONGEST) : statement.span.start]
    marks = list(_LAST_MARK.finditer(words))
    return words[marks[-1].end() :] if marks else words
