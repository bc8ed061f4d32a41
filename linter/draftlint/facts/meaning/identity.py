"""Whether two figures that agree are of one indicator: by the likeness of their subjects, and by digits in common."""

from __future__ import annotations

from draftlint.facts.meaning.agreement import shared_digits
from draftlint.facts.meaning.indicators import Pair
from draftlint.facts.meaning.likeness import subject
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.siblings import in_one_table, of_one_list
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form, Quantity
from draftlint.language.vi.subjects import content_words, is_generic

_ENOUGH = 5.0
"""What likeness (five for equal subjects) and telling digits must reach together for figures to be one indicator's."""


def agree_on_one(pair: Pair) -> bool:
    """Whether two figures that agree are of one indicator: the less alike the subjects, the more digits they share."""
    if pair.one_set:
        return True
    if in_one_table(pair):
        return False
    rounded = pair.first.quantity.value != pair.second.quantity.value
    if not all(says_what_it_counts(item.quantity) for item in (pair.first, pair.second)) and not _recognised(pair):
        return False
    return _evidence(pair) >= _ENOUGH and not (rounded and of_one_list(pair))


def _recognised(pair: Pair) -> bool:
    """Whether a count that does not say what it counts is surely the other one: many things are 231 in number."""
    if len(pair.first.core & pair.second.core) < _BOTH_SAY:
        return False
    return pair.likeness >= _HALF or shared_digits(pair.first.quantity, pair.second.quantity) >= _LONG


_BOTH_SAY = 2
_HALF, _LONG = 0.5, 4.0
"""Likeness, or digits, from which a count that does not say what it counts is recognised."""


def _evidence(pair: Pair) -> float:
    """How much speaks for one indicator where the figures agree: likeness of the subjects, and digits in common."""
    alike = 5 * pair.likeness * min(telling(pair.first), telling(pair.second))
    against = _ROLES_APART.get(frozenset((pair.first.role, pair.second.role)), 1.0) + (1.0 if pair.apart else 0.0)
    digits = shared_digits(pair.first.quantity, pair.second.quantity)
    left = _LEFT_OVER if pair.rest else 0.0
    return alike + digits + left + _stated_whole(pair) + _said_twice(pair, digits) - against


def _said_twice(pair: Pair, digits: float) -> float:
    """What it adds that nothing else in the draft has the value, where the subjects have a good deal in common."""
    one, two = pair.first, pair.second
    words = {item.quantity.bound_word for item in (one, two)} - {""}
    least = _SOMEWHAT if digits < _LONG_VALUE else _A_LITTLE
    if not pair.alone or pair.apart or pair.likeness < least or not _one_time(pair) or len(words) > 1:
        return 0.0
    targets = one.role is two.role is Role.TARGET
    return min(digits * _A_DIGIT, _RARE_VALUE) + (_TOLD_AGAIN if targets else 0.0)


def _one_time(pair: Pair) -> bool:
    """Whether both figures are results, or both targets of one time."""
    return _ROLES_APART.get(frozenset((pair.first.role, pair.second.role)), 1.0) == 0


_SOMEWHAT, _A_LITTLE = 0.3, 0.18
"""Likeness from which the same rare value is hardly chance; the second holds for long figures."""
_LONG_VALUE = 3.0
"""Digits of a long figure."""
_A_DIGIT, _RARE_VALUE, _TOLD_AGAIN = 0.7, 1.5, 0.5
"""What each digit of a rare value adds, what all of them add at most, and that targets are told again as tasks."""


def _stated_whole(pair: Pair) -> float:
    """What it adds that a count is the whole of a fraction close behind: "có 46 trường; 39/46 trường đạt chuẩn"."""
    one, two = pair.first, pair.second
    near = abs(one.sentence.block.index - two.sentence.block.index) <= 1
    wholes = [
        single.quantity.amount == part.quantity.whole
        for single, part in ((one, two), (two, one))
        if part.quantity.whole is not None and single.quantity.form is Form.SINGLE
    ]
    return _WHOLE_SAID if near and any(wholes) else 0.0


_WHOLE_SAID = 2.0
_LEFT_OVER = 1.5
"""What it adds that both places count what is left of a thing."""


def telling(statement: Statement) -> float:
    """How much the words of a subject tell: little where many things have it, less where only a thing is counted."""
    if is_generic(subject(statement)):
        return 0.4
    if statement.quantity.unit.dimension != "count" or statement.quantity.per:
        return 1.0
    if subject(statement) - content_words(statement.quantity.noun, keep=statement.quantity.noun):
        return 1.0
    return 0.85 if len(statement.quantity.noun.split()) > 2 else 0.7


_ROLES_APART = {
    **{frozenset((role,)): 0.0 for role in Role},
    frozenset((Role.RESULT, Role.UNKNOWN)): 0.0,
    frozenset((Role.RESULT, Role.TARGET)): 2.5,
    frozenset((Role.UNKNOWN, Role.TARGET)): 2.5,
    frozenset((Role.STATED_TARGET, Role.TARGET)): 2.5,
    frozenset((Role.STATED_TARGET, Role.RESULT)): 2.0,
}
"""What speaks against one indicator where one figure is a target, or an earlier value, and the other a result."""


def says_what_it_counts(quantity: Quantity) -> bool:
    """Whether a count says what it counts; "khai trừ 148" does not, and is compared only where it agrees."""
    return bool(quantity.noun) or quantity.unit.dimension != "count"


def one_role(pair: Pair) -> bool:
    """A result is not compared with a target; where the draft does not say, both may be results."""
    one, two = pair.first.role, pair.second.role
    if one is Role.EARLIER:
        return False
    if one is Role.STATED_TARGET:
        return one is two and pair.same and bool(pair.first.periods) is bool(pair.second.periods)
    return one is two or {one, two} == {Role.RESULT, Role.UNKNOWN}
