"""One part of the file while it is read: where its paragraphs are, and on which page."""

from __future__ import annotations

from draftlint.readers.odt.changes import Changes
from draftlint.readers.odt.names import descendants
from draftlint.readers.odt.styles import Styles
from draftlint.readers.office.xml import Element
from draftlint.readers.options import Revisions


class Part:
    """A part's elements with their numbers: `text:p` and `text:h` are counted together in the order of the file."""

    def __init__(self, part: str, root: Element, styles: Styles, side: Revisions) -> None:
        self.name = part
        self.styles = styles
        self.changes = Changes(root, side)
        self.page: int | None = 1 if descendants(root, "text:soft-page-break") else None
        self._begun = False
        # The elements are held, since lxml hands out new objects for elements that nobody holds.
        self._paragraphs = {item: number for number, item in enumerate(descendants(root, "text:p", "text:h"), 1)}

    def number(self, paragraph: Element) -> int:
        """The number of a paragraph, from 1."""
        return self._paragraphs[paragraph]

    def new_page(self) -> None:
        """A page begins here."""
        if self.page is not None:
            self.page += 1

    def paragraph_begins(self, *, on_new_page: bool) -> None:
        """Take in that a paragraph begins, perhaps on a page of its own; the first one always does."""
        if on_new_page and self._begun:
            self.new_page()
        self._begun = True
