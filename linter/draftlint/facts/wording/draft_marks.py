"""What an author writes for himself and means to delete: versions, remarks, word counts, options, forms of address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import regex

from draftlint.document import Block, BlockKind, Span
from draftlint.language.patterns import WordPattern

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


class DraftMarkShape(StrEnum):
    """What was left in the text."""

    VERSION = "version"
    REMARK = "remark"
    WORD_COUNT = "word-count"
    OPTION = "option"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class DraftMark:
    """One place that has no business in the final text."""

    span: Span
    shape: DraftMarkShape


_VERSION = regex.compile(
    r"^[\s*(\[]*(?:bản\s)?(?:dự thảo|sơ thảo)"
    r"(?:\s(?:lần|bản)?\s?(?:thứ\s)?(?:\d{1,2}|[IVX]{1,4}|nhất|hai|ba|tư|năm|sáu|cuối|đầu))?"
    r"(?:[\s,(]*ngày\s?[\d/.\- ]{3,12})?[\s)\].:*]*$",
    regex.IGNORECASE,
)
_VERSION_INSIDE = regex.compile(
    r"[(\[]\s?(?:bản\s)?(?:dự|sơ) thảo(?:\s(?:lần|bản))?(?:\sthứ)?\s(?:\d{1,2}|[IVX]{1,4})\s?[)\]]", regex.IGNORECASE
)
_WORD_COUNT = WordPattern(r"[(\[]\s?\d{1,4}\s?<draft_marks.counted>\s?[)\]]", flags=0)
_OPTION = regex.compile(r"(?<![\p{L}\p{N}])[\p{L}]+(?:\s[\p{L}]+)?\s?/\s?[\p{L}]+(?:\s[\p{L}]+)?\s?\?(?!\?)")
_ADDRESS = regex.compile(r"^Kính thưa\s[^.!:;,\n]{2,60}")
_BRACKET = regex.compile(r"[(\[][^()\[\]\n]{3,120}[)\]]")


def _phrases(words: str) -> WordPattern:
    return WordPattern(rf"<draft_marks.{words}>(?![\p{{L}}\p{{M}}])")


_SPEECHES, _REMARKS, _OPENINGS = _phrases("speeches"), _phrases("remarks"), _phrases("openings")


def find_draft_marks(facts: Facts) -> Sequence[DraftMark]:
    """Every mark, in text order."""
    document = facts.document
    blocks = [block for block in document.blocks if block.kind is not BlockKind.CODE]
    opening = " ".join(document.block_text(block) for block in blocks[:15])
    spoken = _SPEECHES.search(opening) is not None
    out: list[DraftMark] = []
    previous: Block | None = None
    for block in blocks:
        out.extend(_in_block(facts.text, block, previous, spoken))
        previous = block
    return sorted(out, key=lambda mark: mark.span)


def _in_block(text: str, block: Block, previous: Block | None, spoken: bool) -> Iterator[DraftMark]:
    start, end = block.span.start, block.span.end
    whole = block.span.of(text)
    if block.kind is not BlockKind.CELL and len(whole) < 80 and _VERSION.match(whole):
        yield DraftMark(block.span, DraftMarkShape.VERSION)
    for pattern, shape in (
        (_VERSION_INSIDE, DraftMarkShape.VERSION),
        (_WORD_COUNT, DraftMarkShape.WORD_COUNT),
        (_OPTION, DraftMarkShape.OPTION),
    ):
        for match in pattern.finditer(text, start, end):
            if not _VERSION.match(whole):
                yield DraftMark(Span(*match.span()), shape)
    for match in _BRACKET.finditer(text, start, end):
        if _REMARKS.match(match[0][1:].lstrip()):
            yield DraftMark(Span(*match.span()), DraftMarkShape.REMARK)
    remark = _opening_remark(whole) if _in_running_text(block, previous) else 0
    if remark:
        yield DraftMark(Span(start, start + remark), DraftMarkShape.REMARK)
    address = None if spoken or block.note else _ADDRESS.match(whole)
    if address:
        yield DraftMark(Span(start, start + address.end()), DraftMarkShape.ADDRESS)


def _in_running_text(block: Block, previous: Block | None) -> bool:
    """Whether a "Ghi chú:" here stands in the text; below a table it belongs to the table."""
    return block.kind is BlockKind.PARAGRAPH and (previous is None or previous.kind is not BlockKind.CELL)


def _opening_remark(whole: str) -> int:
    """The length of "Ghi chú:" at the start of a block, 0 where there is none."""
    lead = len(whole) - len(whole.lstrip(" (*-"))
    match = _OPENINGS.match(whole, lead)
    if match is None or not whole[match.end() :].lstrip().startswith(":"):
        return 0
    return whole.index(":", match.end()) + 1
