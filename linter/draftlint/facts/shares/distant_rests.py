"""What a fraction leaves, counted in another sentence: "412/538 trường đạt chuẩn", "126 trường chưa đạt chuẩn"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.facts.shares.fraction_sets import FractionRest, is_fraction, rest_alike
from draftlint.language.vi.subjects import content_words

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_WHAT = r"(?P<what>[^,;:.()\d][^,;:.()]{1,70}"
_NOT_YET_BEHIND = regex.compile(
    rf"(?:\s\([^()]{{0,20}}\))?(?:,?\s\p{{L}}+){{0,5}}?\s(?:chưa|không|còn thiếu)\s{_WHAT})", regex.IGNORECASE
)
_NOT_YET_BEFORE = regex.compile(
    rf"(?<!\p{{L}})(?:chưa|không)\s{_WHAT}?)\s(?:hiện\s|chỉ\s)?(?:còn|là)(?:\s(?:lại|là|có))*\s$", regex.IGNORECASE
)
_LARGE = 200
"""A whole of so many is seldom filled by chance."""
_TELLING = 2
"""Words that tell what has been reached."""
_MOST_FRACTIONS = 40
_BEFORE = 120
_BEHIND = 90
"""Code points before and behind a fraction in which is told what it has reached."""


def distant_rests(facts: Facts) -> Iterator[FractionRest]:
    """Counts of those that have not reached what a fraction somewhere else has.

    What fills the fraction up is told wherever some words agree. A count that does not is told only where all words do,
    and where only one fraction says so of the same time.
    """
    by_noun: dict[str, list[tuple[Statement, frozenset[str]]]] = defaultdict(list)
    for item in facts.statements:
        if item.quantity.noun and is_fraction(facts.text, item):
            by_noun[item.quantity.head].append((item, _reached(facts.text, item)))
    for rest in facts.statements:
        lacking = (
            _lacking(facts.text, rest) if rest.quantity.form is Form.SINGLE and rest.quantity.noun else frozenset()
        )
        if lacking and by_noun:
            yield from _rests(rest, lacking, by_noun.get(rest.quantity.head, ())[:_MOST_FRACTIONS])


def _rests(
    rest: Statement, lacking: frozenset[str], fractions: Sequence[tuple[Statement, frozenset[str]]]
) -> Iterator[FractionRest]:
    apart = [
        (item, words & lacking)
        for item, words in fractions
        if item.sentence.span != rest.sentence.span and rest_alike(item, rest)
    ]
    filled = [
        item
        for item, shared in apart
        if item.quantity.amount + rest.quantity.amount == item.quantity.other
        and len(shared) >= (1 if item.quantity.other >= _LARGE else _TELLING)
    ]
    same = [item for item, shared in apart if shared == lacking and len(lacking) >= _TELLING]
    if filled:
        yield from (FractionRest(item, rest, said=False) for item in filled)
    elif len({(item.quantity.amount, item.quantity.other) for item in same}) == 1 and _of_one_time(same[0], rest):
        yield FractionRest(same[0], rest, said=True, apart=True)


def _lacking(text: str, rest: Statement) -> frozenset[str]:
    """The words for what a count has not reached."""
    found = _NOT_YET_BEHIND.match(text, rest.span.end, rest.sentence.span.end)
    found = found or _NOT_YET_BEFORE.search(text, rest.sentence.span.start, rest.span.start)
    return frozenset(content_words(found["what"])) if found else frozenset()


def _reached(text: str, fraction: Statement) -> frozenset[str]:
    """The words around a fraction, up to the next part of its sentence."""
    start = max(fraction.sentence.span.start, fraction.span.start - _BEFORE)
    end = min(fraction.sentence.span.end, fraction.span.end + _BEHIND)
    before, behind = text[start : fraction.span.start], text[fraction.span.end : end]
    return frozenset(content_words(f"{before.rpartition(';')[2]} {behind.partition(';')[0]}"))


def _of_one_time(fraction: Statement, rest: Statement) -> bool:
    """Whether a count tells what a result left; one above the fraction may be what is yet to be done."""
    earlier = {Role.EARLIER, Role.STATED_TARGET} & {fraction.role, rest.role}
    periods = not (fraction.periods and rest.periods) or bool(fraction.periods & rest.periods)
    return fraction.index < rest.index and not earlier and periods and rest.names <= fraction.names
