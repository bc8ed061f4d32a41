"""Highlights in a PDF, appended to the file as it is: not a byte of the draft changes. The one door to pypdf."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator, Sequence

from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Highlight
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import ArrayObject, FloatObject, NameObject, TextStringObject

from draftlint.document import Document, Span
from draftlint.errors import UnreadableError
from draftlint.reporters.annotate.remarks import Remark
from draftlint.rule import Severity

AUTHOR = "draftlint"

_COLOURS = {Severity.ERROR: "ff9a90", Severity.WARNING: "ffd772", Severity.INFO: "a9cdf7"}

_NARROW = frozenset("iljtfrI.,:;!|'()[]/- ")
_WIDE = frozenset("mwMWƯƠ@%—…")

Box = tuple[float, float, float, float]


def annotate_pdf(data: bytes, document: Document, remarks: Sequence[Remark]) -> tuple[bytes, int]:
    """The bytes of a PDF with a highlight and a note for every remark, and how many found no place.

    Raises UnreadableError.
    """
    try:
        writer = PdfWriter(PdfReader(io.BytesIO(data)), incremental=True)
        pages = len(writer.pages)
        unplaced = 0
        for remark in remarks:
            found = list(_pages(document, document.source_map.to_source(remark.span)))
            unplaced += not found
            for page, boxes in found:
                if 0 < page <= pages:
                    writer.add_annotation(page_number=page - 1, annotation=_highlight(boxes, remark))
        out = io.BytesIO()
        writer.write(out)
    except (PyPdfError, DependencyError, NotImplementedError, ValueError, KeyError, RecursionError) as error:
        raise UnreadableError(
            "not-annotated",
            f"{document.path}: không ghi nhận xét vào tệp PDF này được / no notes can be added to this PDF.",
            hint="Bỏ mật khẩu hoặc in lại thành PDF rồi chạy lại / remove its password or print it to a new PDF.",
        ) from error
    return out.getvalue(), unplaced


def _highlight(boxes: Sequence[Box], remark: Remark) -> Highlight:
    corners: list[float] = []
    for left, bottom, right, top in boxes:
        corners += (left, top, right, top, left, bottom, right, bottom)
    around = (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
    note = Highlight(
        rect=around,
        quad_points=ArrayObject([FloatObject(value) for value in corners]),
        highlight_color=_COLOURS[remark.severity],
        printing=True,
    )
    note[NameObject("/Contents")] = TextStringObject("\n".join(remark.lines))
    note[NameObject("/T")] = TextStringObject(AUTHOR)
    return note


def _pages(document: Document, source: Span) -> Iterator[tuple[int, list[Box]]]:
    """The boxes of a stretch of source, a printed line each, gathered by page."""
    found: dict[int, list[Box]] = {}
    offset = source.start
    while offset < max(source.end, source.start + 1):
        line = document.native_span(offset)
        if line is None:
            return
        span, place = line
        end = min(source.end, span.end)
        if place.page is not None and place.box is not None and offset < span.end:
            left, bottom, right, top = place.box
            widths = [_width(char) for char in span.of(document.source)]
            whole = sum(widths) or 1.0
            from_ = left + (right - left) * sum(widths[: offset - span.start]) / whole
            to = left + (right - left) * sum(widths[: max(end, offset + 1) - span.start]) / whole
            found.setdefault(place.page, []).append((from_, bottom, to, top))
        following = next_start(document, span)
        if following is None or following <= offset:
            break
        offset = following
    yield from found.items()


def next_start(document: Document, span: Span) -> int | None:
    """Where the next stretch of source with a place of its own begins."""
    found = document.native_span(span.end)
    if found is not None and found[0].start >= span.end:
        return found[0].start
    after = document.native_span(span.end + 1)
    return after[0].start if after is not None and after[0].start >= span.end else None


def _width(char: str) -> float:
    """How wide a letter is, roughly: a printed line is known as a whole, its letters are not."""
    base = unicodedata.normalize("NFD", char)[0]
    if base in _NARROW:
        return 0.55
    if base in _WIDE:
        return 1.5
    return 1.3 if base.isupper() else 1.0
