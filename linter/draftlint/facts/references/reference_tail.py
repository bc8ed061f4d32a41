"""What follows a document number: date, issuer, term of the committee, and title."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from draftlint.document import Span
from draftlint.facts.dates.dates import DateMention, Precision
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.documents import IssuerKind, lexicon
from draftlint.language.vi.markers import roman_value


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issued a document: the organ's key, the rank word of its area ("tỉnh"), and the words as written."""

    organ: str
    rank: str
    span: Span


@dataclass(frozen=True, slots=True)
class Title:
    """What a document is about. `span` may reach past the end of an unquoted title; `quoted` is the part in quotes.

    `introduced` says that "về", "v/v" or a quotation mark leads to it, and not only a verb that may belong to the
    sentence; `cut` that another reference breaks it off ("về sửa đổi Nghị định số …").
    """

    span: Span
    quoted: Span | None
    introduced: bool
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Tail:
    """The parts behind a number and where they end."""

    end: int
    date: DateMention | None = None
    issuer: Issuer | None = None
    title: Title | None = None
    committee_terms: tuple[int, ...] = ()
    terms_span: Span | None = None


LONGEST_TITLE = 320
"""Code points of an unquoted title that are read at most."""

_SKIP = regex.compile(
    r"[\s,]*(?:\((?=\s?(?:ngày|khóa|khoá|\d{1,2}[/-]))|(?:ban hành|ký|ký ban hành)\s(?=ngày))?\s?", regex.IGNORECASE
)
_YEAR = regex.compile(r"\s?,?\s?\(?năm\s(?:19|20)\d\d\)?", regex.IGNORECASE)
_TERM = regex.compile(
    r"[\s,]*\(?\s?(?:khóa|khoá)\s(?P<terms>[IVX]{1,5}(?:\s?(?:,|và)\s?(?:(?:khóa"
    r"|khoá)\s)?[IVX]{1,5}){0,4})(?:\s?,?\s?kỳ họp thứ\s\p{L}+|\s?,?\s?kỳ họp thứ\s\d{1,2})?\s?\)?",
    regex.IGNORECASE,
)
_OF = regex.compile(r"[\s,]*\(?của\s", regex.IGNORECASE)
_PLACE = (
    r"(?:\s(?P<rank>(?i:tỉnh|thành phố|thị xã|huyện|quận|phường|xã|thị trấn|TP\.?))(?=[\s,.;)]|$))?"
    r"(?:\s(?!Về|Ban|Quy|Phê|Sửa|Thực)\p{Lu}[\p{L}]*(?:\s?-\s?\p{Lu}\p{L}*)?){0,5}"
)
_QUOTE = regex.compile(r"[“\"](?P<text>[^“”\"\n]{3,400})[”\"]")
_TITLE = WordPattern(r"[\s,:–)-]*\(?(?P<cue>[“\"]?về(?:\sviệc)?\s|v/v\s|“|\"|<titles.opens>\s)")
"""Matches what opens a title; `cue` is that word or quote."""
_TITLE_STOP = WordPattern(r"[;\n]|\.(?=\s|$)|\.\.|\)|(?:,|\s)\s?<titles.ends>\s", flags=0)


@cache
def _issuer_patterns() -> Sequence[tuple[IssuerKind, regex.Pattern[str]]]:
    return [
        (kind, regex.compile(rf"(?P<name>(?i:{name}))(?!\p{{L}}){_PLACE}"))
        for kind in lexicon().issuers
        for name in kind.names
    ]


def read_tail(text: str, dates: Sequence[DateMention], start: int, stop: int, block_end: int) -> Tail:
    """Read the parts in whatever order they come; `stop` is where the next reference begins."""
    at = start + (1 if text[start : start + 1] == ")" else 0)
    date: DateMention | None = None
    issuer: Issuer | None = None
    terms: tuple[int, ...] = ()
    terms_span: Span | None = None
    moved = True
    while moved and at < stop:
        moved = False
        if date is None and (found := _date_at(text, dates, at, stop)):
            date, at, moved = found, found.span.end, True
            continue
        if not terms and (match := _TERM.match(text, at, stop)):
            terms, terms_span = _values(match["terms"]), Span(*match.span("terms"))
            at, moved = match.end(), True
            continue
        if date is None and (match := _YEAR.match(text, at, stop)):
            at, moved = match.end(), True
            continue
        if issuer is None and (found_issuer := _issuer_at(text, at, stop)):
            issuer, at, moved = found_issuer, found_issuer.span.end, True
    title = _title_at(text, at, stop, block_end)
    return Tail(title.span.end if title else at, date, issuer, title, terms, terms_span)


def issuer_in(text: str, start: int, stop: int) -> Issuer | None:
    """The issuing body that is named right at `start`."""
    best: Issuer | None = None
    for kind, pattern in _issuer_patterns():
        match = pattern.match(text, start, stop)
        if match and (best is None or match.end() > best.span.end):
            rank = kind.rank or (match["rank"] or "").lower().replace("tp.", "thành phố").replace("tp", "thành phố")
            best = Issuer(kind.organ, rank, Span(match.start(), match.end()))
    return best


def _date_at(text: str, dates: Sequence[DateMention], at: int, stop: int) -> DateMention | None:
    skip = _SKIP.match(text, at, stop)
    begin = skip.end() if skip else at
    low = bisect_left(dates, at, key=lambda mention: mention.span.start)
    for mention in dates[low : low + 1]:
        if mention.precision is Precision.DAY and mention.span.start <= begin + 1 and mention.span.end <= stop + 1:
            return mention
    return None


def _issuer_at(text: str, at: int, stop: int) -> Issuer | None:
    of = _OF.match(text, at, stop)
    if of:
        return issuer_in(text, of.end(), stop)
    space = regex.compile(r"\s?,?\s?").match(text, at, stop)
    begin = space.end() if space else at
    return issuer_in(text, begin, stop) if begin > at and text[begin : begin + 1].isupper() else None


def _values(words: str) -> tuple[int, ...]:
    return tuple(value for item in regex.findall(r"[IVX]+", words.upper()) if (value := roman_value(item)))


def _title_at(text: str, at: int, stop: int, block_end: int) -> Title | None:
    lead = _TITLE.match(text, at, stop)
    if lead is None:
        return None
    begin = lead.start("cue")
    introduced = lead["cue"].lower().strip('“"').startswith(("về", "v/v")) or lead["cue"][0] in '“"'
    limit = min(stop, begin + LONGEST_TITLE)
    quote = _QUOTE.search(text, begin, min(block_end, begin + LONGEST_TITLE + 200))
    if quote and quote.start() < limit:
        between = text[begin : quote.start()]
        if not _TITLE_STOP.search(between) and len(between.split()) <= 9 and len(quote["text"].split()) >= 4:
            return Title(Span(begin, quote.end()), Span(*quote.span("text")), introduced)
    halt = _TITLE_STOP.search(text, begin, limit)
    end = halt.start() if halt else limit
    end = begin + len(text[begin:end].rstrip(' ,:–-“"'))
    cut = halt is None and limit == stop < block_end
    return Title(Span(begin, end), None, introduced, cut) if end - begin >= 6 else None
