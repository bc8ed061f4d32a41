"""Results with the percentage of their plan and the plan itself: "trồng 320 ha, đạt 128% kế hoạch (250 ha)"."""

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
from draftlint.facts.shares.whole_ties import without_brackets
from draftlint.language.patterns import WordPattern, any_of

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """A result, the percentage of the plan that it reaches or exceeds it by, and the plan.

    `beside` are results of the same kind listed before it, which the percentage may count with it, `others` figures
    before it that may be the result in its place. `sure` says that result and plan stand in one sentence.
    """

    result: Statement
    rate: Statement
    plan: Statement
    beside: tuple[Statement, ...] = ()
    others: tuple[Statement, ...] = ()
    sure: bool = True

    @property
    def exceeds(self) -> bool:
        """Whether the percentage says by how much the plan is exceeded."""
        return self.rate.aspect is Aspect.EXCESS


_TO = r"\s?(?:so với\s|so\s|của\s)?(?:tổng\s|mức\s|số\s)?"
_DONE_ALREADY = r"đã|có|thực hiện|hoàn thành|đạt|thuộc|hỗ trợ|xây dựng"
_PAID_OUT = any_of("indicators.paid_out")
_SET_ASIDE = any_of("indicators.set_aside")
_PLAN = r"<indicators.plans>(?!\p{L})"
_PROGRAMME = r"<indicators.plans+programmes>(?!\p{L})"
_FIGURE_OF_PLAN = r"<indicators.plans+programmes+plan_figures>(?!\p{L})"
_BEHIND_RATE = WordPattern(
    rf"{_TO}{_FIGURE_OF_PLAN}[^;,.()]{{0,45}}(?:\(\s?[^;().,]{{0,30}}|\s(?:là|được giao là|giao là)\s)"
    rf"|{_TO}{_FIGURE_OF_PLAN}"
    r"(?:\s(?:nghị quyết|kế hoạch|chỉ tiêu|mục tiêu|đề ra|được giao|giao|cả năm|năm \d{4}|là))*\s"
)
"""What leads to the plan behind the rate: in a bracket, after "là", or right behind its name."""
_NAMED_PLAN = WordPattern(rf"(?<!\p{{L}}){_PROGRAMME}")
_PLANNED = WordPattern(rf"(?<!\p{{L}}){_PLAN}[^;.()]{{0,60}}$")
_PLAN_IS = WordPattern(
    rf"(?<!\p{{L}})(?<!chương trình ){_PLAN}"
    rf"(?:\s(?!(?:{_DONE_ALREADY})(?!\p{{L}}))\p{{L}}+){{0,6}}?\s?:?\s?$"
)
"""The plan right before the rate: "(dự toán 70 tỷ đồng, đạt 89,3%)", "so với mục tiêu là 40 … thì đạt 117,5%"."""


_THEN = regex.compile(r"\s?\)?(?:\s\p{L}+){0,3}?\s?[,;]?(?:\s(?:thì|nay|đã|tức|kết quả))*\s", regex.IGNORECASE)
_AND_RATE = regex.compile(r"(?:,|\svà)\s$", regex.IGNORECASE)
_DONE = regex.compile(r"[^;.()]{0,25}[,;][^;.]{0,60}(?:thực hiện|đạt|kết quả|đã)[^;.]{0,40}", regex.IGNORECASE)
_REACHES = WordPattern(r"(?<!\p{L})<shares.reaches>(?:\s<shares.behind_reaches_plan>)*\s?$")
_PART = regex.compile(r";|(?<!\p{L})(?:trong đó|trong số đó|riêng)(?!\p{L})", regex.IGNORECASE)
_MADE_OF = regex.compile(r"(?:\s\p{L}+){0,6}\s?(?:[,:]?\s(?:gồm|bao gồm)(?!\p{L})|:\s)[^;]*$", regex.IGNORECASE)
_OF_OTHERS = WordPattern(r"\s(?:so với\s|của\s|trong\s|trên\s)?(?:tổng\s)?số\s(?!<indicators.set_aside+plans>)\p{L}")
"""A whole that is named behind a rate and was set by nobody: "chỉ tiêu là 420 em, bằng 78% số đăng ký"."""
_LISTED = regex.compile(r"[^;.():]{0,60}?(?:,|\svà)\s[^;.():,]{0,60}", regex.IGNORECASE)
_COMPARED = regex.compile(
    r"(?<!\p{L})(?:so(?: với)?\s(?:mức\s|con số\s|khoảng\s)?|từ\s(?:mức|nền|con số)\s)$", regex.IGNORECASE
)
_NO_RESULT = {"time", "age", "day", "hour", "times", "point"}
_LOOK_BACK = 8
_MOST_BETWEEN = 12
"""Figures before a plan among which its result stands."""
_SAID_BEFORE = 10
"""Figures before a result among which its plan may have been stated."""


