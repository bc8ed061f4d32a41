"""RAT103: how far a plan is fulfilled, against the plan that is stated or that follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from draftlint.api import (
    Aspect,
    Facts,
    Figure,
    Fulfilment,
    ImpliedPlan,
    Judgement,
    Kind,
    Place,
    PlanOrder,
    Repair,
    Result,
    Rule,
    Severity,
    Slip,
    Statement,
    Text,
    ratios,
    repairs_of_result,
)

_TIMES = 4
"""No council plans for so many times the plan that is handed down to it."""
_TELLING = Decimal("0.02")
"""A rate whose last digit weighs less than this part of it does not fit a plan stated elsewhere by chance."""
_TELLING_SLIPS = {Slip.SWAP, Slip.SEPARATOR, Slip.SCALE, Slip.EXTRA_DIGIT, Slip.EXTRA_GROUP}
_GIVES_PLAN = Text("kết quả hoặc tỷ lệ hoàn thành", "a result or its fulfilment")


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
        "apart": Text(
            "Hai dự toán suy ra từ các tỷ lệ này cách nhau quá xa: {sum}.",
            "The two plans that follow from these rates are too far apart: {sum}.",
        ),
        "part": Text(
            "Kế hoạch của phần lớn hơn kế hoạch của tổng: {sum}.",
            "The plan of the part exceeds that of the whole: {sum}.",
        ),
    }
    flagged = (
        "Có ⟦26 sản phẩm⟧ OCOP, gồm 07 sản phẩm 4 sao và 19 sản phẩm 3 sao, đạt ⟦!150%⟧ chỉ tiêu (⟦20 sản phẩm⟧).",
        "Xuất khẩu ⟦845 triệu USD⟧, tăng 5,6% từ mức 800,2 triệu USD và vượt ⟦!6,5%⟧ kế hoạch (⟦820 triệu USD⟧).",
        "Tổng chi ⟦690 tỷ đồng⟧, đạt ⟦115%⟧ dự toán tỉnh giao và ⟦!119%⟧ dự toán HĐND huyện giao.",
        "Tiền sử dụng đất thu ⟦62,5 tỷ đồng⟧ (dự toán ⟦70 tỷ đồng⟧, đạt ⟦!98,3%⟧).",
        "Đã giám sát ⟦94 cuộc⟧; kế hoạch ⟦88 cuộc⟧, đạt ⟦!108,6%⟧.",
        "Thu phí ⟦18,6 tỷ đồng⟧, đạt 112% dự toán tỉnh giao (16,6 tỷ đồng), ⟦!130,6%⟧ dự toán huyện (⟦18 tỷ đồng⟧).",
        "Kế hoạch năm nay trồng ⟦250 ha⟧ rừng. Đến nay đã trồng ⟦320 ha⟧, đạt ⟦!182%⟧ kế hoạch.",
        "Thu ngân sách đạt ⟦5.392 tỷ đồng⟧, đạt ⟦!126%⟧ dự toán (⟦4.648 tỷ đồng⟧).",
        "Kế hoạch trồng ⟦250 ha⟧ rừng, đã trồng ⟦320 ha⟧, đạt ⟦!138%⟧ kế hoạch.",
        "Kết nạp ⟦412 đảng viên⟧ (Nghị quyết: ⟦380 đảng viên⟧), đạt ⟦!118,4%⟧.",
        "Tạo việc làm cho ⟦5.130 lao động⟧, bình quân 1.026 lao động/năm, bằng ⟦!120,6%⟧ chỉ tiêu ⟦5.000 lao động⟧.",
        "Thu ngân sách ⟦5.000 tỷ đồng⟧, đạt ⟦125%⟧ dự toán (trong đó thu nội địa ⟦4.900 tỷ đồng⟧, đạt ⟦!98%⟧ dự toán).",
        "Tổng thu ⟦5.000 tỷ đồng⟧, đạt ⟦190%⟧ dự toán tỉnh giao và ⟦110%⟧ dự toán HĐND thông qua (trong đó thu mới "
        "⟦3.300 tỷ đồng⟧, đạt ⟦!120%⟧ dự toán tỉnh giao và ⟦106%⟧ dự toán HĐND thông qua).",
        "Tổng chi ⟦690 tỷ đồng⟧, đạt ⟦!1.150%⟧ dự toán tỉnh giao và ⟦112%⟧ dự toán HĐND huyện giao.",
    )
    quiet = (
        "Thu ngân sách đạt 5.392 tỷ đồng, đạt 116% dự toán; chi ngân sách (4.100 tỷ đồng) đạt 98% dự toán.",
        "Thu ngân sách 5.000 tỷ đồng, đạt 125% dự toán, bằng 110% so với năm trước (4.500 tỷ đồng).",
        "Kết nạp 412 đảng viên, đạt 108% kế hoạch; trong đó nữ 180 đồng chí.",
        "Kế hoạch trồng 250 ha rừng; đã trồng 320.000 cây phân tán, đạt 106% kế hoạch.",
    )
    holding = (
        "Kế hoạch vốn ⟦98 tỷ đồng⟧. Đã giải ngân ⟦73,5 tỷ đồng⟧, đạt ⟦75%⟧ kế hoạch (tỉnh 24 tỷ đồng, đạt 77%; huyện "
        "49,5 tỷ đồng).",
        "Giao vốn là ⟦120 tỷ đồng⟧: đường 80 tỷ đồng, cầu 25 tỷ đồng, cấp cho trạm 15 tỷ đồng. Quyết toán ⟦114 tỷ "
        "đồng⟧, đạt ⟦95%⟧ dự toán.",
        "Có ⟦26 sản phẩm⟧ OCOP, gồm 07 sản phẩm 4 sao và 19 sản phẩm 3 sao, đạt ⟦130%⟧ chỉ tiêu (⟦20 sản phẩm⟧).",
        "Bán được ⟦1.284,5 triệu USD⟧, tăng 15,6% từ mức 1.111,2 triệu USD và vượt ⟦2,8%⟧ kế hoạch "
        "(⟦1.250 triệu USD⟧).",
        "Xuất khẩu đạt ⟦642 triệu USD⟧, tăng 11,3% so với 576,8 triệu USD của cùng kỳ, đạt ⟦49,4%⟧ kế hoạch "
        "(⟦1.300 triệu USD⟧).",
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
        "Tổng chi ⟦690 tỷ đồng⟧, đạt ⟦115%⟧ dự toán tỉnh giao và ⟦112%⟧ dự toán HĐND huyện giao.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge stated plans, then the plans that follow."""
        for stated in facts.fulfilments:
            yield from self._stated(facts, stated)
        for order in facts.plan_orders:
            yield from self._ordered(order)

    def _stated(self, facts: Facts, item: Fulfilment) -> Iterator[Result]:
        result, rate, plan = item.result, item.rate, item.plan
        if not rate.quantity.amount or not plan.quantity.amount:
            return
        figures = [*_pair(result, plan), rate.quantity.figure()]
        judgement = _judged(rate, figures)
        spans = sorted((result.span, plan.span, rate.span))
        if judgement.fits:
            if item.sure or rate.quantity.grain <= _TELLING:
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

    def _ordered(self, order: PlanOrder) -> Iterator[Result]:
        """An order confirms no figure, whatever holds: its checks are of the kind of ranges."""
        beyond = [_is_beyond(below, above) for below, above in order.pairs]
        apart = order.of_givers and not any(beyond) and _far_apart(*order.pairs[0])
        signs = [">" if wrong else "≤" for wrong in beyond]
        shown = "; ".join(
            f"{below.computation} {sign} {above.computation}"
            for (below, above), sign in zip(order.pairs, signs, strict=True)
        )
        if not any(beyond) and not apart:
            yield self.holds([item.span for item in order.statements], shown, kind=Kind.RANGE)
            return
        below, above = order.pairs[0 if apart else beyond.index(True)]
        message = "apart" if apart else "givers" if order.of_givers else "part"
        wrong = above.rate if message == "givers" else below.rate
        yield from self.fails(
            message,
            wrong.span,
            [Place(item.span, _GIVES_PLAN) for item in order.statements if item is not wrong],
            computation=shown,
            kind=Kind.RANGE,
            severity=Severity.INFO if order.of_givers else Severity.WARNING,
            confidence=0.5 if order.of_givers else 0.8,
            values={"sum": shown},
        )


def _far_apart(handed_down: ImpliedPlan, own: ImpliedPlan) -> bool:
    """Whether a council would have set itself several times what was handed down to it."""
    return own.value > _TIMES * handed_down.value


def _is_beyond(below: ImpliedPlan, above: ImpliedPlan) -> bool:
    """Whether a plan exceeds the one that limits it, by more than rounding."""
    low, high = below.bounds.low, above.bounds.high
    if below.result is above.result:  # the rates alone decide
        return below.value > above.value
    return low is not None and high is not None and low > high


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
