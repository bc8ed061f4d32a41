"""Counts whose things follow with nothing that announces them: "hai xã Tân Lập và Phú Mỹ", "02 chợ tại xã …".

Four forms, by `opener`: "names" (proper names right behind what is counted), "at" (the places where so many things
stand, one at each), "numbered" ("2 giai đoạn, giai đoạn 1 …, giai đoạn 2 …"), "amounts" ("02 mức
150.000 đồng và 300.000 đồng").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span
from draftlint.facts.outline.list_reading import ListReading
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern, alternatives, any_of
from draftlint.language.vi.markers import roman_value
from draftlint.language.vi.number_words import parse_count

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts
    from draftlint.facts.numbers.quantity import Quantity
    from draftlint.facts.outline.announcements import Announcement

NAMES, PLACES, NUMBERED, AMOUNTS = "names", "at", "numbered", "amounts"
OPENERS = frozenset({NAMES, PLACES, NUMBERED, AMOUNTS})

_MOST = 40
_NEAR = 2
"""How far a wrong count lies from names that may also tell where the things are ("12 điểm du lịch Sa Pa và Bắc Hà")."""
_MANY = 4
"""So many names in a row are the things themselves."""
_PHRASE = r"(?P<np>(?:\s\p{Ll}+){0,5}?)\s"
_WORD = r"\p{Lu}[\p{Ll}’']*+(?:(?<=’|')\p{Lu}\p{Ll}+)?(?!\p{L})"
_NAME = rf"{_WORD}(?:\s(?:{_WORD}|\d{{1,2}}(?![\d%]|[.,]\d))){{0,4}}+"
_TO_PLACES = WordPattern(
    r"(?P<np>[^\d.,;:()\n]{0,70}?)\s(?:tại|ở)\s(?:các\s)?(?:địa bàn\s)?"
    rf"(?P<item>(?i:<units.places>)\s{_NAME})",
    flags=0,
)
_ANOTHER_THING = any_of("list_words.turns_to_another+units.places", flags=0)
"""Words between a count and names that say the names are of something else."""
_JOINT = regex.compile(r"\s?,\s?(?:và\s)?|\s(?:và|cùng)\s")
_OPEN = regex.compile(r"\s?,?\s?(?:…|\.\.\.|v\.\s?v|vv)|\s?[-–]")
_TO_AMOUNT = regex.compile(r"(?:\s\p{Ll}+){0,3}?\s?(?:là|gồm)?:?\s(?=\d)")
_NEXT_AMOUNT = regex.compile(r"\s?[,;]\s|\s(?:và|hoặc)\s(?:mức\s)?")
_ONE = regex.compile(r"\p{L}+(?:\s?\([^()\n]*\))?")
_ORDINAL = (
    r"(?P<number>\d{1,2}(?![\d%]|[.,/]\d|\s?[-–]\s?\d)|[IVX]{1,5}(?!\p{L})|"
    r"(?:thứ\s)?(?:nhất|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười))"
)


def openings(text: str, noun: str, start: int, end: int) -> Iterator[tuple[int, str, str]]:
    """Where a list may begin behind a count that nothing announces, with its form and the words between."""
    found = _to_names(noun).match(text, start, end) if noun in _words("named_things") else None
    if found is not None and not _ANOTHER_THING.search(found["np"]):
        own = found["kind"] is None or noun in found["kind"].lower() or noun in _words("any_unit")
        yield found.start("item") - start, NAMES if own else PLACES, found["np"].strip()
    if noun in _words("fixed_things") and (found := _TO_PLACES.match(text, start, end)):
        yield found.start("item") - start, PLACES, found["np"].strip().lower()
    if noun in _words("numbered_things") and (found := _to_first(noun).match(text, start, end)):
        yield found.start("item") - start, NUMBERED, found["np"].strip().lower()
    if noun in _words("graded_amounts") and (found := _TO_AMOUNT.match(text, start, end)):
        yield found.end() - start, AMOUNTS, ""


def named_readings(facts: Facts, announced: Announcement) -> Iterator[ListReading]:
    """The names, places or numbered things behind a count; none where the list is open or names only some."""
    text, end = facts.text, announced.block.span.end
    if announced.opener == AMOUNTS:
        yield from _amounts(facts, announced)
        return
    if announced.opener == NUMBERED:
        yield from _numbered(facts, announced)
        return
    found = _listed(text, announced.noun, announced.body, end, mixed=announced.noun in _words("any_unit"))
    if found is not None and not any(item.of(text) in _words("regions") for item in found.items):
        yield ListReading(tuple(found.items), ",", found.sure)


def named_bond(announced: Announcement, reading: ListReading) -> tuple[bool, bool]:
    """Whether the things behind a count are related to it, and so close that a disagreement is a mistake."""
    if announced.opener in (NUMBERED, AMOUNTS):
        return True, reading.sure
    if announced.opener == PLACES:  # one place may have two of them, but there are no more places than things
        return reading.sure, 1 < announced.count < reading.count
    near = abs(announced.count - reading.count) <= _NEAR or reading.count >= _MANY
    alone = announced.noun in _words("listed_by_name") and not announced.words
    return True, alone or near


@dataclass(frozen=True, slots=True)
class _Names:
    items: Sequence[Span]
    sure: bool


def _listed(text: str, noun: str, start: int, end: int, *, mixed: bool) -> _Names | None:
    """The names from `start` on; None where more follow that are not named."""
    items: list[Span] = []
    expected = noun if noun in load("vi", "units")["places"] else None
    joined, sure, at = False, True, start
    while len(items) < _MOST:
        found = _item(noun).match(text, at, end)
        kind = found["kind"].lower() if found and found["kind"] else None
        last = text[items[-1].end : at].strip() if items else ""
        if found is None or (kind is not None and expected is not None and kind != expected and not mixed):
            # ", huyện Sông Hà" and ", nằm ven sông" end the list; "và thị trấn Gò Sao", "và một số xã" go on with it
            if "và" in last.split() and not joined:
                return None
            break
        expected = expected or kind
        joined = joined or last not in ("", ",")
        items.append(Span(*found.span("item")))
        at = found.end()
        following = _JOINT.match(text, at, end)
        if _OPEN.match(text, at, end):
            return None
        if following is None:
            # "Công an huyện": a word in capitals may begin something else
            lone = _ONE.fullmatch(found["name"]) and regex.compile(r"\s\p{Ll}").match(text, at, end)
            sure = sure and not (lone and len(items) > 1)
            break
        at = following.end()
    return _Names(items, sure) if len(items) > 1 else None


def _amounts(facts: Facts, announced: Announcement) -> Iterator[ListReading]:
    """Amounts of one unit in a row: "150.000 đồng và 300.000 đồng"."""
    row: list[Quantity] = []
    at = announced.body
    for quantity in facts.quantities[bisect_left(facts.quantities, at, key=lambda item: item.span.start) :]:
        if quantity.span.start != at or (row and quantity.unit != row[0].unit) or len(row) == _MOST:
            break
        row.append(quantity)
        joint = _NEXT_AMOUNT.match(facts.text, quantity.span.end, announced.block.span.end)
        at = joint.end() if joint else -1
    if len(row) > 1:
        yield ListReading(tuple(item.span for item in row), ",", at < 0)


def _numbered(facts: Facts, announced: Announcement) -> Iterator[ListReading]:
    """ "giai đoạn 1 …, giai đoạn 2 …": things called by their number, in order, up to the end of the block."""
    pattern = _thing_with_number(announced.noun)
    found: list[Span] = []
    for match in pattern.finditer(facts.text, announced.body, announced.block.span.end):
        if _value(match["number"]) == len(found) + 1:
            found.append(Span(*match.span()))
    behind = facts.text[announced.block.span.end : announced.block.span.end + 1500]
    more = any(_value(match["number"]) == len(found) + 1 for match in pattern.finditer(behind))
    if len(found) > 1:
        yield ListReading(tuple(found), "marks", not more)


def _value(number: str) -> int | None:
    if (roman := roman_value(number.lower())) is not None:
        return roman
    last = number.lower().removeprefix("thứ ")
    return parse_count({"nhất": "một", "tư": "bốn"}.get(last, last))


# -- patterns ----------------------------------------------------------------------------------------------------------


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("vi", "list_words")[name]) | (
        frozenset(load("vi", "units")["places"]) if name in ("named_things", "listed_by_name") else frozenset()
    )


def _either(words: Sequence[str]) -> str:
    return alternatives(set(words))


def _kinds(noun: str) -> str:
    return _either([*load("vi", "units")["places"], *noun.split(", ")])


@cache
def _item(noun: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?P<item>(?:(?P<kind>(?i:{_kinds(noun)}))\s)?(?P<name>{_NAME}))(?:\s?\([^()\n]{{1,40}}\))?")


@cache
def _to_names(noun: str) -> regex.Pattern[str]:
    return regex.compile(rf"{_PHRASE}(?P<item>(?:(?P<kind>(?i:{_kinds(noun)}))\s)?{_NAME})")


@cache
def _to_first(noun: str) -> regex.Pattern[str]:
    first = r"(?:1(?!\d|[.,/]\d|\s?[-–]\s?\d)|I(?!\p{L})|(?:thứ\s)?(?:nhất|một))(?!\p{L})"
    return regex.compile(
        rf"(?P<np>[^\d.;:()\n]{{0,40}}?)\s?[,;.:(]\s?(?:trong đó,?\s)?(?P<item>(?i:{regex.escape(noun)})\s{first})"
    )


@cache
def _thing_with_number(noun: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\p{{L}})(?i:{regex.escape(noun)})\s{_ORDINAL}(?!\p{{L}})")
