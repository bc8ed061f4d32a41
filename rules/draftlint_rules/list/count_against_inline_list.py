"""CNT102."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import CountedList, Facts, Kind, Place, Repair, Result, Rule, Severity, Text, recount


class CountAgainstInlineList(Rule):
    """Số lượng nêu ra không khớp với danh sách trong câu.

    "03 ấp: An Bình, Phú Hòa" hoặc "04 khâu đột phá: (1) …; (2) …; (3) …": số ở câu dẫn và số mục kể ra lệch nhau. Đếm
    lại rồi sửa một trong hai. Danh sách ngăn bằng dấu phẩy chỉ bị nêu khi các mục tách bạch rõ ràng (tên riêng, cùng
    từ đầu); "và" có thể nằm trong một tên gọi nên không xét. Nguồn: thể thức liệt kê tại Nghị định 30/2020/NĐ-CP.

    Đo: đổi số ở 15 câu có danh sách khớp, bắt được 35/45 lần; không báo nhầm trên 105.000 từ của 49 văn bản đã ban
    hành.

    ---

    The announced count is not the number of things listed in the sentence.

    "03 ấp: An Bình, Phú Hòa" or "04 khâu đột phá: (1) …; (2) …; (3) …": the number and the things named differ. Count
    again and mend one of the two. Lists cut by commas are only reported where the items are plainly separate (names,
    or one first word); an "and" may be part of a name and is left alone. Source: Decree 30/2020/NĐ-CP.

    Measured: numbers changed in 15 sentences whose lists fit, 35 of 45 caught; no false alarm over 105,000 words of
    49 issued papers.
    """

    code = "CNT102"
    name = "count-against-inline-list"
    kind = Kind.COUNT_LIST
    severity = Severity.WARNING
    title = Text("Số lượng nêu ra không khớp danh sách trong câu", "Announced count against the list in the sentence")
    messages = {
        "count": Text(
            "Nêu “{announced}” nhưng trong câu kể ra {found}.", "“{announced}” is announced but {found} are named."
        ),
    }
    flagged = (
        # a name with a number
        "Đã mở rộng ⟦!05 tuyến đường⟧ trục (⟦Hùng Sơn⟧, ⟦Lê Quang⟧, ⟦Bến Tre⟧ và ⟦Đường số⟧ 9).",
        "Còn ⟦!05 chỉ tiêu⟧ chưa đạt, gồm: ⟦tỷ lệ hộ nghèo (Phú Mỹ)⟧; ⟦số sản phẩm OCOP⟧, ⟦tỷ lệ che phủ rừng⟧ và "
        "⟦số hợp tác xã mới (Gò Sao)⟧.",
        "Xác định ⟦!03 khâu⟧ đột phá: ⟦(1) hạ tầng;⟧ ⟦(2) nhân lực.⟧",
        "Sáp nhập ⟦!03 ấp⟧: ⟦Tân Lập⟧, ⟦Phú Mỹ⟧, ⟦Bến Đình⟧, ⟦Gò Sao⟧.",
        "Nâng cấp ⟦!03 xã⟧ (⟦Tân Lập⟧ và ⟦Phú Mỹ⟧) lên phường.",
        "Tai nạn giảm trên ⟦!04 tiêu chí⟧ (⟦số vụ⟧, ⟦số người chết⟧, ⟦số người bị thương⟧).",
        "Triển khai ⟦!hai nhóm giải pháp⟧ sau: ⟦một là, quy hoạch;⟧ ⟦hai là, đất đai;⟧ ⟦ba là, vốn.⟧",
        # nobody lists so many things
        "Xác định ⟦!3.000 khâu⟧ đột phá: ⟦(1) hạ tầng;⟧ ⟦(2) nhân lực.⟧",
        "Sáp nhập ⟦!4.500 ấp⟧: ⟦Tân Lập⟧, ⟦Phú Mỹ⟧, ⟦Bến Đình⟧.",
        "Nâng cấp ⟦!2.000 xã⟧ (⟦Tân Lập⟧ và ⟦Phú Mỹ⟧) lên phường.",
        # the count stands in a bracket before the colon
        "Nhóm kinh tế (⟦!04 chỉ tiêu⟧): ⟦(1) thu ngân sách tăng⟧ 9%; ⟦(2) vốn đầu tư tăng⟧ 5%.",
        # names with measures in brackets
        "Đường đi qua ⟦!03 xã⟧ (⟦Tân Lập⟧ (4,2 km), ⟦Phú Mỹ⟧ (3,1 km)).",
        # names of indicators, with "và" and commas inside them
        "Còn ⟦!03 chỉ tiêu⟧ chưa đạt là ⟦tỷ lệ lao động có bằng cấp, chứng chỉ⟧ và ⟦số trường đạt chuẩn⟧.",
        # things seen from several sides, each with its figures
        "Tai nạn giảm trên cả ⟦!04 mặt⟧: ⟦xảy ra⟧ 87 vụ; ⟦làm chết⟧ 45 người; ⟦bị thương⟧ 60 người.",
        # names right behind what is counted
        "Tuyến đường nối ⟦!ba huyện⟧ ⟦Tân Lập⟧ và ⟦Phú Mỹ⟧.",
        "Có ⟦!5 điểm⟧ đá vôi ⟦Tân Lập⟧, ⟦Phú Mỹ⟧, ⟦Bến Đình⟧ và ⟦Gò Sao⟧; trữ lượng nhỏ.",
        # things called by their number
        "Chia thành ⟦!3 giai đoạn⟧, ⟦giai đoạn 1⟧ khảo sát, ⟦giai đoạn 2⟧ thi công.",
        "Tặng quà với ⟦!3 mức⟧ ⟦150.000 đồng⟧ và ⟦300.000 đồng⟧ cho người cao tuổi.",
        "Ban hành ⟦!03 đề án⟧: ⟦“Trồng rừng, giữ rừng”⟧, ⟦“Nước sạch”⟧.",
        # the places of things of which a place has one
        "Thành lập ⟦!30 trung tâm⟧ văn hóa (⟦xã Tân Lập⟧, ⟦Phú Mỹ⟧, ⟦phường Gò Sao⟧).",
        # a single thing with its name
        "Còn ⟦!04 chỉ tiêu⟧ chưa đạt là ⟦tỷ lệ đô thị hóa toàn huyện⟧.",
        # things by name, and a count that no list has
        "Còn ⟦!2.000 chỉ tiêu⟧ chưa đạt là ⟦tỷ lệ lao động qua đào tạo⟧ và ⟦số trường đạt chuẩn⟧.",
        "Còn ⟦!20 tiêu chí⟧ chưa đạt (⟦tiêu chí số⟧ 10 về thu nhập và ⟦tiêu chí số⟧ 17 về môi trường).",
        "Có ⟦!302 cụm công nghiệp⟧ (⟦Khê Lâm⟧ và ⟦Đồng Bái⟧).",
        # indicators with what they lack
        "Có ⟦!03 chỉ tiêu⟧ không đạt: ⟦tỷ lệ lao động có bằng cấp, chứng chỉ thấp hơn⟧ 1,2 điểm %; "
        "⟦số trường đạt chuẩn thiếu⟧ 03 trường.",
        # what all of them have stands behind the list, or before it
        "HĐND huyện có ⟦!30 Ban⟧: ⟦Pháp chế⟧, ⟦Kinh tế - Xã hội⟧, ⟦Dân tộc⟧ với 12 thành viên.",
        "Khởi công ⟦!05 công trình⟧, tổng mức đầu tư 465 tỷ đồng: ⟦đường Vành đai⟧ (270 tỷ đồng); "
        "⟦cầu Bến Sỏi⟧ (135 tỷ đồng); ⟦hồ Trà Nú⟧ (60 tỷ đồng).",
        # roads and bridges are works
        "Đề xuất ⟦!08 công trình⟧: ⟦đường Vành đai⟧; ⟦cầu Bến Sỏi⟧; ⟦hồ Trà Nú⟧.",
        "Đề xuất ⟦!3.000 công trình⟧: ⟦đường Vành đai⟧; ⟦cầu Bến Sỏi⟧; ⟦hồ Trà Nú⟧.",
        "HĐND huyện có ⟦!3.000 Ban⟧: ⟦Pháp chế⟧, ⟦Kinh tế - Xã hội⟧, ⟦Dân tộc⟧.",
        # groups with what each holds
        "Phấn đấu 15 chỉ tiêu, thuộc ⟦!40 nhóm⟧: ⟦tư tưởng⟧ 03, ⟦tổ chức⟧ 06, ⟦kiểm tra⟧ 03, ⟦dân vận⟧ 03.",
        "Rút ra ⟦!01 bài học⟧: ⟦Thứ nhất, giữ đoàn kết;⟧ ⟦thứ hai, sát dân.⟧",
    )
    quiet = (
        # what they are like, not which they are
        "Có 03 nhiệm vụ chậm tiến độ đều là những việc khó, liên quan đến đất đai và đền bù.",
        # one thing that is told as high or low, or one of several
        "Có 14 chỉ tiêu đạt là tỷ lệ cao so với cả nước.",
        "Có 03 chỉ tiêu chưa đạt, chủ yếu là tỷ lệ đô thị hóa toàn huyện.",
        # parts of the count
        "Có 12 nhóm: nhóm trẻ 05, nhóm học tập 04, nhóm bạn 03.",
        # an open list
        "Có 05 mô hình như: Tân Lập, Phú Mỹ.",
        "Có 12 hợp tác xã (tiêu biểu là Tân Lập, Phú Mỹ).",
        "Có 05 xã: Tân Lập, Phú Mỹ, …",
        # parts with counts of their own are a sum
        "Có 12 trường: 05 trường tiểu học, 07 trường trung học.",
        "Xây 32 chợ tại các huyện: Tân Lập (02), Phú Mỹ (30).",
        "Xếp loại 58 chi bộ: xuất sắc 11 chi bộ, hoàn thành tốt 47 chi bộ.",
        "Thu hồi đất cho 24 dự án, gồm đất lúa 76,2 ha, đất rừng 8,9 ha.",
        "Điều động 63 cán bộ (đi phường, xã 27; giữa các phòng, ban 29; về thành phố 07).",
        "Đề ra 20 chỉ tiêu (kinh tế 07; văn hóa - xã hội 06; môi trường, đô thị 03; Đảng 04).",
        # so many people of three kinds
        "Có 4.862 tín đồ (Công giáo, Phật giáo, Tin lành).",
        # one thing of several parts
        "Ban hành 01 chương trình: Nông thôn mới, Giảm nghèo, Nước sạch.",
        # "và" inside a name
        "Làm việc với 02 sở: Nông nghiệp và Môi trường, Văn hóa, Thể thao và Du lịch.",
        # the bracket explains
        "Công nhận 03 xã (theo Quyết định của Ủy ban, Hội đồng).",
        # another head before the list
        "Giao 05 xã thực hiện các việc: Dọn Rác, Trồng Cây.",
        # two of them may stand in one place
        "Xây 03 chợ đầu mối tại xã Tân Lập và xã Phú Mỹ.",
        # some have no name here, and names of something else than what is counted
        "Tại 04 xã Tân Lập, Phú Mỹ, Gò Sao và một số xã vùng cao.",
        "Có 12 điểm du lịch Tân Lập và Phú Mỹ.",
        "Hỗ trợ 05 xã của huyện Tân Lập và Phú Mỹ.",
        "Rà soát tại 05 xã Tân Lập, Phú Mỹ, Gò Sao và thị trấn Bến Đình.",
        "Mời 11 tỉnh Tây Bắc và Đông Bắc dự hội chợ.",
        "Dự án có 3 giai đoạn, giai đoạn 1 khảo sát, giai đoạn 2 thi công.\nGiai đoạn 3 bàn giao.",
        # at least so many
        "Hỗ trợ ít nhất 05 ấp: Tân Lập, Phú Mỹ.",
    )
    holding = (
        # several in one piece
        "Còn ⟦04 chỉ tiêu⟧ chưa đạt, gồm: ⟦tỷ lệ hộ nghèo (Phú Mỹ)⟧; ⟦số sản phẩm OCOP⟧, ⟦tỷ lệ che phủ rừng⟧ và "
        "⟦số hợp tác xã mới (Gò Sao)⟧.",
        "Có năm chỉ tiêu không đạt, gồm ⟦ba chỉ tiêu⟧ kinh tế (⟦tốc độ tăng thu⟧, ⟦giá trị xuất khẩu⟧, ⟦lượng khách "
        "du lịch⟧) và hai chỉ tiêu xã hội (tỷ lệ đi học, số giường bệnh).",
        "Còn ⟦01 chỉ tiêu⟧ chưa đạt là ⟦tỷ lệ đô thị hóa toàn huyện⟧.",
        "Phấn đấu 15 chỉ tiêu, thuộc ⟦04 nhóm⟧: ⟦tư tưởng⟧ 03, ⟦tổ chức⟧ 06, ⟦kiểm tra⟧ 03, ⟦dân vận⟧ 03.",
        "Thành lập ⟦03 trung tâm⟧ văn hóa (⟦xã Tân Lập⟧, ⟦Phú Mỹ⟧, ⟦phường Gò Sao⟧).",
        "Tuyến đường nối ⟦hai huyện⟧ ⟦Tân Lập⟧ và ⟦Phú Mỹ⟧.",
        "Có ⟦4 điểm⟧ đá vôi ⟦Tân Lập⟧, ⟦Phú Mỹ⟧, ⟦Bến Đình⟧ và ⟦Gò Sao⟧; trữ lượng nhỏ.",
        "Xây ⟦02 chợ⟧ đầu mối tại ⟦xã Tân Lập⟧ và ⟦xã Phú Mỹ⟧, huyện Sông Hà.",
        "Chia thành ⟦2 giai đoạn⟧, ⟦giai đoạn 1⟧ khảo sát, ⟦giai đoạn 2⟧ thi công.",
        "Tặng quà với ⟦2 mức⟧ ⟦150.000 đồng⟧ và ⟦300.000 đồng⟧ cho người cao tuổi.",
        "Nhóm kinh tế (⟦02 chỉ tiêu⟧): ⟦(1) thu ngân sách tăng⟧ 9%; ⟦(2) vốn đầu tư tăng⟧ 5%.",
        "Còn ⟦02 chỉ tiêu⟧ chưa đạt là ⟦tỷ lệ lao động có bằng cấp, chứng chỉ⟧ và ⟦số trường đạt chuẩn⟧.",
        "Đường đi qua ⟦02 xã⟧ (⟦Tân Lập⟧ (4,2 km), ⟦Phú Mỹ⟧ (3,1 km)).",
        "Tai nạn giảm trên cả ⟦03 mặt⟧: ⟦xảy ra⟧ 87 vụ; ⟦làm chết⟧ 45 người; ⟦bị thương⟧ 60 người.",
        "Sáp nhập ⟦03 ấp⟧: ⟦Tân Lập⟧, ⟦Phú Mỹ⟧, ⟦Bến Đình⟧.",
        "Nâng cấp ⟦02 xã⟧ (⟦Tân Lập⟧ và ⟦Phú Mỹ⟧) lên phường.",
        "Tai nạn giảm trên cả ⟦ba mặt⟧ (⟦số vụ⟧, ⟦số người chết⟧, ⟦số người bị thương⟧).",
        "Gồm ⟦03 nội dung⟧ sau: ⟦quy hoạch đất⟧; ⟦giao thông⟧; ⟦cấp nước⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One check for each count that a list in the sentence belongs to."""
        for found in facts.counted_lists:
            if not found.blocks:
                yield from self._judge(facts, found)

    def _judge(self, facts: Facts, found: CountedList) -> Iterator[Result]:
        announced, reading = found.announced, found.fitting or found.readings[0]
        spans = (announced.span, *reading.items)
        right = recount(facts.text, announced, reading.count)
        if found.fitting is not None:
            if found.related:
                yield self.holds(spans, f"{announced.count} = {reading.count}")
        elif found.close and reading.sure:
            yield from self.fails(
                "count", announced.span, [Place(item, Text("một mục", "one thing")) for item in reading.items],
                severity=Severity.INFO if found.by_place else None,
                computation=f"{announced.count} ≠ {reading.count}", confidence=0.75,
                values={"announced": announced.span.of(facts.text), "found": reading.count},
                repairs=[Repair(right, Text("số mục đếm được", "things counted"))],
            )  # fmt: skip
