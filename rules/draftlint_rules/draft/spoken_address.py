"""DRF105."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import DraftMarkShape, Facts, Kind, Result, Rule, Severity, Text


class SpokenAddress(Rule):
    """ "Kính thưa …" còn lại trong báo cáo.

    Lời thưa gửi thuộc về bài phát biểu; trong báo cáo thường là phần chép từ bài nói, có khi thưa nhầm hội nghị khác.
    Bỏ đi. Bài phát biểu, diễn văn không tính. Nguồn: Nghị định 30/2020/NĐ-CP (văn phong hành chính).

    ---

    "Kính thưa …" stands in a report.

    The address belongs to a speech; in a report it was copied, at times with the name of another meeting. Drop it.
    Speeches are left alone. Source: Decree 30/2020/NĐ-CP.
    """

    code = "DRF105"
    name = "spoken-address"
    kind = Kind.DRAFT_MARK
    severity = Severity.WARNING
    title = Text("Lời xưng hô của bài nói", "Address of a speech")
    messages = {
        "left": Text(
            "“{mark}” là lời thưa gửi của bài phát biểu, đề nghị bỏ khỏi văn bản.",
            "“{mark}” is the address of a speech; drop it from the paper.",
        ),
    }

    flagged = ("BÁO CÁO CHÍNH TRỊ\n⟦Kính thưa Hội nghị⟧!\nTrong nhiệm kỳ qua, huyện đạt nhiều kết quả.",)
    quiet = (
        "BÀI PHÁT BIỂU KHAI MẠC\nKính thưa các đồng chí!\nTrong nhiệm kỳ qua, huyện đạt nhiều kết quả.",
        "Cán bộ phải kính thưa, lễ phép với nhân dân.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each place."""
        for mark in facts.draft_marks:
            if mark.shape is DraftMarkShape.ADDRESS:
                yield self.finding("left", mark.span, values={"mark": mark.span.of(facts.text)})
