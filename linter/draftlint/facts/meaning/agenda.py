"""What a programme sets itself so many of, once for a term: "03 khâu đột phá", "12 nhóm chỉ tiêu".

There is one number of them in a draft, however it is told: as what is resolved, in the programme, and in the closing
words. A part of them ("02 khâu đột phá về hạ tầng", "một trong 03 khâu đột phá") is not meant.
"""

from __future__ import annotations

from functools import cache

import regex

from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern, alternatives

_OF_THE_TERM_PAST = {Role.RESULT, Role.UNKNOWN, Role.STATED_TARGET}
_AHEAD = 80
_COMMON = 10
"""Numbers from which targets are told apart by their number: every field has some few."""
_GOES_ON = WordPattern(r"\s?(?:[.,;:()\[]|$|<agenda.behind_whole>(?!\p{L}))")
"""What may follow the name of a whole set: a mark, or words that only point to where it is told."""
_PART_OF = WordPattern(r"(?<!\p{L})<agenda.before_part>\s$")


def one_agenda(text: str, first: Statement, second: Statement) -> bool:
    """Whether two counts are of one set of things that the draft's own programme, or the one before, has."""
    roles = {first.role, second.role}
    if roles != {Role.TARGET} and not roles <= _OF_THE_TERM_PAST:
        return False
    found = _agenda(text, first)
    return found is not None and found == _agenda(text, second)


def _agenda(text: str, statement: Statement) -> str | None:
    """The name of the set that a figure counts all of; None where it counts something else."""
    quantity = statement.quantity
    if quantity.unit.dimension != "count" or quantity.per or quantity.form is Form.RANGE:
        return None
    match = _named().match(text, quantity.digits.end, min(quantity.digits.end + _AHEAD, statement.sentence.span.end))
    if match is None:
        return None
    name = _names()[" ".join(match["name"].lower().split())]
    total = quantity.whole if quantity.form is Form.FRACTION else quantity.amount
    if name in load("vi", "agenda")["of_every_field"] and (total is None or total < _COMMON):
        return None
    if quantity.form is Form.FRACTION:
        return name
    narrowed = _GOES_ON.match(text, match.end(), statement.sentence.span.end) is None
    partial = _PART_OF.search(text, max(statement.sentence.span.start, quantity.span.start - 20), quantity.span.start)
    return None if narrowed or partial else name


def always_one(text: str, first: Statement, second: Statement) -> bool:
    """Whether another number of them is a contradiction.

    Of targets there are some in every field; of schemes there may be several sets, told by other words.
    """
    name = _agenda(text, first)
    if name is None or Form.FRACTION in (first.quantity.form, second.quantity.form):
        return False
    known = load("vi", "agenda")
    return name not in known["of_every_field"] and (name not in known["of_several_sets"] or first.core == second.core)


@cache
def _names() -> dict[str, str]:
    return {phrase.lower(): row[0] for row in load("vi", "agenda")["sets"] for phrase in row}


@cache
def _named() -> regex.Pattern[str]:
    return regex.compile(rf"\s(?P<name>{alternatives(_names())})(?!\p{{L}})", regex.IGNORECASE)
