"""Word documents: for every stretch of source, the named run of the file holds those characters at that offset."""

import contextlib
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from draftlint.errors import UnreadableError
from draftlint.readers import ReadOptions, read_bytes
from draftlint.readers.options import Revisions
from tests.docx_files import NUMBERING, W, docx, listed, p, r, table
from tests.test_office_hostile import CORPUS, FOLDERS

SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad", "sym": "?"}
OPAQUE = ("footnoteReference", "endnoteReference", "fldChar", "sym")
DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def run_texts(data, part):
    """Paragraph and run number -> (text, whether it holds nothing but plain characters), found without the reader."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        root = etree.fromstring(archive.read(part))
    spaces = (f"{{{W}}}", f"{{{STRICT}}}")
    out = {}
    for number, paragraph in enumerate(root.iter(*(s + "p" for s in spaces)), 1):
        runs = (run for run in paragraph.iter(*(s + "r" for s in spaces)) if nearest(run, "p") is paragraph)
        for index, run in enumerate(runs, 1):
            text, plain = "", True
            for item in run.iter(etree.Element):
                tag = etree.QName(item).localname
                if not item.tag.startswith(spaces) or nearest(item, "r") is not run:
                    continue
                plain = plain and tag not in OPAQUE
                text += (item.text or "") if tag in ("t", "delText") else SIGNS.get(tag, "")
            out[number, index] = (text, plain)
    return out


def nearest(element, local):
    found = element.getparent()
    while found is not None and etree.QName(found).localname != local:
        found = found.getparent()
    return found


def misplaced(data, document):
    parts = {}
    for span, place in document.native:
        if place.run is None:
            continue
        if place.part not in parts:
            parts[place.part] = run_texts(data, place.part)
        text, plain = parts[place.part][place.paragraph, place.run]
        found = text[place.offset : place.offset + len(span)]
        here = span.of(document.source).translate(DIGITS)
        if plain and here.translate({9: 32, 10: 32}) != found.translate({9: 32, 10: 32}) and not private(found):
            yield here, found, place


def private(text):
    return any("\uf000" <= char <= "\uf0ff" for char in text)


piece = st.one_of(
    st.text("ab 1ệ\u0323,.", min_size=1, max_size=6).map(r),
    st.sampled_from(
        [
            "<w:r><w:t>x</w:t><w:tab/><w:t>y</w:t><w:br/></w:r>",
            "<w:r><w:softHyphen/><w:t>z</w:t></w:r>",
            f"<w:ins>{r('mới')}</w:ins>",
            f"<w:del>{r('cũ').replace('w:t', 'w:delText')}</w:del>",
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>",
            f"<w:hyperlink>{r('nối')}</w:hyperlink>",
        ]
    ),
)
paragraph = st.lists(piece, max_size=5).map(lambda runs: p(*runs, properties=listed(1)))
cells = st.lists(paragraph, min_size=1, max_size=3)
block = st.one_of(paragraph, cells.map(lambda inside: table([f"<w:tc>{cell}</w:tc>" for cell in inside])))


@settings(max_examples=60, deadline=None)
@given(st.lists(block, min_size=1, max_size=5), st.sampled_from(list(Revisions)))
def test_every_stretch_names_its_run(blocks, side):
    data = docx("".join(blocks), {"numbering": NUMBERING})
    with contextlib.suppress(UnreadableError):
        document = read_bytes(data, "a.docx", ReadOptions(side))
        assert not list(misplaced(data, document))
        places = [span.start for span, _ in document.native]
        assert places == sorted(places)


def corpus():
    """Every third file, to keep the run short."""
    paths = [path for folder in FOLDERS[:3] for path in sorted((CORPUS / folder).glob("*.docx"))] if CORPUS else []
    return paths[::3]


@pytest.mark.skipif(not corpus(), reason="no corpus beside the repository")
def test_files_of_other_projects_name_their_runs():
    checked = 0
    for path in corpus():
        data = path.read_bytes()
        with contextlib.suppress(UnreadableError, etree.XMLSyntaxError):
            document = read_bytes(data, path.name)
            assert not list(misplaced(data, document)), path.name
            checked += 1
    assert checked > 30
