"""RAT101: a percentage that is not the quotient of the fraction beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex

from draftlint.api import (
    LEADS_TO_PLACE,
    Aspect,
    Bound,
    Facts,
    Figure,
    Form,
    Judgement,
    Kind,
    Place,
    Repair,
    Result,
    Role,
    Rule,
    Severity,
    Statement,
    Text,
    WordPattern,
    print_number,
    ratios,
)

_LINK = WordPattern(
    r"(?:đạt|chiếm|bằng|hoàn thành|tương đương|tương ứng|tức|ứng với|xấp xỉ|(?:tỷ lệ|tỉ lệ)"
    r"(?:\s(?!tăng|giảm)\p{L}+){0,3}|=|vượt|là|với)(?:\s<shares.behind_fraction_link>)*[\s:(]*$"
)
_OWN_RATE = regex.compile(r"(?<!\p{L})(?:tỷ lệ|tỉ lệ)\s\p{L}[\p{L}\s]{1,40}$", regex.IGNORECASE)
_ONLY_NOUN = regex.compile(r"[\s\p{L},/&-]*(?:\d{1,2}\s(?:tháng|năm|ngày)[\s\p{L},/&-]*)?[(]\s*$")
# "(118/140 tổ, 84,3%)": fraction and percentage in one bracket.
_BESIDE = regex.compile(r"(?:\s\p{L}+){0,6},\s")
_CLOSES = regex.compile(r"\s?[),;]")
_REACHES = WordPattern(r"[^,;.()\d]{0,40}?(?<!\p{L})<shares.fraction_reached>(?:\s\p{L}+){0,3}\s")
_LONGEST_LINK = 140


class FractionPercentage(Rule):
    """Tỷ lệ phần trăm không khớp với phân số đứng cạnh.

    “46/58 thôn đạt chuẩn, đạt 79,3%” nêu cả số đã đạt, tổng số và tỷ lệ; chia hai số đầu phải ra số thứ ba. Lệch nhau
    nghĩa là một trong ba số đã cũ hoặc gõ nhầm, và người đọc không biết tin số nào. Tỷ lệ bị cắt bớt chữ số thay vì làm
    tròn (75,76% ghi 75,7%) vẫn được chấp nhận.

    Cách sửa: tính lại tỷ lệ từ hai số đếm, hoặc đối chiếu hai số đếm với nguồn.

    Nguồn: số học trên chữ số đã in; dung sai một đơn vị của chữ số cuối.

    ---

    A percentage that is not the quotient of the fraction beside it.

    "46/58 thôn đạt chuẩn, đạt 79,3%" states a part, a whole and their quotient; if they disagree, one of the three is
    stale or mistyped. A percentage that was cut off instead of rounded is accepted.

    To mend: compute the percentage again, or compare both counts with their source.

    Source: arithmetic on the printed digits, a unit of the last place.
    """

    code = "RAT101"
    name = "fraction-percentage-mismatch"
    kind = Kind.RATIO
    severity = Severity.ERROR
    title = Text("Tỷ lệ không khớp phân số", "Percentage does not fit its fraction")
    messages = {
        "mismatch": Text(
            "{percent} không khớp với {fraction}: {fraction} = {computed}.",
            "{percent} does not fit {fraction}: {fraction} = {computed}.",
        ),
    }
    flagged = (
        "Toàn huyện có ⟦46/58 thôn⟧ đạt chuẩn, đạt ⟦!72,3%⟧.",
        "Đã nâng cấp ⟦320/250 tuyến đường⟧, vượt ⟦!38%⟧ kế hoạch.",
        "Giai đoạn 1 đã di dời ⟦612/840 hộ⟧ (tỷ lệ ⟦!27,9%⟧).",
    )
    quiet = (
        "Có 09/11 xã đạt chuẩn, đạt 81,8% (Nghị quyết 11/11 xã); 02 xã còn lại phấn đấu.",
        "Có 9/9 trạm xá xã có nữ hộ sinh, nhân dân trong vùng dùng nước sạch đạt 91,5%.",
        "Có 09/11 thôn đạt chuẩn, đạt 81,8% (Nghị quyết 11/11 thôn).",
        "Có 982 trường đạt chuẩn, tỷ lệ 78,8% (mầm non 306/402 trường, tiểu học 676/844 trường).",
        "Đến 30/11 giải ngân đạt 75,0% kế hoạch; hết 25/6 giải ngân đạt 38,2%.",
        "Có 12/12 tổ vào cuộc, kiến nghị thu hồi 200 triệu đồng, đã thu hồi 180 triệu đồng, đạt 90%.",
        "Có 131 tổ khá trở lên, tỷ lệ 85,1%, cao hơn năm 2020 (118/140 tổ).",
        "Có 3/16 xã tỷ lệ hộ nghèo trên 20%.",
        "Có 46/58 thôn đạt chuẩn, tăng 5% so với năm trước.",
        "Có 46/58 thôn đạt chuẩn; tỷ lệ hộ nghèo còn 2,1%.",
        "Đạt 5/10.000 dân, tỷ lệ bao phủ bảo hiểm y tế đạt 93%.",
        "Xếp thứ 3/9 huyện, đạt 85% kế hoạch.",
        "Có 46/58 thôn đạt chuẩn, trong đó 20% đạt kiểu mẫu.",
        "Có 07/09 khoản thu đạt dự toán, 02 khoản không đạt là phí, lệ phí (đạt 88,4%) và thu khác (đạt 93,1%).",
    )
    holding = (
        "Có 131 tổ khá trở lên, tỷ lệ 85,1%, cao hơn năm 2020 (⟦118/140 tổ⟧, ⟦84,3%⟧).",
        "Điều tra, khám phá đạt ⟦88,2%⟧ (⟦60/68 vụ⟧), án rất nghiêm trọng đạt 100%.",
        "Hiện có ⟦28/37 trường⟧ đạt chuẩn quốc gia, đạt tỷ lệ ⟦75,6%⟧.",
        "Kiên cố hóa ⟦148 km/210 km⟧ kênh mương, đạt ⟦70,5%⟧.",
        "Toàn huyện có ⟦46/58 thôn⟧ đạt chuẩn, đạt ⟦79,3%⟧.",
        "Đã nâng cấp ⟦320/250 tuyến đường⟧ với kinh phí 42 tỷ đồng, vượt ⟦28%⟧ kế hoạch.",
        "Có ⟦18/25 trường⟧ đạt chuẩn (mầm non 6/8, tiểu học 7/10, THCS 5/7), đạt ⟦72%⟧.",
        "Cụm công nghiệp cho thuê ⟦41,7/52,1 ha⟧ đất, tỷ lệ lấp đầy ⟦80%⟧.",
        "Có ⟦03/12 nghị quyết⟧ ban hành sau 06 tháng mới có chương trình (⟦25%⟧).",
        "Tỷ lệ trường đạt chuẩn là ⟦70%⟧ (⟦28/40 trường⟧).",
        "Có ⟦9/15 xã⟧ đạt 12/12 tiêu chí (⟦60%⟧).",
        "Có ⟦9/15 xã⟧ thu gom dưới 50% lượng rác (⟦60%⟧).",
        "Số hóa ⟦45.500/70.000 hồ sơ⟧ hộ tịch, hoàn thành ⟦65%⟧ khối lượng.",
        "Có ⟦31/40 trạm y tế⟧ có bác sĩ, ⟦9 trạm⟧ được tăng cường bác sĩ, đạt ⟦100%⟧ số trạm.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each fraction with the percentage that is tied to it."""
        statements = facts.statements
        for position, fraction in enumerate(statements):
            if fraction.quantity.form is not Form.FRACTION or fraction.quantity.percent or not fraction.quantity.other:
                continue
            share = _before(facts.text, statements, position) or _behind(facts.text, statements, position)
            if share is not None:
                yield from self._judge(facts, fraction, share)

    def _judge(self, facts: Facts, fraction: Statement, share: Statement) -> Iterator[Result]:
        part, whole, stated = fraction.quantity.figure(), fraction.quantity.other_figure(), share.quantity.figure()
        exceeds = share.aspect is Aspect.EXCESS
        judgement = ratios.excess(part, whole, stated) if exceeds else ratios.percentage(part, whole, stated)
        if judgement.fits:  # cut off digits are as usual as rounded ones
            yield self.holds(sorted((fraction.span, share.span)), judgement.computation)
            return
        others = _counted_too(facts.statements, fraction, share)
        if others:  # the percentage may be of both, or of the nearer one
            together = ratios.percentage(_total([part, *(item.quantity.figure() for item in others)]), whole, stated)
            if together.fits and not exceeds:
                spans = [fraction.span, *(item.span for item in others), share.span]
                yield self.holds(spans, together.computation)
            return
        if _of_next_subject(facts.text, fraction, share):
            return
        if any(item.share is share and fraction.index < item.part.index < share.index for item in facts.part_shares):
            return  # "21/21 ban …, kiến nghị thu hồi 126 triệu đồng, đã thu hồi 113 triệu đồng, đạt 90%"
        yield from self.fails(
            "mismatch",
            share.span,
            [Place(fraction.span, Text("phân số được so sánh", "the fraction it is compared with"))],
            computation=judgement.computation,
            repairs=[_recomputed(judgement)],
            values={
                "percent": share.span.of(facts.text),
                "fraction": fraction.quantity.digits.of(facts.text),
                "computed": _recomputed(judgement).text,
            },
        )


