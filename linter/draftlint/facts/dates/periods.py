"""Periods, horizons and lengths of time: "nhiệm kỳ 2020 - 2025", "tầm nhìn đến năm 2050", "trong 05 năm qua"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span
from draftlint.facts.dates.dates import DateMention, Precision
from draftlint.language.patterns import WordPattern

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


class PeriodKind(StrEnum):
    """What a period is: a committee's or council's term, a stage of a plan, a school year, a crop season, or unsaid."""

    TERM = "term"
    STAGE = "stage"
    SCHOOL_YEAR = "school_year"
    SEASON = "season"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Period:
    """Years from `start` to `end` as printed. `span` takes in the leading word, `years` only the two years."""

    span: Span
    years: Span
    kind: PeriodKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Horizon:
    """A year that a plan looks to: `vision` for "tầm nhìn", `orientation` for "định hướng", else `until`.

    `base` is the end of the plan's own period where the horizon hangs on one ("2021 - 2030, tầm nhìn đến năm 2050").
    """

    span: Span
    year: int
    sort: str
    base: int | None = None
    base_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """A number of years. `direction` is `past`, `coming` or empty; `period` the one written right behind it."""

    span: Span
    years: int
    direction: str
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class DateRange:
    """ "từ ngày 20 đến ngày 22 tháng 8 năm 2020": both ends as dates; what the first leaves out is in the second."""

    span: Span
    start: DateMention
    end: DateMention


_YEAR = r"(?:19|20)\d\d"
_KINDS = {
    "nhiệm kỳ": PeriodKind.TERM, "nhiệm kì": PeriodKind.TERM, "giai đoạn": PeriodKind.STAGE,
    "thời kỳ": PeriodKind.STAGE, "thời kì": PeriodKind.STAGE, "năm học": PeriodKind.SCHOOL_YEAR,
    "niên độ": PeriodKind.SEASON, "vụ": PeriodKind.SEASON, "mùa vụ": PeriodKind.SEASON,
}  # fmt: skip
_PERIOD = WordPattern(
    r"(?:(?<!\p{L})(?P<kind>nhiệm k[ỳì]|giai đoạn|thời k[ỳì]|năm học|niên độ|(?:mùa )?vụ <dates.seasons>)\s?"
    r"(?:\(|:|từ\s)?\s?(?:(?:từ\s)?năm\s)?)?(?<![\d/.,-])(?<!\d\s)(?P<start>\d{4})\s?"
    r"(?:[-–—]|đến năm|đến|tới)\s?(?P<end>\d{4})(?![\d/]|[.,]\d|\s?[-–]\s?\d)"
)
_MORE = regex.compile(
    rf"\G\s?(?:,|và|;)\s(?P<start>{_YEAR})\s?[-–—]\s?(?P<end>{_YEAR})(?![\d/]|[.,]\d)", regex.IGNORECASE
)
_FROM_TO = regex.compile(
    rf"\btừ\s(?:năm\s)?(?P<start>{_YEAR})\s(?:đến|tới)\s(?:hết\s)?(?:năm\s)?(?P<end>{_YEAR})(?![\d/]|[.,]\d)",
    regex.IGNORECASE,
)
_HORIZON = regex.compile(
    rf"\b(?:(?P<sort>tầm nhìn|định hướng)\s)?(?:đến|tới)\s(?:hết\s)?(?:năm\s)?(?P<year>{_YEAR})(?![\d/]|[.,]\d)"
    rf"|\b(?P<sort>tầm nhìn)\s(?:năm\s)?(?P<year>{_YEAR})(?![\d/]|[.,]\d)",
    regex.IGNORECASE,
)
_DURATION = regex.compile(
    r"(?<![\d.,/-])(?<!\d\s)(?<!tháng\s)(?P<lead>(?:trong|sau|qua)\s)?(?P<years>0?[2-9]|10|15|20|hai|ba|bốn|năm)\snăm"
    r"(?=\s?\(?\s?(?:giai đoạn\s|từ\s)?(?:19|20)\d\d\s?[-–—]|(?!\s?(?:19|20)\d\d)[\s,.;:)]|$)(?:\s(?P<way>qua|tới"
    r"|tiếp theo|đầu|cuối))?",
    regex.IGNORECASE,
)
_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5}
_BEHIND = regex.compile(r"\s?,?\s?\(?\s?(?:giai đoạn\s|thời kỳ\s|nhiệm kỳ\s|từ\s(?:năm\s)?)?$", regex.IGNORECASE)
_RANGE_WORDS = regex.compile(r"\s?(?:,\s)?(?:đến|tới|[-–])\s?(?:hết\s)?", regex.IGNORECASE)
_FROM_DAY = regex.compile(
    r"\btừ\s(?:ngày\s)?(?P<day>\d{1,2})(?:/(?P<month>\d{1,2}))?\s?(?:đến|tới|[-–])\s?(?:hết\s)?$", regex.IGNORECASE
)


def periods(facts: Facts) -> Sequence[Period]:
    """Every pair of years that names a period, in order; a list ("2015-2020 và 2020-2025") shares its leading word."""
    out: list[Period] = []
    for block in facts.document.body():
        low, high = block.span.start, block.span.end
        for match in _PERIOD.finditer(facts.text, low, high):
            word = " ".join((match["kind"] or "").lower().split())
            likely = [regex.fullmatch(_YEAR, match[end]) is not None for end in ("start", "end")]
            if not (any(likely) if word else all(likely) and regex.search(r"[-–—]", match[0])):
                continue
            kind = next((value for name, value in _KINDS.items() if word.startswith(name)), PeriodKind.PLAIN)
            out.append(_period(match, kind, match.start() if word else match.start("start")))
            at = match.end()
            while more := _MORE.match(facts.text, at, high):
                out.append(_period(more, kind, more.start("start")))
                at = more.end()
        taken = [item.years for item in out]
        for match in _FROM_TO.finditer(facts.text, low, high):
            years = Span(match.start("start"), match.end("end"))
            if not any(years.overlaps(other) for other in taken):
                out.append(_period(match, PeriodKind.PLAIN, match.start()))
    unique = {
        item.years: item
        for item in sorted(out, key=lambda item: (item.years, item.kind is not PeriodKind.PLAIN, len(item.span)))
    }
    return [unique[years] for years in sorted(unique)]


def _period(match: regex.Match[str], kind: PeriodKind, start: int) -> Period:
    years = Span(match.start("start"), match.end("end"))
    return Period(Span(start, match.end("end")), years, kind, int(match["start"]), int(match["end"]))


def horizons(facts: Facts) -> Sequence[Horizon]:
    """Every year that a plan looks to, in order. The end of a period is none."""
    out: list[Horizon] = []
    ends = {item.years.end: item for item in facts.periods}
    for block in facts.document.body():
        before: tuple[int, int, Span] | None = None  # where the last period or horizon ended, its year, its place
        marks = [(item.years.end, item.end, item.span) for item in facts.periods if block.span.contains(item.span)]
        for match in _HORIZON.finditer(facts.text, block.span.start, block.span.end):
            if match.end() in ends:
                continue
            sort = {"tầm nhìn": "vision", "định hướng": "orientation"}.get((match["sort"] or "").lower(), "until")
            year = int(match["year"])
            earlier = [mark for mark in (*marks, before) if mark and mark[0] <= match.start()]
            near = max(earlier, default=None)
            between = facts.text[near[0] : match.start()] if near else ""
            tied = near is not None and sort != "until" and regex.fullmatch(r"\)?\s?(?:,|và)?\s?", between)
            span = Span(*match.span())
            out.append(
                Horizon(span, year, sort, near[1] if tied and near else None, near[2] if tied and near else None)
            )
            before = (match.end(), year, span)
    return out


def durations(facts: Facts) -> Sequence[Duration]:
    """Every "N năm" that is a length of time and not a calendar year, an age or a rate."""
    return [item for block in facts.document.body() for item in _durations_in(facts, block.span)]


def _durations_in(facts: Facts, block: Span) -> Iterator[Duration]:
    for match in _DURATION.finditer(facts.text, block.start, block.end):
        word = match["years"].lower()
        if word in _WORDS and not (match["lead"] or match["way"]):
            continue
        way = (match["way"] or "").lower()
        direction = {"qua": "past", "tới": "coming", "tiếp theo": "coming"}.get(way, "")
        behind = next(
            (
                period
                for period in facts.periods
                if match.end() <= period.years.start <= match.end() + 16
                and _BEHIND.fullmatch(facts.text, match.end(), period.years.start)
            ),
            None,
        )
        yield Duration(Span(*match.span()), _WORDS.get(word) or int(word), direction, behind)


def date_ranges(facts: Facts) -> Sequence[DateRange]:
    """Every stretch of days, in order."""
    out = []
    dates = [item for item in facts.dates if item.precision is Precision.DAY]
    for before, after in zip([None, *dates], dates, strict=False):
        if after.year is None:
            continue
        if (
            before is not None
            and before.month is not None
            and _RANGE_WORDS.fullmatch(facts.text, before.span.end, after.span.start)
        ):
            first = before if before.year is not None else _filled(before, after)
            out.append(DateRange(Span(before.span.start, after.span.end), first, after))
            continue
        lead = _FROM_DAY.search(facts.text[max(0, after.span.start - 40) : after.span.start])
        if lead:
            start = max(0, after.span.start - 40) + lead.start()
            month = int(lead["month"]) if lead["month"] else after.month
            day = DateMention(Span(start, after.span.start), Precision.DAY, after.year, month, int(lead["day"]))
            out.append(DateRange(Span(start, after.span.end), day, after))
    return out


def _filled(mention: DateMention, after: DateMention) -> DateMention:
    return DateMention(mention.span, mention.precision, after.year, mention.month, mention.day)
