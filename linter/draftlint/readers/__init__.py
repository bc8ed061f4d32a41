"""Bytes to `Document`, one module a format."""

from draftlint.readers.reading import FORMATS, ReadOptions, identify, read_bytes, read_path
from draftlint.readers.text import read_text

__all__ = ["FORMATS", "ReadOptions", "identify", "read_bytes", "read_path", "read_text"]
