"""Opens the zip container of an office file, trusting nothing that it says about itself."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterable

from draftlint.errors import UnreadableError
from draftlint.readers.office.xml import BrokenXmlError, XmlPart, parse_xml
from draftlint.readers.sniff import damaged, encrypted

LARGEST_UNPACKED = 200 * 1024 * 1024
"""Bytes that all parts together may unpack to."""

MOST_TAGS = 1_200_000
"""Opening and closing tags in all parts that are read: a text of some two hundred thousand words."""

MOST_ENTRIES = 20_000
"""Entries in the container; Word writes some dozens."""

_CHUNK = 1 << 18
_CENTRAL_ENTRY = b"PK\x01\x02"
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


class DamagedPartError(Exception):
    """One part cannot be unpacked; the others may still be read."""


class Container:
    """The parts of an office file by name. Names are compared without case and with `/` between folders."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        self._left = LARGEST_UNPACKED
        self._tags_left = MOST_TAGS
        if data.count(_CENTRAL_ENTRY) > MOST_ENTRIES:
            raise too_large(path)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise damaged(path) from error
        # What the headers say is only a first look: an honest bomb is refused before anything is unpacked.
        if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
            raise too_large(path)
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            self._entries.setdefault(_normal(entry.filename), entry)

    def __contains__(self, name: str) -> bool:
        return _normal(name) in self._entries

    def names(self) -> Iterable[str]:
        """The normalised names of all parts."""
        return self._entries

    def real_name(self, name: str) -> str:
        """The name as the container writes it."""
        return self._entries[_normal(name)].filename

    def read(self, name: str) -> bytes:
        """The bytes of a part.

        Raises KeyError where there is none, DamagedPartError where it cannot be unpacked, UnreadableError where it is
        encrypted or where the container has unpacked to more than LARGEST_UNPACKED.
        """
        entry = self._entries[_normal(name)]
        if entry.flag_bits & 1:
            raise encrypted(self.path)
        if entry.compress_type not in _METHODS:
            raise DamagedPartError(f"{name}: compression method {entry.compress_type}")
        chunks: list[bytes] = []
        try:
            with self._zip.open(entry) as stream:
                while chunk := stream.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise too_large(self.path)
                    chunks.append(chunk)
        except (
            zipfile.BadZipFile,
            zlib.error,
            ValueError,
            OSError,
            EOFError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise DamagedPartError(f"{name}: {error}") from error
        return b"".join(chunks)

    def xml(self, name: str) -> XmlPart:
        """A part, parsed. Raises what `read` raises, DamagedPartError where it is no XML, UnsafeXmlError."""
        data = self.read(name)
        self._tags_left -= data.count(b"<")
        if self._tags_left < 0:
            raise too_large(self.path)
        try:
            return parse_xml(data)
        except BrokenXmlError as error:
            raise DamagedPartError(f"{name}: {error}") from error


def _normal(name: str) -> str:
    return posixpath.normpath("/" + name.replace("\\", "/").lstrip("/")).lstrip("/").lower()


def too_large(path: str) -> UnreadableError:
    """The error for a file that holds more than any draft."""
    return UnreadableError(
        "too-large",
        f"{path}: bung ra quá lớn (trên {LARGEST_UNPACKED // 2**20} MB hoặc quá nhiều phần) / unpacks to too much.",
        hint="Nén nhỏ hình ảnh hoặc tách văn bản rồi chạy lại / shrink the pictures or split the draft.",
    )
