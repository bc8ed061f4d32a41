"""How surely two statements are of one indicator: when their figures agree, and when they do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import TYPE_CHECKING

from draftlint.document import Block, BlockKind
from draftlint.facts.meaning.agreement import Agreement, close, shared_digits, slip_digits
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.indicators import Pair, names_an_indicator
from draftlint.facts.meaning.likeness import subject
from draftlint.facts.meaning.roles import Role, cue_pattern
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Bound, Form, Quantity
from draftlint.language.vi.subjects import content_words, is_generic, wording

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_ENOUGH = 5.0
"""What likeness (five for equal subjects) and telling digits must reach together for figures to be one indicator's."""
_DOUBTFUL, _SURE = 5.5, 6.2
"""The same for two figures that one slip tells apart: to be mentioned, and to be a warning."""


class Certainty(Enum):
    """How surely two figures contradict each other."""

    DOUBTFUL = "doubtful"
    SURE = "sure"


def agree_on_one(pair: Pair) -> bool:
    """Whether two figures that agree are of one indicator: the less alike the subjects, the more digits they share."""
    if pair.one_set:
        return True
    rounded = pair.first.quantity.value != pair.second.quantity.value
    if not all(_counted_things(item.quantity) for item in (pair.first, pair.second)) and not _recognised(pair):
        return False
    return _evidence(pair) >= _ENOUGH and not (rounded and _of_one_list(pair))


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
    alike = 5 * pair.likeness * min(_telling(pair.first), _telling(pair.second))
    against = _ROLES_APART.get(frozenset((pair.first.role, pair.second.role)), 1.0) + (1.0 if pair.apart else 0.0)
    digits = shared_digits(pair.first.quantity, pair.second.quantity)
    return alike + digits + _stated_whole(pair) + _said_twice(pair, digits) - against


def _said_twice(pair: Pair, digits: float) -> float:
    """What it adds that nothing else in the draft has the value, where the subjects have a good deal in common."""
    one, two = pair.first, pair.second
    words = {item.quantity.bound_word for item in (one, two)} - {""}
    least = _SOMEWHAT if digits < _LONG_SLIP else _A_LITTLE
    if not pair.alone or pair.apart or pair.likeness < least or not _one_time(pair) or len(words) > 1:
        return 0.0
    targets = one.role is two.role is Role.TARGET
    return min(digits * _A_DIGIT, _RARE_VALUE) + (_TOLD_AGAIN if targets else 0.0)


def _one_time(pair: Pair) -> bool:
    """Whether both figures are results, or both targets of one time."""
    return _ROLES_APART.get(frozenset((pair.first.role, pair.second.role)), 1.0) == 0


_SOMEWHAT, _A_LITTLE = 0.3, 0.18
"""Likeness from which the same rare value is hardly chance; the second holds for long figures."""
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


def _telling(statement: Statement) -> float:
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


def conflict(text: str, pair: Pair, *, loose: bool) -> Certainty | None:
    """How surely two figures that differ are of one indicator; None where that is hardly so.

    `loose` says that one lies within what the other allows.
    """
    one, two = pair.first.quantity, pair.second.quantity
    if _counted_things(one) != _counted_things(two):
        return None
    if pair.same and not pair.settled:
        if loose:
            return Certainty.DOUBTFUL
        targets = pair.first.role is Role.TARGET and one.percent
        if targets or pair.worded_alike or close(one, two) or _fully_named(pair):
            return Certainty.SURE
        return Certainty.DOUBTFUL if _nothing_between(text, pair) else None
    if pair.settled and not loose:
        return Certainty.SURE if pair.first.role is pair.second.role else Certainty.DOUBTFUL
    told = slip_digits(one, two)
    if _one_target(pair):
        return Certainty.DOUBTFUL if loose else Certainty.SURE
    if loose or _listed(pair) or (one.form is Form.FRACTION and pair.likeness < _ALMOST_SAME):
        return None
    if told is None:
        return Certainty.DOUBTFUL if pair.likeness >= _ALMOST_SAME and _plainly_said(pair) else None
    telling = 1.0 if _said_above(pair) else min(_telling(pair.first), _telling(pair.second))
    evidence = 5 * pair.likeness * telling + told
    named = (_tells(pair.first) and _tells(pair.second)) or _told_by_context(pair)
    if pair.likeness >= _ALMOST_SAME and _plainly_said(pair):
        evidence = max(evidence, _DOUBTFUL)
    if evidence < _DOUBTFUL or not (named or told >= _LONG_SLIP):
        return None
    return Certainty.SURE if evidence >= _SURE else Certainty.DOUBTFUL


