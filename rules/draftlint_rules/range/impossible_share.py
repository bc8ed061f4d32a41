"""RNG104: a share of above 100 % of something that cannot be more than all."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from draftlint.api import (
    Aspect,
    Facts,
    Kind,
    Result,
    Rule,
    Severity,
    Statement,
    Text,
    WordPattern,
    any_of,
)

_BEHIND = regex.compile(r"\s(?:tổng số\s|số\s)?")
_HEAD = WordPattern(r"(?<!\p{L})<ranges.heads_of_shares>\s(?P<what>[^;.]{0,120})$")
"""Finds "tỷ lệ hộ nghèo …" before a figure; `what` is all behind the head."""
_MAY_EXCEED_ALL = any_of("indicators.may_exceed_all")
_TARGET_BRACKETS = any_of("indicators.target_brackets")
_WHOLE_THINGS = any_of("indicators.whole_things")


class ImpossibleShare(Rule):
    """Tỷ lệ vượt 100% của một tổng thể.

    Tỷ lệ hộ, trường, người dân, rừng che phủ… là phần của một tổng thể nên không thể quá 100%. Tỷ lệ hoàn thành, tăng
    trưởng, so với năm trước thì có thể.

    Cách sửa: kiểm tra dấu phẩy thập phân và đơn vị (%, ‰); đối chiếu với nguồn.

    Nguồn: phần không vượt toàn thể.

    ---

    A share of above 100 % of something that cannot be more than all.

    Households, schools or people that meet a standard are part of a whole. Fulfilment, growth and comparisons may
    exceed 100 %.

    To mend: look at the decimal comma and the unit; compare with the source.

    Source: a part does not exceed its whole.
    """

    code = "RNG104"
    name = "impossible-share"
    kind = Kind.RANGE
    severity = Severity.ERROR
    title = Text("Tỷ lệ vượt 100%", "Share above 100 %")
    messages = {"over": Text("Tỷ lệ {text} vượt quá toàn bộ (100%).", "A share of {text} is more than all (100 %).")}
    flagged = (
        "Tỷ lệ hộ sử dụng nước sạch đạt ⟦1.000%⟧.",
        "Tỷ lệ che phủ rừng năm 2025 đạt ⟦587%⟧.",
        "Đến nay ⟦125%⟧ số trường đạt chuẩn quốc gia.",
    )
    quiet = (
        "Tỷ lệ hộ sử dụng nước sạch đạt 100%.",
        "Tỷ lệ hộ sử dụng nước sạch đạt 112% kế hoạch.",
        "Tỷ lệ hoàn thành chỉ tiêu giảm nghèo đạt 112%.",
        "Tỷ lệ học sinh tăng 120% so với năm học trước.",
        "Thu ngân sách bằng 125% xã bạn.",
        "Tỷ lệ đi học đúng độ tuổi tăng; doanh thu đạt 140%.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge every share of something counted."""
        for item in facts.statements:
            quantity = item.quantity
            if not quantity.percent or quantity.high <= 100 or item.aspect not in (Aspect.LEVEL, Aspect.SHARE):
                continue  # one figure below 100 % says nothing of another, so nothing is claimed to hold
            if not _is_share(facts, item):
                continue
            shown = item.span.of(facts.text)
            yield from self.fails("over", item.span, computation=f"{shown} > 100%", values={"text": shown})


def _is_share(facts: Facts, item: Statement) -> bool:
    """Whether the words before or behind a percentage name a whole of things or people."""
    left = item.left.of(facts.text)
    after = facts.text[item.span.end : min(item.span.end + 40, item.sentence.span.end)]
    if _MAY_EXCEED_ALL.search(left) or _MAY_EXCEED_ALL.search(after) or _TARGET_BRACKETS.search(after[:20]):
        return False
    head = _HEAD.search(left)
    if head and _WHOLE_THINGS.search(head["what"]):
        return True
    behind = _BEHIND.match(after)
    return behind is not None and _WHOLE_THINGS.match(after, behind.end()) is not None
