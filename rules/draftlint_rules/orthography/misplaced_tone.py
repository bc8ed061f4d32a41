"""SPE102."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Applicability, Edit, Facts, Fix, Kind, MisspellingShape, Repair, Result, Rule, Severity, Text


class MisplacedTone(Rule):
    """Dấu thanh đặt trên chữ cái không mang dấu.

    "hòan", "qúy", "cuả" sai theo cả hai lối đặt dấu. "hòa" và "hoà" đều đúng nên không tính ở đây. Nguồn: Quyết định
    1989/QĐ-BGDĐT; quy tắc đặt dấu thanh.

    ---

    The tone mark stands on a letter that cannot carry it.

    "hòan", "qúy" and "cuả" are wrong in both styles. "hòa" and "hoà" are both right and no matter here. Source:
    Decision 1989/QĐ-BGDĐT; the rules of tone placement.
    """

    code = "SPE102"
    name = "misplaced-tone"
    kind = Kind.SPELLING
    severity = Severity.WARNING
    title = Text("Dấu thanh đặt sai chỗ", "Tone mark on the wrong letter")
    messages = {
        "wrong": Text(
            "“{word}” đặt dấu sai chỗ, đúng là “{right}”.", "The tone mark of “{word}” is misplaced: “{right}”."
        ),
        "why": Text("vị trí đúng của dấu thanh", "the right place of the tone mark"),
        "fix": Text("Sửa chính tả", "Correct the spelling"),
    }
    on_by_default = False
    flagged = ("Huyện đã ⟦hòan⟧ thành chỉ tiêu trong ⟦2:qúy⟧ I.",)
    quiet = (
        "Huyện đã hoàn thành, hòa giải, hoà thuận, thủy lợi, thuỷ sản trong quý I.",
        "Giữ gìn của công, thuở ban đầu, khuya.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each word, with the right spelling."""
        for found in facts.misspellings:
            if found.shape is MisspellingShape.MISPLACED_TONE:
                yield self.finding(
                    "wrong",
                    found.span,
                    repairs=[Repair(found.right, self.messages["why"])],
                    fix=Fix(self.messages["fix"], Applicability.UNSAFE, (Edit(found.span, found.right),)),
                    values={"word": found.span.of(facts.text), "right": found.right},
                )
