"""NAM104."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Place, Repair, Result, Rule, Severity, Text, VariantShape


class NameCapitals(Rule):
    """Một tên khi viết hoa cách này, khi viết hoa cách khác.

    "Ban Chấp hành" và "Ban chấp hành", "Nghị quyết" và "Nghị Quyết". Viết theo quy định về viết hoa và thống nhất cả
    văn bản. Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục II.

    ---

    One name has different capitals in different places.

    "Ban Chấp hành" and "Ban chấp hành", "Nghị quyết" and "Nghị Quyết". Follow the rules of capitals, the same way
    throughout. Source: Decree 30/2020/NĐ-CP, Appendix II.
    """

    code = "NAM104"
    name = "name-capitals"
    kind = Kind.NAME_VARIANT
    severity = Severity.INFO
    title = Text("Tên viết hoa không thống nhất", "Name with different capitals")
    messages = {
        "variant": Text(
            "“{rare}” nên viết hoa như “{usual}”.",
            "“{rare}” takes the capitals of “{usual}”.",
        ),
        "same": Text("cũng viết như vậy", "written the same way"),
        "usual": Text("chỗ này viết theo cách thường dùng", "written the usual way here"),
        "why": Text("cách viết dùng nhiều hơn trong văn bản", "the way the draft writes it more often"),
    }

    flagged = (
        "Theo kế hoạch của ⟦Ban chấp hành⟧ huyện đã ban hành.",
        "Theo ⟦Nghị quyết⟧ năm trước, học ⟦Nghị quyết⟧ cũ, bàn ⟦Nghị quyết⟧ mới, cụ thể hóa ⟦!Nghị Quyết⟧ này.",
    )
    quiet = (
        "Theo kế hoạch của Ban Chấp hành huyện đã ban hành.",
        "Huyện quan tâm; toàn huyện đồng lòng.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each name, at the rarer way of writing it."""
        for variant in facts.name_variants:
            if variant.shape is VariantShape.CAPITALS:
                others = [Place(span, self.messages["same"]) for span in variant.rare[1:]]
                others += [Place(span, self.messages["usual"]) for span in variant.common[:3]]
                values = {"rare": variant.rare[0].of(facts.text), "usual": variant.usual}
                repair = Repair(variant.usual, self.messages["why"])
                yield self.finding("variant", variant.rare[0], others, repairs=[repair], values=values)
