"""Compares two titles of documents, as cited: whole, shortened, garbled, or another document's."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

import regex

_WORD = regex.compile(r"[\p{L}\p{N}]+|…|\.\.\.")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_LEADS = ("về", "việc", "v", "cuộc", "vận", "động")
_FILLERS = frozenset(
    [
        "về",
        "việc",
        "và",
        "của",
        "các",
        "những",
        "cho",
        "trong",
        "theo",
        "tại",
        "đối",
        "với",
        "một",
        "số",
        "điều",
        "v",
        "số",
    ]
)


class Likeness(StrEnum):
    """How two titles relate.

    `same` word for word; `shortened`, one leaves words out or breaks off; `garbled`, words are exchanged inside an
    otherwise equal title; `unlike`, they share next to nothing; `loose`, anything between, which proves nothing.
    """

    SAME = "same"
    SHORTENED = "shortened"
    GARBLED = "garbled"
    UNLIKE = "unlike"
    LOOSE = "loose"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The likeness and the words that differ, each side as printed in lower case."""

    likeness: Likeness
    left: str = ""
    right: str = ""


def title_words(text: str) -> list[str]:
    """The words of a title in one spelling: lower case, the tone at the end of each word, no leading "về việc"."""
    return [folded(word) for word in _printed_words(text)]


def _printed_words(text: str) -> list[str]:
    words = [match[0].lower() for match in _WORD.finditer(text)]
    while words and folded(words[0]) in _FOLDED_LEADS:
        words.pop(0)
    return words


def folded(word: str) -> str:
    """A word with its tone mark moved to its end, so that "hoà" and "hòa" are one."""
    letters = unicodedata.normalize("NFD", word.casefold())
    tones = "".join(char for char in letters if char in _TONES)
    return unicodedata.normalize("NFC", "".join(char for char in letters if char not in _TONES)) + tones


_FOLDED_LEADS = frozenset(folded(word) for word in _LEADS)
_FOLDED_FILLERS = frozenset(folded(word) for word in _FILLERS)


def compare_titles(left: str, right: str, *, closed: bool) -> Comparison:
    """Compare two titles. `closed` says that both ends are known (quotation marks), so a different end counts."""
    a, b = title_words(left), title_words(right)
    if not a or not b:
        return Comparison(Likeness.LOOSE)
    if a == b:
        return Comparison(Likeness.SAME)
    if "…" in (*a, *b) or "..." in (*a, *b):
        return Comparison(Likeness.SHORTENED if _pieces_in_order(a, b) else Likeness.LOOSE)
    if not closed:
        length = min(len(a), len(b))
        if a[:length] == b[:length]:
            return Comparison(Likeness.SHORTENED)
    if _within(a, b) or _within(b, a):
        return Comparison(Likeness.SHORTENED)
    return _by_alignment(a, b, _printed_words(left), _printed_words(right), closed)


def _by_alignment(
    a: Sequence[str], b: Sequence[str], printed_a: Sequence[str], printed_b: Sequence[str], closed: bool
) -> Comparison:
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    codes = matcher.get_opcodes()
    if not closed and codes and codes[-1][0] != "equal":
        codes = codes[:-1]  # the end of an open title is not known
    edits = [code for code in codes if code[0] != "equal"]
    equal = sum(code[2] - code[1] for code in codes if code[0] == "equal")
    shorter = min(len(a), len(b))
    if not edits and equal:
        return Comparison(Likeness.LOOSE)
    replaced = [code for code in edits if code[0] == "replace" and _matters(a, b, code)]
    words = [(" ".join(printed_a[i:j]), " ".join(printed_b[k:m])) for _, i, j, k, m in (replaced or edits)]
    left, right = "; ".join(item[0] for item in words), "; ".join(item[1] for item in words)
    if equal >= max(4, 0.6 * shorter) and len(edits) <= 2:
        return Comparison(Likeness.GARBLED if replaced else Likeness.SHORTENED, left, right)
    if _shared(a, b) < 0.25 and shorter >= 3:
        return Comparison(Likeness.UNLIKE)
    return Comparison(Likeness.LOOSE)


def _matters(a: Sequence[str], b: Sequence[str], code: tuple[str, int, int, int, int]) -> bool:
    """Whether the exchanged words carry meaning: not "của" for "về", not one letter of a spelling."""
    _, i, j, k, m = code
    left = [word for word in a[i:j] if word not in _FOLDED_FILLERS]
    right = [word for word in b[k:m] if word not in _FOLDED_FILLERS]
    if not left or not right:
        return False
    if len(left) == len(right) == 1:
        return SequenceMatcher(None, _bare(left[0]), _bare(right[0])).ratio() < 0.75
    return True


def _bare(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def _shared(a: Sequence[str], b: Sequence[str]) -> float:
    left = {word for word in a if word not in _FOLDED_FILLERS}
    right = {word for word in b if word not in _FOLDED_FILLERS}
    return len(left & right) / max(1, min(len(left), len(right)))


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one title stands word for word inside the other."""
    size = len(short)
    return 2 <= size <= len(long) and any(
        list(long[at : at + size]) == list(short) for at in range(len(long) - size + 1)
    )


def _pieces_in_order(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether a title with an ellipsis gives the first words of the other."""
    short, long = (a, b) if "…" in a or "..." in a else (b, a)
    head = list(short[: next((at for at, word in enumerate(short) if word in ("…", "...")), len(short))])
    return len(head) >= 2 and list(long[: len(head)]) == head
