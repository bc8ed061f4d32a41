"""What is added to a stock told elsewhere: "thành lập mới 40 câu lạc bộ, đưa tổng số lên 152" (112 of them so far).

What was added may have left again, so that a sum that does not fit tells nothing; one that does is no chance, since the
figure before is of the same things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from draftlint.facts.changes.change import Change, Measure, alike
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import word_set

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_IN_ALL = regex.compile(
    r"(?<!\p{L})(?:(?:nâng|đưa)(?:\s\p{L}+){0,3}\s(?:tổng số|số|tổng)(?:\s\p{L}+){0,8}\slên(?:\s\p{L}+){0,2}"
    r"|(?:lũy kế|luỹ kế|cộng dồn)(?:\s\p{L}+){0,4})\s$",
    regex.IGNORECASE,
)
_FEWEST = 10
_MOST = 8


def stock_additions(facts: Facts, known: Sequence[Change]) -> Iterator[Change]:
    """Every stock raised by what its sentence adds, with the figure of the draft that it was raised from."""
    taken = {change.level.index for change in known}
    stocks: dict[tuple[str, Decimal], list[Statement]] = defaultdict(list)
    for one in facts.statements:
        if _is_stock(one):
            stocks[one.quantity.unit.dimension, one.quantity.value].append(one)
    for added, level in pairwise(_outside_brackets(facts)):
        if level.index in taken or added.sentence.span != level.sentence.span or not _of_one_kind(added, level):
            continue
        if _IN_ALL.search(facts.text, max(level.sentence.span.start, level.span.start - 110), level.span.start) is None:
            continue
        wanted = level.quantity.value - added.quantity.value
        told = stocks[level.quantity.unit.dimension, wanted][:_MOST]
        found = [one for one in told if one.sentence.span != level.sentence.span and _of_one_kind(one, level)]
        if found and wanted >= _FEWEST:
            yield Change(level, found[-1], None, added, Measure.ADDED, 1, distant=True)


def _outside_brackets(facts: Facts) -> Sequence[Statement]:
    usual = {"time", "age", "day", "percent"}
    return [one for one in facts.statements if not one.clause.depth and one.quantity.unit.dimension not in usual]


def _is_stock(one: Statement) -> bool:
    single = one.quantity.form is Form.SINGLE and one.aspect is Aspect.LEVEL and not one.quantity.per
    return single and one.role not in (Role.TARGET, Role.STATED_TARGET)


def _of_one_kind(one: Statement, two: Statement) -> bool:
    """Whether both count one kind of thing; of measures, whether they share a word of their subject."""
    first, second = one.quantity, two.quantity
    if first.unit.dimension != second.unit.dimension or first.form is not Form.SINGLE or second.form is not Form.SINGLE:
        return False
    if first.unit.dimension != "count":
        return bool(one.core & two.core)
    nouns = [quantity.first_noun for quantity in (first, second)]
    if all(noun in word_set("means.members") for noun in nouns):
        return True
    return all(nouns) and alike(*nouns)
