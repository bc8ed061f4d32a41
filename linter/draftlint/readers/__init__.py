"""Bytes to `Document`, one module a format."""

from draftlint.readers.folders import Patterns, drafts_in
from draftlint.readers.options import Revisions
from draftlint.readers.reading import FORMATS, ReadOptions, identify, read_bytes, read_path
from draftlint.readers.text import read_text

__all__ = [
    "FORMATS",
    "Patterns",
    "ReadOptions",
    "Revisions",
    "drafts_in",
    "identify",
    "read_bytes",
    "read_path",
    "read_text",
]
