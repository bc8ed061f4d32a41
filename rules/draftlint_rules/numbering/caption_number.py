"""NUM110."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftlint.api import Break, BreakKind, Caption, Facts, Kind, Place, Result, Rule, Severity, Text, breaks


class CaptionNumber(Rule):
    """Số của bảng, biểu, hình hoặc phụ lục bị trùng, nhảy quãng hay đảo thứ tự.

    Chèn hoặc bỏ một bảng mà không đánh số lại thì mọi chỗ "xem Bảng 3" phía sau đều chỉ sai. Đánh số lại theo thứ tự
    xuất hiện. Bảng đánh theo chương (Bảng 2.1, 2.2) được đếm riêng từng chương. Nguồn: Nghị định 30/2020/NĐ-CP, Phụ
    lục I (phụ lục đánh số thứ tự khi có từ hai phụ lục trở lên).

    ---

    A number of a table, figure or annex is repeated, missing or out of order.

    When a table is put in or taken out without renumbering, every "see table 3" behind it points at the wrong one.
    Renumber in order of appearance. Tables numbered by chapter (2.1, 2.2) are counted chapter by chapter. Source:
    Decree 30/2020/NĐ-CP, Appendix I (two or more annexes are numbered).
    """

    code = "NUM110"
    name = "caption-number"
    kind = Kind.NUMBERING
    severity = Severity.WARNING
    title = Text("Số thứ tự bảng, hình, phụ lục", "Numbers of tables, figures and annexes")
    messages = {
        "gap": Text("Trước “{here}” thiếu số {expected}.", "Number {expected} is missing before “{here}”."),
        "repeat": Text(
            "“{here}” trùng số; ở đây phải là {expected}.", "“{here}” is used twice; it should be {expected}."
        ),
        "disorder": Text(
            "“{here}” không đúng thứ tự; ở đây phải là {expected}.",
            "“{here}” is out of order; it should be {expected}.",
        ),
    }
    flagged = (
        "⟦Bảng 1⟧. Đàn gia súc\nSố liệu.\n⟦!Bảng 3⟧. Đàn gia cầm\nSố liệu.",
        "⟦PHỤ LỤC I⟧\nDanh mục.\n⟦!PHỤ LỤC I⟧\nBiểu mẫu.\nPHỤ LỤC III\nQuy trình.",
    )
    quiet = (
        "Bảng 1. Đàn gia súc\nBảng 2. Đàn gia cầm\nBảng 3. Thủy sản",
        "Bảng 1.1. Đàn gia súc\nBảng 1.2. Đàn gia cầm\nBảng 2.1. Rừng trồng\nBảng 2.2. Rừng tự nhiên",
        # a sentence that begins with a reference
        "Bảng 1. Đàn gia súc\nBảng 5 của báo cáo năm trước cho thấy xu hướng giảm.",
        # one annex of another paper, attached
        "Phụ lục II\nDanh mục công trình",
    )
    holding = ("⟦Biểu 1⟧: Thu ngân sách\nSố liệu.\n⟦Biểu 2⟧: Chi ngân sách\nSố liệu.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """One check for each kind of caption, chapter by chapter."""
        series: dict[tuple[str, tuple[int, ...]], list[Caption]] = {}
        for caption in facts.captions.captions:
            series.setdefault((caption.word, caption.key[:-1]), []).append(caption)
        for captions in series.values():
            if len(captions) > 1:
                yield from self._series(facts, captions)

    def _series(self, facts: Facts, captions: Sequence[Caption]) -> Iterator[Result]:
        numbers = [caption.key[-1] for caption in captions]
        found = breaks(numbers)
        printed = ", ".join(map(str, numbers))
        if not found:
            yield self.holds([caption.span for caption in captions], printed)
        for item in found:
            yield from self._break(facts, captions, item, printed)

    def _break(self, facts: Facts, captions: Sequence[Caption], item: Break, printed: str) -> Iterator[Result]:
        caption = captions[item.at]
        message = {BreakKind.GAP: "gap", BreakKind.REPEAT: "repeat", BreakKind.DISORDER: "disorder"}[item.kind]
        other = captions[item.first if item.first is not None else max(item.at - 1, 0)]
        related = [Place(other.span, Text("số liên quan", "the number beside it"))] if other is not caption else []
        yield from self.fails(
            message, caption.span, related, computation=printed, confidence=0.8,
            values={"here": caption.span.of(facts.text), "expected": item.expected},
        )  # fmt: skip
