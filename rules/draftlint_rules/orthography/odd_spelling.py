"""SPE104."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Applicability, Edit, Facts, Fix, Kind, MisspellingShape, Repair, Result, Rule, Severity, Text


class OddSpelling(Rule):
    """Cụm từ không có nghĩa, chỉ khác một dấu hoặc một chữ với từ mà văn bản dùng nhiều lần.

    Ví dụ văn bản viết "cán bộ" nhiều lần nhưng có một chỗ "cám bộ". Sửa theo chỗ đúng. Nguồn: chính văn bản và danh
    sách từ ghép.

    ---

    Two syllables that make no word, one mark or letter away from a word that the draft uses often.

    A draft that says "cán bộ" throughout has "cám bộ" in one place. Write it like the others. Source: the draft
    itself and a list of compounds.
    """

    code = "SPE104"
    name = "odd-spelling"
    kind = Kind.SPELLING
    severity = Severity.WARNING
    title = Text("Viết khác với chỗ khác trong văn bản", "Spelled unlike the rest of the draft")
    messages = {
        "wrong": Text(
            "“{word}” có vẻ là “{right}” như các chỗ khác trong văn bản.",
            "“{word}” seems to be “{right}”, as elsewhere in the draft.",
        ),
        "why": Text("văn bản viết như vậy ở các chỗ khác", "the draft writes it so elsewhere"),
        "fix": Text("Sửa chính tả", "Correct the spelling"),
    }
    on_by_default = False
    flagged = ("Đội ngũ cán bộ được đào tạo. Số cán bộ nữ tăng. Mỗi cán bộ một việc. Thù lao cho ⟦cám bộ⟧ thu thuế.",)
    quiet = (
        "Đội ngũ cán bộ được đào tạo. Số cán bộ nữ tăng. Mỗi cán bộ một việc. Thù lao cho cán bộ thu thuế.",
        "Khu dân cư mới, khu dân cư cũ, khu dân cư liền kề và khu dân tự xây.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each word, with the right spelling."""
        for found in facts.misspellings:
            if found.shape is MisspellingShape.ODD_ONE_OUT:
                yield self.finding(
                    "wrong",
                    found.span,
                    repairs=[Repair(found.right, self.messages["why"])],
                    fix=Fix(self.messages["fix"], Applicability.UNSAFE, (Edit(found.span, found.right),)),
                    values={"word": found.span.of(facts.text), "right": found.right},
                )
