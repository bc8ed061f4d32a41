"""Text in the fonts before Unicode."""

import unicodedata

import pytest

from draftlint.document import Span
from draftlint.language.vi import legacy_fonts
from draftlint.language.vi.legacy_fonts import LegacyFont, convert, find_legacy_font
from draftlint.readers import read_bytes, read_text
from tests.pdf_writer import make_pdf

LINE = "Ủy ban nhân dân huyện báo cáo kết quả phát triển kinh tế, đạt 72,5% kế hoạch; trường học được nâng cấp, kỳ họp."
TCVN3 = (
    "Uû ban nh©n d©n huyÖn b¸o c¸o kÕt qu¶ ph¸t triÓn kinh tÕ, ®¹t 72,5% kÕ ho¹ch; "
    "tr\xadêng häc ®\xadîc n©ng cÊp, kú häp."
)
VNI = (
    "Uûy ban nhaân daân huyeän baùo caùo keát quaû phaùt trieån kinh teá, ñaït 72,5% keá hoaïch; "
    "tröôøng hoïc ñöôïc naâng caáp, kyø hoïp."
)


@pytest.mark.parametrize(("old", "font"), [(TCVN3, LegacyFont.TCVN3), (VNI, LegacyFont.VNI)])
def test_a_text_in_an_old_font_is_read_in_unicode_at_its_own_places(old, font):
    assert find_legacy_font(old) == (font, True)
    document = read_text(old)
    assert document.text == (LINE.replace("Ủy", "Uỷ") if font is LegacyFont.TCVN3 else LINE)
    assert document.source == old
    assert [notice.code for notice in document.notices] == ["legacy-font"]
    for words, stands in (("72,5%", "72,5%"), ("trường", {"TCVN3": "tr\xadêng", "VNI": "tröôøng"}[font])):
        at = document.text.index(words)
        location = document.locate(Span(at, at + len(words)))
        assert location.text == stands
        assert location.column == old.index(stands) + 1


def test_bytes_of_an_old_font_and_printed_pages():
    assert "trường học được" in read_bytes(TCVN3.encode("latin-1") * 2, "a.txt").text
    words = TCVN3.split("; ")
    document = read_bytes(make_pdf([[(60, 700 - 20 * number, 10, line) for number, line in enumerate(words)]]), "a.pdf")
    assert "đạt 72,5% kế hoạch" in document.text
    assert [notice.code for notice in document.notices] == ["legacy-font"]


def test_unicode_text_is_left_alone():
    assert find_legacy_font(LINE * 5) is None
    assert find_legacy_font(unicodedata.normalize("NFD", LINE) * 5) is None
    assert find_legacy_font("Größe, naïve Überschrift, coöperatie, façade, señor, São, Åse, Ångström. " * 9) is None


def test_a_text_of_two_encodings_is_told_and_not_touched():
    document = read_text(LINE + "\n" + TCVN3)
    assert document.source == LINE + "\n" + TCVN3
    [notice] = document.notices
    assert notice.code == "legacy-font"
    assert "Một phần" in notice.vi


def test_every_letter_of_vni_comes_back():
    for old, new in legacy_fonts._vni().items():
        text, back = convert(f"x{old}x", LegacyFont.VNI)
        assert text == f"x{new}x"
        assert back.to_source(Span(1, 2)) == Span(1, 1 + len(old))
