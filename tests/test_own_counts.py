"""What a paper says of its own size: the words of its theme, its parts."""

import time

import pytest

from draftlint.facts import Facts
from draftlint.readers import read_text


def facts_of(text):
    return Facts(read_text(text, "x.txt"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chủ đề: “Nhà sạch, vườn xanh” (04 chữ).", [(4, "Nhà sạch, vườn xanh")]),
        ("Chủ đề gồm hai mươi mốt chữ: “Nhà sạch, vườn xanh”.", [(21, "Nhà sạch, vườn xanh")]),
        ("Câu “Nhà sạch, vườn xanh” vỏn vẹn bốn tiếng.", [(4, "Nhà sạch, vườn xanh")]),
        ("Khẩu hiệu 4 từ “Nhà sạch, vườn xanh” treo ở cổng.", [(4, "Nhà sạch, vườn xanh")]),
        ("Phương châm: Nhà sạch, vườn xanh (4 chữ).", [(4, "Nhà sạch, vườn xanh")]),
        ('Thông điệp (5 chữ): "Nhà sạch, vườn xanh".', [(5, "Nhà sạch, vườn xanh")]),
        ("Như “Nhà sạch, ngõ đẹp” (4 chữ) hay “Nhà sạch, vườn xanh” (tròn 5 chữ).",
         [(4, "Nhà sạch, ngõ đẹp"), (5, "Nhà sạch, vườn xanh")]),
        # no count of these words
        ("Câu “Nhà sạch, vườn xanh” cần dưới 10 chữ.", []),
        ("Câu “Nhà sạch, vườn xanh” in cỡ 14 chữ in hoa.", []),
        ("Câu “Nhà sạch, vườn xanh” được viết. Bài dài 4 chữ.", []),
        ("Tăng 4 từ tháng 3 “Nhà sạch, vườn xanh”.", []),
        ("Bài “Mỗi ngày 5 chữ, mỗi tuần một câu”.", []),
        ("Dạy 5 tiếng dân tộc “Nhà sạch, vườn xanh”.", []),
    ],
)  # fmt: skip
def test_words_of_a_theme(text, found):
    counts = facts_of(text).word_counts
    assert [(item.count, item.words.of(text)) for item in counts] == found


ARTICLES = "Điều 1. Giờ mở cửa\nĐiều 2. Vé vào\nĐiều 3. Xe cộ\n"
BARE = "A. KẾT QUẢ\nNội dung.\nB. NHIỆM VỤ\nNội dung.\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Nội quy này có 4 điều.\n{ARTICLES}", [(4, 3, True)]),
        (f"Nội quy này được soạn thảo gồm có tất cả ba điều.\n{ARTICLES}", [(3, 3, True)]),
        (f"NỘI QUY\nNội quy gồm 5 điều, treo ở cổng.\n{ARTICLES}", [(5, 3, True)]),
        (f"Dự thảo Nội quy có 1 phụ lục và 5 điều.\n{ARTICLES}", [(5, 3, True)]),
        (f"Báo cáo này được kết cấu thành ba phần.\n{BARE}", [(3, 2, True)]),
        (f"Đề cương này chia làm 2 mục lớn.\n{BARE}", [(2, 2, True)]),
        (f"QUYẾT ĐỊNH\nBan hành Nội quy chợ\nNội quy gồm 4 điều, treo ở cổng.\n{ARTICLES}", [(4, 3, False)]),
        (f"Nội quy này có 3.000 điều.\n{ARTICLES}", [(3000, 3, True)]),
        # another paper, or nothing to count
        (f"Nội quy gồm 5 điều, treo ở cổng.\n{ARTICLES}", []),
        (f"Nội quy cũ này của xã bên gồm 5 điều.\n{ARTICLES}", []),
        (f"NỘI QUY\nNội quy năm 2010 gồm 5 điều.\n{ARTICLES}", []),
        (f"Nội quy này có 4 chương.\n{ARTICLES}", []),
        (f"{ARTICLES}Nội quy này có 4 điều.", []),
        (f"Quyết định này có 5 điều.\n{ARTICLES}QUY CHẾ\n{ARTICLES}", []),
    ],
)
def test_parts_of_a_paper(text, found):
    assert [(item.count, len(item.parts), item.sure) for item in facts_of(text).own_parts] == found


def test_hostile_counts_take_no_time():
    began = time.monotonic()
    facts = facts_of("Chủ đề: “" + "bốn mươi bốn chữ (4 chữ) ” “ " * 3000 + "Báo cáo này gồm hai phần, " * 3000)
    assert facts.word_counts is not None
    assert facts.own_parts is not None
    assert time.monotonic() - began < 20
