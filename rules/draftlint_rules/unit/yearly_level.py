"""UNI102: one figure as a yearly rate here and as a level there."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Aspect, Facts, Kind, Place, Result, Role, Rule, Severity, Text


class YearlyLevel(Rule):
    """Một con số, chỗ này ghi theo năm, chỗ kia ghi là mức.

    “Tỷ lệ hộ nghèo 1,1%/năm” là mức giảm mỗi năm, “tỷ lệ hộ nghèo còn 1,1%” là mức đang có. Cùng một con số không thể
    vừa là tốc độ vừa là mức.

    Cách sửa: bỏ hoặc thêm “/năm” cho đúng nghĩa ở cả hai chỗ.

    Nguồn: đơn vị “%/năm” chỉ lượng thay đổi trong một năm.

    ---

    One figure as a yearly rate here and as a level there.

    "Tỷ lệ hộ nghèo 1,1%/năm" is a change a year, "tỷ lệ hộ nghèo còn 1,1%" a level; one figure cannot be both.

    To mend: drop or add "/năm" in one of the places.

    Source: "%/năm" is the change of one year.
    """

    code = "UNI102"
    name = "yearly-or-level"
    kind = Kind.UNIT
    severity = Severity.WARNING
    title = Text("Lẫn giữa mức và tốc độ mỗi năm", "Level and yearly rate confused")
    messages = {
        "both": Text(
            "{one} là lượng mỗi năm, còn chỗ kia cùng chỉ tiêu ghi {two} là mức.",
            "{one} is an amount a year, while the other place gives {two} as a level.",
        ),
    }
    flagged = ("Tỷ lệ hộ nghèo đa chiều là ⟦!1,17%/năm⟧.\nĐến nay, tỷ lệ hộ nghèo giảm còn ⟦1,17%⟧.",)
    quiet = (
        "Tỷ lệ hộ nghèo giảm 1,17%/năm.\nĐến nay, tỷ lệ hộ nghèo giảm còn 1,17%.",
        "Tỷ lệ tăng dân số tự nhiên là 0,9%/năm.\nTỷ lệ tăng dân số tự nhiên bình quân là 0,9%.",
        "Tỷ lệ hộ nghèo là 1,17%.\nĐến nay, tỷ lệ hộ nghèo còn 1,17%.",
        "Tỷ lệ hộ nghèo là 1,5%/năm.\nĐến nay, tỷ lệ hộ nghèo còn 2,25%.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Look for equal percentages of one indicator of which one alone is per year."""
        for pair in facts.indicator_pairs:
            one, two = pair.first, pair.second
            levels = one.aspect is Aspect.LEVEL and two.aspect is Aspect.LEVEL
            equal = one.quantity.percent and one.quantity.value == two.quantity.value and one.quantity.step < 1
            if pair.apart or pair.likeness < 0.5 or Role.STATED_TARGET in (one.role, two.role):
                continue
            if not (levels and equal) or (one.quantity.per == "năm") == (two.quantity.per == "năm"):
                continue
            yearly, level = (one, two) if one.quantity.per == "năm" else (two, one)
            shown = [item.span.of(facts.text) for item in (yearly, level)]
            yield from self.fails(
                "both",
                yearly.span,
                [Place(level.span, Text("cùng con số, ghi là mức", "the same figure as a level"))],
                computation=" ↔ ".join(shown),
                values={"one": shown[0], "two": shown[1]},
            )
