"""Numbers of congresses and committees: whose they are, and what is none."""

import pytest

from draftlint.facts import Facts
from draftlint.readers import read_text


def ordinals(text):
    return [(item.value, item.sort, item.body.organisation, item.body.rank) for item in Facts(read_text(text)).ordinals]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đại hội đại biểu Đảng bộ huyện Tân Lập lần thứ XII", (12, "congress", "party", "huyện")),
        ("ĐẠI HỘI ĐẢNG BỘ THỊ XÃ LẦN THỨ XI", (11, "congress", "party", "thị xã")),
        ("Đại hội Tỉnh Đảng bộ lần thứ VIII", (8, "congress", "party", "tỉnh")),
        ("Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", (13, "congress", "party", "nation")),
        ("Đại hội lần thứ XIII của Đảng", (13, "congress", "party", "nation")),
        ("Đại hội XI của Đảng bộ thành phố", (11, "congress", "party", "thành phố")),
        ("Huyện ủy khóa X", (10, "committee", "party", "huyện")),
        ("Ban Chấp hành Trung ương (khoá XII)", (12, "committee", "party", "nation")),
        ("Bộ Chính trị (khóa XII)", (12, "committee", "party", "nation")),
        ("Quốc hội khóa XIV", (14, "committee", "assembly", "nation")),
        ("HĐND tỉnh khóa IX", (9, "committee", "council", "tỉnh")),
    ],
)
def test_bodies(text, expected):
    assert ordinals(text) == [expected]


def test_a_list_of_terms():
    assert [item[0] for item in ordinals("Nghị quyết Trung ương 4 khóa XI, XII và XIII")] == [11, 12, 13]


@pytest.mark.parametrize(
    "text",
    [
        "cuộc cách mạng công nghiệp lần thứ tư",
        "Đại hội Thi đua yêu nước toàn quốc lần thứ VIII",
        "Đại hội Công đoàn huyện lần thứ XI",
        "Hội nghị lần thứ 21 các bộ trưởng",
        "đô thị loại II, khu công nghiệp III, quý IV",
        "chốt khóa cửa, khóa học 2024",
    ],
)
def test_what_is_no_ordinal_of_a_congress(text):
    assert ordinals(text) == []


def test_the_term_beside_a_number_and_the_own_body():
    facts = Facts(
        read_text("ĐẠI HỘI ĐẢNG BỘ HUYỆN LẦN THỨ XII, NHIỆM KỲ 2020 - 2025\nSo với nhiệm kỳ XI, số đảng viên tăng 120.")
    )
    first, second = facts.ordinals
    assert (first.term.start, first.term.end) == (2020, 2025)
    assert facts.own_body == first.body == second.body
