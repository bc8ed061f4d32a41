"""Tracked changes: insertions stand in the text between marks, deletions aside with a mark where they were."""

from __future__ import annotations

from collections.abc import Sequence

from draftlint.readers.odt.names import attribute, child, descendants
from draftlint.readers.office.xml import Element
from draftlint.readers.options import Revisions


class Changes:
    """The tracked changes of a text, and whether the reading stands inside an insertion that is not read."""

    def __init__(self, root: Element, side: Revisions) -> None:
        self._side = side
        self._insertions: set[str] = set()
        self._deletions: dict[str, Element] = {}
        self._open: set[str] = set()
        for region in descendants(root, "text:changed-region"):
            key = attribute(region, "xml:id") or attribute(region, "text:id")
            deleted = child(region, "text:deletion")
            if deleted is not None:
                self._deletions[key] = deleted
            elif child(region, "text:insertion") is not None:
                self._insertions.add(key)

    @property
    def readable(self) -> bool:
        """Whether text here belongs to the side that is read."""
        return not self._open

    def start(self, mark: Element) -> None:
        """Take in a `text:change-start`."""
        key = attribute(mark, "text:change-id")
        if key in self._insertions and self._side is Revisions.ORIGINAL:
            self._open.add(key)

    def end(self, mark: Element) -> None:
        """Take in a `text:change-end`."""
        self._open.discard(attribute(mark, "text:change-id"))

    def deleted(self, mark: Element) -> Sequence[Element]:
        """The paragraphs that stood at a `text:change`, where the side that is read has them; each is told once."""
        if self._side is Revisions.FINAL:
            return ()
        found = self._deletions.pop(attribute(mark, "text:change-id"), None)
        return () if found is None else descendants(found, "text:p", "text:h")
