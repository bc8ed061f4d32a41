"""Lists that are complete by their words: what is done and what is not, at home and abroad, "… và các loại khác"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.language.data import load

_FEWEST_YEARS = 4
_YEAR = regex.compile(r"(?<![\d./])(?:19|20)\d\d(?![\d./])")
_LONGEST_WORDS = 160


@cache
def _rows() -> tuple[tuple[regex.Pattern[str], range], ...]:
    """For each row a pattern of its words, the longest first, and how many of them make the row complete."""
    rows = load("vi", "breakdowns")["complements"]
    return tuple((_words(row), range(max(2, len(row) - 1), len(row) + 1)) for row in rows)


@cache
def _closing() -> regex.Pattern[str]:
    return _words(load("vi", "breakdowns")["closing"])


def _words(words: Sequence[str]) -> regex.Pattern[str]:
    ordered = sorted(words, key=lambda word: -len(word))
    return regex.compile(rf"(?<!\p{{L}})(?:{'|'.join(map(regex.escape, ordered))})(?!\p{{L}})", regex.IGNORECASE)


def complete(text: str, parts: Sequence[Statement]) -> bool:
    """Whether the words of the parts say that nothing is left out."""
    before, behind = _before(text, parts), _behind(text, parts)
    return closes(text, parts) or any(divides(said) or _years(said) for said in (before, behind))


def closes(text: str, parts: Sequence[Statement]) -> bool:
    """Whether the last part takes up all that is left: "… và 31 dự án khác"."""
    last = parts[-1:]
    said = [*_before(text, last), *_behind(text, last)]
    return any(_closing().search(words) for words in said)


def divided(text: str, parts: Sequence[Statement]) -> bool:
    """Whether each part has its own word of one row of words that divide a whole between them."""
    return any(divides(said) for said in (_before(text, parts), _behind(text, parts)))


def divides(said: Sequence[str]) -> bool:
    """Whether the words of each part hold their own word of one row, so that together they leave nothing out."""
    return any(len(said) in complete and _each_its_own(pattern, said) for pattern, complete in _rows())


def _each_its_own(pattern: regex.Pattern[str], said: Sequence[str]) -> bool:
    """Whether each part says a word of the row that no other part says."""
    seen: set[str] = set()
    for words in said:
        match = pattern.search(words)
        if match is None or match[0].lower() in seen:
            return False
        seen.add(match[0].lower())
    return True


def _years(said: Sequence[str]) -> bool:
    """Whether the parts are the years of a period, one after the other."""
    years = [int(match[0]) if (match := _YEAR.search(words)) else 0 for words in said]
    return len(years) >= _FEWEST_YEARS and all(years) and years == list(range(years[0], years[0] + len(years)))


def _before(text: str, parts: Sequence[Statement]) -> list[str]:
    """The words that lead to each part: "khiển trách 61, cảnh cáo 24"."""
    return [f"{part.left.of(text)} {part.span.of(text)}" for part in parts]


def _behind(text: str, parts: Sequence[Statement]) -> list[str]:
    """The words behind each part, up to the next one: "18 dự án trong nước và 5 dự án nước ngoài"."""
    ends = [part.span.start for part in parts[1:]]
    last = parts[-1]
    ends.append(max(last.right.end, last.span.end))
    return [
        text[part.span.start : max(part.span.end, min(end, part.span.end + _LONGEST_WORDS, part.sentence.span.end))]
        for part, end in zip(parts, ends, strict=True)
    ]
