"""Figures of one year after the other, and their mean: "bình quân mỗi năm 270 tấn (năm 2021: 250 tấn; …)"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from draftlint.facts.changes.change import PLANNED
from draftlint.facts.changes.told_rows import told_rows
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.figure_times import year_of
from draftlint.facts.meaning.passages import passages
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_MEAN = regex.compile(r"(?<!\p{L})(?:bình quân|trung bình)(?!\p{L})", regex.IGNORECASE)
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class YearlyChain:
    """The figures of three or more years in a row, with the yearly mean of the same passage.

    `rates` says that all are yearly growth, `closed` that no other figure of the measure stands in the sentence of the
    chain, which might be one more year.
    """

    mean: Statement
    years: tuple[Statement, ...]
    rates: bool
    closed: bool


def yearly_chains(facts: Facts) -> Sequence[YearlyChain]:
    """Every chain with its mean; a note is read with the paragraph that it hangs on."""
    out: list[YearlyChain] = []
    for inside in passages(facts):
        for chain in _chains(facts.text, inside):
            mean = _mean_of(inside, chain) or _mean_behind(facts.text, inside, chain)
            if mean is not None:
                closed = _closed(inside, chain, mean)
                out.append(YearlyChain(mean, tuple(chain), chain[0].aspect is Aspect.GROWTH, closed))
        out.extend(_of_rows(facts.text, inside, {chain.mean.index for chain in out}))
    return out


def _of_rows(text: str, inside: Sequence[Statement], told: Collection[int]) -> Iterator[YearlyChain]:
    """ "96, 104, 108 và 104 tổ chức, bình quân 103 tổ chức/năm": the years of the row need not be said."""
    for _, group in groupby(inside, key=lambda one: one.sentence.span):
        sentence = list(group)
        for row in told_rows(text, sentence):
            mean = _mean_behind(text, sentence, row)
            if mean is not None and mean.index not in told and len(row) >= _FEWEST:
                yield YearlyChain(mean, tuple(row), row[0].aspect is Aspect.GROWTH, True)


def _chains(text: str, inside: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Runs of single figures of one measure whose years count up, within one sentence."""
    usable = [one for one in inside if one.quantity.form is Form.SINGLE and one.role is not Role.STATED_TARGET]
    run: list[Statement] = []
    for one in usable:
        goes_on = bool(run) and one.sentence.span == run[-1].sentence.span and _like(run[-1], one)
        year = year_of(text, one)
        before = year_of(text, run[-1]) if run else None
        if goes_on and year is not None and before is not None and year == before + 1:
            run.append(one)
            continue
        if goes_on and year == before and not one.clause.depth:
            continue
        if len(run) >= _FEWEST:
            yield run
        run = [one] if year is not None else []
    if len(run) >= _FEWEST:
        yield run


def _closed(inside: Sequence[Statement], chain: Sequence[Statement], mean: Statement) -> bool:
    sentence = chain[0].sentence.span
    return all(
        one in chain or one is mean or one.sentence.span != sentence or not _like(chain[0], one) for one in inside
    )


def _like(one: Statement, two: Statement) -> bool:
    first, second = one.quantity, two.quantity
    per = {first.per, second.per} <= {"", "năm"} or first.per == second.per
    same = per and first.unit == second.unit and first.magnitude == second.magnitude
    return same and one.aspect is two.aspect and one.direction == two.direction


def _mean_of(inside: Sequence[Statement], chain: Sequence[Statement]) -> Statement | None:
    """The one yearly figure of the measure of the chain, said before it."""
    found = [
        one
        for one in inside
        if one.yearly
        and one.span.start < chain[0].span.start
        and one.quantity.form is Form.SINGLE
        and one.role not in (Role.STATED_TARGET, Role.EARLIER)
        and _like(one, chain[0])
        and (chain[0].quantity.unit.dimension != "count" or one.quantity.noun == chain[0].quantity.noun)
    ]
    return found[0] if len(found) == 1 else None


def _mean_behind(text: str, inside: Sequence[Statement], chain: Sequence[Statement]) -> Statement | None:
    """The mean told right behind the last year: "…, năm 2025 tăng 8,7%; bình quân cả nhiệm kỳ 7,9%/năm"."""
    behind = [one for one in inside if one.span.start > chain[-1].span.end][:1]
    for one in behind:
        first, second = one.quantity, chain[-1].quantity
        alike = first.form is Form.SINGLE and first.unit == second.unit and first.magnitude == second.magnitude
        said = one.yearly and one.sentence.span == chain[-1].sentence.span and one.role is not Role.STATED_TARGET
        between = text[chain[-1].span.end : one.span.start]
        if alike and said and _MEAN.search(between) and not PLANNED.search(between):
            return one
    return None
