"""FMT101."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, NumberSlipShape, Repair, Result, Rule, Severity, Text


class DecimalPoint(Rule):
    """Số thập phân viết bằng dấu chấm trong văn bản dùng dấu phẩy.

    "48.6%" cạnh "48,6%": dấu chấm là dấu ngăn hàng nghìn, nên số dễ bị đọc nhầm. Viết "48,6%". Tên gọi như "4.0"
    không tính. Nguồn: Luật Kế toán 2015, Điều 11; Nghị định 86/2012/NĐ-CP, Phụ lục V.

    ---

    A decimal point in a draft that uses decimal commas.

    "48.6%" beside "48,6%": the dot parts thousands, so the number is misread. Write "48,6%". Names such as "4.0" do
    not count. Source: Law on Accounting 2015, Article 11; Decree 86/2012/NĐ-CP, Appendix V.
    """

    code = "FMT101"
    name = "decimal-point"
    kind = Kind.NUMBER_FORMAT
    severity = Severity.WARNING
    title = Text("Dấu chấm thập phân", "Decimal point")
    messages = {
        "odd": Text(
            "“{number}” dùng dấu chấm thập phân; nên viết “{right}”.", "“{number}” has a decimal point: “{right}”."
        ),
        "why": Text("dấu phẩy thập phân như các số khác", "a decimal comma like the other numbers"),
    }

    flagged = ("Công nghiệp tăng 12,5%, dịch vụ tăng 9,8%, thu ngân sách tăng 7,4%; riêng nông nghiệp ⟦3.6%⟧.",)
    quiet = (
        "Công nghiệp tăng 12,5%, dịch vụ tăng 9,8% theo Điều 3.2 và mục 1.4.",
        "Cách mạng công nghiệp 4.0 tác động mạnh; tăng 2,5%.",
        "Thu 1.250 tỷ đồng, chi 980,5 tỷ đồng.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each number; what the draft does throughout is only mentioned."""
        for slip in facts.number_slips:
            if slip.shape is NumberSlipShape.POINT:
                yield self.finding(
                    "odd",
                    slip.span,
                    severity=Severity.INFO if slip.habit else None,
                    repairs=[Repair(slip.right, self.messages["why"])],
                    values={"number": slip.span.of(facts.text), "right": slip.right},
                )
