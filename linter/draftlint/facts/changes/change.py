"""A change: a level, what it was before, and by how much it moved; and which figures can measure one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.figure_times import EARLIER
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form, Quantity
from draftlint.language.patterns import WordPattern, any_of
from draftlint.language.vi.subjects import one_noun
from draftlint.relations import figure as arithmetic


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
    ("tăng 1.250 em (9,4%)"). `steps` are the years between the two levels, 0 where they are not said. `sure` says that
    no other figure of the sentence could be the level; else `others` are those that could,
    as `other_bases` could be the base. `distant` marks a base from another part of the draft.
    """

    level: Statement
    base: Statement | None
    amount: Statement | None
    stated: Statement | None
    measure: Measure
    direction: int
    steps: int = 0
    sure: bool = True
    others: tuple[Statement, ...] = ()
    other_bases: tuple[Statement, ...] = ()
    distant: bool = False

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that take part, in text order."""
        given = [item for item in (self.base, self.amount, self.level, self.stated) if item is not None]
        return tuple(sorted(given, key=lambda item: item.span))


PLANNED = any_of("changes.plans")
_OF_A_WHOLE = regex.compile(
    r"\s(?:(?:trong|trên|của)\s)?(?:tổng số|tổng|toàn bộ|(?:trong|trên) số)(?!\p{L})"
    rf"|\s(?:của\s)?số\s(?!(?:{EARLIER}|này|trên|đó)(?!\p{{L}}))",
    regex.IGNORECASE,
)
_PLAN_OPENS = WordPattern(r"(?<!\p{L})<changes.plans>(?!\p{L})[^;,.()\d]{0,40}$")
_PLAN_BEFORE = WordPattern(r"(?<!\p{L})<changes.plans>(?!\p{L})(?:\s<changes.behind_plan>)*\s$")
_NO_LEVELS = {"rank", "age", "hour", "voltage", "times", "point"}


def measured(level: Statement, stated: Statement, word: str) -> Measure | None:
    """In what a change is stated; None where the figure is no change of this level."""
    quantity, word = stated.quantity, word.lower()
    if quantity.form is not Form.SINGLE:
        return None
    if quantity.unit.dimension == "times":
        return Measure.GREW_TIMES if "tăng" in word and "gấp" not in word else Measure.TIMES
    if quantity.unit.dimension == "point":
        return Measure.YEARLY if stated.yearly else Measure.POINTS
    if quantity.percent:
        if word.startswith("bằng"):
            return Measure.RATIO
        if stated.aspect is not Aspect.GROWTH:
            return None
        return Measure.YEARLY if stated.yearly else Measure.RATE
    if not quantity.per:  # "từ 54 triệu đồng/năm lên 83 triệu đồng/năm, tăng 29 triệu đồng"
        quantity = replace(quantity, per=level.quantity.per)
    same = stated.aspect is Aspect.CHANGE and not stated.yearly and one_measure(quantity, level.quantity)
    return Measure.AMOUNT if same else None


def of_a_whole(text: str, stated: Statement) -> bool:
    """Whether a percentage is a share of a whole told behind it ("bằng 81% trong tổng số 146 xã"), not a change."""
    return _OF_A_WHOLE.match(text, stated.span.end, stated.sentence.span.end) is not None


def planned_in_bracket(text: str, stated: Statement) -> bool:
    """Whether a bracket holds what was planned: "vượt kế hoạch tỉnh giao (giảm 2,5%)"."""
    if stated.role is Role.STATED_TARGET:
        return True
    opened = text.rfind("(", max(stated.sentence.span.start, stated.span.start - 40), stated.span.start)
    if opened < 0 or ")" in text[opened : stated.span.start]:
        return False
    return _PLAN_OPENS.search(text, max(stated.sentence.span.start, opened - 60), opened) is not None


def planned_behind(text: str, stated: Statement) -> bool:
    """Whether the figure is compared with a plan ("tăng 5% so với kế hoạch"), not with what was before."""
    if planned_in_bracket(text, stated):
        return True
    behind = text[stated.span.end : stated.span.end + 50]
    stop = regex.search(r"[,;.(]", behind)
    return PLANNED.search(behind[: stop.start()] if stop else behind) is not None


def is_planned(text: str, one: Statement) -> bool:
    """Whether the words right before a figure call it a plan: "bằng 102,2% kế hoạch 52.000 tỷ đồng"."""
    return _PLAN_BEFORE.search(text, max(one.sentence.span.start, one.span.start - 40), one.span.start) is not None


def one_measure(base: Quantity, level: Quantity, *, fractions: bool = False) -> bool:
    """Whether two figures measure one thing; the unit may be said once ("từ 41 lên 46%").

    `fractions` lets a part of a whole be a level ("12/14 xã, tăng 7 xã").
    """
    forms = (Form.SINGLE, Form.FRACTION) if fractions else (Form.SINGLE,)
    if base.form not in forms or level.form not in forms or level.unit.dimension in _NO_LEVELS:
        return False
    if _bare(base) and (level.noun or level.unit.name):
        return True
    if base.unit.dimension != level.unit.dimension or (base.per and level.per and base.per != level.per):
        return False
    if base.per != level.per and base.unit.dimension == "count":
        return False
    nouns = base.first_noun, level.first_noun
    same = alike(*nouns) or ("người" not in nouns and one_noun(*nouns))  # "214 đảng viên, nhiều hơn 16 đồng chí"
    return base.unit.dimension != "count" or not all(nouns) or same


def alike(one: str, two: str) -> bool:
    """Whether two counted nouns name one kind of thing: "căn" and "căn nhà"."""
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
