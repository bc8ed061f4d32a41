"""RNG102: a part that is larger than its whole."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import (
    Aspect,
    Facts,
    Form,
    Kind,
    Result,
    Rule,
    Severity,
    Statement,
    Text,
    WordPattern,
    any_of,
)

_FAR = 3
"""No target is exceeded so many times over."""
_BEHIND = 60
"""Code points behind a fraction that may tell of its target."""
_SHARE = WordPattern(r"(?<!\p{L})<ranges.takes_up>(?:\s<ranges.heads_of_shares>)?(?:\s<ranges.hedges>)?\s?$")
_PLANS = any_of("ranges.plans")
_MAY_EXCEED = any_of("ranges.may_exceed")
_FIXED_LISTS = any_of("indicators.fixed_lists")
_FIXED_PLACES = any_of("indicators.fixed_places")


class FractionOverWhole(Rule):
    """Phần lớn hơn tổng thể.

    “190/170 thửa đất đã cấp giấy” không thể có: số đã cấp vượt số thửa. Khi so kết quả với chỉ tiêu (“kết nạp 320/250
    hội viên”) thì vượt là bình thường nên không báo. Tỷ lệ “chiếm” trên 100% cũng không thể có.

    Cách sửa: kiểm tra hai số có bị đảo hoặc gõ nhầm không.

    Nguồn: phần không vượt tổng thể.

    ---

    A part that is larger than its whole.

    "190/170 thửa đất đã cấp giấy" cannot be. A result against a target ("kết nạp 320/250 hội viên") may exceed it
    and is left alone. A share ("chiếm") above 100 % cannot be either.

    To mend: see whether the two numbers are swapped or mistyped.

    Source: a part does not exceed its whole.
    """

    code = "RNG102"
    name = "part-exceeds-whole"
    kind = Kind.RANGE
    severity = Severity.WARNING
    title = Text("Phần lớn hơn tổng thể", "Part larger than its whole")
    messages = {
        "fraction": Text(
            "{text}: phần lớn hơn tổng thể ({part} > {whole}).",
            "{text}: the part exceeds the whole ({part} > {whole}).",
        ),
        "share": Text("Tỷ trọng {text} vượt 100%.", "A share of {text} exceeds 100%."),
    }
    flagged = (
        "Toàn nhiệm kỳ đạt ⟦!24/22 chỉ tiêu⟧.",
        "Xã mới đạt ⟦!170/19 tiêu chí⟧.",
        "Đã kết nạp ⟦!320/25 hội viên⟧.",
        "Trong đó ⟦190/170 thửa đất⟧ có tranh chấp.",
        "Khu vực dịch vụ chiếm ⟦104,2%⟧ giá trị sản xuất.",
    )
    quiet = (
        "Xây dựng 12/10 xã đạt chuẩn, vượt chỉ tiêu.",
        "Đã kết nạp 320/250 hội viên.",
        "Thu ngân sách bằng 104,2% kế hoạch.",
        "Đưa vào sử dụng 32/22 tuyến đường, vượt chỉ tiêu.",
        "Có 170/190 thửa đất được cấp giấy.",
        "Hướng nghiệp cho 540/500 lượt học sinh, đạt 108%.",
        "Các thửa đất mặt tiền đường 3/2.",
    )
    holding = ("Có ⟦170/190 thửa đất⟧ được cấp giấy.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge every fraction and every share."""
        for statement in facts.statements:
            quantity = statement.quantity
            if quantity.form is Form.FRACTION and quantity.other and quantity.noun:
                yield from self._fraction(facts, statement)
            elif quantity.percent and quantity.value > 100 and _SHARE.search(statement.left.of(facts.text)):
                shown = statement.span.of(facts.text)
                yield from self.fails("share", statement.span, computation=f"{shown} > 100%", values={"text": shown})

    def _fraction(self, facts: Facts, statement: Statement) -> Iterator[Result]:
        part, whole = statement.quantity.figure(), statement.quantity.other_figure()
        if part.value <= whole.value:
            yield self.holds([statement.span], f"{part.text} ≤ {whole.text}")
            return
        if _may_exceed(facts, statement):
            reason = Text("kết quả so với chỉ tiêu, được phép vượt", "a result against a target may exceed it")
            yield self.unclear([statement.span], reason, f"{part.text} > {whole.text}")
            return
        yield from self.fails(
            "fraction",
            statement.span,
            computation=f"{part.text} > {whole.text}",
            values={"text": statement.span.of(facts.text), "part": part.text, "whole": whole.text},
        )


def _may_exceed(facts: Facts, statement: Statement) -> bool:
    """Whether a fraction may be a result set against a target, not a part of a whole."""
    quantity = statement.quantity
    if _fulfilled(facts, statement):
        return True
    if quantity.amount > (quantity.other or 0) * _FAR or _FIXED_LISTS.match(quantity.noun):
        return False
    end = min(statement.sentence.span.end, statement.span.end + _BEHIND)
    if _PLANS.search(facts.text, statement.clause.span.start, end):
        return True
    places = _FIXED_PLACES.match(quantity.noun)
    return not places and _MAY_EXCEED.search(statement.left.of(facts.text)) is not None


def _fulfilled(facts: Facts, statement: Statement) -> bool:
    """Whether the text goes on to say more than 100 % of it: "5.400/5.000 lượt, đạt 108%"."""
    following = facts.statements[statement.index + 1 : statement.index + 2]
    return any(
        item.sentence.span == statement.sentence.span and item.quantity.percent and item.quantity.value > 100
        and item.aspect is not Aspect.SHARE
        for item in following
    )  # fmt: skip
