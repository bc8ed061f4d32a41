"""Finds the structure of a draft in its numbering labels: headings with their depth, and list items.

Word styles say so themselves, but half of all drafts are typed by hand, and text files have nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftlint.document import Block, BlockKind, DocumentBuilder, Span
from draftlint.language.vi.markers import Marker, Scheme, parse_marker

LEVELS = {
    Scheme.PART: 1,
    Scheme.CHAPTER: 2,
    Scheme.UPPER: 2,
    Scheme.SECTION: 3,
    Scheme.ROMAN: 3,
    Scheme.SUBSECTION: 4,
    Scheme.ARTICLE: 4,
    Scheme.DECIMAL: 5,
}
"""Depth of each heading scheme; a decimal label is one deeper for each further number."""

BELOW_ROMAN = 4
"""Depth of capital letters where they count below Roman numbers."""

LONGEST_TITLE = 220
"""Code points; a longer numbered block is a paragraph that begins with its title ("run-in")."""


def apply_outline(builder: DocumentBuilder) -> None:
    """Give kind, level and marker to the blocks that a reader left as plain paragraphs or unnumbered headings."""
    letters: dict[Scheme, int] = {}
    text = builder.text
    labels: list[tuple[int, Marker]] = []
    for block in list(builder.blocks):
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM) or block.note is not None:
            continue
        line = block.span.of(text)
        marker = _settled(parse_marker(line), letters)
        if marker is None:
            continue
        if marker.scheme in LEVELS:
            letters[marker.scheme] = marker.numbers[-1]
            if marker.scheme is Scheme.PART:
                letters.pop(Scheme.UPPER, None)
            if marker.scheme in (Scheme.PART, Scheme.UPPER, Scheme.CHAPTER):
                letters.pop(Scheme.ROMAN, None)
        builder.restyle(block.index, **_shape(block, marker, line))
        labels.append((block.index, marker))
    for index in _letters_below_roman(labels):
        if builder.blocks[index].level == LEVELS[Scheme.UPPER]:
            builder.restyle(index, level=BELOW_ROMAN)


def _letters_below_roman(labels: Sequence[tuple[int, Marker]]) -> Iterator[int]:
    """The blocks whose capital letters count below Roman numbers ("I … A … B … II") instead of above them."""
    following: dict[int, int] = {}
    ahead = 0
    for at in range(len(labels) - 1, -1, -1):
        following[at] = ahead
        if labels[at][1].scheme is Scheme.ROMAN:
            ahead = labels[at][1].numbers[-1]
    roman, below = 0, False
    for at, (index, marker) in enumerate(labels):
        if marker.scheme in (Scheme.PART, Scheme.CHAPTER, Scheme.ROMAN):
            roman, below = marker.numbers[-1] if marker.scheme is Scheme.ROMAN else 0, False
        elif marker.scheme is Scheme.UPPER:
            if marker.numbers[-1] == 1:
                below = roman > 0 and following[at] in (0, roman + 1)
            if below:
                yield index


def _settled(marker: Marker | None, last: dict[Scheme, int]) -> Marker | None:
    """Choose between letter and Roman number for "C.", "D.", "I.", "V.", "X." by what came before."""
    if marker is None or not marker.ambiguous or marker.scheme is not Scheme.ROMAN:
        return marker
    as_letter = marker.ambiguous[0]
    if last.get(Scheme.ROMAN, 0) + 1 == marker.numbers[0]:
        return marker
    if last.get(Scheme.UPPER, 0) + 1 == as_letter or marker.numbers[0] >= 50:
        return Marker(Scheme.UPPER, marker.ambiguous, marker.text)
    return marker


def _shape(block: Block, marker: Marker, line: str) -> dict[str, object]:
    span = Span(block.span.start, block.span.start + len(marker.text))
    if marker.scheme not in LEVELS:
        kind = block.kind if block.kind is BlockKind.HEADING else BlockKind.LIST_ITEM
        return {"marker": span, "kind": kind}
    level = LEVELS[marker.scheme]
    if marker.scheme is Scheme.DECIMAL:
        level += len(marker.numbers) - 1
    title = (len(line) <= LONGEST_TITLE and not line.endswith((".", ";", ","))) or line.isupper()
    if block.kind is BlockKind.HEADING and block.level:
        level = block.level  # the file says so
    style = block.style or ("" if title else "run-in")
    return {"marker": span, "kind": BlockKind.HEADING, "level": level, "style": style}
