"""Rates and shares of the population that the draft states elsewhere: "82 bác sĩ, đạt 8,5 bác sĩ/vạn dân"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.facts.shares.headline_wholes import Headline, headline_of
from draftlint.facts.shares.part_shares import PartShare
from draftlint.language.patterns import WordPattern, any_of
from draftlint.language.vi.subjects import content_words, words_beside_means

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class PeopleRate:
    """A count with its rate per `base` people, or its percentage (`base` 100), and the populations that are stated.

    The wholes may be households and areas as well, counted in `unit`. `sure` says that the text names the whole, so
    that a rate which does not fit is wrong; else it only may be meant.
    """

    count: Statement
    rate: Statement
    base: Decimal
    wholes: tuple[Statement, ...]
    sure: bool = True
    unit: Decimal = Decimal(1)


_BASE = regex.compile(r"(?:một\s)?(?P<base>vạn|nghìn|ngàn|[\d.]+)\s?(?:người\s)?dân")
_BASES = {"vạn": 10_000, "nghìn": 1_000, "ngàn": 1_000}
_LINK = WordPattern(r"(?:[^;.()]{0,40}?(?<!\p{L})<shares.leads_to_rate>)?(?:\s<shares.behind_leads_to_rate>)*[\s,(]*")
_COVERED = regex.compile(r"(?<!\p{L})(?:(?:độ|tỷ lệ|tỉ lệ)\s)?bao phủ(?!\p{L})", regex.IGNORECASE)
_FORESTED = regex.compile(r"(?<!\p{L})(?:tỷ lệ|tỉ lệ|độ)(?:\sche)?\sphủ(?!\p{L})", regex.IGNORECASE)
_A_HEAD = regex.compile(
    r"(?<!\p{L})(?:(?:lương thực|GRDP)(?!\p{L})[^;.()]{0,60}|đầu người[^;.()]{0,20})$",
    regex.IGNORECASE,
)
_INCOME = regex.compile(r"(?<!\p{L})(?:thu nhập|lương|doanh thu|chi tiêu)(?!\p{L})(?!\sthực)", regex.IGNORECASE)
_ANYONE = {"", "người", "dân", "khẩu", "nhân", "tín"}
"""First syllables of the nouns that count all people alike."""
_SQUARE_KILOMETRE = Decimal(1_000_000)
_MANY = 500
"""How many times a figure per head its total is at least."""
_NEAR = 6
"""Figures before a figure per head among which its total stands."""
_OF_EVERYONE = any_of("indicators.of_everyone")


def population_rates(facts: Facts) -> Sequence[PeopleRate]:
    """Every rate of what the draft opens with: of its people, its households, its area."""
    headline = headline_of(facts)
    out = list(_of_areas(facts, headline))
    if headline.people:
        out += [*_rates(facts, headline.people), *_shares(facts, headline), *_a_head(facts, headline.people)]
    return out


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
        alike = noun.split()[0] == counted.noun.split()[0] if noun else not _names_another(facts.text, rate, count)
        if alike and _LINK.fullmatch(facts.text, count.span.end, rate.span.start):
            size = _BASES.get(base["base"]) or int(base["base"].replace(".", ""))
            yield PeopleRate(count, rate, Decimal(size), people)


def _names_another(text: str, rate: Statement, count: Statement) -> bool:
    """Whether a rate says of whom it is, and that is not the count: "1.302 bác sĩ, dược sĩ đạt 2,5/10.000 dân"."""
    own = content_words(rate.left.of(text)) - words_beside_means()
    return not own <= count.core | content_words(f"{count.quantity.noun} {count.right.of(text)}")


def _shares(facts: Facts, headline: Headline) -> Iterator[PeopleRate]:
    everyone = frozenset(content_words("dân số"))
    for item in facts.part_shares:
        noun, named = item.part.quantity.noun, item.named.words
        if item.part.quantity.unit.dimension != "count" or item.part in headline.people:
            continue  # "dân số 86.000 người, người Thái chiếm 31%": the population is no part of itself
        if noun.split(" ")[0] == "hộ":
            homes = tuple(whole for whole in headline.homes if _at_one_time(item.share, whole))
            if homes and named <= {"hộ"}:
                yield PeopleRate(item.part, item.share, Decimal(100), homes, sure=False)
        elif named == everyone or (not named and _COVERED.search(_between(facts, item))):
            yield PeopleRate(item.part, item.share, Decimal(100), headline.people)
        elif not named and _of_everyone(facts, item):
            yield PeopleRate(item.part, item.share, Decimal(100), headline.people, sure=False)


def _at_one_time(share: Statement, whole: Statement) -> bool:
    """Whether nothing says that a share and the whole are of two years."""
    return not share.periods or not whole.periods or bool(share.periods & whole.periods)


def _between(facts: Facts, item: PartShare) -> str:
    return facts.text[item.part.span.end : item.share.span.start]


def _of_everyone(facts: Facts, item: PartShare) -> bool:
    """Whether a share is of what concerns all people: health insurance, peoples and faiths."""
    if item.part.quantity.noun.split(" ")[0] not in _ANYONE:
        return False  # party members of a people are a share of the members
    start = item.part.left.start
    return _OF_EVERYONE.search(facts.text, start, item.share.span.start) is not None


def _of_areas(facts: Facts, headline: Headline) -> Iterator[PeopleRate]:
    """The share that forest covers, and the people on a square kilometre."""
    if not headline.areas:
        return
    for item in facts.part_shares:
        if item.part.quantity.unit.dimension == "area":
            named = {"diện", "tích"} <= item.named.words and "nhiên" in item.named.words
            if named or _FORESTED.search(_between(facts, item)):
                measure = max(one.quantity.unit_of_print for one in (item.part, *headline.areas))
                yield PeopleRate(item.part, item.share, Decimal(100), headline.areas, sure=False, unit=measure)
    for rate in facts.statements:
        if rate.quantity.per == "km2" and rate.quantity.form is Form.SINGLE and rate.aspect is Aspect.LEVEL:
            for people in headline.people:
                yield PeopleRate(people, rate, Decimal(1), headline.areas, sure=False, unit=_SQUARE_KILOMETRE)


def _a_head(facts: Facts, people: tuple[Statement, ...]) -> Iterator[PeopleRate]:
    """What there is for each head of a total told before: food in kilograms, the gross product in đồng."""
    for rate in facts.statements:
        quantity = rate.quantity
        if quantity.form is not Form.SINGLE or quantity.unit.dimension not in ("mass", "vnd", "usd"):
            continue
        if quantity.per not in ("", "năm", "người", "người/năm") or rate.aspect is not Aspect.LEVEL:
            continue
        lead = facts.text[max(rate.sentence.span.start, rate.span.start - 90) : rate.span.start]
        a_head = quantity.per.startswith("người") or "đầu người" in lead
        if not a_head or not _A_HEAD.search(lead) or _INCOME.search(lead):
            continue
        for total in reversed(facts.statements[max(0, rate.index - _NEAR) : rate.index]):
            if rate.sentence.block.index - total.sentence.block.index > 1:
                break
            alike = total.quantity.unit.dimension == quantity.unit.dimension and not total.quantity.per
            single = total.quantity.form is Form.SINGLE and total.aspect is Aspect.LEVEL
            if alike and single and total.quantity.value > quantity.value * _MANY:
                yield PeopleRate(total, rate, Decimal(1), people, sure=False)
