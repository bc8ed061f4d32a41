"""DRF103."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import DraftMarkShape, Facts, Kind, Result, Rule, Severity, Text


class WordCountMark(Rule):
    """Số chữ ghi trong ngoặc sau tiêu đề hoặc chủ đề.

    "(45 chữ)" giúp Ban biên tập cân nhắc chủ đề đại hội, không thuộc nội dung văn bản. Bỏ trước khi trình. Nguồn:
    thực tế soạn thảo.

    ---

    A word count in brackets behind a title or a motto.

    "(45 chữ)" helps the editors to weigh a motto and is no part of the text. Drop it. Source: drafting practice.
    """

    code = "DRF103"
    name = "word-count-mark"
    kind = Kind.DRAFT_MARK
    severity = Severity.WARNING
    title = Text("Số chữ ghi kèm", "Word count left in")
    messages = {
        "left": Text(
            "“{mark}” là ghi chú đếm chữ, đề nghị bỏ.",
            "“{mark}” is a word count; drop it.",
        ),
    }

    flagged = ("Chủ đề: “Đoàn kết, đổi mới, phát triển” ⟦(06 chữ)⟧.",)
    quiet = ("Khẩu hiệu gồm 06 chữ: đoàn kết, đổi mới, phát triển.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each place."""
        for mark in facts.draft_marks:
            if mark.shape is DraftMarkShape.WORD_COUNT:
                yield self.finding("left", mark.span, values={"mark": mark.span.of(facts.text)})
