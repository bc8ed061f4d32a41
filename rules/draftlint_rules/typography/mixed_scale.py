"""FMT104."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, NumberSlipShape, Repair, Result, Rule, Severity, Text


class MixedScale(Rule):
    """Cùng một tỷ lệ quy hoạch viết khi "1/2000", khi "1/2.000".

    Chọn một cách viết cho cả văn bản. Nguồn: Thông tư về hồ sơ quy hoạch xây dựng (tỷ lệ bản vẽ).

    ---

    One scale of a plan is printed both as "1/2000" and "1/2.000".

    Choose one form for the whole draft. Source: circulars on planning files (scale of drawings).
    """

    code = "FMT104"
    name = "mixed-scale"
    kind = Kind.NUMBER_FORMAT
    severity = Severity.WARNING
    title = Text("Một tỷ lệ bản đồ viết hai cách", "One scale printed two ways")
    messages = {
        "odd": Text("“{number}” chỗ khác viết “{right}”.", "“{number}” is “{right}” elsewhere."),
        "why": Text("cách viết dùng nhiều hơn", "the form used more often"),
    }

    flagged = (
        "Quy hoạch tỷ lệ 1/2000 đã duyệt, quy hoạch 1/2000 khu B đang lập, điều chỉnh quy hoạch ⟦1/2.000⟧ khu C.",
    )
    quiet = (
        "Quy hoạch tỷ lệ 1/2000 và quy hoạch chi tiết 1/500.",
        "Tỷ lệ 1/1000 người và 1/1.000 dân.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each number; what the draft does throughout is only mentioned."""
        for slip in facts.number_slips:
            if slip.shape is NumberSlipShape.SCALE:
                yield self.finding(
                    "odd",
                    slip.span,
                    severity=Severity.INFO if slip.habit else None,
                    repairs=[Repair(slip.right, self.messages["why"])],
                    values={"number": slip.span.of(facts.text), "right": slip.right},
                )
