"""Every number that is printed in the running text: what the coverage figures count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_NUMBER = regex.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """A run of digits with its separators; `understood` where some fact says what it means."""

    span: Span
    understood: bool


def printed_numbers(facts: Facts) -> Sequence[PrintedNumber]:
    """All numbers of the body, outside of page headers and footers."""
    out = []
    for block in facts.document.body():
        for match in _NUMBER.finditer(facts.text, block.span.start, block.span.end):
            out.append(PrintedNumber(Span(match.start(), match.end()), understood=False))
    return out
