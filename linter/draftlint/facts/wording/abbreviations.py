"""Abbreviations of the draft: where they stand, and where they are explained."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from draftlint.document import Block, BlockKind, Span
from draftlint.language.data import load
from draftlint.language.vi.syllables import is_syllable

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class Explanation:
    """The full form of an abbreviation, as the draft gives it."""

    span: Span
    full: str


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """One abbreviation with its places in running text and its explanations, both in text order.

    `common` ones need no explanation. `stroke` is the known abbreviation with Đ for D ("HDND": "HĐND").
    """

    letters: str
    places: tuple[Span, ...]
    explanations: tuple[Explanation, ...]
    common: bool
    stroke: str = ""


_LETTERS = regex.compile(r"(?<![\p{L}\p{N}/\-–.&])\p{Lu}{2,}(?:[&-]\p{Lu}{2,})*(?![\p{L}\p{N}/&]|[-–.]\p{L}|-\d)")
_ROMAN = regex.compile(r"[IVXLCDM]+")
_FULL = regex.compile(
    r"((?:[\p{L}\p{M}]++[\s,&-]*+){2,16})[”\"]?\s?\((?:(?:sau đây )?(?:gọi|viết) (?:tắt )?là:?)?\s?[“\"]?$",
    regex.IGNORECASE,
)
_AFTER = regex.compile(r"\s\(((?:[\p{L}\p{M}]++[\s,&-]*+){2,12})\)")
_APART = frozenset({BlockKind.CODE, BlockKind.HEADER, BlockKind.FOOTER, BlockKind.LETTERHEAD, BlockKind.SIGNATURE})


_JOINTS = frozenset({"và", "của", "về", "với", "cho", "trên"})


@cache
def _common() -> frozenset[str]:
    return frozenset(load("vi", "abbreviations")["common"].split())


def find_abbreviations(facts: Facts) -> Sequence[Abbreviation]:
    """Every abbreviation of the running text, by its first place."""
    places: dict[str, list[Span]] = defaultdict(list)
    explained: dict[str, list[Explanation]] = defaultdict(list)
    for block in facts.document.blocks:
        if block.kind in _APART or _shouted(block.span.of(facts.text)):
            continue
        for span in _in_block(facts.text, block):
            letters = span.of(facts.text)
            places[letters].append(span)
            if full := _explanation(facts.text, block, span):
                explained[letters].append(full)
    known: Mapping[str, int] = {letters: len(spans) for letters, spans in places.items()}
    return [
        Abbreviation(letters, tuple(spans), tuple(explained[letters]), _is_common(letters), _stroke(letters, known))
        for letters, spans in places.items()
    ]


def _shouted(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return sum(char.isupper() for char in letters) > 0.6 * len(letters)


def _in_block(text: str, block: Block) -> Iterator[Span]:
    for match in _LETTERS.finditer(text, block.span.start, block.span.end):
        around = text[max(match.start() - 1, 0) : match.end() + 1]
        before = regex.search(r"(?:[\p{Lu}Đ]{2,}\s)$", text, pos=block.span.start, endpos=match.start())
        after = regex.compile(r"\s\p{Lu}{2,}(?!\p{L})").match(text, match.end())
        word = match[0].casefold()
        if (
            _ROMAN.fullmatch(match[0])
            or "“" in around
            or (before and after)
            or (is_syllable(word) and not word.isascii())
        ):
            continue  # a Roman number, words of a title in capitals
        yield Span(*match.span())


def _explanation(text: str, block: Block, span: Span) -> Explanation | None:
    """The full form before "(ABC)" or inside the bracket behind "ABC (…)", where its initials are the letters."""
    letters = regex.sub(r"[^\p{Lu}]", "", span.of(text))
    if text[span.end : span.end + 1] == ")":
        before = _FULL.search(text[block.span.start : span.start][-160:])
        if before:
            return _fitting(before[1], letters, span)
    after = _AFTER.match(text, span.end)
    return _fitting(after[1], letters, span, whole=True) if after else None


def _fitting(words: str, letters: str, span: Span, *, whole: bool = False) -> Explanation | None:
    found = [word for word in regex.findall(r"[\p{L}\p{M}]+", words) if word.casefold() not in _JOINTS]
    if whole and len(found) != len(letters):
        return None
    tail = found[-len(letters) :]
    if len(tail) == len(letters) and [word[0].upper() for word in tail] == list(letters):
        return Explanation(span, " ".join(tail).casefold())
    return None


def _is_common(letters: str) -> bool:
    return letters in _common() or all(part in _common() for part in regex.split(r"[&-]", letters))


def _stroke(letters: str, known: Mapping[str, int]) -> str:
    if "D" not in letters or letters in _common():
        return ""
    for at, char in enumerate(letters):
        candidate = letters[:at] + "Đ" + letters[at + 1 :]
        if char == "D" and (candidate in _common() or known.get(candidate, 0) > known[letters]):
            return candidate
    return ""
