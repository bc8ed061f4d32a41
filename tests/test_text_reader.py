"""Plain text: layout, notes, and the way back to the original place."""

import unicodedata

import pytest

from draftlint.document import BlockKind, Span
from draftlint.readers import read_bytes, read_text


def texts(document, kind=None):
    return [document.block_text(block) for block in document.blocks if kind in (None, block.kind)]


def test_inline_endnotes_are_lifted_out_and_tied_to_their_anchor():
    document = read_text("Có 64 dự án[endnoteRef:12] được giao. [12:  Gồm [nhóm A] 14, 9 và\n31 dự án.]\nĐoạn sau.")
    assert texts(document, BlockKind.PARAGRAPH) == ["Có 64 dự án được giao.", "Đoạn sau."]
    [note] = document.notes
    assert note.label == "12"
    assert document.text[: note.anchor] == "Có 64 dự án"
    assert document.block_text(document.blocks[note.blocks[0]]) == "Gồm [nhóm A] 14, 9 và 31 dự án."


def test_legacy_marks_pair_in_order():
    document = read_text("Đã lập 3 xã(\n) và 2 phường(\n) mới.\n(\ufffd) Ghi chú một.\n(\ufffd) Ghi chú hai.\n")
    assert texts(document, BlockKind.PARAGRAPH) == ["Đã lập 3 xã và 2 phường mới."]
    assert [(note.label, document.text[note.anchor - 2 : note.anchor]) for note in document.notes] == [
        ("1", "xã"),
        ("2", "ng"),
    ]


def test_decomposed_letters_map_back_to_the_original_columns():
    source = "Ty\u0309 lê\u0323 72%\u00a0 và  9%."
    document = read_text(source)
    at = document.text.index("72%")
    location = document.locate(Span(at, at + 3))
    assert (location.line, location.column, location.end_column) == (1, 9, 12)
    assert location.text == "72%"
    assert document.text == "Tỷ lệ 72% và 9%.".replace("ỷ", "\u1ef7")


def test_what_follows_an_anchor_stays_with_its_word():
    document = read_text("Có 64 dự án[endnoteRef:12], trong đó 9[bookmark: _GoBack]% đã xong.[12: Gồm 2 nhóm.] Tiếp.")
    assert texts(document, BlockKind.PARAGRAPH) == ["Có 64 dự án, trong đó 9% đã xong. Tiếp."]


PROSE = "Toàn huyện đạt 72,5% kế hoạch được giao trong năm, tăng 3 xã. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_of_unicode(encoding):
    document = read_bytes((PROSE * 3).encode(encoding), "a.txt")
    assert document.source == PROSE * 3
    assert document.notices == ()


def test_windows_1258_is_composed():
    decomposed = unicodedata.normalize("NFD", PROSE)
    for letter in "âăêôơư":  # the code page has these composed, and the tones as marks
        marked = unicodedata.normalize("NFD", letter)
        decomposed = decomposed.replace(marked[0] + "\u0323" + marked[1], letter + "\u0323").replace(marked, letter)
    document = read_bytes((decomposed * 3).encode("cp1258"), "a.txt")
    assert document.text == (PROSE * 3).strip()
    assert document.notices == ()


def test_broken_bytes_are_replaced_and_told_with_their_place():
    data = PROSE.encode() * 9
    cut = data.index("huyện".encode()) + 3
    document = read_bytes(data[:cut] + b"\xbb" + data[cut:] + b"\0", "a.txt")
    [notice] = document.notices
    assert notice.code == "damaged-bytes"
    assert "2 byte" in notice.vi
    assert document.position(notice.span.start) == (1, 9)
    assert notice.span.of(document.source) == "\ufffd"


