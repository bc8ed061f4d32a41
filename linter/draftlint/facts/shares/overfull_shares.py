"""Percentages above 100 of something that cannot be more than all of it: "tỷ lệ hộ dùng nước sạch đạt 915%"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.statements import Statement
from draftlint.language.patterns import WordPattern, any_of

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_ALL = 100
_FAR = 200
"""Nothing that may exceed all of it does so by so much; and so much is told of "tỷ lệ" before an unknown word too."""
_HEAD = any_of("ranges.heads_of_shares")
_WHAT = regex.compile(r"[^;.]{1,120}")
_SHARED = any_of("ranges.shared_things+shares_of_all")
_BEYOND = any_of("ranges.beyond_all")
_BARELY_BEYOND = any_of("ranges.barely_beyond_all")
_CHANGES = WordPattern(r"(?<!\p{L})<ranges.moves>(?:\s<ranges.behind_moves>)*\s?$")
_MOVE = WordPattern(r"<ranges.moves>(?!\p{L})")
_BEHIND = WordPattern(r"\s(?:(?P<number>(?:tổng\s)?số)\s)?(?P<thing><ranges.shared_things>(?!\p{L}))?")
_COMPARES = WordPattern(r"(?<!\p{L})<ranges.compares>\s?$")
_PHRASE = regex.compile(r"[^;,.:()\n]{0,80}")
"""What is said right behind a figure."""
_BRACKET = WordPattern(r"[^;,.:()\n]{0,40}\(\s?<indicators.target_brackets>(?!\p{L})(?P<inside>[^()\n]{0,80})")
_PERCENT = regex.compile(r"(?P<number>\d{1,3})(?:,\d{1,3})?\s?%")


@dataclass(frozen=True, slots=True)
class OverfullShare:
    """A share of one whole that is printed as more than all of it; `sure` where the words leave nothing else."""

    statement: Statement
    sure: bool


def overfull_shares(facts: Facts) -> Sequence[OverfullShare]:
    """Every such percentage, in text order."""
    return list(_found(facts))


def _found(facts: Facts) -> Iterator[OverfullShare]:
    for item in facts.statements:
        value = max(item.quantity.value, item.quantity.high)
        if not item.quantity.percent or value <= _ALL or item.aspect not in (Aspect.LEVEL, Aspect.SHARE):
            continue
        sure = _certainty(facts.text, item, value)
        if sure is not None:
            yield OverfullShare(item, sure)


def _certainty(text: str, item: Statement, value: Decimal) -> bool | None:
    """Whether the words around a percentage surely make it a share of one whole; None where they do not at all."""
    behind = _PHRASE.match(text, item.span.end, item.sentence.span.end)
    after = behind[0] if behind else ""
    if _BEYOND.search(after) or _against_more(text, item):
        return None
    if _counts_behind(text, item, after, value):
        return True
    return _of_head(item.left.of(text), value)


def _counts_behind(text: str, item: Statement, after: str, value: Decimal) -> bool:
    """Whether what the share is of stands behind it: "125% số trường", "85% hộ"; there may be "112% số đăng ký"."""
    behind = _BEHIND.match(after)
    before = text[max(item.sentence.block.span.start, item.span.start - 40) : item.span.start]
    if behind is None or _CHANGES.search(before):
        return False
    compared = _COMPARES.search(before) is not None
    if behind["number"] is None:
        return behind["thing"] is not None and not compared
    return behind["thing"] is not None or not compared or value >= _FAR


def _against_more(text: str, item: Statement) -> bool:
    """Whether a target in the bracket behind a figure is no share itself: "đạt 112% (kế hoạch 500 hộ)"."""
    bracket = _BRACKET.match(text, item.span.end, item.sentence.span.end)
    if bracket is None:
        return False
    target = _PERCENT.search(bracket["inside"])
    return target is None or int(target["number"]) > _ALL


def _of_head(left: str, value: Decimal) -> bool | None:
    """The same of "tỷ lệ hộ nghèo …" before a figure."""
    head = next(reversed(list(_HEAD.finditer(left))), None)
    what = _WHAT.fullmatch(left, head.end()) if head is not None else None
    if head is None or what is None or _CHANGES.search(left[: head.start()]):
        return None
    if _BEYOND.search(what[0]) or _MOVE.match(what[0].lstrip()):
        return None
    if _BARELY_BEYOND.search(what[0]):
        return True if value >= _FAR else None
    if _SHARED.search(what[0]):
        return True
    return False if value >= _FAR else None
