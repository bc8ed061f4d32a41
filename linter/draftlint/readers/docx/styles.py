"""Styles: what a paragraph or run inherits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from draftlint.readers.docx.names import attribute, child, integer, name, switch, value
from draftlint.readers.office.xml import Element

BODY_LEVEL = 9
"""`w:outlineLvl` of text that is no heading."""

_HEADING_NAME = regex.compile(r"heading ([1-9])", regex.IGNORECASE)
_DEEPEST = 64
"""Styles above one another; Word itself stops sooner."""


@dataclass(frozen=True, slots=True)
class NumberReference:
    """`w:numPr`: list and level, each None where it is inherited. List 0 means none."""

    list_id: str | None
    level: int | None


@dataclass(frozen=True, slots=True)
class Style:
    """One style as the file writes it; None where a property is inherited."""

    id: str
    kind: str
    name: str
    parent: str | None
    outline: int | None
    numbering: NumberReference | None
    hidden: bool | None


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a style comes to with all that it inherits. `heading` is a level from 1, 0 for none.

    `list_levels` holds the style and its parents, nearest first, each with the list level that it names itself.
    """

    name: str = ""
    names: frozenset[str] = frozenset()
    heading: int = 0
    list_id: str | None = None
    list_levels: tuple[tuple[str, int | None], ...] = ()
    hidden: bool = False


def number_reference(properties: Element | None) -> NumberReference | None:
    """`w:numPr` of a `w:pPr`."""
    found = None if properties is None else child(properties, "w:numPr")
    if found is None:
        return None
    return NumberReference(value(found, "w:numId"), integer(value(found, "w:ilvl"), low=0, high=8))


def outline_level(properties: Element | None) -> int | None:
    """`w:outlineLvl` of a `w:pPr`, from 0; BODY_LEVEL for none."""
    return None if properties is None else integer(value(properties, "w:outlineLvl"), low=0, high=BODY_LEVEL)


class Styles:
    """The styles of a file."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._defaults: dict[str, str] = {}
        self._resolved: dict[str, Inherited] = {}
        self.language = ""
        for item in [] if root is None else root:
            if name(item) == "w:style":
                self._add(item)
            elif name(item) == "w:docDefaults":
                languages = [attribute(found, "val") for found in item.iter() if name(found) == "w:lang"]
                self.language = next((found for found in languages if found), "")

    def paragraph(self, style: str | None) -> Inherited:
        """What a paragraph of this style inherits; an unknown or absent style is the default one."""
        return self._of(style, "paragraph")

    def hides(self, style: str | None) -> bool:
        """Whether a character style hides its text."""
        return style in self._styles and self._of(style, "character").hidden

    def _add(self, element: Element) -> None:
        key, kind = attribute(element, "styleId") or "", attribute(element, "type") or "paragraph"
        properties, run = child(element, "w:pPr"), child(element, "w:rPr")
        self._styles[key] = Style(
            id=key,
            kind=kind,
            name=value(element, "w:name") or key,
            parent=value(element, "w:basedOn"),
            outline=outline_level(properties),
            numbering=number_reference(properties),
            hidden=None if run is None else switch(run, "w:vanish"),
        )
        if attribute(element, "default") in ("1", "true", "on"):
            self._defaults.setdefault(kind, key)

    def _of(self, style: str | None, kind: str) -> Inherited:
        key = style if style in self._styles else self._defaults.get(kind, "")
        if key not in self._resolved:
            chain = list(self._chain(key))
            found = _merged(chain)
            if not chain and style:
                found = Inherited(name=style)
            self._resolved[key] = found
        if key != style and style and kind == "paragraph":  # named, but not defined: the name still tells
            level = _HEADING_NAME.fullmatch(regex.sub(r"(?<=[a-z])(?=\d)", " ", style))
            if level:
                return Inherited(name=style, names=frozenset({style.lower()}), heading=int(level[1]))
        return self._resolved[key]

    def _chain(self, key: str | None) -> Iterator[Style]:
        seen: set[str] = set()
        while key is not None and key in self._styles and key not in seen and len(seen) < _DEEPEST:
            seen.add(key)
            yield self._styles[key]
            key = self._styles[key].parent


def _merged(chain: list[Style]) -> Inherited:
    if not chain:
        return Inherited()
    outline = next((style.outline for style in chain if style.outline is not None), None)
    if outline is None:
        named = (_HEADING_NAME.fullmatch(style.name) for style in chain)
        outline = next((int(match[1]) - 1 for match in named if match), BODY_LEVEL)
    lists = [style.numbering for style in chain if style.numbering is not None]
    return Inherited(
        name=chain[0].name,
        names=frozenset(style.name.lower() for style in chain),
        heading=outline + 1 if outline < BODY_LEVEL else 0,
        list_id=next((item.list_id for item in lists if item.list_id is not None), None),
        list_levels=tuple((style.id, style.numbering.level if style.numbering else None) for style in chain),
        hidden=next((style.hidden for style in chain if style.hidden is not None), False),
    )
