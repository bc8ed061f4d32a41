"""By how much a result is beyond its target, or short of it: "đạt 79,5%, vượt 4,5% so với Nghị quyết (75%)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.subjects import one_noun

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_PLAN = "<targets.names+short_names>"
_PLANNED = WordPattern(_PLAN)
_SAID = WordPattern(
    r"(?<!\p{L})(?:(?P<up><targets.above+rises>)|(?P<down><targets.below+falls_short>))"
    rf"(?:\s(?:<targets.before_excess+with_excess>|{_PLAN}))*\s?:?\s?$"
)
"""Finds "vượt chỉ tiêu " (`up`) or "thấp hơn so với mục tiêu " (`down`) right before a difference."""
_AGAINST = WordPattern(
    rf"\s?(?:so với\s|so\s)?(?:(?!<targets.opens_comparison>\s)\p{{L}}+\s){{0,3}}?{_PLAN}[^;.()\d]{{0,45}}"
    r"(?:(?<!\d)(?:19|20)\d\d[^;.()\d]{0,20})?"
    rf"(?:\(\s?(?:{_PLAN}|<targets.before_bracketed>|:|\s)*|\slà\s)"
    rf"|\s(?:so với|so)\s(?:mức\s)?{_PLAN}(?:\s<targets.is_set+behind_plan>){{0,4}}\s"
)
"""Matches " so với Nghị quyết (" or " chỉ tiêu đề ra là " between a difference and the target.

What opens a comparison of its own parts them: "tăng 3,2 điểm % và cao hơn chỉ tiêu 61%".
"""
_PASSED = WordPattern(r"\s?,\s?<targets.passes>[\s\p{L}]*")
"""Matches ", vượt " between a target and the difference."""
_PASSED_OUTSIDE = WordPattern(r"\s?\)\s?,?\s?<targets.passes>[\s\p{L}]*")
_PLAN_IN_BRACKET = WordPattern(rf"\s?\(\s?(?:{_PLAN}\s?:?\s)?")


@dataclass(frozen=True, slots=True)
class Excess:
    """A result, its target and the stated difference: +1 above the target, -1 below it.

    `relative` says that the difference may be a percentage of the target.
    """

    result: Statement
    target: Statement
    stated: Statement
    direction: int
    relative: bool


def excesses(facts: Facts) -> Sequence[Excess]:
    """Every stated excess whose result and target stand in its sentence."""
    out: list[Excess] = []
    for _, group in groupby(facts.statements, key=lambda item: item.sentence.span):
        inside = [item for item in group if not item.quantity.unit.tells_time]
        out.extend(_of_sentence(facts.text, inside))
    return out


def _of_sentence(text: str, inside: Sequence[Statement]) -> Iterator[Excess]:
    for at, stated in enumerate(inside):
        start = max(inside[at - 1].span.end if at else stated.sentence.span.start, stated.span.start - 60)
        said = _SAID.search(text, start, stated.span.start)
        if said is None or stated.quantity.form is not Form.SINGLE:
            continue
        target = _target(text, inside, at, said)
        result = _result(inside, at, target) if target is not None else None
        if target is not None and result is not None and _measures(result, target, stated):
            relative = stated.quantity.percent
            yield Excess(result, target, stated, 1 if said["up"] else -1, relative)


def _target(text: str, inside: Sequence[Statement], at: int, said: regex.Match[str]) -> Statement | None:
    """The target in the bracket behind, or the one before the excess in its own bracket."""
    stated = inside[at]
    behind = inside[at + 1] if at + 1 < len(inside) else None
    planned = _PLANNED.search(said[0]) is not None
    if behind is not None and behind.quantity.form is Form.SINGLE:
        between = text[stated.span.end : behind.span.start]
        if _AGAINST.fullmatch(between) or (planned and _PLAN_IN_BRACKET.fullmatch(between)):
            return behind
    before = inside[at - 1] if at else None
    if before is None or before.role is not Role.STATED_TARGET or said["up"] != "vượt":
        return None
    between = text[before.span.end : stated.span.start]
    tied = before.clause.depth == stated.clause.depth and _PASSED.fullmatch(between)
    outside = _PASSED_OUTSIDE.fullmatch(between)
    return before if tied or outside else None


def _result(inside: Sequence[Statement], at: int, target: Statement) -> Statement | None:
    """The nearest level before that measures what the target does."""
    for one in reversed(inside[:at]):
        quantity = one.quantity
        if one is target or one.role in (Role.STATED_TARGET, Role.EARLIER) or quantity.form is Form.RANGE:
            continue
        if one.aspect not in (Aspect.LEVEL, Aspect.SHARE, Aspect.GROWTH, Aspect.CHANGE):
            continue
        alike = quantity.unit.dimension == target.quantity.unit.dimension and _counts_alike(one, target)
        if alike and _reaches(one, inside[at], target):
            if one.aspect is Aspect.CHANGE and not target.direction:
                continue
            return one
    return None


def _counts_alike(one: Statement, target: Statement) -> bool:
    """Whether a result counts what its target does: "46 lớp với 5.230 học viên, vượt kế hoạch 04 lớp"."""
    mine, yours = one.quantity.noun, target.quantity.noun
    return not mine or not yours or one_noun(mine, yours)


def _reaches(one: Statement, stated: Statement, target: Statement) -> bool:
    """Whether a result stands outside all brackets that excess and target are not in."""
    if one.clause.depth <= stated.clause.depth:
        return True
    return one.clause.depth <= target.clause.depth and one.clause.parent == target.clause.parent


def _measures(result: Statement, target: Statement, stated: Statement) -> bool:
    """Points of percentages, per cent of percentages, or the same unit; money in per cent is told by its fulfilment."""
    unit = stated.quantity.unit.dimension
    if unit in ("point", "percent", "score") and (unit != "score" or result.quantity.percent):
        return result.quantity.percent and target.quantity.percent
    return unit == result.quantity.unit.dimension and not stated.quantity.per
