"""Counts that say how many of a thing there are, by which fractions elsewhere in the draft count.

"Tỉnh có 96 đơn vị hành chính cấp xã (81 xã, 15 phường)" stands in the introduction, "64/81 xã đạt chuẩn" and "96/96 xã,
phường có trạm" pages later.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form, Quantity
from draftlint.language.patterns import any_of, word_set
from draftlint.language.vi.subjects import content_words

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

Things = frozenset[str]
"""What is counted: one noun, or several ("xã, phường") in whatever order."""


@dataclass(frozen=True, slots=True)
class StatedWhole:
    """A count that says no more than how many there are; `divided` that it or its whole is divided by kinds of unit."""

    things: Things
    count: Statement
    divided: bool


_FEWEST = 10
"""Counts below this are equal to many others by chance, unless a division into kinds of unit tells them."""

# "hiện có 42 thôn", "gồm 42 thôn", "(42 thôn"
_INTRODUCED = regex.compile(
    r"(?:^|(?<!\p{L})(?:có|gồm|còn|với|là|tổng số|hiện có|ban hành|[(:+-]))\s?$", regex.IGNORECASE
)
_NO_MORE = regex.compile(r"\s?(?:[,;.()\[]|$|(?:và|với)\s)")
_LEAD = 12
_FAR_LEAD = 40
# "số thôn còn lại là 74 thôn"
_WHAT_REMAINS = regex.compile(r"(?<!\p{L})(?:còn lại|chưa|ngoài ra|khác)(?!\p{L})[^;,.]{0,20}$", regex.IGNORECASE)
_KINDS = any_of("territories.numbered_once")


def things_of(quantity: Quantity) -> Things:
    """What a figure counts, "phường, xã" being the same as "xã, phường"."""
    return frozenset(quantity.noun.split(", "))


def stated_wholes(facts: Facts) -> Sequence[StatedWhole]:
    """Every count that says how many there are of a thing, in text order."""
    hung: Mapping[int, list[Statement]] = defaultdict(list)
    for item in facts.statements:
        if item.owner is not None:
            hung[item.owner].append(item)
    out: list[StatedWhole] = []
    for item in facts.statements:
        if _counts_what_there_is(item):
            out += _divided(item, hung[item.index])
    divided = {stated.count.index for stated in out}
    for item in facts.statements:
        if item.index not in divided and _counts_what_there_is(item) and _says_no_more(facts.text, item):
            out.append(StatedWhole(things_of(item.quantity), item, divided=False))
    return sorted(out, key=lambda stated: stated.count.index)


def _counts_what_there_is(item: Statement) -> bool:
    quantity = item.quantity
    counted = quantity.form is Form.SINGLE and quantity.counted and bool(quantity.noun)
    return counted and item.aspect is Aspect.LEVEL and item.role in (Role.RESULT, Role.UNKNOWN)


def _divided(whole: Statement, hung: Sequence[Statement]) -> Iterator[StatedWhole]:
    """A count of units and the kinds of unit in the bracket behind it that make it: "15 xã, thị trấn (14 xã, …)"."""
    parts = [part for part in hung if _counts_what_there_is(part) and part.clause.depth == whole.clause.depth + 1]
    nouns = [part.quantity.noun for part in parts]
    if len(parts) < 2 or len(parts) != len(hung) or len(set(nouns)) != len(nouns):
        return
    if not all(_KINDS.fullmatch(noun) for noun in nouns):
        return
    if sum(part.quantity.amount for part in parts) != whole.quantity.amount:
        return
    yield StatedWhole(frozenset(nouns), whole, divided=True)
    for part in parts:
        yield StatedWhole(things_of(part.quantity), part, divided=True)


def _says_no_more(text: str, item: Statement) -> bool:
    """Whether a place says of a thing only that there are so many: "toàn huyện có 118 thôn, bản"."""
    quantity = item.quantity
    if quantity.amount < _FEWEST or quantity.noun in word_set("territories.in_many_groups"):
        return False
    lead = text[max(item.sentence.span.start, item.span.start - _LEAD) : item.span.start]
    said = text[max(item.sentence.span.start, item.span.start - _FAR_LEAD) : item.span.start]
    if (
        _WHAT_REMAINS.search(said)
        or _INTRODUCED.search(lead) is None
        or _NO_MORE.match(text, item.span.end, item.sentence.span.end) is None
    ):
        return False
    return item.core - content_words(quantity.noun, keep=quantity.noun) <= _places()


@cache
def _places() -> frozenset[str]:
    """Words for the place that a draft is of: "Huyện có …", "Thành phố có …"."""
    places = " ".join(sorted(word_set("territories.places_of_drafts")))
    return frozenset(content_words(places, keep=places))
