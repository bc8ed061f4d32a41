"""Tells from the first bytes what a file is, whatever its name says."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection
from enum import StrEnum

import regex

from draftlint.errors import UnreadableError

LARGEST_CONTENT_TYPES = 1024 * 1024
"""Bytes that are read of the part that names the kind of an Office file."""


class FileType(StrEnum):
    """What the bytes of a file are. `TEXT` is anything without a signature."""

    DOCX = "docx"
    XLSX = "xlsx"
    PPTX = "pptx"
    ODT = "odt"
    ODS = "ods"
    ZIP = "zip"
    BROKEN_ZIP = "broken zip"
    ENCRYPTED_OFFICE = "encrypted Office file"
    DOC = "doc"
    OLE = "OLE file"
    RTF = "rtf"
    PDF = "pdf"
    HTML = "html"
    IMAGE = "image"
    TEXT = "text"


_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = regex.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*)?<(?:!doctype\s+html|html[\s>])",
    regex.IGNORECASE,
)


def sniff(data: bytes) -> FileType:
    """The type of a file. Never raises: what cannot be told apart is TEXT, a damaged archive BROKEN_ZIP."""
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _archive(data)
    if data.startswith(_OLE):
        return _compound(data)
    if data.startswith(b"{\\rt"):
        return FileType.RTF
    if b"%PDF-" in data[:1024]:
        return FileType.PDF
    if any(data.startswith(magic) for magic in _IMAGES):
        return FileType.IMAGE
    if _HTML.match(data[:4096]):
        return FileType.HTML
    return FileType.TEXT


def _archive(data: bytes) -> FileType:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {item.filename: item for item in archive.infolist()}
            if "mimetype" in names:
                return _open_document(_head(archive, names["mimetype"], 200))
            types = names.get("[Content_Types].xml")
            declared = _head(archive, types, LARGEST_CONTENT_TYPES) if types else b""
    except Exception:  # zipfile and zlib raise a dozen kinds of errors on damaged archives
        return FileType.BROKEN_ZIP
    for folder, word, kind in (
        ("word/", b"wordprocessingml", FileType.DOCX),
        ("xl/", b"spreadsheetml", FileType.XLSX),
        ("ppt/", b"presentationml", FileType.PPTX),
    ):
        if any(name.startswith(folder) for name in names) or word in declared:
            return kind
    return FileType.ZIP


def _head(archive: zipfile.ZipFile, item: zipfile.ZipInfo, size: int) -> bytes:
    with archive.open(item) as part:
        return part.read(size)


def _open_document(mime: bytes) -> FileType:
    if b"opendocument.text" in mime:
        return FileType.ODT
    return FileType.ODS if b"opendocument.spreadsheet" in mime else FileType.ZIP


def _compound(data: bytes) -> FileType:
    """The kind of an OLE file, from the names of its streams, which stand in UTF-16; encryption wraps a docx in one."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return FileType.ENCRYPTED_OFFICE
    return FileType.DOC if "WordDocument".encode("utf-16-le") in data else FileType.OLE


def expect(data: bytes, path: str, accepted: Collection[FileType]) -> FileType:
    """The type of a file that must be one of `accepted`.

    Raises UnreadableError: `empty`, `encrypted`, `truncated` (a damaged archive where one is expected) or `wrong-type`.
    """
    if not data.strip():
        raise UnreadableError(
            "empty", f"{path}: tệp rỗng / the file is empty.", hint="Kiểm tra lại tệp / check the file."
        )
    found = sniff(data)
    if found in accepted:
        return found
    if found is FileType.ENCRYPTED_OFFICE:
        raise encrypted(path)
    if found is FileType.BROKEN_ZIP and FileType.TEXT not in accepted:
        raise damaged(path)
    name = {FileType.TEXT: "văn bản thuần hoặc không rõ / plain text or unknown"}.get(found, found.value)
    raise UnreadableError(
        "wrong-type",
        f"{path}: nội dung không đúng với đuôi tệp (thực tế là {name}) / the content does not fit the file's ending.",
        hint=f"Đổi đuôi tệp hoặc lưu lại ở dạng {_names(accepted)} / rename the file or save it again.",
    )


def _names(accepted: Collection[FileType]) -> str:
    return ", ".join(f".{'txt' if item is FileType.TEXT else item.value}" for item in accepted)


def encrypted(path: str) -> UnreadableError:
    """The error for a file that a password protects."""
    return UnreadableError(
        "encrypted",
        f"{path}: tệp đặt mật khẩu / the file is protected by a password.",
        hint="Bỏ mật khẩu rồi chạy lại / take the password off and run again.",
    )


def damaged(path: str, why: str = "") -> UnreadableError:
    """The error for a file that is cut off or damaged."""
    cause = f" ({why})" if why else ""
    return UnreadableError(
        "truncated",
        f"{path}: tệp hỏng hoặc bị cắt cụt{cause} / the file is damaged or cut off.",
        hint="Mở bằng chương trình soạn thảo rồi lưu lại / open it in its program and save it again.",
    )
