"""Targets and results in one line: "Thu nhập: Nghị quyết 60 triệu đồng; thực hiện 64,5 triệu đồng; đánh giá: vượt"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from draftlint.document import Block, Span
from draftlint.facts.meaning.target_row import TargetRow, claim_of
from draftlint.facts.numbers.quantity import Quantity
from draftlint.language.patterns import WordPattern

_LONGEST_LINE = 400
"""Code points: longer lines are prose."""
_SEGMENT = WordPattern(
    r"[:;,–(-]\s*(?:(?P<targets><target_rows.targets>)|(?P<results><target_rows.results>)"
    r"|(?P<assessments><target_rows.assessments>))"
    r"(?:\s(?:<target_rows.heading_tails>|[IVX]+|\d{4}(?:\s?[-–]\s?\d{4})?)){0,4}(?=[\s:])\s?:?\s?"
)
"""A part of a line: the mark before it, and the word that says what it holds."""
_NAME = regex.compile(r"[^:;.\n]{3,160}")
_BARE_CLAIM = regex.compile(r"[;,(–-]\s*(?P<claim>[\p{L} ]{3,24}?)\s*[).;]?\s*$")


def target_line(text: str, block: Block, by_block: Mapping[int, list[Quantity]]) -> TargetRow | None:
    """A line "name: target; result; assessment"."""
    figures = by_block.get(block.index, [])
    if len(figures) < 2 or block.cell is not None or len(block.span) > _LONGEST_LINE:
        return None
    start = block.marker.end if block.marker is not None else block.span.start
    name = _NAME.match(text, start, block.span.end)
    if name is None or not name[0].strip() or any(figure.span.start < name.end() for figure in figures):
        return None
    held = _held(text, Span(name.end(), block.span.end))
    if len(held["targets"]) != 1 or len(held["results"]) != 1 or len(held["assessments"]) > 1:
        return None
    targets, results = _within(figures, held["targets"][0]), _within(figures, held["results"][0])
    if not targets or not results:
        return None
    last = max(figure.digits.end for figure in (*targets, *results))
    said = held["assessments"][0] if held["assessments"] else _bare_claim(text, Span(last, block.span.end))
    place = _stripped(text, said) if said is not None else None
    claim = claim_of(place.of(text)) if place is not None else None
    return TargetRow(_stripped(text, Span(*name.span())), targets, results, claim, place if claim else None)


def _held(text: str, rest: Span) -> Mapping[str, Sequence[Span]]:
    """What stands behind each heading word; nothing where the line does not begin with one."""
    parts = list(_SEGMENT.finditer(text, rest.start, rest.end))
    if not parts or parts[0].start() != rest.start:
        parts = []
    ends = [*(part.start() for part in parts[1:]), rest.end]
    return {
        key: [Span(part.end(), end) for part, end in zip(parts, ends, strict=False) if part[key]]
        for key in ("targets", "results", "assessments")
    }


def _within(figures: Sequence[Quantity], span: Span) -> tuple[Quantity, ...]:
    return tuple(figure for figure in figures if span.start <= figure.span.start < span.end)


def _bare_claim(text: str, behind: Span) -> Span | None:
    """An assessment without a word that introduces it: "…; thực hiện 92%, vượt."."""
    match = _BARE_CLAIM.search(text, behind.start, behind.end)
    return Span(*match.span("claim")) if match is not None else None


def _stripped(text: str, span: Span) -> Span:
    """A span without the spaces and marks at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(" .;,("))
    return Span(start, max(start, span.end - len(words) + len(words.rstrip(" .;,)"))))
