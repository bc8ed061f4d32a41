"""Comparisons: a stated rise or fall whose level and base stand in other places of its sentence.

The base may hang in a bracket behind ("tăng 25 sản phẩm so với năm 2020 (năm 2020 có 09 sản phẩm)"), come with "so với"
before the change ("so với 320 hộ của năm 2020 thì giảm 40 hộ"), or be said of an earlier time before the level ("đầu
nhiệm kỳ có 320 hộ (4,1%), nay còn 280 hộ (3,5%), giảm 40 hộ, 0,6 điểm %"). What follows a change only goes on from it
("tương đương 12,5%").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from draftlint.facts.aspects import Aspect
from draftlint.facts.change import PLANNED, Change, Measure, alike, one_measure
from draftlint.facts.figure_times import EARLIER, EARLY, FROM, LATE, YEAR, lead_of, times_of, year_of
from draftlint.facts.quantity import Form
from draftlint.facts.roles import Role
from draftlint.facts.statements import Statement
from draftlint.language.vi.subjects import content_words, words_beside_changes

_JOINTS = (
    r"(?:\s(?:thêm|được|khoảng|trên|gần|hơn|là|bình quân|trung bình|hằng năm|hàng năm|mỗi năm|thực tế|mức|tới|đi|"
    r"tương ứng|đạt|tổng cộng|lần lượt))*"
)
_SAID = regex.compile(
    rf"(?<!\p{{L}})(?:(?P<up>tăng|nhích|thêm|cao hơn|nhiều hơn|lớn hơn)|(?P<down>giảm|ít hơn|thấp hơn|nhỏ hơn)|"
    rf"(?P<times>gấp|bằng)){_JOINTS}"
    rf"(?P<back>\s(?:so với\s|so\s)?(?:cả\s|mức\s|tỷ lệ của\s)?(?:{EARLIER})(?:\snăm trước|\snăm \d{{4}})?)?"
    rf"{_JOINTS}\s?:?\s?$",
    regex.IGNORECASE,
)
_MEAN_RATE = regex.compile(
    r"(?<!\p{L})(?:bình quân|trung bình|tốc độ)(?:\s(?:hằng năm|hàng năm|mỗi năm|khoảng|đạt|là|trên|gần|hơn))*\s?$",
    regex.IGNORECASE,
)
_GOES_ON = regex.compile(
    r"\s?(?:[,(;]|\s[-–]|và|hay|tức)\s?(?:(?:và|tương đương|tương ứng|tức là|tức|hay|bằng|với|đạt|mức|tỷ lệ|khoảng|"
    r"giảm|tăng)\s?)*",
    regex.IGNORECASE,
)
_BRACKET = regex.compile(
    rf"(?P<outer>\s?[^;,.()\d]{{0,60}}(?:\d{{4}}[^;,.()\d]{{0,25}}){{0,2}})\(\s?(?P<lead>[^;()\d]{{0,45}}"
    rf"(?:{YEAR}[^;()\d]{{0,25}}){{0,2}})",
    regex.IGNORECASE,
)
_AGAINST = regex.compile(
    rf"\)?\s?(?:so với|so)\s(?:(?:mức|con số|số|khoảng|trên)\s)?$|\s?(?:so với|so)\s(?:{EARLIER})[^;,.()\d]{{0,25}}"
    r"\s(?:là|đạt|chỉ|có|chỉ có|chỉ đạt|mới có)\s$",
    regex.IGNORECASE,
)
_OF_BEFORE = regex.compile(rf"(?<!\p{{L}})(?:{EARLIER}|từ)(?!\p{{L}})", regex.IGNORECASE)
_AGAINST_BRACKET = regex.compile(r"(?<!\p{L})(?:so với|so)\s[^;.()]{2,70}\($", regex.IGNORECASE)
_WHOLE = regex.compile(r"(?<!\p{L})(?:trong tổng số|trên tổng số|tổng số|trong|trên)\s?$", regex.IGNORECASE)
_PERIOD_TOTAL = regex.compile(
    r"(?<!\p{L})(?:\d+ năm|năm năm|(?:cả |trong |toàn )(?:nhiệm kỳ|giai đoạn)|giai đoạn|tổng cộng)(?!\p{L})",
    regex.IGNORECASE,
)
_OPENS = regex.compile(r"(?:như vậy,? )?(?:so với|so|tức|bình quân|trung bình)(?!\p{L})", regex.IGNORECASE)
_RISES = regex.compile(r"(?<!\p{L})(?:tăng|giảm|gấp|vượt)(?!\p{L})", regex.IGNORECASE)
_OTHER_PLACE = regex.compile(
    r"(?<!\p{L})(?:cả nước|toàn tỉnh|bình quân chung|trung bình (?:cả|chung|của)|kế hoạch)(?!\p{L})"
)
_ASIDE = {"time", "age", "day", "rank", "hour", "voltage", "score"}
_REACH = 160


@dataclass(frozen=True, slots=True)
class _Said:
    """A figure of change: which way, in which words, and whether it only goes on from the change before it."""

    statement: Statement
    direction: int
    word: str
    back: bool
    follows: bool


def comparisons(text: str, inside: Sequence[Statement], before: Sequence[Statement]) -> Iterator[Change]:
    """The changes of one sentence; `before` are the statements of the sentence that leads to it."""
    said = _all_said(text, inside)
    found: Change | None = None
    for item in said:
        leading = found if item.follows else None
        if leading is None and (not item.word or _planned(text, item.statement)):
            found = None
            continue
        change = _going_on(text, item, leading) or _resolved(text, item, _Around(inside, before, said))
        if change is not None:
            yield change
        found = change or leading


@dataclass(frozen=True, slots=True)
class _Around:
    """The figures among which level and base are sought."""

    inside: Sequence[Statement]
    before: Sequence[Statement]
    said: Sequence[_Said]

    def levels(self, text: str) -> Sequence[Statement]:
        changes = {item.statement.index for item in self.said}
        return [one for one in self.inside if one.index not in changes and _is_level(text, one)]

    def leading(self, text: str) -> Sequence[Statement]:
        """The levels of the sentence before, if this one opens with what it is compared with."""
        start = self.inside[0].sentence.span
        opens = _OPENS.match(text, start.start, start.end)
        return [one for one in self.before if _is_level(text, one)] if opens else []


def _planned(text: str, stated: Statement) -> bool:
    behind = regex.split(r"[,;.(]", text[stated.span.end : stated.span.end + 50])[0]
    return PLANNED.search(behind) is not None


def _all_said(text: str, inside: Sequence[Statement]) -> Sequence[_Said]:
    out: list[_Said] = []
    for at, item in enumerate(inside):
        if item.quantity.form is not Form.SINGLE or item.quantity.unit.dimension in _ASIDE:
            continue
        start = max(inside[at - 1].span.end if at else item.sentence.span.start, item.span.start - 90)
        match = _SAID.search(text, start, item.span.start)
        if match:
            way = 1 if match["up"] else -1 if match["down"] else 0
            plain = text[start : match.start()]
            follows = bool(out) and at > 0 and out[-1].statement is inside[at - 1] and len(plain) <= 24
            direction = way or (out[-1].direction if follows else 1)
            out.append(_Said(item, direction, match[0].lower(), match["back"] is not None, follows))
        elif item.quantity.percent and item.yearly and _MEAN_RATE.search(text, start, item.span.start):
            out.append(_Said(item, 0, "bình quân", back=False, follows=False))
        elif (
            at
            and out
            and out[-1].statement is inside[at - 1]
            and item.quantity.unit.dimension in ("percent", "point")
            and not (out[-1].back and out[-1].statement.quantity.unit.dimension == "point")
            and _GOES_ON.fullmatch(text, inside[at - 1].span.end, item.span.start)
        ):
            out.append(_Said(item, out[-1].direction, "", back=False, follows=True))
    return out


def _going_on(text: str, item: _Said, leading: Change | None) -> Change | None:
    """The same change in another measure: "giảm 40 hộ, tương đương 12,5%"."""
    if leading is None or leading.base is None or item.back:
        return None
    measure = _measure(item, leading.level)
    if measure is None or (measure is Measure.AMOUNT and leading.measure is Measure.AMOUNT):
        return None
    return _change(text, item, (leading.level, *leading.others), leading.base, measure)


def _resolved(text: str, item: _Said, around: _Around) -> Change | None:
    levels = around.levels(text)
    earlier = [one for one in levels if one.span.start < item.statement.span.start]
    base = _base_behind(text, item, around.inside, levels) or _base_against(text, item, earlier)
    if base is not None:
        return _with_base(text, item, base, earlier) or _with_base(text, item, base, around.leading(text))
    return _in_chain(text, item, earlier) or _of_two_times(text, item, earlier)


def _with_base(text: str, item: _Said, base: Statement, levels: Sequence[Statement]) -> Change | None:
    """The change against a base that is tied to it; the level is the nearest that measures the same."""
    fitting = [one for one in levels if _is_level_of(text, one, item.statement, base)]
    measure = _measure(item, fitting[-1]) if fitting else None
    return _change(text, item, fitting[::-1], base, measure) if measure is not None else None


def _is_level_of(text: str, one: Statement, stated: Statement, base: Statement) -> bool:
    return (
        one is not base
        and one.span.start < min(stated.span.start, base.span.start)
        and one.clause.depth <= stated.clause.depth
        and one.role is not Role.EARLIER
        and not EARLY.search(lead_of(text, one))
        and one_measure(base.quantity, one.quantity, fractions=True)
        and _same_kind(stated, one)
        and _of_one_subject(text, stated, one)
        and not _is_whole(text, one)
    )


def _change(text: str, item: _Said, levels: Sequence[Statement], base: Statement, measure: Measure) -> Change | None:
    level, others = levels[0], tuple(levels[1:3])
    steps = 0
    if measure is Measure.YEARLY:
        if _PERIOD_TOTAL.search(lead_of(text, level)) or _PERIOD_TOTAL.search(lead_of(text, base)):
            return None  # the total of several years against one year
        steps = _steps(text, base, level)
    direction = item.direction or (1 if level.quantity.value >= base.quantity.value else -1)
    return Change(level, base, None, item.statement, measure, direction, steps, not others, others)


def _is_whole(text: str, one: Statement) -> bool:
    """Whether a figure is what the one before it is a part of: "612 hộ trong tổng số 33.060 hộ"."""
    lead = text[max(one.sentence.span.start, one.span.start - 24) : one.span.start]
    return (_WHOLE.search(lead) is not None and regex.search(r"\d[^,;]*$", lead) is not None) or "tổng số" in lead[-10:]


# -- where the base stands ---------------------------------------------------------------------------------------------


def _base_behind(text: str, item: _Said, inside: Sequence[Statement], levels: Sequence[Statement]) -> Statement | None:
    """ "… so với năm 2020 (09 sản phẩm)", "(từ 76 vụ)", "so với 23 sản phẩm hiện nay"."""
    behind = [one for one in inside if one.span.start > item.statement.span.start]
    if not behind or behind[0] not in levels:
        return None
    base = behind[0]
    between = text[item.statement.span.end : base.span.start]
    if PLANNED.search(between) or _OTHER_PLACE.search(between):
        return None
    if _AGAINST.fullmatch(between):
        return base
    match = _BRACKET.fullmatch(between)
    if not match or _RISES.search(match["lead"]) or _RISES.search(match["outer"]):
        return None
    tied = item.back or _OF_BEFORE.search(match["outer"]) or _OF_BEFORE.search(match["lead"])
    compared = regex.match(r"\s?(?:so với|so)\s", match["outer"])
    return base if tied or compared else None


def _base_against(text: str, item: _Said, earlier: Sequence[Statement]) -> Statement | None:
    """ "so với 320 hộ của năm 2020 thì giảm 40 hộ"; of a list in the bracket, the figure of the same kind."""
    listed = []
    for one in earlier:
        lead = text[max(one.sentence.span.start, one.span.start - 90) : one.span.start]
        behind = text[one.span.end : item.statement.span.start]
        if _AGAINST.search(lead) and not PLANNED.search(lead) and len(behind) <= _REACH and ";" not in behind:
            return one
        opened = text.rfind("(", one.sentence.span.start, one.span.start)
        if (
            one.clause.depth > item.statement.clause.depth
            and opened >= 0
            and text.rfind(")", opened, one.span.start) < 0
        ):
            lead = text[max(one.sentence.span.start, opened - 90) : opened + 1]
            if _AGAINST_BRACKET.search(lead) and not PLANNED.search(lead):
                listed.append(one)
    alike_kind = [one for one in listed if _same_kind(item.statement, one)]
    return alike_kind[0] if len(alike_kind) == 1 else None


def _same_kind(stated: Statement, base: Statement) -> bool:
    """Whether a change in a list is one of this base: "giảm 17 người chết" of "113 người chết"."""
    if not stated.quantity.noun or not base.quantity.noun:
        return True
    if not _counts_alike(stated.quantity.noun, base.quantity.noun):
        return False
    mine, yours = _tail(stated), _tail(base)
    return not mine or not yours or bool(mine & yours) or (bool(stated.quantity.noun) and not mine & _OUTCOMES)


_OUTCOMES = frozenset({"chết", "thương"})


def _tail(item: Statement) -> set[str]:
    return set(item.core) - content_words(item.quantity.noun, keep=item.quantity.noun)


def _in_chain(text: str, item: _Said, earlier: Sequence[Statement]) -> Change | None:
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
    measure = _measure(item, level)
    if not (follows or first) or measure is None or not one_measure(base.quantity, level.quantity):
        return None
    return _change(text, item, [level], base, measure)


def _of_two_times(text: str, item: _Said, earlier: Sequence[Statement]) -> Change | None:
    """A figure of an earlier time and one of a later time before the change ("đầu kỳ có …, nay còn …, giảm …")."""
    usable = [
        one
        for one in earlier
        if _measure(item, one) is not None
        and item.statement.span.start - one.span.end <= 2 * _REACH
        and not _is_whole(text, one)
        and (item.statement.quantity.percent or _same_kind(item.statement, one))
    ]
    times = times_of(text, earlier)
    early = [one for one in usable if times[one.index]]
    late = [one for one in usable if not times[one.index]]
    pairs = [(one, two) for one in early[-1:] for two in late if _ordered(text, one, two)]
    if not pairs or not _of_one_subject(text, item.statement, pairs[-1][1]):
        return None
    measure = _measure(item, pairs[-1][1])
    levels = [two for _, two in reversed(pairs)]
    return _change(text, item, levels, pairs[-1][0], measure) if measure is not None else None


def _ordered(text: str, base: Statement, level: Statement) -> bool:
    if not one_measure(base.quantity, level.quantity, fractions=True):
        return False
    if base.span.start > level.span.start:
        return True
    between = text[base.span.end : level.span.start]
    return LATE.search(between) is not None


# -- what is what ------------------------------------------------------------------------------------------------------


def _is_level(text: str, one: Statement) -> bool:
    quantity = one.quantity
    if quantity.form is Form.RANGE or quantity.unit.dimension in {*_ASIDE, "times", "point"}:
        return False
    if one.role is Role.EARLIER or (one.direction and FROM.search(lead_of(text, one))):  # "giảm từ 612 hộ … xuống"
        return True
    return one.aspect in (Aspect.LEVEL, Aspect.SHARE) and one.role is not Role.STATED_TARGET


def _measure(item: _Said, level: Statement) -> Measure | None:
    """In what the change of this level is stated; None where the figure is no change of it."""
    quantity, unit = item.statement.quantity, level.quantity.unit.dimension
    yearly = item.statement.yearly or regex.search(r"(?:bình quân|mỗi năm|hằng năm|hàng năm)", item.word) is not None
    if quantity.unit.dimension == "times":
        if yearly:
            return None
        return Measure.TIMES if "gấp" in item.word or "bằng" in item.word else Measure.GREW_TIMES
    if quantity.unit.dimension == "point":
        return None if unit != "percent" else Measure.YEARLY if yearly else Measure.POINTS
    if quantity.percent:
        if item.word.startswith("bằng") and not item.follows:
            return Measure.RATIO
        return Measure.YEARLY if yearly else Measure.RATE
    if yearly or quantity.unit.dimension != unit or quantity.per not in ("", level.quantity.per):
        return None
    if (
        unit == "count"
        and quantity.noun
        and level.quantity.noun
        and not _counts_alike(quantity.noun, level.quantity.noun)
    ):
        return None
    return Measure.AMOUNT


def _counts_alike(one: str, two: str) -> bool:
    people = {"người", "đồng chí", "đảng viên", "em", "học sinh", "cán bộ", "hội viên", "cháu"}
    return not one or not two or alike(one, two) or (one in people and two in people)


def _of_one_subject(text: str, stated: Statement, level: Statement) -> bool:
    """Whether the change names no subject but that of the level."""
    start = max(stated.left.start, stated.span.start - 60)
    said = _SAID.search(text, start, stated.span.start)
    own = content_words(text[start : said.start()]) if said else set()
    if stated.quantity.noun:
        own |= content_words(stated.right.of(text)[:40]) - content_words(stated.quantity.noun)
    known = (
        set(level.core)
        | set(level.context)
        | content_words(level.right.of(text))
        | content_words(level.clause.span.of(text))
    )
    extra = own - known - words_beside_changes()
    return len(extra) <= len(own & known) or len(extra) <= 1


def _steps(text: str, base: Statement, level: Statement) -> int:
    """The years between base and level: both said, else a term."""
    one, two = year_of(text, base), year_of(text, level)
    return two - one if one and two and two > one else 5
