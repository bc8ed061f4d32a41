"""Announced counts whose items are rows of a table behind them, or stand in an annex that the sentence names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftlint.document import BlockKind
from draftlint.facts.outline.annexes import AnnexUse, row_places
from draftlint.facts.outline.announcements import Announcement, counts_in
from draftlint.facts.outline.list_reading import ListReading
from draftlint.facts.prose.sentences import Sentence

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

ANNEX = "annex"
"""The opener of a list that stands in an annex."""
_LINES_BETWEEN = 2
"""Lines between a lead-in and its table: a caption, the unit."""


def rows_behind(facts: Facts, announced: Announcement) -> Iterator[ListReading]:
    """The numbered rows of the table that follows the announcing block."""
    blocks = facts.document.blocks
    for block in blocks[announced.block.index + 1 : announced.block.index + 2 + _LINES_BETWEEN]:
        if block.cell is not None:
            layouts = (layout for layout in facts.table_layouts if layout.number == block.cell.table)
            for layout in layouts:
                if places := row_places(layout):
                    yield ListReading(places, "rows", True)
            return
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.CAPTION) or len(block.span) > _SHORT:
            return


_SHORT = 80


def in_annexes(facts: Facts) -> Iterator[tuple[Announcement, ListReading]]:
    """Counts with the items of the annex that their sentence names, where its title names what is counted."""
    for use in facts.annex_uses:
        sentence = next((item for item in facts.sentences if item.span.contains(use.span)), None)
        if sentence is not None:
            yield from _counted(facts, use, sentence)


def _counted(facts: Facts, use: AnnexUse, sentence: Sentence) -> Iterator[tuple[Announcement, ListReading]]:
    title = use.annex.title.lower()
    columns = " ".join(use.annex.columns.values()).lower()
    counts = [
        item for item in counts_in(facts, sentence.span)
        if item.span.end <= use.span.start and item.noun in title and item.noun not in columns
    ]  # fmt: skip
    if len({item.noun for item in counts}) != 1:
        return
    reading = ListReading(tuple(item.place for item in use.annex.items), "blocks", True)
    for item in counts if any(item.count == reading.count for item in counts) else counts[:1]:
        yield (
            Announcement(item.span, item.count, item.noun, "", ANNEX, use.span.start, sentence.block),
            reading,
        )
