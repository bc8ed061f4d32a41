"""Highlights in a PDF: the draft's own bytes stay, the notes say both ends."""

import io

import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter

from draftlint.document import Language
from draftlint.engine import check_document
from draftlint.errors import UnreadableError
from draftlint.readers import read_bytes
from draftlint.reporters.annotate import annotated
from tests.fake_pack import BreakdownMismatch
from tests.pdf_writer import make_pdf

PAGES = [[(70, 760, 12, "Báo cáo gửi các xã của huyện.")], [(70, 700, 12, "Toàn huyện có 1215 gồm 318 và 907 cơ sở.")]]


@pytest.fixture(scope="module")
def annotated_pdf():
    data = make_pdf(PAGES)
    data = data if isinstance(data, bytes) else data.encode("latin-1")
    report = check_document(read_bytes(data, "a.pdf"), [BreakdownMismatch()])
    assert len(report.findings) == 1
    return data, annotated(data, report, Language.VI)[0]


def notes(data, page):
    return [item.get_object() for item in PdfReader(io.BytesIO(data)).pages[page].get("/Annots", [])]


def test_the_draft_stays_to_the_byte_and_the_notes_follow(annotated_pdf):
    data, out = annotated_pdf
    assert out.startswith(data.rstrip())
    assert len(out) > len(data)
    assert notes(out, 0) == []
    found = notes(out, 1)
    assert [note["/Subtype"] for note in found] == ["/Highlight"] * 3
    assert "Phép tính: 318 + 907 = 1225 ≠ 1215" in found[0]["/Contents"]
    assert "– “1215” (" in found[2]["/Contents"]


def test_the_highlights_lie_on_their_words(annotated_pdf):
    _, out = annotated_pdf
    page = pypdfium2.PdfDocument(out)[1].get_textpage()
    for note, word in zip(notes(out, 1), ["1215", "318", "907"], strict=True):
        left, bottom, right, top = (float(value) for value in note["/Rect"])
        covered = page.get_text_bounded(left - 8, bottom - 2, right + 8, top + 2)
        assert word in covered
        assert right - left < 60


def test_an_encrypted_file_is_refused_with_words(annotated_pdf):
    data, _ = annotated_pdf
    writer = PdfWriter(PdfReader(io.BytesIO(data)))
    writer.encrypt("", owner_password="x")
    out = io.BytesIO()
    writer.write(out)
    report = check_document(read_bytes(out.getvalue(), "a.pdf"), [BreakdownMismatch()])
    with pytest.raises(UnreadableError, match="không ghi nhận xét"):
        annotated(out.getvalue(), report, Language.VI)
