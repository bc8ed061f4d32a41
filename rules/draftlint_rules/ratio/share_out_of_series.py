"""RAT105: a percentage that does not fit the whole of the row it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftlint.api import (
    Band,
    Facts,
    Figure,
    FoundRepair,
    Judgement,
    Kind,
    MisprintedTerm,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    ShareSeries,
    Slip,
    Statement,
    Text,
    Tie,
    counted_before,
    find_repairs,
    fit_in_series,
    ratios,
    repairs_of_result,
    sums,
    total_like,
    whole_of,
)

_SLIPS = {
    Slip.SWAP, Slip.EXTRA_DIGIT, Slip.LOST_DIGIT, Slip.LOST_GROUP, Slip.EXTRA_GROUP, Slip.SCALE, Slip.SEPARATOR,
    Slip.DIGIT,
}  # fmt: skip


class ShareOutOfSeries(Rule):
    """Một tỷ lệ trong dãy không tính theo cùng một tổng như các tỷ lệ còn lại.

    “Có 250 em: giỏi 80 em (32%), khá 120 em (48%), đạt 50 em (25%)”: hai tỷ lệ đầu đều tính trên 250 em, nên tỷ
    lệ thứ ba phải là 20%. Khi các tỷ lệ trong dãy cùng suy ra một tổng mà một tỷ lệ suy ra tổng khác hẳn thì số đó
    đã cũ hoặc gõ nhầm.

    Cách sửa: tính lại tỷ lệ ấy từ phần và tổng.

    Nguồn: số học trên chữ số đã in; dung sai nửa đơn vị của chữ số cuối.

    ---

    A percentage in a row that is not of the whole that the others are of.

    When the percentages of a row all follow from one whole and one of them does not, that one, or its part, is stale or
    mistyped.

    To mend: compute that percentage again from its part and the whole.

    Source: arithmetic on the printed digits, half a unit of the last place.
    """

    code = "RAT105"
    name = "share-out-of-series"
    kind = Kind.RATIO
    severity = Severity.WARNING
    title = Text("Tỷ lệ lạc khỏi dãy", "Percentage out of its row")
    messages = {
        "mismatch": Text(
            "{share} không khớp với {part} trên tổng {whole} mà các tỷ lệ cùng dãy đều khớp: {sum}.",
            "{share} does not fit {part} of {whole}, which all others of the row fit: {sum}.",
        ),
        "whole": Text(
            "{whole} không phải tổng mà các tỷ lệ trong dãy cùng suy ra: {sum}.",
            "{whole} is not the whole that all percentages of the row follow from: {sum}.",
        ),
        "misprint": Text(
            "{wrong} có thể phải là {meant}: khi đó các phần cộng lại bằng tổng và {share} khớp với {part}; {sum}.",
            "{wrong} may have to be {meant}: then the parts make the total and {share} fits {part}; {sum}.",
        ),
    }
    flagged = (
        "Ủy ban xem xét ⟦!57 nội dung⟧; ⟦467 nội dung⟧ được thống nhất ngay (⟦90,2%⟧), ⟦40 nội dung⟧ phải bổ sung "
        "(⟦7,7%⟧), ⟦11 nội dung⟧ trả lại (⟦2,1%⟧).",
        "Ban Chấp hành có ⟦!490 đồng chí⟧, nữ ⟦12 đồng chí⟧ (⟦24,5%⟧), trẻ ⟦7 đồng chí⟧ (⟦14,3%⟧).",
        # a part and what is left of the whole make another whole, of which the percentage is
        "Cả huyện có ⟦!413 giáo viên⟧ thì ⟦331 người⟧ có bằng đại học (⟦71,5%⟧), ⟦132 người⟧ có bằng cao đẳng.",
        "Trung tâm dạy nghề cho ⟦463 học viên⟧, ⟦!3.310 người⟧ có việc làm ngay (⟦71,5%⟧), ⟦132 người⟧ đang tìm việc.",
        "Hỗ trợ ⟦5.200 căn nhà⟧, làm mới ⟦3.640 căn⟧ (⟦!77%⟧), sửa chữa 1.560 căn (30%).",
        "Đánh giá ⟦250 em⟧, giỏi 80 em (32%), khá 120 em (48%), đạt ⟦50 em⟧ (⟦!25%⟧).",
        "Giá trị sản xuất đạt ⟦2.184 tỷ đồng⟧; nông nghiệp 843 tỷ, công nghiệp ⟦592 tỷ⟧, dịch vụ 749 tỷ đồng.\n"
        "Cơ cấu kinh tế lần lượt là 38,6% - ⟦!21,7%⟧ - 34,3%.",
        "Cấp ủy có ⟦465 đồng chí⟧, cán bộ nữ ⟦98 đồng chí⟧, đạt tỷ lệ ⟦!12%⟧, cán bộ trẻ 74 đồng chí (15,9%).",
    )
    quiet = (
        "Đã gọi 412 thanh niên, trong đó đảng viên 16 (3,9%), đại học 74 (18,0%), loại một 268 (65,0%). Huấn luyện "
        "3.640 dân quân (đạt 98,4%).",
        "Có 465 hộ nghèo, 98 hộ có nhà (21,1%), trong đó 50 hộ vay vốn (51%).",
        "Kỳ trước tổ chức 12 hội nghị; 467 đại biểu tán thành (90,2%), 40 đại biểu phản đối (7,7%), 11 đại biểu vắng "
        "(2,1%).",
        "Dự họp có 112 đồng chí, nữ 12 đồng chí (24,5%), trẻ 7 đồng chí (14,3%).",
        "Có 1.436 đảng viên: nữ 962 đồng chí (67%), trẻ 289 đồng chí (20,1%), có đạo 148 đồng chí (10,3%); giảm 182 "
        "đồng chí (11,2%).",
        "Bổ nhiệm 346 đồng chí, nữ 83 đồng chí (24%). Ban Chấp hành có 94 đồng chí, nữ 17 đồng chí (18,1%).",
        "Đánh giá 250 em: giỏi 80 em (32%), khá 120 em (48%), đạt 50 em (20%).",
        "Kết nạp 742 đảng viên; nữ 389 đồng chí, chiếm 52,4%; dân tộc 263 đồng chí, chiếm 35,4%; trong đó nữ 100 "
        "đồng chí, chiếm 38%.",
        # no slip of the pen makes 463 of 520
        "Phát 520 phiếu hỏi, 331 người hài lòng (71,5%), 132 người chưa hài lòng.",
        "Xây 12 phòng (60%), sửa 45 phòng (31%), mua 20 bộ bàn (11%).",
    )
    holding = (
        "Đánh giá ⟦250 em⟧: giỏi ⟦80 em⟧ (⟦32%⟧), khá ⟦120 em⟧ (⟦48%⟧), đạt ⟦50 em⟧ (⟦20%⟧).",
        "Đảng bộ có ⟦4.260 đảng viên⟧.\nTổ chức đảng được kiện toàn.\nChi bộ sinh hoạt đều.\nVề cơ cấu: nữ "
        "⟦1.534 đồng chí⟧ (⟦36,0%⟧), trẻ ⟦809 đồng chí⟧ (⟦19%⟧), có đạo ⟦217 đồng chí⟧ (⟦5,1%⟧).",
        "Tín nhiệm cao ⟦28 phiếu⟧ (⟦80%⟧), tín nhiệm ⟦6 phiếu⟧ (⟦17,1%⟧), tín nhiệm thấp ⟦1 phiếu⟧ (⟦2,9%⟧).",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each row with the whole that most of it fits."""
        for series in facts.share_series:
            found = whole_of(series)
            if found is not None:
                yield from self._judge(facts, series, *found)
                if found[0] is None and series.beside:
                    yield from self._other_total(facts, series)
            elif series.beside:
                yield from self._other_whole(facts, series)
        for term in facts.misprinted_terms:
            yield from self._misprint(facts, term)

    def _judge(
        self, facts: Facts, series: ShareSeries, whole: Statement | None, judged: Sequence[Judgement]
    ) -> Iterator[Result]:
        own = {
            item.share.index
            for item in facts.part_shares
            if any(
                fit_in_series(item.part, item.share, other).fits
                for other, tie in item.wholes
                if tie is not Tie.NEAR or other.sentence.block.index == item.part.sentence.block.index
            )
        }
        told = {item.share.index for item in facts.part_shares if item.wholes and item.wholes[0][1] is not Tie.NEAR}
        named = {item.share.index: item.named for item in facts.part_shares if item.named.words}
        row = list(zip(series.parts, series.shares, judged, strict=True))
        fitting = [entry for entry in row if entry[2].fits]
        places = {item.span for part, share, _ in fitting for item in (part, share)} | (
            {whole.span} if whole else set()
        )
        yield self.holds(sorted(places), "; ".join(judgement.computation for *_, judgement in fitting))
        for part, share, judgement in row:
            if judgement.fits or (whole is not None and _counts_others(part, whole)):
                continue
            other = named.get(share.index)
            row_too = any(named.get(item.index) == other for _, item, _ in fitting)
            if other is not None and not row_too and (whole is None or not other.calls(whole, facts.text)):
                continue  # "đạt 55,7% số mắc ước tính" is of a whole of its own
            if share.index not in told and share.index not in own and not _turns(facts, series, share):
                yield from self._unfit(facts, part, share, whole or series.parts, judgement)

    def _other_whole(self, facts: Facts, series: ShareSeries) -> Iterator[Result]:
        """A row that agrees on a whole of which the one stated before it is a slip of the pen."""
        whole = next(iter(series.wholes), None)
        part, share = series.parts[0], series.shares[0]
        if whole is None or whole.sentence.span != part.sentence.span or part.index - whole.index > 1:
            return
        if all(fit_in_series(one, other, whole).fits for one, other in series.rows):
            return  # percentages too coarse to tell, but nothing against them
        fitting = [repair for repair in _repaired(series, total_like(whole, part)) if repair.slip in _SLIPS]
        if not fitting:
            return
        judgement = fit_in_series(part, share, whole)
        yield from self.fails(
            "whole",
            whole.span,
            [Place(item.span, Text("một dòng của dãy", "one of the row")) for item in (*series.parts, *series.shares)],
            computation=judgement.computation,
            confidence=0.7,
            repairs=[Repair.of(repair) for repair in fitting],
            values={"whole": whole.span.of(facts.text), "sum": judgement.computation},
        )

    def _other_total(self, facts: Facts, series: ShareSeries) -> Iterator[Result]:
        """A row that is complete, behind a figure of the same things that is not what its parts make."""
        whole, part = next(iter(series.wholes), None), series.parts[0]
        if whole is None or not counted_before(series, whole):
            return
        made, told = total_like(series.parts, part), total_like(whole, part)
        if made.value == told.value or any(fit_in_series(one, two, whole).fits for one, two in series.rows):
            return
        slips = {repair.slip for repair in _repaired(series, told)} & _SLIPS
        computation = sums.sum_of_parts([item.quantity.figure() for item in series.parts], told).computation
        yield from self.fails(
            "whole",
            whole.span,
            [Place(item.span, Text("một dòng của dãy", "one of the row")) for item in (*series.parts, *series.shares)],
            computation=computation,
            severity=None if slips else Severity.INFO,
            confidence=0.7 if slips else 0.5,
            values={"whole": whole.span.of(facts.text), "sum": computation},
        )

    def _misprint(self, facts: Facts, term: MisprintedTerm) -> Iterator[Result]:
        """A figure that neither the parts beside it nor their percentage fit, and both would if it were mended."""
        others = [item for item in (*term.terms, term.share) if item is not term.wrong]
        yield from self.fails(
            "misprint",
            term.wrong.span,
            [Place(item.span, Text("số liệu cùng phép tính", "a figure of the same sum")) for item in others],
            computation=term.judgement.computation,
            confidence=0.7,
            repairs=[Repair(term.meant.text, Text("khớp cả tổng và tỷ lệ", "fits the sum and the percentage"))],
            values={
                "wrong": term.wrong.span.of(facts.text),
                "meant": term.meant.text,
                "share": term.share.span.of(facts.text),
                "part": term.part.span.of(facts.text),
                "sum": term.judgement.computation,
            },
        )

    def _unfit(
        self,
        facts: Facts,
        part: Statement,
        share: Statement,
        whole: Statement | Sequence[Statement],
        judgement: Judgement,
    ) -> Iterator[Result]:
        wholes = [whole] if isinstance(whole, Statement) else [item for item in whole if item is not part]
        figures = [part.quantity.figure(), total_like(whole, part), share.quantity.figure()]
        yield from self.fails(
            "mismatch",
            share.span,
            [
                Place(part.span, Text("phần", "the part")),
                *(Place(item.span, Text("tổng hoặc phần khác", "the whole, or another part")) for item in wholes),
            ],
            computation=judgement.computation,
            confidence=0.8,
            repairs=[Repair.of(found) for found in repairs_of_result(_percentage, figures) if found.position != 1],
            values={
                "share": share.span.of(facts.text),
                "part": part.span.of(facts.text),
                "whole": figures[1].text,
                "sum": judgement.computation,
            },
        )


