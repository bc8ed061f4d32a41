"""Bytes of a text file to characters."""

from __future__ import annotations

import codecs

from draftlint.errors import UnreadableError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, path: str) -> tuple[str, str]:
    """The text and the name of the encoding it was read in.

    UTF-8, UTF-16 (with or without its byte order mark) and Windows-1258 are known. Raises UnreadableError for an empty
    file and for bytes that are no text.
    """
    if not data.strip():
        raise UnreadableError(
            "empty", f"{path}: tệp rỗng / the file is empty.", hint="Kiểm tra lại tệp / check the file."
        )
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decoded(data, encoding, path), encoding
    guessed = _utf16_without_mark(data)
    if guessed is not None:
        return _decoded(data, guessed, path), guessed
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _windows(data, path)
    if "\0" in text:
        raise _binary(path)
    return text, "utf-8"


def _decoded(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            "truncated",
            f"{path}: tệp {encoding} hỏng hoặc bị cắt ở byte {error.start} / damaged or cut off.",
            hint="Lưu lại tệp ở dạng UTF-8 / save it again as UTF-8.",
        ) from error


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 Vietnamese has a zero byte at every ASCII letter and space, always on the same side."""
    sample = data[:4000]
    if len(sample) < 8 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.3 * half and even < 0.02 * half:
        return "utf-16-le"
    if even > 0.3 * half and odd < 0.02 * half:
        return "utf-16-be"
    return None


def _windows(data: bytes, path: str) -> tuple[str, str]:
    if b"\0" in data or sum(byte < 9 or 13 < byte < 32 for byte in data) > len(data) / 200:
        raise _binary(path)
    broken = _damaged_utf8(data)
    if broken is not None:
        return broken, "utf-8"
    text = data.decode("cp1258", errors="replace")
    if text.count("\ufffd") > max(3, len(text) / 50):
        raise _binary(path)
    return text, "windows-1258"


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 with a few broken places (a file joined or cut by bytes), told from a one-byte code page."""
    text = data.decode("utf-8", errors="replace")
    lost = text.count("\ufffd")
    foreign = sum(ord(char) > 127 for char in text) - lost
    return text if foreign > 20 * lost else None


def _binary(path: str) -> UnreadableError:
    return UnreadableError(
        "binary",
        f"{path}: không phải văn bản thuần / not a text file.",
        hint="Xuất lại bản thảo ra .txt, .docx hoặc .pdf / export the draft again.",
    )
