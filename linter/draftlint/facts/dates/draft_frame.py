"""What a draft says of itself: its date, the term that it reports on, the term that it plans."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from draftlint.document import BlockKind, Span
from draftlint.facts.dates.dates import DateMention, Precision
from draftlint.facts.dates.periods import PeriodKind
from draftlint.language.patterns import WordPattern

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

FIRST_BLOCKS = 16
"""How far letterhead and opening sentence reach."""


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """A term of the draft's own committee and every place that names it."""

    start: int
    end: int
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class DraftFrame:
    """The draft's own date (from its letterhead, or the days on which its meeting took place) and its terms.

    `reported` is the term looked back on, `coming` the one planned; either is None where the draft names none.
    """

    date: DateMention | None
    reported: OwnTerm | None
    coming: OwnTerm | None

    @property
    def terms(self) -> Sequence[OwnTerm]:
        """The terms that are known, in order."""
        return [term for term in (self.reported, self.coming) if term is not None]

    @property
    def latest(self) -> datetime.date | None:
        """The last day on which the draft can have been written; None where nothing tells."""
        if self.date is not None:
            return self.date.latest
        return datetime.date(self.reported.end, 12, 31) if self.reported else None


_PLACE_AND_DATE = regex.compile(
    r"^[\p{Lu}][\p{L}\s.-]{2,40},\s?ngày[\s\d.…_]*tháng[\s\d.…_]*năm\s(?P<year>(?:19|20)\d\d)"
)
_MEETING = WordPattern(r"\b<dates.meets>\b")
_OTHER_BODIES = WordPattern(r"\b<dates.other_bodies>\b", flags=0)
_OWN_BODIES = regex.compile(
    r"\b(?:Đảng bộ|cấp (?:ủy|uỷ)|Đảng (?:ủy|uỷ)|(?:Tỉnh|Thành|Thị|Huyện|Quận) (?:ủy|uỷ))\b", regex.IGNORECASE
)


def draft_frame(facts: Facts) -> DraftFrame:
    """Read the frame from letterhead, opening and headings."""
    reported, coming = _terms(facts)
    return DraftFrame(_own_date(facts), reported, coming)


def of_another_body(text: str, block: Span, at: int) -> bool:
    """Whether the term at `at` is one of a council, of the nation's congress or of a union, by the nearest body "
    "named."""
    before = text[max(block.start, at - 110) : at]
    before = before[max(before.rfind(". "), before.rfind(";")) + 1 :]
    other = max((match.start() for match in _OTHER_BODIES.finditer(before)), default=-1)
    own = max((match.start() for match in _OWN_BODIES.finditer(before)), default=-1)
    return other > own


def _own_date(facts: Facts) -> DateMention | None:
    blocks = facts.document.body()[:FIRST_BLOCKS]
    for block in blocks:
        head = block.span.of(facts.text)
        match = _PLACE_AND_DATE.search(head)
        if match is None:
            continue
        inside = [item for item in facts.dates if block.span.contains(item.span) and item.year is not None]
        if inside:
            return inside[-1]
        year = Span(block.span.start + match.start("year"), block.span.start + match.end("year"))
        return DateMention(year, Precision.YEAR, int(match["year"]))
    for block in blocks[:4]:
        if block.kind is BlockKind.LETTERHEAD:
            continue
        for stretch in facts.date_ranges:
            if block.span.contains(stretch.span) and _MEETING.search(
                facts.text[max(block.span.start, stretch.span.start - 120) : stretch.span.start]
            ):
                return replace(stretch.end, span=stretch.span)
    return None


def _terms(facts: Facts) -> tuple[OwnTerm | None, OwnTerm | None]:
    places: dict[tuple[int, int], list[Span]] = {}
    weight: Counter[tuple[int, int]] = Counter()
    for period in facts.periods:
        if period.end - period.start != 5 or period.kind not in (PeriodKind.TERM, PeriodKind.PLAIN):
            continue
        block = facts.document.block_at(period.span.start)
        if of_another_body(facts.text, block.span, period.span.start):
            continue
        key = (period.start, period.end)
        places.setdefault(key, []).append(period.span)
        if period.kind is PeriodKind.TERM:
            heading = block.kind is BlockKind.HEADING or block.span.of(facts.text).isupper()
            weight[key] += 5 if heading or block.index < FIRST_BLOCKS else 1
    named = [key for key in sorted(weight) if weight[key] >= 3]
    if not named:
        return None, None
    terms = {key: OwnTerm(*key, tuple(places[key])) for key in places}
    pairs = [(a, (a[1], a[1] + 5)) for a in named if (a[1], a[1] + 5) in terms]
    if pairs:
        first, second = max(pairs, key=lambda pair: weight[pair[0]] + weight[pair[1]])
        return terms[first], terms[second]
    return terms[max(named, key=lambda key: weight[key])], None
