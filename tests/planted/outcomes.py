"""What became of a planted error."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from draftlint.document import Span
from draftlint.engine import DocumentReport, check_document
from draftlint.facts.numbers.quantity import Bound, Quantity
from draftlint.language.vi.numerals import find_numerals, parse_numeral
from draftlint.rule import Check, Finding, Kind, Rule, Severity, Verdict
from tests.planted.plants import Plant, quantities_in


class Result(StrEnum):
    """The outcome of one planted error."""

    CAUGHT = "caught"
    """A new finding points at the changed place."""
    TOLERATED = "tolerated"
    """The relation was judged again and rightly still holds: within rounding, a bound or an order, or a count of those
    on one side."""
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`by` are the rules that point at the place, `first` whether one of them has it as its own location (not a related
    one), `loud` whether one of them is a warning or error. `aside` says that the rule of the relation reports another
    place of it; `elsewhere` are the other new findings that do not touch the changed place: false alarms, most likely.
    """

    plant: Plant
    result: Result
    by: tuple[str, ...]
    first: bool
    loud: bool
    aside: bool
    elsewhere: tuple[Finding, ...]
    line: int
    context: str


def outcome(plant: Plant, before: DocumentReport, rules: Sequence[Rule]) -> Outcome:
    """Plant the error, check again, and look at the place."""
    after = check_document(plant.changed(before.document), rules)
    known = {_key(before, finding, plant) for finding in before.findings}
    fresh = [finding for finding in after.findings if _key(after, finding, None) not in known]
    here = [finding for finding in fresh if any(span.overlaps(plant.new_place) for span in _places(after, finding))]
    to_source = after.document.source_map.to_source
    first = any(to_source(finding.span).overlaps(plant.new_place) for finding in here)
    loud = any(finding.severity is not Severity.INFO for finding in here)
    if here:
        result = Result.CAUGHT
    elif any(_rightly(plant, before, check) for check in _still_holding(plant, before, after)):
        result = Result.TOLERATED
    else:
        result = Result.MISSED
    away = [finding for finding in fresh if finding not in here]
    aside = [finding for finding in away if _is_aside(plant, before, after, finding)]
    elsewhere = tuple(finding for finding in away if finding not in aside)
    source, line = before.document.source, before.document.position(plant.place.start)[0]
    context = source[max(0, plant.place.start - 40) : plant.place.end + 30].replace("\n", " ")
    by = tuple(sorted({finding.rule for finding in here}))
    return Outcome(plant, result, by, first, loud, bool(aside), elsewhere, line, context)


def _places(report: DocumentReport, finding: Finding) -> list[Span]:
    to_source = report.document.source_map.to_source
    return [to_source(span) for span in (finding.span, *(place.span for place in finding.related))]


def _key(report: DocumentReport, finding: Finding, plant: Plant | None) -> tuple[str, tuple[Span, ...]]:
    """Rule and places, in the changed source."""
    places = _places(report, finding)
    return finding.rule, tuple(places if plant is None else [plant.moved(span) for span in places])


def _judges(relation: Check, result: Check | Finding) -> bool:
    """Whether a result is about such a relation: it is of the same rule, or of the same kind where a person, not a
    rule, named the relation.
    """
    return result.rule == relation.rule if relation.rule else result.kind is relation.kind


def _is_aside(plant: Plant, before: DocumentReport, after: DocumentReport, finding: Finding) -> bool:
    if not _judges(plant.check, finding):
        return False
    others = [plant.moved(before.document.source_map.to_source(span)) for span in plant.check.spans]
    return any(place.overlaps(other) for place in _places(after, finding) for other in others)


def _still_holding(plant: Plant, before: DocumentReport, after: DocumentReport) -> Iterator[Check]:
    """The checks in which the same rule judged the changed figure with others of the relation, and that hold; none for
    a slip, which no relation makes right.
    """
    if not plant.check.spans:
        return
    old, new = before.document.source_map.to_source, after.document.source_map.to_source
    others = [plant.moved(old(span)) for span in plant.check.spans if not old(span).overlaps(plant.place)]
    for check in after.checks:
        if not _judges(plant.check, check) or check.verdict is not Verdict.HOLDS:
            continue
        spans = [new(span) for span in check.spans]
        if any(span.overlaps(plant.new_place) for span in spans) and (
            not others or any(span.overlaps(other) for span in spans for other in others)
        ):
            yield check


_ORDER_SIGNS = ("≤", "≥", "<", ">", "∈", "∋")


def _rightly(plant: Plant, before: DocumentReport, again: Check) -> bool:
    """Whether the change is provably too small for the relation, or the relation is no equation of this figure."""
    if _is_only_counted(plant, again):
        return True
    if plant.check.kind is Kind.UNIT or any(sign in plant.check.computation for sign in _ORDER_SIGNS):
        return True
    if plant.quantity is None:
        return False
    if plant.quantity.bound is not Bound.EXACT:
        return True
    numeral = parse_numeral(plant.new)
    if numeral is None or not plant.old.value:
        return False
    change = abs(numeral.value - plant.old.value)
    figures = [quantity for span in plant.check.spans for quantity in quantities_in(before, span)]
    absolute = sum((_step(quantity, plant.quantity) for quantity in figures), Decimal(0))
    relative = sum((_relative_step(quantity) for quantity in figures), Decimal(0))
    return change <= absolute or change / plant.old.value <= relative


def _step(quantity: Quantity, unit_of: Quantity) -> Decimal:
    """What rounding leaves open in one figure, in the unit in which the changed one is printed; nothing in a count."""
    figure = quantity.figure()
    if figure.exact or quantity.unit.dimension != unit_of.unit.dimension:
        return Decimal(0)
    return quantity.quantum / unit_of.unit_of_print


def _relative_step(quantity: Quantity) -> Decimal:
    figure = quantity.figure()
    return Decimal(0) if figure.exact or not figure.value else abs(figure.step / figure.value)


def _is_only_counted(plant: Plant, again: Check) -> bool:
    """Whether the arithmetic counts the figure and does not compute with it ("3 = 3" rows that are short of theirs).

    Then neither the old nor the new value is an operand, and the very same computation stands after the change.
    """
    if not plant.check.computation or again.computation != plant.check.computation:
        return False
    operands = {numeral.value for numeral in find_numerals(again.computation)}
    new = parse_numeral(plant.new)
    return new is not None and plant.old.value not in operands and new.value not in operands
