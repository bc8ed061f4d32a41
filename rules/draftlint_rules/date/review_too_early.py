"""A review of N years of a document that is not that old."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from draftlint.api import (
    DocumentReference,
    Duration,
    Facts,
    Kind,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    Text,
    WordPattern,
)

_BETWEEN = regex.compile(
    r"\s(?:đầu\s)?(?:triển khai\s|tổ chức\s)?(?:thực hiện|thi hành)\s(?:có hiệu quả\s)?(?:các\s)?", regex.IGNORECASE
)
_PLANNED = WordPattern(r"<dates.review_to_come>|sau\s$")


class ReviewTooEarly(Rule):
    """Sơ kết, tổng kết N năm thực hiện một văn bản chưa ban hành đủ N năm.

    Văn bản ban hành năm 2020 thì đến năm 2023 chưa thể tổng kết “05 năm thực hiện”. Số năm, số hiệu hoặc ngày đã ghi
    nhầm. Chỉ xét khi dự thảo cho biết thời điểm của mình hoặc ghi rõ năm tổng kết. Cách sửa: kiểm tra ngày ban hành.
    Nguồn: lô-gích thời gian.

    ---

    A review of N years of a document that is not yet N years old.

    A paper of 2020 cannot have been carried out for five years in 2023. The years, the number or the date is wrong.
    Judged only where the draft tells its own time or the year of the review. Check the paper's date.
    Source: the logic of time.
    """

    code = "DAT110"
    name = "review-too-early"
    kind = Kind.DATE
    severity = Severity.WARNING
    title = Text("Tổng kết sớm hơn số năm đã thực hiện", "A review of more years than have passed")
    messages = {
        "early": Text(
            "Ghi {years} năm thực hiện, nhưng {number} ban hành năm {issued}, đến {now} mới {passed} năm.",
            "It says {years} years, but {number} is of {issued}: only {passed} years by {now}.",
        ),
    }
    flagged = (
        "Tân Lập, ngày 12 tháng 6 năm 2023\nTổng kết ⟦!05 năm⟧ thực hiện Chỉ thị số 21-CT/TU ⟦ngày 05/3/2020⟧ "
        "của Tỉnh ủy.",
    )
    quiet = (
        "Tân Lập, ngày 12 tháng 6 năm 2025\nTổng kết 05 năm thực hiện Chỉ thị số 21-CT/TU ngày 05/3/2020 của Tỉnh ủy.",
        "Tân Lập, ngày 12 tháng 6 năm 2023\nChuẩn bị tổng kết 05 năm thực hiện Chỉ thị số 21-CT/TU ngày 05/3/2020.",
        # the draft does not tell its time
        "Tổng kết 05 năm thực hiện Chỉ thị số 21-CT/TU ngày 05/3/2020 của Tỉnh ủy.",
        # counted in calendar years
        "Tân Lập, ngày 12 tháng 01 năm 2025\nTổng kết 05 năm thực hiện Chỉ thị số 21-CT/TU ngày 05/3/2020 của Tỉnh ủy.",
    )
    holding = (
        "Tân Lập, ngày 12 tháng 6 năm 2025\nTổng kết ⟦05 năm⟧ thực hiện Chỉ thị số 21-CT/TU ⟦ngày 05/3/2020⟧ của "
        "Tỉnh ủy.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge every "N năm thực hiện" with a dated document behind it."""
        latest = facts.frame.latest
        if latest is None:
            return
        for item in facts.durations:
            reference = _carried_out(facts, item)
            if reference is None or reference.date is None or reference.date.year is None:
                continue
            block = facts.document.block_at(item.span.start)
            before = facts.text[max(block.span.start, item.span.start - 60) : item.span.start]
            if _PLANNED.search(before[before.rfind(". ") + 1 :]):
                continue
            passed = latest.year - reference.date.year
            if passed >= item.years:
                yield self.holds(
                    [item.span, reference.date.span], f"{latest.year} − {reference.date.year} ≥ {item.years}"
                )
                continue
            yield from self.fails(
                "early",
                item.span,
                [Place(reference.date.span, Text("ngày ban hành", "its date"))],
                computation=f"{latest.year} − {reference.date.year} = {passed} < {item.years}",
                confidence=0.8,
                repairs=[Repair(f"{passed:02d} năm", Text("theo ngày ban hành", "by the date of issue"))],
                values={
                    "years": item.years,
                    "number": reference.number_span.of(facts.text),
                    "issued": reference.date.year,
                    "now": latest.year,
                    "passed": passed,
                },
            )


def _carried_out(facts: Facts, item: Duration) -> DocumentReference | None:
    for reference in facts.references:
        if item.span.end < reference.span.start <= item.span.end + 50:
            return reference if _BETWEEN.fullmatch(facts.text, item.span.end, reference.span.start) else None
    return None
