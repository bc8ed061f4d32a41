"""What tells that two figures of like words are of different things: another side, whole, list, period or scope.

These count where the figures differ. Where they agree, that alone speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.agreement import slip_digits, telling_digits
from draftlint.facts.meaning.indicators import Pair
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.subjects import content_words, names_a_field, narrows, of_every_branch

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_NOT = WordPattern(
    r"(?<!\p{L})(?:chưa|không)(?!\s<indicators.not_denied>(?!\p{L}))"
    r"(?!\s(?:đạt\s)?<indicators.measures_missed>(?!\p{L}))(?!\p{L})"
)
_BEHIND_BRACKET = regex.compile(r"\)[^,;.()\d]{1,40}")
_ADDED = regex.compile(r"(?<!\p{L})thêm\s(?:\p{L}{1,8}\s){0,2}$", regex.IGNORECASE)
_ADDED_BEHIND = regex.compile(r"\s?(?:\p{L}{1,8}\s){0,4}(?:tăng thêm|nữa)(?!\p{L})", regex.IGNORECASE)
_A_HEAD = regex.compile(r"(?<!\p{L})(?:đầu người|mỗi người|một người)(?!\p{L})", regex.IGNORECASE)
_BEST_OR_WORST = WordPattern(
    r"(?<!\p{L})<indicators.ranked_places>\s(?:\p{L}+\s){0,2}<indicators.ranked_by> nhất"
    r"(?!\p{L})[^,;.]{0,60}$"
)
_WITHOUT = regex.compile(
    r"(?<!\p{L})(?:không|chưa) (?:tính|kể|bao gồm|gồm)\s(?P<words>\p{L}[\p{L}\s]{2,50})", regex.IGNORECASE
)
_PERIOD = regex.compile(r"(?<![/\d.])(?:(?P<from>(?:19|20)\d\d)\s?[-–]\s?)?(?P<to>(?:19|20)\d\d)(?![\d/])")
_LABEL = regex.compile(r"(?P<label>[^:;.,()\d]{2,60}):\s")

_FAR = 120
"""Code points before a figure in which it may be said to be a head."""
_NEAR = 50
"""Code points before a figure in which it may be said whose it is."""
_LONGEST_TITLE = 160
_LONGEST_LABEL = 60
_BESIDE = 6
"""Figures on either side that may be items of one list with a figure."""
_PLAIN_SLIP = 2.0
"""Digits that a slip must tell to outweigh another list or another label."""
_COMMON_LEVEL = WordPattern(r"(?<!\p{L})<indicators.common_levels>(?:\s\p{L}+){0,4}\s?(?:\(|\slà\s)\s?$")


def told_apart(facts: Facts, pair: Pair) -> bool:
    """Whether two figures that differ are of different things, whatever their subjects share."""
    one, two = pair.first, pair.second
    if _sides_apart(facts, one, two) or _periods_apart(facts, one, two) or _of_one_branch(one, two):
        return True
    if (slip_digits(one.quantity, two.quantity) or 0) >= _PLAIN_SLIP:
        return False
    return _listed_apart(facts, one, two) or _labelled_apart(facts, one, two)


def _of_one_branch(one: Statement, two: Statement) -> bool:
    """Whether a label makes a figure that every branch has one branch's: "Nông nghiệp: giá trị sản xuất tăng 4,1%"."""
    return of_every_branch(one.core & two.core) and (
        narrows(one.inherited, two.core | two.context) or narrows(two.inherited, one.core | one.context)
    )


def of_other_things(facts: Facts, pair: Pair) -> bool:
    """Whether two figures are of different things, at whatever time: a target is of another year than the result."""
    return _sides_apart(facts, pair.first, pair.second) or _labelled_apart(facts, pair.first, pair.second)


def _sides_apart(facts: Facts, one: Statement, two: Statement) -> bool:
    """Whether one figure is of what is not so, was added, falls to one head, or is a share of another count."""
    text = facts.text
    if _negated(text, one) != _negated(text, two) or is_added(text, one) != is_added(text, two):
        return True
    if _a_head(text, one) != _a_head(text, two) and not _incomes(one, two):
        return True
    if _of_one_place(text, one) != _of_one_place(text, two) or _left_out(text, one, two) or _left_out(text, two, one):
        return True
    if _of_a_larger_whole(text, one) != _of_a_larger_whole(text, two):
        return True
    return _of_other_counts(facts, one, two)


def is_added(text: str, statement: Statement) -> bool:
    """Whether a figure is what was, or shall be, added: "có thêm 02 xã đạt chuẩn"."""
    behind = _ADDED_BEHIND.match(text, statement.span.end, statement.clause.span.end)
    return _ADDED.search(statement.left.of(text)) is not None or behind is not None


def _negated(text: str, statement: Statement) -> bool:
    """Whether a figure counts what is not so: "12 trường chưa đạt chuẩn", "12 trường (34%) chưa đạt chuẩn"."""
    if any(_NOT.search(part.of(text)) for part in (statement.left, statement.right)):
        return True
    behind = _BEHIND_BRACKET.match(text, statement.span.end, statement.sentence.span.end)
    return statement.owner is not None and behind is not None and _NOT.search(behind[0]) is not None


def _a_head(text: str, statement: Statement) -> bool:
    start = max(statement.sentence.span.start, statement.span.start - _FAR)
    words = text[max(start, text.rfind(";", start, statement.span.start)) : statement.span.start]
    return "người" in statement.quantity.per or _A_HEAD.search(words) is not None


