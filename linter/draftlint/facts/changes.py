"""Changes: a level, what it was before, and by how much it moved, as far as one sentence states them.

The base may stand before the level ("tăng từ 41% lên 46%, tăng 5%"), or behind the rate ("đạt 2.576 tỷ đồng, tăng 12%
so với năm 2022 (2.300 tỷ đồng)"), or follow
from the amount ("đạt 14.500 em, tăng 1.250 em (9,4%)").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from draftlint.facts.aspects import Aspect
from draftlint.facts.quantity import Form, Quantity
from draftlint.facts.roles import Role
from draftlint.facts.statements import Statement
from draftlint.relations import figure as arithmetic

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


class Measure(StrEnum):
    """In what a change is stated."""

    NONE = "none"
    """Not at all: only the two levels and the way it went."""
    RATE = "rate"
    """tăng 12%"""
    POINTS = "points"
    """tăng 5 điểm %"""
    AMOUNT = "amount"
    """tăng 120 hộ"""
    TIMES = "times"
    """gấp 1,5 lần"""
    GREW_TIMES = "grew_times"
    """tăng 1,5 lần, which nearly always means gấp 1,5 lần"""
    RATIO = "ratio"
    """bằng 112% (so với) năm trước"""
    ADDED = "added"
    """kết nạp 412 đảng viên, nâng tổng số từ 4.010 lên 4.422"""
    YEARLY = "yearly"
    """tăng bình quân 9,8%/năm"""


@dataclass(frozen=True, slots=True)
class Change:
    """A level with its base (or the amount of the change) and the stated change, if any.

    `direction` is +1 for a rise and -1 for a fall. `amount` stands for the base where only the change is stated
    ("tăng 1.250 em (9,4%)"). `steps` are the years between the two levels, 0 where they are not said.
    """

    level: Statement
    base: Statement | None
    amount: Statement | None
    stated: Statement | None
    measure: Measure
    direction: int
    steps: int = 0

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that take part, in text order."""
        given = [item for item in (self.base, self.amount, self.level, self.stated) if item is not None]
        return tuple(sorted(given, key=lambda item: item.span))


_UP, _DOWN = r"tăng|nâng|nâng cao|mở rộng|cải thiện", r"giảm|hạ|rút ngắn|thu hẹp|cắt giảm"
_VERB = regex.compile(
    rf"(?<!\p{{L}})(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?!\p{{L}})(?!\s(?:cường|trưởng|nghèo|cao chất lượng))",
    regex.IGNORECASE,
)
_FROM = regex.compile(r"(?<!\p{L})từ(?:\s(?:mức|khoảng|trên|gần|hơn|chỉ|con số|chỗ chỉ có))*\s?$", regex.IGNORECASE)
_TO = regex.compile(
    r"(?:[^;.:]|\.(?=\d)){0,70}?(?<!\p{L})(?P<to>lên|xuống|còn|đến|tới|sang)"
    r"(?:\s(?:thành|mức|còn|đến|tới|là|khoảng|trên|gần|hơn|dưới|chỉ))*\s?",
    regex.IGNORECASE,
)
_LEAD = (
    r"(?:(?:tốc độ|mức|tức là|tức|tương ứng|tương đương|hay|đã|và|ước|với mức|bình quân|trung bình|mỗi năm|hằng năm|"
    r"hàng năm)\s)*"
)
_WORD_OF_CHANGE = (
    r"(?:tăng|giảm|gấp|bằng)(?:\s(?:thêm|gấp|khoảng|trên|gần|hơn|bình quân|trung bình|hằng năm|hàng năm|mỗi năm|là|đạt|"
    r"được|tới|đến|hơn|đi|thực tế))*\s?:?\s?"
)
_THEN = regex.compile(
    rf"(?:[^,;:(]{{0,60}}(?:\([^;()]{{0,40}}\)\s?)?[,(–-]\s?|[^,;:(]{{0,40}}\s|\s?){_LEAD}(?P<word>{_WORD_OF_CHANGE})",
    regex.IGNORECASE,
)
_EARLIER = r"(?:năm|cùng kỳ|đầu nhiệm kỳ|nhiệm kỳ|giai đoạn|đầu năm|cuối năm|tháng|quý|thời điểm)"
_BACK_TO = regex.compile(
    rf"\s?(?:(?:so với|so)\s[^;,.()]{{2,45}}?\(\s?[^;(),.]{{0,30}}"
    rf"|(?:so với\s|so\s|của\s)?{_EARLIER}[^;,.()]{{0,35}}\(\s?[^;(),.]{{0,30}}"
    rf"|(?:so với|so)\s(?:mức\s|con số\s)?"
    rf"|\(\s?(?:{_EARLIER})[^;()]{{0,30}}"
    rf"|(?:so với|so)\s[^;,.()]{{2,45}}?\s(?:là|đạt|chỉ|chỉ có|chỉ đạt)\s)",
    regex.IGNORECASE,
)
_PLANNED = regex.compile(
    r"(?<!\p{L})(?:kế hoạch|chỉ tiêu|nghị quyết|dự toán|mục tiêu|yêu cầu|đề án|kh|nq)(?!\p{L})", regex.IGNORECASE
)
_BESIDE = regex.compile(
    r"\s?[,(]\s?(?:(?:tương ứng|tương đương|tỷ lệ|tỉ lệ|bằng|hay|tức|là|với|tăng|giảm|khoảng)\s)*", regex.IGNORECASE
)
_LEADS_TO = regex.compile(
    r"\s?(?:[,(:]?\s?(?:tức\s)?(?:tăng\s|giảm\s)?|so với[^;.()\d]{2,30}(?:\d{4}\s?)?\()"
    r"từ\s(?:mức\s)?",
    regex.IGNORECASE,
)
_RAISES_STOCK = regex.compile(r"[^;.()]{0,60}(?:nâng|đưa)\s(?:tổng\s)?số[^;.()]{0,60}\stừ\s", regex.IGNORECASE)
_YEAR_BEHIND = regex.compile(r"[^,;.\d]{0,30}?(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)")
_ASIDE = {"time", "age", "day"}
_NO_LEVELS = {"rank", "age", "hour", "voltage", "times", "point"}


