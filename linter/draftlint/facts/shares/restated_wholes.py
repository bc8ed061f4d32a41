"""Counts that a fraction behind them repeats as its whole: "đăng ký 5.036 mô hình, công nhận 4.218/5.036 mô hình"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.agreement import telling_digits
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.subjects import one_noun
from draftlint.relations.slips import Slip, slip_between

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class RestatedWhole:
    """A count and the fraction whose whole it is; `equal` that both say so, `sure` that no other count is meant.

    Where they differ, either one slip lies between them, or the words take the count up again ("có 57 trường, đến nay
    45/57 trường đạt chuẩn").
    """

    count: Statement
    fraction: Statement
    equal: bool
    sure: bool


_FEWEST = 10
"""Wholes below this are equal to many counts by chance."""
_FAR = 8
"""Figures between a count and the fraction of it."""


def restated_wholes(facts: Facts) -> Sequence[RestatedWhole]:
    """Every fraction with the count before it, in its paragraph, that is its whole or is one slip from it."""
    return list(_found(facts))


def _found(facts: Facts) -> Iterator[RestatedWhole]:
    for fraction in facts.statements:
        whole = fraction.quantity.whole
        if whole is None or whole < _FEWEST or not fraction.quantity.noun:
            continue
        counts = list(_counts_before(facts, fraction))
        equal = next((count for count in counts if count.quantity.amount == whole), None)
        if equal is not None:
            yield RestatedWhole(equal, fraction, equal=True, sure=True)
        elif counts and counts[0].sentence.span == fraction.sentence.span:
            slip = slip_between(fraction.quantity.other_figure(), counts[0].quantity.amount)
            slipped = slip in _TELLING and counts[0].quantity.amount >= _FEWEST and not _repeated(facts, whole)
            if slipped or _taken_up(facts.text, counts[0], fraction):
                sure = slipped and slip is not Slip.DIGIT and telling_digits(counts[0].quantity) >= 2
                yield RestatedWhole(counts[0], fraction, equal=False, sure=sure)
        elif counts and _next(counts[0], fraction) and _taken_up(facts.text, counts[0], fraction):
            yield RestatedWhole(counts[0], fraction, equal=False, sure=False)


_TELLING = {Slip.SWAP, Slip.DIGIT, Slip.SCALE, Slip.SEPARATOR}


# "Toàn huyện có 57 trường", "tiếp nhận 846 đơn"
_INTRODUCED = regex.compile(
    r"(?<!\p{L})(?:toàn \p{L}+(?:\s\p{L}+)?(?: hiện| đã)? có|hiện có|tổng số(?: là| có)?|có tổng số|tiếp nhận|thụ lý"
    r"|đăng ký(?: \p{L}+){0,3}|rà soát|quy hoạch|xác định|đề ra|mạng lưới(?: \p{L}+){0,2} có)\s$",
    regex.IGNORECASE,
)
# "45/57 trường đạt chuẩn": all that were counted; "45/57 trường công lập": those of one kind
_PREDICATE = WordPattern(r"\s?(?:[(,;.]|$|(?:đã |được |đều |mới )?<shares.predicates>(?!\p{L}))")
_LEAD = 40
"""Code points before a count in which it is introduced."""


def _taken_up(text: str, count: Statement, fraction: Statement) -> bool:
    """Whether a count is introduced as all that there are, and the fraction is told of just these things."""
    if count.quantity.noun != fraction.quantity.noun or count.clause.depth or fraction.clause.depth:
        return False
    lead = text[max(count.sentence.span.start, count.span.start - _LEAD) : count.span.start]
    predicate = _PREDICATE.match(text, fraction.span.end, fraction.sentence.span.end)
    plain = _PREDICATE.match(text, count.span.end, count.sentence.span.end)
    return _INTRODUCED.search(lead) is not None and predicate is not None and plain is not None


def _next(count: Statement, fraction: Statement) -> bool:
    """Whether the fraction opens the next sentence."""
    return 0 <= fraction.sentence.span.start - count.sentence.span.end <= _GAP


_GAP = 3
"""Code points between one sentence and the next."""


def _repeated(facts: Facts, whole: object) -> bool:
    """Whether the whole is said elsewhere, so that it is no slip."""
    return sum(whole in (item.quantity.amount, item.quantity.other) for item in facts.statements) > 1


def _counts_before(facts: Facts, fraction: Statement) -> Iterator[Statement]:
    """The counts of the fraction's thing in its paragraph before it, the nearest first."""
    for count in reversed(facts.statements[max(fraction.index - _FAR, 0) : fraction.index]):
        quantity = count.quantity
        if count.sentence.block.index != fraction.sentence.block.index:
            return
        alike = quantity.form is Form.SINGLE and quantity.counted and quantity.noun
        if alike and one_noun(quantity.noun, fraction.quantity.noun):
            yield count
