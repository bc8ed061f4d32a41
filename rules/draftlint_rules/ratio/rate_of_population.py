"""RAT106: a rate or share of the population that does not fit the population stated in the draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from draftlint.api import (
    Facts,
    Figure,
    Judgement,
    Kind,
    PeopleRate,
    Place,
    Result,
    Rule,
    Severity,
    Slip,
    Statement,
    Text,
    averages,
    best,
    ratios,
    repairs_of_result,
)

_OTHER_DATE = Decimal("0.02")
"""A population changes by about a per cent a year."""
_CERTAIN = Decimal("0.12")
_TELLING = Decimal("0.02")
"""A rate whose last digit weighs less than this part of it does not fit by chance."""
_SLIPS = {Slip.SWAP, Slip.SEPARATOR, Slip.SCALE, Slip.EXTRA_DIGIT, Slip.EXTRA_GROUP}
_PERCENT = 100
_MOST_POPULATIONS = 2
"""More stated populations are those of several places."""


class RateOfPopulation(Rule):
    """Tỷ lệ tính trên dân số không khớp với dân số đã nêu.

    “Dân số 96.420 người” ở phần mở đầu và “82 bác sĩ, đạt 8,5 bác sĩ/vạn dân” ở phần y tế phải khớp nhau: 82 chia cho
    96.420, nhân 10.000. Chênh lệch nhỏ có thể do dân số ở thời điểm khác nên không báo lỗi.

    Cách sửa: tính lại tỷ lệ, hoặc đối chiếu số đếm và dân số với nguồn.

    Nguồn: số học trên chữ số đã in; dân số biến động khoảng một phần trăm mỗi năm.

    ---

    A rate or share of the population that does not fit the population stated in the draft.

    Doctors per 10,000 people follow from the number of doctors and of people. A small difference may be that of another
    date and is not reported.

    To mend: compute the rate again, or compare the count and the population with their source.

    Source: arithmetic on the printed digits; a population changes by about a per cent a year.
    """

    code = "RAT106"
    name = "rate-of-population-mismatch"
    kind = Kind.RATIO
    severity = Severity.WARNING
    title = Text("Tỷ lệ không khớp dân số", "Rate does not fit the population")
    messages = {
        "mismatch": Text(
            "{rate} không khớp với {count} trên dân số {population}: {sum}.",
            "{rate} does not fit {count} among {population}: {sum}.",
        ),
    }
    flagged = (
        "Dân số ⟦96.420 người⟧.\nSản lượng lương thực ⟦38.460 tấn⟧, lương thực bình quân đầu người ⟦!939 kg⟧.",
        "Dân số huyện là 58.240 người; tổng số hộ ⟦12.480 hộ⟧.\nCòn ⟦1.894 hộ nghèo⟧, chiếm ⟦!12,5%⟧.",
        "Dân số toàn huyện là ⟦96.420 người⟧.\nHiện có ⟦82 bác sĩ⟧, đạt tỷ lệ ⟦!5,8 bác sĩ/vạn dân⟧.",
        "Dân số toàn huyện là ⟦96.420 người⟧.\nCó ⟦91.985 người⟧ tham gia bảo hiểm y tế, chiếm ⟦!49,5%⟧ dân số.",
    )
    quiet = (
        # the population is no part of itself
        "Dân số toàn huyện trên 86.400 người, đồng bào Thái chiếm 31,6%.",
        "Dân số 86.400 người, người trong độ tuổi lao động chiếm 58,2%.",
        "Dân số toàn tỉnh là 960.000 người.\nCó 912 bác sĩ, dược sĩ đại học đạt 2,4/10.000 dân.",
        "Dân số toàn huyện là 96.420 người.\nKết nạp đảng viên là người dân tộc thiểu số 66 đảng viên, chiếm 6,8%.",
        "Dân số toàn huyện là 96.420 người.\nThu ngân sách 850 tỷ đồng, thu nhập bình quân đầu người 58,6 triệu đồng.",
        "Dân số 58.240 người; tổng số hộ 12.480 hộ.\nCho vay 3.120 hộ, trong đó 812 hộ cận nghèo (26%).",
        "Dân số toàn huyện là 96.420 người.\nHiện có 82 bác sĩ, đạt tỷ lệ 8,6 bác sĩ/vạn dân.",
        "Dân số toàn huyện là 96.420 người.\nPhấn đấu có 120 bác sĩ; đến nay đạt 8,5 bác sĩ/vạn dân.",
        "Dân số xã An là 9.420 người, dân số xã Bình là 7.310 người, dân số xã Cẩm là 8.100 người.\nXã có 4 bác sĩ, "
        "đạt 3,1 bác sĩ/vạn dân.",
    )
    holding = (
        "Diện tích tự nhiên ⟦56,8 km2⟧.\nĐất có rừng ⟦2.625 ha⟧, tỷ lệ che phủ ⟦46,2%⟧.",
        "Dân số ⟦96.420 người⟧.\nSản lượng lương thực ⟦38.460 tấn⟧, lương thực bình quân đầu người ⟦399 kg⟧.",
        "Dân số ⟦96.420 người⟧.\nGRDP ước ⟦7.081 tỷ đồng⟧, GRDP bình quân đầu người ⟦73,4 triệu đồng⟧.",
        "Dân số ⟦96.420 người⟧, diện tích tự nhiên ⟦153,9 km2⟧.\nMật độ dân số ⟦627 người/km2⟧.",
        "Dân số toàn huyện là ⟦96.420 người⟧.\nCó ⟦91.985 người⟧ có thẻ bảo hiểm y tế, đạt ⟦95,4%⟧.",
        "Dân số huyện là 58.240 người; tổng số hộ ⟦12.480 hộ⟧.\nCó ⟦11.480 hộ⟧ đạt gia đình văn hóa, chiếm ⟦92%⟧.",
        "Dân số toàn huyện là ⟦96.420 người⟧.\nHiện có ⟦82 bác sĩ⟧, đạt tỷ lệ ⟦8,5 bác sĩ/vạn dân⟧.",
        "Dân số toàn huyện là ⟦96.420 người⟧.\nCó ⟦91.985 người⟧ tham gia bảo hiểm y tế, độ bao phủ ⟦95,4%⟧.",
        "Dân số huyện là 58.240 người với ⟦12.480 hộ⟧.\nĐến nay còn ⟦3.894 hộ nghèo⟧ (⟦31,2%⟧).",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each rate with the population that it fits best."""
        by_rate: dict[int, list[tuple[PeopleRate, Judgement, Statement]]] = {}
        for item in facts.population_rates:
            if item.rate.quantity.amount:
                entries = by_rate.setdefault(item.rate.index, [])
                entries.extend((item, _judged(_figures(item, whole), item.base), whole) for whole in item.wholes)
        for entries in by_rate.values():
            yield from self._judge(facts, entries)

    def _judge(self, facts: Facts, entries: list[tuple[PeopleRate, Judgement, Statement]]) -> Iterator[Result]:
        judgement = best(one for _, one, _ in entries)
        item, _, whole = next(entry for entry in entries if entry[1] is judgement)
        spans = sorted((whole.span, item.count.span, item.rate.span))
        telling = item.rate.quantity.grain <= _TELLING
        if judgement.fits:
            printed = item.rate.quantity
            as_printed = printed.bound_word or abs(judgement.difference) <= printed.step  # 105 is not a round 100
            if as_printed and (item.sure or telling):
                yield self.holds(spans, judgement.computation)
            return
        if not item.sure:
            if telling and len(entries) == 1 and _slipped(item, whole):
                near = whole.sentence.block.index == item.rate.sentence.block.index
                severity = Severity.WARNING if near else Severity.INFO
                yield from self._unfit(facts, item, whole, judgement, severity)
            return
        if len(entries) > _MOST_POPULATIONS:
            return
        off = abs(judgement.difference) / item.rate.quantity.amount
        if off <= _OTHER_DATE:
            reason = Text("dân số có thể ở thời điểm khác", "the population may be that of another date")
            yield self.unclear(spans, reason, judgement.computation)
            return
        yield from self._unfit(facts, item, whole, judgement, Severity.WARNING if off > _CERTAIN else Severity.INFO)

    def _unfit(
        self, facts: Facts, item: PeopleRate, whole: Statement, judgement: Judgement, severity: Severity
    ) -> Iterator[Result]:
        yield from self.fails(
            "mismatch",
            item.rate.span,
            [Place(item.count.span, Text("số đếm", "the count")), Place(whole.span, Text("dân số", "the population"))],
            computation=judgement.computation,
            severity=severity,
            confidence=0.7 if severity is Severity.WARNING else 0.5,
            values={
                "rate": item.rate.span.of(facts.text),
                "count": item.count.span.of(facts.text),
                "population": whole.span.of(facts.text),
                "sum": judgement.computation,
            },
        )


def _figures(item: PeopleRate, whole: Statement) -> tuple[Figure, Figure, Figure]:
    """The count, the whole and the rate, in units in which the one over the other is the rate."""
    measure = item.unit if item.base == _PERCENT else item.rate.quantity.unit_of_print
    return item.count.quantity.figure(measure), whole.quantity.figure(item.unit), item.rate.quantity.figure()


def _judged(figures: Sequence[Figure], base: Decimal) -> Judgement:
    count, whole, rate = figures
    if base == _PERCENT:
        return ratios.percentage(count, whole, rate)
    return ratios.rate(count, whole, rate, base) if base > 1 else averages.per_unit(count, whole, rate)


def _slipped(item: PeopleRate, whole: Statement) -> bool:
    """Whether one slip of the pen, of the few that a figure has, explains why a rate does not fit."""
    found = repairs_of_result(lambda given: _judged(given, item.base), _figures(item, whole))
    return any(one.slip in _SLIPS for one in found)
