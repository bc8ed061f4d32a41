"""Picks the reader for a file and runs it."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from draftlint.document import Document
from draftlint.errors import UnreadableError
from draftlint.readers import convert, docx, html, markdown, odt, pdf, text
from draftlint.readers.options import ReadOptions, SourceFile
from draftlint.readers.sniff import FileType, expect

__all__ = ["FORMATS", "ReadOptions", "identify", "read_bytes", "read_path"]

LARGEST_FILE = 200 * 1024 * 1024
"""Bytes; a larger file is refused before it is read."""

Reader = Callable[[SourceFile], Document]


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: its name in reports, the endings of its files, what reads it, and what the bytes may be.

    Bytes that are something else never reach the reader (see `sniff.expect`).
    """

    name: str
    suffixes: tuple[str, ...]
    read: Reader
    accepts: tuple[FileType, ...]


FORMATS: tuple[Format, ...] = (
    Format("text", (".txt", ".text"), text.read, (FileType.TEXT,)),
    Format("docx", (".docx", ".docm", ".dotx", ".dotm"), docx.read, (FileType.DOCX,)),
    Format("pdf", (".pdf",), pdf.read, (FileType.PDF,)),
    Format("doc", (".doc", ".dot"), convert.read, (FileType.DOC, FileType.RTF, FileType.DOCX)),
    Format("rtf", (".rtf",), convert.read, (FileType.RTF, FileType.DOC, FileType.DOCX)),
    Format("html", (".html", ".htm", ".xhtml"), html.read, (FileType.HTML, FileType.TEXT)),
    Format("odt", (".odt", ".ott"), odt.read, (FileType.ODT,)),
    Format("markdown", (".md", ".markdown"), markdown.read, (FileType.TEXT, FileType.HTML)),
)

_BY_SUFFIX: Mapping[str, Format] = {suffix: item for item in FORMATS for suffix in item.suffixes}


def read_path(path: Path, options: ReadOptions | None = None, *, shown_as: str | None = None) -> Document:
    """Read one file. Raises UnreadableError, which says why and what to do."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError(
                "not-a-file",
                f"{path}: không phải tệp thường / not a regular file.",
                hint="Chỉ đưa vào tệp hoặc thư mục / name a file or a folder.",
            )
        if status.st_size > LARGEST_FILE:
            raise UnreadableError(
                "too-large",
                f"{path}: tệp lớn hơn {LARGEST_FILE // 2**20} MB / the file is larger.",
                hint="Tách tệp rồi chạy lại / split it and run again.",
            )
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "null character"
        raise UnreadableError(
            "not-accessible",
            f"{path}: không mở được ({reason}) / cannot be opened.",
            hint="Kiểm tra đường dẫn và quyền đọc / check the path and its permissions.",
        ) from error
    return read_bytes(data, shown_as or str(path), options)


def identify(path: Path) -> tuple[str, str]:
    """The format that the name of a file promises and its SHA-256 (hex), for a file that could not be read.

    The format is `unknown` for other endings; the digest is empty where the bytes cannot be had.
    """
    known = _BY_SUFFIX.get(path.suffix.lower())
    digest = hashlib.sha256()
    try:
        if not path.is_file():
            return known.name if known else "unknown", ""
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                digest.update(chunk)
    except OSError:
        return known.name if known else "unknown", ""
    return known.name if known else "unknown", digest.hexdigest()


def read_bytes(data: bytes, path: str, options: ReadOptions | None = None) -> Document:
    """Read the bytes of a file named `path`; the ending of the name tells the format."""
    suffix = Path(path).suffix.lower()
    known = _BY_SUFFIX.get(suffix)
    if known is None:
        raise UnreadableError(
            "unknown-format",
            f"{path}: chưa đọc được định dạng “{suffix}” / this format is not read.",
            hint=f"Các định dạng đọc được / formats read: {', '.join(_BY_SUFFIX)}.",
        )
    expect(data, path, known.accepts)
    return known.read(SourceFile(path, known.name, data, hashlib.sha256(data).hexdigest(), options or ReadOptions()))
