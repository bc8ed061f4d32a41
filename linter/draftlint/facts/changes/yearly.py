"""Yearly figures and the totals of a period: "đạt 115.000 tỷ đồng (bình quân 23.000 tỷ đồng/năm)"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from draftlint.facts.changes.change import alike
from draftlint.facts.changes.mean_units import unit_of
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.indicators import one_subject
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form, Quantity
from draftlint.language.vi.subjects import content_words, words_beside_means

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
_EVERY_YEAR = regex.compile(r"(?<!\p{L})(?:mỗi|hằng|hàng|một|trong) năm(?!\p{L})|/\s?năm(?!\p{L})", regex.IGNORECASE)
_BARE_MEAN = regex.compile(
    r"(?<!\p{L})(?:bình quân|trung bình)(?:\s(?:đạt|là|khoảng|trên|gần|hơn))*\s?$", regex.IGNORECASE
)
_IN_ALL = regex.compile(
    r"[^;.()\d]{0,40}[,(;]\s?(?:tính\s)?(?:trong\s|cả\s|toàn\s|tổng\s)?(?:nhiệm kỳ|giai đoạn|0?5 năm|năm năm)"
    r"(?:\s(?:là|đạt|có|trên|khoảng|gần|hơn|cho|được|giải quyết))*\s?",
    regex.IGNORECASE,
)
# What stands at the end of a period was not made by its years.
_STANDS = regex.compile(
    r"(?<!\p{L})(?:hiện có|hiện còn|hiện nay có|đến nay có|nâng tổng số)(?!\p{L})", regex.IGNORECASE
)
_FARTHEST = 320
_ONE_YEAR = regex.compile(r"(?<!\p{L})(?:năm|tháng|quý|vụ)\s(?:(?:19|20)\d\d|này|qua|học)(?!\s?[-–])", regex.IGNORECASE)
_JOBS = regex.compile(r"(?<!\p{L})việc làm(?!\p{L})", regex.IGNORECASE)
_PEOPLE = ("lao động", "người", "việc làm", "người lao động")


def yearly_and_totals(facts: Facts) -> Sequence[YearlyAndTotal]:
    """Every yearly figure with its total, in text order of the later of both."""
    usable = [item for item in facts.statements if _usable(item)]
    yearly = [item for item in usable if _of_each_year(facts.text, item)]
    totals: dict[str, list[Statement]] = defaultdict(list)
    for item in usable:
        if not item.yearly and not item.quantity.per and not _STANDS.search(item.left.of(facts.text)):
            totals[item.quantity.unit.dimension].append(item)
    out: list[YearlyAndTotal] = []
    inside: dict[int, list[Statement]] = defaultdict(list)
    for item in usable:
        inside[item.sentence.span.start].append(item)
    for item in yearly:
        own = _own_total(facts, item, inside[item.sentence.span.start])
        if own is not None:
            out.append(own)
            continue
        pairs = [pair for total in totals[item.quantity.unit.dimension] if (pair := _pair(facts, total, item))]
        tied = [pair for pair in pairs if pair.tied]
        out.extend(tied[-1:] or pairs)
    return out


def _of_each_year(text: str, item: Statement) -> bool:
    """Whether a mean is one of years: "bình quân 35 thành viên/câu lạc bộ" is one of clubs."""
    per_thing = text[item.span.end : item.span.end + 2].lstrip()[:1] == "/" and not item.quantity.per
    return item.yearly and not per_thing and unit_of(text, item) is None


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
    roles = {total.role, yearly.role}
    if Role.TARGET in roles and len(roles) > 1:
        return None
    if not (_both_jobs(facts.text, total, yearly) if same_sentence else _one_indicator(total, yearly)):
        return None
    if _ONE_YEAR.search(facts.text, total.clause.span.start, total.span.start):
        return None
    years, stated = _years(facts, total)
    return YearlyAndTotal(total, yearly, years, stated, False) if years else None


def _own_total(facts: Facts, yearly: Statement, inside: Sequence[Statement]) -> YearlyAndTotal | None:
    """The total of the sentence that a yearly figure goes on from, or that goes on from it ("cả nhiệm kỳ …")."""
    text = facts.text
    start = max(yearly.left.start, yearly.span.start - 70)
    every = _EVERY_YEAR.search(text, start, min(len(text), yearly.span.end + 14))
    if not every and not _BARE_MEAN.search(text, start, yearly.span.start):
        return None
    found = [one for one in inside if _may_be_total(text, one, yearly)]
    found = [one for one in found if one.quantity.value > yearly.quantity.value] or found
    before = [one for one in found if one.span.start < yearly.span.start and _of_total(text, one, yearly)]
    behind = [
        one
        for one in found
        if one.span.start > yearly.span.end and _IN_ALL.fullmatch(text, yearly.span.end, one.span.start)
    ]
    for one in (*reversed(before), *behind):
        years, stated = _years(facts, one)
        if any(
            abs(one.quantity.value / count - yearly.quantity.value) <= yearly.quantity.value / 50 for count in years
        ):
            return YearlyAndTotal(one, yearly, years, stated, True)
    chosen = behind[:1] or before[-1:]
    if not chosen or _ONE_YEAR.search(text, chosen[0].clause.span.start, chosen[0].span.start):
        return None
    years, stated = _years(facts, chosen[0])
    sure = len(before) + len(behind) == 1 or _head(before)
    return (
        YearlyAndTotal(chosen[0] if not _head(before) else before[0], yearly, years, stated, True)
        if years and sure
        else None
    )


def _head(before: Sequence[Statement]) -> bool:
    """Whether the first of several totals is broken down by the others."""
    return len(before) > 1 and before[0].quantity.value > sum(one.quantity.value for one in before[1:]) * Decimal("0.9")


def _may_be_total(text: str, one: Statement, yearly: Statement) -> bool:
    return (
        one is not yearly
        and not one.yearly
        and not one.quantity.per
        and not _STANDS.search(one.left.of(text))
        and one.quantity.unit.dimension == yearly.quantity.unit.dimension
        and one.clause.depth <= yearly.clause.depth + 1
        and one.role is not Role.STATED_TARGET
        and (one.role is Role.TARGET) == (yearly.role is Role.TARGET)
        and _one_noun(text, one, yearly)
    )


def _of_total(text: str, total: Statement, yearly: Statement) -> bool:
    """Whether the yearly figure names no subject but that of the total."""
    if total.clause.depth > yearly.clause.depth or len(text[total.span.end : yearly.span.start]) > _FARTHEST:
        return False
    noun = yearly.quantity.noun
    words = f"{yearly.left.of(text)} {yearly.right.of(text)}"
    own = content_words(words) - words_beside_means() - content_words(noun, keep=noun)
    known = set(total.core) | set(total.context) | content_words(total.right.of(text))
    known |= content_words(text[total.sentence.span.start : total.span.start])
    return len(own - known) <= (1 if len(own) <= 4 else 2)


def _one_noun(text: str, total: Statement, yearly: Statement) -> bool:
    one, two = total.quantity, yearly.quantity
    if one.unit.dimension != "count" or not two.noun:
        return True
    nouns = one.noun.split(", ")[0], two.noun.split(", ")[0]
    if all(nouns) and alike(*nouns):
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
