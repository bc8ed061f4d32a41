"""Which side of its subject a figure states: the level, its growth, its share, how far a plan is fulfilled."""

from __future__ import annotations

from enum import StrEnum

import regex

from draftlint.facts.numbers.quantity import Quantity
from draftlint.language.patterns import WordPattern, any_of


class Aspect(StrEnum):
    """Which side of its subject a figure states."""

    LEVEL = "level"
    GROWTH = "growth"
    SHARE = "share"
    FULFILMENT = "fulfilment"
    EXCESS = "excess"
    CHANGE = "change"


_JOINTS = r"(?:\s(?:<indicators.behind_change>|\d+ năm|0\d năm)|:)*\s?$"
"""Words between what says a rise or a fall and its figure."""
_GROWTH = WordPattern(rf"(?<!\p{{L}})(?:(?P<up><indicators.rises>)|(?P<down><indicators.falls>)){_JOINTS}")
_GROWTH_NOUN = any_of("indicators.growth_nouns")
_TO_LEVEL = WordPattern(r"(?<!\p{L})<indicators.leads_to_level>(?:\s(?:là|dưới|trên|khoảng|đạt))*\s?$")
# "giảm tỷ lệ hộ nghèo mỗi năm 0,5 điểm %", "giữ nhịp tăng giá trị sản xuất hằng năm 10%"
_YEARLY_MOVE = regex.compile(
    r"(?<!\p{L})(?:(?P<up>tăng)|(?P<down>giảm))(?!\s(?:cường|dần|lên|còn|xuống))(?:\s\p{L}+){1,7}\s"
    r"(?:mỗi năm|hằng năm|hàng năm)(?:\s(?:là|khoảng|trên|từ|gần|hơn|ít nhất|tối thiểu|bình quân|thêm))*\s?$",
    regex.IGNORECASE,
)
_SHARE = regex.compile(
    r"(?<!\p{L})(?:chiếm(?:\stỷ trọng|\stỷ lệ|\stỉ lệ)?|tỷ trọng|tỉ trọng|cơ cấu)(?:\s\p{L}+){0,9}\s?$",
    regex.IGNORECASE,
)
_EXCESS = WordPattern(rf"(?<!\p{{L}})vượt{_JOINTS}")
_FULFILMENT = WordPattern(r"^\s?(?:so với\s|so\s|của\s)?(?:tổng\s)?<indicators.plans_fulfilled>(?!\p{L})")
_YEARLY = regex.compile(
    r"(?<!\p{L})(?<!dân số\s)"
    r"(?:(?:bình quân|trung bình)(?!\s(?:đầu|(?:một|mỗi)\s(?!năm)|trên))|(?<!cây )h[ằà]ng năm"
    r"(?!\s\(?(?:19|20)\d\d\s?[-–])|mỗi năm)(?!\p{L})",
    regex.IGNORECASE,
)


def says_yearly(words: str) -> bool:
    """Whether words say that what they name is so much a year."""
    return _YEARLY.search(words) is not None


def names_growth(words: str) -> bool:
    """Whether words say that what follows is a rate of growth: "Tốc độ tăng giá trị sản xuất (giá so sánh)"."""
    return _GROWTH_NOUN.search(words) is not None


def aspect_of(quantity: Quantity, before: str, after: str) -> tuple[Aspect, int]:
    """The aspect of a figure, and +1 or -1 where it states a rise or a fall.

    `before` are the words that lead to the figure, `after` those behind it.
    """
    if _TO_LEVEL.search(before):
        return Aspect.LEVEL, 0
    if quantity.percent and _FULFILMENT.match(after):
        return (Aspect.EXCESS if _EXCESS.search(before) else Aspect.FULFILMENT), 0
    if _EXCESS.search(before) and quantity.unit.dimension != "count":
        return Aspect.EXCESS, 0
    if match := _GROWTH.search(before):
        relative = quantity.percent or quantity.unit.dimension in ("point", "times", "permille")
        return (Aspect.GROWTH if relative else Aspect.CHANGE), (1 if match["up"] else -1)
    if quantity.percent and _GROWTH_NOUN.search(before):
        return Aspect.GROWTH, 1
    if (quantity.percent or quantity.unit.dimension == "point") and (match := _YEARLY_MOVE.search(before)):
        return Aspect.GROWTH, (1 if match["up"] else -1)
    if quantity.percent and _SHARE.search(before):
        return Aspect.SHARE, 0
    return Aspect.LEVEL, 0
