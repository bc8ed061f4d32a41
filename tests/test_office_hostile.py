"""Bad and hostile office files end in a Document or an UnreadableError, in time."""

import contextlib
import io
import time
import zipfile
from pathlib import Path

import pytest

from draftlint.document import Document
from draftlint.errors import UnreadableError
from draftlint.readers import read_bytes, read_path
from draftlint.readers.office import container
from tests.docx_files import docx, p, packed, part, r, read, relationships, table, texts, unpacked

CORPUS = next(
    (found for up in Path(__file__).parents[2:] if (found := up / "shared" / "corpus" / "readers").is_dir()), None
)
FOLDERS = ("mammoth-docx", "pandoc-docx", "poi-docx", "odfpy-odt")
SLOWEST = 10.0
"""Seconds a megabyte."""


def code_of(data, name="bản thảo.docx"):
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, name)
    assert name in caught.value.message
    assert caught.value.hint
    return caught.value.code


def altered(**files):
    return packed({**unpacked(docx(p("Chữ."))), **{name.replace("__", "/"): data for name, data in files.items()}})


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (OLE + "WordDocument".encode("utf-16-le"), "wrong-type"),
        (b"{\\rtf1 a}", "wrong-type"),
        (b"%PDF-1.7\n", "wrong-type"),
        (b"<!DOCTYPE html><html></html>", "wrong-type"),
        (docx(p("Chữ."))[:-40], "truncated"),
        (docx(p("Chữ."))[:300], "truncated"),
        (docx(p("")), "empty"),
        (packed({"a.txt": "x"}), "wrong-type"),
        (packed({"xl/workbook.xml": "<a/>", "[Content_Types].xml": "<a/>"}), "wrong-type"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_says_why(data, code):
    assert code_of(data) == code


def test_a_document_type_is_refused():
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    xxe = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    for head in (bomb, xxe):
        text = part("document", f"<w:body>{p('&a;')}</w:body>").replace("?>", "?>" + head, 1)
        assert code_of(packed({**unpacked(docx(p(""))), "word/document.xml": text})) == "unsafe"
        wide = text.replace("UTF-8", "UTF-16").encode("utf-16")
        assert code_of(packed({**unpacked(docx(p(""))), "word/document.xml": wide})) == "unsafe"


def test_a_bomb_is_refused_whatever_its_headers_say(monkeypatch):
    monkeypatch.setattr(container, "LARGEST_UNPACKED", 2_000_000)
    assert code_of(altered(word__media__a=b"\0" * 3_000_000)) == "too-large"
    body = part("document", f"<w:body>{p(' ' * 3_000_000)}</w:body>")
    files = {**unpacked(docx(p(""))), "word/document.xml": body}
    data = bytearray(packed(files))
    real = len(body.encode()).to_bytes(4, "little")
    lied = bytes(data).replace(real, (900).to_bytes(4, "little"))
    assert code_of(lied) in {"too-large", "truncated"}


def test_too_many_tags_or_entries_are_refused(monkeypatch):
    monkeypatch.setattr(container, "MOST_TAGS", 5000)
    assert code_of(docx("<w:p/>" * 6000)) == "too-large"
    monkeypatch.setattr(container, "MOST_ENTRIES", 50)
    assert code_of(packed({**unpacked(docx(p("x"))), **{f"n{i}": "" for i in range(60)}})) == "too-large"


@pytest.mark.parametrize(
    "body",
    [
        "<w:sdt><w:sdtContent>" * 100 + p("sâu") + "</w:sdtContent></w:sdt>" * 100,
        "<w:tbl><w:tr><w:tc>" * 60 + p("sâu") + "</w:tc></w:tr></w:tbl>" * 60,
        "<w:p><w:r><w:txbxContent>" * 60 + p("sâu") + "</w:txbxContent></w:r></w:p>" * 60,
        "<w:p>" + "<w:hyperlink>" * 200 + r("sâu") + "</w:hyperlink>" * 200 + "</w:p>",
        "<mc:AlternateContent><mc:Choice>" * 100 + p("sâu") + "</mc:Choice></mc:AlternateContent>" * 100,
    ],
)
def test_deep_nesting_is_read(body):
    assert texts(read(body + p("cuối")))[-2:] == ["sâu", "cuối"]


@pytest.mark.parametrize("depth", [300, 5000])
def test_nesting_beyond_any_draft_ends_in_a_notice(depth):
    body = p("đầu") + "<w:tbl><w:tr><w:tc>" * depth + p("sâu") + "</w:tc></w:tr></w:tbl>" * depth
    document = read(body)
    assert texts(document)[0] == "đầu"
    assert "damaged-part" in [notice.code for notice in document.notices]


def test_relationships_that_lead_outside_are_not_followed(tmp_path):
    secret = tmp_path / "secret.xml"
    secret.write_text(part("ftr", p("MẬT")), encoding="utf-8")
    targets = {"a": ("footer", secret.as_uri()), "b": ("footer", "../../../../etc/passwd"), "c": ("styles", "//host/x")}
    body = p("Chữ.") + "<w:sectPr>" + "".join(f'<w:footerReference w:type="default" r:id="{key}"/>' for key in targets)
    data = docx(body + "</w:sectPr>", extra={"word/_rels/document.xml.rels": relationships(targets)})
    document = read_bytes(data, "a.docx")
    assert texts(document) == ["Chữ."]
    assert {notice.code for notice in document.notices} <= {"missing-part"}


def test_a_missing_or_broken_part_leaves_the_rest():
    targets = {"n": ("numbering", "numbering.xml"), "s": ("styles", "styles.xml")}
    data = docx(
        p("Chữ."), extra={"word/_rels/document.xml.rels": relationships(targets), "word/styles.xml": "<w:styles"}
    )
    document = read_bytes(data, "a.docx")
    assert texts(document) == ["Chữ."]
    assert sorted(notice.code for notice in document.notices) == ["damaged-part", "missing-part"]


def test_an_encrypted_entry_is_named_so():
    data = bytearray(docx(p("Chữ.")))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(signature, at + 1)) >= 0:
            data[at + flags] |= 1
    assert code_of(bytes(data)) in {"encrypted", "truncated"}


