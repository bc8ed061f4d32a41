"""Element and attribute names of OpenDocument."""

from __future__ import annotations

from functools import lru_cache

from draftlint.readers.office.xml import Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    "office": f"{_OASIS}office:1.0",
    "text": f"{_OASIS}text:1.0",
    "table": f"{_OASIS}table:1.0",
    "style": f"{_OASIS}style:1.0",
    "draw": f"{_OASIS}drawing:1.0",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_PREFIXES = {space: prefix for prefix, space in _SPACES.items()}


@lru_cache(maxsize=4096)
def _short(tag: str) -> str:
    if not tag.startswith("{"):
        return "?" + tag  # a prefix that a damaged part never declares
    space, _, local = tag[1:].rpartition("}")
    prefix = _PREFIXES.get(space)
    return f"{prefix}:{local}" if prefix else tag


@lru_cache(maxsize=1024)
def _full(short: str) -> str:
    prefix, _, local = short.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def name(element: Element) -> str:
    """`text:p` and the like; the full name for a foreign element."""
    tag = element.tag
    return _short(tag) if isinstance(tag, str) else ""


def attribute(element: Element, short: str) -> str:
    """The value of an attribute such as `text:style-name`; empty where there is none."""
    return element.get(_full(short)) or ""


def own_value(element: Element, short: str) -> str | None:
    """The value of an attribute; None where there is none, which an empty value is not."""
    return element.get(_full(short))


def count(element: Element, short: str, *, default: int = 1, most: int = 1000) -> int:
    """A counting attribute, cut to a sane range."""
    text = attribute(element, short)
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 10 else default


def child(element: Element, short: str) -> Element | None:
    """The first child with that name."""
    return element.find(_full(short))


def descendants(root: Element, *short: str) -> list[Element]:
    """All elements with one of these names below `root`, in the order of the file."""
    return list(root.iter(*map(_full, short)))
