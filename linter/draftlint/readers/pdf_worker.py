"""Takes the letters out of a PDF. Runs as a process of its own, so that a hostile file can be stopped.

The bytes of the file come on standard input; standard output carries one JSON value a line: `{"pages": n}` or
`{"error": code}` first, then a value a page with its `pieces`. A piece is a stretch of text on one baseline in one
size: `[text, left, right, baseline, size, bottom, top, turned]`, in points from the lower left corner of the page.
This file imports nothing of the program, so that it starts quickly.
"""

from __future__ import annotations

import ctypes
import json
import math
import sys
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

MOST_PAGES = 5000
MOST_LETTERS = 200_000
"""Letters on one page; more are not taken."""

MEMORY = 3 * 1024**3
"""Bytes that the process may use, where the system lets itself be told."""

WIDE_GAP = 1.1
"""A gap this wide, as a share of the letter size, parts columns; narrower ones are spaces between words."""

Piece = list[Any]


class _Letter:
    __slots__ = ("baseline", "bottom", "left", "right", "size", "text", "top", "turned")

    def __init__(self, text: str, size: float, corners: tuple[float, float, float, float], baseline: float) -> None:
        self.text = text
        self.size = size
        self.left, self.bottom, self.right, self.top = corners
        self.baseline = baseline
        self.turned = False


def main() -> None:
    """Read the PDF on standard input."""
    _limit_memory()
    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
        pages = min(len(document), MOST_PAGES)
    except pypdfium2.PdfiumError as error:
        _say({"error": "encrypted" if "assword" in str(error) or "ecurity" in str(error) else "damaged"})
        return
    form = document.get_formtype()
    _say({"pages": len(document), "xfa": form in (pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND)})
    if form == pdfium.FORMTYPE_ACRO_FORM:
        document.init_forms()
    for number in range(pages):
        try:
            _say(_page(document, number, form == pdfium.FORMTYPE_ACRO_FORM))
        except pypdfium2.PdfiumError:
            _say({"page": number + 1, "error": "damaged"})


def _page(document: pypdfium2.PdfDocument, number: int, form: bool) -> dict[str, Any]:
    page = document[number]
    if form:  # what was filled in becomes part of the page
        page.flatten()
        page = document[number]
    width, height = page.get_size()
    textpage = page.get_textpage()
    letters = list(_letters(textpage.raw, page.get_rotation(), width, height))
    return {
        "page": number + 1,
        "width": width,
        "height": height,
        "unmapped": sum(letter.text == "\ufffd" for letter in letters),
        "pieces": list(_pieces(letters)),
    }


def _letters(raw: Any, rotation: int, width: float, height: float) -> Iterator[_Letter]:
    box, x, y, matrix = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double(), pdfium.FS_MATRIX()
    lead = 0
    for index in range(min(pdfium.FPDFText_CountChars(raw), MOST_LETTERS)):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if pdfium.FPDFText_IsGenerated(raw, index) == 1 and code != 0x20:
            yield _Letter("\n", 0, (0, 0, 0, 0), 0)
            continue
        if 0xD800 <= code < 0xDC00:
            lead = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((lead - 0xD800) << 10) + (code - 0xDC00) if lead else 0xFFFD
        lead = 0
        pdfium.FPDFText_GetLooseCharBox(raw, index, box)
        pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
        pdfium.FPDFText_GetMatrix(raw, index, matrix)
        size = pdfium.FPDFText_GetFontSize(raw, index)
        corners = _turn((box.left, box.bottom), rotation, width, height)
        others = _turn((box.right, box.top), rotation, width, height)
        _, baseline = _turn((x.value, y.value), rotation, width, height)
        angle = math.degrees(math.atan2(matrix.b, matrix.a)) - 90 * rotation
        scale = math.hypot(matrix.c, matrix.d) or 1
        left, right = sorted((corners[0], others[0]))
        bottom, top = sorted((corners[1], others[1]))
        letter = _Letter(_character(code), abs(size * scale), (left, bottom, right, top), baseline)
        letter.turned = code != 0x20 and min(angle % 360, -angle % 360) > 8
        yield letter


def _turn(point: tuple[float, float], rotation: int, width: float, height: float) -> tuple[float, float]:
    """A point of the page as it is shown; `rotation` is in degrees, clockwise."""
    x, y = point
    return {90: (y, height - x), 180: (width - x, height - y), 270: (width - y, x)}.get(rotation, (x, y))


def _character(code: int) -> str:
    if code in (0x01A2, 0x01A3):  # old converters gave the Tatar letter for ư; Vietnamese has none of these
        return "Ư" if code == 0x01A2 else "ư"
    if code == 0x02:  # what pdfium makes of a hyphen at the end of a line
        return "-"
    if code == 0 or code > 0x10FFFF or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF):
        return "\ufffd"
    return " " if code < 0x20 or code == 0x7F else chr(code)


def _pieces(letters: list[_Letter]) -> Iterator[Piece]:
    run: list[_Letter] = []
    for letter in letters:
        if run and (letter.text == "\n" or not _follows(run[-1], letter)):
            yield from _piece(run)
            run = []
        if letter.text != "\n":
            run.append(letter)
    yield from _piece(run)


def _follows(before: _Letter, letter: _Letter) -> bool:
    if letter.turned != before.turned:
        return letter.text == " "
    if letter.turned:
        return True
    if letter.text == " " and letter.right <= letter.left:  # put in by pdfium: no size and no place of its own
        letter.size, letter.baseline = before.size, before.baseline
        letter.left, letter.right = before.right, before.right
        letter.bottom, letter.top = before.bottom, before.top
        return True
    size = max(letter.size, before.size)
    return (
        abs(letter.baseline - before.baseline) < 0.06 * size
        and abs(letter.size - before.size) < 0.12 * size
        and -0.6 * size < letter.left - before.right < WIDE_GAP * size
    )


def _piece(run: list[_Letter]) -> Iterator[Piece]:
    text = "".join(letter.text for letter in run)
    shown = [letter for letter in run if not letter.text.isspace()]
    if not shown:
        return
    corners = (
        min(letter.left for letter in shown),
        max(letter.right for letter in shown),
        shown[0].baseline,
        max(letter.size for letter in shown),
        min(letter.bottom for letter in shown),
        max(letter.top for letter in shown),
    )
    yield [text, *(round(value, 2) for value in corners), shown[0].turned]


def _say(value: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=True) + "\n")
    sys.stdout.flush()


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415  (not on every system)

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        pass


if __name__ == "__main__":
    main()
