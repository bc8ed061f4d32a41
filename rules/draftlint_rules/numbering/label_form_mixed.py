"""NUM114."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from draftlint.api import Count, Facts, Kind, Place, Repair, Result, Rule, Severity, Text

_CLOSER = regex.compile(r"[.)/:–-]*$")


class LabelFormMixed(Rule):
    """Dấu sau số thứ tự của các đề mục cùng cấp không thống nhất.

    "1.1-", "1.2-" rồi đến "1.3.": thường do ghép phần của nhiều người. Chọn một cách ghi cho cả dãy. Không ảnh hưởng
    nội dung nên chỉ là lưu ý. Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục I (trình bày đề mục thống nhất).

    ---

    Headings of one series end their numbers with different marks.

    "1.1-", "1.2-" and then "1.3.": usually pieces by several hands. Choose one form for the series. It changes
    nothing in substance, so it is only a remark. Source: Decree 30/2020/NĐ-CP, Appendix I (uniform headings).
    """

    code = "NUM114"
    name = "label-form-mixed"
    kind = Kind.NUMBERING
    severity = Severity.INFO
    title = Text("Dấu sau số thứ tự không thống nhất", "Mixed marks behind numbers")
    messages = {
        "mixed": Text(
            "“{here}” khác cách ghi của các mục cùng cấp (“{usual}”).",
            "“{here}” differs from its siblings (“{usual}”).",
        ),
    }
    flagged = ("⟦1-⟧ Kinh tế\n2- Xã hội\n⟦!3.⟧ An ninh\n4- Xây dựng Đảng",)
    quiet = ("1- Kinh tế\n2- Xã hội\n3- An ninh", "1. Kinh tế\n2- Xã hội")

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each series with a minority of other marks."""
        for count in facts.counts:
            if count.doubt is None and count.labels[0].heads and len(count.labels) > 2:
                yield from self._mixed(count)

    def _mixed(self, count: Count) -> Iterator[Result]:
        closers = [_closer(label.label) for label in count.labels]
        (usual, times), *others = Counter(closers).most_common()
        if not others or times <= len(closers) / 2:
            return
        odd = [label for label, closer in zip(count.labels, closers, strict=True) if closer != usual]
        model = next(label for label, closer in zip(count.labels, closers, strict=True) if closer == usual)
        related = [Place(model.span, Text("cách ghi của số đông", "as most are written"))]
        related += [Place(label.span, Text("cũng khác", "differs too")) for label in odd[1:]]
        first = odd[0]
        yield self.finding(
            "mixed", first.span, related, values={"here": first.label, "usual": model.label}, confidence=0.7,
            repairs=[
                Repair(_CLOSER.sub("", first.label) + usual, Text("theo các mục cùng cấp", "as its siblings")),
            ],
        )  # fmt: skip


def _closer(label: str) -> str:
    match = _CLOSER.search(label)
    return match[0] if match else ""