def _counted_things(quantity: Quantity) -> bool:
    """Whether a count says what it counts; "khai trừ 148" does not, and is compared only where it agrees."""
    return bool(quantity.noun) or quantity.unit.dimension != "count"


def _fully_named(pair: Pair) -> bool:
    """Whether both places say the whole name of a share or a rate, nothing of it being inherited."""
    one, two = pair.first, pair.second
    alike = one.quantity.form is two.quantity.form and one.quantity.bound is two.quantity.bound
    if one.aspect is not two.aspect or one.aspect is Aspect.SHARE:
        return False  # a share may be of another whole
    return alike and one.quantity.percent and one.core == two.core and len(one.core) >= _WHOLE_NAME


_WHOLE_NAME = 4
"""Syllables from which a name is hardly that of a group or a branch."""


def _said_above(pair: Pair) -> bool:
    """Whether the heading or the figure before fills up one subject to the other: "Tổng thu" under "Thu ngân sách"."""
    one, two = pair.first, pair.second
    return any(
        not is_generic(full.core) and short.core < full.core <= short.core | short.context
        for short, full in ((one, two), (two, one))
    )


_ALMOST_SAME = 0.85
"""Likeness of subjects from which another share of them is mentioned, whatever slip there may be."""


def _plainly_said(pair: Pair) -> bool:
    """Whether both are shares in the running text, in one form, that name by themselves what they are of."""
    one, two = pair.first, pair.second
    if one.sentence.block.note is not None or two.sentence.block.note is not None:
        return False
    alike = one.quantity.form is two.quantity.form and one.quantity.bound is two.quantity.bound
    standing = one.quantity.percent and one.aspect is Aspect.LEVEL and two.aspect is Aspect.LEVEL
    return standing and alike and names_an_indicator(one) and names_an_indicator(two)


def _tells(statement: Statement) -> bool:
    """Whether the words tell an indicator; a percentage may inherit them ("(31,2%)" of the poor households)."""
    return names_an_indicator(statement) or (statement.quantity.percent and _telling(statement) >= 1)


def _one_target(pair: Pair) -> bool:
    """Whether both are targets of one name and nearly one height: those set, and those told again among the tasks."""
    one, two = pair.first, pair.second
    least = _MUCH_THE_SAME if one.quantity.percent else _ALMOST_SAME
    if not one.role is two.role is Role.TARGET or pair.likeness < least or pair.apart:
        return False
    told = len(one.core | two.core) >= _FEW and not (is_generic(one.core) or is_generic(two.core))
    return told and one.quantity.form is two.quantity.form and close(one.quantity, two.quantity)


_MUCH_THE_SAME = 0.75
"""Likeness of subjects from which two shares are one target, where one is told again among the tasks."""
_FEW = 3
"""Syllables that two places need to name an indicator well."""


def lies_within(pair: Pair, found: Agreement) -> bool:
    """Whether one figure lies within what the other allows; of two targets "trên 90%" and "trên 85%" none does."""
    one, two = pair.first, pair.second
    bounds = one.quantity.bound is two.quantity.bound is not Bound.EXACT and one.quantity.form is two.quantity.form
    return found is Agreement.CONTAINED and not (bounds and one.role is two.role is Role.TARGET)


def _told_by_context(pair: Pair) -> bool:
    """Whether one place says in full what the other goes on with: "163 hộ" of the poor, and "136 hộ nghèo"."""
    one, two = pair.first, pair.second
    return any(
        not is_generic(full.core) and short.core < full.core <= short.core | short.inherited
        for short, full in ((one, two), (two, one))
    )


def _nothing_between(text: str, pair: Pair) -> bool:
    """Whether nothing but the value tells two places apart: no word, no name, and they are no list and its item."""
    one, two = pair.first, pair.second
    apart = abs(one.sentence.block.index - two.sentence.block.index) > _NEIGHBOURS
    worded = wording(one.left.of(text)) == wording(two.left.of(text))
    named = len(one.core - content_words(one.quantity.noun, keep=one.quantity.noun)) >= _FEW_SAID
    return worded and one.core == two.core and one.names == two.names and named and apart


_FEW_SAID = 3
"""Syllables besides the counted noun that tell more than the name of a group: "giáo dục 29 lượt"."""


def _listed(pair: Pair) -> bool:
    """Whether both stand close together and one of them in a list: a whole and its part, or two parts."""
    one, two = pair.first.sentence.block, pair.second.sentence.block
    return abs(one.index - two.index) <= _NEIGHBOURS and (one.marker is not None or two.marker is not None)


_NEIGHBOURS = 8
"""Blocks within which two values of one name are a whole and its part, or items of one list."""


