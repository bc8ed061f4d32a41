"""How surely two figures that differ contradict each other: by their names, and by the slip that is between them."""

from __future__ import annotations

from enum import Enum

from draftlint.facts.meaning.agreement import Agreement, close, slip_digits
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.identity import says_what_it_counts, telling
from draftlint.facts.meaning.indicators import Pair, names_an_indicator
from draftlint.facts.meaning.likeness import subject
from draftlint.facts.meaning.rivals import LONG_SLIP, of_people
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Bound, Form, Quantity
from draftlint.language.vi.subjects import content_words, is_generic, only_acts, wording
from draftlint.relations.slips import Slip, slip_between

_DOUBTFUL, _SURE = 5.5, 6.2
"""The same for two figures that one slip tells apart: to be mentioned, and to be a warning."""


class Certainty(Enum):
    """How surely two figures contradict each other."""

    DOUBTFUL = "doubtful"
    SURE = "sure"


def conflict(text: str, pair: Pair, *, loose: bool) -> Certainty | None:
    """How surely two figures that differ are of one indicator; None where that is hardly so.

    `loose` says that one lies within what the other allows.
    """
    one, two = pair.first.quantity, pair.second.quantity
    if says_what_it_counts(one) != says_what_it_counts(two) or _count_and_fraction(one, two):
        return None
    if _told_in_turn(pair) and (slip_digits(one, two) or 0) < _TALLIES:
        return None
    if pair.same and not pair.settled:
        if loose:
            return Certainty.DOUBTFUL
        targets = pair.first.role is Role.TARGET and one.percent
        if targets or pair.worded_alike or close(one, two) or _fully_named(pair):
            return Certainty.SURE
        return Certainty.DOUBTFUL if _nothing_between(text, pair) else None
    if (slip_digits(one, two) or 0) < LONG_SLIP and (only_acts(subject(pair.first)) or only_acts(subject(pair.second))):
        return None  # "sử dụng 70%" of something, "thu" of something else
    if pair.settled and not loose:
        return Certainty.SURE if pair.first.role is pair.second.role else Certainty.DOUBTFUL
    if pair.rest and pair.likeness >= _MUCH_THE_SAME and not loose:
        return Certainty.DOUBTFUL
    told = slip_digits(one, two)
    if pair.one_set and one.form is two.form is Form.FRACTION and told is not None and told >= _TALLIES:
        return Certainty.DOUBTFUL
    if not loose and _swapped(pair):
        return Certainty.SURE
    if _one_target(pair):
        return Certainty.DOUBTFUL if loose else Certainty.SURE
    if loose or _listed(pair) or (one.form is Form.FRACTION and pair.likeness < _ALMOST_SAME):
        return None
    if told is None:
        return Certainty.DOUBTFUL if pair.likeness >= _ALMOST_SAME and _plainly_said(pair) else None
    words = 1.0 if _said_above(pair) else min(telling(pair.first), telling(pair.second))
    evidence = 5 * pair.likeness * words + told
    named = (_tells(pair.first) and _tells(pair.second)) or _told_by_context(pair)
    if pair.likeness >= _ALMOST_SAME and _plainly_said(pair):
        evidence = max(evidence, _DOUBTFUL)
    if evidence < _DOUBTFUL or not (named or told >= LONG_SLIP):
        return None
    return Certainty.SURE if evidence >= _SURE else Certainty.DOUBTFUL


def _count_and_fraction(one: Quantity, two: Quantity) -> bool:
    """Whether one counts all and the other some of something: 210 schools, and 171 of the 208 public ones."""
    return not (one.percent or two.percent) and {one.form, two.form} == {Form.SINGLE, Form.FRACTION}


_TALLIES = 2.0
"""Digits of a slip from which two tallies of one set are one."""


def _fully_named(pair: Pair) -> bool:
    """Whether both places say the whole name of a share or a rate, nothing of it being inherited."""
    one, two = pair.first, pair.second
    alike = one.quantity.form is two.quantity.form and one.quantity.bound is two.quantity.bound
    if one.aspect is not two.aspect or one.aspect is Aspect.SHARE:
        return False  # a share may be of another whole
    if alike and of_people(one.quantity) and one.quantity.per == two.quantity.per and one.core == two.core:
        return one.role is two.role
    return alike and one.quantity.percent and one.core == two.core and len(one.core) >= _WHOLE_NAME


_WHOLE_NAME = 4
"""Syllables from which a name is hardly that of a group or a branch."""


def _swapped(pair: Pair) -> bool:
    """Whether two long counts of one noun, told with common words, differ in two digits that changed places."""
    one, two = pair.first, pair.second
    counted = all(item.quantity.counted and item.quantity.noun for item in (one, two))
    single = one.quantity.form is two.quantity.form is Form.SINGLE
    if not (counted and single) or pair.likeness < _SOME_LIKENESS or not pair.first.core & pair.second.core:
        return False
    told = slip_digits(one.quantity, two.quantity)
    swap = slip_between(one.quantity.figure(), two.quantity.amount) is Slip.SWAP
    return swap and told is not None and told >= LONG_SLIP and one.role is two.role


_SOME_LIKENESS = 0.3
"""Likeness of subjects from which a long count with two digits in other places is the same count."""


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
    return names_an_indicator(statement) or (statement.quantity.percent and telling(statement) >= 1)


def _one_target(pair: Pair) -> bool:
    """Whether both are targets of one name and nearly one height: those set, and those told again among the tasks."""
    one, two = pair.first, pair.second
    least = _MUCH_THE_SAME if one.quantity.percent else _ALMOST_SAME
    if not one.role is two.role is Role.TARGET or pair.likeness < least or pair.apart:
        return False
    mine, yours = subject(one), subject(two)
    told = len(mine | yours) >= _FEW and not (is_generic(mine) or is_generic(yours))
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


def lie_side_by_side(pair: Pair) -> bool:
    """Whether two plain figures only lie side by side ("97%" and "98%"), which neither holds nor contradicts."""
    figures = (pair.first.quantity, pair.second.quantity)
    return all(figure.form is Form.SINGLE and figure.bound is Bound.EXACT for figure in figures)


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


def _told_in_turn(pair: Pair) -> bool:
    """Whether two paragraphs, one behind the other, say it of what each of them tells of: "nợ quá hạn" of two funds."""
    one, two = pair.first, pair.second
    blocks = one.sentence.block, two.sentence.block
    near = 0 < abs(blocks[0].index - blocks[1].index) <= _IN_TURN and blocks[0].section == blocks[1].section
    short = len(one.core | two.core) < _WHOLE_NAME
    return near and short and one.role is not Role.TARGET and not (one.names & two.names)


_IN_TURN = 2
"""Paragraphs apart from each other that tell of one thing after the other."""
_FEW_SAID = 3
"""Syllables besides the counted noun that tell more than the name of a group: "giáo dục 29 lượt"."""


def _listed(pair: Pair) -> bool:
    """Whether both stand close together and one of them in a list: a whole and its part, or two parts."""
    one, two = pair.first.sentence.block, pair.second.sentence.block
    return abs(one.index - two.index) <= _NEIGHBOURS and (one.marker is not None or two.marker is not None)


_NEIGHBOURS = 8
"""Blocks within which two values of one name are a whole and its part, or items of one list."""
