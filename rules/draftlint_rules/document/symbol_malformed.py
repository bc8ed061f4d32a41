"""A document number that lost a piece or its form."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from draftlint.api import (
    CitedDocument,
    Facts,
    Kind,
    NumberForm,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    SymbolSlip,
    Text,
)


class SymbolMalformed(Rule):
    """Số, ký hiệu văn bản bị mất một phần hoặc sai thể thức.

    “418QD/TU” mất dấu gạch và chữ Đ, “1305/2018/UBTVQH” mất số khóa, cùng một văn bản chỗ ghi “…/UBTVQH14” chỗ ghi
    thiếu. Số ghi sai thì không tra được. Hai số liền nhau chỉ cách dấu phẩy (“20,21-NQ/TW”) dễ đọc nhầm thành số thập
    phân. Cách sửa: ghi đủ số, ký hiệu. Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW.

    ---

    A document number lost a piece or its form.

    "418QD/TU" lost its dash and the stroke of Đ, "1305/2018/UBTVQH" the number of the Assembly; two numbers with a bare
    comma between them read like a decimal. Write the number in full.
    Source: Decree 30/2020/NĐ-CP, annex I; Guidance 36-HD/VPTW.
    """

    code = "DOC107"
    name = "symbol-malformed"
    kind = Kind.DOC_REF
    severity = Severity.WARNING
    title = Text("Số, ký hiệu văn bản sai thể thức", "A malformed document number")
    messages = {
        "malformed": Text(
            "“{written}” không đúng thể thức số, ký hiệu văn bản; có thể là “{meant}”.",
            "“{written}” is not a regular document number; “{meant}” may be meant.",
        ),
        "no-term": Text(
            "“{written}” thiếu số khóa Quốc hội trong ký hiệu.", "“{written}” lacks the Assembly's term in its symbol."
        ),
        "variants": Text(
            "Cùng số {number}, cùng ngày nhưng ký hiệu ghi hai cách: {left} và {right}.",
            "Number {number} of one day is written with two symbols: {left} and {right}.",
        ),
        "twins": Text(
            "“{written}” dễ đọc nhầm thành số thập phân; nên ghi riêng từng số, ký hiệu.",
            "“{written}” reads like a decimal; better write each number with its symbol.",
        ),
    }
    flagged = (
        "Thực hiện Quyết định số ⟦418QD/TU⟧ ngày 09/8/2019 của Tỉnh ủy.",
        "Thực hiện Nghị quyết số ⟦1305/2018/UBTVQH⟧ ngày 12/3/2018.",
        "Chương trình số ⟦33,34-CTr/HU⟧ ngày 10/9/2018.",
        "Nghị quyết số ⟦1112/2018/UBTVQH14⟧ ngày 12/3/2018; theo Nghị quyết số ⟦!1112/2018/UBTVQH13⟧ ngày 12/3/2018.",
    )
    quiet = (
        "Quyết định số 418-QĐ/TU, Quyết định 15/QĐ-UBND, Nghị quyết số 1305/2018/UBTVQH14.",
        # broken over a line, or spaced by a converter
        "Quyết định số 418- QĐ/TU, Nghị định số 57/2002/NĐ / CP, Quyết định số 210/2006/QĐ - TTg.",
        # one number and day, two types
        "Quyết định số 45/QĐ-UBND ngày 02/02/2023; Kế hoạch số 45/KH-UBND ngày 02/02/2023.",
        # two bodies on one day
        "Kế hoạch số 45/KH-UBND ngày 02/02/2023 của UBND tỉnh; Kế hoạch số 45/KH-SNV ngày 02/02/2023 của Sở Nội vụ.",
        "Chương trình số 33, 34-CTr/HU ngày 10/9/2018.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Look at each number, and at each pair of documents that share number and day."""
        for reference in facts.references:
            number, written = reference.number, reference.number_span.of(facts.text)
            if SymbolSlip.NO_TERM in number.slips and (number.issuer == "UBTVQH" or number.year):
                yield self.finding("no-term", reference.number_span, confidence=0.9, values={"written": written})
            elif set(number.slips) & {SymbolSlip.NO_DASH, SymbolSlip.NO_STROKE}:
                yield self.finding(
                    "malformed",
                    reference.number_span,
                    confidence=0.9,
                    repairs=[Repair(number.text, Text("đúng thể thức", "the regular form"))],
                    values={"written": written, "meant": number.text},
                )
            elif len(number.numbers) > 1 and "," in written and ", " not in written:
                yield self.finding(
                    "twins", reference.number_span, severity=Severity.INFO, confidence=0.6, values={"written": written}
                )
        yield from self._variants(facts)

    def _variants(self, facts: Facts) -> Iterator[Result]:
        by_day: dict[tuple[str, object], list[CitedDocument]] = defaultdict(list)
        for document in facts.cited_documents:
            dates = {item.date.earliest for item in document.references if item.date and item.date.full}
            for day in dates - {None}:
                by_day[document.single, day].append(document)
        for documents in by_day.values():
            for one, other in itertools.pairwise(documents):
                if not _one_paper(one, other):
                    continue
                first, second = one.first, other.first
                yield from self.fails(
                    "variants",
                    second.number_span,
                    [Place(first.number_span, Text("ký hiệu ở chỗ kia", "the symbol there"))],
                    computation=f"{first.number.text} ≠ {second.number.text}",
                    confidence=0.85,
                    values={"number": one.single, "left": first.number.text, "right": second.number.text},
                )


def _one_paper(one: CitedDocument, other: CitedDocument) -> bool:
    """Whether two documents with one number and day differ only by a slip in the symbol."""
    a, b = one.first, other.first
    if NumberForm.BARE in (a.number.form, b.number.form) or len({one.type, other.type} - {""}) > 1:
        return False
    if a.issuer and b.issuer and (a.issuer.organ, a.issuer.rank) != (b.issuer.organ, b.issuer.rank):
        return False
    if a.number.form is NumberForm.ASSEMBLY or a.number.issuer == b.number.issuer:
        return True
    return {a.number.issuer, b.number.issuer} <= {"TU", "TW", "HU", "QU", "ThU"} and not (a.issuer and b.issuer)
