"""RAT102: a percentage that is not the quotient of the part and the whole beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from draftlint.api import (
    TYPOS,
    Aspect,
    Band,
    Facts,
    Judgement,
    Kind,
    PartShare,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    Slip,
    Statement,
    Text,
    Tie,
    beside_the_rest,
    evident,
    goes_on_from,
    next_in_row,
    only_one_called,
    out_of_scale,
    reaches_its_own,
    share_judged,
    share_of_both_judged,
    share_repairs,
    share_slips,
    suspected,
    told_alike,
)

_WEIGHT = {
    Tie.DIRECT: (Severity.ERROR, 0.9),
    Tie.IN_WHICH: (Severity.WARNING, 0.7),
    Tie.HANDLED: (Severity.WARNING, 0.7),
    Tie.OF_A_KIND: (Severity.INFO, 0.5),
    Tie.NAMED: (Severity.WARNING, 0.7),
    Tie.NEAR: (Severity.INFO, 0.5),
}
"""How grave a clash is, and how sure, by how the whole is tied."""
_TELLING_SLIPS = frozenset({Slip.SWAP, Slip.SEPARATOR, Slip.SCALE, Slip.EXTRA_DIGIT, Slip.EXTRA_GROUP})
"""Slips so few for a figure that they seldom make a wrong whole fit."""
_SUSPECTS = 2
"""Wholes that are only near which a slip is looked for with."""


class ShareOfWhole(Rule):
    """Tỷ lệ phần trăm không khớp với phần và tổng đã nêu.

    “Toàn huyện có 1.360 hộ nghèo, trong đó 87 hộ có người khuyết tật, chiếm 6,4%”: lấy phần chia cho tổng phải ra tỷ
    lệ. Tổng có thể đứng ngay sau tỷ lệ, ở mệnh đề trước, hoặc được gọi tên (“chiếm 5,4% tổng vốn đầu tư”).

    Cách sửa: tính lại tỷ lệ, hoặc đối chiếu hai số với nguồn.

    Nguồn: số học trên chữ số đã in; dung sai nửa đơn vị của chữ số cuối.

    ---

    A percentage that is not the quotient of the part and the whole beside it.

    The whole may stand behind the percentage, in the clause before, or be called by name.

    To mend: compute the percentage again, or compare both figures with their source.

    Source: arithmetic on the printed digits, half a unit of the last place.
    """

    code = "RAT102"
    name = "share-of-whole-mismatch"
    kind = Kind.RATIO
    severity = Severity.ERROR
    title = Text("Tỷ lệ không khớp phần và tổng", "Percentage does not fit part and whole")
    messages = {
        "mismatch": Text(
            "{share} không khớp với {part} trên tổng {whole}: {sum}.", "{share} does not fit {part} of {whole}: {sum}."
        ),
    }
    flagged = (
        "Quy mô đạt ⟦198,4 tỷ đồng⟧, xã A chiếm ⟦!59,6%⟧ (⟦116,3 tỷ đồng⟧), xã B chiếm 41,4% (82,1 tỷ đồng).",
        "Kiểm tra 40 tổ chức và ⟦120 đảng viên⟧, kết luận 26 tổ chức (65%), ⟦84 đảng viên⟧ (⟦!60%⟧) có khuyết điểm.",
        "Ngập ⟦12.400 nhà⟧ (trong đó ⟦3.100 nhà⟧ ngập trên 1 m, chiếm ⟦!24%⟧).",
        "Kiểm tra ⟦40 tổ chức⟧ và 120 đảng viên, kết luận ⟦25 tổ chức⟧, 84 đảng viên có vi phạm, tương ứng ⟦!65,2%⟧ "
        "và 70%.",
        # in the order of the percentages
        "Tổng mức đầu tư ⟦120 tỷ đồng⟧ (vốn tỉnh 70%, vốn huyện ⟦!25%⟧, vốn xã 5%, tức là 84 tỷ, ⟦36 tỷ⟧ và 6 tỷ "
        "đồng).",
        "Tổng chi ⟦305 tỷ 115 triệu đồng⟧: chi thường xuyên 219 tỷ 680 triệu đồng, chiếm 72%; chi đầu tư "
        "⟦82 tỷ 380 triệu đồng⟧, chiếm ⟦!37%⟧.",
        "Số lao động đóng bảo hiểm ⟦2.138 người⟧, chiếm ⟦!24%⟧ lực lượng lao động (⟦10.480 người⟧).",
        "Phân bổ ⟦8.642 tỷ đồng⟧ cho 538 dự án; đến nay đã giải ngân ⟦6.216 tỷ đồng⟧, đạt ⟦!87%⟧.",
        "Rà soát ⟦386 văn bản⟧ của cấp dưới, phát hiện ⟦29 văn bản⟧ có sai sót (⟦!8,5%⟧).",
        "Họp bàn ⟦518 nội dung⟧; ⟦467 nội dung⟧ được thống nhất ngay (⟦!92,9%⟧).",
        "Ban hành ⟦142 nghị quyết⟧ quy phạm.\nTrong số nghị quyết quy phạm, ⟦64 nghị quyết⟧ mới, chiếm ⟦!54,1%⟧.",
        "Toàn huyện có ⟦1.360 hộ⟧. Qua rà soát, còn ⟦187 hộ⟧ ở nhà tạm (⟦!18,3%⟧).",
        "Còn ⟦87 hộ⟧ khó khăn về nhà ở, chiếm ⟦!16,4%⟧ tổng số ⟦1.360 hộ⟧.",
        "Vốn đầu tư đạt ⟦95.260 tỷ đồng⟧ (trong đó vốn ngân sách ⟦5.180 tỷ đồng⟧, chiếm ⟦!5,94%⟧ tổng vốn đầu tư).",
        "Toàn huyện có ⟦1.360 hộ⟧, trong đó có ⟦87 hộ⟧ cần hỗ trợ, chiếm ⟦!4,6%⟧.",
        "Tiếp nhận ⟦214 đơn⟧, đã giải quyết ⟦209 đơn⟧, đạt ⟦!79,7%⟧.",
        "Bố trí vốn cho ⟦148 công trình⟧; đến nay đã hoàn thành ⟦131 công trình⟧ (⟦!85,8%⟧).",
        "Vốn được giao ⟦612,5 tỷ đồng⟧, đã giải ngân ⟦5.481 tỷ đồng⟧, đạt ⟦!89,5%⟧.",
        "Tưới tiêu chủ động cho ⟦1.960 ha⟧ trong tổng số ⟦2.800 ha⟧, đạt ⟦!75%⟧.",
        "Hộ nghèo còn 612 hộ, chiếm 1,85% tổng số ⟦33.060 hộ⟧. Hộ cận nghèo ⟦1.025 hộ⟧, chiếm ⟦!3,01%⟧.",
        "Có ⟦76.500 thanh niên⟧ nhập ngũ, trong đó có ⟦214 đảng viên⟧ (⟦!2,8%⟧).",
        "Tổng chi ⟦2.184 tỷ đồng⟧, tăng 5%; trong đó chi đầu tư ⟦1.125 tỷ đồng⟧, chiếm ⟦!50,6%⟧ tổng chi.",
        "Trình ⟦515 nội dung⟧; ⟦467 nội dung⟧ được thống nhất ngay (⟦!90,2%⟧), 40 nội dung phải bổ sung (7,7%).",
        "Dự kiến bầu ⟦465 đồng chí⟧, cán bộ nữ 98 đồng chí, đạt 21,1%, dưới 42 tuổi ⟦74 đồng chí⟧ (⟦!21%⟧).",
        "Kết nạp ⟦742 đoàn viên⟧ mới, bằng 114,2% chỉ tiêu (650 đoàn viên); đoàn viên nữ ⟦387 đồng chí⟧, chiếm "
        "⟦!72,4%⟧.",
        # two told alike are of one whole, and one of them fits it
        "Hộ nghèo 1.803 hộ trong ⟦26.240 hộ⟧. Hộ cận nghèo 1.606 hộ, tỷ lệ 6,12%; gộp cả hai nhóm còn ⟦3.709 hộ⟧, "
        "chiếm ⟦!12,99%⟧.",
        "Có 86 dự án với ⟦8.650 triệu USD⟧, vốn thực hiện ⟦520 triệu USD⟧ (⟦!60,1%⟧).",
        # a part is ten or a thousand times what there is of its kind
        "Xảy ra ⟦478 vụ⟧ trộm cắp, ít hơn năm trước 96 vụ (574 vụ); khám phá ⟦4.230 vụ⟧, đạt ⟦!88,5%⟧.",
        "Chi ủy hiện có ⟦36 đồng chí⟧. Tất cả có bằng đại học, trong đó thạc sĩ ⟦21.000 đồng chí⟧, đạt ⟦!58,3%⟧.",
        # the noun of the row stands before the figure
        "Nhận ⟦214.680 hồ sơ⟧, giải quyết đúng hạn 213.178 hồ sơ (99,3%), số hồ sơ nộp qua mạng ⟦168.524⟧, đạt "
        "⟦!78,3%⟧.",
        # a share of the figure right before it
        "Thu ngân sách 5 năm đạt ⟦8.726 tỷ đồng⟧. Thu nội địa được ⟦6.288 tỷ đồng⟧, chiếm ⟦!71,6%⟧.",
        # what the whole is called by stands behind its bracket
        "Kiểm tra 2.157 hội viên, kết luận ⟦1.024 hội viên⟧ (47,5%) có sai phạm; nhắc nhở ⟦102 hội viên⟧, bằng "
        "⟦!39,3%⟧ số hội viên sai phạm.",
        # a figure in a closed bracket is not the whole
        "Kết nạp ⟦1.078 hội viên⟧ (khóa trước: 906 người, khóa này: 832 người), trong đó nữ ⟦1.095 người⟧ (⟦!63%⟧).",
        # money that a sentence before sets aside
        "Kế hoạch vốn của huyện là ⟦862,5 tỷ đồng⟧. Đến hết tháng 4 đã giải ngân ⟦705,5 tỷ đồng⟧, đạt ⟦!818%⟧.",
        "Bầu ⟦60 đại biểu⟧, trong đó nữ ít nhất ⟦!35%⟧ (⟦91 đại biểu⟧).",
        "Vốn ⟦204.800 tỷ đồng⟧, gồm: vốn nhà nước 41.200 tỷ đồng; vốn trong nước ⟦128.900 tỷ đồng⟧, chiếm ⟦!6,29%⟧; "
        "vốn khác 34.700 tỷ đồng.",
    )
    quiet = (
        "Kế hoạch vốn là 724 tỷ đồng, tăng 42 tỷ đồng (6,2%) so với kế hoạch năm 2024.",
        "Đã xong tại 9 xã. Có 2 người chết (22,2%).",
        "Còn 892 hộ nghèo, giảm 206 hộ so với năm trước (1.098 hộ, tỷ lệ 5,4%).",
        "Có 9.000 người tham gia; trong số này nhóm hộ gia đình 2.400 người, giảm 120 người, nhóm học sinh 1.650 "
        "người, đạt 99,6%.",
        "Đón 40.000 lượt khách, trong đó khách quốc tế 3.000 lượt, lần lượt bằng 106% và 90% kế hoạch năm.",
        "Tổng mức đầu tư 1.150 tỷ đồng (tỉnh 70%, trung ương 25%, huyện 5%, tức là 805 tỷ, 287,5 tỷ và 57,5 tỷ đồng).",
        "Kiểm tra 486 tổ chức và 973 hội viên, tăng lần lượt 6,3% (457 tổ chức) và 8,9% (893 hội viên).",
        "Tội phạm 984 vụ; khám phá 841 vụ (85,5%), án nghiêm trọng trở lên đạt 96,2%.",
        "Trong 20 cơ sở được chấm, điểm tăng 0,11 điểm, có 15 cơ sở từ 3,0 điểm trở lên (75%).",
        "Được giao 715 tỷ đồng, riêng bệnh viện giải ngân 260 tỷ đồng để lũy kế lên 772 tỷ đồng (81,4% tổng mức đầu "
        "tư).",
        "Dự kiến bầu 465 đồng chí, cán bộ nữ 98 đồng chí, đạt 21,1%; Ban Thường vụ dự kiến 74 đồng chí (21%).",
        "Vốn 204.800 tỷ đồng, gồm: tỉnh 41.200 tỷ đồng; xã 128.900 tỷ đồng, trong đó nhà 12.890 tỷ đồng, chiếm 10%.",
        "Có 7 khu công nghiệp, trong đó 5 khu đi vào hoạt động, tỷ lệ lấp đầy 74,2%; 2 khu đang san nền.",
        "Có 7.650 thanh niên nhập ngũ; 5 năm qua kết nạp 214 đảng viên (4,8%).",
        "Riêng vắc xin 5 trong 1 đạt 88,3%.",
        "Kế hoạch vốn là 7.240 tỷ đồng, tăng 425 tỷ đồng (6,2%) so với năm ngoái.",
        "Kế hoạch vốn là 862,5 tỷ đồng. Đến hết tháng 4 đã giải ngân 705,5 tỷ đồng, đạt 76,4%.",
        "Toàn huyện có 1.360 hộ. Qua rà soát, còn 187 hộ ở nhà tạm (17,1%).",
        "Còn 1.240 hộ nghèo và 912 hộ cận nghèo (cận nghèo chiếm 5,59% số hộ).",
        "Thu ngân sách 510 tỷ đồng; giải ngân vốn đầu tư công 120 tỷ đồng, đạt 95%.",
        "Toàn huyện có 1.360 hộ nghèo; thu ngân sách đạt 87 tỷ đồng, chiếm 16% toàn tỉnh.",
        "Toàn huyện có 1.360 hộ, trong đó có 87 hộ nghèo, chiếm 3,1% dân số.",
        "Có 1.360 hộ vay vốn, tăng 87 hộ, bằng 116% so với năm trước.",
        "Tín nhiệm cao 28 phiếu (80%), tín nhiệm 6 phiếu (17,1%), tín nhiệm thấp 1 phiếu (2,9%).",
        "Trồng mới 856 ha rừng, đạt 107% kế hoạch (800 ha), bằng 112% so với cùng kỳ.",
        "Tiếp nhận 214 đơn, tăng 5% so với cùng kỳ, đã giải quyết 209 đơn, đạt 98% kế hoạch.",
        "Xếp loại tốt 37 tổ chức (71,2%), hoàn thành 4 tổ chức (7,7%), không hoàn thành 1 (1,9%).",
        "Tai nạn làm bị thương 214 người (tăng 09 người, 4,4%), chết 62 người (giảm 18 người, tương ứng 22%).",
        "Xây mới 12 trường; 45 trường đạt chuẩn, chiếm 78,9%.",
        "Hộ nghèo còn 612 hộ, chiếm 1,85% tổng số 33.060 hộ. Hộ cận nghèo 1.025 hộ, chiếm 3,15%.",
    )
    holding = (
        "Dân số trung bình ⟦241.650 người⟧, trong đó đô thị ⟦72.495 người⟧, chiếm ⟦30,0%⟧.",
        "Có ⟦2.418 thí sinh⟧ đăng ký; chỉ tiêu tuyển ⟦1.980 học sinh⟧, bằng ⟦81,9%⟧ số đăng ký.",
        "Kiểm tra ⟦40 tổ chức⟧ và 120 đảng viên, kết luận ⟦25 tổ chức⟧, 84 đảng viên có vi phạm, tương ứng ⟦62,5%⟧ "
        "và 70%.",
        "Cầu A (tổng mức ⟦86,4 tỷ đồng⟧) giải ngân ⟦52,1 tỷ đồng⟧, cầu B (tổng mức 64,0 tỷ đồng) giải ngân 21,8 tỷ "
        "đồng, lần lượt bằng ⟦60,3%⟧ và 34,1% tổng mức.",
        "Có ⟦388 tổ⟧ làm tốt; ⟦12 tổ⟧ còn hạn chế (⟦3,0%⟧).",
        "Có ⟦900 em⟧ đăng ký; chỉ tiêu là ⟦702 em⟧, bằng ⟦78%⟧ số đăng ký.",
        "Có ⟦7.650 thanh niên⟧ nhập ngũ, trong đó có ⟦214 đảng viên⟧ (⟦2,8%⟧).",
        "Khóa này ban hành ⟦486 nghị quyết⟧. Có ⟦431 nghị quyết⟧ được 100% đại biểu tán thành (⟦88,7%⟧ tổng số).",
        "Nhận ⟦1.538 đơn⟧. Đơn về đất đai là ⟦846 đơn⟧ (khoảng ⟦55%⟧), về chế độ 287 đơn.",
        "Vùng chè có ⟦2.846 ha⟧ (chè Shan 1.120 ha), trong đó ⟦1.053 ha⟧ được chứng nhận, bằng ⟦37%⟧ diện tích.",
        "Tiếp nhận ⟦214 đơn⟧, đã giải quyết ⟦209 đơn⟧, đạt ⟦97,7%⟧.",
        "Tưới tiêu chủ động cho ⟦1.960 ha⟧ trong tổng số ⟦2.800 ha⟧, đạt ⟦70%⟧.",
        "Huyện có ⟦64 tổ chức⟧, 950 đảng viên; xử lý ⟦8 tổ chức⟧, 57 đảng viên, bằng ⟦12,5%⟧ số tổ chức và 6% số "
        "đảng viên.",
        "Có tổng cộng ⟦42.700 tín đồ⟧, chiếm khoảng ⟦12,2%⟧ dân số (⟦350.000 người⟧).",
        "Đầu năm có ⟦612 hộ nghèo⟧ trên ⟦33.060 hộ⟧ (⟦1,85%⟧).",
        "Phát hiện ⟦412 trường hợp⟧ vi phạm, mới xử lý ⟦337 trường hợp⟧, ⟦81,8%⟧.",
        "Có ⟦1.250 viên chức⟧; trong đó trình độ đại học ⟦950 người⟧ (chiếm ⟦76%⟧).",
        "Còn ⟦87 hộ⟧ khó khăn về nhà ở, chiếm ⟦6,4%⟧ tổng số ⟦1.360 hộ⟧.",
        "Vốn đầu tư đạt ⟦28.480 tỷ đồng⟧ (trong đó vốn ngân sách ⟦1.863 tỷ đồng⟧, chiếm ⟦6,54%⟧ tổng vốn đầu tư).",
        "Toàn huyện có ⟦1.360 hộ⟧. Qua rà soát, còn ⟦87 hộ⟧ ở nhà tạm (⟦6,4%⟧).",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each percentage with the whole that fits, or with the one that is tied to it."""
        stated: dict[tuple[int, str], Statement] = {}
        clashed: set[int] = set()
        row: tuple[PartShare, Statement] | None = None
        open_ones: list[PartShare] = []
        tied: dict[int, Statement] = {}
        of_people = {rate.rate.index for rate in facts.population_rates if rate.sure}
        for item in facts.part_shares:
            kind = item.part.sentence.block.index, item.part.quantity.noun
            judged = [
                (whole, tie, share_judged(item, whole)) for whole, tie in item.wholes if item.share.quantity.amount
            ]
            fitting = [entry for entry in judged if entry[2].fits and evident(item, entry[0], entry[1], entry[2].band)]
            fitting = [entry for entry in fitting if entry[2].band is Band.EXACT or entry[0].index not in clashed]
            if fitting:
                whole, tie, judgement = fitting[0]
                if tie is Tie.DIRECT:
                    stated[kind] = whole
                row = item, whole
                tied[item.part.index] = whole
                yield self.holds([part.span for part in _ordered(item, whole)], judgement.computation)
            elif item.share.quantity.amount and item.share.index not in of_people:
                clashed |= {whole.index for whole, tie, _ in judged[:1] if tie is not Tie.NEAR}
                found = list(self._with_the_rest(facts.text, item))
                found = found or list(self._none_fits(facts, item, judged, stated.get(kind)))
                if not found and row is not None and next_in_row(facts.text, item, *row):
                    found = list(self._in_row(facts, item, row[1]))
                if not found:
                    open_ones.append(item)
                yield from found
        yield from self._beside_fitting(facts, open_ones, tied)

    def _with_the_rest(self, text: str, item: PartShare) -> Iterator[Result]:
        """A percentage of what a part and the count before it make together."""
        rest = beside_the_rest(text, item)
        if rest is not None:
            spans = [part.span for part in _ordered(item, rest)]
            yield self.holds(spans, share_of_both_judged(item, rest).computation)

    def _beside_fitting(
        self, facts: Facts, items: Sequence[PartShare], tied: Mapping[int, Statement]
    ) -> Iterator[Result]:
        """Parts right beside one of the same noun whose percentage fits a whole of an earlier sentence."""
        at = {item.part.index: position for position, item in enumerate(facts.part_shares)}
        for item in items:
            position = at[item.part.index]
            for other in (*facts.part_shares[max(0, position - 1) : position], *facts.part_shares[position + 1 :][:1]):
                whole = tied.get(other.part.index)
                first, second = sorted((item, other), key=lambda one: one.part.index)
                if whole is not None and told_alike(facts.text, first, second, whole):
                    judgement = share_judged(item, whole)
                    if not judgement.fits:
                        yield from self._unfit(facts, item, whole, Tie.NEAR, judgement)
                        break

    def _in_row(self, facts: Facts, item: PartShare, whole: Statement) -> Iterator[Result]:
        """A part right behind another whose percentage fits: of the same whole."""
        judgement = share_judged(item, whole)
        if judgement.fits:
            yield self.holds([part.span for part in _ordered(item, whole)], judgement.computation)
        else:
            yield from self._unfit(facts, item, whole, Tie.NEAR, judgement)

    def _none_fits(
        self,
        facts: Facts,
        item: PartShare,
        judged: Sequence[tuple[Statement, Tie, Judgement]],
        stated: Statement | None,
    ) -> Iterator[Result]:
        """A percentage that fits no whole: a clash where one is tied to it, else only what one slip explains."""
        if item.part.aspect is Aspect.CHANGE and judged and judged[0][1] is not Tie.DIRECT:
            return  # "tăng 425 tỷ đồng (6,2%)" is of what was before
        if judged and judged[0][2].fits:
            return  # a whole that another percentage contradicts
        if judged and judged[0][1] is not Tie.NEAR and judged[0][0].sentence.span == item.part.sentence.span:
            if (
                reaches_its_own(facts.text, item, *judged[0][:2])
                and not share_slips(item, judged[0][0]) & _TELLING_SLIPS
            ):
                return
            yield from self._unfit(facts, item, *judged[0])
            return
        if any(judgement.fits for *_, judgement in judged):
            return  # by a whole that is only near, and too coarsely to tell
        if stated is not None and (not judged or judged[0][1] is Tie.NEAR):
            yield from self._slip(facts, item, stated)
            return
        for at, (whole, tie, judgement) in enumerate(judged):
            near = _TELLING_SLIPS if at < _SUSPECTS and suspected(item, whole, tie) else frozenset()
            telling = near | (TYPOS if goes_on_from(facts.text, item, whole) else frozenset())
            if (telling and share_slips(item, whole) & telling) or out_of_scale(item, whole, tie):
                yield from self._unfit(facts, item, whole, tie, judgement)
                return
        if judged and judged[0][1] is not Tie.NEAR:
            whole, _, judgement = judged[0]
            if only_one_called(item):
                yield from self._unfit(facts, item, whole, Tie.NEAR, judgement)
                return
            reason = Text("tổng nêu ở câu khác, có thể khác phạm vi", "the whole stands in another sentence")
            yield self.unclear([part.span for part in _ordered(item, whole)], reason, judgement.computation)

    def _slip(self, facts: Facts, item: PartShare, whole: Statement) -> Iterator[Result]:
        """A share after one whose whole is stated: of the same whole, if one slip of the pen makes it so."""
        judgement = share_judged(item, whole)
        far = abs(judgement.difference) > item.share.quantity.amount / 10
        slips = {Slip.SWAP, Slip.SEPARATOR, *((Slip.DIGIT,) if far else ())}
        if not item.named.words and share_slips(item, whole, in_percentage=True) & slips:
            yield from self._unfit(facts, item, whole, Tie.NAMED, judgement)

    def _unfit(
        self, facts: Facts, item: PartShare, whole: Statement, tie: Tie, judgement: Judgement
    ) -> Iterator[Result]:
        severity, confidence = _WEIGHT[tie]
        yield from self.fails(
            "mismatch",
            item.share.span,
            [
                Place(item.part.span, Text("phần", "the part")),
                Place(whole.span, Text("tổng", "the whole")),
            ],
            computation=judgement.computation,
            severity=severity,
            confidence=confidence,
            repairs=[Repair.of(found) for found in share_repairs(item, whole)],
            values={
                "share": item.share.span.of(facts.text),
                "part": item.part.span.of(facts.text),
                "whole": whole.span.of(facts.text),
                "sum": judgement.computation,
            },
        )


def _ordered(item: PartShare, whole: Statement) -> list[Statement]:
    return sorted((whole, item.part, item.share), key=lambda part: part.span)
