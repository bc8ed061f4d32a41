"""Lists of words from the language data as patterns and as sets.

A pattern that needs words is written as one constant, a template of a regular expression in which `<file.key>` stands
for the words listed under `key` in `vi/<file>.yaml`:

    _AGAINST = WordPattern(r"\\s?<changes.against>\\s(?:cả\\s)?(?P<period>\\d{4})")
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property

import regex

from draftlint.language.data import DataError, load

# The name of a group never holds a dot: "(?P<period>" and "(?<!" are no lists of words.
_LIST = regex.compile(r"<(?P<lists>[a-z_]+\.[a-z_]+(?:\+(?:[a-z_]+\.)?[a-z_]+)*)>")


class WordPattern:
    """A regular expression with lists of words of the language in it, made when it is first used.

    `<file.key>` in the template stands for the words listed under `key` in `vi/<file>.yaml`, `<file.key+key2>` or
    `<file.key+file2.key2>` for those of several lists, as one group, the longest first; what parts the words of a
    phrase may be any space. It finds words in capitals or not unless `flags` say otherwise, and offers what a compiled
    pattern does.
    """

    def __init__(self, template: str, flags: int = regex.IGNORECASE) -> None:
        self.template = template
        self._flags = flags

    def __repr__(self) -> str:
        return f"WordPattern({self.template!r})"

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The regular expression itself. Raises DataError where a list is missing or empty."""
        return regex.compile(_LIST.sub(_words, self.template), self._flags)

    @property
    def pattern(self) -> str:
        """The regular expression as it is written, with the words in it."""
        return self.compiled.pattern

    def search(self, text: str, start: int | None = None, end: int | None = None) -> regex.Match[str] | None:
        """The first place between `start` and `end` where it matches."""
        return self.compiled.search(text, start, end)

    def match(self, text: str, start: int | None = None, end: int | None = None) -> regex.Match[str] | None:
        """What it matches right at `start`."""
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int | None = None, end: int | None = None) -> regex.Match[str] | None:
        """The match where it matches all that lies between `start` and `end`."""
        return self.compiled.fullmatch(text, start, end)

    def finditer(self, text: str, start: int | None = None, end: int | None = None) -> Iterator[regex.Match[str]]:
        """Every place between `start` and `end` where it matches, none over another."""
        return self.compiled.finditer(text, start, end)

    def findall(self, text: str, start: int | None = None, end: int | None = None) -> list[str]:
        """The words of every such place, for a template without groups."""
        return [match[0] for match in self.compiled.finditer(text, start, end)]

    def sub(self, put: str | Callable[[regex.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with `put` at each of these places, at the first `count` of them unless that is 0."""
        return self.compiled.sub(put, text, count)


def any_of(words: str, flags: int = regex.IGNORECASE) -> WordPattern:
    """Finds any of the words that `words` names as "file.key" or "file.key+key2", as a whole word."""
    return WordPattern(rf"(?<!\p{{L}})<{words}>(?!\p{{L}})", flags)


def alternatives(words: Iterable[str]) -> str:
    """The words as one pattern, the longest first."""
    return "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))


def whole_words(words: Iterable[str]) -> regex.Pattern[str]:
    """Finds any of the words as a whole word, in capitals or not."""
    return regex.compile(rf"(?<!\p{{L}})(?:{alternatives(words)})(?!\p{{L}})", regex.IGNORECASE)


def spaced(words: Iterable[str]) -> str:
    """The words as one pattern, the longest first; what parts the words of a phrase may be any space."""
    return alternatives(words).replace(r"\ ", r"\s")


@cache
def word_set(words: str) -> frozenset[str]:
    """The words that `words` names as "file.key" or "file.key+key2"."""
    return frozenset(_named(words))


def _words(match: regex.Match[str]) -> str:
    """The words that stand for one `<file.key>`, as one group."""
    return f"(?:{spaced(_named(match['lists']))})"


def _named(lists: str) -> Iterator[str]:
    file = ""
    for name in lists.split("+"):
        file, key = name.split(".") if "." in name else (file, name)
        yield from _list(file, key)


def _list(file: str, key: str) -> list[str]:
    try:
        words = load("vi", file).get(key)
    except FileNotFoundError:
        words = None
    if not words or not all(isinstance(word, str) for word in words):
        raise DataError(
            f"vi/{file}.yaml: không có danh sách từ “{key}” / no list of words.",
            hint="Thêm danh sách đó hoặc sửa tên trong mẫu / add the list or mend its name in the pattern.",
        )
    return list(words)
