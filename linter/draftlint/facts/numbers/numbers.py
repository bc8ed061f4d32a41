"""Every number that is printed in the running text: what the coverage figures count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftlint.document import Span
from draftlint.language.vi.units import COUNT

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """A figure, date or label in digits; `understood` where a fact says what it means."""

    span: Span
    understood: bool


def printed_numbers(facts: Facts) -> Sequence[PrintedNumber]:
    """All numbers of the body and the notes that say something: quantities, dates, years and document numbers.

    Labels, and digits inside names, are no statements and are not counted. A bare number without unit or counted noun
    is found but not understood.
    """
    figures = facts.figures
    out = [
        PrintedNumber(item.digits, understood=item.unit is not COUNT or bool(item.noun or item.per))
        for item in figures.quantities
    ]
    out += [PrintedNumber(item.span, understood=True) for item in figures.named if item.use in _STATEMENTS]
    return sorted(out, key=lambda number: number.span)


_STATEMENTS = {"date", "year", "period", "reference"}
