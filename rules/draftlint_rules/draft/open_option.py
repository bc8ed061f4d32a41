"""DRF104."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import DraftMarkShape, Facts, Kind, Result, Rule, Severity, Text


class OpenOption(Rule):
    """Hai cách viết để chọn, kèm dấu hỏi.

    "phát triển/phát huy?" cho thấy người soạn chưa quyết. Chọn một và bỏ dấu hỏi. Nguồn: thực tế soạn thảo.

    ---

    Two wordings to choose from, with a question mark.

    "phát triển/phát huy?" shows that the author has not decided. Choose one. Source: drafting practice.
    """

    code = "DRF104"
    name = "open-option"
    kind = Kind.DRAFT_MARK
    severity = Severity.WARNING
    title = Text("Phương án chưa chọn", "Option not decided")
    messages = {
        "left": Text(
            "“{mark}”: chưa chọn phương án nào.",
            "“{mark}”: no option was chosen.",
        ),
    }

    flagged = ("Tập trung ⟦phát triển/phát huy?⟧ nguồn lực của địa phương.",)
    quiet = (
        "Các xã/phường báo cáo định kỳ. Ai chịu trách nhiệm?",
        "Tốc độ đạt 12 tấn/ha.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each place."""
        for mark in facts.draft_marks:
            if mark.shape is DraftMarkShape.OPTION:
                yield self.finding("left", mark.span, values={"mark": mark.span.of(facts.text)})
