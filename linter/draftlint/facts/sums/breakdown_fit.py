"""Which readings of a list of parts make their total, and which lists fit nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

from draftlint.document import Span
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.sums.additions import Addition, Misfit, addition_of, misfit_of
from draftlint.facts.sums.breakdown_scopes import Cue
from draftlint.facts.sums.part_columns import OF_FRACTIONS, Breakdown
from draftlint.relations import sums
from draftlint.relations.figure import Figure
from draftlint.relations.judgement import Band, Judgement

_TELLING = 20
"""A total must be so many units of its last place, for each reading that was tried, before a fit is no accident."""
_TELLING_OF_TWO = 40
"""Likewise for two parts that no cue ties to their total, and for more of them."""
_TELLING_OF_MORE = 15

_Number: TypeAlias = tuple[Span, int]


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


class Additions(NamedTuple):
    """The lists that make a total, and of the others the likeliest reading."""

    fits: Sequence[Fit]
    unfit: Sequence[Misfit]


def sort_out(breakdowns: Iterable[Breakdown]) -> Additions:
    """Add up every list of parts."""
    lists: dict[tuple[int, int, Cue], list[Breakdown]] = {}
    for breakdown in breakdowns:
        apposed = breakdown.total.span.start if breakdown.cue is Cue.APPOSED else 0
        key = (breakdown.place, breakdown.column + apposed * 100, breakdown.cue)
        lists.setdefault(key, []).append(breakdown)
    fits: list[Fit] = []
    unfit: list[Addition] = []
    for readings in lists.values():
        additions = [addition_of(reading) for reading in readings]
        fit = next((found for addition in additions if (found := _fit(addition)) is not None), None)
        if fit is None:
            tied = [sure for addition in additions if (sure := _surely(addition)) is not None]
            if tied and not any(map(_fits_by_accident, tied)):
                unfit.append(min(tied, key=_strangeness))
        elif not any(set(fit.spans) <= set(other.spans) and not _other_numbers(fit, other) for other in fits):
            fits.append(fit)
    return Additions(fits, [misfit_of(addition) for addition in _unexplained(unfit, fits)])


def _surely(addition: Addition) -> Addition | None:
    """A reading as it may be judged where it does not fit: without the parts that need not belong to it."""
    breakdown = addition.breakdown
    if breakdown.only_fitting:
        return None
    if 2 <= breakdown.sure < len(breakdown.parts):
        return addition_of(replace(breakdown, parts=breakdown.parts[: breakdown.sure]))
    return addition


def _other_numbers(fit: Fit, other: Fit) -> bool:
    """Whether two fits at one place are of the two numbers of its fractions: "112,6/124,3 km"."""
    return (
        fit.breakdown.column != other.breakdown.column
        and min(fit.breakdown.column, other.breakdown.column) >= OF_FRACTIONS
    )


def _fits_by_accident(addition: Addition) -> bool:
    """Whether the figures do add up, but are too few or too small to say that they belong together."""
    return addition.fits or min(part.value for part in addition.parts) <= 0


def _looseness(addition: Addition) -> tuple[bool, bool, bool]:
    """What is tied by a cue and counts one thing comes first, before what may leave parts out."""
    breakdown = addition.breakdown
    return breakdown.cue is Cue.APPOSED, not breakdown.alike, not breakdown.claims_all or breakdown.overlapping


def _strangeness(addition: Addition) -> tuple[bool, bool, bool, int]:
    """The likeliest reading of a list that fits nothing: the first total that the parts come near, best by a slip.

    A result is likelier than what it is compared with: "kết nạp 1.164 đảng viên, vượt chỉ tiêu 1.100 đảng viên (…)".
    """
    total = addition.breakdown.total
    beside = total.role in (Role.EARLIER, Role.STATED_TARGET)
    return not addition.near, beside, not addition.mistyped, addition.breakdown.rank


def _unexplained(unfit: Sequence[Addition], fits: Sequence[Fit]) -> list[Addition]:
    """Lists whose figures no fit explains; of several with one total or with common parts, the first."""
    used = {_number(fit.breakdown, part) for fit in fits for part in fit.parts}
    made = {
        _number(fit.breakdown, fit.breakdown.total): {_number(fit.breakdown, part) for part in fit.parts}
        for fit in fits
    }
    out: list[Addition] = []
    told: set[_Number] = set()
    for addition in sorted(unfit, key=_looseness):
        breakdown = addition.breakdown
        total = _number(breakdown, breakdown.total)
        parts = {_number(breakdown, part) for part in breakdown.parts}
        explained = bool(parts & made.get(total, set()))
        explained = explained or (parts <= used and breakdown.cue is not Cue.TOTAL_BEHIND)
        taken = not breakdown.complete and total in used | set(made)
        stray = breakdown.cue is Cue.APPOSED and (parts & used or taken)
        again = total in told and not breakdown.claims_all  # it may be divided twice, by year and by place
        if explained or stray or again or parts & told:
            continue
        told |= {total, *parts}
        out.append(addition)
    return out


def _number(breakdown: Breakdown, statement: Statement) -> _Number:
    """A figure where it stands; of a fraction the two numbers are told apart."""
    return statement.span, breakdown.column if breakdown.column in (OF_FRACTIONS, OF_FRACTIONS + 10) else 0


def _fit(addition: Addition) -> Fit | None:
    """The longest run of parts from the first on that makes the total, unless it may do so by accident."""
    breakdown, whole, parts = addition.breakdown, addition.whole, addition.parts
    for count in sums.may_make(parts, whole):
        if count < 2:
            break
        judgement = sums.sum_of_parts(parts[:count], whole)
        ended = count in (len(parts), breakdown.turn)
        tried = 1 + breakdown.rank + (0 if ended else len(parts) - count)
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
        tied = breakdown.complete and not breakdown.only_fitting
        return exact and (tied or size >= (_TELLING_OF_MORE if count > 2 else _TELLING_OF_TWO) * tried)
    if not breakdown.alike:
        return size >= _TELLING
    ended = count in (len(breakdown.parts), breakdown.turn)
    if breakdown.complete and ended:
        return size >= _TELLING / 4 * (tried - 1)
    some = _TELLING if not ended or count < 3 else _TELLING / 4
    return tried == 1 or size >= some * (tried - 1)


def in_one_list(fits: Sequence[Fit]) -> list[list[Fit]]:
    """The fits, those of one list together: "412 cuộc với 960 lượt người (112 cuộc, 260 lượt; 300 cuộc, 700 lượt)"."""
    out: list[list[Fit]] = []
    for fit in fits:
        together = next((group for group in out if is_beside(fit.breakdown, group[0])), None)
        if together is None:
            out.append([fit])
        else:
            together.append(fit)
    return out


def is_beside(breakdown: Breakdown, fit: Fit) -> bool:
    """Whether a fit is that of another measure in the same list, with as many parts."""
    other = fit.breakdown
    same = other.place == breakdown.place and other.cue is breakdown.cue
    return same and len(fit.parts) == len(breakdown.parts) and other.total.span != breakdown.total.span
