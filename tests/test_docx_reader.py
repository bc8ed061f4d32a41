"""Word documents: what is read, in which order, and where it stands."""

import unicodedata

from draftlint.document import BlockKind
from draftlint.readers import read_bytes
from tests.docx_files import (
    NUMBERING,
    R,
    W,
    at,
    docx,
    listed,
    p,
    packed,
    r,
    read,
    table,
    tc,
    texts,
    unpacked,
)


def test_paragraphs_runs_and_the_way_back():
    document = read(p("Năm 2024 ", r("đạt"), " 72%") + p("Đoạn hai."))
    assert texts(document) == ["Năm 2024 đạt 72%", "Đoạn hai."]
    assert document.source == "Năm 2024 đạt 72%\nĐoạn hai.\n"
    at = document.text.index("72%")
    place = document.native_at(at)
    assert (place.part, place.paragraph, place.run, place.offset) == ("word/document.xml", 1, 3, 0)
    location = document.locate(type(document.blocks[0].span)(at, at + 3))
    assert (location.text, location.paragraph) == ("72%", 1)


def test_merged_cells_fill_the_grid():
    document = read(
        table(
            [tc("Chỉ tiêu", properties='<w:vMerge w:val="restart"/>'), tc("Năm", properties='<w:gridSpan w:val="2"/>')],
            [tc("", properties="<w:vMerge/>"), "2023", "2024"],
            ["Số xã", "12", tc("14", "(đạt)")],
        )
        + p("Hết.")
    )
    cells = [(document.block_text(b), b.cell) for b in document.blocks if b.cell]
    assert [(text, c.row, c.column, c.row_span, c.column_span, c.header) for text, c in cells] == [
        ("Chỉ tiêu", 1, 1, 2, 1, True),
        ("Năm", 1, 2, 1, 2, True),
        ("2023", 2, 2, 1, 1, True),
        ("2024", 2, 3, 1, 1, True),
        ("Số xã", 3, 1, 1, 1, False),
        ("12", 3, 2, 1, 1, False),
        ("14 (đạt)", 3, 3, 1, 1, False),
    ]
    assert document.source.splitlines() == ["Chỉ tiêu\tNăm", "\t2023\t2024", "Số xã\t12\t14 (đạt)", "Hết."]


def test_notes_stand_behind_the_body_and_hang_on_their_anchor():
    document = read(
        p("Có 31 dự án", '<w:r><w:footnoteReference w:id="7"/></w:r>', ", trong đó")
        + p("Hai", '<w:r><w:endnoteReference w:id="3"/></w:r>'),
        {
            "footnotes": '<w:footnote w:type="separator" w:id="0"/>'
            f'<w:footnote w:id="7">{p("<w:r><w:footnoteRef/></w:r>", " Gồm 14 và 17.")}</w:footnote>',
            "endnotes": f'<w:endnote w:id="3">{p("Cuối.")}</w:endnote>',
        },
    )
    assert texts(document) == ["Có 31 dự án, trong đó", "Hai", "Gồm 14 và 17.", "Cuối."]
    assert [(n.label, document.text[: n.anchor][-5:]) for n in document.notes] == [("1", "dự án"), ("i", "ó\nHai")]
    assert document.blocks[2].note == "1"
    assert document.source.splitlines()[2:] == ["[1]  Gồm 14 và 17.", "[i] Cuối."]
    assert document.locate(document.blocks[2].span).note == "1"


def test_an_alternative_main_part_is_found():
    assert texts(read(p("Ở chỗ khác."), main="word/document2.xml")) == ["Ở chỗ khác."]


BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent>"
    "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox>"
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def test_a_text_box_is_read_once_and_behind_its_paragraph():
    document = read(p("trước ", BOX.format(p("trong hộp")), "sau") + p("cuối"))
    assert texts(document) == ["trước sau", "trong hộp", "cuối"]
    # all w:p count, those of the branch that is not read too; the runs inside the box are not the paragraph's
    assert [document.native_at(document.source.index(word)).paragraph for word in ("trước", "trong", "cuối")] == [
        1,
        2,
        4,
    ]
    assert at(document, "sau").run == 3


