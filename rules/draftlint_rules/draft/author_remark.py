"""DRF102."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import DraftMarkShape, Facts, Kind, Result, Rule, Severity, Text


class AuthorRemark(Rule):
    """Lời nhắc của người soạn cho chính mình hoặc cho người góp ý.

    "(bổ sung số liệu)", "[kiểm tra lại]", "Ghi chú: …" giữa văn bản phải xử lý rồi bỏ. Ghi chú dưới bảng không tính.
    Nguồn: thực tế soạn thảo.

    ---

    A remark of the author to himself or to a colleague.

    "(bổ sung số liệu)", "[kiểm tra lại]" or "Ghi chú: …" in the text asks for something that must be done, and goes.
    A note below a table does not count. Source: drafting practice.
    """

    code = "DRF102"
    name = "author-remark"
    kind = Kind.DRAFT_MARK
    severity = Severity.WARNING
    title = Text("Lời nhắc của người soạn", "Remark of the author")
    messages = {
        "left": Text(
            "“{mark}” là lời nhắc của người soạn, đề nghị xử lý rồi bỏ.",
            "“{mark}” is a remark of the author; deal with it and delete it.",
        ),
    }

    flagged = (
        "Toàn huyện có 120 hộ nghèo ⟦(kiểm tra lại số liệu)⟧ theo chuẩn mới.",
        "⟦Ghi chú:⟧ phần này lấy theo báo cáo quý.",
        "Tổng vốn 12 tỷ đồng ⟦[chờ số liệu của phòng]⟧.",
    )
    quiet = (
        "Các đơn vị kiểm tra lại số liệu trước khi báo cáo.",
        "STT\tĐơn vị\tSố hộ\n1\tXã A\t12\n2\tXã B\t15\nGhi chú: hộ theo chuẩn mới.",
        "Toàn huyện có 120 hộ nghèo (theo chuẩn mới).",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each place."""
        for mark in facts.draft_marks:
            if mark.shape is DraftMarkShape.REMARK:
                yield self.finding("left", mark.span, values={"mark": mark.span.of(facts.text)})
