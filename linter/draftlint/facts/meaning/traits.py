"""Groups of people that overlap: one person may be a woman, poor and of an ethnic minority."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.language.data import load
from draftlint.language.vi.subjects import content_words

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
    """Whether parts of a total are told apart by different traits, so that they need not add up.

    Traits are of people: "22 lớp cho đảng viên, 14 lớp cho phụ nữ" are different classes.
    """
    if parts and all(_is_thing(part.quantity.noun) for part in parts):
        return False
    named = [_traits(f"{part.left.of(text)} {part.span.of(text)} {part.right.of(text)}") for part in parts]
    return len(set().union(*named)) > 1 and len({frozenset(one) for one in named if one}) > 1


def _is_thing(noun: str) -> bool:
    """Whether a counted noun names a thing that has no traits of people."""
    return noun.split(" ", maxsplit=1)[0] in load("vi", "indicators")["traitless"]


def one_among_others(parts: Sequence[Statement]) -> bool:
    """Whether a part counts all of a kind and a later one those of them that share something.

    "108 xã và 31 xã, thị trấn nằm trên tuyến biên giới": the communes at the border are among the 108.
    """
    bare = {part.quantity.noun for part in parts[:1] if part.quantity.noun and not _own_words(part)}
    return any(part.quantity.first_noun in bare and _own_words(part) for part in parts[1:])


def _own_words(part: Statement) -> frozenset[str]:
    return part.core - content_words(part.quantity.noun, keep=part.quantity.noun)


def _traits(words: str) -> Iterable[int]:
    words = _ASSOCIATIONS.sub(" ", words)
    return {index for index, pattern in enumerate(_rows()) if pattern.search(words)}
