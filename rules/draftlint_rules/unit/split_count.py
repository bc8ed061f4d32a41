"""UNI106: a count of whole things that is printed with decimals."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Repair, Result, Rule, Severity, SplitCount, Text, print_number


class SplitThing(Rule):
    """Số đếm người, đơn vị, vụ việc lại có phần thập phân.

    “Tạo việc làm cho 5,000 lao động”, “gồm 1,0 đồng chí”: người và việc đếm nguyên, không có phần lẻ. Thường là dấu
    phẩy gõ thay dấu chấm ngăn cách hàng nghìn, hoặc dấu phẩy thừa; “2,000 ha” khi không số nào khác cùng đơn vị có ba
    chữ số thập phân cũng vậy. Số bình quân (“bình quân 4,2 người/hộ”), tỷ lệ trên số dân và số kèm “nghìn”, “triệu” thì
    có phần lẻ là bình thường. Văn bản dùng dấu phẩy ngăn cách hàng nghìn ở nhiều chỗ chỉ được nhắc nhẹ.

    Cách sửa: viết dấu chấm giữa các nhóm ba chữ số; bỏ dấu phẩy thừa.

    Nguồn: dấu phẩy đứng trước phần thập phân (Luật Kế toán 2015, Điều 10).

    ---

    A count of people, units or cases with decimals.

    Five thousand workers written “5,000 lao động” are five. People and cases are counted whole; means, rates per so
    many people and figures with “nghìn” or “triệu” may well have decimals. “2,000 ha” is told where no other figure of
    the unit has three decimals. A draft that groups thousands by commas throughout is only reminded.

    To mend: put a point between groups of three digits; take the needless comma out.

    Source: the comma stands before decimals (Law on Accounting 2015, Article 10).
    """

    code = "UNI106"
    name = "count-with-decimals"
    kind = Kind.UNIT
    severity = Severity.WARNING
    title = Text("Số đếm có phần thập phân", "Count with decimals")
    messages = {
        "split": Text(
            "“{text}”: đếm nguyên, không có phần thập phân.", "“{text}”: counted whole, there are no decimals."
        ),
    }
    flagged = (
        "Tạo việc làm cho ⟦5,000 lao động⟧.",
        "Ban Chấp hành gồm ⟦1,0 đồng chí⟧.",
        "Có ⟦2,5 xã⟧ đạt chuẩn.",
        "Tiếp nhận ⟦1,236 hồ sơ⟧, giải quyết đúng hạn.",
        "Trồng mới ⟦2,000 ha⟧ rừng; chăm sóc 312,5 ha.",
        # things of any kind, and means of something else beside them
        "Đàn trâu ⟦6,215 con⟧, cấp ⟦2:2,187 giấy chứng nhận⟧; hỗ trợ ⟦3:1,140 hộ⟧, bình quân mỗi hộ 24 triệu đồng.",
        "Hộ cận nghèo ⟦2,978 hộ⟧, tỷ lệ 12,6%; tương đương 34,2 người/1.000 dân.",
        "Tạo việc làm bình quân mỗi năm cho ⟦1,692 lao động⟧.",
        # the habit of a whole draft
        "Có ⟦1,250 hộ⟧ khá.\nCó ⟦2:2,310 hộ⟧ giàu.\n"
        "Có ⟦3:1,118 học sinh⟧.\nCó ⟦4:4,500 lao động⟧.\nCó ⟦5:1,020 đảng viên⟧.",
    )
    quiet = (
        "Bình quân mỗi hộ có 4,2 người.",
        "Đạt 12,4 bác sĩ và 38,6 giường bệnh trên 10.000 dân.",
        "Đón 5,2 triệu lượt khách, tăng 0,5 triệu lượt.",
        "Số tiêu chí bình quân 18,4 tiêu chí/xã, tăng 11,6 tiêu chí.",
        "Trồng 2,5 ha; chuyển 1,5 ngày công.",
        "Mức sinh 2,105 con trên một phụ nữ; bình quân 1,125 con/hộ; huy động 1,234 ngày công.",
        "Bình quân mỗi trạm có 1,125 bác sĩ; mật độ 1,250 người/km2.",
        "Thực hiện theo Tiết 2.1 Quyết định này.",
        # all of that unit are printed so
        "Thu thuế 85,000 tỷ đồng; thu phí 6,500 tỷ đồng.",
        "Chỉ tiêu là 9,5 bác sĩ; kết quả 9,8 bác sĩ/vạn dân.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Every count of whole things with decimals."""
        found = facts.split_counts
        habit = sum(item.grouped for item in found) >= _HABIT
        for item in found:
            yield from self._judge(facts, item, habit=habit)

    def _judge(self, facts: Facts, item: SplitCount, *, habit: bool) -> Iterator[Result]:
        quantity = item.quantity
        shown = quantity.span.of(facts.text)
        places = -int(quantity.step.as_tuple().exponent)
        meant = quantity.amount.scaleb(places) if places == _GROUP else quantity.amount
        yield from self.fails(
            "split",
            quantity.span,
            computation=shown,
            severity=Severity.INFO if habit else None,
            confidence=0.8 if item.grouped else 0.7,
            repairs=[Repair(print_number(meant, 0), Text("viết thành số nguyên", "as a whole number"))]
            if item.grouped
            else [],
            values={"text": shown},
        )


_GROUP = 3
"""Digits of a group of thousands."""
_HABIT = 5
"""So many of them are how the draft writes thousands."""
