"""What became of each target, once each: by the rows of the table of targets, or by the results told in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftlint.document import Span
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.target_row import TargetRow, wanted_of
from draftlint.facts.numbers.quantity import Form
from draftlint.facts.targets.stated_targets import StatedTarget
from draftlint.facts.targets.target_counts import Tally
from draftlint.relations.targets import Claim, Standing, Target, standing

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class TargetOutcome:
    """A result that is counted as exceeded, reached or missed; None where its figures leave that open.

    `said` is the place of the assessment, where the row has one, which then decides.
    """

    result: Span
    target: Span
    tally: Tally | None
    said: Span | None


_TABLE = 3
"""Rows that make a table of targets, which then tells each of them once."""
_BESIDE = 60
"""Code points between a result and the target that measures it, not what else is planned."""
_BY_STANDING = {Standing.BETTER: Tally.EXCEEDED, Standing.MET: Tally.REACHED, Standing.WORSE: Tally.MISSED}
_BY_CLAIM = {Claim.EXCEEDED: Tally.EXCEEDED, Claim.REACHED: Tally.REACHED, Claim.NOT_REACHED: Tally.MISSED}


def outcomes_of_rows(facts: Facts) -> Sequence[TargetOutcome]:
    """Those of the lines or rows of a table; none where there are too few."""
    rows = [_of_row(facts.text, row) for row in facts.target_rows]
    return rows if len(rows) >= _TABLE else []


def outcomes_in_text(stated: Sequence[StatedTarget]) -> Sequence[TargetOutcome]:
    """Those of results beside their targets, in the review, each once."""
    once: dict[object, TargetOutcome] = {}
    for item in _reviewed(stated):
        one, two = item.result.quantity, item.target.quantity
        tally = _BY_STANDING.get(item.standing)
        key = (one.value, two.value, two.high, one.unit.dimension)
        once.setdefault(key, TargetOutcome(item.result.span, item.target.span, tally, None))
    return list(once.values())


def _reviewed(stated: Sequence[StatedTarget]) -> Iterator[StatedTarget]:
    for item in stated:
        first, second = sorted((item.result.span, item.target.span))
        if item.result.role is not Role.TARGET and second.start - first.end <= _BESIDE:
            yield item


def _of_row(text: str, row: TargetRow) -> TargetOutcome:
    tally = _BY_CLAIM[row.claim] if row.claim is not None else _by_figures(text, row)
    return TargetOutcome(row.results[0].span, row.targets[0].span, tally, row.claim_span)


def _by_figures(text: str, row: TargetRow) -> Tally | None:
    """What the figures of a row say; several of them only where they say the same."""
    found: set[Tally | None] = set()
    for target, result in row.pairs:
        high = target.other_figure() if target.form is Form.RANGE else None
        wanted = Target(target.figure(), high, wanted_of(row.name.of(text), target))
        found.add(_BY_STANDING.get(standing(result.figure(target.unit_of_print), wanted)))
    return found.pop() if len(found) == 1 else None
