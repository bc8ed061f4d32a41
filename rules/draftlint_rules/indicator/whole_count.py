"""FIG102: fractions of one kind of unit with two different wholes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

import regex

from draftlint.api import (
    Facts,
    Form,
    Kind,
    Place,
    RestatedWhole,
    Result,
    Role,
    Rule,
    Severity,
    Slip,
    Statement,
    Text,
    Things,
    WordPattern,
    any_of,
    is_added,
    print_number,
    proper_names,
    slip_between,
    things_of,
)

_ADDED = WordPattern(r"\s<targets.added>(?!\p{L})")
"""Matches " tăng thêm" behind a fraction."""
_NUMBERED_ONCE = any_of("territories.numbered_once")
_REARRANGED = any_of("territories.rearranged")


class WholeCount(Rule):
    """Các phân số của cùng loại đơn vị có mẫu số khác nhau.

    Toàn huyện chỉ có một số xã. Chỗ này “08/08 xã”, chỗ kia “02/10 xã” thì một trong hai mẫu số đếm cả thị trấn, hoặc
    đã cũ sau khi sắp xếp đơn vị hành chính.

    Cách sửa: ghi rõ “xã, thị trấn” khi đếm cả hai; thống nhất mẫu số theo một thời điểm.

    Nguồn: mỗi địa bàn có một số đơn vị hành chính tại một thời điểm.

    ---

    Fractions of one kind of unit with two different wholes.

    A district has one number of communes: "08/08 xã" here and "02/10 xã" there count different things, or one is stale.

    To mend: say "xã, thị trấn" where both are counted; keep one date.

    Source: a place has one number of administrative units at a time.
    """

    code = "FIG102"
    name = "whole-count-conflict"
    kind = Kind.SAME_FIGURE
    severity = Severity.INFO
    title = Text("Mẫu số không thống nhất", "Wholes do not agree")
    messages = {
        "wholes": Text(
            "Cùng đếm “{noun}” nhưng mẫu số chỗ này là {one}, chỗ kia là {two}.",
            "Both count “{noun}”, but the whole is {one} here and {two} there.",
        ),
        "restated": Text(
            "Đã nêu tổng số {one}, nhưng phân số phía sau có mẫu số {two}.",
            "The count is stated as {one}, but the fraction behind it is of {two}.",
        ),
    }
    flagged = (
        # the number of villages, and the whole of a fraction of them
        "Toàn xã có ⟦!24 thôn⟧, 3.120 hộ.\nB. KẾT QUẢ\nCó ⟦19/42 thôn⟧ đạt danh hiệu thôn văn hóa.",
        "Có ⟦!08/08 xã⟧ đạt chuẩn nông thôn mới.\nCó bác sĩ làm việc tại ⟦02/10 xã⟧.",
        # several wholes, of which one is the usual one times ten
        "Có ⟦!05/08 xã⟧ đạt chuẩn.\nCó 07/08 xã có chợ.\nCó 02/09 xã khó khăn.\nCó ⟦06/80 xã⟧ có trạm bơm.",
        # a whole that stands everywhere else, with places of parts beside it
        "Có ⟦05/16 xã⟧ đạt chuẩn.\nCó 16/16 xã có chợ.\nCó 12/16 xã có trạm.\nCó 04/06 xã núi.\nCó ⟦!14/160 xã⟧ có "
        "điện.",
        # what was set, and what is done of it
        "Nghị quyết đề ra ⟦24 chỉ tiêu⟧; đến nay ⟦!21/42 chỉ tiêu⟧ đạt.\nCả 24 chỉ tiêu đã được giao.",
        # two digits of the whole changed places
        "Tiếp nhận ⟦2.358 đơn⟧, đã trả lời ⟦!2.117/2.385 đơn⟧.",
        # the count is taken up again
        "Toàn huyện hiện có ⟦64 trường⟧, ⟦!45/57 trường⟧ đạt chuẩn quốc gia.",
        "Toàn xã đăng ký cứng hóa ⟦18 tuyến⟧. Đến nay ⟦!142/186 tuyến⟧ đã hoàn thành.",
    )
    quiet = (
        "Tỷ lệ thôn có nhà văn hóa từ 88,4% (152/172 thôn) lên 97,1% (166/171 thôn).",
        # what remains
        "Có 52/126 thôn đạt chuẩn, số thôn còn lại là 74 thôn.\nCó 121/126 thôn có nhà văn hóa.",
        # by the new borders
        "Có 21/24 xã đạt chuẩn.\nĐánh giá lại theo địa bàn mới, có 13/15 xã đạt chuẩn.",
        # the villages at the border, told without saying so
        "Đồn biên phòng quản lý địa bàn có 31 thôn, 2.140 hộ.\nB. KẾT QUẢ\nCó 98/126 thôn đạt chuẩn văn hóa.",
        # before and after units were joined
        "Đầu kỳ, xã có 18 thôn.\nSau khi sáp nhập, xã có 11 thôn.\nCó 10/11 thôn đạt chuẩn văn hóa.",
        # schools of one kind, told in another paragraph, and two numbers of schools that are stated
        "Huyện có 58 trường, 940 lớp.\nB. PHỔ THÔNG\nBậc phổ thông có 49 trường.\nC. CƠ SỞ VẬT CHẤT\n"
        "Có 19/58 trường có nhà đa năng, 31/49 trường có phòng tin học.",
        # schools of one kind, told in another paragraph
        "Toàn huyện có 64 trường, 1.120 lớp.\nB. CƠ SỞ VẬT CHẤT\nCó 45/57 trường công lập đạt chuẩn quốc gia.",
        # before places were merged, and since
        "Trước khi sắp xếp, 15/18 xã đạt chuẩn.\nTheo địa bàn mới, có 9/11 xã đạt chuẩn.",
        # schools of one kind, and those that were introduced as a part
        "Toàn huyện hiện có 64 trường, 45/57 trường công lập đạt chuẩn quốc gia.",
        "Toàn huyện có 12 trường vùng cao; 45/57 trường đạt chuẩn quốc gia.",
        # of those that were hit
        "Có 08/12 xã đạt chuẩn.\nLũ quét xảy ra tại 31 thôn của 05 xã; đến nay 04/05 xã đã ổn định.",
        "Có 08/08 xã đạt chuẩn.\nCó 10/10 xã, thị trấn đạt tiêu chí y tế.",
        "Có 08/08 xã đạt chuẩn.\nCó 10/10 xã, thị trấn được phủ sóng 4G.",
        "Có 08/08 xã đạt chuẩn.\nPhấn đấu 05/06 xã đạt kiểu mẫu.\n",
        # of those that shall be added
        "Có 08/12 xã đạt chuẩn nông thôn mới.\nChỉ tiêu đạt thấp: xã nông thôn mới (01/03 xã tăng thêm).",
        "Đạt 12/14 tiêu chí.\nĐạt 17/19 tiêu chí.",
        # of those that were before a merger
        "Có 41/64 xã cũ đạt chuẩn (64,1%).\nSau sắp xếp, 13/18 xã đạt chuẩn.",
        # of the places where something is
        "Có 41/64 xã đạt chuẩn.\nDịch bệnh xảy ra tại 12 xã; đến nay 10/12 xã đã qua 21 ngày.",
        "Có 05/11 xã đạt chuẩn.\nCòn chậm: số xã đạt chuẩn (01/04 xã tăng thêm).",
    )
    holding = (
        # units of two kinds, divided in the introduction
        "Huyện có 15 đơn vị hành chính cấp xã (⟦13 xã⟧, 02 thị trấn).\nB. KẾT QUẢ\n⟦11/13 xã⟧ đạt chuẩn nông thôn mới.",
        "Huyện có ⟦15 đơn vị⟧ hành chính cấp xã (13 xã, 02 thị trấn).\nB. KẾT QUẢ\n⟦15/15 thị trấn⟧, xã có chợ.",
        # what there is of them, in a note
        "Đảng ủy quán triệt kịp thời[footnoteRef:1].\nB. HẠN CHẾ\nCó ⟦04/16 nghị quyết⟧ chậm được sơ kết.\n"
        "[1: ⟦16 nghị quyết⟧, 09 chỉ thị.]",
        "Tiếp nhận ⟦2.358 đơn⟧, đã trả lời ⟦2.117/2.358 đơn⟧.",
        # the count in the sentence before
        "Đăng ký cứng hóa ⟦186 tuyến đường⟧. Đến nay xong ⟦142/186 tuyến đường⟧.",
        "Có ⟦08/08 xã⟧ đạt chuẩn.\nCó ⟦02/08 xã⟧ đạt kiểu mẫu.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Group the fractions of units by what they count; the wholes of one kind of unit agree."""
        stated: dict[Things, list[Statement]] = defaultdict(list)
        for item in facts.stated_wholes:
            stated[item.things].append(item.count)
        by_thing: dict[Things, dict[Decimal, list[Statement]]] = defaultdict(lambda: defaultdict(list))
        for things, counts in list(stated.items()):
            for count in counts:
                by_thing[things][count.quantity.amount].append(count)
        for statement in facts.statements:
            things = things_of(statement.quantity)
            if _counts_all(facts, statement, stated[things]):
                by_thing[things][_whole(statement)].append(statement)
        for things, wholes in by_thing.items():
            yield from self._judge(facts, things, wholes, stated[things])
        for found in facts.restated_wholes:
            yield from self._judge_restated(facts, found)

    def _judge_restated(self, facts: Facts, found: RestatedWhole) -> Iterator[Result]:
        """A count and the whole of the fraction of it behind are one number."""
        count, whole = found.count.quantity.amount, found.fraction.quantity.other_figure().value
        spans = [found.count.span, found.fraction.span]
        if found.equal:
            yield self.holds(spans, f"{print_number(count)} = {print_number(whole)}")
            return
        yield from self.fails(
            "restated",
            found.fraction.span,
            [Place(found.count.span, Text("tổng số đã nêu", "the count stated"))],
            computation=f"{print_number(whole)} ≠ {print_number(count)}",
            severity=Severity.WARNING if found.sure else Severity.INFO,
            confidence=0.8 if found.sure else 0.5,
            values={"one": print_number(count), "two": print_number(whole)},
        )

    def _judge(
        self, facts: Facts, things: Things, wholes: dict[Decimal, list[Statement]], stated: Sequence[Statement]
    ) -> Iterator[Result]:
        for whole, places in wholes.items():
            counts_by_it = any(item.quantity.form is Form.FRACTION for item in places)
            if len(places) >= 2 and (counts_by_it or not stated):
                yield self.holds([item.span for item in places], f"{print_number(whole)} {places[-1].quantity.noun}")
        if not _numbered_once(things):
            return  # schools of one kind and of another
        slips = list(self._odd_ones(facts, wholes))
        yield from slips
        if slips:
            return
        reviewed = {
            whole: fractions
            for whole, places in wholes.items()
            if (fractions := [item for item in places if _tells_whole(item, stated)])
        }
        if len(reviewed) > 2:
            reviewed = _slipped(reviewed)
        if len(reviewed) != 2:
            return
        (one, first), (two, second) = reviewed.items()
        apart = any(_of_another_time(facts, item) for item in (*first, *second))
        if apart or _from_to(facts, first, second) or _only_stated(first, second):
            return
        shown = f"{print_number(one)} ≠ {print_number(two)}"
        yield from self.fails(
            "wholes",
            first[0].span,
            [Place(second[0].span, Text("mẫu số khác", "another whole"))],
            computation=shown,
            confidence=0.5,
            values={"noun": first[0].quantity.noun, "one": print_number(one), "two": print_number(two)},
        )

    def _odd_ones(self, facts: Facts, wholes: dict[Decimal, list[Statement]]) -> Iterator[Result]:
        """A whole that stands once and is one slip from the one that stands everywhere else."""
        usual = max(wholes, key=lambda whole: len(wholes[whole]))
        if len(wholes[usual]) < _EVERYWHERE:
            return
        for whole, places in wholes.items():
            if len(places) > 1 or places[0].quantity.other is None or whole == usual:
                continue
            slip = slip_between(places[0].quantity.other_figure(), usual)
            if slip not in _SLIPS:
                continue
            yield from self.fails(
                "wholes",
                places[0].span,
                [Place(wholes[usual][0].span, Text("mẫu số ở các chỗ khác", "the whole elsewhere"))],
                computation=f"{print_number(whole)} ≠ {print_number(usual)}",
                confidence=0.6,
                values={"noun": places[0].quantity.noun, "one": print_number(whole), "two": print_number(usual)},
            )


