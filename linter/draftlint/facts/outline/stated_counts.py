"""Counts that a paper states of itself, in figures or in words: "03 phụ lục", "mười bốn chữ"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from draftlint.document import Span
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.number_words import parse_number_words

_FIGURE = regex.compile(r"(?<![\d.,/\p{L}])(?P<count>\d{1,3}(?:\.\d{3})?)\s$")
_SYLLABLES = regex.compile(r"(?<!\p{L})\p{L}{1,6}(?:\s\p{L}{1,6}){0,3}\s$")
_LONGEST = 32
"""Code points of a number in words."""


@dataclass(frozen=True, slots=True)
class StatedCount:
    """A count and what is counted; `span` covers both."""

    span: Span
    count: int
    noun: str


def stated_counts(text: str, within: Span, nouns: WordPattern) -> Iterator[StatedCount]:
    """Every count that stands right before one of the nouns."""
    for match in nouns.finditer(text, within.start, within.end):
        found = _number_before(text, max(within.start, match.start() - _LONGEST), match.start())
        if found is not None:
            yield StatedCount(Span(found[0], match.end()), found[1], match[0].lower())


def _number_before(text: str, low: int, at: int) -> tuple[int, int] | None:
    """Where the number that ends at `at` begins, and its value."""
    figure = _FIGURE.search(text, low, at)
    if figure is not None:
        return figure.start("count"), int(figure["count"].replace(".", ""))
    syllables = _SYLLABLES.search(text, low, at)
    while syllables is not None:  # the longest that is a number: "khẩu hiệu mười hai chữ"
        number = parse_number_words(syllables[0].lower())
        if number is not None:
            return syllables.start(), int(number.value)
        syllables = _SYLLABLES.search(text, syllables.start() + 1, at)
    return None
