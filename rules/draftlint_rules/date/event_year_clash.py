"""The year of an event differs from the date of the document that made it."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from draftlint.api import (
    DateMention,
    DocumentReference,
    Facts,
    Kind,
    Place,
    Precision,
    Repair,
    Result,
    Rule,
    Severity,
    Text,
    WordPattern,
)

_ACT = WordPattern(r"<dates.decides>")
_AT = regex.compile(r"(?:tại|theo|bằng|bởi|ban hành|:|\()\s?(?:các\s)?[“(]?\s?$", regex.IGNORECASE)
_BREAK = regex.compile(r"[.;]\s|\n")
REACH = 200


class EventYearClash(Rule):
    """Năm xảy ra sự việc không khớp ngày của văn bản quyết định việc đó.

    “Năm 2019, xã được công nhận … tại Quyết định số 264/QĐ-UBND ngày 08/3/2018”: quyết định có trước năm được công
    nhận. Một trong hai mốc đã ghi nhầm. Cách sửa: đối chiếu văn bản gốc. Nguồn: lô-gích thời gian.

    ---

    The year of an event differs from the date of the document that made it.

    "In 2019 the commune was recognised … by Decision 264 of 8 March 2018": one of the two is wrong. Look the paper up.
    Source: the logic of time.
    """

    code = "DAT107"
    name = "event-year-clash"
    kind = Kind.DATE
    severity = Severity.WARNING
    title = Text("Năm của sự việc không khớp ngày văn bản", "An event's year and its document's date differ")
    messages = {
        "clash": Text(
            "Sự việc ghi {year} nhưng văn bản đề {date}.",
            "The event is put in {year}, but the document is dated {date}.",
        ),
    }
    flagged = ("⟦Năm 2019⟧, xã được UBND tỉnh công nhận đạt chuẩn tại Quyết định số 264/QĐ-UBND ⟦!ngày 08/3/2018⟧.",)
    quiet = (
        "Năm 2019, xã được UBND tỉnh công nhận đạt chuẩn tại Quyết định số 264/QĐ-UBND ngày 08/3/2019.",
        # a plan for a year is approved before it
        "Kế hoạch sử dụng đất năm 2020 được UBND tỉnh phê duyệt tại Quyết định số 381/QĐ-UBND ngày 28/12/2019.",
        # carried out under an older paper
        "Năm 2019, huyện triển khai hỗ trợ theo Quyết định số 22/QĐ-TTg ngày 05/12/2018.",
        # another sentence
        "Năm 2019 thu ngân sách tăng. Xã được công nhận tại Quyết định số 264/QĐ-UBND ngày 08/3/2018.",
        "Quy hoạch đến năm 2030 được phê duyệt tại Quyết định số 264/QĐ-UBND ngày 08/3/2018.",
    )
    holding = ("⟦Năm 2019⟧, xã được UBND tỉnh công nhận đạt chuẩn tại ⟦Quyết định số 264/QĐ-UBND⟧ ⟦ngày 08/3/2019⟧.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """Look before each dated reference for the year of the act."""
        for reference in facts.references:
            if reference.date is None or reference.date.year is None or not reference.date.full:
                continue
            year = _year_before(facts, reference)
            if year is None:
                continue
            if year.year == reference.date.year:
                spans = [year.span, reference.span, reference.date.span]
                yield self.holds(spans, f"{year.year} = {reference.date.year}")
                continue
            yield from self.fails(
                "clash",
                reference.date.span,
                [Place(year.span, Text(f"sự việc năm {year.year}", f"the event is put in {year.year}"))],
                computation=f"{year.year} ≠ {reference.date.year}",
                confidence=0.8,
                repairs=[Repair(str(year.year), Text("theo năm của sự việc", "the event's year"))],
                values={"year": year.span.of(facts.text).lower(), "date": reference.date.span.of(facts.text)},
            )


def _year_before(facts: Facts, reference: DocumentReference) -> DateMention | None:
    """The year at the head of the clause whose act the document is; None where the link is loose."""
    text = facts.text
    if not _AT.search(text, max(0, reference.span.start - 14), reference.span.start):
        return None
    low = max(facts.document.block_at(reference.span.start).span.start, reference.span.start - REACH)
    years = [
        item
        for item in facts.dates
        if item.precision is Precision.YEAR and low <= item.span.start and item.span.end <= reference.span.start
    ]
    if not years or years[-1].year is None:
        return None
    year = years[-1]
    between = text[year.span.end : reference.span.start]
    if _BREAK.search(between) or not _ACT.search(between):
        return None
    if any(year.span.end <= other.span.start < reference.span.start for other in facts.references):
        return None
    return year if _opens_clause(text, low, year) else None


def _opens_clause(text: str, low: int, year: DateMention) -> bool:
    """Whether the year tells when, and is not part of a plan's name ("Kế hoạch năm 2020") or a horizon."""
    before = text[max(low, year.span.start - 12) : year.span.start]
    return not before.strip() or (
        bool(regex.search(r"(?:[.;:,(–-]|\b(?:và|đến|trong|vào|từ|cuối|đầu))\s?$", before))
        and not (before.rstrip().lower().endswith(("đến", "từ")))
    )
