"""List numbering: the label that a reader sees before a list item or heading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import regex

from draftlint.readers.odt.names import attribute, child, count, name
from draftlint.readers.office.number_formats import bullet_text, number_text, running_letters
from draftlint.readers.office.xml import Element

_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_PLACE = regex.compile(r"%(\d{1,2})%")
_LONGEST_LABEL = 200


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list style. `pattern` ("%1%.%2%") tells where other levels show; without it, `shown` does."""

    format: str = ""
    bullet: str = ""
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    start: int = 1
    pattern: str = ""
    gap: str = " "
    same_letters: bool = False


ListStyle = Mapping[int, Level]
"""The levels of a list style, from 1."""


@dataclass(slots=True)
class Counting:
    """How far the counting in one list has come."""

    style: str
    numbers: dict[int, int] = field(default_factory=dict)


def advance(counting: Counting, style: ListStyle, level: int, start: int | None = None) -> tuple[str, str, bool]:
    """Count one item; returns its label, the gap behind it, and whether the label is a number."""
    own = style.get(level)
    for deeper in [number for number in counting.numbers if number > level]:
        del counting.numbers[deeper]
    if start is not None:
        counting.numbers[level] = start
    elif level in counting.numbers:
        counting.numbers[level] += 1
    else:
        counting.numbers[level] = own.start if own else 1
    if own is None:
        return "", "", False
    if own.bullet:
        return own.bullet, own.gap, False
    if not own.format and not own.pattern:
        label = (own.prefix + own.suffix).strip()
        return label, own.gap, False
    return _label(counting, style, level, own)[:_LONGEST_LABEL], own.gap, True


def _label(counting: Counting, style: ListStyle, level: int, own: Level) -> str:
    def printed(number: int) -> str:
        shape = style.get(number) or Level()
        value = counting.numbers.get(number, shape.start)
        if not shape.format:
            return ""
        if shape.format in ("a", "A") and not shape.same_letters:
            text = running_letters(value)
            return text.upper() if shape.format == "A" else text
        return number_text(value, "decimalZero" if shape.format.startswith("01") else _FORMATS.get(shape.format, ""))

    if own.pattern:
        return _PLACE.sub(lambda match: printed(int(match[1])), own.pattern)
    shown = range(max(level - own.shown, 0) + 1, level + 1)
    return own.prefix + ".".join(filter(None, map(printed, shown))) + own.suffix


def list_style(element: Element) -> ListStyle:
    """Read a `text:list-style` or `text:outline-style`."""
    return {count(item, "text:level", default=0, most=10): _level(item) for item in element}


def _level(element: Element) -> Level:
    properties = child(element, "style:list-level-properties")
    alignment = None if properties is None else child(properties, "style:list-level-label-alignment")
    followed = "" if alignment is None else attribute(alignment, "text:label-followed-by")
    bullet = ""
    if name(element) == "text:list-level-style-bullet":
        face = child(element, "style:text-properties")
        bullet = bullet_text(attribute(element, "text:bullet-char"), "" if face is None else _font(face)) or "•"
    elif name(element) == "text:list-level-style-image":
        bullet = "•"
    return Level(
        format=attribute(element, "style:num-format"),
        bullet=bullet,
        prefix=attribute(element, "style:num-prefix")[:_LONGEST_LABEL],
        suffix=attribute(element, "style:num-suffix")[:_LONGEST_LABEL],
        shown=count(element, "text:display-levels", most=10),
        start=count(element, "text:start-value", most=10**6),
        pattern=attribute(element, "loext:num-list-format")[:_LONGEST_LABEL],
        gap="" if followed == "nothing" else " ",
        same_letters=attribute(element, "style:num-letter-sync") == "true",
    )


def _font(properties: Element) -> str:
    return attribute(properties, "fo:font-family") or attribute(properties, "style:font-name")
