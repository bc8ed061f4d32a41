"""RNG101: a range whose lower end is above its upper end."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from draftlint.api import Facts, Form, Kind, Repair, Result, Rule, Severity, Text

_FALLS = regex.compile(r"(?<!\p{L})(?:giảm|hạ|rút)(?!\p{L})[^;,.()]{0,60}\stừ\s$", regex.IGNORECASE)


class ReversedRange(Rule):
    """Khoảng có cận dưới lớn hơn cận trên.

    “Phấn đấu tăng 85 - 75%” đọc được hai cách: đảo hai số, hoặc gõ nhầm một số. Văn bản giao chỉ tiêu phải rõ.

    Cách sửa: đổi chỗ hai số, hoặc sửa số bị nhầm.

    Nguồn: cách ghi khoảng số trong văn bản hành chính.

    ---

    A range whose lower end is above its upper end.

    "Tăng 85 - 75%" may be two numbers swapped or one mistyped; a target must be clear.

    To mend: swap the numbers or correct the wrong one.

    Source: how ranges are written in administrative papers.
    """

    code = "RNG101"
    name = "reversed-range"
    kind = Kind.RANGE
    severity = Severity.ERROR
    title = Text("Khoảng số bị ngược", "Range runs backwards")
    messages = {
        "reversed": Text(
            "Khoảng “{text}” có cận dưới lớn hơn cận trên.", "The range “{text}” begins above its own end."
        )
    }
    flagged = (
        "Phấn đấu tăng trưởng từ ⟦9,5 - 8,5%⟧ mỗi năm.",
        "Xây mới từ ⟦12 đến 10 phòng học⟧.",
        "Giá trị sản xuất tăng bình quân ⟦7,3% - 4,7%⟧ mỗi năm.",
        "Phấn đấu thu nhập tăng ⟦41% đến 15%/năm⟧.",
    )
    quiet = (
        "Cơ cấu kinh tế (Nghị quyết 52% - 37% - 11%).",
        "Nhiệm kỳ 2020 - 2025.",
        "Khởi tố 82 vụ - 31 bị can.",
        "Giảm từ 9,5% xuống 8,5%.",
        "Kéo giảm tỷ lệ hộ nghèo từ 9,5% đến 8,5%.",
        "Tỷ lệ nam, nữ lần lượt đạt 52,3% - 47,1%.",
        "Cơ cấu đạt 60% - 40%.",
        "Thuế phải nộp: (340 - 250) x 25%.",
    )
    holding = ("Phấn đấu tăng trưởng ⟦8,5 - 9,5%⟧ mỗi năm.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge every range."""
        for quantity in facts.quantities:
            if quantity.form is not Form.RANGE or not (quantity.noun or quantity.unit.name):
                continue
            low, high = quantity.figure(), quantity.other_figure()
            if low.value <= high.value:
                yield self.holds([quantity.span], f"{low.text} ≤ {high.text}")
                continue
            if _FALLS.search(facts.text[max(0, quantity.span.start - 80) : quantity.span.start]):
                continue  # "giảm từ 9,5% đến 8,5%": from one level to another
            swapped = f"{high.text} - {low.text}"
            yield from self.fails(
                "reversed",
                quantity.span,
                computation=f"{low.text} > {high.text}",
                repairs=[Repair(swapped, Text("đổi chỗ hai số", "the two numbers swapped"))],
                values={"text": quantity.span.of(facts.text)},
            )
