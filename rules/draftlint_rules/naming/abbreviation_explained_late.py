"""ABB103."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Place, Result, Rule, Severity, Text


class AbbreviationExplainedLate(Rule):
    """Chữ viết tắt dùng trước, mãi sau mới giải thích.

    Đưa phần giải thích lên chỗ dùng đầu tiên. Nguồn: Nghị định 30/2020/NĐ-CP.

    ---

    The abbreviation is used first and explained later.

    Move the explanation to the first use. Source: Decree 30/2020/NĐ-CP.
    """

    code = "ABB103"
    name = "abbreviation-explained-late"
    kind = Kind.ABBREVIATION
    severity = Severity.INFO
    title = Text("Giải thích sau khi đã dùng", "Explained after its first use")
    messages = {
        "late": Text(
            "“{letters}” dùng ở đây nhưng đến chỗ sau mới giải thích.", "“{letters}” is explained only later."
        ),
        "other": Text("giải thích ở đây", "explained here"),
    }

    flagged = ("Huấn luyện ⟦!DQTV⟧ đạt kế hoạch. Lực lượng dân quân tự vệ (⟦DQTV⟧) được củng cố.",)
    quiet = ("Lực lượng dân quân tự vệ (DQTV) được củng cố; huấn luyện DQTV đạt kế hoạch.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each abbreviation that comes before its explanation."""
        for item in facts.abbreviations:
            if item.explanations and not item.common and item.places[0] < item.explanations[0].span:
                place = Place(item.explanations[0].span, self.messages["other"])
                yield self.finding("late", item.places[0], [place], values={"letters": item.letters})
