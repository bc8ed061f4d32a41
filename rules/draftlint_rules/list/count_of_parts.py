"""CNT104."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from draftlint.api import Facts, Kind, Place, Repair, Result, Rule, Scheme, Severity, Span, Text

_SCHEMES = {"phần": Scheme.PART, "chương": Scheme.CHAPTER, "mục": Scheme.SECTION, "điều": Scheme.ARTICLE}
_OWN = regex.compile(
    r"(?:này|Báo cáo(?: chính trị)?(?: trình Đại hội)?|Dự thảo|Quy chế|Quy định|Đề án|Kế hoạch|Văn kiện)\s+"
    r"(?:được\s+)?(?:gồm có|gồm|bao gồm|kết cấu(?: thành)?|chia thành|bố cục(?: thành| gồm)?|có)\s+"
    r"(?P<parts>\d{1,3}\s+(?:phần|chương|mục|điều)(?:\s*(?:,|và|với|\(|;)\s*\d{1,3}\s+(?:phần|chương|mục|điều))*)",
    regex.IGNORECASE,
)
_PART = regex.compile(r"(?P<count>\d{1,3})\s+(?P<word>phần|chương|mục|điều)", regex.IGNORECASE)


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
    )
    quiet = (
        "Quy chế này gồm 1 chương, 2 điều.\nChương I\nĐiều 1. Phạm vi\nĐiều 2. Đối tượng",
        # another paper
        "Luật Đất đai gồm 16 chương, 260 điều.\nĐiều 1. Phạm vi\nĐiều 2. Đối tượng",
        # the draft itself has no articles: the paper is elsewhere
        "Quy chế này gồm 7 chương, 52 điều.\nI. Sự cần thiết\nII. Nội dung",
    )
    holding = ("Báo cáo gồm ⟦02 phần⟧.\n⟦Phần thứ nhất⟧\nKẾT QUẢ\nNội dung.\n⟦Phần thứ hai⟧\nNHIỆM VỤ\nNội dung.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """One check for each number of parts that the draft states of itself."""
        for block in facts.document.body():
            for match in _OWN.finditer(facts.text, block.span.start, block.span.end):
                for part in _PART.finditer(facts.text, match.start("parts"), match.end("parts")):
                    yield from self._judge(
                        facts, Span(*part.span()), int(part["count"]), _SCHEMES[part["word"].lower()]
                    )

    def _judge(self, facts: Facts, stated: Span, count: int, scheme: Scheme) -> Iterator[Result]:
        labels = [label for label in facts.outline.labels if label.scheme is scheme and not label.quoted]
        behind = [label for label in labels if label.span.start > stated.end]
        if len(behind) < 2:
            return
        if count in (len(labels), len(behind)):
            yield self.holds((stated, *(label.span for label in behind)), f"{count} = {count}")
            return
        found = len(behind)
        right = str(found).zfill(len(stated.of(facts.text).split()[0]))
        yield from self.fails(
            "count", stated,
            [Place(behind[0].span, Text("đầu", "the first")), Place(behind[-1].span, Text("cuối", "the last"))],
            computation=f"{count} ≠ {found}", confidence=0.7,
            values={"stated": stated.of(facts.text), "found": found},
            repairs=[Repair(right, Text("số đếm được", "the number counted"))],
        )  # fmt: skip
