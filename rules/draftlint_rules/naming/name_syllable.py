"""NAM101."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Place, Repair, Result, Rule, Severity, Text, VariantShape


class NameSyllable(Rule):
    """Tên người, tên địa danh giống nhau trừ một chữ.

    "Trần Quốc Thịnh" ở danh sách này, "Trần Quốc Thạnh" ở danh sách khác: nhiều khả năng là một người. Đối chiếu hồ
    sơ rồi thống nhất. Hai tên trong cùng một danh sách, cùng một mục là hai người khác nhau nên không báo. Nguồn:
    chính văn bản.

    ---

    Names of persons or places that agree but for one syllable.

    "Trần Quốc Thịnh" in one list and "Trần Quốc Thạnh" in another are likely one person. Compare with the files. Two
    names in one list or one section are two persons and left alone. Source: the draft itself.
    """

    code = "NAM101"
    name = "name-syllable"
    kind = Kind.NAME_VARIANT
    severity = Severity.WARNING
    title = Text("Một tên viết lệch một chữ", "A name with one syllable off")
    messages = {
        "variant": Text(
            "“{rare}” chỗ khác viết “{usual}”; nếu là một tên, đề nghị thống nhất.",
            "“{rare}” is “{usual}” elsewhere; if they are one, write them alike.",
        ),
        "same": Text("cũng viết như vậy", "written the same way"),
        "usual": Text("chỗ này viết theo cách thường dùng", "written the usual way here"),
        "why": Text("cách viết dùng nhiều hơn trong văn bản", "the way the draft writes it more often"),
    }

    flagged = ("I. BAN CHẤP HÀNH\n- Đồng chí ⟦!Trần Quốc Thịnh⟧, Bí thư.\nII. ĐOÀN ĐẠI BIỂU\n- ⟦Trần Quốc Thạnh⟧.",)
    quiet = (
        "I. BAN CHẤP HÀNH\n- Đồng chí Trần Quốc Thịnh, Bí thư.\n- Đồng chí Trần Quốc Thạnh, ủy viên.",
        "I. BAN CHẤP HÀNH\n- Lê Minh Nhựt.\nII. ĐOÀN ĐẠI BIỂU\n- Nguyễn Minh Nhựt.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each name, at the rarer way of writing it."""
        for variant in facts.name_variants:
            if variant.shape is VariantShape.SYLLABLE:
                others = [Place(span, self.messages["same"]) for span in variant.rare[1:]]
                others += [Place(span, self.messages["usual"]) for span in variant.common[:3]]
                values = {"rare": variant.rare[0].of(facts.text), "usual": variant.usual}
                repair = Repair(variant.usual, self.messages["why"])
                yield self.finding("variant", variant.rare[0], others, repairs=[repair], values=values)
