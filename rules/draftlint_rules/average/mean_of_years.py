"""AVG103: a yearly mean that the figures of the single years do not make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    YearlyChain,
    averages,
    growth,
    repairs_of_result,
)


class MeanOfYears(Rule):
    """Số bình quân mỗi năm không khớp với số liệu từng năm.

    “Bình quân mỗi năm 270 tấn (năm 2021: 250 tấn; năm 2022: 262 tấn; năm 2023: 271 tấn)”: trung bình cộng của các năm
    phải ra số bình quân. Với tốc độ tăng, cả trung bình cộng và trung bình nhân đều được chấp nhận.

    Cách sửa: tính lại số bình quân, hoặc đối chiếu số liệu từng năm với nguồn.

    Nguồn: số học trên chữ số đã in.

    ---

    A yearly mean that the figures of the single years do not make.

    The mean of the years must be the stated one; of rates of growth the compounded mean is accepted as well.

    To mend: compute the mean again, or compare the figures of the years with their source.

    Source: arithmetic on the printed digits.
    """

    code = "AVG103"
    name = "mean-of-years-mismatch"
    kind = Kind.AVERAGE
    severity = Severity.INFO
    title = Text("Số bình quân không khớp số liệu từng năm", "Mean does not fit the single years")
    messages = {
        "mismatch": Text(
            "{mean} không khớp với số liệu từng năm: {sum}.", "{mean} does not fit the figures of the years: {sum}."
        ),
    }
    flagged = (
        "Số lớp mở qua các năm là ⟦12⟧, ⟦15⟧, ⟦17⟧ và ⟦20 lớp⟧, bình quân ⟦!61 lớp/năm⟧.",
        "Sản lượng bình quân mỗi năm ⟦!297 tấn⟧ (năm 2021: ⟦250 tấn⟧; năm 2022: ⟦262 tấn⟧; năm 2023: ⟦268 tấn⟧).",
    )
    quiet = (
        "Doanh thu năm 2021 tăng 6%, năm 2022 tăng 8%, năm 2023 tăng 10%; mục tiêu mỗi năm tăng 15%.",
        "Sản lượng bình quân mỗi năm 260 tấn (năm 2021: 250 tấn; năm 2022: 262 tấn; năm 2023: 268 tấn).",
        "Mỗi năm làm 64 km đường (năm 2021: 48 km; năm 2022: 57 km; năm 2023: 71 km; nửa năm và ước cả năm 80 km).",
        "Doanh thu bình quân mỗi năm 30 tỷ đồng (năm 2021: 250 tấn; năm 2022: 262 tấn; năm 2023: 268 tấn).",
        "Bình quân mỗi năm 260 tấn (năm 2021: 250 tấn; năm 2023: 262 tấn; năm 2025: 268 tấn).",
    )
    holding = (
        # a row without its years, and one with them
        "Số lớp mở qua các năm là ⟦12⟧, ⟦15⟧, ⟦17⟧ và ⟦20 lớp⟧, bình quân ⟦16 lớp/năm⟧.",
        "Sản lượng đạt lần lượt ⟦310 tấn⟧ (2021), ⟦330 tấn⟧ (2022) và ⟦350 tấn⟧ (2023), bình quân mỗi năm ⟦330 tấn⟧.",
        "Doanh thu năm 2021 tăng ⟦6%⟧, năm 2022 tăng ⟦8%⟧, năm 2023 tăng ⟦10%⟧; bình quân ba năm tăng ⟦8%/năm⟧.",
        "Doanh số bình quân mỗi năm tăng ⟦8%⟧ (năm 2021 tăng ⟦6%⟧; năm 2022 tăng ⟦8%⟧; năm 2023 tăng ⟦10%⟧).",
        "Sản lượng bình quân mỗi năm ⟦260 tấn⟧ (năm 2021: ⟦250 tấn⟧; năm 2022: ⟦262 tấn⟧; năm 2023: ⟦268 tấn⟧).",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Compute the mean of each chain of years."""
        for chain in facts.yearly_chains:
            spans = [chain.mean.span, *(one.span for one in chain.years)]
            measure = None if chain.rates else chain.mean.quantity.unit_of_print
            figures = [one.quantity.figure(measure) for one in (*chain.years, chain.mean)]
            judgement = _judged(chain, figures)
            if judgement.fits:
                yield self.holds(spans, judgement.computation)
                continue
            if not chain.closed:
                yield self.unclear(spans, Text("có thể còn năm khác", "perhaps another year"), judgement.computation)
                continue
            yield from self.fails(
                "mismatch",
                chain.mean.span,
                [Place(one.span, Text("số liệu của một năm", "the figure of one year")) for one in chain.years],
                computation=judgement.computation,
                confidence=0.5,
                repairs=[Repair.of(found) for found in repairs_of_result(partial(_judged, chain), figures)],
                values={"mean": chain.mean.span.of(facts.text), "sum": judgement.computation},
            )


def _judged(chain: YearlyChain, figures: Sequence[Figure]) -> Judgement:
    *years, mean = figures
    return growth.mean_of_rates(years, mean) if chain.rates else averages.mean(years, mean)
