"""Spellings of quantities, and numbers that are none."""

from decimal import Decimal

import pytest

from draftlint.facts import Facts
from draftlint.readers import read_text


def read(text):
    return Facts(read_text(text)).figures


def one(text):
    figures = read(text)
    assert len(figures.quantities) == 1, figures
    return figures.quantities[0]


@pytest.mark.parametrize(
    ("text", "printed", "value", "meaning"),
    [
        ("Tổng thu đạt 2.310 tỷ 45 triệu đồng trong kỳ.", "2.310 tỷ 45 triệu đồng", "2310045000000", ("đồng", "", "")),
        ("Thu 2 tỷ 75 triệu.", "2 tỷ 75 triệu", "2075000000", ("đồng", "", "")),
        ("Kinh phí 2.408.117,36 đồng.", "2.408.117,36 đồng", "2408117.36", ("đồng", "", "")),
        ("Vốn đăng ký 1685,8 triệu USD.", "1685,8 triệu USD", "1685800000", ("USD", "", "")),
        ("Triển khai 05 dự án.", "05 dự án", "5", ("", "dự án", "")),
        ("Có 17 nghìn lượt khách.", "17 nghìn lượt khách", "17000", ("", "lượt khách", "")),
        ("Mức sinh giảm 0,15%o/năm.", "0,15%o/năm", "0.15", ("‰", "", "năm")),
        ("Diện tích 47,3ha.", "47,3ha", "473000.0", ("ha", "", "")),
        ("Thu nhập 75 triệu đồng/người/năm.", "75 triệu đồng/người/năm", "75000000", ("đồng", "", "người/năm")),
        ("Có 27 giường/vạn dân.", "27 giường/vạn dân", "27", ("", "giường", "vạn dân")),
        ("Đạt 9,5/10.000 dân.", "9,5/10.000 dân", "9.5", ("", "", "10.000 dân")),
        ("Tăng 1,5 điểm phần trăm.", "1,5 điểm phần trăm", "1.5", ("điểm %", "", "")),
        ("Gồm 39 đồng chí.", "39 đồng chí", "39", ("", "đồng chí", "")),
        ("Xây mới 12 đài nước sạch.", "12 đài nước", "12", ("", "đài nước", "")),
    ],
)
def test_single(text, printed, value, meaning):
    quantity = one(text)
    assert quantity.span.of(read_text(text).text) == printed
    assert (quantity.value, quantity.unit.name, quantity.noun, quantity.per) == (Decimal(value), *meaning)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Tăng 7,5 – 8,5%.", "7.5", "8.5"),
        ("Đạt 13,5% - 14,5%.", "13.5", "14.5"),
        ("Lập từ 03 - 05 xã.", "3", "5"),
        ("Tăng từ 7% đến 8%.", "7", "8"),
        ("Tạo 10.000 - 11.000 việc làm.", "10000", "11000"),
        ("Tăng 75-80%/năm.", "75", "80"),
    ],
)
def test_range(text, low, high):
    quantity = one(text)
    assert (quantity.form, quantity.amount, quantity.other) == ("range", Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "part", "whole", "noun"),
    [
        ("Có 31/40 trường đạt chuẩn.", "31", "40", "trường"),
        ("Đạt 08/08 xã.", "8", "8", "xã"),
        ("Giải quyết 9/12 điểm ngập.", "9", "12", "điểm"),
        ("Đã di dời 13.558/15.539 hộ.", "13558", "15539", "hộ"),
    ],
)
def test_fraction(text, part, whole, noun):
    quantity = one(text)
    assert (quantity.form, quantity.amount, quantity.other, quantity.noun) == (
        "fraction", Decimal(part), Decimal(whole), noun,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Đạt trên 92%.", "at_least"),
        ("Đạt 95% trở lên.", "at_least"),
        ("Từ 90% đảng viên trở lên hoàn thành tốt.", "at_least"),
        ("Còn dưới 2%.", "at_most"),
        ("Khoảng 600 hộ.", "near"),
        ("Giảm từ 41% xuống còn 38%.", "exact"),
        ("Đạt 92%.", "exact"),
    ],
)
def test_bound(text, bound):
    assert read(text).quantities[0].bound == bound


@pytest.mark.parametrize(
    "text",
    [
        "Quận 8 và Phường 12.",
        "Quốc lộ 13, ĐT.741, Vành đai 4.",
        "Thực hiện Chỉ thị 05 và Đề án 06.",
        "Dịch bệnh Covid-19, mạng 5G, đường 30/4.",
        "TCVN ISO 9001:2015 được áp dụng.",
        "Kế hoạch số 112/KH-UBND ngày 14 tháng 3 năm 2023.",
        "Nghị quyết số 20,21-NQ/TW; Quyết định số 711QĐ/TU.",
        "Nhiệm kỳ 2020 - 2025, năm học 2023-2024, tầm nhìn 2050.",
        "Bản đồ tỷ lệ 1/2.000.",
        "Cuộc cách mạng công nghiệp 4.0.",
        "Đại hội lần thứ 12, kỳ họp thứ 7.",
    ],
)
def test_no_quantity(text):
    assert read(text).quantities == []


def test_an_enumeration_of_shares_is_no_range():
    assert [q.form for q in read("Cơ cấu (Nghị quyết 78% - 21,5% - 0,5%).").quantities] == ["single"] * 3
