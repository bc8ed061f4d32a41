"""Means and moves: which figures make them."""

from __future__ import annotations

import pytest

from draftlint.facts import Facts
from draftlint.readers import read_text


def _facts(text: str) -> Facts:
    return Facts(read_text(text + "\n", "draft.txt"))


def _means(text: str) -> list[tuple[str, str, str]]:
    facts = _facts(text)
    return [tuple(one.span.of(facts.text) for one in (m.total, m.units, m.mean)) for m in facts.unit_means]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Mở 26 lớp với 910 học viên, mỗi lớp 53 học viên.", ("910 học viên", "26 lớp", "53 học viên")),
        ("Lúa 310 ha, năng suất 85 tạ/ha, sản lượng 1.798 tấn.", ("1.798 tấn", "310 ha", "85 tạ/ha")),
        ("Có 56 lượt ý kiến qua 08 phiên, 17 lượt/phiên.", ("56 lượt ý kiến", "08 phiên", "17 lượt/phiên")),
    ],
)
def test_what_stands_beside_a_mean_makes_it(text, triple):
    assert _means(text) == [triple]


@pytest.mark.parametrize(
    "text",
    [
        "Lúa nương 120 ha, năng suất 15 tạ/ha, riêng kho dự trữ còn 58.800 tấn.",
        "Mở 26 lớp; cấp huyện có 910 học viên dự thi, mỗi năm 53 học viên.",
    ],
)
def test_other_figures_make_no_mean(text):
    assert _means(text) == []


def _moves(text: str) -> list[list[str]]:
    facts = _facts(text)
    return [[one.span.of(facts.text) for one in change.statements] for change in facts.changes]


def test_a_move_told_step_by_step():
    assert _moves("Có 96 thôn, sau sắp xếp giảm 25, còn 71 thôn.") == [["96 thôn", "25", "71 thôn"]]


def test_what_is_left_over_is_no_move():
    assert _moves("Có 62 trường, giảm 8 trường, còn 2 trường chưa có nhà vệ sinh.") == []


def test_a_change_from_what_to_what_in_two_measures():
    assert _moves("Giảm 14 phòng (từ 52 xuống 38 phòng, giảm 26,9%).") == [
        ["14 phòng", "52", "38 phòng"],
        ["52", "38 phòng", "26,9%"],
    ]
