"""Writes the flow of an office file as source text (what `draftlint text` prints) and as blocks.

One line a paragraph; the cells of a row stand in one line between tabs, a nested table behind its row, a text box
behind its paragraph; a note is called as `[1]` and stands behind the body in a line that begins with `[1]`.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import regex

from draftlint.document import GLUE, BlockKind, Cell, DocumentBuilder, NoteMark, Piece, Span
from draftlint.language.vi.markers import parse_marker
from draftlint.readers.letterhead import table_role
from draftlint.readers.office.container import too_large
from draftlint.readers.office.flow import Flow, NoteBody, NoteCall, Paragraph, Table, TableCell

LETTERHEAD_WITHIN = 4
"""Tables at the start of a draft that may be its letterhead (which is often set in a table without lines)."""

LONGEST_TEXT = 5_000_000
"""Code points: some two thousand pages."""

_ENDED = regex.compile(r"[.!?;:…][\"”’)\]]*\s*$")
_FLAT = str.maketrans("\n\t", "  ")


@dataclass(frozen=True, slots=True)
class _Written:
    """A piece of a block with its characters."""

    piece: Piece
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the writer is inside of."""

    kind: BlockKind | None = None
    note: str | None = None


class FlowWriter:
    """Writes one file. All source is written before any block is added, as `finish` does."""

    def __init__(self, builder: DocumentBuilder) -> None:
        self._builder = builder
        self._blocks: list[dict[str, Any]] = []
        self._tables = 0
        self._seen = 0

    def body(self, flow: Flow) -> None:
        """The running text."""
        self._flow(flow, _Setting())

    def note(self, note: NoteBody) -> None:
        """A note behind the body."""
        self._write(f"[{note.label}] ")
        self._flow(note.flow, _Setting(BlockKind.NOTE, note.label))
        if not note.flow:
            self._write("\n")

    def apart(self, flow: Flow, kind: BlockKind) -> None:
        """A page header or footer."""
        self._flow(flow, _Setting(kind))

    def finish(self) -> None:
        """Add the blocks to the builder. Raises UnreadableError for more text than any draft holds."""
        if self._builder.source_length > LONGEST_TEXT:
            raise too_large(self._builder.path)
        for block in self._blocks:
            self._builder.block(**block)
        self._blocks.clear()

    def _flow(self, flow: Flow, setting: _Setting) -> None:
        for item in flow:
            if isinstance(item, Table):
                self._table(item, setting)
            else:
                self._paragraph(item, setting)

    def _paragraph(self, paragraph: Paragraph, setting: _Setting) -> None:
        written = self._line(paragraph)
        self._write("\n")
        kind = setting.kind or _kind(paragraph)
        lines = [written] if paragraph.heading else list(_lines(written))
        for index, line in enumerate(lines if paragraph.shown else []):
            own = paragraph if index == 0 else None
            self._block(kind if own or setting.kind else BlockKind.PARAGRAPH, line, own, setting, style=paragraph.style)
        for box in paragraph.boxes:
            self._flow(box, setting)

    def _table(self, table: Table, setting: _Setting) -> None:
        apart = setting.kind or self._layout(table)
        number = 0
        if apart is None:
            self._tables += 1
            number = self._tables
        headed = _header_rows(table)
        for row_number, row in enumerate(table.rows, 1):
            behind: list[Paragraph | Table] = []
            for index, cell in enumerate(row.cells):
                if index:
                    self._write("\t")
                place = Cell(number, row_number, cell.column, max(cell.row_span, 1), cell.column_span)
                place = replace(place, header=row_number in headed)
                behind.extend(self._cell(cell, None if apart else place, _Setting(apart, setting.note)))
            self._write("\n")
            self._flow(behind, setting)

    def _cell(self, cell: TableCell, place: Cell | None, setting: _Setting) -> Iterator[Paragraph | Table]:
        """Write one cell; yields what stands in it beside its paragraphs.

        Paragraphs that read as one phrase ("Năm" over "2024") make one block; points and sentences stay apart.
        """
        group: list[_Written] = []
        first: Paragraph | None = None
        before = ""
        for paragraph in cell.paragraphs():
            if not paragraph.shown:
                continue
            if before:
                self._write(" ")
            written = self._line(paragraph, flat=True)
            text = "".join(item.text for item in written).strip()
            if first is not None and text and before and (place is None or _parts(before, text)):
                self._block(setting.kind or BlockKind.CELL, group, first, setting, style=first.style, cell=place)
                group, first = [], None
            first = first or paragraph
            group.extend(written)
            before = text or before
        if first is not None:
            self._block(setting.kind or BlockKind.CELL, group, first, setting, style=first.style, cell=place)
        for item in cell.content:
            if isinstance(item, Table):
                yield item
            else:
                yield from itertools.chain.from_iterable(item.boxes)

    def _layout(self, table: Table) -> BlockKind | None:
        self._seen += 1
        texts = [part.text() for row in table.rows[:12] for cell in row.cells for part in cell.paragraphs()]
        return table_role(len(table.rows), texts, early=self._seen <= LETTERHEAD_WITHIN)

    def _line(self, paragraph: Paragraph, *, flat: bool = False) -> list[_Written]:
        """Write label and text; returns what was written."""
        out: list[_Written] = []
        if paragraph.label and paragraph.shown:
            out.append(_Written(self._builder.write(paragraph.label, paragraph.place), paragraph.label))
            if paragraph.gap and paragraph.items:
                out.append(_Written(self._builder.write(paragraph.gap, paragraph.place), paragraph.gap))
        for item in paragraph.items:
            if isinstance(item, NoteCall):
                self._builder.write(f"[{item.label}]", item.place)
                out.extend((_Written(NoteMark(item.label)), _Written(GLUE)))
                continue
            text = item.text.translate(_FLAT) if flat else item.text
            start = self._builder.write(text, item.place).start
            for line in text.splitlines(keepends=True) if "\n" in text else (text,):
                out.append(_Written(Span(start, start + len(line)), line))
                start += len(line)
        return out

    def _block(
        self,
        kind: BlockKind,
        written: Sequence[_Written],
        paragraph: Paragraph | None,
        setting: _Setting,
        *,
        style: str,
        cell: Cell | None = None,
    ) -> None:
        self._blocks.append(
            {
                "kind": kind,
                "pieces": [item.piece for item in written],
                "level": (paragraph.heading or paragraph.list_level) if paragraph else 0,
                "marker_length": _marker_length(paragraph) if paragraph else 0,
                "cell": cell,
                "note": setting.note,
                "style": style,
            }
        )

    def _write(self, text: str) -> None:
        self._builder.write(text)


