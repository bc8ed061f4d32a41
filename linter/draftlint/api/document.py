"""The draft as text with its blocks and places."""

from draftlint.document import Block, BlockKind, Cell, Document, Note, Span

__all__ = [
    "Block",
    "BlockKind",
    "Cell",
    "Document",
    "Note",
    "Span",
]
