"""What is left of a total: "rà soát 1.420 hộ, đã di dời 1.278 hộ, còn lại 142 hộ"; "12/14 xã …, 02 xã còn lại"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from draftlint.facts.aspects import Aspect
from draftlint.facts.breakdown_scopes import Cue
from draftlint.facts.part_columns import Breakdown
from draftlint.facts.part_figures import both_numbers, is_fraction
from draftlint.facts.quantity import Bound, Form
from draftlint.facts.statements import Statement
from draftlint.language.vi.units import counts_into

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_REST = regex.compile(r"(?<!\p{L})(?:số còn lại|còn lại|chỉ còn|còn)(?:\s(?:là|có))?\s?$", regex.IGNORECASE)
_CERTAIN_REST = regex.compile(r"(?<!\p{L})(?:số còn lại|còn lại)(?:\s(?:là|có))?\s?$", regex.IGNORECASE)
_REST_BEHIND = regex.compile(r"\s(?:\p{L}+\s){0,3}còn lại(?!\p{L})", regex.IGNORECASE)
_REACH = 160
"""Code points between a fraction and what is left of its whole."""
# Words that already say how figures of the sentence belong together, or bring in a figure of something else.
_OTHER_TIE = regex.compile(
    r"(?<!\p{L})(?:trong đó|trong số|gồm|bao gồm|chia ra|lũy kế|luỹ kế|nâng tổng|so với|bình quân|tăng|giảm|mỗi|từ|"
    r"kế hoạch|năm trước)(?!\p{L})",
    regex.IGNORECASE,
)


def remainders(facts: Facts) -> Sequence[Breakdown]:
    """A total, what was dealt with, and what is left, where a sentence counts one thing just these three times."""
    out: list[Breakdown] = []
    for _, group in groupby(facts.statements, key=lambda item: item.sentence.span):
        inside = list(group)
        out.extend(_of_sentence(facts.text, inside))
        out.extend(_of_fractions(facts.text, inside))
    return out


def _of_sentence(text: str, inside: Sequence[Statement]) -> Iterator[Breakdown]:
    for position, rest in enumerate(inside):
        if not _CERTAIN_REST.search(text[rest.sentence.span.start : rest.span.start]) or not _plain(rest):
            continue
        before = [item for item in inside[:position] if _plain(item) and item.quantity.noun == rest.quantity.noun]
        if len(before) != 2 or any(item.clause.depth != rest.clause.depth for item in before):
            continue
        total, part = before
        if not _OTHER_TIE.search(text, total.sentence.span.start, rest.span.start):
            yield _remainder(total, part, rest)


def _of_fractions(text: str, inside: Sequence[Statement]) -> Iterator[Breakdown]:
    """What a fraction leaves of its whole: "di dời 23/29 cơ sở, 06 cơ sở còn lại"."""
    for fraction in inside:
        if not is_fraction(fraction) or not fraction.quantity.noun:
            continue
        for rest in inside:
            between = rest.span.start - fraction.span.end
            if not 0 < between <= _REACH or not _plain(rest) or rest.clause.depth != fraction.clause.depth:
                continue
            before = _REST.search(text[fraction.span.end : rest.span.start])
            left = before or _REST_BEHIND.match(text, rest.span.end, rest.sentence.span.end)
            if left and counts_into(rest.quantity.noun, fraction.quantity.noun):
                readings = list(both_numbers(fraction))
                if len(readings) == 2:
                    yield _remainder(readings[1], readings[0], rest)
                break


def _remainder(total: Statement, part: Statement, rest: Statement) -> Breakdown:
    return Breakdown(
        total, (part, rest), Cue.REST, alike=True, open=False, complete=True, place=rest.span.start, column=1
    )


def _plain(statement: Statement) -> bool:
    quantity = statement.quantity
    counted = quantity.counted and quantity.noun and quantity.form is Form.SINGLE and not quantity.per
    return bool(counted) and quantity.bound is Bound.EXACT and statement.aspect is Aspect.LEVEL
