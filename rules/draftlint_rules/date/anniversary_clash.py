"""An anniversary whose number of years does not fit its two dates."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from draftlint.api import Facts, Kind, Place, Repair, Result, Rule, Severity, Span, Text

_YEAR = r"(?:1[0-9]|20)\d\d"
_DAY = rf"(?:(?:\d{{1,2}}\s?[/.-]\s?){{0,2}}(?P<NAME>{_YEAR}))"
_ANNIVERSARY = regex.compile(
    r"(?:kỷ niệm|chào mừng)\s(?:lần thứ\s)?(?P<years>\d{1,4})\s(?:năm|\(năm\))(?P<what>[^.;()\n]{0,140}?)"
    rf"\(\s?(?P<dates>{_DAY.replace('NAME', 'first')}\s?[-–—]\s?{_DAY.replace('NAME', 'last')})\s?\)",
    regex.IGNORECASE,
)
_COUNTED = regex.compile(
    r"kỷ niệm\slần thứ\s(?P<years>\d{1,3})(?P<what>[^.;()\n]{0,140}?)"
    rf"\(\s?(?P<dates>{_DAY.replace('NAME', 'first')}\s?[-–—]\s?{_DAY.replace('NAME', 'last')})\s?\)",
    regex.IGNORECASE,
)


class AnniversaryClash(Rule):
    """Số năm kỷ niệm không khớp hai mốc ghi trong ngoặc.

    “kỷ niệm 90 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2025)” là 95 năm. Câu chữ thường được chép từ văn bản năm
    trước rồi chỉ sửa một chỗ. Cách sửa: tính lại số năm. Nguồn: phép trừ.

    ---

    The years of an anniversary do not fit the two dates in brackets.

    Such phrases are copied from an older paper and changed in one place only. Count again. Source: subtraction.
    """

    code = "DAT112"
    name = "anniversary-clash"
    kind = Kind.DATE
    severity = Severity.ERROR
    title = Text("Số năm kỷ niệm không khớp", "An anniversary that does not fit its dates")
    messages = {
        "clash": Text(
            "Ghi kỷ niệm {years} năm nhưng {dates} là {length} năm.",
            "It says {years} years, but {dates} makes {length}.",
        ),
    }
    flagged = ("Tổ chức kỷ niệm ⟦!90⟧ năm Ngày thành lập Đảng (⟦03/02/1930 - 03/02/2025⟧).",)
    quiet = (
        "Tổ chức kỷ niệm 95 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2025).",
        "Kỷ niệm 50 năm Ngày giải phóng miền Nam, thống nhất đất nước (30/4/1975 - 30/4/2025).",
        "Kỷ niệm các ngày lễ lớn trong năm (03/02, 30/4); giai đoạn 5 năm (2021 - 2024).",
    )
    holding = ("Tổ chức kỷ niệm ⟦95⟧ năm Ngày thành lập Đảng (⟦03/02/1930 - 03/02/2025⟧).",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge every anniversary with two dates."""
        for block in facts.document.body():
            for pattern in (_ANNIVERSARY, _COUNTED):
                for match in pattern.finditer(facts.text, block.span.start, block.span.end):
                    yield from self._judge(match)

    def _judge(self, match: regex.Match[str]) -> Iterator[Result]:
        years, length = int(match["years"]), int(match["last"]) - int(match["first"])
        said, dates = Span(*match.span("years")), Span(*match.span("dates"))
        computation = f"{match['last']} − {match['first']} = {length}"
        if years == length:
            yield self.holds([said, dates], computation)
            return
        yield from self.fails(
            "clash",
            said,
            [Place(dates, Text(f"cách nhau {length} năm", f"{length} years apart"))],
            computation=f"{computation} ≠ {years}",
            confidence=0.95,
            repairs=[Repair(str(length), Text("theo hai mốc", "by the two dates"))],
            values={"years": years, "dates": match["dates"], "length": length},
        )
