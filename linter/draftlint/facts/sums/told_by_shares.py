"""Which figure of a sum that does not come out is wrong, as a percentage of one of its parts tells.

"Có 306 cán bộ, 301 người có trình độ đại học (78%), 85 người cao đẳng": 301 and 85 make 386, and 301 are 78% of that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.sums.additions import Misfit
from draftlint.facts.sums.misfit_weight import Weight, weight_of
from draftlint.relations import ratios, sums
from draftlint.relations.figure import Figure
from draftlint.relations.judgement import Judgement
from draftlint.relations.slips import TYPOS, slip_between

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_FINE = Decimal("0.03")
"""The grain of a percentage that is fine enough to tell: its last step as a share of it."""


@dataclass(frozen=True, slots=True)
class MisprintedTerm:
    """A figure of a sum that does not come out; with the value that the others require a percentage fits as well.

    `judgement` is that percentage with the figures as printed, `part` and `share` are what it is told of, `terms` all
    figures of the sum, the total first.
    """

    wrong: Statement
    meant: Figure
    part: Statement
    share: Statement
    terms: tuple[Statement, ...]
    judgement: Judgement


def misprinted_terms(facts: Facts) -> Iterator[MisprintedTerm]:
    """Every sum in which one slip of the pen spoils both the addition and a percentage of one of its parts.

    Sums that alone are reason enough to tell are left out.
    """
    told = {item.part.index: item.share for item in facts.part_shares if not item.named.words}
    for misfit in facts.additions.unfit:
        breakdown = misfit.breakdown
        shares = {place: told[part.index] for place, part in enumerate(breakdown.parts, 1) if part.index in told}
        weight = weight_of(misfit, claims_all=breakdown.claims_all)
        if weight in (None, Weight.FAINT) and all(_is_fine(share) for share in shares.values()):
            yield from _misprinted(misfit, shares)


def _misprinted(misfit: Misfit, shares: Mapping[int, Statement]) -> Iterator[MisprintedTerm]:
    """The first term that a slip explains and whose mended value the percentages fit; `shares` by place of the part."""
    figures, terms = [misfit.addition.whole, *misfit.addition.parts], misfit.statements
    spoilt = _unfit(figures, shares)
    for at, mended in _slipped(misfit) if spoilt else ():
        if not _unfit([mended if place == at else figure for place, figure in enumerate(figures)], shares):
            place = spoilt[0]
            yield MisprintedTerm(terms[at], mended, terms[place], shares[place], terms, _judged(figures, place, shares))
            return


def _slipped(misfit: Misfit) -> Iterator[tuple[int, Figure]]:
    """The figures that one slip of the pen explains, the total first, each as it would fit."""
    addition = misfit.addition
    lack = sums.missing_part(addition.parts, addition.whole)
    meant = [(addition.whole, addition.made), *((part, part.value + lack) for part in addition.parts)]
    for at, (printed, true) in enumerate(meant):
        if slip_between(printed, true) in TYPOS:
            yield at, replace(printed, value=true)


def _unfit(figures: Sequence[Figure], shares: Mapping[int, Statement]) -> list[int]:
    return [place for place in shares if not _judged(figures, place, shares).fits]


def _judged(figures: Sequence[Figure], place: int, shares: Mapping[int, Statement]) -> Judgement:
    """The percentage of a part of the total, which stands first."""
    return ratios.percentage(figures[place], figures[0], shares[place].quantity.figure())


def _is_fine(share: Statement) -> bool:
    quantity = share.quantity
    return bool(quantity.amount) and quantity.grain <= _FINE
