"""ART102."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Applicability, DamageShape, Edit, Facts, Fix, Kind, Repair, Result, Rule, Severity, Text


class GluedWords(Rule):
    """Hai từ dính liền vì mất dấu cách.

    "nghiệptăng" không phải một tiếng của tiếng Việt nhưng tách ra thành hai tiếng đúng. Thường gặp ở văn bản trích từ
    PDF hoặc do sửa vội. Thêm dấu cách. Nguồn: cấu trúc âm tiết tiếng Việt.

    ---

    Two words were run together when a space was lost.

    "nghiệptăng" is no Vietnamese syllable, and cut in two it is two of them. Usual in text taken out of a PDF and in
    hasty edits. Add the space. Source: the structure of the Vietnamese syllable.
    """

    code = "ART102"
    name = "glued-words"
    kind = Kind.ARTEFACT
    severity = Severity.WARNING
    title = Text("Hai từ dính liền", "Two words run together")
    messages = {
        "glued": Text("“{word}” thiếu dấu cách, đúng là “{repair}”.", "“{word}” has lost a space: “{repair}”."),
        "why": Text("hai tiếng đúng khi tách ra", "two syllables once it is cut"),
        "fix": Text("Thêm dấu cách", "Add the space"),
    }

    flagged = (
        "Ngành nông ⟦nghiệptăng⟧ trưởng khá.",
        "Huyện ⟦đãtạo⟧ điều kiện cho doanh nghiệp.",
        "Mặt trận Tổ ⟦quốcViệt⟧ Nam huyện.",
    )
    quiet = (
        "Ngành nông nghiệp tăng trưởng khá.",
        "Vùng Đắk Lắk, xã Krông Búk và xã Ea Súp có nhiều tiềm năng.",
        "Ứng dụng internet, logistics và phần mềm KiotViet.",
        "Sản phẩm đạt chuẩn VietGAP.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each word, with the space as its repair."""
        for damage in facts.damage:
            if damage.shape is DamageShape.GLUED_WORDS:
                yield self.finding(
                    "glued",
                    damage.span,
                    repairs=[Repair(damage.repair, self.messages["why"])],
                    fix=Fix(self.messages["fix"], Applicability.SAFE, (Edit(damage.span, damage.repair),)),
                    values={"word": damage.span.of(facts.text), "repair": damage.repair},
                )
