"""Reads PDF: running text joined from its printed lines, tables, footnotes, and the page and box of every line."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from draftlint.document import GLUE, BlockKind, Cell, Document, DocumentBuilder, NoteMark, Piece, Span
from draftlint.errors import UnreadableError
from draftlint.language.vi.legacy_fonts import convert, find_legacy_font
from draftlint.language.vi.markers import parse_marker
from draftlint.readers import legacy, pdf_layout, pdf_page
from draftlint.readers.letterhead import mark_letterhead
from draftlint.readers.lines import Line, glued, paragraphs
from draftlint.readers.options import SourceFile
from draftlint.readers.outline import apply_outline
from draftlint.readers.pdf_heads import Heads, PageNote, anchors, take_heads, take_notes
from draftlint.readers.pdf_page import Page, PrintedLine
from draftlint.readers.sniff import damaged, encrypted

SECONDS_PER_MEGABYTE = 10
"""How long taking the letters out of a file may last, for each megabyte begun."""

_WORKER = Path(__file__).with_name("pdf_worker.py")


def read(file: SourceFile) -> Document:
    """Read the bytes of a PDF. Raises UnreadableError."""
    values, stopped = _run_worker(file.data)
    first = values[0] if values else {}
    if first.get("error") == "encrypted":
        raise encrypted(file.path)
    if "pages" not in first:
        raise damaged(file.path)
    pages = [_page(value) for value in values[1:] if "pieces" in value]
    if not any(page.lines for page in pages):
        raise _no_text(file.path, first["pages"], len(pages))
    builder = DocumentBuilder(path=file.path, format=file.format, sha256=file.sha256)
    _notices(builder, first, pages, stopped)
    _in_unicode(builder, [line for page in pages for line in page.lines])
    _Reader(builder, pages).read()
    return builder.build()


def _run_worker(data: bytes) -> tuple[list[dict[str, Any]], bool]:
    """What the worker said, and whether it was stopped or broke down before it was through."""
    seconds = SECONDS_PER_MEGABYTE * (len(data) // 2**20 + 1)
    command = [sys.executable, "-I", str(_WORKER)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as worker:
        try:
            out, _ = worker.communicate(data, timeout=seconds)
            stopped = worker.returncode != 0
        except subprocess.TimeoutExpired:
            worker.kill()
            out, _ = worker.communicate()
            stopped = True
    values = []
    for line in out.splitlines():
        try:
            values.append(json.loads(line))
        except ValueError:
            break  # the last line of a worker that was stopped
    return values, stopped


def _page(value: dict[str, Any]) -> Page:
    pieces = [pdf_page.Piece(*piece) for piece in value["pieces"]]
    level, turned = pdf_page.printed_lines(value["page"], pieces)
    return Page(value["page"], value["width"], value["height"], level, turned, value["unmapped"])


def _no_text(path: str, pages: int, read: int) -> UnreadableError:
    if not read:
        return damaged(path)
    return UnreadableError(
        "no-text",
        f"{path}: cả {pages} trang không có chữ, có lẽ là bản quét / none of the pages holds text, probably a scan.",
        hint="Nhận dạng chữ (OCR) rồi chạy lại, hoặc dùng tệp gốc / run OCR on it first, or use the original file.",
    )


def _notices(builder: DocumentBuilder, first: dict[str, Any], pages: Sequence[Page], stopped: bool) -> None:
    empty = [page.number for page in pages if not page.lines and not page.turned]
    if empty:
        builder.notice(
            "page-without-text",
            vi=f"Trang {_listed(empty)} không có chữ (ảnh quét hoặc trang trắng), chưa được đọc.",
            en=f"Page {_listed(empty)}: no text (a scan or a blank page); not read.",
        )
    missing = sorted(set(range(1, first["pages"] + 1)) - {page.number for page in pages})
    if missing:
        why_vi = "quá thời gian hoặc tệp quá nặng" if stopped else "trang hỏng"
        builder.notice(
            "page-unread",
            vi=f"Trang {_listed(missing)} không đọc được ({why_vi}).",
            en=f"Page {_listed(missing)} could not be read ({'time or memory ran out' if stopped else 'damaged'}).",
        )
    unmapped = [page.number for page in pages if page.unmapped > 3]
    if unmapped:
        builder.notice(
            "letters-unknown",
            vi=f"Trang {_listed(unmapped)} có chữ không rõ mã (phông chữ thiếu bảng mã), hiện thành �.",
            en=f"Page {_listed(unmapped)} has letters without a code (the font lacks its table), shown as �.",
        )
    if first.get("xfa"):
        builder.notice(
            "form-unread",
            vi="Tệp là biểu mẫu XFA; nội dung điền trong biểu mẫu chưa được đọc. Hãy in ra PDF thường rồi chạy lại.",
            en="The file is an XFA form; what was filled in is not read. Print it to a plain PDF and run again.",
        )


def _in_unicode(builder: DocumentBuilder, lines: Sequence[PrintedLine]) -> None:
    """Convert the lines of a file in fonts before Unicode; the extracted text is then the converted one."""
    found = find_legacy_font("\n".join(line.text for line in lines))
    if found is None:
        return
    font, whole = found
    legacy.tell(builder, legacy.converted(font) if whole else legacy.mixed(font))
    for line in lines if whole else ():
        line.raised = [
            (len(convert(line.text[:start], font)[0]), len(convert(line.text[:end], font)[0]))
            for start, end in line.raised
        ]
        line.text = convert(line.text, font)[0]


def _listed(numbers: Sequence[int]) -> str:
    """ "2, 5–9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


