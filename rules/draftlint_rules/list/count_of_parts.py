"""CNT104."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, OwnParts, Place, Repair, Result, Rule, Severity, Text


class CountOfParts(Rule):
    """Số phần, chương, điều mà văn bản tự nêu không khớp với bố cục thật.

    "Quy chế này gồm 7 chương, 52 điều" nhưng trong bài có 51 điều: đã thêm bớt mà không sửa câu giới thiệu. Đếm lại.
    Chỉ xét câu nói về chính văn bản này; số điều của luật được viện dẫn không xét. Nguồn: Nghị định 30/2020/NĐ-CP,
    Phụ lục I.

    ---

    The number of parts, chapters or articles that a paper gives of itself is not its number of them.

    "This regulation has 7 chapters, 52 articles", but the text has 51: something was added or taken out and the
    introduction was not changed. Count again. Only sentences about this very paper are checked. Source: Decree
    30/2020/NĐ-CP, Appendix I.
    """

    code = "CNT104"
    name = "count-of-parts"
    kind = Kind.COUNT_LIST
    severity = Severity.WARNING
    title = Text("Số chương, điều nêu ra không khớp", "Stated number of chapters and articles")
    messages = {
        "count": Text("Nêu “{stated}” nhưng trong bài có {found}.", "“{stated}” are announced; the text has {found}."),
    }
    flagged = (
        "Quy chế này gồm 2 chương, ⟦!4 điều⟧.\nChương I\n⟦Điều 1.⟧ Phạm vi\nĐiều 2. Ai\nChương II\n⟦Điều 3.⟧ Hiệu lực",
        # in words, and the paper by its title
        "NỘI QUY\nNội quy có ⟦!bốn điều⟧, treo ở cổng.\n⟦Điều 1.⟧ Giờ mở cửa\nĐiều 2. Vé\n⟦Điều 3.⟧ Xe cộ",
        # annexes
        "Dự thảo trình hội nghị gồm 2 phần và ⟦!02 phụ lục⟧ kèm theo.\nPhần I. KẾT QUẢ\nPhần II. NHIỆM VỤ\n"
        "⟦Phụ lục 1⟧. Bảng số liệu\nPhụ lục 2. Danh mục\n⟦Phụ lục 3⟧. Bản đồ",
        # parts with bare numbers
        "Đề án này được chia thành ⟦!4 mục⟧ lớn.\n⟦I.⟧ CẦN THIẾT\nNội dung.\nII. MỤC TIÊU\nNội dung.\n⟦III.⟧ KINH PHÍ",
    )
    quiet = (
        "Quy chế này gồm 1 chương, 2 điều.\nChương I\nĐiều 1. Phạm vi\nĐiều 2. Đối tượng",
        # another paper
        "Luật Đất đai gồm 16 chương, 260 điều.\nĐiều 1. Phạm vi\nĐiều 2. Đối tượng",
        "Kế hoạch gồm 5 phần đã hết hiệu lực.\nPhần I. KẾT QUẢ\nPhần II. NHIỆM VỤ",
        "QUY ƯỚC\nQuy ước cũ lập năm 2003 gồm 5 điều.\nĐiều 1. Cưới hỏi\nĐiều 2. Lễ hội",
        # a decision, and the rules that it issues
        "Quy chế này gồm 3 điều.\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Hiệu lực.\nQUY CHẾ\nĐiều 1. Phạm vi\nĐiều 2. Ai\n"
        "Điều 3. Việc\nĐiều 4. Thi hành",
        # goals and programmes are no parts
        "Đề án này có 10 mục tiêu, 5 chương trình.\nI. CẦN THIẾT\nNội dung.\nII. MỤC TIÊU\nNội dung.",
        # the draft itself has no articles: the paper is elsewhere
        "Quy chế này gồm 7 chương, 52 điều.\nI. Sự cần thiết\nII. Nội dung",
    )
    holding = (
        "Báo cáo gồm ⟦02 phần⟧.\n⟦Phần thứ nhất⟧\nKẾT QUẢ\nNội dung.\n⟦Phần thứ hai⟧\nNHIỆM VỤ\nNội dung.",
        "Bản Quy ước này kết cấu thành ⟦hai chương⟧.\n⟦Chương I⟧\nĐiều 1. Cưới hỏi\nĐiều 2. Lễ hội\n⟦Chương II⟧\n"
        "Điều 3. Hiệu lực",
        "Thuyết minh này trình bày theo ⟦3 mục⟧.\n⟦1.⟧ Căn cứ\nNội dung.\n⟦2.⟧ Tình hình\nNội dung.\n⟦3.⟧ Kiến nghị",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One check for each number of parts that the draft states of itself."""
        for item in facts.own_parts:
            yield from self._judge(facts, item)

    def _judge(self, facts: Facts, item: OwnParts) -> Iterator[Result]:
        found = len(item.parts)
        if item.fits:
            yield self.holds((item.stated, *item.parts), f"{found} = {found}")
            return
        stated = item.stated.of(facts.text)
        right = str(found).zfill(len(stated.split()[0])) if stated[0].isdigit() else str(found)
        yield from self.fails(
            "count",
            item.stated,
            [Place(item.parts[0], Text("đầu", "the first")), Place(item.parts[-1], Text("cuối", "the last"))],
            computation=f"{item.count} ≠ {found}",
            severity=None if item.sure else Severity.INFO,
            confidence=0.7 if item.sure else 0.5,
            values={"stated": stated, "found": found},
            repairs=[Repair(right, Text("số đếm được", "the number counted"))],
        )
