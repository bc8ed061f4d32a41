"""AVG101: a yearly figure that does not make the total of its period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from draftlint.api import (
    Band,
    Facts,
    Figure,
    Form,
    Judgement,
    Kind,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    Text,
    YearlyAndTotal,
    averages,
    best,
    repairs_of_result,
)

_TWENTIETH = Decimal("0.05")


class YearlyAgainstTotal(Rule):
    """Số bình quân mỗi năm không khớp với tổng của cả giai đoạn.

    “Tổng vốn 5 năm đạt 12.500 tỷ đồng (bình quân 2.500 tỷ đồng/năm)”: số hằng năm nhân với số năm phải ra tổng;
    số mỗi tháng, mỗi quý cũng vậy. Lệch nhau nghĩa là một trong hai số đã cũ, hoặc hai số khác phạm vi mà không nói rõ.
    Số bình quân làm tròn (2.400 thay cho 2.436) không bị báo.

    Cách sửa: tính lại số bình quân từ tổng; nếu phạm vi khác nhau thì nêu rõ.

    Nguồn: số học trên chữ số đã in; số bình quân được phép làm tròn đến chữ số khác 0 cuối cùng.

    ---

    A yearly figure that does not make the total of its period.

    The yearly (monthly, quarterly) figure times the number of years must be the total, a rounded mean allowed for. If
    not, one of both is stale, or they differ in scope and do not say so.

    To mend: compute the mean again from the total, or say how the scopes differ.

    Source: arithmetic on the printed digits; a mean may be rounded to its last digit that is not zero.
    """

    code = "AVG101"
    name = "yearly-total-mismatch"
    kind = Kind.AVERAGE
    severity = Severity.ERROR
    title = Text("Số hằng năm không khớp tổng", "Yearly figure does not make the total")
    messages = {
        "mismatch": Text(
            "{yearly} không khớp với tổng {total}: {sum}.", "{yearly} does not fit the total {total}: {sum}."
        ),
    }
    flagged = (
        # of the total, not of a part of it
        "Trong nhiệm kỳ kết nạp ⟦160/150 đảng viên⟧, trong đó 62 nữ, 41 đoàn viên; bình quân mỗi năm ⟦!23 đồng chí⟧.",
        "A. MỤC TIÊU GIAI ĐOẠN 2026 - 2030\nKết nạp ⟦850 đoàn viên⟧, mỗi năm ⟦!710 đoàn viên⟧.",
        "Còn ⟦640 hồ sơ⟧ hoàn thành trong 02 tháng, mỗi tháng ⟦!3.200 hồ sơ⟧.",
        "Còn ⟦1.824 hồ sơ⟧ hoàn thành trong 03 tháng, mỗi tháng ⟦!680 hồ sơ⟧.",
        "Biến động trong nhiệm kỳ: kết nạp ⟦118⟧, chuyển đến 46. Công tác kết nạp đạt bình quân ⟦!26,3 đảng viên/năm⟧.",
        "Tổng vốn đầu tư xã hội 5 năm đạt ⟦12.500 tỷ đồng⟧ (bình quân ⟦!3.500 tỷ đồng/năm⟧).",
        "Nhiệm kỳ 2020 - 2025 đã giải quyết việc làm mới cho ⟦15.200 lao động⟧; hằng năm tạo ⟦!2.400 việc làm⟧ mới.",
        "Nhiệm kỳ 2020 - 2025 đã giải quyết việc làm cho ⟦57.300 người⟧; hằng năm tạo ⟦!10.000 việc làm⟧ mới.",
    )
    quiet = (
        # the plans of several years in all
        "Kế hoạch giai đoạn 2021 - 2025 là 3.026 tỷ đồng; đã giao hằng năm 2021 - 2024 là 2.302 tỷ đồng.",
        # of a row of years, none of which is the total
        "Nhiệm kỳ 2020 - 2025 đã kiểm tra 64, 71, 78 và 75 đảng viên, bình quân mỗi năm 72 đảng viên.",
        "Trong 5 năm đạt lần lượt 31 tấn và 35 tấn, bình quân mỗi năm 33 tấn.",
        "Từ đầu nhiệm kỳ đến nay kết nạp 640 đảng viên, bình quân mỗi năm 160 đảng viên.",
        "Trong 5 năm mở 186 lớp, mỗi năm hơn 37 lớp, nhiều hơn nhiệm kỳ trước khoảng 9 lớp/năm.",
        "Nhiệm kỳ 2020 - 2025, bình quân mỗi năm kiểm tra 369,2 đảng viên, vượt chỉ tiêu tối thiểu 350 đảng viên/năm.",
        "Trong 02 tháng xử lý 120 hồ sơ tồn, mỗi tháng tiếp nhận 500 hồ sơ.",
        "Nhu cầu vốn cả nhiệm kỳ là 90 tỷ đồng, hai năm đầu mỗi năm bố trí 24 tỷ đồng, ba năm sau mỗi năm 14 tỷ đồng.",
        "Trong nhiệm kỳ 2020 - 2025 tạo việc làm cho 11.250 lao động, bình quân 2.250 lao động/năm (kế hoạch 2.000 lao "
        "động/năm).",
        "Có 12 hợp tác xã với 396 thành viên, bình quân 33 thành viên; nhiệm kỳ 2020 - 2025 thành lập mới 05.",
        "Thành lập 34 câu lạc bộ với 1.190 thành viên, bình quân 35 thành viên/câu lạc bộ trong nhiệm kỳ 2020 - 2025.",
        "Trong nhiệm kỳ, hiện có 41.900 hội viên, bình quân mỗi năm phát triển 1.960 hội viên.",
        "Tổng vốn đầu tư xã hội năm 2025 đạt 3.100 tỷ đồng; bình quân đạt 2.500 tỷ đồng/năm.",
        "Trong 5 năm, vốn đầu tư công đạt 1.250 tỷ đồng, thu nhập hộ trồng nấm bình quân 85 triệu đồng/năm.",
        "Nhiệm kỳ 2020 - 2025 đã tạo việc làm cho 12.180 lao động, phấn đấu mỗi năm đào tạo nghề cho 3.000 lao động.",
        "Trong 5 năm tạo việc làm cho 12.180 lao động, bình quân mỗi năm đưa 150 lao động đi làm việc ở nước ngoài.",
    )
    holding = (
        "Trong nhiệm kỳ kết nạp ⟦86/80 đảng viên⟧, trong đó 31 nữ, 25 đoàn viên; bình quân mỗi năm ⟦17 đồng chí⟧.",
        "Còn ⟦1.824 hồ sơ⟧ hoàn thành trong 03 tháng, mỗi tháng ⟦608 hồ sơ⟧.",
        "Chuyên mục phát đều ⟦02 số/tháng⟧, trong 45 tháng được ⟦90 số⟧.",
        "Tổng vốn đầu tư 5 năm đạt ⟦204.800 tỷ đồng⟧, gồm vốn nhà nước 41.200 tỷ đồng, vốn dân cư 163.600 tỷ đồng. "
        "Bình quân mỗi năm thực hiện ⟦40.960 tỷ đồng⟧.",
        "Trồng mới ⟦4.500 ha⟧ rừng, bình quân ⟦900 ha/năm⟧.",
        "Duy trì gặp gỡ mỗi quý ⟦01 lần⟧, cả năm ⟦04 lần⟧.",
        "Thu nhập của lao động đạt ⟦5,4 triệu đồng/tháng⟧, tức ⟦64,8 triệu đồng/năm⟧.",
        "Trong nhiệm kỳ, số vụ vi phạm giảm ⟦45 vụ⟧, bình quân mỗi năm giảm ⟦9 vụ⟧.",
        "Mỗi năm kết nạp ít nhất ⟦24 quần chúng⟧ ưu tú để sau 5 năm có ⟦120 đảng viên⟧ mới.",
        "Tổng vốn đầu tư xã hội 5 năm đạt ⟦12.500 tỷ đồng⟧ (bình quân ⟦2.500 tỷ đồng/năm⟧).",
        "Giai đoạn 2021 - 2025 trồng mới ⟦1.250 ha⟧ rừng, bình quân mỗi năm ⟦250 ha⟧.",
        "Trong 5 năm, tạo ⟦10.000 - 11.000 việc làm⟧ mới (hằng năm tạo ⟦2.000 - 2.200 việc làm⟧ mới).",
        "Trong nhiệm kỳ kết nạp ⟦918 đảng viên⟧, bình quân ⟦183 đảng viên⟧ mỗi năm.",
        "Bình quân mỗi năm tạo việc làm cho ⟦2.400 lao động⟧.\nTrong 5 năm đã tạo việc làm cho ⟦12.180 lao động⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each yearly figure against its total."""
        for pair in facts.yearly_and_totals:
            spans = [item.span for item in sorted((pair.total, pair.yearly), key=lambda item: item.span)]
            judgement = _judged(pair)
            if judgement.fits and not _too_coarse(judgement):
                yield self.holds(spans, judgement.computation)
            elif not pair.tied and not (pair.stated and pair.total.sentence.span == pair.yearly.sentence.span):
                if pair.total.sentence.span == pair.yearly.sentence.span:
                    yield from self._failure(facts, pair, judgement, Severity.WARNING)
                else:
                    reason = Text("có thể khác phạm vi hoặc số năm", "perhaps another scope or number of years")
                    yield self.unclear(spans, reason, judgement.computation)
            else:
                yield from self._failure(
                    facts, pair, judgement, None if pair.tied and pair.stated else Severity.WARNING
                )

    def _failure(
        self, facts: Facts, pair: YearlyAndTotal, judgement: Judgement, severity: Severity | None
    ) -> Iterator[Result]:
        total, yearly = _figures(pair)
        computation = judgement.computation.replace(" ≈ ", " ≠ ")
        found = repairs_of_result(
            lambda given: averages.yearly_mean(given[0], pair.years, given[1]), [total[0], yearly[0]]
        )
        yield from self.fails(
            "mismatch",
            pair.yearly.span,
            [Place(pair.total.span, Text("tổng của cả giai đoạn", "the total of the period"))],
            computation=computation,
            severity=severity,
            confidence=0.9 if severity is None else 0.7,
            repairs=[Repair.of(item) for item in found] if len(total) == 1 else [],
            values={
                "yearly": pair.yearly.span.of(facts.text),
                "total": pair.total.span.of(facts.text),
                "sum": computation,
            },
        )


def _figures(pair: YearlyAndTotal) -> tuple[Sequence[Figure], Sequence[Figure]]:
    """The ends of both figures, in one measure."""
    measure = max(pair.total.quantity.unit_of_print, pair.yearly.quantity.unit_of_print)
    ranges = pair.total.quantity.form is pair.yearly.quantity.form is Form.RANGE
    out = [
        [item.quantity.figure(measure), *([item.quantity.other_figure(measure)] if ranges else [])]
        for item in (pair.total, pair.yearly)
    ]
    return out[0], out[1]


def _too_coarse(judgement: Judgement) -> bool:
    """Whether a mean is rounded to one digit ("10.000" for 11.473): two digits are off by a twentieth at most."""
    return judgement.band is Band.COARSE and judgement.distance > _TWENTIETH


def _judged(pair: YearlyAndTotal) -> Judgement:
    """The worse of both ends of ranges; of single figures the better of both ways to round."""
    judged = []
    for total, yearly in zip(*_figures(pair), strict=True):
        mean = averages.yearly_mean(total, pair.years, yearly)
        judged.append(best([averages.yearly_total(yearly, pair.years, total), mean]))
    return max(judged, key=lambda item: item.band)
