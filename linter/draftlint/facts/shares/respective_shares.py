"""Percentages in a row, and as many amounts in the same order: behind them, or before them with their wholes.

"(vốn tỉnh 70%, vốn huyện 25%, xã 5%, tức là 84 tỷ, 30 tỷ và 6 tỷ đồng)"; "kiểm tra 40 tổ chức và 120 đảng viên, kết
luận 25 tổ chức, 84 đảng viên vi phạm, tương ứng 62,5% và 70%".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.rows import in_a_row, row_at
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.facts.shares.whole_ties import is_amount
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.subjects import content_words

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_THAT_IS = WordPattern(
    r"\s?[,;]?\s?(?:tức(?:\slà)?|tương ứng|tương đương|ứng với|lần lượt|cụ thể|bằng)"
    r"(?:\s<shares.behind_that_is>)*\s?:?\s"
)
_NEXT_SHARE = regex.compile(r"\s?(?:,|;|và|,\svà)\s[^,;.()\d]{0,60}", regex.IGNORECASE)
_ONE_BY_ONE = WordPattern(
    r"(?<!\p{L})(?:<shares.one_by_one>(?:\s<shares.beside_one_by_one>){0,3}"
    r"|<shares.beside_one_by_one>(?:\s<shares.beside_one_by_one>)?\s<shares.one_by_one>)\s?:?\s$"
)
_ROSE = WordPattern(r"(?<!\p{L})<changes.rises+falls>\s[^,;.]{0,20}$")
_NAME = regex.compile(r"\s?(?:của\s|trong\s|trên\s|so với\s)?(?P<name>[\p{L} ]{0,50})")
_LOOK_BACK = 12
_REACH = 60
"""Code points before a row in which its words may stand, and behind it those for the whole."""
_NEXT_AMOUNT = regex.compile(r"\s?(?:,|;|và|,\svà)\s")


def respective_parts(facts: Facts) -> Mapping[int, Statement]:
    """The amount of each percentage of such rows, by the index of its percentage."""
    out: dict[int, Statement] = {}
    statements = facts.statements
    for at, first in enumerate(statements):
        if at < 2 or _is_share(first) or not _is_share(statements[at - 1]):
            continue
        last = statements[at - 1]
        alike = first.sentence.span == last.sentence.span and first.clause.depth == last.clause.depth
        if not alike or not _THAT_IS.fullmatch(facts.text, last.span.end, first.span.start):
            continue
        amounts = _amounts(facts.text, statements, at)
        shares = statements[at - len(amounts) : at] if len(amounts) <= at else ()
        if len(amounts) >= 2 and _are_shares(facts.text, shares):
            out.update((share.index, part) for share, part in zip(shares, amounts, strict=True))
    return out


def parts_told_before(facts: Facts) -> Mapping[int, tuple[Statement, Statement | None]]:
    """The part of each percentage of a row behind parts, with its whole where the text tells as many of these."""
    out: dict[int, tuple[Statement, Statement | None]] = {}
    statements = facts.statements
    for at, first in enumerate(statements):
        if not _is_share(first) or first.index in out or not _led(facts.text, first):
            continue
        row = row_at(facts.text, statements, at, _NEXT_AMOUNT, lambda _, one: _is_share(one))
        before = [one for one in statements[max(0, at - _LOOK_BACK) : at] if one.sentence.span == first.sentence.span]
        level = [one for one in before if one.clause.depth == first.clause.depth and is_amount(one)]
        parts = level[-len(row) :]
        if len(row) < 2 or len(parts) < len(row) or ";" in facts.text[parts[-1].span.end : first.span.start]:
            continue
        wholes = _in_brackets(facts.text, row, parts, before) or _listed_before(level, parts)
        out.update((one.index, pair) for one, pair in zip(row, zip(parts, wholes, strict=True), strict=True))
    return out


def _led(text: str, first: Statement) -> bool:
    start = max(first.sentence.span.start, first.span.start - _REACH)
    led = _ONE_BY_ONE.search(text, start, first.span.start)
    return led is not None and _ROSE.search(text, start, led.start()) is None


def _in_brackets(
    text: str, row: Sequence[Statement], parts: Sequence[Statement], before: Sequence[Statement]
) -> Sequence[Statement | None]:
    """The wholes in brackets before their parts, by the name behind the row: "(tổng mức 86 tỷ) giải ngân 52 tỷ"."""
    behind = _NAME.match(text, row[-1].span.end, row[-1].sentence.span.end)
    named = content_words(behind["name"]) if behind else set()
    found: list[Statement | None] = []
    since = 0
    for part in parts:
        inside = [
            one
            for one in before
            if since <= one.index < part.index
            and one.clause.depth > part.clause.depth
            and one.quantity.unit.dimension == part.quantity.unit.dimension
            and named & content_words(one.left.of(text))
        ]
        if not inside:
            return ()
        found.append(inside[-1])
        since = part.index
    return found


def _listed_before(level: Sequence[Statement], parts: Sequence[Statement]) -> Sequence[Statement | None]:
    """As many figures before the parts, each of what its part counts: "96 tổ chức và 312 đảng viên"."""
    wholes = level[-2 * len(parts) : -len(parts)]
    nouns = [part.quantity.noun for part in parts]
    alike = len(wholes) == len(parts) and all(
        whole.quantity.unit == part.quantity.unit
        and whole.quantity.noun.split(" ")[0] == part.quantity.noun.split(" ")[0]
        and whole.quantity.value >= part.quantity.value
        for whole, part in zip(wholes, parts, strict=True)
    )
    return wholes if alike and len(set(nouns)) == len(nouns) else [None] * len(parts)


def _amounts(text: str, statements: Sequence[Statement], at: int) -> Sequence[Statement]:
    return row_at(text, statements, at, _NEXT_AMOUNT, _are_amounts)


def _are_amounts(before: Statement, one: Statement) -> bool:
    return one.quantity.unit.dimension == before.quantity.unit.dimension and not _is_share(one)


def _are_shares(text: str, shares: Sequence[Statement]) -> bool:
    return in_a_row(text, shares, _NEXT_SHARE) and all(
        _is_share(one) and one.clause.depth == shares[0].clause.depth for one in shares
    )


def _is_share(one: Statement) -> bool:
    return one.quantity.percent and one.quantity.form is Form.SINGLE
