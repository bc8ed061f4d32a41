"""Clauses: the stretches of a sentence between its commas, semicolons, colons and brackets, with their nesting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from draftlint.document import Span
from draftlint.facts.prose.sentences import Sentence

# A comma between digits belongs to the number; a full stop inside a block is left to the sentences.
_MARK = regex.compile(r"[;:()\[\]]|,(?!\d)|(?<!\d),|\s[-–]\s(?=\p{L})")


@dataclass(frozen=True, slots=True)
class Clause:
    """`opener` is the mark before it ("" at the start of the sentence), `depth` counts the open brackets.

    `parent` is the index, within the sentence, of the clause that the bracket hangs on.
    """

    span: Span
    depth: int
    opener: str
    index: int
    parent: int | None


def clauses(text: str, sentence: Sentence) -> Sequence[Clause]:
    """The clauses of a sentence in text order; brackets that do not close end with the sentence."""
    out: list[Clause] = []
    start, opener = sentence.span.start, ""
    open_brackets: list[int | None] = []
    last_outer: int | None = None

    def close(end: int) -> None:
        nonlocal last_outer
        if text[start:end].strip():
            parent = open_brackets[-1] if open_brackets else None
            out.append(Clause(Span(start, end), len(open_brackets), opener, len(out), parent))
            last_outer = len(out) - 1

    for match in _MARK.finditer(text, sentence.span.start, sentence.span.end):
        mark = match[0].strip()
        close(match.start())
        if mark in "([":
            open_brackets.append(last_outer)
        elif mark in ")]" and open_brackets:
            last_outer = open_brackets.pop()
        start, opener = match.end(), mark
    close(sentence.span.end)
    return out