def fulfilments(facts: Facts) -> Sequence[Fulfilment]:
    """Every rate of fulfilment whose plan is stated beside it, or shortly before."""
    out = [
        found
        for _, group in groupby(facts.statements, key=lambda item: item.sentence.span)
        for found in _of_sentence(facts.text, list(group))
    ]
    known = {item.rate.index for item in out}
    out.extend(found for rate in facts.statements if rate.index not in known for found in _said_before(facts, rate))
    return out


def _of_sentence(text: str, inside: Sequence[Statement]) -> Iterator[Fulfilment]:
    for at, rate in enumerate(inside):
        if not rate.quantity.percent or rate.quantity.form is not Form.SINGLE or not at:
            continue
        since = max(rate.sentence.span.start, rate.span.start - 40)
        if not _REACHES.search(text, since, rate.span.start) and not _goes_on(text, inside, at):
            continue
        found = (
            _behind(text, inside, at)
            or _beside_result(text, inside, at)
            or _before_result(text, inside, at)
            or _before_rate(text, inside, at)
        )
        if found is not None:
            yield found


def _goes_on(text: str, inside: Sequence[Statement], at: int) -> bool:
    """Whether a rate is one more for the same result: "đạt 112% dự toán tỉnh (166 tỷ), 104% dự toán huyện (180 tỷ)"."""
    rate = inside[at]
    before = next((item for item in reversed(inside[:at]) if item.clause.depth <= rate.clause.depth), None)
    planned = before is not None and before.quantity.percent and before.aspect is Aspect.FULFILMENT
    return planned and _AND_RATE.search(text, rate.sentence.span.start, rate.span.start) is not None


def is_plan(text: str, item: Statement) -> bool:
    """Whether the words right before a figure call it a plan: "kế hoạch 88 cuộc", "dự toán được giao 70 tỷ đồng"."""
    return _PLAN_IS.search(text, max(item.sentence.span.start, item.span.start - 60), item.span.start) is not None


def _before_rate(text: str, inside: Sequence[Statement], at: int) -> Fulfilment | None:
    """ "Đã giám sát 94 cuộc; kế hoạch 88 cuộc, đạt 106,8%"."""
    rate, plan = inside[at], inside[at - 1]
    if plan.quantity.form is not Form.SINGLE or not is_plan(text, plan) or rate.clause.depth > plan.clause.depth:
        return None
    if _OF_OTHERS.match(text, rate.span.end, rate.sentence.span.end):
        return None
    linked = text[plan.span.end : rate.span.start]
    reached = _REACHES.search(linked)
    if reached is None or not _THEN.fullmatch(linked[: reached.start()]) or _PART.search(linked):
        return None
    results = [
        item
        for item in inside[max(0, at - 1 - _MOST_BETWEEN) : at - 1]
        if item.clause.depth <= plan.clause.depth and is_result(item) and same_thing(item, plan)
    ]
    same = [item for item in results if item.quantity.noun == plan.quantity.noun] or results[-1:]
    return Fulfilment(same[0], rate, plan, others=tuple(same[1:])) if same else None


