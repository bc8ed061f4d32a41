"""FMT105."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Place, Result, Rule, Severity, Text


class SignSpacing(Rule):
    """Ký hiệu "%", "ha", "km" khi viết liền con số, khi viết cách.

    Chọn một cách viết cho cả văn bản. Nguồn: Nghị định 86/2012/NĐ-CP, Phụ lục V (một dấu cách trước ký hiệu đơn vị).

    ---

    Signs such as "%", "ha" and "km" sometimes touch the number and sometimes do not.

    Choose one form for the whole draft. Source: Decree 86/2012/NĐ-CP, Appendix V (one space before a unit symbol).
    """

    code = "FMT105"
    name = "sign-spacing"
    kind = Kind.NUMBER_FORMAT
    severity = Severity.INFO
    title = Text("Ký hiệu đơn vị viết liền, viết cách", "Unit signs glued and spaced")
    messages = {
        "mixed": Text(
            "{rare} chỗ viết “{sign}” khác với {common} chỗ còn lại.",
            "{rare} places print “{sign}” unlike the other {common}.",
        ),
        "other": Text("cùng cách viết ít dùng này", "printed in the same rarer way"),
    }

    flagged = (
        "Đạt 12%, 15%, 20% và riêng nước sạch ⟦100 %⟧.",
        "Trồng 10 ha lúa, 12 ha rau và ⟦16ha⟧ cây ăn quả.",
    )
    quiet = (
        "Đạt 12%, 15%, 20%; trồng 10 ha lúa, 12 ha rau.",
        "Đạt 12 %, 15 % và 20 %.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """At most two findings for the whole draft: percent signs, and the other signs."""
        for signs in facts.unit_signs:
            rare, common = sorted((signs.glued, signs.spaced), key=len)
            if rare:
                others = [Place(span, self.messages["other"]) for span in rare[1:]]
                values = {"rare": len(rare), "common": len(common), "sign": rare[0].of(facts.text)}
                yield self.finding("mixed", rare[0], others, values=values)
