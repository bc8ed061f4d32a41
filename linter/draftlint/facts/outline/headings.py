"""Numbering labels of headings and list items, and the series that they make.

A draft is a tree of series: the parts, the letters of a part, the Roman numbers of a letter, … Which series a label
belongs to is found from the numbers themselves (`placing`), because real drafts mix schemes freely.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from draftlint.document import Block, BlockKind, Document, Span
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.markers import Marker, Scheme, parse_marker

_LABELLED = (BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.PARAGRAPH)
_ATTACHED = WordPattern(
    r"\(?<captions.attached>\b.{0,20}(?:kèm theo|theo|cùng)\b|"
    r"(?:PHỤ LỤC|Phụ lục|MẪU SỐ|Mẫu số|BIỂU SỐ|Biểu số)\b[^.;]{0,60}$|"
    r"(?:QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|ĐỀ ÁN|KẾ HOẠCH|CHƯƠNG TRÌNH)$",
    flags=0,
)
"""Lines under which an attached paper begins: its numbering has nothing to do with what came before."""

_HEADS = frozenset({
    Scheme.PART, Scheme.CHAPTER, Scheme.SECTION, Scheme.SUBSECTION, Scheme.ARTICLE, Scheme.UPPER, Scheme.ROMAN,
    Scheme.DECIMAL,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class HeadingNumber:
    """One label: where it stands, its scheme and number, the title behind it, and its place in the tree.

    `numbers` are as in `Marker`; `order` is the last of them, what counts among siblings. `series` is the index of its
    series and `parent` that of the label above it, None at the top. `quoted` labels belong to a text that the draft
    quotes (the new wording of an article in an amending decree). `title` is the block's text without the label.
    """

    index: int
    block: int
    span: Span
    scheme: Scheme
    numbers: tuple[int, ...]
    label: str
    title: Span
    series: int
    parent: int | None
    quoted: bool = False

    @property
    def order(self) -> int:
        """The number among siblings; 0 for a bullet."""
        return self.numbers[-1] if self.numbers else 0

    @property
    def heads(self) -> bool:
        """Whether the scheme is one of headings and articles, not of points and lists."""
        return self.scheme in _HEADS


@dataclass(frozen=True, slots=True)
class Series:
    """Labels that count together. `continues` names the series whose counting this one goes on with under a new parent.

    `quoted` is True where the labels belong to a quoted text or stand under an article that amends another document, so
    that gaps are to be expected.
    """

    index: int
    scheme: Scheme
    labels: tuple[int, ...]
    parent: int | None
    continues: int | None = None
    quoted: bool = False


@dataclass(frozen=True)
class Outline:
    """All labels in reading order and all series."""

    labels: tuple[HeadingNumber, ...]
    series: tuple[Series, ...]

    def of(self, series: Series) -> list[HeadingNumber]:
        """The labels of a series."""
        return [self.labels[index] for index in series.labels]

    @cached_property
    def by_block(self) -> dict[int, HeadingNumber]:
        """The label of each block that has one."""
        return {label.block: label for label in self.labels}

    @cached_property
    def children(self) -> dict[int | None, list[Series]]:
        """The series right under each label (None: at the top)."""
        out: dict[int | None, list[Series]] = {}
        for series in self.series:
            out.setdefault(series.parent, []).append(series)
        return out

    def ancestors(self, label: HeadingNumber) -> Iterator[HeadingNumber]:
        """The labels above one, nearest first."""
        at = label.parent
        while at is not None:
            yield self.labels[at]
            at = self.labels[at].parent


@dataclass(frozen=True, slots=True)
class LooseLabel:
    """A label before its series is known. `restarts` says that an attached paper begins before it."""

    block: Block
    span: Span
    readings: tuple[tuple[Scheme, tuple[int, ...]], ...]
    title: Span
    text: str
    quoted: bool
    restarts: bool
    after_heading: bool


def loose_labels(document: Document) -> list[LooseLabel]:
    """The labels at the start of blocks, in reading order."""
    out: list[LooseLabel] = []
    quotes = _Quotes()
    restarts = heading = False
    for block in document.blocks:
        text = document.block_text(block)
        if block.note is not None or block.kind not in _LABELLED:
            continue
        quoted = quotes.open
        marker = _marker_of(block, text)
        if marker is None:
            restarts |= bool(_ATTACHED.match(text)) and len(text) < 200
            heading |= block.kind is BlockKind.HEADING or _like_heading(text)
            quotes.take(text)
            continue
        end = block.span.start + len(marker.text)
        title = Span(min(end + (text[len(marker.text) :][:1] == " "), block.span.end), block.span.end)
        readings = [(marker.scheme, marker.numbers)]
        if marker.ambiguous:
            other = Scheme.UPPER if marker.scheme is Scheme.ROMAN else Scheme.LOWER_ROMAN
            readings.append((other, marker.ambiguous))
        out.append(
            LooseLabel(
                block, Span(block.span.start, end), tuple(readings), title, marker.text, quoted, restarts, heading
            )
        )
        restarts = heading = False
        quotes.take(text)
    return out


def _marker_of(block: Block, text: str) -> Marker | None:
    if block.marker is None:
        return None
    marker = parse_marker(text)
    if marker is not None and marker.scheme is Scheme.BULLET:
        # "- Một là, …": the bullet is ornament, the words count.
        rest = text[len(marker.text) :]
        inner = parse_marker(rest.lstrip())
        if inner is not None and inner.scheme in (Scheme.VERBAL, Scheme.PAREN_NUMBER):
            skipped = len(text) - len(rest.lstrip())
            return Marker(inner.scheme, inner.numbers, text[:skipped] + inner.text, inner.ambiguous)
    return marker


def _like_heading(text: str) -> bool:
    """Whether a line without a number looks like the head of what follows."""
    return (text.isupper() and len(text) < 160) or (len(text) < 80 and text[-1] not in ".;,")


class _Quotes:
    """Whether a quotation that began with a block is still open: only such a quotation quotes whole paragraphs."""

    LONGEST = 60

    def __init__(self) -> None:
        self.open = False
        self._blocks = 0

    def take(self, text: str) -> None:
        opened, closed = text.count("“"), text.count("”")
        straight = text.count('"')
        if self.open:
            self._blocks += 1
            if closed > opened or straight % 2 or self._blocks > self.LONGEST:
                self.open = False
        elif text[:1] in '“"' and (opened > closed or straight % 2):
            self.open, self._blocks = True, 0
