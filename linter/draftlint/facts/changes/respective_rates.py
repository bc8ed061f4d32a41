"""Rates told one by one for a list of figures: "năm 2021 thu 310 tỷ đồng, năm 2022 thu 341 tỷ đồng, … tăng lần lượt …".

Of a series of years each rate is that of one year against the year before; the last rate belongs to the last year, and
the first year may have one of its own whose base is not told. Figures of several kinds have their bases in a bracket,
in the same order ("tăng tương ứng 10% và 8% so với năm trước (120 lớp, 3.400 học viên)").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from draftlint.facts.changes.change import Change, Measure, one_measure
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.figure_times import EARLIER, year_of
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form

_RESPECTIVELY = regex.compile(
    r"(?<!\p{L})(?:tăng|(?P<down>giảm))(?:\s(?:trưởng|thêm|bình quân))?"
    r"\s(?:lần lượt|tương ứng|theo thứ tự|so với năm trước(?: đó)?)"
    r"(?:\s(?:là|đạt|khoảng|ở mức|qua các năm))*\s?:?\s?$",
    regex.IGNORECASE,
)
_ONE_BY_ONE = regex.compile(
    r"(?<!\p{L})(?:nhịp|mức|tốc độ|tỷ lệ)\s(?:tăng|giảm|thay đổi)[^;.()\d]{0,40}(?:lần lượt|theo thứ tự|theo đó)"
    r"[^;.()\d]{0,12}$",
    regex.IGNORECASE,
)
"""What leads to rates whose figures were told before, in pairs or year by year."""
_NEXT = regex.compile(r"\s?(?:,|;|và|,\svà)\s?(?:tăng\s|giảm\s)?")
_BASES = regex.compile(rf"\s?(?:so với|so)\s(?:{EARLIER})[^;.()]{{0,40}}\(\s?[^;.()\d]{{0,30}}", regex.IGNORECASE)


def respective_rates(text: str, inside: Sequence[Statement]) -> Iterator[tuple[Statement, Change | None]]:
    """Each rate of such lists of a sentence, with its change where figure and base are told."""
    at = 0
    while at < len(inside):
        run = _run(text, inside, at)
        if len(run) >= 2:
            yield from _changes(text, inside, at, run)
        at += max(1, len(run))


def _run(text: str, inside: Sequence[Statement], at: int) -> Sequence[Statement]:
    first = inside[at]
    if not _is_rate(first) or _said(text, first) is None:
        return ()
    run = [first]
    for before, one in pairwise(inside[at:]):
        if not _is_rate(one) or _NEXT.fullmatch(text, before.span.end, one.span.start) is None:
            break
        run.append(one)
    return run


def _is_rate(one: Statement) -> bool:
    return one.quantity.percent and one.quantity.form is Form.SINGLE


def _said(text: str, first: Statement) -> regex.Match[str] | None:
    start = max(first.sentence.span.start, first.span.start - 60)
    return _RESPECTIVELY.search(text, start, first.span.start) or _ONE_BY_ONE.search(
        text, max(first.sentence.span.start, first.span.start - 100), first.span.start
    )


def _changes(
    text: str, inside: Sequence[Statement], at: int, run: Sequence[Statement]
) -> Iterator[tuple[Statement, Change | None]]:
    said = _said(text, run[0])
    if said is None or said.re is _ONE_BY_ONE:
        yield from ((rate, None) for rate in run)
        return
    direction = -1 if said["down"] else 1
    pairs = _of_bracket(text, inside, at, run) or _of_years(text, inside[:at], run)
    for rate, pair in zip(run, pairs or [None] * len(run), strict=True):
        if pair is None:
            yield rate, None
        else:
            yield rate, Change(pair[1], pair[0], None, rate, Measure.RATE, direction)


def _of_years(
    text: str, before: Sequence[Statement], run: Sequence[Statement]
) -> Sequence[tuple[Statement, Statement] | None]:
    """Base and level of each rate in a series of years that ends with the last rate's year."""
    years: list[Statement] = []
    for one in reversed(before):
        year = year_of(text, one)
        if not _is_level(one) or year is None:
            break
        if years and (year != (year_of(text, years[0]) or 0) - 1 or not one_measure(one.quantity, years[0].quantity)):
            break
        years.insert(0, one)
    steps = list(pairwise(years))
    if len(years) == len(run):
        return [None, *steps]
    return steps if len(steps) == len(run) else ()


def _of_bracket(
    text: str, inside: Sequence[Statement], at: int, run: Sequence[Statement]
) -> Sequence[tuple[Statement, Statement] | None]:
    """Base and level of each rate where the bases stand in a bracket behind, in the order of the levels."""
    levels = [one for one in inside[:at] if _is_level(one)][-len(run) :]
    bases = inside[at + len(run) : at + 2 * len(run)]
    if len(levels) != len(run) or len(bases) != len(run):
        return ()
    if _BASES.fullmatch(text, run[-1].span.end, bases[0].span.start) is None:
        return ()
    pairs = list(zip(bases, levels, strict=True))
    alike = all(base.quantity.unit.dimension == level.quantity.unit.dimension for base, level in pairs)
    return pairs if alike else ()


def _is_level(one: Statement) -> bool:
    plain = one.quantity.form is Form.SINGLE and not one.quantity.percent
    return plain and one.aspect is Aspect.LEVEL and one.role is not Role.STATED_TARGET