def _kind(paragraph: Paragraph) -> BlockKind:
    if paragraph.heading:
        return BlockKind.HEADING
    if paragraph.caption:
        return BlockKind.CAPTION
    return BlockKind.LIST_ITEM if paragraph.label else BlockKind.PARAGRAPH


def _marker_length(paragraph: Paragraph) -> int:
    return len(" ".join(unicodedata.normalize("NFC", paragraph.label).split()))


def _lines(written: Sequence[_Written]) -> Iterator[list[_Written]]:
    """Split where the author broke the line to begin a new point or after a full stop (Shift+Enter for Enter)."""
    group: list[_Written] = []
    line: list[_Written] = []
    before = ""
    for index, item in enumerate(written):
        line.append(item)
        if not item.text.endswith("\n") and index + 1 < len(written):
            continue
        text = "".join(part.text for part in line).strip()
        if text and before and _parts(before, text):
            yield group
            group = []
        group, line, before = [*group, *line], [], text or before
    if group:
        yield group


def _parts(before: str, text: str) -> bool:
    """Whether a line begins something new: a point, or a sentence after one that ended."""
    return bool(parse_marker(text) or _ENDED.search(before))


def _header_rows(table: Table) -> range:
    """The rows at the top that head the columns: those the file marks, else the first with all that its cells span."""
    marked = 0
    for row in table.rows:
        if not row.header:
            break
        marked += 1
    if not marked and table.rows:
        marked = max((cell.row_span for cell in table.rows[0].cells), default=1)
        marked = marked if marked < len(table.rows) else 1
    return range(1, marked + 1)
