"""FMT103."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, NumberSlipShape, Result, Rule, Severity, Text


class MalformedNumber(Rule):
    """Dấu ngăn trong con số không theo quy tắc nào.

    "1.234,567.8", "12.3456,7" không đọc được chắc chắn là bao nhiêu. Viết lại theo số liệu gốc. Nguồn: Luật Kế toán
    2015, Điều 11.

    ---

    The separators of a number follow no rule.

    Nobody can tell what "1.234,567.8" or "12.3456,7" is. Write it again from the source figure. Source: Law on
    Accounting 2015, Article 11.
    """

    code = "FMT103"
    name = "malformed-number"
    kind = Kind.NUMBER_FORMAT
    severity = Severity.WARNING
    title = Text("Số viết không đúng cách", "Malformed number")
    messages = {
        "odd": Text("“{number}” viết không đúng quy tắc dấu ngăn số.", "The separators of “{number}” follow no rule."),
    }

    flagged = ("Tổng chi trong năm là ⟦1.234,567.8 triệu đồng⟧ theo quyết toán.",)
    quiet = (
        "Tổng chi 1.234.567,8 triệu đồng theo mục 2.1.3 ngày 12.5.2031.",
        "Địa chỉ 192.168.1.1 của máy chủ.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each number; what the draft does throughout is only mentioned."""
        for slip in facts.number_slips:
            if slip.shape is NumberSlipShape.MALFORMED:
                yield self.finding(
                    "odd",
                    slip.span,
                    severity=Severity.INFO if slip.habit else None,
                    values={"number": slip.span.of(facts.text)},
                )
