"""Totals with their parts, wherever the structure of the text says so.

The cue between them tells how much the parts promise: "gồm" and a bracket name all of them, "trong đó" may name some,
"còn lại" fills up what is left. A total may stand before its parts, behind them, in the sentence before, in the
lead-in of a list, or where a note hangs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.sums.annex_sums import of_annexes
from draftlint.facts.sums.breakdown_scopes import TOTAL, Cue, Scope, division_of, scopes
from draftlint.facts.sums.complements import divided
from draftlint.facts.sums.headed_lists import of_headed_sentences
from draftlint.facts.sums.hung_lists import of_lists, of_notes, of_sentence_pairs, totals_of_sentences_before
from draftlint.facts.sums.line_sums import of_lines
from draftlint.facts.sums.list_ends import stops
from draftlint.facts.sums.part_columns import (
    OF_FRACTIONS,
    OF_SEGMENTS,
    Breakdown,
    breakdown,
    likeliest_first,
    matched,
    readings_of,
    up_to_a_stop,
)
from draftlint.facts.sums.part_figures import (
    compared,
    in_unit_of,
    is_fraction,
    is_rate,
    is_summable,
    one_measure,
    with_units,
)
from draftlint.facts.sums.scope_parts import (
    before_another_matter,
    figures_before,
    firsts_of_segments,
    fractions_in,
    one_a_bracket,
    parts_beside,
    parts_in,
)
from draftlint.facts.sums.segment_sums import of_divided_sentences
from draftlint.facts.sums.turns import in_turns, tells
from draftlint.language.patterns import any_of

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


# Between a total and parts that no cue announces.
_LEAPS = any_of("breakdowns.leaps")
# Between a total and its cue: here the sentence turns to something else ("…; lũy kế đến nay có 86 dự án, trong đó").
_TURNS = regex.compile(r";(?!\s*$)|(?<!\p{L})(?:lũy kế|luỹ kế|nâng tổng)(?!\p{L})", regex.IGNORECASE)
# "thêm 02 xã, đưa tổng số lên 04 xã": the total holds more than what was told before it.
_GROWN = regex.compile(r"(?<!\p{L})(?:nâng|đưa)\stổng", regex.IGNORECASE)
_PLAN = any_of("indicators.plans")
_CELL = " | "
_BRACKETS = regex.compile(r"\([^()]*+\)")
# "chiếm 3,28% tổng số 9.450 hộ": the whole of a share.
_OF_TOTAL = regex.compile(
    r"(?:%|chiếm|trong|của|bằng)\s?(?:so với )?(?:tổng số|tổng|toàn bộ)(?!\p{L})[^\d]{0,40}$", regex.IGNORECASE
)
_CLOSED = regex.compile(r"[^()]{0,20}\)[\s,:;]{0,3}")
_LONGEST_APPOSITION = 12
_MOST_SCOPES = 12
"""Cues of one sentence that are followed; more of them stand only in hostile or broken text."""


def breakdowns(facts: Facts) -> Sequence[Breakdown]:
    """Every total with parts that the structure of the text shows; one list may have several readings."""
    figures = [item for item in facts.statements if is_summable(item) or is_fraction(item)]
    figures = [item for item in figures if not is_rate(facts.text, item)]
    out: list[Breakdown] = []
    groups = [list(group) for _, group in groupby(figures, key=lambda item: item.sentence.span)]
    groups = [inside for inside in groups if _CELL not in facts.text[inside[0].span.end : inside[-1].span.start]]
    for inside in groups:
        if len(inside) >= 2:
            out.extend(_of_sentence(facts.text, inside))
    out.extend(of_sentence_pairs(facts, groups))
    out.extend(totals_of_sentences_before(facts.text, groups))
    out.extend(of_headed_sentences(facts.text, groups))
    out.extend(of_divided_sentences(facts.text, groups))
    out.extend(of_lists(facts, figures))
    out.extend(of_lines(facts, figures))
    out.extend(of_notes(facts, figures))
    out.extend(of_annexes(facts, figures))
    for inside in groups:
        out.extend(_apposed(facts.text, inside))
    return out


# -- one sentence ------------------------------------------------------------------------------------------------------


def _of_sentence(text: str, inside: Sequence[Statement]) -> Iterator[Breakdown]:
    found = list(islice(scopes(text, inside[0].sentence), _MOST_SCOPES))
    divisions = [division_of(text, scope) for scope in found]
    for scope, division in zip(found, divisions, strict=True):
        first = scope.before if division < 0 else min(start for start in divisions if start >= 0)
        parts = before_another_matter(text, parts_in(text, scope, found, inside))
        totals = [
            item for item in inside
            if item.span.end <= first and item.clause.depth <= scope.depth
            and not (scope.bracket and item.clause.depth > scope.outside)
            and not _TURNS.search(_BRACKETS.sub(" ", text[item.span.end : first]))
        ]  # fmt: skip
        if scope.cue is Cue.COLON and division < 0:
            totals = figures_before(text, scope, inside)
        if scope.bracket and totals and parts:
            parts = in_unit_of(totals[-1], parts)
        ordered = [*likeliest_first(text, totals, scope.outside), *_in_bracket_before(text, scope, inside)]
        if not scope.of_segments:
            yield from matched(text, ordered, parts, scope)
        firsts = firsts_of_segments(text, parts)
        if firsts:
            yield from matched(text, ordered, firsts, scope, column=OF_SEGMENTS)
        yield from _of_fractions(text, scope, totals, fractions_in(scope, inside))
        beside = parts_beside(scope, parts, inside)
        owners = [item for item in parts if one_measure(item.quantity, parts[0].quantity) or item is parts[0]]
        if len(beside) >= 2 and len(beside) == len(owners):
            yield from matched(text, ordered, beside, scope, column=10)
    yield from _totals_behind(text, inside)


def _of_fractions(
    text: str, scope: Scope, totals: Sequence[Statement], columns: Sequence[Sequence[Statement]]
) -> Iterator[Breakdown]:
    """What was done and the wholes of parts that are fractions; a plain total is of the one or of the other.

    "Bê tông hóa 94/120 km (đường xã 40/52 km, đường thôn 54/68 km)", "306 trường đạt chuẩn (tiểu học 168/190, …)".
    """
    plain = [item for item in reversed(totals) if is_summable(item) and not compared(text, item)]
    made = [sum(item.quantity.value for item in numbers) for numbers in columns]
    for at, numbers in enumerate(columns):
        column = OF_FRACTIONS + 10 * at
        yield from matched(
            text,
            [reading for item in totals if is_fraction(item) for reading in readings_of(item)[at : at + 1]],
            numbers,
            scope,
            column=column,
        )
        other = bool(at) or any(item.quantity.value == made[1] for item in plain)
        for reading in matched(text, plain, numbers, scope, column=column):
            yield replace(reading, only_fitting=other)


def _in_bracket_before(text: str, scope: Scope, inside: Sequence[Statement]) -> list[Statement]:
    """ "23 dự án (vốn 186 tỷ đồng), trong đó 16 dự án 132 tỷ đồng": a second measure in a bracket before the cue."""
    found = [item for item in inside if item.span.end <= scope.before and item.clause.depth == scope.depth + 1]
    near = [item for item in found if _CLOSED.fullmatch(text, item.span.end, scope.before)]
    plain = [item for item in near if is_summable(item) and not compared(text, item)]
    return [item for item in plain if not _of_plans(text, item)]


def _of_plans(text: str, item: Statement) -> bool:
    """Whether a bracket tells what was planned: "(hai mức dự toán là 22 tỷ đồng và 23 tỷ đồng)"."""
    opened = text.rfind("(", item.sentence.span.start, item.span.start)
    return _PLAN.search(text, opened, item.span.start) is not None


def _totals_behind(text: str, inside: Sequence[Statement]) -> Iterator[Breakdown]:
    """ "gồm vốn huyện 12,5 tỷ; vốn tỉnh 8,25 tỷ; dân góp 3,1 tỷ, tổng 23,85 tỷ đồng"."""
    for position, total in enumerate(inside):
        if (
            position < 2
            or not TOTAL.search(total.left.of(text))
            or not is_summable(total)
            or _OF_TOTAL.search(text, max(0, total.left.start - 2), total.span.start)
        ):
            continue
        before = [item for item in with_units(text, inside[:position]) if is_summable(item)]
        before = [item for item in before if not compared(text, item, changes=False)]
        parts = [item for item in before if item.clause.depth == total.clause.depth]
        if total.clause.depth and TOTAL.match(total.left.of(text).lstrip()):  # "…, đường xã 9 km (cộng 41 km)"
            parts = [item for item in before if item.clause.depth == total.clause.depth - 1]
        parts = parts or one_a_bracket(before, total.clause.depth + 1)
        parts = [item for item in parts if one_measure(total.quantity, item.quantity)]
        if (
            len(parts) < 2
        ):  # "đoạn 1 dài 14 km (vốn 42 tỷ đồng), đoạn 2 dài 19 km (vốn 61 tỷ đồng); tổng vốn 103 tỷ đồng"
            same = [item for item in before if one_measure(total.quantity, item.quantity)]
            parts = one_a_bracket(same, total.clause.depth + 1)
        word = in_turns(text, parts)
        if word:
            parts = parts[int(tells(text, total, word)) :: 2]
        if len(parts) >= 2 and not stops().search(text, parts[0].span.end, parts[-1].span.start):
            grown = _GROWN.search(text, total.left.start, total.span.start) is not None
            yield breakdown(text, total, parts, Cue.TOTAL_BEHIND, place=parts[0].span.start, only_fitting=grown)


def _apposed(text: str, inside: Sequence[Statement]) -> Iterator[Breakdown]:
    """Parts that follow their total without a cue: "tiếp nhận 486 hồ sơ, giải quyết đúng hạn 480 hồ sơ, trễ hạn 6"."""
    for position, head in enumerate(inside):
        if compared(text, head):
            continue
        following = [
            item for item in inside[position + 1 :]
            if item.clause.depth == head.clause.depth and is_summable(item) and not compared(text, item)
        ]  # fmt: skip
        following = with_units(text, following[:_LONGEST_APPOSITION])
        for total in readings_of(head):
            parts = up_to_a_stop(text, [item for item in following if one_measure(total.quantity, item.quantity)])
            if in_turns(text, [total, *parts]):
                continue
            if len(parts) >= 2 and not _LEAPS.search(text, head.span.end, parts[0].span.start):
                beside = divided(text, [head, *parts])  # "8 chỉ tiêu vượt, 5 chỉ tiêu đạt, 2 chỉ tiêu không đạt"
                yield breakdown(text, total, parts, Cue.APPOSED, place=parts[0].span.start, only_fitting=beside)
