"""Comparisons: a stated rise or fall whose level and base stand in other places of its sentence.

The base may hang in a bracket behind ("tăng 25 sản phẩm so với năm 2020 (năm 2020 có 09 sản phẩm)"), come with "so với"
before the change ("so với 320 hộ của năm 2020 thì giảm 40 hộ"), or be said of an earlier time before the level ("đầu
nhiệm kỳ có 320 hộ (4,1%), nay còn 280 hộ (3,5%), giảm 40 hộ, 0,6 điểm %"). What follows a change only goes on from it
("tương đương 12,5%").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from draftlint.facts.changes.change import Change, Measure, of_a_whole, one_measure
from draftlint.facts.changes.change_fit import distance, fits, likeliest
from draftlint.facts.changes.comparison_bases import base_behind, bases_against
from draftlint.facts.changes.comparison_levels import (
    is_level,
    is_level_of,
    measure_of,
    of_one_subject,
    years_between,
)
from draftlint.facts.changes.named_levels import bearing, named_subject
from draftlint.facts.changes.stated_changes import Said, planned, stated_changes
from draftlint.facts.changes.two_times import against_another_year, of_like_stretches, two_times
from draftlint.facts.meaning.figure_times import EARLIER, EARLY, FROM, lead_of, year_of
from draftlint.facts.meaning.statements import Statement
from draftlint.language.patterns import WordPattern

_PERIOD_TOTAL = regex.compile(
    r"(?<!\p{L})(?:\d+ năm|năm năm|(?:cả |trong |toàn )(?:nhiệm kỳ|giai đoạn)|giai đoạn|tổng cộng)(?!\p{L})",
    regex.IGNORECASE,
)
_OPENS = WordPattern(r"(?:như vậy|so với|so|tức|bình quân|trung bình|<changes.refers_back> (?:này|trên))(?!\p{L})")
_FROM_HERE = regex.compile(r"\(\s?từ\s", regex.IGNORECASE)
_AGAINST_TIME = regex.compile(rf"\s?(?:so với|so)\s(?:mức\s)?(?:{EARLIER}|năm đầu)(?!\p{{L}})", regex.IGNORECASE)
_IS_SO_MUCH = regex.compile(r"(?<!\p{L})bằng\s(?:khoảng\s|gần\s|hơn\s|trên\s)?$", regex.IGNORECASE)
_MOST_LEVELS = 8
"""Figures of a sentence that are tried as the level of a change."""


def comparisons(
    text: str, inside: Sequence[Statement], before: Sequence[Statement], above: Sequence[Statement] = ()
) -> Iterator[Change]:
    """The changes of one sentence; `before` is the sentence that leads to it, `above` the head of its paragraph."""
    said = stated_changes(text, inside)
    found: Change | None = None
    for item in said:
        leading = found if item.follows else None
        if planned(text, item.statement) or (leading is None and not item.word):
            found = None
            continue
        around = _Around(inside, before, said, above)
        change = _of_listed(text, item, around) or _going_on(text, item, leading) or _resolved(text, item, around)
        if change is not None:
            yield change
        found = change or leading


@dataclass(frozen=True, slots=True)
class _Around:
    """The figures among which level and base are sought."""

    inside: Sequence[Statement]
    before: Sequence[Statement]
    said: Sequence[Said]
    above: Sequence[Statement] = ()

    def levels(self, text: str) -> Sequence[Statement]:
        changes = {item.statement.index for item in self.said}
        return [one for one in self.inside if one.index not in changes and is_level(text, one)]

    def leading(self, text: str) -> Sequence[Statement]:
        """The levels of the sentence before, if this one opens with what it is compared with."""
        start = self.inside[0].sentence.span
        opens = _OPENS.match(text, start.start, start.end)
        return [one for one in self.before if is_level(text, one)] if opens else []

    def further(self, text: str, item: Said, base: Statement) -> Sequence[Statement]:
        """The first figure of the paragraph that counts what a base counts, if the sentence opens with a comparison."""
        start = self.inside[0].sentence.span
        if _OPENS.match(text, start.start, start.end) is None or not base.quantity.noun:
            return []
        alike = [one for one in self.above if is_level(text, one) and one.quantity.noun == base.quantity.noun]
        first = [one for one in alike if not one.clause.depth][:1]
        return [one for one in first if of_one_subject(text, item.statement, one, strictly=True)]


def _going_on(text: str, item: Said, leading: Change | None) -> Change | None:
    """The same change in another measure: "giảm 40 hộ, tương đương 12,5%"."""
    if leading is None or leading.base is None or item.back or item.compared:
        return None
    told = (item.statement, leading.stated or item.statement)
    if leading.stated is not None and all(_AGAINST_TIME.match(text, one.span.end) for one in told):
        return None  # "giảm 74% so với năm đầu và giảm 32% so với năm trước"
    measure = measure_of(item, leading.level)
    if measure is Measure.YEARLY and years_between(text, leading.base, leading.level) == 1:
        return None
    if of_a_whole(text, item.statement):
        return None  # "tăng 04 xã, bằng 81% trong tổng số 146 xã"
    if measure is None or (measure is Measure.AMOUNT and leading.measure is Measure.AMOUNT):
        return None
    return _change(text, item, (leading.level, *leading.others), leading.base, measure)


def _resolved(text: str, item: Said, around: _Around) -> Change | None:
    levels = around.levels(text)
    earlier = [one for one in levels if item.scope <= one.span.start < item.statement.span.start]
    base = base_behind(text, item, around.inside, levels)
    earlier = [one for one in earlier if not _told_of_another(text, item, one, around.inside)]
    if base is None and not item.compared:
        listed = bases_against(text, item, earlier)
        base = listed[0] if len(listed) == 1 else None
        if base is not None and _of_the_whole(text, item, base, around):
            return None
    if base is None and item.compared:
        return None  # "gấp 4,5 lần mức chung của tỉnh"
    if base is None and item.word.startswith("thêm"):  # "nửa đầu năm thêm 12 hội viên" is no change since a time told
        from_one = [one for one in earlier if FROM.search(lead_of(text, one))]
        return _of_two_times(text, item, earlier) if from_one else None
    if base is not None:
        leading = [one for one in around.leading(text) if of_one_subject(text, item.statement, one, strictly=True)]
        return (
            _with_base(text, item, base, earlier)
            or _with_base(text, item, base, leading)
            or _with_base(text, item, base, around.further(text, item, base))
        )
    return _in_chain(text, item, earlier) or _of_two_times(text, item, earlier) or _told_before(text, item, around)


def _of_the_whole(text: str, item: Said, base: Statement, around: _Around) -> bool:
    """Whether the whole was measured by a base, and a part is told of: "giảm 13 trường: mầm non giảm 03"."""
    since, until = base.span.end, item.statement.span.start
    between = [one for one in around.said if since <= one.statement.span.start < until and not one.follows]
    own = named_subject(text, item.statement)
    return bool(between and own) and not own <= base.core | base.context


def _told_of_another(text: str, item: Said, one: Statement, inside: Sequence[Statement]) -> bool:
    """Whether a bracket tells from what to what another thing went: "giảm 7 phòng (từ 31 xuống 24), 40 biên chế"."""
    if one.clause.depth <= item.statement.clause.depth:
        return False
    opened = text.rfind("(", one.sentence.span.start, one.span.start)
    owner = next((other for other in reversed(inside) if other.span.end <= opened), None)
    if owner is None or not owner.direction or owner is item.statement or _FROM_HERE.match(text, opened) is None:
        return False
    nouns = [statement.quantity.noun.split(" ")[0] for statement in (owner, item.statement)]
    return all(nouns) and nouns[0] != nouns[1]


def _of_listed(text: str, item: Said, around: _Around) -> Change | None:
    """Of several bases in one bracket the one that fits: "so với năm 2022 (9.742 ca, 07 ca nặng) số ca giảm 55%"."""
    earlier = [one for one in around.levels(text) if one.span.start < item.statement.span.start]
    listed = [] if item.compared or not item.word else bases_against(text, item, earlier)
    if len(listed) < 2 or all(one.quantity.percent for one in listed):  # shares of one whole are told apart by place
        return None
    outside = [one for one in earlier if one not in listed]
    found = [change for base in listed if (change := _with_base(text, item, base, outside)) is not None]
    likely = [likeliest(change) for change in found]
    unsure = [replace(change, sure=False) for change in likely]
    return next((one for one in likely if fits(one)), None) or min(unsure, key=distance, default=None)


def _told_before(text: str, item: Said, around: _Around) -> Change | None:
    """ "Có 38 lớp, 520 học viên; năm trước 21 lớp, 310 học viên. Như vậy số lớp tăng 81%": by its noun."""
    start = max(item.statement.left.start, item.statement.span.start - 60)
    words = text[start : item.statement.span.start].lower()
    named = [one for one in around.leading(text) if _names(words, one.quantity.noun)]
    return _of_two_times(text, item, named) if len(named) == 2 else None


def _names(words: str, noun: str) -> bool:
    first = regex.match(r"\p{L}+", noun)
    return first is not None and regex.search(rf"(?<!\p{{L}})số {first[0]}(?!\p{{L}})", words) is not None


def _of_two_times(text: str, item: Said, earlier: Sequence[Statement]) -> Change | None:
    found = two_times(text, item, earlier)
    if found is None:
        return None
    base, levels, measure = found
    return _change(text, item, levels, base, measure)


def _with_base(text: str, item: Said, base: Statement, levels: Sequence[Statement]) -> Change | None:
    """The change against a base that is tied to it; the level is the nearest that measures the same."""
    named = bearing(text, named_subject(text, item.statement), levels)
    fitting = [one for one in named if is_level_of(text, one, item.statement, base, named=True)]
    fitting = fitting or [one for one in levels if is_level_of(text, one, item.statement, base)]
    measure = measure_of(item, fitting[-1]) if fitting else None
    return _change(text, item, fitting[::-1], base, measure) if measure is not None else None


def _change(text: str, item: Said, levels: Sequence[Statement], base: Statement, measure: Measure) -> Change | None:
    level, others = levels[0], tuple(levels[1:_MOST_LEVELS])
    steps = 0
    if measure is Measure.YEARLY:
        if _PERIOD_TOTAL.search(lead_of(text, level)) or _PERIOD_TOTAL.search(lead_of(text, base)):
            return None  # the total of several years against one year
        steps = years_between(text, base, level)
    direction = item.direction or (1 if level.quantity.value >= base.quantity.value else -1)
    change = Change(level, base, None, item.statement, measure, direction, steps, not others, others)
    if measure is Measure.RATE and _IS_SO_MUCH.search(lead_of(text, item.statement)):
        ratio = likeliest(
            replace(change, measure=Measure.RATIO)
        )  # "dư nợ tăng 1.224 tỷ đồng, bằng 160%" of what it was
        return ratio if fits(ratio) else change
    return change


def _in_chain(text: str, item: Said, earlier: Sequence[Statement]) -> Change | None:
    """ "năm 2022: 310 hộ; năm 2023: 286 hộ (giảm 7,7%)": against the figure of the year before."""
    if len(earlier) < 2:
        return None
    base, level = earlier[-2:]
    between = text[level.span.end : item.statement.span.start]
    if not regex.fullmatch(r"\s?[(,]\s?(?:tăng|giảm)(?:\s(?:thêm|so với năm trước|so với cùng kỳ))?\s", between):
        return None
    one, two = year_of(text, base), year_of(text, level)
    follows = one is not None and two is not None and two - one == 1
    first = two is not None and EARLY.search(lead_of(text, base)) is not None
    measure = measure_of(item, level)
    if against_another_year(text, item, base):
        return None  # "năm 2023 còn 350 hộ, giảm 14,6% so với năm 2021"
    if not (follows or first) or measure is None or not one_measure(base.quantity, level.quantity):
        return None
    if not of_like_stretches(text, base, level):
        return None
    return _change(text, item, [level], base, measure)
