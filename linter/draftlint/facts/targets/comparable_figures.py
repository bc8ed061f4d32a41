"""Whether a result and a target are figures that can be set against each other: their scale, their prices, no moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import WordPattern, word_set

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_IN_NAMES = {"tiêu chí", "tiêu chuẩn"}
_STRUCTURE = {"cơ", "cấu"}
_PRICES = WordPattern(r"(?<!\p{L})giá\s<targets.prices>(?!\p{L})")
_PRICES_BEHIND = WordPattern(r"\s?\([^()]{0,12}(?P<prices>giá\s<targets.prices>)(?!\p{L})")
_AND = regex.compile(r"[^,;.()\d]{0,40}\svà\s")
_MULTIPLE = regex.compile(r"(?<!\p{L})(?:gấp|tăng|bằng|hơn|giảm)(?:\s\p{L}+){0,2}\s?$", regex.IGNORECASE)
_MORE = regex.compile(r"(?<!\p{L})(?:nhiều|ít|cao|thấp) hơn(?!\p{L})", regex.IGNORECASE)
_AGAIN = regex.compile(
    r"(?:\s(?:so với|so)\s[^;()]{2,60})?\s?[,(]\s?"
    r"(?:(?:và|tức|tức là|tương đương|tương ứng|khoảng|bằng|hay|với|gần|trên|hơn|tăng|giảm|là|mức)\s){0,4}",
    regex.IGNORECASE,
)


def of_a_structure(facts: Facts, statement: Statement) -> bool:
    """Whether a share of a structure is stated: it may rise or fall, the others move with it."""
    if statement.aspect is Aspect.SHARE:
        return True
    before = facts.statements[max(statement.index - 1, 0)]
    if before.aspect is Aspect.SHARE and _AND.fullmatch(facts.text, before.span.end, statement.span.start):
        return True  # "chiếm 34,9% thu nội địa và 30,5% tổng thu"
    percent = statement.quantity.percent and statement.aspect is Aspect.LEVEL
    return percent and statement.core | statement.context >= _STRUCTURE


def of_a_move(facts: Facts, statement: Statement) -> bool:
    """Whether a percentage says again how far a count moved: "giảm 3.206 em (2,8%)", "tăng 65 lớp, khoảng 0,6%"."""
    if not statement.quantity.percent or not statement.index:
        return False
    before = facts.statements[statement.index - 1]
    moved = before.aspect is Aspect.CHANGE or _MORE.search(before.left.of(facts.text)) is not None
    if not moved or before.quantity.percent or before.sentence.span != statement.sentence.span:
        return False
    told = _AGAIN.fullmatch(facts.text, before.span.end, statement.span.start) is not None
    return told or statement.owner == before.index


def of_one_scale(text: str, one: Statement, two: Statement) -> bool:
    """Whether two figures can be set against each other: a fraction against a fraction or a percentage, and no count
    that belongs to a name ("hộ đạt 8 tiêu chí", "trên 01 ha"), nor a multiple of what was before, which was less then.
    """
    if any(item.quantity.noun in word_set("targets.parts_of_programmes") for item in (one, two)):
        return False
    if any(_is_multiple(text, item) for item in (one, two)):
        return False
    if any(item.quantity.noun in _IN_NAMES and item.quantity.form is Form.SINGLE for item in (one, two)):
        return False
    if all(item.quantity.amount == 1 and item.quantity.unit.dimension in ("area", "length") for item in (one, two)):
        return False
    fraction = [item for item in (one, two) if item.quantity.form is Form.FRACTION]
    return len(fraction) != 1 or any(item.quantity.percent for item in (one, two))


def _is_multiple(text: str, statement: Statement) -> bool:
    """Whether a figure tells how many times what was before: "gấp 1,5 lần năm 2025"."""
    lead = text[max(statement.left.start, statement.span.start - 30) : statement.span.start]
    return statement.quantity.unit.dimension == "times" and _MULTIPLE.search(lead) is not None


def prices_of(facts: Facts, statement: Statement) -> str:
    """The prices that the sentence counts in: named in a bracket behind the figure, else before it."""
    start, end = statement.sentence.span.start, statement.span.start
    behind = _PRICES_BEHIND.match(facts.text, statement.span.end, statement.sentence.span.end)
    found = [behind["prices"]] if behind else _PRICES.findall(facts.text, start, end)
    return found[-1].lower() if found else ""


def in_other_prices(facts: Facts, one: Statement, two: Statement) -> bool:
    """Whether two values are told in different prices."""
    mine, yours = prices_of(facts, one), prices_of(facts, two)
    return bool(mine and yours) and mine != yours


def is_rate(statement: Statement) -> bool:
    """Whether a figure is a percentage or so much per something: it may be compared over any length of time."""
    quantity = statement.quantity
    return quantity.percent or bool(quantity.per) or quantity.unit.dimension == "permille"


def is_share(statement: Statement) -> bool:
    """Whether a figure is a part of a whole, by a fraction or a percentage."""
    quantity = statement.quantity
    return quantity.form is Form.FRACTION or (quantity.percent and statement.aspect is not Aspect.GROWTH)
