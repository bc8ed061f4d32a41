"""NUM102."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import (
    Break,
    BreakKind,
    Check,
    Count,
    Facts,
    Kind,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    Text,
    Verdict,
    expected_label,
)


class NumberRepeated(Rule):
    """Hai đề mục, hai điều hoặc hai ý liệt kê cùng cấp mang một số.

    Thường do chèn thêm một mục mà không đánh lại các mục sau, hoặc chép mục từ văn bản khác. Viện dẫn "mục I.2" khi
    đó không biết chỉ mục nào. Đánh lại số từ mục bị trùng. Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục I (bố cục nội
    dung).

    Đo: lặp số của mục trước, bắt được 221/229 lần; không báo nhầm trên 105.000 từ của 49 văn bản đã ban hành.

    ---

    Two headings, articles or list items side by side carry one number.

    Usually something was put in and what follows was not renumbered, or a heading was copied from another paper.
    Nobody can tell what "section I.2" then means. Renumber from the repeated one on. Source: Decree 30/2020/NĐ-CP,
    Appendix I.

    Measured: a number made that of its elder sibling, 221 of 229 caught; no false alarm over 105,000 words of 49
    issued papers.
    """

    code = "NUM102"
    name = "number-repeated"
    kind = Kind.NUMBERING
    severity = Severity.WARNING
    title = Text("Số thứ tự bị trùng", "Repeated number")
    messages = {
        "repeat": Text(
            "“{here}” đã dùng cho mục “{other}” phía {where_vi}; ở đây phải là “{expected}”.",
            "“{here}” is already used {where_en} for “{other}”; here it should be “{expected}”.",
        ),
    }
    flagged = (
        "I. Kinh tế\n1. Trồng trọt\n⟦2-⟧ Chăn nuôi\n⟦!2-⟧ Thủy sản\n3- Lâm nghiệp",
        "A. Một\nB. Hai\n⟦C.⟧ Ba\n⟦!C.⟧ Bốn",
        "Điều 1. Phạm vi\n⟦Điều 2.⟧ Đối tượng\n⟦!Điều 2.⟧ Giải thích từ ngữ\nĐiều 4. Hiệu lực",
        "⟦1.⟧ Thu ngân sách đạt khá.\nSố liệu cụ thể nêu tại biểu.\n⟦!1.⟧ Chi ngân sách bảo đảm.\n3. Nợ công giảm.",
        "a) Một;\n⟦b)⟧ Hai;\n⟦!b)⟧ Ba;\nd) Bốn;\nđ) Năm.",
    )
    quiet = (
        # an inner list
        "1. Chỉ tiêu:\n1. Lúa;\n2. Ngô.\n2. Giải pháp",
        # two sections without numbers of their own
        "THUẬN LỢI\n1. Đất đai\n2. Lao động\nKHÓ KHĂN\n1. Vốn\n2. Thị trường",
        # the same number in two forms belongs to two lists
        "1. Kết quả\n(1) Lúa\n(2) Ngô\n2. Hạn chế\n(1) Giống\n(2) Giá",
        # Roman numbers start again under each letter
        "A. Kết quả\nI. Kinh tế\nII. Xã hội\nB. Nhiệm vụ\nI. Kinh tế\nII. Xã hội",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One failing check for each number used twice (series in order are NUM101's checks)."""
        for count in facts.counts:
            for found in count.breaks if count.doubt is None else ():
                if found.kind is BreakKind.REPEAT and found.first is not None:
                    yield from self._repeat(facts, count, found, found.first)

    def _repeat(self, facts: Facts, count: Count, found: Break, first: int) -> Iterator[Result]:
        label, other = count.labels[found.at], count.labels[first]
        expected = expected_label(count, found)
        title = other.title.of(facts.text)
        before = other.span < label.span
        values = {
            "here": label.label, "expected": expected, "other": title if len(title) <= 60 else title[:57] + "…",
            "where_vi": "trước" if before else "sau", "where_en": "before" if before else "further on",
        }  # fmt: skip
        yield Check(self.code, self.kind, Verdict.FAILS, count.spans, count.printed)
        yield self.finding(
            "repeat", label.span, [Place(other.span, Text("cùng số này", "the same number"))],
            computation=count.printed, values=values, severity=Severity.ERROR if label.heads else None, confidence=0.9,
            repairs=[Repair(expected, Text("số tiếp theo của dãy", "the next number of the series"))],
        )  # fmt: skip
