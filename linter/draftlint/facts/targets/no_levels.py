"""Figures of an outlook that are no level to be reached: by how much a plan is passed, what is done to some of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftlint.facts.meaning.statements import Statement
from draftlint.language.patterns import WordPattern

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_LEAD = 50
_PASSES = WordPattern(r"(?<!\p{L})<targets.above>\s(?:\p{L}+\s){0,2}<targets.names+short_names>(?:\s\p{L}+){0,4}\s?$")
"""Finds "vượt dự toán từ " right before a figure."""
_ACTS_ON = WordPattern(r"(?<!\p{L})(?:<targets.side_by_side>|nâng|đưa|nâng hạng)\s(?:ít nhất\s|thêm\s|khoảng\s)?$")


def no_level(facts: Facts, target: Statement) -> bool:
    """Whether a target is no level: it says by how much a plan is passed, or what is done to some of all."""
    return _is_excess(facts, target) or _done_to_some(facts, target)


def _is_excess(facts: Facts, target: Statement) -> bool:
    """Whether a target says by how much another is to be passed: "phấn đấu thu vượt dự toán từ 5% trở lên"."""
    lead = facts.text[max(target.sentence.span.start, target.span.start - _LEAD) : target.span.start]
    return _PASSES.search(lead) is not None


def _done_to_some(facts: Facts, target: Statement) -> bool:
    """Whether a count is of those that something is done to: "nâng 05 sản phẩm 3 sao lên 4 sao"."""
    return target.quantity.counted and _ACTS_ON.search(target.left.of(facts.text)) is not None