def test_broken_xml_is_read_up_to_the_break():
    text = part("document", f"<w:body>{p('Còn đọc được.')}<w:p><w:r></w:p>")
    document = read_bytes(packed({**unpacked(docx(p(""))), "word/document.xml": text}), "a.docx")
    assert texts(document) == ["Còn đọc được."]
    assert [notice.code for notice in document.notices] == ["damaged-part"]


def test_long_files_take_their_time_but_no_more():
    started = time.process_time()
    read(table(*[["1", "2"]] * 4000) + p("a") * 8000)
    assert time.process_time() - started < SLOWEST


def corpus_files():
    return [path for folder in FOLDERS for path in sorted((CORPUS / folder).glob("*"))] if CORPUS else []


@pytest.mark.skipif(not corpus_files(), reason="no corpus beside the repository")
def test_files_of_other_projects_end_well():
    read_files = 0
    for path in corpus_files():
        started = time.process_time()
        with contextlib.suppress(UnreadableError):
            assert isinstance(read_path(path), Document)
            read_files += 1
        size = max(path.stat().st_size / 2**20, 1)
        assert time.process_time() - started < SLOWEST * size, path
    assert read_files > 100


def test_a_zip_with_a_damaged_part_says_truncated():
    data = bytearray(docx(p("Chữ đủ dài để nén. " * 50)))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        entry = archive.getinfo("word/document.xml")
    start = entry.header_offset + 30 + len(entry.filename)
    data[start + 5 : start + 40] = b"\xff" * 35
    assert code_of(bytes(data)) == "truncated"


def test_prefixes_that_are_never_declared_end_in_an_error():
    text = part("document", f"<w:body>{p('Chữ.')}</w:body>").replace("xmlns:w=", "xmlns:u=")
    assert code_of(packed({**unpacked(docx(p(""))), "word/document.xml": text})) == "truncated"
