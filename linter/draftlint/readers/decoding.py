"""Bytes of a text file to characters."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from draftlint.document import DocumentBuilder, Span
from draftlint.errors import UnreadableError
from draftlint.language.vi.legacy_fonts import find_legacy_font

_BAD_BYTE = regex.compile(r"[\uDC80-\uDCFF]")
_LOST = "\ufffd"

MOST_DAMAGE = 0.02
"""Share of the characters that may be lost before a file counts as no text at all."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file, the encoding they were read in, and where bytes had to be replaced by U+FFFD."""

    text: str
    encoding: str
    damaged: Sequence[Span] = ()

    def tell(self, builder: DocumentBuilder, *, placed: bool = True) -> None:
        """Say in a notice that bytes were replaced, and where the first stood (if the text is the builder's source)."""
        if self.damaged:
            count = len(self.damaged)
            builder.notice(
                "damaged-bytes",
                vi=f"{count} byte hỏng (không thuộc {self.encoding}) được thay bằng “�”; chữ ở đó không đọc được.",
                en=f"{count} bytes do not belong to {self.encoding} and were replaced by “�”; the letters are lost.",
                span=self.damaged[0] if placed else None,
            )


def decode(data: bytes, path: str) -> Decoded:
    """The text of a file.

    UTF-8, UTF-16 (with or without its byte order mark) and Windows-1258 are known; single broken bytes are replaced.
    Raises UnreadableError for an empty file and for bytes that are no text.
    """
    if not data.strip():
        raise UnreadableError(
            "empty", f"{path}: tệp rỗng / the file is empty.", hint="Kiểm tra lại tệp / check the file."
        )
    if data.startswith(codecs.BOM_UTF8):
        return _checked(_utf8(data[len(codecs.BOM_UTF8) :]), path)
    guessed = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else _utf16_without_mark(data)
    if guessed is not None:
        return _checked(_utf16(data, guessed), path)
    found = _utf8(data)
    foreign = sum(char > "\x7f" for char in found.text) - len(found.damaged)
    if found.damaged and foreign <= 20 * len(found.damaged) and _controls(data[:100_000]) < 0.005:
        # Too many broken bytes for UTF-8: a code page with one byte a letter.
        latin = _marked(data.decode("cp1252", errors="surrogateescape"), "windows-1252")
        if not latin.damaged and find_legacy_font(latin.text):
            return latin
        return _checked(_marked(data.decode("cp1258", errors="surrogateescape"), "windows-1258"), path)
    return _checked(found, path)


def _utf8(data: bytes) -> Decoded:
    return _marked(data.decode("utf-8", errors="surrogateescape"), "utf-8")


def _utf16(data: bytes, encoding: str) -> Decoded:
    """UTF-16 has no bytes to escape; what cannot be decoded comes out as U+FFFD, and so is not told from one typed."""
    text = data.decode(encoding, errors="replace")
    spans = [Span(match.start(), match.end()) for match in regex.finditer(_LOST, text)]
    return Decoded(text, encoding, spans)


def _marked(text: str, encoding: str) -> Decoded:
    """The text with escaped bytes and null characters replaced, one for one, and their places."""
    if "\0" not in text and not _BAD_BYTE.search(text):
        return Decoded(text, encoding)
    spans = [Span(match.start(), match.end()) for match in regex.finditer(r"[\uDC80-\uDCFF\0]", text)]
    return Decoded(_BAD_BYTE.sub(_LOST, text).replace("\0", _LOST), encoding, spans)


def _checked(found: Decoded, path: str) -> Decoded:
    sample = found.text[:100_000].encode("utf-8", "replace")
    control = _controls(sample) > (0.005 if found.damaged else 0.1)
    if len(found.damaged) > max(3, MOST_DAMAGE * len(found.text)) or control:
        raise UnreadableError(
            "binary",
            f"{path}: không phải văn bản thuần / not a text file.",
            hint="Xuất lại bản thảo ra .txt, .docx hoặc .pdf / export the draft again.",
        )
    return found


def _controls(data: bytes) -> float:
    """The share of bytes that are control characters."""
    return sum(byte < 9 or 13 < byte < 32 for byte in data) / max(len(data), 1)


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 Vietnamese has a zero byte at every ASCII letter and space, always on the same side."""
    sample = data[:4000]
    if len(sample) < 8:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.3 * half and even < 0.02 * half:
        return "utf-16-le"
    if even > 0.3 * half and odd < 0.02 * half:
        return "utf-16-be"
    return None
