"""Yearly figures and the totals of a period: "đạt 115.000 tỷ đồng (bình quân 23.000 tỷ đồng/năm)"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.facts.aspects import Aspect
from draftlint.facts.indicators import one_subject
from draftlint.facts.quantity import Form, Quantity
from draftlint.facts.roles import Role
from draftlint.facts.statements import Statement

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class YearlyAndTotal:
    """A yearly figure with the total of its period.

    `years` are the possible lengths of the period, the likeliest first; `stated` says that the text names the length.
    `tied` says that the structure of the sentence ties both ("… (bình quân …)"); otherwise they share their subject.
    """

    total: Statement
    yearly: Statement
    years: tuple[int, ...]
    stated: bool
    tied: bool


_DIMENSIONS = {"count", "vnd", "usd", "eur", "area", "length", "mass", "volume", "energy", "power"}
_LENGTH = regex.compile(
    r"(?<![\d./,-])(?P<years>0?[2-9]|1\d)\snăm(?!\s?(?:19|20)\d\d|\p{L})"
    r"|(?<!\d)(?P<from>(?:19|20)\d\d)\s?(?:[-–]|đến(?:\snăm)?)\s?(?P<to>(?:19|20)\d\d)(?!\d)",
    regex.IGNORECASE,
)
_TERM = regex.compile(r"(?<!\p{L})(?:nhiệm kỳ|5 năm|05 năm|năm năm)(?!\p{L})", regex.IGNORECASE)
_GOES_ON = regex.compile(
    r"[^;:,()]{0,60}[\s,;(–-]*(?:ước|đạt|tức|tương ứng|tương đương|hay|là|tính|trong đó|và|với|mức)*\s?"
    r"(?:bình quân|trung bình|mỗi năm|hằng năm|hàng năm)[^;:()\d]{0,40}",
    regex.IGNORECASE,
)
_ONE_YEAR = regex.compile(r"(?<!\p{L})(?:năm|tháng|quý|vụ)\s(?:(?:19|20)\d\d|này|qua|học)(?!\s?[-–])", regex.IGNORECASE)
_JOBS = regex.compile(r"(?<!\p{L})việc làm(?!\p{L})", regex.IGNORECASE)
_PEOPLE = ("lao động", "người", "việc làm", "người lao động")


def yearly_and_totals(facts: Facts) -> Sequence[YearlyAndTotal]:
    """Every yearly figure with its total, in text order of the later of both."""
    usable = [item for item in facts.statements if _usable(item)]
    yearly = [item for item in usable if item.yearly]
    totals: dict[str, list[Statement]] = defaultdict(list)
    for item in usable:
        if not item.yearly and not item.quantity.per:
            totals[item.quantity.unit.dimension].append(item)
    out: list[YearlyAndTotal] = []
    for item in yearly:
        pairs = [pair for total in totals[item.quantity.unit.dimension] if (pair := _pair(facts, total, item))]
        tied = [pair for pair in pairs if pair.tied]
        out.extend(tied[-1:] or pairs)
    return out


def _usable(item: Statement) -> bool:
    quantity = item.quantity
    return (
        quantity.unit.dimension in _DIMENSIONS
        and quantity.form is not Form.FRACTION
        and quantity.per in ("", "năm")
        and item.aspect is Aspect.LEVEL
        and item.role is not Role.EARLIER
    )


def _pair(facts: Facts, total: Statement, yearly: Statement) -> YearlyAndTotal | None:
    if total.quantity.value <= yearly.quantity.value or not _one_noun(facts.text, total, yearly):
        return None
    same_sentence = total.sentence.span == yearly.sentence.span
    tied = same_sentence and total.index < yearly.index and _tied(facts.text, total, yearly)
    if not tied:
        roles = {total.role, yearly.role}
        if Role.TARGET in roles and len(roles) > 1:
            return None
        if not (_both_jobs(facts.text, total, yearly) if same_sentence else _one_indicator(total, yearly)):
            return None
    if _ONE_YEAR.search(facts.text, total.clause.span.start, total.span.start):
        return None
    years, stated = _years(facts, total)
    return YearlyAndTotal(total, yearly, years, stated, tied) if years else None


def _tied(text: str, total: Statement, yearly: Statement) -> bool:
    """Whether the yearly figure only goes on from the total: it names no subject of its own."""
    between = text[total.span.end : yearly.span.start]
    return (
        yearly.index - total.index == 1
        and len(between) <= 110
        and _GOES_ON.fullmatch(between) is not None
        and (yearly.core <= total.core | total.context | set(total.quantity.noun.split()))
    )


def _one_noun(text: str, total: Statement, yearly: Statement) -> bool:
    one, two = total.quantity, yearly.quantity
    if one.unit.dimension != "count" or one.noun == two.noun or not two.noun:
        return True
    return _both_jobs(text, total, yearly)


def _people(quantity: Quantity) -> bool:
    return quantity.noun in _PEOPLE


def _both_jobs(text: str, total: Statement, yearly: Statement) -> bool:
    """Jobs are counted as jobs or as the people who found one."""
    return all(
        _people(item.quantity) and _JOBS.search(text, item.left.start, item.span.end) is not None
        for item in (total, yearly)
    )


def _one_indicator(total: Statement, yearly: Statement) -> bool:
    return one_subject(total, yearly) and len(total.core & yearly.core) >= 2


def _years(facts: Facts, total: Statement) -> tuple[tuple[int, ...], bool]:
    """The length of the period of a total: said in its sentence, else the term that the draft reports on or plans."""
    found = list(_LENGTH.finditer(facts.text, total.sentence.span.start, total.sentence.span.end))
    lengths = [count for match in found for count in _lengths(match)]
    if lengths:
        return tuple(dict.fromkeys(lengths)), True
    if _TERM.search(facts.text, total.sentence.span.start, total.sentence.span.end):
        return (5,), True
    return ((5,), False) if facts.frame.terms else ((), False)


def _lengths(match: regex.Match[str]) -> Iterator[int]:
    """ "2021 - 2025" has five years; "2020 - 2025", a term, has five as well, and six with its first year."""
    if match["years"]:
        yield int(match["years"])
        return
    steps = int(match["to"]) - int(match["from"])
    if steps > 0:
        yield from (steps, steps + 1) if steps % 5 == 0 else (steps + 1, steps)
