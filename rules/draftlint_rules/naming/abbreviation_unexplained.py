"""ABB101."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Place, Result, Rule, Severity, Text


class AbbreviationUnexplained(Rule):
    """Chữ viết tắt ít gặp mà văn bản không giải thích ở đâu.

    Viết đủ ở lần đầu, kèm chữ viết tắt trong ngoặc. Những chữ quen thuộc ("UBND", "HĐND") không tính. Nguồn: Nghị
    định 30/2020/NĐ-CP; Hướng dẫn 36-HD/VPTW.

    ---

    A rare abbreviation that the draft never explains.

    Write it out the first time, with the abbreviation in brackets. Familiar ones ("UBND", "HĐND") do not count.
    Source: Decree 30/2020/NĐ-CP; Guidance 36-HD/VPTW.
    """

    code = "ABB101"
    name = "abbreviation-unexplained"
    kind = Kind.ABBREVIATION
    severity = Severity.INFO
    title = Text("Chữ viết tắt không giải thích", "Abbreviation never explained")
    messages = {
        "unexplained": Text("“{letters}” chưa được giải thích trong văn bản.", "“{letters}” is never explained."),
        "other": Text("cũng dùng chữ viết tắt này", "the same abbreviation"),
    }

    flagged = ("Huấn luyện ⟦DQTV⟧ đạt kế hoạch.",)
    quiet = (
        "Huấn luyện dân quân tự vệ (DQTV) đạt kế hoạch; DQTV tham gia chữa cháy.",
        "UBND và HĐND huyện đã họp.",
        "ĐẠI HỘI ĐẢNG BỘ HUYỆN LẦN THỨ XII",
        "Kế hoạch số 12/KH-QLTT và Quý IV.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each abbreviation, at its first place."""
        for item in facts.abbreviations:
            if not item.common and not item.explanations and not item.stroke:
                others = [Place(span, self.messages["other"]) for span in item.places[1:6]]
                yield self.finding("unexplained", item.places[0], others, values={"letters": item.letters})
