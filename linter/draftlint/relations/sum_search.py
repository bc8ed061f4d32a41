"""Sums that nobody announced: one figure of a passage that its neighbours add up to exactly.

Small numbers add up by accident all the time, so every sum found says how many accidents it outweighs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

_MOST_PARTS = 24


@dataclass(frozen=True, slots=True)
class FoundSum:
    """Positions of a total and of its parts, which stand side by side next to it.

    `odds` is how unlikely an accident is: the size of the total in units of its last place, over the number of sums
    that were tried in the passage. Below about 20 it says nothing; above 100 it is evidence.
    """

    whole: int
    parts: tuple[int, ...]
    odds: Decimal


def adjacent_sums(values: Sequence[Decimal], step: Decimal = Decimal(1), *, least: int = 2) -> Sequence[FoundSum]:
    """Every total with `least` or more parts directly behind or directly before it, the most telling first.

    `values` are the figures of one passage in text order, with one unit and one counted noun; `step` is the last
    printed place. Zeros and negative figures break a run. Each figure is a part of at most one of the sums, and
    the total of at most one.
    """
    found: list[tuple[int, tuple[int, ...]]] = []
    tried = 0
    for whole, total in enumerate(values):
        for run in (range(whole + 1, len(values)), range(whole - 1, -1, -1)):
            running, parts = Decimal(0), []
            for at in run:
                running += values[at]
                parts.append(at)
                if values[at] <= 0 or running > total or len(parts) > _MOST_PARTS:
                    break
                if len(parts) >= least:
                    tried += 1
                    if running == total:
                        found.append((whole, tuple(sorted(parts))))
                        break
    sums = [FoundSum(whole, parts, values[whole] / step / max(tried, 1)) for whole, parts in found]
    return list(_without_overlap(sorted(sums, key=lambda item: (-item.odds, -len(item.parts), item.whole))))


def _without_overlap(sums: Sequence[FoundSum]) -> Iterator[FoundSum]:
    totals: set[int] = set()
    used: set[int] = set()
    for item in sums:
        if item.whole not in totals and not used & set(item.parts):
            totals.add(item.whole)
            used.update(item.parts)
            yield item
