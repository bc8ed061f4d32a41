"""SUM103: a stock that is not what was there before, with what came and without what went."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from draftlint.api import (
    TYPOS,
    Balance,
    Facts,
    Figure,
    Kind,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    Text,
    repairs_of_sum,
    sums,
)

_FAR = Decimal("0.3")
_CHANGES = Text("số đầu kỳ, số tăng, số giảm", "the start and the changes")


class BalanceMismatch(Rule):
    """Số đầu kỳ cộng tăng, trừ giảm không bằng số hiện có.

    “Đầu nhiệm kỳ có 26 hợp tác xã, thành lập mới 24, giải thể 9, đến nay còn 42”: tính ra 41. Một trong các số sai,
    hoặc còn một khoản tăng, giảm chưa nêu.

    Cách sửa: đối chiếu số đầu kỳ, số tăng, số giảm với sổ theo dõi; nêu đủ các khoản tăng, giảm.

    Nguồn: số học trên chữ số đã in; chỉ xét các số đếm.

    ---

    A stock that is not what was there before, with what came and without what went.

    "At the start 26 cooperatives, 24 founded, 9 dissolved, now 42": that makes 41. One of the figures is wrong, or
    something that came or went is not told.

    To mend: compare the figures with their register and tell all that came and went.

    Source: arithmetic on the printed digits; only counts are looked at.
    """

    code = "SUM103"
    name = "balance-mismatch"
    kind = Kind.SUM
    severity = Severity.WARNING
    title = Text("Số hiện có không khớp số đầu kỳ và số tăng, giảm", "A stock does not fit what came and went")
    messages = {
        "mismatch": Text(
            "Số hiện có {closing} không khớp với số đầu kỳ và số tăng, giảm: {sum}.",
            "{closing} is not what the start and the changes make: {sum}.",
        ),
    }
    flagged = (
        "Đầu nhiệm kỳ huyện có ⟦26 trang trại⟧, trong kỳ thành lập mới ⟦24⟧, giải thể ⟦09⟧, đến nay còn "
        "⟦!43 trang trại⟧.",
        "Ban Chấp hành đầu nhiệm kỳ có ⟦39 đồng chí⟧. Từ đó đến nay giảm ⟦11 đồng chí⟧, bổ sung ⟦06 đồng chí⟧, "
        "hiện còn ⟦!36 đồng chí⟧.",
    )
    quiet = (
        "Đầu nhiệm kỳ có 3.840 hội viên; trong nhiệm kỳ phát triển mới 980 hội viên, giảm 630 hội viên; hiện có 4.190 "
        "hội viên, tăng 350 hội viên so với đầu nhiệm kỳ.",
        "Đầu nhiệm kỳ huyện có 26 trang trại, trong kỳ thành lập mới 24, đến nay có 96 trang trại.",
        "Đầu kỳ Ban có 35 ủy viên, Thường trực 9 ủy viên; đến nay do 02 ủy viên nghỉ hưu và bổ sung 03 ủy viên nên "
        "Ban có 36 ủy viên.",
        "Đầu kỳ có 26 trang trại, thành lập mới 24, giải thể 9. Đến nay toàn tỉnh có 512 trang trại.",
    )
    holding = (
        "Đầu nhiệm kỳ huyện có ⟦26 trang trại⟧, trong kỳ thành lập mới ⟦24⟧, giải thể ⟦09⟧, đến nay còn "
        "⟦41 trang trại⟧.",
        "Hiện có ⟦83 tổ⟧ tự quản (đầu nhiệm kỳ ⟦71 tổ⟧, thành lập mới ⟦16⟧, giải thể ⟦4⟧).",
        "Số đội văn nghệ tăng từ ⟦31⟧ lên ⟦44 đội⟧ (thành lập mới ⟦18⟧, giải thể ⟦05⟧).",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Add up what was there and what came, take off what went."""
        for balance in facts.balances:
            whole, parts = _figures(balance)
            judgement = sums.sum_of_parts(parts, whole)
            spans = [item.span for item in (balance.closing, balance.opening, *balance.added, *balance.taken)]
            found = repairs_of_sum(sums.sum_of_parts, parts, whole)
            slip = any(item.slip in TYPOS for item in found)
            if judgement.fits:
                yield self.holds(spans, judgement.computation)
            elif _told_by_one(balance):
                continue
            elif not _claims(balance) or (judgement.distance > _FAR and not slip):
                reason = Text("có thể còn khoản tăng, giảm khác", "something else may have come or gone")
                yield self.unclear(spans, reason, judgement.computation)
            else:
                yield from self.fails(
                    "mismatch",
                    spans[0],
                    [Place(span, _CHANGES) for span in spans[1:]],
                    computation=judgement.computation,
                    confidence=0.7,
                    repairs=[Repair.of(item) for item in found],
                    values={"closing": spans[0].of(facts.text), "sum": judgement.computation},
                )


def _claims(balance: Balance) -> bool:
    """Whether the text tells both what came and what went, and counts the same thing before and after."""
    named = balance.closing.quantity.noun or balance.opening.quantity.noun
    return bool(balance.added and balance.taken and named)


def _told_by_one(balance: Balance) -> bool:
    """ "Số lớp tăng 12 lớp (từ 38 lên 50 lớp)": one change tells all; the other is of something else."""
    moved = abs(balance.closing.quantity.value - balance.opening.quantity.value)
    return any(item.quantity.value == moved for item in (*balance.added, *balance.taken))


def _figures(balance: Balance) -> tuple[Figure, list[Figure]]:
    came = [item.quantity.figure() for item in (balance.opening, *balance.added)]
    went = [item.quantity.figure() for item in balance.taken]
    return balance.closing.quantity.figure(), [*came, *(figure.with_value(-figure.value) for figure in went)]
