"""TGT102: a new target that is worse than what is already reached."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex

from draftlint.api import (
    Aspect,
    Facts,
    Form,
    Kind,
    Pair,
    Place,
    Result,
    Role,
    Rule,
    Severity,
    Statement,
    Text,
    is_added,
    names_an_indicator,
    says_an_act,
    told_apart,
)

_ALIKE = 0.65
"""How alike two subjects must be for a target to be measured by a result."""


_IN_NAMES = {"tiêu chí", "tiêu chuẩn"}


class NextTarget(Rule):
    """Mục tiêu mới thấp hơn kết quả đã đạt.

    Báo cáo đã đạt 64% mà mục tiêu nhiệm kỳ sau chỉ đặt 55% thì hoặc một trong hai số sai, hoặc cần nói rõ vì sao hạ mục
    tiêu. Với chỉ tiêu càng thấp càng tốt (hộ nghèo, tai nạn…), mục tiêu cao hơn kết quả mới đáng hỏi.

    Cách sửa: đối chiếu kết quả với mục tiêu; nếu chủ ý thì thêm lý do.

    Nguồn: so sánh cùng chỉ tiêu giữa phần đánh giá và phần phương hướng.

    ---

    A new target that is worse than what is already reached.

    If 64 % is reached and the next target is 55 %, one of them is wrong, or the reason for lowering the target is
    missing. For indicators where less is better (poverty, accidents) the direction is turned.

    To mend: compare both; if it is meant, say why.

    Source: the same indicator in the review and in the outlook of one draft.
    """

    code = "TGT102"
    name = "target-below-result"
    kind = Kind.TARGET_VS_ACTUAL
    severity = Severity.INFO
    title = Text("Mục tiêu mới kém kết quả đã đạt", "New target worse than the result")
    messages = {
        "below": Text(
            "Mục tiêu {target} kém hơn kết quả đã đạt {result}.",
            "The target {target} is worse than the result {result}.",
        ),
    }
    flagged = (
        "A. KẾT QUẢ\nTỷ lệ che phủ rừng đạt ⟦64%⟧.\nB. MỤC TIÊU\nTỷ lệ che phủ rừng đạt ⟦!55%⟧.",
        # so many a term
        "A. KẾT QUẢ\nĐã kết nạp mới ⟦812 đảng viên⟧.\nB. MỤC TIÊU\nCả nhiệm kỳ kết nạp mới ⟦!700 đảng viên⟧.",
        "A. KẾT QUẢ\nTỷ lệ hộ nghèo còn ⟦1,1%⟧.\nB. MỤC TIÊU\nTỷ lệ hộ nghèo còn ⟦!1,5%⟧.",
    )
    quiet = (
        "A. KẾT QUẢ\nSố hộ đạt 8 tiêu chí là 310 hộ.\nB. MỤC TIÊU\nSố hộ đạt 5 tiêu chí là 420 hộ.",
        "A. KẾT QUẢ\nTỷ lệ che phủ rừng đạt 54%.\nB. MỤC TIÊU\nTỷ lệ che phủ rừng đạt 55%.",
        "A. KẾT QUẢ\nTỷ lệ hộ nghèo còn 2,1%.\nB. MỤC TIÊU\nTỷ lệ hộ nghèo còn dưới 1,5%.",
        "A. KẾT QUẢ\nTỷ lệ che phủ rừng đạt 54%.\nB. MỤC TIÊU\nTỷ lệ che phủ rừng đạt 50 - 55%.",
        "A. KẾT QUẢ\nCơ cấu kinh tế: dịch vụ 52%, công nghiệp 41%, nông nghiệp 7%.\n"
        "B. MỤC TIÊU\nCơ cấu kinh tế: dịch vụ 58%, công nghiệp 38%, nông nghiệp 4%.",
        # what shall be done next time is no level
        "A. KẾT QUẢ\nĐã trồng mới 520 ha chè.\nB. MỤC TIÊU\nTrồng mới 400 ha chè.",
        "A. KẾT QUẢ\nSản lượng chè búp đạt 9.640 tấn.\nB. MỤC TIÊU\nSản lượng chè búp thêm 700 tấn.",
        # growth may slow down
        "A. KẾT QUẢ\nKim ngạch xuất khẩu tăng 14,2%.\nB. MỤC TIÊU\nKim ngạch xuất khẩu tăng 11,5%.",
        "A. KẾT QUẢ\nTỷ lệ tăng dân số tự nhiên là 0,94%/năm.\nB. MỤC TIÊU\nTỷ lệ tăng dân số tự nhiên là 0,9%/năm.",
    )
    holding = (
        "A. KẾT QUẢ\nTỷ lệ hộ nghèo còn ⟦2,3%⟧.\nB. MỤC TIÊU\nGiảm tỷ lệ hộ nghèo còn dưới ⟦1,5%⟧.",
        "A. KẾT QUẢ\nĐến năm 2025, tỷ lệ dân số tham gia BHYT đạt ⟦93,4%⟧.\n"
        "B. MỤC TIÊU\nĐến năm 2030, bao phủ bảo hiểm y tế đạt ⟦97%⟧.",
        "A. KẾT QUẢ\nTỷ lệ che phủ rừng đạt ⟦54%⟧.\nB. MỤC TIÊU\nTỷ lệ che phủ rừng đạt ⟦55%⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each result with the target set for the same indicator, two worse values only once."""
        told: set[tuple[Decimal, Decimal]] = set()
        for pair in facts.indicator_pairs:
            if not (pair.first.role in (Role.RESULT, Role.UNKNOWN) and pair.second.role is Role.TARGET):
                continue
            if _of_a_structure(pair.first) or _of_a_structure(pair.second) or told_apart(facts, pair):
                continue
            if not _of_one_scale(pair.first, pair.second):
                continue
            if (pair.same or pair.likeness >= _ALIKE or _nested(pair)) and names_an_indicator(pair.first):
                values = (_level(pair.first), _level(pair.second))
                if values not in told or not self._worse(pair.first, pair.second):
                    yield from self._judge(facts, pair.first, pair.second, certain=pair.same)
                told.add(values)

    @staticmethod
    def _worse(result: Statement, target: Statement) -> bool:
        reached, aimed = _level(result), _level(target)
        slack = max(result.quantity.quantum, target.quantity.quantum) / 2
        if _less_is_better(result):
            return target.quantity.value > reached + slack
        return aimed < reached - slack

    def _judge(self, facts: Facts, result: Statement, target: Statement, *, certain: bool) -> Iterator[Result]:
        spans = [result.span, target.span]
        worse = self._worse(result, target)
        fits, breaks = ("≤", ">") if _less_is_better(result) else ("≥", "<")
        shown = f"{target.span.of(facts.text)} {breaks if worse else fits} {result.span.of(facts.text)}"
        if not worse:
            yield self.holds(spans, shown)
        elif _need_not_grow(facts, result, target):
            return
        elif not certain or Form.FRACTION in (result.quantity.form, target.quantity.form):
            yield self.unclear(spans, Text("không chắc cùng một chỉ tiêu", "not clearly one indicator"), shown)
        else:
            yield from self.fails(
                "below",
                target.span,
                [Place(result.span, Text("kết quả đã đạt", "the result reached"))],
                computation=shown,
                values={"target": target.span.of(facts.text), "result": result.span.of(facts.text)},
            )


