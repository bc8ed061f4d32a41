"""Results beside the target they are measured by: "đạt 93% (Nghị quyết 90%)", "48,6%, chưa đạt mục tiêu 50%"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.figure_roles import PERFORMED
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Bound, Form, Quantity
from draftlint.facts.shares.fulfilments import head_of
from draftlint.language.patterns import WordPattern
from draftlint.relations.figure import Figure
from draftlint.relations.targets import Standing, Target, Wanted, standing


@dataclass(frozen=True, slots=True)
class StatedTarget:
    """A result and the target stated for it, both of one dimension.

    `row` says that the target stands first, as in a line of a table: "Nghị quyết 35%; thực hiện 32,6%; đạt".
    """

    result: Statement
    target: Statement
    row: bool = False

    @property
    def wanted(self) -> Wanted:
        """Which way the figure should move: by the bound of its target; of a fall ("giảm 1,2%/năm") more is better."""
        if self.target.quantity.bound is Bound.AT_MOST:
            return Wanted.LESS
        less = self.result.lower_is_better and not self.result.direction < 0
        return Wanted.LESS if less else Wanted.MORE

    @property
    def figures(self) -> tuple[Figure, Target]:
        """The result, at the best that it allows, and the target, in the unit in which the target is printed."""
        result, target = self.result.quantity, self.target.quantity
        unit = target.unit_of_print if result.unit.dimension == target.unit.dimension else None
        high = target.other_figure() if target.form is Form.RANGE else None
        best = result.form is Form.RANGE and self.wanted is Wanted.MORE
        reached = result.other_figure(unit) if best else result.figure(unit)
        return reached, Target(target.figure(), high, self.wanted)

    @property
    def standing(self) -> Standing:
        """Where the result stands."""
        return standing(*self.figures)


_DIFFERENCE = regex.compile(
    r"(?<!\p{L})(?:cao|thấp|nhiều|ít) hơn[^;,()\d]{1,30}(?:\d{4}[^;,()\d]{0,15})?\([^()]{1,50}\)\slà\s$",
    regex.IGNORECASE,
)
_TARGET = r"<targets.names>(?:\s(?:<targets.behind_name>|đến \d{4}|năm \d{4}))*"
"""A target by its name: "chỉ tiêu Đại hội đề ra là"."""
_NAMED_BEHIND = WordPattern(
    r"(?:\s(?!<targets.turns_away>)\p{L}+){0,8}\s?[,;]?\s?(?:<targets.leads_to_verdict+set_against+but>\s)?"
    rf"(?:<targets.verdicts+compares+likens>\s(?:<targets.how_much>\s)?(?:<targets.before_target>\s)?)?{_TARGET}\s?:?\s?"
)
"""Matches ", chưa đạt mục tiêu " between a result and its target."""
_NAMED_IN_BRACKET = WordPattern(
    rf"[^;.()\d]{{0,30}}[,\s](?:<targets.verdicts>|so với)\s{_TARGET}\s?\(\s?[^;()\d]{{0,40}}"
)
"""Matches ", vượt chỉ tiêu (" between a result and its target."""
_NAMED_BEHIND_BRACKET = WordPattern(
    r"\)\s?[,;]?\s?(?:<targets.but>\s)?(?:<targets.still>\s)?"
    rf"<targets.verdicts+compares>\s(?:<targets.before_target>\s)?{_TARGET}\s?"
)
"""Matches ") song chưa đạt mục tiêu " between an earlier value and the target."""
_THAN_THE_LEVEL = WordPattern(r"\s?[,;]?\s?<targets.compares+exceeds>\s(?:mức|con số)\s")
"""Matches ", cao hơn mức " between a result and a target that is named behind its figure."""
_SET_BY = WordPattern(r"\s(?:mà\s)?<targets.sets_it>\s(?:\p{L}+\s){0,2}<targets.is_set>")
"""Matches " Đại hội giao" behind a target."""
_LEADS_TO_EXCESS = WordPattern(
    rf"(?<!\p{{L}})<targets.above+below>(?:\s(?:<targets.before_excess>|mức|{_TARGET}))*\s?$"
)
"""Finds what makes the figure behind it an excess: "vượt chỉ tiêu "."""
_IN_ONE_BRACKET = WordPattern(rf"\s?,\s{_TARGET}\s?:?\s?")
"""Matches ", chỉ tiêu " between a figure and its target in one bracket."""
_BY = WordPattern(r"(?<!\p{L})<targets.exceeds>\s(?!mức)")
"""Finds "cao hơn " where a level or a difference may follow."""

_PLAN_OF_MOVE = WordPattern(r"(?<!\p{L})<targets.plans>\s(?:tăng trưởng|tăng thêm|giảm)(?!\p{L})")


def stated_targets_of(text: str, statements: Sequence[Statement]) -> Sequence[StatedTarget]:
    """Every result whose target is stated as a plain figure of the same dimension, in the targets' order."""
    out: list[StatedTarget] = []
    by_index = {item.index: item for item in statements}
    for _, group in groupby(statements, key=lambda item: item.sentence.span):
        inside = [item for item in group if not _is_aside(item.quantity)]
        for at, target in enumerate(inside):
            row = _of_row(text, inside, at)
            if row is not None:
                out.append(StatedTarget(row, target, row=True))
                continue
            if target.owner is not None and target.role is Role.STATED_TARGET:
                result = _of_bracket(text, inside, at, by_index[target.owner])
            else:
                result = _of_words(text, inside, at)
            if result is not None and _is_difference(text, result):
                result = _level_before(text, inside, result, target)
            if result is not None and _PLAN_OF_MOVE.search(text, result.span.end, target.span.start):
                result = _move_before(inside, result, target)
            if result is not None and not _is_excess(text, result):
                between = text[result.span.end : target.span.start]
                of_all = "%" in between and ")" not in between
                out.append(StatedTarget(head_of(text, inside, result) if of_all else result, target))
    return [item for item in out if not any(_listed(text, item, other) for other in out)]


