"""One document number with two titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftlint.api import (
    CitedDocument,
    DocumentReference,
    Facts,
    Kind,
    Likeness,
    NumberForm,
    Place,
    Result,
    Rule,
    Severity,
    Span,
    Text,
    compare_titles,
)

COMPARED = 8
"""Places with one title that a further place is compared with at most."""
LONGEST_SHOWN = 160
"""Code points of a title that a place covers at most."""


class DocumentTwoTitles(Rule):
    """Một số, ký hiệu văn bản đi với hai trích yếu khác nhau.

    Trích yếu viết tắt, viết gọn hoặc bỏ lửng thì không sao; nhưng trích yếu trong ngoặc kép bị thay chữ, hoặc hai trích
    yếu nói hai việc khác hẳn nhau, thì một trong hai chỗ đã ghi nhầm số hoặc nhầm tên văn bản. Cách sửa: mở văn bản
    gốc, chép đúng trích yếu, hoặc sửa lại số. Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục I (cách viện dẫn văn bản).

    ---

    One document number stands with two titles.

    A shortened title is fine. A quoted title with exchanged words, or two titles about two different matters, means
    that a number or a title is wrong in one of the places. Look the paper up and copy its title, or mend the number.
    Source: Decree 30/2020/NĐ-CP, annex I (how papers are cited).
    """

    code = "DOC102"
    name = "document-two-titles"
    kind = Kind.DOC_REF
    severity = Severity.WARNING
    title = Text("Một số văn bản, hai trích yếu", "One document number, two titles")
    messages = {
        "garbled": Text(
            "{number} được dẫn với hai tên gọi: “{left}” và “{right}”; đề nghị đối chiếu văn bản gốc.",
            "{number} is cited with two titles: “{left}” and “{right}”; please check the original.",
        ),
        "unlike": Text(
            "{number} được dẫn với hai nội dung khác nhau; có thể nhầm số hoặc nhầm tên văn bản.",
            "{number} is cited for two different matters; a number or a title may be wrong.",
        ),
    }
    flagged = (
        "Thực hiện ⟦Kế hoạch số 47/KH-UBND⟧ ngày 12/3/2023 của UBND huyện ⟦về giảm nghèo bền vững năm 2023⟧. "
        "⟦Kế hoạch số 47/KH-UBND⟧ ngày 12/3/2023 của UBND huyện ⟦!về chuyển đổi số trong trường học⟧.",
        "⟦Chỉ thị số 12-CT/TU⟧ về cuộc vận động “⟦Toàn dân giữ gìn dòng sông xanh quê hương⟧”. Tiếp tục thực hiện "
        "⟦Chỉ thị 12-CT/TU⟧ về cuộc vận động “⟦!Toàn dân bảo vệ dòng sông xanh quê hương⟧”.",
    )
    quiet = (
        # shortened
        "Chỉ thị số 12-CT/TU về “Toàn dân giữ gìn dòng sông xanh quê hương”; Chỉ thị 12-CT/TU về “giữ gìn dòng "
        "sông xanh”.",
        # broken off
        "Chỉ thị số 12-CT/TU về “Toàn dân giữ gìn dòng sông…”; Chỉ thị 12-CT/TU về “Toàn dân giữ gìn dòng sông xanh”.",
        # the sentence goes on behind the title
        "Kế hoạch số 47/KH-UBND về giảm nghèo bền vững được triển khai. Kế hoạch số 47/KH-UBND về giảm nghèo bền vững "
        "trên địa bàn huyện còn chậm.",
        # what the paper provides for is not its title
        "Nghị định số 61/2018/NĐ-CP về một cửa liên thông trong giải quyết thủ tục. Nghị định số 61/2018/NĐ-CP "
        "quy định "
        "cán bộ phải có mặt tại bộ phận tiếp nhận.",
        # one plenum, several resolutions
        "Nghị quyết Trung ương 6 khóa XII về sắp xếp tổ chức bộ máy; Nghị quyết Trung ương 6 khóa XII về công "
        "tác dân số.",
        # another year
        "Kế hoạch số 47/KH-UBND ngày 12/3/2023 về giảm nghèo bền vững; Kế hoạch số 47/KH-UBND ngày 20/4/2024 về chuyển "
        "đổi số trong trường học.",
        # another spelling of the same tones
        "Đề án số 03-ĐA/HU về “Xây dựng gia đình văn hoá tiêu biểu”; Đề án 03-ĐA/HU “Xây dựng gia đình văn hóa "
        "tiêu biểu”.",
    )
    holding = (
        "⟦Kế hoạch số 47/KH-UBND⟧ ⟦về giảm nghèo bền vững⟧; thực hiện ⟦Kế hoạch 47/KH-UBND⟧ ⟦về giảm nghèo bền vững⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Compare the titles of each cited document, pair by pair with the first one of each kind."""
        for document in facts.cited_documents:
            titled = [item for item in document.references if item.title is not None]
            if len(titled) >= 2:
                yield from self._judge(facts, document, titled)

    def _judge(self, facts: Facts, document: CitedDocument, titled: Sequence[DocumentReference]) -> Iterator[Result]:
        agreeing = [titled[0]]
        for item in titled[1:]:
            results = [(other, self._compare(facts, other, item)) for other in agreeing[:COMPARED]]
            clash = next(((other, said) for other, said in results if said[0] in _CLASHES), None)
            if clash is not None:
                other, (likeness, left, right) = clash
                yield from self._clash(facts, document, other, item, (likeness, left, right))
            elif any(said[0] in (Likeness.SAME, Likeness.SHORTENED) for _, said in results):
                agreeing.append(item)
        if len(agreeing) >= 2:
            spans = [span for item in agreeing for span in (item.span, _shown(facts, item))]
            yield self.holds(spans, f"{document.label}: {len(agreeing)} × một trích yếu")

    def _clash(
        self,
        facts: Facts,
        document: CitedDocument,
        one: DocumentReference,
        other: DocumentReference,
        said: tuple[Likeness, str, str],
    ) -> Iterator[Result]:
        likeness, left, right = said
        first, second = _shown(facts, one), _shown(facts, other)
        yield from self.fails(
            "garbled" if likeness is Likeness.GARBLED else "unlike",
            second,
            [
                Place(first, Text("trích yếu ở chỗ kia", "the title there")),
                *(Place(item.span, Text("số, ký hiệu", "the number")) for item in (one, other)),
            ],
            computation=f"{document.label}: “{left}” ≠ “{right}”" if left else f"{document.label}: hai trích yếu",
            confidence=0.85,
            values={"number": document.label, "left": left, "right": right},
        )

    def _compare(self, facts: Facts, one: DocumentReference, other: DocumentReference) -> tuple[Likeness, str, str]:
        a, b = one.title, other.title
        if a is None or b is None:
            return Likeness.LOOSE, "", ""
        closed = a.quoted is not None and b.quoted is not None
        left, right = (a.quoted, b.quoted) if a.quoted and b.quoted else (a.span, b.span)
        result = compare_titles(left.of(facts.text), right.of(facts.text), closed=closed)
        likeness = result.likeness
        if likeness is Likeness.GARBLED and not closed:
            likeness = Likeness.LOOSE
        if likeness is Likeness.UNLIKE and not _may_be_unlike(one, other):
            likeness = Likeness.LOOSE
        return likeness, result.left, result.right


_CLASHES = (Likeness.GARBLED, Likeness.UNLIKE)


def _may_be_unlike(one: DocumentReference, other: DocumentReference) -> bool:
    """Whether two different titles mean a slip: both led in by "về", both whole, both of one numbered paper."""
    for item in (one, other):
        if item.title is None or not item.title.introduced or item.title.cut or item.shared:
            return False
        if item.plenum is not None or item.number.form is NumberForm.BARE or len(item.number.numbers) > 1:
            return False
    return True


def _shown(facts: Facts, reference: DocumentReference) -> Span:
    if reference.title is None:
        return reference.span
    span = reference.title.quoted or reference.title.span
    end = min(span.end, span.start + LONGEST_SHOWN)
    if end < span.end:
        end = span.start + span.of(facts.text)[:LONGEST_SHOWN].rfind(" ")
    return Span(span.start, max(end, span.start + 1))
