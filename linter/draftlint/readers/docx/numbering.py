"""Automatic numbering: the label that a reader sees before a paragraph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import regex

from draftlint.readers.docx.names import attribute, child, integer, name, switch, value
from draftlint.readers.docx.styles import Inherited, Styles
from draftlint.readers.office.number_formats import bullet_text, number_text, padded
from draftlint.readers.office.xml import Element

LEVELS = 9
"""Levels of a Word list."""

_PLACE = regex.compile(r"%([1-9])")
_LONGEST_LABEL = 200
_GAPS = {"nothing": "", "space": " ", "tab": " "}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list definition."""

    start: int = 1
    format: str = "decimal"
    custom: str = ""
    text: str = ""
    gap: str = " "
    legal: bool = False
    restart: int | None = None
    style: str | None = None
    font: str = ""


@dataclass(slots=True)
class Definition:
    """`w:abstractNum`, and how far the counting in it has come."""

    levels: dict[int, Level]
    style_link: str | None = None
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Instance:
    """`w:num`: a use of a definition, with its own levels and starts. `started` lists the starts already used up."""

    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]
    started: set[int]


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a paragraph: `text`, the gap behind it, its level from 0, and whether it counts."""

    text: str
    gap: str
    level: int
    numbered: bool


class Numbering:
    """The lists of a file. `label` must be asked for every numbered paragraph in the order of the file."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._language = styles.language
        self._styles = styles
        self._definitions: dict[str, Definition] = {}
        self._instances: dict[str, Instance] = {}
        for item in [] if root is None else root:
            if name(item) == "w:abstractNum":
                self._definitions[attribute(item, "abstractNumId") or ""] = _definition(item)
            elif name(item) == "w:num":
                self._instances[attribute(item, "numId") or ""] = _instance(item)

    def level_of_style(self, list_id: str, style: Inherited) -> int:
        """The level at which a style stands in a list: the level that the list ties to it, else the one it names."""
        found = self._find(list_id)
        tied = {} if found is None else {level.style: number for number, level in found[1].levels.items()}
        for key, own in style.list_levels:
            if key in tied:
                return tied[key]
            if own is not None:
                return own
        return 0

    def label(self, list_id: str, level: int) -> Label | None:
        """Count one paragraph and return its label; None where the list or the level is not defined."""
        found = self._find(list_id)
        if found is None:
            return None
        instance, definition = found
        own = self._level(instance, definition, level)
        if own is None:
            return None
        self._count(instance, definition, level, own)
        if own.format == "bullet":
            return Label(bullet_text(own.text, own.font), own.gap, level, False)
        text = _PLACE.sub(lambda match: self._printed(instance, definition, int(match[1]) - 1, own), own.text)
        return Label(text[:_LONGEST_LABEL], own.gap, level, bool(_PLACE.search(own.text)))

    def _count(self, instance: Instance, definition: Definition, level: int, own: Level) -> None:
        counts = definition.counts
        if level in instance.starts and level not in instance.started:
            instance.started.add(level)
            counts[level] = instance.starts[level]
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = instance.starts.get(level, own.start)
        for deeper in [number for number in counts if number > level]:
            if _restarts(self._level(instance, definition, deeper), level):
                del counts[deeper]

    def _printed(self, instance: Instance, definition: Definition, level: int, own: Level) -> str:
        shape = self._level(instance, definition, level) or Level()
        number = definition.counts.get(level, instance.starts.get(level, shape.start))
        if own.legal:
            return number_text(number, "decimalZero" if shape.format == "decimalZero" else "decimal")
        if shape.custom:
            return padded(number, shape.custom)
        return number_text(number, shape.format, self._language)

    def _find(self, list_id: str) -> tuple[Instance, Definition] | None:
        instance = self._instances.get(list_id)
        definition = None if instance is None else self._definitions.get(instance.definition)
        if instance is None or definition is None:
            return None
        if definition.style_link and not definition.levels:
            target = self._instances.get(self._styles.paragraph(definition.style_link).list_id or "")
            linked = None if target is None else self._definitions.get(target.definition)
            definition = linked if linked is not None else definition
        return instance, definition

    @staticmethod
    def _level(instance: Instance, definition: Definition, level: int) -> Level | None:
        return instance.levels.get(level) or definition.levels.get(level)


def _restarts(level: Level | None, above: int) -> bool:
    """Whether a level begins anew once a paragraph of the level `above` it was counted."""
    if level is None or level.restart is None:
        return True
    return above < level.restart


def _definition(element: Element) -> Definition:
    levels = {}
    for item in element:
        if name(item) == "w:lvl":
            number = integer(attribute(item, "ilvl"), low=0, high=LEVELS - 1)
            if number is not None:
                levels[number] = _level(item)
    return Definition(levels, value(element, "w:numStyleLink"))


def _instance(element: Element) -> Instance:
    levels: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for item in element:
        if name(item) != "w:lvlOverride":
            continue
        number = integer(attribute(item, "ilvl"), low=0, high=LEVELS - 1)
        if number is None:
            continue
        start = integer(value(item, "w:startOverride"), low=0)
        if start is not None:
            starts[number] = start
        own = child(item, "w:lvl")
        if own is not None:
            levels[number] = _level(own)
    return Instance(value(element, "w:abstractNumId") or "", levels, starts, set())


def _level(element: Element) -> Level:
    shape, custom = _format(element)
    run = child(element, "w:rPr")
    fonts = None if run is None else child(run, "w:rFonts")
    return Level(
        start=integer(value(element, "w:start"), low=0) or 0,
        format=shape,
        custom=custom,
        text=(value(element, "w:lvlText") or "")[:_LONGEST_LABEL],
        gap=_GAPS.get(value(element, "w:suff") or "tab", " "),
        legal=bool(switch(element, "w:isLgl")),
        restart=integer(value(element, "w:lvlRestart"), low=0, high=LEVELS),
        style=value(element, "w:pStyle"),
        font="" if fonts is None else attribute(fonts, "ascii") or attribute(fonts, "hAnsi") or "",
    )


def _format(element: Element) -> tuple[str, str]:
    """The number format and, for a custom one, its pattern (which Word hides behind an alternative)."""
    for item in element.iter():
        if name(item) == "w:numFmt":
            shape = attribute(item, "val") or "decimal"
            return shape, (attribute(item, "format") or "") if shape == "custom" else ""
    return "decimal", ""
