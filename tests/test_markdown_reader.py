"""Markdown: what a reader of the page sees, and the place of each character in the file."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftlint.document import BlockKind, DocumentBuilder, Span
from draftlint.readers import read_bytes
from draftlint.readers.markdown import read_into


def read(source):
    return read_bytes(source.encode(), "du-thao.md")


def texts(document, kind=None):
    return [document.block_text(block) for block in document.blocks if kind in (None, block.kind)]


def place(document, words):
    at = document.text.index(words)
    location = document.locate(Span(at, at + len(words)))
    return location.line, location.column, location.text


@pytest.mark.parametrize(
    ("line", "read_as"),
    [
        ("Đạt **72**,5% kế hoạch", "Đạt 72,5% kế hoạch"),
        ("tỉnh ****Đông ****năm 2025**", "tỉnh Đông năm 2025"),
        ("số** 203**/2025/QH15**;*", "số 203/2025/QH15;"),
        ("*Thuận lợi: có 3 xã", "*Thuận lợi: có 3 xã"),
        ("diện tích 5 m<sup>2</sup>, 7 &amp; 8", "diện tích 5 m2, 7 & 8"),
        ("giá 3 \\* 4 là `12`", "giá 3 * 4 là 12"),
        ("xem [Kế hoạch 12](http://vi.du/a \"b\") này", "xem Kế hoạch 12 này"),
        ("Số: ____/TTr ngày __ tháng __", "Số: ____/TTr ngày __ tháng __"),
        ("còn ~~88%~~ 90%", "còn 90%"),
        ("a<!-- ghi chú 5 -->b và 6", "ab và 6"),
        ("dòng một  \ndòng hai\nba", "dòng một dòng hai ba"),
        ("xã &nbsp; 5&#37;", "xã 5%"),
    ],
)  # fmt: skip
def test_marks_of_style_are_no_text(line, read_as):
    assert texts(read(line)) == [read_as]


def test_columns_count_in_the_original_line():
    document = read("# Mở *đầu* #\r\n\r\n> - Đạt **72**,5%, có 5&nbsp;xã và <b>m</b>3.\r\n>   tiếp 8%\r\n")
    assert place(document, "đầu") == (1, 7, "đầu")
    assert place(document, "72,5%") == (3, 11, "72**,5%")
    assert place(document, "5 xã") == (3, 23, "5&nbsp;xã")
    assert place(document, "8%") == (4, 10, "8%")


def test_list_numbers_are_those_printed():
    assert texts(read("1. Một\n1. Hai\n1. Ba\n")) == ["1. Một", "2. Hai", "3. Ba"]
    assert texts(read("3) Một\n5) Hai\n")) == ["3) Một", "5) Hai"]
    document = read("1. Một\n1. Hai\n   - con *a*\n")
    assert texts(document) == ["1. Một", "2. Hai", "- con a"]
    assert place(document, "2.") == (2, 1, "1.")


def test_numbered_lines_are_not_run_together():
    assert texts(read("Gồm có:\na) Xã Đông;\nb) Xã Tây.\n2. Còn lại\n")) == [
        "Gồm có:",
        "a) Xã Đông;",
        "b) Xã Tây.",
        "2. Còn lại",
    ]


def test_tables_are_cells_with_escaped_bars_and_surplus_cells():
    document = read("- x\n\n  | Xã | Số |\n  |--|--|\n  | A \\| B | **12** | dư 7\n  c | c\n")
    cells = [(block.cell.row, block.cell.column, document.block_text(block)) for block in document.blocks if block.cell]
    assert cells == [
        (1, 1, "Xã"),
        (1, 2, "Số"),
        (2, 1, "A | B"),
        (2, 2, "12"),
        (2, 3, "dư 7"),
        (3, 1, "c"),
        (3, 2, "c"),
    ]
    assert [block.cell.header for block in document.blocks if block.cell][:3] == [True, True, False]
    assert place(document, "12") == (5, 16, "12")
    assert place(document, "A | B") == (5, 5, "A \\| B")


def test_bars_without_a_table_part_paragraphs():
    assert texts(read("------ | TÊN NƯỚCTiêu ngữ |\nSố: 5/QĐ |\n|\n\nVăn bản.")) == [
        "------",
        "TÊN NƯỚCTiêu ngữ",
        "Số: 5/QĐ",
        "Văn bản.",
    ]


def test_footnotes_hang_on_their_anchors():
    document = read("Có 64 dự án[^1], đã xong 9^[Gồm 5 và 4.].\n\n[^1]: Nhóm A 14,\n    nhóm B 50.\n\n[^9]: thừa\n")
    notes = {note.label: note for note in document.notes}
    assert texts(document, BlockKind.PARAGRAPH) == ["Có 64 dự án, đã xong 9."]
    assert document.text[: notes["1"].anchor].endswith("64 dự án")
    assert document.text[: notes["2"].anchor].endswith("xong 9")
    assert [document.block_text(document.blocks[notes[label].blocks[0]]) for label in ("1", "2", "9")] == [
        "Nhóm A 14, nhóm B 50.",
        "Gồm 5 và 4.",
        "thừa",
    ]
    assert notes["9"].anchor is None


def test_code_comments_and_front_matter_are_no_running_text():
    document = read(
        "---\ntieu_de: Báo cáo 5\n---\n<!-- draftlint: ignore SUM101 đã\nrà -->\nMở đầu.\n\n"
        "```py\nx = 1\n```\n\n    thụt lề 4%\n"
    )
    assert texts(document, BlockKind.PARAGRAPH) == ["Mở đầu.", "thụt lề 4%"]
    assert texts(document, BlockKind.CODE) == ["x = 1"]
    assert "draftlint: ignore SUM101" in document.source
    assert document.suppressible


def test_html_blocks_are_read_without_tags_and_scripts():
    document = read("<div class='a'>UBND <b>xã</b> 5&nbsp;ha<br>dòng<p>đoạn</div>\n<script>var x = 9</script>\n")
    assert texts(document) == ["UBND xã 5 ha dòng", "đoạn"]
    assert place(document, "5 ha") == (1, 31, "5&nbsp;ha")


def test_what_is_nested_too_deeply_is_still_read():
    document = read("> " * 400 + "sâu 5%\n\nthường\n")
    assert "sâu 5%" in document.text
    assert [notice.code for notice in document.notices] == ["too-deep"]


MARKUP = st.text(st.sampled_from("*_`~[]()<>!&|#->.1) \n\\^:aĐ5%\u0301\u200b\r\t\0"), max_size=80)


@settings(max_examples=150, deadline=None)
@given(MARKUP | st.text(max_size=60))
def test_any_text_is_read_and_every_place_is_true(text):
    source = "a" + text.encode("utf-8", "replace").decode()
    document = DocumentBuilder(path="", format="markdown", sha256="", source=source)
    read_into(document)
    finished = document.build()
    look_alike = str.maketrans("ÐðƉɖ", "ĐđĐđ")
    for run in finished.source_map.runs:
        stands = source[run.source_start : run.source_end].translate(look_alike)
        shown = finished.text[run.start : run.end]
        if run.exact and not shown.rstrip(".)").isdigit():  # a list number may be counted by Markdown
            pairs = zip(shown, stands, strict=True)
            assert all(a == unicodedata.normalize("NFC", b) or (a == " " and b.isspace()) for a, b in pairs)