def _of_next_subject(text: str, fraction: Statement, share: Statement) -> bool:
    """Whether a percentage is told of others: "12/12 trạm có bác sĩ, người dân tham gia bảo hiểm đạt 94,8%"."""
    found = _NEXT_SUBJECT.search(text, fraction.span.end, share.span.start)
    if found is None:
        return False
    words = found["words"].lower().split()
    said = text[fraction.sentence.span.start : found.start()].lower().split()
    return words[0] not in said and len(set(words) - set(said)) >= _OTHER_WORDS


def _behind(text: str, statements: Sequence[Statement], position: int) -> Statement | None:
    """The percentage that a fraction leads to: the next one in its sentence, with a linking word before it."""
    fraction = statements[position]
    if _is_rank(text, fraction) or _is_criterion(text, statements, position):
        return None
    since = fraction
    for at in range(position + 1, len(statements)):
        other = statements[at]
        if other.sentence.span != fraction.sentence.span or other.span.start - fraction.span.end > _LONGEST_LINK:
            return None
        if other.quantity.form is Form.FRACTION and other.clause.depth > fraction.clause.depth:
            continue  # its parts, in a bracket
        if other.quantity.form is Form.FRACTION and _is_criterion(text, statements, at):
            since = other  # "11/23 xã đạt 19/19 tiêu chí"
            continue
        if other.clause.depth < fraction.clause.depth and _one_of_several(statements, fraction):
            return None
        between = text[fraction.span.end : other.span.start]
        if other.quantity.form is Form.FRACTION or ";" in between or "trong đó" in between.lower():
            return None
        if not other.quantity.percent:
            continue
        if _sets_limit(text, statements, at):
            since = other  # "17/142 dự án giải ngân dưới 30% kế hoạch (12%)"
            continue
        link = text[since.span.end : other.span.start]
        linked = _LINK.search(link) or _ONLY_NOUN.fullmatch(link) or _in_one_bracket(text, fraction, other)
        if other.quantity.bound is not Bound.EXACT and _OWN_RATE.search(link):
            return None  # "3/16 xã có tỷ lệ hộ nghèo trên 20%"
        fits = other.aspect not in (Aspect.GROWTH, Aspect.CHANGE) and other.quantity.form is Form.SINGLE
        return (
            other if linked and fits and not _of_other_clause(statements[position + 1 : at], fraction, other) else None
        )
    return None


