"""RNG101: a range whose lower end is above its upper end, equal to it, or out of all proportion."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from draftlint.api import (
    Facts,
    Form,
    Kind,
    Quantity,
    Repair,
    Result,
    Role,
    Rule,
    Severity,
    Span,
    Text,
    WordPattern,
    print_number,
)

_FROM = regex.compile(r"(?<!\p{L})từ\s$", regex.IGNORECASE)

_WIDE = 5
"""Upper ends so many times the lower one leave a target open."""
_NEAR = 2
"""With a zero taken away the upper end is at most so many times the lower one: the zero is the slip."""


class ReversedRange(Rule):
    """Khoảng có cận dưới lớn hơn cận trên, hai cận bằng nhau, hoặc hai cận chênh nhau nhiều lần.

    “Phấn đấu tăng 85 - 75%” đọc được hai cách: đảo hai số, hoặc gõ nhầm một số. “Phấn đấu tăng 13 - 150%” thừa một
    chữ số. Văn bản giao chỉ tiêu phải rõ. Khoảng rộng chỉ bị nêu ở chỉ tiêu, không nêu với tuổi, thời hạn, mức phạt.

    Cách sửa: đổi chỗ hai số, hoặc sửa số bị nhầm.

    Nguồn: cách ghi khoảng số trong văn bản hành chính.

    ---

    A range whose lower end is above its upper end, equal to it, or many times smaller.

    "Tăng 85 - 75%" may be two numbers swapped or one mistyped, "tăng 13 - 150%" has a digit too many; a target must be
    clear. Wide ranges are told of targets only, not of ages, terms and fines.

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
        ),
        "equal": Text("Khoảng “{text}” có hai cận bằng nhau.", "Both ends of the range “{text}” are equal."),
        "wide": Text(
            "Khoảng “{text}” có cận trên gấp nhiều lần cận dưới, có thể thừa hoặc thiếu một chữ số.",
            "The upper end of “{text}” is many times the lower one: perhaps a digit too many or too few.",
        ),
    }
    flagged = (
        "Phấn đấu tăng trưởng từ ⟦9,5 - 8,5%⟧ mỗi năm.",
        "Xây mới từ ⟦12 đến 10 phòng học⟧.",
        "Giá trị sản xuất tăng bình quân ⟦7,3% - 4,7%⟧ mỗi năm.",
        "Phấn đấu thu nhập tăng ⟦41% đến 15%/năm⟧.",
        # a digit too many, or a separator lost
        "Phấn đấu giá trị sản xuất tăng ⟦12% - 140%⟧ mỗi năm.",
        "Phấn đấu kéo giảm phạm pháp hình sự từ ⟦0,3 - 5,0 vụ/1.000 dân⟧.",
        "Phấn đấu xây mới từ ⟦600 đến 9.000 phòng học⟧.",
        "Phấn đấu dịch vụ chiếm ⟦45% - 480%⟧ tổng giá trị.",
        # one end copied from the other
        "Phấn đấu từ ⟦03 - 03 xã⟧ đạt chuẩn nâng cao.",
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
        # ages and terms, and how much things differ that are already there
        "Phấn đấu phổ cập cho trẻ từ 3 đến 18 tuổi.",
        "Doanh thu của các hợp tác xã từ 0,4 - 3,2 tỷ đồng/năm.",
        "Mức hỗ trợ từ 10% đến 70% chi phí.",
    )
    holding = ("Phấn đấu tăng trưởng ⟦8,5 - 9,5%⟧ mỗi năm.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge every range."""
        targets = {item.span for item in facts.statements if item.role in (Role.TARGET, Role.STATED_TARGET)}
        for quantity in facts.quantities:
            if quantity.form is not Form.RANGE or not (quantity.noun or quantity.unit.name):
                continue
            yield from self._judge(facts, quantity, targets)

    def _judge(self, facts: Facts, quantity: Quantity, targets: set[Span]) -> Iterator[Result]:
        low, high = quantity.figure(), quantity.other_figure()
        before = facts.text[max(0, quantity.span.start - 80) : quantity.span.start]
        if low.value < high.value:
            if not (quantity.span in targets and _is_wide(quantity)):
                yield self.holds([quantity.span], f"{low.text} ≤ {high.text}")
                return
            message, repairs = "wide", _shorter(quantity)
        elif low.value == high.value:
            if not _FROM.search(before) or quantity.unit.dimension in _SPREAD:
                return
            message, repairs = "equal", []
        elif _FALLS.search(before):
            return  # "giảm từ 9,5% đến 8,5%": from one level to another
        else:
            swapped = f"{high.text} - {low.text}"
            message, repairs = "reversed", [Repair(swapped, Text("đổi chỗ hai số", "the two numbers swapped"))]
        told = Severity.WARNING if repairs or message == "equal" else Severity.INFO
        yield from self.fails(
            message,
            quantity.span,
            computation=f"{low.text} {_SIGNS[message]} {high.text}",
            severity=None if message == "reversed" else told,
            confidence=1.0 if message == "reversed" else 0.7,
            repairs=repairs,
            values={"text": quantity.span.of(facts.text)},
        )


_SIGNS = {"reversed": ">", "equal": "=", "wide": "≪"}
_SPREAD = {"time", "age", "day", "hour"}
_FALLS = WordPattern(r"(?<!\p{L})<ranges.falls>(?!\p{L})[^;,.()]{0,60}\stừ\s$")
"""Finds "giảm tỷ lệ hộ nghèo từ " right before a range."""


def _is_wide(quantity: Quantity) -> bool:
    low, high = quantity.figure().value, quantity.other_figure().value
    return 0 < low * _WIDE <= high and quantity.unit.dimension not in _SPREAD


def _shorter(quantity: Quantity) -> list[Repair]:
    """The upper end with a zero less, where that gives a range that people set."""
    low, high = quantity.figure().value, quantity.other_figure().value
    return [
        Repair(print_number(high / power), Text("thừa chữ số hoặc sai dấu phân cách", "a digit or a mark too many"))
        for power in (10, 100, 1000)
        if low < high / power <= low * _NEAR
    ]
