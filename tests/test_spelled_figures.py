"""Figures whose number is written in words."""

from __future__ import annotations

import pytest

from draftlint.facts.facts import Facts
from draftlint.readers import read_text


def _figures(text: str) -> list[tuple[str, str]]:
    facts = Facts(read_text(text, "draft.txt"))
    return [(str(item.amount), item.noun or item.unit.name) for item in facts.quantities]


@pytest.mark.parametrize(
    ("text", "amount", "counted"),
    [
        ("Thực hiện ba khâu đột phá.", "3", "khâu"),
        ("Hai chỉ tiêu chưa hoàn thành.", "2", "chỉ tiêu"),
        ("Tỷ lệ hộ dùng nước sạch đạt chín mươi lăm phần trăm.", "95", "%"),
        ("Giảm mỗi năm nửa điểm phần trăm.", "0.5", "điểm %"),
        ("Có mười bảy xã về đích.", "17", "xã"),
    ],
)
def test_numbers_in_words_are_figures(text: str, amount: str, counted: str) -> None:
    assert _figures(text) == [(amount, counted)]


@pytest.mark.parametrize(
    "text",
    [
        "Một số chỉ tiêu chưa hoàn thành.",
        "Hai là, phát triển công nghiệp; ba là, mở rộng đô thị.",
        "Trong năm, xã hoàn thành mọi chỉ tiêu.",
        "Trồng cây hai bên đường; cả ba xã đều tham gia.",
        "Hỗ trợ vài ba dự án, hai ba công trình.",
        "Đại hội lần thứ ba, nhiệm vụ còn nặng nề.",
        "Sau mười năm xây dựng và phát triển.",
    ],
)
def test_most_words_that_can_be_numbers_are_none(text: str) -> None:
    assert _figures(text) == []


def test_words_behind_their_digits_are_no_figure_of_their_own() -> None:
    assert _figures("Mức thu bằng 70% (bảy mươi phần trăm) giá đất.") == [("70", "%")]


def test_a_limit_holds_for_words_as_well() -> None:
    facts = Facts(read_text("Tỷ lệ trẻ thấp còi dưới tám phần trăm.", "draft.txt"))
    assert facts.quantities[0].bound_word == "dưới"
