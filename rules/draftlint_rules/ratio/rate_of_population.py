"""RAT106: a rate or share of the population that does not fit the population stated in the draft."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from draftlint.api import (
    Facts,
    Judgement,
    Kind,
    PeopleRate,
    Place,
    Result,
    Rule,
    Severity,
    Statement,
    Text,
    best,
    ratios,
)

_OTHER_DATE = Decimal("0.02")
"""A population changes by about a per cent a year."""
_CERTAIN = Decimal("0.12")
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
        "Dân số toàn huyện là ⟦96.420 người⟧.\nHiện có ⟦82 bác sĩ⟧, đạt tỷ lệ ⟦!5,8 bác sĩ/vạn dân⟧.",
        "Dân số toàn huyện là ⟦96.420 người⟧.\nCó ⟦91.985 người⟧ tham gia bảo hiểm y tế, chiếm ⟦!49,5%⟧ dân số.",
    )
    quiet = (
        "Dân số toàn huyện là 96.420 người.\nHiện có 82 bác sĩ, đạt tỷ lệ 8,6 bác sĩ/vạn dân.",
        "Dân số toàn huyện là 96.420 người.\nPhấn đấu có 120 bác sĩ; đến nay đạt 8,5 bác sĩ/vạn dân.",
        "Dân số xã An là 9.420 người, dân số xã Bình là 7.310 người, dân số xã Cẩm là 8.100 người.\nXã có 4 bác sĩ, "
        "đạt 3,1 bác sĩ/vạn dân.",
    )
    holding = (
        "Dân số toàn huyện là ⟦96.420 người⟧.\nHiện có ⟦82 bác sĩ⟧, đạt tỷ lệ ⟦8,5 bác sĩ/vạn dân⟧.",
        "Dân số toàn huyện là ⟦96.420 người⟧.\nCó ⟦91.985 người⟧ tham gia bảo hiểm y tế, độ bao phủ ⟦95,4%⟧.",
        "Dân số huyện là 58.240 người với ⟦12.480 hộ⟧.\nĐến nay còn ⟦3.894 hộ nghèo⟧ (⟦31,2%⟧).",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each rate with the population that it fits best."""
        for item in facts.population_rates:
            if not item.rate.quantity.amount:
                continue
            yield from self._judge(facts, item, [(_judged(item, whole), whole) for whole in item.populations])

    def _judge(self, facts: Facts, item: PeopleRate, judged: list[tuple[Judgement, Statement]]) -> Iterator[Result]:
        judgement = best(one for one, _ in judged)
        whole = next(whole for one, whole in judged if one is judgement)
        spans = sorted((whole.span, item.count.span, item.rate.span))
        if judgement.fits:
            yield self.holds(spans, judgement.computation)
            return
        if item.households or len(judged) > _MOST_POPULATIONS:
            return
        off = abs(judgement.difference) / item.rate.quantity.amount
        if off <= _OTHER_DATE:
            reason = Text("dân số có thể ở thời điểm khác", "the population may be that of another date")
            yield self.unclear(spans, reason, judgement.computation)
            return
        yield from self.fails(
            "mismatch",
            item.rate.span,
            [Place(item.count.span, Text("số đếm", "the count")), Place(whole.span, Text("dân số", "the population"))],
            computation=judgement.computation,
            severity=None if off > _CERTAIN else Severity.INFO,
            confidence=0.7 if off > _CERTAIN else 0.5,
            values={
                "rate": item.rate.span.of(facts.text),
                "count": item.count.span.of(facts.text),
                "population": whole.span.of(facts.text),
                "sum": judgement.computation,
            },
        )


def _judged(item: PeopleRate, whole: Statement) -> Judgement:
    count, people = item.count.quantity.figure(Decimal(1)), whole.quantity.figure(Decimal(1))
    rate = item.rate.quantity.figure()
    if item.base == 100:
        return ratios.percentage(count, people, rate)
    return ratios.rate(count, people, rate, item.base)
