"""FIG101: one indicator stated with two values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import IntEnum

from draftlint.api import (
    BlockKind,
    Facts,
    Form,
    Kind,
    Pair,
    Place,
    Quantity,
    Result,
    Role,
    Rule,
    Severity,
    Slip,
    Statement,
    Text,
    print_number,
    ratios,
    slip_between,
)

_FAR = Text("hai giá trị quá xa nhau, có thể khác phạm vi", "too far apart; perhaps another scope")
_SLIPS = {
    Slip.SWAP,
    Slip.DIGIT,
    Slip.LOST_DIGIT,
    Slip.EXTRA_DIGIT,
    Slip.LOST_GROUP,
    Slip.EXTRA_GROUP,
    Slip.SCALE,
    Slip.SEPARATOR,
}


class _Agreement(IntEnum):
    EQUAL = 0
    CONTAINED = 1
    DIFFERENT = 2


class FigureConflict(Rule):
    """Một chỉ tiêu được nêu với hai giá trị khác nhau.

    Cùng một chỉ tiêu, cùng phạm vi, cùng thời kỳ mà trang trước ghi 9,4%/năm, trang sau ghi 8,6%/năm thì ít nhất một
    chỗ sai. Người đọc sẽ trích số ở chỗ mình gặp trước.

    Cách sửa: chọn số đúng theo nguồn, sửa các chỗ còn lại; nếu là hai chỉ tiêu khác nhau thì viết rõ khác ở điểm nào.

    Nguồn: hai giá trị được so sau khi làm tròn về số ít chữ số thập phân hơn.

    ---

    One indicator stated with two values.

    If one indicator of one scope and period is 9,4 % a year here and 8,6 % there, at least one place is wrong.

    To mend: keep the value of the source everywhere; if two indicators are meant, say how they differ.

    Source: values are compared after rounding to the coarser print.
    """

    code = "FIG101"
    name = "figure-conflict"
    kind = Kind.SAME_FIGURE
    severity = Severity.WARNING
    title = Text("Một chỉ tiêu, hai giá trị", "One indicator, two values")
    messages = {
        "conflict": Text(
            "Cùng một chỉ tiêu nhưng chỗ này ghi {one}, chỗ kia ghi {two}.",
            "One indicator, but {one} here and {two} there.",
        ),
        "loose": Text(
            "Cùng một mục tiêu nhưng nêu hai mức: {one} và {two}.", "One target stated in two ways: {one} and {two}."
        ),
    }
    flagged = (
        "A. KẾT QUẢ\nTỷ lệ hộ sử dụng nước sạch đạt ⟦!91,2%⟧.\nB. ĐÁNH GIÁ CHUNG\n"
        "Đến nay, tỷ lệ hộ sử dụng nước sạch đạt ⟦92,1%⟧.",
        "Sản lượng nuôi trồng thủy sản tăng bình quân ⟦!9,4%/năm⟧.\n"
        "Nhìn chung, sản lượng nuôi trồng thuỷ sản tăng bình quân ⟦8,6%/năm⟧.",
        "B. MỤC TIÊU\n- Tỷ lệ lao động qua đào tạo đạt ⟦!75 - 80%⟧.\n"
        "C. NHIỆM VỤ\nNâng tỷ lệ lao động qua đào tạo đạt ⟦78%⟧.",
        "Năm 2025 kết nạp mới ⟦!412 đảng viên⟧.\nTổng kết năm 2025, đã kết nạp mới ⟦421 đảng viên⟧.",
    )
    quiet = (
        "Tỷ lệ hộ sử dụng nước sạch năm 2023 đạt 90,1%.\nTỷ lệ hộ sử dụng nước sạch năm 2024 đạt 91,2%.",
        "Tỷ lệ hộ nông thôn sử dụng nước sạch đạt 90,1%.\nTỷ lệ hộ đô thị sử dụng nước sạch đạt 97,5%.",
        "A. KẾT QUẢ\nTỷ lệ hộ nghèo còn 2,1%.\nB. MỤC TIÊU\nTỷ lệ hộ nghèo còn 1,0%.",
        "Tỷ lệ hộ nghèo giảm từ 4,2% xuống còn 2,1%.\nĐến nay, tỷ lệ hộ nghèo còn 2,1%.",
        "Đầu nhiệm kỳ, tỷ lệ hộ sử dụng nước sạch là 90,1%.\nTỷ lệ hộ sử dụng nước sạch là 91,2%.",
        "Vốn doanh nghiệp đạt 4.906 tỷ đồng.\nSố doanh nghiệp có vốn trên 100 tỷ đồng còn ít.",
        "Nâng cấp chợ với kinh phí 12 tỷ đồng.\nXây cầu với kinh phí 31 tỷ đồng.",
        "Thu ngân sách đạt 310,25 tỷ đồng.\nTổng thu ngân sách đạt 310,3 tỷ đồng.",
        "Tạo việc làm cho 2.400 lao động mỗi năm.\nTrong 5 năm đã tạo việc làm cho 12.180 lao động.",
        "Kết nạp mới 412 đảng viên.\nXử lý kỷ luật 21 đảng viên.",
        "Tỷ lệ phủ sóng 5G đạt trên 92%.\nTỷ lệ phủ sóng 5G đạt 92,4%.",
    )
    holding = (
        "Tỷ lệ hộ sử dụng nước sạch đạt ⟦91,2%⟧.\nĐến nay, tỷ lệ hộ sử dụng nước sạch đạt ⟦91,2%⟧.\n"
        "Tổng kết: tỷ lệ hộ sử dụng nước sạch là ⟦91,2%⟧.",
        "Thu ngân sách đạt ⟦310,25 tỷ đồng⟧.\nTổng thu ngân sách đạt ⟦310,3 tỷ đồng⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Join what agrees into one check an indicator; tell what does not."""
        agreeing: list[Pair] = []
        differing: list[tuple[Pair, _Agreement]] = []
        for pair in facts.indicator_pairs:
            if not _same_role(pair):
                continue
            agreement = _agreement(pair)
            if agreement is _Agreement.EQUAL and (pair.same or _nested(pair) or _informative(pair.first)):
                agreeing.append(pair)
            elif pair.same and agreement is not _Agreement.EQUAL and not _siblings(pair):
                differing.append((pair, agreement))
        groups = _groups(agreeing)
        for group in groups:
            yield self.holds([item.span for item in group], " = ".join(_shown(item) for item in group))
        yield from self._conflicts(facts, differing, groups)

    def _conflicts(
        self, facts: Facts, differing: Sequence[tuple[Pair, _Agreement]], groups: Sequence[Sequence[Statement]]
    ) -> Iterator[Result]:
        """One finding for each pair of values, not for each pair of places."""
        home = {item.index: number for number, group in enumerate(groups) for item in group}
        told: set[tuple[object, object]] = set()
        for pair, agreement in differing:
            key = (home.get(pair.first.index, pair.first.span), home.get(pair.second.index, pair.second.span))
            targets = pair.first.role is Role.TARGET
            if agreement is _Agreement.CONTAINED and not targets:
                yield self.holds([pair.first.span, pair.second.span], f"{_shown(pair.first)} ∋ {_shown(pair.second)}")
                continue
            if key in told:
                continue
            told.add(key)
            if not (targets and pair.first.quantity.percent) and not _close(pair):
                yield self.unclear(
                    [pair.first.span, pair.second.span], _FAR, f"{_shown(pair.first)}; {_shown(pair.second)}"
                )
                continue
            loose = agreement is _Agreement.CONTAINED
            yield from self.fails(
                "loose" if loose else "conflict",
                pair.first.span,
                [Place(pair.second.span, Text("giá trị ở chỗ kia", "the value in the other place"))],
                computation=f"{_shown(pair.first)} ≠ {_shown(pair.second)}",
                severity=Severity.INFO if loose else None,
                confidence=0.5 if loose else 0.8,
                values={"one": pair.first.span.of(facts.text), "two": pair.second.span.of(facts.text)},
            )


