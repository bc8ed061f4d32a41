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
        ("Kinh phí 3 tỷ 45 triệu 500 nghìn đồng.", "3 tỷ 45 triệu 500 nghìn đồng", "3045500000", ("đồng", "", "")),
        ("Chi 1 tỷ 45.200.000 đồng.", "1 tỷ 45.200.000 đồng", "1045200000", ("đồng", "", "")),
        ("Chi 2 tỷ rưỡi.", "2 tỷ rưỡi", "2500000000", ("đồng", "", "")),
        ("Thu nhập 62,5 trđ/người/năm.", "62,5 trđ/người/năm", "62500000.0", ("đồng", "", "người/năm")),
        ("Phạt 32 triệu đồng/trường hợp.", "32 triệu đồng/trường hợp", "32000000", ("đồng", "", "trường hợp")),
        ("Bình quân 07 thành viên/tổ.", "07 thành viên/tổ", "7", ("", "thành viên", "tổ")),
        ("Đạt 16,4 tiêu chí/xã.", "16,4 tiêu chí/xã", "16.4", ("", "tiêu chí", "xã")),
        ("Trụ sở của 12 xã/phường.", "12 xã", "12", ("", "xã, phường", "")),
        (
            "Đạt 31,5 giường bệnh trên 10.000 dân.",
            "31,5 giường bệnh trên 10.000 dân",
            "31.5",
            ("", "giường bệnh", "10.000 dân"),
        ),
        ("Có 58 phòng/10.000 dân.", "58 phòng/10.000 dân", "58", ("", "phòng", "10.000 dân")),
        ("Trồng 1 tỷ cây xanh.", "1 tỷ cây", "1000000000", ("", "cây", "")),
        ("Theo dõi 18 tỷ lệ.", "18 tỷ lệ", "18", ("", "tỷ lệ", "")),
        ("Đóng góp 4.150 ngày công.", "4.150 ngày công", "4150", ("", "ngày công", "")),
        ("Xây dựng 12 hạng mục.", "12 hạng mục", "12", ("", "hạng mục", "")),
        ("Trong 5 năm 2021 - 2025.", "5 năm", "60", ("năm", "", "")),
        ("Giảm từ 230 thôn, tổ dân phố xuống còn 141.", "230 thôn", "230", ("", "thôn, tổ dân phố", "")),
        ("Từ 12 phòng xuống 9 phòng, biên chế giảm 40.", "12 phòng", "12", ("", "phòng", "")),
        ("Sản phẩm đạt 4 sao trở lên.", "4 sao", "4", ("", "sao", "")),
        ("Xếp loại 40/52 hoàn thành tốt.", "40/52", "40", ("", "", "")),
        ("Mỗi ngày 45 tấn rác.", "45 tấn", "45000", ("tấn", "", "")),
        ("Trong tổng số 540 biên chế.", "540 biên chế", "540", ("", "biên chế", "")),
        ("Lắp điện mặt trời 250 kWp.", "250 kWp", "250", ("kWp", "", "")),
        ("Xây mới 12 đài nước sạch.", "12 đài nước", "12", ("", "đài nước", "")),
    ],
)
def test_single(text, printed, value, meaning):
    quantity = read(text).quantities[0]
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
        ("Giảm từ 640 hộ (năm 2020) xuống còn 120 hộ.", "exact"),
        ("Thu nhập từ 52 triệu đồng (năm 2020) nâng lên 71 triệu đồng.", "exact"),
        ("Sắp xếp từ 126 ấp, khu phố còn 98.", "exact"),
        ("Hằng năm kết nạp từ 120 đảng viên.", "at_least"),
        ("Tăng bình quân hằng năm từ 12%.", "at_least"),
        ("Cao hơn 7,2 lần tỷ lệ cũ.", "exact"),
        ("Hơn 7.200 hộ.", "at_least"),
        ("Kéo giảm trên 03 tiêu chí.", "exact"),
        ("Trên 30 tiêu chí.", "at_least"),
        ("Thu được trên 1 ha đất.", "exact"),
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
        "Xếp thứ 4/11 huyện, hạng 12/63.",
        "Bão số 3 năm 2024; đến tháng 6/2025 huyện ổn định.",
        "Gồm: (1) hạ tầng; (2) nhân lực; (3) chuyển đổi số.",
        "Dự thảo lần 3. Cầu Đông Hà 2. Dự án 4: chậm.",
    ],
)
def test_no_quantity(text):
    assert read(text).quantities == []


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Còn 139 hộ nghèo trên 33.870 hộ.", ["139", "33870"]),
        ("Chiếm 19,6% trên 12.480 hộ.", ["19.6", "12480"]),
    ],
)
def test_a_whole_behind_tren_has_no_bound(text, amounts):
    found = read(text).quantities
    assert [quantity.amount for quantity in found] == [Decimal(amount) for amount in amounts]
    assert {quantity.bound for quantity in found} == {"exact"}


def test_medals_are_no_money():
    assert [q.unit.name for q in read("Đạt 60 huy chương (20 vàng, 15 bạc, 25 đồng).").quantities] == [""] * 4


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Xử lý 118 vụ/163 đối tượng, 23 cuộc/2.470 lượt.", ["118", "163", "23", "2470"]),
        ("Chi bộ thôn, bản, tổ dân phố 142; trường học 47.", ["142", "47"]),
        ("Có hai (02) công trình.", ["2"]),
        ("Đạt 90% (9/10).", ["90", "9"]),
        ("Sân bóng 7/9 xã, nhà thi đấu các cấp 2/3.", ["7", "2"]),
    ],
)
def test_these_numbers_count(text, amounts):
    assert [quantity.amount for quantity in read(text).quantities] == [Decimal(amount) for amount in amounts]


def test_an_enumeration_of_shares_is_no_range():
    assert [q.form for q in read("Cơ cấu (Nghị quyết 78% - 21,5% - 0,5%).").quantities] == ["single"] * 3


def test_a_park_called_by_a_day_is_no_fraction():
    facts = Facts(read_text("Công viên 19/5 rộng 3,2 ha; bệnh viện 19/8 có 40 giường."))
    assert [quantity.span.of(facts.text) for quantity in facts.quantities] == ["3,2 ha", "40 giường"]
