"""OpenDocument texts: what is read, in which order, and where it stands."""

import unicodedata

import pytest

from draftlint.document import BlockKind
from draftlint.errors import UnreadableError
from draftlint.readers import read_bytes
from draftlint.readers.options import Revisions
from tests.docx_files import at, labels, texts
from tests.odt_files import h, items, number_level, odt, p, read_odt


def test_paragraphs_spans_and_signs():
    document = read_odt(
        p('Năm<text:s text:c="2"/>2024 <text:span>đạt</text:span> 72%') + p("a<text:tab/>b<text:line-break/>c")
    )
    assert texts(document) == ["Năm 2024 đạt 72%", "a b c"]
    assert document.source == "Năm  2024 đạt 72%\na\tb\nc\n"
    place = at(document, "đạt")
    assert (place.part, place.paragraph, place.run) == ("content.xml", 1, 3)


OUTLINE = (
    '<text:outline-style style:name="Outline">'
    '<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
    '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
)


def test_headings_take_their_numbers_from_the_outline():
    body = h("Một", 1) + h("Hai", 2) + h("Ba", 2) + h("Bốn", 1, more='text:is-list-header="true"') + h("Năm", 1)
    document = read_odt(body, styles=OUTLINE)
    assert texts(document) == ["I. Một", "I.1 Hai", "I.2 Ba", "Bốn", "II. Năm"]
    assert [(b.kind, b.level) for b in document.blocks] == [(BlockKind.HEADING, n) for n in (1, 2, 2, 1, 1)]


def test_style_names_are_those_a_person_chose():
    styles = '<style:style style:name="Than_20_bai" style:family="paragraph" style:display-name="Thân bài"/>'
    automatic = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Than_20_bai"/>'
    assert read_odt(p("x", "P1"), automatic, styles).blocks[0].style == "Thân bài"


LISTS = (
    '<text:list-style style:name="L1">'
    + number_level(1)
    + number_level(2, more='text:display-levels="2"')
    + number_level(3, "a", ")")
    + '<text:list-level-style-bullet text:level="4" text:bullet-char="-"/></text:list-style>'
)


def test_lists_are_numbered_as_a_reader_sees_them():
    deep = items(items(p("gạch")))
    inner = items(p("c"), p("d") + items(p("e")))
    body = (
        items(p("a") + p("tiếp"), p("b") + inner, more='text:style-name="L1" xml:id="x"')
        + p("giữa")
        + items(p("f"), more='text:style-name="L1" text:continue-list="x"')
        + items(p("g") + items(p("h") + deep), more='text:style-name="L1"')
        + items(p("i"), more='text:style-name="L1" text:continue-numbering="true"')
    )
    document = read_odt(body, LISTS)
    assert labels(document) == ["1.", None, "2.", "2.1.", "2.2.", "a)", None, "3.", "1.", "1.1.", "-", "2."]


def test_merged_cells_and_header_rows():
    cell = '<table:table-cell table:number-{}-spanned="2">{}</table:table-cell>'
    row = "<table:table-row>{}</table:table-row>"
    plain = "<table:table-cell>{}</table:table-cell>"
    covered = "<table:covered-table-cell/>"
    head = row.format(cell.format("rows", p("Chỉ tiêu")) + cell.format("columns", p("Năm")) + covered)
    body = (
        "<table:table><table:table-header-rows>"
        + head
        + row.format(covered + plain.format(p("2023")) + plain.format(p("2024")))
        + "</table:table-header-rows>"
        + row.format(plain.format(p("Số xã")) + plain.format(p("12")) + plain.format(p("14")))
        + "</table:table>"
    )
    found = [(document_text, c) for document_text, c in cells(read_odt(body))]
    assert [(text, c.row, c.column, c.row_span, c.column_span, c.header) for text, c in found] == [
        ("Chỉ tiêu", 1, 1, 2, 1, True),
        ("Năm", 1, 2, 1, 2, True),
        ("2023", 2, 2, 1, 1, True),
        ("2024", 2, 3, 1, 1, True),
        ("Số xã", 3, 1, 1, 1, False),
        ("12", 3, 2, 1, 1, False),
        ("14", 3, 3, 1, 1, False),
    ]


def cells(document):
    return [(document.block_text(block), block.cell) for block in document.blocks]


def test_notes_hang_on_their_anchor_and_comments_are_no_text():
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>5</text:note-citation><text:note-body>'
        + p("Gồm 14 và 17.")
        + "</text:note-body></text:note>"
    )
    document = read_odt(p(f"Có 31 dự án{note}, trong đó<office:annotation>{p('lời bàn')}</office:annotation>"))
    assert texts(document) == ["Có 31 dự án, trong đó", "Gồm 14 và 17."]
    assert [(n.label, document.text[: n.anchor]) for n in document.notes] == [("5", "Có 31 dự án")]
    assert document.source.splitlines() == ["Có 31 dự án[5], trong đó", "[5] Gồm 14 và 17."]


