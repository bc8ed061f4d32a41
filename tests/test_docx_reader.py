"""Word documents: what is read, in which order, and where it stands."""

import pytest

from draftlint.document import BlockKind
from draftlint.readers import ReadOptions, read_bytes
from draftlint.readers.options import Revisions
from tests.docx_files import docx, level, listed, p, r, table, tc


def read(body, parts=None, revisions=Revisions.FINAL, **more):
    return read_bytes(docx(body, parts, **more), "thử.docx", ReadOptions(revisions))


def texts(document, kind=None):
    return [document.block_text(block) for block in document.blocks if kind in (None, block.kind)]


def labels(document):
    return [b.marker.of(document.text) if b.marker else None for b in document.blocks]


def test_paragraphs_runs_and_the_way_back():
    document = read(p("Năm 2024 ", r("đạt"), " 72%") + p("Đoạn hai."))
    assert texts(document) == ["Năm 2024 đạt 72%", "Đoạn hai."]
    assert document.source == "Năm 2024 đạt 72%\nĐoạn hai.\n"
    at = document.text.index("72%")
    place = document.native_at(at)
    assert (place.part, place.paragraph, place.run, place.offset) == ("word/document.xml", 1, 3, 0)
    location = document.locate(type(document.blocks[0].span)(at, at + 3))
    assert (location.text, location.paragraph) == ("72%", 1)


def test_outline_levels_come_from_the_style_and_its_parents():
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Mục lớn"/>'
        '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Mục con"/><w:basedOn w:val="A"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="H3"><w:name w:val="heading 3"/></w:style>'
    )
    body = (
        p("Một", style="A")
        + p("Hai", style="B")
        + p("Ba", style="H3")
        + p("Bốn", style="A", properties='<w:outlineLvl w:val="9"/>')
        + p("I. Năm", style="B")
    )
    document = read(body, {"styles": styles})
    assert [(b.kind, b.level) for b in document.blocks] == [
        (BlockKind.HEADING, 2),
        (BlockKind.HEADING, 2),
        (BlockKind.HEADING, 3),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.HEADING, 2),
    ]
    assert document.section_label(document.blocks[4]) == "I"


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "%1.", "upperRoman")
    + level(1, "%2.", more='<w:suff w:val="space"/>')
    + level(2, "%2.%3.")
    + level(3, "%4)", "lowerLetter")
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def numbered(*places):
    return "".join(p(f"mục {i}", properties=listed(*place)) for i, place in enumerate(places))


def test_automatic_numbers_are_the_text_a_reader_sees():
    document = read(
        numbered((1, 0), (1, 1), (1, 2), (1, 2), (1, 3), (1, 1), (1, 2), (1, 0), (1, 1), (2, 0), (1, 0)),
        {"numbering": NUMBERING},
    )
    assert labels(document) == ["I.", "1.", "1.1.", "1.2.", "a)", "2.", "2.1.", "II.", "1.", "V.", "VI."]
    assert document.source.splitlines()[3] == "1.2. mục 3"


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


def test_an_alternative_main_part_is_found():
    assert texts(read(p("Ở chỗ khác."), main="word/document2.xml")) == ["Ở chỗ khác."]
