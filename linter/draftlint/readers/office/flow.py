"""What an office file holds, in reading order, before it is written as source text and blocks.

Reading and writing are two steps because automatic numbers, note numbers and pages follow the order of the file, while
nested tables and text boxes are printed behind the row or paragraph that holds them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from draftlint.document import NativePlace


@dataclass(slots=True)
class Text:
    """Characters as a reader sees them and where they stand. A line break is a line feed, a tab a tab."""

    text: str
    place: NativePlace


@dataclass(slots=True)
class NoteCall:
    """The anchor of a note."""

    label: str
    place: NativePlace


@dataclass(slots=True)
class Paragraph:
    """A paragraph. `heading` is its outline level from 1, 0 for none; `list_level` counts from 1, 0 for no list.

    `label` is the automatic number or bullet, with `gap` between it and the text. `boxes` are the text boxes anchored
    in it.
    """

    place: NativePlace
    items: list[Text | NoteCall] = field(default_factory=list)
    label: str = ""
    gap: str = " "
    numbered: bool = False
    heading: int = 0
    list_level: int = 0
    caption: bool = False
    style: str = ""
    boxes: list[Flow] = field(default_factory=list)

    def text(self) -> str:
        """The characters without the label."""
        return "".join(item.text for item in self.items if isinstance(item, Text))

    @property
    def shown(self) -> bool:
        """Whether a reader sees anything in it. A bullet alone is nothing."""
        called = any(isinstance(item, NoteCall) for item in self.items)
        return called or bool(self.text().strip()) or (self.numbered and bool(self.label.strip()))


@dataclass(slots=True)
class TableCell:
    """A cell of the grid: `column` counts grid columns from 1; `content` is empty where a merged cell goes on."""

    column: int
    row_span: int = 1
    column_span: int = 1
    content: list[Paragraph | Table] = field(default_factory=list)

    def paragraphs(self) -> Sequence[Paragraph]:
        """The cell's own paragraphs, without those of nested tables."""
        return [item for item in self.content if isinstance(item, Paragraph)]


@dataclass(slots=True)
class TableRow:
    """A row. `header` says that the file marks it as a heading row."""

    cells: list[TableCell] = field(default_factory=list)
    header: bool = False


@dataclass(slots=True)
class Table:
    """A table."""

    rows: list[TableRow] = field(default_factory=list)


Flow = list[Paragraph | Table]
"""Paragraphs and tables in reading order."""


@dataclass(slots=True)
class NoteBody:
    """A note's own text under its label."""

    label: str
    flow: Flow


def joined(first: Paragraph, second: Paragraph) -> Paragraph:
    """One paragraph of two: what is left keeps the properties of the mark that is left."""
    if not first.items and not first.boxes:
        return second
    first.items.extend(second.items)  # in place: a thousand paragraphs may run into one
    first.boxes.extend(second.boxes)
    second.items, second.boxes = first.items, first.boxes
    second.label, second.gap = (first.label, first.gap) if first.label else (second.label, second.gap)
    second.numbered = second.numbered or first.numbered
    second.heading = second.heading or first.heading
    second.place = first.place
    return second
