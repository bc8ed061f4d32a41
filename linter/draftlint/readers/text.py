"""Reads plain text: UTF-8, UTF-16 or Windows-1258, one line a paragraph or wrapped as printed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from draftlint.document import GLUE, BlockKind, Cell, Document, DocumentBuilder, NoteMark, Piece, Span
from draftlint.readers.comments import add_comments, find_comments
from draftlint.readers.converter_notes import ConverterMarks, Hole, find_marks
from draftlint.readers.decoding import Decoded, decode
from draftlint.readers.legacy import read_in_unicode
from draftlint.readers.letterhead import mark_letterhead
from draftlint.readers.lines import Line, page_numbers, page_width, paragraphs, split_lines
from draftlint.readers.options import ReadOptions, SourceFile
from draftlint.readers.outline import apply_outline

_SURROGATE = regex.compile(r"[\uD800-\uDFFF]")


def read(file: SourceFile) -> Document:
    """Read the bytes of a text file. Raises UnreadableError."""
    return _read(decode(file.data, file.path), file.path, file.sha256)


def read_text(source: str, path: str = "<text>", options: ReadOptions | None = None) -> Document:
    """Read a string, as if it were the contents of a text file."""
    data = source.encode("utf-8", "surrogatepass")
    decoded = Decoded(_SURROGATE.sub("\ufffd", source), "utf-8")
    return _read(decoded, path, hashlib.sha256(data).hexdigest())


def _read(decoded: Decoded, path: str, sha256: str) -> Document:
    return read_in_unicode(decoded.text, lambda text: _build(replace(decoded, text=text), path, sha256))


def _build(decoded: Decoded, path: str, sha256: str) -> Document:
    source = decoded.text
    builder = DocumentBuilder(path=path, format="text", sha256=sha256, source=source)
    decoded.tell(builder)
    marks = find_marks(source)
    comments = find_comments(source)
    holes = sorted([*marks.holes, *(Hole(span) for span in comments)], key=lambda hole: hole.span)
    cut = _Cutter(source, holes)
    lines = split_lines(source, cut.visible, [hole.span for hole in holes])
    width = page_width(lines)
    numbers = page_numbers(lines) if width is not None else set()
    body = [line for index, line in enumerate(lines) if index not in numbers]
    _add_body(builder, cut, paragraphs(body, width))
    _add_notes(builder, marks)
    for bookmark in marks.bookmarks:
        builder.removed(bookmark)
    for index in sorted(numbers):
        builder.block(BlockKind.FOOTER, [lines[index].span])
    apply_outline(builder)
    mark_letterhead(builder)
    add_comments(builder, comments)
    return builder.build(suppressible=True)


class _Cutter:
    """Cuts source ranges into the pieces between the holes."""

    def __init__(self, source: str, holes: Sequence[Hole]) -> None:
        self._source = source
        self._holes = holes

    def visible(self, span: Span) -> str:
        return "".join(piece.of(self._source) for piece in self.pieces(span) if isinstance(piece, Span))

    def pieces(self, span: Span) -> Iterator[Piece]:
        at = span.start
        for hole in self._inside(span):
            if hole.span.start > at:
                yield Span(at, hole.span.start)
            if hole.anchor is not None:
                yield NoteMark(hole.anchor)
            if hole.glued:
                yield GLUE
            at = max(at, hole.span.end)
        if at < span.end:
            yield Span(at, span.end)

    def _inside(self, span: Span) -> Iterator[Hole]:
        low, high = 0, len(self._holes)
        while low < high:
            middle = (low + high) // 2
            if self._holes[middle].span.end <= span.start:
                low = middle + 1
            else:
                high = middle
        while low < len(self._holes) and self._holes[low].span.start < span.end:
            yield self._holes[low]
            low += 1


def _add_body(builder: DocumentBuilder, cut: _Cutter, groups: Sequence[Sequence[Line]]) -> None:
    tables = _tables(groups)
    for index, group in enumerate(groups):
        if index in tables:
            table, row = tables[index]
            _add_row(builder, cut, group[0], table, row)
            continue
        pieces = [piece for line in group for piece in cut.pieces(line.span)]
        builder.block(BlockKind.PARAGRAPH, pieces)


def _tables(groups: Sequence[Sequence[Line]]) -> dict[int, tuple[int, int]]:
    """Paragraphs that are rows of a table: three or more lines in a row with the same number of tabs inside.

    Below the first row, cells may be empty; where an editor took away the tabs at the end of one, the next has them.
    """
    out: dict[int, tuple[int, int]] = {}
    run: list[int] = []
    tabs = 0
    table = 0
    lines = [*(group[0].text.strip("\n\r ") if len(group) == 1 else "" for group in groups), "", ""]
    for index, text in enumerate(lines[:-1]):
        inside = "\t" in text.strip()
        here = text.count("\t") if inside or (run and text.strip()) else 0
        cut = run and inside and here < tabs == lines[index + 1].count("\t")
        if here and (here == tabs or cut):
            run.append(index)
            continue
        if len(run) >= 3:
            table += 1
            out.update({at: (table, row) for row, at in enumerate(run, 1)})
        run, tabs = ([index], here) if inside else ([], 0)
    return out


def _add_row(builder: DocumentBuilder, cut: _Cutter, line: Line, table: int, row: int) -> None:
    at = line.span.start
    source = builder.source
    for column, text in enumerate(line.span.of(source).split("\t"), 1):
        span = Span(at, at + len(text))
        builder.block(BlockKind.CELL, cut.pieces(span), cell=Cell(table, row, column, header=row == 1))
        at = span.end + 1


def _add_notes(builder: DocumentBuilder, marks: ConverterMarks) -> None:
    for note in marks.notes:
        builder.block(BlockKind.NOTE, [note.span], note=note.label)
