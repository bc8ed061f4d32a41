"""Spellings that are wrong: phrases from YAML, one-step neighbours of a syllable from the grammar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from draftlint.language.data import load, wrong_entry
from draftlint.language.patterns import alternatives
from draftlint.language.vi.syllables import TONES, is_syllable, place_tone, split_tone

# Sounds and letters that are often taken for each other.
_SOUNDS = (
    *(("c", "t"), ("n", "ng"), ("ch", "tr"), ("s", "x"), ("d", "gi"), ("l", "n"), ("r", "d"), ("d", "đ")),
    *(("g", "gh"), ("ng", "ngh"), ("m", "n"), ("q", "d"), ("a", "ă"), ("a", "â"), ("ă", "â"), ("e", "ê")),
    *(("o", "ô"), ("o", "ơ"), ("ô", "ơ"), ("u", "ư"), ("i", "iê")),
)


@dataclass(frozen=True, slots=True)
class Confusable:
    """A wrong phrase and the right one. A guarded one also arises where two words meet."""

    wrong: str
    right: str
    guarded: bool


@cache
def confusables() -> dict[str, Confusable]:
    """The wrong phrases by their folded text. Raises DataError for an entry whose two sides are the same."""
    out: dict[str, Confusable] = {}
    data = load("vi", "confusables")
    for group in ("plain", "guarded"):
        for wrong, right in data[group].items():
            if wrong == right or len(wrong.split()) < 2:
                raise wrong_entry("vi", "confusables", [group, wrong], f"“{wrong}” không sai / is not wrong")
            out[wrong] = Confusable(wrong, right, group == "guarded")
    return out


@cache
def confusable_pattern() -> regex.Pattern[str]:
    """Finds any wrong phrase as whole words."""
    words = alternatives(confusables()).replace("\\ ", " ")
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{words})(?![\p{{L}}\p{{M}}])", regex.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def neighbours(syllable: str) -> frozenset[str]:
    """Valid syllables one slip away: another tone, another letter mark, a sound often confused."""
    base, tone = split_tone(syllable)
    out = {_toned(base, other) for other in ("", *TONES)}
    for changed in _changed(base):
        out.add(_toned(changed, tone))
    out.discard(place_tone(syllable))
    return frozenset(word for word in out if is_syllable(word))


def _changed(base: str) -> Iterator[str]:
    for one, two in _SOUNDS:
        for old, new in ((one, two), (two, one)):
            at = base.find(old)
            while at >= 0:
                yield base[:at] + new + base[at + len(old) :]
                at = base.find(old, at + 1)
    for at in range(len(base)):  # a letter too many, or two swapped
        yield base[:at] + base[at + 1 :]
        if at + 1 < len(base):
            yield base[:at] + base[at + 1] + base[at] + base[at + 2 :]


def _toned(base: str, tone: str) -> str:
    return place_tone(base + tone) if tone else base
