"""Totals with their parts, wherever the structure of the text says so.

The cue between them tells how much the parts promise: "gồm" and a bracket name all of them, "trong đó" may name some,
"còn lại" fills up what is left. A total may stand before its parts, behind them, in the sentence before, in the
lead-in of a list, or where a note hangs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span
from draftlint.facts.aspects import Aspect
from draftlint.facts.clauses import Clause, clauses
from draftlint.facts.quantity import Form, Quantity
from draftlint.facts.statements import Statement
from draftlint.facts.traits import overlapping
from draftlint.language.vi.units import counts_into

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


class Cue(StrEnum):
    """What ties the parts to their total."""

    IN_WHICH = "in_which"
    CONSISTS = "consists"
    BRACKET = "bracket"
    REST = "rest"
    COLON = "colon"
    LIST = "list"
    NOTE = "note"
    TOTAL_BEHIND = "total_behind"


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total and its parts, in text order.

    `alike` says that all of them count the same thing; `open` that the list does not claim to be complete ("…", "như");
    `overlapping` that one person may be in several of them ("nữ 12, ngoài Đảng 4").
    """

    total: Statement
    parts: tuple[Statement, ...]
    cue: Cue
    alike: bool
    open: bool
    overlapping: bool = False

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The total first, then the parts."""
        return (self.total, *self.parts)


_IN_WHICH = r"trong đó|trong số đó|trong số này|trong tổng số đó"
_CONSISTS = r"bao gồm|gồm có|gồm|chia ra|cụ thể|chia thành|được chia|phân ra|như sau|lần lượt là"
_REST = r"số còn lại|còn lại"
_CUE = regex.compile(rf"(?<!\p{{L}})(?:(?P<in>{_IN_WHICH})|(?P<all>{_CONSISTS}))(?!\p{{L}})", regex.IGNORECASE)
_REST_CUE = regex.compile(rf"(?<!\p{{L}})(?:{_REST})(?!\p{{L}})", regex.IGNORECASE)
_TOTAL = regex.compile(r"(?<!\p{L})(?:tổng cộng|tổng số|tổng|cộng|nâng tổng số|toàn bộ)(?!\p{L})", regex.IGNORECASE)
_STOPS = regex.compile(
    r"(?<!\p{L})(?:nâng tổng|nâng số|lũy kế|luỹ kế|ngoài ra|đồng thời|so với|tăng(?! cường)|giảm(?! nghèo| thiểu)|vượt|"
    r"tổng số|tổng cộng|"
    r"bình quân|đến nay|trung bình|riêng|trong đó)(?!\p{L})",
    regex.IGNORECASE,
)
# Between a total and its cue: here the sentence turns to something else ("…; lũy kế đến nay có 86 dự án, trong đó").
_TURNS = regex.compile(r";(?!\s*$)|(?<!\p{L})(?:lũy kế|luỹ kế|nâng tổng)(?!\p{L})", regex.IGNORECASE)
_BRACKETS = regex.compile(r"\([^()]*+\)")
_OPEN = regex.compile(
    r"…|\.\.\.|(?<!\p{L})(?:như|nhất là|nổi bật|điển hình|tiêu biểu|chủ yếu|trong đó có|v\.v)(?!\p{L})",
    regex.IGNORECASE,
)
_SUMMABLE = {"count", "vnd", "usd", "eur", "area", "length", "mass", "volume", "energy", "power"}


def breakdowns(facts: Facts) -> Sequence[Breakdown]:
    """Every total with parts that the structure of the text shows; one total may have several readings."""
    out: list[Breakdown] = []
    summable = [item for item in facts.statements if _is_summable(item)]
    for _, group in groupby(summable, key=lambda item: item.sentence.span):
        inside = list(group)
        out.extend(_of_sentence(facts, inside))
    out.extend(_of_sentence_pairs(facts, summable))
    out.extend(_of_lists(facts, summable))
    out.extend(_of_notes(facts, summable))
    return out


def _is_summable(statement: Statement) -> bool:
    quantity = statement.quantity
    return (
        quantity.form is Form.SINGLE
        and quantity.unit.dimension in _SUMMABLE
        and not quantity.per
        and statement.aspect in (Aspect.LEVEL, Aspect.CHANGE)
    )


# -- one sentence ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Scope:
    """Where parts may stand: a stretch of the sentence at one bracket depth, and where its total ends at the latest.

    `colon` is the end of the clause before the colon, for a list behind one.
    """

    span: Span
    depth: int
    before: int
    cue: Cue
    colon: int = -1


def _of_sentence(facts: Facts, inside: Sequence[Statement]) -> Iterator[Breakdown]:
    if len(inside) < 2:
        return
    scopes = list(_scopes(facts.text, inside))
    for scope in scopes:
        nested = [other for other in scopes if other is not scope and _lists_a_part(other, scope, inside)]
        parts = [
            item for item in inside
            if scope.span.contains(item.span) and item.clause.depth == scope.depth
            and not any(other.span.contains(item.span) for other in nested)
        ]  # fmt: skip
        totals = [
            item for item in inside
            if item.span.end <= scope.before and item.clause.depth <= scope.depth
            and not _TURNS.search(_BRACKETS.sub(" ", facts.text[item.span.end : scope.before]))
        ]  # fmt: skip
        if scope.cue is Cue.COLON:
            totals = _in_front_of(scope, inside)
        yield from _matched(facts.text, totals, parts, scope.cue)
        beside = _beside(scope, parts, inside)
        if len(beside) >= 2 and len(beside) == len(parts):
            yield from _matched(facts.text, totals, beside, scope.cue)
    yield from _totals_behind(facts.text, inside)


def _beside(scope: _Scope, parts: Sequence[Statement], inside: Sequence[Statement]) -> list[Statement]:
    """A second measure in a bracket behind each part: "12 lớp (840 lượt người), 6 lớp (410 lượt người)"."""
    owners = {part.index for part in parts}
    found: dict[int, Statement] = {}
    for item in inside:
        if item.clause.depth == scope.depth + 1 and item.owner in owners:
            found.setdefault(item.owner, item)
    return [found[index] for index in sorted(found)]


def _in_front_of(scope: _Scope, inside: Sequence[Statement]) -> list[Statement]:
    """The figures of the clause that ends in the colon."""
    before = [item for item in inside if item.span.end <= scope.before and item.clause.span.end == scope.colon]
    return [item for item in before if item.clause.depth == scope.depth]


def _lists_a_part(inner: _Scope, outer: _Scope, inside: Sequence[Statement]) -> bool:
    """Whether a list behind a colon breaks down a part of the outer list ("96 văn bản: 41 …, 33 …; 5 văn bản")."""
    return (
        inner.cue is Cue.COLON
        and outer.span.contains(inner.span)
        and bool([item for item in _in_front_of(inner, inside) if outer.span.contains(item.span)])
    )


def _scopes(text: str, inside: Sequence[Statement]) -> Iterator[_Scope]:
    sentence = inside[0].sentence
    parts = clauses(text, sentence)
    for clause in parts:
        deeper = [item for item in parts[clause.index :] if item.depth >= clause.depth]
        first = clause.index == 0 or parts[clause.index - 1].depth < clause.depth
        if clause.depth and first and clause.opener in ("(", "["):
            end = clause.span.end
            for item in parts[clause.index :]:
                if item.depth < clause.depth:
                    break
                end = item.span.end
            cue = (
                Cue.IN_WHICH
                if (found := _CUE.search(text, clause.span.start, clause.span.end)) and found["in"]
                else Cue.BRACKET
            )
            yield _Scope(Span(clause.span.start, end), clause.depth, clause.span.start, cue)
            continue
        found = _CUE.search(text, clause.span.start, clause.span.end)
        if clause.opener == ":" and not found and clause.index:
            listed = Span(clause.span.start, _list_end(parts, clause))
            colon = parts[clause.index - 1].span.end
            yield _Scope(listed, clause.depth, clause.span.start, Cue.COLON, colon)
        if found and deeper:
            cue = Cue.IN_WHICH if found["in"] else Cue.CONSISTS
            yield _Scope(Span(found.end(), sentence.span.end), clause.depth, found.start(), cue)


def _list_end(parts: Sequence[Clause], first: Clause) -> int:
    """Where a list behind a colon ends: a bracket closes, or in a list of commas a semicolon comes."""
    inside = [part for part in parts[first.index :] if part.depth >= first.depth]
    commas = any(part.opener == "," and part.depth == first.depth for part in inside[1:])
    end = first.span.end
    for part in parts[first.index :]:
        closed = part.depth < first.depth
        turned = commas and part.opener == ";" and part.depth == first.depth and part.index > first.index
        if closed or turned:
            break
        end = part.span.end
    return end


def _matched(text: str, totals: Sequence[Statement], parts: Sequence[Statement], cue: Cue) -> Iterator[Breakdown]:
    """The parts of each measure with the nearest total of that measure.

    "412 cuộc với 960 lượt người (… cuộc, … lượt; … cuộc, … lượt)" are two.
    """
    taken: set[int] = set()
    for total in reversed(totals):
        same = [part for part in parts if part.index not in taken and _one_measure(total.quantity, part.quantity)]
        if not same:
            continue
        same = _up_to_a_stop(text, same)
        rest = _REST_CUE.search(text, total.span.end, same[-1].span.start) is not None if same else False
        said = total.quantity.noun or total.quantity.unit.name
        single = len(same) == 1 and cue is Cue.IN_WHICH and said and same[0].quantity.noun == total.quantity.noun
        if len(same) >= 2 or (same and rest) or single:
            taken.update(part.index for part in same)
            yield _breakdown(text, total, same, Cue.REST if rest and cue is Cue.IN_WHICH else cue)


def _up_to_a_stop(text: str, parts: Sequence[Statement]) -> list[Statement]:
    """The parts before the text turns to something else ("nâng tổng số …", "ngoài ra …")."""
    out = list(parts[:1])
    for before, part in pairwise(parts):
        if _STOPS.search(text, before.span.end, part.span.start):
            break
        out.append(part)
    return out


def _totals_behind(text: str, inside: Sequence[Statement]) -> Iterator[Breakdown]:
    """ "gồm vốn huyện 12,5 tỷ; vốn tỉnh 8,25 tỷ; dân góp 3,1 tỷ, tổng 23,85 tỷ đồng"."""
    for position, total in enumerate(inside):
        if position < 2 or not _TOTAL.search(total.left.of(text)):
            continue
        parts = [
            item for item in inside[:position]
            if item.clause.depth == total.clause.depth and _one_measure(total.quantity, item.quantity)
        ]  # fmt: skip
        if len(parts) >= 2 and not _STOPS.search(text, parts[0].span.end, parts[-1].span.start):
            yield _breakdown(text, total, parts, Cue.TOTAL_BEHIND)


# -- across sentences and blocks ---------------------------------------------------------------------------------------


def _of_sentence_pairs(facts: Facts, summable: Sequence[Statement]) -> Iterator[Breakdown]:
    """ "Có 96 dự án. Trong đó, 41 dự án …": the total stands at the end of the sentence before."""
    groups = [list(group) for _, group in groupby(summable, key=lambda item: item.sentence.span)]
    for before, here in pairwise(groups):
        first = here[0].sentence
        opening = facts.text[first.span.start : first.span.start + 14]
        if before[0].sentence.block.index != first.block.index or not regex.match(
            rf"(?i)(?:{_IN_WHICH}|{_CONSISTS})", opening
        ):
            continue
        level = [item for item in here if item.clause.depth == here[0].clause.depth]
        yield from _matched(facts.text, before[-3:], level, Cue.IN_WHICH)


def _of_lists(facts: Facts, summable: Sequence[Statement]) -> Iterator[Breakdown]:
    """A lead-in that states a total, and list items or sub-headings that each state a part."""
    by_block: dict[int, list[Statement]] = {}
    for item in summable:
        by_block.setdefault(item.sentence.block.index, []).append(item)
    for lead, items in facts.item_runs:
        totals = by_block.get(lead, [])
        firsts = [by_block[index][0] for index in items if index in by_block]
        if not totals or len(firsts) < 2 or len(firsts) < len(items):
            continue
        for total in reversed(totals):
            if all(_one_measure(total.quantity, part.quantity) for part in firsts):
                yield _breakdown(facts.text, total, firsts, Cue.LIST)
                break


def _of_notes(facts: Facts, summable: Sequence[Statement]) -> Iterator[Breakdown]:
    """A note that hangs behind a figure and lists its parts."""
    for note in facts.document.notes:
        if note.anchor is None or not note.blocks:
            continue
        blocks = set(note.blocks)
        parts = [item for item in summable if item.sentence.block.index in blocks and item.clause.depth == 0]
        block = facts.document.block_at(note.anchor)
        totals = [
            item for item in summable
            if item.sentence.block.index == block.index and note.anchor - 90 <= item.span.end <= note.anchor
        ]  # fmt: skip
        first = [item for item in parts if item.sentence.span == parts[0].sentence.span]
        if len(first) < len(parts):  # the sentences behind it may say something else
            yield from _matched(facts.text, totals, first, Cue.NOTE)
        yield from _matched(facts.text, totals, parts, Cue.NOTE)


def _breakdown(text: str, total: Statement, parts: Sequence[Statement], cue: Cue) -> Breakdown:
    # Between a figure and the note that hangs on it lies the rest of the draft, which says nothing of the list.
    start = parts[0].sentence.span.start if cue is Cue.NOTE else min(total.span.end, parts[0].span.start)
    stretch = text[start : parts[-1].span.end + 25]
    alike = all(counts_into(part.quantity.noun, total.quantity.noun) for part in parts)
    is_open = _OPEN.search(stretch) is not None
    return Breakdown(total, tuple(parts), cue, alike=alike, open=is_open, overlapping=overlapping(text, parts))


def _one_measure(total: Quantity, part: Quantity) -> bool:
    """Whether a part can be counted into a total: one dimension, and for counted things one noun or none said."""
    if total.unit.dimension != part.unit.dimension or part.span == total.span:
        return False
    return total.unit.dimension != "count" or counts_into(part.noun, total.noun)