def _need_not_grow(facts: Facts, result: Statement, target: Statement) -> bool:
    """Whether the next figure may well be smaller: growth, or what is done in another length of time."""
    if target.aspect is Aspect.GROWTH:
        return True
    if target.quantity.percent or target.quantity.per or target.quantity.unit.dimension == "permille":
        return False
    if is_added(facts.text, target):
        return True
    as_long = (result.yearly and target.yearly) or _TERM.search(target.left.of(facts.text))
    return says_an_act(target.core) and not as_long


_TERM = regex.compile(r"(?<!cuối )(?:nhiệm kỳ|0?5 năm)(?!\p{L})", regex.IGNORECASE)


def _less_is_better(result: Statement) -> bool:
    return result.lower_is_better or result.direction < 0


def _of_a_structure(statement: Statement) -> bool:
    """Whether a share of a structure is stated: it may rise or fall, the others move with it."""
    return statement.aspect is Aspect.SHARE or statement.core | statement.context >= _STRUCTURE


_STRUCTURE = {"cơ", "cấu"}


def _of_one_scale(one: Statement, two: Statement) -> bool:
    """Whether two figures can be set against each other: a fraction against a fraction or a percentage, and no count
    that belongs to a name ("hộ đạt 8 tiêu chí").
    """
    if any(item.quantity.noun in _IN_NAMES and item.quantity.form is Form.SINGLE for item in (one, two)):
        return False
    fraction = [item for item in (one, two) if item.quantity.form is Form.FRACTION]
    return len(fraction) != 1 or any(item.quantity.percent for item in (one, two))


def _level(statement: Statement) -> Decimal:
    """The best value that a figure allows, in its base unit; a fraction in per cent."""
    quantity = statement.quantity
    if quantity.form is Form.FRACTION and quantity.other:
        return quantity.amount / quantity.other * 100
    return quantity.high


def _nested(pair: Pair) -> bool:
    """Whether all words of one subject, and they are many, are said in the other."""
    mine, yours = pair.first.core, pair.second.core
    return len(mine & yours) >= 4 and (mine <= yours or yours <= mine)
