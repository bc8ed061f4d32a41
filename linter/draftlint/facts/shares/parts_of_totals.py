"""A figure of what another figure counts: "273 mô hình, trong đó 46 mô hình được biểu dương"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.facts.shares.nested_rates import nested_rates
from draftlint.facts.shares.whole_ties import same_measure
from draftlint.language.patterns import WordPattern

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class PartOfTotal:
    """A part with its total; `sure` says that no other figure before it can be meant."""

    total: Statement
    part: Statement
    sure: bool


_CUE = regex.compile(
    r"(?<!\p{L})(?:trong đó|trong số đó|trong số này|trong tổng số (?:đó|này))(?!\p{L})", regex.IGNORECASE
)
_OF = regex.compile(r"(?:^|[;:,.]\s?|\s)trong\s(?:tổng\s)?(?:số\s)?$", regex.IGNORECASE)
_THERE_ARE = regex.compile(r"[^;:.()]{0,70}?(?<!\p{L})có(?:\s(?!không|thể)\p{L}+){0,2}\s", regex.IGNORECASE)
_TURNS = WordPattern(r"[;:]|(?<!\p{L})<shares.turns>(?!\p{L})")
_FAR = 90


def parts_of_totals(facts: Facts) -> Sequence[PartOfTotal]:
    """Every part that a cue takes from a total of the same thing in its sentence."""
    return [
        found
        for _, group in groupby(facts.statements, key=lambda item: item.sentence.span)
        for found in _of_either(facts.text, list(group))
    ]


def _of_either(text: str, inside: Sequence[Statement]) -> Iterator[PartOfTotal]:
    yield from _of_sentence(text, inside)
    yield from _of_named(text, inside)
    for total, part in nested_rates(text, inside):
        yield PartOfTotal(total, part, sure=True)


def _of_sentence(text: str, inside: Sequence[Statement]) -> Iterator[PartOfTotal]:
    sentence = inside[0].sentence.span
    for cue in _CUE.finditer(text, sentence.start, sentence.end):
        part = next((item for item in inside if item.span.start >= cue.end()), None)
        if part is None or part.span.start - cue.end() > _FAR or not _is_count(part):
            continue
        if _TURNS.search(text[cue.end() : part.span.start]):
            continue
        before = [item for item in inside if item.span.end <= cue.start() and item.clause.depth <= part.clause.depth]
        totals = [item for item in before if _is_total(item, part)]
        if not totals or ";" in text[totals[-1].span.end : cue.start()].rstrip(" ;"):
            continue
        total = totals[-1]
        alone = all(item.quantity.value < part.quantity.value for item in totals)
        unmoved = part.quantity.noun == total.quantity.noun or not part.quantity.noun or total.quantity.noun == ""
        yield PartOfTotal(total, part, sure=alone and unmoved and not part.yearly)


def _of_named(text: str, inside: Sequence[Statement]) -> Iterator[PartOfTotal]:
    """ "Trong 38 nghị quyết có 12 nghị quyết chuyên đề"."""
    for total, part in pairwise(inside):
        opened = _OF.search(text, max(total.sentence.span.start, total.span.start - 20), total.span.start)
        between = text[total.span.end : part.span.start]
        if not opened or not _THERE_ARE.fullmatch(between) or _TURNS.search(between):
            continue
        if _is_count(part) and _is_total(total, part) and total.quantity.form is Form.SINGLE:
            yield PartOfTotal(total, part, sure=part.quantity.noun == total.quantity.noun)


def _is_count(item: Statement) -> bool:
    quantity = item.quantity
    plain = quantity.form is Form.SINGLE and not quantity.per and quantity.unit.adds_up
    return plain and item.aspect is Aspect.LEVEL and not item.yearly


def _is_total(item: Statement, part: Statement) -> bool:
    """Whether a figure can hold the part; of a fraction, its numerator."""
    quantity = item.quantity
    plain = quantity.form in (Form.SINGLE, Form.FRACTION) and not quantity.per and not item.yearly
    level = plain and item.aspect is Aspect.LEVEL and item.role is not Role.STATED_TARGET
    if not level or quantity.unit.dimension != part.quantity.unit.dimension:
        return False
    if quantity.form is Form.FRACTION:
        return bool(quantity.noun) and quantity.noun.split()[0] == part.quantity.noun.split(" ")[0]
    if quantity.unit.dimension == "count" and not quantity.noun:
        return False
    return same_measure(part.quantity, quantity)
