"""BAL101."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Result, Rule, Severity, Text


class UnbalancedBracket(Rule):
    """Dấu ngoặc mở mà không đóng, hoặc đóng mà không mở.

    Người đọc không biết phần chú giải dừng ở đâu; thường một con số hoặc một vế câu cũng bị mất theo. Thêm dấu còn
    thiếu hoặc bỏ dấu thừa. Dấu của mục "a)", "1)" không tính; ngoặc khép ở đoạn liền sau vẫn được nhận ra. Nguồn: quy
    tắc dấu câu tiếng Việt.

    ---

    A bracket is opened and never closed, or closed and never opened.

    The reader cannot tell where the aside ends, and often a figure or half a clause went missing with it. Add the
    missing one or drop the stray one. List markers "a)" and "1)" do not count; a bracket that closes in one of the
    next paragraphs is found. Source: Vietnamese punctuation.
    """

    code = "BAL101"
    name = "unbalanced-bracket"
    kind = Kind.UNBALANCED
    severity = Severity.WARNING
    title = Text("Dấu ngoặc đơn lẻ", "Bracket without its partner")
    messages = {
        "open": Text("Dấu ngoặc mở “{mark}” không có dấu đóng.", "The bracket “{mark}” is never closed."),
        "close": Text("Dấu ngoặc đóng “{mark}” không có dấu mở.", "The bracket “{mark}” was never opened."),
    }

    flagged = (
        "Có 12 xã đạt chuẩn ⟦(đạt⟧ 80% kế hoạch, tăng 3 xã.",
        "Có 12 xã đạt chuẩn, đạt 80% kế ⟦hoạch)⟧ và tăng 3 xã.",
    )
    quiet = (
        "Có 12 xã đạt chuẩn (đạt 80% kế hoạch), tăng 3 xã.",
        "a) Nội dung thứ nhất; b) nội dung thứ hai.",
        "Gồm: 1) đất; 2) nước; iii) rừng.",
        "Kết quả (theo báo cáo của các xã,\nthị trấn) đạt khá.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each bracket without its partner."""
        for mark in facts.unpaired:
            if mark.mark not in '“”"':
                yield self.finding("open" if mark.opens else "close", mark.span, values={"mark": mark.mark})
