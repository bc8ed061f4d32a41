"""Whether two places speak of different things by where they stand: parts, items of one list, a note on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftlint.document import Block, BlockKind
from draftlint.facts.meaning.agreement import shared_digits
from draftlint.facts.meaning.indicators import Pair
from draftlint.facts.meaning.statements import Statement
from draftlint.language.patterns import any_of

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_PART_CUES = any_of("indicators.part_cues")


def siblings(facts: Facts, pair: Pair) -> bool:
    """Whether the places speak of different things: of one block, of one list, a part, or a note on the other."""
    one, two = pair.first.sentence.block, pair.second.sentence.block
    if one.index == two.index or in_one_table(pair) or _is_part(facts, pair.first) != _is_part(facts, pair.second):
        return True
    if _hangs_on(facts, one, two) or _hangs_on(facts, two, one):
        return True
    return of_one_list(pair)


def in_one_table(pair: Pair) -> bool:
    """Whether both figures stand in one table, whose columns tell them apart."""
    one, two = pair.first.sentence.block.cell, pair.second.sentence.block.cell
    return one is not None and two is not None and one.table == two.table


def of_one_list(pair: Pair) -> bool:
    """Whether both places are items of lists under one heading."""
    one, two = pair.first.sentence.block, pair.second.sentence.block
    return one.kind is BlockKind.LIST_ITEM and two.kind is BlockKind.LIST_ITEM and one.section == two.section


def _is_part(facts: Facts, statement: Statement) -> bool:
    """Whether the words up to a figure, with those right before its subject, call it one of the parts."""
    start = max(statement.sentence.span.start, statement.left.start - _CUE)
    return _PART_CUES.search(facts.text, start, statement.span.start) is not None


_CUE = 16
"""Code points before a subject in which "trong đó," may stand."""


def _hangs_on(facts: Facts, note: Block, block: Block) -> bool:
    """Whether one block is a note whose mark stands in the other."""
    anchor = facts.anchors.get(note.note) if note.note is not None else None
    return anchor is not None and block.span.start <= anchor <= block.span.end


_BESIDE = 3
"""Figures on either side of which one may be copied by mistake."""


def copied_from(facts: Facts, pair: Pair) -> Statement | None:
    """A figure of another subject beside one of the two that has the very value: then that is where it came from."""
    for mine in (pair.first, pair.second):
        for other in facts.statements[max(mine.index - _BESIDE, 0) : mine.index + _BESIDE + 1]:
            beside = other.index != mine.index and other.sentence.block.index == mine.sentence.block.index
            alike = other.quantity.measure == mine.quantity.measure and other.quantity.value == mine.quantity.value
            if beside and alike and shared_digits(other.quantity, mine.quantity) >= 2:
                return other
    return None
