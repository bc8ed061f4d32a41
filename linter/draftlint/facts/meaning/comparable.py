"""Whether two figures can be compared at all: by their measure, by the side of their subject, by their bounds."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from draftlint.facts.meaning.agreement import slip_digits
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Bound, Form, Quantity
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.subjects import one_noun
from draftlint.relations.slips import slip_between


def in_one_aspect(first: Statement, second: Statement) -> tuple[Statement, Statement]:
    """The two, "vượt 14,3% dự toán" made "bằng 114,3% dự toán" where the other tells it that way.

    Points over a target that is a percentage itself are no such excess; so both must nearly agree.
    """
    for one, other in ((first, second), (second, first)):
        percent = one.quantity.percent and other.quantity.percent
        if not percent or (one.aspect, other.aspect) != (Aspect.EXCESS, Aspect.FULFILMENT):
            continue
        whole = replace(one.quantity, amount=one.quantity.amount + _ALL)
        near = abs(whole.amount - other.quantity.amount) < 1
        if near or slip_between(whole.figure(), other.quantity.amount) is not None:
            told = replace(one, quantity=whole, aspect=Aspect.FULFILMENT, direction=0)
            return (told, second) if one is first else (first, told)
    return first, second


_ALL = Decimal(100)
_PLAIN_SLIP = 2.0
"""Digits of a slip from which two targets were one."""


def _one_goal(first: Statement, second: Statement) -> bool:
    """Whether both are one target, told for the last year and for each: "40 triệu tấn", "40 triệu tấn/năm"."""
    one, two = first.quantity, second.quantity
    if not first.role is second.role is Role.TARGET or one.percent:
        return False
    return one.value == two.value or (slip_digits(one, two) or 0) >= _PLAIN_SLIP


def comparable(text: str, first: Statement, second: Statement) -> bool:
    """Whether two figures are measured alike and state one side of their subjects."""
    one, two = first.quantity, second.quantity
    if not _one_measure(text, first, second) or first.direction != second.direction:
        return False
    if _aspect(text, first) is not _aspect(text, second):
        return False
    standing = one.percent and first.aspect is not Aspect.GROWTH
    if first.yearly != second.yearly and not (standing or _a_head(text, first, second) or _one_goal(first, second)):
        return False  # so much a year against so much in all
    if {one.bound, two.bound} == {Bound.AT_LEAST, Bound.AT_MOST} or _limits(text, first, second):
        return False  # "dưới 30%" and "từ 30%" are two sides of one limit
    counts = one.unit.dimension == two.unit.dimension == "count" and not (one.per or two.per)
    if counts and (one.value % 1 == 0) is not (two.value % 1 == 0):
        return False  # "1,98 người" is so many per something
    unnamed = counts and not (one.noun and two.noun) and one.value == two.value
    return not counts or unnamed or one_noun(one.noun, two.noun)


def _aspect(text: str, statement: Statement) -> Aspect:
    """The aspect by which figures are compared.

    A share of a whole is a level: "chiếm 4,5%" of the households that are poor is the rate of poverty. So is what
    "vượt mức 98 triệu đồng" says, unlike "vượt 3 triệu đồng".
    """
    marked = statement.aspect is Aspect.EXCESS and _PAST_A_MARK.search(statement.left.of(text))
    return Aspect.LEVEL if statement.aspect is Aspect.SHARE or marked else statement.aspect


_PAST_A_MARK = WordPattern(r"(?<!\p{L})vượt\s<indicators.marks>\s?$")


def _limits(text: str, first: Statement, second: Statement) -> bool:
    """Whether one ends a scale step and the other begins the next: "dưới 30%", "từ 30% đến 50%"."""
    return any(
        below.quantity.bound is Bound.AT_MOST and above.left.of(text).rstrip().lower().endswith("từ")
        for below, above in ((first, second), (second, first))
    )


def _one_measure(text: str, first: Statement, second: Statement) -> bool:
    """Whether two figures are measured alike; percentages and fractions are: 8/8 communes are 100 % of them."""
    one, two = first.quantity, second.quantity
    if Form.FRACTION in (one.form, two.form):
        other = two if one.form is Form.FRACTION else one
        return other.form is Form.FRACTION or other.percent or other.unit.dimension == one.unit.dimension
    if one.unit.dimension != two.unit.dimension:
        return False
    return _rate(one) == _rate(two) or _a_head(text, first, second)


def _rate(quantity: Quantity) -> str:
    """What a figure is per, but for the year: whether it is a yearly one, the words may say as well."""
    return "" if quantity.per == "năm" else quantity.per.removesuffix("/năm")


def _a_head(text: str, first: Statement, second: Statement) -> bool:
    """Whether both are so much a head, however that is said: "31 m2/người", "bình quân đầu người", "thu nhập"."""
    return all(
        item.quantity.per in ("", "người", "năm", "người/năm", "năm/người", "tháng")
        and ("người" in item.quantity.per or {"thu", "nhập"} <= item.core or "người" in _around(text, item))
        for item in (first, second)
    ) and ("tháng" in first.quantity.per) == ("tháng" in second.quantity.per)


def _around(text: str, statement: Statement) -> str:
    return f"{statement.left.of(text)} {text[statement.span.end : statement.span.end + 12]}".lower()
