"""DRF101."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import DraftMarkShape, Facts, Kind, Result, Rule, Severity, Text


class DraftVersion(Rule):
    """Dòng "Dự thảo lần 3" còn nằm trong văn bản.

    Bản trình ký không mang số lần dự thảo. Bỏ dòng này khi hoàn thiện. Câu văn nói về một dự thảo ("thảo luận dự thảo
    báo cáo") không tính. Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục I (thể thức bản chính).

    ---

    The line "Dự thảo lần 3" stands in the text.

    The paper that is signed carries no version. Drop the line. A sentence about some draft does not count. Source:
    Decree 30/2020/NĐ-CP, Appendix I.
    """

    code = "DRF101"
    name = "draft-version"
    kind = Kind.DRAFT_MARK
    severity = Severity.WARNING
    title = Text("Ghi chú lần dự thảo", "Version of the draft")
    messages = {
        "left": Text(
            "“{mark}” là ghi chú của bản dự thảo, đề nghị bỏ trước khi trình ký.",
            "“{mark}” belongs to the draft; drop it before the paper is signed.",
        ),
    }

    flagged = (
        "⟦DỰ THẢO LẦN 3⟧\nBáo cáo kết quả năm.",
        "Báo cáo chính trị ⟦(Dự thảo lần 2)⟧ trình đại hội.",
    )
    quiet = (
        "Hội nghị thảo luận dự thảo báo cáo chính trị lần thứ hai.",
        "Dự thảo Nghị quyết được lấy ý kiến rộng rãi.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each place."""
        for mark in facts.draft_marks:
            if mark.shape is DraftMarkShape.VERSION:
                yield self.finding("left", mark.span, values={"mark": mark.span.of(facts.text)})