def _is_aside(quantity: Quantity) -> bool:
    """Whether a figure is a time or a grade ("06 sản phẩm 4 sao"), which no target is set for here."""
    return quantity.unit.tells_time or quantity.noun == "sao"


def _of_row(text: str, inside: Sequence[Statement], at: int) -> Statement | None:
    """The result told right behind its target."""
    if at + 1 >= len(inside) or inside[at].role is not Role.STATED_TARGET:
        return None
    target, result = inside[at], inside[at + 1]
    told = PERFORMED.fullmatch(text, target.span.end, result.span.start) is not None
    return result if told and one_measure(result.quantity, target.quantity) else None


def _move_before(inside: Sequence[Statement], result: Statement, target: Statement) -> Statement | None:
    """What a plan of growth is a plan for: "dư nợ 624 tỷ, tăng 38 tỷ, đạt 98% kế hoạch tăng trưởng (39 tỷ đồng)"."""
    moves = [one for one in inside if result.index <= one.index < target.index and one.aspect is Aspect.CHANGE]
    return next((one for one in moves if one_measure(one.quantity, target.quantity)), None)


def _is_difference(text: str, result: Statement) -> bool:
    """Whether a figure says how far one is from what was before: "cao hơn năm 2023 (57 triệu đồng) là 4 triệu đồng"."""
    lead = text[max(result.sentence.span.start, result.span.start - 120) : result.span.start]
    return _DIFFERENCE.search(lead) is not None


def _level_before(text: str, inside: Sequence[Statement], one: Statement, target: Statement) -> Statement | None:
    """The level that a difference and the target behind it go on from."""
    levels = [
        item
        for item in inside
        if item.span.start < one.span.start
        and item.clause.depth <= one.clause.depth
        and item.aspect is Aspect.LEVEL
        and item.role not in (Role.EARLIER, Role.STATED_TARGET)
        and one_measure(item.quantity, target.quantity)
    ]
    return levels[-1] if levels and ";" not in text[levels[-1].span.end : one.span.start] else None


