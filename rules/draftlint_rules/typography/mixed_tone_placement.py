"""TYP105."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Place, Result, Rule, Severity, Text


class MixedTonePlacement(Rule):
    """Văn bản dùng lẫn hai lối đặt dấu: "hòa, thủy" và "hoà, thuỷ".

    Cả hai lối đều được dùng; nên chọn một lối cho cả văn bản. Nguồn: Quyết định 1989/QĐ-BGDĐT, Điều 8.

    ---

    The draft mixes two styles of tone placement: "hòa, thủy" and "hoà, thuỷ".

    Both are in use; choose one for the whole draft. Source: Decision 1989/QĐ-BGDĐT, Article 8.
    """

    code = "TYP105"
    name = "mixed-tone-placement"
    kind = Kind.SPELLING
    severity = Severity.INFO
    title = Text("Lẫn hai lối đặt dấu thanh", "Two styles of tone placement")
    messages = {
        "mixed": Text(
            "{rare} chỗ đặt dấu theo lối khác với {common} chỗ còn lại (“{word}”).",
            "{rare} words have the tone mark in another style than the other {common} (“{word}”).",
        ),
        "other": Text("cùng lối đặt dấu ít dùng này", "in the same rarer style"),
    }

    flagged = ("Xây dựng đời sống văn hóa, hòa giải ở cơ sở và nếp sống văn ⟦hoá⟧ mới.",)
    quiet = (
        "Xây dựng đời sống văn hóa, hòa giải, thủy lợi.",
        "Xây dựng đời sống văn hoá, hoà giải, thuỷ lợi, quý I.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for the whole draft, at the rarer style."""
        old, new = facts.tone_placement
        rare, common = sorted((old, new), key=len)
        if rare:
            others = [Place(span, self.messages["other"]) for span in rare[1:]]
            values = {"rare": len(rare), "common": len(common), "word": rare[0].of(facts.text)}
            yield self.finding("mixed", rare[0], others, values=values)
