"""How much weighs that the parts of a list do not make their total."""

from __future__ import annotations

from enum import StrEnum

from draftlint.facts.sums.additions import Misfit
from draftlint.facts.sums.breakdown_scopes import Cue
from draftlint.facts.sums.list_ends import rounds_off


class Weight(StrEnum):
    """How sure it is that a figure of a list is wrong."""

    CERTAIN = "certain"
    LIKELY = "likely"
    FAINT = "faint"


def weight_of(misfit: Misfit, *, claims_all: bool) -> Weight | None:
    """How much a misfit weighs, or None where it need not be one; `claims_all` that the words promise all parts."""
    if misfit.mixed_but_explained:
        sure = misfit.addition.near and (misfit.breakdown.complete or misfit.telling)
        return Weight.LIKELY if sure else Weight.FAINT
    doubted = misfit.doubt(claims_all=claims_all or misfit.breakdown.apart) is not None
    if misfit.breakdown.cue is Cue.APPOSED:
        return None if doubted else _of_apposed(misfit)
    weight = None if doubted else _of_all_parts(misfit) if claims_all else _of_some_parts(misfit)
    return weight or (Weight.FAINT if misfit.outgrown else None)


def falls_short(text: str, misfit: Misfit) -> bool:
    """Whether some of the parts look as if all of them were meant: only a slip of the pen is missing."""
    if misfit.breakdown.apart:
        return True
    return misfit.slip and (misfit.addition.near or rounds_off(text, misfit.breakdown.parts))


def _of_apposed(misfit: Misfit) -> Weight | None:
    """Parts that nothing but their place ties to the total: their words must divide it, or the digits tell."""
    breakdown, near = misfit.breakdown, misfit.addition.near
    explained = misfit.telling or (near and misfit.slip and misfit.many)
    if breakdown.open or not (explained or (breakdown.complete and (near or misfit.copied))):
        return None
    return Weight.LIKELY if breakdown.complete and (near or misfit.telling) else Weight.FAINT


def _of_all_parts(misfit: Misfit) -> Weight | None:
    """Parts that are said to be all; those in a bracket may be an aside where they come nowhere near the total."""
    if misfit.addition.near or misfit.slip or misfit.copied:
        return Weight.CERTAIN
    aside = misfit.breakdown.cue is Cue.BRACKET and not misfit.breakdown.complete
    told = misfit.repeated or misfit.bare or (misfit.addition.above and misfit.of_one_noun)
    return None if aside and not told else Weight.FAINT


def _of_some_parts(misfit: Misfit) -> Weight | None:
    """Parts behind "trong đó": they must not exceed the total, and where they fall short a slip must tell why."""
    near, slip = misfit.addition.near, misfit.slip
    if misfit.addition.above:
        told = near or slip or misfit.breakdown.apart
        return (Weight.CERTAIN if near or misfit.telling else Weight.FAINT) if told else None
    return Weight.LIKELY if misfit.telling else Weight.FAINT if misfit.copied else None