def _siblings(pair: Pair) -> bool:
    """Whether both stand in items of one list: items speak of different things."""
    one, two = pair.first.sentence.block, pair.second.sentence.block
    return one.kind is BlockKind.LIST_ITEM and two.kind is BlockKind.LIST_ITEM and one.section == two.section


def _close(pair: Pair) -> bool:
    """Within a quarter of each other, or one slip of pen or key apart; farther off, another scope is likelier."""
    one, two = pair.first.quantity, pair.second.quantity
    if Form.FRACTION in (one.form, two.form) or pair.worded_alike:
        return True
    if abs(one.value - two.value) * 4 <= max(abs(one.value), abs(two.value)):
        return True
    if one.form is not Form.SINGLE or two.form is not Form.SINGLE:
        return False
    slip = slip_between(one.figure(two.unit_of_print), two.amount)
    return slip in _SLIPS and len(two.digits) >= 3


def _same_role(pair: Pair) -> bool:
    """A result is not compared with a target; where the draft does not say, both may be results."""
    one, two = pair.first.role, pair.second.role
    return one is two or {one, two} == {Role.RESULT, Role.UNKNOWN}


def _agreement(pair: Pair) -> _Agreement:
    one, two = pair.first.quantity, pair.second.quantity
    if one.form is Form.RANGE or two.form is Form.RANGE:
        if (one.value, one.high) == (two.value, two.high):
            return _Agreement.EQUAL
        return _Agreement.CONTAINED if one.value <= two.high and two.value <= one.high else _Agreement.DIFFERENT
    if Form.FRACTION in (one.form, two.form):
        return _of_fractions(one, two)
    if _rounded_alike(one, two):
        return _Agreement.EQUAL
    # "từ 98,2%" with decimals is a measured value with a decorative word; only round figures are true bounds.
    measured = one.step < 1 and two.step < 1 and one.percent
    hedged = not measured and (one.figure().rounded.overlaps(two.figure(one.unit_of_print).rounded))
    return _Agreement.CONTAINED if hedged else _Agreement.DIFFERENT


