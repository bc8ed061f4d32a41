"""ART101."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import DamageShape, Facts, Kind, Result, Rule, Severity, Text


class ConverterMark(Rule):
    """Dấu vết của phần mềm chuyển đổi còn nằm trong văn bản.

    "[bookmark: _GoBack]" là dấu trang của Word lộ ra khi chuyển sang văn bản thuần. Xóa đi; nội dung không mất gì.
    Nguồn: thực tế chuyển đổi (Apache Tika, POI).

    ---

    A mark of the converting program stands in the text.

    "[bookmark: _GoBack]" is a Word bookmark that shows after the conversion to plain text. Delete it; nothing is
    lost. Source: converters as they behave (Apache Tika, POI).
    """

    code = "ART101"
    name = "converter-mark"
    kind = Kind.ARTEFACT
    severity = Severity.ERROR
    title = Text("Dấu vết chuyển đổi định dạng", "Mark left by a converter")
    messages = {
        "mark": Text(
            "Dấu vết chuyển đổi định dạng còn sót trong văn bản, đề nghị xóa.",
            "A mark of a converter was left in the text; delete it.",
        )
    }

    flagged = (
        "⟦[bookmark: _GoBack]⟧Phú Lộc, ngày 05 tháng 6 năm 2031",
        "Sản lượng tăng ⟦[bookmark: _Hlk20310605]⟧so với năm trước.",
    )
    quiet = (
        "Sản lượng tăng so với năm trước [1].",
        "Nội dung [bổ sung] theo ý kiến góp ý.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each mark that the reader took out of the text."""
        for damage in facts.damage:
            if damage.shape is DamageShape.CONVERTER_MARK:
                yield self.finding("mark", damage.span)
