"""What the words of a list of parts say, whatever its total is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.meaning.traits import one_among_others, overlapping
from draftlint.facts.sums.balances import goes_up_and_down
from draftlint.facts.sums.breakdown_scopes import Cue
from draftlint.facts.sums.complements import closes, complete, divided
from draftlint.facts.sums.divisions import kept_apart
from draftlint.facts.sums.list_ends import (
    before_a_turn,
    breaks_off,
    deals_with,
    each_says_something,
    goes_on_with_a_part,
    may_be_twice,
    rest_counted,
    rest_uncounted,
    turns_to_say,
)

_BLOCKWISE = {Cue.LIST, Cue.NOTE}


@dataclass(frozen=True, slots=True)
class Listing:
    """What the words of a list of parts say, whatever its total is. The fields are those of `Breakdown`."""

    complete: bool
    overlapping: bool
    broken_off: bool
    sure: int
    turn: int
    apart: bool


def listing(text: str, parts: Sequence[Statement], cue: Cue) -> Listing:
    """Read a list of parts; where it may have several totals, once for all of them."""
    closed = not rest_uncounted(text, parts[-1])
    beside = cue is Cue.APPOSED
    whole = closed and (divided(text, parts) or rest_counted(text, parts[-1]) if beside else complete(text, parts))
    turn = before_a_turn(text, parts)
    sure = len(parts) if whole or cue is not Cue.IN_WHICH else turn
    whole = whole or (sure < len(parts) and complete(text, parts[:sure]))
    told = parts[:sure]
    return Listing(
        complete=whole,
        overlapping=may_be_twice(text, told)
        or (overlapping(text, told) and not closes(text, told))
        or (cue is Cue.IN_WHICH and one_among_others(told))
        or goes_up_and_down(text, told)
        or deals_with(text, cue, told)
        or goes_on_with_a_part(text, cue, told)
        or (cue is Cue.IN_WHICH and each_says_something(text, told) and not divided(text, told)),
        broken_off=(cue not in _BLOCKWISE and breaks_off(text, parts[-1])) or turns_to_say(text, parts, turn),
        sure=sure,
        turn=turn,
        apart=closed and cue is not Cue.APPOSED and kept_apart(text, parts[:sure]),
    )
