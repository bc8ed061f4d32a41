"""What the digits of a sum tell where it does not come out."""

import pytest

from draftlint.facts import Facts
from draftlint.facts.sums.breakdown_fit import sort_out
from draftlint.readers import read_text


def misfit(text):
    facts = Facts(read_text(text, "draft.txt"))
    _, [found] = sort_out(facts.breakdowns)
    return found


def test_a_total_ten_times_too_large_is_no_accident():
    found = misfit("Văn phòng có 380 biên chế, gồm 21 người làm nghiệp vụ, 17 người phục vụ.")
    assert found.telling
    assert not found.addition.near


def test_one_digit_of_a_small_sum_may_be_an_accident():
    found = misfit("Mở 14 lớp, gồm 4 lớp cho cán bộ, 5 lớp cho hội viên.")
    assert found.slip
    assert not found.telling


@pytest.mark.parametrize(("second", "copied"), [("462 lượt", True), ("441 lượt", False)])
def test_two_equal_large_parts_may_be_one_copied(second, copied):
    found = misfit(f"Có 1.378 lượt phát biểu, gồm 462 lượt tại hội trường, {second} tại tổ.")
    assert found.copied is copied


def test_rest_that_is_named_but_not_counted_leaves_the_list_open():
    facts = Facts(read_text("Tiêm 96.400 liều, trong đó 41.200 mũi 1, 30.900 mũi 2, số còn lại là mũi nhắc lại.", "a"))
    assert all(found.open and not found.complete for found in facts.breakdowns)