def _in_one_bracket(text: str, fraction: Statement, share: Statement) -> bool:
    if not fraction.clause.depth or fraction.clause.opener != "(" or share.clause.parent != fraction.clause.parent:
        return False
    beside = _BESIDE.fullmatch(text, fraction.span.end, share.span.start)
    return beside is not None and _CLOSES.match(text, share.span.end) is not None


def _is_criterion(text: str, statements: Sequence[Statement], position: int) -> bool:
    """Whether a full fraction only says what those counted before it reach: "11/23 xã đạt 19/19 tiêu chí"."""
    fraction = statements[position]
    if not position or fraction.quantity.amount != fraction.quantity.other:
        return False
    before = statements[position - 1]
    counted = before.quantity.form is Form.FRACTION and before.clause.index == fraction.clause.index
    same = before.sentence.span == fraction.sentence.span and before.quantity.noun != fraction.quantity.noun
    return counted and same and _REACHES.fullmatch(text, before.span.end, fraction.span.start) is not None


def _sets_limit(text: str, statements: Sequence[Statement], at: int) -> bool:
    """Whether a percentage with a bound describes what is counted, and the share of it follows in a bracket."""
    limit = statements[at]
    following = statements[at + 1] if at + 1 < len(statements) else None
    if limit.quantity.bound is Bound.EXACT or following is None or not following.quantity.percent:
        return False
    return _ONLY_NOUN.fullmatch(text, limit.span.end, following.span.start) is not None


