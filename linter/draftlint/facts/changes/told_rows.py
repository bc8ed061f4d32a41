"""Figures told one after the other with nothing between them: "96, 104, 108 và 104 tổ chức".

They are those of several years, places or groups; none of them is the total of the others, and a mean behind them is
the mean of the row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from draftlint.facts.meaning.rows import row_at
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import WordPattern

_NEXT = regex.compile(
    r"(?:\s?\((?:năm\s)?(?:19|20)\d\d\))?\s?(?:,|;|và|,\svà|[-–]|đến|rồi|rồi đến)\s(?:(?:năm\s)?(?:19|20)\d\d:?\s)?",
    regex.IGNORECASE,
)
_ONE_BY_ONE = WordPattern(r"(?<!\p{L})<changes.one_by_one>(?!\p{L})[^;.()\d]{0,40}$")
_OPENS_LIST = WordPattern(r"(?<!\p{L})(?:<changes.one_by_one>|cụ thể|như sau)(?:\s\p{L}+){0,2}\s?:?\s[^;,.()\d]{1,40}$")
_NEXT_ITEM = regex.compile(r"\s?(?:[,;]|\svà)\s[^;,.()\d]{1,40}")
_FEWEST = 3
_LEAD = 70


def told_rows(text: str, inside: Sequence[Statement]) -> Iterator[Sequence[Statement]]:
    """The rows of a sentence: three figures or more, two where words say that they are told one by one."""
    at = 0
    while at < len(inside):
        row = (
            row_at(text, inside, at, _NEXT, _alike) if inside[at].quantity.form is Form.SINGLE else inside[at : at + 1]
        )
        if _is_row(text, row):
            yield row
        at += len(row)


def _alike(before: Statement, one: Statement) -> bool:
    first, second = before.quantity, one.quantity
    bare = first.unit.dimension == "count" and not first.noun and second.unit.dimension == "count"
    alike = bare or (first.unit == second.unit and first.noun == second.noun and first.per in ("", second.per))
    return alike and second.form is Form.SINGLE and before.clause.depth == one.clause.depth


def _is_row(text: str, run: Sequence[Statement]) -> bool:
    if len(run) >= _FEWEST:
        return True
    lead = text[max(run[0].sentence.span.start, run[0].span.start - _LEAD) : run[0].span.start]
    return len(run) > 1 and _ONE_BY_ONE.search(lead) is not None


def items_of_lists(text: str, inside: Sequence[Statement]) -> set[int]:
    """The figures of lists by name: "lần lượt là: Tân An 31.250 người, Phú Lộc 28.470 người, …"."""
    out: set[int] = set()
    at = 0
    while at < len(inside):
        row = row_at(text, inside, at, _NEXT_ITEM, _of_list) if _opens_list(text, inside[at]) else inside[at : at + 1]
        if len(row) >= _FEWEST:
            out.update(item.index for item in row)
        at += len(row)
    return out


def _opens_list(text: str, one: Statement) -> bool:
    lead = text[max(one.sentence.span.start, one.span.start - _LEAD) : one.span.start]
    return _OPENS_LIST.search(lead) is not None


def _of_list(before: Statement, one: Statement) -> bool:
    first, second = before.quantity, one.quantity
    alike = first.unit == second.unit and first.noun == second.noun and first.form is second.form
    return alike and before.sentence.span == one.sentence.span
