"""SHR101: shares of one whole that do not make 100 %."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from draftlint.api import (
    TYPOS,
    Aspect,
    Band,
    Bound,
    Facts,
    Figure,
    Form,
    Interval,
    Kind,
    Place,
    Repair,
    Result,
    Role,
    Rule,
    Severity,
    ShareGroup,
    Text,
    kept_apart,
    print_number,
    repairs_of_sum,
    shares,
)

_BY_CHANCE = Decimal(3)
_SECTORS_ALONE = Decimal(85)
_TOO_MUCH = Decimal("100.5")


class ShareSum(Rule):
    """Các tỷ trọng của một tổng thể không cộng thành 100%.

    “Công nghiệp 48,2% - Dịch vụ 37,5% - Nông nghiệp 14,3%” là cơ cấu của một tổng thể nên phải đủ 100%. Sai lệch cho
    thấy một tỷ trọng đã cũ, gõ nhầm hoặc thiếu một thành phần (chẳng hạn thuế sản phẩm trừ trợ cấp trong GRDP).

    Cách sửa: đối chiếu từng tỷ trọng, hoặc nêu thêm thành phần còn thiếu.

    Nguồn: mỗi số làm tròn lệch tối đa nửa đơn vị của chữ số cuối; GRDP có thêm phần thuế sản phẩm trừ trợ cấp.

    ---

    Shares of one whole that do not make 100 %.

    A structure such as "Công nghiệp 48,2% - Dịch vụ 37,5% - Nông nghiệp 14,3%" must add up to 100 %. If it does not,
    one share is stale or mistyped, or a part is not named (taxes less subsidies on products in a gross product).

    To mend: compare each share, or name the missing part.

    Source: each rounded share is off by half a unit of its last place at the most.
    """

    code = "SHR101"
    name = "shares-not-whole"
    kind = Kind.SHARE_SUM
    severity = Severity.ERROR
    title = Text("Cơ cấu không đủ 100%", "Shares do not make 100 %")
    messages = {
        "sum": Text("Các tỷ trọng cộng lại là {total}, không phải 100%.", "The shares add up to {total}, not to 100%."),
        "ranges": Text(
            "Các khoảng tỷ trọng cộng lại là {total}%, không thể đủ 100%.",
            "The ranges of the shares add up to {total}%, which cannot be 100%.",
        ),
    }
    flagged = (
        "Đảng viên dưới 30 tuổi chiếm ⟦!26,5%⟧, từ 30 đến 45 tuổi ⟦41,2%⟧, trên 45 tuổi ⟦12,3%⟧.",
        "Cơ cấu kinh tế: Công nghiệp ⟦!48,2%⟧ - Dịch vụ ⟦37,5%⟧ - Nông nghiệp ⟦15,3%⟧.",
        "Cơ cấu kinh tế chuyển dịch tích cực: công nghiệp chiếm ⟦!61%⟧, dịch vụ chiếm ⟦30%⟧, nông nghiệp chiếm ⟦6%⟧.",
        "Trong nông nghiệp, trồng trọt chiếm ⟦!71,25%⟧ và chăn nuôi chiếm ⟦27,85%⟧.",
        "Cơ cấu kinh tế năm 2030: dịch vụ ⟦!50 - 52%⟧, công nghiệp ⟦38 - 40%⟧, nông nghiệp ⟦3 - 5%⟧.",
        "Cơ cấu: Công nghiệp ⟦!78%⟧ - Dịch vụ ⟦215%⟧ - Nông nghiệp ⟦0,5%⟧.",
        "II. CHỈ TIÊU CHỦ YẾU\nCơ cấu kinh tế đến năm 2030: dịch vụ ⟦!55,5%⟧, công nghiệp ⟦42%⟧, nông nghiệp ⟦3%⟧.",
        "Chỉ tiêu\tĐVT\tMục tiêu năm 2030\nTỷ lệ hộ nghèo\t%\tdưới 1\n"
        "Cơ cấu: dịch vụ - công nghiệp - nông nghiệp\t%\t⟦!52⟧ - ⟦41⟧ - ⟦9⟧",
        "Trong giá trị của ngành, trồng trọt chiếm ⟦!52,3%⟧, chăn nuôi ⟦38,6%⟧, thủy sản ⟦6,7%⟧ và lâm nghiệp ⟦3,4%⟧.",
        "Trong nông nghiệp, trồng trọt chiếm ⟦!71,25%⟧ và chăn nuôi là ⟦71,25%⟧.",
        "Đến năm 2030, tỷ trọng nông nghiệp ⟦!22%⟧, công nghiệp - xây dựng ⟦44%⟧, dịch vụ ⟦43%⟧.",
        "Dịch vụ đạt ⟦!52,1%⟧ - Công nghiệp ⟦44,8%⟧ - Nông nghiệp ⟦2,1%⟧.",
    )
    quiet = (
        "Lao động chiếm 56,5% dân số; năm 2022 cơ cấu tương ứng là 54% - 27% - 19%.",
        "Cơ cấu: nông nghiệp 38%, công nghiệp 25%, dịch vụ 37%; riêng nông nghiệp giảm 5 điểm % so với mức 43% của "
        "năm 2020.",
        "Trong cơ cấu chi, chi giáo dục chiếm 39,3% tổng chi và 60,9% chi thường xuyên, chi y tế chiếm 11,9% chi "
        "thường xuyên.",
        # three levels in one cell, not of a structure
        "Chỉ tiêu\tĐVT\tMục tiêu năm 2030\nTỷ lệ hộ nghèo\t%\tdưới 1\n"
        "Trường đạt chuẩn: mầm non - tiểu học - trung học\t%\t72 - 81 - 90",
        "Đại biểu dưới 40 tuổi chiếm 21,5%, nữ 33,2%, trên 60 tuổi 4,1%.",
        "Cán bộ có trình độ đại học chiếm 71,5%, lý luận cao cấp 20,2%, tin học 35,1%.",
        "Có 1.200 hộ, trong đó 70% hộ dùng nước sạch và 40% hộ dùng điện.",
        "Tỷ trọng dịch vụ trong cơ cấu kinh tế: Nghị quyết 62%; thực hiện 64,5%; đạt.",
        "Cơ cấu kinh tế: Nghị quyết 18% - 41% - 41%; thực hiện 17,8% - 41,3% - 40,9%.",
        "Tỷ lệ hộ dùng nước sạch 90%, tỷ lệ hộ dùng điện 99%, tỷ lệ thu gom rác 95%.",
        "Cơ cấu kinh tế GRDP: công nghiệp 38,4%, dịch vụ 41,1%, nông nghiệp 12,2%.",
        "Cơ cấu kinh tế: tỷ trọng công nghiệp tăng từ 40% lên 45%.",
        "Trồng trọt chiếm 71,25% và chăn nuôi chiếm 18,35% giá trị.",
        "Công nghiệp chiếm 61% và dịch vụ chiếm 30% giá trị sản xuất.",
        "Cơ cấu kinh tế đến năm 2030: dịch vụ 50 - 52%, công nghiệp 38 - 40%, nông nghiệp 9 - 11%.",
    )
    holding = (
        "Chỉ tiêu\tĐVT\tMục tiêu năm 2030\nTỷ lệ hộ nghèo\t%\tdưới 1\n"
        "Cơ cấu (dịch vụ - công nghiệp, xây dựng - nông nghiệp)\t%\t⟦52⟧ - ⟦41⟧ - ⟦7⟧",
        "Trồng 1.200 ha, trong đó ⟦70%⟧ diện tích lúa và ⟦30%⟧ diện tích màu.",
        "Tổng vốn: 200 tỷ đồng, gồm:\n- Vốn tỉnh (⟦62,5%⟧): 125 tỷ đồng\n- Vốn huyện (⟦26%⟧): 52 tỷ đồng\n"
        "- Vốn xã (⟦11,5%⟧): 23 tỷ đồng\n",
        "Cơ cấu kinh tế: công nghiệp ⟦46 - 47%⟧; dịch vụ ⟦37%⟧; nông nghiệp ⟦11 - 12%⟧; còn lại là thuế sản phẩm.",
        "Cơ cấu kinh tế: công nghiệp từ ⟦33,5%⟧ lên 38,2%, dịch vụ từ ⟦26,4%⟧ lên 30,4%, còn lại từ ⟦40,1%⟧ còn 31,4%.",
        "Cơ cấu kinh tế: công nghiệp từ 33,5% lên ⟦38,2%⟧, dịch vụ từ 26,4% lên ⟦30,4%⟧, còn lại từ 40,1% còn ⟦31,4%⟧.",
        "Chi đầu tư 1.126 tỷ đồng (⟦33%⟧), chi thường xuyên 2.015 tỷ đồng (⟦59,1%⟧), chi khác 270 tỷ đồng (⟦7,9%⟧).",
        "Xếp loại tốt 306 hộ, khá 1.218 hộ, đạt 476 hộ; tỷ lệ lần lượt là ⟦15,3%⟧, ⟦60,9%⟧ và ⟦23,8%⟧.",
        "Cơ cấu kinh tế: Công nghiệp ⟦48,2%⟧ - Dịch vụ ⟦37,5%⟧ - Nông nghiệp ⟦14,3%⟧.",
        "Cơ cấu kinh tế: Công nghiệp ⟦48,2%⟧ - Dịch vụ ⟦37,5%⟧ - Nông nghiệp ⟦14,4%⟧.",
        "Trong nông nghiệp, trồng trọt chiếm ⟦71,25%⟧ và chăn nuôi chiếm ⟦28,75%⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge every group of shares."""
        for group in facts.share_groups:
            yield from self._judge(facts, group)

    def _judge(self, facts: Facts, group: ShareGroup) -> Iterator[Result]:
        spans = [share.span for share in group.shares]
        if any(share.quantity.form is Form.RANGE for share in group.shares):
            yield from self._judge_ranges(group)
            return
        figures = [share.quantity.figure() for share in group.shares]
        judgement = shares.shares_make_whole(figures)
        if judgement.band is Band.ROUNDED and group.declared and _set(group):
            yield from self._failure(facts, group, judgement.computation, certain=False)
        elif judgement.band in (Band.EXACT, Band.ROUNDED) and (group.declared or judgement.band is Band.EXACT):
            yield self.holds(spans, judgement.computation)
        elif not group.declared:
            if _one_slip(figures) or _impossible(facts, group, figures):
                yield from self._failure(facts, group, judgement.computation, certain=False)
        elif group.product_taxes and shares.may_lack_product_taxes(figures):
            reason = Text(
                "có thể còn phần thuế sản phẩm trừ trợ cấp", "taxes less subsidies on products may be missing"
            )
            yield self.unclear(spans, reason, judgement.computation)
        elif len(figures) == 2 and judgement.computed < 95 and not _one_slip(figures):
            yield self.unclear(
                spans, Text("mới nêu một số thành phần", "only some of the parts are named"), judgement.computation
            )
        elif not 50 < judgement.computed < 160 and not (_slips(figures) or _copied(figures)):
            yield self.unclear(
                spans, Text("không rõ có cùng một tổng thể", "not clearly one whole"), judgement.computation
            )
        else:
            yield from self._failure(facts, group, judgement.computation, certain=True)

    def _judge_ranges(self, group: ShareGroup) -> Iterator[Result]:
        """Shares given as ranges or bounds can make 100 % if 100 lies between the lowest and the highest sum."""
        total = Interval.point(0)
        for share in group.shares:
            low, high = share.quantity.figure().rounded, share.quantity.figure().rounded
            if share.quantity.form is Form.RANGE:
                high = share.quantity.other_figure().rounded
            total = total + low.cover(high)
        show = f"{_end(total.low)} … {_end(total.high)}"
        spans = [share.span for share in group.shares]
        if Interval.point(100).overlaps(total):
            yield self.holds(spans, f"{show} ∋ 100")
        elif group.product_taxes and total.high is not None and _SECTORS_ALONE < total.high < 100:
            yield self.holds(spans, f"{show} ≤ 100")
        elif group.declared and len(spans) >= 3 and not group.product_taxes:
            yield from self.fails(
                "ranges",
                spans[0],
                [
                    Place(span, Text("một tỷ trọng của cùng tổng thể", "a share of the same whole"))
                    for span in spans[1:]
                ],
                computation=f"{show} ∌ 100",
                severity=Severity.WARNING,
                confidence=0.7,
                values={"total": show},
            )
        elif group.declared:
            yield self.unclear(spans, Text("các khoảng không chứa 100%", "the ranges do not hold 100%"), show)

    def _failure(self, facts: Facts, group: ShareGroup, computation: str, *, certain: bool) -> Iterator[Result]:
        figures = [share.quantity.figure() for share in group.shares]
        total = sum((figure.value for figure in figures), figures[0].value * 0)
        off = 100 - total
        repairs = []
        for share, figure in zip(group.shares, figures, strict=True):
            fitting = figure.value + off
            if 0 < fitting < 100 and abs(off) <= 20:
                text = print_number(fitting, figure.decimals) + "%"
                was = share.span.of(facts.text)
                repairs.append(Repair(text, Text(f"thay cho {was} thì đủ 100%", f"instead of {was} makes 100%")))
        yield from self.fails(
            "sum",
            group.shares[0].span,
            [
                Place(share.span, Text("một tỷ trọng của cùng tổng thể", "a share of the same whole"))
                for share in group.shares[1:]
            ],
            computation=computation,
            severity=None if certain else Severity.WARNING,
            confidence=0.9 if certain else 0.6,
            repairs=repairs[:3],
            values={"total": print_number(total) + "%"},
        )


