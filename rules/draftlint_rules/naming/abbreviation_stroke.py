"""ABB104."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Repair, Result, Rule, Severity, Text


class AbbreviationStroke(Rule):
    """Chữ viết tắt gõ D thay cho Đ.

    "HDND" thay cho "HĐND" tra cứu không ra. Gõ lại đúng chữ Đ. Nguồn: bảng chữ viết tắt thông dụng.

    ---

    An abbreviation has D for Đ.

    "HDND" instead of "HĐND" is not found by a search. Type the Đ. Source: the usual abbreviations.
    """

    code = "ABB104"
    name = "abbreviation-stroke"
    kind = Kind.ABBREVIATION
    severity = Severity.WARNING
    title = Text("Chữ viết tắt gõ thiếu nét Đ", "Abbreviation that lost its Đ")
    messages = {
        "stroke": Text("“{letters}” gõ thiếu nét, đúng là “{right}”.", "“{letters}” should be “{right}”."),
        "why": Text("chữ viết tắt thường dùng", "the usual abbreviation"),
    }

    flagged = ("Kỳ họp ⟦HDND⟧ huyện đã thông qua nghị quyết.",)
    quiet = ("Kỳ họp HĐND huyện đã thông qua nghị quyết; vốn ODA và USD tăng.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each place."""
        for item in facts.abbreviations:
            if item.stroke:
                for span in item.places:
                    repair = Repair(item.stroke, self.messages["why"])
                    yield self.finding(
                        "stroke", span, repairs=[repair], values={"letters": item.letters, "right": item.stroke}
                    )
