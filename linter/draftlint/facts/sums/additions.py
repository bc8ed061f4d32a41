"""A total and its parts as figures of one measure, added up once, and what the digits tell where they do not fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from itertools import combinations

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.sums.breakdown_scopes import Cue
from draftlint.facts.sums.part_columns import Breakdown
from draftlint.relations import sums
from draftlint.relations.figure import Figure
from draftlint.relations.judgement import Judgement
from draftlint.relations.repairs import FoundRepair, repairs_of_sum
from draftlint.relations.slips import TYPOS, slip_between, typos_like

_TO_THE_LAST = Decimal("0.001")
_NEAR = Decimal("0.2")
_NAMES_ALL = {Cue.CONSISTS, Cue.BRACKET, Cue.COLON}
"""Cues of a list that names all parts."""
_LARGE = 100
_BY_CHANCE = 10
_MOST_COMBINED = 10


@dataclass(frozen=True, slots=True)
class Addition:
    """A reading of a breakdown with its figures, all in the largest measure that one of them is printed in."""

    breakdown: Breakdown
    whole: Figure
    parts: tuple[Figure, ...]
    made: Decimal
    """What the parts add up to, by the printed digits."""

    @property
    def judgement(self) -> Judgement:
        """Whether the parts make the total, with what rounding allows."""
        return sums.sum_of_parts(self.parts, self.whole)

    @property
    def fits(self) -> bool:
        """The same without the sum as text; most readings are seen at a glance not to."""
        return len(self.parts) in sums.may_make(self.parts, self.whole) and self.judgement.fits

    @property
    def near(self) -> bool:
        """Within a fifth: farther off, the figures hardly belong together."""
        return abs(self.whole.value - self.made) <= _NEAR * abs(self.made)

    @property
    def above(self) -> bool:
        """Whether the parts exceed the total."""
        return self.made > self.whole.value

    @property
    def mistyped(self) -> bool:
        """Whether one slip of pen or key in one figure explains all."""
        lack = sums.missing_part(self.parts, self.whole)
        meant = [(part, part.value + lack) for part in self.parts] + [(self.whole, self.made)]
        return any(slip_between(figure, true) in TYPOS for figure, true in meant)


class Doubt(StrEnum):
    """Why figures that do not add up may be no sum at all."""

    NOT_ONE_SUM = "not_one_sum"
    OVERLAP = "overlap"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Misfit:
    """An addition that does not come out, with the changes that would mend it."""

    addition: Addition
    repairs: Sequence[FoundRepair]

    @property
    def breakdown(self) -> Breakdown:
        """The total and the parts."""
        return self.addition.breakdown

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The total first, then the parts."""
        return self.breakdown.statements

    @property
    def slip(self) -> bool:
        """Whether one slip of pen or key explains all."""
        return any(item.slip in TYPOS for item in self.repairs)

    @property
    def telling(self) -> bool:
        """Whether such a slip is no accident: it leads to this sum by chance in under a tenth of cases."""
        figures = (*self.addition.parts, self.addition.whole)
        size = max(abs(self.addition.whole.value), self.addition.made) / self.addition.whole.step
        slips = {item.slip for item in self.repairs if item.slip in TYPOS}
        return any(sum(typos_like(slip, figure) for figure in figures) * _BY_CHANCE < size for slip in slips)

    @property
    def copied(self) -> bool:
        """Whether two parts are one and the same large figure: the second may be the first, copied."""
        large = [part.value for part in self.addition.parts if part.value / part.step >= _LARGE]
        return len(set(large)) < len(large)

    @property
    def many(self) -> bool:
        """Whether the total is too large for small counts beside it to come near it by chance."""
        return self.addition.whole.value / self.addition.whole.step >= _LARGE

    @property
    def repeated(self) -> bool:
        """Whether a part has the value of the total."""
        return any(part.value == self.addition.whole.value for part in self.addition.parts)

    @property
    def of_one_noun(self) -> bool:
        """Whether the total and its parts are counts of one noun, and no part alone exceeds the total."""
        nouns = {item.quantity.noun for item in self.statements}
        fitting = all(part.value <= self.addition.whole.value for part in self.addition.parts)
        return fitting and len(nouns) == 1 and bool(*nouns)

    @property
    def outgrown(self) -> bool:
        """Whether one part alone exceeds a total measured in the same unit: no overlap of the parts explains that.

        Counts are left out; the one that is larger often counts others ("74 hợp tác xã, trong đó … 400 thành viên").
        """
        breakdown, whole = self.breakdown, self.addition.whole.value
        tied = breakdown.cue is Cue.IN_WHICH and breakdown.alike and not breakdown.rank and not breakdown.total.yearly
        measured = tied and breakdown.total.quantity.unit.dimension != "count"
        return measured and sum(part.value > whole for part in self.addition.parts) == 1

    @property
    def bare(self) -> bool:
        """ "63 đồng chí (về phường 27, giữa các phòng 29)": parts without a noun count what the total counts."""
        parts = [part.quantity for part in self.breakdown.parts]
        said = bool(self.breakdown.total.quantity.noun)
        return said and all(part.unit.dimension == "count" and not part.noun for part in parts)

    @property
    def mixed_but_explained(self) -> bool:
        """ "805 mô hình: 286 hợp tác xã, 819 hộ": parts that count other things than the total nearly make it."""
        breakdown = self.breakdown
        explained = self.slip and (self.addition.near or self.telling) and not breakdown.overlapping
        return not breakdown.alike and breakdown.cue in _NAMES_ALL and explained

    def doubt(self, *, claims_all: bool) -> Doubt | None:
        """What speaks against one sum; `claims_all` that the words promise all parts."""
        breakdown, above = self.breakdown, self.addition.above
        repeated = self.repeated and (not claims_all or breakdown.cue is Cue.LIST)
        alike = breakdown.alike or breakdown.complete
        if repeated or self._doubled or breakdown.total.yearly or not alike:
            return Doubt.NOT_ONE_SUM
        if breakdown.overlapping or (breakdown.cue is Cue.IN_WHICH and above and self._some_make_it):
            return Doubt.OVERLAP
        return Doubt.OPEN if breakdown.open and not above else None

    @property
    def _doubled(self) -> bool:
        """Whether the parts make the total twice: below the parts stand the parts of these."""
        return self.addition.made == 2 * self.addition.whole.value

    @property
    def _some_make_it(self) -> bool:
        """Whether some of the parts make a large total: then the others say something else about it.

        Of small numbers some nearly always do, by chance.
        """
        whole = self.addition.whole.value
        values = [part.value for part in self.addition.parts[:_MOST_COMBINED]]
        chosen = (sum(some) for size in range(2, len(values)) for some in combinations(values, size))
        return whole >= _LARGE and any(made == whole for made in chosen)


def addition_of(breakdown: Breakdown) -> Addition:
    """A reading, added up."""
    whole, parts = figures_of(breakdown.total, breakdown.parts)
    return Addition(breakdown, whole, tuple(parts), sum((part.value for part in parts), Decimal(0)))


def misfit_of(addition: Addition) -> Misfit:
    """An addition that does not come out, with its repairs."""
    return Misfit(addition, repairs_of_sum(sums.sum_of_parts, addition.parts, addition.whole))


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
