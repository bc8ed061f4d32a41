"""Totals, their parts, and balances as the text shows them."""

import pytest

from draftlint.facts import Facts
from draftlint.facts.sums.breakdown_fit import sort_out
from draftlint.readers import read_text


def fits(text):
    facts = Facts(read_text(text, "draft.txt"))
    found, _ = sort_out(facts.breakdowns)
    return [[span.of(facts.text) for span in fit.spans] for fit in found]


def test_each_measure_of_a_list_has_its_own_total():
    text = "Tiếp 824 lượt với 936 người (huyện tiếp 214 lượt, 241 người; xã tiếp 610 lượt, 695 người)."
    assert sorted(fits(text)) == [
        ["824 lượt", "214 lượt", "610 lượt"],
        ["936 người", "241 người", "695 người"],
    ]


def test_a_unit_said_once_holds_for_the_whole_list():
    assert fits("Thu 12,6 tỷ đồng, gồm: 3,9; 4,1 và 4,6 tỷ đồng.") == [["12,6 tỷ đồng", "3,9", "4,1", "4,6 tỷ đồng"]]


@pytest.mark.parametrize(
    "text",
    [
        "Có 14 trang trại, thành lập mới 2 trang trại, giải thể 12 trang trại.",
        "Đoạn dài 5 km, gồm 0 km đường nhựa, 5 km đường đất.",
        "Đầu kỳ có 120 tổ, trong kỳ có 60 tổ, còn lại 61 tổ được sáp nhập.",
    ],
)
def test_figures_that_do_not_belong_together_make_no_total(text):
    assert fits(text) == []


def test_a_stock_with_what_came_and_went_is_a_balance():
    text = "Đầu nhiệm kỳ có 26 trang trại. Trong kỳ thành lập mới 24, giải thể 09; đến nay còn 41 trang trại."
    facts = Facts(read_text(text, "draft.txt"))
    [balance] = facts.balances
    assert (balance.opening.quantity.value, balance.closing.quantity.value) == (26, 41)
    assert [item.quantity.value for item in (*balance.added, *balance.taken)] == [24, 9]
