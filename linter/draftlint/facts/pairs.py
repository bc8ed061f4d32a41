"""Brackets and quotes that were opened and never closed, or closed and never opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.document import Block, BlockKind, Document, Span

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_MARK = regex.compile(r"[()\[\]{}“”\"]")
_LABEL_BEFORE = regex.compile(r"(?:^|[\s;:,.(/+*–-])(?:\p{L}|\d{1,3}|[ivxIVX]{1,4}|\p{L}\d|\d\p{L}|\d\d?\.\d\d?)\.?$")
_NEAR = 6
"""Blocks over which a quote or bracket may run (a title broken over lines, a sentence broken over pages)."""
_FAR = 120
"""Blocks over which a quotation may run that begins at the start of a paragraph (an amended article)."""


@dataclass(frozen=True, slots=True)
class Unpaired:
    """A mark without its partner. `span` covers the mark with the word beside it."""

    span: Span
    mark: str
    opens: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    char: str
    kind: str
    opens: bool
    block: int
    starts_block: bool


def find_unpaired(facts: Facts) -> Sequence[Unpaired]:
    """All marks without a partner, in text order."""
    document = facts.document
    left: list[_Mark] = []
    for order, block in enumerate(document.blocks):
        if block.kind in (BlockKind.CODE, BlockKind.HEADER, BlockKind.FOOTER):
            continue
        left.extend(_left_in_block(document, block, order))
    return [_named(document, mark) for mark in _left_over(left, document)]


def _left_in_block(document: Document, block: Block, order: int) -> list[_Mark]:
    """Marks of one block that have no partner in it."""
    open_marks: list[_Mark] = []
    closers: list[_Mark] = []
    start = block.marker.end if block.marker else block.span.start
    for match in _MARK.finditer(document.text, start, block.span.end):
        mark = _read(document.text, block, match.start(), order, open_marks)
        if mark is None:
            continue
        if mark.opens:
            open_marks.append(mark)
            continue
        partner = next((one for one in reversed(open_marks) if one.kind == mark.kind), None)
        if partner is not None:
            open_marks.remove(partner)
        elif not _is_label(document.text, block, mark):
            closers.append(mark)
    return sorted([*closers, *open_marks], key=lambda mark: mark.at)


def _read(text: str, block: Block, at: int, order: int, open_marks: Sequence[_Mark]) -> _Mark | None:
    char = text[at]
    starts = not text[block.span.start : at].strip(" -–+*•")
    if char in '“”"':
        opens = _opens_quote(text, block, at, any(mark.kind == "quote" for mark in open_marks))
        if char == '"' and at > block.span.start and text[at - 1].isdigit() and opens is False and not open_marks:
            return None  # inches, seconds of arc
        return _Mark(at, char, "quote", opens, order, starts)
    if char in _BRACKETS:
        return _Mark(at, char, _BRACKETS[char], True, order, starts)
    return _Mark(at, char, char, False, order, starts)


def _opens_quote(text: str, block: Block, at: int, inside: bool) -> bool:
    """Whether a quote mark opens: what stands beside it says so, whichever of the three signs was typed."""
    before = text[at - 1] if at > block.span.start else " "
    after = text[at + 1] if at + 1 < block.span.end else " "
    loose_before, loose_after = before in " (“[-–/:", after in " )”].,;:!?/…"
    if loose_before and not loose_after:
        return True
    if loose_after and not loose_before:
        return False
    return text[at] == "“" or (text[at] == '"' and not inside)


def _is_label(text: str, block: Block, mark: _Mark) -> bool:
    """Whether a closing bracket belongs to a list marker: "a)", "1)", "iv)"."""
    return mark.char == ")" and _LABEL_BEFORE.search(text[block.span.start : mark.at]) is not None


def _left_over(marks: Sequence[_Mark], document: Document) -> Iterator[_Mark]:
    """Marks that no block near by holds a partner for."""
    waiting: list[_Mark] = []
    alone: list[_Mark] = []
    for mark in marks:
        if mark.opens:
            again = next((one for one in waiting if one.kind == mark.kind and one.starts_block), None)
            if mark.kind == "quote" and mark.starts_block and again is not None and mark.block - again.block <= _FAR:
                continue  # each paragraph of a long quotation opens anew
            waiting.append(mark)
            continue
        partner = next((one for one in reversed(waiting) if one.kind == mark.kind and _reaches(one, mark)), None)
        if partner is None:
            alone.append(mark)
        else:
            waiting.remove(partner)
    yield from sorted([*alone, *waiting], key=lambda mark: mark.at)


def _reaches(opening: _Mark, closing: _Mark) -> bool:
    far = opening.kind == "quote" and opening.starts_block
    return closing.block - opening.block <= (_FAR if far else _NEAR)


def _named(document: Document, mark: _Mark) -> Unpaired:
    block = document.blocks[mark.block]
    text = document.text
    start, end = mark.at, mark.at + 1
    if mark.opens:
        word = regex.compile(r"\s?[^\s()“”\"]+").match(text, end, block.span.end)
        end = word.end() if word else end
    else:
        word = regex.search(r"[^\s()“”\"]+\s?$", text, pos=block.span.start, endpos=start)
        start = word.start() if word else start
    return Unpaired(Span(start, end), mark.char, mark.opens)
