"""The parts of a document."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from draftlint.document.span import Span


class BlockKind(StrEnum):
    """What a block is to a reader of the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    CELL = "cell"
    CAPTION = "caption"
    NOTE = "note"
    LETTERHEAD = "letterhead"
    SIGNATURE = "signature"
    HEADER = "header"
    FOOTER = "footer"
    CODE = "code"


COMMENT_STYLE = "draftlint-comment"
"""The style of a CODE block that holds a comment to this program, which is no part of the draft."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a table cell stands: table, row and column count from 1; spans count the grid places that it fills."""

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, cell or note.

    `span` covers the block in `Document.text`; `marker` covers the numbering label or bullet at its start ("1.1.", "-",
    "a)", "Điều 5."), if it has one. `level` is the depth of a heading (1 = top) or of a list item, 0 where unknown.
    `section` lists the indices of the headings above, outermost first. `note` names the note that the block belongs to.
    """

    index: int
    kind: BlockKind
    span: Span
    level: int = 0
    marker: Span | None = None
    section: tuple[int, ...] = ()
    cell: Cell | None = None
    note: str | None = None
    style: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote: its label, the offset of its anchor in `Document.text`, and its blocks.

    `anchor` is None for a note that nothing points at; `blocks` is empty for an anchor without a note. `again` holds
    the offsets of further anchors with the same label.
    """

    label: str
    anchor: int | None
    blocks: tuple[int, ...] = field(default=())
    again: tuple[int, ...] = ()
