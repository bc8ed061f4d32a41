"""Word documents: tracked changes."""

import pytest

from draftlint.readers.options import Revisions
from tests.docx_files import NUMBERING, listed, p, r, read, table, tc, texts

TRACKED = p(
    "Đạt ",
    f'<w:del w:id="1">{r("70").replace("w:t", "w:delText")}</w:del>',
    f'<w:ins w:id="2">{r("72")}</w:ins>',
    "%",
)


@pytest.mark.parametrize(
    ("side", "text"),
    [(Revisions.FINAL, "Đạt 72%"), (Revisions.ORIGINAL, "Đạt 70%"), (Revisions.BOTH, "Đạt 7072%")],
)
def test_tracked_changes(side, text):
    document = read(TRACKED, revisions=side)
    assert texts(document) == [text]
    assert document.native_at(document.source.index("%")).run == 4


MARK = '<w:rPr><w:{0} w:id="9" w:author="A"/></w:rPr>'


@pytest.mark.parametrize(
    ("mark", "side", "expected"),
    [
        ("del", Revisions.FINAL, ["một hai"]),
        ("del", Revisions.ORIGINAL, ["một", "hai"]),
        ("ins", Revisions.FINAL, ["một", "hai"]),
        ("ins", Revisions.ORIGINAL, ["một hai"]),
        ("moveFrom", Revisions.FINAL, ["một hai"]),
        ("del", Revisions.BOTH, ["một", "hai"]),
    ],
)
def test_tracked_paragraph_marks(mark, side, expected):
    assert texts(read(p("một ", properties=MARK.format(mark)) + p("hai"), revisions=side)) == expected


def test_a_paragraph_wholly_deleted_does_not_count():
    gone = p(f"<w:del>{r('x').replace('w:t', 'w:delText')}</w:del>", properties=listed(1) + MARK.format("del"))
    body = p("a", properties=listed(1)) + gone + p("b", properties=listed(1))
    assert texts(read(body, {"numbering": NUMBERING})) == ["I. a", "II. b"]
    assert texts(read(body, {"numbering": NUMBERING}, Revisions.ORIGINAL)) == ["I. a", "II. x", "III. b"]


def test_tracked_rows_and_moves():
    rows = table(["giữ"]).replace(
        "</w:tbl>",
        f"<w:tr><w:trPr><w:del/></w:trPr>{tc('bỏ')}</w:tr><w:tr><w:trPr><w:ins/></w:trPr>{tc('thêm')}</w:tr></w:tbl>",
    )
    moved = p(f"<w:moveFrom>{r('đi')}</w:moveFrom>", " ở ", f"<w:moveTo>{r('đến')}</w:moveTo>")
    assert texts(read(rows + moved)) == ["giữ", "thêm", "ở đến"]
    assert texts(read(rows + moved, revisions=Revisions.ORIGINAL)) == ["giữ", "bỏ", "đi ở"]