def _is_excess(text: str, result: Statement) -> bool:
    """Whether a figure says by how much a target is passed ("vượt 36 huy chương so với chỉ tiêu 150")."""
    lead = text[max(result.left.start, result.span.start - 30) : result.span.start]
    return result.aspect is Aspect.EXCESS or _LEADS_TO_EXCESS.search(lead) is not None


def _listed(text: str, one: StatedTarget, two: StatedTarget) -> bool:
    """Whether a bracket lists several targets for one result: which of them is its own is not said."""
    if one is two or one.result is not two.result:
        return False
    first, second = sorted((one.target, two.target), key=lambda item: item.span)
    return ")" not in text[first.span.end : second.span.start]


def _of_bracket(text: str, inside: Sequence[Statement], at: int, owner: Statement) -> Statement | None:
    """The result that a bracket with its target hangs on, or the level that a change in between goes on from."""
    target = inside[at]
    before = inside[at - 1] if at else None
    if before is not None and before.owner == target.owner and _beside_in_bracket(text, before, target):
        return before
    if ";" in text[owner.span.end : target.span.start]:
        return None
    if not one_measure(owner.quantity, target.quantity) or owner.role is Role.EARLIER:
        return _over_others(text, inside, at)
    if one_measure(owner.quantity, target.quantity):
        if _moved(owner, target):  # "lên 63,1%, tăng 4,9 điểm %, cao hơn mục tiêu (62,5%)"
            return _over_others(text, inside, at)
        of_a_year = (
            owner.yearly and not target.yearly
        )  # "3.150 lượt, bình quân 630 lượt, vượt 5% chỉ tiêu (3.000 lượt)"
        may_be_moved = owner.aspect is Aspect.GROWTH and not owner.yearly and not target.direction
        if not (owner.aspect is Aspect.CHANGE or may_be_moved or of_a_year):
            return owner
        earlier = [one for one in inside[:at] if one.span.start < owner.span.start and one.aspect is Aspect.LEVEL]
        levels = [one for one in earlier if one_measure(one.quantity, target.quantity) and one.role is not Role.EARLIER]
        if levels and _nearer(levels[-1], owner, target):
            return levels[-1]
        return owner
    return None


def _beside_in_bracket(text: str, before: Statement, target: Statement) -> bool:
    """Whether a figure and its target stand in one bracket: "2.145 tổ chức (429 tổ chức/năm, chỉ tiêu 400)"."""
    tied = _IN_ONE_BRACKET.fullmatch(text, before.span.end, target.span.start) is not None
    level = before.aspect is Aspect.LEVEL and before.role not in (Role.EARLIER, Role.STATED_TARGET)
    return tied and level and one_measure(before.quantity, target.quantity)


def _over_others(text: str, inside: Sequence[Statement], at: int) -> Statement | None:
    """The result before figures of other measures: "84% trong tổng số 520 km (Nghị quyết 80%)"."""
    target = inside[at]
    for one in reversed(inside[max(at - _OTHERS, 0) : at]):
        if ";" in text[one.span.end : target.span.start]:
            return None
        if _moved(one, target):
            continue
        # "4.200 lượt, mỗi năm 840 lượt, vượt 5% chỉ tiêu (4.000 lượt)"; what one has a head is always of a year
        of_a_year = one.yearly and not target.yearly and "người" not in one.quantity.per
        if one_measure(one.quantity, target.quantity) and not of_a_year:
            outside = one.clause.depth < target.clause.depth or not target.clause.depth
            level = one.aspect is Aspect.LEVEL or one.direction == target.direction != 0
            usable = level and one.role not in (Role.EARLIER, Role.TARGET, Role.STATED_TARGET)
            if outside and usable and one.direction == target.direction:
                return one
    return None


