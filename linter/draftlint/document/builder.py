"""Builds a `Document` from source text and the ranges of it that make up each block.

Every reader works in the same two steps: it fills the source (all at once for text, piece by piece for Word and PDF)
and then names, block by block, the source ranges that a reader of the page would read as one paragraph. The builder
normalises them and keeps the way back.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

from draftlint.document.blocks import COMMENT_STYLE, Block, BlockKind, Cell, Note
from draftlint.document.document import Document, Notice
from draftlint.document.location import NativePlace
from draftlint.document.normaliser import Normaliser, Substitute
from draftlint.document.source_map import Run, SourceMap
from draftlint.document.span import Span


@dataclass(frozen=True, slots=True)
class NoteMark:
    """Stands among the pieces of a block where the anchor of a note is; takes up no text."""

    label: str


class Glue(Enum):
    """Stands between two pieces that belong together without a space, though their source ranges do not touch."""

    GLUE = "glue"


GLUE = Glue.GLUE

Piece: TypeAlias = Span | NoteMark | Substitute | Glue
"""What a block is made of."""


class DocumentBuilder:
    """Collects source, blocks, notes and notices; `build` hands out the finished document."""

    def __init__(self, *, path: str, format: str, sha256: str, source: str = "") -> None:
        self.path = path
        self.format = format
        self.sha256 = sha256
        self._source = [source]
        self._source_starts = [0]
        self._source_length = len(source)
        self._out: list[str] = []
        self._length = 0
        self._runs: list[Run] = []
        self._blocks: list[Block] = []
        self._anchors: dict[str, list[int]] = {}
        self._note_blocks: dict[str, list[int]] = {}
        self._notices: list[Notice] = []
        self._native: list[tuple[Span, NativePlace]] = []
        self._removed: list[Span] = []

    @property
    def source(self) -> str:
        """The source written so far."""
        if len(self._source) > 1:
            self._source = ["".join(self._source)]
            self._source_starts = [0]
        return self._source[0]

    @property
    def source_length(self) -> int:
        """Where the next piece of source will begin."""
        return self._source_length

    @property
    def text(self) -> str:
        """The normalised text so far."""
        if len(self._out) > 1:
            self._out = ["".join(self._out)]
        return self._out[0] if self._out else ""

    @property
    def blocks(self) -> Sequence[Block]:
        """The blocks so far."""
        return self._blocks

    def write(self, text: str, native: NativePlace | None = None) -> Span:
        """Append to the source; returns where the piece stands. `native` says where it came from."""
        span = Span(self._source_length, self._source_length + len(text))
        if text:
            self._source.append(text)
            self._source_starts.append(span.start)
            self._source_length = span.end
        if native is not None and text:
            self._native.append((span, native))
        return span

    def _read(self, span: Span) -> str:
        """A piece of the source, without joining all of it (readers write it in a hundred thousand small pieces)."""
        index = bisect_right(self._source_starts, span.start) - 1
        start = self._source_starts[index]
        text = self._source[index]
        if span.end > start + len(text):
            last = bisect_right(self._source_starts, max(span.end - 1, 0))
            text = "".join(self._source[index:last])
        return text[span.start - start : span.end - start]

    def notice(self, code: str, *, vi: str, en: str, span: Span | None = None) -> None:
        """Say that something was not read."""
        self._notices.append(Notice(code, vi, en, span))

    def removed(self, span: Span) -> None:
        """Remember a source range that is no part of the text (a mark of a converter), so that rules can name it."""
        self._removed.append(span)

    def block(
        self,
        kind: BlockKind,
        pieces: Iterable[Piece],
        *,
        level: int = 0,
        marker_length: int = 0,
        cell: Cell | None = None,
        note: str | None = None,
        style: str = "",
    ) -> Block | None:
        """Add a block made of source ranges, joined by single spaces where they neither touch nor have GLUE between.

        `marker_length` is the length of the numbering label at the start of the normalised text. Returns None, and adds
        nothing, where no visible text is left (anchors are kept and tied to the end of the block before).
        """
        start = self._length + (1 if self._blocks else 0)
        writer = Normaliser(start)
        anchors: list[tuple[str, int]] = []
        previous_end: int | None = None
        glued = False
        for piece in pieces:
            if isinstance(piece, NoteMark):
                anchors.append((piece.label, writer.end))
                continue
            if piece is GLUE:
                glued = True
                continue
            span = piece.span if isinstance(piece, Substitute) else piece
            if previous_end is not None and span.start > previous_end and not glued and not writer.ends_with_space:
                writer.space(previous_end, span.start)
            if isinstance(piece, Substitute):
                writer.substitute(piece)
            else:
                writer.feed(self._read(piece), piece.start)
            previous_end = span.end
            glued = False
        writer.strip()
        for label, offset in anchors:
            at = min(offset, writer.end) if writer.end > start else self._length
            self._anchors.setdefault(label, []).append(at)
        if writer.end == start:
            return None
        if self._blocks:
            self._out.append("\n")
        self._out.append(writer.text())
        self._length = writer.end
        self._runs.extend(writer.runs)
        marker = Span(start, start + marker_length) if marker_length else None
        block = Block(len(self._blocks), kind, Span(start, writer.end), level, marker, (), cell, note, style)
        self._blocks.append(block)
        if note is not None:
            self._note_blocks.setdefault(note, []).append(block.index)
        return block

    def build(self, *, suppressible: bool = False) -> Document:
        """The finished document; section paths follow from the heading levels."""
        labels = [*self._anchors, *(label for label in self._note_blocks if label not in self._anchors)]
        notes = tuple(
            Note(label, next(iter(offsets), None), tuple(self._note_blocks.get(label, ())), tuple(offsets[1:]))
            for label in labels
            for offsets in [self._anchors.get(label, [])]
        )
        return Document(
            path=self.path,
            format=self.format,
            sha256=self.sha256,
            source=self.source,
            text=self.text,
            source_map=SourceMap(self._runs, self._removals()),
            blocks=with_sections(self._blocks),
            notes=notes,
            notices=tuple(self._notices),
            native=tuple(self._native),
            suppressible=suppressible,
        )

    def _removals(self) -> dict[int, Span]:
        """What was taken out, by the offset where the text goes on behind it."""
        runs = sorted(self._runs, key=lambda run: run.source_start)
        starts = [run.source_start for run in runs]
        out: dict[int, Span] = {}
        for span in self._removed:
            index = bisect_left(starts, span.end)
            at = runs[index].start if index < len(runs) else self._length
            out[at] = out[at].cover(span) if at in out else span
        return out

    def restyle(self, index: int, **changes: object) -> None:
        """Change kind, level or marker of a block already added (structure that only shows in the whole)."""
        self._blocks[index] = replace(self._blocks[index], **changes)  # type: ignore[arg-type]


def with_sections(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with the path of headings above each; notes, headers and footers have none."""
    path: list[Block] = []
    out: list[Block] = []
    for block in blocks:
        apart = block.kind in (BlockKind.HEADER, BlockKind.FOOTER, BlockKind.LETTERHEAD)
        if block.note is not None or apart or block.style == COMMENT_STYLE:
            out.append(replace(block, section=()))
            continue
        if block.kind is BlockKind.HEADING:
            while path and path[-1].level >= block.level:
                path.pop()
        out.append(replace(block, section=tuple(item.index for item in path)))
        if block.kind is BlockKind.HEADING:
            path.append(block)
    return tuple(out)
