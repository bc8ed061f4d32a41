"""Paragraphs that stop without a full stop."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import regex

from draftlint.document import BlockKind, Span

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_INNER_STOP = regex.compile(r"\p{Ll}[”)]?\.\s\p{Lu}")
_STOPPED = regex.compile(r"[.!?:;…,/][\"”’)\]]*$")
_BARE = regex.compile(r"[\p{L}\p{M}\d.,]+(?:\s[\p{L}\p{M}\d.,]+)?[\p{Ll}%]$")
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING})
_WORDS = 25
"""A paragraph of so many words with a full stop inside is prose, no title."""
_HABIT = 0.1


def unstopped_paragraphs(facts: Facts) -> Sequence[Span]:
    """The last words of each paragraph of several sentences that ends without a mark, where the others end with one.

    A paragraph that the next block goes on with (a page break, a superscript) has not ended.
    """
    blocks = facts.document.blocks
    prose = 0
    ends: list[Span] = []
    for index, block in enumerate(blocks):
        text = facts.document.block_text(block)
        if block.kind not in _PROSE or len(text.split()) < _WORDS or not _INNER_STOP.search(text):
            continue
        prose += 1
        following = facts.document.block_text(blocks[index + 1])[:1] if index + 1 < len(blocks) else ""
        bare = _BARE.search(text, max(len(text) - 60, 0))
        if bare and not _STOPPED.search(text) and not (following.islower() or following.isdigit()):
            ends.append(Span(block.span.start + bare.start(), block.span.end))
    return ends if len(ends) <= _HABIT * prose else []
