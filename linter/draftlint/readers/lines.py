"""Lines of plain text to paragraphs.

What comes out of a PDF has a line for every printed line, often with a blank line between any two; what comes out of
Word has one line a paragraph. The share of lines that are nearly as long as the longest tells them apart.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import regex

from draftlint.document import Span
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.markers import Scheme, parse_marker

WIDEST_PAGE = 140
"""Code points on a printed line, at the most."""

FULL = 0.8
"""A line at least this long, as a share of the usual full line, was broken by the margin."""

_TERMINAL = regex.compile(r"[.!?;:…][\"”’)\]]*\s*$|\./\.\s*$")
_BROKEN_WORD = regex.compile(r"[\p{L}\p{N}][-–/]$")
_PAGE_NUMBER = regex.compile(r"[-–]?\s?\d{1,4}\s?[-–]?$")
# A sentence does not end in these words, and no line begins with these signs: the margin broke it there.
_GOES_ON = WordPattern(r"(?<!\p{L})<extraction.goes_on>,?$", flags=0)
_CLOSES = regex.compile(r"[/%‰,;)]")
_POWER = regex.compile(r"[23]$")
_POWERED = regex.compile(r"(?:\d\s?|/\s?)[kcd]?m$")
_FIGURE = regex.compile(r"\d[\d.,]*+\s?(?:%|\p{Ll}{2})")
_STRONG = {Scheme.PART, Scheme.CHAPTER, Scheme.SECTION, Scheme.ARTICLE, Scheme.ROMAN, Scheme.UPPER}


@dataclass(frozen=True, slots=True)
class Line:
    """A source line without its break; `text` is what is left of it once marks of converters are taken out.

    Where the layout is known, `fill` is the share of its column's width that the line takes up, and `begins` says
    whether it begins a paragraph.
    """

    span: Span
    text: str
    fill: float | None = None
    begins: bool | None = None


def split_lines(source: str, visible: Callable[[Span], str], joins: Sequence[Span]) -> list[Line]:
    """The non-blank lines. A line break inside one of `joins` does not end the line."""
    lines: list[Line] = []
    start = 0
    join_at = 0
    for match in regex.finditer(r"\r\n|\n|\r|\f|\v|\u2028|\u2029|$", source):
        while join_at < len(joins) and joins[join_at].end <= match.start():
            join_at += 1
        if match.start() < len(source) and join_at < len(joins) and joins[join_at].start <= match.start():
            continue
        if match.start() >= start:
            span = Span(start, match.start())
            text = visible(span)
            if text.strip():
                lines.append(Line(span, text))
        start = match.end()
    return lines


def page_width(lines: Sequence[Line]) -> int | None:
    """The length of a full printed line, where the text is wrapped by hand or by a PDF; None where it is not."""
    lengths = sorted(len(line.text.strip()) for line in lines)
    if len(lengths) < 8:
        return None
    width = lengths[int(len(lengths) * 0.9)]
    if width > WIDEST_PAGE or lengths[-1] > 1.6 * width or width < 40:
        return None
    full = sum(length >= FULL * width for length in lengths)
    broken = sum(
        not _TERMINAL.search(before.text) and after.text.strip()[:1].islower()
        for before, after in itertools.pairwise(lines)
    )
    return width if full >= 0.35 * len(lines) and broken >= 0.2 * len(lines) else None


def page_numbers(lines: Sequence[Line]) -> set[int]:
    """Indices of lines that hold a page number and nothing else: at least three, each one more than the last."""
    candidates = [
        (index, int(regex.sub(r"\D", "", line.text)))
        for index, line in enumerate(lines)
        if _PAGE_NUMBER.fullmatch(line.text.strip())
    ]
    longest: dict[int, tuple[int, int | None]] = {}  # number -> length of the longest run that ends in it, its place
    places: list[tuple[int, int | None]] = []  # of each candidate: line, place of the one before it in its run
    best = (0, -1)
    for index, number in candidates:
        length, before = longest.get(number - 1, (0, None))
        places.append((index, before))
        if length + 1 > longest.get(number, (0, None))[0]:
            longest[number] = (length + 1, len(places) - 1)
        best = max(best, (length + 1, len(places) - 1))
    if best[0] < 3:
        return set()
    found: set[int] = set()
    at: int | None = best[1]
    while at is not None:
        index, at = places[at]
        found.add(index)
    return found


def paragraphs(lines: Sequence[Line], width: int | None) -> list[list[Line]]:
    """The lines of each paragraph."""
    out: list[list[Line]] = []
    for line in lines:
        if out and (width is not None or line.fill is not None) and _continues(out[-1], line, width):
            out[-1].append(line)
        else:
            out.append([line])
    return out


def glued(before: str, after: str) -> bool:
    """Whether the margin broke a word after its hyphen or stroke ("112/KH-" and "UBND"): no space was there."""
    return bool(_BROKEN_WORD.search(before)) and after[:1].isalnum()


def _fill(line: Line, width: int | None) -> float:
    """How much of the width of its column a line takes up."""
    if line.fill is not None:
        return line.fill
    return len(line.text.strip()) / width if width else 0


def _continues(paragraph: Sequence[Line], line: Line, width: int | None) -> bool:
    """Whether a printed line goes on with the sentence of the line before."""
    before, here = paragraph[-1].text.strip(), line.text.strip()
    if not before or not here:
        return False
    filled = _fill(paragraph[-1], width)
    full = filled >= FULL
    ended = bool(_TERMINAL.search(before))
    if line.begins and not (here[0].islower() and not ended):
        return False
    marker = parse_marker(here)
    if marker is not None:
        if marker.scheme in _STRONG:
            return False
        if marker.scheme is Scheme.BULLET and before.isupper() and here.isupper():
            return True
        return full and not ended and not before.endswith(",")
    if line.begins is False and not before.endswith(":"):
        return True
    if _CLOSES.match(here) or (_POWER.fullmatch(here) and _POWERED.search(before)):
        return True  # "10 m" / "3" / "/ngày": a raised figure was printed between the lines
    if here[0].isdigit() and _GOES_ON.search(before) and filled >= FULL / 2:
        return True
    if _FIGURE.match(here) and before.endswith(";"):
        return full  # "…, chiếm 55%;" / "492 tỷ đồng còn lại": an item of a list in a sentence
    if here[0].islower():
        return not ended or (before.endswith((";", "…", ":")) and full) or (before.endswith(".") and full)
    if ended:
        return full and before[-1] not in ":;" and filled >= 0.92
    if before.isupper() or here.isupper():
        return before.isupper() and here.isupper()
    return full
