"""The figures of two times before a change: "đầu nhiệm kỳ có 320 hộ (4,1%), nay còn 280 hộ (3,5%), giảm 40 hộ"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from draftlint.facts.changes.change import Measure, is_planned, of_a_whole, one_measure, planned_in_bracket
from draftlint.facts.changes.comparison_bases import REACH, follows_at_once
from draftlint.facts.changes.comparison_levels import is_whole, measure_of, of_one_subject, same_kind
from draftlint.facts.changes.stated_changes import Said
from draftlint.facts.meaning.figure_times import EARLY, FROM, LATE, lead_of, times_of, year_of
from draftlint.facts.meaning.statements import Statement
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.number_words import parse_count

_AGAINST_YEAR = regex.compile(
    r"\s?(?:so với|so)\s(?:cuối\s|đầu\s)?năm\s(?P<year>(?:19|20)\d\d)(?!\d)", regex.IGNORECASE
)
_AGAINST_FIRST = WordPattern(r"\s?(?:\(\s?)?(?:so với|so)\s(?:mức\s)?<changes.first_years>(?!\p{L})")
_COMPARED = regex.compile(r"\s?(?:so với|so)\s", regex.IGNORECASE)
_OTHER_CHANGE = WordPattern(r"<changes.moves>\s(?:\p{L}+\s){0,2}\d[\d.,]*\s?(?:%|\p{L}+)[^;,.]*?\s(?:và|rồi)\s")
"""Matches a change told before with what it is compared with: "giảm 74% so với năm đầu và "."""
_YEAR_OUTSIDE = regex.compile(r"năm\s(?P<year>(?:19|20)\d\d)\s\([^()\d]{0,12}$", regex.IGNORECASE)
_AGAINST_BRACKET = regex.compile(r"(?<!\p{L})so(?:\svới)?\s[^;()]{1,50}\([^;()]{0,20}$", regex.IGNORECASE)
_LEADS_TO = regex.compile(r"[^;,.()]{0,50}\s(?:lên|xuống|còn|đến|tới)(?:\s\p{L}+){0,2}\s", regex.IGNORECASE)
_PART_OF_YEAR = regex.compile(
    r"(?<!\p{L})(?:(?:\d+|\p{L}+) tháng (?:đầu|cuối)|quý\s[IV]+|nửa (?:đầu|cuối) năm|cùng kỳ)(?!\p{L})",
    regex.IGNORECASE,
)

_YEARS_LONG = regex.compile(
    r"(?<!\p{L})(?:(?:sau|qua|trong|cả)\s)?(?P<count>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\snăm"
    r"(?:\s(?:qua|nay|gần đây|gần nhất|liên tiếp|liền))?,?(?:\s(?:đã|số|thì|tổng cộng|cộng lại))?\s$",
    regex.IGNORECASE,
)
"""Finds "như vậy hai năm " right before the word of a change."""


def two_times(
    text: str, item: Said, earlier: Sequence[Statement]
) -> tuple[Statement, Sequence[Statement], Measure] | None:
    """The base of a change, the levels it may lead to, the nearest first, and what it measures.

    The base is of an earlier time, the levels of a later one: "đầu kỳ có …, nay còn …, giảm …".
    """
    usable = [
        one
        for one in earlier
        if measure_of(item, one) is not None
        and item.statement.span.start - one.span.end <= 2 * REACH
        and not is_whole(text, one)
        and not planned_in_bracket(text, one)
        and not is_planned(text, one)
        and (item.statement.quantity.percent or same_kind(item.statement, one))
    ]
    if of_a_whole(text, item.statement):
        return None  # "bằng 84% trong tổng số 26.080 hộ" is a share
    times = times_of(text, earlier)
    early = [one for one in usable if times[one.index] and _of_the_year_named(text, item, one)]
    early = [one for one in early if not _base_of_another(text, item, one)]
    late = [one for one in usable if not times[one.index] and not _in_list(item, one, usable)]
    if earlier and follows_at_once(text, item, earlier[-1]):
        late = [one for one in late if one is earlier[-1]]
    pairs = [
        (one, two)
        for one in _bases(text, item, early, late)
        for two in late
        if _ordered(text, one, two)
        and of_like_stretches(text, one, two)
        and not _led_elsewhere(text, one, two, late, earlier)
    ]
    if not pairs or not of_one_subject(text, item.statement, pairs[-1][1]):
        return None
    measure = measure_of(item, pairs[-1][1])
    levels = [two for _, two in reversed(pairs)]
    return (pairs[-1][0], levels, measure) if measure is not None else None


def _base_of_another(text: str, item: Said, base: Statement) -> bool:
    """Whether a bracket holds what a figure before the semicolon was compared with ("so với năm 2023 (5,1%); …")."""
    if base.clause.depth <= item.statement.clause.depth or ";" not in text[base.span.end : item.statement.span.start]:
        return False
    return (
        _AGAINST_BRACKET.search(text, max(base.sentence.span.start, base.span.start - 70), base.span.start) is not None
    )


def _led_elsewhere(
    text: str, base: Statement, level: Statement, late: Sequence[Statement], earlier: Sequence[Statement]
) -> bool:
    """Whether a base has a level of its own: "số trường giảm từ 62 xuống còn 54 trường, trong đó 46 trường …"."""
    if not FROM.search(lead_of(text, base)):
        return False
    behind = [one for one in earlier if one.span.start > base.span.end]
    led = bool(behind) and _LEADS_TO.fullmatch(text, base.span.end, behind[0].span.start) is not None
    return led and (behind[0] is not level or late[-1] is not level)


def _of_the_year_named(text: str, item: Said, base: Statement) -> bool:
    """Whether a base is of the year that its change is compared with ("so với năm 2016 tăng …"), if one is named."""
    named = _said_beside(text, item, _AGAINST_YEAR)
    year = year_of(text, base)
    return named is None or year is None or year == int(named["year"])


def against_another_year(text: str, item: Said, base: Statement) -> bool:
    """Whether a change in a series says that it is measured from another year than the one before."""
    return _said_beside(text, item, _AGAINST_FIRST) is not None or not _of_the_year_named(text, item, base)


def _said_beside(text: str, item: Said, against: regex.Pattern[str] | WordPattern) -> regex.Match[str] | None:
    """What a change is compared with, said right behind it, else before it; what the last one was is none of it."""
    stated = item.statement
    behind = against.match(text, stated.span.end, stated.sentence.span.end)
    if behind or _COMPARED.match(text, stated.span.end, stated.sentence.span.end):
        return behind
    start = max(stated.clause.span.start, stated.span.start - 60)
    last = [mark.end() for mark in _OTHER_CHANGE.finditer(text, start, stated.span.start)]
    return against.search(text, last[-1] if last else start, stated.span.start)


def _in_list(item: Said, one: Statement, usable: Sequence[Statement]) -> bool:
    """Whether a figure stands with others in a bracket that the change is not in: "còn 26 hộ (xã A 9, xã B 17)"."""
    if one.clause.depth <= item.statement.clause.depth:
        return False
    return any(other is not one and other.clause.parent == one.clause.parent for other in usable)


def _bases(text: str, item: Said, early: Sequence[Statement], late: Sequence[Statement]) -> Sequence[Statement]:
    """The last figure of the earlier time; of a series the first year where the change is a mean or names it.

    A change over so many years starts as many years before: "2022 có 18 xã, 2023 có 21 xã, 2024 có 25 xã; hai năm
    tăng 7 xã".
    """
    long = _years_long(text, item)
    ended = max((year_of(text, one) or 0 for one in late), default=0)
    if long and ended and not item.statement.yearly:
        return [one for one in early if ended - (year_of(text, one) or 0) == long]
    first = item.statement.yearly or _said_beside(text, item, _AGAINST_FIRST) is not None
    if first and len({year_of(text, one) for one in early}) == len(early):
        return early[:1]
    marked = [one for one in early if EARLY.search(lead_of(text, one))]
    years = {one.index: _year_told(text, one) for one in early}
    if not marked and early and all(years.values()):  # "năm 2024 đạt 2.436 …, năm 2023 (2.152 …); năm 2025 đạt 2.740 …"
        return [max(reversed(early), key=lambda one: years[one.index])]
    return (marked or early)[-1:]


def _years_long(text: str, item: Said) -> int:
    """Over how many years a change is told; 0 where that is not said."""
    before = item.statement.span.start - len(item.word)
    found = _YEARS_LONG.search(text, max(item.statement.clause.span.start, before - 60), before)
    return (parse_count(found["count"]) or 0) if found else 0


def _year_told(text: str, one: Statement) -> int:
    """The year of a base: its own, or the one before its bracket ("so với năm 2023 (2.152 tỷ đồng)"); 0 for none."""
    before = _YEAR_OUTSIDE.search(text, max(one.sentence.span.start, one.span.start - 30), one.span.start)
    return year_of(text, one) or (int(before["year"]) if before else 0)


def of_like_stretches(text: str, base: Statement, level: Statement) -> bool:
    """Whether a part of a year is not compared with a whole one: "năm 2022 đạt 62 tỷ đồng; 6 tháng năm 2023 đạt 33"."""
    parts = [
        _PART_OF_YEAR.search(text, max(one.sentence.span.start, one.span.start - 40), one.span.start)
        for one in (base, level)
    ]
    return parts[1] is None or parts[0] is not None


def _ordered(text: str, base: Statement, level: Statement) -> bool:
    if not one_measure(base.quantity, level.quantity, fractions=True):
        return False
    if base.span.start > level.span.start:
        return True
    between = text[base.span.end : level.span.start]
    return LATE.search(between) is not None
