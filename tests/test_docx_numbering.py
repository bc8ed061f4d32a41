"""Word documents: automatic numbers and outline levels."""

from draftlint.document import BlockKind
from tests.docx_files import NUMBERING, labels, level, listed, p, read, texts


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


def numbered(*places):
    return "".join(p(f"mục {i}", properties=listed(*place)) for i, place in enumerate(places))


def test_automatic_numbers_are_the_text_a_reader_sees():
    document = read(
        numbered((1, 0), (1, 1), (1, 2), (1, 2), (1, 3), (1, 1), (1, 2), (1, 0), (1, 1), (2, 0), (1, 0)),
        {"numbering": NUMBERING},
    )
    assert labels(document) == ["I.", "1.", "1.1.", "1.2.", "a)", "2.", "2.1.", "II.", "1.", "V.", "VI."]
    assert document.source.splitlines()[3] == "1.2. mục 3"


def test_numbers_restart_skip_and_inherit():
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        + level(0, "Chương %1", "upperRoman", more='<w:pStyle w:val="C"/>')
        + level(1, "Điều %2.", more='<w:lvlRestart w:val="0"/><w:pStyle w:val="D"/>')
        + level(2, "%1.%3", "decimalZero", start=3, more='<w:isLgl/><w:suff w:val="nothing"/>')
        + "</w:abstractNum>"
        '<w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="5"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1">'
        + level(1, "Khoản %2", start=7)
        + "</w:lvlOverride></w:num>"
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Chương"/>'
        '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="D"><w:name w:val="Điều"/><w:basedOn w:val="C"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = (
        p("a", style="C")
        + p("b", style="D")
        + p("c", style="C")
        + p("d", style="D")
        + p("e", properties=listed(4, 2))
        + p("f", style="D", properties=listed(0))
        + p("g", properties=listed(5, 1))
    )
    document = read(body, {"numbering": numbering, "styles": styles})
    lines = document.source.splitlines()
    assert lines == ["Chương I a", "Điều 1. b", "Chương II c", "Điều 2. d", "2.03e", "f", "Khoản 3 g"]


def test_bullets_of_symbol_fonts_and_an_empty_numbered_paragraph():
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        + level(0, "\uf0b7", "bullet", more='<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')
        + level(1, "%2)", "lowerLetter")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = p("ý", properties=listed(1)) + p(properties=listed(1)) + p(properties=listed(1, 1)) + p("x")
    document = read(body, {"numbering": numbering})
    assert texts(document) == ["• ý", "a)", "x"]


def test_a_list_that_borrows_its_levels_from_a_list_style():
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>'
        + level(0, "(%1)", "lowerRoman")
        + "</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/>'
        '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    document = read(
        p("a", properties=listed(1)) + p("b", properties=listed(1)), {"numbering": numbering, "styles": styles}
    )
    assert texts(document) == ["(i) a", "(ii) b"]
