"""Paragraphs with the notes that hang on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from draftlint.facts.meaning.statements import Statement

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


def passages(facts: Facts) -> Iterator[Sequence[Statement]]:
    """The statements paragraph by paragraph; a note is read with the paragraph that it hangs on."""
    anchored = {
        index: facts.document.block_at(note.anchor).index
        for note in facts.document.notes
        if note.anchor is not None
        for index in note.blocks
    }
    place = {one.index: anchored.get(one.sentence.block.index, one.sentence.block.index) for one in facts.statements}
    ordered = sorted(facts.statements, key=lambda one: (place[one.index], one.index))
    for _, group in groupby(ordered, key=lambda one: place[one.index]):
        yield list(group)
