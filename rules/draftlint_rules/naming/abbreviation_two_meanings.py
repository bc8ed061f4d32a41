"""ABB102."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Place, Result, Rule, Severity, Text


class AbbreviationTwoMeanings(Rule):
    """Một chữ viết tắt được giải thích bằng hai cụm từ khác nhau.

    Người đọc không biết chỗ dùng sau đó theo nghĩa nào. Đổi một trong hai chữ viết tắt. Nguồn: Nghị định
    30/2020/NĐ-CP.

    ---

    One abbreviation is explained by two different phrases.

    The reader cannot tell which one is meant later on. Change one of them. Source: Decree 30/2020/NĐ-CP.
    """

    code = "ABB102"
    name = "abbreviation-two-meanings"
    kind = Kind.ABBREVIATION
    severity = Severity.WARNING
    title = Text("Một chữ viết tắt hai nghĩa", "Abbreviation explained in two ways")
    messages = {
        "two": Text(
            "“{letters}” được giải thích khác nhau: “{one}” và “{two}”.", "“{letters}” is both “{one}” and “{two}”."
        ),
        "other": Text("giải thích là “{full}”", "explained as “{full}”"),
    }

    flagged = ("Hợp tác xã kiểu mới (⟦!HTXKM⟧) tăng; hỗ trợ xây kho mẫu (⟦HTXKM⟧) cho nông dân.",)
    quiet = ("Hợp tác xã kiểu mới (HTXKM) tăng; các hợp tác xã kiểu mới (HTXKM) có lãi.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each abbreviation with two meanings."""
        for item in facts.abbreviations:
            meanings = {explanation.full: explanation for explanation in reversed(item.explanations)}
            if len(meanings) > 1:
                first, *others = sorted(meanings.values(), key=lambda explanation: explanation.span)
                places = [Place(other.span, self.messages["other"].filled(full=other.full)) for other in others]
                values = {"letters": item.letters, "one": first.full, "two": others[0].full}
                yield self.finding("two", first.span, places, values=values)
