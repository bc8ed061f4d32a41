"""Parts of one whole in a row, each with its percentage: "giỏi 80 em (32%), khá 120 em (48%), đạt 50 em (20%)".

The percentages may stand beside the parts, or in a row of their own in the same order ("843 tỷ, 592 tỷ, 749 tỷ đồng.
Cơ cấu lần lượt là 38,6% - 27,1% - 34,3%").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.facts.shares.part_shares import share_runs
from draftlint.facts.shares.share_groups import ShareGroup
from draftlint.facts.shares.share_wholes import Wholes
from draftlint.facts.shares.whole_ties import is_level, same_measure, same_people

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class ShareSeries:
    """Parts with their percentages in text order, and the figures that may be their whole, the nearest first.

    `far` are larger figures of the same thing further before the row: whole of it only where the row leaves no doubt.
    `beside` says that each percentage stands with its part; otherwise only the order pairs them.
    """

    parts: tuple[Statement, ...]
    shares: tuple[Statement, ...]
    wholes: tuple[Statement, ...]
    beside: bool
    far: tuple[Statement, ...] = ()

    @property
    def rows(self) -> list[tuple[Statement, Statement]]:
        """Each part with its percentage."""
        return list(zip(self.parts, self.shares, strict=True))


_FAR = 240
"""Figures before a row among which its whole is looked for where none stands near."""
_REACH = 14
"""Figures before and behind a row of percentages among which its parts are looked for."""


def share_series(facts: Facts) -> Sequence[ShareSeries]:
    """Every row of parts with percentages."""
    search = Wholes(facts)
    out = []
    for run in share_runs(facts):
        parts = tuple(item.part for item in run)
        wholes = tuple(whole for whole in search.before(parts[0]) if same_measure(parts[0].quantity, whole.quantity))
        row = tuple(item.share for item in run)
        out.append(ShareSeries(parts, row, wholes, beside=True, far=tuple(_elsewhere(facts, parts, wholes))))
    known = {share.index for series in out for share in series.shares}
    for group in facts.share_groups:
        if len(group.shares) >= 3 and not known.intersection(share.index for share in group.shares):
            out.extend(_in_order(facts, group, search))
    return out


def _elsewhere(facts: Facts, parts: Sequence[Statement], near: Sequence[Statement]) -> Iterator[Statement]:
    # one of the parts may be a misprint, larger than any whole
    largest = sorted((item.quantity for item in parts), key=lambda quantity: quantity.value)[-2]
    known = {whole.index for whole in near}
    for whole in reversed(facts.statements[max(0, parts[0].index - _FAR) : parts[0].index]):
        quantity = whole.quantity
        counted = bool(quantity.noun) or quantity.unit.dimension != "count"
        if whole.index in known or not counted or not is_level(whole) or quantity.value <= largest.value:
            continue
        if same_measure(largest, quantity) or same_people(largest, quantity):
            yield whole


def _in_order(facts: Facts, group: ShareGroup, search: Wholes) -> Iterator[ShareSeries]:
    """Rows of as many amounts near a row of percentages: before or behind it, or in a note that hangs on it."""
    if any(share.quantity.form is not Form.SINGLE for share in group.shares):
        return
    for near in _near(facts, group):
        amounts = [item for item in near if _is_amount(item)]
        for at in range(len(amounts) - len(group.shares) + 1):
            row = tuple(amounts[at : at + len(group.shares)])
            if not all(same_measure(two.quantity, one.quantity) for one, two in pairwise(row)):
                continue
            if row[0].sentence.block.index != row[-1].sentence.block.index:
                continue
            before = [*search.before(row[0]), *search.before(group.shares[0])]
            wholes = tuple(whole for whole in before if same_measure(row[0].quantity, whole.quantity))
            yield ShareSeries(row, group.shares, wholes, beside=False)


def _near(facts: Facts, group: ShareGroup) -> Iterator[Sequence[Statement]]:
    first, last = group.shares[0], group.shares[-1]
    block, home = first.sentence.block.index, first.sentence.block.span
    around = facts.statements[max(0, first.index - _REACH) : first.index]
    yield [item for item in around if 0 <= block - item.sentence.block.index <= 1]
    around = facts.statements[last.index + 1 : last.index + 1 + _REACH]
    yield [item for item in around if 0 <= item.sentence.block.index - block <= 1]
    starts = [item.span.start for item in facts.statements]
    for note in facts.document.notes:
        if note.anchor is not None and note.blocks and home.start < note.anchor <= home.end + 1:
            at = bisect_left(starts, facts.document.blocks[note.blocks[0]].span.start)
            inside = facts.statements[at : at + _REACH]
            yield [item for item in inside if item.sentence.block.index in note.blocks]


def _is_amount(item: Statement) -> bool:
    quantity = item.quantity
    plain = quantity.form is Form.SINGLE and not quantity.per and not item.yearly
    return plain and quantity.unit.adds_up and item.aspect in (Aspect.LEVEL, Aspect.SHARE)
