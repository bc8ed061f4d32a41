"""The document as the rest of the program sees it: text, blocks, notes, and the way back to the original place."""

from draftlint.document.blocks import COMMENT_STYLE, Block, BlockKind, Cell, Note
from draftlint.document.builder import GLUE, DocumentBuilder, NoteMark, Piece
from draftlint.document.document import Document, Notice
from draftlint.document.location import Language, Location, NativePlace
from draftlint.document.normaliser import Substitute
from draftlint.document.source_map import Run, SourceMap
from draftlint.document.span import Span

__all__ = [
    "COMMENT_STYLE",
    "GLUE",
    "Block",
    "BlockKind",
    "Cell",
    "Document",
    "DocumentBuilder",
    "Language",
    "Location",
    "NativePlace",
    "Note",
    "NoteMark",
    "Notice",
    "Piece",
    "Run",
    "SourceMap",
    "Span",
    "Substitute",
]
