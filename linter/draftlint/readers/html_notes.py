"""Footnotes of HTML: a link with a number that leads to a place from which a link leads back (Word, pandoc, Writer)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import regex
from lxml import etree

_LABEL = regex.compile(r"\s*[\[(]?\s*(\d{1,4}|[ivxl]{1,6}|\*{1,3}|†)\s*[\])]?\s*")
_NOTE_ID = regex.compile(r"_?(?:s?d?(?:foot|end)note|ftn|edn|fn)[-_:]?\d+", regex.IGNORECASE)
_CONTAINERS = frozenset({"p", "li", "div", "td", "dd", "aside", "section"})


@dataclass(slots=True)
class Notes:
    """`anchors` are links that call a note, `bodies` elements that hold one, `back` links that lead back."""

    anchors: dict[etree._Element, str] = field(default_factory=dict)
    bodies: dict[etree._Element, str] = field(default_factory=dict)
    back: set[etree._Element] = field(default_factory=set)


def find_notes(root: etree._Element) -> Notes:
    """Pair the links of a document."""
    targets: dict[str, etree._Element] = {}
    links: list[etree._Element] = []
    for element in root.iter("*"):
        for name in (element.get("id"), element.get("name")):
            if name:
                targets.setdefault(name, element)
        if element.tag == "a" and (element.get("href") or "").startswith("#"):
            links.append(element)
    notes = Notes()
    leads_to = {link: targets.get((link.get("href") or "")[1:]) for link in links}
    back_names: dict[etree._Element, set[str]] = {}
    for link in links:
        if (body := _body(link)) is not None:
            back_names.setdefault(body, set()).add((link.get("href") or "")[1:])
    for link in links:
        label = _LABEL.fullmatch(_short_text(link))
        target = leads_to[link]
        if label is None or target is None or link in notes.back:
            continue
        body = _body(target)
        if body is None or body in notes.anchors or _inside(link, body):
            continue
        if not back_names.get(body, set()) & set(_names(link)):
            continue
        known = notes.bodies.get(body)
        notes.anchors[link] = known or _unused(label[1], notes)
        if known is None:
            notes.bodies[body] = notes.anchors[link]
            notes.back.update(other for other in body.iter("a") if leads_to.get(other) is not None)
    return notes


def _short_text(link: etree._Element) -> str:
    return "".join(str(text) for text in link.itertext())[:20]


def _names(link: etree._Element) -> Iterator[str]:
    """The names under which a link can be reached: its own, those of what surrounds it closely, those inside it."""
    near = [link, *link.iter("*")]
    parent = link.getparent()
    while parent is not None and parent.tag in ("sup", "span"):
        near.append(parent)
        parent = parent.getparent()
    before = link.getprevious()
    if before is not None and before.tag == "a":
        near.append(before)
    for element in near:
        for name in (element.get("id"), element.get("name")):
            if name:
                yield name


def _body(target: etree._Element) -> etree._Element | None:
    """The element that holds a note's words: the block around the target, or the division that is named as a note."""
    element: etree._Element | None = target
    while element is not None and element.tag not in _CONTAINERS:
        element = element.getparent()
    if element is None:
        return None
    parent = element.getparent()
    for outer in (parent, parent.getparent() if parent is not None else None):
        if outer is not None and outer.tag in ("div", "li", "aside") and _NOTE_ID.fullmatch(outer.get("id") or ""):
            return outer
    return element


def _inside(element: etree._Element, container: etree._Element) -> bool:
    up: etree._Element | None = element
    while up is not None:
        if up is container:
            return True
        up = up.getparent()
    return False


def _unused(label: str, notes: Notes) -> str:
    """Labels that come again (footnotes and endnotes both from 1) are told apart."""
    taken = set(notes.bodies.values())
    number, name = 1, label
    while name in taken:
        number += 1
        name = f"{label} ({number})"
    return name
