"""What is left of a total: "rà soát 1.420 hộ, đã di dời 1.278 hộ, còn lại 142 hộ"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Bound, Form
from draftlint.facts.sums.breakdown_scopes import Cue
from draftlint.facts.sums.part_columns import Breakdown
from draftlint.facts.sums.part_figures import both_numbers, is_fraction, one_measure
from draftlint.language.patterns import WordPattern, any_of

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_REST_OF = regex.compile(r"(?<!\p{L})(?:số còn lại|còn lại)(?:\s(?:là|có))?\s?$", regex.IGNORECASE)
_REST_BEHIND = regex.compile(r"(?:\s\p{L}+|,\s\p{L}+){0,3}\scòn lại(?!\p{L})")
_OPEN_REST = regex.compile(r"(?<!\p{L})(?:chỉ còn|còn|chuyển kỳ sau|tồn)(?:\s(?:là|có|lại))?\s?$", regex.IGNORECASE)
# What makes "còn" name the rest: the things are still waiting.
_WAITING = WordPattern(r"\s(?:\p{L}+\s){0,4}?<breakdowns.waits>(?!\p{L})")
# Words that already say how figures of the sentence belong together, or bring in a figure of something else.
_OTHER_TIE = any_of("breakdowns.ties_otherwise")


def remainders(facts: Facts) -> Sequence[Breakdown]:
    """A total, what was dealt with, and what is left, where a sentence counts one thing just these three times."""
    out: list[Breakdown] = []
    for _, group in groupby(facts.statements, key=lambda item: item.sentence.span):
        inside = list(group)
        out.extend(_of_sentence(facts.text, inside))
        out.extend(_of_fractions(facts.text, inside))
    return out


def _of_fractions(text: str, inside: Sequence[Statement]) -> Iterator[Breakdown]:
    """ "Đã đánh giá 312/340 đảng viên, số còn lại 28 đồng chí": what the fraction leaves."""
    for done, rest in pairwise(item for item in inside if not item.quantity.percent and not item.clause.depth):
        behind = _REST_BEHIND.match(text, rest.span.end, rest.sentence.span.end)
        if (
            not is_fraction(done)
            or not _plain(rest)
            or not (behind or _REST_OF.search(text, done.span.end, rest.span.start))
        ):
            continue
        part, *whole = both_numbers(done)
        if whole and one_measure(whole[0].quantity, rest.quantity):
            yield replace(_remainder(whole[0], part, rest), column=2)


def _of_sentence(text: str, inside: Sequence[Statement]) -> Iterator[Breakdown]:
    for position, rest in enumerate(inside):
        if not _plain(rest) or not _is_rest(text, rest):
            continue
        before = [item for item in inside[:position] if _plain(item) and item.quantity.noun == rest.quantity.noun]
        if len(before) != 2 or any(item.clause.depth != rest.clause.depth for item in before):
            continue
        total, part = before
        if not _OTHER_TIE.search(text, total.sentence.span.start, rest.span.start):
            yield _remainder(total, part, rest)


def _is_rest(text: str, rest: Statement) -> bool:
    before = text[rest.sentence.span.start : rest.span.start]
    if _REST_OF.search(before):
        return True
    found = _OPEN_REST.search(before)
    if found is None:
        return False
    return not found[0].lower().startswith(("còn", "chỉ còn")) or bool(_WAITING.match(text, rest.span.end))


def _remainder(total: Statement, part: Statement, rest: Statement) -> Breakdown:
    return Breakdown(
        total, (part, rest), Cue.REST, alike=True, open=False, complete=True, place=rest.span.start, column=1
    )


def _plain(statement: Statement) -> bool:
    quantity = statement.quantity
    counted = quantity.counted and quantity.noun and quantity.form is Form.SINGLE and not quantity.per
    return bool(counted) and quantity.bound is Bound.EXACT and statement.aspect is Aspect.LEVEL
