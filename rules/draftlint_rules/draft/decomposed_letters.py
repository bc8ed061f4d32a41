"""ART105."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import DamageShape, Facts, Kind, Place, Result, Rule, Severity, Text


class DecomposedLetters(Rule):
    """Một số đoạn dùng Unicode tổ hợp trong khi phần còn lại dùng Unicode dựng sẵn.

    Nhìn giống nhau nhưng máy tìm kiếm, sắp xếp không nhận ra; thường do dán từ nguồn khác, nên cũng là dấu hiệu của
    đoạn chép lại. Chuyển cả văn bản về Unicode dựng sẵn. Nguồn: TCVN 6909:2001; Nghị định 30/2020/NĐ-CP, Phụ lục I
    (bộ mã Unicode).

    ---

    Some passages are written with combining marks while the rest of the draft uses composed letters.

    They look alike, but search does not find them; pasted text is the usual cause. Convert the whole draft to
    composed Unicode. Source: TCVN 6909:2001; Decree 30/2020/NĐ-CP, Appendix I.
    """

    code = "ART105"
    name = "decomposed-letters"
    kind = Kind.ARTEFACT
    severity = Severity.WARNING
    title = Text("Lẫn Unicode tổ hợp và dựng sẵn", "Composed and decomposed letters mixed")
    messages = {
        "mixed": Text(
            "Có {count} chỗ dùng Unicode tổ hợp lẫn với Unicode dựng sẵn; tìm kiếm sẽ bỏ sót các chỗ này.",
            "{count} passages use combining marks in a draft of composed letters; a search will miss them.",
        ),
        "other": Text("cũng dùng Unicode tổ hợp", "also written with combining marks"),
    }

    flagged = ("Toàn huyện đã hoàn thành kế hoạch. ⟦Tô\u0309ng⟧ thu vượt dự toán tỉnh giao trong năm.",)
    quiet = (
        "Toàn huyện đã hoàn thành kế hoạch. Tổng thu vượt dự toán.",
        "To\u0300an huye\u0323\u0302n hoa\u0300n tha\u0300nh.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for the whole draft: the cause is one, the places are many."""
        places = [damage.span for damage in facts.damage if damage.shape is DamageShape.DECOMPOSED]
        if places:
            others = [Place(span, self.messages["other"]) for span in places[1:]]
            yield self.finding("mixed", places[0], others, values={"count": len(places)})
