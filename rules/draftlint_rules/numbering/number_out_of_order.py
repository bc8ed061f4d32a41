"""NUM103."""

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


class NumberOutOfOrder(Rule):
    """Số thứ tự không theo thứ tự đếm.

    Mục 3 đứng trước mục 2, hoặc giữa mục 4 và mục 6 lại có mục 9: các mục đã bị đảo chỗ hoặc gõ nhầm số. Xếp lại hoặc
    sửa số. Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục I (bố cục nội dung).

    Đo: đảo số hai mục liền nhau, bắt được 220/229 lần; không báo nhầm trên 105.000 từ của 49 văn bản đã ban hành.

    ---

    Numbers do not follow the order of counting.

    Heading 3 comes before heading 2, or a 9 stands between 4 and 6: headings have changed places or a number was
    mistyped. Put them in order or mend the number. Source: Decree 30/2020/NĐ-CP, Appendix I (layout of the contents).

    Measured: two neighbouring numbers swapped, 220 of 229 caught; no false alarm over 105,000 words of 49 issued
    papers.
    """

    code = "NUM103"
    name = "number-out-of-order"
    kind = Kind.NUMBERING
    severity = Severity.WARNING
    title = Text("Số thứ tự bị đảo", "Numbers out of order")
    messages = {
        "disorder": Text(
            "“{here}” không đúng thứ tự; ở đây phải là “{expected}”.",
            "“{here}” is out of order; here it should be “{expected}”.",
        ),
    }
    flagged = (
        "1. Trồng trọt\n⟦!3.⟧ Chăn nuôi\n⟦2.⟧ Thủy sản\n4. Lâm nghiệp",
        "I. Một\nII. Hai\n⟦III.⟧ Ba\n⟦!VI.⟧ Bốn\nV. Năm",
        "Điều 1. Một\nĐiều 2. Hai\n⟦Điều 3.⟧ Ba\n⟦!Điều 8.⟧ Bốn\nĐiều 5. Năm\nĐiều 6. Sáu",
    )
    quiet = (
        "1. Trồng trọt\n2. Chăn nuôi\n3. Thủy sản",
        # a line that only begins with a number
        "1. Thu ngân sách\n2. Chi ngân sách\n15. Tháng trước đã báo cáo.\n3. Nợ công",
        # two lists one after the other
        "1. Lúa;\n2. Ngô;\n3. Khoai.\nVề chăn nuôi:\n1. Trâu;\n2. Bò.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One failing check for each number that breaks the order (series in order are NUM101's checks)."""
        for count in facts.counts:
            for found in count.breaks if count.doubt is None else ():
                if found.kind is BreakKind.DISORDER:
                    yield from self._disorder(count, found)

    def _disorder(self, count: Count, found: Break) -> Iterator[Result]:
        label = count.labels[found.at]
        expected = expected_label(count, found)
        swapped = found.at + 1 < len(count.labels) and count.labels[found.at + 1].order == found.expected
        other = count.labels[found.at + 1 if swapped else max(found.at - 1, 0)]
        says = (
            Text("số bị đảo với số này", "changed places with") if swapped else Text("số liền trước", "number before")
        )
        yield Check(self.code, self.kind, Verdict.FAILS, count.spans, count.printed)
        yield self.finding(
            "disorder", label.span, [Place(other.span, says)], computation=count.printed,
            values={"here": label.label, "expected": expected}, severity=Severity.ERROR if label.heads else None,
            confidence=0.85, repairs=[Repair(expected, Text("số tiếp theo của dãy", "the next number of the series"))],
        )  # fmt: skip
