"""Where the base of a stated change stands: behind it ("so với năm 2020 (09 sản phẩm)") or before it."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from draftlint.facts.changes.change import PLANNED
from draftlint.facts.changes.comparison_levels import same_kind
from draftlint.facts.changes.stated_changes import Said
from draftlint.facts.meaning.figure_times import EARLIER, FROM, YEAR, year_of
from draftlint.facts.meaning.statements import Statement
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.changes import LEADS_TO

_BRACKET = regex.compile(
    rf"(?P<outer>\s?[^;,.()\d]{{0,60}}(?:\d{{4}}[^;,.()\d]{{0,25}}){{0,2}})\(\s?(?P<lead>[^;()\d]{{0,45}}"
    rf"(?:{YEAR}[^;()\d]{{0,25}}){{0,2}})",
    regex.IGNORECASE,
)
_OF_BEFORE = regex.compile(rf"(?<!\p{{L}})(?:{EARLIER}|từ)(?!\p{{L}})", regex.IGNORECASE)
_ABOUT = regex.compile(r"\s(?:về|ở)\s\p{L}+(?:\s\p{L}+){0,5}\s", regex.IGNORECASE)
_FAR = 150
REACH = 160
"""How far a base may stand before its change."""
_AGAINST = WordPattern(
    rf"\)?\s?<changes.against>\s(?:<changes.behind_against>\s)?$|\s?<changes.against>\s(?:{EARLIER})[^;,.()\d]{{0,25}}"
    rf"\s<changes.was>\s$|\s?<changes.against>\s(?:{EARLIER})\s$|\stừ\s<changes.set_out_from>\s$"
)
"""Finds "so với mức ", "so với năm 2020 là ", " từ nền " right before a base."""
_OPENS_AGAINST = WordPattern(r"\s?<changes.against>\s")
_AGAINST_ALL = WordPattern(r"(?<!\p{L})<changes.against>\s[^;.]{2,120}$")
_AGAINST_BRACKET = WordPattern(r"(?<!\p{L})<changes.against>\s[^;.()]{2,70}\($")
_THEN_WAS = WordPattern(rf"\s?[,(]\s?(?:<changes.then>\s)?(?P<time>{EARLIER})(?:\s<changes.then_was>)+\s")
"""Matches ", trong khi năm 2023 là " up to a base; `time` says when."""
_THEN_ROSE = WordPattern(r"\s?[,(]\s?<changes.moves>(?!\p{L})")
_MOVES = WordPattern(r"(?<!\p{L})(?:<changes.moves>|vượt|(?:và|nhưng|mà)\s(?:nhiều |ít |cao |thấp )?hơn)(?!\p{L})")
_OTHER_PLACE = WordPattern(r"(?<!\p{L})<changes.other_places>(?!\p{L})", flags=0)
_AT_ONCE = WordPattern(r"\s?[,(]\s?(?:đã\s)?<changes.moves>(?:\s<changes.right_behind_moves>)?\s")
"""Matches ", tăng thêm " between a level and its own change."""


def base_behind(text: str, item: Said, inside: Sequence[Statement], levels: Sequence[Statement]) -> Statement | None:
    """ "… so với năm 2020 (09 sản phẩm)", "(từ 76 vụ)", "so với 23 sản phẩm hiện nay"."""
    behind = [one for one in inside if one.span.start > item.statement.span.start]
    since = item.statement.span.end
    if (
        len(behind) > 1
        and behind[0].quantity.unit.dimension == "point"
        and text[since : behind[0].span.start] == " và "
    ):
        since, behind = behind[0].span.end, behind[1:]
    if not behind or behind[0] not in levels:
        return None
    base = behind[0]
    between = text[since : base.span.start]
    if PLANNED.search(between) or _OTHER_PLACE.search(between):
        return None
    if _AGAINST.fullmatch(between) or _said_next(text, item, base, levels):
        return base
    match = _BRACKET.fullmatch(between)
    if not match or _MOVES.search(match["lead"]) or _MOVES.search(match["outer"]):
        return None
    if FROM.search(match["lead"]) and LEADS_TO.fullmatch(text, base.span.end, _next_after(base, inside)):
        return None  # "giảm 33 phòng (từ 143 xuống 110 phòng)" has a level of its own
    about = _ABOUT.fullmatch(match["outer"]) and _AGAINST_ALL.search(
        text, max(item.statement.sentence.span.start, item.statement.span.start - _FAR), item.statement.span.start
    )
    tied = about or item.back or _OF_BEFORE.search(match["outer"]) or _OF_BEFORE.search(match["lead"])
    compared = item.compared or _OPENS_AGAINST.match(match["outer"])
    return base if tied or compared else None


def _said_next(text: str, item: Said, base: Statement, levels: Sequence[Statement]) -> bool:
    """Whether the earlier figure comes in the next clause: "đạt 640 tỷ đồng, tăng 6,7%, năm 2023 là 600 tỷ đồng"."""
    match = _THEN_WAS.fullmatch(text, item.statement.span.end, base.span.start)
    if match is None or _THEN_ROSE.match(text, base.span.end):
        return False
    year = regex.search(YEAR, match["time"])
    later = [one for one in levels if one.span.start < item.statement.span.start and year_of(text, one)]
    return year is None or not later or int(year[0]) < (year_of(text, later[-1]) or 0)


def _next_after(base: Statement, inside: Sequence[Statement]) -> int:
    return min((one.span.start for one in inside if one.span.start > base.span.start), default=base.span.end)


def bases_against(text: str, item: Said, earlier: Sequence[Statement]) -> Sequence[Statement]:
    """ "so với 320 hộ của năm 2020 thì giảm 40 hộ"; of a list in the bracket, the figures of the same kind."""
    listed = []
    for one in earlier:
        lead = text[max(one.sentence.span.start, one.span.start - 90) : one.span.start]
        behind = text[one.span.end : item.statement.span.start]
        against = _AGAINST.search(lead)
        if against and not PLANNED.search(against[0]) and len(behind) <= REACH and ";" not in behind:
            return [one]
        opened = text.rfind("(", one.sentence.span.start, one.span.start)
        if (
            one.clause.depth > item.statement.clause.depth
            and opened >= 0
            and text.rfind(")", opened, one.span.start) < 0
        ):
            lead = text[max(one.sentence.span.start, opened - 90) : opened + 1]
            against = _AGAINST_BRACKET.search(lead)
            if against and not PLANNED.search(against[0]) and ";" not in behind:
                listed.append(one)
    alike_kind = [one for one in listed if same_kind(item.statement, one)]
    if len(alike_kind) != 1:
        return alike_kind
    # "…, tăng 4% so với 2022 (7.337 tỷ); trồng trọt 3.946 tỷ, tăng 3%": a lone figure there is the base of what it
    # stands behind, and the next figure has a change of its own.
    owned = earlier[-1].span.start > alike_kind[0].span.end and follows_at_once(text, item, earlier[-1])
    return [] if owned and len(listed) == 1 else alike_kind


def follows_at_once(text: str, item: Said, level: Statement) -> bool:
    """Whether a change stands right behind a figure: "trồng trọt 3.946 tỷ đồng, tăng 4%" is its own."""
    return _AT_ONCE.fullmatch(text, level.span.end, item.statement.span.start) is not None
