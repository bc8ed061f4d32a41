"""The facts of one document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from draftlint.document import Document
from draftlint.facts.numbers import PrintedNumber, printed_numbers


class Facts:
    """Every fact is computed when a rule first asks for it, and kept."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @property
    def text(self) -> str:
        """The text that all spans count in."""
        return self.document.text

    @cached_property
    def numbers(self) -> Sequence[PrintedNumber]:
        """Every number printed in the running text, understood or not (the ground of the coverage figures)."""
        return printed_numbers(self)
