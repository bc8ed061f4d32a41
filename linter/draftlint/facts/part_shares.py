"""Parts with their percentage of a whole: "87 hộ nghèo, chiếm 6,4% tổng số hộ"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

import regex

from draftlint.facts.aspects import Aspect
from draftlint.facts.quantity import Form, Quantity
from draftlint.facts.roles import Role
from draftlint.facts.statements import Statement
from draftlint.language.vi.subjects import content_words

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


class Tie(IntEnum):
    """How a whole is tied to its part, the closest first."""

    DIRECT = 0
    """chiếm 6,4% tổng số 1.360 hộ"""
    IN_WHICH = 1
    """1.360 hộ, trong đó 87 hộ nghèo, chiếm 6,4%"""
    NAMED = 2
    """The words behind the percentage name the whole, which is stated before."""
    NEAR = 3
    """A larger figure of the same thing before it: evidence only where it fits."""


@dataclass(frozen=True, slots=True)
class PartShare:
    """A part and its percentage, with the figures that may be the whole, the likeliest first."""

    part: Statement
    share: Statement
    wholes: tuple[tuple[Statement, Tie], ...]
    named: frozenset[str]


_DIMENSIONS = {"count", "vnd", "usd", "eur", "area", "length", "mass", "volume", "energy", "power"}
_LINK = regex.compile(
    r"[^;]{0,90}?(?<!\p{L})(?:chiếm|bằng|tương đương|tương ứng|tỷ lệ|tỉ lệ)"
    r"(?:\s(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|trên|khoảng|gần|hơn|là|với))*[\s:]*|[\s\p{L},-]{0,50}\(\s?",
    regex.IGNORECASE,
)
_BARRED = regex.compile(r"(?<!\p{L})(?:trong đó|tăng|giảm|vượt|so với|nâng|còn lại)(?!\p{L})|[:.]", regex.IGNORECASE)
_WHOLE = regex.compile(
    r"\s?(?:của|trong|trên|so với|so)?\s?(?P<sum>tổng số|tổng|toàn bộ|số)?\s?(?P<words>\p{L}[\p{L}\s-]{0,70})",
    regex.IGNORECASE,
)
_COMPARED = regex.compile(
    r"\s?(?:(?:so với|so|của)\s)?(?:cùng kỳ|cùng thời điểm|năm (?:trước|ngoái|\d)|nhiệm kỳ|đầu (?:năm|nhiệm kỳ|kỳ)|"
    r"bình quân|kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết)",
    regex.IGNORECASE,
)
_OTHER_PART = regex.compile(r";(?!\s*(?:trong đó|trong số đó|gồm|bao gồm))", regex.IGNORECASE)
_NOT_WHOLE = regex.compile(
    r"(?<!\p{L})(?:và|với|trong đó|tăng|giảm|đạt|là|có|được|để|năm|cùng kỳ)(?!\p{L})", regex.IGNORECASE
)
_DIRECT = regex.compile(
    r"\s?(?:của|trong|trên|so với)?\s?(?:tổng số|tổng|toàn bộ|số)?[\p{L}\s]{0,40}", regex.IGNORECASE
)
_IN_WHICH = regex.compile(r"(?<!\p{L})(?:trong đó|trong số đó|gồm|bao gồm)(?!\p{L})|\(", regex.IGNORECASE)
_BRACKETS = regex.compile(r"\([^()]*+\)")
_ANYONE = {"", "người", "đồng chí", "đ/c"}
"""Nouns that count members, officials and pupils alike."""
_LOOK_BACK = 12


def part_shares(facts: Facts) -> Sequence[PartShare]:
    """Every part with a percentage beside it, in text order."""
    out = []
    statements = facts.statements
    for position in range(1, len(statements)):
        part, share = statements[position - 1], statements[position]
        if _is_share(facts.text, part, share):
            words = _named(facts.text, share)
            out.append(PartShare(part, share, tuple(_wholes(facts, position, words)), words))
    return out


def _is_share(text: str, part: Statement, share: Statement) -> bool:
    quantity = part.quantity
    if part.sentence.span != share.sentence.span or not share.quantity.percent or share.yearly:
        return False
    if share.quantity.form is not Form.SINGLE or quantity.form is not Form.SINGLE or quantity.per:
        return False
    if quantity.unit.dimension not in _DIMENSIONS or share.aspect not in (Aspect.SHARE, Aspect.LEVEL):
        return False
    if part.clause.depth > share.clause.depth or _COMPARED.match(text, share.span.end, share.sentence.span.end):
        return False  # a plan in brackets before it; "bằng 112% so với cùng kỳ"
    between = text[part.span.end : share.span.start]
    return _LINK.fullmatch(between) is not None and not _BARRED.search(between)


def _named(text: str, share: Statement) -> frozenset[str]:
    """The content words of the whole that the text names behind a percentage."""
    match = _WHOLE.match(text, share.span.end, share.sentence.span.end)
    if not match:
        return frozenset()
    words = match["words"]
    stop = _NOT_WHOLE.search(words)
    return frozenset(content_words(words[: stop.start()] if stop else words))


def _wholes(facts: Facts, position: int, named: frozenset[str]) -> Iterator[tuple[Statement, Tie]]:
    statements, text = facts.statements, facts.text
    part, share = statements[position - 1], statements[position]
    if position + 1 < len(statements):
        behind = statements[position + 1]
        between = text[share.span.end : behind.span.start]
        joint = _DIRECT.fullmatch(between) and regex.search(r"(?i)tổng|toàn bộ|của|trong|trên", between)
        if behind.sentence.span == share.sentence.span and joint and _can_hold(part.quantity, behind.quantity):
            yield behind, Tie.DIRECT
            return
    block = part.sentence.block.index
    near: list[tuple[Statement, Tie]] = []
    for whole in reversed(statements[max(0, position - 1 - _LOOK_BACK) : position - 1]):
        if block - whole.sentence.block.index > 1 or not _can_hold(part.quantity, whole.quantity):
            continue
        if whole.aspect not in (Aspect.LEVEL, Aspect.CHANGE) or whole.role is Role.STATED_TARGET:
            continue
        words = whole.core | content_words(whole.quantity.noun, keep=whole.quantity.noun)
        one_sentence = whole.sentence.span == part.sentence.span
        between = _BRACKETS.sub(" ", text[whole.span.end : part.span.start])
        if named and named <= words:
            near.append((whole, Tie.NAMED))
        elif one_sentence and not named and not _OTHER_PART.search(between) and _IN_WHICH.search(between):
            near.append((whole, Tie.IN_WHICH))
        else:
            near.append((whole, Tie.NEAR))
    yield from sorted(near, key=lambda item: item[1])


def _can_hold(part: Quantity, whole: Quantity) -> bool:
    """Whether a figure can be the whole of a part: one dimension, one noun, and larger."""
    if whole.form is not Form.SINGLE or whole.per or whole.unit.dimension != part.unit.dimension:
        return False
    if whole.value < part.value:
        return False
    one, two = part.noun, whole.noun
    return (
        whole.unit.dimension != "count"
        or not two
        or one in _ANYONE
        or one.split()[0].strip(",") == two.split()[0].strip(",")
    )
