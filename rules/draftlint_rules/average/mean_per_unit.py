"""AVG102: a mean per unit that the total and the number of units do not make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from draftlint.api import (
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
    UnitMean,
    averages,
    repairs_of_result,
    units_of,
)


class MeanPerUnit(Rule):
    """Số bình quân trên một đơn vị không khớp với tổng và số đơn vị.

    “Cho 120 hộ vay 6,24 tỷ đồng, bình quân 45 triệu đồng/hộ”: tổng chia cho số hộ phải ra mức bình quân. Cũng vậy với
    “mỗi lớp 35 học viên”, “3,7 người/hộ”, mật độ dân số, và với diện tích, năng suất, sản lượng.

    Cách sửa: tính lại mức bình quân, hoặc đối chiếu tổng và số đơn vị với nguồn.

    Nguồn: số học trên chữ số đã in; mức bình quân được phép làm tròn đến chữ số khác 0 cuối cùng.

    ---

    A mean per unit that the total and the number of units do not make.

    The total divided by the number of households, classes or hectares must be the mean beside them.

    To mend: compute the mean again, or compare the total and the number of units with their source.

    Source: arithmetic on the printed digits; a mean may be rounded to its last digit that is not zero.
    """

    code = "AVG102"
    name = "mean-per-unit-mismatch"
    kind = Kind.AVERAGE
    severity = Severity.WARNING
    title = Text("Số bình quân trên đơn vị không khớp", "Mean per unit does not fit")
    messages = {
        "mismatch": Text(
            "{mean} không khớp với {total} chia cho {units}: {sum}.",
            "{mean} does not fit {total} divided by {units}: {sum}.",
        ),
    }
    flagged = (
        "Đã cho ⟦120 hộ⟧ vay ⟦6,24 tỷ đồng⟧, bình quân ⟦!45 triệu đồng/hộ⟧.",
        "Mở ⟦26 lớp⟧ với ⟦910 học viên⟧, trung bình mỗi lớp ⟦!53 học viên⟧.",
        "Diện tích lúa ⟦4.200 ha⟧, năng suất ⟦!65 tạ/ha⟧, sản lượng ⟦23.520 tấn⟧.",
        "Cây ngô trồng ⟦320 ha⟧ × ⟦!45 tạ/ha⟧ = ⟦1.536 tấn⟧.",
        "Có ⟦36 chi hội⟧, gồm 24 chi hội ấp, 12 chi hội chợ; tổng số ⟦1.116 hội viên⟧ (nữ 640 người), trung bình "
        "⟦!41 hội viên/chi hội⟧.",
        "Lúa cả năm ⟦310 ha⟧, năng suất ⟦!85 tạ/ha⟧, sản lượng ⟦1.798 tấn⟧; chia ra vụ xuân 160 ha, năng suất 62 "
        "tạ/ha, được 992 tấn, vụ mùa 150 ha, năng suất 53 tạ/ha, thu 795 tấn.",
        "Cả xã có 260 ha cam, trong đó cam đang thu hoạch ⟦180 ha⟧, năng suất ⟦!52 tạ/ha⟧, sản lượng ⟦2.250 tấn⟧.",
        "Mở ⟦15 lớp⟧ (trong đó 06 lớp ở thôn) cho ⟦1.050 lượt cán bộ⟧, nghĩa là mỗi lớp ⟦!7 người⟧.",
        "Họp ⟦08 phiên⟧ (năm 2022: 03, năm 2023: 05 phiên) với ⟦56 lượt ý kiến⟧, ⟦!17 lượt/phiên⟧.",
        "Có ⟦1.260 lượt⟧ phát biểu, trong đó tại tổ 820 lượt, tại hội trường 440 lượt; chia đều cho ⟦45 đại biểu⟧ thì "
        "mỗi vị phát biểu ⟦!280 lượt⟧.",
        "Toàn xã có ⟦120 cơ sở⟧, gồm mộc 70 cơ sở, may 50 cơ sở; sử dụng ⟦840 lao động⟧, bình quân mỗi cơ sở ⟦!71 lao "
        "động⟧.",
        "Toàn xã có ⟦9.420 người⟧ với ⟦2.355 hộ⟧, bình quân ⟦!4,6 người/hộ⟧.",
    )
    quiet = (
        # the mean of a list by name
        "Dân số của 03 xã lần lượt là: Tân An 8.610 người, Bình Phú 7.940 người, Lộc Sơn 7.190 người. Bình quân một xã "
        "có 7.913 người.",
        # of others
        "Dân số tỉnh là 960.000 người.\nVới 912 bác sĩ, toàn tỉnh có tỷ lệ khá; dược sĩ đạt 2,4/10.000 dân.",
        "Vận động 1,8 tỷ đồng xây 20 nhà (bình quân 60 triệu đồng/nhà), phần còn lại 600 triệu đồng tặng học bổng.",
        "Toàn xã có 120 cơ sở; riêng nghề mộc sử dụng 840 lao động, bình quân mỗi cơ sở 12 lao động.",
        "Toàn xã có 3.200 hộ; cho hộ nghèo vay 6 tỷ đồng, bình quân 50 triệu đồng/hộ.",
        "Lúa nương 120 ha, năng suất 15 tạ/ha, riêng kho dự trữ còn 58.800 tấn.",
        "Diện tích 310 ha, năng suất 58 tạ/ha; sản lượng lương thực có hạt 2.400 tấn.",
        "Xóa 80 nhà tạm (làm mới 50 nhà, mỗi nhà 60 triệu đồng; sửa chữa 30 nhà, mỗi nhà 30 triệu đồng), tổng kinh phí "
        "3 tỷ 900 triệu đồng.",
        "Lúa 9.800 ha, năng suất 60 tạ/ha, sản lượng 58.800 tấn; ngoài ra lúa nương 1.200 ha với năng suất 15 tạ/ha.",
        "Vụ xuân 2.100 ha, sản lượng 13.020 tấn; nếu thêm 1.840 tấn ngô (năng suất 46 tạ/ha) thì được 14.860 tấn.",
        "Ba xã còn lại đạt lần lượt 17, 15 và 13 tiêu chí, bình quân 15 tiêu chí/xã; 02 xã đạt kiểu mẫu.",
        "Có 40 homestay, tăng 12 cơ sở so với năm 2019 (28 cơ sở), sức chứa 600 khách/đêm, bình quân 15 khách/cơ sở.",
        "Bình quân 16,2 tiêu chí/xã, tăng 2,9 tiêu chí so với năm 2020 của 14 xã.",
        "Đã cho 120 hộ vay 6,24 tỷ đồng; thu nhập bình quân đạt 45 triệu đồng/hộ.",
        "Hỗ trợ 35 hộ làm nhà với 2,1 tỷ đồng, xây 12 cầu; mỗi năm thu 400 triệu đồng.",
        "Có 07/15 xã đạt chuẩn; tổng số đạt 228 tiêu chí, tăng 3,8 tiêu chí/xã so với năm 2020 (11,4 tiêu chí/xã).",
        "Toàn huyện có 14 xã, thu nhập bình quân 58 triệu đồng/người, hỗ trợ 120 người 300 triệu đồng.",
    )
    holding = (
        "Vụ xuân 2.100 ha, năng suất 62 tạ/ha, sản lượng 13.020 tấn; vụ mùa ⟦1.800 ha⟧, năng suất ⟦55 tạ/ha⟧, "
        "sản "
        "lượng ⟦9.900 tấn⟧.",
        "Đã cho ⟦120 hộ⟧ vay ⟦6,24 tỷ đồng⟧, bình quân ⟦52 triệu đồng/hộ⟧.",
        "Mở ⟦26 lớp⟧ với ⟦910 học viên⟧, trung bình mỗi lớp ⟦35 học viên⟧.",
        "Sửa ⟦74 căn⟧ với ⟦2 tỷ 590 triệu đồng⟧ (mỗi căn ⟦35 triệu đồng⟧).",
        "Diện tích lúa ⟦4.200 ha⟧, năng suất ⟦56 tạ/ha⟧, sản lượng ⟦23.520 tấn⟧.",
        "Dân số ⟦94.200 người⟧, diện tích ⟦153,9 km2⟧, mật độ ⟦612 người/km2⟧.",
        "Dân số toàn quận là ⟦184.000 người⟧.\nToàn quận có ⟦156 bác sĩ⟧, đạt ⟦8,5 bác sĩ/vạn dân⟧.",
        "Có ⟦07/15 xã⟧ đạt chuẩn; tổng số đạt ⟦228 tiêu chí⟧, bình quân ⟦15,2 tiêu chí/xã⟧.",
        "Tổ tư vấn họp ⟦180 lần⟧, bình quân ⟦15 lần/tổ⟧ (⟦12 tổ⟧).",
        "Qua ⟦08 phiên⟧ có ⟦124 lượt ý kiến⟧, gồm 90 lượt trực tiếp và 34 lượt bằng văn bản, ⟦15,5 lượt/phiên⟧.",
        "Có ⟦36 chi hội⟧, gồm 24 chi hội ấp, 12 chi hội chợ; tổng số ⟦1.116 hội viên⟧ (nữ 640 người), trung bình "
        "⟦31 hội viên/chi hội⟧.",
        "Sau ba tháng, ⟦18 xã⟧ mới ban hành ⟦252 nghị quyết⟧ (mỗi nơi ⟦14 nghị quyết⟧).",
        "Có ⟦1.260 lượt⟧ phát biểu; chia đều cho ⟦45 đại biểu⟧ thì mỗi vị phát biểu ⟦28 lượt⟧.",
        "Trợ cấp cho ⟦150 người⟧ có công, mức ⟦2 triệu đồng/người/tháng⟧, sau 60 tháng là ⟦18 tỷ đồng⟧.",
        "Nhiệm kỳ có ⟦24 kỳ họp⟧.\nII. KẾT QUẢ\nCông tác in ấn giảm, mỗi kỳ họp bớt ⟦5 triệu đồng⟧, tổng cộng "
        "⟦120 triệu đồng⟧.",
        "Cấp ⟦1.286 giấy phép⟧, tổng vốn đăng ký ⟦8.914 tỷ đồng⟧, trung bình ⟦6,93 tỷ đồng⟧ một giấy phép.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Divide each total by its units."""
        for item in facts.unit_means:
            spans = sorted((item.total.span, item.units.span, item.mean.span))
            figures = _figures(item)
            try:
                judgement = _judged(item.size, figures)
            except ZeroDivisionError:
                continue
            if judgement.fits:
                yield self.holds(spans, judgement.computation)
                continue
            yield from self.fails(
                "mismatch",
                item.mean.span,
                [
                    Place(item.total.span, Text("tổng", "the total")),
                    Place(item.units.span, Text("số đơn vị", "the number of units")),
                ],
                computation=judgement.computation,
                severity=None if item.tied else Severity.INFO,
                confidence=0.8 if item.tied else 0.5,
                repairs=[Repair.of(found) for found in repairs_of_result(partial(_judged, item.size), figures)],
                values={
                    "mean": item.mean.span.of(facts.text),
                    "total": item.total.span.of(facts.text),
                    "units": item.units.span.of(facts.text),
                    "sum": judgement.computation,
                },
            )


def _figures(item: UnitMean) -> Sequence[Figure]:
    """Total, units and mean; the mean as printed, the total in its measure."""
    mean = item.mean.quantity
    measure = mean.unit_of_print
    units = item.units.quantity
    if units.whole is not None:
        return [item.total.quantity.figure(measure), units.other_figure(), mean.figure()]
    factor = units.value / units_of(item.units, item.mean)
    many = units.figure(factor)
    return [item.total.quantity.figure(measure), many.with_value(many.value * item.months), mean.figure()]


def _judged(size: int, figures: Sequence[Figure]) -> Judgement:
    total, units, mean = figures
    return averages.per_unit(total, units, mean, Decimal(size))
