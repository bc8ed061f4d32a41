"""Rates and shares of the population that the draft states elsewhere: "82 bác sĩ, đạt 8,5 bác sĩ/vạn dân"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.vi.subjects import content_words

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class PeopleRate:
    """A count with its rate per `base` people, or its percentage (`base` 100), and the populations that are stated.

    `households` says that the populations are numbers of households.
    """

    count: Statement
    rate: Statement
    base: Decimal
    populations: tuple[Statement, ...]
    households: bool = False


_PEOPLE = regex.compile(r"(?<!\p{L})dân số(?!\p{L})[^;.(]{0,60}$", regex.IGNORECASE)
_SOME_PEOPLE = regex.compile(
    r"(?<!\p{L})dân số\s(?:trong độ tuổi|tham gia|nông thôn|thành thị|đô thị|được|sử dụng|từ|dưới|trên)",
    regex.IGNORECASE,
)
_NOUNS = {"", "người", "dân", "khẩu", "nhân khẩu", "người dân"}
_BASE = regex.compile(r"(?:một\s)?(?P<base>vạn|nghìn|ngàn|[\d.]+)\s?(?:người\s)?dân")
_BASES = {"vạn": 10_000, "nghìn": 1_000, "ngàn": 1_000}
_LINK = regex.compile(
    r"(?:[^;.()]{0,40}?(?<!\p{L})(?:đạt|bằng|tỷ lệ|tỉ lệ|tương đương|bình quân|tính ra))?"
    r"(?:\s(?:tỷ lệ|tỉ lệ|là|khoảng|gần|đạt))*[\s,(]*",
    regex.IGNORECASE,
)
_COVERED = regex.compile(r"(?<!\p{L})(?:(?:độ|tỷ lệ|tỉ lệ)\s)?bao phủ(?!\p{L})", regex.IGNORECASE)
_FEWEST = 500
"""Fewer people make no population of an administrative unit."""


def population_rates(facts: Facts) -> Sequence[PeopleRate]:
    """Every rate whose count stands beside it, where the draft states a population."""
    people = tuple(item for item in facts.statements if _is_population(facts.text, item))
    if not people:
        return []
    homes = tuple(item for item in facts.statements if _is_household_count(item, people))
    return [*_rates(facts, people), *_shares(facts, people, homes)]


def _is_population(text: str, item: Statement) -> bool:
    quantity = item.quantity
    plain = quantity.form is Form.SINGLE and quantity.unit.dimension == "count" and not quantity.per
    stated = plain and item.aspect is Aspect.LEVEL and item.role not in (Role.TARGET, Role.STATED_TARGET)
    if not stated or quantity.noun not in _NOUNS or quantity.value < _FEWEST:
        return False
    left = item.left.of(text)
    return _PEOPLE.search(left) is not None and _SOME_PEOPLE.search(left) is None


def _is_household_count(item: Statement, people: Sequence[Statement]) -> bool:
    """Households that are counted in one breath with the people."""
    quantity = item.quantity
    plain = quantity.form is Form.SINGLE and not quantity.per and quantity.noun in ("hộ", "hộ dân", "hộ gia đình")
    beside = any(0 < item.index - other.index <= 2 and item.sentence.span == other.sentence.span for other in people)
    return plain and beside and quantity.value * 12 > max(other.quantity.value for other in people)


def _rates(facts: Facts, people: tuple[Statement, ...]) -> Iterator[PeopleRate]:
    for rate in facts.statements:
        base = _BASE.fullmatch(rate.quantity.per)
        if base is None or rate.quantity.form is not Form.SINGLE or rate.aspect is not Aspect.LEVEL or not rate.index:
            continue
        count = facts.statements[rate.index - 1]
        noun, counted = rate.quantity.noun, count.quantity
        plain = counted.form is Form.SINGLE and counted.unit.dimension == "count" and not counted.per and counted.noun
        if not plain or count.sentence.span != rate.sentence.span or count.role is not rate.role:
            continue
        alike = not noun or noun.split()[0] == counted.noun.split()[0]
        if alike and _LINK.fullmatch(facts.text, count.span.end, rate.span.start):
            size = _BASES.get(base["base"]) or int(base["base"].replace(".", ""))
            yield PeopleRate(count, rate, Decimal(size), people)


def _shares(facts: Facts, people: tuple[Statement, ...], homes: tuple[Statement, ...]) -> Iterator[PeopleRate]:
    everyone = frozenset(content_words("dân số"))
    for item in facts.part_shares:
        noun = item.part.quantity.noun
        between = facts.text[item.part.span.end : item.share.span.start]
        of_all = item.named.words == everyone or (not item.named.words and _COVERED.search(between))
        if of_all and item.part.quantity.unit.dimension == "count" and not noun.startswith("hộ"):
            yield PeopleRate(item.part, item.share, Decimal(100), people)
        elif homes and noun.split(" ")[0] == "hộ" and item.named.words <= {"hộ"}:
            yield PeopleRate(item.part, item.share, Decimal(100), homes, households=True)