TRACKED = (
    "<text:tracked-changes>"
    '<text:changed-region xml:id="c1"><text:insertion/></text:changed-region>'
    '<text:changed-region xml:id="c2"><text:deletion><office:change-info/>{}</text:deletion></text:changed-region>'
    "</text:tracked-changes>"
)
START = '<text:change-start text:change-id="c1"/>'
END = '<text:change-end text:change-id="c1"/>'
GONE = '<text:change text:change-id="c2"/>'


@pytest.mark.parametrize(
    ("side", "expected"),
    [
        (Revisions.FINAL, ["Đạt 72%", "sau"]),
        (Revisions.ORIGINAL, ["Đạt 70%", "sau"]),
        (Revisions.BOTH, ["Đạt 7072%", "sau"]),
    ],
)
def test_tracked_changes(side, expected):
    body = TRACKED.format(p("70")) + p(f"Đạt {GONE}{START}72{END}%") + p("sau")
    assert texts(read_odt(body, revisions=side)) == expected


def test_tracked_ends_of_paragraphs():
    body = TRACKED.format(p("") + p("")) + p(f"một {START}và") + p(f"hai{END} ba {GONE}bốn")
    assert texts(read_odt(body)) == ["một và", "hai ba bốn"]
    assert texts(read_odt(body, revisions=Revisions.ORIGINAL)) == ["một ba", "bốn"]


def test_hidden_text_is_left_out_and_said_so():
    automatic = (
        '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        p('hiện <text:span text:style-name="T1">ẩn</text:span>')
        + f'<text:section text:display="none">{p("ẩn")}</text:section>'
    )
    document = read_odt(body, automatic)
    assert texts(document) == ["hiện"]
    assert [n.code for n in document.notices] == ["hidden-text"]


def test_frames_stand_behind_their_paragraph():
    frame = f"<draw:frame><draw:text-box>{p('trong khung')}</draw:text-box><svg:title>tên ảnh</svg:title></draw:frame>"
    document = read_odt(p(f"trước {frame}sau") + p("cuối"))
    assert texts(document) == ["trước sau", "trong khung", "cuối"]


def test_headers_and_footers_of_the_page_styles_in_use():
    inside = "<style:header>{}</style:header><style:footer>{}</style:footer>"
    page = '<style:master-page style:name="{}">' + inside + "</style:master-page>"
    pages = page.format("Standard", p("ĐẦU"), p("3")) + page.format("Khác", p("KHÔNG"), p("4"))
    document = read_odt(p("Thân."), pages=pages)
    assert texts(document) == ["Thân.", "ĐẦU", "3"]
    assert [b.kind for b in document.blocks[1:]] == [BlockKind.HEADER, BlockKind.FOOTER]
    assert at(document, "ĐẦU").part == "styles.xml"


def test_pages_follow_the_marks_of_the_layout():
    automatic = (
        '<style:style style:name="P1" style:family="paragraph">'
        '<style:paragraph-properties fo:break-before="page"/></style:style>'
    )
    document = read_odt(p("một <text:soft-page-break/>hai") + p("ba", "P1"), automatic)
    assert [at(document, word).page for word in ("một", "hai", "ba")] == [1, 2, 3]


def test_encrypted_and_unsafe_files_are_refused():
    entity = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    manifest = {"META-INF/manifest.xml": "<manifest:encryption-data/>"}
    for data, code in (
        (odt(p("x"), extra=manifest), "encrypted"),
        (odt(p("x"), extra={"content.xml": entity}), "unsafe"),
        (odt(""), "empty"),
        (odt(p("x"))[:-30], "truncated"),
    ):
        with pytest.raises(UnreadableError) as caught:
            read_bytes(data, "a.odt")
        assert caught.value.code == code


def test_counts_that_lie_cost_nothing():
    cell = f'<table:table-cell table:number-columns-repeated="999999999">{p("ô")}</table:table-cell>'
    row = f'<table:table-row table:number-rows-repeated="999999999">{cell}</table:table-row>'
    body = p('a<text:s text:c="999999999"/>b') + f"<table:table>{row}</table:table>"
    assert texts(read_odt(body)) == ["a b", "ô"]


@pytest.mark.parametrize("opening", ["<text:list><text:list-item>", "<text:section>", "<text:p><draw:frame>"])
def test_deep_nesting_is_read(opening):
    closing = "".join(f"</{tag[1:-1]}>" for tag in reversed(opening.replace("><", ">\n<").split("\n")))
    assert texts(read_odt(opening * 100 + p("sâu") + closing * 100 + p("cuối"))) == ["sâu", "cuối"]


def test_every_place_leads_back_to_what_stands_there():
    document = read_odt(items(p("Tỷ lê\u0323  72%"), more='text:style-name="L1"') + h("Mục", 1), LISTS, OUTLINE)
    for block in document.blocks:
        found = document.source_map.to_source(block.span).of(document.source)
        assert unicodedata.normalize("NFC", " ".join(found.split())) == document.block_text(block)
