"""Which dots stand for a missing value and which close an open list: cue words from YAML, grammar here."""

from __future__ import annotations

from functools import cache

import regex

from draftlint.language.data import load, wrong_entry

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}%‰]+")


@cache
def words(name: str) -> frozenset[str]:
    """The phrases of one list of `blanks.yaml`, folded. Raises DataError for an entry that is no text."""
    entries = load("vi", "blanks")[name]
    for index, entry in enumerate(entries):
        if not isinstance(entry, str) or not entry.strip():
            raise wrong_entry("vi", "blanks", [name, index], f"{entry!r} không phải là từ / is not a word")
    return frozenset(entry.casefold() for entry in entries)


def expects_value(before: str) -> bool:
    """Whether the text that ends here asks for a value right after its last word."""
    return _tail_in(before, words("expects"))


def wants_number(after: str) -> bool:
    """Whether the text that begins here is a unit or counted noun that only a number can stand before."""
    after = after.lstrip()
    if after[:1] in ("%", "‰"):
        return True
    found = [match[0].casefold() for match in _WORD.finditer(after[:40])][:2]
    return any(" ".join(found[:count]) in words("counted") for count in (1, 2))


def opens_form(block_text: str) -> bool:
    """Whether a block is the title of a blank form ("ĐƠN ĐỀ NGHỊ", "Mẫu số 02")."""
    letters = [char for char in block_text if char.isalpha()]
    shouted = letters and sum(char.isupper() for char in letters) > 0.8 * len(letters)
    if len(block_text) > 120 or not (shouted or block_text.casefold().startswith(("mẫu số", "biểu mẫu"))):
        return False
    return _head_in(block_text, words("form_titles"))


def is_form_field(before: str) -> bool:
    """Whether the text before dots is the label of a field that is filled in by hand ("Họ và tên: …")."""
    label = before.casefold().rstrip(" :.…-_(")
    return any(label.endswith(entry) for entry in words("form_labels"))


def _tail_in(before: str, phrases: frozenset[str]) -> bool:
    found = [match[0].casefold() for match in _WORD.finditer(before[-40:])][-2:]
    return any(" ".join(found[-count:]) in phrases for count in (1, 2) if len(found) >= count)


def _head_in(text: str, phrases: frozenset[str]) -> bool:
    folded = text.casefold().lstrip('“"( -')
    return any(folded.startswith(phrase) and not folded[len(phrase) : len(phrase) + 1].isalpha() for phrase in phrases)
