"""Which statements speak of one indicator: by subject, aspect, measure and period, never by a shared keyword."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from draftlint.facts.meaning.agenda import always_one, one_agenda
from draftlint.facts.meaning.agreement import telling_digits
from draftlint.facts.meaning.comparable import comparable, in_one_aspect
from draftlint.facts.meaning.likeness import SubjectLikeness
from draftlint.facts.meaning.misprints import misprints_of
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Quantity
from draftlint.language.patterns import any_of
from draftlint.language.vi.subjects import content_words, contrast, is_generic, left_out, one_noun, wording

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

COMMON = 60
"""A subject word, or a value, in more statements than this finds no candidates; the rarer ones do."""

_RARE = 8
"""A subject word in no more statements than this finds candidates by itself."""

_NOT_INDICATORS = {"time", "age", "day", "hour", "score", "rank", "voltage"}
_SEVERAL_NAMES = 0.4
"""How much of their likeness subjects keep that name different places or things."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements that may be about one indicator, the earlier first.

    `same` says that their subjects are equal word by word (what one leaves out, it inherits from its context);
    `likeness` says from 0 to 1 how much of their subjects they share, rare words weighing more. Likeness is evidence
    where the figures agree, and little where they do not. `worded_alike` says that even the words between differ in
    nothing but verbs and joints: then the figures must agree however far they are apart. `apart` says that they name
    different years or periods. `alone` says that no third figure of the draft has the value of the first, counting the
    same. `rest` says that both count what is left of one thing. `one_set` says that both count what one programme sets
    itself so many of; `settled` that there is one number of such things.
    """

    first: Statement
    second: Statement
    same: bool
    likeness: float
    worded_alike: bool = False
    apart: bool = False
    alone: bool = False
    rest: bool = False
    one_set: bool = False
    settled: bool = False


def indicator_pairs(facts: Facts) -> Sequence[Pair]:
    """All pairs of statements that may be about one indicator."""
    usable = [item for item in facts.statements if _states_an_indicator(item)]
    likeness = SubjectLikeness(facts, usable)
    by_word: dict[str, list[int]] = defaultdict(list)
    by_value: dict[object, list[int]] = defaultdict(list)
    for position, item in enumerate(usable):
        for word in _finding_words(item):
            by_word[word].append(position)
        for value in (*values_of(item.quantity), *misprints_of(item.quantity)):
            by_value[value].append(position)
    out: list[Pair] = []
    for position, item in enumerate(usable):
        for other in _candidates(by_word, by_value, item, position):
            pair = _pair(facts.text, likeness, usable[other], item)
            if pair is not None:
                rivals = (usable[at] for at in by_value[next(values_of(item.quantity))])
                alone = sum(_counts_alike(pair.first, rival) for rival in rivals) <= _TWICE
                out.append(replace(pair, alone=alone))
    return out


_TWICE = 2
"""Places that have a value which is said just once again."""


def _counts_alike(one: Statement, other: Statement) -> bool:
    """Whether two figures of one value may be mistaken for each other: 31 meetings are not 31 communes."""
    mine, yours = one.quantity.noun, other.quantity.noun
    return not (mine and yours) or one_noun(mine, yours)


def _finding_words(statement: Statement) -> frozenset[str]:
    """The words by which a statement is found: of a short subject also those that it inherits."""
    return statement.core if len(statement.core) > _SHORT else statement.core | statement.context


_SHORT = 2
"""Words of a subject that alone find hardly anything."""


def values_of(quantity: Quantity) -> Iterator[tuple[str, Decimal]]:
    """The values that a figure states, each with its dimension: a fraction states its part and its whole."""
    yield quantity.unit.dimension, quantity.value
    if quantity.whole is not None:
        yield quantity.unit.dimension, quantity.whole


def _states_an_indicator(statement: Statement) -> bool:
    quantity = statement.quantity
    if quantity.unit.dimension in _NOT_INDICATORS or not statement.core:
        return False
    told = bool(quantity.per or quantity.noun) or telling_digits(quantity) >= _TELLING
    return quantity.unit.dimension != "count" or told


_TELLING = 3
"""Digits from which a count is recognised without what it counts: "trong đó khai trừ 148"."""


def _candidates(
    by_word: Mapping[str, list[int]],
    by_value: Mapping[object, list[int]],
    item: Statement,
    position: int,
) -> Iterator[int]:
    shared: Counter[int] = Counter()
    rare = sum(len(by_word[word]) <= COMMON for word in item.core)
    needed = max(min(2, rare), 1)
    for word in _finding_words(item):
        places = by_word[word]
        if len(places) <= COMMON:
            votes = needed if len(places) <= _RARE else 1
            shared.update({place: votes for place in places if place < position})
    for value in (*values_of(item.quantity), *misprints_of(item.quantity)):
        places = by_value[value]
        if len(places) <= COMMON:
            shared.update({place: needed for place in places if place < position})
    yield from (place for place, count in sorted(shared.items()) if count >= needed)


def _pair(text: str, likeness: SubjectLikeness, first: Statement, second: Statement) -> Pair | None:
    first, second = in_one_aspect(first, second)
    if first.sentence.span == second.sentence.span or not comparable(text, first, second):
        return None
    if _of_other_cells(first, second):
        return None
    if contrast(first.core | first.context, second.core | second.context):
        return None
    alike = likeness.between(first, second)
    if alike < _LEAST:
        return None
    others = _other_names(first, second)
    same = not others and _one_subject(first, second) and names_an_indicator(first) and names_an_indicator(second)
    apart = bool(first.periods and second.periods and not first.periods & second.periods)
    rest = _both_left(text, first, second)
    one_set = one_agenda(text, first, second)
    return Pair(
        first,
        second,
        same,
        alike * (_SEVERAL_NAMES if others else 1.0),
        same and _worded_alike(text, first, second),
        apart and not rest,
        rest=rest,
        one_set=one_set,
        settled=one_set and always_one(text, first, second),
    )


def _both_left(text: str, first: Statement, second: Statement) -> bool:
    """Whether both places count what is left: "còn 06 cơ sở chưa di dời", "di dời 06 cơ sở còn lại"."""
    return first.quantity.noun == second.quantity.noun != "" and all(
        _LEFT.search(f"{item.left.of(text)[-_NEAR:]} {item.right.of(text)}") for item in (first, second)
    )


_LEFT = any_of("indicators.left_over")
_NEAR = 16


def _of_other_cells(first: Statement, second: Statement) -> bool:
    """Whether two figures stand in one table, where only the columns of one row speak of one indicator."""
    one, two = first.sentence.block.cell, second.sentence.block.cell
    return one is not None and two is not None and one.table == two.table and one.row != two.row


_LEAST = 0.05
"""Likeness below which two subjects have nothing to do with each other."""


def _other_names(first: Statement, second: Statement) -> bool:
    """Whether two statements name different places or things; one may name more than the other."""
    one, two = first.names, second.names
    return bool(one and two) and not (one <= two or two <= one)


def names_an_indicator(statement: Statement) -> bool:
    """Whether the subject alone tells an indicator: "kết nạp 627 đảng viên", not "tổng kinh phí", "có 48 xã"."""
    if is_generic(statement.core):
        return False
    counted = statement.quantity.unit.dimension == "count" and not statement.quantity.per
    if not counted or names_more_than_its_noun(statement):
        return True
    return len(statement.quantity.noun.split()) >= _SPECIFIC


_SPECIFIC = 4
"""Syllables of a counted noun that names by itself what there is one number of: "52 tổ chức cơ sở đảng"."""


def one_subject(first: Statement, second: Statement) -> bool:
    """Whether two statements name the same subject word by word, what one leaves out being in its context."""
    mine, yours = first.core, second.core
    if contrast(mine | first.context, yours | second.context) or is_generic(mine) or is_generic(yours):
        return False
    if first.names and second.names and not first.names & second.names:
        return False
    return _one_subject(first, second)


def _one_subject(first: Statement, second: Statement) -> bool:
    """What is inherited may fill up a subject, not make it: most words must be said in both places.

    One of them may also leave out who acts ("Thường trực Hội đồng nhân dân tổ chức 09 phiên giải trình").
    """
    mine, yours = first.core, second.core
    unsaid = [mine - yours - second.context, yours - mine - first.context]
    if all(unsaid) or not unsaid[0] | unsaid[1] <= left_out():
        return False
    mine, yours = mine - unsaid[0], yours - unsaid[1]
    return 2 * len(mine & yours) >= max(len(mine), len(yours)) and bool(mine & yours)


def _worded_alike(text: str, first: Statement, second: Statement) -> bool:
    """Whether both places say the subject in the same words, at least three of them, inherited words included."""
    if first.core != second.core or len(first.core) < 3:
        return False
    mine, yours = wording(first.left.of(text)), wording(second.left.of(text))
    return mine == yours and len(set(mine)) >= 3


def names_more_than_its_noun(statement: Statement) -> bool:
    """Whether a counted figure says what is counted: "kết nạp 627 đảng viên", not "có 627 đảng viên"."""
    return bool(statement.core - content_words(statement.quantity.noun, keep=statement.quantity.noun))