class _Reader:
    """Writes the source line by line and then names the blocks."""

    def __init__(self, builder: DocumentBuilder, pages: Sequence[Page]) -> None:
        self._builder = builder
        self._pages = pages
        self._spans: dict[int, Span] = {}
        self._tables = 0
        self._notes: list[PageNote] = []

    def read(self) -> None:
        heads = take_heads(self._pages)
        usual = pdf_layout.measure([page.lines for page in self._pages])
        for page in self._pages:
            self._notes.extend(take_notes(page, usual.size))
        parts = [list(pdf_layout.parts(page, page.lines)) for page in self._pages]
        self._write(parts, heads)
        self._add_parts([part for page in parts for part in page])
        for note in self._notes:
            self._builder.block(BlockKind.NOTE, self._joined(note.lines, note.skip), note=self._label(note))
        for kind, lines in ((BlockKind.HEADER, heads.top), (BlockKind.FOOTER, heads.bottom)):
            for line in lines:
                self._builder.block(kind, [self._spans[id(line)]])
        for page in self._pages:
            for line in page.turned:
                self._builder.block(BlockKind.HEADER, [self._spans[id(line)]])
        apply_outline(self._builder)
        mark_letterhead(self._builder)

    def _write(self, parts: Sequence[Sequence[pdf_layout.Part]], heads: Heads) -> None:
        for page, on_page in zip(self._pages, parts, strict=True):
            if self._builder.source_length:
                self._builder.write("\n")
            self._write_lines([line for line in heads.top if line.page == page.number])
            for part in on_page:
                self._write_lines(part.lines)
                for row in part.rows:
                    self._write_row(row)
            for note in self._notes:
                if note.page == page.number:
                    self._write_lines(note.lines)
            self._write_lines([*(line for line in heads.bottom if line.page == page.number), *page.turned])

    def _write_lines(self, lines: Sequence[PrintedLine], end: str = "\n") -> None:
        for line in lines:
            self._spans[id(line)] = self._builder.write(line.text, line.place)
            self._builder.write(end)

    def _write_row(self, row: Sequence[pdf_layout.Group]) -> None:
        """A table row is one line of the source where each of its cells is one line."""
        single = all(len(group.lines) == 1 for group in row)
        for number, group in enumerate(row, 1):
            self._write_lines(group.lines, "\t" if single and number < len(row) else "\n")

    def _add_parts(self, parts: Sequence[pdf_layout.Part]) -> None:
        flow: list[PrintedLine] = []
        flows: list[list[PrintedLine] | pdf_layout.Part] = []
        for part in parts:
            if part.rows:
                flows.extend([flow, part] if flow else [part])
                flow = []
            flow = [*flow, *part.lines] if part.lines else flow
        if flow:
            flows.append(flow)
        usual = pdf_layout.measure([item for item in flows if isinstance(item, list)])
        for item in flows:
            if isinstance(item, list):
                self._add_flow(item, usual)
            else:
                self._add_rows(item)

    def _add_flow(self, flow: Sequence[PrintedLine], usual: pdf_layout.Measure) -> None:
        lines: list[Line] = []
        labelled = False
        by_span: dict[Span, PrintedLine] = {}
        for index, printed in enumerate(flow):
            span = self._spans[id(printed)]
            by_span[span] = printed
            begins = pdf_layout.begins(flow, index, usual, labelled) if index else None
            lines.append(Line(span, printed.text, pdf_layout.fill(flow, index, usual), begins))
            labelled = parse_marker(printed.text) is not None
        for group in paragraphs(lines, None):
            self._builder.block(BlockKind.PARAGRAPH, self._joined([by_span[line.span] for line in group]))

    def _add_rows(self, part: pdf_layout.Part) -> None:
        if part.head or part.signature:
            kind = BlockKind.LETTERHEAD if part.head else BlockKind.SIGNATURE
            for group in (group for row in part.rows for group in row):
                for line in group.lines:
                    self._builder.block(kind, self._joined([line]))
            return
        self._tables += 1
        for number, (row, places) in enumerate(zip(part.rows, pdf_layout.columns(part.rows), strict=True), 1):
            for group, column in zip(row, places, strict=True):
                cell = Cell(self._tables, number, column, header=number == 1)
                self._builder.block(BlockKind.CELL, self._joined(group.lines), cell=cell)

    def _joined(self, lines: Sequence[PrintedLine], skip: int = 0) -> list[Piece]:
        """The text of several lines, without the first `skip` characters."""
        pieces: list[Piece] = []
        for number, line in enumerate(lines):
            if number and glued(lines[number - 1].text, line.text):
                pieces.append(GLUE)
            pieces.extend(self._pieces(line, 0 if number else skip))
        return pieces

    def _pieces(self, line: PrintedLine, at: int) -> list[Piece]:
        """The text of a line without the numbers that call its notes."""
        span = self._spans[id(line)]
        pieces: list[Piece] = []
        for start, end, label in anchors(line):
            if start < at:
                continue
            pieces.append(Span(span.start + at, span.start + start))
            pieces.extend([NoteMark(self._called_label(label, line.page)), GLUE])
            at = end
        pieces.append(Span(span.start + at, span.end))
        return pieces

    def _called_label(self, label: str, page: int) -> str:
        for note in self._notes:
            if note.label == label and note.page == page:
                return self._label(note)
        return label

    def _label(self, note: PageNote) -> str:
        """Numbers that begin again on each page are told apart by the page."""
        again = any(other.label == note.label and other.page < note.page for other in self._notes)
        return f"{note.label} (trang {note.page})" if again else note.label
