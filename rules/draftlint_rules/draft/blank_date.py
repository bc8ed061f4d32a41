"""PLH102."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import BlankShape, Facts, Kind, Result, Rule, Severity, Text


class BlankDate(Rule):
    """Ngày tháng còn để trống hoặc điền chưa đủ.

    "ngày     tháng    năm 2025" thường nằm ở đầu văn bản, nhưng cũng hay sót trong câu viện dẫn. Điền đủ ngày, tháng,
    năm trước khi trình ký. Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4 (thời gian ban hành văn bản).

    ---

    A date is blank or only half filled in.

    "ngày     tháng    năm 2025" is usual at the head of a draft and easily left in a citation. Fill in day, month and
    year before the paper is signed. Source: Decree 30/2020/NĐ-CP, Appendix I, II.4.
    """

    code = "PLH102"
    name = "blank-date"
    kind = Kind.PLACEHOLDER
    severity = Severity.ERROR
    title = Text("Ngày tháng để trống", "Blank date")
    messages = {
        "blank": Text("Ngày tháng “{date}” chưa điền đủ.", "The date “{date}” is not filled in."),
    }
    flagged = (
        "Phú Lộc, ⟦ngày     tháng    năm 2031⟧",
        "Căn cứ Kết luận ⟦ngày … tháng … năm 2031⟧ của Ban Thường vụ.",
        "Hội nghị tổ chức ⟦ngày      tháng 6 năm 2031⟧ đã thống nhất.",
        "Ban hành ⟦ngày …/…/2031⟧ theo quy trình.",
        "Sẽ hoàn thành trong ⟦tháng …/2031⟧ theo cam kết.",
        "Báo cáo được thông qua ⟦ngày 05 tháng 6 năm 20…⟧ tại hội trường.",
    )
    quiet = (
        "Phú Lộc, ngày 05 tháng 6 năm 2031",
        "Ghi rõ ngày tháng năm sinh của từng đại biểu.",
        "Sổ theo dõi có cột ngày, tháng, năm và cột ký nhận.",
        "Lễ phát động vào tháng Năm 2031 thu hút đông người dân.",
        "Kế hoạch ngày 12/6/2031 được triển khai kịp thời.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each blank date."""
        for blank in facts.blanks:
            if blank.shape is BlankShape.DATE:
                yield self.finding("blank", blank.span, values={"date": blank.span.of(facts.text)})
