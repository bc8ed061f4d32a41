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


def spaced(words: Iterable[str]) -> str:
    """The words as one pattern, the longest first; what parts the words of a phrase may be any space."""
    return alternatives(words).replace(r"\ ", r"\s")


@cache
def words_of(name: str, *keys: str) -> str:
    """The words listed under the keys in `vi/<name>.yaml` as one group of a larger pattern."""
    data = load("vi", name)
    return f"(?:{spaced(word for key in keys for word in data[key])})"
