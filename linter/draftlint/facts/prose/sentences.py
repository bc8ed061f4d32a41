"""Sentences of the running text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from draftlint.document import Block, Document, Span

# A full stop ends a sentence before a space and a capital, or where a converter lost the space ("xác định.Tốc độ").
_END = regex.compile(
    r"(?<![.!?])(?P<mark>[.!?]++[\"”’)]*+)(?=\s+[\"“‘(]?[\p{Lu}\d\-–+])|(?<=[\p{Ll}%)”\d])(?P<glued>\.)(?=\p{Lu}\p{Ll})"
)
_ABBREVIATION = regex.compile(
    r"(?:^|[\s(“\"])(?:TP|Tp|TX|Tx|TT|Ths|ThS|TS|PGS|GS|BS|Bs|KS|CN|ĐT|QL|ĐH|Đ|P|Q|H|St|v\.v|đ/c|Tr|[A-ZĐ])$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the block that it stands in."""

    span: Span
    block: Block


def sentences(document: Document) -> Sequence[Sentence]:
    """All sentences of the body and of the notes, in text order. A block is never joined with the next."""
    return [sentence for block in document.body() for sentence in _of(document.text, block)]


def _of(text: str, block: Block) -> Iterator[Sentence]:
    start = block.marker.end if block.marker else block.span.start
    for match in _END.finditer(text, start, block.span.end):
        end = match.end()
        if (
            match["glued"] is None
            and match["mark"] == "."
            and _ABBREVIATION.search(text[max(start, match.start() - 6) : match.start()])
        ):
            continue
        if text[start:end].strip():
            yield Sentence(_trimmed(text, start, end), block)
        start = end
    if text[start : block.span.end].strip():
        yield Sentence(_trimmed(text, start, block.span.end), block)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