def test_nested_tables_stand_behind_their_row():
    inner = table(["trong"])
    document = read(table([tc(p("ngoài"), inner, p("còn")), "bên"]))
    assert [(document.block_text(b), b.cell.table) for b in document.blocks] == [
        ("ngoài còn", 1),
        ("bên", 1),
        ("trong", 2),
    ]
    assert document.source == "ngoài còn\tbên\ntrong\n"


def test_points_in_a_cell_stay_apart():
    assert texts(read(table([tc("Gồm:", "- một", "- hai"), tc("Năm", "2024")]))) == [
        "Gồm:",
        "- một",
        "- hai",
        "Năm 2024",
    ]


def test_headers_and_footers_stand_apart_and_only_where_they_are_shown():
    body = p("Thân.") + (
        '<w:sectPr><w:headerReference w:type="default" r:id="r_header1"/>'
        '<w:headerReference w:type="first" r:id="r_header2"/>'
        '<w:footerReference w:type="default" r:id="r_footer1"/></w:sectPr>'
    )
    document = read(body, {"header1": p("ĐẦU"), "header2": p("TRANG ĐẦU"), "footer1": p("3")})
    assert texts(document) == ["Thân.", "ĐẦU", "3"]
    assert [b.kind for b in document.blocks[1:]] == [BlockKind.HEADER, BlockKind.FOOTER]
    assert document.native_at(document.source.index("ĐẦU")).part == "word/header1.xml"


def test_note_labels_follow_the_settings_and_stay_apart():
    call = '<w:r><w:{}Reference w:id="{}" {}/></w:r>'
    settings = "".join(f'<w:{kind}Pr><w:numFmt w:val="lowerLetter"/></w:{kind}Pr>' for kind in ("footnote", "endnote"))
    document = read(
        p("x", call.format("footnote", 5, ""), call.format("endnote", 2, ""), call.format("footnote", 9, "")),
        {
            "settings": settings,
            "footnotes": f'<w:footnote w:id="5">{p("năm")}</w:footnote>',
            "endnotes": f'<w:endnote w:id="2">{p("hai")}{p("tiếp")}</w:endnote>',
        },
    )
    assert [(n.label, len(n.blocks)) for n in document.notes] == [("a", 1), ("a (2)", 2), ("b", 0)]
    assert [n.code for n in document.notices] == ["missing-note"]


def test_letterhead_in_a_table_is_no_table():
    head = table([tc("UBND HUYỆN AN PHÚ", "Số: 12/BC-UBND"), tc("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")])
    document = read(head + table(["Xã", "Hộ"], ["A", "12"]))
    assert [b.kind for b in document.blocks[:3]] == [BlockKind.LETTERHEAD] * 3
    assert document.blocks[3].cell.table == 1


def test_strict_names_are_read_alike():
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = p("Đạt 5%", properties=listed(1))
    data = docx(body, {"numbering": NUMBERING})
    files = unpacked(data)
    for name, content in files.items():
        files[name] = content.replace(W.encode(), strict.encode()).replace(
            R.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships"
        )
    assert texts(read_bytes(packed(files), "a.docx")) == ["I. Đạt 5%"]


def test_every_place_leads_back_to_what_stands_there():
    note = p("chu\u0301 thích")
    numbering = {"numbering": NUMBERING, "footnotes": f'<w:footnote w:id="1">{note}</w:footnote>'}
    body = (
        p("Tỷ lê\u0323  72%", properties=listed(1))
        + table(["một", tc("hai", "ba")])
        + p("dòng", '<w:r><w:footnoteReference w:id="1"/></w:r>', "<w:r><w:br/><w:t>tiếp</w:t></w:r>")
    )
    document = read(body, numbering)
    for block in document.blocks:
        found = document.source_map.to_source(block.span).of(document.source)
        seen = unicodedata.normalize("NFC", " ".join(found.replace("[1]", "").split()))
        assert seen == document.block_text(block)
        assert document.locate(block.span).text == found
