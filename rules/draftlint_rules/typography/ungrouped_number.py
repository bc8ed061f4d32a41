"""FMT102."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, NumberSlipShape, Repair, Result, Rule, Severity, Text


class UngroupedNumber(Rule):
    """Số từ bốn chữ số trở lên thiếu dấu chấm ngăn hàng nghìn, trong khi các số khác có.

    "1685,8 triệu" cạnh "2.671 tỷ" khó so sánh và dễ đọc nhầm. Thêm dấu chấm. Năm, số hiệu, mã số không tính. Nguồn:
    Luật Kế toán 2015, Điều 11.

    ---

    A number of four digits or more lacks the dot between thousands that the others have.

    "1685,8 triệu" beside "2.671 tỷ" is hard to compare. Add the dot. Years, symbols and codes do not count. Source:
    Law on Accounting 2015, Article 11.
    """

    code = "FMT102"
    name = "ungrouped-number"
    kind = Kind.NUMBER_FORMAT
    severity = Severity.WARNING
    title = Text("Thiếu dấu ngăn hàng nghìn", "No separator between thousands")
    messages = {
        "odd": Text(
            "“{number}” thiếu dấu ngăn hàng nghìn; các số khác có (“{right}”).",
            "“{number}” lacks the separator that other numbers have (“{right}”).",
        ),
        "why": Text("có dấu chấm như các số khác", "with the dot, like the other numbers"),
    }

    flagged = ("Thu 2.671 tỷ đồng, chi 1.930 tỷ đồng, nộp tỉnh 1.105 tỷ đồng; vốn ngoài nước ⟦1685,8 triệu USD⟧.",)
    quiet = (
        "Thu 2.671 tỷ đồng, chi 1.930 tỷ đồng trong năm 2030 và giai đoạn 2031 - 2035.",
        "Thu 2671 tỷ đồng, chi 1930 tỷ đồng.",
        "Thu 2.671 tỷ đồng, chi 1.930 tỷ đồng; số điện thoại 0912345678, Quyết định số 1245/QĐ-UBND.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each number; what the draft does throughout is only mentioned."""
        for slip in facts.number_slips:
            if slip.shape is NumberSlipShape.UNGROUPED:
                yield self.finding(
                    "odd",
                    slip.span,
                    severity=Severity.INFO if slip.habit else None,
                    repairs=[Repair(slip.right, self.messages["why"])],
                    values={"number": slip.span.of(facts.text), "right": slip.right},
                )
