"""Where errors are planted: in the figures of the relations that hold in a draft."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from draftlint.document import Document, Span
from draftlint.engine import DocumentReport
from draftlint.facts.numbers.quantity import Quantity
from draftlint.language.vi.numerals import Numeral, NumeralFlag, find_numerals
from draftlint.rule import Check, Verdict
from tests.planted.changes import Kind, Slip, changed
from tests.planted.edits import Edit, edited


@dataclass(frozen=True, slots=True)
class Plant:
    """One change of the source, at `at` in the text. `quantity` is the figure that it belongs to, where known.

    `check` is the relation that it breaks; one without places stands for the rule that looks for such a slip.
    """

    check: Check
    kind: Kind | Slip
    edit: Edit
    at: Span
    old: Numeral
    quantity: Quantity | None

    @property
    def place(self) -> Span:
        """The changed number in the source."""
        return self.edit.place

    @property
    def new(self) -> str:
        """What stands there after the change."""
        return self.edit.new

    @property
    def new_place(self) -> Span:
        """The changed number in the changed source."""
        return self.edit.new_place

    def moved(self, span: Span) -> Span:
        """A span of the original source in the changed source."""
        return self.edit.moved(span)

    def changed(self, document: Document) -> Document:
        """The draft with the change."""
        return edited(document, self.at, self.edit)


_ONLY_FIGURES = {Kind.SCALE_10, Kind.SCALE_1000, Kind.NEIGHBOUR}
"""Nobody misplaces the comma of a heading number or a date."""


def plants(
    report: DocumentReport,
    kinds: Sequence[Kind],
    rng: random.Random,
    codes: Sequence[str] = (),
    relations: Sequence[Check] | None = None,
) -> Iterator[Plant]:
    """For every relation that holds and every kind one change of one of its figures, chosen by `rng`.

    The relations are those that the rules found, or the given ones (from annotations, say). `codes` narrows them to
    those of rules whose code begins so.
    """
    for check in report.checks if relations is None else relations:
        if check.verdict is not Verdict.HOLDS or not check.rule.startswith(tuple(codes) or ""):
            continue
        targets = [target for span in check.spans for target in _numbers_in(report, span)]
        if not targets:
            continue
        for kind in kinds:
            for at, numeral, quantity in rng.sample(targets, len(targets)):
                if quantity is None and kind in _ONLY_FIGURES:
                    continue
                new = changed(numeral, kind, _neighbours(report, quantity), rng)
                if new is not None and new != numeral.text:
                    place = report.document.source_map.to_source(at)
                    yield Plant(check, kind, Edit(place, new), at, numeral, quantity)
                    break


def quantities_in(report: DocumentReport, span: Span) -> list[Quantity]:
    """The quantities whose digits lie in a span of the text."""
    return [quantity for quantity in report.facts.quantities if quantity.digits.overlaps(span)]


def _numbers_in(report: DocumentReport, span: Span) -> Iterator[tuple[Span, Numeral, Quantity | None]]:
    """The printed numbers of a place, each as the source has it: those of quantities, if there are any."""
    text, source = report.document.text, report.document.source
    quantities = quantities_in(report, span)
    ranges: list[tuple[Span, Quantity | None]] = [(quantity.digits, quantity) for quantity in quantities]
    for within, quantity in ranges or [(span, None)]:
        for numeral in find_numerals(text, max(within.start, span.start), min(within.end, span.end)):
            at = Span(numeral.start, numeral.end)
            printed = report.document.source_map.to_source(at).of(source)
            if printed == numeral.text and not numeral.flags & {NumeralFlag.GLUED, NumeralFlag.MALFORMED}:
                yield at, numeral, quantity


def _neighbours(report: DocumentReport, quantity: Quantity | None) -> list[str]:
    """The digits of the nearest figures with the same unit, nearest first."""
    if quantity is None:
        return []
    others = [
        other
        for other in report.facts.quantities
        if other.measure == quantity.measure and other.form is quantity.form and other.digits != quantity.digits
    ]
    others.sort(key=lambda other: abs(other.digits.start - quantity.digits.start))
    return [other.digits.of(report.document.text) for other in others[:4]]
