"""RAT103: how far a plan is fulfilled, against the plan that is stated or that follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, pairwise

import regex

from draftlint.api import (
    Aspect,
    Facts,
    Figure,
    Form,
    Fulfilment,
    Interval,
    Judgement,
    Kind,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    Slip,
    Span,
    Statement,
    Text,
    print_number,
    ratios,
    repairs_of_result,
)

_REACHES = regex.compile(
    r"[^;]{0,70}?(?<!\p{L})(?:đạt|bằng|vượt|hoàn thành|tương đương)(?:\s(?:tỷ lệ|trên|là|khoảng|gần|hơn))*\s",
    regex.IGNORECASE,
)
_PARENT = regex.compile(r"(?<!\p{L})(?:trong đó|trong số đó)(?!\p{L})", regex.IGNORECASE)
_TELLING = Decimal("0.02")
"""A rate whose last digit weighs less than this part of it does not fit a plan stated elsewhere by chance."""
_TELLING_SLIPS = {Slip.SWAP, Slip.SEPARATOR, Slip.SCALE, Slip.EXTRA_DIGIT, Slip.EXTRA_GROUP}
_GIVER = regex.compile(
    r"(?<!\p{L})(?:tỉnh|trung ương|thành phố|cấp trên)(?:\s\p{L}+)?\s(?:giao|phân bổ)", regex.IGNORECASE
)
_COUNCIL = regex.compile(r"(?<!\p{L})(?:hđnd|hội đồng nhân dân)(?!\p{L})", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Fulfilled:
    """A result with the percentages of plans that it reaches, each with the words that name the plan."""

    result: Statement
    rates: tuple[tuple[Statement, str], ...]


class PlanFulfilment(Rule):
    """Tỷ lệ hoàn thành không khớp với kết quả và kế hoạch.

    “Thu 5.392 tỷ đồng, đạt 126% dự toán (4.648 tỷ đồng)”: kết quả chia cho kế hoạch phải ra tỷ lệ. Khi kế hoạch không
    được nêu, nó vẫn suy ra được từ kết quả và tỷ lệ: kế hoạch của một phần không thể lớn hơn kế hoạch của tổng, và dự
    toán Hội đồng nhân dân giao thường không thấp hơn dự toán tỉnh giao.

    Cách sửa: tính lại tỷ lệ; đối chiếu kết quả và kế hoạch.

    Nguồn: số học trên chữ số đã in; dung sai nửa đơn vị của chữ số cuối.

    ---

    How far a plan is fulfilled does not fit the result and the plan.

    The result over the plan must be the percentage. A plan that is not stated follows from result and percentage: the
    plan of a part cannot exceed the plan of the whole.

    To mend: compute the percentage again, compare result and plan.

    Source: arithmetic on the printed digits, half a unit of the last place.
    """

    code = "RAT103"
    name = "plan-fulfilment-mismatch"
    kind = Kind.RATIO
    severity = Severity.ERROR
    title = Text("Tỷ lệ hoàn thành không khớp", "Fulfilment does not fit result and plan")
    messages = {
        "givers": Text(
            "Dự toán HĐND giao suy ra từ tỷ lệ này thấp hơn dự toán cấp trên giao: {sum}.",
            "The council's own plan would be lower than the one handed down to it: {sum}.",
        ),
        "mismatch": Text(
            "{rate} không khớp với kết quả {result} và kế hoạch {plan}: {sum}.",
            "{rate} does not fit the result {result} and the plan {plan}: {sum}.",
        ),
        "part": Text(
            "Kế hoạch của phần lớn hơn kế hoạch của tổng: {sum}.",
            "The plan of the part exceeds that of the whole: {sum}.",
        ),
    }
    flagged = (
        "Tổng chi ⟦690 tỷ đồng⟧, đạt ⟦144%⟧ dự toán tỉnh giao và ⟦!149%⟧ dự toán HĐND huyện giao.",
        "Tiền sử dụng đất thu ⟦62,5 tỷ đồng⟧ (dự toán ⟦70 tỷ đồng⟧, đạt ⟦!98,3%⟧).",
        "Đã giám sát ⟦94 cuộc⟧; kế hoạch ⟦88 cuộc⟧, đạt ⟦!108,6%⟧.",
        "Thu phí ⟦18,6 tỷ đồng⟧, đạt 112% dự toán tỉnh giao (16,6 tỷ đồng), ⟦!130,6%⟧ dự toán huyện (⟦18 tỷ đồng⟧).",
        "Kế hoạch năm nay trồng ⟦250 ha⟧ rừng. Đến nay đã trồng ⟦320 ha⟧, đạt ⟦!182%⟧ kế hoạch.",
        "Thu ngân sách đạt ⟦5.392 tỷ đồng⟧, đạt ⟦!126%⟧ dự toán (⟦4.648 tỷ đồng⟧).",
        "Kế hoạch trồng ⟦250 ha⟧ rừng, đã trồng ⟦320 ha⟧, đạt ⟦!138%⟧ kế hoạch.",
        "Kết nạp ⟦412 đảng viên⟧ (Nghị quyết: ⟦380 đảng viên⟧), đạt ⟦!118,4%⟧.",
        "Tạo việc làm cho ⟦5.130 lao động⟧, bình quân 1.026 lao động/năm, bằng ⟦!120,6%⟧ chỉ tiêu ⟦5.000 lao động⟧.",
        "Thu ngân sách ⟦5.000 tỷ đồng⟧, đạt ⟦125%⟧ dự toán (trong đó thu nội địa ⟦4.900 tỷ đồng⟧, đạt ⟦!98%⟧ dự toán).",
    )
    quiet = (
        "Thu ngân sách đạt 5.392 tỷ đồng, đạt 116% dự toán; chi ngân sách (4.100 tỷ đồng) đạt 98% dự toán.",
        "Thu ngân sách 5.000 tỷ đồng, đạt 125% dự toán, bằng 110% so với năm trước (4.500 tỷ đồng).",
        "Kết nạp 412 đảng viên, đạt 108% kế hoạch; trong đó nữ 180 đồng chí.",
        "Kế hoạch trồng 250 ha rừng; đã trồng 320.000 cây phân tán, đạt 106% kế hoạch.",
    )
    holding = (
        "Công nhận ⟦47 sản phẩm⟧: 13 sản phẩm 4 sao, 34 sản phẩm 3 sao; so với mục tiêu là ⟦40 sản phẩm⟧ thì đạt "
        "⟦117,5%⟧.",
        "Diện tích cây hằng năm ⟦12.640 ha⟧, đạt ⟦101,9%⟧ kế hoạch (⟦12.400 ha⟧).",
        "Bố trí ⟦2.316 tỷ đồng⟧ vốn đầu tư công. Lũy kế giải ngân ⟦2.207 tỷ đồng⟧, đạt ⟦95,3%⟧ kế hoạch vốn.",
        "Thu ngân sách đạt ⟦5.392 tỷ đồng⟧, đạt ⟦116%⟧ dự toán (⟦4.648 tỷ đồng⟧).",
        "Kế hoạch trồng ⟦250 ha⟧ rừng, đã trồng ⟦320 ha⟧, vượt ⟦28%⟧ kế hoạch.",
        "Trồng ⟦432 ha⟧ cây ăn quả (xoài 300 ha), đạt ⟦86,4%⟧ so với con số ⟦500 ha⟧ mà Nghị quyết đề ra.",
        "Huy động ⟦880 tỷ đồng⟧, tăng 40% so với kỳ trước (628 tỷ), vượt ⟦10%⟧ chỉ tiêu (Mục tiêu: ⟦800 tỷ đồng⟧).",
        "Công nhận mới ⟦3 trường⟧, công nhận lại ⟦9 trường⟧, đạt ⟦120%⟧ kế hoạch (⟦10 trường⟧).",
        "Tổ chức ⟦46 cuộc⟧ kiểm tra, bằng ⟦115%⟧ chương trình đề ra (⟦40 cuộc⟧).",
        "Thu ngân sách ⟦5.000 tỷ đồng⟧, đạt ⟦125%⟧ dự toán (trong đó thu nội địa ⟦3.300 tỷ đồng⟧, đạt ⟦98%⟧ dự toán).",
        "Tổng chi ⟦690 tỷ đồng⟧, đạt ⟦144%⟧ dự toán tỉnh giao và ⟦142%⟧ dự toán HĐND huyện giao.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge stated plans, then the plans that follow."""
        for stated in facts.fulfilments:
            yield from self._stated(facts, stated)
        for _, group in groupby(facts.statements, key=lambda item: item.sentence.span):
            yield from self._implied(facts, list(_fulfilled(facts.text, list(group))))

    def _stated(self, facts: Facts, item: Fulfilment) -> Iterator[Result]:
        result, rate, plan = item.result, item.rate, item.plan
        if not rate.quantity.amount or not plan.quantity.amount:
            return
        figures = [*_pair(result, plan), rate.quantity.figure()]
        judgement = _judged(rate, figures)
        spans = sorted((result.span, plan.span, rate.span))
        if judgement.fits:
            if item.sure or rate.quantity.step / rate.quantity.amount <= _TELLING:
                yield self.holds(spans, judgement.computation)
            return
        for results in ((*item.beside, result), *((other,) for other in item.others)):
            together = _judged(rate, [_total(results, plan), *figures[1:]])
            if together.fits:
                yield self.holds(sorted({*spans, *(other.span for other in results)}), together.computation)
                return
        found = repairs_of_result(lambda given: _judged(rate, given), figures)
        if not item.sure and not any(one.slip in _TELLING_SLIPS for one in found):
            return
        yield from self.fails(
            "mismatch",
            rate.span,
            [Place(result.span, Text("kết quả", "the result")), Place(plan.span, Text("kế hoạch", "the plan"))],
            computation=judgement.computation,
            severity=None if item.sure and not item.others else Severity.INFO,
            repairs=[Repair.of(one) for one in found],
            values={
                "rate": rate.span.of(facts.text),
                "result": result.span.of(facts.text),
                "plan": plan.span.of(facts.text),
                "sum": judgement.computation,
            },
        )

    def _implied(self, facts: Facts, fulfilled: Sequence[_Fulfilled]) -> Iterator[Result]:
        for whole, part in pairwise(fulfilled):
            deeper = part.result.clause.depth > whole.result.clause.depth
            lead = facts.text[whole.rates[-1][0].span.end : part.result.span.start]
            if deeper and _PARENT.search(lead) and _measure(whole.result) == _measure(part.result):
                yield from self._part_of(whole, part)
        for item in fulfilled:
            yield from self._two_givers(item)

    def _part_of(self, whole: _Fulfilled, part: _Fulfilled) -> Iterator[Result]:
        pairs = [
            (mine, yours)
            for (mine, one), (yours, two) in zip(whole.rates, part.rates, strict=False)
            if _giver(one) == _giver(two) and mine.aspect is yours.aspect is Aspect.FULFILMENT
        ]
        if not pairs:
            return
        spans: list[Span] = sorted(
            {item.span for pair in pairs for item in pair} | {whole.result.span, part.result.span}
        )
        shown, over = [], None
        for mine, yours in pairs:
            full, some = _implied(whole.result, mine), _implied(part.result, yours, whole.result)
            beyond = full.high is not None and some.low is not None and some.low > full.high
            shown.append(_compared(part.result, yours, whole.result, mine, ">" if beyond else "≤"))
            over = over or (yours if beyond else None)
        if over is None:
            yield self.holds(spans, "; ".join(shown))
            return
        yield from self.fails(
            "part",
            over.span,
            [
                Place(span, Text("kết quả hoặc tỷ lệ hoàn thành", "a result or its fulfilment"))
                for span in spans
                if span != over.span
            ],
            computation="; ".join(shown),
            severity=Severity.WARNING,
            confidence=0.8,
            values={"sum": "; ".join(shown)},
        )

    def _two_givers(self, item: _Fulfilled) -> Iterator[Result]:
        """A council sets its own estimate no lower than the one handed down to it."""
        given = {_giver(words): rate for rate, words in item.rates if rate.aspect is Aspect.FULFILMENT}
        above, own = given.get("above"), given.get("council")
        if above is None or own is None:
            return
        spans = sorted((item.result.span, above.span, own.span))
        if above.quantity.amount >= own.quantity.amount:
            yield self.holds(spans, _compared(item.result, above, item.result, own, "≤"))
            return
        shown = _compared(item.result, above, item.result, own, ">")
        yield from self.fails(
            "givers",
            own.span,
            [
                Place(item.result.span, Text("kết quả", "the result")),
                Place(above.span, Text("tỷ lệ so dự toán cấp trên giao", "the rate against the plan handed down")),
            ],
            computation=shown,
            severity=Severity.INFO,
            confidence=0.5,
            values={"sum": shown},
        )


