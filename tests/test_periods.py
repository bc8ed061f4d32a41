"""Periods, horizons, lengths of time and stretches of days."""

import pytest

from draftlint.facts import Facts
from draftlint.readers import read_text


def facts(text):
    return Facts(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("nhiệm kỳ 2020 - 2025", "term", 2020, 2025),
        ("NHIỆM KỲ 2015-2020", "term", 2015, 2020),
        ("nhiệm kỳ (2021–2026)", "term", 2021, 2026),
        ("giai đoạn 2021 - 2025", "stage", 2021, 2025),
        ("giai đoạn từ năm 2021 đến năm 2025", "stage", 2021, 2025),
        ("thời kỳ 2021 -2030", "stage", 2021, 2030),
        ("năm học 2023 - 2024", "school_year", 2023, 2024),
        ("vụ đông xuân 2023-2024", "season", 2023, 2024),
        ("(2025 – 2030)", "plain", 2025, 2030),
        ("từ năm 2016 đến năm 2020", "plain", 2016, 2020),
        ("nhiệm kỳ 2020 - 2052", "term", 2020, 2052),
    ],
)
def test_spellings(text, kind, start, end):
    [found] = facts(f"Trong {text} đạt kết quả.").periods
    assert (found.kind.value, found.start, found.end) == (kind, start, end)


def test_a_list_shares_its_leading_word():
    found = facts("Nhiệm kỳ 2015-2020 và 2020-2025 đều đạt.").periods
    assert [(item.kind.value, item.start) for item in found] == [("term", 2015), ("term", 2020)]


@pytest.mark.parametrize(
    "text",
    [
        "Giai đoạn 1 - 2 của dự án; giai đoạn II.",
        "Từ 1.200 đến 1.500 hộ; 2.020 - 2.025 đồng.",
        "Nghị quyết số 39/2012/QH13, Nghị định 30/2020/NĐ-CP.",
        "28/3/1935 - 28/3/2010",
        "điện thoại 0274-3822-2020",
    ],
)
def test_what_is_no_period(text):
    assert list(facts(text).periods) == []


def test_horizons():
    found = facts("thời kỳ 2021 - 2030, tầm nhìn đến năm 2050; đến năm 2025, định hướng đến năm 2030").horizons
    assert [(item.sort, item.year, item.base) for item in found] == [
        ("vision", 2050, 2030),
        ("until", 2025, None),
        ("orientation", 2030, 2025),
    ]


@pytest.mark.parametrize(
    ("text", "years", "direction"),
    [
        ("Trong 05 năm qua, kinh tế tăng.", 5, "past"),
        ("Trong 5 năm tới, phấn đấu.", 5, "coming"),
        ("tổng vốn 05 năm đạt 120 tỷ đồng", 5, ""),
        ("trong hai năm qua", 2, "past"),
    ],
)
def test_durations(text, years, direction):
    [found] = facts(text).durations
    assert (found.years, found.direction) == (years, direction)


@pytest.mark.parametrize("text", ["tháng 9 năm 2018", "năm 2020", "5 nămg", "12.5 năm", "năm năm học"])
def test_what_is_no_duration(text):
    assert list(facts(text).durations) == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("từ ngày 20 tháng 8 năm 2020 đến ngày 22 tháng 8 năm 2020", "2020-08-20", "2020-08-22"),
        ("từ ngày 20 đến ngày 22/8/2020", "2020-08-20", "2020-08-22"),
        ("từ 28/7 đến 02/8/2020", "2020-07-28", "2020-08-02"),
        ("từ ngày 28/7 - 02/8/2020", "2020-07-28", "2020-08-02"),
    ],
)
def test_stretches_of_days(text, start, end):
    [found] = facts(f"Họp {text} tại huyện.").date_ranges
    assert (str(found.start.earliest), str(found.end.latest)) == (start, end)


def test_the_frame_of_a_report():
    found = facts(
        "Tân Lập, ngày     tháng    năm 2025\nBÁO CÁO CHÍNH TRỊ NHIỆM KỲ 2020 - 2025\nPhương hướng nhiệm kỳ 2025 "
        "- 2030.\n"
        "Đảng bộ nhiệm kỳ 2020 - 2025 có 12 chi bộ. Hội đồng nhân dân nhiệm kỳ 2021 - 2026 có 30 đại biểu."
    ).frame
    assert found.date.year == 2025
    assert [(term.start, term.end) for term in found.terms] == [(2020, 2025), (2025, 2030)]
    assert len(found.reported.places) == 2