def _of_other_clause(between: Sequence[Statement], fraction: Statement, share: Statement) -> bool:
    """Whether the bracket of a percentage hangs on a clause with figures of its own behind the fraction."""
    if share.clause.depth <= fraction.clause.depth or share.clause.parent == fraction.clause.index:
        return False
    return any(item.clause.depth == fraction.clause.depth for item in between)


def _counted_too(statements: Sequence[Statement], fraction: Statement, share: Statement) -> Sequence[Statement]:
    """What else is counted of the same whole before the percentage: "109/126 trạm …, 17 trạm …, đạt 100%"."""
    head = fraction.quantity.noun.split(" ")[0]
    return [
        item
        for item in statements[fraction.index + 1 : share.index]
        if item.quantity.form is Form.SINGLE
        and item.quantity.unit.dimension == "count"
        and item.aspect is Aspect.LEVEL
        and item.clause.depth == fraction.clause.depth
        and item.quantity.noun.split(" ")[0] == head
        and head
    ]


def _one_of_several(statements: Sequence[Statement], fraction: Statement) -> bool:
    """Whether more fractions stand in the same bracket; a percentage behind it belongs to what they are parts of."""
    beside = [
        item for item in statements[max(0, fraction.index - 6) : fraction.index + 7]
        if item.sentence.span == fraction.sentence.span and item.quantity.form is Form.FRACTION
    ]  # fmt: skip
    return sum(item.clause.parent == fraction.clause.parent for item in beside) > 1


def _before(text: str, statements: Sequence[Statement], position: int) -> Statement | None:
    """The percentage in whose bracket a fraction stands: "đạt 70% (28/40 trường)"."""
    fraction = statements[position]
    if not position or fraction.clause.opener != "(":
        return None
    share = statements[position - 1]
    behind = statements[position + 1] if position + 1 < len(statements) else None
    if behind is not None and behind.quantity.percent and behind.clause.parent == fraction.clause.parent:
        return None  # "83,0%, cao hơn năm 2018 (139/178 cơ sở, 78,1%)"
    if _one_of_several(statements, fraction):
        return None  # "78,8% (mầm non 306/402 trường, tiểu học 358/428 trường)"
    between = text[share.span.end : fraction.span.start]
    if share.sentence.span != fraction.sentence.span or not share.quantity.percent or len(between) > 60:
        return None
    plain = share.aspect in (Aspect.LEVEL, Aspect.SHARE, Aspect.FULFILMENT) and share.quantity.form is Form.SINGLE
    if fraction.role in (Role.EARLIER, Role.STATED_TARGET) and fraction.role is not share.role:
        return None  # "tỷ lệ 83%, cao hơn năm 2020 (118/140 tổ, 84,3%)"
    return share if plain and between.strip(" (") == between.strip(" (").split("(")[0] else None


def _is_rank(text: str, fraction: Statement) -> bool:
    """Whether "3/9 huyện" is a place in a ranking."""
    return LEADS_TO_PLACE.search(fraction.left.of(text)) is not None


_OTHER_WORDS = 3
_NEXT_SUBJECT = WordPattern(
    r",\s(?P<words>(?!<shares.opens_predicate>(?!\p{L}))\p{L}+(?:\s\p{L}+){3,10})\s(?:đạt|chiếm|là)\s(?:\p{L}+\s){0,2}$"
)
"""Matches the words between a comma and the verb of a percentage, where they name something."""


def _total(figures: Sequence[Figure]) -> Figure:
    return Figure(sum((figure.value for figure in figures), Decimal(0)), figures[0].step)


def _recomputed(judgement: Judgement) -> Repair:
    decimals = judgement.stated.decimals
    return Repair(
        print_number(judgement.computed, decimals) + "%",
        Text("tính lại từ phân số", "computed again from the fraction"),
    )
