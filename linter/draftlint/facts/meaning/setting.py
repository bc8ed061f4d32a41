"""What a sentence is about by where it stands: the heading above, or the words that a note hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftlint.document import BlockKind
from draftlint.facts.prose.sentences import Sentence
from draftlint.language.vi.subjects import content_words

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_BEFORE_ANCHOR = 160
"""Code points before the mark of a note that say what it is about."""


def anchored_words(facts: Facts, sentence: Sentence) -> frozenset[str]:
    """What a note hangs on: the clause before its mark; nothing for the running text."""
    label = sentence.block.note
    anchor = facts.anchors.get(label) if label is not None else None
    if anchor is None:
        return frozenset()
    start = max(facts.document.block_at(max(anchor - 1, 0)).span.start, anchor - _BEFORE_ANCHOR)
    start = max(start, *(facts.text.rfind(mark, start, anchor - 1) for mark in (". ", "; ")))
    return frozenset(word for word in content_words(facts.text[start:anchor]) if not word.isdigit())


def heading_words(facts: Facts, sentence: Sentence) -> frozenset[str]:
    """The words of the heading that a sentence stands under."""
    block = sentence.block
    if not block.section:
        return frozenset()
    title = facts.document.blocks[block.section[-1]]
    words = facts.document.block_text(title)
    if title.kind is BlockKind.HEADING and title.marker is not None:
        words = words[len(title.marker) :]
    return frozenset(content_words(words.split(":")[0][:160]))
