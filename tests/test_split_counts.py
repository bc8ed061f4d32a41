"""Counts of whole things with decimals, counts that no list has, and moves by thousands of places."""

import time

import pytest

from draftlint.facts import Facts
from draftlint.readers import read_text


def facts_of(text):
    return Facts(read_text(text, "x.txt"))


@pytest.mark.parametrize(
    ("text", "grouped"),
    [
        ("Tạo việc làm cho 5,000 lao động.", [True]),
        ("Ban Chấp hành gồm 1,0 đồng chí.", [True]),
        ("Có 2,5 xã đạt chuẩn.", [False]),
        ("Bình quân mỗi hộ có 4,2 người.", []),
        ("Đạt 12,4 bác sĩ và 38,6 giường bệnh trên 10.000 dân.", []),
        ("Đón 5,2 triệu lượt khách.", []),
        ("Trồng 2,000 ha rừng; chăm sóc 312,5 ha.", [True]),
        ("Trồng 2,000 ha rừng; chăm sóc 312,504 ha.", []),
    ],
)
def test_counts_with_decimals(text, grouped):
    assert [item.grouped for item in facts_of(text).split_counts] == grouped


@pytest.mark.parametrize(
    ("text", "close"),
    [
        ("Có 302 cụm công nghiệp (Khê Lâm và Đồng Bái).", True),
        ("Đề xuất 3.000 công trình: đường Vành đai; cầu Bến Sỏi; hồ Trà Nú.", True),
        ("Rút ra 01 bài học: (1) đoàn kết; (2) sát dân.", True),
        ("Ban hành 01 chương trình: (1) giảm nghèo; (2) nước sạch.", False),
        ("Có 4.862 tín đồ (Công giáo, Phật giáo, Tin lành).", False),
    ],
)
def test_counts_that_no_list_has(text, close):
    [found] = facts_of(text).counted_lists
    assert found.close is close


def test_thousands_of_places():
    [change] = facts_of("Chỉ số hài lòng xếp thứ 4/11, tăng 3.000 bậc so với năm 2020 (thứ 7/11).").rank_changes
    assert (change.steps, change.later.place, change.earlier.place) == (3000, 4, 7)


def test_hostile_lists_take_no_time():
    began = time.monotonic()
    facts = facts_of("Còn 04 chỉ tiêu chưa đạt, tổng " + "tỷ lệ a, với " * 4000 + ": (" * 2000)
    assert facts.counted_lists is not None
    assert facts.split_counts is not None
    assert time.monotonic() - began < 20