def _fulfilled(text: str, inside: Sequence[Statement]) -> Iterator[_Fulfilled]:
    at = 0
    while at < len(inside) - 1:
        result, first = inside[at], inside[at + 1]
        if _is_result(result) and _is_rate(first) and _REACHES.fullmatch(text, result.span.end, first.span.start):
            rates = [(first, _words(text, first))]
            for more in inside[at + 2 :]:
                between = text[rates[-1][0].span.end : more.span.start]
                joined = regex.search(r"(?i)(?<!\p{L})(?:và|,)[^;.()]{0,12}$", between) and not _is_result(more)
                if not _is_rate(more) or not joined or "(" in between:
                    break
                rates.append((more, _words(text, more)))
            yield _Fulfilled(result, tuple(rates))
            at += len(rates)
        at += 1


def _is_result(item: Statement) -> bool:
    quantity = item.quantity
    level = item.aspect in (Aspect.LEVEL, Aspect.CHANGE) and quantity.form is Form.SINGLE
    return level and not quantity.percent and quantity.unit.dimension not in ("time", "age", "day", "times", "point")


def _is_rate(item: Statement) -> bool:
    return (
        item.aspect in (Aspect.FULFILMENT, Aspect.EXCESS)
        and item.quantity.percent
        and item.quantity.form is Form.SINGLE
    )


