"""CNT101."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import CountedList, Facts, Kind, Place, Repair, Result, Rule, Severity, Text, recount


class CountAgainstItems(Rule):
    """Số lượng nêu ra không khớp với số ý liệt kê phía dưới.

    "04 nhiệm vụ trọng tâm sau:" nhưng bên dưới chỉ có ba gạch đầu dòng: khi thêm bớt ý, người soạn quên sửa con số ở
    câu dẫn. Đếm lại các ý cùng cấp ngay dưới câu dẫn rồi sửa số hoặc bổ sung ý còn thiếu. Ý con (cấp dưới) không
    tính; danh sách mở ("nổi bật là …") và danh sách nằm ở chỗ khác không xét. Nguồn: Nghị định 30/2020/NĐ-CP.

    Đo: đổi số ở 12 câu dẫn có danh sách khớp, bắt được 34/34 lần; không báo nhầm trên 105.000 từ của 49 văn bản đã
    ban hành.

    ---

    The announced count is not the number of items below.

    "04 nhiệm vụ trọng tâm sau:" is followed by three bullets: items were added or taken out and the lead-in was not
    changed. Count the items of the same level right below the lead-in, then mend the number or add what is missing.
    Deeper items do not count; open lists and lists that stand elsewhere are left alone. Source: Decree 30/2020/NĐ-CP.

    Measured: numbers changed in 12 lead-ins whose lists fit, 34 of 34 caught; no false alarm over 105,000 words of 49
    issued papers.
    """

    code = "CNT101"
    name = "count-against-items"
    kind = Kind.COUNT_LIST
    severity = Severity.WARNING
    title = Text("Số lượng nêu ra không khớp danh sách bên dưới", "Announced count against the items below")
    messages = {
        "count": Text(
            "Nêu “{announced}” nhưng bên dưới liệt kê {found}.", "“{announced}” is announced but {found} items follow."
        ),
    }
    flagged = (
        "Đoàn đại biểu gồm ⟦!04 đồng chí⟧ (02 nữ), danh sách như sau:\n⟦- Đồng chí Lâm Hòa⟧\n⟦- Đồng chí Vinh⟧\n"
        "⟦- Đồng chí Hồ Thảo⟧\n",
        "Huyện tập trung ⟦!04 nhiệm vụ⟧ sau:\n⟦- Trồng rừng;⟧\n⟦- Chăn nuôi;⟧\n⟦- Thủy sản.⟧\nI. Tổ chức thực hiện",
        "Ban Chỉ đạo gồm ⟦!05 đồng chí⟧:\n⟦1. Đồng chí Lò Văn A⟧\n⟦2. Đồng chí Vi Thị B⟧\n⟦3. Đồng chí Lý Văn C⟧\n"
        "⟦4. Đồng chí Tô Thị D⟧",
        "Rút ra ⟦!ba bài học⟧ kinh nghiệm sau:\n⟦Một là, đoàn kết.⟧\n⟦Hai là, sát dân.⟧\n⟦Ba là, nêu gương.⟧\n"
        "⟦Bốn là, kiểm tra.⟧",
        "2. Kết quả ⟦!03 đề án⟧ của huyện\n⟦- Đề án giảm nghèo: đạt.⟧\n⟦- Đề án nước sạch: đạt.⟧",
        # nobody lists so many things
        "Huyện tập trung ⟦!3.000 nhiệm vụ⟧ trọng tâm sau:\n⟦- Trồng rừng;⟧\n⟦- Chăn nuôi;⟧\n⟦- Thủy sản.⟧",
        "Xác định ⟦!03 nhóm⟧ nhiệm vụ, giải pháp chủ yếu như sau:\n⟦1. Trồng rừng⟧\n⟦2. Chăn nuôi⟧",
        # a bracket breaks the count down before the list begins
        "Đề ra ⟦!05 chỉ tiêu⟧ (kinh tế 03, xã hội 02), cụ thể:\n⟦(1) Lúa đạt⟧ 5 tấn.\n⟦(2) Ngô đạt⟧ 4 tấn.\n"
        "⟦(3) Hộ nghèo còn⟧ 2%.",
        # the items go on inside the paragraph
        "Khuyết điểm có ⟦!04 nguyên nhân⟧:\n⟦(1) chưa quyết liệt;⟧ ⟦(2) phối hợp kém;⟧ ⟦(3) né tránh.⟧",
        # the rows of a table
        "Xác định ⟦!04 chỉ tiêu⟧ chủ yếu đến năm 2030 như sau:\nTT\tChỉ tiêu\tĐVT\tMục tiêu\n1\t⟦Hộ nghèo⟧\t%\t1\n"
        "2\t⟦Thu ngân sách⟧\ttỷ đồng\t96\n3\t⟦Che phủ rừng⟧\t%\t52",
        # an annex
        "Ưu tiên ⟦!04 công trình⟧ trọng điểm (Phụ lục 1).\nPHỤ LỤC 1\nDANH MỤC CÔNG TRÌNH TRỌNG ĐIỂM\n"
        "1. ⟦Cầu Phú Mỹ.⟧\n2. ⟦Đường Gò Sao.⟧\n3. ⟦Chợ Bến Đình.⟧",
        # all that is counted follows, not the last part
        "Đề ra ⟦!06 chỉ tiêu⟧ chủ yếu gồm 03 chỉ tiêu kinh tế và 02 chỉ tiêu xã hội như sau:\n⟦1. Lúa.⟧\n⟦2. Ngô.⟧\n"
        "⟦3. Sắn.⟧\n⟦4. Trường học.⟧\n⟦5. Trạm y tế.⟧",
        # what the list is for
        "Đảng bộ xác định ⟦!04 nhóm⟧ nhiệm vụ sau đây để tổ chức thực hiện:\n⟦Thứ nhất, kinh tế.⟧\n⟦Thứ hai, văn hóa.⟧",
        # words between a thing without parts and its list
        "Còn ⟦!03 hạn chế⟧ lớn cần sớm khắc phục:\n⟦- Giao thông yếu.⟧\n⟦- Thiếu nước.⟧",
        # named or numbered, and a count that no list has
        "Ủy ban Kiểm tra gồm ⟦!01 đồng chí⟧:\n⟦- Đồng chí Lò Văn An⟧\n⟦- Đồng chí Vi Thị Hoa⟧",
        "Huyện thực hiện ⟦!2.500 chương trình⟧ hành động:\n⟦- Một là, giảm nghèo.⟧\n⟦- Hai là, nước sạch.⟧",
        "Quận triển khai ⟦!6.000 công trình⟧, chương trình phát triển sau đây:\n⟦(1) Khu ở⟧\n⟦(2) Nghĩa trang⟧",
    )
    quiet = (
        # what the plans are to bring, not which plans
        "Triển khai 03 đề án phát triển nông nghiệp gắn với du lịch:\n- Trồng chè;\n- Nuôi cá.",
        # how many fewer there are than before
        "Đại hội xác định 03 chỉ tiêu, giảm 02 chỉ tiêu so với nhiệm kỳ 2020 - 2025:\n(1) Lúa;\n(2) Ngô;\n(3) Sắn.",
        # one programme of several parts
        "Huyện thực hiện 01 chương trình sau:\n1. Giảm nghèo.\n2. Nước sạch.",
        # items of a deeper level do not count
        "Có 02 giải pháp sau:\n- Trồng rừng:\n+ keo;\n+ quế;\n- Chăn nuôi.",
        # the number is not what is itemised
        "Thành lập 05 tổ công tác, thực hiện các nội dung sau:\n- tuyên truyền;\n- vận động.",
        # other things are listed
        "Mở 12 lớp tập huấn với nội dung sau:\n- Luật đất đai;\n- Luật đầu tư.",
        # the items say how many of the total each has
        "Thành lập 24 tổ công tác sau:\n- Cấp huyện: 04 tổ;\n- Cấp xã: 20 tổ.",
        # some of them
        "Đề ra 20 chỉ tiêu (kinh tế 11, xã hội 09), trong đó:\n- Thu ngân sách tăng;\n- Hộ nghèo giảm.",
        # many people, two kinds
        "Khen thưởng 1.250 hộ sau:\n- Hộ khá giỏi;\n- Hộ thoát nghèo.",
        # a clause of its own stands before the list
        "Ban Chấp hành có 41 đồng chí, Ban Thường vụ như sau:\n- Đồng chí Lò Văn A\n"
        "- Đồng chí Vi Thị B\n- Đồng chí Tô C",
        # a period is no count
        "Trong 05 năm, huyện đạt các kết quả sau:\n- Kinh tế khá;\n- Xã hội ổn định.",
        # paragraphs between the bullets: where the list ends is not sure
        "Gồm 04 nội dung sau:\n- Một;\n- Hai;\nVề việc này, huyện đã báo cáo tỉnh.\n- Ba.",
        # the list stands elsewhere
        "I. Kết quả và 04 đề án của huyện\n1. Kết quả chung\n2. Kết quả riêng",
        # the annex is of other things
        "Ưu tiên 04 công trình, bố trí vốn theo dự án (Phụ lục 1).\nPHỤ LỤC 1\nPHÂN BỔ VỐN TỪNG NĂM\n1. Năm 2026.\n"
        "2. Năm 2027.\n3. Năm 2028.",
        # so many in each commune
        "Xây mới 45 chợ (Phụ lục 1).\nPHỤ LỤC 1\nDANH SÁCH CHỢ XÂY MỚI\n1. Xã Phú Mỹ: 21 chợ.\n2. Xã Gò Sao: 24 chợ.",
        # at least so many
        "Xây dựng ít nhất 05 mô hình sau:\n- Trồng quế;\n- Nuôi cá.",
    )
    holding = (
        # an item that begins with a figure
        "Đề ra ⟦03 chỉ tiêu⟧ chủ yếu:\n⟦1. Lúa đạt⟧ 5 tấn.\n⟦2. ⟧41/41 thôn có điện.\n⟦3. Hộ nghèo còn⟧ 2%.",
        # the lines of the last item were joined to those before
        "Quy hoạch theo ⟦ba cấp⟧:\n⟦- Cấp xã: lấy chợ xã làm hạt nhân.⟧\n"
        "⟦- Cấp vùng: xây ở thị trấn.⟧ ⟦- Cấp tỉnh: xây ở thành phố.⟧",
        "Đề ra ⟦03 chỉ tiêu⟧ (kinh tế 02, xã hội 01), cụ thể:\n⟦(1) Lúa đạt⟧ 5 tấn.\n"
        "⟦(2) Ngô đạt⟧ 4 tấn.\n⟦(3) Hộ nghèo⟧ 2%.",
        "Khuyết điểm có ⟦03 nguyên nhân⟧:\n⟦(1) chưa quyết liệt;⟧ ⟦(2) phối hợp kém;⟧ ⟦(3) né tránh.⟧",
        "Thực hiện ⟦03 đề án⟧ trọng tâm (danh mục kèm theo).\nDANH MỤC ĐỀ ÁN TRỌNG TÂM\n1. ⟦Đề án chè.⟧\n"
        "2. ⟦Đề án nước sạch.⟧\n3. ⟦Đề án du lịch.⟧",
        "Huyện tập trung ⟦03 nhiệm vụ⟧ sau:\n⟦- Trồng rừng;⟧\n⟦- Chăn nuôi;⟧\n⟦- Thủy sản.⟧",
        "thực hiện ⟦02 chương trình⟧ hành động:\n⟦- Một là, giảm nghèo.⟧\n⟦- Hai là, nước sạch.⟧",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One check for each count that items below belong to."""
        for found in facts.counted_lists:
            if found.blocks:
                yield from self._judge(facts, found)

    def _judge(self, facts: Facts, found: CountedList) -> Iterator[Result]:
        announced, reading = found.announced, found.fitting or found.readings[0]
        spans = (announced.span, *reading.items)
        computation = f"{announced.count} ↔ {reading.count}"
        if found.fitting is not None:
            if found.related:
                yield self.holds(spans, f"{announced.count} = {reading.count}")
        elif found.close and reading.sure:
            yield from self.fails(
                "count", announced.span, [Place(item, Text("một ý", "an item")) for item in reading.items],
                computation=f"{announced.count} ≠ {reading.count}", confidence=0.85,
                values={"announced": announced.span.of(facts.text), "found": reading.count},
                repairs=[Repair(recount(facts.text, announced, reading.count), Text("số ý đếm được", "items counted"))],
            )  # fmt: skip
        elif found.close:
            yield self.unclear(
                spans, Text("Không rõ danh sách kết thúc ở đâu.", "It is not clear where the list ends."), computation
            )
