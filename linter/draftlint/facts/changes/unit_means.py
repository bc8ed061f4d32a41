"""Means per unit: a total, the units it is shared among, and so much a unit.

"Cho 120 hộ vay 6 tỷ đồng, bình quân 50 triệu đồng/hộ", "26 lớp với 910 học viên, mỗi lớp 35 học viên", "diện tích 4.915
ha, năng suất 55 tạ/ha, sản lượng 27.032,5 tấn", "dân số 94.200 người, mật độ 612 người/km2".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from draftlint.facts.changes.mean_candidates import beside
from draftlint.facts.changes.mean_passages import Passage, candidates, is_amount, months_paid, tried
from draftlint.facts.changes.mean_units import (
    is_total,
    names_no_subject,
    roughly,
    says_what_it_is_per,
    unit_of,
)
from draftlint.facts.changes.told_counts import ToldCounts, told_population
from draftlint.facts.changes.unit_triples import triple_of
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import word_set
from draftlint.language.vi.means import BARE_MEAN, DIVIDES, NARROWS, people_at_once

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class UnitMean:
    """A mean with the total and the units that make it.

    `size` is how many units the mean is per (10.000 for "vạn dân"), `months` over how many months the total was shared
    ("2,4 triệu đồng/người/tháng"). `tied` says that the mean names no subject of its own and that no other figure of
    the passage could be the total or the units.
    """

    total: Statement
    units: Statement
    mean: Statement
    size: int
    tied: bool
    months: Decimal = Decimal(1)


_TOTAL = regex.compile(r"(?<!\p{L})tổng(?!\p{L})", regex.IGNORECASE)
_LEFT_OVER = regex.compile(r"\s?\)?\s?[,;]\s(?:số\s|phần\s)?(?:tiền\s|vốn\s|kinh phí\s)?còn lại\s", regex.IGNORECASE)
"""Behind a mean: the total was not spent on these units alone."""
_TIMES_SIGN = regex.compile(r"\s?[×x*]\s?")
_LEADING = 14
"""Figures of the sentences before in which total and units may stand."""
_MOST_COUNTS = 6
"""Different counts of one thing in a draft; of more, none is meant by its noun alone."""


def unit_means(facts: Facts) -> Sequence[UnitMean]:
    """Every mean with its total and units, in text order of the means."""
    out: list[UnitMean] = []
    before: Sequence[Statement] = []
    people, counts = told_population(facts), ToldCounts(facts)
    for _, group in groupby(facts.statements, key=lambda item: item.sentence.span):
        inside = list(group)
        leading = [one for one in before if one.sentence.block is inside[0].sentence.block]
        means = {item.index: per for item in inside if (per := unit_of(facts.text, item))}
        out.extend(_of_sentence(Passage(facts.text, inside, leading, means), people, counts))
        before = [*leading[-_LEADING:], *(one for one in inside if one.index not in means)]
    return out


def _of_sentence(passage: Passage, people: Sequence[Statement], counts: ToldCounts) -> Iterator[UnitMean]:
    """First the means that fit, so that their figures are not taken for those of another that does not."""
    for item in passage.inside:
        if item.index not in passage.means and _is_mean(item) and (made := _bare(passage, item)) is not None:
            yield made
    asked = [(item, per) for item in passage.inside if (per := passage.means.get(item.index)) and _is_mean(item)]
    found: dict[int, UnitMean] = {}
    for item, per in asked:
        made = _fitting(passage, item, per) or _of_people(passage, item, per, people)
        if made is not None:
            found[item.index] = made
            passage.taken.update((made.total.index, made.units.index))
    for item, per in asked:
        made = None if item.index in found else _misfit(passage, item, per) or _far_units(passage, item, per, counts)
        if made is not None:
            found[item.index] = made
    yield from (found[index] for index in sorted(found))


def _is_mean(item: Statement) -> bool:
    kept = item.role not in (Role.STATED_TARGET, Role.EARLIER)
    return kept and item.quantity.form is Form.SINGLE and item.aspect is Aspect.LEVEL


# -- total and units that fit ------------------------------------------------------------------------------------------


def _fitting(passage: Passage, mean: Statement, per: str) -> UnitMean | None:
    """The nearest total and units that make the mean: of its own sentence, else with those before.

    Those that make it to the last digit come before those that make it roughly: "14 xã, 259 tiêu chí …: 11 xã, mỗi xã
    19 tiêu chí là 209 tiêu chí".
    """
    for pool in (passage.inside, [*passage.leading, *passage.inside]) if passage.leading else (passage.inside,):
        totals, units_ = candidates(passage, mean, per, pool)
        counts = tried(passage, units_)
        found = [
            UnitMean(total, many, mean, 1, False, months)
            for total in tried(passage, totals)
            for many in counts
            for months in months_paid(passage, mean, total)
            if total is not many and roughly(total, many, mean, months=months)
        ]
        if found:
            return next((made for made in found if _closely(made)), found[0])
    return None


def _closely(made: UnitMean) -> bool:
    return roughly(made.total, made.units, made.mean, months=made.months, closely=True)


def _bare(passage: Passage, mean: Statement) -> UnitMean | None:
    """ "11 hợp tác xã có 396 thành viên, bình quân 36 thành viên": the units are what stands before the total."""
    text, inside = passage.text, passage.inside
    if BARE_MEAN.search(text, max(mean.left.start, mean.span.start - 40), mean.span.start) is None:
        return None
    at = inside.index(mean)
    if at < 2:
        return None
    many, total = inside[at - 2], inside[at - 1]
    counted = many.quantity.unit.dimension == "count" and many.quantity.noun and is_amount(text, many)
    other = many.quantity.noun != total.quantity.noun and many.clause.depth == total.clause.depth
    if counted and other and is_amount(text, total) and is_total(text, total, mean) and roughly(total, many, mean):
        return UnitMean(total, many, mean, 1, False)
    return None


# -- total and units that do not fit -----------------------------------------------------------------------------------


def _misfit(passage: Passage, mean: Statement, per: str) -> UnitMean | None:
    """The total and the units that a mean must be of by its place, where they do not make it."""
    text = passage.text
    if _LEFT_OVER.match(text, mean.span.end, mean.sentence.span.end):
        return None
    triple = triple_of(text, passage.inside, mean, per, passage.taken) if mean.quantity.per != per + "/tháng" else None
    if triple is not None:
        passage.taken.update(one.index for one in triple)
        return UnitMean(*triple, mean, 1, True)
    totals, units_ = (
        beside(text, [one for one in found if one.index not in passage.taken], mean)
        for found in candidates(passage, mean, per, [*passage.leading, *passage.inside])
    )
    if not totals or not units_:
        return None
    total, many = totals[0], units_[0]
    months = months_paid(passage, mean, total)
    single = len(totals) == len(units_) == len(months) == 1
    if (
        not months
        or (not single and total.quantity.value < mean.quantity.value)  # a total that is no total
        or not _explicit(text, mean, total, many, alone=single)
        or _other_mean_between(passage, mean, total, many)
    ):
        return None
    return UnitMean(total, many, mean, 1, single, months[0])


def _explicit(text: str, mean: Statement, total: Statement, many: Statement, *, alone: bool = False) -> bool:
    """Whether a mean is surely that of these two: it names no other subject, and no semicolon stands between them.

    Where they are `alone`, no other figure of the sentence could be meant: the units may stand before a semicolon, the
    total in all behind it.
    """
    if _TIMES_SIGN.fullmatch(text, many.span.end, mean.span.start):
        return True
    if NARROWS.search(text, mean.span.end, max(mean.span.end, total.span.start)):
        return False
    apart = [one for one in (total, many) if ";" in text[one.span.end : mean.span.start]]
    across = len(apart) == 1 and not (alone and _told_across(text, mean, apart[0], total))
    if across or not says_what_it_is_per(text, mean) or mean.role is Role.TARGET is not total.role:
        return False
    return names_no_subject(text, mean, total, many)


def _told_across(text: str, mean: Statement, apart: Statement, total: Statement) -> bool:
    """Whether a semicolon stands before the units of a total in all, or before what divides it ("; chia đều …")."""
    behind = text.find(";", apart.span.end, mean.span.start)
    if apart is total:
        return DIVIDES.search(text, behind, mean.span.start) is not None
    if _TOTAL.search(total.left.of(text)):
        return True
    counted = total.quantity.unit.dimension == "count" and total.span.end <= mean.span.start
    return counted and total.clause.depth == 0 and NARROWS.search(text, behind, mean.span.start) is None


def _other_mean_between(passage: Passage, mean: Statement, total: Statement, many: Statement) -> bool:
    """Whether another mean of the same kind stands between: "52 nhà, mỗi nhà 60 triệu đồng; 35 nhà, mỗi nhà 30 …"."""
    start, end = min(total.span, many.span, mean.span).start, max(total.span, many.span, mean.span).end
    return any(
        one.index in passage.means and one is not mean and one.quantity.unit.dimension == mean.quantity.unit.dimension
        for one in passage.inside
        if (start <= one.span.start < end or one.clause.parent == mean.clause.parent)
        and passage.means.get(one.index) == passage.means[mean.index]
    )


# -- told elsewhere ----------------------------------------------------------------------------------------------------


def _far_units(passage: Passage, mean: Statement, per: str, counts: ToldCounts) -> UnitMean | None:
    """The units of a mean that only another paragraph counts; where they do not fit, those told again and again."""
    totals, units_ = candidates(passage, mean, per, [*passage.leading, *passage.inside])
    totals = beside(passage.text, [one for one in totals if one.index not in passage.taken], mean)
    far, again = counts.of(per)
    if units_ or not totals or len(far) > _MOST_COUNTS or not _explicit(passage.text, mean, totals[0], totals[0]):
        return None
    for many in far.values():
        if roughly(totals[0], many, mean):
            return UnitMean(totals[0], many, mean, 1, False)
    return UnitMean(totals[0], again, mean, 1, len(totals) == 1) if again is not None else None


def _of_people(passage: Passage, mean: Statement, per: str, people: Sequence[Statement]) -> UnitMean | None:
    """A rate per head or per 10.000 people of a total beside it: the population is said elsewhere."""
    if per not in people_at_once().keys() | word_set("means.population"):
        return None
    near = [one for one in passage.inside if one.index not in passage.means and is_amount(passage.text, one)]
    totals = beside(passage.text, [one for one in near if is_total(passage.text, one, mean)], mean)
    if not totals or not people or len({one.quantity.value for one in people}) > 2:
        return None
    size = people_at_once().get(per, 1)
    if mean.quantity.unit.dimension not in ("count", "area", "length", "mass"):
        return None
    for many in people:
        if roughly(totals[0], many, mean, size):
            return UnitMean(totals[0], many, mean, size, False)
    single = size > 1 and len({one.quantity.value for one in people}) == 1
    single = single and names_no_subject(passage.text, mean, totals[0], totals[0])
    return UnitMean(totals[0], people[0], mean, size, False) if single else None
