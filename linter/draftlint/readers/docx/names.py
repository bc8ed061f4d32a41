"""Element and attribute names of WordprocessingML, transitional and strict."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from draftlint.readers.office.xml import Element

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "http://purl.oclc.org/ooxml/drawingml/chart": "c",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
    "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm",
}
_W = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_R = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)


@lru_cache(maxsize=4096)
def _short(tag: str) -> str:
    if not tag.startswith("{"):
        return "?" + tag  # a prefix that a damaged part never declares
    namespace, _, local = tag[1:].rpartition("}")
    prefix = _PREFIXES.get(namespace)
    return f"{prefix}:{local}" if prefix else tag


def name(element: Element) -> str:
    """`w:p` and the like, whichever namespace the file writes; the full name for a foreign element."""
    tag = element.tag
    return _short(tag) if isinstance(tag, str) else ""


def attribute(element: Element, local: str) -> str | None:
    """The value of a `w:` attribute."""
    for namespace in _W:
        value = element.get(namespace + local)
        if value is not None:
            return value
    return None


def relation(element: Element, local: str = "id") -> str | None:
    """The value of an `r:` attribute."""
    for namespace in _R:
        value = element.get(namespace + local)
        if value is not None:
            return value
    return None


def child(element: Element, wanted: str) -> Element | None:
    """The first child with that name."""
    for item in element:
        if name(item) == wanted:
            return item
    return None


def value(element: Element, wanted: str) -> str | None:
    """`w:val` of the first child with that name."""
    found = child(element, wanted)
    return None if found is None else attribute(found, "val")


def integer(text: str | None, *, low: int = -(10**6), high: int = 10**6) -> int | None:
    """A number as Word writes it, cut to a sane range; None where it is none."""
    try:
        number = int(text) if text is not None and len(text) < 20 else None
    except ValueError:
        return None
    return None if number is None else min(max(number, low), high)


def switch(element: Element, wanted: str) -> bool | None:
    """An on/off property: None where it is not set."""
    found = child(element, wanted)
    if found is None:
        return None
    return attribute(found, "val") not in ("0", "false", "off")


def elements(root: Element, *local_names: str) -> Iterator[Element]:
    """All `w:` elements with one of these local names, the root among them, in the order of the file."""
    return root.iter(*(namespace + local for namespace in _W for local in local_names))
