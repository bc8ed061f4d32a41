"""A day, month or quarter that the calendar does not have."""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Iterator

from draftlint.api import DateMention, Facts, Kind, Precision, Repair, Result, Rule, Severity, Span, Text


class ImpossibleDate(Rule):
    """Ngày, tháng hoặc quý không có trên lịch.

    “ngày 31/6/2024”, “quý V/2024”, “29/02/2023” chắc chắn là lỗi gõ. Cách sửa: tra lại văn bản, lịch họp.
    Nguồn: dương lịch.

    ---

    A day, month or quarter that does not exist.

    "ngày 31/6/2024", "quý V/2024" and "29/02/2023" are certainly slips. Look the date up. Source: the calendar.
    """

    code = "DAT101"
    name = "impossible-date"
    kind = Kind.DATE
    severity = Severity.ERROR
    title = Text("Ngày tháng không có thật", "An impossible date")
    messages = {
        "impossible": Text("“{written}” không có trên lịch.", "“{written}” is not in the calendar."),
        "last": Text(
            "“{written}” không có trên lịch: tháng {month} chỉ có {days} ngày.",
            "“{written}” is not in the calendar: month {month} has only {days} days.",
        ),
    }
    flagged = (
        "Hội nghị ⟦ngày 31/6/2024⟧ đã thông qua.",
        "Tính đến ⟦ngày 29 tháng 02 năm 2023⟧, huyện có 12 xã.",
        "Trình trong ⟦quý V/2024⟧.",
        "Hoàn thành trước ⟦tháng 13/2024⟧.",
    )
    quiet = (
        "Họp ngày 29/02/2024, ngày 30/4 và ngày 02/9.",
        "Kết quả 45/13/2020 hồ sơ; tỷ lệ 1/500; Nghị định 30/2020/NĐ-CP.",
        "quý III/2024; Quý 4 năm 2024; tháng 12/2024",
        "ngày     tháng    năm 2025",
    )
    holding = ("Hội nghị ⟦ngày 30/6/2024⟧ đã thông qua.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge every date; the right ones of a paragraph hold together."""
        good: dict[int, list[Span]] = defaultdict(list)
        for mention in facts.dates:
            if not mention.exists:
                yield from self._impossible(facts, mention)
            elif mention.full:
                good[facts.document.block_at(mention.span.start).index].append(mention.span)
        for spans in good.values():  # one relation a paragraph: all of its dates exist
            yield self.holds(spans, f"{len(spans)} ngày có trên lịch")

    def _impossible(self, facts: Facts, mention: DateMention) -> Iterator[Result]:
        written = mention.span.of(facts.text)
        day, month = mention.day, mention.month
        values: dict[str, object] = {"written": written}
        repairs = []
        message = "impossible"
        if mention.precision is Precision.DAY and day and month and 1 <= month <= 12 and day <= 31:
            days = calendar.monthrange(mention.year or 2024, month)[1]
            message, values = "last", {"written": written, "month": month, "days": days}
            repairs.append(Repair(f"{days}/{month}", Text("ngày cuối tháng", "the last day of the month")))
        elif day and month and month > 12 >= day:
            repairs.append(Repair(f"{month}/{day}", Text("ngày và tháng đổi chỗ", "day and month swapped")))
        yield from self.fails(message, mention.span, computation=written, repairs=repairs, values=values)