def _nested(pair: Pair) -> bool:
    """Whether all words of one subject are said in the other, and they are many."""
    mine, yours = pair.first.core, pair.second.core
    return len(mine & yours) >= 4 and (mine <= yours or yours <= mine)


def _rounded_alike(one: Quantity, two: Quantity) -> bool:
    """Whether two values are equal once both are rounded to the coarser print; counts are exact."""
    if one.value == two.value:
        return True
    if one.counted and two.counted:
        return False
    coarse, fine = (one, two) if one.quantum >= two.quantum else (two, one)
    return (fine.value / coarse.quantum).quantize(Decimal(1), ROUND_HALF_UP) * coarse.quantum == coarse.value


def _of_fractions(one: Quantity, two: Quantity) -> _Agreement:
    if one.form is two.form:
        return _Agreement.EQUAL if (one.amount, one.other) == (two.amount, two.other) else _Agreement.DIFFERENT
    fraction, share = (one, two) if one.form is Form.FRACTION else (two, one)
    if share.form is not Form.SINGLE or not fraction.other:
        return _Agreement.CONTAINED
    judgement = ratios.percentage(fraction.figure(), fraction.other_figure(), share.figure())
    return _Agreement.EQUAL if judgement.fits else _Agreement.DIFFERENT


def _informative(statement: Statement) -> bool:
    """Whether a value is printed with so many digits that two subjects would hardly share it by chance."""
    digits = statement.quantity.digits
    return len(digits) >= 4 and statement.quantity.value % 100 != 0


def _groups(pairs: Sequence[Pair]) -> list[list[Statement]]:
    """Statements joined by agreeing pairs, each group in text order."""
    parent: dict[int, int] = {}
    items: dict[int, Statement] = {}

    def root(index: int) -> int:
        while parent.setdefault(index, index) != index:
            index = parent[index]
        return index

    for pair in pairs:
        items[pair.first.index], items[pair.second.index] = pair.first, pair.second
        parent[root(pair.second.index)] = root(pair.first.index)
    grouped: dict[int, list[Statement]] = defaultdict(list)
    for index in sorted(items):
        grouped[root(index)].append(items[index])
    return list(grouped.values())


def _shown(statement: Statement) -> str:
    figure = statement.quantity.figure()
    if statement.quantity.other is None:
        return figure.text
    joint = "/" if statement.quantity.form is Form.FRACTION else " - "
    return f"{print_number(figure.value, figure.decimals)}{joint}{statement.quantity.other_figure().text}"
