"""Counts of those that reach a standard and a higher grade of it: "12/14 xã đạt chuẩn; 04 xã nâng cao, 01 kiểu mẫu"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Bound, Form
from draftlint.language.patterns import any_of, word_set

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class GradedStandard:
    """A count at a higher grade with the count of those at a lower one.

    `sure` says that the lower one counts all that reach it out of a whole, so the higher ones are among them.
    """

    lower: Statement
    higher: Statement
    sure: bool


_JOINTS = r"(?:\s(?:đã|được|đều|có|công|nhận|đạt|chuẩn|xã|thôn|bản|ấp|trường|tiêu|chí|nông|mới|ntm|quốc|gia|dân|cư))*"
_GRADES = (
    regex.compile(rf"{_JOINTS}\skiểu mẫu(?!\p{{L}})", regex.IGNORECASE),
    regex.compile(rf"{_JOINTS}\s(?:nâng cao|mức độ (?:2|II))(?!\p{{L}})", regex.IGNORECASE),
    regex.compile(rf"{_JOINTS}\s(?:chuẩn|nông thôn mới|ntm)(?!\p{{L}})", regex.IGNORECASE),
)
_OTHER_STANDARD = any_of("shares.other_standards")
_MORE = regex.compile(r"(?<!\p{L})(?:thêm|tăng thêm|công nhận mới)(?!\p{L})", regex.IGNORECASE)
"""What was added to those that reached a grade before."""
_LONGEST_NAME = 90


def graded_standards(facts: Facts) -> Sequence[GradedStandard]:
    """Every higher grade with the nearest lower one before it in its paragraph."""
    out: list[GradedStandard] = []
    for _, group in groupby(facts.statements, key=lambda item: item.sentence.block.index):
        out.extend(_of_paragraph(facts, list(group)))
    return out


def _of_paragraph(facts: Facts, inside: Sequence[Statement]) -> Iterator[GradedStandard]:
    graded: list[tuple[int, Statement]] = []
    for item in inside:
        grade = _grade(facts, item)
        if grade is None:
            continue
        lower = next((other for rank, other in reversed(graded) if rank < grade and _alike(other, item)), None)
        if lower is not None:
            yield GradedStandard(lower, item, sure=lower.quantity.form is Form.FRACTION)
        graded.append((grade, item))


def _grade(facts: Facts, item: Statement) -> int | None:
    """How high the standard is that the words right behind a count name."""
    quantity = item.quantity
    counted = quantity.form in (Form.SINGLE, Form.FRACTION) and not quantity.per
    counted = counted and item.quantity.head in word_set("shares.graded")
    if not counted or item.aspect is not Aspect.LEVEL or item.yearly or quantity.bound is not Bound.EXACT:
        return None
    following = facts.statements[item.index + 1] if item.index + 1 < len(facts.statements) else None
    end = min(item.span.end + _LONGEST_NAME, item.sentence.span.end)
    if following is not None:
        end = min(end, max(following.span.start, item.span.end))
    words = facts.text[item.span.end : end]
    if _OTHER_STANDARD.search(words) or _MORE.search(item.left.of(facts.text)):
        return None
    return next((3 - at for at, grade in enumerate(_GRADES) if grade.match(words)), None)


def _alike(lower: Statement, higher: Statement) -> bool:
    """Whether both count the same kind of place at one time and in one role."""
    if lower.quantity.head != higher.quantity.head or lower.role is not higher.role:
        return False
    return not (lower.periods and higher.periods) or bool(lower.periods & higher.periods)
