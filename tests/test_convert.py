"""Files that LibreOffice has to convert first."""

import shutil
import stat
import time

import pytest

from draftlint.errors import UnreadableError
from draftlint.readers import convert, read_bytes
from tests.docx_files import docx, p

RTF = r"{\rtf1\ansi \u272?\u7841?t 72,5% k\u7871? ho\u7841?ch.\par C\'f3 12 x\'e3.FIELD}"


def fake_program(folder, script):
    program = folder / "soffice"
    program.write_text("#!/bin/sh\n" + script)
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_rtf_is_read_and_what_it_points_at_is_not(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("BIMAT")
    field = r"{\field{\*\fldinst INCLUDETEXT TARGET}{\fldrslt cu}}".replace("TARGET", f'"{secret.as_uri()}"')
    document = read_bytes(RTF.replace("FIELD", field).encode("ascii"), "bao-cao.rtf")
    assert document.format == "docx"
    assert document.path == "bao-cao.rtf"
    assert "72,5% kế hoạch.\nCó 12 xã." in document.text
    assert "BIMAT" not in document.text


def test_without_libreoffice_the_way_out_is_said(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadableError) as caught:
        read_bytes(b"{\\rtf1 a}", "bao-cao.rtf")
    assert caught.value.code == "needs-converter"
    assert ".docx" in caught.value.hint


def test_a_converter_that_hangs_is_stopped_with_all_it_started(monkeypatch, tmp_path):
    fake_program(tmp_path, f"(/bin/sleep 1; /bin/touch {tmp_path}/late) & /bin/sleep 60")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(convert, "START_SECONDS", 0.4)
    with pytest.raises(UnreadableError) as caught:
        read_bytes(b"{\\rtf1 a}", "bao-cao.rtf")
    assert caught.value.code == "too-slow"
    time.sleep(0.9)
    assert not (tmp_path / "late").exists()


def test_a_converter_that_gives_nothing_says_so(monkeypatch, tmp_path):
    fake_program(tmp_path, "exit 1")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadableError) as caught:
        read_bytes(b"{\\rtf1 a}", "bao-cao.rtf")
    assert caught.value.code == "truncated"


def test_a_word_file_of_today_that_is_named_doc_is_read_as_it_is(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert read_bytes(docx(p("Có 12 xã.")), "bao-cao.doc").text == "Có 12 xã."


def test_a_password_is_named():
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + b"\xec\xa5".ljust(11, b"\0") + b"\x01"
    with pytest.raises(UnreadableError) as caught:
        read_bytes(head.ljust(2048, b"\0") + "WordDocument".encode("utf-16-le"), "bao-cao.doc")
    assert caught.value.code == "encrypted"
