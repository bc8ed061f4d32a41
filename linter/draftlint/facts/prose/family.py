"""What this family offers to the rules."""

from __future__ import annotations

from draftlint.facts.fact import Fact
from draftlint.facts.prose.sentences import sentences
from draftlint.facts.prose.table_layout import table_layouts


class ProseFacts:
    """Sentences and their clauses: where a figure stands."""

    sentences = Fact(lambda facts: sentences(facts.document))
    """The sentences of the running text and its notes, in text order."""

    table_layouts = Fact(lambda facts: table_layouts(facts.document))
    """Tables with a column that names their rows, in text order."""
