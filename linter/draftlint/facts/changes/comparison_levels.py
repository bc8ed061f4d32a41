"""Which figures can be the level or the base of a stated change, and in what it is then measured."""

from __future__ import annotations

import regex

from draftlint.facts.changes.change import Measure, alike, is_planned, one_measure
from draftlint.facts.changes.stated_changes import ASIDE, Said
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.figure_times import EARLIER, EARLY, FROM, lead_of, year_of
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.patterns import WordPattern, any_of
from draftlint.language.vi.changes import says_change
from draftlint.language.vi.subjects import content_words, words_beside_changes

_CLOSED = WordPattern(r"\s?\),?\s(?:đã\s|thì\s)?<changes.compares>(?:\s\p{L}+){0,2}\s")
_WHOLE = WordPattern(r"(?<!\p{L})<changes.leads_to_whole>\s?$")
_BECAUSE = any_of("changes.because")
"""What opens why something changed."""


def is_level(text: str, one: Statement) -> bool:
    """Whether a figure is a level at all, not a change, a target or a date."""
    quantity = one.quantity
    if quantity.form is Form.RANGE or quantity.unit.dimension in {*ASIDE, "times", "point"}:
        return False
    if one.role is Role.EARLIER or (one.direction and FROM.search(lead_of(text, one))):  # "giảm từ 612 hộ … xuống"
        return True
    return one.aspect in (Aspect.LEVEL, Aspect.SHARE) and one.role is not Role.STATED_TARGET


def is_level_of(text: str, one: Statement, stated: Statement, base: Statement, *, named: bool = False) -> bool:
    """Whether a figure is what the base became by the stated change; one that it has `named` may be a part."""
    return (
        one is not base
        and one.span.start < min(stated.span.start, base.span.start)
        and (named or one.clause.depth <= stated.clause.depth or _closes_before(text, one, stated))
        and one.role is not Role.EARLIER
        and (stated.yearly or not one.yearly or bool(one.quantity.per))
        and not EARLY.search(lead_of(text, one))
        and one_measure(base.quantity, one.quantity, fractions=True)
        and same_kind(stated, one)
        and (named or of_one_subject(text, stated, one))
        and (not named or not one.quantity.per or one.quantity.per == base.quantity.per)
        and not is_whole(text, one)
        and not is_planned(text, one)
    )


def _closes_before(text: str, one: Statement, stated: Statement) -> bool:
    """Whether the bracket of a figure closes right before its change: "năm 2024 (117 văn bản) tăng 12,5% so với …"."""
    return _CLOSED.fullmatch(text, one.span.end, stated.span.start) is not None


def is_whole(text: str, one: Statement) -> bool:
    """Whether a figure is what the one before it is a part of: "612 hộ trong tổng số 33.060 hộ"."""
    lead = text[max(one.sentence.span.start, one.span.start - 24) : one.span.start]
    return (_WHOLE.search(lead) is not None and regex.search(r"\d[^,;]*$", lead) is not None) or "tổng số" in lead[-10:]


def same_kind(stated: Statement, base: Statement) -> bool:
    """Whether a change in a list is one of this base: "giảm 17 người chết" of "113 người chết"."""
    if not stated.quantity.noun or not base.quantity.noun:
        return True
    if not counts_alike(stated.quantity.noun, base.quantity.noun):
        return False
    mine, yours = _tail(stated), _tail(base)
    return not mine or not yours or bool(mine & yours) or (bool(stated.quantity.noun) and not mine & _OUTCOMES)


_OUTCOMES = frozenset({"chết", "thương"})


def _tail(item: Statement) -> set[str]:
    return set(item.core) - content_words(item.quantity.noun, keep=item.quantity.noun)


def measure_of(item: Said, level: Statement) -> Measure | None:
    """In what the change of this level is stated; None where the figure is no change of it."""
    quantity, unit = item.statement.quantity, level.quantity.unit.dimension
    yearly = item.statement.yearly or regex.search(r"(?:bình quân|mỗi năm|hằng năm|hàng năm)", item.word) is not None
    if quantity.unit.dimension == "times":
        if yearly:
            return None
        return Measure.TIMES if "gấp" in item.word or "bằng" in item.word else Measure.GREW_TIMES
    if quantity.unit.dimension == "point":
        return None if unit != "percent" else Measure.YEARLY if yearly else Measure.POINTS
    if quantity.percent:
        if item.word.startswith("bằng") and not item.follows:
            return Measure.RATIO
        return Measure.YEARLY if yearly else Measure.RATE
    if yearly or quantity.unit.dimension != unit or quantity.per not in ("", level.quantity.per):
        return None
    if (
        unit == "count"
        and quantity.noun
        and level.quantity.noun
        and not counts_alike(quantity.noun, level.quantity.noun)
    ):
        return None
    return Measure.AMOUNT


def counts_alike(one: str, two: str) -> bool:
    """Whether two counted nouns may be of one total: all sorts of people are."""
    people = {"người", "đồng chí", "đảng viên", "em", "học sinh", "cán bộ", "hội viên", "cháu", "trẻ"}
    return not one or not two or alike(one, two) or (one in people and two in people)


def of_one_subject(text: str, stated: Statement, level: Statement, *, strictly: bool = False) -> bool:
    """Whether the change names no subject but that of the level; `strictly` lets no word be new."""
    start = max(stated.left.start, stated.span.start - 60)
    said = says_change(EARLIER).search(text, start, stated.span.start)
    own = content_words(text[start : said.start()]) if said else set()
    if stated.quantity.noun:
        behind = stated.right.of(text)[:40]
        because = _BECAUSE.search(behind)
        own |= content_words(behind[: because.start()] if because else behind) - content_words(stated.quantity.noun)
    known = (
        set(level.core)
        | set(level.context)
        | content_words(level.right.of(text))
        | content_words(level.clause.span.of(text))
    )
    extra = own - known - words_beside_changes()
    return not extra if strictly else len(extra) <= len(own & known) or len(extra) <= 1


def years_between(text: str, base: Statement, level: Statement) -> int:
    """The years between base and level; 0 where they are not both said."""
    one, two = year_of(text, base), year_of(text, level)
    return two - one if one and two and two > one else 0
