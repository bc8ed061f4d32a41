"""NAM103."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Place, Repair, Result, Rule, Severity, Text, VariantShape


class NameWithNumber(Rule):
    """Tên kèm số khi viết "Covid-19", khi viết "Covid -19".

    Tên riêng chỉ có một cách viết. Thống nhất theo cách đúng. Nguồn: chính văn bản.

    ---

    A name with a number is "Covid-19" here and "Covid -19" there.

    A name has one form. Write it alike. Source: the draft itself.
    """

    code = "NAM103"
    name = "name-with-number"
    kind = Kind.NAME_VARIANT
    severity = Severity.WARNING
    title = Text("Tên kèm số viết hai cách", "Name with a number written two ways")
    messages = {
        "variant": Text(
            "“{rare}” chỗ khác viết “{usual}”.",
            "“{rare}” is “{usual}” elsewhere.",
        ),
        "same": Text("cũng viết như vậy", "written the same way"),
        "usual": Text("chỗ này viết theo cách thường dùng", "written the usual way here"),
        "why": Text("cách viết dùng nhiều hơn trong văn bản", "the way the draft writes it more often"),
    }

    flagged = (
        "Dịch ⟦Covid-19⟧ được kiểm soát. Sau dịch ⟦Covid-19⟧ kinh tế phục hồi. Ảnh hưởng của ⟦!Covid -19⟧ còn kéo dài.",
    )
    quiet = (
        "Dịch Covid-19 được kiểm soát. Nhiệm kỳ 2031 - 2036 và Quý 1 - 2.",
        "Dịch Covid-19 và bệnh Sars-2 được kiểm soát.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each name, at the rarer way of writing it."""
        for variant in facts.name_variants:
            if variant.shape is VariantShape.CODE:
                others = [Place(span, self.messages["same"]) for span in variant.rare[1:]]
                others += [Place(span, self.messages["usual"]) for span in variant.common[:3]]
                values = {"rare": variant.rare[0].of(facts.text), "usual": variant.usual}
                repair = Repair(variant.usual, self.messages["why"])
                yield self.finding("variant", variant.rare[0], others, repairs=[repair], values=values)
