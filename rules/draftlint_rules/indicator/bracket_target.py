"""TGT101: a claim about a target that the figures beside it contradict."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import (
    Facts,
    Form,
    Kind,
    Place,
    Result,
    Rule,
    Severity,
    StatedTarget,
    Statement,
    Text,
    claim_beside,
    lies_above,
    targets,
)

_FARTHEST = 5


class BracketTarget(Rule):
    """Kết luận đạt, vượt hay chưa đạt trái với hai con số đứng cạnh.

    “Đạt 83% (Nghị quyết 90%), vượt chỉ tiêu” tự mâu thuẫn: 83 thấp hơn 90. Với chỉ tiêu càng thấp càng tốt (hộ nghèo,
    tai nạn…), chiều so sánh được đảo lại. Khi câu không nêu kết luận, hai số chỉ được ghi nhận là đã so.

    Cách sửa: sửa kết luận hoặc sửa con số theo nguồn.

    Nguồn: cách ghi “(Nghị quyết …)”, “(Mục tiêu: …)” sau kết quả trong báo cáo.

    ---

    A claim about a target that the figures beside it contradict.

    "Đạt 83% (Nghị quyết 90%), vượt chỉ tiêu" contradicts itself. For indicators where less is better the direction is
    turned. Without a claim the two figures only count as compared.

    To mend: correct the claim, or the figure after its source.

    Source: "(Nghị quyết …)", "(Mục tiêu: …)" behind a result, as reports write it.
    """

    code = "TGT101"
    name = "target-claim-mismatch"
    kind = Kind.TARGET_VS_ACTUAL
    severity = Severity.ERROR
    title = Text("Kết luận trái với mục tiêu", "Claim contradicts the target")
    messages = {
        "not_reached": Text(
            "Câu nói đạt hoặc vượt, nhưng {result} kém mục tiêu {target}.",
            "The sentence claims success, but {result} is worse than the target {target}.",
        ),
        "far": Text(
            "{result} chênh lệch nhiều lần so với mục tiêu {target}, có thể sai chữ số hoặc đơn vị.",
            "{result} is many times apart from its target {target}: perhaps a digit or a unit is wrong.",
        ),
        "not_above": Text(
            "Câu nói cao hơn mục tiêu, nhưng {result} không cao hơn {target}.",
            "The sentence says above the target, but {result} is not above {target}.",
        ),
        "not_below": Text(
            "Câu nói thấp hơn mục tiêu, nhưng {result} không thấp hơn {target}.",
            "The sentence says below the target, but {result} is not below {target}.",
        ),
        "reached": Text(
            "Câu nói chưa đạt, nhưng {result} đã đạt mục tiêu {target}.",
            "The sentence claims a miss, but {result} reaches the target {target}.",
        ),
    }
    flagged = (
        "Cụm công nghiệp lấp đầy ⟦!76%⟧ diện tích, thấp hơn nhiều so với chỉ tiêu ⟦70%⟧.",
        "Độ che phủ rừng từ 51% tăng lên ⟦!54,2%⟧, tăng 3,2 điểm %, ⟦vượt⟧ mục tiêu Nghị quyết (⟦55%⟧).",
        "Có ⟦!22/26 thôn⟧ đạt chuẩn, thấp hơn chỉ tiêu ⟦20 thôn⟧.",
        "Nâng tỷ lệ phủ sóng từ 83,9% năm 2020 lên ⟦!91,2%⟧ năm 2025, tức tăng 7,3 điểm phần trăm và cao hơn chỉ tiêu "
        "Đại hội giao là ⟦92%⟧.",
        "Tỷ lệ hộ dùng nước sạch đạt ⟦!91,2%⟧, thấp hơn mục tiêu ⟦90%⟧.",
        # the step and what was before stand in between
        "Tỷ lệ tổ đạt chuẩn là ⟦!68,4%⟧, tăng 3,1 điểm phần trăm so với năm 2021 (65,3%) và cao hơn chỉ tiêu ⟦71%⟧.",
        "Doanh thu đạt ⟦!186,4 tỷ đồng⟧, tăng 12% từ mức 166,4 tỷ đồng và ⟦vượt⟧ kế hoạch (⟦196 tỷ đồng⟧).",
        "Số việc quá hạn còn ⟦!2,4%⟧, giảm 1,8 điểm phần trăm so với 4,2% của năm trước, nhưng ⟦chưa đạt yêu cầu⟧ dưới "
        "⟦3%⟧.",
        "Trồng rừng được ⟦!6.120 ha⟧ (Nghị quyết: ⟦600 ha⟧).",
        "Tỷ lệ lao động qua đào tạo đạt ⟦!52,6%⟧, ⟦chưa đạt mục tiêu⟧ ⟦50%⟧.",
        "Năm qua, tỷ lệ hộ nghèo giảm ⟦!2,3%⟧ (từ 10,4% còn 8,1%), ⟦vượt⟧ kế hoạch tỉnh giao (giảm ⟦2,5%⟧).",
        "Kết nạp ⟦!185 đảng viên⟧, ⟦vượt⟧ chỉ tiêu ⟦190 đảng viên⟧.",
        "Tỷ lệ hộ dùng nước sạch đạt ⟦!83%⟧ (Nghị quyết ⟦90%⟧), ⟦vượt⟧ chỉ tiêu.",
        "Tỷ lệ lao động qua đào tạo là ⟦!72,5%⟧ (Mục tiêu: ⟦70%⟧), ⟦chưa đạt chỉ tiêu⟧.",
        "Tỷ lệ lao động qua đào tạo đạt ⟦!63,5%⟧, ⟦vượt⟧ mục tiêu đề ra (Mục tiêu: ⟦65%⟧).",
        "Tỷ lệ hộ nghèo còn ⟦!1,9%⟧ (Nghị quyết dưới ⟦1,5%⟧), ⟦vượt⟧ chỉ tiêu.",
        "Tỷ lệ che phủ rừng đạt ⟦!38,4%⟧, ⟦vượt⟧ mục tiêu Nghị quyết (⟦39%⟧).",
    )
    quiet = (
        "Dư nợ 624,8 tỷ đồng, tăng 38,6 tỷ đồng so với đầu năm, bằng 98,7% kế hoạch tăng trưởng (39,1 tỷ đồng).",
        "Công nhận 64 sản phẩm, bình quân 13 sản phẩm/năm, vượt mục tiêu 50 sản phẩm.",
        "Đoàn thể thao đạt nhiều thành tích, vượt 12 huy chương so với chỉ tiêu 90 huy chương.",
        "Cơ cấu: công nghiệp 61,4% - dịch vụ 27,1% - nông nghiệp 11,5%, đạt mục tiêu (Mục tiêu: công nghiệp 60% - "
        "dịch vụ 28% - nông nghiệp 12%).",
        "Tỷ lệ hộ dùng nước sạch đạt 93% (Nghị quyết 90%), vượt chỉ tiêu.",
        "Tỷ lệ hộ dùng nước sạch đạt 83% (Nghị quyết 90%).",
        "Tỷ lệ hộ nghèo còn 1,1% (Nghị quyết dưới 1,5%), vượt chỉ tiêu.",
        "Tăng trưởng đạt 9,5% (Nghị quyết 9 - 10%), đạt chỉ tiêu.",
        "Tỷ lệ tham gia bảo hiểm đạt 94,2%, vượt kế hoạch 0,2 điểm % (KH 94%).",
        "Tỷ lệ hộ dùng nước sạch đạt 93%, vượt 3% so với Nghị quyết (90%).",
        "Tỷ lệ hộ dùng nước sạch đạt 83%, chưa đạt mục tiêu Nghị quyết (90%).",
        "Vượt khó vươn lên, tỷ lệ hộ nghèo còn 1,6% (Nghị quyết dưới 1,5%).",
    )
    holding = (
        "Giá trị sản xuất tăng ⟦13,6%/năm⟧, cao hơn mức ⟦12,5%⟧ mà Nghị quyết xác định.",
        # the level, not by how much it moved
        "Độ che phủ rừng từ 51% tăng lên ⟦54,2%⟧, tăng 3,2 điểm %, cao hơn mục tiêu Nghị quyết (⟦54%⟧).",
        "Tỷ lệ hộ dùng nước sạch mới đạt ⟦81%⟧, trong khi Nghị quyết là ⟦85%⟧.",
        # how many of all were done, and how many were to be
        "Thôn đạt chuẩn văn hóa: ⟦21/26 thôn⟧, bằng 80,8% (Nghị quyết: ⟦20 thôn⟧).",
        "Có ⟦17/26 thôn⟧ đạt chuẩn, thấp hơn chỉ tiêu ⟦20 thôn⟧.",
        # what one earns a head is always of a year
        "Thu nhập bình quân năm 2025 ước ⟦48,2 triệu đồng/người⟧, gấp 1,6 lần năm 2020 (30,1 triệu đồng/người), vượt "
        "mục tiêu Nghị quyết là ⟦46 triệu đồng⟧.",
        "Nâng tỷ lệ phủ sóng từ 83,9% năm 2020 lên ⟦91,2%⟧ năm 2025, tức tăng 7,3 điểm phần trăm và cao hơn chỉ tiêu "
        "Đại hội giao là ⟦90%⟧.",
        "Dạy nghề cho 6.350 người, bình quân mỗi năm ⟦1.270 người⟧, vượt chỉ tiêu được giao (⟦1.200 người/năm⟧).",
        # what it rose by, and what it rose from, are not what is measured
        "Tỷ lệ hài lòng đạt ⟦91,8%⟧, tăng 1,2 điểm phần trăm và cao hơn chỉ tiêu ⟦91%⟧.",
        "Xuất khẩu đạt ⟦640 triệu USD⟧, tăng 15% từ mức 556,5 triệu USD và vượt 2,4% kế hoạch (⟦625 triệu USD⟧).",
        "Đón ⟦3,9 triệu lượt khách⟧, tăng 18% so với 3,3 triệu lượt, vượt kế hoạch ⟦3,8 triệu lượt⟧.",
        # in one bracket
        "Kiểm tra 2.150 tổ chức (⟦430 tổ chức/năm⟧, chỉ tiêu ⟦400 tổ chức⟧).",
        "Tỷ lệ tổ đạt chuẩn là ⟦74,4%⟧, tăng 3,1 điểm phần trăm so với năm 2021 (71,3%) và cao hơn chỉ tiêu ⟦71%⟧.",
        "Có ⟦92,6%⟧ hộ hài lòng, thấp hơn năm 2021 (93,7%) 1,1 điểm phần trăm song vẫn vượt chỉ tiêu ⟦90%⟧.",
        "Đón ⟦4,86 triệu lượt khách⟧, tăng 8,0% so với 4,50 triệu lượt, vượt kế hoạch ⟦4,75 triệu lượt⟧.",
        "Số việc quá hạn còn ⟦4,4%⟧, giảm 1,8 điểm phần trăm so với 6,2% của năm trước, nhưng chưa đạt yêu cầu dưới "
        "⟦3%⟧.",
        "Kiểm tra 1.655 cơ sở (⟦331 cơ sở/năm⟧, chỉ tiêu ⟦300⟧).",
        # the whole term is measured by its target, not one year
        "Giải quyết việc làm cho ⟦4.200 lượt lao động⟧, bình quân mỗi năm 840 lượt, vượt 5% chỉ tiêu (⟦4.000 lượt⟧).",
        "Tỷ lệ cứng hóa đường thôn lên ⟦84%⟧ trong tổng số 520 km (Nghị quyết ⟦80%⟧).",
        "Tỷ lệ lao động qua đào tạo đạt ⟦48,6%⟧, chưa đạt mục tiêu ⟦50%⟧.",
        "Mỗi năm tạo việc làm cho ⟦1.255 người⟧, cao hơn mức ⟦1.200 người⟧ Đại hội giao.",
        "Tỷ lệ hộ nghèo bình quân mỗi năm giảm ⟦1,3%⟧, đạt mục tiêu Nghị quyết (mỗi năm giảm từ ⟦1%⟧ trở lên).",
        "Diện tích nhà ở tăng từ 22,8 m2/người lên ⟦27,5 m2/người⟧, tăng 4,7 m2 (Mục tiêu: ⟦27 m2/người⟧).",
        "Phường văn minh: ⟦7/10 phường⟧ (Nghị quyết: ⟦10/10⟧).",
        "Tỷ lệ hộ dùng nước sạch đạt ⟦93%⟧ (Nghị quyết ⟦90%⟧).",
        "Thu nhập đạt ⟦58 triệu đồng⟧, cao hơn năm 2022 (53 triệu đồng) là 5 triệu đồng, vượt mục tiêu Nghị quyết "
        "(⟦56 triệu đồng⟧).",
        "Sản lượng tăng ⟦9,5%⟧ (Nghị quyết ⟦9 - 10%⟧), đạt chỉ tiêu.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each figure that has its target in brackets behind it."""
        for pair in facts.stated_targets:
            if not pair.row:
                yield from self._judge(facts, pair)

    def _judge(self, facts: Facts, pair: StatedTarget) -> Iterator[Result]:
        result, target = pair.result, pair.target
        shown = f"{result.span.of(facts.text)} {_sign(result, target)} {target.span.of(facts.text)}"
        said = claim_beside(facts.text, pair)
        above = lies_above(facts.text, pair)
        message = ""
        if said is not None and targets.claim_fits(said.claim, pair.standing) is False:
            message = "reached" if said.claim is targets.Claim.NOT_REACHED else "not_reached"
        elif above is not None and not _lies_so(result, target, above=above):
            message = "not_above" if above else "not_below"
        elif _far(result, target) and (said is None or said.claim is targets.Claim.REACHED):
            message = "far"
        if not message:
            yield self.holds([result.span, target.span], shown)
            return
        denied = message in ("reached", "not_reached")
        yield from self.fails(
            message,
            result.span,
            [
                Place(target.span, Text("mục tiêu được nêu", "the stated target")),
                *([Place(said.span, Text("kết luận", "the claim"))] if said is not None and denied else []),
            ],
            computation=shown,
            severity=Severity.INFO if message == "far" else None,
            confidence=0.5 if message == "far" else 1.0,
            values={"result": result.span.of(facts.text), "target": target.span.of(facts.text)},
        )


def _lies_so(result: Statement, target: Statement, *, above: bool) -> bool:
    """Whether a result lies on the side of its target that the words say, the last printed digit aside."""
    slack = result.quantity.quantum / 2
    if above:
        return result.quantity.high >= target.quantity.value - slack
    return result.quantity.value <= target.quantity.high + slack


def _sign(result: Statement, target: Statement) -> str:
    """How the printed figures lie: an order, whichever way is better."""
    value, low, high = result.quantity.value, target.quantity.value, target.quantity.high
    if low <= value <= high and low != high:
        return "∈"
    return "≥" if value >= high else "≤"


def _far(result: Statement, target: Statement) -> bool:
    """Whether one is many times the other: a digit too many, or another unit."""
    value, wanted = result.quantity.value, target.quantity.value
    if result.quantity.form is not target.quantity.form is Form.SINGLE:  # of so many, few may have been done
        return False
    return min(value, wanted) > 0 and not 1 / _FARTHEST < value / wanted < _FARTHEST
