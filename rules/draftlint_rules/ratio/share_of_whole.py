"""RAT102: a percentage that is not the quotient of the part and the whole beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from draftlint.api import (
    Band,
    Facts,
    Figure,
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
    ratios,
    repairs_of_result,
)

_TELLING = Decimal("0.02")
_TELLING_OF_HEAD = Decimal("0.05")
_SEVERITY = {
    Tie.DIRECT: Severity.ERROR,
    Tie.IN_WHICH: Severity.WARNING,
    Tie.HANDLED: Severity.WARNING,
    Tie.NAMED: Severity.WARNING,
}


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
        "Còn ⟦87 hộ⟧ khó khăn về nhà ở, chiếm ⟦!16,4%⟧ tổng số ⟦1.360 hộ⟧.",
        "Vốn đầu tư đạt ⟦95.260 tỷ đồng⟧ (trong đó vốn ngân sách ⟦5.180 tỷ đồng⟧, chiếm ⟦!5,94%⟧ tổng vốn đầu tư).",
        "Toàn huyện có ⟦1.360 hộ⟧, trong đó có ⟦87 hộ⟧ cần hỗ trợ, chiếm ⟦!4,6%⟧.",
        "Tiếp nhận ⟦214 đơn⟧, đã giải quyết ⟦209 đơn⟧, đạt ⟦!79,7%⟧.",
        "Bố trí vốn cho ⟦148 công trình⟧; đến nay đã hoàn thành ⟦131 công trình⟧ (⟦!85,8%⟧).",
        "Vốn được giao ⟦612,5 tỷ đồng⟧, đã giải ngân ⟦5.481 tỷ đồng⟧, đạt ⟦!89,5%⟧.",
        "Tưới tiêu chủ động cho ⟦1.960 ha⟧ trong tổng số ⟦2.800 ha⟧, đạt ⟦!75%⟧.",
        "Hộ nghèo còn 612 hộ, chiếm 1,85% tổng số ⟦33.060 hộ⟧. Hộ cận nghèo ⟦1.025 hộ⟧, chiếm ⟦!3,01%⟧.",
    )
    quiet = (
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
        "Tiếp nhận ⟦214 đơn⟧, đã giải quyết ⟦209 đơn⟧, đạt ⟦97,7%⟧.",
        "Tưới tiêu chủ động cho ⟦1.960 ha⟧ trong tổng số ⟦2.800 ha⟧, đạt ⟦70%⟧.",
        "Huyện có ⟦64 tổ chức⟧, 950 đảng viên; xử lý ⟦8 tổ chức⟧, 57 đảng viên, bằng ⟦12,5%⟧ số tổ chức và 6% số "
        "đảng viên.",
        "Có tổng cộng ⟦42.700 tín đồ⟧, chiếm khoảng ⟦12,2%⟧ dân số (⟦350.000 người⟧).",
        "Đầu năm có ⟦612 hộ nghèo⟧ trên ⟦33.060 hộ⟧ (⟦1,85%⟧).",
        "Phát hiện ⟦412 trường hợp⟧ vi phạm, mới xử lý ⟦337 trường hợp⟧, ⟦81,8%⟧.",
        "Có ⟦1.250 viên chức⟧; trong đó trình độ đại học ⟦950 người⟧ (chiếm ⟦76%⟧).",
        "Còn ⟦87 hộ⟧ khó khăn về nhà ở, chiếm ⟦6,4%⟧ tổng số ⟦1.360 hộ⟧.",
        "Vốn đầu tư đạt ⟦95.261 tỷ đồng⟧ (trong đó vốn ngân sách ⟦5.181 tỷ đồng⟧, chiếm ⟦5,44%⟧ tổng vốn đầu tư).",
        "Toàn huyện có ⟦1.360 hộ⟧. Qua rà soát, còn ⟦87 hộ⟧ ở nhà tạm (⟦6,4%⟧).",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each percentage with the whole that fits, or with the one that is tied to it."""
        stated: dict[tuple[int, str], Statement] = {}
        for item in facts.part_shares:
            kind = item.part.sentence.block.index, item.part.quantity.noun
            judged = [(whole, tie, _judged(item, whole)) for whole, tie in item.wholes if item.share.quantity.amount]
            fitting = [entry for entry in judged if entry[2].fits and _evident(item, entry[0], entry[1], entry[2].band)]
            if fitting:
                whole, tie, judgement = fitting[0]
                if tie is Tie.DIRECT:
                    stated[kind] = whole
                yield self.holds([part.span for part in _ordered(item, whole)], judgement.computation)
            elif judged and judged[0][1] is not Tie.NEAR and not any(entry[2].fits for entry in judged):
                yield from self._unfit(facts, item, *judged[0])
            elif kind in stated and item.share.quantity.amount and not any(entry[2].fits for entry in judged):
                yield from self._slip(facts, item, stated[kind])

    def _slip(self, facts: Facts, item: PartShare, whole: Statement) -> Iterator[Result]:
        """A share after one whose whole is stated: of the same whole, if one slip of the pen makes it so."""
        judgement = _judged(item, whole)
        figures = [*_figures(item, whole), item.share.quantity.figure()]
        found = [one for one in repairs_of_result(_fits, figures) if one.position == len(figures) - 1]
        far = abs(judgement.difference) > item.share.quantity.amount / 10
        slips = {Slip.SWAP, Slip.SEPARATOR, *((Slip.DIGIT,) if far else ())}
        if not item.named and any(one.slip in slips for one in found):
            yield from self._unfit(facts, item, whole, Tie.NAMED, judgement, slip=True)

    def _unfit(
        self, facts: Facts, item: PartShare, whole: Statement, tie: Tie, judgement: Judgement, *, slip: bool = False
    ) -> Iterator[Result]:
        one_sentence = whole.sentence.span == item.part.sentence.span or slip
        if not one_sentence:
            reason = Text("tổng nêu ở câu khác, có thể khác phạm vi", "the whole stands in another sentence")
            yield self.unclear([part.span for part in _ordered(item, whole)], reason, judgement.computation)
            return
        figures = [*_figures(item, whole), item.share.quantity.figure()]
        yield from self.fails(
            "mismatch",
            item.share.span,
            [
                Place(item.part.span, Text("phần", "the part")),
                Place(whole.span, Text("tổng", "the whole")),
            ],
            computation=judgement.computation,
            severity=_SEVERITY[tie],
            confidence=0.9 if tie is Tie.DIRECT else 0.7,
            repairs=[Repair.of(found) for found in repairs_of_result(_fits, figures)],
            values={
                "share": item.share.span.of(facts.text),
                "part": item.part.span.of(facts.text),
                "whole": whole.span.of(facts.text),
                "sum": judgement.computation,
            },
        )