def _moved(one: Statement, target: Statement) -> bool:
    """Whether a figure says by how many points a percentage moved, and the target is no such move."""
    return one.quantity.unit.dimension == "point" != target.quantity.unit.dimension and not target.direction


_OTHERS = 4
"""Figures that may stand between a result and the target in brackets that hangs on it."""


def _nearer(level: Statement, owner: Statement, target: Statement) -> bool:
    if level.quantity.per == target.quantity.per != owner.quantity.per:
        return True
    wanted = target.quantity.value
    return abs(level.quantity.value - wanted) < abs(owner.quantity.value - wanted)


def _of_words(text: str, inside: Sequence[Statement], at: int) -> Statement | None:
    """The result right before "…, mục tiêu Nghị quyết từ 9% trở lên", "…, cao hơn mức 1.200 người Đại hội giao"."""
    if not at:
        return None
    result, target = inside[at - 1], inside[at]
    between = text[result.span.end : target.span.start]
    set_for_it = target.role in (Role.STATED_TARGET, Role.TARGET)
    if result.role is Role.EARLIER and set_for_it and _NAMED_BEHIND_BRACKET.fullmatch(between):
        return _over_others(text, inside, at)
    of_a_year = result.yearly and not target.yearly and _TARGET_OF_ALL.search(between) is not None
    named = _NAMED_BEHIND.fullmatch(between)
    if of_a_year or _moved(result, target) or result.role is Role.EARLIER:  # "91%, tăng 1,2 điểm %, trên chỉ tiêu 90%"
        return _over_others(text, inside, at) if set_for_it or named else None
    given = _THAN_THE_LEVEL.fullmatch(between) and _SET_BY.match(text, target.span.end, target.sentence.span.end)
    hung = _NAMED_IN_BRACKET.fullmatch(between) is not None
    if not (named or given or hung) or result.clause.depth != target.clause.depth - hung:
        return None
    if target.quantity.unit.dimension == "point" != result.quantity.unit.dimension:
        return None  # "thấp hơn mục tiêu 1 điểm %"
    usable = result.role not in (Role.TARGET, Role.STATED_TARGET) and result.aspect not in (
        Aspect.EXCESS,
        Aspect.FULFILMENT,
    )
    plain = result.quantity.form is Form.SINGLE or target.quantity.form is Form.SINGLE
    same = plain and one_measure(result.quantity, target.quantity)
    if named and _BY.search(between) and target.quantity.value * _MUCH <= result.quantity.value:
        return None  # "cao hơn mục tiêu 7,4 triệu đồng": by so much
    return result if usable and same and _one_noun(result.quantity, target.quantity) else None


_TARGET_OF_ALL = regex.compile(r"(?<!\p{L})(?:đạt|vượt|hoàn thành)(?!\p{L})", regex.IGNORECASE)
"""Behind a mean of a year: what is reached is the target of the whole period, by its total."""
_MUCH = 5
"""A figure so many times smaller than the result says by how much a target is passed."""


def _one_noun(one: Quantity, two: Quantity) -> bool:
    return not one.noun or not two.noun or one.first_noun == two.first_noun


def one_measure(result: Quantity, target: Quantity) -> bool:
    """Whether a result can be compared with a target: of one dimension; fractions of one whole.

    What was done of a whole has a target that counts the same: "9/14 xã (Nghị quyết 10 xã)".
    """
    if result.form is Form.FRACTION and target.form is Form.SINGLE and result.other is not None:
        counts = target.counted and bool(target.noun) and target.noun == result.noun
        return counts and max(result.amount, target.amount) <= result.other
    if Form.FRACTION in (result.form, target.form):
        return result.form is target.form and result.other == target.other
    moves = {"point", "percent"}
    return result.unit.dimension == target.unit.dimension or {result.unit.dimension, target.unit.dimension} == moves
