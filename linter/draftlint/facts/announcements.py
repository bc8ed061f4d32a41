"""Announced counts ("05 nội dung sau:", "03 ấp: …", "ba mặt (…)"): the number, the noun, and where the list begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from draftlint.document import Block, Span
from draftlint.facts.quantity import Bound, Form, Quantity
from draftlint.language.data import load
from draftlint.language.vi.number_words import parse_number_words

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

LARGEST = 99
"""A larger count is not itemised."""

_REACH = 300
"""Code points behind a count in which its list must begin."""

_NP = r"(?P<np>[^\d.;:()\n]{0,90}?)"


@dataclass(frozen=True, slots=True)
class Announcement:
    """A count that announces items.

    `span` covers the number with its noun, `noun` is in lower case, `words` what stands between the noun and the list
    in lower case. `opener` says how the list begins: "(", ":", "gồm" (a word that announces it) or "" (the block ends
    there and the items follow in blocks of their own). `body` is where the list begins inside the block.
    """

    span: Span
    count: int
    noun: str
    words: str
    opener: str
    body: int
    block: Block


def announcements_of(facts: Facts) -> Sequence[Announcement]:
    """Every announced count, in text order; several for one count that a list may follow in several ways."""
    return list(_all(facts))


def list_words(name: str) -> tuple[str, ...]:
    """One of the word lists of list_words.yaml, longest first."""
    return tuple(sorted(load("vi", "list_words")[name], key=len, reverse=True))


@cache
def words_pattern(name: str) -> regex.Pattern[str]:
    """Any word of a list, as a whole word."""
    words = "|".join(regex.escape(word) for word in list_words(name))
    return regex.compile(rf"(?<!\p{{L}})(?:{words})(?!\p{{L}})", regex.IGNORECASE)


def _all(facts: Facts) -> Iterator[Announcement]:
    blocks = {block.index: block for block in facts.document.body()}
    for span, count, noun in sorted(_counts(facts), key=lambda item: item[0]):
        block = facts.document.block_at(span.start)
        if block.index in blocks:
            yield from _opened(facts.text, span, count, noun, block)


def _counts(facts: Facts) -> Iterator[tuple[Span, int, str]]:
    for quantity in facts.quantities:
        if _plain_count(facts.text, quantity):
            yield quantity.span, int(quantity.amount), quantity.noun
    for block in facts.document.body():
        for match in _worded().finditer(facts.text, block.span.start, block.span.end):
            if (value := parse_number_words(match["number"].lower())) is not None:
                yield Span(match.start("number"), match.end()), int(value.value), match["noun"].lower()


def _plain_count(text: str, quantity: Quantity) -> bool:
    if quantity.form is not Form.SINGLE or not quantity.counted or not quantity.noun:
        return False
    if not 2 <= quantity.amount <= LARGEST or not _itemised().match(quantity.noun):
        return False
    if quantity.bound is Bound.EXACT:
        return True
    # "giảm trên 03 tiêu chí": seen from three sides, not more than three.
    return quantity.bound_word == "trên" and bool(words_pattern("seen_from").match(quantity.noun))


@cache
def _itemised() -> regex.Pattern[str]:
    """A counted noun of which one may list the things ("4 sao", "3 tầng" are none)."""
    nouns = sorted({*list_words("itemised"), *load("vi", "units")["nouns"]}, key=len, reverse=True)
    return regex.compile(rf"(?:{'|'.join(map(regex.escape, nouns))})(?!\p{{L}})", regex.IGNORECASE)


@cache
def _worded() -> regex.Pattern[str]:
    itemised = _itemised().pattern.removesuffix(r"(?!\p{L})")
    return regex.compile(
        r"(?<!\p{L})(?<!(?:thứ|hằng|hàng|mỗi|đầu|cuối|một|các|trong|của|và|qua|lần)\s)"
        r"(?P<number>hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?:\s(?:một|hai|ba|bốn|lăm))?)\s"
        rf"(?P<noun>{itemised})(?!\p{{L}})",
        regex.IGNORECASE,
    )


_BRACKET = regex.compile(_NP + r"\s?\((?=[^)])")
_COLON = regex.compile(_NP + r"\s?:\s*(?=\S)")
_BLOCK_END = regex.compile(_NP + r"\s?[:.]?\s?$")
_NEXT_SENTENCE = regex.compile(_NP + r"\.\s+(?=(?:Thứ nhất|Một là|\(1\)|1\)|1\.\s|Trước hết|[aA]\)))")


def _opened(text: str, span: Span, count: int, noun: str, block: Block) -> Iterator[Announcement]:
    """The ways in which a list may begin behind a count, with no other number between."""
    tail = text[span.end : min(block.span.end, span.end + _REACH)]
    if tail[:1].isalpha():
        return
    found = []
    for opener, pattern in (("(", _BRACKET), (":", _COLON), (".", _NEXT_SENTENCE), ("gồm", _announcing())):
        if match := pattern.match(tail):
            found.append((match.end(), opener, match["np"]))
    if words_pattern("seen_from").match(noun) and tail[:1] == " ":
        found.append((1, "bare", ""))
    if block.span.end <= span.end + _REACH and (match := _BLOCK_END.match(tail)):
        found.append((len(tail), "", match["np"]))
    for offset, opener, words in sorted(found):
        yield Announcement(span, count, noun, words.strip().lower(), opener, span.end + offset, block)


@cache
def _announcing() -> regex.Pattern[str]:
    words = "|".join(regex.escape(word) for word in (*list_words("announces"), "về"))
    return regex.compile(_NP + rf"(?<=[\s,])(?:{words})(?:\s(?:các|những))?\s(?=\S)", regex.IGNORECASE)
