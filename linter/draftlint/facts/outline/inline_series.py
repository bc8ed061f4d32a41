"""Series of numbers inside a paragraph: "(1) …; (2) …; (3) …", "một là …, hai là …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span
from draftlint.language.vi.markers import parse_marker

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_MARK = regex.compile(
    r"(?<![\p{L}\d])\((?P<paren>[1-9]\d?)\)(?=\s*[\p{L}“])|"
    r"(?<!\p{L})(?P<thu>thứ)\s(?P<word>nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?=\s?[,:]|\slà\s)|"
    r"(?<!\p{L})(?P<word>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\slà(?=\s|,|:)",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class InlineSeries:
    """Marks of one form in one paragraph, from a first one on, with their numbers."""

    marks: tuple[Span, ...]
    numbers: tuple[int, ...]


def inline_series_of(facts: Facts) -> Sequence[InlineSeries]:
    """Every series of three or more marks that begins with number one."""
    out: list[InlineSeries] = []
    for block in facts.document.body():
        forms: dict[str, list[tuple[Span, int]]] = {}
        for match in _MARK.finditer(facts.text, block.span.start, block.span.end):
            form, number = _read(match)
            forms.setdefault(form, []).append((Span(*match.span()), number))
        for marks in forms.values():
            out.extend(_runs(marks))
    return sorted(out, key=lambda series: series.marks[0])


def _runs(marks: Sequence[tuple[Span, int]]) -> Iterator[InlineSeries]:
    run: list[tuple[Span, int]] = []
    for at, (span, number) in enumerate(marks):
        slip = bool(run) and at + 1 < len(marks) and marks[at + 1][1] == run[-1][1] + 2
        if number == 1 and not slip:
            yield from _long(run)
            run = []
        if run or number == 1:
            run.append((span, number))
    yield from _long(run)


def _long(run: Sequence[tuple[Span, int]]) -> Iterator[InlineSeries]:
    if len(run) >= 3:
        yield InlineSeries(tuple(span for span, _ in run), tuple(number for _, number in run))


def _read(match: regex.Match[str]) -> tuple[str, int]:
    if match["paren"]:
        return "(", int(match["paren"])
    marker = parse_marker(" ".join(match[0].split()[:2]).capitalize() + ", X")
    return ("thứ" if match["thu"] else "là"), marker.numbers[0] if marker else 0
