"""NUM111."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftlint.api import CaptionReference, Facts, Kind, Place, Result, Rule, Severity, Text


class DanglingReference(Rule):
    """Viện dẫn bảng, biểu, hình hoặc phụ lục không có trong dự thảo.

    "(Phụ lục 5.2 kèm theo)" nhưng tệp không có phụ lục đó: phụ lục có thể ở tệp riêng, nên chỉ nhắc để kiểm tra. Nếu
    dự thảo có các bảng khác mà riêng bảng được viện dẫn không có thì nhiều khả năng số bảng đã thay đổi. Viện dẫn phụ
    lục của văn bản khác không xét. Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục I (viện dẫn phụ lục trong văn bản).

    ---

    A reference to a table, figure or annex that is not in the draft.

    "(Phụ lục 5.2 kèm theo)" but the file has no such annex: it may be a file of its own, so this is only a reminder.
    Where the draft has other tables and just the one referred to is not there, its number has probably changed.
    Annexes of other documents are left alone. Source: Decree 30/2020/NĐ-CP, Appendix I (references to annexes).
    """

    code = "NUM111"
    name = "dangling-reference"
    kind = Kind.NUMBERING
    severity = Severity.INFO
    title = Text("Viện dẫn bảng, phụ lục không có", "Reference to a missing table or annex")
    messages = {
        "absent": Text("“{reference}” không có trong tệp này.", "“{reference}” is not in this file."),
        "other": Text(
            "Không có “{reference}”; dự thảo chỉ có đến {last}.",
            "There is no “{reference}”; the draft has up to {last}.",
        ),
    }
    flagged = (
        "Kết quả cụ thể (⟦Phụ lục 5.2⟧ kèm theo).",
        "Bảng 1. Đàn gia súc\nBảng 2. Đàn gia cầm\nXu hướng tăng (⟦Bảng 4⟧).",
        "Chi tiết tại ⟦!Biểu số 3⟧. Phần còn lại xem ⟦Biểu số 3⟧.",
    )
    quiet = (
        "Bảng 1. Đàn gia súc\nXu hướng tăng (Bảng 1).",
        # another document's annex
        "Thực hiện theo Phụ lục II ban hành kèm theo Thông tư số 05/2031/TT-BNV.",
        "Lập hồ sơ theo Mẫu số 02 Nghị định 30/2020/NĐ-CP.",
        # no reference
        "Chia làm hình 2 khối và bảng 3 cột.",
    )
    holding = ("⟦Bảng 1⟧. Đàn gia súc\nXu hướng tăng (⟦Bảng 1⟧).",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """One check for each thing referred to, with all its places."""
        named = {(caption.word, caption.key): caption for caption in facts.captions.captions}
        groups: dict[tuple[str, tuple[int, ...]], list[CaptionReference]] = {}
        for reference in facts.captions.references:
            if not reference.foreign:
                groups.setdefault((reference.word, reference.key), []).append(reference)
        unknown: dict[str, list[CaptionReference]] = {}
        words = {caption.word for caption in facts.captions.captions}
        for key, references in groups.items():
            if key in named:
                spans = [named[key].span, *(item.span for item in references)]
                yield self.holds(spans, references[0].span.of(facts.text))
            elif key[0] in words:
                yield from self._absent(facts, references)
            else:
                unknown.setdefault(key[0], []).extend(references)
        for references in unknown.values():  # none of them is there: one cause
            yield from self._absent(facts, references)

    def _absent(self, facts: Facts, references: Sequence[CaptionReference]) -> Iterator[Result]:
        first = references[0]
        beside = [caption for caption in facts.captions.captions if caption.word == first.word]
        last = beside[-1].span.of(facts.text) if beside else ""
        reference = first.span.of(facts.text)
        yield from self.fails(
            "other" if len(beside) > 1 else "absent", first.span,
            [Place(item.span, Text("cũng viện dẫn", "also referred to")) for item in references[1:]],
            computation=f"{reference} ∉ {{{', '.join(item.span.of(facts.text) for item in beside)}}}",
            severity=Severity.WARNING if len(beside) > 1 else None, confidence=0.6,
            values={"reference": reference, "last": last},
        )  # fmt: skip
