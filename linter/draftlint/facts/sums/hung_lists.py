"""Totals whose parts stand elsewhere: in the next sentence, in the items of a list, in a note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import regex

from draftlint.document import Note
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.sums.breakdown_scopes import OPENING, REST, TOTAL, Cue, Scope, division_of, scopes
from draftlint.facts.sums.complements import divided
from draftlint.facts.sums.line_levels import key_of
from draftlint.facts.sums.part_columns import Breakdown, breakdown, likeliest_first, matched, readings_of
from draftlint.facts.sums.part_figures import is_summable, is_whole_of_what_follows, one_measure, with_units
from draftlint.facts.sums.scope_parts import parts_beside, parts_in
from draftlint.facts.sums.turns import in_turns, tells
from draftlint.language.patterns import WordPattern

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_NOTE_REACH = 220
"""Code points between a total and the note that hangs behind it; the nearest figure that fits is taken first."""
_OF_STRETCHES = 30
"""The column of lists in notes read as the first figure of each stretch between semicolons."""
_SENTENCES_BACK = 4
_MOST_SIBLINGS = 6
# A lead-in without a figure of its own: what it lists breaks down a total that was stated before.
_DIVIDED_BY = WordPattern(r"(?:<breakdowns.divides> )?<breakdowns.divided_by>(?:\s[\p{L}, -]{2,60})?:")
# "Tổng số tiêu chí của 23 xã là 408": the figure behind it owns what is totalled.
_BESIDE = regex.compile(r"(?:\s\p{L}+){0,4}(?:,|\svà|\svới)\s(?:\p{L}+\s){0,2}")
_OWNED = WordPattern(r"(?<!\p{L})<breakdowns.before_owner>\s$")


def of_sentence_pairs(facts: Facts, groups: Sequence[Sequence[Statement]]) -> Iterator[Breakdown]:
    """ "Có 96 dự án. Trong đó, 41 dự án …": the total stands in a sentence before, or in the paragraph before."""
    for at, here in enumerate(groups):
        first = here[0].sentence
        if not at or not OPENING.match(facts.text, first.span.start, first.span.end):
            continue
        before: list[Statement] = []
        for group in reversed(groups[max(0, at - _SENTENCES_BACK) : at]):
            if first.block.index - group[0].sentence.block.index <= 1 and _same_section(group[0], here[0]):
                now = [item for item in group if item.role not in (Role.EARLIER, Role.STATED_TARGET)]
                before += likeliest_first(facts.text, now, 0) if now else []
        nouns = [item.quantity.noun for item in here if item.quantity.unit.dimension == "count"]
        if all(nouns):
            before = [item for item in before if _is_said_to_count(facts.text, item, nouns)]
        level = [item for item in here if item.clause.depth == here[0].clause.depth and is_summable(item)]
        whole = bool(level) and is_whole_of_what_follows(facts.text, level[0])
        if whole:  # "Trong số 412 trường, mầm non 128, tiểu học 139, …"
            before, level = [level[0], *(before if divided(facts.text, level[1:]) else ())], level[1:]
        scope = Scope(first.span, here[0].clause.depth, first.span.start, Cue.IN_WHICH)
        yield from matched(facts.text, before, level, scope)
        for again in [item for item in scopes(facts.text, first) if division_of(facts.text, item) >= 0][1:]:
            yield from matched(facts.text, before, [item for item in level if again.span.contains(item.span)], again)


def _is_said_to_count(text: str, total: Statement, nouns: Sequence[str]) -> bool:
    """Whether a figure has a noun, or one of those of its parts before it: "Tổng số lớp 1.306"."""
    if total.quantity.unit.dimension != "count" or total.quantity.noun:
        return True
    return any(noun in total.left.of(text).lower() for noun in nouns)


def totals_of_sentences_before(text: str, groups: Sequence[Sequence[Statement]]) -> Iterator[Breakdown]:
    """ "Năm 2021 thu 90 tỷ đồng, năm 2022 thu 95 tỷ đồng. Cộng cả hai năm thu 185 tỷ đồng"."""
    for before, here in pairwise(groups):
        start = here[0].sentence.span.start
        summed = TOTAL.match(text, start) and before[0].sentence.block.index == here[0].sentence.block.index
        if summed and is_summable(here[0]) and not _OWNED.search(text, start, here[0].span.start):
            level = [item for item in with_units(text, before) if item.clause.depth == 0 and is_summable(item)]
            parts = [item for item in level if one_measure(here[0].quantity, item.quantity)]
            word = in_turns(text, parts)
            if word:
                yield from _of_turns(text, here, parts, word)
            elif len(parts) >= 3:
                yield breakdown(text, here[0], parts, Cue.TOTAL_BEHIND, place=parts[0].span.start, column=50)
                yield from _second_measure(text, here, level, len(parts))


def _second_measure(
    text: str, here: Sequence[Statement], level: Sequence[Statement], count: int
) -> Iterator[Breakdown]:
    """ "… 118 lượt, 146 người; … 412 lượt, 468 người; … Tổng cộng 1.166 lượt với 1.316 người": the one told beside."""
    for total in here[1:2]:
        parts = [item for item in level if one_measure(total.quantity, item.quantity)]
        beside = _BESIDE.fullmatch(text, here[0].span.end, total.span.start) is not None and is_summable(total)
        if beside and len(parts) == count and not one_measure(here[0].quantity, total.quantity):
            yield breakdown(text, total, parts, Cue.TOTAL_BEHIND, place=parts[0].span.start, column=52)


def _of_turns(text: str, totals: Sequence[Statement], parts: Sequence[Statement], word: str) -> Iterator[Breakdown]:
    """ "… kế hoạch 42 tỷ đồng, giải ngân 31 tỷ đồng. Cộng kế hoạch 348 tỷ đồng, giải ngân 300 …": one total each."""
    same = [item for item in totals if one_measure(item.quantity, parts[0].quantity)]
    for at in (0, 1):
        total = next((item for item in same if tells(text, item, word) == bool(at)), None)
        if total is not None:
            yield breakdown(text, total, parts[at::2], Cue.TOTAL_BEHIND, place=parts[0].span.start, column=50 + at)


def _same_section(one: Statement, other: Statement) -> bool:
    return one.sentence.block.section == other.sentence.block.section


def of_lists(facts: Facts, figures: Sequence[Statement]) -> Iterator[Breakdown]:
    """A lead-in that states a total, and list items or sub-headings with a part each; the last may be the total."""
    by_block: dict[int, list[Statement]] = {}
    for item in figures:
        by_block.setdefault(item.sentence.block.index, []).append(item)
    for lead, items in facts.item_runs:
        listed = [[item for item in by_block.get(index, []) if is_summable(item)] for index in items]
        totals = likeliest_first(facts.text, by_block.get(lead, []), 0)
        if _leads_on(facts, lead, by_block.get(lead, [])):
            totals += likeliest_first(facts.text, by_block.get(_block_above(facts, lead), []), 0)
        if len(listed) >= 3 and listed[-1] and TOTAL.match(facts.text, listed[-1][0].sentence.span.start):
            totals, listed = listed[-1], listed[:-1]
        yield from _columns_of_list(facts.text, totals, listed)


def _leads_on(facts: Facts, lead: int, own: Sequence[Statement]) -> bool:
    """Whether the last sentence of a lead-in only says by what is divided: "Theo lĩnh vực:"."""
    block = facts.document.blocks[lead]
    start = max([block.span.start, *(item.sentence.span.end for item in own)])
    return _DIVIDED_BY.fullmatch(facts.text[start : block.span.end].strip(" -–+*•")) is not None


def _block_above(facts: Facts, lead: int) -> int:
    """The paragraph that a lead-in goes on from: the one before it, or before those with the same label."""
    blocks = facts.document.blocks
    label = key_of(facts.text, blocks[lead])
    at = lead - 1
    while at > 0 and label and lead - at <= _MOST_SIBLINGS and key_of(facts.text, blocks[at]) == label:
        at -= 1
    return at


def _columns_of_list(
    text: str, totals: Sequence[Statement], listed: Sequence[Sequence[Statement]]
) -> Iterator[Breakdown]:
    """The first figures of all items with each total of their measure; then the second ones, and so on.

    "Kế hoạch vốn 428 tỷ đồng, đã giải ngân 312 tỷ đồng" over "- Vốn tỉnh 228 tỷ đồng, giải ngân 170 tỷ đồng" has two.
    """
    ranks: dict[int, int] = {}
    for total in totals:
        fitting = [[item for item in items if one_measure(total.quantity, item.quantity)] for items in listed]
        if not all(fitting) or any(own[0] is not items[0] for own, items in zip(fitting, listed, strict=True)):
            continue
        for column in range(min(map(len, fitting))):
            if column and len({len(own) for own in fitting}) > 1:
                break
            parts = [own[column] for own in fitting]
            rank = ranks.get(column, 0)
            ranks[column] = rank + 1
            place = listed[0][0].span.start
            yield breakdown(text, total, parts, Cue.LIST, place=place, column=column, rank=rank)


def of_notes(facts: Facts, figures: Sequence[Statement]) -> Iterator[Breakdown]:
    """A note that hangs behind a figure and lists its parts."""
    by_block: dict[int, list[Statement]] = {}
    for item in figures:
        by_block.setdefault(item.sentence.block.index, []).append(item)
    for note in facts.document.notes:
        if note.anchor is None or not note.blocks:
            continue
        inside = [item for block in note.blocks for item in by_block.get(block, [])]
        if not inside:
            continue
        block = facts.document.block_at(note.anchor)
        totals = _hung_on(facts.text, note, by_block.get(block.index, []))
        if REST.search(facts.text, inside[0].sentence.span.start, inside[0].span.start):
            yield from _rest_in_note(facts.text, totals, inside)
            continue
        for _, group in groupby(inside, key=lambda item: item.sentence.span):
            yield from _of_note_sentence(facts.text, totals, list(group))
        level = [item for item in inside if item.clause.depth == 0 and is_summable(item)]
        if level and level[-1].sentence.span != level[0].sentence.span:
            span = level[0].sentence.span
            yield from matched(facts.text, totals, level, Scope(span, 0, span.start, Cue.NOTE), column=20)


def _of_note_sentence(text: str, totals: Sequence[Statement], sentence: Sequence[Statement]) -> Iterator[Breakdown]:
    span = sentence[0].sentence.span
    found = list(scopes(text, sentence[0].sentence))
    stretched = [(total, _one_a_stretch(text, total, sentence)) for total in totals]
    stretched = [(total, parts) for total, parts in stretched if parts]
    for rank, (total, parts) in enumerate(stretched):
        place = span.start
        yield breakdown(text, total, parts, Cue.NOTE, place=place, column=_OF_STRETCHES, rank=rank, only_fitting=True)
    for scope in (Scope(span, 0, span.start, Cue.NOTE), *(item for item in found if item.named)):
        parts = parts_in(text, scope, found, sentence)
        listed = list(matched(text, totals, parts, scope, cue=Cue.NOTE))
        beside = parts_beside(scope, parts, sentence)
        if len(beside) >= 2 and len(beside) == len(parts):
            listed += matched(text, totals, beside, scope, cue=Cue.NOTE, column=10)
        yield from (replace(item, only_fitting=item.only_fitting or bool(stretched)) for item in listed)


def _one_a_stretch(text: str, total: Statement, sentence: Sequence[Statement]) -> list[Statement]:
    """The first figure of each stretch between semicolons, where one stands in a bracket.

    "Đi vào hoạt động 1.264 ha, cho thuê 900 ha; hai khu còn lại (600 ha) chờ mặt bằng".
    """
    start = sentence[0].sentence.span.start
    same = [item for item in sentence if is_summable(item) and one_measure(total.quantity, item.quantity)]
    firsts = {text.count(";", start, item.span.start): item for item in reversed(same) if item.clause.depth <= 1}
    parts = [firsts[at] for at in sorted(firsts)]
    return parts if {item.clause.depth for item in parts} == {0, 1} and not parts[0].clause.depth else []


def _rest_in_note(text: str, totals: Sequence[Statement], inside: Sequence[Statement]) -> Iterator[Breakdown]:
    """ "Có 742 phòng, kiên cố 571 phòng[1]" with the note "Số còn lại là bán kiên cố 123 phòng, phòng tạm 48 phòng"."""
    listed = [item for item in inside if item.clause.depth == 0 and is_summable(item)]
    same = [item for item in totals if listed and one_measure(item.quantity, listed[0].quantity)]
    if len(same) >= 2 and same[1].span.start < same[0].span.start:
        parts = [same[0], *(item for item in listed if one_measure(same[1].quantity, item.quantity))]
        yield breakdown(text, same[1], parts, Cue.REST, place=listed[0].span.start)


def _hung_on(text: str, note: Note, block: Sequence[Statement]) -> list[Statement]:
    """The figures that a note may break down: those before its mark, the nearest first, then those behind it."""
    anchor = note.anchor or 0
    before = [item for item in block if anchor - _NOTE_REACH <= item.span.end <= anchor]
    behind = [item for item in block if anchor <= item.span.start and item.sentence.span.start <= anchor]
    return [*likeliest_first(text, before, 0), *(reading for item in behind[:2] for reading in readings_of(item))]
