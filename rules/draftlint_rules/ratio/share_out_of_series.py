"""RAT105: a percentage that does not fit the whole of the row it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from draftlint.api import (
    Band,
    Facts,
    Figure,
    FoundRepair,
    Judgement,
    Kind,
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
    find_repairs,
    ratios,
    repairs_of_result,
    shares,
)

_SLIPS = {
    Slip.SWAP, Slip.EXTRA_DIGIT, Slip.LOST_DIGIT, Slip.LOST_GROUP, Slip.EXTRA_GROUP, Slip.SCALE, Slip.SEPARATOR,
    Slip.DIGIT,
}  # fmt: skip
_FINE = Decimal("0.02")
"""The same where the whole stands far before the row."""
_TELLING = Decimal("0.03")
"""A percentage whose last digit weighs less than this part of it does not fit by chance."""


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
    }
    flagged = (
        "Ban Chấp hành có ⟦!490 đồng chí⟧, nữ ⟦12 đồng chí⟧ (⟦24,5%⟧), trẻ ⟦7 đồng chí⟧ (⟦14,3%⟧).",
        "Hỗ trợ ⟦5.200 căn nhà⟧, làm mới ⟦3.640 căn⟧ (⟦!77%⟧), sửa chữa 1.560 căn (30%).",
        "Đánh giá ⟦250 em⟧, giỏi 80 em (32%), khá 120 em (48%), đạt ⟦50 em⟧ (⟦!25%⟧).",
        "Giá trị sản xuất đạt ⟦2.184 tỷ đồng⟧; nông nghiệp 843 tỷ, công nghiệp ⟦592 tỷ⟧, dịch vụ 749 tỷ đồng.\n"
        "Cơ cấu kinh tế lần lượt là 38,6% - ⟦!21,7%⟧ - 34,3%.",
    )
    quiet = (
        "Dự họp có 112 đồng chí, nữ 12 đồng chí (24,5%), trẻ 7 đồng chí (14,3%).",
        "Có 1.436 đảng viên: nữ 962 đồng chí (67%), trẻ 289 đồng chí (20,1%), có đạo 148 đồng chí (10,3%); giảm 182 "
        "đồng chí (11,2%).",
        "Bổ nhiệm 346 đồng chí, nữ 83 đồng chí (24%). Ban Chấp hành có 94 đồng chí, nữ 17 đồng chí (18,1%).",
        "Đánh giá 250 em: giỏi 80 em (32%), khá 120 em (48%), đạt 50 em (20%).",
        "Kết nạp 742 đảng viên; nữ 389 đồng chí, chiếm 52,4%; dân tộc 263 đồng chí, chiếm 35,4%; trong đó nữ 100 "
        "đồng chí, chiếm 38%.",
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
            found = _whole(series)
            if found is not None:
                yield from self._judge(facts, series, *found)
            elif series.beside:
                yield from self._other_whole(facts, series)

    def _judge(
        self, facts: Facts, series: ShareSeries, whole: Statement | None, judged: Sequence[Judgement]
    ) -> Iterator[Result]:
        own = {
            item.share.index
            for item in facts.part_shares
            if any(
                _fit(item.part, item.share, other).fits
                for other, tie in item.wholes
                if tie is not Tie.NEAR or other.sentence.block.index == item.part.sentence.block.index
            )
        }
        told = {item.share.index for item in facts.part_shares if item.wholes and item.wholes[0][1] is not Tie.NEAR}
        row = list(zip(series.parts, series.shares, judged, strict=True))
        fitting = [entry for entry in row if entry[2].fits]
        places = {item.span for part, share, _ in fitting for item in (part, share)} | (
            {whole.span} if whole else set()
        )
        yield self.holds(sorted(places), "; ".join(judgement.computation for *_, judgement in fitting))
        for part, share, judgement in row:
            if judgement.fits:
                continue
            if share.index not in told and share.index not in own and not _turns(facts, series, share):
                yield from self._unfit(facts, part, share, whole or series.parts, judgement)

    def _other_whole(self, facts: Facts, series: ShareSeries) -> Iterator[Result]:
        """A row that agrees on a whole of which the one stated before it is a slip of the pen."""
        whole = next(iter(series.wholes), None)
        part, share = series.parts[0], series.shares[0]
        if whole is None or whole.sentence.span != part.sentence.span or part.index - whole.index > 1:
            return
        if all(_fit(one, other, whole).fits for one, other in zip(series.parts, series.shares, strict=True)):
            return  # percentages too coarse to tell, but nothing against them
        fitting = [repair for repair in _repaired(series, _total(whole, part)) if repair.slip in _SLIPS]
        if not fitting:
            return
        judgement = _fit(part, share, whole)
        yield from self.fails(
            "whole",
            whole.span,
            [Place(item.span, Text("một dòng của dãy", "one of the row")) for item in (*series.parts, *series.shares)],
            computation=judgement.computation,
            confidence=0.7,
            repairs=[Repair.of(repair) for repair in fitting],
            values={"whole": whole.span.of(facts.text), "sum": judgement.computation},
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
        figures = [part.quantity.figure(), _total(whole, part), share.quantity.figure()]
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


def _whole(series: ShareSeries) -> tuple[Statement | None, Sequence[Judgement]] | None:
    """The figure that most of a row fits, or None for the sum of its parts; with the judgement of each."""
    if any(not share.quantity.amount for share in series.shares):
        return None
    best: tuple[int, Statement | None, Sequence[Judgement]] | None = None
    options: list[Statement | None] = [whole for whole in series.wholes if whole.quantity.value]
    for option in [*options, *([None] if _complete(series) else [])]:
        whole = option or series.parts
        judged = [_fit(part, share, whole) for part, share in zip(series.parts, series.shares, strict=True)]
        fitting = [share for share, one in zip(series.shares, judged, strict=True) if one.fits]
        telling = sum(_telling(share, one) for share, one in zip(series.shares, judged, strict=True))
        enough = len(fitting) >= max(2, len(judged) - 1) and telling >= 2
        enough = enough or (bool(fitting) and option is not None and series.beside and _adds_up(series, option))
        if enough and (best is None or len(fitting) > best[0]):
            best = len(fitting), option, judged
    return best[1:] if best else _whole_elsewhere(series)


def _whole_elsewhere(series: ShareSeries) -> tuple[Statement, Sequence[Judgement]] | None:
    """The figure further before that a row of three or more fits, where no other figure does.

    Percentages of one digit would fit many figures, so one of them must be fine enough to tell.
    """
    if len(series.parts) < 3 or min(_grain(share) for share in series.shares) > _FINE:
        return None
    found: dict[Decimal, tuple[Statement, Sequence[Judgement]]] = {}
    for whole in series.far:
        judged = [_fit(part, share, whole) for part, share in zip(series.parts, series.shares, strict=True)]
        close = [
            one.fits and abs(one.difference) <= share.quantity.step
            for one, share in zip(judged, series.shares, strict=True)
        ]
        missed = len(close) - sum(close)
        if missed == 0 or (missed == 1 and len(judged) > 3):
            found.setdefault(whole.quantity.value, (whole, judged))
    return next(iter(found.values())) if len(found) == 1 else None


def _grain(share: Statement) -> Decimal:
    return share.quantity.step / share.quantity.amount


def _adds_up(series: ShareSeries, whole: Statement) -> bool:
    """Whether the parts fill a figure stated before them exactly: then it is their whole, whatever the shares say."""
    total = _total(series.parts, series.parts[0]).value
    return total == _total(whole, series.parts[0]).value


def _repaired(series: ShareSeries, whole: Figure) -> Sequence[FoundRepair]:
    """The changes of one digit or so that make a stated whole that of the row; none where the row does not agree."""
    rows = [
        (part.quantity.figure(), share.quantity.figure())
        for part, share in zip(series.parts, series.shares, strict=True)
    ]
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


def _telling(share: Statement, judgement: Judgement) -> bool:
    fine = _grain(share) <= _TELLING
    return judgement.fits and (fine or judgement.band is Band.EXACT)


def _complete(series: ShareSeries) -> bool:
    """Whether the percentages make 100, so that the parts are all there are."""
    figures = [share.quantity.figure() for share in series.shares]
    return len(figures) >= 3 and shares.shares_make_whole(figures).fits


def _fit(part: Statement, share: Statement, whole: Statement | Sequence[Statement]) -> Judgement:
    return ratios.percentage(part.quantity.figure(), _total(whole, part), share.quantity.figure())


def _total(whole: Statement | Sequence[Statement], part: Statement) -> Figure:
    """The whole, or the sum of all parts, in the units of a part."""
    measure = part.quantity.unit_of_print
    if isinstance(whole, Statement):
        return whole.quantity.figure(measure)
    figures = [item.quantity.figure(measure) for item in whole]
    total = sum((figure.value for figure in figures), Decimal(0))
    return Figure(total, max(figure.step for figure in figures), exact=all(figure.exact for figure in figures))


def _turns(facts: Facts, series: ShareSeries, share: Statement) -> bool:
    """Whether the row turns to a part of a part before this percentage."""
    at = series.shares.index(share)
    if not series.beside or not at:
        return False
    lead = facts.text[series.shares[at - 1].span.end : series.parts[at].span.start].lower()
    return any(cue in lead for cue in ("trong đó", "trong số", "riêng"))
