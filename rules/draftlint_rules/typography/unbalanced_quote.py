"""BAL102."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Result, Rule, Severity, Text


class UnbalancedQuote(Rule):
    """Dấu ngoặc kép mở mà không đóng, hoặc đóng mà không mở.

    Tên đề án, lời trích dẫn không rõ kết thúc ở đâu. Thêm dấu còn thiếu hoặc bỏ dấu thừa. Trích dẫn dài nhiều đoạn,
    mỗi đoạn mở lại một lần, và ngoặc kép lồng nhau đều được nhận ra. Nguồn: quy tắc dấu câu tiếng Việt.

    ---

    A quote is opened and never closed, or closed and never opened.

    Nobody can tell where the title or the quotation ends. Add the missing mark or drop the stray one. Quotations over
    several paragraphs that open anew each time and nested quotes are understood. Source: Vietnamese punctuation.
    """

    code = "BAL102"
    name = "unbalanced-quote"
    kind = Kind.UNBALANCED
    severity = Severity.WARNING
    title = Text("Dấu ngoặc kép đơn lẻ", "Quote without its partner")
    messages = {
        "open": Text("Dấu ngoặc kép mở “{mark}” không có dấu đóng.", "The quote “{mark}” is never closed."),
        "close": Text("Dấu ngoặc kép đóng “{mark}” không có dấu mở.", "The quote “{mark}” was never opened."),
    }

    flagged = (
        "Thực hiện đề án ⟦“Mỗi⟧ xã một sản phẩm gắn với du lịch.",
        "Cuộc vận động vì người ⟦nghèo”⟧ được duy trì.",
    )
    quiet = (
        "Thực hiện đề án “Mỗi xã một sản phẩm” gắn với du lịch.",
        "Kế hoạch “Về phòng, chống biểu hiện “nhạt Đảng” trong chi bộ” đã ban hành.",
        "“PHÁT HUY TRUYỀN THỐNG\nĐOÀN KẾT, ĐỔI MỚI\nVÀ PHÁT TRIỂN”",
        'Đề án "Mỗi xã một sản phẩm" và đề án “Làng quê sáng" được nhân rộng.',
        'Màn hình 32" được lắp ở nhà văn hóa.',
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each quote without its partner."""
        for mark in facts.unpaired:
            if mark.mark in '“”"':
                yield self.finding("open" if mark.opens else "close", mark.span, values={"mark": mark.mark})