def _said_before(facts: Facts, rate: Statement) -> Iterator[Fulfilment]:
    """ "Kế hoạch năm nay trồng 250 ha rừng. … Đã trồng 320 ha, đạt 128% kế hoạch"."""
    if rate.aspect is not Aspect.FULFILMENT or rate.quantity.form is not Form.SINGLE or not rate.index:
        return
    result = facts.statements[rate.index - 1]
    beside = result.sentence.span == rate.sentence.span and is_result(result)
    if not beside or _PART.search(facts.text[result.span.end : rate.span.start]):
        return
    paid = _PAID_OUT.search(facts.text, result.left.start, result.span.start)
    for plan in reversed(facts.statements[max(0, result.index - _SAID_BEFORE) : result.index]):
        if not 0 <= result.sentence.block.index - plan.sentence.block.index <= 1:
            return
        if plan.quantity.form is not Form.SINGLE or plan.quantity.percent or not same_thing(result, plan):
            continue
        given = paid and _SET_ASIDE.search(facts.text, plan.left.start, plan.span.start)
        if given or is_plan(facts.text, plan):
            listed = list(facts.statements[max(0, plan.index - _LOOK_BACK) : plan.index])
            listed = [item for item in listed if item.sentence.span == plan.sentence.span]
            yield Fulfilment(result, rate, head_of(facts.text, listed, plan), sure=False)
            return


def _behind(text: str, inside: Sequence[Statement], at: int) -> Fulfilment | None:
    """ "3.865 ha, bình quân 773 ha/năm, đạt 110,4% so với Nghị quyết (3.500 ha)"."""
    rate = inside[at]
    plan = inside[at + 1] if at + 1 < len(inside) else None
    if plan is None or plan.quantity.form is not Form.SINGLE:
        return None
    between = text[rate.span.end : plan.span.start]
    if not _BEHIND_RATE.fullmatch(between) or _PART.search(between):
        return None
    tail = text[plan.span.end : plan.clause.span.end]  # "so với con số 1.200 ha mà Nghị quyết đề ra"
    if not _NAMED_PLAN.search(between) and not _NAMED_PLAN.search(tail):
        return None
    if _lists_parts(text, inside, plan):
        return None
    result = _result(text, inside, at, plan)
    return Fulfilment(result, rate, plan, _listed_before(text, inside, result)) if result else None


def _lists_parts(text: str, inside: Sequence[Statement], first: Statement) -> bool:
    """Whether a bracket behind the rate tells of parts of the result: "đạt 75% (tỉnh 24 tỷ; huyện 49 tỷ …)"."""
    lead = text[first.clause.span.start : first.span.start]
    if not first.clause.depth or not any(char.isalpha() for char in lead) or _NAMED_PLAN.search(lead):
        return False
    others = [item for item in inside if item.clause.parent == first.clause.parent and item.index > first.index]
    return any(same_thing(item, first) and item.quantity.form is Form.SINGLE for item in others)


def _listed_before(text: str, inside: Sequence[Statement], result: Statement) -> tuple[Statement, ...]:
    """ "công nhận mới 3 trường, công nhận lại 8 trường, đạt 110% kế hoạch (10 trường)"."""
    out: list[Statement] = []
    at = result.index - inside[0].index
    after = result
    for item in reversed(inside[max(0, at - _LOOK_BACK) : at]):
        joined = _LISTED.fullmatch(text, item.span.end, after.span.start)
        alike = item.quantity.noun == result.quantity.noun and item.clause.depth == result.clause.depth
        if not joined or not alike or not is_result(item) or not same_thing(item, result):
            break
        out.insert(0, item)
        after = item
    return tuple(out)


def _result(text: str, inside: Sequence[Statement], at: int, plan: Statement) -> Statement | None:
    """The figure before the rate that measures what the plan measures: the nearest, or one further that makes the rate.

    "đạt 1,8 triệu lượt, tăng 0,6 triệu lượt so với năm 2019, bằng 120% mục tiêu (1,5 triệu lượt)".
    """
    rate = inside[at]
    found = list(_results(text, inside, at, plan))
    if not found:
        return None
    item = next((one for one in found if _makes(one, plan, rate)), found[0])
    return head_of(text, inside, item) if item.clause.depth == rate.clause.depth else item


