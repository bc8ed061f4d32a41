"""Results beside the targets set for the same indicator in another part of the draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.distinctions import is_added, of_other_things, told_apart
from draftlint.facts.meaning.indicators import Pair, names_an_indicator
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Bound, Form
from draftlint.facts.targets.comparable_figures import (
    in_other_prices,
    is_rate,
    is_share,
    of_a_move,
    of_a_structure,
    of_one_scale,
    prices_of,
)
from draftlint.facts.targets.no_levels import no_level
from draftlint.facts.targets.target_scopes import counts_in_otherwise, covers_otherwise
from draftlint.language.vi.subjects import narrows, says_an_act

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_ALIKE = 0.65
"""How alike two subjects must be for a target to be measured by a result."""
_MANY = 4
"""Words of a subject that name an indicator wherever all of them are said."""
_TERM = regex.compile(r"(?<!cuối )(?:nhiệm kỳ|0?5 năm)(?!\p{L})", regex.IGNORECASE)
_GIVES_PARTS = regex.compile(r"(?<!\p{L})(?:gồm|trong đó|chia ra)(?!\p{L})", regex.IGNORECASE)
_TOTAL = regex.compile(r"(?<!\p{L})(?:tổng số|tổng cộng|lũy kế|nâng tổng)(?!\p{L})[^;.]{0,30}$", regex.IGNORECASE)
_FAR = 5
"""So many times apart, a level and its target differ by more than progress."""
_LOW, _HIGH = Decimal("0.9"), Decimal("1.25")
"""How much progress remains between a result and its target when the slip is taken away."""


@dataclass(frozen=True, slots=True)
class LaterTarget:
    """A result and the target of the next period; `certain` says that they are one indicator word by word.

    `comparable` says that a smaller target is a step back: nothing counted anew, in another time, of another list.
    """

    result: Statement
    target: Statement
    certain: bool
    comparable: bool

    @property
    def less_is_better(self) -> bool:
        """Whether the indicator should fall: poverty, accidents, and what shall be "dưới" so much."""
        return self.limited or self.result.lower_is_better or self.result.direction < 0

    @property
    def limited(self) -> bool:
        """Whether the target is a limit that the figure must stay below."""
        return self.target.quantity.bound is Bound.AT_MOST

    @property
    def levels(self) -> tuple[Decimal, Decimal]:
        """What is reached and what is aimed at, the best value of a range, a fraction in per cent."""
        return _level(self.result), _level(self.target)

    @property
    def worse(self) -> bool:
        """Whether the target falls short of the result, the last printed digits aside."""
        reached, aimed = self.levels
        slack = max(self.result.quantity.quantum, self.target.quantity.quantum) / 2
        if self.less_is_better:
            return self.target.quantity.value > reached + slack
        return aimed < reached - slack

    @property
    def far(self) -> bool:
        """Whether both are many times apart, though they are measured alike and stand for one indicator."""
        reached, aimed = self.levels
        return min(reached, aimed) > 0 and not 1 / Decimal(_FAR) < aimed / reached < _FAR

    @property
    def slipped(self) -> bool:
        """Whether a decimal mark or a zero explains that two rates are far apart; counts may well grow tenfold."""
        reached, aimed = self.levels
        if not self.far or not is_rate(self.result):
            return False
        times = max(reached / aimed, aimed / reached)
        return any(_LOW <= times / power <= _HIGH for power in (10, 100, 1000))


def later_targets_of(facts: Facts) -> Sequence[LaterTarget]:
    """Every result with each target set for its indicator, two worse values only once."""
    told: set[tuple[Decimal, Decimal]] = set()
    out = []
    for found in _of_the_last_year(list(_all(facts))):
        if found.levels not in told or not found.worse:
            out.append(found)
        told.add(found.levels)
    return out


def _of_the_last_year(found: Sequence[LaterTarget]) -> Iterator[LaterTarget]:
    """Those whose result is no value of an earlier year of the same indicator: "năm 2023: 13,4%; năm 2024: 15,3%"."""
    last: dict[int, int] = {}
    for item in found:
        last[item.target.index] = max(last.get(item.target.index, 0), _year(item.result))
    for item in found:
        if not _year(item.result) or _year(item.result) >= last[item.target.index]:
            yield item


def _year(statement: Statement) -> int:
    """The last year that a figure is of; 0 where that is not said."""
    return max((int(period[-4:]) for period in statement.periods), default=0)


def _all(facts: Facts) -> Iterator[LaterTarget]:
    for pair in (_result_first(facts, pair) for pair in facts.indicator_pairs):
        one, two = pair.first, pair.second
        if not (one.role in (Role.RESULT, Role.UNKNOWN) and two.role is Role.TARGET):
            continue
        if of_a_move(facts, one) or of_a_move(facts, two):
            continue
        if of_a_structure(facts, one) or of_a_structure(facts, two) or not of_one_scale(facts.text, one, two):
            continue
        if of_other_things(facts, pair) or not _of_one_indicator(facts, pair):
            continue
        if in_other_prices(facts, one, two) or covers_otherwise(facts.text, one, two) or _falls_less(one, two):
            continue
        found = LaterTarget(one, two, pair.same, _is_comparable(facts, pair))
        if found.worse and found.limited and not one.lower_is_better:
            continue  # a limit above what is reached asks for no progress
        yield found


def _result_first(facts: Facts, pair: Pair) -> Pair:
    """The pair in the order of time: an annex may tell the results, each beside its target, behind the outlook."""
    row = facts.statements[pair.second.index - 1].role is Role.STATED_TARGET
    if pair.first.role is Role.TARGET and pair.second.role is Role.RESULT and row:
        return replace(pair, first=pair.second, second=pair.first)
    return pair


def _falls_less(result: Statement, target: Statement) -> bool:
    """Whether a rate shall fall by less than before: with less of it left that is no step back, and none ahead."""
    by = all(
        item.direction < 0 and (item.aspect is not Aspect.LEVEL or item.quantity.unit.dimension == "point")
        for item in (result, target)
    )
    return by and target.quantity.high < result.quantity.value


def _is_comparable(facts: Facts, pair: Pair) -> bool:
    """See `LaterTarget`; rates of other years are compared, counts and amounts of other lengths of time are not."""
    one, two = pair.first, pair.second
    if no_level(facts, two) or _need_not_grow(facts, one, two) or prices_of(facts, one) != prices_of(facts, two):
        return False
    if counts_in_otherwise(facts.text, one, two) or _kept(facts, one, two):
        return False
    if is_rate(two):
        return one.quantity.per == two.quantity.per
    in_list = two.clause.depth > 0 or _GIVES_PARTS.search(two.left.of(facts.text)) is not None
    shorter = _of_a_term(facts, one) and not _of_a_term(facts, two)
    return not shorter and not in_list and not told_apart(facts, pair)


def _kept(facts: Facts, result: Statement, target: Statement) -> bool:
    """Whether the target that the result was measured by is set once more."""
    behind = facts.statements[result.index + 1 : result.index + 3]
    return any(item.role is Role.STATED_TARGET and item.quantity.value == target.quantity.value for item in behind)


def _of_a_term(facts: Facts, statement: Statement) -> bool:
    return _TERM.search(statement.left.of(facts.text)) is not None


def _of_one_indicator(facts: Facts, pair: Pair) -> bool:
    one, two = pair.first, pair.second
    if not names_an_indicator(one):
        return False
    if pair.same:
        return True
    if not names_an_indicator(two) or _narrower(one, two):
        return False
    if _is_total(facts, one) != _is_total(facts, two) or _is_listed_part(facts, one):
        return False
    return pair.likeness >= _ALIKE or _nested(one, two)


def _nested(one: Statement, two: Statement) -> bool:
    """Whether all words of one subject, and they are many, are said in the other."""
    mine, yours = one.core, two.core
    return len(mine & yours) >= _MANY and (mine <= yours or yours <= mine)


def _narrower(one: Statement, two: Statement) -> bool:
    """Whether just one of them is of a branch, a level or a side: "giá trị sản xuất công nghiệp"."""
    if is_share(one) or is_share(two):
        return False
    return narrows(one.core, two.core | two.context) or narrows(two.core, one.core | one.context)


def _is_total(facts: Facts, statement: Statement) -> bool:
    return _TOTAL.search(statement.left.of(facts.text)) is not None


def _is_listed_part(facts: Facts, statement: Statement) -> bool:
    """Whether a figure is a part in a list, with its share in brackets: "ngân sách xã 21 tỷ đồng (10%)"."""
    behind = facts.statements[statement.index + 1 : statement.index + 2]
    return not statement.quantity.percent and any(
        item.owner == statement.index and item.quantity.percent and item.aspect in (Aspect.LEVEL, Aspect.SHARE)
        for item in behind
        if item.role is not Role.STATED_TARGET
    )


def _need_not_grow(facts: Facts, result: Statement, target: Statement) -> bool:
    """Whether the next figure may well be smaller: growth, or what is done in another length of time."""
    if target.aspect in (Aspect.GROWTH, Aspect.FULFILMENT, Aspect.EXCESS):
        return True
    if is_rate(target):
        return False
    if is_added(facts.text, target):
        return True
    as_long = (result.yearly and target.yearly) or _of_a_term(facts, target)
    return says_an_act(target.core) and not as_long


def _level(statement: Statement) -> Decimal:
    """The best value that a figure allows, in its base unit; a fraction in per cent."""
    quantity = statement.quantity
    if quantity.form is Form.FRACTION and quantity.other:
        return quantity.amount / quantity.other * 100
    return quantity.high
