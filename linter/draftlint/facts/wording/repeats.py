"""Words and phrases typed twice in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.document import BlockKind, Document, Span
from draftlint.language.vi.syllables import is_syllable
from draftlint.language.vi.words import is_reduplication, is_word, may_repeat, stands_alone

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

LONGEST_PHRASE = 6
"""Syllables of a phrase whose repetition is looked for."""

_TOKEN = regex.compile(r"[\p{L}\p{M}]+")
_NOT_PROSE = frozenset({BlockKind.CODE, BlockKind.HEADER, BlockKind.FOOTER, BlockKind.CELL})


@dataclass(frozen=True, slots=True)
class Repeat:
    """`span` covers both copies, `extra` the copy that goes with the space before it."""

    span: Span
    extra: Span
    syllables: int


def find_repeats(facts: Facts) -> Sequence[Repeat]:
    """Every repetition that no word explains, in text order."""
    out: list[Repeat] = []
    for block in facts.document.blocks:
        if block.kind not in _NOT_PROSE:
            for run in _runs(facts.document, block.span):
                out.extend(_in_run(facts.text, run))
    return out


def _runs(document: Document, where: Span) -> Iterator[list[Span]]:
    """Words that follow each other with nothing but a space between."""
    run: list[Span] = []
    for match in _TOKEN.finditer(document.text, where.start, where.end):
        here = Span(*match.span())
        if run and document.text[run[-1].end : here.start] != " ":
            yield run
            run = []
        run.append(here)
    if run:
        yield run


def _in_run(text: str, run: Sequence[Span]) -> Iterator[Repeat]:
    words = [span.of(text) for span in run]
    at = 0
    while at < len(words) - 1:
        length = next((size for size in range(LONGEST_PHRASE, 0, -1) if _doubles(text, run, words, at, size)), 0)
        if not length:
            at += 1
            continue
        first, last = run[at], run[at + 2 * length - 1]
        yield Repeat(first.cover(last), Span(run[at + length - 1].end, last.end), length)
        at += 2 * length - 1


def _doubles(text: str, run: Sequence[Span], words: Sequence[str], at: int, size: int) -> bool:
    one, two = words[at : at + size], words[at + size : at + 2 * size]
    if len(two) < size or [word.casefold() for word in one] != [word.casefold() for word in two]:
        return False
    if one != two and not (one[1:] == two[1:] and two[0].islower() and _opens_sentence(text, run[at].start)):
        return False  # "cán bộ Bộ Y tế", "Hội Nông dân nông dân"
    if size > 1:
        after = text[run[at + 2 * size - 1].end :][:40]
        folded = [word.casefold() for word in one]
        phrase = is_word(folded[0], folded[1]) or (size > 2 and is_word(folded[-2], folded[-1]))
        return phrase and len(set(folded)) > 1 and not may_repeat(" ".join(folded), after)
    word = one[0].casefold()
    if not is_syllable(word) or (one[0][0].isupper() and not one[0].isupper() and one == two):
        return False  # no Vietnamese word, or a name
    before = words[at - 1].casefold() if at else ""
    behind = words[at + 2].casefold() if at + 2 < len(words) else ""
    if is_reduplication(word):
        return is_word(before, word) and not is_word(word, behind) and bool(behind) and _ends_only(before, word)
    if is_word(before, word):
        return not (is_word(word, behind) or stands_alone(word))
    return not (is_word(word, behind) and before in _OPENERS and stands_alone(word))


def _ends_only(before: str, word: str) -> bool:
    """Whether the first copy clearly ends the word before it ("bồi thường thường …")."""
    return len(word) > 3 and len(before) > 2


_OPENERS = frozenset({"một", "các", "những", "mỗi", "từng", "của", "trong", "tại", "ở", "cấp", "bàn"})


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(at - 3, 0) : at].rstrip(' “"(')
    return not before or before[-1] in ".:;!?\n-+•"
