"""Changes told one by one for a list of figures: "năm 2021 thu 310 tỷ đồng, năm 2022 thu 341 tỷ, … tăng lần lượt …".

Which level and base each of them has is told by the figures before, or by a bracket behind (`respective_pairs`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from draftlint.facts.changes.change import Change, Measure
from draftlint.facts.changes.change_fit import fits
from draftlint.facts.changes.respective_pairs import Pair, pairs_of
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.rows import row_at
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.vi.changes import RESPECTIVELY, WAY_OF_ONE

_NEXT = regex.compile(r"\s?(?:,|;|và|,\svà)\s?(?:(?:tăng|giảm|bớt|thêm)\s){0,2}")
_ONE_BY_ONE = regex.compile(
    r"(?<!\p{L})(?:nhịp|mức|tốc độ|tỷ lệ)\s(?:tăng|giảm|thay đổi)[^;.()\d]{0,40}(?:lần lượt|theo thứ tự|theo đó)"
    r"[^;.()\d]{0,12}$",
    regex.IGNORECASE,
)
_EACH_YEAR = regex.compile(r"(?<!\p{L})(?:bình quân|trung bình|(?:hằng|hàng|mỗi) năm)(?!\p{L})", regex.IGNORECASE)
_STEPS = (5, 4, 3, 6, 2, 10)
"""Years over which a yearly growth is told, the most usual first."""


def respective_rates(text: str, inside: Sequence[Statement]) -> Iterator[tuple[Statement, Change | None]]:
    """Each change of such lists of a sentence, with its level and base where they are told."""
    at = 0
    while at < len(inside):
        run = _run(text, inside, at)
        if len(run) >= 2:
            yield from _changes(text, inside, at, run)
        at += max(1, len(run))


def _run(text: str, inside: Sequence[Statement], at: int) -> Sequence[Statement]:
    first = inside[at]
    if not _is_change(first) or (_told_so(text, first) is None and not _way(text, first)):
        return ()
    return row_at(text, inside, at, _NEXT, lambda _, one: _is_change(one))


def _is_change(one: Statement) -> bool:
    if one.quantity.form is not Form.SINGLE:
        return False
    relative = one.quantity.percent or one.quantity.unit.dimension == "point"
    return relative or (one.aspect is Aspect.CHANGE and not one.yearly)


def _told_so(text: str, first: Statement) -> regex.Match[str] | None:
    start = max(first.sentence.span.start, first.span.start - 80)
    return RESPECTIVELY.search(text, start, first.span.start) or _ONE_BY_ONE.search(
        text, max(first.sentence.span.start, first.span.start - 100), first.span.start
    )


def _way(text: str, one: Statement) -> int:
    said = WAY_OF_ONE.search(text, max(one.sentence.span.start, one.span.start - 40), one.span.start)
    return 0 if said is None else -1 if said["down"] else 1


def _changes(
    text: str, inside: Sequence[Statement], at: int, run: Sequence[Statement]
) -> Iterator[tuple[Statement, Change | None]]:
    said = _told_so(text, run[0])
    pairs = pairs_of(text, inside, at, run, told_so=said is not None)
    if pairs is None and (said is None or not all(one.quantity.percent for one in run)):
        return
    direction = _way(text, run[0]) or (-1 if said is not None and "giảm" in said[0].lower() else 1)
    out: list[tuple[Statement, Change | None]] = []
    for rate, pair in zip(run, pairs or [None] * len(run), strict=True):
        direction = _way(text, rate) or direction
        yearly = said is not None and _EACH_YEAR.search(said[0]) is not None and pair is not None and pair.several_years
        out.append((rate, _change(rate, pair, direction, yearly=yearly) if pair is not None else None))
    yield from _over_one_time(out)


def _change(rate: Statement, pair: Pair, direction: int, *, yearly: bool) -> Change:
    measure = Measure.RATE if rate.quantity.percent else Measure.AMOUNT
    if rate.quantity.unit.dimension == "point":
        measure = Measure.POINTS
    measure = Measure.YEARLY if yearly else measure
    return Change(pair.level, pair.base, None, rate, measure, direction, 0, not pair.others, pair.others)


def _over_one_time(found: list[tuple[Statement, Change | None]]) -> Iterator[tuple[Statement, Change | None]]:
    """The changes with the years that half or more of their yearly growths fit: all are told over the same time."""
    yearly = [change for _, change in found if change is not None and change.measure is Measure.YEARLY]
    for steps in _STEPS:
        fitting = [change for change in yearly if fits(replace(change, steps=steps))]
        if yearly and 2 * len(fitting) >= len(yearly):
            yield from ((rate, replace(change, steps=steps) if change else None) for rate, change in found)
            return
    yield from ((rate, None if change in yearly else change) for rate, change in found)
