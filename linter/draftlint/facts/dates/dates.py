"""Dates as they are written in running text (VIETNAMESE.md 2)."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span
from draftlint.language.data import load, wrong_entry
from draftlint.language.vi.markers import roman_value

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


EARLIEST_YEAR, LATEST_YEAR = 1800, 2199
"""A year outside of these is a slip of the keyboard and not a year that a draft speaks of."""


class Precision(StrEnum):
    """How exactly a mention names its day."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written; what is not written is None ("ngày 30/4" has no year).

    `span` is the date with its words ("ngày 05 tháng 6 năm 2023"), `weekday` counts from Monday = 0 and `weekday_span`
    is where it stands. A mention may name a day that does not exist: see `exists`.
    """

    span: Span
    precision: Precision
    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    weekday: int | None = None
    weekday_span: Span | None = None

    @property
    def exists(self) -> bool:
        """Whether the calendar has it. 29/02 without a year exists."""
        if self.year is not None and not EARLIEST_YEAR <= self.year <= LATEST_YEAR:
            return False
        if self.quarter is not None and not 1 <= self.quarter <= 4:
            return False
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is None:
            return True
        if self.month is None:
            return 1 <= self.day <= 31
        return 1 <= self.day <= calendar.monthrange(self.year or 2024, self.month)[1]

    @property
    def earliest(self) -> date | None:
        """The first day that is meant; None without a year or where it does not exist."""
        if self.year is None or not self.exists:
            return None
        month = self.month or (3 * self.quarter - 2 if self.quarter else 1)
        return date(self.year, month, self.day or 1)

    @property
    def latest(self) -> date | None:
        """The last day that is meant; None without a year or where it does not exist."""
        if self.year is None or not self.exists:
            return None
        month = self.month or (3 * self.quarter if self.quarter else 12)
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def full(self) -> bool:
        """Whether day, month and year are all written."""
        return self.day is not None and self.month is not None and self.year is not None


_YEAR = r"(?:1[89]|20|21)\d\d"
_END = r"(?![\d/]|[.,-]\d)"
_START = r"(?<![\d./,-])(?<!\d )"
_DAY_WORD = r"(?:(?:ngày|hôm|mùng|mồng)\s?)"
_WORDED = regex.compile(
    r"(?:ngày|mùng|mồng)\s?(?P<day>\d{1,2})\s?(?:tháng|/"
    r"|-)\s?(?P<month>\d{1,2})\s?,?\s?năm\s?"
    r"(?P<year>\d{4})(?!\d)",
    regex.IGNORECASE,
)
_NUMERIC = regex.compile(
    rf"(?P<cue>{_DAY_WORD})?{_START}(?P<day>\d{{1,2}})\s?(?P<sep>[/.-])\s?(?P<month>\d{{1,2}})\s?(?P=sep)\s?"
    rf"(?P<year>\d{{4}}){_END}",
    regex.IGNORECASE,
)
_DAY_MONTH = regex.compile(
    r"(?:ngày|mùng|mồng)\s(?P<day>\d{1,2})(?:\s?tháng\s?|/)(?P<month>\d{1,2})(?![\d/])(?!\s?(?:năm|/|-)\s?\d)",
    regex.IGNORECASE,
)
_MONTH = regex.compile(
    rf"\btháng\s(?P<month>\d{{1,2}})(?:\s?[/-]\s?|\s?,?\s?năm\s|\.)(?P<year>{_YEAR}){_END}"
    rf"|\b(?P<cue>từ|đến|trước|sau|kể từ|hết|tới)\s{_START}(?P<month>\d{{1,2}})/(?P<year>{_YEAR}){_END}",
    regex.IGNORECASE,
)
_QUARTER = regex.compile(
    rf"\b(?:quý|quí|Q)\s?(?P<quarter>[IVX]{{1,4}}|\d{{1,2}})(?:\s?[/-]\s?|\s?,?\s?năm\s|\s)(?P<year>{_YEAR}){_END}",
    regex.IGNORECASE,
)
_BARE_YEAR = regex.compile(rf"\bnăm\s(?P<year>{_YEAR})(?![\d/]|[.,]\d|\s?[-–—]\s?\d)", regex.IGNORECASE)
_YEAR_LIST = regex.compile(
    rf"\G(?:,|;|\svà|\shoặc)\s(?:năm\s)?(?P<year>{_YEAR})(?![\d/%]|[.,]\d|\s?[-–—]\s?\d|\s\p{{L}}+\s?%)"
)
_GROUPS = ("day", "month", "year", "quarter")


def date_mentions(facts: Facts) -> Sequence[DateMention]:
    """Every date of the running text, in order; a longer reading wins over the shorter ones inside it."""
    out: list[DateMention] = []
    for block in facts.document.body():
        taken: list[Span] = []
        found: list[DateMention] = []
        for mention in _candidates(facts.text, block.span):
            if not any(mention.span.overlaps(other) for other in taken):
                taken.append(mention.span)
                found.append(mention)
        out.extend(sorted(found, key=lambda item: item.span))
    return out


def _candidates(text: str, block: Span) -> Iterator[DateMention]:
    limits = (block.start, block.end)
    for match in _WORDED.finditer(text, *limits):
        yield _mention(text, block, match, Precision.DAY)
    for match in _NUMERIC.finditer(text, *limits):
        if match["cue"] or _looks_like_date(match):
            yield _mention(text, block, match, Precision.DAY)
    for match in _DAY_MONTH.finditer(text, *limits):
        yield _mention(text, block, match, Precision.DAY)
    for match in _MONTH.finditer(text, *limits):
        if match["cue"] is None or 1 <= int(match["month"]) <= 12:
            yield _mention(text, block, match, Precision.MONTH)
    for match in _QUARTER.finditer(text, *limits):
        yield _mention(text, block, match, Precision.QUARTER)
    for match in _BARE_YEAR.finditer(text, *limits):
        yield DateMention(Span(*match.span()), Precision.YEAR, int(match["year"]))
        at = match.end()
        while more := _YEAR_LIST.match(text, at, block.end):
            yield DateMention(Span(*more.span("year")), Precision.YEAR, int(more["year"]))
            at = more.end()


def _looks_like_date(match: regex.Match[str]) -> bool:
    """Without "ngày" before it, three numbers are a date only if one order of day and month is possible."""
    day, month = int(match["day"]), int(match["month"])
    if (match["sep"] == "." and " " in match[0]) or not regex.fullmatch(_YEAR, match["year"]):
        return False
    return 1 <= day <= 31 and (1 <= month <= 12 or (month <= 31 and day <= 12))


def _mention(text: str, block: Span, match: regex.Match[str], precision: Precision) -> DateMention:
    groups = match.groupdict()
    values: dict[str, int | None] = {}
    for name in _GROUPS:
        word = groups.get(name)
        values[name] = None if word is None else int(word) if word.isdigit() else roman_value(word) or 0
    start = match.start()
    if groups.get("cue") and precision is Precision.MONTH:
        start = match.start("month")
    weekday = _weekday_before(text, block.start, start)
    return DateMention(
        Span(start, match.end()),
        precision,
        weekday=weekday[0] if weekday else None,
        weekday_span=weekday[1] if weekday else None,
        **values,
    )


def _weekday_before(text: str, low: int, at: int) -> tuple[int, Span] | None:
    names = _weekdays()
    pattern = _weekday_pattern(tuple(names))
    match = next((item for item in pattern.finditer(text, max(low, at - 24), at) if item.end() == at), None)
    if match is None:
        return None
    return names[" ".join(match["name"].lower().split())], Span(*match.span("name"))


def _weekday_pattern(names: Sequence[str]) -> regex.Pattern[str]:
    words = "|".join(sorted(names, key=len, reverse=True))
    return regex.compile(rf"\b(?P<name>{words})\s?(?:,|\()?\s?", regex.IGNORECASE)


def _weekdays() -> dict[str, int]:
    entries = load("vi", "calendar")["weekdays"]
    for name, value in entries.items():
        if not isinstance(value, int) or not 0 <= value <= 6:
            raise wrong_entry("vi", "calendar", ["weekdays", name], "thứ trong tuần phải từ 0 đến 6 / must be 0 to 6")
    return dict(entries)
