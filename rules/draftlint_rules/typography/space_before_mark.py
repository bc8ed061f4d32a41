"""TYP102."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Applicability, Edit, Facts, Fix, Kind, Result, Rule, Severity, SpacingShape, Text


class SpaceBeforeMark(Rule):
    """Thừa dấu cách trước dấu câu hoặc trước dấu đóng ngoặc.

    "GRDP bình quân )" có thể làm dấu ngoặc rơi xuống dòng sau. Bỏ dấu cách. Nguồn: quy ước đánh máy tiếng Việt.

    ---

    A space before a comma, full stop, colon, semicolon or closing bracket.

    It may push the mark to the next line. Remove it. Source: Vietnamese typing convention.
    """

    code = "TYP102"
    name = "space-before-mark"
    kind = Kind.SPELLING
    severity = Severity.WARNING
    title = Text("Thừa dấu cách trước dấu câu", "Space before a mark")
    messages = {
        "before": Text("Thừa dấu cách trước dấu câu ở “{words}”.", "A space before the mark in “{words}”."),
        "fix": Text("Bỏ dấu cách", "Remove the space"),
    }
    flagged = (
        "Hai chỉ tiêu (thu nhập, thu ngân ⟦sách )⟧ vượt kế hoạch.",
        "Phong trào “Gia đình học tập⟦” ,⟧ ngày hội đọc sách được duy trì.",
    )
    quiet = (
        "Hai chỉ tiêu (thu nhập, thu ngân sách) vượt kế hoạch.",
        "1 ) Nội dung thứ nhất.",
        "Các nội dung như trồng cây, vệ sinh ... được quan tâm.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each place, with the space removed as its fix."""
        for slip in facts.spacing_slips:
            if slip.shape is SpacingShape.BEFORE:
                fix = Fix(self.messages["fix"], Applicability.SAFE, (Edit(slip.gap, slip.spacing),))
                yield self.finding(
                    "before",
                    slip.span,
                    severity=Severity.INFO if slip.habit else None,
                    fix=fix,
                    values={"words": slip.span.of(facts.text)},
                )
