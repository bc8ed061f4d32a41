"""Measures said to move one way: "giảm cả 03 tiêu chí: giảm 11 vụ, giảm 06 người chết, giảm 02 người bị thương"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from draftlint.document import Span
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.statements import Statement
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.number_words import parse_count

if TYPE_CHECKING:
    import regex

    from draftlint.facts.facts import Facts

_COUNT = r"cả\s(?P<count>0?[2-5]|hai|ba|bốn)\s<changes.told_together>(?!\p{L})"
_CLAIMS = (
    WordPattern(
        r"(?<!\p{L})(?<!không )(?<!chưa )(?:(?P<up><changes.says_rise>)|(?P<down><changes.says_fall>))"
        rf"(?:\s(?:trên|ở|đều|mạnh|sâu|được|so với cùng kỳ)){{0,3}}\s{_COUNT}"
    ),
    WordPattern(
        rf"(?<!\p{{L}}){_COUNT}(?:\s\p{{L}}+){{0,3}}?\s(?:đều|cùng)\s(?:được\s)?(?:kéo\s)?"
        r"(?:(?P<up><changes.says_rise>)|(?P<down><changes.says_fall>))(?!\p{L})(?!\s\d)"
    ),
)
"""Finds "giảm cả 03 tiêu chí", "cả ba mặt đều giảm"."""


@dataclass(frozen=True, slots=True)
class MovedTogether:
    """A claim that several measures all rose (`direction` +1) or fell, with the move of each of them."""

    claim: Span
    direction: int
    moves: tuple[Statement, ...]


def moved_together(facts: Facts) -> Sequence[MovedTogether]:
    """Every such claim whose sentence tells as many moves as it counts."""
    out: list[MovedTogether] = []
    for _, group in groupby(facts.statements, key=lambda one: one.sentence.span):
        inside = list(group)
        sentence = inside[0].sentence.span
        for claim in _claims(facts.text, sentence):
            span = Span(*claim.span())
            moves = [one for one in inside if _is_move(one) and not (span.start <= one.span.start < span.end)]
            found = _counted(moves, span, parse_count(claim["count"]) or 0)
            if found:
                out.append(MovedTogether(span, 1 if claim["up"] else -1, found))
    return out


def _claims(text: str, sentence: Span) -> Iterator[regex.Match[str]]:
    for pattern in _CLAIMS:
        yield from pattern.finditer(text, sentence.start, sentence.end)


def _is_move(one: Statement) -> bool:
    """Whether a figure tells by how much something moved, other than in per cent of what it was."""
    return one.aspect is Aspect.CHANGE and one.direction != 0 and one.quantity.value > 0 and not one.quantity.percent


def _counted(moves: Sequence[Statement], claim: Span, count: int) -> tuple[Statement, ...]:
    """The moves that the claim counts: those behind it, else the last ones before it; none where they are not told."""
    behind = [one for one in moves if one.span.start >= claim.end]
    before = [one for one in moves if one.span.end <= claim.start]
    found = behind or before[-count:]
    return tuple(found) if len(found) == count else ()
