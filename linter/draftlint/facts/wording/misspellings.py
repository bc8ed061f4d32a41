"""Words that are spelled wrong: by the syllable grammar, by known confusions, by what the draft mostly writes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from draftlint.document import BlockKind, Span
from draftlint.language.vi.spelling import confusable_pattern, confusables, neighbours
from draftlint.language.vi.syllables import is_syllable, place_ok, place_tone, split_glued
from draftlint.language.vi.words import begins_word, is_word

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

OFTEN = 3
"""How often the draft must write the right form before the odd one out counts as a slip."""


class MisspellingShape(StrEnum):
    """What is wrong with the word."""

    NO_SYLLABLE = "no-syllable"
    MISPLACED_TONE = "misplaced-tone"
    CONFUSED = "confused"
    ODD_ONE_OUT = "odd-one-out"


@dataclass(frozen=True, slots=True)
class Misspelling:
    """One wrong word or phrase; `right` is how it is spelled."""

    span: Span
    shape: MisspellingShape
    right: str


@dataclass(frozen=True, slots=True)
class _Token:
    span: Span
    word: str
    """Folded, tone mark in the old placement."""
    raw: str
    joined: bool
    """Whether only a space parts it from the token before."""


_WORD = regex.compile(r"(?<![\p{L}\p{M}\p{N}@/.’'-])[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}@/’'-])")
_NOT_PROSE = frozenset({BlockKind.CODE, BlockKind.HEADER, BlockKind.FOOTER})


def find_misspellings(facts: Facts) -> Sequence[Misspelling]:
    """All of them, in text order, each place once."""
    tokens = list(_tokens(facts))
    out: list[Misspelling] = []
    for found in (*_confused(facts, tokens), *_wrong_syllables(facts.text, tokens), *_odd_ones_out(tokens)):
        if not any(found.span.overlaps(other.span) for other in out):
            out.append(found)
    return sorted(out, key=lambda found: found.span)


def _tokens(facts: Facts) -> Iterator[_Token]:
    text = facts.text
    end = -1
    for block in facts.document.blocks:
        if block.kind in _NOT_PROSE:
            continue
        for match in _WORD.finditer(text, block.span.start, block.span.end):
            joined = match.start() == end + 1 and text[end] == " "
            yield _Token(Span(*match.span()), place_tone(match[0].casefold()), match[0], joined)
            end = match.end()


def _confused(facts: Facts, tokens: Sequence[_Token]) -> Iterator[Misspelling]:
    """Phrases of the list, unless they arise where two words meet ("lãnh đạo | tạo điều kiện")."""
    index = {token.span.start: at for at, token in enumerate(tokens)}
    for match in confusable_pattern().finditer(facts.text):
        at = index.get(match.start())
        if at is None:
            continue
        entry = confusables()[match[0].casefold()]
        size = len(entry.wrong.split())
        before = tokens[at - 1].word if at and tokens[at].joined else ""
        behind = tokens[at + size].word if at + size < len(tokens) and tokens[at + size].joined else ""
        first, last = tokens[at].word, tokens[min(at + size - 1, len(tokens) - 1)].word
        ends, begins = bool(before) and is_word(before, first), bool(behind) and is_word(last, behind)
        if (entry.guarded and begins) or (ends and (entry.guarded or begins or begins_word(last))):
            continue
        yield Misspelling(Span(*match.span()), MisspellingShape.CONFUSED, _cased(match[0], entry.right))


def _wrong_syllables(text: str, tokens: Sequence[_Token]) -> Iterator[Misspelling]:
    counts = Counter(token.word for token in tokens)
    for at, token in enumerate(tokens):
        raw = token.raw
        if raw.isascii() or not (raw.islower() or (raw[0].isupper() and raw[1:].islower() and not token.joined)):
            continue  # foreign words and names
        folded = raw.casefold()
        if is_syllable(folded):
            if not place_ok(folded):
                yield Misspelling(token.span, MisspellingShape.MISPLACED_TONE, _cased(raw, place_tone(folded)))
            continue
        if split_glued(folded) or len(folded) < 2 or counts[token.word] > 3 or not raw.islower():
            continue
        right = _best(folded, at, tokens, counts)
        if right:  # a word that nothing explains may be a loan ("ôxít")
            yield Misspelling(token.span, MisspellingShape.NO_SYLLABLE, right)


def _best(word: str, at: int, tokens: Sequence[_Token], counts: Counter[str]) -> str:
    """The neighbour that makes a word with what stands beside it, or that the draft writes most."""
    before = tokens[at - 1].word if at and tokens[at].joined else ""
    behind = tokens[at + 1].word if at + 1 < len(tokens) and tokens[at + 1].joined else ""
    ranked = sorted(
        ((is_word(before, other) or is_word(other, behind), counts[other], other) for other in neighbours(word)),
        reverse=True,
    )
    return ranked[0][2] if ranked and (ranked[0][0] or ranked[0][1]) else ""


def _odd_ones_out(tokens: Sequence[_Token]) -> Iterator[Misspelling]:
    """Two syllables that make no word, one slip away from a word that the draft writes often."""
    pairs: Counter[tuple[str, str]] = Counter()
    for one, two in pairwise(tokens):
        if two.joined:
            pairs[one.word, two.word] += 1
    for at in range(len(tokens) - 1):
        one, two = tokens[at], tokens[at + 1]
        if not two.joined or not (one.raw + two.raw).islower() or is_word(one.word, two.word):
            continue
        if (
            pairs[one.word, two.word] > 2
            or not (is_syllable(one.word) and is_syllable(two.word))
            or one.word == two.word
        ):
            continue
        before = tokens[at - 1].word if at and one.joined else ""
        behind = tokens[at + 2].word if at + 2 < len(tokens) and tokens[at + 2].joined else ""
        if (before and is_word(before, one.word)) or (behind and is_word(two.word, behind)):
            continue
        right = _frequent(one.word, two.word, pairs)
        if right:
            yield Misspelling(one.span.cover(two.span), MisspellingShape.ODD_ONE_OUT, " ".join(right))


def _frequent(one: str, two: str, pairs: Counter[tuple[str, str]]) -> tuple[str, str] | None:
    candidates = [(one, other) for other in neighbours(two)] + [(other, two) for other in neighbours(one)]
    known = [(pairs[pair], pair) for pair in candidates if pairs[pair] >= OFTEN and is_word(*pair)]
    return max(known)[1] if known else None


def _cased(model: str, word: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if model[0].isupper() else word


def mixed_tone_placement(facts: Facts) -> tuple[Sequence[Span], Sequence[Span]]:
    """Words with the tone mark in the old place (`hòa`) and in the new one (`hoà`), where the two differ."""
    old: list[Span] = []
    new: list[Span] = []
    for token in _tokens(facts):
        folded = token.raw.casefold()
        if folded.isascii() or not is_syllable(folded):
            continue
        ancient, modern = place_tone(folded), place_tone(folded, new_style=True)
        if ancient != modern:
            (old if folded == ancient else new if folded == modern else []).append(token.span)
    return old, new
