"""What this family offers to the rules."""

from __future__ import annotations

from draftlint.facts.fact import Fact
from draftlint.facts.prose.sentences import sentences


class ProseFacts:
    """Sentences and their clauses: where a figure stands."""

    sentences = Fact(lambda facts: sentences(facts.document))
    """The sentences of the running text and its notes, in text order."""
