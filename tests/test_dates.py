"""Dates: every spelling, impossible ones, and what is no date."""

import pytest

from draftlint.facts import Facts
from draftlint.readers import read_text


def dates(text):
    facts = Facts(read_text(text))
    return [(m.span.of(facts.text), m.precision.value, m.year, m.month, m.day) for m in facts.dates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("họp ngày 05 tháng 6 năm 2023 tại", ("ngày 05 tháng 6 năm 2023", "day", 2023, 6, 5)),
        ("ngày 05/6/2023", ("ngày 05/6/2023", "day", 2023, 6, 5)),
        ("từ 5-6-2023 đến", ("5-6-2023", "day", 2023, 6, 5)),
        ("hôm 5.6.2023", ("hôm 5.6.2023", "day", 2023, 6, 5)),
        ("ngày14/11/2005", ("ngày14/11/2005", "day", 2005, 11, 14)),
        ("ngày 30/4 hằng năm", ("ngày 30/4", "day", None, 4, 30)),
        ("tháng 9/2024", ("tháng 9/2024", "month", 2024, 9, None)),
        ("tháng 9 năm 2024", ("tháng 9 năm 2024", "month", 2024, 9, None)),
        ("đến 6/2025 đạt", ("6/2025", "month", 2025, 6, None)),
        ("quý III/2024", ("quý III/2024", "quarter", 2024, None, None)),
        ("Quý 3 năm 2024", ("Quý 3 năm 2024", "quarter", 2024, None, None)),
        ("trong năm 2019,", ("năm 2019", "year", 2019, None, None)),
    ],
)
def test_spellings(text, expected):
    assert dates(text) == [expected]


def test_a_list_of_years():
    assert [item[2] for item in dates("các năm 2019, 2020, 2021 và 2022 đều tăng")] == [2019, 2020, 2021, 2022]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định 30/2020/NĐ-CP",
        "Quyết định số 12/2024/QĐ-UBND",
        "18/25 trường, 320/2500 hộ",
        "12.345.678 đồng, 1.250.2000",
        "giai đoạn 2021 - 2025",
        "ngày     tháng    năm",
    ],
)
def test_what_is_no_date(text):
    assert [item for item in dates(text) if item[1] != "year"] == []


@pytest.mark.parametrize("text", ["ngày 31/6/2024", "ngày 29/02/2023", "ngày 12/13/2024", "quý V/2024", "05/23/2024"])
def test_impossible(text):
    [mention] = Facts(read_text(f"Đến {text} thì xong.")).dates
    assert not mention.exists
    assert mention.earliest is None


def test_weekday():
    text = "Họp vào thứ Năm, ngày 05 tháng 6 năm 2025."
    [mention] = Facts(read_text(text)).dates
    assert mention.weekday == 3
    assert mention.weekday_span.of(text) == "thứ Năm"
