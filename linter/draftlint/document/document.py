"""A draft, read."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import regex

from draftlint.document.blocks import Block, BlockKind, Note
from draftlint.document.location import Language, Location, NativePlace
from draftlint.document.source_map import SourceMap
from draftlint.document.span import Span

_LINE_BREAK = regex.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that was not read, or not as it stands. `span` is in the source text.

    `code` is a stable word; `vi` and `en` tell a person what was left out, why, and what to do.
    """

    code: str
    vi: str
    en: str
    span: Span | None = None

    def in_language(self, language: Language) -> str:
        """What a person is told, in one language."""
        return self.en if language is Language.EN else self.vi


_WORDS: Mapping[str, tuple[str, str]] = {
    "section": ("mục {}", "section {}"),
    "paragraph": ("đoạn {}", "paragraph {}"),
    "note": ("chú thích {}", "note {}"),
    "cell": ("bảng {0.table}, hàng {0.row}, cột {0.column}", "table {0.table}, row {0.row}, column {0.column}"),
    "header": ("đầu trang", "page header"),
    "footer": ("chân trang", "page footer"),
    "page": ("trang {}", "page {}"),
    "line": ("dòng {}", "line {}"),
}
"""How a place is named, in Vietnamese and English."""


@dataclass(frozen=True)
class Document:
    """The text of a draft with its parts and the way back.

    `source` is the text as a person sees it in the file: the decoded characters of a text file, or what
    `draftlint text` prints of a Word or PDF file. `text` is what the rules read: composed letters (NFC), single
    spaces, hard line breaks joined, notes lifted out of the sentences; blocks are separated by a line feed.
    `source_map` leads from `text` to `source`; `native` leads from the source to a Word paragraph or a PDF page.
    `suppressible` says that the format has comments in which a finding can be quieted.
    """

    path: str
    format: str
    sha256: str
    source: str
    text: str
    source_map: SourceMap
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    notices: tuple[Notice, ...] = ()
    native: tuple[tuple[Span, NativePlace], ...] = ()
    suppressible: bool = False

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_BREAK.finditer(self.source))]

    def source_lines(self) -> list[str]:
        """The lines of the source without their breaks, as locations count them."""
        return _LINE_BREAK.split(self.source)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    @cached_property
    def _native_starts(self) -> list[int]:
        return [span.start for span, _ in self.native]

    @cached_property
    def _paragraph_numbers(self) -> list[int]:
        """For each block its number, from 1, among the paragraphs right under its heading; 0 where it is none."""
        counts: Counter[tuple[int, ...]] = Counter()
        numbers = []
        for block in self.blocks:
            counted = block.kind is not BlockKind.HEADING and block.cell is None and block.note is None
            counts[block.section] += counted
            numbers.append(counts[block.section] if counted else 0)
        return numbers

    def block_at(self, offset: int) -> Block:
        """The block that holds `offset` of the text (the separator after a block belongs to it)."""
        return self.blocks[max(bisect_right(self._block_starts, offset) - 1, 0)]

    def block_text(self, block: Block) -> str:
        """The text of one block."""
        return block.span.of(self.text)

    def body(self) -> Sequence[Block]:
        """The blocks that make up the running text: no page headers, footers or code."""
        apart = {BlockKind.HEADER, BlockKind.FOOTER, BlockKind.CODE}
        return [block for block in self.blocks if block.kind not in apart]

    def position(self, source_offset: int) -> tuple[int, int]:
        """Line and column (from 1) of an offset in the source."""
        line = bisect_right(self._line_starts, source_offset)
        return line, source_offset - self._line_starts[line - 1] + 1

    def native_at(self, source_offset: int) -> NativePlace | None:
        """The Word paragraph, PDF page, … of an offset in the source; None for plain text."""
        found = self.native_span(source_offset)
        return None if found is None else found[1]

    def native_span(self, source_offset: int) -> tuple[Span, NativePlace] | None:
        """The stretch of source at or before an offset that has a place in the file, and that place."""
        index = bisect_right(self._native_starts, source_offset) - 1
        return None if index < 0 else self.native[index]

    def locate(self, span: Span, language: Language = Language.VI) -> Location:
        """The place of a span of the text, as CONTRACT.md prints it; `language` is that of its `place`."""
        return self.locate_source(self.source_map.to_source(span), self.block_at(span.start), language)

    def locate_source(self, where: Span, block: Block | None = None, language: Language = Language.VI) -> Location:
        """The place of a span of the source."""
        line, column = self.position(where.start)
        end_line, end_column = self.position(where.end)
        native = self.native_at(where.start)
        cell = block.cell if block else None
        return Location(
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            text=where.of(self.source),
            place=self._place(block, native, line, language),
            page=native.page if native else None,
            paragraph=native.paragraph if native else None,
            table=cell.table if cell else None,
            row=cell.row if cell else None,
            cell=cell.column if cell else None,
            note=block.note if block else None,
        )

    def section_label(self, block: Block) -> str:
        """The numbering labels of the headings above a block, joined: "II.1.3"; empty where there are none."""
        labels: list[str] = []
        for index in (*block.section, *((block.index,) if block.kind is BlockKind.HEADING else ())):
            marker = self.blocks[index].marker
            if marker is None:
                continue
            label = marker.of(self.text).strip(" .-–)/:(")
            if labels and label.startswith(labels[-1] + "."):
                labels.pop()
            labels.append(label)
        return ".".join(labels)

    def _place(self, block: Block | None, native: NativePlace | None, line: int, language: Language) -> str:
        english = language is Language.EN
        parts: list[str] = []

        def add(word: str, value: object = None) -> None:
            parts.append(_WORDS[word][english].format(value))

        if block is not None:
            if section := self.section_label(block):
                add("section", section)
            if block.note is not None:
                add("note", block.note)
            if block.cell is not None:
                add("cell", block.cell)
            elif block.note is None and block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
                add(block.kind.value)
            elif native is not None and self._paragraph_numbers[block.index] and self.section_label(block):
                add("paragraph", self._paragraph_numbers[block.index])
        if native is not None and native.page is not None:
            add("page", native.page)
        if native is None or not parts:
            add("line", line)
        return ", ".join(parts)
