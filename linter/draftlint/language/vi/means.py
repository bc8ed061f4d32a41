"""Words of means, ready to match: what a mean is per, and what may stand between that and the figure."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any

import regex

from draftlint.language.data import load
from draftlint.language.patterns import spaced


def _data(key: str) -> Any:
    return load("vi", "means")[key]


def _whole(key: str) -> str:
    return rf"(?<!\p{{L}})(?:{spaced(_data(key))})(?!\p{{L}})"


@cache
def says_mean() -> regex.Pattern[str]:
    """Finds a word that makes the figure behind it a mean."""
    return regex.compile(_whole("says_mean"), regex.IGNORECASE)


@cache
def each_before() -> regex.Pattern[str]:
    """Matches "mỗi lớp có " up to the figure: `unit` holds the thing and whatever else stands there."""
    return regex.compile(
        rf"(?<!\p{{L}})(?:{spaced(_data('each'))})\s(?P<unit>\p{{L}}+(?:\s\p{{L}}+){{0,6}})\s?$", regex.IGNORECASE
    )


@cache
def each_behind() -> regex.Pattern[str]:
    """Matches "trên một lớp" or "/lớp" behind a figure: `unit` holds the thing and what may follow."""
    return regex.compile(r"(?:\s?/\s?|\s(?:mỗi|trên một|một)\s)(?P<unit>\p{L}+(?:\s\p{L}+){0,2})", regex.IGNORECASE)


@cache
def joints() -> regex.Pattern[str]:
    """Finds the words between the name of a thing and its figure, at the end: " có khoảng"."""
    return regex.compile(rf"(?:\s(?:{spaced(_data('between'))})(?!\p{{L}}))+$", regex.IGNORECASE)


@cache
def comes_to() -> regex.Pattern[str]:
    """Finds what leads from a mean to what it makes in all: "sản lượng", "tổng cộng", "=", "là"."""
    return regex.compile(_whole("comes_to") + "|=", regex.IGNORECASE)


@cache
def divides() -> regex.Pattern[str]:
    """Finds what announces that a figure told before is divided: "chia đều cho", "tính ra"."""
    return regex.compile(_whole("divides"), regex.IGNORECASE)


@cache
def narrows() -> regex.Pattern[str]:
    """Finds what turns to a part of what was told before: "trong đó", "riêng"."""
    return regex.compile(_whole("narrows"), regex.IGNORECASE)


@cache
def stretches_of_time() -> frozenset[str]:
    """Names of stretches of time."""
    return frozenset(_data("times"))


@cache
def population() -> frozenset[str]:
    """Nouns of the people of a place."""
    return frozenset(_data("population"))


@cache
def members() -> frozenset[str]:
    """Nouns of people who are members of something."""
    return frozenset(_data("members"))


@cache
def people_at_once() -> dict[str, int]:
    """How many people a rate is per: 10.000 for "vạn dân"."""
    return dict(_data("sizes"))


@cache
def stands_for(word: str) -> frozenset[str]:
    """The nouns that a general word may take up: "nơi" for communes and wards."""
    return frozenset(_data("stands_for").get(word, ()))


@cache
def in_a_year() -> dict[str, Decimal]:
    """How many months, quarters, weeks or days make a year."""
    return {word: Decimal(count) for word, count in _data("in_a_year").items()}


@cache
def each_stretch() -> regex.Pattern[str]:
    """Matches "mỗi tháng thu " up to the figure: `stretch` is the month, quarter, week or day."""
    return regex.compile(
        rf"(?<!\p{{L}})(?:mỗi|một|hằng|hàng)\s(?P<stretch>{spaced(_data('in_a_year'))})(?:\s\p{{L}}+){{0,4}}\s?$",
        regex.IGNORECASE,
    )


@cache
def bare_mean() -> regex.Pattern[str]:
    """Matches "bình quân đạt " up to the figure, where nothing says what the mean is per."""
    return regex.compile(
        r"(?<!\p{L})(?:bình quân|trung bình)(?:\s(?:đạt|là|khoảng|trên|gần|hơn|có))*\s?$", regex.IGNORECASE
    )
