"""Changes told from what to what: "tăng từ 41% lên 46%", "đạt 87,4%, tăng từ mức 82,9%"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from draftlint.facts.changes.change import Change, Measure, measured, of_a_whole, one_measure, planned_behind
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.figure_times import EARLIER, YEAR, year_of
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.changes import LEADS_FROM, LEADS_TO, THEN_CHANGED, VERB_OF_CHANGE

_LEADS_TO = regex.compile(
    r"(?:,\s\p{L}+(?:\s\p{L}+){0,2}){0,2}\s?"
    r"(?:[,(:]?\s?(?:tức\s)?(?:tăng\s|giảm\s)?|so với[^;.()\d]{2,30}(?:\d{4}\s?)?\()"
    r"từ\s(?:mức\s)?",
    regex.IGNORECASE,
)
_RAISES_STOCK = regex.compile(r"[^;.()]{0,60}(?:nâng|đưa)\s(?:tổng\s)?số[^;.()]{0,60}\stừ\s", regex.IGNORECASE)
_CAME_FROM = WordPattern(
    r"[^;,.()\d]{0,40}[,(]\s?(?P<way>tăng|giảm)\s(?:lên\s|so với\s)?từ\s(?:<changes.behind_came_from>\s)*"
)
_MOVED_TO = WordPattern(
    r"(?<!\p{L})(?:(?P<up><changes.rises>)|<changes.falls>)(?:\s\p{L}+)?"
    r"\s(?:lên|xuống|còn|xuống còn|lên đến)\s(?:\p{L}+\s)?$"
)
"""Finds "giảm còn " right before a level; `up` for a rise."""
_WHEN_IT_WAS = WordPattern(
    rf"[^;,.()\d]{{0,40}}(?P<joint>\s?\(|,\s<changes.then>\s|,\s)\s?(?:{EARLIER})(?:\s(?:{EARLIER}))?"
    r"(?:\s(?:<changes.then_was>|còn|chiếm|ở mức|lên đến|tới))*\s"
)
"""Matches ", trong khi đầu nhiệm kỳ là " between a level and what it was."""
_TO_NEXT = WordPattern(r"[^;,()\d]{0,60}(?:\d{4}[^;,()\d]{0,30})?(?<!\p{L})<changes.joints_to>\s")
_SIGNED = regex.compile(r"[^;,.()\d]{0,40}(?:\d{4}\s?)?\(\s?(?:[+−–-]|tăng\s|giảm\s)?\s?", regex.IGNORECASE)
_YEAR_BEHIND = regex.compile(r"[^,;.\d]{0,30}?(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)")


def from_to(text: str, inside: Sequence[Statement]) -> Iterator[Change]:
    """ "Tăng từ 41% lên 46%, tăng 5 điểm %", "giảm 33 phòng (từ 143 xuống 110 phòng)"."""
    for at in range(len(inside) - 1):
        base, level = inside[at], inside[at + 1]
        lead = text[max(base.sentence.span.start, base.span.start - 30) : base.span.start]
        joint = LEADS_TO.fullmatch(text[base.span.end : level.span.start])
        if not joint or not LEADS_FROM.search(lead) or not one_measure(base.quantity, level.quantity):
            continue
        direction = _direction(text, base, joint["to"].lower())
        if not direction:
            continue
        before = inside[at - 1] if at else None
        yield from _with_rates(text, Change(level, base, None, None, Measure.NONE, direction), before, inside[at + 2 :])


def came_from(text: str, inside: Sequence[Statement]) -> Iterator[Change]:
    """ "đạt 87,4%, tăng từ mức 82,9% (+4,5 điểm %)": the level stands before, its base behind "tăng từ"."""
    for at, (level, base) in enumerate(pairwise(inside)):
        came = _CAME_FROM.fullmatch(text, level.span.end, base.span.start)
        if came is None or level.aspect is not Aspect.LEVEL or not one_measure(base.quantity, level.quantity):
            continue
        if _TO_NEXT.match(text, base.span.end, base.sentence.span.end) or level.role is Role.EARLIER:
            continue  # "tăng từ 41% lên 46%"
        direction = 1 if came["way"].lower() == "tăng" else -1
        yield _with_sign(text, Change(level, base, None, None, Measure.NONE, direction), inside[at + 2 :])


def moved_since(text: str, inside: Sequence[Statement]) -> Iterator[Change]:
    """ "giảm còn 24,6%, trong khi đầu nhiệm kỳ là 31,4%": only the way it went and the two levels are said."""
    for level, base in pairwise(inside):
        moved = _MOVED_TO.search(text, max(level.left.start, level.span.start - 40), level.span.start)
        if moved is None or not _was_before(text, level, base) or base.yearly:
            continue
        levels = all(one.aspect in (Aspect.LEVEL, Aspect.SHARE) for one in (level, base))
        told = base.role not in (Role.TARGET, Role.STATED_TARGET)
        if levels and told and one_measure(base.quantity, level.quantity):
            yield Change(level, base, None, None, Measure.NONE, 1 if moved["up"] else -1)


def _was_before(text: str, level: Statement, base: Statement) -> bool:
    """Whether the figure behind a level is of an earlier time: not "giảm còn 2,1%, năm 2026 còn 1,5%"."""
    told = _WHEN_IT_WAS.fullmatch(text, level.span.end, base.span.start)
    if told is None:
        return False
    year = regex.search(YEAR, told[0])
    own = year_of(text, level)
    if year is None or own is None:
        return year is None or told["joint"] != ", "
    return int(year[0]) < own


def _with_sign(text: str, change: Change, behind: Sequence[Statement]) -> Change:
    """The change with the amount in a bracket behind its base: "(+4,5 điểm %)", "(tăng 12 hộ)"."""
    assert change.base is not None
    if not behind or _SIGNED.fullmatch(text, change.base.span.end, behind[0].span.start) is None:
        return change
    stated, points = behind[0], behind[0].quantity.unit.dimension == "point"
    if points:
        return replace(change, stated=stated, measure=Measure.POINTS)
    if stated.quantity.percent:
        return replace(change, stated=stated, measure=Measure.RATE)
    same = one_measure(stated.quantity, change.level.quantity)
    return replace(change, stated=stated, measure=Measure.AMOUNT) if same else change


def _direction(text: str, base: Statement, joint: str) -> int:
    """The way it went: "lên" and "xuống" say it, else the verb before."""
    if joint in ("lên", "xuống"):
        return 1 if joint == "lên" else -1
    verbs = list(VERB_OF_CHANGE.finditer(text, max(base.sentence.span.start, base.span.start - 160), base.span.start))
    if verbs:
        return 1 if verbs[-1]["up"] else -1
    return -1 if joint == "còn" else 0


def _with_rates(text: str, change: Change, before: Statement | None, behind: Sequence[Statement]) -> Iterator[Change]:
    """The change with the rate or amount that follows it, and with that which leads to it; bare without any.

    "tăng 120 hộ, từ 310 lên 430 hộ", "giảm 33 phòng (từ 143 xuống 110 phòng, giảm 23,1%)".
    """
    assert change.base is not None
    change = replace(change, steps=_years_between(text, change.base, change.level))
    another = bool(behind) and before is not None and _of_another(change.level, before, behind[0])
    found = [_with_next(text, change, behind[0])] if behind and not another else []
    found += [_with_leading(text, change, before)] if before is not None else []
    told = [one for one in found if one is not None]
    yield from told or [change]


def _of_another(level: Statement, before: Statement, behind: Statement) -> bool:
    """Whether an amount behind the bracket of a change counts others: "giảm 7 phòng (từ 31 xuống 24), 24 người"."""
    nouns = before.quantity.noun, behind.quantity.noun
    outside = before.clause.depth == behind.clause.depth < level.clause.depth
    return bool(outside and before.direction and all(nouns) and nouns[0].split()[0] != nouns[1].split()[0])


def _with_next(text: str, change: Change, stated: Statement) -> Change | None:
    then = THEN_CHANGED.fullmatch(text[change.level.span.end : stated.span.start])
    if not then or planned_behind(text, stated) or of_a_whole(text, stated):
        return None
    found = measured(change.level, stated, then["word"])
    if found is None or stated.direction not in (0, change.direction):
        return None
    return replace(change, stated=stated, measure=found)


def _with_leading(text: str, change: Change, before: Statement) -> Change | None:
    assert change.base is not None
    between = text[before.span.end : change.base.span.start]
    if _LEADS_TO.fullmatch(between):
        found = measured(change.level, before, "")
        if found is not None and before.direction == change.direction:
            return replace(change, stated=before, measure=found)
    if _RAISES_STOCK.fullmatch(between) and one_measure(before.quantity, change.level.quantity):
        return replace(change, stated=before, measure=Measure.ADDED)
    return None


def _years_between(text: str, base: Statement, level: Statement) -> int:
    one = _YEAR_BEHIND.match(text, base.span.end, level.span.start)
    two = _YEAR_BEHIND.match(text, level.span.end, level.sentence.span.end)
    if not one or not two:
        return 0
    from_start = "đầu năm" in one[0].lower()  # "đầu năm 2021 … cuối năm 2025" are five years
    return max(0, int(two["year"]) - int(one["year"]) + from_start)