def _counts_all(facts: Facts, statement: Statement, stated: Sequence[Statement]) -> bool:
    """Whether a figure says of how many it counts: a fraction, or a count of all there are.

    A place has one number of communes or villages; fractions of other things count by a number that is stated.
    """
    quantity = statement.quantity
    if any(count.index == statement.index for count in stated):
        return False  # known already
    if quantity.form is Form.FRACTION and quantity.other is not None:
        if _of_some(facts, statement) or is_added(facts.text, statement):
            return False  # "01/04 xã tăng thêm": so many of those that shall be added
        if _ADDED.match(facts.text, statement.span.end):
            return False  # "01/04 xã tăng thêm": the whole is a goal
    elif quantity.form is not Form.SINGLE or ", " not in quantity.noun or is_added(facts.text, statement):
        return False  # "8 xã, phường" are all of them
    if _numbered_once(things_of(quantity)):
        return not proper_names(statement.left.of(facts.text))
    return any(count.quantity.amount == quantity.other for count in stated)


def _of_another_time(facts: Facts, item: Statement) -> bool:
    """Whether a sentence speaks of units as they were before, or are since, some were joined."""
    start = max(item.sentence.span.start, item.span.start - _NEAR)
    return _REARRANGED.search(facts.text, start, item.sentence.span.end) is not None


