"""PDF: lines to paragraphs, what stands around the text, and the place of each line on its page."""

import pytest

from draftlint.document import BlockKind, Span
from draftlint.errors import UnreadableError
from draftlint.readers import pdf, read_bytes
from tests.pdf_writer import make_pdf, write_objects


def read(*pages, **options):
    return read_bytes(make_pdf(pages, **options), "bao-cao.pdf")


def texts(document, kind=None):
    return [document.block_text(block) for block in document.blocks if kind in (None, block.kind)]


def locate(document, words):
    at = document.text.index(words)
    return document.locate(Span(at, at + len(words)))


def body(*lines, top=740, left=85, size=14, indent=36):
    """Printed lines; those that begin with "¶" are indented."""
    out = []
    for number, line in enumerate(lines):
        begins = line.startswith("¶")
        out.append((left + (indent if begins else 0), top - 22 * number, size, line.lstrip("¶")))
    return out


FULL = "Huyện đã hoàn thành các chỉ tiêu được giao trong năm, nhất là"  # as wide as the column
PROSE = [
    "¶Toàn huyện có 40/58 thôn đạt chuẩn, bằng 69% tổng số thôn",
    "trên địa bàn; các xã vùng cao đạt thấp hơn mức chung của toàn",
    "huyện.",
    "¶Thu ngân sách đạt 312,5 tỷ đồng theo Kế hoạch số 12/KH-",
    "UBND ngày 12 tháng 3 năm 2023, vượt dự toán được giao trong",
    "năm 2023.",
]


def test_lines_are_joined_to_paragraphs_across_pages():
    document = read(
        body(*PROSE, "¶" + FULL[6:]), body("chỉ tiêu về thu ngân sách, đạt 104% dự toán.", "¶Kết luận 5 điểm.")
    )
    assert texts(document) == [
        "Toàn huyện có 40/58 thôn đạt chuẩn, bằng 69% tổng số thôn trên địa bàn; các xã vùng cao đạt thấp hơn mức "
        "chung của toàn huyện.",
        "Thu ngân sách đạt 312,5 tỷ đồng theo Kế hoạch số 12/KH-UBND ngày 12 tháng 3 năm 2023, vượt dự toán được giao "
        "trong năm 2023.",
        FULL[6:] + " chỉ tiêu về thu ngân sách, đạt 104% dự toán.",
        "Kết luận 5 điểm.",
    ]


def test_a_place_has_page_and_box():
    document = read(body(*PROSE), body("Đạt 104% dự toán."))
    location = locate(document, "104%")
    assert (location.page, location.text) == (2, "104%")
    assert (location.line, location.column) == (8, 5)
    assert document.source.split("\n")[7] == "Đạt 104% dự toán."
    native = document.native_at(document.source.index("104%"))
    assert native.page == 2
    left, bottom, right, top = native.box
    assert left == pytest.approx(85, abs=1)
    assert right == pytest.approx(85 + 17 * 7, abs=1)
    assert bottom < 740 < top


def test_raised_letters_stay_in_their_line():
    document = read([(85, 700, 14, "cấp 40 m"), (141, 706, 8, "3"), (145, 700, 14, "/ngày đêm")])
    assert texts(document) == ["cấp 40 m3/ngày đêm"]


def test_footnotes_are_tied_to_their_anchors():
    page = [
        *body("¶Thu ngân sách đạt 312,5 tỷ đồng"),
        (85 + 36 + 31 * 7, 746, 8, "1"),
        (85 + 36 + 31 * 7 + 4, 740, 14, ", tăng"),
        (85, 718, 14, "12% so với năm trước."),
        (85, 96, 7, "1"),
        (89, 92, 11, "Gồm thu nội địa 290 tỷ đồng và thu khác"),
        (85, 78, 11, "22,5 tỷ đồng."),
    ]
    document = read(page)
    assert texts(document, BlockKind.PARAGRAPH) == ["Thu ngân sách đạt 312,5 tỷ đồng, tăng 12% so với năm trước."]
    [note] = document.notes
    assert document.text[: note.anchor].endswith("tỷ đồng")
    assert texts(document, BlockKind.NOTE) == ["Gồm thu nội địa 290 tỷ đồng và thu khác 22,5 tỷ đồng."]


def test_an_anchor_whose_note_is_missing_does_not_grow_the_number_before_it():
    document = read(
        [
            (85, 700, 14, "năm 2023"),
            (141, 706, 8, "4"),
            (145, 700, 14, " đạt 10"),
            (194, 706, 8, "6"),
            (198, 700, 14, " con"),
        ]
    )
    assert texts(document) == ["năm 2023 đạt 106 con"]
    assert [(note.label, note.blocks) for note in document.notes] == [("4", ())]


def test_running_heads_and_page_numbers_are_taken_out_of_the_sentence():
    pages = []
    for number in (1, 2, 3, 4):
        head = [(290, 810, 12, str(number)), (85, 40, 9, f"Dự thảo lần 2, bản in {number}")]
        words = ("một", "hai", "ba", "bốn")[number - 1]
        first = f"Trang thứ {words} của báo cáo này có dòng đầu dài tới lề phải"
        pages.append([head[0], *body(first, "và dòng sau của trang ấy cũng đủ dài để chạm tới lề bên phải"), head[1]])
    document = read(*pages)
    assert texts(document, BlockKind.HEADER) == ["1", "2", "3", "4"]
    assert texts(document, BlockKind.FOOTER) == [f"Dự thảo lần 2, bản in {number}" for number in (1, 2, 3, 4)]
    assert "lề bên phải Trang thứ ba" in document.text
    assert not any(block.kind in (BlockKind.HEADER, BlockKind.FOOTER) for block in document.body())