def _of_one_place(text: str, statement: Statement) -> bool:
    """Whether a figure is that of the best or the worst of many: "nơi cao nhất (xã Tân Lập) có 95%"."""
    start = max(statement.sentence.span.start, statement.span.start - _FAR)
    start = max(start, text.rfind(";", start, statement.span.start))
    return _BEST_OR_WORST.search(text, start, statement.span.start) is not None


def _of_a_larger_whole(text: str, statement: Statement) -> bool:
    """Whether a figure is what all have, named to be compared with: "bằng 62% mức chung của tỉnh (67 triệu đồng)"."""
    start = max(statement.sentence.span.start, statement.span.start - _NEAR)
    return _COMMON_LEVEL.search(text, start, statement.span.start) is not None


def _left_out(text: str, one: Statement, two: Statement) -> bool:
    """Whether one place leaves out what the other is of: "12.480 hồ sơ (không tính hồ sơ đất đai)"."""
    found = _WITHOUT.search(text, one.sentence.span.start, one.span.start)
    words = content_words(found["words"]) if found else set()
    return bool(words) and words <= two.core | two.context and not words <= one.core


def _incomes(one: Statement, two: Statement) -> bool:
    """Whether both are what people earn, which is so much a head whether that is said or not."""
    return all({"thu", "nhập"} <= item.core for item in (one, two))


def _of_other_counts(facts: Facts, one: Statement, two: Statement) -> bool:
    """Whether both are shares in brackets behind counts that differ: "167 nữ (53,4%)" and "nữ 9 đồng chí (23,7%)"."""
    mine, yours = _count_before(facts, one), _count_before(facts, two)
    return mine is not None and yours is not None and mine.quantity.value != yours.quantity.value


def _count_before(facts: Facts, statement: Statement) -> Statement | None:
    if not statement.quantity.percent or statement.owner is None:
        return None
    owner = facts.statements[statement.owner]
    return owner if owner.index == statement.index - 1 and owner.quantity.unit.dimension == "count" else None


def _periods_apart(facts: Facts, one: Statement, two: Statement) -> bool:
    """Whether the years of the figures, or of the headings they stand under, do not meet."""
    if one.periods and two.periods:
        return False  # the pair knows that
    mine, yours = _years(facts, one), _years(facts, two)
    if mine is None or yours is None:
        return False
    return mine[1] < yours[0] or yours[1] < mine[0] or _year_within(mine, yours) or _year_within(yours, mine)


def _year_within(year: tuple[int, int], period: tuple[int, int]) -> bool:
    """Whether a single year stands against a period that goes on after it."""
    return year[0] == year[1] and period[0] < period[1] and year[1] < period[1]


def _years(facts: Facts, statement: Statement) -> tuple[int, int] | None:
    """The first and the last year a figure may be of, where just one year or period is said for it."""
    if statement.periods:
        return _only_period("; ".join(statement.periods))
    block = statement.sentence.block
    label, colon, _ = facts.document.block_text(block)[:_LONGEST_LABEL].partition(":")
    if colon and _PERIOD.search(label):  # "Riêng năm 2026: …"
        return _only_period(label)
    if block.note is not None and (anchor := facts.anchors.get(block.note)) is not None:
        block = facts.document.block_at(max(anchor - 1, 0))  # a note stands under the headings of what it hangs on
    for index in reversed(block.section):
        title = facts.document.block_text(facts.document.blocks[index])[:_LONGEST_TITLE]
        if _PERIOD.search(title):
            return _only_period(title)
    return None


def _only_period(words: str) -> tuple[int, int] | None:
    found = {(int(match["from"] or match["to"]), int(match["to"])) for match in _PERIOD.finditer(words)}
    return found.pop() if len(found) == 1 else None


def _listed_apart(facts: Facts, one: Statement, two: Statement) -> bool:
    """Whether both are items of lists that have no other figure in common, and so break down different wholes."""
    mine, yours = set(_beside(facts, one)), set(_beside(facts, two))
    return bool(mine and yours) and not mine & yours


def _beside(facts: Facts, statement: Statement) -> Iterator[object]:
    """The values of the figures listed beside one, counted or measured as it is."""
    quantity = statement.quantity
    if quantity.form is not Form.SINGLE or quantity.percent:
        return
    for other in facts.statements[max(statement.index - _BESIDE, 0) : statement.index + _BESIDE + 1]:
        alike = other.quantity.measure == quantity.measure and other.quantity.form is Form.SINGLE
        listed = other.clause.index != statement.clause.index and other.clause.depth == statement.clause.depth
        if alike and listed and other.sentence.span == statement.sentence.span and telling_digits(other.quantity) >= 2:
            yield other.quantity.value


def _labelled_apart(facts: Facts, one: Statement, two: Statement) -> bool:
    """Whether one stands behind a label ("- Đường bộ: …") of which the other place says nothing."""
    return any(
        label and not label & (other.core | other.context | _said_around(facts, other))
        for label, other in ((_label(facts, one), two), (_label(facts, two), one))
    )


def _label(facts: Facts, statement: Statement) -> set[str]:
    """What stands before the colon at the head of a list item, where the figure's own words are behind it."""
    if statement.sentence.block.marker is None:
        return set()
    match = _LABEL.match(facts.text, statement.sentence.span.start, statement.left.start + 1)
    label = content_words(match["label"]) - statement.core if match else set()
    return set() if names_a_field(label) else label


def _said_around(facts: Facts, statement: Statement) -> set[str]:
    return content_words(statement.sentence.span.of(facts.text))
