"""Fractions of one whole that must fit together: with what is left, with one another, with those of its parts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Bound, Form
from draftlint.facts.numbers.rankings import LEADS_TO_PLACE
from draftlint.facts.shares.whole_ties import without_brackets

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class FractionRest:
    """A fraction with the count that fills it up: "9/14 xã đã đo đạc, còn 05 xã".

    `said` names it as what is left; `apart` says that it stands in another sentence.
    """

    fraction: Statement
    rest: Statement
    said: bool
    apart: bool = False


@dataclass(frozen=True, slots=True)
class FractionParts:
    """A fraction with those of its parts: "31/39 trường (mầm non 12/15, tiểu học 10/13, THCS 9/11)"."""

    total: Statement
    parts: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class FractionRow:
    """Three or more fractions of one whole in a row: "12/61 tổ chức xuất sắc, 44/61 tốt, 05/61 hoàn thành"."""

    fractions: tuple[Statement, ...]


_REST_BEFORE = regex.compile(
    r"(?<!\p{L})(?:(?:chỉ\s)?còn(?:\slại)?|số còn lại|thiếu|còn thiếu|chưa (?:đạt|có))(?:\s(?:là|có|trên|khoảng))*\s?$",
    regex.IGNORECASE,
)
_REST_BEHIND = regex.compile(r"\s(?:\p{L}+\s){0,3}?(?:còn lại|khác|đang|chưa)(?!\p{L})", regex.IGNORECASE)
_FAR = 160
_PART_LIMIT = 12


def fraction_rests(facts: Facts) -> Sequence[FractionRest]:
    """Every fraction whose rest is counted beside it."""
    out: list[FractionRest] = []
    for _, group in groupby(facts.statements, key=lambda item: item.sentence.span):
        inside = list(group)
        for at, fraction in enumerate(inside):
            if is_fraction(facts.text, fraction):
                out.extend(_rests(facts.text, inside, at))
    return out


def _rests(text: str, inside: Sequence[Statement], at: int) -> Iterator[FractionRest]:
    fraction = inside[at]
    for rest in inside[at + 1 : at + 4]:
        if rest.span.start - fraction.span.end > _FAR or rest.quantity.form is Form.FRACTION:
            break
        if rest_alike(fraction, rest) and fraction.role is not Role.STATED_TARGET:
            before = _REST_BEFORE.search(text, rest.sentence.span.start, rest.span.start)
            behind = _REST_BEHIND.match(text, rest.span.end, rest.sentence.span.end)
            if before or behind:
                cue = (before or behind)[0].lower()  # type: ignore[index]
                yield FractionRest(fraction, rest, said="còn" in cue or "thiếu" in cue)
            return
    before_it = inside[at - 1 : at] if at else []
    for rest in before_it:  # "còn 11 thôn chưa có đường (131/142 thôn đã có)"
        opened = regex.search(r"\([^()]{0,25}$", text[rest.span.end : fraction.span.start])
        hung = fraction.clause.depth > rest.clause.depth and rest_alike(fraction, rest)
        if hung and opened and _REST_BEFORE.search(text, rest.sentence.span.start, rest.span.start):
            yield FractionRest(fraction, rest, said=True)


def rest_alike(fraction: Statement, rest: Statement) -> bool:
    """Whether a count may be what a fraction leaves: of the same things, and no more than it."""
    one, two = fraction.quantity, rest.quantity
    if two.form is not Form.SINGLE or two.per or two.bound is not Bound.EXACT:
        return False
    level = rest.aspect is Aspect.LEVEL and two.unit.dimension == one.unit.dimension
    return level and bool(two.noun or two.unit.name) and one.head == two.head


def fraction_parts(facts: Facts) -> Sequence[FractionParts]:
    """Every fraction with two or more of its parts in the bracket behind it, or in the note that hangs on it."""
    fractions = [item for item in facts.statements if is_fraction(facts.text, item)]
    starts = [item.span.start for item in fractions]
    out = []
    for at, total in enumerate(fractions):
        behind = fractions[at + 1 : at + 1 + _PART_LIMIT]
        inside = [item for item in behind if item.owner == total.index and item.sentence.span == total.sentence.span]
        if len(inside) >= 2:
            out.append(FractionParts(total, tuple(inside)))
    for note in facts.document.notes:
        if note.anchor is None or not note.blocks:
            continue
        before = bisect_left(starts, note.anchor)
        if not before:
            continue
        total = fractions[before - 1]
        if facts.document.block_at(max(note.anchor - 1, 0)).index != total.sentence.block.index:
            continue
        at = bisect_left(starts, facts.document.blocks[note.blocks[0]].span.start)
        parts = [item for item in fractions[at : at + _PART_LIMIT] if item.sentence.block.index in note.blocks]
        if len(parts) >= 2 and note.anchor - total.span.end <= 2 * _FAR and all(_same_noun(total, x) for x in parts):
            out.append(FractionParts(total, tuple(parts)))
    return out


def _same_noun(one: Statement, two: Statement) -> bool:
    nouns = {item.quantity.head for item in (one, two) if item.quantity.noun}
    return len(nouns) <= 1


def fraction_rows(facts: Facts) -> Sequence[FractionRow]:
    """Every row of fractions with one denominator in one sentence and at one depth."""
    out = []
    for _, group in groupby(facts.statements, key=lambda item: item.sentence.span):
        fractions = [item for item in group if is_fraction(facts.text, item)]
        for _, same in groupby(fractions, key=lambda item: (item.quantity.other, item.clause.depth)):
            row = list(same)
            lead = without_brackets(facts.text[row[0].span.end : row[-1].span.start])
            if len(row) >= 3 and ";" not in lead and all(_same_noun(row[0], item) for item in row):
                out.append(FractionRow(tuple(row)))
    return out


def is_fraction(text: str, item: Statement) -> bool:
    """Whether a figure is a part of a counted whole, and no rank."""
    quantity = item.quantity
    counted = quantity.form is Form.FRACTION and not quantity.percent and quantity.other
    part = bool(counted) and quantity.amount <= (quantity.other or 0)
    return part and not LEADS_TO_PLACE.search(item.left.of(text))
