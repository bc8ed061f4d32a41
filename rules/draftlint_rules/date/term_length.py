"""A committee's or council's term that is not five years long."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from draftlint.api import Facts, Kind, Period, PeriodKind, Repair, Result, Rule, Severity, Span, Text, word_set

YEARS = 5


class TermLength(Rule):
    """Nhiệm kỳ không dài đúng 05 năm, hoặc năm học không phải hai năm liền nhau.

    Nhiệm kỳ của cấp ủy, Hội đồng nhân dân, Quốc hội là 05 năm; “nhiệm kỳ 2020 - 2024” thường là gõ nhầm một chữ số. Năm
    học luôn là hai năm liền nhau. Cách sửa: đối chiếu các chỗ khác trong dự thảo.
    Nguồn: Điều lệ Đảng, Điều 13; Luật Tổ chức chính quyền địa phương.

    ---

    A term is not five years long, or a school year does not span two consecutive years.

    Terms of committees, councils and the Assembly last five years; "nhiệm kỳ 2020 - 2024" is usually a mistyped
    digit. Compare the other places of the draft. Source: Party statutes, article 13; Law on local government.
    """

    code = "DAT104"
    name = "term-length"
    kind = Kind.DATE
    severity = Severity.WARNING
    title = Text("Nhiệm kỳ không đủ 05 năm, năm học không liền nhau", "A term of other than five years")
    messages = {
        "term": Text(
            "“{written}” dài {years} năm; nhiệm kỳ là 05 năm.", "“{written}” lasts {years} years; a term lasts five."
        ),
        "school": Text("“{written}” không phải hai năm liền nhau.", "“{written}” does not span two consecutive years."),
    }
    flagged = (
        "Đại hội Đảng bộ huyện ⟦nhiệm kỳ 2020 - 2024⟧ đề ra 20 chỉ tiêu.",
        "Trong ⟦năm học 2023 - 2025⟧, toàn huyện có 42 trường.",
    )
    quiet = (
        "Nhiệm kỳ 2020 - 2025, nhiệm kỳ 2021 - 2026; năm học 2023-2024; giai đoạn 2021 - 2024.",
        # a short-lived union or an association has its own rules
        "Đại hội chi bộ nhiệm kỳ 2022 - 2025; Hội Khuyến học nhiệm kỳ 2021 - 2024; đoàn trường nhiệm kỳ 2023 - 2024.",
        # a term cut short on purpose
        "Hội đồng nhân dân nhiệm kỳ 2004 - 2011 (kéo dài).",
    )
    holding = ("Đại hội ⟦nhiệm kỳ 2020 - 2025⟧ đề ra 20 chỉ tiêu; hết ⟦nhiệm kỳ 2020 - 2025⟧ đạt 18.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge terms and school years; equal ones hold together."""
        good: dict[tuple[int, int], list[Span]] = defaultdict(list)
        for period in facts.periods:
            years = period.end - period.start
            if years <= 0:
                continue
            if period.kind is PeriodKind.SCHOOL_YEAR:
                if years == 1:
                    good[period.start, period.end].append(period.span)
                else:
                    yield from self._wrong(facts, period, "school", 1)
            elif period.kind is PeriodKind.TERM:
                if years == YEARS:
                    good[period.start, period.end].append(period.span)
                elif (period.start, period.end) not in _PROLONGED and not _of_a_branch(facts, period):
                    yield from self._wrong(facts, period, "term", YEARS)
        for (start, end), spans in good.items():
            yield self.holds(spans, f"{end} − {start} = {end - start}")

    def _wrong(self, facts: Facts, period: Period, message: str, length: int) -> Iterator[Result]:
        years = period.end - period.start
        yield from self.fails(
            message,
            period.span,
            computation=f"{period.end} − {period.start} = {years} ≠ {length}",
            confidence=0.85,
            repairs=[
                Repair(f"{period.start} - {period.start + length}", Text("giữ năm đầu", "keeping the first year")),
                Repair(f"{period.end - length} - {period.end}", Text("giữ năm cuối", "keeping the last year")),
            ],
            values={"written": period.span.of(facts.text), "years": years},
        )


# The Assembly prolonged the councils of 2004 and shortened its own terms to bring the elections together.
_PROLONGED = {(2004, 2011), (2007, 2011), (1999, 2004), (2002, 2007)}


def _of_a_branch(facts: Facts, period: Period) -> bool:
    """Whether a body with a shorter term is named right before: a Party cell, an association, a village head."""
    block = facts.document.block_at(period.span.start)
    before = facts.text[max(block.span.start, period.span.start - 60) : period.span.start].lower()
    tail = before[before.rfind(";") + 1 :].replace("đại hội", "").replace("quốc hội", "").replace("hội đồng", "")
    return any(word in tail.replace("xã hội", "") for word in word_set("dates.branches"))
