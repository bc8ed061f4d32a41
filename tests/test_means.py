"""Means of things and of stretches of time, with the totals that make them; stocks raised by what is added."""

import pytest

from draftlint.facts import Facts
from draftlint.facts.changes import change_fit
from draftlint.facts.changes.change import planned_in_bracket
from draftlint.facts.changes.mean_candidates import heads
from draftlint.facts.changes.mean_units import unit_of
from draftlint.readers import read_text


def read(text):
    return Facts(read_text(text, "mẫu.txt"))


def shown(facts, *statements):
    return tuple(item.span.of(facts.text) for item in statements)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Bình quân 45 triệu đồng/hộ.", "hộ"),
        ("Trung bình mỗi lớp có khoảng 35 học viên.", "lớp"),
        ("Bình quân một kỳ họp thông qua 17 nghị quyết.", "kỳ họp"),
        ("Đơn giá 12 triệu đồng một giếng.", "giếng"),
        ("Mức trợ cấp bình quân 2 triệu đồng/người/tháng.", "người"),
        ("Mỗi nơi 16 nghị quyết.", "nơi"),
        ("Mỗi tháng 16 nghị quyết.", None),
        ("Bình quân 250 ha/năm.", None),
        ("Ban hành 16 nghị quyết.", None),
    ],
)  # fmt: skip
def test_what_a_mean_is_per(text, unit):
    facts = read(text)
    assert unit_of(facts.text, facts.statements[-1]) == unit


@pytest.mark.parametrize(
    ("text", "total", "units", "mean"),
    [
        ("Họp 180 lần, bình quân 15 lần/tổ (12 tổ).", "180 lần", "12 tổ", "15 lần/tổ"),
        ("Có 96 chi hội, gồm 60 ấp, 36 chợ; tổng số 2.976 hội viên, trung bình 31 hội viên/chi hội.",
         "2.976 hội viên", "96 chi hội", "31 hội viên/chi hội"),
        ("Có 11 tổ hợp tác với 396 thành viên, bình quân 36 thành viên.",
         "396 thành viên", "11 tổ hợp tác", "36 thành viên"),
        ("Sau ba tháng, 18 xã ban hành 252 nghị quyết (mỗi nơi 14 nghị quyết).",
         "252 nghị quyết", "18 xã", "14 nghị quyết"),
    ],
)  # fmt: skip
def test_total_and_units_of_a_mean(text, total, units, mean):
    facts = read(text)
    [found] = facts.unit_means
    assert shown(facts, found.total, found.units, found.mean) == (total, units, mean)


@pytest.mark.parametrize(
    "text",
    [
        "Sửa 80 nhà (làm mới 50 nhà, mỗi nhà 60 triệu đồng; sửa chữa 30 nhà, mỗi nhà 30 triệu đồng), hết 4 tỷ đồng.",
        "Lúa 9.800 ha, năng suất 60 tạ/ha, sản lượng 58.800 tấn; lúa nương 1.200 ha, năng suất 15 tạ/ha.",
    ],
)  # fmt: skip
def test_figures_of_one_mean_make_no_other(text):
    facts = read(text)
    assert all(change.mean.span.of(facts.text) == "60 tạ/ha" for change in facts.unit_means)


@pytest.mark.parametrize(
    ("text", "total", "mean", "lengths"),
    [
        ("Còn 1.824 hồ sơ hoàn thành trong 03 tháng, mỗi tháng 608 hồ sơ.", "1.824 hồ sơ", "608 hồ sơ", (3,)),
        ("Gặp gỡ mỗi quý 01 lần, cả năm 04 lần.", "04 lần", "01 lần", (4,)),
        ("Thu nhập đạt 5,4 triệu đồng/tháng, tức 64,8 triệu đồng/năm.",
         "64,8 triệu đồng/năm", "5,4 triệu đồng/tháng", (12,)),
    ],
)  # fmt: skip
def test_stretches_of_time(text, total, mean, lengths):
    facts = read(text)
    [found] = facts.yearly_and_totals
    assert (*shown(facts, found.total, found.yearly), found.years) == (total, mean, lengths)


def test_parts_are_no_heads():
    facts = read("Có 36 chi hội, gồm 24 chi hội ấp, 12 chi hội chợ; thêm 40 chi hội trường học.")
    assert shown(facts, *heads(facts.text, facts.statements)) == ("36 chi hội", "40 chi hội")


def test_a_stock_told_elsewhere_is_raised():
    facts = read(
        "Hiện có 112 câu lạc bộ.\nII. MỤC TIÊU\nThành lập mới 40 câu lạc bộ, đưa tổng số lên 152 câu lạc bộ.\n"
    )
    [change] = facts.changes
    assert change.base is not None
    assert change.stated is not None
    assert shown(facts, change.base, change.stated, change.level) == (
        "112 câu lạc bộ",
        "40 câu lạc bộ",
        "152 câu lạc bộ",
    )
    assert change_fit.fits(change)


def test_a_stock_that_does_not_fit_says_nothing():
    assert not read("Hiện có 110 câu lạc bộ.\nThành lập mới 40 câu lạc bộ, đưa tổng số lên 152 câu lạc bộ.\n").changes


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("Tỷ lệ hộ nghèo giảm 1,3%, vượt kế hoạch tỉnh giao (giảm 1,1%).", True),
        ("Tỷ lệ hộ nghèo giảm 1,3% (giảm 1,1%).", False),
    ],
)  # fmt: skip
def test_a_plan_in_brackets(text, planned):
    facts = read(text)
    assert planned_in_bracket(facts.text, facts.statements[-1]) is planned
