"""ART104."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import DamageShape, Facts, Kind, Repair, Result, Rule, Severity, Text


class WrongLetter(Rule):
    """Chữ bị thay bằng ký tự khác khi chuyển phông.

    "PHÕNG" thay cho "PHÒNG", "ƣ" thay cho "ư", ô vuông hoặc ký tự lạ giữa từ. Gõ lại bằng Unicode dựng sẵn. Nguồn:
    TCVN 6909:2001 (bộ mã Unicode cho văn bản hành chính).

    ---

    A letter was changed into another sign by a font conversion.

    "PHÕNG" for "PHÒNG", "ƣ" for "ư", a replacement character inside a word. Type it again in composed Unicode.
    Source: TCVN 6909:2001, the character set of administrative papers.
    """

    code = "ART104"
    name = "wrong-letter"
    kind = Kind.ARTEFACT
    severity = Severity.ERROR
    title = Text("Sai chữ do chuyển phông", "Letter changed by a font conversion")
    messages = {
        "letter": Text("“{word}” sai chữ do chuyển phông, đúng là “{repair}”.", "“{word}” should be “{repair}”."),
        "stray": Text("Ký tự lạ còn sót trong văn bản.", "A stray character was left in the text."),
        "why": Text("chữ đúng sau khi chuyển phông", "the letter before the conversion"),
    }

    flagged = (
        "VĂN HÓA, QUỐC ⟦PHÕNG⟧ VÀ AN NINH",
        "Công tác ⟦hƣớng⟧ dẫn được chú trọng.",
        "Thực hiện d⟦©⟧n chủ ở cơ sở.",
        "Người dân⟦�⟧được hỗ trợ.",
    )
    quiet = (
        "VĂN HÓA, QUỐC PHÒNG VÀ AN NINH",
        "Đồng chí VÕ VĂN LONG phụ trách.",
        "Công tác hướng dẫn được chú trọng.",
        "Bản quyền © 2031 của cơ quan.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each word or character."""
        for damage in facts.damage:
            word = damage.span.of(facts.text)
            if damage.shape is DamageShape.WRONG_LETTER:
                repair = Repair(damage.repair, self.messages["why"])
                values = {"word": word, "repair": damage.repair}
                yield self.finding("letter", damage.span, repairs=[repair], values=values)
            elif damage.shape is DamageShape.STRAY_CHARACTER:
                yield self.finding("stray", damage.span)