def _repaired(series: ShareSeries, whole: Figure) -> Sequence[FoundRepair]:
    """The changes of one digit or so that make a stated whole that of the row; none where the row does not agree."""
    rows = [(part.quantity.figure(), share.quantity.figure()) for part, share in series.rows]
    if any(not share.value for _, share in rows):
        return []
    implied = ratios.same_whole(rows)
    if implied is None or implied.low is None or implied.high is None:
        return []
    middle = ((implied.low + implied.high) / 2).quantize(whole.step)

    def fits(figures: Sequence[Figure]) -> Band:
        return max(ratios.percentage(part, figures[0], share).band for part, share in rows)

    return find_repairs([whole], fits, solve=lambda _: middle)


def _percentage(figures: Sequence[Figure]) -> Judgement:
    part, whole, share = figures
    return ratios.percentage(part, whole, share)


def _counts_others(part: Statement, whole: Statement) -> bool:
    """Whether a later sentence counts more of another noun than the whole has: "412 thanh niên …. 3.640 dân quân"."""
    nouns = part.quantity.noun, whole.quantity.noun
    elsewhere = part.sentence.span != whole.sentence.span and all(nouns) and nouns[0] != nouns[1]
    return elsewhere and part.quantity.value > whole.quantity.value


def _turns(facts: Facts, series: ShareSeries, share: Statement) -> bool:
    """Whether the row turns to a part of a part before this percentage."""
    at = series.shares.index(share)
    if not series.beside or not at:
        return False
    lead = facts.text[series.shares[at - 1].span.end : series.parts[at].span.start].lower()
    return any(cue in lead for cue in ("trong đó", "trong số", "riêng"))
