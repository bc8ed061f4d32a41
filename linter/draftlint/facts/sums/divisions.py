"""Lists whose words keep their parts apart: of each part another class, doer, place or year.

They do not say that the parts are all there are ("tuyến tỉnh 410 lượt, tuyến huyện 690 lượt"), but nobody is in two of
them, and a list of this form seldom leaves one out.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.sums.breakdown_scopes import CUE
from draftlint.facts.sums.complements import divided, own_words, words_before, words_behind
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern, whole_words

_TIE = regex.compile(r"(?<!\p{L})(?P<tie>trực thuộc|thuộc|do)\s(?P<name>[^,;.()\d]{2,60})", regex.IGNORECASE)
_MARKS = " ,;:.-–+"
_CLASS = WordPattern(
    r"(?:<breakdowns.before_class>\s){0,3}(?P<class><breakdowns.classes>)\s(?P<name>[\p{L}\d][^,;:()]{0,80})"
)
"""Matches the word of a class with its name: "tuyến tỉnh", "loại II", "năm 2022"."""


@cache
def _rows(key: str) -> tuple[regex.Pattern[str], ...]:
    return tuple(whole_words(row) for row in load("vi", "breakdowns")[key])


def kept_apart(text: str, parts: Sequence[Statement]) -> bool:
    """Whether the words of the parts exclude each other: one class of each, one doer or owner of each."""
    before, behind = words_before(text, parts), words_behind(text, parts)
    rows = any(own_words(row, said) for row in _rows("apart") for said in (before, behind))
    return rows or _by_class(before) or _by_tie(behind)


def fill_up(text: str, first: Statement, second: Statement) -> bool:
    """Whether two fractions by their words share one whole between them: "9/12 điểm đã xóa, 3/12 điểm được giảm"."""
    pair = [first, second]
    degrees = any(
        own_words(row, said)
        for row in _rows("degrees")
        for said in (words_before(text, pair), words_behind(text, pair))
    )
    return degrees or divided(text, pair) or kept_apart(text, pair)


def _by_class(said: Sequence[str]) -> bool:
    found = [_CLASS.match(_own(words)) for words in said]
    named = {(match["class"].lower(), match["name"].lower()) for match in found if match}
    return None not in found and len({kind for kind, _ in named}) == 1 and len(named) == len(said)


def _own(words: str) -> str:
    """The words of a part without the cue of its list."""
    starts = [0, *(cue.end() for cue in CUE.finditer(words))]
    return words[starts[-1] :].lstrip(_MARKS)


def _by_tie(said: Sequence[str]) -> bool:
    found = [_TIE.search(words) for words in said]
    named = {(match["tie"].lower(), match["name"].strip().lower()) for match in found if match}
    return None not in found and len({tie for tie, _ in named}) == 1 and len(named) == len(said)
