"""Styles: what a paragraph, span or list inherits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from draftlint.readers.odt.lists import ListStyle, list_style
from draftlint.readers.odt.names import attribute, child, name, own_value
from draftlint.readers.office.xml import Element

_DEEPEST = 64
_RAISED = regex.compile(r"super|[1-9]\d*%")
_ESCAPED = regex.compile(r"_([0-9a-f]{2,4})_")


@dataclass(frozen=True, slots=True)
class Style:
    """One style as the file writes it; None where a property is inherited."""

    name: str
    title: str
    parent: str
    automatic: bool
    hidden: bool | None
    new_page: bool | None
    superscript: bool
    unlisted: bool | None


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a style comes to. `title` is the name of the style that a person chose."""

    title: str = ""
    names: frozenset[str] = frozenset()
    hidden: bool = False
    new_page: bool = False
    superscript: bool = False
    unlisted: bool = False


class Styles:
    """The styles of a file: the common ones first, then those that a part makes up for itself."""

    def __init__(self, *groups: Element | None) -> None:
        self._styles: dict[tuple[str, str], Style] = {}
        self._resolved: dict[tuple[str, str], Inherited] = {}
        self.lists: dict[str, ListStyle] = {}
        self.outline: ListStyle | None = None
        for group in groups:
            if group is None:
                continue
            for item in group:
                tag = name(item)
                if tag == "style:style":
                    key = (attribute(item, "style:family"), attribute(item, "style:name"))
                    self._styles[key] = _style(item, automatic=name(group) == "office:automatic-styles")
                elif tag == "text:list-style":
                    self.lists[attribute(item, "style:name")] = list_style(item)
                elif tag == "text:outline-style":
                    self.outline = list_style(item)

    def paragraph(self, style: str) -> Inherited:
        """What a paragraph of this style inherits."""
        return self._of("paragraph", style)

    def span(self, style: str) -> Inherited:
        """What a span of this style inherits."""
        return self._of("text", style)

    def _of(self, family: str, style: str) -> Inherited:
        key = (family, style)
        if key not in self._resolved:
            chain = list(self._chain(family, style))
            chosen = next((item for item in chain if not item.automatic), None)
            self._resolved[key] = Inherited(
                title=chosen.title if chosen else _readable(style),
                names=frozenset(item.title.lower() for item in chain),
                hidden=next((item.hidden for item in chain if item.hidden is not None), False),
                new_page=next((item.new_page for item in chain if item.new_page is not None), False),
                superscript=any(item.superscript for item in chain),
                unlisted=next((item.unlisted for item in chain if item.unlisted is not None), False),
            )
        return self._resolved[key]

    def _chain(self, family: str, style: str) -> Iterator[Style]:
        seen: set[str] = set()
        while (family, style) in self._styles and style not in seen and len(seen) < _DEEPEST:
            seen.add(style)
            yield self._styles[family, style]
            style = self._styles[family, style].parent


def _style(element: Element, *, automatic: bool) -> Style:
    text, paragraph = child(element, "style:text-properties"), child(element, "style:paragraph-properties")
    display = "" if text is None else attribute(text, "text:display")
    broken = "" if paragraph is None else attribute(paragraph, "fo:break-before")
    key = attribute(element, "style:name")
    listed = own_value(element, "style:list-style-name")
    return Style(
        name=key,
        title=attribute(element, "style:display-name") or _readable(key),
        parent=attribute(element, "style:parent-style-name"),
        automatic=automatic,
        hidden=None if not display else display == "none",
        new_page=broken == "page" if broken else (True if attribute(element, "style:master-page-name") else None),
        superscript=text is not None and bool(_RAISED.match(attribute(text, "style:text-position"))),
        unlisted=None if listed is None else not listed,
    )


def _readable(key: str) -> str:
    """ "Heading_20_1" is "Heading 1"."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), key)
