"""PLH101."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import BlankShape, Facts, Kind, Result, Rule, Severity, Text


class DotsForValue(Rule):
    """Dấu chấm đứng ở chỗ lẽ ra có con số, tên gọi hoặc số hiệu.

    Dự thảo thường để "đạt …. %" rồi quên bổ sung; văn bản ký ban hành vì thế thiếu số liệu. Điền giá trị hoặc bỏ cụm
    từ đó. Dấu "…" khép một phép liệt kê ("đường, trường, trạm…") và biểu mẫu để trống thì không tính.
    Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục I (thể thức); thực tế soạn thảo.

    ---

    Dots stand where a number, a name or a symbol should.

    A draft says "đạt …. %" until somebody fills it in; once signed, the figure is simply missing. Fill in the value or
    drop the phrase. An ellipsis that closes an open list and the lines of a blank form are left alone.
    Source: Decree 30/2020/NĐ-CP, Appendix I; drafting practice.
    """

    code = "PLH101"
    name = "dots-for-value"
    kind = Kind.PLACEHOLDER
    severity = Severity.ERROR
    title = Text("Dấu chấm thay cho giá trị", "Dots in place of a value")
    messages = {
        "blank": Text(
            "Chỗ này còn để dấu chấm “{mark}”, chưa điền nội dung.",
            "Dots “{mark}” stand here in place of a value.",
        )
    }
    flagged = (
        "Thực hiện ⟦........⟧Nghị quyết của Huyện ủy về phát triển du lịch.",
        "Số hộ kinh doanh tăng ⟦...….⟧ hộ so với đầu nhiệm kỳ.",
        "Tỷ lệ hộ dùng nước sạch đạt ⟦…⟧ %, tăng 3 điểm % so với năm trước.",
        "Kết nạp ⟦.....⟧ đảng viên mới, trong đó có 12 đồng chí là học sinh.",
        "Đại hội đã bầu đồng chí ⟦…………⟧ giữ chức Bí thư.",
    )
    quiet = (
        "Hạ tầng được đầu tư: đường, trường học, trạm y tế... đáp ứng nhu cầu của người dân.",
        "Quan tâm trồng cây, nạo vét kênh, thu gom rác,… Đến nay môi trường đã sạch hơn.",
        "Phối hợp nhiều ngành (công an, y tế, giáo dục...) để tuyên truyền.",
        "Đã tặng xe đạp, sách vở, học bổng... với số tiền 320 triệu đồng.",
        "Nhiều hình thức như tập huấn, tham quan, hội thi…. \n",
        "I. Kết quả thực hiện nhiệm vụ ................ 12",
        "Nghị quyết nêu rõ: “Xây dựng Đảng … là nhiệm vụ then chốt”.",
        "-----",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each run of dots that stands for a value."""
        for blank in facts.blanks:
            if blank.shape is BlankShape.DOTS:
                yield self.finding("blank", blank.span, values={"mark": blank.span.of(facts.text)})
