"""Where a figure stands in its sentence, with the words around it."""

from __future__ import annotations

from dataclasses import dataclass

from draftlint.document import Span
from draftlint.facts.prose.clauses import Clause
from draftlint.facts.prose.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a figure stands; a year said after `since` may still hold for it."""

    sentence: Sentence
    clause: Clause
    left: Span
    right: Span
    since: int
