"""One document number with two issuers."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import DocumentReference, Facts, Kind, Place, Result, Rule, Severity, Text, lexicon

_CENTRAL = ("bộ chính trị", "ban bí thư", "ban chấp hành")


class DocumentTwoIssuers(Rule):
    """Một số, ký hiệu văn bản được ghi là của hai cơ quan khác nhau.

    Mỗi văn bản có một cơ quan ban hành. Bộ Chính trị, Ban Bí thư và Ban Chấp hành Trung ương dùng chung ký hiệu TW nên
    rất dễ ghi lẫn. Cách sửa: mở văn bản gốc, xem thẩm quyền ký. Gọi “Tỉnh ủy” thay cho “Ban Thường vụ Tỉnh ủy” thì
    không báo. Nguồn: Hướng dẫn 36-HD/VPTW, mục I.

    ---

    One document number is given to two issuers.

    A paper has one issuer. The Politburo, the Secretariat and the Central Committee share the symbol TW and are easily
    mixed up. Look the paper up. A committee named for its standing committee is not reported.
    Source: Guidance 36-HD/VPTW, part I.
    """

    code = "DOC103"
    name = "document-two-issuers"
    kind = Kind.DOC_REF
    severity = Severity.WARNING
    title = Text("Một số văn bản, hai cơ quan ban hành", "One document number, two issuers")
    messages = {
        "differs": Text(
            "{number} ở đây ghi của {here}, chỗ khác ghi của {there}; đề nghị kiểm tra lại.",
            "{number} is ascribed to {here} here and to {there} elsewhere; please check.",
        ),
    }
    flagged = (
        "Chỉ thị số 31-CT/TW của ⟦Ban Bí thư⟧ về công tác thanh niên. Thực hiện Chỉ thị 31-CT/TW của ⟦!Bộ Chính trị⟧.",
    )
    quiet = (
        # the committee and its standing committee
        "Chỉ thị số 31-CT/TU của Ban Thường vụ Tỉnh ủy. Thực hiện Chỉ thị 31-CT/TU của Tỉnh ủy.",
        # any of the central bodies may be called the centre
        "Nghị quyết số 31-NQ/TW của Trung ương Đảng; Nghị quyết 31-NQ/TW của Bộ Chính trị.",
        # two bodies, two papers
        "Kế hoạch số 31/KH-UBND của UBND tỉnh; Kế hoạch số 31/KH-UBND của UBND huyện.",
        "Chỉ thị số 31-CT/TU của Ban Thường vụ Tỉnh ủy; Chỉ thị số 31-CT/TU của Thị ủy.",
    )
    holding = (
        "⟦Chỉ thị số 31-CT/TW⟧ của ⟦Bộ Chính trị⟧ về công tác thanh niên; ⟦Chỉ thị 31-CT/TW⟧ của ⟦Bộ Chính trị⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Compare the issuers of each cited document."""
        for document in facts.cited_documents:
            named = [item for item in document.references if item.issuer is not None and _fits_symbol(item)]
            if len(named) < 2:
                continue
            odd = next((item for item in named[1:] if not _one_body(facts, named[0], item)), None)
            if odd is None:
                spans = [span for item in named if item.issuer for span in (item.span, item.issuer.span)]
                yield self.holds(spans, f"{document.label}: {len(named)} × {_name(facts, named[0])}")
                continue
            here, there = _name(facts, odd), _name(facts, named[0])
            if odd.issuer is None or named[0].issuer is None:
                continue
            yield from self.fails(
                "differs",
                odd.issuer.span,
                [Place(named[0].issuer.span, Text(f"ghi của {there}", f"ascribed to {there}"))],
                computation=f"{document.label}: {here} ≠ {there}",
                confidence=0.85,
                values={"number": document.label, "here": here, "there": there},
            )


def _fits_symbol(reference: DocumentReference) -> bool:
    """An issuer that the symbol rules out is another rule's finding."""
    organs = lexicon().organs_of_symbol(reference.number.issuer)
    return not organs or (reference.issuer is not None and reference.issuer.organ in organs)


def _one_body(facts: Facts, one: DocumentReference, other: DocumentReference) -> bool:
    if one.issuer is None or other.issuer is None or one.issuer.organ != other.issuer.organ:
        return False
    if one.issuer.organ != "trung-uong":
        return True
    a, b = (_name(facts, item).lower() for item in (one, other))
    named = [next((body for body in _CENTRAL if text.startswith(body)), "") for text in (a, b)]
    return "" in named or named[0] == named[1]


def _name(facts: Facts, reference: DocumentReference) -> str:
    return reference.issuer.span.of(facts.text) if reference.issuer else ""
