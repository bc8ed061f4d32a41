"""A symbol that belongs to another type of document."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import DocumentNumber, Facts, Kind, NumberForm, Place, Repair, Result, Rule, Severity, Text, lexicon

_CARRIED = frozenset({"quy-hoach", "du-an", "de-an", "quy-che", "chuong-trinh", "ke-hoach", "phuong-an"})


class SymbolTypeClash(Rule):
    """Tên loại văn bản không khớp chữ viết tắt trong ký hiệu.

    “Chương trình số 11-CT/TU” mang ký hiệu của chỉ thị (chương trình là CTr). Hoặc tên loại, hoặc ký hiệu đã ghi nhầm,
    người đọc không biết tra văn bản nào. Cách sửa: đối chiếu văn bản gốc. Một văn bản QĐ của Đảng có thể gọi là quyết
    định hoặc quy định, không báo. Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn 36-HD/VPTW.

    ---

    The name of a document's type does not fit the abbreviation in its symbol.

    "Chương trình số 11-CT/TU" carries the symbol of a directive (a programme is CTr). Either the name or the symbol is
    wrong. Look the paper up. A Party QĐ may be called decision or regulation and is not reported.
    Source: Decree 30/2020/NĐ-CP, annex III; Guidance 36-HD/VPTW.
    """

    code = "DOC105"
    name = "symbol-type-clash"
    kind = Kind.DOC_REF
    severity = Severity.WARNING
    title = Text("Ký hiệu không khớp tên loại văn bản", "A symbol of another type of document")
    messages = {
        "clash": Text(
            "“{type}” nhưng ký hiệu {symbol} là của {other}; đề nghị kiểm tra tên loại hoặc ký hiệu.",
            "“{type}”, but the symbol {symbol} belongs to {other}; please check the type or the symbol.",
        ),
    }
    flagged = (
        "Thực hiện ⟦Chương trình⟧ số ⟦!11-CT/TU⟧ ngày 05/6/2022 của Tỉnh ủy.",
        "Thực hiện ⟦Báo cáo⟧ số ⟦!75/TTr-UBND⟧ của UBND huyện.",
    )
    quiet = (
        "Thực hiện Chương trình số 11-CTr/TU, Chương trình hành động số 12-CTrHĐ/TU, Chỉ thị số 13-CT/TU.",
        # both names are used
        "Quyết định số 27-QĐ/TW, Quy định số 28-QĐ/TW, Quy chế số 29-QĐ/TU.",
        # older papers
        "Tờ trình số 45/TT-UBND, Thông tư số 12/2019/TT-BNV, Thông tri số 03-TT/TU.",
        "Tờ trình số 1486/CT-THNV của Cục Thuế.",
        # a letter has no type in its symbol
        "Công văn số 612/UBND-KT, Báo cáo thẩm định số 120/STP-XDVB.",
        "Thông báo kết luận số 88-KL/TU; Luật số 72/2025/QH15; Nghị quyết số 35/NQ-UBTVQH15.",
    )
    holding = ("Thực hiện ⟦Kế hoạch⟧ số ⟦87/KH-UBND⟧ của UBND huyện.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each reference whose type and symbol are both known."""
        known = lexicon()
        for reference in facts.references:
            number = reference.number
            if number.form is NumberForm.ASSEMBLY or not number.kind or reference.type_span is None:
                continue
            named = known.types_of_symbol(number.kind)
            allowed = _symbols(reference.type, reference.type_span.of(facts.text))
            if not named or not allowed or _names_a_body(number):
                continue
            spans = (reference.type_span, reference.number_span)
            if number.kind in allowed:
                yield self.holds(spans, f"{reference.type_span.of(facts.text)} ~ {number.kind}")
                continue
            carried = reference.type in _CARRIED and number.kind in ("QĐ", "NQ")
            other = " / ".join(sorted(known.names[key] for key in named))
            yield from self.fails(
                "clash",
                reference.number_span,
                [Place(reference.type_span, Text("tên loại văn bản", "the type"))],
                computation=f"{reference.type_span.of(facts.text)} ≠ {number.kind} ({other})",
                severity=Severity.INFO if carried else None,
                confidence=0.6 if carried else 0.85,
                repairs=[
                    Repair(symbol, Text("ký hiệu của loại văn bản này", "the symbol of this type"))
                    for symbol in sorted(known.symbols_of(reference.type))[:1]
                ],
                values={"type": reference.type_span.of(facts.text), "symbol": number.kind, "other": other},
            )


def _names_a_body(number: DocumentNumber) -> bool:
    """Whether the first piece may be the sender of a letter ("14886/CT-TH": a tax office) and not a type."""
    return number.form is NumberForm.STATE and not lexicon().organs_of_symbol(number.issuer) and len(number.kind) == 2


def _symbols(key: str, written: str) -> frozenset[str]:
    """What a type may carry: under all its names, under the one that is used for the same paper, and as abbreviated."""
    known = lexicon()
    same = {item.same for item in known.types if item.key == key and item.same}
    symbols = known.symbols_of(key).union(*(known.symbols_of(other) for other in same))
    return symbols | {written} if symbols else symbols
