"""NUM109."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Place, Result, Rule, Severity, Swap, Text


class NotesSwapped(Rule):
    """Hai chú thích có vẻ bị đổi chỗ: nội dung của mỗi chú thích hợp với câu của chú thích kia hơn.

    Khi chuyển đoạn hoặc dán chú thích bằng tay, số liệu chứng minh của câu này dễ rơi sang câu khác. Quy tắc so từ
    ngữ, con số, tổng các phần và lĩnh vực của chú thích với câu mang dấu gọi; chỉ báo khi cả hai cùng hợp hơn rõ rệt
    với câu của nhau. Đọc lại hai câu và đổi nội dung nếu đúng. Nguồn: kinh nghiệm rà soát báo cáo có nhiều chú thích.

    Đo: trên 30 chú thích có số liệu, đổi chỗ 69 cặp thì thấy 56 cặp, không báo nhầm; chú thích ngắn, không số liệu
    thì phần lớn không thấy được (50/190).

    ---

    Two notes seem to have changed places: each fits the other's sentence better.

    When paragraphs are moved or notes pasted by hand, the figures that back one sentence end up under another. Words,
    figures, sums of parts and the field of a note are compared with the sentence that carries its mark; only where
    both clearly fit the other's sentence is anything said. Read both sentences and swap the texts if so. Source:
    practice in checking reports with many notes.

    Measured: of 69 swapped pairs among 30 notes with figures 56 were seen, with no false alarm; short notes without
    figures mostly cannot be told (50 of 190).
    """

    code = "NUM109"
    name = "notes-swapped"
    kind = Kind.NUMBERING
    severity = Severity.WARNING
    title = Text("Hai chú thích bị đổi chỗ", "Swapped notes")
    messages = {
        "swapped": Text(
            "Chú thích {first} và {second} có vẻ bị đổi chỗ (mỗi chú thích hợp với câu của chú thích kia hơn).",
            "Notes {first} and {second} seem to have changed places (each fits the other's sentence better).",
        ),
    }
    flagged = (
        "Toàn huyện có 27 hợp tác ⟦!xã⟧[endnoteRef:1]. [1:  ⟦Bắt 214 vụ phạm tội ma túy, thu giữ 3,4 kg.⟧] \n"
        "Tội phạm ma túy bị đấu ⟦tranh⟧[endnoteRef:2]. [2:  ⟦Hợp tác xã nông nghiệp 19, vận tải 05, may mặc 03.⟧] ",
    )
    quiet = (
        "Toàn huyện có 27 hợp tác xã[endnoteRef:1]. [1:  Hợp tác xã nông nghiệp 19, vận tải 05, xây dựng 03.] \n"
        "Tội phạm ma túy bị đấu tranh[endnoteRef:2]. [2:  Bắt 214 vụ phạm tội ma túy, thu giữ 3,4 kg.] ",
        # notes that share no word with any sentence
        "Kết quả tích cực[endnoteRef:1]. [1:  Xem phụ lục.] \nCòn hạn chế[endnoteRef:2]. [2:  Theo tổng hợp.] ",
        # both notes are about one thing
        "Đàn trâu tăng[endnoteRef:1]. [1:  Đàn trâu 400 con.] \nĐàn trâu khỏe[endnoteRef:2]. [2:  Tiêm đàn trâu.] ",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each pair of notes that fit each other's sentence better."""
        for swap in facts.notes.swaps:
            yield from self._swapped(swap)

    def _swapped(self, swap: Swap) -> Iterator[Result]:
        first, second = swap.first, swap.second
        related = [
            Place(first.head, Text("chú thích thứ nhất", "the first note")),
            Place(second.anchor, Text("câu của chú thích thứ hai", "the sentence of the second note")),
            Place(second.head, Text("chú thích thứ hai", "the second note")),
        ]
        shared = ", ".join(swap.shared)
        yield from self.fails(
            "swapped", first.anchor, related, computation=f"{shared} (+{swap.gain:.1f})",
            severity=None if swap.sure else Severity.INFO, confidence=0.8 if swap.sure else 0.5,
            values={"first": first.note.label, "second": second.note.label},
        )  # fmt: skip
