"""RNK102: a place in a ranking that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Place, Result, Rule, Severity, Text


class RankBeyondCount(Rule):
    """Thứ hạng lớn hơn số đơn vị được xếp hạng, hoặc số đơn vị được xếp hạng khác nhau.

    “Xếp thứ 12/11 huyện” không thể có: chỉ có 11 huyện. Khi so sánh hai năm mà số đơn vị được xếp hạng khác nhau
    (thứ 4/12 và thứ 7/120) thì thường một số bị gõ nhầm, nên được nhắc nhẹ.

    Cách sửa: đối chiếu thứ hạng và số đơn vị với bảng xếp hạng.

    Nguồn: thứ hạng không vượt số đơn vị được xếp.

    ---

    A place in a ranking that does not exist, or two numbers of units ranked.

    The twelfth of eleven cannot be. Two years compared among different numbers of units are only mentioned.

    To mend: compare the place and the number of units with the published ranking.

    Source: a place does not exceed the number of those ranked.
    """

    code = "RNK102"
    name = "rank-beyond-count"
    kind = Kind.RANK
    severity = Severity.ERROR
    title = Text("Thứ hạng không thể có", "Impossible rank")
    messages = {
        "beyond": Text("{text}: chỉ có {among} đơn vị được xếp hạng.", "{text}: only {among} are ranked."),
        "among": Text(
            "Hai thứ hạng được so sánh nhưng xếp trên {one} và {two} đơn vị.",
            "Two ranks are compared, among {one} and among {two}.",
        ),
    }
    flagged = (
        "Chỉ số cải cách hành chính năm 2024 xếp ⟦thứ 12/11⟧ huyện.",
        "Chỉ số cải cách hành chính năm 2024 xếp ⟦thứ 4.000/11⟧ huyện.",
        "Chỉ số hài lòng xếp ⟦!thứ 4/120⟧ huyện, tăng 3 bậc so với năm 2020 (⟦thứ 7/12⟧).",
    )
    quiet = (
        "Chỉ số cải cách hành chính năm 2024 xếp thứ 4/11 huyện.",
        "Hạ tầng đáp ứng lộ giới đường cấp thứ 3.",
    )
    holding = ("Chỉ số cải cách hành chính năm 2024 xếp ⟦thứ 4/11⟧ huyện.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge every place among a stated number, then the numbers of compared places."""
        for rank in facts.ranks:
            if rank.among is None:
                continue
            if rank.place <= rank.among:
                yield self.holds([rank.span], f"{rank.place} ≤ {rank.among}")
                continue
            yield from self.fails(
                "beyond",
                rank.span,
                computation=f"{rank.place} > {rank.among}",
                values={"text": rank.span.of(facts.text), "among": rank.among},
            )
        for change in facts.rank_changes:
            one, two = change.later, change.earlier
            if one.among and two.among and one.among != two.among:
                yield from self.fails(
                    "among",
                    one.span,
                    [Place(two.span, Text("thứ hạng được so sánh", "the place it is compared with"))],
                    computation=f"{one.among} ≠ {two.among}",
                    severity=Severity.INFO,
                    confidence=0.6,
                    values={"one": one.among, "two": two.among},
                )
