"""Which syllables Vietnamese has (VIETNAMESE.md 5.2 and 5.3): the inventory from YAML, the grammar here."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

import regex

from draftlint.language.data import load

TONES = "\u0300\u0301\u0303\u0309\u0323"
_MODIFIED = "ăâêôơư"
_VOWELS = frozenset("aăâeêioôơuưy")
_STOPPED = ("p", "t", "c", "ch")
_FRONT = frozenset("eêi")
_SHIFTING = frozenset({"oa", "oe", "uy"})
_ONSET = regex.compile(r"ngh|ng|nh|gh|kh|ph|th|tr|ch|qu|gi|[bcdđghklmnpqrstvx]")


@cache
def bases() -> frozenset[str]:
    """All bases: 3.704 of them."""
    return frozenset(_bases())


@cache
def syllable_count() -> int:
    """How many syllables the bases make with their tones: 17.080."""
    return sum(2 if base.endswith(_STOPPED) else 6 for base in bases())


def _bases() -> Iterator[str]:
    data = load("vi", "syllables")
    plain, rounded = data["plain"].split(), data["rounded"].split()
    for onset in data["onsets"]:
        if onset == "":
            yield from (rhyme for rhyme in plain if not rhyme.startswith("iê"))
            yield from rounded
            yield from data["without_onset"]
        elif onset == "qu":
            yield from (onset + rhyme for rhyme in data["after_qu"].split())
        elif onset == "gi":
            yield from (onset + rhyme for rhyme in plain if not rhyme.startswith("i"))
            yield from (onset + rhyme[1:] for rhyme in plain if rhyme.startswith("iê"))
            yield from data["gi"]
        else:
            yield from (onset + rhyme for rhyme in plain if _fits(onset, rhyme))
            if onset != "c":
                yield from (onset + rhyme for rhyme in rounded if _fits(onset, rhyme))
            if onset in data["uơ_after"]:
                yield onset + "uơ"
            if onset in data["y_after"]:
                yield onset + "y"


def _fits(onset: str, rhyme: str) -> bool:
    front = rhyme[0] in _FRONT
    if onset in ("k", "gh", "ngh"):
        return front
    return not (front and onset in ("c", "g", "ng"))


def split_tone(word: str) -> tuple[str, str]:
    """A lower-case word without its tone, and the tone mark (empty for the level tone)."""
    marks: list[str] = []
    kept: list[str] = []
    for char in unicodedata.normalize("NFD", word):
        (marks if char in TONES else kept).append(char)
    return unicodedata.normalize("NFC", "".join(kept)), "".join(marks)


@lru_cache(maxsize=1 << 16)
def is_syllable(word: str) -> bool:
    """Whether a lower-case NFC word is a syllable that Vietnamese can have, wherever its tone mark stands."""
    base, tone = split_tone(word)
    if len(tone) > 1 or base not in bases():
        return False
    return tone in ("\u0301", "\u0323") or not base.endswith(_STOPPED)


def place_tone(word: str, *, new_style: bool = False) -> str:
    """The word with its tone mark where it belongs: old style `hòa`, `thủy`, new style `hoà`, `thuỷ`.

    A word that is no syllable comes back as it is.
    """
    base, tone = split_tone(word)
    if len(tone) != 1 or base not in bases():
        return word
    at = _tone_letter(base, new_style)
    return unicodedata.normalize("NFC", base[: at + 1] + tone + base[at + 1 :])


def _tone_letter(base: str, new_style: bool) -> int:
    match = _ONSET.match(base)
    onset = match[0] if match else ""
    if onset == "gi" and base[2:3] not in _VOWELS:
        onset = "g"
    start = end = len(onset)
    while end < len(base) and base[end] in _VOWELS:
        end += 1
    vowels, coda = base[start:end], base[end:]
    for index in range(len(vowels) - 1, -1, -1):
        if vowels[index] in _MODIFIED:
            return start + index
    if coda:
        return end - 1
    if len(vowels) == 3:
        return start + 1
    if vowels in _SHIFTING:
        return start + (1 if new_style else 0)
    return start


@lru_cache(maxsize=1 << 14)
def split_glued(word: str) -> tuple[str, str] | None:
    """The two syllables that a lower-case word which is none itself was glued from, where only one cut makes sense.

    One-letter pieces do not count as words.
    """
    if is_syllable(word) or len(word) < 5:
        return None
    cuts = [
        (word[:at], word[at:])
        for at in range(2, len(word) - 1)
        if is_syllable(word[:at]) and is_syllable(word[at:]) and place_ok(word[:at]) and place_ok(word[at:])
    ]
    if not cuts:
        return None
    marked = [cut for cut in cuts if all(not part.isascii() or len(part) > 2 for part in cut)]
    return (marked or cuts)[-1]


def place_ok(word: str) -> bool:
    """Whether the tone mark of a syllable stands where one of the two styles puts it."""
    return word in (place_tone(word), place_tone(word, new_style=True))
