"""Yearly figures and the totals of a period: "đạt 12.500 tỷ đồng (bình quân 2.500 tỷ đồng/năm)"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from draftlint.facts.changes.mean_candidates import heads
from draftlint.facts.changes.mean_units import unit_of
from draftlint.facts.changes.period_lengths import years_of
from draftlint.facts.changes.period_means import period_means
from draftlint.facts.changes.told_rows import told_rows
from draftlint.facts.changes.yearly_and_total import YearlyAndTotal
from draftlint.facts.changes.yearly_moves import yearly_moves
from draftlint.facts.changes.yearly_nouns import both_of_jobs, of_one_act, of_one_noun
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.indicators import one_subject
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import WordPattern, any_of
from draftlint.language.vi.means import BARE_MEAN
from draftlint.language.vi.subjects import content_words, says_an_act, words_beside_means

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


_EVERY_YEAR = WordPattern(r"(?<!\p{L})<changes.every> năm(?!\p{L})|/\s?năm(?!\p{L})")
_IN_ALL = regex.compile(
    r"[^;.()\d]{0,40}(?:[,(;]|\s(?:để|thì|nghĩa là|tức là|tức))\s?(?:tính\s|tính ra\s)?"
    r"(?:trong\s|cả\s|toàn\s|tổng\s|sau\s)?(?:nhiệm kỳ|giai đoạn|0?5 năm|năm năm)(?:\s\p{L}+){0,3}\s?",
    regex.IGNORECASE,
)
_IN_ALL_BEHIND = regex.compile(
    r"\s?(?:trong|cả|toàn|trong cả)\s(?:nhiệm kỳ|giai đoạn|0?5 năm|năm năm)(?!\p{L})", regex.IGNORECASE
)
_MAKES = regex.compile(r"(?<!\p{L})(?:tính ra|tính chung|chia ra)(?!\p{L})", regex.IGNORECASE)
# What stands at the end of a period was not made by its years.
_STANDS = any_of("changes.stands")
_MEASURED_AGAINST = WordPattern(
    r"(?<!\p{L})(?:<changes.measures>\s<changes.measured_by>|(?:nhiều|ít|cao|thấp)\shơn\s"
    r"(?:nhiệm kỳ|giai đoạn|kỳ|năm|cùng kỳ))(?:[^;,.()]|,(?=\s(?:\d|$))){0,50}\(?$"
)
_FARTHEST = 320
_USUAL = (5, 10)
"""Years of a term, and of two: the periods of a draft that names none."""
_OPENS_WITH_MEAN = WordPattern(
    r"(?:tính\s)?(?:ra\s)?(?:bình quân|trung bình)\s(?:mỗi|một|hằng|hàng)\snăm(?:\s<changes.behind_each_year>)*\s?"
)
_HEAD_OF_BLOCK = 6
_SOME_YEARS = WordPattern(
    r"(?<!\p{L})(?:(?:\p{L}+|\d+) năm <changes.some_years>|năm (?:19|20)\d\d(?:,| và) (?:năm )?(?:19|20)\d\d)"
    r"(?!\p{L})"
)
_ONE_YEAR = regex.compile(r"(?<!\p{L})(?:năm|tháng|quý|vụ)\s(?:(?:19|20)\d\d|này|qua|học)(?!\s?[-–])", regex.IGNORECASE)


def yearly_and_totals(facts: Facts) -> Sequence[YearlyAndTotal]:
    """Every yearly figure with its total, in text order of the later of both."""
    usable = [item for item in facts.statements if _usable(item)]
    listed = _in_rows(facts)
    yearly = [item for item in usable if _of_each_year(facts.text, item)]
    totals: dict[str, list[Statement]] = defaultdict(list)
    for item in usable:
        if _may_be_told_far(item) and not _STANDS.search(item.left.of(facts.text)):
            totals[item.quantity.unit.dimension].append(item)
    out: list[YearlyAndTotal] = [*period_means(facts), *yearly_moves(facts)]
    inside: dict[int, list[Statement]] = defaultdict(list)
    block: dict[int, list[Statement]] = defaultdict(list)
    for item in usable:
        if item.index not in listed:
            inside[item.sentence.span.start].append(item)
        block[item.sentence.block.index].append(item)
    per_unit = {found.mean.index for found in facts.unit_means}
    for item in yearly:
        own = _own_total(facts, item, inside[item.sentence.span.start], per_unit)
        if own is not None:
            out.append(own)
            continue
        above = _told_above(facts, item, block[item.sentence.block.index][:_HEAD_OF_BLOCK])
        if above is not None:
            out.append(above)
            continue
        pairs = [pair for total in totals[item.quantity.unit.dimension] if (pair := _pair(facts, total, item))]
        tied = [pair for pair in pairs if pair.tied]
        out.extend(tied[-1:] or pairs)
    return out


def _in_rows(facts: Facts) -> set[int]:
    """The figures of rows ("158, 171 và 182"), none of which is the total of several years."""
    sentences = groupby(facts.statements, key=lambda item: item.sentence.span)
    return {one.index for _, group in sentences for row in told_rows(facts.text, list(group)) for one in row}


def _may_be_told_far(item: Statement) -> bool:
    """Whether a figure may be the total of a mean in another sentence."""
    return not item.yearly and not item.quantity.per and item.quantity.form is not Form.FRACTION


def _of_each_year(text: str, item: Statement) -> bool:
    """Whether a mean is one of years: "bình quân 35 thành viên/câu lạc bộ" is one of clubs."""
    per_thing = text[item.span.end : item.span.end + 2].lstrip()[:1] == "/" and not item.quantity.per
    if _MEASURED_AGAINST.search(text, max(item.sentence.span.start, item.span.start - 80), item.span.start):
        return False  # "vượt chỉ tiêu tối thiểu 350 đảng viên/năm", "nhiều hơn nhiệm kỳ trước khoảng 9 lớp/năm"
    single = item.quantity.form is not Form.FRACTION and not per_thing
    return item.yearly and item.role is not Role.STATED_TARGET and single and unit_of(text, item) is None


def _usable(item: Statement) -> bool:
    quantity = item.quantity
    return (
        quantity.unit.adds_up
        and (quantity.form is not Form.FRACTION or says_an_act(item.core))
        and quantity.per in ("", "năm")
        and item.aspect is Aspect.LEVEL
    )


def _pair(facts: Facts, total: Statement, yearly: Statement) -> YearlyAndTotal | None:
    if total.quantity.value <= yearly.quantity.value or not of_one_noun(facts.text, total, yearly):
        return None
    same_sentence = total.sentence.span == yearly.sentence.span
    roles = {total.role, yearly.role}
    if Role.EARLIER in roles or (Role.TARGET in roles and len(roles) > 1):
        return None
    act = not same_sentence and total.span.start < yearly.span.start and of_one_act(facts.text, total, yearly)
    if not (act or (both_of_jobs(facts.text, total, yearly) if same_sentence else _one_indicator(total, yearly))):
        return None
    if _ONE_YEAR.search(facts.text, total.clause.span.start, total.span.start):
        return None
    years, stated = years_of(facts, total)
    return YearlyAndTotal(total, yearly, years, stated and not act, act) if years else None


def _own_total(
    facts: Facts, yearly: Statement, inside: Sequence[Statement], per_unit: set[int]
) -> YearlyAndTotal | None:
    """The total of the sentence that a yearly figure goes on from, or that goes on from it ("cả nhiệm kỳ …")."""
    text = facts.text
    start = max(yearly.left.start, yearly.span.start - 70)
    if _SOME_YEARS.search(text, start, yearly.span.start):
        return None  # "ba năm sau mỗi năm 30 tỷ đồng": not of all years
    every = _EVERY_YEAR.search(text, start, min(len(text), yearly.span.end + 14))
    if not every and (yearly.index in per_unit or not BARE_MEAN.search(text, start, yearly.span.start)):
        return None
    found = [one for one in inside if _may_be_total(text, one, yearly)]
    found = [one for one in found if one.quantity.value > yearly.quantity.value] or found
    before = [one for one in found if one.span.start < yearly.span.start and _of_total(text, one, yearly)]
    behind = [one for one in found if one.span.start > yearly.span.end and _comes_to(text, yearly, one)]
    for one in (*reversed(before), *behind):
        years, stated = years_of(facts, one)
        if any(
            abs(one.quantity.value / count - yearly.quantity.value) <= yearly.quantity.value / 50 for count in years
        ):
            return YearlyAndTotal(one, yearly, years, stated, True)
        usual = [
            count for count in _USUAL if not years and every and one.quantity.value == yearly.quantity.value * count
        ]
        if usual:
            return YearlyAndTotal(one, yearly, tuple(usual), False, True)
    whole = {one.index for one in heads(text, found)}
    before = [one for one in before if one.index in whole]  # not "trong đó 33 nữ, 19 đoàn viên"
    chosen = behind[:1] or before[-1:]
    if not every and not (chosen and years_of(facts, chosen[0])[1]):
        return None  # "11 hợp tác xã có 386 thành viên, bình quân 35 thành viên"
    if not chosen or _ONE_YEAR.search(text, chosen[0].clause.span.start, chosen[0].span.start):
        return None
    years, stated = years_of(facts, chosen[0])
    sure = len(before) + len(behind) == 1 or _head(before)
    return (
        YearlyAndTotal(chosen[0] if not _head(before) else before[0], yearly, years, stated, True)
        if years and sure
        else None
    )


def _told_above(facts: Facts, yearly: Statement, block: Sequence[Statement]) -> YearlyAndTotal | None:
    """The total at the head of the paragraph, where a sentence opens with the mean of its years and names nothing."""
    text, start = facts.text, yearly.sentence.span.start
    if _OPENS_WITH_MEAN.fullmatch(text, start, yearly.span.start) is None:
        return None
    before = [one for one in block if one.sentence.span.end <= start and _may_be_total(text, one, yearly)]
    if not before:
        return None
    years, stated = years_of(facts, before[0])
    return YearlyAndTotal(before[0], yearly, years, False, True) if years and stated else None


def _comes_to(text: str, yearly: Statement, total: Statement) -> bool:
    """Whether a figure behind a yearly one is what the years come to: "…, cả nhiệm kỳ 630 cuộc", "…, 630 cuộc cả …"."""
    if _IN_ALL.fullmatch(text, yearly.span.end, total.span.start) is not None:
        return True
    next_to = text[yearly.span.end : total.span.start].strip() in (",", "và")
    return next_to and _IN_ALL_BEHIND.match(text, total.span.end, total.sentence.span.end) is not None


def _head(before: Sequence[Statement]) -> bool:
    """Whether the first of several totals is broken down by the others."""
    return len(before) > 1 and before[0].quantity.value > sum(one.quantity.value for one in before[1:]) * Decimal("0.9")


def _may_be_total(text: str, one: Statement, yearly: Statement) -> bool:
    return (
        one is not yearly
        and not one.yearly
        and not one.quantity.per
        and not _STANDS.search(one.left.of(text))
        and one.quantity.unit.dimension == yearly.quantity.unit.dimension
        and one.clause.depth <= yearly.clause.depth + 1
        and one.role is not Role.STATED_TARGET
        and all((one.role is role) == (yearly.role is role) for role in (Role.TARGET, Role.EARLIER))
        and of_one_noun(text, one, yearly)
    )


def _of_total(text: str, total: Statement, yearly: Statement) -> bool:
    """Whether the yearly figure names no subject but that of the total."""
    if total.clause.depth > yearly.clause.depth or len(text[total.span.end : yearly.span.start]) > _FARTHEST:
        return False
    noun = yearly.quantity.noun
    words = f"{yearly.left.of(text)} {yearly.right.of(text)}"
    own = content_words(words) - words_beside_means() - content_words(noun, keep=noun)
    known = set(total.core) | set(total.context) | content_words(total.right.of(text))
    known |= content_words(text[total.sentence.span.start : total.span.start])
    if _MAKES.search(text, max(yearly.left.start, yearly.span.start - 70), yearly.span.start):
        return len(own - known) <= 4
    return len(own - known) <= (1 if len(own) <= 4 else 2)


def _one_indicator(total: Statement, yearly: Statement) -> bool:
    return one_subject(total, yearly) and len(total.core & yearly.core) >= 2
