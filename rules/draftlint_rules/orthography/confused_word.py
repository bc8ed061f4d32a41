"""SPE103."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Applicability, Edit, Facts, Fix, Kind, MisspellingShape, Repair, Result, Rule, Severity, Text


class ConfusedWord(Rule):
    """Từ viết nhầm dấu hoặc nhầm âm với từ khác.

    "nguyên vọng", "sử lý", "hổ trợ" gồm những tiếng có thật nên bộ gõ không báo. Chỗ hai từ gặp nhau ("lãnh đạo tạo
    điều kiện") không tính. Nguồn: từ điển chính tả tiếng Việt.

    ---

    A word with the wrong tone or sound, confused with another.

    "nguyên vọng", "sử lý" and "hổ trợ" are made of real syllables, so no speller stops them. Places where two words
    meet ("lãnh đạo tạo điều kiện") do not count. Source: spelling dictionaries.
    """

    code = "SPE103"
    name = "confused-word"
    kind = Kind.SPELLING
    severity = Severity.ERROR
    title = Text("Viết nhầm từ", "Word confused with another")
    messages = {
        "wrong": Text("“{word}” viết nhầm, đúng là “{right}”.", "“{word}” should be “{right}”."),
        "why": Text("cách viết đúng", "the right spelling"),
        "fix": Text("Sửa chính tả", "Correct the spelling"),
    }
    on_by_default = False
    flagged = (
        "Lắng nghe tâm tư, ⟦nguyên vọng⟧ của nhân dân.",
        "Tập trung ⟦sử lý⟧ rác thải.",
        "⟦Hổ trợ⟧ hộ nghèo làm nhà.",
    )
    quiet = (
        "Lắng nghe tâm tư, nguyện vọng của nhân dân.",
        "Lãnh đạo tạo điều kiện thuận lợi cho doanh nghiệp.",
        "Quy hoạch chung thành phố đã duyệt.",
        "Phụ cấp có tính chất lương được chi trả.",
        "Nâng cao khả năng xuất khẩu nông sản.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each word, with the right spelling."""
        for found in facts.misspellings:
            if found.shape is MisspellingShape.CONFUSED:
                yield self.finding(
                    "wrong",
                    found.span,
                    repairs=[Repair(found.right, self.messages["why"])],
                    fix=Fix(self.messages["fix"], Applicability.UNSAFE, (Edit(found.span, found.right),)),
                    values={"word": found.span.of(facts.text), "right": found.right},
                )
