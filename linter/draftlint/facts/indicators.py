"""Which statements speak of one indicator: by subject, aspect, measure and period, never by a shared keyword."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftlint.facts.aspects import Aspect
from draftlint.facts.quantity import Bound, Form, Quantity
from draftlint.facts.roles import Role
from draftlint.facts.statements import Statement
from draftlint.language.vi.subjects import content_words, contrast, is_generic, wording

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

COMMON = 60
"""A subject word in more statements than this finds no candidates; the rarer words of the same subject do."""

_NOT_INDICATORS = {"time", "age", "day", "hour", "length", "score", "rank", "voltage"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements about one indicator, the earlier first.

    `same` says that their subjects are equal word by word (what one leaves out, it inherits from its context);
    otherwise they only share most of their words, which is evidence where the figures agree, and none where not.
    `worded_alike` says that even the words between differ in nothing but verbs and joints: then the figures must agree
    however far they are apart.
    """

    first: Statement
    second: Statement
    same: bool
    worded_alike: bool = False


def indicator_pairs(facts: Facts) -> Sequence[Pair]:
    """All pairs of statements about one indicator."""
    usable = [item for item in facts.statements if _states_an_indicator(item)]
    index: dict[str, list[int]] = defaultdict(list)
    for position, item in enumerate(usable):
        for word in item.core:
            index[word].append(position)
    out: list[Pair] = []
    for position, item in enumerate(usable):
        for other in _candidates(index, item, position):
            pair = _pair(facts.text, usable[other], item)
            if pair is not None:
                out.append(pair)
    return out


def _states_an_indicator(statement: Statement) -> bool:
    quantity = statement.quantity
    if quantity.unit.dimension in _NOT_INDICATORS or not statement.core:
        return False
    if statement.role in (Role.EARLIER, Role.STATED_TARGET):
        return False
    if is_generic(statement.core):
        return False
    counted = quantity.unit.dimension == "count" and not quantity.per
    return not counted or (bool(quantity.noun) and names_more_than_its_noun(statement))


def _candidates(index: dict[str, list[int]], item: Statement, position: int) -> Iterator[int]:
    shared: Counter[int] = Counter()
    for word in item.core:
        places = index[word]
        if len(places) <= COMMON:
            shared.update(place for place in places if place < position)
    needed = min(2, len(item.core))
    yield from (place for place, count in sorted(shared.items()) if count >= needed)


def _pair(text: str, first: Statement, second: Statement) -> Pair | None:
    if first.sentence.span == second.sentence.span or not _comparable(text, first, second):
        return None
    mine, yours = first.core, second.core
    if len(mine | yours) < 2 or contrast(mine | first.context, yours | second.context):
        return None
    if first.names and second.names and not (first.names <= second.names or second.names <= first.names):
        return None
    same = mine - yours <= second.context and yours - mine <= first.context
    if same:
        # What is inherited may fill up a subject, not make it: most words must be said in both places.
        enough = 2 * len(mine & yours) >= max(len(mine), len(yours)) and bool(mine & yours)
        return Pair(first, second, enough, enough and _worded_alike(text, first, second))
    alike = len(mine & yours) / len(mine | yours)
    return Pair(first, second, False) if alike >= 0.5 and len(mine & yours) >= 2 else None


def one_subject(first: Statement, second: Statement) -> bool:
    """Whether two statements name the same subject word by word, what one leaves out being in its context."""
    mine, yours = first.core, second.core
    if contrast(mine | first.context, yours | second.context) or is_generic(mine) or is_generic(yours):
        return False
    if first.names and second.names and not first.names & second.names:
        return False
    filled = mine - yours <= second.context and yours - mine <= first.context
    return filled and 2 * len(mine & yours) >= max(len(mine), len(yours)) and bool(mine & yours)


def _worded_alike(text: str, first: Statement, second: Statement) -> bool:
    """Whether both places say the subject in the same words, at least three of them, inherited words included."""
    if first.core != second.core or len(first.core) < 3:
        return False
    mine, yours = wording(first.left.of(text)), wording(second.left.of(text))
    return mine == yours and len(set(mine)) >= 3


def _comparable(text: str, first: Statement, second: Statement) -> bool:
    one, two = first.quantity, second.quantity
    if _measure(one) != _measure(two) or first.aspect is not second.aspect or first.direction != second.direction:
        return False
    standing = one.percent and first.aspect is not Aspect.GROWTH
    if first.yearly != second.yearly and not standing:
        return False  # so much a year against so much in all
    if first.periods and second.periods and not first.periods & second.periods:
        return False
    if {one.bound, two.bound} == {Bound.AT_LEAST, Bound.AT_MOST} or _limits(text, first, second):
        return False  # "dưới 30%" and "từ 30%" are two sides of one limit
    return Form.FRACTION in (one.form, two.form) or one.unit.dimension != "count" or _one_noun(one, two)


def _limits(text: str, first: Statement, second: Statement) -> bool:
    """Whether one ends a scale step and the other begins the next: "dưới 30%", "từ 30% đến 50%"."""
    return any(
        below.quantity.bound is Bound.AT_MOST and above.left.of(text).rstrip().lower().endswith("từ")
        for below, above in ((first, second), (second, first))
    )


def _one_noun(one: Quantity, two: Quantity) -> bool:
    return one.noun.split(", ")[0] == two.noun.split(", ")[0]


def _measure(quantity: Quantity) -> tuple[str, str]:
    """Percentages and fractions measure the same: 8/8 communes are 100 % of them."""
    if quantity.form is Form.FRACTION:
        return "percent", ""
    return quantity.unit.dimension, "" if quantity.percent and quantity.per == "năm" else quantity.per


def names_more_than_its_noun(statement: Statement) -> bool:
    """Whether a counted figure says what is counted: "kết nạp 627 đảng viên", not "có 627 đảng viên"."""
    return bool(statement.core - content_words(statement.quantity.noun, keep=statement.quantity.noun))
