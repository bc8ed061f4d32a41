"""How well a percentage fits a part and a whole, and which slips of the pen explain that it does not."""

from __future__ import annotations

from collections.abc import Sequence

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.shares.part_shares import PartShare
from draftlint.relations import ratios
from draftlint.relations.figure import Figure
from draftlint.relations.judgement import Judgement
from draftlint.relations.repairs import FoundRepair, repairs_of_result
from draftlint.relations.slips import Slip

_SHARE = 2
"""The place of the percentage among part, whole and percentage."""


def share_judged(item: PartShare, whole: Statement) -> Judgement:
    """The percentage by the part and the whole, in one measure."""
    part, full = _figures(item, whole)
    share = item.share.quantity.figure()
    if part.value > full.value and share.value <= 100:  # "ít nhất 35% (91 đại biểu)" of 60: no bound allows that
        share = Figure(share.value, share.step, suffix=share.suffix)
    return ratios.percentage(part, full, share)


def share_of_both_judged(item: PartShare, rest: Statement) -> Judgement:
    """The percentage by the part and what it makes together with the rest."""
    part, other = _figures(item, rest)
    return ratios.percentage(part, part.with_value(part.value + other.value), item.share.quantity.figure())


def share_repairs(item: PartShare, whole: Statement) -> Sequence[FoundRepair]:
    """The figures that would fit, one of the three changed by a slip of the pen."""
    return repairs_of_result(_fits, [*_figures(item, whole), item.share.quantity.figure()])


def share_slips(item: PartShare, whole: Statement, *, in_percentage: bool = False) -> set[Slip]:
    """The slips that explain why a percentage does not fit, in any of the three figures or in the percentage alone."""
    found = share_repairs(item, whole)
    return {one.slip for one in found if not in_percentage or one.position == _SHARE}


def _fits(figures: Sequence[Figure]) -> Judgement:
    part, whole, share = figures
    return ratios.percentage(part, whole, share)


def _figures(item: PartShare, whole: Statement) -> tuple[Figure, Figure]:
    measure = max(item.part.quantity.unit_of_print, whole.quantity.unit_of_print)
    return item.part.quantity.figure(measure), whole.quantity.figure(measure)
