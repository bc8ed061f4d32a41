"""Which readings of a list of parts make their total, and which lists fit nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from draftlint.document import Span
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.sums.breakdown_scopes import Cue
from draftlint.facts.sums.part_columns import OF_SEGMENTS, Breakdown
from draftlint.relations import sums
from draftlint.relations.figure import Figure
from draftlint.relations.judgement import Band, Judgement

_TO_THE_LAST = Decimal("0.001")
_NEAR = Decimal("0.2")
_TELLING = 20
"""A total must be so many units of its last place, for each reading that was tried, before a fit is no accident."""
_TELLING_OF_TWO = 40
"""Likewise for two parts that no cue ties to their total, and for more of them."""
_TELLING_OF_MORE = 15


@dataclass(frozen=True, slots=True)
class Fit:
    """Parts of a breakdown that make its total: all of them, or those up to where the text turns to something else."""

    breakdown: Breakdown
    parts: tuple[Statement, ...]
    judgement: Judgement

    @property
    def spans(self) -> list[Span]:
        """The places that take part, the total first."""
        return [self.breakdown.total.span, *(part.span for part in self.parts)]


def figures_of(total: Statement, parts: Sequence[Statement]) -> tuple[Figure, list[Figure]]:
    """All figures in the largest measure that one of them is printed in.

    Where one is exact to three places ("1.140 tỷ 500 triệu"), the round ones beside it ("1.238 tỷ") are exact as well.
    """
    measure = max(item.quantity.unit_of_print for item in (total, *parts))
    whole, *others = (item.quantity.figure(measure) for item in (total, *parts))
    finest = min(figure.step for figure in (whole, *others))
    if finest <= _TO_THE_LAST:
        whole, *others = (replace(figure, step=finest) for figure in (whole, *others))
    return whole, others


def sort_out(breakdowns: Iterable[Breakdown]) -> tuple[list[Fit], list[Breakdown]]:
    """The lists that make a total, and of the others the likeliest reading."""
    lists: dict[tuple[int, int, Cue], list[Breakdown]] = {}
    for breakdown in breakdowns:
        apposed = breakdown.total.span.start if breakdown.cue is Cue.APPOSED else 0
        key = (breakdown.place, breakdown.column + apposed * 100, breakdown.cue)
        lists.setdefault(key, []).append(breakdown)
    fits: list[Fit] = []
    unfit: list[Breakdown] = []
    for readings in lists.values():
        fit = next((found for reading in readings if (found := _fit(reading)) is not None), None)
        if fit is None and readings[0].column != OF_SEGMENTS and not any(map(_fits_by_accident, readings)):
            unfit.append(min(readings, key=_strangeness))
        elif fit is not None and not any(set(fit.spans) <= set(other.spans) for other in fits):
            fits.append(fit)
    return fits, _unexplained(unfit, fits)


def _fits_by_accident(breakdown: Breakdown) -> bool:
    """Whether the figures do add up, but are too few or too small to say that they belong together."""
    whole, parts = figures_of(breakdown.total, breakdown.parts)
    fits = sums.may_make(parts, whole) and sums.sum_of_parts(parts, whole).fits
    return fits or min(part.value for part in parts) <= 0


def _looseness(breakdown: Breakdown) -> tuple[bool, bool]:
    """What is tied by a cue and counts one thing comes first."""
    return breakdown.cue is Cue.APPOSED, not breakdown.alike


def _strangeness(breakdown: Breakdown) -> tuple[bool, int]:
    """The likeliest reading of a list that fits nothing: the first total that the parts come near."""
    whole, parts = figures_of(breakdown.total, breakdown.parts)
    made = whole.value - sums.missing_part(parts, whole)
    return abs(whole.value - made) > _NEAR * abs(made), breakdown.rank


def _unexplained(unfit: Sequence[Breakdown], fits: Sequence[Fit]) -> list[Breakdown]:
    """Lists whose figures no fit explains; of several with one total or with common parts, the first."""
    used = {part.span for fit in fits for part in fit.parts}
    made = {fit.breakdown.total.span: {part.span for part in fit.parts} for fit in fits}
    out: list[Breakdown] = []
    told: set[Span] = set()
    for breakdown in sorted(unfit, key=_looseness):
        parts = {part.span for part in breakdown.parts}
        explained = bool(parts & made.get(breakdown.total.span, set()))
        explained = explained or (parts <= used and breakdown.cue is not Cue.TOTAL_BEHIND)
        stray = breakdown.cue is Cue.APPOSED and (parts & used or breakdown.total.span in used | set(made))
        if explained or stray or breakdown.total.span in told or parts & told:
            continue
        told |= {breakdown.total.span, *parts}
        out.append(breakdown)
    return out


def _fit(breakdown: Breakdown) -> Fit | None:
    """The longest run of parts from the first on that makes the total, unless it may do so by accident."""
    whole, parts = figures_of(breakdown.total, breakdown.parts)
    for count in range(len(parts), 1, -1):
        if not sums.may_make(parts[:count], whole):
            continue
        judgement = sums.sum_of_parts(parts[:count], whole)
        tried = 1 + breakdown.rank + (len(parts) - count)
        if (
            judgement.fits
            and min(part.value for part in parts[:count]) > 0
            and _telling(breakdown, judgement, whole, count, tried)
        ):
            return Fit(breakdown, breakdown.parts[:count], judgement)
    return None


def _telling(breakdown: Breakdown, judgement: Judgement, whole: Figure, count: int, tried: int) -> bool:
    size = abs(whole.value / whole.step)
    if breakdown.cue is Cue.APPOSED:
        exact = judgement.band is Band.EXACT
        return exact and (breakdown.complete or size >= (_TELLING_OF_MORE if count > 2 else _TELLING_OF_TWO) * tried)
    if not breakdown.alike:
        return size >= _TELLING
    if breakdown.complete and count == len(breakdown.parts):
        return size >= _TELLING / 4 * (tried - 1)
    some = _TELLING if count < len(breakdown.parts) or count < 3 else _TELLING / 4
    return tried == 1 or size >= some * (tried - 1)
