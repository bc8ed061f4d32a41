"""How many years the period of a total has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.statements import Statement

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_LENGTH = regex.compile(
    r"(?<![\d./,-])(?P<years>0?[2-9]|1\d)\snăm(?!\s?(?:19|20)\d\d|\p{L})"
    r"|(?<!\d)(?P<from>(?:19|20)\d\d)\s?(?:[-–]|đến(?:\snăm)?)\s?(?P<to>(?:19|20)\d\d)(?!\d)",
    regex.IGNORECASE,
)
_SO_FAR = regex.compile(r"(?<!\p{L})(?:từ|kể từ)\sđầu\s(?:nhiệm kỳ|giai đoạn)(?!\p{L})", regex.IGNORECASE)
"""Since the term began: as many years as have gone by."""
_TERM = regex.compile(r"(?<!\p{L})(?:nhiệm kỳ|5 năm|05 năm|năm năm)(?!\p{L})", regex.IGNORECASE)


def years_of(facts: Facts, total: Statement) -> tuple[tuple[int, ...], bool]:
    """The length of the period of a total: said in its sentence or a heading above it, else the term of the draft.

    The second says whether its own sentence tells it.
    """
    text, sentence = facts.text, total.sentence
    said = _said(text[sentence.span.start : sentence.span.end])
    if said:
        return said, True
    if _SO_FAR.search(text, sentence.span.start, sentence.span.end):
        return (5, 4, 3, 2), False
    if _TERM.search(text, sentence.span.start, sentence.span.end):
        return (5,), True
    for index in reversed(sentence.block.section):
        if above := _said(_title(facts, index)):
            return above, False
    return ((5,), False) if facts.frame.terms else ((), False)


def _title(facts: Facts, index: int) -> str:
    """The words of a heading, with the line in capitals that names it: "PHẦN THỨ TƯ" / "MỤC TIÊU GIAI ĐOẠN …"."""
    lines = [facts.document.block_text(block) for block in facts.document.blocks[index : index + 2]]
    return " ".join(line for at, line in enumerate(lines) if at == 0 or line.isupper())


def _said(words: str) -> tuple[int, ...]:
    """The lengths that words name, each once."""
    return tuple(dict.fromkeys(count for match in _LENGTH.finditer(words) for count in _lengths(match)))


def _lengths(match: regex.Match[str]) -> Iterator[int]:
    """ "2021 - 2025" has five years; "2020 - 2025", a term, has five as well, and six with its first year."""
    if match["years"]:
        yield int(match["years"])
        return
    steps = int(match["to"]) - int(match["from"])
    if steps > 0:
        yield from (steps, steps + 1) if steps % 5 == 0 else (steps + 1, steps)
