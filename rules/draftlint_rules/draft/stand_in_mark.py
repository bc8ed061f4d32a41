"""PLH104."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import BlankShape, Facts, Kind, Result, Rule, Severity, Text


class StandInMark(Rule):
    """Ký hiệu tạm "xx", "???", "[…]", "____" chưa được thay bằng nội dung.

    Người soạn dùng ký hiệu tạm để bổ sung sau; còn sót lại khi ký là văn bản thiếu nội dung. Thay bằng giá trị thật.
    "XX" sau "thế kỷ", "khóa", "lần thứ" là số La Mã nên không tính. Nguồn: thực tế soạn thảo.

    ---

    A stand-in such as "xx", "???", "[…]" or "____" was never replaced.

    Authors leave them to be filled in later. Put the real value there. "XX" after "thế kỷ", "khóa" or "lần thứ" is a
    Roman number and left alone. Source: drafting practice.
    """

    code = "PLH104"
    name = "stand-in-mark"
    kind = Kind.PLACEHOLDER
    severity = Severity.ERROR
    title = Text("Ký hiệu tạm chưa thay", "Stand-in mark")
    messages = {
        "mark": Text("Ký hiệu tạm “{mark}” chưa được thay bằng nội dung.", "“{mark}” was never replaced."),
    }
    flagged = (
        "Toàn huyện có ⟦xx⟧ hợp tác xã đang hoạt động.",
        "Thu ngân sách đạt ⟦XX⟧ tỷ đồng, vượt dự toán.",
        "Quyết định số ⟦XX⟧/QĐ-UBND về phân công nhiệm vụ.",
        "Mục tiêu đến năm ⟦203x⟧ có 5 xã đạt chuẩn.",
        "Có 14 trường học ⟦???⟧ được công nhận.",
        "Trưởng ban là đồng chí ⟦[…]⟧ theo phân công.",
        "Diện tích gieo trồng ⟦____⟧ ha trong vụ này.",
        "Tỷ lệ che phủ rừng ⟦x⟧% theo kiểm kê.",
    )
    quiet = (
        "Những năm cuối thế kỷ XX, địa phương còn nhiều khó khăn.",
        "Đại hội Đảng bộ lần thứ XX đã đề ra ba khâu đột phá.",
        "“Văn hóa […] là nền tảng tinh thần của xã hội”.",
        "Theo tài liệu [1] và [12], số liệu đã được thẩm định.",
        "_________________",
        "Hộ nghèo còn bao nhiêu? Báo cáo đã nêu rõ.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each stand-in."""
        for blank in facts.blanks:
            if blank.shape is BlankShape.STAND_IN:
                yield self.finding("mark", blank.span, values={"mark": blank.span.of(facts.text)})
