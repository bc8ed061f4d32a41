"""RNG104: a share of above 100 % of something that cannot be more than all."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, OverfullShare, Result, Rule, Severity, Text


class ImpossibleShare(Rule):
    """Tỷ lệ vượt 100% của một tổng thể.

    Tỷ lệ hộ, trường, người dân, rừng che phủ… là phần của một tổng thể nên không thể quá 100%. Tỷ lệ hoàn thành, tăng
    trưởng, so với năm trước thì có thể.

    Cách sửa: kiểm tra dấu phẩy thập phân và đơn vị (%, ‰); đối chiếu với nguồn.

    Nguồn: phần không vượt toàn thể.

    ---

    A share of above 100 % of something that cannot be more than all.

    Households, schools or people that meet a standard are part of a whole. Fulfilment, growth and comparisons may
    exceed 100 %.

    To mend: look at the decimal comma and the unit; compare with the source.

    Source: a part does not exceed its whole.
    """

    code = "RNG104"
    name = "impossible-share"
    kind = Kind.RANGE
    severity = Severity.ERROR
    title = Text("Tỷ lệ vượt 100%", "Share above 100 %")
    messages = {"over": Text("Tỷ lệ {text} vượt quá toàn bộ (100%).", "A share of {text} is more than all (100 %).")}
    flagged = (
        "Tỷ lệ hộ sử dụng nước sạch đạt ⟦1.000%⟧.",
        "Tỷ lệ che phủ rừng năm 2025 đạt ⟦587%⟧.",
        "Đến nay ⟦125%⟧ số trường đạt chuẩn quốc gia.",
        # a target beside it is a share as well
        "Tỷ lệ hộ dùng nước sạch đạt ⟦964%⟧ (Nghị quyết 99%).",
        "Tỷ lệ lấp đầy các khu công nghiệp ⟦730%⟧; thu ngân sách bằng 112% dự toán.",
        # the move to another level is told behind it
        "Tỷ lệ hộ nghèo còn ⟦146%⟧, giảm 4,2 điểm % so với năm trước.",
        "Tỷ lệ che phủ rừng từ ⟦582%⟧ năm 2020 tăng lên 63,1% năm 2025.",
        "Phấn đấu nâng tỷ lệ khám phá án lên trên ⟦850%⟧.",
        "Đã nộp 41,9 tỷ đồng (bằng ⟦902%⟧ số kiến nghị thu hồi).",
        # what may exceed all does so by little
        "Tỷ lệ giải ngân vốn đầu tư công đạt ⟦947%⟧.",
        "Tỷ lệ chuyển đổi vị trí công tác đạt ⟦915%⟧.",
    )
    quiet = (
        "Tỷ lệ hộ sử dụng nước sạch đạt 100%.",
        "Tỷ lệ hộ sử dụng nước sạch đạt 112% kế hoạch.",
        "Tỷ lệ hoàn thành chỉ tiêu giảm nghèo đạt 112%.",
        "Tỷ lệ học sinh tăng 120% so với năm học trước.",
        "Thu ngân sách bằng 125% xã bạn.",
        "Tỷ lệ đi học đúng độ tuổi tăng; doanh thu đạt 140%.",
        "Tỷ lệ giải ngân vốn đầu tư công đạt 104%.",
        "Tỷ lệ giảm hộ nghèo đạt 112% (kế hoạch 500 hộ).",
        "Tỷ lệ tăng dân số cơ học các phường 120%.",
        "Số nghị quyết ban hành bằng 116% số đăng ký đầu năm.",
        "Thu nợ đạt 140% số phải thu theo kế hoạch.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each; a share below 100 % says nothing of another figure, so nothing is claimed to hold."""
        for item in facts.overfull_shares:
            yield from self._judge(facts, item)

    def _judge(self, facts: Facts, item: OverfullShare) -> Iterator[Result]:
        shown = item.statement.span.of(facts.text)
        yield from self.fails(
            "over",
            item.statement.span,
            computation=f"{shown} > 100%",
            severity=None if item.sure else Severity.INFO,
            confidence=1.0 if item.sure else 0.5,
            values={"text": shown},
        )
