"""RNK101: a move in a ranking that does not fit the two places."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Place, RankChange, Repair, Result, Rule, Severity, Text


class RankChangeMismatch(Rule):
    """Số bậc tăng, giảm không khớp với hai thứ hạng.

    “Xếp thứ 4/11, tăng 3 bậc so với năm 2020 (thứ 7)”: thứ 7 lên thứ 4 là tăng 3 bậc. Nêu “tăng” mà thứ hạng lại
    thấp hơn, hoặc số bậc khác hiệu của hai thứ hạng, thì một trong các số đã sai.

    Cách sửa: đối chiếu hai thứ hạng với bảng xếp hạng đã công bố, tính lại số bậc.

    Nguồn: số bậc là hiệu của hai thứ hạng; thứ hạng nhỏ hơn là cao hơn.

    ---

    A move in a ranking that does not fit the two places.

    From the seventh place to the fourth is a rise by three. A rise to a worse place, or by another number of places,
    means that one of the figures is wrong.

    To mend: compare both places with the published ranking.

    Source: a smaller place is a higher one.
    """

    code = "RNK101"
    name = "rank-change-mismatch"
    kind = Kind.RANK
    severity = Severity.WARNING
    title = Text("Số bậc không khớp thứ hạng", "Move does not fit the ranks")
    messages = {
        "steps": Text(
            "Từ {earlier} đến {later} là {truth}, không phải {stated}.",
            "From {earlier} to {later} is {truth}, not {stated}.",
        ),
    }
    flagged = (
        "Chỉ số này xếp hạng 12/40; chỉ số kia lại tụt ⟦!3 bậc⟧ từ ⟦thứ 25⟧ xuống ⟦thứ 29/40⟧.",
        "Huyện đứng thứ 4/11 của vùng và ⟦22/40⟧ của cả khối, lần lượt tăng 2 bậc và ⟦!5 bậc⟧ (năm trước: 6/11 và "
        "⟦28/40⟧).",
        "Chỉ số cải cách hành chính xếp ⟦thứ 6/11⟧ huyện, tăng ⟦!1 bậc⟧ so với năm 2023 (⟦thứ 5/11⟧).",
        "Chỉ số chuyển đổi số đứng ⟦thứ 4/12⟧, tăng ⟦!2 bậc⟧ so với vị trí ⟦thứ 7⟧ của năm 2020.",
        "Năm 2023 huyện xếp ⟦thứ 3/9⟧. Năm 2024 xếp ⟦thứ 5/9⟧, tăng ⟦!2 bậc⟧.",
        "Chỉ số hài lòng từ vị trí ⟦thứ 9⟧ năm 2021 vươn lên vị trí ⟦thứ 2⟧ năm 2024, tăng ⟦!6 bậc⟧.",
        "Chỉ số hài lòng xếp ⟦thứ 4/11⟧ huyện, tăng ⟦!3.000 bậc⟧ so với năm 2020 (⟦thứ 7/11⟧).",
    )
    quiet = (
        "Huyện xếp thứ 3/11 về cải cách hành chính (giảm 1 bậc so với năm trước), thứ 2/11 về chuyển đổi số.",
        "Chỉ số cải cách hành chính xếp thứ 6/11 huyện; chỉ số hài lòng tăng 1 bậc so với năm 2023 (thứ 5/11).",
        "Chỉ số cải cách hành chính xếp thứ 6/11 huyện, tăng 1 bậc so với năm 2023.",
        "Đại hội lần thứ 12; bậc lương tăng 2 bậc so với khung cũ.",
        "Công trình cấp 3 nâng lên 2 bậc chịu lửa theo quy chuẩn.",
    )
    holding = (
        "Chỉ số đạt 71,2 điểm, xếp ⟦thứ 12/40⟧, tăng ⟦6 bậc⟧ (lần trước ⟦thứ 18/40⟧), trái lại chỉ số kia tụt 3 bậc.",
        "Chỉ số này xếp hạng 12/40; chỉ số kia lại tụt ⟦3 bậc⟧ từ ⟦thứ 25⟧ xuống ⟦thứ 28/40⟧.",
        "Chỉ số cải cách hành chính xếp ⟦thứ 4/11⟧ huyện, tăng ⟦3 bậc⟧ so với năm 2020 (⟦thứ 7⟧).",
        "Chỉ số hài lòng đứng ⟦thứ 9⟧, tụt ⟦4 bậc⟧ so với năm trước (khi đó xếp ⟦thứ 5⟧).",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge every move with its two places."""
        for change in facts.rank_changes:
            yield from self._judge(facts, change)

    def _judge(self, facts: Facts, change: RankChange) -> Iterator[Result]:
        rise = change.earlier.place - change.later.place
        stated = change.steps if change.upward else -change.steps
        shown = f"{change.earlier.place} − {change.later.place} = {rise}"
        if rise == stated:
            yield self.holds(sorted((change.earlier.span, change.later.span, change.span)), shown)
            return
        right = f"{abs(rise)} bậc"
        yield from self.fails(
            "steps",
            change.span,
            [
                Place(change.later.span, Text("thứ hạng sau", "the later place")),
                Place(change.earlier.span, Text("thứ hạng trước", "the earlier place")),
            ],
            computation=f"{shown} ≠ {stated}",
            confidence=0.9,
            repairs=[Repair(right, Text("hiệu của hai thứ hạng", "the difference of the places"))]
            if rise * stated > 0
            else [],
            values={
                "earlier": change.earlier.span.of(facts.text),
                "later": change.later.span.of(facts.text),
                "truth": ("tăng " if rise > 0 else "giảm ") + right if rise else "không đổi",
                "stated": ("tăng " if change.upward else "giảm ") + change.span.of(facts.text),
            },
        )
