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
        "Xác định ⟦!03 khâu⟧ đột phá: ⟦(1) hạ tầng;⟧ ⟦(2) nhân lực.⟧",
        "Sáp nhập ⟦!03 ấp⟧: ⟦Tân Lập⟧, ⟦Phú Mỹ⟧, ⟦Bến Đình⟧, ⟦Gò Sao⟧.",
        "Nâng cấp ⟦!03 xã⟧ (⟦Tân Lập⟧ và ⟦Phú Mỹ⟧) lên phường.",
        "Tai nạn giảm trên ⟦!04 tiêu chí⟧ (⟦số vụ⟧, ⟦số người chết⟧, ⟦số người bị thương⟧).",
        "Triển khai ⟦!hai nhóm giải pháp⟧ sau: ⟦một là, quy hoạch;⟧ ⟦hai là, đất đai;⟧ ⟦ba là, vốn.⟧",
    )
    quiet = (
        # an open list
        "Có 05 mô hình như: Tân Lập, Phú Mỹ.",
        "Có 12 hợp tác xã (tiêu biểu là Tân Lập, Phú Mỹ).",
        "Có 05 xã: Tân Lập, Phú Mỹ, …",
        # parts with counts of their own are a sum
        "Có 12 trường: 05 trường tiểu học, 07 trường trung học.",
        "Xây 32 chợ tại các huyện: Tân Lập (02), Phú Mỹ (30).",
        "Xếp loại 58 chi bộ: xuất sắc 11 chi bộ, hoàn thành tốt 47 chi bộ.",
        "Thu hồi đất cho 24 dự án, gồm đất lúa 76,2 ha, đất rừng 8,9 ha.",
        # "và" inside a name
        "Làm việc với 02 sở: Nông nghiệp và Môi trường, Văn hóa, Thể thao và Du lịch.",
        # the bracket explains
        "Công nhận 03 xã (theo Quyết định của Ủy ban, Hội đồng).",
        # another head before the list
        "Giao 05 xã thực hiện các việc: Dọn Rác, Trồng Cây.",
        # at least so many
        "Hỗ trợ ít nhất 05 ấp: Tân Lập, Phú Mỹ.",
    )
    holding = (
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
                computation=f"{announced.count} ≠ {reading.count}", confidence=0.75,
                values={"announced": announced.span.of(facts.text), "found": reading.count},
                repairs=[Repair(right, Text("số mục đếm được", "things counted"))],
            )  # fmt: skip
