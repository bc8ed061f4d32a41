"""What the words around a figure say of the true value: "trên 92%", "gần 600 hộ" (VIETNAMESE.md 1.6).

The same words do other work as well: "139 hộ trên 33.870 hộ" names the whole, "cao hơn 7,2 lần" compares, "giảm từ 612
hộ" says where a change began.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import regex

from draftlint.document import Span
from draftlint.facts.numbers.quantity import Bound, Form, Quantity
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.units import fold

_MOVES_ON = regex.compile(
    r"(?:[^.;,()]{0,40}?\s?\([^()]{0,60}\))?(?:[^.;()]{0,60}?\s(?:lên|xuống)\s|[^.;,()]{0,60}?\s(?:còn|đến|tới|-|–|sang)\s)",
    regex.IGNORECASE,
)
_SHARES = {"percent", "point", "permille"}
_AREAS = {"area"}
_FEW = 9
"""Sides that a thing is seen from, at the most."""
_BEFORE = WordPattern(r"(?<!\p{L})(?P<word><bounds.at_least+at_most+near>)\s?$")
_BEHIND = WordPattern(r"(?:\s\p{L}+){0,4}?\s?(?P<word><bounds.behind>)")
_COMPARES = WordPattern(r"(?<!\p{L})<bounds.compares>\shơn\s$")
_AIMS = WordPattern(r"(?<!\p{L})<bounds.aims>\s$")


@cache
def _bounds() -> Mapping[str, Bound]:
    """The bound that each word sets."""
    words = load("vi", "bounds")
    before = {word: bound for bound in (Bound.AT_LEAST, Bound.AT_MOST, Bound.NEAR) for word in words[bound.value]}
    return before | {word: Bound(bound) for word, bound in words["behind"].items()}


def bounded(text: str, quantity: Quantity, before: Quantity | None, within: Span) -> Quantity:
    """The figure with the bound that the words around it set; `before` is the figure before it in the block."""
    if quantity.form is Form.FRACTION:
        return quantity
    word = _word(text, quantity, before, within)
    bound = _bounds().get(word, Bound.EXACT)
    return quantity if bound is Bound.EXACT else replace(quantity, bound=bound, bound_word=word)


def _word(text: str, quantity: Quantity, before: Quantity | None, within: Span) -> str:
    if after := _BEHIND.match(text, quantity.span.end, within.end):
        return fold(after["word"])
    start = max(within.start, quantity.span.start - 18)
    found = _BEFORE.search(text[start : quantity.span.start])
    if found is None:
        return ""
    word, at = fold(found["word"]), start + found.start()
    if word == "từ" and _is_start(text, quantity, at, within):
        return ""
    if word == "trên" and _is_place(text, quantity, before, at):
        return ""
    if word == "hơn" and _COMPARES.search(text[start : quantity.span.start]):
        return ""
    return word


def _is_start(text: str, quantity: Quantity, at: int, within: Span) -> bool:
    """Whether "từ" says where a change began: "tăng từ 41% lên 46%", "giảm 63 vụ (từ 250 vụ)"."""
    end = quantity.span.end
    if quantity.form is Form.RANGE or _MOVES_ON.match(text, end, within.end):
        return True
    if text[at - 1 : at] == "(" and text[end : end + 1] == ")":
        return True
    return quantity.unit.dimension not in _SHARES and not _AIMS.search(text[max(within.start, at - 16) : at])


def _is_place(text: str, quantity: Quantity, before: Quantity | None, at: int) -> bool:
    """Whether "trên" is no bound: "139 hộ trên 33.870 hộ", "thu được trên 1 ha", "giảm trên cả 03 mặt"."""
    if quantity.amount == 1 and quantity.unit.dimension in _AREAS:
        return True
    sides = quantity.noun in load("vi", "list_words")["seen_from"]
    if sides and quantity.counted and quantity.amount <= _FEW:
        return True
    if before is None or quantity.unit.dimension != "count" or text[before.span.end : at].strip():
        return False
    return before.unit.dimension in ("count", "percent") and before.form is Form.SINGLE
