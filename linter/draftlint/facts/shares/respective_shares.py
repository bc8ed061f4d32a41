"""Percentages in a row, and behind them as many amounts in the same order.

"(vốn tỉnh 70%, vốn huyện 25%, xã 5%, tức là 84 tỷ, 30 tỷ và 6 tỷ đồng)".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.rows import in_a_row, row_at
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import WordPattern

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_THAT_IS = WordPattern(
    r"\s?[,;]?\s?(?:tức(?:\slà)?|tương ứng|tương đương|ứng với|lần lượt|cụ thể|bằng)"
    r"(?:\s<shares.behind_that_is>)*\s?:?\s"
)
_NEXT_SHARE = regex.compile(r"\s?(?:,|;|và|,\svà)\s[^,;.()\d]{0,60}", regex.IGNORECASE)
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


def _amounts(text: str, statements: Sequence[Statement], at: int) -> Sequence[Statement]:
    dimension = statements[at].quantity.unit.dimension

    def is_amount(one: Statement) -> bool:
        return one.quantity.unit.dimension == dimension and not _is_share(one)

    return row_at(text, statements, at, _NEXT_AMOUNT, is_amount)


def _are_shares(text: str, shares: Sequence[Statement]) -> bool:
    return in_a_row(text, shares, _NEXT_SHARE) and all(
        _is_share(one) and one.clause.depth == shares[0].clause.depth for one in shares
    )


def _is_share(one: Statement) -> bool:
    return one.quantity.percent and one.quantity.form is Form.SINGLE
