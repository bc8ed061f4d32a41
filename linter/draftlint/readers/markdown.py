"""Reads Markdown: headings, lists, tables, footnotes and paragraphs, without the marks of style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import regex
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from draftlint.document import BlockKind, Cell, Document, DocumentBuilder, Piece, Span, Substitute
from draftlint.readers.comments import add_comments, find_comments, not_quoted
from draftlint.readers.decoding import decode
from draftlint.readers.letterhead import mark_letterhead
from draftlint.readers.markdown_html import html_paragraphs
from draftlint.readers.markdown_inline import PlacedInline, read_inline
from draftlint.readers.markdown_lines import Placement, SourceLines
from draftlint.readers.markdown_lists import printed_numbers
from draftlint.readers.markdown_paragraphs import paragraphs
from draftlint.readers.options import SourceFile
from draftlint.readers.outline import apply_outline

DEEPEST = 100
"""Quotations and lists inside each other, at the most; what is deeper is read as plain paragraphs."""

_LABEL = regex.compile(r"(?:(?P<number>\d{1,9})[.)]|[-+*])(?:[ \t]+\[[ xX]\])?[ \t]*$")
_WORD = regex.compile(r"[\p{L}\p{N}]")
_FOREIGN_LETTER = regex.compile(r"(?![A-Za-z])\p{L}")


def read(file: SourceFile) -> Document:
    """Read the bytes of a Markdown file. Raises UnreadableError."""
    decoded = decode(file.data, file.path)
    builder = DocumentBuilder(path=file.path, format=file.format, sha256=file.sha256, source=decoded.text)
    decoded.tell(builder)
    read_into(builder)
    return builder.build(suppressible=True)


def read_into(builder: DocumentBuilder) -> None:
    """Add the blocks of the builder's source."""
    reader = _Reader(builder, SourceLines(builder.source))
    reader.read()
    apply_outline(builder)
    mark_letterhead(builder)
    add_comments(builder, not_quoted(find_comments(builder.source), builder.source, reader.code))


def _parser() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"maxNesting": DEEPEST})
    md.inline = PlacedInline()
    md.enable(["table"])
    md.core.ruler.disable(["inline", "text_join"])  # the reader parses each inline itself, and keeps the places
    return md.use(footnote_plugin, move_to_end=False, always_match_refs=True)