def _from_to(facts: Facts, first: Sequence[Statement], second: Sequence[Statement]) -> bool:
    """Whether the one whole was before and the other is now: "từ 88% (152/172 thôn) lên 97% (166/171 thôn)"."""
    one, two = sorted((first[0], second[0]), key=lambda item: item.span)
    beside = one.sentence.span == two.sentence.span
    return beside and _LED_TO.search(facts.text, one.span.end, two.span.start) is not None


_LED_TO = regex.compile(r"(?<!\p{L})(?:lên|xuống|còn|nay là)(?!\p{L})", regex.IGNORECASE)
_NEAR = 160
"""Code points before a figure within which the rearranging of units is of it."""


def _numbered_once(things: Things) -> bool:
    """Whether a place has one number of what is counted: communes, villages."""
    return all(_NUMBERED_ONCE.fullmatch(thing) for thing in things)


def _only_stated(first: Sequence[Statement], second: Sequence[Statement]) -> bool:
    """Whether one number is only stated, not counted by, and no slip of the other: it may be of some of them."""
    for one, other in ((first, second), (second, first)):
        if all(item.quantity.other is None for item in one):
            return slip_between(one[0].quantity.figure(), _whole(other[0])) not in _SLIPS
    return False


def _whole(statement: Statement) -> Decimal:
    """Of how many a figure counts."""
    quantity = statement.quantity
    return quantity.amount if quantity.other is None else quantity.other


