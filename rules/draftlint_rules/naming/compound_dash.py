"""NAM102."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Place, Repair, Result, Rule, Severity, Text, VariantShape


class CompoundDash(Rule):
    """Một cụm từ khi viết "kinh tế - xã hội", khi viết "kinh tế xã hội".

    Chọn một cách viết cho cả văn bản. Nguồn: quy ước đánh máy.

    ---

    A compound is written "kinh tế - xã hội" here and "kinh tế xã hội" there.

    Choose one form for the whole draft. Source: typing convention.
    """

    code = "NAM102"
    name = "compound-dash"
    kind = Kind.NAME_VARIANT
    severity = Severity.INFO
    title = Text("Cụm từ khi có gạch nối, khi không", "Compound with and without its dash")
    messages = {
        "variant": Text(
            "“{rare}” chỗ khác viết “{usual}”.",
            "“{rare}” is “{usual}” elsewhere.",
        ),
        "same": Text("cũng viết như vậy", "written the same way"),
        "usual": Text("chỗ này viết theo cách thường dùng", "written the usual way here"),
        "why": Text("cách viết dùng nhiều hơn trong văn bản", "the way the draft writes it more often"),
    }

    flagged = ("⟦Kinh tế - xã hội⟧ khá. Lo ⟦kinh tế - xã hội⟧. Bàn ⟦kinh tế - xã hội⟧. Nhiệm vụ ⟦!kinh tế xã hội⟧.",)
    quiet = ("Phát triển kinh tế - xã hội nhanh. Tình hình kinh tế - xã hội ổn định. Mục tiêu kinh tế - xã hội đạt.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each name, at the rarer way of writing it."""
        for variant in facts.name_variants:
            if variant.shape is VariantShape.DASH:
                others = [Place(span, self.messages["same"]) for span in variant.rare[1:]]
                others += [Place(span, self.messages["usual"]) for span in variant.common[:3]]
                values = {"rare": variant.rare[0].of(facts.text), "usual": variant.usual}
                repair = Repair(variant.usual, self.messages["why"])
                yield self.finding("variant", variant.rare[0], others, repairs=[repair], values=values)
