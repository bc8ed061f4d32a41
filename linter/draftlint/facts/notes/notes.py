"""Notes with the sentence that each one hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from draftlint.document import Note, Span
from draftlint.facts.notes.note_fit import NoteUse, Swap, swaps_of

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

FAR = 500
"""Code points before an anchor that its note may be about."""
_SHOWN = 60


class Notes:
    """The notes of a document."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._text = facts.text

    @cached_property
    def uses(self) -> Sequence[NoteUse]:
        """The notes with an anchor and a text, in the order of their anchors."""
        out: list[NoteUse] = []
        called = [note for note in self._facts.document.notes if note.anchor is not None]
        previous = 0
        for note in sorted(called, key=lambda item: item.anchor or 0):
            anchor = note.anchor or 0
            if note.blocks:
                blocks = [self._facts.document.blocks[index] for index in note.blocks]
                text = Span(blocks[0].span.start, blocks[-1].span.end)
                context = self._context(anchor, previous)
                out.append(NoteUse(note, self.word_before(anchor), context, text, self.head(note)))
            previous = anchor
        return out

    def head(self, note: Note) -> Span:
        """The first words of a note."""
        blocks = [self._facts.document.blocks[index] for index in note.blocks]
        span = blocks[0].span
        cut = self._text.find(" ", span.start + _SHOWN, span.end)
        return Span(span.start, cut) if cut > 0 else span

    def word_before(self, offset: int) -> Span:
        """The word that carries the mark of a note."""
        end = offset
        while end > 0 and not self._text[end - 1].isalnum() and self._text[end - 1] != "\n":
            end -= 1
        start = end
        while start > 0 and (self._text[start - 1].isalnum() or self._text[start - 1] in ".,%"):
            start -= 1
        return Span(start, end) if end > start else Span(max(offset - 1, 0), offset)

    def _context(self, anchor: int, previous: int) -> Span:
        block = self._facts.document.block_at(max(anchor - 1, 0))
        start = max(block.span.start, anchor - FAR)
        if previous > start and anchor - previous > 25:
            start = previous
        return Span(start, anchor)

    @cached_property
    def swaps(self) -> Sequence[Swap]:
        """Pairs of notes that fit each other's sentence clearly better than their own, the clearest first."""
        return swaps_of(self._text, self.uses)


def notes_of(facts: Facts) -> Notes:
    """The notes of a document with what they hang on."""
    return Notes(facts)
