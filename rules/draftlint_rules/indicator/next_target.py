"""TGT102: a new target that is worse than what is already reached."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Form, Kind, LaterTarget, Place, Result, Rule, Severity, Text


class NextTarget(Rule):
    """Mục tiêu mới thấp hơn kết quả đã đạt.

    Báo cáo đã đạt 64% mà mục tiêu nhiệm kỳ sau chỉ đặt 55% thì hoặc một trong hai số sai, hoặc cần nói rõ vì sao hạ mục
    tiêu. Với chỉ tiêu càng thấp càng tốt (hộ nghèo, tai nạn…), mục tiêu cao hơn kết quả mới đáng hỏi.

    Cách sửa: đối chiếu kết quả với mục tiêu; nếu chủ ý thì thêm lý do.

    Nguồn: so sánh cùng chỉ tiêu giữa phần đánh giá và phần phương hướng.

    ---

    A new target that is worse than what is already reached.

    If 64 % is reached and the next target is 55 %, one of them is wrong, or the reason for lowering the target is
    missing. For indicators where less is better (poverty, accidents) the direction is turned.

    To mend: compare both; if it is meant, say why.

    Source: the same indicator in the review and in the outlook of one draft.
    """

    code = "TGT102"
    name = "target-below-result"
    kind = Kind.TARGET_VS_ACTUAL
    severity = Severity.INFO
    title = Text("Mục tiêu mới kém kết quả đã đạt", "New target worse than the result")
    messages = {
        "below": Text(
            "Mục tiêu {target} kém hơn kết quả đã đạt {result}.",
            "The target {target} is worse than the result {result}.",
        ),
        "far": Text(
            "Mục tiêu {target} chênh nhiều lần so với kết quả {result}, có thể lệch dấu phẩy hoặc thừa, thiếu số 0.",
            "The target {target} is many times apart from the result {result}: perhaps a comma or a zero is misplaced.",
        ),
    }
    flagged = (
        "A. KẾT QUẢ\nTỷ lệ che phủ rừng đạt ⟦64%⟧.\nB. MỤC TIÊU\nTỷ lệ che phủ rừng đạt ⟦!55%⟧.",
        # in a table
        "A. KẾT QUẢ\nTỷ lệ che phủ rừng đạt ⟦64%⟧.\nB. MỤC TIÊU\nSTT\tChỉ tiêu\tĐơn vị tính\tMục tiêu năm 2030\n"
        "1\tTỷ lệ che phủ rừng\t%\ttừ ⟦!55⟧\n2\tTỷ lệ hộ nghèo\t%\tdưới 1",
        # so many a term
        "A. KẾT QUẢ\nĐã kết nạp mới ⟦812 đảng viên⟧.\nB. MỤC TIÊU\nCả nhiệm kỳ kết nạp mới ⟦!700 đảng viên⟧.",
        "A. KẾT QUẢ\nTỷ lệ hộ nghèo còn ⟦1,1%⟧.\nB. MỤC TIÊU\nTỷ lệ hộ nghèo còn ⟦!1,5%⟧.",
        # a comma or a zero too many or too few
        "A. KẾT QUẢ\nTỷ lệ hộ dùng điện đạt ⟦99,6%⟧.\nB. MỤC TIÊU\nTỷ lệ hộ dùng điện đạt ⟦!9,96%⟧.",
        "A. KẾT QUẢ\nTỷ lệ hộ dùng điện đạt ⟦9,96%⟧.\nB. MỤC TIÊU\nTỷ lệ hộ dùng điện đạt ⟦!99,8%⟧.",
        "A. KẾT QUẢ\nGiá trị sản xuất công nghiệp tăng bình quân ⟦12,4%/năm⟧.\n"
        "B. MỤC TIÊU\nGiá trị sản xuất công nghiệp tăng bình quân ⟦!130%/năm⟧.",
    )
    quiet = (
        # by how much a plan is to be passed, and what is done to some
        "A. KẾT QUẢ\nThu ngân sách đạt 91,4%.\nB. NHIỆM VỤ\nPhấn đấu thu ngân sách vượt dự toán từ 5% trở lên.",
        "A. KẾT QUẢ\nCó 07 sản phẩm OCOP.\nB. NHIỆM VỤ\nNâng 05 sản phẩm OCOP từ 3 sao lên 4 sao.",
        # more of the poor that are helped is better
        "A. KẾT QUẢ\nCó 98,7% người thuộc hộ nghèo có thẻ bảo hiểm.\nB. MỤC TIÊU\n100% người thuộc hộ nghèo có "
        "thẻ bảo hiểm.",
        # how far a count moved
        "A. KẾT QUẢ\nSố học sinh tiểu học giảm 406 em (2,8%).\nB. MỤC TIÊU\nHọc sinh tiểu học có 14.900 em, tăng 89 em "
        "so với năm học trước, khoảng 0,6%.",
        # many times what was before
        "A. KẾT QUẢ\nThu nhập của người dân gấp 1,8 lần năm 2020.\nB. MỤC TIÊU\nThu nhập của người dân gấp 1,4 lần.",
        # other prices, and what the whole province earns
        "A. KẾT QUẢ\nQuy mô giá trị sản xuất theo giá hiện hành là 15.680 tỷ đồng.\n"
        "B. MỤC TIÊU\nQuy mô giá trị sản xuất đạt 14.500 tỷ đồng (giá so sánh 2010).",
        "A. KẾT QUẢ\nThu nhập bình quân của hội viên chỉ bằng 62% mức chung của tỉnh (71,5 triệu đồng).\n"
        "B. MỤC TIÊU\nThu nhập bình quân của hội viên đạt 70 triệu đồng.",
        "A. KẾT QUẢ\nSố hộ đạt 8 tiêu chí là 310 hộ.\nB. MỤC TIÊU\nSố hộ đạt 5 tiêu chí là 420 hộ.",
        "A. KẾT QUẢ\nTỷ lệ che phủ rừng đạt 54%.\nB. MỤC TIÊU\nTỷ lệ che phủ rừng đạt 55%.",
        "A. KẾT QUẢ\nTỷ lệ hộ nghèo còn 2,1%.\nB. MỤC TIÊU\nTỷ lệ hộ nghèo còn dưới 1,5%.",
        "A. KẾT QUẢ\nTỷ lệ che phủ rừng đạt 54%.\nB. MỤC TIÊU\nTỷ lệ che phủ rừng đạt 50 - 55%.",
        "A. KẾT QUẢ\nCơ cấu kinh tế: dịch vụ 52%, công nghiệp 41%, nông nghiệp 7%.\n"
        "B. MỤC TIÊU\nCơ cấu kinh tế: dịch vụ 58%, công nghiệp 38%, nông nghiệp 4%.",
        # what shall be done next time is no level
        "A. KẾT QUẢ\nĐã trồng mới 520 ha chè.\nB. MỤC TIÊU\nTrồng mới 400 ha chè.",
        "A. KẾT QUẢ\nSản lượng chè búp đạt 9.640 tấn.\nB. MỤC TIÊU\nSản lượng chè búp thêm 700 tấn.",
        # many to one, in another time
        "A. KẾT QUẢ\nThu ngân sách 5 năm đạt 68 tỷ đồng.\nB. MỤC TIÊU ĐẾN NĂM 2030\n"
        "Thu ngân sách năm 2030 đạt 29 tỷ đồng.",
        # of households and of villages; of all and of one branch; those that are not
        "A. KẾT QUẢ\nHộ văn hóa đạt 92%.\nB. MỤC TIÊU\nThôn văn hóa đạt 95%.",
        "A. KẾT QUẢ\nGiá trị sản xuất công nghiệp tăng bình quân 12,6%/năm.\n"
        "B. MỤC TIÊU\nGiá trị sản xuất tăng bình quân 13%/năm.",
        "A. KẾT QUẢ\nCó 47 chi bộ (30,3%) chưa được công nhận chi bộ mẫu.\nB. MỤC TIÊU\n75% chi bộ được công nhận "
        "chi bộ mẫu.",
        # a part of another whole
        "A. KẾT QUẢ\nHuy động vốn xây dựng nông thôn mới: ngân sách huyện 42 tỷ đồng (66%); ngân sách xã 21 tỷ đồng "
        "(34%).\nB. MỤC TIÊU\nThu ngân sách xã 29 tỷ đồng.",
        # which of them are meant; the best of all places
        "A. KẾT QUẢ\nToàn tỉnh có 9,4 bác sĩ/vạn dân.\nB. KIẾN NGHỊ\nBổ sung biên chế cho 05 huyện có tỷ lệ dưới 6 bác "
        "sĩ/vạn dân.",
        "A. KẾT QUẢ\nNơi cao nhất (xã Tân Lập) có 94,7% hộ nông nghiệp có hội viên.\nB. MỤC TIÊU\n"
        "Có 90% hộ nông nghiệp có hội viên.",
        # growth may slow down
        "A. KẾT QUẢ\nKim ngạch xuất khẩu tăng 14,2%.\nB. MỤC TIÊU\nKim ngạch xuất khẩu tăng 11,5%.",
        "A. KẾT QUẢ\nTỷ lệ tăng dân số tự nhiên là 0,94%/năm.\nB. MỤC TIÊU\nTỷ lệ tăng dân số tự nhiên là 0,9%/năm.",
    )
    holding = (
        # columns of a table
        "A. KẾT QUẢ\nChỉ tiêu\tĐVT\tKết quả năm 2025\tMục tiêu năm 2030\nTỷ lệ hộ nghèo\t%\t⟦2,1⟧\tdưới ⟦1⟧\n"
        "Thu nhập bình quân đầu người\ttriệu đồng\t62\t",
        # a limit
        "A. KẾT QUẢ\nHồ sơ quá hạn còn ⟦125 hồ sơ⟧.\nB. MỤC TIÊU\nGiảm hồ sơ quá hạn xuống dưới ⟦60 hồ sơ⟧.",
        # the years of both are never the same
        "A. KẾT QUẢ\nĐộ che phủ rừng từ 58% năm 2020 lên ⟦61,3%⟧ năm 2025.\n"
        "B. MỤC TIÊU ĐẾN NĂM 2030\nĐộ che phủ rừng đạt ⟦62%⟧.",
        "A. KẾT QUẢ\nTỷ lệ hộ nghèo còn ⟦2,3%⟧.\nB. MỤC TIÊU\nGiảm tỷ lệ hộ nghèo còn dưới ⟦1,5%⟧.",
        "A. KẾT QUẢ\nĐến năm 2025, tỷ lệ dân số tham gia BHYT đạt ⟦93,4%⟧.\n"
        "B. MỤC TIÊU\nĐến năm 2030, bao phủ bảo hiểm y tế đạt ⟦97%⟧.",
        "A. KẾT QUẢ\nTỷ lệ che phủ rừng đạt ⟦54%⟧.\nB. MỤC TIÊU\nTỷ lệ che phủ rừng đạt ⟦55%⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each result with the target set for the same indicator."""
        for pair in facts.later_targets:
            yield from self._judge(facts, pair)

    def _judge(self, facts: Facts, pair: LaterTarget) -> Iterator[Result]:
        result, target = pair.result, pair.target
        spans = [result.span, target.span]
        shown = f"{target.span.of(facts.text)} {_sign(pair)} {result.span.of(facts.text)}"
        slipped = pair.certain and pair.slipped
        if not pair.worse and not slipped:
            yield self.holds(spans, shown)
        elif not pair.comparable and not slipped:
            return
        elif not pair.certain or Form.FRACTION in (result.quantity.form, target.quantity.form):
            yield self.unclear(spans, Text("không chắc cùng một chỉ tiêu", "not clearly one indicator"), shown)
        else:
            yield from self.fails(
                "far" if slipped else "below",
                target.span,
                [Place(result.span, Text("kết quả đã đạt", "the result reached"))],
                computation=shown,
                severity=Severity.WARNING if slipped and pair.worse else None,
                confidence=0.7 if slipped and pair.worse else 0.5,
                values={"target": target.span.of(facts.text), "result": result.span.of(facts.text)},
            )


def _sign(pair: LaterTarget) -> str:
    """How the printed figures lie: an order, whichever way is better; "≈" where only the last digit tells."""
    if pair.worse:
        return ">" if pair.less_is_better else "<"
    reached, aimed = pair.levels
    if pair.less_is_better:
        return "≤" if pair.target.quantity.value <= reached else "≈"
    return "≥" if aimed >= reached else "≈"
