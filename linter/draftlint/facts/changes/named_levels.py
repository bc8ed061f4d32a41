"""What a stated change names as its subject, and the figures that bear that name: "riêng đàn trâu giảm 12%".

A change may be one of a part of what was told before ("64.300 con (trâu 11.200, bò 9.600), … riêng đàn trâu giảm 12%"),
or name its figure behind it ("giảm 2,8% về số doanh nghiệp, tăng 11,6% về vốn").
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from draftlint.facts.meaning.figure_times import EARLIER
from draftlint.facts.meaning.statements import Statement
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.changes import says_change
from draftlint.language.vi.subjects import content_words, words_beside_changes

_STOP = WordPattern(r"[,;:().\d+]|(?<!\p{L})<changes.ends_subject>(?!\p{L})")
_ABOUT = regex.compile(r"\s(?:về|ở)\s(?P<subject>[^;,:().\d]{2,50})", regex.IGNORECASE)
_PART = regex.compile(r"(?<!\p{L})riêng\s\p{L}[^;,.()\d]{0,40}$", regex.IGNORECASE)
_LONGEST = 70


def named_subject(text: str, stated: Statement) -> set[str]:
    """The content words that name what moved, before the word of change or behind the figure."""
    start = max(stated.sentence.span.start, stated.span.start - _LONGEST)
    said = says_change(EARLIER).search(text, start, stated.span.start)
    before = text[start : said.start()] if said else ""
    stops = list(_STOP.finditer(before))
    words = content_words(before[stops[-1].end() :] if stops else before)
    about = _ABOUT.match(text, stated.span.end, stated.sentence.span.end)
    if about:
        words |= content_words(about["subject"])
    return words - words_beside_changes()


def names_a_part(text: str, stated: Statement) -> bool:
    """Whether a change is said of a part of what was told: "riêng đàn trâu giảm 20 con"."""
    start = max(stated.sentence.span.start, stated.span.start - _LONGEST)
    return _PART.search(text, start, stated.span.start) is not None


def bearing(text: str, subject: set[str], found: Sequence[Statement]) -> Sequence[Statement]:
    """Those figures whose own label is the subject; of several, those that share most words with it."""
    if not subject:
        return ()
    named = []
    for one in found:
        label, counted = _label(text, one), content_words(one.quantity.noun, keep=one.quantity.noun)
        if subject <= label or (label - counted and label <= subject):
            named.append((one, len(subject & label)))
    most = max((count for _, count in named), default=0)
    return [one for one, count in named if count == most]


def _label(text: str, one: Statement) -> set[str]:
    """The words right before and right behind a figure, with what it counts."""
    before = text[max(one.sentence.span.start, one.span.start - _LONGEST) : one.span.start]
    stops = list(_STOP.finditer(before))
    behind = text[one.span.end : min(one.sentence.span.end, one.span.end + _LONGEST)]
    stop = _STOP.search(behind)
    words = content_words(before[stops[-1].end() :] if stops else before)
    words |= content_words(behind[: stop.start()] if stop else behind)
    return (words | content_words(one.quantity.noun, keep=one.quantity.noun)) - words_beside_changes()
