"""Reads .doc and .rtf: LibreOffice turns them into .docx in a folder of its own, with macros, links and network off."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from draftlint.document import Document
from draftlint.errors import UnreadableError
from draftlint.readers import docx
from draftlint.readers.options import SourceFile
from draftlint.readers.sniff import FileType, damaged, encrypted, expect, sniff

START_SECONDS = 60
"""What LibreOffice may need to start, on a slow machine."""

SECONDS_PER_MEGABYTE = 10

_SETTINGS = (
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "2"),  # never
    ("org.openoffice.Inet/Settings", "ooInetProxyType", "2"),  # a proxy that is not there
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def read(file: SourceFile) -> Document:
    """Read the bytes of a .doc or .rtf file. Raises UnreadableError."""
    kind = sniff(file.data)
    if kind is FileType.DOCX:  # often a Word file is only named .doc
        return docx.read(replace(file, format="docx"))
    if kind is FileType.DOC and _password(file.data):
        raise encrypted(file.path)
    converted = _convert(file, ".rtf" if kind is FileType.RTF else ".doc")
    expect(converted, file.path, (FileType.DOCX,))
    return docx.read(replace(file, format="docx", data=converted))


def _password(data: bytes) -> bool:
    """Whether the head of a Word 97 document, where it follows that of the container, says "encrypted"."""
    return data[512:514] == b"\xec\xa5" and bool(data[523:524] and data[523] & 1)


def _convert(file: SourceFile, ending: str) -> bytes:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise UnreadableError(
            "needs-converter",
            f"{file.path}: cần LibreOffice để đọc .doc và .rtf / LibreOffice is needed to read this format.",
            hint="Cài LibreOffice, hoặc lưu tệp thành .docx / install LibreOffice or save the file as .docx.",
        )
    with tempfile.TemporaryDirectory(prefix="draftlint-") as name:
        folder = Path(name)
        _write_settings(folder / "profile" / "user")
        source = folder / f"draft{ending}"
        source.write_bytes(file.data)
        out = folder / "out"
        command = [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"),
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out), str(source)),
        ]
        seconds = START_SECONDS + SECONDS_PER_MEGABYTE * (len(file.data) // 2**20)
        if not _run(command, folder, seconds):
            raise UnreadableError(
                "too-slow",
                f"{file.path}: LibreOffice chưa chuyển xong sau {seconds} giây / conversion took too long.",
                hint="Mở tệp rồi lưu thành .docx / open the file and save it as .docx.",
            )
        result = out / "draft.docx"
        if not result.is_file():
            raise damaged(file.path, "LibreOffice không mở được / LibreOffice cannot open it")
        return result.read_bytes()


def _run(command: Sequence[str], folder: Path, seconds: float) -> bool:
    """Run the converter and all that it starts; False where it had to be stopped."""
    environment = {"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8"}
    if os.name == "nt":
        environment = {**os.environ, "TEMP": str(folder), "TMP": str(folder)}
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            _stop(process)
            return False
    return True


def _stop(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()


def _write_settings(folder: Path) -> None:
    folder.mkdir(parents=True)
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>\n'
        for path, name, value in _SETTINGS
    )
    (folder / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n{items}</oor:items>\n',
        encoding="utf-8",
    )