def test_letterhead_in_two_columns_is_read_column_by_column():
    page = [
        (90, 780, 13, "ỦY BAN NHÂN DÂN"),
        (95, 764, 13, "HUYỆN SÔNG LAM"),
        (290, 780, 13, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (320, 764, 13, "Độc lập - Tự do - Hạnh phúc"),
        (100, 740, 13, "Số: 45/BC-UBND"),
        (300, 740, 13, "Sông Lam, ngày 12 tháng 6 năm 2024"),
        *body(*PROSE, top=690),
    ]
    document = read(page)
    assert texts(document, BlockKind.LETTERHEAD) == [
        "ỦY BAN NHÂN DÂN",
        "HUYỆN SÔNG LAM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 45/BC-UBND",
        "Sông Lam, ngày 12 tháng 6 năm 2024",
    ]
    assert len(texts(document, BlockKind.PARAGRAPH)) == 2


def test_rows_that_stand_in_columns_are_a_table():
    def row(baseline, *cells):
        return [(85 + 130 * number, baseline, 12, text) for number, text in enumerate(cells) if text]

    page = [
        *body("¶Kết quả như sau:"),
        *row(700, "Tên xã", "Số hộ"),
        (345, 706, 12, "Tỷ lệ hộ nghèo"),
        (345, 692, 12, "cuối năm (%)"),
        *row(670, "Đông Sơn", "1.200", "2,5"),
        *row(650, "Tây Hồ", "980", "3,1"),
        *row(630, "", "2.180", "2,8"),
    ]
    document = read(page)
    cells = {(block.cell.row, block.cell.column): document.block_text(block) for block in document.blocks if block.cell}
    assert cells == {
        (1, 1): "Tên xã", (1, 2): "Số hộ", (1, 3): "Tỷ lệ hộ nghèo cuối năm (%)",
        (2, 1): "Đông Sơn", (2, 2): "1.200", (2, 3): "2,5",
        (3, 1): "Tây Hồ", (3, 2): "980", (3, 3): "3,1",
        (4, 2): "2.180", (4, 3): "2,8",
    }  # fmt: skip
    assert document.source.split("\n")[5] == "Đông Sơn\t1.200\t2,5"


def test_lines_drawn_out_of_order_are_read_in_order():
    lines = body(*[f"¶Dòng số {number} của văn bản này." for number in range(12)])
    document = read(lines[::-1])
    assert texts(document) == [f"Dòng số {number} của văn bản này." for number in range(12)]


def test_broken_letters_of_old_converters_are_mended():
    document = read(body("¶Phƣơng hƣớng năm 2024, Ƣu tiên 3 việc."))
    assert texts(document) == ["Phương hướng năm 2024, Ưu tiên 3 việc."]


def test_pages_without_text_are_named():
    document = read(body("Trang có chữ 5%."), [], [], body("Trang cuối 6%."))
    [notice] = document.notices
    assert notice.code == "page-without-text"
    assert "2–3" in notice.vi


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (make_pdf([[], []]), "no-text"),
        (b"%PDF-1.7\nnothing", "truncated"),
        (make_pdf([body("Đạt 5%.")])[:300], "truncated"),
        (b"", "empty"),
    ],
)
def test_unreadable_files_say_why(data, code):
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, "bao-cao.pdf")
    assert caught.value.code == code


def test_loops_and_depth_in_the_page_tree_do_no_harm():
    loop = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 3/Kids[3 0 R 2 0 R]>>",
        "<</Type/Pages/Count 1/Parent 2 0 R/Kids[2 0 R]>>",
    ]
    deep = ["<</Type/Catalog/Pages 2 0 R>>"]
    deep += [f"<</Type/Pages/Count 1/Kids[{number} 0 R]>>" for number in range(3, 5000)]
    for objects in (loop, deep):
        with pytest.raises(UnreadableError):
            read_bytes(write_objects(objects), "a.pdf")


def test_a_worker_that_hangs_is_stopped_and_the_pages_so_far_are_read(monkeypatch, tmp_path):
    worker = tmp_path / "worker.py"
    worker.write_text(
        "import json, time\n"
        'print(json.dumps({"pages": 2}), flush=True)\n'
        'print(json.dumps({"page": 1, "width": 595, "height": 842, "unmapped": 0,'
        ' "pieces": [["Đạt 5%.", 85, 140, 700, 14, 697, 711, False]]}), flush=True)\n'
        "time.sleep(60)\n"
    )
    monkeypatch.setattr(pdf, "_WORKER", worker)
    monkeypatch.setattr(pdf, "SECONDS_PER_MEGABYTE", 1)
    document = read(body("Đạt 5%."))
    assert texts(document) == ["Đạt 5%."]
    assert [notice.code for notice in document.notices] == ["page-unread"]
