"""Words of means, ready to match: what a mean is per, and what may stand between that and the figure."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any

from draftlint.language.data import load
from draftlint.language.patterns import WordPattern, any_of

SAYS_MEAN = any_of("means.says_mean")
"""Finds a word that makes the figure behind it a mean."""
EACH_BEFORE = WordPattern(r"(?<!\p{L})<means.each>\s(?P<unit>\p{L}+(?:\s\p{L}+){0,6})\s?$")
"""Matches "mỗi lớp có " up to the figure: `unit` holds the thing and whatever else stands there."""
EACH_BEHIND = WordPattern(r"(?:\s?/\s?|\s(?:mỗi|trên một|một)\s)(?P<unit>\p{L}+(?:\s\p{L}+){0,2})")
"""Matches "trên một lớp" or "/lớp" behind a figure: `unit` holds the thing and what may follow."""
BARE_MEAN = WordPattern(r"(?<!\p{L})(?:bình quân|trung bình)(?:\s<means.behind_bare_mean>)*\s?$")
"""Matches "bình quân đạt " up to the figure, where nothing says what the mean is per."""
JOINTS = WordPattern(r"(?:\s<means.between>(?!\p{L}))+$")
"""Finds the words between the name of a thing and its figure, at the end: " có khoảng"."""
COMES_TO = WordPattern(r"(?<!\p{L})<means.comes_to>(?!\p{L})|=")
"""Finds what leads from a mean to what it makes in all: "sản lượng", "tổng cộng", "=", "là"."""
DIVIDES = any_of("means.divides")
"""Finds what announces that a figure told before is divided: "chia đều cho", "tính ra"."""
NARROWS = any_of("means.narrows")
"""Finds what turns to a part of what was told before: "trong đó", "riêng"."""
EACH_STRETCH = WordPattern(r"(?<!\p{L})(?:mỗi|một|hằng|hàng)\s(?P<stretch><means.in_a_year>)(?:\s\p{L}+){0,4}\s?$")
"""Matches "mỗi tháng thu " up to the figure: `stretch` is the month, quarter, week or day."""


def _data(key: str) -> Any:
    return load("vi", "means")[key]


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
