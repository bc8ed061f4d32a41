"""What a PDF page prints around its text: running heads, page numbers and footnotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from draftlint.readers.pdf_page import Page, PrintedLine

EDGE = 0.14
"""Share of the page's height, at the top and at the bottom, where running heads stand."""

_DIGITS = regex.compile(r"\d+")
_NUMBER_ONLY = regex.compile(r"(?:[-–(\[]\s?|[Tt]rang\s|[Pp]age\s)?(\d{1,4})(?:\s?[-–)\]]|\s?/\s?\d{1,4})?")
_NOTE_START = regex.compile(r"\(?(\d{1,3})\)?[.)]?\s")
_UNIT_BEFORE = regex.compile(r"(?:^|[\s\d/(,])(?:[kdcmhµ]?m|10)$")


@dataclass(slots=True)
class Heads:
    """The lines of each page that stand above and below the text, by page number."""

    top: list[PrintedLine] = field(default_factory=list)
    bottom: list[PrintedLine] = field(default_factory=list)


@dataclass(slots=True)
class PageNote:
    """A footnote as it is printed: its label and its lines; the first line begins with the label."""

    label: str
    page: int
    lines: list[PrintedLine]
    skip: int


def take_heads(pages: Sequence[Page]) -> Heads:
    """Take running heads and page numbers out of the pages' lines."""
    seen: Counter[tuple[str, bool, int]] = Counter()
    for page in pages:
        seen.update({_key(page, line, top) for line, top in _edge_lines(page)})
    shifts = _number_shifts(pages)
    heads = Heads()
    for page in pages:
        gone: set[int] = set()
        for line, top in _edge_lines(page):
            number = _NUMBER_ONLY.fullmatch(line.text)
            known = number is not None and (
                shifts[int(number[1]) - page.number, top] >= 2 or _alone(page, line, top, int(number[1]))
            )
            if known or _repeated(seen, page, line, top, len(pages)):
                (heads.top if top else heads.bottom).append(line)
                gone.add(id(line))
        page.lines = [line for line in page.lines if id(line) not in gone]
    return heads


def _edge_lines(page: Page) -> list[tuple[PrintedLine, bool]]:
    top = [(line, True) for line in page.lines if line.bottom > page.height * (1 - EDGE)]
    bottom = [(line, False) for line in page.lines if line.top < page.height * EDGE]
    return top + bottom


def _key(page: Page, line: PrintedLine, top: bool) -> tuple[str, bool, int]:
    away = page.height - line.baseline if top else line.baseline
    return _DIGITS.sub("#", " ".join(line.text.split())), top, round(away / 6)


def _repeated(seen: Counter[tuple[str, bool, int]], page: Page, line: PrintedLine, top: bool, pages: int) -> bool:
    """The same words (but for numbers) at the same height on a good part of the pages, first pages left aside."""
    words, _, away = _key(page, line, top)
    if words.strip("#-– ") == "" and not _NUMBER_ONLY.fullmatch(line.text):
        return False
    times = max(seen[words, top, near] for near in (away - 1, away, away + 1))
    return times >= 2 and times >= 0.4 * (pages - 1) and words.strip("# ") != ""


def _number_shifts(pages: Sequence[Page]) -> Counter[tuple[int, bool]]:
    """How often a bare number at an edge differs from the page's own number by the same amount."""
    shifts: Counter[tuple[int, bool]] = Counter()
    for page in pages:
        for line, top in _edge_lines(page):
            if number := _NUMBER_ONLY.fullmatch(line.text):
                shifts[int(number[1]) - page.number, top] += 1
    return shifts


def _alone(page: Page, line: PrintedLine, top: bool, number: int) -> bool:
    """A single page number: it is that of its page, and nothing stands farther out."""
    outer = [other for other in page.lines if other is not line]
    return number == page.number and all(other.top < line.bottom if top else other.bottom > line.top for other in outer)


def take_notes(page: Page, body_size: float) -> list[PageNote]:
    """Take the footnotes at the foot of a page out of its lines: smaller letters, each with its number in front."""
    first = len(page.lines)
    while first > 0 and page.lines[first - 1].size < 0.93 * body_size:
        first -= 1
    tail = page.lines[first:]
    above = {line.text[start:end] for line in page.lines[:first] for start, end in line.raised}
    notes: list[PageNote] = []
    for line in tail:
        found = _label(line)
        if found is not None and found[0] in above and (not notes or int(found[0]) > int(notes[-1].label)):
            notes.append(PageNote(found[0], page.number, [line], found[1]))
        elif notes:
            notes[-1].lines.append(line)
    if notes:
        taken = {id(line) for note in notes for line in note.lines}
        page.lines = [line for line in page.lines if id(line) not in taken]
    return notes


def _label(line: PrintedLine) -> tuple[str, int] | None:
    """The number at the start of a note, raised or followed by a space, and where its words begin."""
    if line.raised and line.raised[0][0] == 0 and line.text[: line.raised[0][1]].isdigit():
        return line.text[: line.raised[0][1]], line.raised[0][1]
    match = _NOTE_START.match(line.text)
    return (match[1], match.end()) if match else None


def anchors(line: PrintedLine) -> list[tuple[int, int, str]]:
    """The raised numbers of a line that call a note; those that belong to a unit (m³) or a power (10⁶) do not."""
    out = []
    for start, end in line.raised:
        label = line.text[start:end].strip("() ")
        if label.isdigit() and not _UNIT_BEFORE.search(line.text[:start]):
            out.append((start, end, label))
    return out
