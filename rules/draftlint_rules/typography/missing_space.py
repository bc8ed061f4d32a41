"""TYP101."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Applicability, Edit, Facts, Fix, Kind, Result, Rule, Severity, SpacingShape, Text


class MissingSpace(Rule):
    """Thiếu dấu cách sau dấu câu, trước dấu mở ngoặc hoặc giữa số và chữ.

    "đề ra.Tiếp tục", "95.261tỷ" làm dính hai câu, hai từ; tra cứu và dẫn lại đều sai. Thêm dấu cách. Ký hiệu đơn vị
    ("16ha", "28m2"), địa chỉ mạng, chữ viết tắt ("TP.HCM") không tính; nơi nào cả văn bản đều viết liền thì chỉ nhắc.
    Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục I và II (viết hoa sau dấu câu hoàn chỉnh); quy ước đánh máy.

    ---

    No space after a mark, before an opening bracket or quote, or between a number and a word.

    "đề ra.Tiếp tục" and "95.261tỷ" run two sentences or two words together. Add the space. Unit symbols ("16ha"), web
    addresses and abbreviations ("TP.HCM") are left alone; where a draft does it throughout it is only mentioned.
    Source: Decree 30/2020/NĐ-CP, Appendices I and II; typing convention.
    """

    code = "TYP101"
    name = "missing-space"
    kind = Kind.SPELLING
    severity = Severity.WARNING
    title = Text("Thiếu dấu cách", "Missing space")
    messages = {
        "missing": Text("Thiếu dấu cách ở “{words}”.", "A space is missing in “{words}”."),
        "fix": Text("Thêm dấu cách", "Add the space"),
    }
    flagged = (
        "Hội nghị đã thông qua nghị quyết đề ⟦ra.Tiếp⟧ tục thực hiện kế hoạch năm.",
        "Công tác tuyên truyền được quan ⟦tâm,thúc⟧ đẩy phong trào thi đua.",
        "Người dân hưởng ứng cuộc vận động “Vì người ⟦nghèo”từng⟧ bước đi vào nền nếp.",
        "Tổng vốn đầu tư đạt ⟦12.480tỷ⟧ đồng.",
        "Hộ dùng nước sạch ⟦đạt:98⟧%, còn lại dùng nước giếng.",
        "Phong ⟦trào“⟧Toàn dân đoàn kết” được duy trì.",
        "Quán triệt Nghị quyết số ⟦14,15⟧-NQ/TU của Tỉnh ủy.",
        "Kinh tế thế giới và trong ⟦nước,…ảnh⟧ hưởng đến sản xuất.",
    )
    quiet = (
        "Diện tích 16ha, tuyến dài 3,5km, bình quân 28m2/người.",
        "UBND TP.HCM và ĐT.741 không tính; xem www.phuloc.gov.vn hoặc thư tin@phuloc.gov.vn.",
        "Áp dụng ISO 9001:2015 lúc 7:30 theo Điều 3.2 và điểm a,b khoản 1.",
        "Số liệu năm 2030 đạt 1.234,5 tỷ đồng; tăng 3,2%/năm.",
        "a)Nội dung thứ nhất.",
        "Đồng chí Tp.Trưởng phòng và PGS.TS.Nguyễn Văn Bình dự họp.",
    )

    _SHAPES = frozenset({SpacingShape.NONE_AFTER, SpacingShape.NONE_BEFORE, SpacingShape.NUMBER})

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each place, with the space as its fix."""
        for slip in facts.spacing_slips:
            if slip.shape in self._SHAPES:
                fix = Fix(self.messages["fix"], Applicability.SAFE, (Edit(slip.gap, slip.spacing),))
                yield self.finding(
                    "missing",
                    slip.span,
                    severity=Severity.INFO if slip.habit else None,
                    fix=fix,
                    values={"words": slip.span.of(facts.text)},
                )
