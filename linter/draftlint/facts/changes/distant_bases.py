"""Changes whose base stands in another part of the draft: "đến năm 2030 đạt 84 triệu đồng, gấp 1,5 lần năm 2025".

The base is the figure of the same subject and measure for the year that the change is compared with; a yearly growth
up to the horizon of a plan starts from the last year that the draft reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from draftlint.facts.changes.change import Change, Measure, one_measure, planned_behind
from draftlint.facts.changes.change_fit import fits, likeliest
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.figure_times import YEAR, lead_of
from draftlint.facts.meaning.indicators import one_subject
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.changes import REACHES
from draftlint.language.vi.subjects import is_generic

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_OF_YEAR = regex.compile(
    rf"\s?(?:so với|so)?\s?(?:cuối\s|mức\s|kết quả\s)?"
    rf"(?:(?:ước )?(?:thực hiện )?(?:của )?năm\s|ước thực hiện\s(?:năm\s)?)"
    rf"(?P<year>{YEAR})(?!\s?[-–])",
    regex.IGNORECASE,
)
_SEVERAL_YEARS = regex.compile(
    r"(?<!\p{L})(?:0?\d năm|năm năm|(?:cả |trong |toàn )(?:nhiệm kỳ|giai đoạn)|giai đoạn)(?!\p{L})", regex.IGNORECASE
)
_ASIDE = {"time", "age", "day", "rank", "hour", "voltage", "score", "times", "point", "percent"}
_MOST_VALUES = 3
_SAID = WordPattern(
    r"[^;:.()]{0,40}?[,(–]?\s?(?:<changes.leads_distant>\s)?"
    r"(?P<word>tăng(?:\sthêm|\skhoảng)?|giảm(?:\sthêm)?|gấp|bằng)"
    r"(?:\s<changes.before_distant>)*\s"
)
"""Matches what stands between a level and a change of it: ", tức gấp "; `word` is the verb."""
_TELLS_AGAIN = WordPattern(r"[,(]\s?<changes.tells_again>(?:\s<changes.behind_tells_again>)*\s?$")
"""Finds ", tức " right before the same change in another measure."""
_OF_PERIOD = WordPattern(
    r"\s?<changes.against>\s(?:cả\s)?<changes.stretches>"
    rf"\s(?P<period>{YEAR}\s?[-–]\s?{YEAR})"
)
"""Matches " so với cả giai đoạn 2016 - 2020" behind a change."""


def distant_changes(facts: Facts, known: Sequence[Change]) -> Iterator[Change]:
    """Every change that `known` does not hold yet, with the bases that the draft gives elsewhere."""
    taken = {change.stated.index for change in known if change.stated is not None}
    statements = [one for one in facts.statements if not one.quantity.unit.tells_time]
    candidates: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        if (_is_level(one) or _is_share(one)) and one.role not in (Role.TARGET, Role.STATED_TARGET, Role.EARLIER):
            candidates[one.quantity.unit.dimension].append(one)
    for at, stated in enumerate(statements):
        if stated.index in taken or stated.quantity.form is not Form.SINGLE or planned_behind(facts.text, stated):
            continue
        found = _level_of(facts, statements, at) or _reached(facts, statements, at)
        if found is not None:
            yield from _with_base(facts, stated, found, candidates)


def _level_of(facts: Facts, statements: Sequence[Statement], at: int) -> tuple[Statement, Measure, int] | None:
    """The level right before a stated change, with its measure and direction."""
    stated = statements[at]
    words = ""
    for back in (1, 2):
        if at < back or statements[at - back].sentence.span != stated.sentence.span:
            return None
        level = statements[at - back]
        match = _SAID.fullmatch(facts.text, statements[at - 1].span.end, stated.span.start)
        words = match["word"].lower() if match else words
        if not words and not _in_other_words(facts.text, statements[at - 1], stated):
            return None
        if _is_level(level):
            direction = -1 if "giảm" in words else 1
            measure = _measure(stated, level, words)
            return (level, measure, direction) if measure is not None else None
    return None


def _reached(facts: Facts, statements: Sequence[Statement], at: int) -> tuple[Statement, Measure, int] | None:
    """What a yearly growth leads to: "giảm bình quân 0,5 điểm %/năm, đến năm 2030 còn dưới 0,8%"."""
    stated = statements[at]
    level = statements[at + 1] if at + 1 < len(statements) else None
    if level is None or level.sentence.span != stated.sentence.span or not stated.yearly or not stated.direction:
        return None
    if not (stated.quantity.percent or stated.quantity.unit.dimension == "point") or level.role is not Role.TARGET:
        return None
    if not (_is_level(level) or _is_share(level)) or not REACHES.fullmatch(
        facts.text, stated.span.end, level.span.start
    ):
        return None
    points = stated.quantity.unit.dimension == "point"
    return (level, Measure.YEARLY, stated.direction) if _is_share(level) or not points else None


def _is_share(one: Statement) -> bool:
    single = one.quantity.percent and one.quantity.form is Form.SINGLE and not one.yearly
    return single and one.aspect in (Aspect.LEVEL, Aspect.SHARE) and len(one.core) > 1


def _in_other_words(text: str, before: Statement, stated: Statement) -> bool:
    """ "tăng 51,2% so với năm 2025, tức 8,6%/năm"."""
    goes_on = _TELLS_AGAIN.search(text, before.span.end, stated.span.start) is not None
    return goes_on and before.direction != 0 and stated.quantity.per == "năm" and stated.quantity.percent


def _measure(stated: Statement, level: Statement, word: str) -> Measure | None:
    quantity = stated.quantity
    if quantity.unit.dimension == "times":
        return Measure.GREW_TIMES if "tăng" in word else Measure.TIMES
    if quantity.percent:
        return Measure.YEARLY if stated.yearly else Measure.RATIO if "bằng" in word else Measure.RATE
    same = quantity.unit.dimension == level.quantity.unit.dimension and not stated.yearly
    return Measure.AMOUNT if same and one_measure(quantity, level.quantity) else None


def _is_level(one: Statement) -> bool:
    quantity = one.quantity
    plain = quantity.form in (Form.SINGLE, Form.FRACTION) and quantity.unit.dimension not in _ASIDE
    return plain and one.aspect is Aspect.LEVEL and len(one.core) > 1


def _with_base(
    facts: Facts,
    stated: Statement,
    found: tuple[Statement, Measure, int],
    candidates: dict[str, list[Statement]],
) -> Iterator[Change]:
    level, measure, direction = found
    period = _compared_with(facts, stated, level, measure)
    if not period:
        return
    bases = [
        one
        for one in candidates[level.quantity.unit.dimension]
        if one.sentence.span != level.sentence.span
        and _is_of(facts, one, period)
        and (one_measure(one.quantity, level.quantity, fractions=True) or _per_head(one, level))
        and (one_subject(one, level) or (not is_generic(level.core) and level.core <= one.core | one.context))
        and (level.quantity.noun != "") == (one.quantity.noun != "")
    ]
    if not bases or len({one.quantity.value for one in bases}) > _MOST_VALUES:
        return
    steps = _horizon(facts, level) - int(period) if measure is Measure.YEARLY else 0
    alone = len({one.quantity.value for one in bases}) == 1 and one_subject(bases[0], level)
    change = Change(level, bases[-1], None, stated, measure, direction, steps, alone, (), tuple(bases[:-1]), True)
    if level.span.start > stated.span.end:
        # Behind a yearly growth may stand a goal of its own: only one that it makes is told of.
        change = likeliest(replace(change, sure=False))
        if not fits(change):
            return
    yield change


def _compared_with(facts: Facts, stated: Statement, level: Statement, measure: Measure) -> str:
    """The year or period of the base; of a yearly growth up to the horizon, the last year reported on."""
    match = _OF_YEAR.match(facts.text, stated.span.end, stated.sentence.span.end)
    if match:
        return match["year"]
    if match := _OF_PERIOD.match(facts.text, stated.span.end, stated.sentence.span.end):
        return regex.sub(r"\s", "", match["period"]).replace("–", "-")
    reported = facts.frame.reported
    if measure is Measure.YEARLY and reported and level.role is Role.TARGET and _horizon(facts, level) > reported.end:
        return str(reported.end)
    return ""


def _horizon(facts: Facts, level: Statement) -> int:
    years = [int(year) for year in regex.findall(YEAR, " ".join(level.periods))]
    planned = facts.frame.reported.end + 5 if facts.frame.reported else 0
    return max(years, default=planned)


def _is_of(facts: Facts, one: Statement, period: str) -> bool:
    several = _SEVERAL_YEARS.search(lead_of(facts.text, one)) is not None or (one.yearly and not one.quantity.per)
    if "-" in period:
        return several or period in one.periods
    if several:
        return False
    if one.periods:
        return any(period == said or said.endswith("-" + period) for said in one.periods)
    reported = facts.frame.reported
    return one.role is Role.RESULT and reported is not None and int(period) == reported.end


def _per_head(one: Statement, two: Statement) -> bool:
    """An income may be given a head, a year, or plainly."""
    money = one.quantity.unit.dimension == two.quantity.unit.dimension == "vnd"
    return money and {one.quantity.per, two.quantity.per} <= {"", "năm", "người", "người/năm"}
