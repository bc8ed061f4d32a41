"""What tells that a target covers more, or another thing, than a result of like words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern, alternatives, any_of
from draftlint.language.vi.subjects import content_words

_AND_UP = regex.compile(r"(?<=\p{L} )trở lên(?!\p{L})", regex.IGNORECASE)
"""A grade with those above it: "hoàn thành tốt nhiệm vụ trở lên", not "90% trở lên"."""
_ACT = r"(?<!\p{L})(?P<act><targets.side_by_side>)(?!\p{L})"
_JOINED_ACTS = WordPattern(rf"{_ACT}(?:(?:\s?[,/]\s?|\s(?:và|hoặc)\s){_ACT}){{1,5}}")
_EXPECTED = any_of("targets.expected")
_COUNTED_IN = any_of("targets.counted_in")
_ABOVE_THE_BASE = any_of("targets.above_the_base")
_SIDE_BY_SIDE = any_of("targets.side_by_side")


def covers_otherwise(text: str, result: Statement, target: Statement) -> bool:
    """Whether a target is of another whole, of more acts, of a grade with those above it, or no target but an
    expectation.
    """
    return (
        _other_bearers(text, result, target)
        or _more_acts(text, result, target)
        or _other_grade(text, result, target)
        or _other_step(text, result, target)
        or _above(text, result) != _above(text, target)
        or is_expected(text, target)
        or _of_some_places(text, result)
        or _of_some_places(text, target)
    )


def counts_in_otherwise(text: str, result: Statement, target: Statement) -> bool:
    """Whether just one of them says what its subject counts in or leaves out: "(kể cả bổ sung từ cấp trên)"."""
    return _counts_in(text, result) != _counts_in(text, target)


def is_expected(text: str, statement: Statement) -> bool:
    """Whether a figure is what the running year is expected to bring: "trồng rừng ước cả năm 5.050 ha"."""
    return _EXPECTED.search(text, statement.clause.span.start, statement.span.start) is not None


_PLACE = r"(?:nơi|đơn vị|huyện|xã|phường|thôn|địa phương|trường)"
_SOME_PLACES = regex.compile(
    rf"(?<!\p{{L}})(?:{_PLACE}\s(?:có\s(?:tỷ lệ\s)?)?(?:cao nhất|thấp nhất)|cá biệt|có nơi"
    rf"|{_PLACE}\s(?:còn\s)?có\s(?:tỷ lệ|tỉ lệ|mức))(?!\p{{L}})[^;.]{{0,60}}$",
    regex.IGNORECASE,
)


def _of_some_places(text: str, statement: Statement) -> bool:
    """Whether a figure is of the best or worst place, or picks places out: "06 huyện có tỷ lệ dưới 6 bác sĩ"."""
    start = max(statement.sentence.span.start, statement.span.start - _FAR)
    return _SOME_PLACES.search(text, start, statement.span.start) is not None


def _counts_in(text: str, statement: Statement) -> bool:
    start = max(statement.sentence.span.start, statement.span.start - _FAR)
    start = max(start, text.rfind(";", start, statement.span.start))
    return _COUNTED_IN.search(text, start, statement.span.start) is not None


_FAR = 140
"""Code points before a figure in which its subject may say what it counts in."""


@cache
def _bearers() -> Sequence[Sequence[frozenset[str]]]:
    rows = load("vi", "targets")["bearers"]
    return tuple(tuple(frozenset(content_words(word, keep=word)) for word in row) for row in rows)


@cache
def _bearer_behind() -> regex.Pattern[str]:
    rows = load("vi", "targets")["bearers"]
    words = alternatives([word for row in rows for word in row])
    return regex.compile(rf"\s?(?:(?:tổng\s)?số\s|các\s)?(?P<bearer>{words})(?!\p{{L}})", regex.IGNORECASE)


def _other_bearers(text: str, one: Statement, two: Statement) -> bool:
    """Whether one is told of households, the other of villages; a fraction is told of what it counts."""
    mine, yours = _bearer_of(text, one), _bearer_of(text, two)
    return bool(mine and yours) and not mine & yours


def _bearer_of(text: str, statement: Statement) -> set[int]:
    """Rows of the list: what follows the percentage ("93% đảng viên"), else what its subject names."""
    behind = _bearer_behind().match(text, statement.span.end, statement.sentence.span.end)
    if behind is not None and statement.quantity.percent:
        named = behind["bearer"].lower()
        return {at for at, row in enumerate(load("vi", "targets")["bearers"]) if named in row}
    noun = statement.quantity.noun if statement.quantity.form is Form.FRACTION else ""
    for subject in (content_words(noun, keep=noun), statement.core):
        found = {at for at, row in enumerate(_bearers()) if any(words <= subject for words in row)}
        if found:
            return found
    return set()


@cache
def _steps() -> Sequence[regex.Pattern[str]]:
    return tuple(
        regex.compile(rf"(?<!\p{{L}}){step}(?!\p{{L}})", regex.IGNORECASE) for step in load("vi", "targets")["steps"]
    )


def _other_step(text: str, one: Statement, two: Statement) -> bool:
    """Whether they count those on different steps of one ladder: "xã nâng cao", "xã kiểu mẫu"."""
    mine, yours = (
        {at for at, step in enumerate(_steps()) if any(step.search(part.of(text)) for part in (item.left, item.right))}
        for item in (one, two)
    )
    return bool(mine and yours) and not mine & yours


def _above(text: str, statement: Statement) -> bool:
    """Whether a figure is of those above the base grade."""
    pattern = _ABOVE_THE_BASE
    return any(pattern.search(part.of(text)) for part in (statement.left, statement.right))


def _more_acts(text: str, result: Statement, target: Statement) -> bool:
    """Whether a target counts several acts at once of which the result names some: "xây mới, sửa chữa 50 căn"."""
    start = max(target.sentence.span.start, target.left.start - _FAR_ACTS)
    joined = _JOINED_ACTS.search(text, start, target.left.end)
    if joined is None:
        return False
    acts = {act.lower() for act in joined.captures("act")}
    said = {act.lower() for act in _SIDE_BY_SIDE.findall(result.left.of(text))}
    return bool(acts & said) and not acts <= said


_FAR_ACTS = 30
"""Code points before a subject in which the first of several acts may stand, a comma behind it."""


def _other_grade(text: str, result: Statement, target: Statement) -> bool:
    """Whether just one of two percentages of a grading counts in the grades above."""
    if not (result.clause.depth and result.quantity.percent and target.quantity.percent):
        return False
    return _with_those_above(text, target) and not _with_those_above(text, result)


def _with_those_above(text: str, statement: Statement) -> bool:
    around = (statement.left, statement.right)
    return any(
        _AND_UP.search(text, part.start, min(part.end + _BEHIND, statement.sentence.span.end)) for part in around
    )


_BEHIND = 10
"""Code points of the words for those above that may be cut off from the subject."""
