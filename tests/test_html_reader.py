"""HTML: what a browser shows, and nothing else."""

import pytest

from draftlint.document import BlockKind, Span
from draftlint.errors import UnreadableError
from draftlint.readers import read_bytes


def read(source, name="bao-cao.html"):
    return read_bytes(source.encode() if isinstance(source, str) else source, name)


def texts(document, kind=None):
    return [document.block_text(block) for block in document.blocks if kind in (None, block.kind)]


def test_inline_marks_join_and_blocks_part():
    document = read(
        "<h2>Kết <i>quả</i></h2><div>Đạt <b>72</b>,5%\n  của <span>m<sup>3</sup></span> &amp; 5&nbsp;ha<br>dòng hai"
        "<p>đoạn hai</div>ngoài"
    )
    assert texts(document) == ["Kết quả", "Đạt 72,5% của m3 & 5 ha dòng hai", "đoạn hai", "ngoài"]
    assert (document.blocks[0].kind, document.blocks[0].level) == (BlockKind.HEADING, 2)


def test_places_count_in_the_extracted_text():
    document = read("<p>Một.</p>\n<p>Đạt <b>72</b>,5%.</p>")
    at = document.text.index("72,5%")
    location = document.locate(Span(at, at + 5))
    assert (location.line, location.column, location.text, location.paragraph) == (2, 5, "72,5%", 2)
    assert document.source == "Một.\nĐạt 72,5%.\n"


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>ẩn</script>",
        "<style>ẩn</style>",
        "<!-- ẩn -->",
        "<span style='DISPLAY : none'>ẩn <b>ẩn</b></span>",
        "<span hidden>ẩn</span>",
        "<span style='mso-hide:all'>ẩn</span>",
        "<template><p>ẩn</p></template>",
        "<del>ẩn</del>",
        "<select><option>ẩn</option></select>",
    ],
)
def test_what_is_not_shown_is_not_read(hidden):
    assert texts(read(f"<html><head><title>ẩn</title></head><p>Có {hidden}5 xã.</html>")) == ["Có 5 xã."]


def test_lists_carry_the_numbers_that_a_browser_prints():
    document = read(
        "<ol start=3><li>ba<li value=7><p>bảy</p><p>tiếp</p><ul><li>con</ul></ol><ol type=a><li>x<li>y</ol>"
        "<ol type=I><li>z</ol><ol reversed><li>r<li>s</ol>"
    )
    assert texts(document) == ["3. ba", "7. bảy", "tiếp", "- con", "a. x", "b. y", "I. z", "2. r", "1. s"]
    assert document.blocks[3].level == 2


def test_tables_with_merged_and_nested_cells():
    document = read(
        "<table><caption>Bảng 1</caption><tr><th rowspan=2>Xã<th colspan=2>Số hộ</tr><tr><td>nghèo<td>khá</tr>"
        "<tr><td><p>Đông</p><p>Sơn</p><td>1<td><table><tr><td>trong</table></table>"
    )
    cells = [
        (block.cell.table, block.cell.row, block.cell.column, document.block_text(block))
        for block in document.blocks[1:]
    ]
    assert cells == [
        (1, 1, 1, "Xã"), (1, 1, 2, "Số hộ"), (1, 2, 2, "nghèo"), (1, 2, 3, "khá"),
        (1, 3, 1, "Đông"), (1, 3, 1, "Sơn"), (1, 3, 2, "1"), (2, 1, 1, "trong"),
    ]  # fmt: skip
    assert (document.blocks[1].cell.row_span, document.blocks[2].cell.column_span) == (2, 2)
    assert document.blocks[1].cell.header
    assert document.blocks[0].kind is BlockKind.CAPTION


@pytest.mark.parametrize(
    "source",
    [
        # Word, pandoc, Writer
        "<p>Có 5 xã<a href='#_ftn1' name='_ftnref1'><span>[1]</span></a>.<div id=ftn1>"
        "<p><a href='#_ftnref1' name='_ftn1'>[1]</a> Gồm 2 và</p><p>3.</p></div>",
        "<p>Có 5 xã<a href='#fn1' id='fnref1'><sup>1</sup></a>.<section><ol><li id='fn1'>"
        "<p>Gồm 2 và</p><p>3. <a href='#fnref1'>↩</a></p></ol></section>",
        "<p>Có 5 xã<a name='s1anc' href='#s1sym'><sup>1</sup></a>.<div id='sdfootnote1'>"
        "<p><a name='s1sym' href='#s1anc'>1</a>Gồm 2 và<p>3.</div>",
    ],
)
def test_notes_hang_on_their_anchors(source):
    document = read(source)
    assert texts(document, BlockKind.PARAGRAPH) == ["Có 5 xã."]
    assert texts(document, BlockKind.NOTE) == ["Gồm 2 và", "3."]
    [note] = document.notes
    assert document.text[: note.anchor].endswith("5 xã")
    assert note.label == "1"


def test_a_link_to_another_section_is_no_note():
    assert texts(read("<p>Xem mục <a href='#m2'>2</a>.<h3 id=m2>2. Kết quả</h3>")) == ["Xem mục 2.", "2. Kết quả"]


def test_the_declared_encoding_is_used():
    page = "<html><head><meta charset='windows-1252'></head><p>Café 5 €</p>"
    assert texts(read(page.encode("cp1252"))) == ["Café 5 €"]
    assert texts(read("\ufeff<p>Đạt</p>".encode("utf-16"))) == ["Đạt"]


def test_preformatted_text_is_lines_and_code_is_code():
    document = read("<pre>Đạt  5%\n\nHai</pre><pre><code>x = 1\ny</code></pre>")
    assert texts(document, BlockKind.PARAGRAPH) == ["Đạt 5%", "Hai"]
    assert texts(document, BlockKind.CODE) == ["x = 1 y"]


def test_no_file_is_read_for_an_entity(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("BIMAT")
    document = read(f"<!DOCTYPE html [<!ENTITY x SYSTEM '{secret.as_uri()}'>]><html><p>Có &x; 5</p></html>")
    assert "BIMAT" not in document.source
    assert "5" in document.text


def test_nesting_beyond_measure_loses_no_text():
    document = read("<div>" * 10_000 + "sâu 5%" + "</div>" * 10_000 + "<p>sau&nbsp;6%")
    assert texts(document) == ["sâu 5%", "sau 6%"]
    assert [notice.code for notice in document.notices] == ["too-deep"]


def test_a_page_without_text_says_so():
    with pytest.raises(UnreadableError) as caught:
        read("<html><body><img src='a.png'></body></html>")
    assert caught.value.code == "empty"
