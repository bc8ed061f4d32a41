"""Changes: a level, what it was before, and by how much it moved, as far as one sentence states them.

The base may stand before the level ("tăng từ 41% lên 46%, tăng 5%"), or behind the rate ("đạt 2.576 tỷ đồng, tăng 12%
so với năm 2022 (2.300 tỷ đồng)"), or follow
from the amount ("đạt 14.500 em, tăng 1.250 em (9,4%)").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import regex

from draftlint.facts.changes.change import (
    PLANNED,
    Change,
    Measure,
    is_planned,
    measured,
    one_measure,
    planned_behind,
)
from draftlint.facts.changes.comparison_levels import counts_alike
from draftlint.facts.changes.comparisons import comparisons
from draftlint.facts.changes.distant_bases import distant_changes
from draftlint.facts.changes.from_to import came_from, from_to, moved_since
from draftlint.facts.changes.moves_of_counts import moves_of_counts
from draftlint.facts.changes.named_levels import bearing, named_subject, names_a_part
from draftlint.facts.changes.respective_rates import respective_rates
from draftlint.facts.changes.share_moves import share_moves
from draftlint.facts.changes.stock_additions import stock_additions
from draftlint.facts.changes.told_moves import told_moves
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.figure_times import EARLIER
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import WordPattern, any_of
from draftlint.language.vi.changes import THEN_CHANGED

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


_EARLIER = r"(?:năm|cùng kỳ|đầu nhiệm kỳ|nhiệm kỳ|giai đoạn|đầu năm|cuối năm|tháng|quý|thời điểm)"
_BACK_TO = WordPattern(
    r"\s?(?:(?:so với|so)\s[^;,.()]{2,45}?\(\s?[^;(),.]{0,30}|"
    rf"(?:so với\s|so\s|của\s)?{_EARLIER}[^;,.()]{{0,35}}\(\s?[^;(),.]{{0,30}}|(?:so với|so)\s(?:mức\s|con số\s)?"
    rf"|\(\s?(?:{_EARLIER})[^;()]{{0,30}}|(?:so với|so)\s[^;,.()]{{2,45}}?\s<changes.leads_to_base>\s)"
)
_BESIDE = WordPattern(r"\s?[,(]\s?(?:<changes.beside_change>\s)*")
_COMPARED_BESIDE = WordPattern(
    r"\s(?:so với|so)\s[^;,.()\d]{2,40}(?:\d{4}[^;,.()\d]{0,10})?\s?,\s(?:<changes.beside_change>\s)+"
)
"""Matches " so với nhiệm kỳ trước, tương ứng giảm " between an amount and its rate."""
_RAISED = regex.compile(
    r"(?<!\p{L})(?:nâng|đưa)(?:\s\p{L}+){0,3}\s(?:tổng số|số|tổng)(?:\s\p{L}+){0,8}\slên(?:\s\p{L}+){0,2}\s$"
    r"|(?<!\p{L})(?:để đạt|để có)(?:\s\p{L}+){0,2}\s$",
    regex.IGNORECASE,
)
_IN_ORDER_TO = regex.compile(r"(?<!\p{L})(?:để đạt|để có)(?:\s\p{L}+){0,2}\s$", regex.IGNORECASE)
_HAD_BEFORE = regex.compile(rf"\s?\(\s?(?:{EARLIER})(?:\s(?:là|có|mới có|chỉ có))?\s", regex.IGNORECASE)
_PARTS = any_of("changes.parts_follow")
_EARLIER_TIME = regex.compile(rf"(?<!\p{{L}})(?:{EARLIER})(?!\p{{L}})", regex.IGNORECASE)
_NARROWS = regex.compile(r"(?<!\p{L})(?:riêng|trong đó|trong số)(?!\p{L})", regex.IGNORECASE)
_ABOVE = 12
"""Figures at the head of a paragraph that a later sentence may compare."""


def changes(facts: Facts) -> Sequence[Change]:
    """Every change whose base or amount is stated in the same sentence, in text order."""
    out: list[Change] = []
    before: list[Statement] = []
    above: list[Statement] = []
    for _, group in groupby(facts.statements, key=lambda item: item.sentence.span):
        inside = [item for item in group if not item.quantity.unit.tells_time]
        same = bool(before and inside) and before[0].sentence.block is inside[0].sentence.block
        leading, above = (before, above) if same else ([], [])
        before = inside
        listed = list(respective_rates(facts.text, inside))
        out.extend(change for _, change in listed if change is not None)
        taken: set[int] = {rate.index for rate, _ in listed}
        for change in (
            *from_to(facts.text, inside),
            *came_from(facts.text, inside),
            *moved_since(facts.text, inside),
            *told_moves(facts.text, inside),
            *_compared(facts.text, inside),
            *_of_part(facts.text, inside),
            *_by_amount(facts.text, inside),
            *_raised(facts.text, inside),
            *moves_of_counts(facts.text, inside, leading),
            *comparisons(facts.text, inside, leading, above),
        ):
            if change.stated is None or change.stated.index not in taken:
                taken.update(item.index for item in (change.stated,) if item is not None)
                out.append(change)
        above = [*above, *inside][:_ABOVE]
    stated = {change.stated.index for change in out if change.stated is not None}
    out.extend(change for change in share_moves(facts) if change.stated and change.stated.index not in stated)
    out.extend(distant_changes(facts, out))
    out.extend(stock_additions(facts, out))
    return sorted(out, key=lambda change: change.statements[0].span)


# -- a rate against a base behind it -----------------------------------------------------------------------------------


def _compared(text: str, inside: Sequence[Statement]) -> Iterator[Change]:
    """ "đạt 2.576 tỷ đồng, tăng 12% so với năm 2022 (2.300 tỷ đồng)"."""
    for level, stated, base in zip(inside, inside[1:], inside[2:], strict=False):
        back = text[stated.span.end : base.span.start]
        then = THEN_CHANGED.fullmatch(text[level.span.end : stated.span.start])
        if not then or not _BACK_TO.fullmatch(back) or PLANNED.search(back):
            continue
        if level.aspect is not Aspect.LEVEL or base.aspect is not Aspect.LEVEL or level.role is Role.EARLIER:
            continue
        if level.clause.depth > stated.clause.depth or is_planned(text, level):
            continue  # "126% dự toán (4.648 tỷ đồng), tăng 12% …": the plan did not grow
        if not one_measure(base.quantity, level.quantity):
            continue
        measure = measured(level, stated, then["word"])
        if measure is not None and measure is not Measure.YEARLY:
            others = _wholes_of(text, inside, level, base)
            yield Change(level, base, None, stated, measure, stated.direction or 1, 0, not others, others)


def _raised(text: str, inside: Sequence[Statement]) -> Iterator[Change]:
    """ "Thành lập 29 tổ hợp tác; nâng tổng số lên 112 tổ hợp tác (đầu nhiệm kỳ 83 tổ hợp tác)"."""
    for at, (level, base) in enumerate(pairwise(inside)):
        lead = text[max(level.sentence.span.start, level.span.start - 120) : level.span.start]
        if not _RAISED.search(lead) or _HAD_BEFORE.fullmatch(text, level.span.end, base.span.start) is None:
            continue
        added = [one for one in inside[:at] if one_measure(one.quantity, level.quantity) and _named(one)]
        added = [one for one in added if one.role is not Role.STATED_TARGET and not one.clause.depth]
        if added and one_measure(base.quantity, level.quantity):
            planned = _IN_ORDER_TO.search(lead) is not None
            yield Change(level, base, None, added[0], Measure.AMOUNT if planned else Measure.ADDED, 1)


def _named(one: Statement) -> bool:
    return bool(one.quantity.noun) or one.quantity.unit.dimension != "count"


def _wholes_of(text: str, inside: Sequence[Statement], part: Statement, base: Statement) -> tuple[Statement, ...]:
    """The totals that the figure before a rate may be the last part of: "64 lớp, gồm 40 lớp …, 24 lớp …, tăng 5%"."""
    return tuple(
        one
        for one in inside
        if one.span.start < part.span.start
        and one.clause.depth <= part.clause.depth
        and one.aspect is Aspect.LEVEL
        and one.role is not Role.EARLIER
        and one_measure(base.quantity, one.quantity)
        and one.quantity.unit.dimension == part.quantity.unit.dimension
        and counts_alike(one.quantity.first_noun, part.quantity.first_noun)
        and _PARTS.search(text, one.span.end, part.span.start) is not None
    )


def _by_amount(text: str, inside: Sequence[Statement]) -> Iterator[Change]:
    """ "đạt 14.500 em, tăng 1.250 em (9,4%)", or the rate first: "tăng 9,4% (1.250 em)"."""
    for level, first, second in zip(inside, inside[1:], inside[2:], strict=False):
        if not THEN_CHANGED.fullmatch(text[level.span.end : first.span.start]):
            continue
        between = text[first.span.end : second.span.start]
        compared = not first.quantity.percent and _COMPARED_BESIDE.fullmatch(between)
        if not (compared or _BESIDE.fullmatch(between)):
            continue
        if planned_behind(text, first) or planned_behind(text, second):
            continue
        amount, rate = (second, first) if first.quantity.percent else (first, second)
        told = text[level.span.end : first.span.start]
        if level.clause.depth > first.clause.depth or level.role is Role.EARLIER or _NARROWS.search(told):
            continue
        if amount is second and _was_base(text, level, amount, rate):
            yield Change(level, amount, None, rate, Measure.RATE, first.direction or 1)
            continue
        if amount.quantity.percent or not rate.quantity.percent or rate.yearly or amount.yearly:
            continue
        single = all(item.quantity.form is Form.SINGLE for item in (level, amount, rate))
        if single and level.aspect is Aspect.LEVEL and first.direction and one_measure(amount.quantity, level.quantity):
            yield Change(level, None, amount, rate, Measure.RATE, first.direction)


def _of_part(text: str, inside: Sequence[Statement]) -> Iterator[Change]:
    """ "(trâu 240 con, bò 310 con), …, riêng đàn trâu giảm 20 con, tức là 7,7%": against the figure so named."""
    for at, (amount, rate) in enumerate(pairwise(inside)):
        if not amount.direction or not rate.quantity.percent or not names_a_part(text, amount):
            continue
        if not _BESIDE.fullmatch(text[amount.span.end : rate.span.start]) or planned_behind(text, rate):
            continue
        levels = [one for one in inside[:at] if one.aspect is Aspect.LEVEL and one.role is not Role.EARLIER]
        named = bearing(text, named_subject(text, amount), levels)
        if len(named) == 1 and one_measure(amount.quantity, named[0].quantity):
            yield Change(named[0], None, amount, rate, Measure.RATE, amount.direction)


def _was_base(text: str, level: Statement, figure: Statement, rate: Statement) -> bool:
    """Whether a bracket behind a rate holds what was before, not the amount: "tăng 6,7% (600 tỷ đồng năm 2023)"."""
    if not one_measure(figure.quantity, level.quantity) or not rate.direction:
        return False
    end = text.find(")", figure.span.end, figure.span.end + 40)
    if text[rate.span.end : figure.span.start].strip() == "(" and end >= 0:
        told = text[rate.span.end : figure.span.start] + text[figure.span.end : end]
        if _EARLIER_TIME.search(told):
            return True
    value, base, share = level.quantity.value, figure.quantity.value, rate.quantity.amount / 100
    if not base or value == base * rate.direction:
        return False
    as_base = abs(value - base * (1 + rate.direction * share))
    as_amount = abs(base - (value - rate.direction * base) * share)
    return as_base < value / 50 and as_base < as_amount