def test_a_typed_replacement_character_is_no_damage():
    assert read_text("Đã lập 3 xã(\n).\n(\ufffd) Ghi chú.\n").notices == ()


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_count_alike_whatever_ends_them(ending):
    document = read_bytes(ending.join(["Một 5%.", "Hai 6%.", "", "Ba 7%."]).encode(), "a.txt")
    at = document.text.index("7%")
    location = document.locate(Span(at, at + 2))
    assert (location.line, location.column) == (4, 4)
    assert document.source_lines()[3] == "Ba 7%."


def test_a_form_feed_ends_a_line_but_is_not_counted():
    document = read_text("Một 5%.\fHai 6%.\nBa 7%.")
    assert texts(document) == ["Một 5%.", "Hai 6%.", "Ba 7%."]
    at = document.text.index("7%")
    assert document.locate(Span(at, at + 2)).line == 2


def test_a_margin_may_break_before_a_number_or_a_sign():
    body = (
        "Trong năm năm qua, huyện đã vận động các thành phần kinh tế bỏ vốn đầu tư, thành\n"
        "lập mới nhiều cơ sở, bình quân mỗi năm tăng thêm khoảng\n"
        "825 doanh nghiệp nhỏ; các cơ sở sản xuất có lưu lượng nước thải từ 10m\n"
        "3\n"
        "/ngày trở lên đều có hệ thống xử lý đạt yêu cầu theo quy định hiện hành của Nhà\n"
        "nước; công tác kiểm tra được tiến hành thường xuyên, có kế hoạch và trọng tâm rõ\n"
        "ràng, các vi phạm bị xử lý kịp thời, không để tồn đọng kéo dài qua nhiều năm như\n"
        "trước; cán bộ phụ trách được tập huấn đầy đủ, có chế độ và điều kiện làm việc tốt\n"
        "hơn; nhân dân tin tưởng, ủng hộ và cùng tham gia giám sát việc chấp hành pháp luật;\n"
        "492 tỷ đồng còn lại được dành cho các công trình chuyển tiếp.\n"
    )
    document = read_bytes(body.encode(), "a.txt")
    assert len(list(document.body())) == 1


def test_bracketed_notes_at_the_end_are_tied_to_their_marks():
    document = read_text("Có 64 trường[1], kỷ luật 36 đảng viên [2].\nGHI CHÚ\n[1] Mầm non 22.\n[2] Khiển trách 36.\n")
    assert texts(document, BlockKind.PARAGRAPH) == ["Có 64 trường, kỷ luật 36 đảng viên.", "GHI CHÚ"]
    assert texts(document, BlockKind.NOTE) == ["Mầm non 22.", "Khiển trách 36."]
    assert [document.text[: note.anchor].split()[-1] for note in document.notes] == ["trường", "viên"]


def test_round_brackets_mark_notes_below_a_line_that_announces_them():
    document = read_text("Có 64 trường(1), kỷ luật 36 đảng viên(2).\nCHÚ THÍCH\n(1) Mầm non 22.\n(2) Khiển trách 36.\n")
    assert texts(document, BlockKind.NOTE) == ["Mầm non 22.", "Khiển trách 36."]
    assert [document.text[: note.anchor].split()[-1] for note in document.notes] == ["trường", "viên"]


def test_numbered_lines_below_no_such_line_stay():
    document = read_text("Có 64 trường(1), 36 đảng viên(2).\nNHIỆM VỤ\n(1) Mở rộng trường.\n(2) Kết nạp.\n")
    assert not document.notes
    assert "trường(1)" in document.text


@pytest.mark.parametrize(
    "source",
    [
        "Ban hành 3 văn bản:\n[1] Quyết định.\n[2] Kế hoạch.\n",  # a list
        "Theo nghiên cứu[4] thì khác.\n[2] Đoạn hai.\n",
        "Xem bảng[1] bên dưới.\nSố liệu[1] cũ.\n",
    ],
)
def test_bracketed_numbers_that_are_no_notes_stay(source):
    document = read_text(source)
    assert not document.notes
    assert "[" in document.text