def _tells_whole(item: Statement, stated: Sequence[Statement]) -> bool:
    """Whether a figure tells how many there are now: a fraction, or the only count that says so."""
    return item.role is not Role.TARGET and (item.quantity.other is not None or _alone(item, stated))


def _alone(item: Statement, stated: Sequence[Statement]) -> bool:
    return len(stated) == 1 and stated[0].index == item.index


def _of_some(facts: Facts, statement: Statement) -> bool:
    """Whether the whole of a fraction was said before in its sentence to be some of all: "tại 46 thôn của 19 xã"."""
    sentence = statement.sentence.span
    for other in facts.statements[max(statement.index - _BEFORE, 0) : statement.index]:
        alike = other.quantity.noun == statement.quantity.noun and other.quantity.amount == statement.quantity.other
        if alike and other.sentence.span == sentence and _SOME.search(facts.text, sentence.start, other.span.start):
            return True
    return False


_BEFORE = 4
_SOME = regex.compile(r"(?<!\p{L})(?:của|tại|ở)\s$", regex.IGNORECASE)


def _slipped(wholes: Mapping[Decimal, list[Statement]]) -> dict[Decimal, list[Statement]]:
    """Of several wholes the usual one and the one that misplaces its digits; none where that is open."""
    usual = max(wholes, key=lambda whole: len(wholes[whole]))
    if len(wholes[usual]) < _OFTEN:
        return {}
    of_usual = [whole for whole in wholes if whole != usual and _digits(whole) == _digits(usual)]
    return {whole: wholes[whole] for whole in (usual, *of_usual)} if len(of_usual) == 1 else {}


def _digits(whole: Decimal) -> list[str]:
    return sorted(str(whole).replace("0", ""))


_SLIPS = {Slip.SWAP, Slip.SCALE, Slip.SEPARATOR, Slip.EXTRA_GROUP, Slip.EXTRA_DIGIT}
_EVERYWHERE = 3
"""Places that make a whole the one of the draft."""
_OFTEN = 2
"""Places that make a whole the usual one among several."""
