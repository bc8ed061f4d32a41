"""Reads OpenDocument texts. Names are said as in the format: `text:p` is a paragraph, `text:h` a heading."""

from draftlint.readers.odt.reader import read

__all__ = ["read"]
