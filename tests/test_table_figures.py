"""Figures in tables: their units, and what rows and columns say of them."""

import pytest

from draftlint.facts.facts import Facts
from draftlint.facts.meaning.roles import Role
from draftlint.facts.numbers.quantity import Bound, Form
from draftlint.facts.numbers.table_units import measure_of
from draftlint.facts.prose.table_layout import table_layouts
from draftlint.readers import read_text

HEADED = "STT\tChỉ tiêu\tĐơn vị tính\tNăm 2020\tNghị quyết\tKết quả năm 2025\tSo sánh\tMục tiêu đến năm 2030"
DRAFT = f"""A. KẾT QUẢ NHIỆM KỲ 2020 - 2025, PHƯƠNG HƯỚNG NHIỆM KỲ 2025 - 2030
{HEADED}
I\tKinh tế
1\tTổng giá trị sản xuất\tTỷ đồng\t5.120\t8.000\t8.420\t105,2%\t12.600
\t- Công nghiệp\t\t2.011\t3.600\t3.914\tvượt\t6.150
2\tGiường bệnh trên vạn dân\tgiường\t21\t26\t27,5\t\ttừ 31
3\tCơ cấu (công nghiệp - dịch vụ - nông nghiệp)\t%\t38 - 30 - 32\t\t44 - 33 - 23\t\t48 - 36 - 16
"""


def cells(text):
    facts = Facts(read_text(text))
    return {item.span.of(facts.text): item for item in facts.statements if item.sentence.block.cell is not None}


def test_the_column_says_role_and_time():
    found = cells(DRAFT)
    row = [found[value] for value in ("5.120", "8.000", "8.420", "12.600")]
    assert [item.role for item in row] == [Role.EARLIER, Role.STATED_TARGET, Role.RESULT, Role.TARGET]
    assert [sorted(item.periods) for item in row] == [["2020"], [], ["2025"], ["2030"]]
    assert {item.quantity.unit.dimension for item in row} == {"vnd"}
    assert row[0].quantity.value == 5_120_000_000_000


def test_a_part_is_named_with_its_whole_and_has_its_unit():
    part = cells(DRAFT)["3.914"]
    assert {"giá", "trị", "công", "nghiệp"} <= part.core
    assert part.quantity.unit.dimension == "vnd"


def test_what_a_rate_is_per_stands_in_the_name_of_the_row():
    target = cells(DRAFT)["31"]
    assert (target.quantity.per, target.quantity.bound) == ("vạn dân", Bound.AT_LEAST)
    assert "dân" not in target.core


def test_the_parts_of_a_structure_are_told_one_by_one():
    found = cells(DRAFT)
    assert [found[value].core for value in ("44", "33", "23")] == [
        {"công", "nghiệp"}, {"dịch", "vụ"}, {"nông", "nghiệp"}
    ]  # fmt: skip


def test_comparing_columns_say_nothing_of_the_indicator():
    assert not cells(DRAFT)["105,2%"].core


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Tỷ đồng", (10**9, "vnd", "", "")),
        ("triệu đồng/người/năm", (10**6, "vnd", "", "người/năm")),
        ("%", (1, "percent", "", "")),
        ("%/năm", (1, "percent", "", "năm")),
        ("Ha", (1, "area", "", "")),
        ("1.000 tấn", (1000, "mass", "", "")),
        ("nghìn lượt người", (1000, "count", "lượt người", "")),
        ("lao động", (1, "count", "lao động", "")),
    ],
)
def test_units(words, expected):
    measure = measure_of(words)
    assert (measure.magnitude, measure.unit.dimension, measure.noun, measure.per) == expected


@pytest.mark.parametrize("words", ["", "UBND xã chủ trì, các ban phối hợp", "2025", "-"])
def test_no_units(words):
    assert measure_of(words) is None


def test_a_line_above_gives_the_unit_of_amounts_only():
    found = cells(
        "Đơn vị tính: triệu đồng\nNội dung\tNăm 2024\tNăm 2025\nThu ngân sách\t912\t1.034\nSố hộ kinh doanh\t45\t52"
    )
    assert found["1.034"].quantity.value == 1_034_000_000
    assert found["52"].quantity.unit.dimension == "count"


def test_a_range_has_the_unit_at_both_ends():
    found = cells("Chỉ tiêu\tĐVT\tMục tiêu năm 2030\nTăng trưởng bình quân\t%/năm\t9 - 10\nHộ nghèo\t%\tdưới 1")
    assert (found["9 - 10"].quantity.form, found["9 - 10"].quantity.per) == (Form.RANGE, "năm")
    assert found["1"].quantity.bound is Bound.AT_MOST


def test_headings_of_two_rows():
    document = read_text("TT\tNội dung\tKết quả\tMục tiêu\n\t\tnăm 2025\tnăm 2030\n1\tThu\t3\t4\n2\tChi\t5\t6")
    [layout] = table_layouts(document)
    assert layout.rows == [3, 4]
    assert layout.heads[4] == "Mục tiêu năm 2030"


def test_numbers_of_rows_close_to_their_names():
    found = cells("TT Chỉ tiêu\tĐVT\tKết quả năm 2025\n1 Tỷ lệ che phủ rừng\t%\t52,4\n2 Tỷ lệ hộ nghèo\t%\t1,8")
    assert found["52,4"].core == {"che", "phủ", "rừng"}
    assert found["52,4"].quantity.percent
