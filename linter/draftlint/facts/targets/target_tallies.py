"""Tallies of targets: how many there are, how many of them are reached, exceeded, just met and missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

import regex

from draftlint.facts.targets.target_counts import Tally, TargetCount


@dataclass(frozen=True, slots=True)
class TargetTally:
    """The counts of one paragraph that belong together.

    `reached` are all that are reached, `exceeded` and `met` its parts; with `missed` they make all.
    """

    total: TargetCount | None
    reached: TargetCount | None
    exceeded: TargetCount | None
    met: TargetCount | None
    missed: TargetCount | None

    @property
    def whole(self) -> Decimal | None:
        """How many there are: below the stroke of what is reached, or missed, else as stated."""
        for item in (self.reached, self.missed, self.exceeded):
            if item is not None and item.whole is not None:
                return item.whole
        return self.total.value if self.total is not None else None


def target_tallies_of(text: str, counts: Sequence[TargetCount]) -> Sequence[TargetTally]:
    """The tally of each paragraph that has one of which is clear what makes what."""
    found = (_tally(text, list(group)) for _, group in groupby(counts, key=lambda item: item.block))
    return [tally for tally in found if tally is not None]


def _tally(text: str, counts: Sequence[TargetCount]) -> TargetTally | None:
    by = {tally: [item for item in counts if item.tally is tally] for tally in Tally}
    exceeded, missed = by[Tally.EXCEEDED], by[Tally.MISSED]
    if len(exceeded) > 1 or len(missed) > 1 or by[Tally.NEARLY]:
        return None
    met = _met(text, counts, exceeded[0]) if exceeded else None
    reached = [item for item in by[Tally.REACHED] if item is not met]
    if len(reached) > 1:
        return None
    totals = [item for item in by[Tally.TOTAL] if not reached or item.span < reached[0].span]
    return TargetTally(
        _total(totals, reached[0].whole if reached else None),
        reached[0] if reached else None,
        exceeded[0] if exceeded else None,
        met,
        missed[0] if missed else None,
    )


_NAMES_PARTS = regex.compile(r"\(|(?<!\p{L})(?:trong đó|cụ thể|bao gồm|gồm)(?!\p{L})|:", regex.IGNORECASE)


def _met(text: str, counts: Sequence[TargetCount], exceeded: TargetCount) -> TargetCount | None:
    """The count of those just reached, told beside those exceeded: "11 vượt, 06 đạt"; not the whole of both."""
    at = counts.index(exceeded)
    for item in (*counts[at + 1 : at + 2], *counts[max(at - 1, 0) : at]):
        first, second = sorted((item.span, exceeded.span))
        parted = item.span < exceeded.span and _NAMES_PARTS.search(text, first.end, second.start)
        alike = item.tally is Tally.REACHED and not item.both and (item.whole is None) == (exceeded.whole is None)
        level = item.statement.clause.depth == exceeded.statement.clause.depth
        if alike and level and not parted and item.statement.sentence.span == exceeded.statement.sentence.span:
            return item
    return None


def _total(totals: Sequence[TargetCount], whole: Decimal | None) -> TargetCount | None:
    """How many targets were set: the count that is below the stroke as well, else the one that its groups follow."""
    same = [item for item in totals if item.value == whole]
    if same:
        return same[0]
    first = totals[:1]
    groups = totals[1:]  # "24 chỉ tiêu, gồm 14 chỉ tiêu kinh tế và 10 chỉ tiêu xã hội"
    made = sum((item.value for item in groups), Decimal(0))
    return first[0] if first and (not groups or made == first[0].value) else None
