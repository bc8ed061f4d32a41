"""Numbers of targets with what is said of them: "hoàn thành 15/18 chỉ tiêu", "03 chỉ tiêu chưa đạt"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


class Tally(StrEnum):
    """What is said of the targets that are counted."""

    TOTAL = "total"
    REACHED = "reached"
    EXCEEDED = "exceeded"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class TargetCount:
    """A number of targets; `whole` is that of a fraction, `both` says "đạt và vượt"."""

    statement: Statement
    tally: Tally
    value: Decimal
    whole: Decimal | None
    both: bool = False


_MISSED = regex.compile(r"(?<!\p{L})(?:chưa|không)\s(?:đạt|hoàn thành)(?!\p{L})", regex.IGNORECASE)
_BOTH = regex.compile(r"(?<!\p{L})(?:đạt|hoàn thành)\s(?:và|,|hoặc)\s?vượt(?!\p{L})", regex.IGNORECASE)
_EXCEEDED = regex.compile(r"(?<!\p{L})vượt(?!\p{L})", regex.IGNORECASE)
_REACHED = regex.compile(r"(?<!\p{L})(?:đạt|hoàn thành)(?!\p{L})", regex.IGNORECASE)


def target_counts_of(facts: Facts) -> Sequence[TargetCount]:
    """Every number of targets, in text order."""
    return [count for item in facts.statements if (count := _count(facts, item)) is not None]


def _count(facts: Facts, statement: Statement) -> TargetCount | None:
    """A number of targets with what is said of them."""
    quantity = statement.quantity
    if quantity.noun not in ("chỉ tiêu", "mục tiêu") or quantity.form is Form.RANGE:
        return None
    before = facts.text[statement.clause.span.start : statement.span.start]
    after = facts.text[statement.span.end : statement.clause.span.end].split(" và 0")[0]
    for words in (after[:60], before[-40:]):
        if _MISSED.search(words):
            tally = Tally.MISSED
        elif _BOTH.search(words):
            tally = Tally.REACHED
        elif _EXCEEDED.search(words):
            tally = Tally.EXCEEDED
        elif _REACHED.search(words):
            tally = Tally.REACHED
        else:
            continue
        return TargetCount(statement, tally, quantity.amount, quantity.whole, _BOTH.search(words) is not None)
    return TargetCount(statement, Tally.REACHED if quantity.whole else Tally.TOTAL, quantity.amount, quantity.whole)