def unrivalled(
    differing: Sequence[tuple[Pair, Agreement]], agreeing: Sequence[Pair]
) -> Iterator[tuple[Pair, Agreement]]:
    """Differing pairs that no better partner explains.

    A figure that agrees with another one near the first place speaks of that one; so does one whose equal elsewhere has
    a subject more like its own.
    """
    near: set[tuple[int, int]] = set()
    best: dict[int, float] = defaultdict(float)
    for pair in agreeing:
        if not one_role(pair):
            continue  # the target of one is no rival of its result
        for mine, yours in ((pair.first, pair.second), (pair.second, pair.first)):
            near.add((mine.index, yours.sentence.block.index))
            best[mine.index] = max(best[mine.index], pair.likeness)
    series = _in_series(differing, agreeing)
    for pair, found in sorted(differing, key=lambda item: (not item[0].same, -item[0].likeness)):
        one, two = pair.first, pair.second
        told = slip_digits(one.quantity, two.quantity) or 0
        rivals = (one.index, two.sentence.block.index) in near or (two.index, one.sentence.block.index) in near
        if rivals and not (pair.same and told >= _PLAIN_SLIP):
            continue
        if told < _LONG_SLIP and (pair.first.index in series or pair.second.index in series):
            continue
        if pair.likeness + 0.02 < max(best[one.index], best[two.index]):
            continue
        yield pair, found


def _in_series(differing: Sequence[tuple[Pair, Agreement]], agreeing: Sequence[Pair]) -> set[int]:
    """Statements whose subject has two more values elsewhere: years or groups that no word here tells apart.

    Values that agree ("8/8 xã" and "100%") are one.
    """
    first: dict[int, int] = {}
    for pair in agreeing:
        first[pair.second.index] = first.get(pair.first.index, pair.first.index)
    others: dict[int, set[object]] = defaultdict(set)
    for pair, found in differing:
        if pair.same and found is Agreement.DIFFERENT:
            for mine, yours in ((pair.first, pair.second), (pair.second, pair.first)):
                known = first.get(yours.index)
                others[mine.index].add(yours.quantity.value if known is None else ("agreeing", known))
    return {index for index, values in others.items() if len(values) >= _SEVERAL}


_SEVERAL = 2
_LONG_SLIP = 3.0
"""Digits of a slip that no series of values brings about by chance."""
_PLAIN_SLIP = 2.0
"""Digits of a slip between two values of one wording that no series of values explains."""


def one_role(pair: Pair) -> bool:
    """A result is not compared with a target; where the draft does not say, both may be results."""
    one, two = pair.first.role, pair.second.role
    if one is Role.EARLIER:
        return False
    if one is Role.STATED_TARGET:
        return one is two and pair.same and bool(pair.first.periods) is bool(pair.second.periods)
    return one is two or {one, two} == {Role.RESULT, Role.UNKNOWN}


def siblings(facts: Facts, pair: Pair) -> bool:
    """Whether the places speak of different things: of one block, of one list, a part, or a note on the other."""
    one, two = pair.first.sentence.block, pair.second.sentence.block
    if one.index == two.index or _is_part(facts, pair.first) != _is_part(facts, pair.second):
        return True
    if _hangs_on(facts, one, two) or _hangs_on(facts, two, one):
        return True
    return _of_one_list(pair)


def _of_one_list(pair: Pair) -> bool:
    one, two = pair.first.sentence.block, pair.second.sentence.block
    return one.kind is BlockKind.LIST_ITEM and two.kind is BlockKind.LIST_ITEM and one.section == two.section


def _is_part(facts: Facts, statement: Statement) -> bool:
    """Whether the words up to a figure, with those right before its subject, call it one of the parts."""
    start = max(statement.sentence.span.start, statement.left.start - _CUE)
    return cue_pattern("part_cues").search(facts.text, start, statement.span.start) is not None


_CUE = 16
"""Code points before a subject in which "trong đó," may stand."""


def _hangs_on(facts: Facts, note: Block, block: Block) -> bool:
    """Whether one block is a note whose mark stands in the other."""
    anchor = facts.anchors.get(note.note) if note.note is not None else None
    return anchor is not None and block.span.start <= anchor <= block.span.end


_BESIDE = 3
"""Figures on either side of which one may be copied by mistake."""


def copied_from(facts: Facts, pair: Pair) -> Statement | None:
    """A figure of another subject beside one of the two that has the very value: then that is where it came from."""
    for mine in (pair.first, pair.second):
        for other in facts.statements[max(mine.index - _BESIDE, 0) : mine.index + _BESIDE + 1]:
            beside = other.index != mine.index and other.sentence.block.index == mine.sentence.block.index
            alike = other.quantity.measure == mine.quantity.measure and other.quantity.value == mine.quantity.value
            if beside and alike and shared_digits(other.quantity, mine.quantity) >= 2:
                return other
    return None
