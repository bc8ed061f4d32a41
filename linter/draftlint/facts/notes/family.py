"""What this family offers to the rules."""

from __future__ import annotations

from draftlint.facts.fact import Fact
from draftlint.facts.notes.notes import notes_of


class NoteFacts:
    """Notes: their marks, their texts, and how well they fit their sentences."""

    notes = Fact(notes_of)
    """The notes with the sentences that they hang on."""

    anchors = Fact(lambda facts: {note.label: note.anchor for note in facts.document.notes if note.anchor is not None})
    """Where the mark of each note stands, by the label of the note."""
