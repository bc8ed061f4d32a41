"""Among several figures that a mean may be of: which are near, and which are only parts of another."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.language.patterns import WordPattern

_ONE_BY_ONE = regex.compile(r"(?<!\p{L})(?:lần lượt|theo thứ tự)(?!\p{L})[^;.]{0,50}$", regex.IGNORECASE)
_BROKEN_DOWN = WordPattern(r"(?<!\p{L})<means.broken_down>(?!\p{L})|[:(]")
_REACH = 260


def in_order(text: str, found: Sequence[Statement], mean: Statement) -> Sequence[Statement]:
    """The nearest figures before a mean first, then those right behind it."""
    before = [one for one in reversed(found) if one.span.start < mean.span.start and not _one_of_several(text, one)]
    behind = [
        one
        for one in found
        if one.span.start > mean.span.end
        and one.sentence.span == mean.sentence.span
        and ";" not in text[mean.span.end : one.span.start]
    ]
    return [*before, *behind]


def heads(text: str, found: Sequence[Statement]) -> list[Statement]:
    """The figures that are not parts of one before them: "38 chi bộ, gồm 25 chi bộ thôn …"; the nearest first."""
    ordered = sorted(found, key=lambda one: one.span)
    out: list[Statement] = []
    for one in ordered:
        whole = out[-1] if out else None
        part = (
            whole is not None
            and whole.quantity.value >= one.quantity.value
            and _BROKEN_DOWN.search(text, whole.span.end, one.span.start) is not None
        )
        if not part:
            out.append(one)
    kept = {one.index for one in out}
    return [one for one in found if one.index in kept]


def _one_of_several(text: str, one: Statement) -> bool:
    """Whether a figure is one of a list told one by one: "đạt lần lượt 16, 15 và 14 tiêu chí"."""
    lead = text[max(one.sentence.span.start, one.span.start - 60) : one.span.start]
    return _ONE_BY_ONE.search(lead) is not None


def beside(text: str, found: Sequence[Statement], mean: Statement) -> Sequence[Statement]:
    """Those of the same stretch of the sentence; else of the sentence; else within reach. Parts are left out."""
    same = [one for one in found if one.sentence.span == mean.sentence.span]
    beside = [one for one in same if one.span.start > mean.span.end or ";" not in text[one.span.end : mean.span.start]]
    near = beside or same or [one for one in found if mean.span.start - one.span.end <= _REACH]
    return heads(text, near)
