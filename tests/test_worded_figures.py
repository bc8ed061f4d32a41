"""Figures in digits that words beside them say again."""

import pytest

from draftlint.facts import Facts
from draftlint.language.vi.amount_words import parse_amount_words
from draftlint.readers import read_text


def worded(text):
    facts = Facts(read_text(text, "draft.txt"))
    return [(item.quantity.span.of(facts.text), item.number.value) for item in facts.worded_figures]


@pytest.mark.parametrize(
    ("text", "figure", "value"),
    [
        ("Kinh phí 8.205.000đ (tám triệu hai trăm linh năm nghìn đồng).", "8.205.000đ", 8_205_000),
        ("Kinh phí: 8.205.000 đồng\nBằng chữ: Tám triệu hai trăm lẻ năm ngàn đồng chẵn.", "8.205.000 đồng", 8_205_000),
        ("Số tiền 45.000 đồng [viết bằng chữ: bốn mươi năm nghìn đồng]", "45.000 đồng", 45_000),
        ("Vốn 2,5 tỷ đồng (hai tỷ năm trăm triệu đồng)", "2,5 tỷ đồng", 2_500_000_000),
        ("Trong thời hạn 05 (năm) ngày làm việc", "05", 5),
        ("Giảm 50% (năm mươi phần trăm) tiền thuê", "50%", 50),
    ],
)
def test_words_in_a_bracket_or_behind_their_lead_say_a_figure_again(text, figure, value):
    assert worded(text) == [(figure, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Có 14 xã (năm trước 12 xã).",
        "Có 14 xã (năm trước ít hơn).",
        "Thu 300 tỷ đồng (một phần từ đất).",
        "Thu 300 tỷ đồng (bằng chữ: ……).",
        "Kinh phí 45.000 đồng (bằng chữa cháy).",
    ],
)
def test_other_brackets_are_no_words_of_a_figure(text):
    assert worded(text) == []


def test_as_many_words_as_make_a_number_are_read():
    number, used = parse_amount_words(["Hai", "mươi", "năm", "triệu", "đồng", "chẵn"])
    assert number is not None
    assert (number.value, used) == (25_000_000, 4)
    assert parse_amount_words(["đồng"]) == (None, 0)
