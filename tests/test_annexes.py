"""Annexes and lists away from the sentence that speaks of them: their names, their items, who leads to them."""

import pytest

from draftlint.facts.facts import Facts
from draftlint.readers import read_text

LINES = "1. Cầu Phú Mỹ: 12 tỷ đồng.\n2. Đường Gò Sao: 20 tỷ đồng.\n3. Chợ Bến Đình: 9 tỷ đồng."
ROWS = "STT\tTên dự án\tVốn (tỷ đồng)\n1\tCầu Phú Mỹ\t12\n2\tĐường Gò Sao\t20\n3\tChợ Bến Đình\t9\n\tTổng cộng\t41"


def annexes(text):
    facts = Facts(read_text(text))
    return [(annex.word, annex.key, len(annex.items)) for annex in facts.annexes], [
        use.span.of(facts.text) for use in facts.annex_uses
    ]


@pytest.mark.parametrize(
    ("said", "head", "called", "use"),
    [
        ("(Phụ lục 1)", "PHỤ LỤC 1\nDANH MỤC DỰ ÁN", ("phụ lục", (1,)), "Phụ lục 1"),
        ("(chi tiết tại Phụ lục số II)", "Phụ lục II\nDANH MỤC DỰ ÁN", ("phụ lục", (2,)), "Phụ lục số II"),
        ("(Biểu số 03)", "BIỂU SỐ 03\nDANH MỤC DỰ ÁN", ("biểu", (3,)), "Biểu số 03"),
        ("(có phụ lục kèm theo)", "PHỤ LỤC\nDANH MỤC DỰ ÁN", ("phụ lục", ()), "phụ lục kèm theo"),
        ("(danh mục chi tiết kèm theo)", "DANH MỤC DỰ ÁN TRỌNG ĐIỂM", ("danh mục", ()), "danh mục chi tiết kèm theo"),
    ],
)
@pytest.mark.parametrize("items", [LINES, ROWS])
def test_references(said, head, called, use, items):
    assert annexes(f"Thực hiện 03 dự án {said}.\nXã tiếp tục rà soát.\n{head}\n{items}") == ([(*called, 3)], [use])


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện theo Phụ lục 1 Nghị định 30.\nPHỤ LỤC 1\nGHI CHÚ CHUNG",
        "Thực hiện 03 dự án (Phụ lục 2).\nPHỤ LỤC 2\nDANH MỤC\n1. Cầu.\n3. Chợ.",  # a number is missing
        "Không có phụ lục nào.",
    ],
)
def test_no_annex(text):
    assert annexes(text)[0] == []


def test_a_title_in_capitals_ends_the_lines():
    assert annexes(f"(Phụ lục 1)\nPHỤ LỤC 1\n{LINES}\nGHI CHÚ\n4. Số liệu ước tính.")[0] == [("phụ lục", (1,), 3)]


def test_two_annexes_without_numbers_are_not_told_apart():
    text = f"Nội dung (danh mục kèm theo).\nDANH MỤC DỰ ÁN\n{LINES}\nDANH MỤC ĐỀ ÁN\n1. Chè.\n2. Nước sạch."
    assert annexes(text)[1] == []
