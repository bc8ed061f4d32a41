"""Words of two syllables, and syllables that stand doubled."""

from __future__ import annotations

from functools import cache

from draftlint.language.data import load
from draftlint.language.vi.syllables import place_tone


@cache
def _pairs() -> dict[str, frozenset[str]]:
    out: dict[str, frozenset[str]] = {}
    for line in load("vi", "words")["words"].splitlines():
        first, _, seconds = line.partition(":")
        out[first.strip()] = frozenset(seconds.split())
    return out


@cache
def _doubled() -> frozenset[str]:
    return frozenset(load("vi", "reduplication")["doubled"].split())


def is_word(first: str, second: str) -> bool:
    """Whether two lower-case syllables make a word together, in either tone placement."""
    return place_tone(second) in _pairs().get(place_tone(first), ())


def begins_word(syllable: str) -> bool:
    """Whether some word of two syllables begins so."""
    return place_tone(syllable) in _pairs()


def is_reduplication(syllable: str) -> bool:
    """Whether the lower-case syllable may stand doubled: "luôn luôn", "dần dần"."""
    return place_tone(syllable) in _doubled()


def may_repeat(phrase: str, after: str) -> bool:
    """Whether a phrase may stand twice in a row before `after` ("xã hội xã hội chủ nghĩa")."""
    phrases: dict[str, str] = load("vi", "reduplication")["phrases"]
    return phrase in phrases and after.lstrip().casefold().startswith(phrases[phrase])


@cache
def stands_alone(syllable: str) -> bool:
    """Whether the syllable is a noun or verb by itself, so that it may begin a phrase behind a word that ends in it."""
    return syllable in load("vi", "reduplication")["alone"].split()
