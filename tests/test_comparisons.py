"""Changes whose level and base stand apart, and means with their totals."""

import pytest

from draftlint.facts import Facts
from draftlint.readers import read_text


def read(text):
    return Facts(read_text(text, "mẫu.txt"))


def shown(facts, *statements):
    return tuple(item.span.of(facts.text) for item in statements)


@pytest.mark.parametrize(
    ("text", "base", "level", "stated"),
    [
        ("Có 27 tổ, tăng 12 tổ so với năm 2019 (năm 2019 có 15 tổ).", "15 tổ", "27 tổ", "12 tổ"),
        ("Xử lý 94 vụ. So với nhiệm kỳ trước (108 vụ), số vụ giảm 14 vụ.", "108 vụ", "94 vụ", "14 vụ"),
        ("Cháy 18 vụ; so với kỳ trước (27 vụ, 05 người chết) giảm 09 vụ.", "27 vụ", "18 vụ", "09 vụ"),
        ("Đầu kỳ có 940 hộ trên 8.100 hộ, nay còn 310 hộ, giảm 630 hộ.", "940 hộ", "310 hộ", "630 hộ"),
        ("Tỷ lệ đạt 71,4%, cao hơn đầu nhiệm kỳ 5,2 điểm % (66,2%).", "66,2%", "71,4%", "5,2 điểm %"),
        ("Thu 341 tỷ đồng, so với 310 tỷ đồng của năm 2021 thì tăng 10%.", "310 tỷ đồng", "341 tỷ đồng", "10%"),
    ],
)  # fmt: skip
def test_level_and_base_are_found(text, base, level, stated):
    facts = read(text)
    [change] = facts.changes
    assert change.base is not None
    assert change.stated is not None
    assert shown(facts, change.base, change.level, change.stated) == (base, level, stated)


@pytest.mark.parametrize(
    "text",
    [
        "Thu 341 tỷ đồng, tăng 10% so với kế hoạch (310 tỷ đồng).",
        "Có 27 mô hình, 15 hợp tác xã, tăng 12 tổ so với năm 2019.",
        "Tổng thu 5 năm đạt 1.486 tỷ đồng, tăng bình quân 10,3%/năm (năm 2020 thu 219,4 tỷ đồng).",
    ],
)
def test_other_figures_make_no_change(text):
    assert not read(text).changes


@pytest.mark.parametrize(
    ("text", "total", "units", "mean"),
    [
        ("Mở 26 lớp với 910 học viên, mỗi lớp 35 học viên.", "910 học viên", "26 lớp", "35 học viên"),
        ("Năng suất 56 tạ/ha, diện tích 4.200 ha, sản lượng 23.520 tấn.", "23.520 tấn", "4.200 ha", "56 tạ/ha"),
        ("Xây 38 căn hết 2.660 triệu đồng (mỗi căn 70 triệu đồng).", "2.660 triệu đồng", "38 căn", "70 triệu đồng"),
    ],
)
def test_means_per_unit(text, total, units, mean):
    facts = read(text)
    [found] = facts.unit_means
    assert shown(facts, found.total, found.units, found.mean) == (total, units, mean)


def test_yearly_figure_behind_the_bracket_of_its_total():
    facts = read("Trong 5 năm kết nạp 742 đảng viên, bằng 114,2% chỉ tiêu (650 đảng viên), mỗi năm 148 đảng viên.")
    [pair] = facts.yearly_and_totals
    assert shown(facts, pair.total, pair.yearly) == ("742 đảng viên", "148 đảng viên")
