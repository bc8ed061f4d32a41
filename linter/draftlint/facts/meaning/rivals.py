"""Which figures that differ no better partner explains: one that agrees, or a series of values of one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from draftlint.facts.meaning.agreement import Agreement, slip_digits
from draftlint.facts.meaning.identity import one_role
from draftlint.facts.meaning.indicators import Pair
from draftlint.facts.numbers.quantity import Form, Quantity
from draftlint.language.data import load


def unrivalled(
    differing: Sequence[tuple[Pair, Agreement]], agreeing: Sequence[Pair]
) -> Iterator[tuple[Pair, Agreement]]:
    """Differing pairs that no better partner explains.

    A figure that agrees with another one near the first place speaks of that one; so does one whose equal elsewhere has
    a subject more like its own.
    """
    near: set[tuple[int, int]] = set()
    best: dict[int, float] = defaultdict(float)
    for pair in agreeing:
        if not one_role(pair):
            continue  # the target of one is no rival of its result
        for mine, yours in ((pair.first, pair.second), (pair.second, pair.first)):
            near.add((mine.index, yours.sentence.block.index))
            best[mine.index] = max(best[mine.index], pair.likeness)
    series = _in_series(differing, agreeing)
    for pair, found in sorted(differing, key=lambda item: (not item[0].same, -item[0].likeness)):
        one, two = pair.first, pair.second
        told = slip_digits(one.quantity, two.quantity) or 0
        rivals = (one.index, two.sentence.block.index) in near or (two.index, one.sentence.block.index) in near
        if rivals and not (pair.same and told >= _PLAIN_SLIP):
            continue
        if told < LONG_SLIP and (pair.first.index in series or pair.second.index in series):
            continue
        if pair.likeness + 0.02 < max(best[one.index], best[two.index]):
            continue
        yield pair, found


def _in_series(differing: Sequence[tuple[Pair, Agreement]], agreeing: Sequence[Pair]) -> set[int]:
    """Statements whose subject has two more values elsewhere: years or groups that no word here tells apart.

    Values that agree ("8/8 xã" and "100%") are one.
    """
    first: dict[int, int] = {}
    for pair in agreeing:
        first.setdefault(pair.first.index, pair.first.index)
        first[pair.second.index] = first[pair.first.index]
    others: dict[int, set[object]] = defaultdict(set)
    for pair, found in differing:
        if pair.same and found is Agreement.DIFFERENT:
            for mine, yours in ((pair.first, pair.second), (pair.second, pair.first)):
                if of_people(mine.quantity) is not of_people(yours.quantity):
                    continue  # "5 bác sĩ/10.000 dân", and the communes that have one
                known = first.get(yours.index)
                others[mine.index].add(_share_or_value(yours.quantity) if known is None else ("agreeing", known))
    return {index for index, values in others.items() if len(values) >= _SEVERAL}


def _share_or_value(quantity: Quantity) -> object:
    """What a figure says, a fraction being the share it makes: "41/48 trường" and "85,4%" are one value."""
    if quantity.form is Form.FRACTION and quantity.other and not quantity.percent:
        return "share", int(100 * quantity.amount / quantity.other)
    return ("share", int(quantity.amount)) if quantity.percent else quantity.value


_SEVERAL = 2
LONG_SLIP = 3.0
"""Digits of a slip that no series of values brings about by chance."""
_PLAIN_SLIP = 2.0
"""Digits of a slip between two values of one wording that no series of values explains."""


def of_people(quantity: Quantity) -> bool:
    """Whether a figure is so many for so many people, which says by itself of what: "5 bác sĩ/10.000 dân"."""
    return quantity.per in load("vi", "indicators")["people_bases"]
