"""A weekday that does not fall on the date."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Place, Repair, Result, Rule, Severity, Text

_NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class WeekdayClash(Rule):
    """Thứ trong tuần không đúng với ngày đã ghi.

    Giấy mời, lịch họp ghi “thứ Hai, ngày 05/6/2025” khi hôm đó là thứ Năm thì người nhận không biết theo bên nào.
    Cách sửa: xem lịch, sửa thứ hoặc sửa ngày. Nguồn: dương lịch.

    ---

    A weekday does not fall on the date beside it.

    Whoever reads "Monday, 5 June 2025" (a Thursday) does not know which to follow. Look at a calendar and mend one of
    them. Source: the calendar.
    """

    code = "DAT102"
    name = "weekday-clash"
    kind = Kind.DATE
    severity = Severity.ERROR
    title = Text("Thứ không khớp ngày", "A weekday that does not fit its date")
    messages = {
        "clash": Text("{date} là {right}, không phải {written}.", "{date} is a {right_en}, not {written}."),
    }
    flagged = ("Họp lúc 8 giờ ⟦!thứ Hai⟧, ⟦ngày 05/6/2025⟧ tại hội trường.",)
    quiet = (
        "Họp lúc 8 giờ thứ Năm, ngày 05/6/2025 tại hội trường.",
        "Họp vào sáng thứ Hai hằng tuần; báo cáo ngày 05/6/2025.",
        "Hội nghị lần thứ năm, ngày 06/6/2025.",
    )
    holding = ("Họp lúc 8 giờ ⟦thứ Năm⟧, ⟦ngày 05/6/2025⟧ tại hội trường.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge every date with a weekday."""
        for mention in facts.dates:
            day, span = mention.earliest, mention.weekday_span
            if day is None or not mention.full or mention.weekday is None or span is None:
                continue
            if facts.text[max(0, span.start - 4) : span.start].lower().endswith("lần "):
                continue
            if day.weekday() == mention.weekday:
                yield self.holds([span, mention.span], f"{day} = {_NAMES[day.weekday()]}")
                continue
            right = _NAMES[day.weekday()]
            yield from self.fails(
                "clash",
                span,
                [Place(mention.span, Text(f"hôm đó là {right}", f"that is a {_ENGLISH[day.weekday()]}"))],
                computation=f"{day}: {right} ≠ {span.of(facts.text)}",
                repairs=[Repair(right, Text("đúng theo lịch", "by the calendar"))],
                values={
                    "date": mention.span.of(facts.text),
                    "right": right,
                    "right_en": _ENGLISH[day.weekday()],
                    "written": span.of(facts.text),
                },
            )
