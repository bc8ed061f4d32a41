"""NUM104."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, HeadingNumber, Kind, Place, Repair, Result, Rule, Scheme, Severity, Text


class NumberOfOtherOutline(Rule):
    """Đề mục mang số của một mục khác (số còn sót của đề cương cũ).

    Dưới mục 5 lại có đề mục "3.4-": khi chuyển chỗ hoặc chép từ bản trước, số cấp trên không được sửa theo. Sửa phần
    số cấp trên cho khớp với mục đang đứng. Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục I (bố cục nội dung).

    ---

    A heading carries the number of another section (left over from an older outline).

    Under section 5 stands a heading "3.4-": the text was moved or copied and the upper number was not changed. Make
    the upper number that of the section it stands in. Source: Decree 30/2020/NĐ-CP, Appendix I (layout of the
    contents).
    """

    code = "NUM104"
    name = "number-of-other-outline"
    kind = Kind.NUMBERING
    severity = Severity.WARNING
    title = Text("Số của đề cương khác", "Number of another outline")
    messages = {
        "leftover": Text(
            "“{here}” đứng dưới mục “{above}”: số cấp trên không khớp.",
            "“{here}” stands under “{above}”: the upper number does not fit.",
        ),
    }
    flagged = (
        "4. Văn hóa\n4.1. Lễ hội\n⟦5.⟧ Y tế\n⟦!3.4-⟧ Trạm y tế xã\n6. Giáo dục",
        "1. Kinh tế\n1.1. Lúa\n1.2. Ngô\n⟦2.⟧ Xã hội\n2.1. Y tế\n⟦!1.2.⟧ Giáo dục\n2.3. Văn hóa",
    )
    quiet = (
        # the upper number is that of the Roman section
        "I. Kinh tế\n1.1. Lúa\n1.2. Ngô\nII. Xã hội\n2.1. Y tế\n2.2. Giáo dục",
        # no heading of the upper level is numbered
        "Về kinh tế\n1.1. Lúa\n1.2. Ngô\nVề xã hội\n2.1. Y tế\n2.2. Giáo dục",
        # the upper level restarts, the lower one counts the sections of the part
        "Phần thứ nhất\n1. Kinh tế\n1.1. Lúa\n2. Xã hội\n2.1. Y tế",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each run of headings whose upper number is not that of the heading above."""
        for series in facts.outline.series:
            if series.scheme is not Scheme.DECIMAL or series.quoted:
                continue
            previous: tuple[int, ...] | None = None
            for label in facts.outline.of(series):
                above = self._above(facts, label)
                upper = label.numbers[:-1]
                if above is None or not upper or upper in (above.numbers, previous):
                    previous = upper if above is not None and upper != above.numbers else None
                    continue
                previous = upper
                yield from self._leftover(label, above)

    @staticmethod
    def _above(facts: Facts, label: HeadingNumber) -> HeadingNumber | None:
        """The heading above, where it is of the same scheme and one level up."""
        if label.parent is None:
            return None
        above = facts.outline.labels[label.parent]
        fits = above.scheme is Scheme.DECIMAL and len(above.numbers) == len(label.numbers) - 1
        return above if fits else None

    def _leftover(self, label: HeadingNumber, above: HeadingNumber) -> Iterator[Result]:
        number = ".".join(map(str, (*above.numbers, label.order)))
        closer = label.label.lstrip("0123456789. ") or "."
        expected = number + closer
        yield from self.fails(
            "leftover", label.span, [Place(above.span, Text("mục cấp trên", "the section above"))],
            computation=f"{'.'.join(map(str, label.numbers[:-1]))} ≠ {'.'.join(map(str, above.numbers))}",
            values={"here": label.label, "above": above.label}, severity=Severity.ERROR, confidence=0.85,
            repairs=[Repair(expected, Text("theo mục cấp trên", "after the section above"))],
        )  # fmt: skip
