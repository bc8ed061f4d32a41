"""Plain text: layout, notes, and the way back to the original place."""

from draftlint.document import BlockKind
from draftlint.readers import read_text


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
    location = document.locate(type(document.blocks[0].span)(at, at + 3))
    assert (location.line, location.column, location.end_column) == (1, 9, 12)
    assert location.text == "72%"
    assert document.text == "Tỷ lệ 72% và 9%.".replace("ỷ", "\u1ef7")


def test_what_follows_an_anchor_stays_with_its_word():
    document = read_text("Có 64 dự án[endnoteRef:12], trong đó 9[bookmark: _GoBack]% đã xong.[12: Gồm 2 nhóm.] Tiếp.")
    assert texts(document, BlockKind.PARAGRAPH) == ["Có 64 dự án, trong đó 9% đã xong. Tiếp."]
