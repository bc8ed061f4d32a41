"""Groups of people that overlap: one person may be a woman, poor and of an ethnic minority."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.language.data import load

# "Hội Liên hiệp Phụ nữ" and "Đoàn Thanh niên" are bodies, no traits.
_ASSOCIATIONS = regex.compile(
    r"(?<!\p{L})(?:hội|đoàn|liên hiệp)\s(?:phụ nữ|thanh niên|người cao tuổi)", regex.IGNORECASE
)


@cache
def _rows() -> tuple[regex.Pattern[str], ...]:
    """For each trait of indicators.yaml a pattern of its words."""
    return tuple(
        regex.compile(rf"(?<!\p{{L}})(?:{'|'.join(map(regex.escape, words))})(?!\p{{L}})", regex.IGNORECASE)
        for words in load("vi", "indicators")["traits"]
    )


def overlapping(text: str, parts: Sequence[Statement]) -> bool:
    """Whether parts of a total are told apart by different traits, so that they need not add up."""
    named = [_traits(f"{part.left.of(text)} {part.span.of(text)} {part.right.of(text)}") for part in parts]
    return len(set().union(*named)) > 1 and len({frozenset(one) for one in named if one}) > 1


def _traits(words: str) -> Iterable[int]:
    words = _ASSOCIATIONS.sub(" ", words)
    return {index for index, pattern in enumerate(_rows()) if pattern.search(words)}
