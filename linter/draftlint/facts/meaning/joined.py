"""Statements that agree two by two, as groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from draftlint.facts.meaning.indicators import Pair
from draftlint.facts.meaning.statements import Statement


def joined(pairs: Sequence[Pair]) -> list[list[Statement]]:
    """The statements of some pairs: one group for all that pairs join, each in text order."""
    parent: dict[int, int] = {}
    items: dict[int, Statement] = {}

    def root(index: int) -> int:
        while parent.setdefault(index, index) != index:
            index = parent[index]
        return index

    for pair in pairs:
        items[pair.first.index], items[pair.second.index] = pair.first, pair.second
        parent[root(pair.second.index)] = root(pair.first.index)
    grouped: dict[int, list[Statement]] = defaultdict(list)
    for index in sorted(items):
        grouped[root(index)].append(items[index])
    return list(grouped.values())
