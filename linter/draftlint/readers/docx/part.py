"""One part of the file while it is read: where its paragraphs are, on which page, inside which field."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from draftlint.readers.docx.fields import Fields, complete_fields
from draftlint.readers.docx.names import elements, name
from draftlint.readers.docx.revisions import is_read
from draftlint.readers.office.xml import Element
from draftlint.readers.options import Revisions

_TRANSPARENT = frozenset(
    {
        "w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:del", "w:moveTo", "w:moveFrom",
        "mc:AlternateContent", "mc:Choice", "mc:Fallback",
    }
)  # fmt: skip
_TEXT = frozenset({"w:t", "w:sym", "w:p"})
_LOOK_INTO = 500
"""Elements of a branch that are looked at to see whether it holds text; a shape has some sixty before its first."""


class Part:
    """A part's elements with their numbers.

    Paragraphs are counted over all `w:p` of the part in the order of the file, from 1. The element list is held, since
    lxml hands out new objects for elements that nobody holds.
    """

    def __init__(self, part: str, root: Element) -> None:
        self.name = part
        self.root = root
        self.pages = Pages(root)
        self.fields = Fields(complete_fields(root))
        self._paragraphs = {element: number for number, element in enumerate(elements(root, "p"), 1)}

    def number(self, paragraph: Element) -> int:
        """The number of a `w:p`."""
        return self._paragraphs[paragraph]


class Pages:
    """Counts pages by the marks that Word leaves when it lays out; a file never laid out has no pages."""

    def __init__(self, root: Element) -> None:
        laid_out = next(elements(root, "lastRenderedPageBreak"), None) is not None
        self.current: int | None = 1 if laid_out else None
        self._forced = False

    def rendered(self) -> None:
        """A page began here in the last layout."""
        if self.current is not None and not self._forced:
            self.current += 1
        self._forced = False

    def broken(self) -> None:
        """The author broke the page; the mark of the layout for it follows, or not."""
        if self.current is not None:
            self.current += 1
            self._forced = True

    def text_seen(self) -> None:
        """Text after a forced break: a layout mark behind it is another page."""
        self._forced = False


def chosen(alternative: Element) -> Element | None:
    """The branch of `mc:AlternateContent` that is read: the first choice that holds text, else the fallback."""
    branches = [item for item in alternative if name(item) in ("mc:Choice", "mc:Fallback")]
    for branch in branches:
        if any(name(item) in _TEXT for item in islice(branch.iter(), _LOOK_INTO)):
            return branch
    return branches[0] if branches else None


def descend(container: Element, wanted: frozenset[str], side: Revisions) -> Iterator[Element]:
    """The `wanted` elements directly inside a container, through content controls, revisions and the like."""
    stack = [iter(container)]
    while stack:
        for item in stack[-1]:
            tag = name(item)
            if tag in wanted:
                yield item
            elif tag == "mc:AlternateContent":
                branch = chosen(item)
                if branch is not None:
                    stack.append(iter(branch))
                    break
            elif tag in _TRANSPARENT and is_read(tag, side):
                stack.append(iter(item))
                break
        else:
            stack.pop()