def _set(group: ShareGroup) -> bool:
    """Whether the shares were set, not measured: nothing is rounded in a target, so it must make 100 % exactly."""
    return all(share.role is Role.TARGET and share.quantity.bound is Bound.EXACT for share in group.shares)


def _end(value: Decimal | None) -> str:
    return "…" if value is None else print_number(value)


def _slips(figures: Sequence[Figure]) -> bool:
    """Whether one slip of pen or key explains why the shares do not make 100 %."""
    found = repairs_of_sum(shares.shares_make_whole, figures, shares.HUNDRED, certain=[len(figures)])
    return any(item.slip in TYPOS for item in found)


def _one_slip(figures: Sequence[Figure]) -> bool:
    """The same where nothing else calls them a structure: then the digits must rule out chance.

    Each digit of each share leads to nine other sums; they must be few among all that the last place allows.
    """
    digits = sum(len(str(int(figure.value / figure.step))) for figure in figures)
    finest = min(figure.step for figure in figures)
    return 9 * digits * finest < _BY_CHANCE and all(figure.step < 1 for figure in figures) and _slips(figures)


def _impossible(facts: Facts, group: ShareGroup, figures: Sequence[Figure]) -> bool:
    """Whether parts that their words keep apart exceed the whole, or two of them have one and the same exact share."""
    apart = any(share.aspect is Aspect.SHARE for share in group.shares) and kept_apart(facts.text, group.shares)
    exact = all(figure.step < 1 for figure in figures)
    above = sum((figure.value for figure in figures), Decimal(0)) > _TOO_MUCH
    return apart and (above or (exact and len(figures) == 2 and _copied(figures)))


def _copied(figures: Sequence[Figure]) -> bool:
    """Whether one share has the value of another: a figure copied from its neighbour."""
    return len({figure.value for figure in figures}) < len(figures)
