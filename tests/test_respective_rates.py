"""Rates told one by one for a list of figures."""

import pytest

from draftlint.facts import Facts
from draftlint.readers import read_text

YEARS = "Năm 2021 thu 310 tỷ đồng, năm 2022 thu 341 tỷ đồng, năm 2023 thu 358 tỷ đồng"
STEPS = [("310 tỷ đồng", "341 tỷ đồng", "10%", 1), ("341 tỷ đồng", "358 tỷ đồng", "5%", 1)]


def changes(text):
    facts = Facts(read_text(text, "mẫu.txt"))
    return [
        (*(item.span.of(facts.text) for item in (change.base, change.level, change.stated)), change.direction)
        for change in facts.changes
    ]


@pytest.mark.parametrize(
    "told",
    [
        "tăng lần lượt 10% và 5%",
        "tăng lần lượt là 10%, 5%",
        "tăng lần lượt 8%, 10% và 5%",  # the first year has a rate as well; its base is not told
    ],
)
def test_each_year_grows_from_the_year_before(told):
    assert changes(f"{YEARS}, {told}.") == STEPS


def test_a_fall():
    text = "Năm 2021 xử lý 80 vụ, năm 2022 xử lý 72 vụ, năm 2023 xử lý 54 vụ, giảm lần lượt 10%, 25%."
    assert changes(text) == [("80 vụ", "72 vụ", "10%", -1), ("72 vụ", "54 vụ", "25%", -1)]


def test_bases_in_a_bracket_stand_in_the_order_of_the_levels():
    text = "Mở 132 lớp với 3.672 học viên, tăng tương ứng 10% và 8% so với năm trước (120 lớp, 3.400 học viên)."
    assert changes(text) == [("120 lớp", "132 lớp", "10%", 1), ("3.400 học viên", "3.672 học viên", "8%", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2021 thu 310 tỷ đồng, năm 2023 thu 358 tỷ đồng, tăng lần lượt 10% và 5%.",  # a year is missing
        f"{YEARS}, tăng lần lượt 3%, 8%, 10% và 5%.",  # more rates than years
        "Mở 132 lớp, tăng tương ứng 10% và 8% so với năm trước (120 lớp, 3.400 học viên).",  # one level, two bases
    ],
)
def test_lists_that_do_not_answer_each_other(text):
    assert not changes(text)
