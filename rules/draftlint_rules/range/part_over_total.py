"""RNG106: a part that is larger than the total it is taken from."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, PartOfTotal, Place, Result, Rule, Severity, Text, sums


class PartOverTotal(Rule):
    """Số “trong đó” lớn hơn số chung.

    “Có 273 mô hình, trong đó 460 mô hình được biểu dương”: phần nêu sau “trong đó” nằm trong số chung nên không thể
    lớn hơn.

    Cách sửa: đối chiếu hai số; có thể thừa một chữ số, đảo hai số hoặc khác đơn vị đếm.

    Nguồn: phần không vượt toàn thể.

    ---

    A part that is larger than the total it is taken from.

    What follows "trong đó" is contained in the figure before, so it cannot be larger.

    To mend: compare both figures; a digit too many, two figures swapped, or other units.

    Source: a part does not exceed its whole.
    """

    code = "RNG106"
    name = "part-over-total"
    kind = Kind.RANGE
    severity = Severity.WARNING
    title = Text("Phần lớn hơn số chung", "Part larger than its total")
    messages = {
        "over": Text("{part} nằm trong {total} nhưng lại lớn hơn.", "{part} is part of {total} but larger."),
    }
    flagged = (
        "Xây dựng ⟦273 mô hình⟧, trong đó ⟦!460 mô hình⟧ được biểu dương.",
        "Đến nay có ⟦7/15 xã⟧ đạt chuẩn, đạt 46,7%, trong đó ⟦!20 xã⟧ nâng cao.",
        "Trong ⟦11 xã⟧ đạt chuẩn có ⟦!13 xã⟧ nâng cao.",
        "Tổng vốn ⟦1.347,8 tỷ đồng⟧, trong đó ngân sách huyện ⟦!4.926 tỷ đồng⟧.",
        "Tỷ lệ lao động qua đào tạo đạt ⟦64%⟧, trong đó đào tạo nghề đạt ⟦!74%⟧.",
    )
    quiet = (
        "Tỷ lệ hộ nghèo còn 4%, trong đó nữ chủ hộ chiếm 30%.",
        "Xây dựng 273 mô hình, trong đó 46 mô hình được biểu dương.",
        "Thu ngân sách đạt 90 tỷ đồng, tăng 15 tỷ đồng, trong đó thu thuế 60 tỷ đồng.",
        "Hỗ trợ 40 hộ với 12 tỷ đồng, trong đó vay 90 hộ nghèo khác ngoài địa bàn: 300 triệu đồng.",
        "Thu hút 12 dự án; số lao động tăng, trong đó 460 lao động nữ.",
        "Bình quân mỗi năm kết nạp 120 đảng viên, trong đó cả nhiệm kỳ có 310 đảng viên nữ.",
    )
    holding = (
        "Tỷ lệ lao động qua đào tạo đạt ⟦64%⟧, trong đó đào tạo nghề đạt ⟦45%⟧.",
        "Trong ⟦26 nghị quyết⟧ đã ban hành, có ⟦9 nghị quyết⟧ chuyên đề.",
        "Xây dựng ⟦273 mô hình⟧ (tập thể 181), trong đó ⟦46 mô hình⟧ được biểu dương.",
        "Đến nay có ⟦7/15 xã⟧ đạt chuẩn, đạt 46,7%, trong đó ⟦02 xã⟧ nâng cao.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Compare each part with the total that it is taken from."""
        for item in facts.parts_of_totals:
            yield from self._judge(facts, item)

    def _judge(self, facts: Facts, item: PartOfTotal) -> Iterator[Result]:
        measure = max(item.part.quantity.unit_of_print, item.total.quantity.unit_of_print)
        judgement = sums.subset(item.part.quantity.figure(measure), item.total.quantity.figure(measure))
        if judgement.fits:
            yield self.holds([item.total.span, item.part.span], judgement.computation)
        elif item.sure:
            yield from self.fails(
                "over",
                item.part.span,
                [Place(item.total.span, Text("số chung", "the total"))],
                computation=judgement.computation,
                confidence=0.8,
                values={"part": item.part.span.of(facts.text), "total": item.total.span.of(facts.text)},
            )
