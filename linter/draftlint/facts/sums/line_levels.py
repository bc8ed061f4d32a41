"""Lines and what stands below them: by heading, by label, by bullet, or, without any of these, by how they are written.

"I." holds "1.", that holds "-", that holds "+"; a line without a label under one with a label is one level below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from draftlint.document import Block, BlockKind
from draftlint.facts.meaning.statements import Statement
from draftlint.language.vi.markers import Scheme, parse_marker

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_LINES = {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
PLAIN = ""
"""The key of a line without a label."""


@dataclass(slots=True, eq=False)
class Line:
    """A block among its lines: the key that its neighbours of one level share, what is above and below it.

    `figures` are those of the block that could be parts or totals, in text order. `level` are all lines of its parent,
    `place` is its own index among them.
    """

    block: Block
    key: str
    figures: Sequence[Statement]
    above: Line | None
    level: list[Line]
    place: int
    below: list[Line] = field(default_factory=list)


def top_level(facts: Facts, figures: Mapping[int, Sequence[Statement]]) -> list[Line]:
    """The lines of the body that nothing is above of; all others hang below them."""
    top: list[Line] = []
    headings: dict[int, Line] = {}
    base: Line | None = None
    opened: list[Line] = []  # from the heading down to the line before, without the heading
    for block in facts.document.body():
        if block.kind not in _LINES:
            opened = []
            continue
        key = key_of(facts.text, block)
        heading = block.kind is BlockKind.HEADING
        if heading:
            base, opened = headings.get(block.section[-1]) if block.section else None, []
        else:
            at = next((at for at, other in enumerate(opened) if other.key == key), len(opened))
            del opened[at:]
        above = opened[-1] if opened else base
        level = top if above is None else above.below
        line = Line(block, key, figures.get(block.index, ()), above, level, len(level))
        level.append(line)
        if heading:
            headings[block.index] = base = line
        else:
            opened.append(line)
    return top


def every_level(top: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines of each parent, the top first."""
    waiting: list[Sequence[Line]] = [top]
    while waiting:
        level = waiting.pop()
        if level:
            yield level
        waiting.extend(line.below for line in level if line.below)


def key_of(text: str, block: Block) -> str:
    """What the lines of one level have in common: the bullet itself, or the scheme of a label and its depth."""
    if block.marker is None:
        return PLAIN
    marker = parse_marker(block.marker.of(text) + " x")
    if marker is None:
        return "?"
    if marker.scheme is Scheme.BULLET:
        return marker.text
    return f"{marker.scheme.value}{len(marker.numbers)}"
