"""NAM105."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Place, Repair, Result, Rule, Severity, Text, VariantShape


class StylePair(Rule):
    """Hai cách viết đều đúng nhưng dùng lẫn: "tỷ lệ" và "tỉ lệ", "hằng năm" và "hàng năm".

    Chọn một cách cho cả văn bản. Nguồn: quy ước của từng cơ quan.

    ---

    Two forms that are both right are mixed: "tỷ lệ" and "tỉ lệ", "hằng năm" and "hàng năm".

    Keep to one in a draft. Source: house style.
    """

    code = "NAM105"
    name = "style-pair"
    kind = Kind.NAME_VARIANT
    severity = Severity.INFO
    title = Text("Hai cách viết một từ", "Two ways of writing one word")
    messages = {
        "variant": Text(
            "“{rare}” chỗ khác viết “{usual}”; nên thống nhất một cách.",
            "“{rare}” is “{usual}” elsewhere; keep to one.",
        ),
        "same": Text("cũng viết như vậy", "written the same way"),
        "usual": Text("chỗ này viết theo cách thường dùng", "written the usual way here"),
        "why": Text("cách viết dùng nhiều hơn trong văn bản", "the way the draft writes it more often"),
    }

    flagged = ("⟦Tỷ lệ⟧ hộ nghèo giảm, ⟦tỷ lệ⟧ hộ khá tăng, ⟦!tỉ lệ⟧ che phủ rừng ổn định.",)
    quiet = ("Tỷ lệ hộ nghèo giảm, tỷ lệ hộ khá tăng.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each name, at the rarer way of writing it."""
        for variant in facts.name_variants:
            if variant.shape is VariantShape.SPELLING:
                others = [Place(span, self.messages["same"]) for span in variant.rare[1:]]
                others += [Place(span, self.messages["usual"]) for span in variant.common[:3]]
                values = {"rare": variant.rare[0].of(facts.text), "usual": variant.usual}
                repair = Repair(variant.usual, self.messages["why"])
                yield self.finding("variant", variant.rare[0], others, repairs=[repair], values=values)
