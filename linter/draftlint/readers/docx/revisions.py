"""Which side of tracked changes is read."""

from __future__ import annotations

from draftlint.readers.docx.names import child, name
from draftlint.readers.office.xml import Element
from draftlint.readers.options import Revisions

_GONE = frozenset({"w:del", "w:moveFrom", "w:cellDel"})
_NEW = frozenset({"w:ins", "w:moveTo", "w:cellIns"})


def is_read(tag: str, side: Revisions) -> bool:
    """Whether what stands in an element named `tag` belongs to that side."""
    if tag in _GONE:
        return side is not Revisions.FINAL
    return tag not in _NEW or side is not Revisions.ORIGINAL


def row_or_cell_is_read(properties: Element | None, side: Revisions) -> bool:
    """Whether a row or cell with these properties belongs to that side."""
    return properties is None or all(is_read(name(item), side) for item in properties)


def mark_is_read(properties: Element | None, side: Revisions) -> bool:
    """Whether the paragraph mark belongs to that side; if not, the paragraph runs on into the next."""
    mark = None if properties is None else child(properties, "w:rPr")
    return mark is None or all(is_read(name(item), side) for item in mark)


def properties_of(element: Element, tag: str, side: Revisions) -> Element | None:
    """`w:pPr` and the like, as they were before the change where the original side is asked for."""
    found = child(element, tag)
    if found is None or side is not Revisions.ORIGINAL:
        return found
    change = child(found, tag + "Change")
    former = None if change is None else child(change, tag)
    return found if former is None else former
