"""NUM101."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import (
    Break,
    BreakKind,
    Check,
    Count,
    Facts,
    HeadingNumber,
    Kind,
    Place,
    Result,
    Rule,
    Severity,
    Text,
    Verdict,
    missing_labels,
)

_DOUBTS = {
    "irregular": Text("Các nhãn này không phải là một dãy đếm.", "These labels are no count."),
    "quoted": Text(
        "Số thứ tự thuộc đoạn trích dẫn hoặc văn bản được sửa đổi.", "The numbers belong to a quoted or amended text."
    ),
    "inline": Text("Số bị thiếu nằm trong câu văn phía trước.", "The missing number stands inside the text before."),
}


class NumberGap(Rule):
    """Số thứ tự của đề mục, điều khoản hoặc ý liệt kê bị nhảy quãng.

    Sau mục II lại đến mục IV: hoặc mục III đã bị xóa mà chưa đánh số lại, hoặc một phần nội dung bị mất khi ghép dự
    thảo. Kiểm tra xem có thiếu nội dung không, rồi đánh số lại. Đề mục bắt đầu lại từ 1 dưới mỗi phần, mỗi chương là
    bình thường; điều (Điều 1, Điều 2, …) chạy suốt văn bản. Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục I (bố cục).

    Đo: bỏ số của một mục giữa dãy, bắt được 133/140 lần; trên 105.000 từ của 49 văn bản đã ban hành có 2 báo, cả hai
    đều thiếu số thật trong tệp.

    ---

    The numbers of headings, articles or list items leave something out.

    After section II comes section IV: either section III was deleted and nothing renumbered, or text was lost when
    the draft was put together. See whether something is missing, then renumber. Counting that starts again under each
    part is regular; articles run through the whole text. Source: Decree 30/2020/NĐ-CP, Appendix I (layout of the
    contents).

    Measured: a label taken out of the middle of a series, 133 of 140 caught; 2 findings over 105,000 words of 49
    issued papers, both real gaps in the files.
    """

    code = "NUM101"
    name = "number-gap"
    kind = Kind.NUMBERING
    severity = Severity.WARNING
    title = Text("Số thứ tự bị nhảy quãng", "Gap in the numbering")
    messages = {
        "gap": Text(
            "Sau “{before}” đến “{here}”: thiếu {missing}.", "“{before}” is followed by “{here}”: {missing} is missing."
        ),
        "start": Text(
            "Dãy số bắt đầu từ “{here}”: thiếu {missing}.", "The count begins with “{here}”: {missing} is missing."
        ),
    }
    flagged = (
        "I. Đặc điểm tình hình\nNội dung.\n⟦II.⟧ Kết quả thực hiện\nNội dung.\n⟦!IV.⟧ Tổ chức thực hiện\nNội dung.",
        "1. Trồng rừng\n2. Chăn nuôi\n⟦3.⟧ Thủy sản\n⟦!5.⟧ Dịch vụ\n6. Du lịch",
        "Điều 1. Phạm vi\n⟦Điều 2.⟧ Đối tượng\n⟦!Điều 4.⟧ Hiệu lực",
        "a) Hồ sơ;\nb) Tờ khai;\n⟦c)⟧ Bản đồ;\n⟦!đ)⟧ Giấy ủy quyền.",
        "1. Thuận lợi\n1.1. Đất đai\n⟦1.2.⟧ Lao động\n⟦!1.4.⟧ Thị trường\n2. Khó khăn",
        "Một là, giữ vững đoàn kết.\n⟦Hai là,⟧ sâu sát cơ sở.\n⟦!Bốn là,⟧ nêu gương.",
    )
    quiet = (
        # counting starts again under each heading
        "I. Kết quả\n1. Kinh tế\n2. Xã hội\nII. Nhiệm vụ\n1. Kinh tế\n2. Xã hội",
        # headings count on through the parts
        "I. Kết quả\n1. Kinh tế\n2. Xã hội\nII. Nhiệm vụ\n3. Quy hoạch\n4. Đầu tư",
        # no f after e in Vietnamese counting
        "a) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu;\ng) Bảy.",
        # without đ, as word processors count: another rule's matter
        "a) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\ne) Năm.",
        # the third item runs inside the second paragraph
        "a) Hồ sơ;\nb) Tờ khai; c) Bản đồ;\nd) Giấy ủy quyền.",
        # a quoted article of another document
        "1. Sửa đổi khoản 2 như sau:\n“2. Hồ sơ gồm:\na) Đơn;\nd) Bản đồ.”\n2. Bãi bỏ khoản 4.",
        # an attached regulation counts anew
        "Điều 1. Ban hành\nĐiều 2. Hiệu lực\nQUY CHẾ\n(Ban hành kèm theo Quyết định này)\nĐiều 1. Phạm vi",
        # the end of a sentence, broken by the margin
        "1. Thu ngân sách\n2. Chi ngân sách, số đơn vị tự chủ là\n15. Trong đó có 3 trường.",
        # figures at the start of a line are no labels
        "1. Thu ngân sách đạt khá.\n30.000 lượt khách đến huyện.\n2. Chi ngân sách bảo đảm.",
    )
    holding = (
        "⟦1-⟧ Kết quả\n⟦2.⟧ Hạn chế\n⟦3-⟧ Bài học",
        "A. Nông nghiệp\n1. Trồng trọt\n⟦1.1.⟧ Lúa\n⟦1.2-⟧ Ngô\n⟦1.3.⟧ Khoai\n2. Chăn nuôi",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One check a series that is in order or has gaps; one more for each section whose series are all in order."""
        for count in facts.counts:
            if count.doubt is not None and count.breaks:
                yield self.unclear(count.spans, _DOUBTS[count.doubt], count.printed)
            elif not count.breaks:
                yield self.holds(count.spans, count.printed)
            for gap in count.breaks if count.doubt is None else ():
                if gap.kind is BreakKind.GAP:
                    yield from self._gap(facts, count, gap)
        yield from self._sections(facts)

    def _gap(self, facts: Facts, count: Count, gap: Break) -> Iterator[Result]:
        label = count.labels[gap.at]
        names = [f"“{name}”" for name in missing_labels(count, gap)[:5]]
        missing = ", ".join(names) + (" …" if len(gap.missing) > 5 else "")
        values = {"here": label.label, "missing": missing, "before": count.labels[gap.at - 1].label}
        related = []
        if gap.at:
            before = count.labels[gap.at - 1]
            related.append(Place(before.span, Text("số liền trước", "the number before")))
        yield Check(self.code, self.kind, Verdict.FAILS, count.spans, count.printed)
        yield self.finding(
            "gap" if gap.at else "start", label.span, related, computation=count.printed, values=values,
            severity=Severity.ERROR if label.heads else None, confidence=0.9 if gap.at else 0.7,
        )  # fmt: skip

    def _sections(self, facts: Facts) -> Iterator[Result]:
        """Sections in which two or more series stand, each in order: the section as a whole is numbered right."""
        inside: dict[int, list[Count]] = {}
        for count in facts.counts:
            first: HeadingNumber = count.labels[0]
            for above in facts.outline.ancestors(first):
                inside.setdefault(above.index, []).append(count)
        for counts in inside.values():
            if len(counts) > 1 and not any(count.breaks for count in counts):
                spans = sorted(span for count in counts for span in count.spans)
                yield self.holds(spans, "; ".join(count.printed for count in counts))
