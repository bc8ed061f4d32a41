"""ART103."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import DamageShape, Facts, Kind, Result, Rule, Severity, Text


class LostLetters(Rule):
    """Một phần của từ bị mất, chỉ còn khoảng trống hoặc phụ âm đứng lẻ.

    "Danh sá h", "ở sở": phông chữ của tệp gốc thiếu bảng mã nên khi trích ra mất chữ. Đối chiếu bản gốc và gõ lại.
    Nguồn: thực tế trích văn bản từ PDF.

    ---

    Part of a word is lost; a hole or a lone consonant is left.

    "Danh sá h", "ở sở": a font of the original file had no code table. Compare with the original and type it again.
    Source: text extraction from PDF as it behaves.
    """

    code = "ART103"
    name = "lost-letters"
    kind = Kind.ARTEFACT
    severity = Severity.WARNING
    title = Text("Mất chữ khi trích văn bản", "Letters lost in extraction")
    messages = {
        "lost": Text(
            "“{words}” có vẻ bị mất chữ, đề nghị đối chiếu bản gốc.",
            "“{words}” seems to have lost letters; compare with the original.",
        )
    }

    flagged = (
        "Danh ⟦sá h⟧ đại biểu dự đại hội.",
        "Đoàn thể quần chúng ⟦ở     sở⟧ được củng cố.",
    )
    quiet = (
        "Danh sách đại biểu dự đại hội.",
        "Điểm c khoản 2 và nhóm b được sửa đổi.",
        "Tổ a và lô b đã nghiệm thu.",
        "Tân Phong, ngày     tháng 6 năm 2025",
        "Bài   trình   bày   căn   đều     hai   bên.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each place."""
        for damage in facts.damage:
            if damage.shape is DamageShape.LOST_LETTERS:
                yield self.finding("lost", damage.span, values={"words": damage.span.of(facts.text)})
