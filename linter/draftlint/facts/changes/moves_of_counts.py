"""Rises and falls of several counts told together, each with its percentage.

"Xảy ra 11 vụ, làm 7 người chết, 8 người bị thương; so với cùng kỳ giảm 4 vụ (26,7%), 2 người chết (22,2%)": each is of
the count of the same things before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from draftlint.facts.changes.change import Change, Measure, one_measure
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.figure_times import EARLIER
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.subjects import content_words

_RATE = WordPattern(
    r"(?:\s\p{L}+){0,4}\s?(?:\(\s?(?:<changes.says_again_beside>\s)?|,\s<changes.says_again_beside>\s)"
    r"(?:(?:tăng|giảm|khoảng|là)\s){0,2}"
)
_NEXT = regex.compile(r"\s?\)?\s?(?:,|;|và|,\svà)\s[^,;.()\d]{0,50}")
_OPENS_ROW = WordPattern(rf"(?<!\p{{L}})(?:<changes.against>\s(?:với\s)?)?(?:{EARLIER})(?!\p{{L}})")
_MOVED = {"count", "vnd", "usd", "area", "mass", "length"}
_ROW = 2
"""Moves that make a row; a lone one is told beside its level."""


def moves_of_counts(text: str, inside: Sequence[Statement], leading: Sequence[Statement]) -> Iterator[Change]:
    """The moves of one sentence; `leading` is the sentence before it."""
    row = _row(text, inside)
    if len(row) < _ROW or not _OPENS_ROW.search(text, inside[0].sentence.span.start, inside[0].sentence.span.end):
        return
    moved = {amount.index for amount, _, _ in row}
    first = row[0][0]
    levels = [
        one
        for one in (*leading, *inside)
        if one.index < first.index and one.index not in moved and one.aspect is Aspect.LEVEL and _counts(one)
        and one.role not in (Role.EARLIER, Role.STATED_TARGET)
    ]  # fmt: skip
    for amount, rate, direction in row:
        level = _level_of(amount, levels)
        if level is not None:
            yield Change(level, None, amount, rate, Measure.RATE, direction)


def _row(text: str, inside: Sequence[Statement]) -> list[tuple[Statement, Statement, int]]:
    """The amounts with their percentages and the way they went; the verb may be said once for several."""
    out: list[tuple[Statement, Statement, int]] = []
    direction, since = 0, -1
    for amount, following in pairwise([*inside, None]):
        if amount is None or not _counts(amount):
            continue
        joined = since >= 0 and _NEXT.fullmatch(text, since, amount.span.start)
        direction = amount.direction or (direction if joined else 0)
        since = amount.span.end if direction else -1
        told = direction and following is not None and following.quantity.percent
        if following is None or not told or following.quantity.form is not Form.SINGLE:
            continue
        if _RATE.fullmatch(text, amount.span.end, following.span.start):
            out.append((amount, following, direction))
            since = following.span.end
    return out


def _counts(one: Statement) -> bool:
    quantity = one.quantity
    return quantity.form is Form.SINGLE and quantity.unit.dimension in _MOVED and not quantity.per


def _level_of(amount: Statement, levels: Sequence[Statement]) -> Statement | None:
    """The one count of the same things: of one noun, and told alike where several have it."""
    noun, unit = amount.quantity.noun, amount.quantity.unit
    same = [one for one in levels if one.quantity.noun == noun and one.quantity.unit == unit]
    if unit.dimension != "count":
        return same[0] if len(same) == 1 else None
    same = [one for one in same if noun and one_measure(amount.quantity, one.quantity)]
    own = amount.core & _fates(levels) - content_words(noun, keep=noun)
    alike = [one for one in same if own <= one.core]
    return alike[0] if len(alike) == 1 and (own or len(same) == 1) else None


def _fates(levels: Sequence[Statement]) -> set[str]:
    """The words that tell counts of one noun apart: "chết", "bị thương"."""
    said = [set(one.core) - content_words(one.quantity.noun, keep=one.quantity.noun) for one in levels]
    return set().union(*said)
