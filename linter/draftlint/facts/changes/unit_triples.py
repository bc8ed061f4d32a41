"""A total, its units and their mean one right after the other: their places alone say that they belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log

from draftlint.facts.changes.mean_units import (
    NO_AMOUNTS,
    is_total,
    is_units,
    names_no_subject,
    says_what_it_is_per,
    stands_in,
    units_of,
)
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.vi.means import COMES_TO

_FARTHEST = 110
"""How many signs may stand between two of them, brackets included."""


def triple_of(
    text: str, inside: Sequence[Statement], mean: Statement, per: str, taken: set[int]
) -> tuple[Statement, Statement] | None:
    """The total and the units that stand beside a mean: both before it ("26 lớp với 910 học viên, mỗi lớp 35 …"), or
    the units before and what they come to behind it ("356 ha, năng suất 92 tạ/ha, sản lượng 3.275 tấn").

    Of both the likelier, by its size. `taken` are figures that make another mean.
    """
    row = [one for one in inside if one is mean or (_in_row(one, mean) and one.index not in taken)]
    at = row.index(mean)
    found = [
        *_told_before(text, row[max(0, at - 2) : at], mean, per),
        *_around(text, row[max(0, at - 1) : at + 2], mean, per),
    ]
    return min(found, key=lambda pair: _distance(pair[0], pair[1], mean)) if found else None


def _in_row(one: Statement, mean: Statement) -> bool:
    """Whether a figure may take part or stands in the way; what a bracket adds to another figure does neither."""
    if one.quantity.unit.dimension in NO_AMOUNTS or one.aspect is not Aspect.LEVEL:
        return False
    return one.clause.depth < mean.clause.depth or one.clause.parent == mean.clause.parent


def _told_before(
    text: str, before: Sequence[Statement], mean: Statement, per: str
) -> Iterator[tuple[Statement, Statement]]:
    if len(before) < 2 or not _side_by_side(text, [*before, mean]) or not says_what_it_is_per(text, mean):
        return
    for total, many in (before, before[::-1]):
        if _fitting_kinds(text, total, many, mean, per) and names_no_subject(text, mean, total, many):
            yield total, many


def _around(text: str, row: Sequence[Statement], mean: Statement, per: str) -> Iterator[tuple[Statement, Statement]]:
    if len(row) < 3 or row[1] is not mean or not _side_by_side(text, row):
        return
    many, _, total = row
    led = COMES_TO.search(text, mean.span.end, total.span.start)
    if led is None or total.clause.parent != mean.clause.parent:
        return
    if _fitting_kinds(text, total, many, mean, per) and names_no_subject(text, mean, total, many):
        yield total, many


def _side_by_side(text: str, row: Sequence[Statement]) -> bool:
    between = [text[one.span.end : two.span.start] for one, two in pairwise(row)]
    return all(len(part) <= _FARTHEST and ";" not in part for part in between)


def _fitting_kinds(text: str, total: Statement, many: Statement, mean: Statement, per: str) -> bool:
    plain = all(one.quantity.form is Form.SINGLE and not one.quantity.per for one in (total, many))
    now = all(one.role not in (Role.STATED_TARGET, Role.EARLIER) for one in (total, many))
    planned = {one.role is Role.TARGET for one in (total, mean)}
    return plain and now and len(planned) == 1 and _of_kinds(text, total, many, mean, per)


def _of_kinds(text: str, total: Statement, many: Statement, mean: Statement, per: str) -> bool:
    return is_total(text, total, mean) and (is_units(text, many, per) or stands_in(text, many, mean, per))


def _distance(total: Statement, many: Statement, mean: Statement) -> float:
    """How many times apart the mean is from what the two make."""
    parts = total.quantity.value, units_of(many, mean), mean.quantity.value
    if min(parts) <= 0:
        return 0.0
    whole, count, each = (log(float(part)) for part in parts)
    return abs(whole - count - each)