def changes(facts: Facts) -> Sequence[Change]:
    """Every change whose base or amount is stated in the same sentence, in text order."""
    out: list[Change] = []
    for _, group in groupby(facts.statements, key=lambda item: item.sentence.span):
        inside = [item for item in group if item.quantity.unit.dimension not in _ASIDE]
        taken: set[int] = set()
        for change in (*_from_to(facts.text, inside), *_compared(facts.text, inside), *_by_amount(facts.text, inside)):
            if change.stated is None or change.stated.index not in taken:
                taken.update(item.index for item in (change.stated,) if item is not None)
                out.append(change)
    return sorted(out, key=lambda change: change.statements[0].span)


# -- from a to b -------------------------------------------------------------------------------------------------------


def _from_to(text: str, inside: Sequence[Statement]) -> Iterator[Change]:
    for at in range(len(inside) - 1):
        base, level = inside[at], inside[at + 1]
        lead = text[max(base.sentence.span.start, base.span.start - 30) : base.span.start]
        joint = _TO.fullmatch(text[base.span.end : level.span.start])
        if not joint or not _FROM.search(lead) or not _one_measure(base.quantity, level.quantity):
            continue
        direction = _direction(text, base, joint["to"].lower())
        if not direction:
            continue
        before = inside[at - 1] if at else None
        yield _with_rate(text, Change(level, base, None, None, Measure.NONE, direction), before, inside[at + 2 :])


def _direction(text: str, base: Statement, joint: str) -> int:
    """The way it went: "lên" and "xuống" say it, else the verb before."""
    if joint in ("lên", "xuống"):
        return 1 if joint == "lên" else -1
    verbs = list(_VERB.finditer(text, max(base.sentence.span.start, base.span.start - 160), base.span.start))
    if verbs:
        return 1 if verbs[-1]["up"] else -1
    return -1 if joint == "còn" else 0


def _with_rate(text: str, change: Change, before: Statement | None, behind: Sequence[Statement]) -> Change:
    """The change with the rate or amount that follows it, or leads to it ("tăng 120 hộ, từ 310 lên 430 hộ")."""
    base, level = change.base, change.level
    assert base is not None
    steps = _years_between(text, base, level)
    if behind:
        stated = behind[0]
        between = text[level.span.end : stated.span.start]
        then = _THEN.fullmatch(between)
        if then and not _planned_behind(text, stated):
            found = _measured(level, stated, then["word"])
            if found is not None and stated.direction in (0, change.direction):
                return replace(change, stated=stated, measure=found, steps=steps)
    if before is not None:
        between = text[before.span.end : base.span.start]
        if _LEADS_TO.fullmatch(between):
            found = _measured(level, before, "")
            if found is not None and before.direction == change.direction:
                return replace(change, stated=before, measure=found, steps=steps)
        if _RAISES_STOCK.fullmatch(between) and _one_measure(before.quantity, level.quantity):
            return replace(change, stated=before, measure=Measure.ADDED, steps=steps)
    return replace(change, steps=steps)


def _years_between(text: str, base: Statement, level: Statement) -> int:
    one = _YEAR_BEHIND.match(text, base.span.end, level.span.start)
    two = _YEAR_BEHIND.match(text, level.span.end, level.sentence.span.end)
    if not one or not two:
        return 0
    from_start = "đầu năm" in one[0].lower()  # "đầu năm 2021 … cuối năm 2025" are five years
    return max(0, int(two["year"]) - int(one["year"]) + from_start)


# -- a rate against a base behind it -----------------------------------------------------------------------------------


