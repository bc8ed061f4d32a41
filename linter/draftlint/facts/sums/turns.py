"""Two measures in turns: "vốn tỉnh 98 tỷ đồng, giải ngân 96 tỷ đồng; vốn huyện 87 tỷ đồng, giải ngân 74 tỷ đồng"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from draftlint.facts.meaning.statements import Statement

_FEWEST = 4
_LEAD = regex.compile(r"[^,;:()]{0,60}$")
_LONGEST_LEAD = 60


def in_turns(text: str, figures: Sequence[Statement]) -> str:
    """The words before every second figure, the same for all of these: "giải ngân"; empty where they are not in turns.

    The words before the others differ, for each names another part.
    """
    if len(figures) < _FEWEST or len(figures) % 2:
        return ""
    said = [_lead(text, figures[0].left.start, figures[0])]
    said += [_lead(text, before.span.end, figure) for before, figure in pairwise(figures)]
    names, told = said[::2], set(said[1::2])
    [word] = told if len(told) == 1 else [""]
    return word if len(set(names)) == len(names) else ""


def tells(text: str, figure: Statement, word: str) -> bool:
    """Whether a figure follows that word: "đã giải ngân 171 tỷ đồng"."""
    return _lead(text, figure.left.start, figure).endswith(word)


def _lead(text: str, start: int, figure: Statement) -> str:
    """The words of a clause before its figure."""
    start = max(start, figure.span.start - _LONGEST_LEAD)
    found = _LEAD.search(text, start, figure.span.start)
    return found[0].strip().lower() if found else ""
