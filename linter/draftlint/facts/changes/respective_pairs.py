"""Level and base of each of several changes told one by one.

They may be a series of years, each against the year before; several moves told from what to what ("công nghiệp từ 310
lên 420 tỷ đồng, dịch vụ từ 180 lên 250 tỷ đồng"); bases in a bracket behind, in the order of the changes ("tăng 8
trường và 12 điểm % so với đầu kỳ (20/60 trường, 33%)"); or bases told right before ("năm trước hai con số này là 210 và
38").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from draftlint.facts.changes.change import is_planned, one_measure
from draftlint.facts.changes.comparison_levels import counts_alike, is_level
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.figure_times import EARLIER, year_of
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.rows import in_a_row
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.changes import LEADS_FROM, LEADS_TO

_BASES = regex.compile(
    rf"\s?(?:so với|so)\s(?:(?:lúc|thời điểm|hồi)\s)?(?:bắt\s)?(?:{EARLIER})[^;.()]{{0,40}}\(\s?[^;.()\d]{{0,30}}",
    regex.IGNORECASE,
)
_IN_BRACKET = regex.compile(r"[^;().]{1,30}")
_CLOSES = regex.compile(r"[^;.()\d]{0,30}\)")
_THEY_WERE = WordPattern(
    rf"(?<!\p{{L}})(?:{EARLIER})[^;.()\d]{{0,30}}(?<!\p{{L}})(?:con số|số liệu|số)\s(?:này|trên|đó|ấy|tương ứng)"
    r"(?:\s<changes.behind_they_were>){1,3}\s$"
)
_THEN = regex.compile(
    r"\s?[,;]\s?(?:tức là|tức|như vậy|nghĩa là|nay|đã|cùng|đều|\s){0,3}\s?(?:tăng|giảm)[^;.()\d,]{0,40}"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Level and base of one change; `others` could be the level as well. `several_years` may lie between them."""

    base: Statement
    level: Statement
    others: tuple[Statement, ...] = ()
    several_years: bool = False


def pairs_of(
    text: str, inside: Sequence[Statement], at: int, run: Sequence[Statement], *, told_so: bool
) -> Sequence[Pair | None] | None:
    """The pair of each change of the run that starts at `at`; `told_so` if words say that they go one by one."""
    before = inside[:at]
    found = _of_bracket(text, inside, at, run) or _of_moves(text, before, run) or _told_before(text, before, run)
    if found is not None:
        return found
    return _of_years(text, before, run, told_so=told_so) if all(one.quantity.percent for one in run) else None


def _of_moves(text: str, before: Sequence[Statement], run: Sequence[Statement]) -> Sequence[Pair] | None:
    """As many moves from what to what right before."""
    wanted = before[-2 * len(run) :]
    if len(wanted) != 2 * len(run) or not all(one.quantity.percent for one in run):
        return None
    pairs = [Pair(base, level, (), True) for base, level in zip(wanted[::2], wanted[1::2], strict=True)]
    return pairs if all(_led(text, pair) for pair in pairs) else None


def _led(text: str, pair: Pair) -> bool:
    lead = text[max(pair.base.sentence.span.start, pair.base.span.start - 30) : pair.base.span.start]
    joint = LEADS_TO.fullmatch(text[pair.base.span.end : pair.level.span.start])
    return (
        joint is not None
        and LEADS_FROM.search(lead) is not None
        and one_measure(pair.base.quantity, pair.level.quantity)
    )


def _of_years(
    text: str, before: Sequence[Statement], run: Sequence[Statement], *, told_so: bool
) -> Sequence[Pair | None] | None:
    """Each year against the year before, in a series that ends with the year of the last rate."""
    years: list[Statement] = []
    for one in reversed(before):
        year = year_of(text, one)
        if not _is_plain_level(one) or year is None:
            break
        if years and (year != (year_of(text, years[0]) or 0) - 1 or not one_measure(one.quantity, years[0].quantity)):
            break
        years.insert(0, one)
    steps = [Pair(base, level) for base, level in pairwise(years)]
    if len(steps) == len(run):
        return steps
    return [None, *steps] if told_so and len(years) == len(run) else None


def _of_bracket(
    text: str, inside: Sequence[Statement], at: int, run: Sequence[Statement]
) -> Sequence[Pair | None] | None:
    """The bases stand in a bracket behind, in the order of the changes."""
    bases = inside[at + len(run) : at + 2 * len(run)]
    if len(bases) != len(run) or _BASES.fullmatch(text, run[-1].span.end, bases[0].span.start) is None:
        return None
    if not in_a_row(text, bases, _IN_BRACKET):
        return None
    if _CLOSES.match(text, bases[-1].span.end, bases[-1].sentence.span.end) is None:
        return None
    levels = [one for one in inside[:at] if _is_plain_level(one)][-len(run) :]
    if len(levels) == len(run) and all(
        base.quantity.unit.dimension == level.quantity.unit.dimension for base, level in zip(bases, levels, strict=True)
    ):
        return [Pair(base, level) for base, level in zip(bases, levels, strict=True)]
    pairs = [_nearest(text, inside[:at], base, one) for base, one in zip(bases, run, strict=True)]
    return pairs if all(pairs) else None


def _nearest(text: str, before: Sequence[Statement], base: Statement, stated: Statement) -> Pair | None:
    """The base with the nearest figure before that measures the same."""
    points = stated.quantity.unit.dimension == "point"
    if base.quantity.percent != (points or stated.quantity.percent) and (points or base.quantity.percent):
        return None
    fitting = [
        one
        for one in reversed(before)
        if is_level(text, one)
        and not is_planned(text, one)
        and one.role is not Role.EARLIER
        and one.quantity.unit.dimension == base.quantity.unit.dimension
        and one_measure(base.quantity, one.quantity, fractions=True)
        and (points or stated.quantity.percent or counts_alike(stated.quantity.noun, one.quantity.noun))
    ]
    return Pair(base, fitting[0], tuple(fitting[1:4])) if fitting else None


def _told_before(text: str, before: Sequence[Statement], run: Sequence[Statement]) -> Sequence[Pair] | None:
    """ "… là 240, trong đó 42 hộ khá; năm trước hai con số này là 210 và 38, tức tăng 14,3% và 10,5%"."""
    count = len(run)
    bases, levels = before[-count:], before[:-count]
    if len(bases) != count or _THEN.fullmatch(text, bases[-1].span.end, run[0].span.start) is None:
        return None
    if (
        _THEY_WERE.search(text, max(bases[0].sentence.span.start, bases[0].span.start - 90), bases[0].span.start)
        is None
    ):
        return None
    levels = [
        one
        for one in levels
        if _is_plain_level(one) and one.quantity.unit.dimension == bases[0].quantity.unit.dimension
    ]
    if len(levels) != count or not all(
        one_measure(base.quantity, one.quantity) for base, one in zip(bases, levels, strict=True)
    ):
        return None
    return [Pair(base, level) for base, level in zip(bases, levels, strict=True)]


def _is_plain_level(one: Statement) -> bool:
    plain = one.quantity.form is Form.SINGLE and not one.quantity.percent
    return plain and one.aspect is Aspect.LEVEL and one.role is not Role.STATED_TARGET