def _words(text: str, rate: Statement) -> str:
    return regex.split(r"[,;.()]|\svà\s", text[rate.span.end : rate.span.end + 60])[0]


def _giver(words: str) -> str:
    """Who set the plan; a plan of nobody in particular is its own kind."""
    if _COUNCIL.search(words):
        return "council"
    return "above" if _GIVER.search(words) else "plan"


def _measure(item: Statement) -> tuple[str, str, str]:
    return (*item.quantity.measure, item.quantity.noun)


def _pair(result: Statement, plan: Statement) -> tuple[Figure, Figure]:
    measure = max(result.quantity.unit_of_print, plan.quantity.unit_of_print)
    return result.quantity.figure(measure), plan.quantity.figure(measure)


def _total(results: Sequence[Statement], plan: Statement) -> Figure:
    measure = max(item.quantity.unit_of_print for item in (*results, plan))
    figures = [item.quantity.figure(measure) for item in results]
    return Figure(sum((figure.value for figure in figures), Decimal(0)), max(figure.step for figure in figures))


def _judged(rate: Statement, figures: Sequence[Figure]) -> Judgement:
    result, plan, stated = figures
    if rate.aspect is Aspect.EXCESS:
        return ratios.excess(result, plan, stated)
    return ratios.percentage(result, plan, stated)


def _implied(result: Statement, rate: Statement, like: Statement | None = None) -> Interval:
    measure = (like or result).quantity.unit_of_print
    return ratios.implied_whole(result.quantity.figure(measure), rate.quantity.figure())


def _compared(part: Statement, rate: Statement, whole: Statement, other: Statement, sign: str) -> str:
    """ "4.648,6 ≤ 7.028,3": the plans that follow from two results."""
    measure = whole.quantity.unit_of_print
    sides = []
    for result, percent in ((part, rate), (whole, other)):
        figure = result.quantity.figure(measure)
        plan = figure.value * 100 / percent.quantity.amount
        sides.append(
            f"{figure.text} ÷ {percent.quantity.figure().text} = {print_number(plan.quantize(Decimal('0.1')))}"
        )
    return f" {sign} ".join(sides)
