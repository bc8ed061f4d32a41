"""Which single change would make a relation fit, and which of several figures is likely the wrong one.

The search is the same for every relation: the rule hands over its figures and a function that judges them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from draftlint.relations.figure import Figure
from draftlint.relations.judgement import Band, Judgement
from draftlint.relations.printing import print_number
from draftlint.relations.slips import Slip, slip_between, slipped_values
from draftlint.relations.sums import tolerance

Fits = Callable[[Sequence[Figure]], Band]
"""Judges figures in the order in which the rule gives them; the stated result comes last."""

MOST = 3
"""More repairs than that explain nothing."""

MOST_PARTS = 40
"""In a longer sum some digit of some part always mends it, and trying them all takes long."""


@dataclass(frozen=True, slots=True)
class FoundRepair:
    """One change that makes everything fit.

    `position` is the index of the figure to change (for an omitted part: where it would be added), `value` what it
    should be (for a part counted twice: the part itself), `text` that value as printed, `why` the reason in Vietnamese
    and English.
    """

    position: int
    value: Decimal
    text: str
    slip: Slip
    why: tuple[str, str]
    band: Band


_WHY = {
    Slip.SWAP: ("{old} có thể bị đảo hai chữ số của {new}", "{old} may be {new} with two digits swapped"),
    Slip.DIGIT: ("{old} và {new} chỉ khác nhau một chữ số", "{old} and {new} differ by one digit"),
    Slip.LOST_DIGIT: ("{old} có thể thiếu một chữ số của {new}", "{old} may be {new} with a digit lost"),
    Slip.EXTRA_DIGIT: ("{old} có thể thừa một chữ số so với {new}", "{old} may be {new} with a digit too many"),
    Slip.LOST_GROUP: ("{old} có thể thiếu một nhóm ba chữ số của {new}", "{old} may be {new} with three digits lost"),
    Slip.EXTRA_GROUP: (
        "{old} có thể thừa một nhóm ba chữ số so với {new}",
        "{old} may be {new} with three digits too many",
    ),
    Slip.SEPARATOR: ("{old} có thể là {new} đặt sai dấu phẩy", "{old} may be {new} with the comma misplaced"),
    Slip.SCALE: (
        "{old} có thể là {new} ghi sai đơn vị 1.000 lần",
        "{old} may be {new} with a unit a thousand times off",
    ),
    Slip.ROUNDING: ("{old} có thể là {new} chưa làm tròn đúng", "{old} may be {new} rounded the wrong way"),
    Slip.COPIED: (
        "{old} trùng với số liệu bên cạnh, có thể chép nhầm",
        "{old} equals a figure beside it; perhaps copied",
    ),
    Slip.OMITTED: ("cộng thêm {new} thì khớp, có thể bị bỏ sót", "with {new} added everything fits; perhaps left out"),
    Slip.TWICE: ("bỏ {old} thì khớp, có thể bị tính trùng", "without {old} everything fits; perhaps counted twice"),
    Slip.COMPUTED: ("tính lại từ các số liệu còn lại", "computed from the other figures"),
}

# The more a slip explains, the earlier it is told. A changed digit somewhere fits nearly any sum, so it comes late.
_ORDER = (
    Slip.COPIED, Slip.SWAP, Slip.OMITTED, Slip.TWICE, Slip.SCALE, Slip.SEPARATOR, Slip.LOST_GROUP, Slip.EXTRA_GROUP,
    Slip.DIGIT, Slip.LOST_DIGIT, Slip.EXTRA_DIGIT, Slip.ROUNDING, Slip.COMPUTED,
)  # fmt: skip


def find_repairs(
    figures: Sequence[Figure],
    fits: Fits,
    *,
    solve: Callable[[int], Decimal | None] | None = None,
    neighbours: Sequence[Figure] = (),
    variadic: bool = False,
    certain: Collection[int] = (),
    suspects: Sequence[int] = (),
    spread: Decimal | None = None,
) -> Sequence[FoundRepair]:
    """At most three changes that make `fits(figures)` fit, the most telling first.

    `solve(i)` gives the value of figure i that the others require (it makes lost digits and copied figures findable);
    `neighbours` are figures that stand nearby; `variadic` says that all but the last figure are parts of it, so that
    one may be missing or too many; `certain` are positions that are not to be changed ("100%"); repairs at `suspects`
    come first, in their order (see `one_likely_wrong`). `spread` is how far from what `solve` requires a value can
    still fit; it spares judging the others.
    """
    search = _Search(figures, fits, solve, neighbours, frozenset(suspects) | {len(figures) - 1}, spread)
    found = [
        repair for position in range(len(figures)) if position not in certain for repair in search.of_figure(position)
    ]
    if variadic:
        found.extend(search.of_parts())

    def order(repair: FoundRepair) -> tuple[int, int, int, int]:
        standing = suspects.index(repair.position) if repair.position in suspects else len(suspects)
        uneven = int(repair.band > Band.ROUNDED)
        return standing, _ORDER.index(repair.slip), uneven, int(repair.position != len(figures) - 1)

    return _distinct(sorted(_closest(found), key=order))[:MOST]


def repairs_of_sum(
    judged: Callable[[Sequence[Figure], Figure], Judgement],
    parts: Sequence[Figure],
    whole: Figure,
    *,
    neighbours: Sequence[Figure] = (),
    suspects: Sequence[int] = (),
    certain: Collection[int] = (),
) -> Sequence[FoundRepair]:
    """Repairs of parts and a total; `judged` is `sums.sum_of_parts` or one like it. The total is the last position.

    A sum of more than MOST_PARTS parts gets none.
    """
    if len(parts) > MOST_PARTS:
        return ()
    together = sum((part.value for part in parts), Decimal(0))

    def solve(position: int) -> Decimal | None:
        return together if position == len(parts) else parts[position].value + whole.value - together

    return find_repairs(
        [*parts, whole],
        lambda given: judged(given[:-1], given[-1]).band,
        solve=solve,
        neighbours=neighbours,
        variadic=True,
        suspects=suspects,
        certain=certain,
        spread=tolerance(parts, whole),
    )


def repairs_of_result(
    judged: Callable[[Sequence[Figure]], Judgement],
    figures: Sequence[Figure],
    *,
    neighbours: Sequence[Figure] = (),
    suspects: Sequence[int] = (),
    certain: Collection[int] = (),
) -> Sequence[FoundRepair]:
    """Repairs of any relation whose last figure is the stated result: part, whole and share; base, level and rate."""
    here = judged(figures)
    stated = figures[-1]

    def solve(position: int) -> Decimal | None:
        return _to_step(here.computed, stated) if position == len(figures) - 1 else None

    def fits(given: Sequence[Figure]) -> Band:
        try:
            return judged(given).band
        except (ZeroDivisionError, ValueError):
            return Band.BEYOND

    return find_repairs(figures, fits, solve=solve, neighbours=neighbours, suspects=suspects, certain=certain)


Member = TypeVar("Member", bound=Hashable)


def one_likely_wrong(failing: Collection[Member], confirming: Iterable[Collection[Member]]) -> Member | None:
    """The single member that the relations that hold leave unconfirmed while they confirm all the rest; else None."""
    held = {member for members in confirming for member in members}
    without = [member for member in failing if member not in held]
    return without[0] if len(without) == 1 and len(set(failing)) > 1 else None


# -- the search --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Search:
    figures: Sequence[Figure]
    fits: Fits
    solve: Callable[[int], Decimal | None] | None
    neighbours: Sequence[Figure]
    computable: frozenset[int]
    """Positions for which the required value is worth telling even if no slip leads there."""
    spread: Decimal | None

    def of_figure(self, position: int) -> Iterator[FoundRepair]:
        figure = self.figures[position]
        required = self.solve(position) if self.solve else None
        for value, slip in slipped_values(figure):
            if self._too_far(value, required):
                continue
            band = self._band_with(position, value)
            if band <= Band.ROUNDED:
                yield _repair(position, figure, value, slip, band)
        if required is None or required <= 0 or required == figure.value:
            return
        band = self._band_with(position, required)
        if not band.fits:
            return
        if any(figure.value == other.value and figure.suffix == other.suffix for other in self.neighbours):
            yield _repair(position, figure, required, Slip.COPIED, band)
        slip_or_none = slip_between(figure, required)
        if slip_or_none is not None:
            yield _repair(position, figure, required, slip_or_none, band)
        elif position in self.computable:
            yield _repair(position, figure, required, Slip.COMPUTED, band)

    def of_parts(self) -> Iterator[FoundRepair]:
        parts, whole = list(self.figures[:-1]), self.figures[-1]
        for position, part in enumerate(parts):
            if self._too_far(Decimal(0), self.solve(position) if self.solve else None):
                continue
            rest = parts[:position] + parts[position + 1 :]
            if len(rest) >= 2 and part.value and (band := self.fits([*rest, whole])) <= Band.ROUNDED:
                yield _repair(position, part, part.value, Slip.TWICE, band)
        for other in self.neighbours:
            if other.value and (band := self.fits([*parts, other, whole])) <= Band.ROUNDED:
                yield _repair(len(parts), other, other.value, Slip.OMITTED, band)

    def _too_far(self, value: Decimal, required: Decimal | None) -> bool:
        return self.spread is not None and required is not None and abs(value - required) > self.spread

    def _band_with(self, position: int, value: Decimal) -> Band:
        changed = list(self.figures)
        changed[position] = changed[position].with_value(value)
        return self.fits(changed)


def _repair(position: int, figure: Figure, value: Decimal, slip: Slip, band: Band) -> FoundRepair:
    kept = value % figure.step == 0 and slip not in (Slip.SEPARATOR, Slip.SCALE)
    text = _padded(print_number(value, figure.decimals if kept else None), figure) + figure.suffix
    old = _padded(figure.text, figure)
    vi, en = _WHY[slip]
    why = (vi.format(old=old, new=text), en.format(old=old, new=text))
    return FoundRepair(position, value, text, slip, why, band)


def _padded(number: str, figure: Figure) -> str:
    """As the draft prints its counts: "07" where it writes "06"."""
    return number.zfill(2) if figure.padded and figure.exact else number


def _closest(repairs: Sequence[FoundRepair]) -> list[FoundRepair]:
    """Without those that fit only by rounding where another value of the same figure fits to the digit."""
    to_the_digit = {repair.position for repair in repairs if repair.band is Band.EXACT}
    return [repair for repair in repairs if repair.band is Band.EXACT or repair.position not in to_the_digit]


def _distinct(repairs: Sequence[FoundRepair]) -> list[FoundRepair]:
    seen: set[tuple[int, Decimal, bool]] = set()
    out = []
    for repair in repairs:
        key = (repair.position, repair.value, repair.slip in (Slip.TWICE, Slip.OMITTED))
        if key not in seen:
            seen.add(key)
            out.append(repair)
    return out


def _to_step(value: Decimal, figure: Figure) -> Decimal:
    """A computed value as the figure would be printed."""
    return (value / figure.step).to_integral_value() * figure.step
