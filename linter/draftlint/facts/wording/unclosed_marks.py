"""Brackets and quotes that were opened and never closed, or closed and never opened."""

from __future__ import annotations

from collections import defaultdict
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
    return [_named(document, mark) for mark in _left_over(left)]


def _left_in_block(document: Document, block: Block, order: int) -> list[_Mark]:
    """Marks of one block that have no partner in it."""
    open_marks: dict[str, list[_Mark]] = defaultdict(list)
    closers: list[_Mark] = []
    start = block.marker.end if block.marker else block.span.start
    for match in _MARK.finditer(document.text, start, block.span.end):
        mark = _read(document.text, block, match.start(), order, inside=bool(open_marks["quote"]))
        if mark is None:
            continue
        if mark.opens:
            open_marks[mark.kind].append(mark)
        elif open_marks[mark.kind]:
            open_marks[mark.kind].pop()
        elif not _is_label(document.text, block, mark):
            closers.append(mark)
    return sorted([*closers, *(mark for marks in open_marks.values() for mark in marks)], key=lambda mark: mark.at)


def _read(text: str, block: Block, at: int, order: int, *, inside: bool) -> _Mark | None:
    char = text[at]
    starts = at - block.span.start < 12 and not text[block.span.start : at].strip(" -–+*•")
    if char in '“”"':
        opens = _opens_quote(text, block, at, inside)
        if char == '"' and at > block.span.start and text[at - 1].isdigit() and not opens and not inside:
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
    return mark.char == ")" and _LABEL_BEFORE.search(text[max(block.span.start, mark.at - 12) : mark.at]) is not None


def _left_over(marks: Sequence[_Mark]) -> Iterator[_Mark]:
    """Marks that no block near by holds a partner for."""
    waiting: dict[str, list[_Mark]] = defaultdict(list)
    alone: list[_Mark] = []
    for mark in marks:
        stack = waiting[mark.kind]
        while stack and not _reaches(stack[-1], mark):  # too far for any mark that is still to come
            alone.append(stack.pop())
        if not mark.opens:
            if stack:
                stack.pop()
            else:
                alone.append(mark)
        elif not (mark.kind == "quote" and mark.starts_block and stack and stack[-1].starts_block):
            stack.append(mark)  # else each paragraph of a long quotation opens anew
    yield from sorted([*alone, *(mark for stack in waiting.values() for mark in stack)], key=lambda mark: mark.at)


def _reaches(opening: _Mark, closing: _Mark) -> bool:
    far = opening.kind == "quote" and opening.starts_block
    return closing.block - opening.block <= (_FAR if far else _NEAR)


def _named(document: Document, mark: _Mark) -> Unpaired:
    block = document.blocks[mark.block]
    text = document.text
    start, end = mark.at, mark.at + 1
    if mark.opens:
        word = regex.compile(r"\s?[^\s()“”\"]{1,40}+").match(text, end, block.span.end)
        end = word.end() if word else end
    else:
        word = regex.search(r"[^\s()“”\"]+\s?$", text, pos=max(block.span.start, start - 40), endpos=start)
        start = word.start() if word else start
    return Unpaired(Span(start, end), mark.char, mark.opens)
