"""PLH103."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import BlankShape, Facts, Kind, Result, Rule, Severity, Text


class BlankDocumentNumber(Rule):
    """Số của văn bản còn để trống, chỉ có ký hiệu.

    "Số:      /TTr-UBND" hoặc "Nghị quyết số …-NQ/HU" làm người đọc không tra được văn bản. Điền số đã cấp; số của chính
    văn bản đang soạn thì văn thư điền khi phát hành. Nguồn: Nghị định 30/2020/NĐ-CP, Điều 15.

    ---

    A document's number is blank; only its symbol stands there.

    Nobody can look up "Nghị quyết số …-NQ/HU". Fill in the number; that of the draft itself is given when it is issued.
    Source: Decree 30/2020/NĐ-CP, Article 15.
    """

    code = "PLH103"
    name = "blank-document-number"
    kind = Kind.PLACEHOLDER
    severity = Severity.ERROR
    title = Text("Số văn bản để trống", "Blank document number")
    messages = {
        "blank": Text("Số văn bản “{number}” chưa điền.", "The document number “{number}” is not filled in."),
    }
    flagged = (
        "⟦Số: …../TTr-UBND⟧",
        "⟦Số       /BC-UBND⟧",
        "Căn cứ Nghị quyết ⟦số …-NQ/HU⟧ của Huyện ủy về du lịch.",
    )
    quiet = (
        "Số: 15/TTr-UBND",
        "Nghị quyết số 08-NQ/HU của Huyện ủy về du lịch.",
        "Hệ số - KT/XH không nêu ở đây.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each number left blank."""
        for blank in facts.blanks:
            if blank.shape is BlankShape.DOCUMENT_NUMBER:
                yield self.finding("blank", blank.span, values={"number": blank.span.of(facts.text)})
