"""TGT103: by how much a result is beyond its target does not fit the two figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from draftlint.api import (
    Excess,
    Facts,
    Figure,
    Judgement,
    Kind,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    Text,
    best,
    growth,
    repairs_of_result,
)


class ExcessOverTarget(Rule):
    """Mức vượt hoặc hụt so với mục tiêu không khớp hai con số.

    “Đạt 79,5%, vượt 5,4% so với Nghị quyết (75%)”: kết quả trừ mục tiêu phải ra mức vượt. Với chỉ tiêu tính bằng phần
    trăm, mức vượt là điểm phần trăm, nhưng cách tính tương đối cũng được chấp nhận.

    Cách sửa: tính lại mức vượt, hoặc đối chiếu kết quả và mục tiêu với nguồn.

    Nguồn: số học trên chữ số đã in.

    ---

    By how much a result is beyond its target does not fit the two figures.

    The result less the target must be the excess; of percentages in points, a relative excess is accepted as well.

    To mend: compute the excess again, or compare result and target with their source.

    Source: arithmetic on the printed digits.
    """

    code = "TGT103"
    name = "excess-mismatch"
    kind = Kind.TARGET_VS_ACTUAL
    severity = Severity.ERROR
    title = Text("Mức vượt mục tiêu không khớp", "Excess over the target does not fit")
    messages = {
        "mismatch": Text(
            "{stated} không khớp với {result} và mục tiêu {target}: {sum}.",
            "{stated} does not fit {result} and the target {target}: {sum}.",
        ),
    }
    flagged = (
        "Tỷ lệ trường đạt chuẩn là ⟦79,5%⟧, vượt ⟦!5,4%⟧ so với Nghị quyết (⟦75%⟧).",
        "Thu nhập bình quân đạt ⟦58,6 triệu đồng⟧ (mục tiêu ⟦55 triệu đồng⟧, vượt ⟦!6,3 triệu đồng⟧).",
        "Tỷ lệ tham gia bảo hiểm đạt ⟦94,2%⟧, vượt kế hoạch ⟦!0,8 điểm %⟧ (KH ⟦94%⟧).",
        "Tỷ lệ hộ dùng nước sạch đạt ⟦88%⟧, thấp hơn ⟦!4 điểm %⟧ so với mục tiêu Nghị quyết (⟦90%⟧).",
        "Người dùng nước sạch chiếm ⟦91,4%⟧ số hộ, vượt ⟦!4,1 điểm⟧ so với chỉ tiêu ⟦90%⟧.",
    )
    quiet = (
        "Tỷ lệ cây xanh từ 41,2% lên 44,6%, tức tăng 3,4 điểm % và cao hơn chỉ tiêu Đại hội giao là 44%.",
        "Tỷ lệ trường đạt chuẩn là 79,5%, vượt 4,5% so với Nghị quyết (75%).",
        "Tỷ lệ trường đạt chuẩn là 79,5%, tăng 5,4% so với đầu nhiệm kỳ; chỉ tiêu thu gom rác (75%) đã đạt.",
        "Thu ngân sách vượt 5,4% so với Nghị quyết (75 tỷ đồng).",
    )
    holding = (
        "Mở ⟦26 lớp⟧ cho 1.120 học viên, vượt ⟦02 lớp⟧ so với kế hoạch (⟦24 lớp⟧).",
        "Người dùng nước sạch chiếm ⟦91,4%⟧ số hộ, vượt ⟦1,4 điểm⟧ so với chỉ tiêu ⟦90%⟧.",
        "Tỷ lệ trường đạt chuẩn là ⟦79,5%⟧, vượt ⟦4,5%⟧ so với Nghị quyết (⟦75%⟧).",
        "Tỷ lệ trường đạt chuẩn là ⟦81%⟧, vượt ⟦8%⟧ so với Nghị quyết (⟦75%⟧).",
        "Thu nhập bình quân đạt ⟦58,6 triệu đồng⟧ (mục tiêu ⟦55 triệu đồng⟧, vượt ⟦3,6 triệu đồng⟧).",
        "Đoạt ⟦64 huy chương⟧ (18 vàng, 20 bạc, 26 đồng), vượt ⟦4 huy chương⟧ so với chỉ tiêu (⟦60 huy chương⟧).",
        "Tỷ lệ che phủ rừng tăng 3,8 điểm %, đạt ⟦65,2%⟧, vượt ⟦0,2 điểm %⟧ so với Nghị quyết (⟦65%⟧).",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Compute each excess from its result and target."""
        for item in facts.excesses:
            spans = sorted((item.result.span, item.target.span, item.stated.span))
            figures = _figures(item)
            try:
                judgement = _judged(item, figures)
            except ZeroDivisionError:
                continue
            if judgement.fits:
                yield self.holds(spans, judgement.computation)
                continue
            yield from self.fails(
                "mismatch",
                item.stated.span,
                [
                    Place(item.result.span, Text("kết quả", "the result")),
                    Place(item.target.span, Text("mục tiêu", "the target")),
                ],
                computation=judgement.computation,
                repairs=[Repair.of(found) for found in repairs_of_result(partial(_judged, item), figures)],
                values={
                    "stated": item.stated.span.of(facts.text),
                    "result": item.result.span.of(facts.text),
                    "target": item.target.span.of(facts.text),
                    "sum": judgement.computation,
                },
            )


def _figures(item: Excess) -> Sequence[Figure]:
    """Target, result and excess; a target is set, not rounded."""
    if item.result.quantity.percent:
        figures = [item.target.quantity.figure(), item.result.quantity.figure(), item.stated.quantity.figure()]
    else:
        measure = item.result.quantity.unit_of_print
        figures = [one.quantity.figure(measure) for one in (item.target, item.result, item.stated)]
    return [replace(figures[0], exact=True), *figures[1:]]


def _judged(item: Excess, figures: Sequence[Figure]) -> Judgement:
    target, result, stated = figures
    readings = [growth.change_amount(target, result, stated, item.direction)]
    if item.relative:
        readings.append(growth.change_rate(target, result, stated, item.direction))
    return best(readings)
