"""Plans that follow from a result and its rate, and which of them bounds which."""

from __future__ import annotations

from decimal import Decimal

import pytest

from draftlint.facts.facts import Facts
from draftlint.facts.shares.implied_plans import PlanOrder
from draftlint.readers import read_text

WHOLE = "Tổng thu 5.000 tỷ đồng, đạt 125% dự toán"


def orders(text: str) -> list[PlanOrder]:
    return list(Facts(read_text(text, "draft")).plan_orders)


def test_the_plan_of_a_part_is_bounded_by_that_of_the_whole() -> None:
    (order,) = orders(f"{WHOLE} (trong đó thu nội địa 3.300 tỷ đồng, đạt 98% dự toán).")
    ((below, above),) = order.pairs
    assert not order.of_givers
    assert above.value == Decimal(4000)
    assert below.bounds.low is not None
    assert below.bounds.low < below.value
    assert [item.quantity.amount for item in order.statements] == [5000, 125, 3300, 98]


def test_each_giver_of_the_part_is_compared_with_the_same_giver_of_the_whole() -> None:
    first, *rest = orders(
        "Tổng thu 900 tỷ đồng, đạt 120% dự toán tỉnh giao và 110% dự toán HĐND giao (trong đó thu phí 200 tỷ đồng, "
        "đạt 105% dự toán tỉnh giao và 101% dự toán HĐND giao)."
    )
    assert [(below.rate.quantity.amount, above.rate.quantity.amount) for below, above in first.pairs] == [
        (105, 120),
        (101, 110),
    ]
    assert [order.of_givers for order in rest] == [True, True]


@pytest.mark.parametrize(
    "text",
    [
        f"{WHOLE}; chi 3.300 tỷ đồng, đạt 98% dự toán.",
        f"{WHOLE} (trong đó 3.300 hộ, đạt 98% dự toán).",
        f"{WHOLE} (trong đó thu nội địa 3.300 tỷ đồng, vượt 8% dự toán).",
        f"{WHOLE} và 112% dự toán cả năm.",
    ],
)
def test_other_results_bound_nothing(text: str) -> None:
    assert orders(text) == []
