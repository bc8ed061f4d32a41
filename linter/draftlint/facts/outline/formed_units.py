"""Administrative units that the clauses of a paper form, one a clause, and the counts that its last clause gives.

"1. Sắp xếp … thành phường mới có tên gọi là phường A. … 40. Sau khi sắp xếp, tỉnh có 39 đơn vị, gồm 8 phường, 31 xã".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.facts.outline.headings import HeadingNumber
from draftlint.language.patterns import WordPattern, alternatives, any_of
from draftlint.language.vi.territories import kinds

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class FormedUnits:
    """A stated count of units with the clauses that form them; each place is the label with the first words."""

    stated: Statement
    clauses: tuple[Span, ...]

    @property
    def fits(self) -> bool:
        """Whether as many are stated as there are clauses."""
        return self.stated.quantity.value == len(self.clauses)


_FEWEST = 3
_FIRST_WORDS = regex.compile(r"[^\s]+(?:\s\p{L}+){1,2}")
_ALL = "đơn vị"
_AFTER = WordPattern(r"(?<!\p{L})<territories.after_forming>[^.;]{1,90}?\scó\s\d")
_LEFT = any_of("territories.left_alone")


def formed_units(facts: Facts) -> Sequence[FormedUnits]:
    """Every count of the last clause that is said of the units that the clauses before it form."""
    out: list[FormedUnits] = []
    for series in facts.outline.series:
        labels = facts.outline.of(series)
        if len(labels) > _FEWEST:
            out.extend(_of_series(facts, labels))
    return out


def _of_series(facts: Facts, labels: Sequence[HeadingNumber]) -> Iterator[FormedUnits]:
    *clauses, last = labels
    closing = facts.document.blocks[last.block]
    if not _AFTER.search(facts.text, last.title.start, closing.span.end):
        return
    formed: dict[str, list[Span]] = {}
    for clause in clauses:
        kind = _formed(facts, clause)
        if kind is None:
            return  # what else the clauses do is not known
        formed.setdefault(kind, []).append(_place(facts, clause))
    stated = [
        item for item in facts.statements
        if item.sentence.block.index == last.block and item.quantity.counted and item.quantity.form is Form.SINGLE
    ]  # fmt: skip
    yield from _counts(facts, closing.span, stated, formed)


def _counts(
    facts: Facts, closing: Span, stated: Sequence[Statement], formed: dict[str, list[Span]]
) -> Iterator[FormedUnits]:
    """The first count of each kind; where some units are left as they were, the first that is said of the others."""
    left = _LEFT.search(facts.text, closing.start, closing.end)
    which = regex.compile(r"(?<!\p{L})trong đó(?!\p{L})").search(facts.text, closing.start, closing.end)
    if left and not which:
        return
    start = which.end() if left and which else closing.start
    seen: set[str] = set()
    for item in stated:
        noun = item.quantity.noun
        if item.span.start < start or noun in seen:
            continue
        seen.add(noun)
        if noun in formed:
            yield FormedUnits(item, tuple(formed[noun]))
        elif noun.startswith(_ALL) and not left:
            yield FormedUnits(item, tuple(sorted(span for spans in formed.values() for span in spans)))


def _formed(facts: Facts, clause: HeadingNumber) -> str | None:
    """The kind of unit that a clause forms: the last that it says to come into being."""
    end = facts.document.blocks[clause.block].span.end
    found = list(_forms().finditer(facts.text, clause.title.start, end))
    return found[-1]["kind"].lower() if found else None


def _place(facts: Facts, clause: HeadingNumber) -> Span:
    end = facts.document.blocks[clause.block].span.end
    words = _FIRST_WORDS.match(facts.text, clause.span.start, end)
    return Span(clause.span.start, words.end() if words else clause.span.end)


@cache
def _forms() -> WordPattern:
    units = alternatives(kinds())
    return WordPattern(rf"(?<!\p{{L}})<territories.forms>[\s*_“]{{1,6}}(?P<kind>{units})(?!\p{{L}})")
