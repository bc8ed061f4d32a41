"""What a file is, told from its bytes."""

import io
import zipfile

import pytest

from draftlint.errors import UnreadableError
from draftlint.readers import read_bytes
from draftlint.readers.sniff import FileType, sniff


def archive(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/"), content)
    return out.getvalue()


DOCX = archive(**{"word__document.xml": "<w/>"})


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (DOCX, FileType.DOCX),
        (archive(mimetype="application/vnd.oasis.opendocument.text"), FileType.ODT),
        (archive(anything="x"), FileType.ZIP),
        (DOCX[:40], FileType.BROKEN_ZIP),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), FileType.DOC),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), FileType.ENCRYPTED_OFFICE),
        (b"{\\rtf1 x}", FileType.RTF),
        (b"\n%PDF-1.4", FileType.PDF),
        (b"\xff\xd8\xff\xe0", FileType.IMAGE),
        (b"  <!DOCTYPE html><p>x", FileType.HTML),
        ("<!-- một -->\n<html>".encode(), FileType.HTML),
        ("BMI là chỉ số.".encode(), FileType.TEXT),
    ],
)
def test_the_first_bytes_tell(data, kind):
    assert sniff(data) is kind


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (DOCX, "wrong-type"),
        (b"%PDF-1.4\n1 0 obj", "wrong-type"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"abc\0\0\0def\0", "binary"),
    ],
)
def test_a_text_file_that_is_something_else_is_refused_with_the_reason(data, code):
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, "bao-cao.txt")
    assert caught.value.code == code
    assert "bao-cao.txt" in str(caught.value)
    assert caught.value.hint
