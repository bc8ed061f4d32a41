"""Figures told one behind the other, with nothing but a joint between them: "70%, 25% và 5%"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.language.patterns import WordPattern

Joint = WordPattern | regex.Pattern[str]
"""Matches all that may stand between two figures of a row."""


def row_at(
    text: str, figures: Sequence[Statement], at: int, joint: Joint, belongs: Callable[[Statement, Statement], bool]
) -> Sequence[Statement]:
    """The row that opens with the figure `at`: each joined to the one before it and belonging there."""
    row = [figures[at]]
    for before, one in pairwise(figures[at:]):
        if not belongs(before, one) or joint.fullmatch(text, before.span.end, one.span.start) is None:
            break
        row.append(one)
    return row


def in_a_row(text: str, figures: Sequence[Statement], joint: Joint) -> bool:
    """Whether nothing but the joint stands between each figure and the next."""
    return all(joint.fullmatch(text, one.span.end, two.span.start) is not None for one, two in pairwise(figures))
