"""Figures that state a rise or fall: "giảm 40 hộ", "gấp 1,5 lần", and what goes on from one ("tương đương 12,5%")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from draftlint.facts.changes.change import PLANNED, planned_in_bracket
from draftlint.facts.meaning.figure_times import EARLIER
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.changes import says_change

_MEAN_RATE = WordPattern(r"(?<!\p{L})(?:bình quân|trung bình|tốc độ)(?:\s<changes.behind_mean_rate>)*\s?$")
_GOES_ON = WordPattern(r"\s?(?:[,(;]|\s[-–]|và|hay|tức)\s?(?:<changes.goes_on>\s?)*")
_MULTIPLE_OF = WordPattern(r"\s(?!<changes.ends_multiple>(?!\p{L}))\p{L}")
_OF_TIME_BEFORE = WordPattern(r"\s(?:của|hồi|ở)\s(?:cùng kỳ|<changes.times> (?:trước|ngoái))(?!\p{L})")
_OWN_BASE = regex.compile(r"(?:\s(?:về|ở)\s\p{L}+(?:\s\p{L}+){0,5})?\s\((?:từ\s)?\d", regex.IGNORECASE)
# "bằng 87% mức bình quân của tỉnh": of the level of another place, not of what was before
_OTHER_LEVEL = WordPattern(
    r"\s(?:so với\s)?(?:mức\s)?(?:bình quân|trung bình)?(?:\schung)?\s?(?:của\s)?<changes.other_levels>(?!\p{L})"
)
_NAMED = regex.compile(r"(?<!\p{L})số\s\p{L}", regex.IGNORECASE)
ASIDE = {"time", "age", "day", "rank", "hour", "voltage", "score"}
"""Dimensions that no change is measured in here."""
_OPENS_SCOPE = WordPattern(
    r";\s(?:<changes.scopes>|(?:(?:tuy|nhưng|song|riêng|còn)\s)?năm\s(?:19|20)\d\d)(?![\p{L}\d])"
)
"""What opens a part of a sentence with a change of another place, group or year alone."""


@dataclass(frozen=True, slots=True)
class Said:
    """A figure of change: which way, in which words, and whether it only goes on from the change before it."""

    statement: Statement
    direction: int
    word: str
    back: bool
    follows: bool
    compared: bool = False
    """Whether the multiple says of what it is: "gấp 2 lần mức chung"."""
    scope: int = 0
    """Where the part begins whose place or group the change is told of alone: "; ở các huyện nghèo giảm 5,1%"."""


def planned(text: str, stated: Statement) -> bool:
    """Whether a figure is compared with a plan, not with what was before."""
    if planned_in_bracket(text, stated):
        return True
    behind = regex.split(r"[,;.(]", text[stated.span.end : stated.span.end + 50])[0]
    return PLANNED.search(behind) is not None


def _of_another(text: str, item: Statement) -> bool:
    of_what = _MULTIPLE_OF if item.quantity.unit.dimension == "times" else _OTHER_LEVEL
    return of_what.match(text, item.span.end) is not None


def _figure_before(inside: Sequence[Statement], at: int) -> Statement:
    """The figure before one; a bracket between is passed over: "tăng 96 lớp (từ 1.150 lớp), bằng 8,3%"."""
    before = inside[at - 1]
    alone = at > 1 and before.clause.depth > inside[at].clause.depth == inside[at - 2].clause.depth
    return inside[at - 2] if alone else before


def stated_changes(text: str, inside: Sequence[Statement]) -> Sequence[Said]:
    """All figures of change of a sentence, in text order."""
    out: list[Said] = []
    for at, item in enumerate(inside):
        if item.quantity.form is not Form.SINGLE or item.quantity.unit.dimension in ASIDE:
            continue
        start = max(inside[at - 1].span.end if at else item.sentence.span.start, item.span.start - 90)
        match = says_change(EARLIER).search(text, start, item.span.start)
        if match and _OF_TIME_BEFORE.match(text, item.span.end, item.sentence.span.end):
            continue  # "nhanh hơn mức tăng 6,84% của năm trước"
        if match:
            way = 1 if match["up"] else -1 if match["down"] else 0
            plain = text[start : match.start()]
            scope = _OPENS_SCOPE.search(plain)
            other = _of_another(text, item)
            follows = (
                scope is None
                and not (other and item.quantity.percent)
                and bool(out)
                and at > 0
                and out[-1].statement is _figure_before(inside, at)
                and len(plain) <= 24
                and not _NAMED.search(plain)
                and not _OWN_BASE.match(text, item.span.end, item.sentence.span.end)
            )
            direction = way or (out[-1].direction if follows else 0 if other and item.quantity.percent else 1)
            told = (item, direction, match[0].lower(), match["back"] is not None, follows, other)
            out.append(Said(*told, scope=start + scope.start() if scope else 0))
        elif item.quantity.percent and item.yearly and _MEAN_RATE.search(text, start, item.span.start):
            out.append(Said(item, 0, "bình quân", back=False, follows=False))
        elif (
            at
            and out
            and out[-1].statement is inside[at - 1]
            and item.quantity.unit.dimension in ("percent", "point")
            and not (out[-1].back and out[-1].statement.quantity.unit.dimension == "point")
            and _GOES_ON.fullmatch(text, inside[at - 1].span.end, item.span.start)
            and not _OTHER_LEVEL.match(text, item.span.end, item.sentence.span.end)
        ):
            out.append(Said(item, out[-1].direction, "", back=False, follows=True))
    return out
