"""FIG101: one indicator stated with two values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from draftlint.api import (
    Agreement,
    Block,
    BlockKind,
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
    agreement,
    close,
    content_words,
    cue_pattern,
    is_generic,
    names_an_indicator,
    print_number,
    shared_digits,
    slip_digits,
    subject,
    wording,
)

_ENOUGH = 5.0
"""What likeness (five for equal subjects) and telling digits must reach together for figures to be one indicator's."""
_DOUBTFUL, _SURE = 5.5, 6.5
"""The same for two figures that one slip tells apart: to be mentioned, and to be a warning."""


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
        differing: list[tuple[Pair, Agreement]] = []
        for pair in facts.indicator_pairs:
            found = agreement(pair.first.quantity, pair.second.quantity)
            if found is Agreement.EQUAL:
                if _evidence(pair) >= _ENOUGH:
                    agreeing.append(pair)
            elif _same_role(pair) and not pair.apart and not _siblings(facts, pair):
                differing.append((pair, found))
        groups = _groups(agreeing)
        for group in groups:
            yield self.holds([item.span for item in group], " = ".join(_shown(item) for item in group))
        yield from self._conflicts(facts, _unrivalled(differing, agreeing), groups)

    def _conflicts(
        self, facts: Facts, differing: Iterable[tuple[Pair, Agreement]], groups: Sequence[Sequence[Statement]]
    ) -> Iterator[Result]:
        """One finding for each pair of values, not for each pair of places."""
        home = {item.index: number for number, group in enumerate(groups) for item in group}
        told: set[tuple[object, object]] = set()
        for pair, found in differing:
            key = (home.get(pair.first.index, pair.first.span), home.get(pair.second.index, pair.second.span))
            targets = pair.first.role is Role.TARGET
            if found is Agreement.CONTAINED and not targets:
                if pair.same:
                    yield self.holds(
                        [pair.first.span, pair.second.span], f"{_shown(pair.first)} ∋ {_shown(pair.second)}"
                    )
                continue
            severity = _severity(facts.text, pair, loose=found is Agreement.CONTAINED)
            if key in told or severity is None:
                continue
            told.add(key)
            loose = found is Agreement.CONTAINED
            yield from self.fails(
                "loose" if loose else "conflict",
                pair.first.span,
                [Place(pair.second.span, Text("giá trị ở chỗ kia", "the value in the other place"))],
                computation=f"{_shown(pair.first)} ≠ {_shown(pair.second)}",
                severity=severity,
                confidence=0.8 if severity is Severity.WARNING else 0.5,
                values={"one": pair.first.span.of(facts.text), "two": pair.second.span.of(facts.text)},
            )


def _evidence(pair: Pair) -> float:
    """How much speaks for one indicator where the figures agree: likeness of the subjects, and digits in common."""
    alike = 5 * pair.likeness * min(_telling(pair.first), _telling(pair.second))
    against = _ROLES_APART.get(frozenset((pair.first.role, pair.second.role)), 1.0) + (1.0 if pair.apart else 0.0)
    return alike + shared_digits(pair.first.quantity, pair.second.quantity) + _stated_whole(pair) - against


def _stated_whole(pair: Pair) -> float:
    """What it adds that a count is the whole of a fraction close behind: "có 46 trường; 39/46 trường đạt chuẩn"."""
    one, two = pair.first, pair.second
    near = abs(one.sentence.block.index - two.sentence.block.index) <= 1
    wholes = [
        single.quantity.amount == part.quantity.whole
        for single, part in ((one, two), (two, one))
        if part.quantity.whole is not None and single.quantity.form is Form.SINGLE
    ]
    return _WHOLE_SAID if near and any(wholes) else 0.0


_WHOLE_SAID = 2.0


def _telling(statement: Statement) -> float:
    """How much the words of a subject tell: little where many things have it, less where only a thing is counted."""
    if is_generic(subject(statement)):
        return 0.4
    if statement.quantity.unit.dimension != "count" or statement.quantity.per:
        return 1.0
    if subject(statement) - content_words(statement.quantity.noun, keep=statement.quantity.noun):
        return 1.0
    return 0.85 if len(statement.quantity.noun.split()) > 2 else 0.7


_ROLES_APART = {
    **{frozenset((role,)): 0.0 for role in Role},
    frozenset((Role.RESULT, Role.UNKNOWN)): 0.0,
    frozenset((Role.RESULT, Role.TARGET)): 2.5,
    frozenset((Role.UNKNOWN, Role.TARGET)): 2.5,
    frozenset((Role.STATED_TARGET, Role.TARGET)): 2.5,
    frozenset((Role.STATED_TARGET, Role.RESULT)): 2.0,
}
"""What speaks against one indicator where one figure is a target, or an earlier value, and the other a result."""