def _compared(text: str, inside: Sequence[Statement]) -> Iterator[Change]:
    """ "đạt 2.576 tỷ đồng, tăng 12% so với năm 2022 (2.300 tỷ đồng)"."""
    for level, stated, base in zip(inside, inside[1:], inside[2:], strict=False):
        back = text[stated.span.end : base.span.start]
        then = _THEN.fullmatch(text[level.span.end : stated.span.start])
        if not then or not _BACK_TO.fullmatch(back) or _PLANNED.search(back):
            continue
        if level.aspect is not Aspect.LEVEL or base.aspect is not Aspect.LEVEL or level.role is Role.EARLIER:
            continue
        if not _one_measure(base.quantity, level.quantity):
            continue
        measure = _measured(level, stated, then["word"])
        if measure is not None and measure is not Measure.YEARLY:
            yield Change(level, base, None, stated, measure, stated.direction or 1)


def _by_amount(text: str, inside: Sequence[Statement]) -> Iterator[Change]:
    """ "đạt 14.500 em, tăng 1.250 em (9,4%)", or the rate first: "tăng 9,4% (1.250 em)"."""
    for level, first, second in zip(inside, inside[1:], inside[2:], strict=False):
        if not _THEN.fullmatch(text[level.span.end : first.span.start]):
            continue
        if not _BESIDE.fullmatch(text[first.span.end : second.span.start]) or _planned_behind(text, second):
            continue
        amount, rate = (second, first) if first.quantity.percent else (first, second)
        if amount.quantity.percent or not rate.quantity.percent or rate.yearly or amount.yearly:
            continue
        single = all(item.quantity.form is Form.SINGLE for item in (level, amount, rate))
        if (
            single
            and level.aspect is Aspect.LEVEL
            and first.direction
            and _one_measure(amount.quantity, level.quantity)
        ):
            yield Change(level, None, amount, rate, Measure.RATE, first.direction)


# -- what is what ------------------------------------------------------------------------------------------------------


def _measured(level: Statement, stated: Statement, word: str) -> Measure | None:
    """In what a change is stated; None where the figure is no change of this level."""
    quantity, word = stated.quantity, word.lower()
    if quantity.form is not Form.SINGLE:
        return None
    if quantity.unit.dimension == "times":
        return Measure.GREW_TIMES if "tăng" in word and "gấp" not in word else Measure.TIMES
    if quantity.unit.dimension == "point":
        return Measure.POINTS
    if quantity.percent:
        if word.startswith("bằng"):
            return Measure.RATIO
        if stated.aspect is not Aspect.GROWTH:
            return None
        return Measure.YEARLY if stated.yearly else Measure.RATE
    if not quantity.per:  # "từ 54 triệu đồng/năm lên 83 triệu đồng/năm, tăng 29 triệu đồng"
        quantity = replace(quantity, per=level.quantity.per)
    same = stated.aspect is Aspect.CHANGE and not stated.yearly and _one_measure(quantity, level.quantity)
    return Measure.AMOUNT if same else None


def _planned_behind(text: str, stated: Statement) -> bool:
    """Whether the figure is compared with a plan ("tăng 5% so với kế hoạch"), not with what was before."""
    behind = text[stated.span.end : stated.span.end + 50]
    stop = regex.search(r"[,;.]", behind)
    return _PLANNED.search(behind[: stop.start()] if stop else behind) is not None


def _one_measure(base: Quantity, level: Quantity) -> bool:
    """Whether two figures measure one thing; the unit may be said once ("từ 41 lên 46%")."""
    if base.form is not Form.SINGLE or level.form is not Form.SINGLE or level.unit.dimension in _NO_LEVELS:
        return False
    if _bare(base) and (level.noun or level.unit.name):
        return True
    if base.unit.dimension != level.unit.dimension or base.per != level.per:
        return False
    return base.unit.dimension != "count" or not base.noun or not level.noun or _alike(base.noun, level.noun)


def _alike(one: str, two: str) -> bool:
    return one == two or one.startswith(two + " ") or two.startswith(one + " ")


def _bare(quantity: Quantity) -> bool:
    return quantity.unit.dimension == "count" and not quantity.noun and quantity.magnitude == 1 and not quantity.per


def figures_of(change: Change) -> tuple[arithmetic.Figure, arithmetic.Figure]:
    """The base (or the amount) and the level as numbers of one measure. A lone "từ" makes no bound here."""
    other = change.base or change.amount
    assert other is not None
    level = change.level.quantity
    if _bare(other.quantity) and not _bare(level):
        first = replace(other.quantity.figure(), exact=level.counted, suffix=level.figure().suffix)
        return first, level.figure()
    measure = max(other.quantity.unit_of_print, level.unit_of_print)
    first = other.quantity.figure(measure)
    if other.quantity.bound_word == "từ":
        first = replace(first, bound=arithmetic.Bound.EXACT)
    return first, level.figure(measure)
