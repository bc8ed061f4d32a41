"""Lead-ins with the blocks listed under them, as far as breakdowns need them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftlint.document import Block, BlockKind, Document
from draftlint.language.vi.markers import Scheme, parse_marker


def item_runs(document: Document) -> Sequence[tuple[int, tuple[int, ...]]]:
    """Pairs of a lead-in block and the blocks one level below it: bullets under a line, headings under a heading."""
    return [*_bullets(document), *_subheadings(document)]


def _bullets(document: Document) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Lines without a label may stand between two items; a heading, or the label of the lead-in, ends the run."""
    blocks = document.blocks
    taken: set[int] = set()
    for at, block in enumerate(blocks):
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        if following is None or following.kind is not BlockKind.LIST_ITEM or following.index in taken:
            continue
        wanted, outer = _label(document, following), _label(document, block)
        if wanted == outer:
            continue
        items: list[int] = []
        for other in blocks[at + 1 :]:
            label = _label(document, other)
            if other.kind is BlockKind.HEADING or (label and label == outer):
                break
            if label == wanted:
                items.append(other.index)
        taken.update(items)
        if len(items) >= 2:
            yield block.index, tuple(items)


def _label(document: Document, block: Block) -> str:
    """What tells one level of list from another: the bullet itself, or the scheme of a label."""
    if block.marker is None:
        return ""
    marker = parse_marker(block.marker.of(document.text) + " x")
    if marker is None:
        return "?"
    return marker.text if marker.scheme is Scheme.BULLET else marker.scheme.value


def _subheadings(document: Document) -> Iterator[tuple[int, tuple[int, ...]]]:
    children: dict[int, list[Block]] = {}
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and block.section:
            children.setdefault(block.section[-1], []).append(block)
    for parent, below in children.items():
        top = min(block.level for block in below)
        items = tuple(block.index for block in below if block.level == top)
        if len(items) >= 2:
            yield parent, items
