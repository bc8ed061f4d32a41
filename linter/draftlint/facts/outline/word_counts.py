"""Stated numbers of words of a theme or a slogan, with the words that they count."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.document import Block, Span
from draftlint.facts.outline.stated_counts import StatedCount, stated_counts
from draftlint.language.patterns import WordPattern

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_WORDS = WordPattern(r"(?<!\p{L})<own_counts.words>(?!\s*<own_counts.no_words>(?!\p{L}))(?!\p{L})")
_SELDOM = WordPattern(r"<own_counts.seldom_words>")
_ENDS = regex.compile(r"\s?(?:[)\]:.,;–\-“\"«]|$)")
"""What stands behind "08 từ" where words are meant: "từ" is a preposition as well."""
_BOUND = WordPattern(r"(?<!\p{L})<own_counts.bounds_words>\s$|\d\s?[-–]\s?$")
_QUOTED = regex.compile(r"“(?P<words>[^“”]{8,600})”|\"(?P<words>[^\"]{8,600})\"|«(?P<words>[^«»]{8,600})»")
_UNQUOTED = WordPattern(r"(?<!\p{L})<own_counts.themes>[^:“”\"\n]{0,40}:\s(?P<words>[^:;()“”\"\n]{8,400}?)\s?\(\s?$")
_LONGEST = 480
"""Code points of a theme with what it is called by."""
_BEHIND = regex.compile(r"[”\"»]\s?(?P<bracket>\()?[^“”\"«».;!?\n]{0,60}")
"""Between a quotation and the count behind it."""
_BEFORE = regex.compile(r"(?:\)\s?:)?[^“”\"«».;!?()\n]{0,40}[“\"«]")
"""Between a count and the quotation behind it."""


@dataclass(frozen=True, slots=True)
class WordCount:
    """A stated number of words and the place of the words."""

    stated: Span
    count: int
    words: Span


def word_counts_of(facts: Facts) -> Sequence[WordCount]:
    """Every number of words that is stated beside the words themselves, in text order."""
    return [found for block in facts.document.body() for found in _in_block(facts.text, block)]


def _in_block(text: str, block: Block) -> Iterator[WordCount]:
    quoted = [Span(*match.span("words")) for match in _QUOTED.finditer(text, block.span.start, block.span.end)]
    starts = [span.start for span in quoted]
    for stated in stated_counts(text, block.span, _WORDS):
        if stated.count < 2 or _BOUND.search(text, max(block.span.start, stated.span.start - 12), stated.span.start):
            continue
        if _SELDOM.fullmatch(stated.noun) and not _ENDS.match(text, stated.span.end, block.span.end):
            continue
        at = bisect_right(starts, stated.span.start)
        before, after = (quoted[at - 1] if at else None), (quoted[at] if at < len(quoted) else None)
        if before is not None and before.contains(stated.span):
            continue
        words = _counted(text, stated, before, after) or _theme(text, stated, block)
        if words is not None:
            yield WordCount(stated.span, stated.count, words)


def _counted(text: str, stated: StatedCount, before: Span | None, after: Span | None) -> Span | None:
    """The quotation that a count is about: the one in whose bracket it stands, the one that follows, the one before."""
    behind = _BEHIND.fullmatch(text, before.end, stated.span.start) if before is not None else None
    if behind is not None and behind["bracket"]:
        return before
    if after is not None and _BEFORE.fullmatch(text, stated.span.end, after.start):
        return after
    return before if behind is not None else None


def _theme(text: str, stated: StatedCount, block: Block) -> Span | None:
    """The theme without quotation marks in whose bracket a count stands: "Chủ đề: Đoàn kết, sáng tạo (04 chữ)"."""
    match = _UNQUOTED.search(text, max(block.span.start, stated.span.start - _LONGEST), stated.span.start)
    return Span(*match.span("words")) if match is not None else None
