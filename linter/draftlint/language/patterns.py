"""Lists of words from the language data as patterns."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import regex

from draftlint.language.data import load


def alternatives(words: Iterable[str]) -> str:
    """The words as one pattern, the longest first."""
    return "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))


def whole_words(words: Iterable[str]) -> regex.Pattern[str]:
    """Finds any of the words as a whole word, in capitals or not."""
    return regex.compile(rf"(?<!\p{{L}})(?:{alternatives(words)})(?!\p{{L}})", regex.IGNORECASE)


@cache
def listed(name: str, key: str) -> regex.Pattern[str]:
    """Finds any of the words listed under `key` in `vi/<name>.yaml` as a whole word."""
    return whole_words(load("vi", name)[key])
