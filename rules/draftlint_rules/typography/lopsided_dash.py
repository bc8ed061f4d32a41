"""TYP103."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Applicability, Edit, Facts, Fix, Kind, Result, Rule, Severity, SpacingShape, Text


class LopsidedDash(Rule):
    """Gạch nối chỉ có dấu cách ở một bên.

    "kinh tế- xã hội", "2020 -2025" bên có bên không; người đọc không rõ là gạch nối hay gạch đầu dòng. Viết cách
    hoặc liền cả hai bên, thống nhất trong toàn văn bản. Nguồn: quy ước đánh máy; Nghị định 30/2020/NĐ-CP, Phụ lục I.

    ---

    A dash with a space on one side only.

    "kinh tế- xã hội" or "2020 -2025": set a space on both sides or on neither, the same way throughout.
    Source: typing convention; Decree 30/2020/NĐ-CP, Appendix I.
    """

    code = "TYP103"
    name = "lopsided-dash"
    kind = Kind.SPELLING
    severity = Severity.WARNING
    title = Text("Gạch nối lệch dấu cách", "Dash with a space on one side")
    messages = {
        "dash": Text("Gạch nối chỉ có dấu cách một bên: “{words}”.", "A space on one side of the dash: “{words}”."),
        "fix": Text("Thêm dấu cách", "Add the space"),
    }
    flagged = (
        "Phát triển kinh ⟦tế- xã⟧ hội của huyện.",
        "Chuyển dịch theo hướng du ⟦lịch -công⟧ nghiệp.",
        "Kế hoạch giai đoạn ⟦2031 -2035⟧ đã được phê duyệt.",
    )
    quiet = (
        "Phát triển kinh tế - xã hội, văn hóa-xã hội.",
        "1- Công tác tổ chức và 2.3-Lĩnh vực văn hóa.",
        "- Công tác tổ chức; -Công tác kiểm tra.",
        "Kế hoạch số 125 -KH/HU và 20- NQ/TW được quán triệt.",
        "Nhiệt độ từ 2 đến -5 độ.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each dash."""
        for slip in facts.spacing_slips:
            if slip.shape is SpacingShape.DASH:
                fix = Fix(self.messages["fix"], Applicability.SAFE, (Edit(slip.gap, slip.spacing),))
                yield self.finding(
                    "dash",
                    slip.span,
                    severity=Severity.INFO if slip.habit else None,
                    fix=fix,
                    values={"words": slip.span.of(facts.text)},
                )
