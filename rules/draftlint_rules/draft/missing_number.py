"""PLH105."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import BlankShape, Facts, Kind, Result, Rule, Severity, Text


class MissingNumber(Rule):
    """Đơn vị tính đứng một mình, con số trước nó chưa điền.

    "đạt % kế hoạch" hoặc một khoảng trắng dài trước "hộ", "tỷ đồng" là chỗ chờ số liệu. Điền con số. Tiêu đề cột của
    bảng ("Tăng, giảm %") thì không tính. Nguồn: thực tế soạn thảo.

    ---

    A unit stands alone; the number before it was never filled in.

    "đạt % kế hoạch", or a wide gap before "hộ" or "tỷ đồng", waits for a figure. Fill it in. Column heads of a table
    are left alone. Source: drafting practice.
    """

    code = "PLH105"
    name = "missing-number"
    kind = Kind.PLACEHOLDER
    severity = Severity.ERROR
    title = Text("Thiếu con số trước đơn vị tính", "No number before the unit")
    messages = {
        "gap": Text("“{words}”: thiếu con số trước đơn vị tính.", "“{words}”: the number before the unit is missing."),
    }
    flagged = (
        "Thu ngân sách ⟦đạt %⟧ dự toán tỉnh giao.",
        "Số hộ nghèo ⟦giảm        hộ⟧ so với đầu nhiệm kỳ.",
    )
    quiet = (
        "Thu ngân sách đạt 104,5 % dự toán tỉnh giao.",
        "Chỉ tiêu\tKế hoạch\tĐạt %\nThu\t10\t104\nChi\t12\t98",
        "So sánh tăng, giảm % giữa các năm.",
        "Số liệu   được   căn   đều   nên   giảm     hộ   là do   cách   trình   bày.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each bare unit."""
        for blank in facts.blanks:
            if blank.shape is BlankShape.GAP:
                yield self.finding("gap", blank.span, values={"words": blank.span.of(facts.text)})
