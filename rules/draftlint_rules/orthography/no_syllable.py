"""SPE101."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Applicability, Edit, Facts, Fix, Kind, MisspellingShape, Repair, Result, Rule, Severity, Text


class NoSyllable(Rule):
    """Chữ này không thể là một tiếng của tiếng Việt.

    "đuợc", "nghành", "triểnn" là lỗi gõ. Chỉ báo khi có một tiếng đúng chỉ khác một bước; từ mượn, tên riêng, chữ
    viết tắt không tính. Nguồn: cấu trúc âm tiết tiếng Việt (3.704 vần có phụ âm đầu, 17.080 tiếng).

    ---

    The word cannot be a Vietnamese syllable.

    "đuợc", "nghành" and "triểnn" are slips of typing. Reported where a right syllable is one slip away; loans, names
    and abbreviations are left alone. Source: the structure of the Vietnamese syllable (3,704 bases, 17,080
    syllables).
    """

    code = "SPE101"
    name = "no-syllable"
    kind = Kind.SPELLING
    severity = Severity.ERROR
    title = Text("Không phải âm tiết tiếng Việt", "No Vietnamese syllable")
    messages = {
        "wrong": Text("“{word}” sai chính tả, đúng là “{right}”.", "“{word}” is misspelled: “{right}”."),
        "why": Text("chỉ khác một bước gõ", "one slip of typing away"),
        "fix": Text("Sửa chính tả", "Correct the spelling"),
    }
    on_by_default = False
    flagged = (
        "Chất lượng ⟦đuợc⟧ nâng lên, nhiều chỉ tiêu được hoàn thành.",
        "Các ⟦nghành⟧ chức năng phối hợp với ngành giáo dục.",
        "Nhiều mô hình phát ⟦triểnn⟧ tốt.",
    )
    quiet = (
        "Chất lượng được nâng lên.",
        "Lịch blốc và sản phẩm ôxít.",
        "Xã Đắk Nia và xã Krông Nô.",
        "Ứng dụng internet, logistics.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each word, with the right spelling."""
        for found in facts.misspellings:
            if found.shape is MisspellingShape.NO_SYLLABLE:
                yield self.finding(
                    "wrong",
                    found.span,
                    repairs=[Repair(found.right, self.messages["why"])],
                    fix=Fix(self.messages["fix"], Applicability.UNSAFE, (Edit(found.span, found.right),)),
                    values={"word": found.span.of(facts.text), "right": found.right},
                )
