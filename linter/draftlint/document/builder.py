"""Builds a `Document` from source text and the ranges of it that make up each block.

Every reader works in the same two steps: it fills the source (all at once for text, piece by piece for Word and PDF)
and then names, block by block, the source ranges that a reader of the page would read as one paragraph. The builder
normalises them and keeps the way back.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

import regex

from draftlint.document.blocks import COMMENT_STYLE, Block, BlockKind, Cell, Note
from draftlint.document.document import Document, Notice
from draftlint.document.location import NativePlace
from draftlint.document.source_map import Run, SourceMap
from draftlint.document.span import Span

# U+0085 and friends count as white space; zero-width characters and soft hyphens are dropped.
_TOKEN = regex.compile(r"\s+|[\u200B-\u200D\u2060\uFEFF\u00AD]+|[^\s\u200B-\u200D\u2060\uFEFF\u00AD]+")
_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")
# Hangul syllables are the one case where letters compose with letters.
_CLUSTER = regex.compile(r"[\u1100-\u11FF\uAC00-\uD7FB]+\p{M}*|\P{M}\p{M}*|\p{M}+")
_MARKS = regex.compile(r"\p{M}+")
# Converters write the Icelandic and African letters for the Vietnamese one; they look the same (VIETNAMESE.md 5.1).
_LOOK_ALIKE = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"})


@dataclass(frozen=True, slots=True)
class NoteMark:
    """Stands among the pieces of a block where the anchor of a note is; takes up no text."""

    label: str


@dataclass(frozen=True, slots=True)
class Substitute:
    """Text that is read for a source range (`&amp;` for "&", a label that Markdown counts by itself)."""

    text: str
    span: Span


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
        self._source.append(text)
        self._source_length = span.end
        if native is not None and text:
            self._native.append((span, native))
        return span

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
        writer = _Normaliser(start)
        source = self.source
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
                writer.feed(source, piece)
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


class _Normaliser:
    """Writes normalised text for one block and the runs that lead back to the source."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.runs: list[Run] = []
        self._out: list[str] = []

    @property
    def ends_with_space(self) -> bool:
        return bool(self._out) and self._out[-1].endswith(" ")

    def text(self) -> str:
        return "".join(self._out)

    def feed(self, source: str, piece: Span) -> None:
        for match in _TOKEN.finditer(source, piece.start, piece.end):
            token = match[0]
            if token[0].isspace():
                if not self.ends_with_space:
                    self.space(match.start(), match.end())
            elif token[0] not in _ZERO_WIDTH:
                self._word(token, match.start())

    def space(self, source_start: int, source_end: int) -> None:
        if self._out:  # no space at the start of a block
            self._put(" ", source_start, source_end)

    def strip(self) -> None:
        if self.ends_with_space:
            run = self.runs.pop()
            if run.end - run.start > 1:  # an exact run that ends in its space
                self.runs.append(Run(run.start, run.end - 1, run.source_start, run.source_end - 1))
            self._out[-1] = self._out[-1][:-1]
            self.end -= 1

    def substitute(self, piece: Substitute) -> None:
        text = " ".join(unicodedata.normalize("NFC", piece.text).split())
        if text:
            self._put(text, piece.span.start, piece.span.end)
        elif piece.text and not self.ends_with_space:
            self.space(piece.span.start, piece.span.end)

    def _word(self, word: str, at: int) -> None:
        if self._out and not self.ends_with_space and (marks := _MARKS.match(word)):
            self._rejoin(marks[0], at)
            at += marks.end()
            word = word[marks.end() :]
        if unicodedata.is_normalized("NFC", word):
            if word:
                self._put(word.translate(_LOOK_ALIKE), at, at + len(word))
            return
        for match in _CLUSTER.finditer(word):
            composed = unicodedata.normalize("NFC", match[0]).translate(_LOOK_ALIKE)
            self._put(composed, at + match.start(), at + match.end())

    def _rejoin(self, marks: str, at: int) -> None:
        """Put marks that were parted from their letter (by a zero-width character or a style) back on it."""
        last = self.runs.pop()
        size = 1 if last.exact else last.end - last.start
        source_start = last.source_end - 1 if last.exact else last.source_start
        if last.end - last.start > size:
            self.runs.append(Run(last.start, last.end - 1, last.source_start, source_start))
        letter = self._out[-1][-size:]
        self._out[-1] = self._out[-1][:-size]
        self.end -= size
        self._put(unicodedata.normalize("NFC", letter + marks).translate(_LOOK_ALIKE), source_start, at + len(marks))

    def _put(self, text: str, source_start: int, source_end: int) -> None:
        exact = len(text) == source_end - source_start
        end = self.end + len(text)
        last = self.runs[-1] if self.runs else None
        if exact and last is not None and last.exact and last.end == self.end and last.source_end == source_start:
            self.runs[-1] = Run(last.start, end, last.source_start, source_end)
        else:
            self.runs.append(Run(self.end, end, source_start, source_end))
        self._out.append(text)
        self.end = end