def _results(text: str, inside: Sequence[Statement], at: int, plan: Statement) -> Iterator[Statement]:
    """The figures that may be the result of a plan, the nearest first, up to where another part begins."""
    rate = inside[at]
    for item in reversed(inside[max(0, at - _LOOK_BACK) : at]):
        if item.clause.depth > rate.clause.depth:
            continue
        if _PART.search(without_brackets(text[item.span.end : rate.span.start])):
            return
        if (item.yearly and not plan.yearly) or _COMPARED.search(text, item.clause.span.start, item.span.start):
            continue
        if item.role is not Role.EARLIER and is_result(item) and same_thing(item, plan):
            yield item


def _makes(result: Statement, plan: Statement, rate: Statement) -> bool:
    """Whether a result makes the rate, to its last digit."""
    reached = result.quantity.value * 100
    return abs(reached - rate.quantity.amount * plan.quantity.value) <= rate.quantity.step * plan.quantity.value


def head_of(text: str, inside: Sequence[Statement], part: Statement) -> Statement:
    """The total whose last part a figure is: "26 sản phẩm, gồm 7 sản phẩm 4 sao và 19 sản phẩm 3 sao, đạt 104%"."""
    for item in inside:
        if item.index >= part.index:
            break
        if part.index - item.index > _LOOK_BACK:
            continue
        alike = item.quantity.noun == part.quantity.noun and item.clause.depth == part.clause.depth
        between = without_brackets(text[item.span.end : part.span.start])
        if alike and is_result(item) and item.quantity.value > part.quantity.value and _MADE_OF.match(between):
            return item
    return part


def _beside_result(text: str, inside: Sequence[Statement], at: int) -> Fulfilment | None:
    """ "1.138 đảng viên (Nghị quyết: 1.050 đảng viên), đạt 108,4%"."""
    rate, plan = inside[at], inside[at - 1]
    if plan.role is not Role.STATED_TARGET or plan.quantity.form is not Form.SINGLE or plan.clause.depth == 0:
        return None
    result = next((item for item in inside[:at] if item.index == plan.owner), None)
    direct = regex.fullmatch(r"[^;()]{0,20}\),?[^;,.()]{0,40}", text[plan.span.end : rate.span.start])
    if result is None or not direct or not is_result(result) or not same_thing(result, plan):
        return None
    return Fulfilment(result, rate, plan) if rate.aspect is not Aspect.SHARE else None


def _before_result(text: str, inside: Sequence[Statement], at: int) -> Fulfilment | None:
    """ "Kế hoạch trồng 250 ha, đã trồng 320 ha, đạt 128% kế hoạch"."""
    rate = inside[at]
    if at < 2 or rate.aspect not in (Aspect.FULFILMENT, Aspect.EXCESS):
        return None
    plan, result = inside[at - 2], inside[at - 1]
    if not is_result(result) or not same_thing(result, plan) or plan.quantity.form is not Form.SINGLE:
        return None
    if _PART.search(text[result.span.end : rate.span.start]):
        return None
    planned = _PLANNED.search(text[plan.sentence.span.start : plan.span.start])
    return (
        Fulfilment(result, rate, plan) if planned and _DONE.fullmatch(text, plan.span.end, result.span.start) else None
    )


def is_result(item: Statement) -> bool:
    """Whether a figure is an amount that a plan may have been set for."""
    quantity = item.quantity
    level = item.aspect in (Aspect.LEVEL, Aspect.CHANGE) and quantity.form is Form.SINGLE
    return level and not quantity.percent and quantity.unit.dimension not in _NO_RESULT


def same_thing(one: Statement, two: Statement) -> bool:
    """Whether two figures measure one thing: dimension, rate base and counted noun, of which one may be left out."""
    mine, yours = one.quantity, two.quantity
    if mine.measure != yours.measure:
        return False
    return not mine.noun or not yours.noun or mine.noun.split()[0] == yours.noun.split()[0]
