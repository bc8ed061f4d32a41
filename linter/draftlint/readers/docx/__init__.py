"""Reads Word documents. Names are said as in the file: `w:p` is a paragraph, `w:r` a run."""

from draftlint.readers.docx.reader import read

__all__ = ["read"]
