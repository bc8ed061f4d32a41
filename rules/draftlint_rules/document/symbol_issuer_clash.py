"""A symbol that another body uses."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, NumberForm, Place, Result, Rule, Severity, Text, lexicon


class SymbolIssuerClash(Rule):
    """Ký hiệu cơ quan trong số văn bản không khớp cơ quan ban hành được nêu.

    “Kết luận số 40-KL/TU của Bộ Chính trị”: TU là tỉnh ủy, thành ủy; văn bản của Bộ Chính trị mang ký hiệu TW. Ghi nhầm
    cơ quan thì thẩm quyền và hiệu lực bị hiểu sai. Cách sửa: đối chiếu văn bản gốc.
    Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW.

    ---

    The body in a symbol is not the issuer that the text names.

    "Kết luận số 40-KL/TU của Bộ Chính trị": TU is a province's committee; papers of the Politburo carry TW. Look the
    paper up. Source: Decree 30/2020/NĐ-CP, annex I; Guidance 36-HD/VPTW.
    """

    code = "DOC106"
    name = "symbol-issuer-clash"
    kind = Kind.DOC_REF
    severity = Severity.ERROR
    title = Text("Ký hiệu không khớp cơ quan ban hành", "A symbol of another issuer")
    messages = {
        "clash": Text(
            "Ký hiệu “{symbol}” không phải của {issuer}; đề nghị kiểm tra ký hiệu hoặc cơ quan ban hành.",
            "The symbol “{symbol}” is not one of {issuer}; please check the symbol or the issuer.",
        ),
    }
    flagged = (
        "Thực hiện Kết luận số ⟦!40-KL/TU⟧ ngày 05/6/2022 của ⟦Bộ Chính trị⟧.",
        "Theo Quyết định số ⟦!208/QĐ-UBND⟧ của ⟦Thủ tướng Chính phủ⟧.",
        "Nghị quyết số ⟦!12-NQ/TW⟧ của ⟦Tỉnh ủy⟧ về du lịch.",
    )
    quiet = (
        "Kết luận số 40-KL/TW của Bộ Chính trị; Chỉ thị số 12-CT/TU của Ban Thường vụ Tỉnh ủy; Chỉ thị 9-CT/TU "
        "của Thị ủy.",
        "Quyết định số 208/QĐ-TTg của Thủ tướng Chính phủ; Quyết định số 15/QĐ-UBND của Chủ tịch UBND huyện.",
        "Thông tư số 12/2019/TT-BNV của Bộ trưởng Bộ Nội vụ; Nghị quyết số 08/2021/NQ-HĐND của Hội đồng nhân dân tỉnh.",
        # committees of the Party below and beside the committee itself
        "Hướng dẫn số 05-HD/BTCTW của Ban Tổ chức Trung ương; Kế hoạch số 03-KH/BCĐ của Tỉnh ủy.",
        # a letter: the body, then the unit that drew it up
        "Công văn số 612/UBND-KT của UBND tỉnh; Công văn số 44/BCT-CNNg của Bộ Công Thương.",
    )
    holding = ("Thực hiện Kết luận số ⟦40-KL/TW⟧ của ⟦Bộ Chính trị⟧.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each reference whose symbol and issuer are both known."""
        for reference in facts.references:
            issuer, number = reference.issuer, reference.number
            organs = lexicon().organs_of_symbol(number.issuer)
            if issuer is None or not organs or number.form is NumberForm.BARE or reference.shared:
                continue
            written = issuer.span.of(facts.text)
            if issuer.organ in organs or (issuer.organ == "ban-dang-trung-uong" and "trung-uong" in organs):
                yield self.holds((reference.number_span, issuer.span), f"{number.issuer} ~ {written}")
                continue
            party = "trung-uong" in (*organs, issuer.organ)
            yield from self.fails(
                "clash",
                reference.number_span,
                [Place(issuer.span, Text("cơ quan ban hành được nêu", "the issuer that is named"))],
                computation=f"{number.issuer} ≠ {written}",
                severity=Severity.ERROR if party or issuer.organ == "thu-tuong" else Severity.WARNING,
                confidence=0.9,
                values={"symbol": number.issuer, "issuer": written},
            )