def _fits(figures: Sequence[Figure]) -> Judgement:
    part, whole, share = figures
    return ratios.percentage(part, whole, share)


def _figures(item: PartShare, whole: Statement) -> tuple[Figure, Figure]:
    measure = max(item.part.quantity.unit_of_print, whole.quantity.unit_of_print)
    return item.part.quantity.figure(measure), whole.quantity.figure(measure)


def _judged(item: PartShare, whole: Statement) -> Judgement:
    part, full = _figures(item, whole)
    return ratios.percentage(part, full, item.share.quantity.figure())


def _evident(item: PartShare, whole: Statement, tie: Tie, band: Band) -> bool:
    """Whether a fit is evidence: the whole is tied, the fit exact, or the percentage has digits enough."""
    share = item.share.quantity
    grain = share.step / share.amount
    limit = _TELLING_OF_HEAD if _heads_sentence(whole, item.part) else _TELLING
    return tie is not Tie.NEAR or band is Band.EXACT or grain <= limit


def _heads_sentence(whole: Statement, part: Statement) -> bool:
    """Whether a sentence opens with the whole and goes on about the same thing: "tiếp nhận 240 đơn …; 84 đơn …"."""
    noun = whole.quantity.noun.split(" ")[0]
    beside = whole.sentence.span == part.sentence.span and whole.clause.depth == 0 and bool(noun)
    return beside and whole.clause.index == 0 and part.quantity.noun.split(" ")[0] == noun


def _ordered(item: PartShare, whole: Statement) -> list[Statement]:
    return sorted((whole, item.part, item.share), key=lambda part: part.span)
