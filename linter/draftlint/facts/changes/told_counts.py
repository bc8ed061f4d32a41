"""Counts and populations that a draft tells once, for the means of other paragraphs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import word_set

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


class ToldCounts:
    """The things that a draft counts, by their nouns."""

    def __init__(self, facts: Facts) -> None:
        """Gather every count that is a result, not a plan nor an earlier figure."""
        self._by_noun: dict[str, list[Statement]] = defaultdict(list)
        self._known: dict[str, tuple[Mapping[Decimal, Statement], Statement | None]] = {}
        for one in facts.statements:
            known = one.role not in (Role.TARGET, Role.STATED_TARGET, Role.EARLIER) and one.aspect is Aspect.LEVEL
            if known and one.quantity.noun and one.quantity.form is not Form.RANGE and not one.quantity.per:
                self._by_noun[one.quantity.noun].append(one)

    def of(self, per: str) -> tuple[Mapping[Decimal, Statement], Statement | None]:
        """The different counts of a thing, and the one that is told again and again, more than any other."""
        if per not in self._known:
            nouns = [noun for noun in self._by_noun if noun == per or noun.startswith(per + " ")]
            told = [one for noun in nouns for one in self._by_noun[noun]]
            values = {_number(one): one for one in told}
            times = Counter(map(_number, told)).most_common(2)
            again = bool(times) and times[0][1] > 1 and (len(times) == 1 or times[0][1] > times[1][1])
            self._known[per] = values, values[times[0][0]] if again else None
        return self._known[per]


def _number(one: Statement) -> Decimal:
    whole = one.quantity.whole
    return whole if whole is not None else one.quantity.value


def told_population(facts: Facts) -> Sequence[Statement]:
    """The figures that say how many people live in a place."""
    return [
        one
        for one in facts.statements
        if one.quantity.first_noun in word_set("means.population")
        and one.quantity.form is Form.SINGLE
        and not one.quantity.per
        and one.role not in (Role.TARGET, Role.STATED_TARGET, Role.EARLIER)
        and one.aspect is Aspect.LEVEL
        and one.quantity.value >= 500
        and regex.search(r"(?i)(?<!\p{L})dân số(?:\s\p{L}+){0,6}\s?$", one.left.of(facts.text)) is not None
    ]