class _Reader:
    """Walks the block tokens; each method that takes a token adds its blocks."""

    def __init__(self, builder: DocumentBuilder, lines: SourceLines) -> None:
        self._builder = builder
        self._lines = lines
        self._md = _parser()
        self._env: dict[str, Any] = {}
        self._read_lines: set[int] = set()
        self.code: list[Span] = []
        self._tables = self._row = 0
        self._cells: Iterator[tuple[str, Placement]] = iter(())
        self._column = 0
        self._in_table = self._head = False
        self._heading = 0
        self._note: str | None = None
        self._lists = 0
        self._label: tuple[int, str] | None = None

    def read(self) -> None:
        tokens = self._md.parse("\n".join(self._lines.texts), self._env)
        printed = printed_numbers(tokens)
        for index, token in enumerate(tokens):
            if token.type == "inline":
                self._inline(token)
            elif token.type in ("fence", "code_block"):
                self._code(token)
            elif token.type == "html_block":
                self._html(token)
            elif token.type == "list_item_open":
                self._label = (_first_line(token), printed.get(index, ""))
            else:
                self._container(token, tokens, index)
            if token.type in ("hr", "table_open"):
                self._mark_read(token)
        for reference in self._env.get("references", {}).values():
            self._read_lines.update(range(*reference["map"]))
        for reference in self._env.get("duplicate_refs", ()):
            self._read_lines.update(range(*reference["map"]))
        self._add_unread()

    def _container(self, token: Token, tokens: Sequence[Token], index: int) -> None:
        kind = token.type
        if kind == "heading_open":
            self._heading = int(token.tag[1])
        elif kind in ("ordered_list_open", "bullet_list_open"):
            self._lists += 1
        elif kind in ("ordered_list_close", "bullet_list_close"):
            self._lists -= 1
        elif kind == "footnote_reference_open":
            self._note = token.meta["label"]
            self._mark_read(token)
        elif kind == "footnote_reference_close":
            self._note = None
        elif kind in ("table_open", "table_close"):
            self._in_table = kind == "table_open"
            self._tables += self._in_table
            self._row = 0
        elif kind == "tr_open":
            self._open_row(token, tokens, index)
        elif kind == "tr_close":
            for cell in self._cells:  # cells beyond those that the head allows
                self._cell(*cell)

    def _open_row(self, token: Token, tokens: Sequence[Token], index: int) -> None:
        contents = []
        at = index + 1
        while tokens[at].type != "tr_close":
            if tokens[at].type == "inline":
                contents.append(tokens[at].content)
            at += 1
        self._row += 1
        self._column = 0
        self._head = tokens[index + 1].type == "th_open"
        line = _first_line(token)
        found = self._lines.cells(line, contents)
        if found is None:  # never seen; the row is then read whole
            self._line_as_paragraph(line)
        self._cells = iter(found or [])

    def _inline(self, token: Token) -> None:
        if self._in_table:
            cell = next(self._cells, None)
            if cell is not None:
                self._cell(*cell)
            return
        heading, self._heading = self._heading, 0
        first = _first_line(token)
        placement = self._lines.place(token.content, first)
        if placement is None:
            for line in self._mark_read(token):
                self._line_as_paragraph(line)
            return
        self._mark_read(token)
        if heading:
            self._add(BlockKind.HEADING, token.content, placement, self._take_label(placement), level=heading)
            return
        for start, end, bars in paragraphs(token.content):
            content, part = token.content[start:end], placement.part(start, end)
            label = None if bars else self._take_label(part)
            kind = BlockKind.LIST_ITEM if label is not None else BlockKind.PARAGRAPH
            if bars:
                self._barred(content, part)
            else:
                self._add(kind, content, part, label, level=self._lists)

    def _barred(self, content: str, placement: Placement) -> None:
        """A line with table bars and no table around it: each cell is a paragraph of its own."""
        start = 0
        for cell in content.split("|"):
            self._add(BlockKind.PARAGRAPH, cell, placement.part(start, start + len(cell)), None)
            start += len(cell) + 1

    def _add(self, kind: BlockKind, content: str, placement: Placement, label: Piece | None, *, level: int = 0) -> None:
        inline = read_inline(self._md, self._env, content, placement)
        pieces = [label, *inline.pieces] if label is not None else inline.pieces
        if self._note is not None:
            kind = BlockKind.NOTE
        self._builder.block(kind, pieces, level=level, note=self._note)
        for name, note in inline.notes:
            self._builder.block(BlockKind.NOTE, note, note=name)

    def _cell(self, content: str, placement: Placement) -> None:
        self._column += 1
        inline = read_inline(self._md, self._env, content, placement)
        cell = Cell(self._tables, self._row, self._column, header=self._head)
        self._builder.block(BlockKind.CELL, inline.pieces, cell=cell, note=self._note)
        for name, note in inline.notes:
            self._builder.block(BlockKind.NOTE, note, note=name)

    def _take_label(self, placement: Placement) -> Piece | None:
        """The number or bullet in front of the first block of a list item, as it is printed."""
        if self._label is None or not placement.segments:
            return None
        (line, printed), self._label = self._label, None
        start = self._lines.starts[line]
        match = _LABEL.search(self._lines.texts[line][: placement.segments[0].source - start])
        if match is None:
            return None
        span = Span(start + match.start(), start + len(match[0].rstrip()) + match.start())
        if printed and match["number"] and int(match["number"]) != int(printed):
            return Substitute(printed + match[0].rstrip()[len(match["number"]) :], span)
        return span

    def _code(self, token: Token) -> None:
        """A fenced block is code; an indented one only where it is not written in Vietnamese."""
        prose = token.type == "code_block" and _FOREIGN_LETTER.search(token.content)
        lines = self._mark_read(token)
        if prose:
            for line in lines:
                self._line_as_paragraph(line)
            return
        if token.type == "fence":
            last = len(lines) - (len(lines) > 1 and self._lines.texts[lines[-1]].strip(" >").startswith(token.markup))
            lines = lines[1:last]
        spans = [self._line_span(line) for line in lines]
        self.code.extend(spans)
        self._builder.block(BlockKind.CODE, spans, note=self._note)

    def _html(self, token: Token) -> None:
        lines = self._mark_read(token)
        if not lines:
            return
        start, end = self._lines.starts[lines[0]], self._line_span(lines[-1]).end
        for pieces in html_paragraphs(self._lines.shown, start, end):
            self._builder.block(BlockKind.PARAGRAPH, pieces, note=self._note)

    def _mark_read(self, token: Token) -> Sequence[int]:
        """The lines of a token, noted as read."""
        first, last = token.map or (0, 0)
        lines = range(first, min(last, len(self._lines.texts)))
        self._read_lines.update(lines)
        return lines

    def _line_span(self, line: int) -> Span:
        start = self._lines.starts[line]
        return Span(start, start + len(self._lines.texts[line]))

    def _line_as_paragraph(self, line: int) -> None:
        if not self._lines.blank(line):
            self._builder.block(BlockKind.PARAGRAPH, self._lines.whole(line), note=self._note)

    def _add_unread(self) -> None:
        """What the parser passed over (nested too deeply) is read line by line, so that nothing is lost."""
        missed = [line for line in range(len(self._lines.texts)) if line not in self._read_lines]
        missed = [line for line in missed if _WORD.search(self._lines.texts[line])]
        if not missed:
            return
        for line in missed:
            self._line_as_paragraph(line)
        self._builder.notice(
            "too-deep",
            vi=f"{len(missed)} dòng lồng quá sâu (trên {DEEPEST} bậc) chỉ được đọc như đoạn văn thường.",
            en=f"{len(missed)} lines are nested more than {DEEPEST} levels deep; they were read as plain paragraphs.",
            span=self._line_span(missed[0]),
        )


def _first_line(token: Token) -> int:
    return token.map[0] if token.map else 0
