"""Totals with their parts in lines of their own."""

import pytest

from draftlint.facts import Facts
from draftlint.facts.sums.breakdown_fit import sort_out
from draftlint.readers import read_text


def judged(text):
    facts = Facts(read_text(text, "draft.txt"))
    fits, unfit = sort_out(facts.breakdowns)
    return (
        [[span.of(facts.text) for span in fit.spans] for fit in fits],
        [[item.span.of(facts.text) for item in found.statements] for found in unfit],
    )


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # the total is the first of the list
        ("Kết quả như sau:\n- Tổng số hồ sơ: 318\n- Đúng hạn: 290\n- Quá hạn: 28\n", ["318", "290", "28"]),
        # no line has a label
        (
            "Tổng chi: 96,5 tỷ đồng\nChi đầu tư: 40,2 tỷ đồng\nChi khác: 56,3 tỷ đồng\n",
            ["96,5 tỷ đồng", "40,2 tỷ đồng", "56,3 tỷ đồng"],
        ),
        (
            "Chi ngân sách: 96,5 tỷ đồng, gồm:\nChi đầu tư: 40,2 tỷ đồng\nChi khác: 56,3 tỷ đồng\n",
            ["96,5 tỷ đồng", "40,2 tỷ đồng", "56,3 tỷ đồng"],
        ),
        # the total comes last
        (
            "Dự toán như sau:\nTập huấn: 412 triệu đồng\nIn ấn: 305 triệu đồng\nTổng cộng: 717 triệu đồng\n",
            ["717 triệu đồng", "412 triệu đồng", "305 triệu đồng"],
        ),
        (
            "2. Nguồn vốn:\n- Tỉnh: 412 triệu đồng\n- Huyện: 305 triệu đồng\nCộng (a + b): 717 triệu đồng\n",
            ["717 triệu đồng", "412 triệu đồng", "305 triệu đồng"],
        ),
        # two totals among lines of one level
        (
            "Tổng thu: 90 tỷ đồng\nThuế: 60 tỷ đồng\nPhí: 30 tỷ đồng\nTổng chi: 77 tỷ đồng\nĐầu tư: 33 tỷ đồng\n"
            "Thường xuyên: 44 tỷ đồng\n",
            ["77 tỷ đồng", "33 tỷ đồng", "44 tỷ đồng"],
        ),
        # words and a lead-in between
        (
            "4. Kinh phí dự kiến: 7.215.300.000đ\n(Bằng chữ: bảy tỷ …)\nTrong đó:\na) Ngân sách huyện: 5.015.200.000đ\n"
            "b) Ngân sách xã: 2.200.100.000đ\n",
            ["7.215.300.000đ", "5.015.200.000đ", "2.200.100.000đ"],
        ),
        # a line that only says how the same total is divided
        (
            "4. Kinh phí: 7.215.300.000đ\na) Phân kỳ:\n- Năm 2024: 3.015.200.000đ\n- Năm 2025: 4.200.100.000đ\n",
            ["7.215.300.000đ", "3.015.200.000đ", "4.200.100.000đ"],
        ),
        # parts without a label under a line with one
        (
            "- Chi sự nghiệp:\n+ Chi văn xã: 58,42 tỷ đồng\nGiáo dục: 40,31 tỷ đồng\nY tế: 18,11 tỷ đồng\n"
            "+ Chi kinh tế: 12,5 tỷ đồng\n",
            ["58,42 tỷ đồng", "40,31 tỷ đồng", "18,11 tỷ đồng"],
        ),
        # area and people side by side
        (
            "Cụm dự án có 412,6 ha và 5.320 nhân khẩu, gồm:\n- Xã Tân Lập 208,1 ha, 3.110 nhân khẩu\n"
            "- Xã Gò Sao 204,5 ha, 2.210 nhân khẩu\n",
            ["5.320 nhân khẩu", "3.110 nhân khẩu", "2.210 nhân khẩu"],
        ),
    ],
)
def test_lines_make_the_total_of_their_level(text, figures):
    fits, _ = judged(text)
    assert figures in fits


def test_what_stands_between_two_parts_belongs_to_the_first():
    text = (
        "Thu trên địa bàn: 80,5 tỷ đồng.\nBao gồm:\n1. Thu nội địa: 70,3 tỷ đồng:\n- Lệ phí: 30,1 tỷ đồng.\n"
        "- Thuế: 40,2 tỷ đồng.\n2. Thu khác: 10,2 tỷ đồng.\n"
    )
    fits, unfit = judged(text)
    assert ["80,5 tỷ đồng", "70,3 tỷ đồng", "10,2 tỷ đồng"] in fits
    assert ["70,3 tỷ đồng", "30,1 tỷ đồng", "40,2 tỷ đồng"] in fits
    assert unfit == []


def test_a_changed_part_is_no_longer_explained():
    text = "Kết quả như sau:\n- Tổng số hồ sơ: 318\n- Đúng hạn: 209\n- Quá hạn: 28\n"
    assert judged(text) == ([], [["318", "209", "28"]])


@pytest.mark.parametrize(
    "text",
    [
        "Thu ngân sách 412 tỷ đồng.\nDân số 41.200 người.\nDiện tích 96 km2.\n",
        "Tỉnh có 120 xã. Năm qua có nhiều kết quả.\n1. Xây dựng 14 trường\n2. Sửa chữa 20 trường\n",
    ],
)
def test_neighbours_that_only_stand_there_make_nothing(text):
    assert judged(text) == ([], [])