def _severity(text: str, pair: Pair, *, loose: bool) -> Severity | None:
    """How loudly to tell of two figures that differ; None where their subjects are not surely one."""
    one, two = pair.first.quantity, pair.second.quantity
    if pair.same:
        if loose:
            return Severity.INFO
        targets = pair.first.role is Role.TARGET and one.percent
        if targets or pair.worded_alike or close(one, two):
            return Severity.WARNING
        return Severity.INFO if _nothing_between(text, pair) else None
    told = None if _listed(pair) else slip_digits(one, two)
    if loose or told is None or is_generic(pair.first.core) or is_generic(pair.second.core):
        return None
    if not (names_an_indicator(pair.first) and names_an_indicator(pair.second)):
        return None
    evidence = 5 * pair.likeness + told
    if evidence < _DOUBTFUL:
        return None
    return Severity.WARNING if evidence >= _SURE else Severity.INFO


def _nothing_between(text: str, pair: Pair) -> bool:
    """Whether nothing but the value tells two places apart: no word, no name, and they are no list and its item."""
    one, two = pair.first, pair.second
    apart = abs(one.sentence.block.index - two.sentence.block.index) > _NEIGHBOURS
    worded = wording(one.left.of(text)) == wording(two.left.of(text))
    return worded and one.core == two.core and one.names == two.names and len(one.core) >= 2 and apart


def _listed(pair: Pair) -> bool:
    """Whether both stand close together and one of them in a list: a whole and its part, or two parts."""
    one, two = pair.first.sentence.block, pair.second.sentence.block
    return abs(one.index - two.index) <= _NEIGHBOURS and (one.marker is not None or two.marker is not None)


_NEIGHBOURS = 8
"""Blocks within which two values of one name are a whole and its part, or items of one list."""


def _unrivalled(
    differing: Sequence[tuple[Pair, Agreement]], agreeing: Sequence[Pair]
) -> Iterator[tuple[Pair, Agreement]]:
    """Differing pairs that no better partner explains.

    A figure that agrees with another one near the first place speaks of that one; so does one whose equal elsewhere has
    a subject more like its own.
    """
    near: set[tuple[int, int]] = set()
    best: dict[int, float] = defaultdict(float)
    for pair in agreeing:
        for mine, yours in ((pair.first, pair.second), (pair.second, pair.first)):
            near.add((mine.index, yours.sentence.block.index))
            best[mine.index] = max(best[mine.index], pair.likeness)
    for pair, found in sorted(differing, key=lambda item: (not item[0].same, -item[0].likeness)):
        one, two = pair.first, pair.second
        told = slip_digits(one.quantity, two.quantity) or 0
        rivals = (one.index, two.sentence.block.index) in near or (two.index, one.sentence.block.index) in near
        if rivals and not (pair.same and told >= _PLAIN_SLIP):
            continue
        if pair.likeness + 0.02 < max(best[one.index], best[two.index]):
            continue
        yield pair, found


_PLAIN_SLIP = 2.0
"""Digits of a slip between two values of one wording that no series of values explains."""


def _siblings(facts: Facts, pair: Pair) -> bool:
    """Whether the places speak of different things: of one block, of one list, a part, or a note on the other."""
    one, two = pair.first.sentence.block, pair.second.sentence.block
    if one.index == two.index or _is_part(facts, pair.first) != _is_part(facts, pair.second):
        return True
    if _hangs_on(facts, one, two) or _hangs_on(facts, two, one):
        return True
    return one.kind is BlockKind.LIST_ITEM and two.kind is BlockKind.LIST_ITEM and one.section == two.section


def _is_part(facts: Facts, statement: Statement) -> bool:
    return cue_pattern("part_cues").search(statement.left.of(facts.text)) is not None


def _hangs_on(facts: Facts, note: Block, block: Block) -> bool:
    """Whether one block is a note whose mark stands in the other."""
    anchor = facts.anchors.get(note.note) if note.note is not None else None
    return anchor is not None and block.span.start <= anchor <= block.span.end


def _same_role(pair: Pair) -> bool:
    """A result is not compared with a target; where the draft does not say, both may be results."""
    one, two = pair.first.role, pair.second.role
    if one in (Role.EARLIER, Role.STATED_TARGET):
        return False
    return one is two or {one, two} == {Role.RESULT, Role.UNKNOWN}


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
