"""Runs of a Word paragraph: which one a place leads to, where a comment may begin and end there, how a run is cut."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass

from draftlint.readers.docx.names import attribute, elements, name
from draftlint.readers.office.xml import Element

_NOT_TEXT = frozenset({"w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:instrText", "w:delInstrText", "w:fldData"})
_ONE_CHARACTER = frozenset({"w:tab", "w:ptab", "w:cr", "w:br", "w:noBreakHyphen", "w:softHyphen", "w:sym"})
_TEXT = frozenset({"w:t", "w:delText"})
_NO_LENGTH = frozenset({"w:rPr", "w:lastRenderedPageBreak", "w:footnoteReference", "w:endnoteReference"})
_CONTAINERS = frozenset(
    {
        "w:hyperlink", "w:ins", "w:del", "w:moveTo", "w:moveFrom", "w:sdt", "w:sdtContent", "w:smartTag", "w:customXml",
    }
)  # fmt: skip
"""Elements between a paragraph and its runs in which a comment may begin or end."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a comment begins or ends: before or after `element`, or, where `offset` is given, inside that run."""

    element: Element
    offset: int | None = None


def paragraphs(root: Element) -> list[Element]:
    """All `w:p` of a part in the order of the file, as `NativePlace.paragraph` counts them."""
    return list(elements(root, "p"))


def runs(paragraph: Element) -> list[Element]:
    """The `w:r` of a paragraph in the order that `NativePlace.run` counts; those of its text boxes are not its own."""
    out = []
    stack = [iter(paragraph)]
    while stack:
        for item in stack[-1]:
            tag = name(item)
            if tag == "w:r":
                out.append(item)
            if tag not in _NOT_TEXT and tag != "w:txbxContent" and len(item):
                stack.append(iter(item))
                break
        else:
            stack.pop()
    return out


def anchor(run: Element, offset: int | None, *, last: bool) -> Anchor:
    """Where a comment on the character `offset` of a run begins, or, for the `last` character, ends.

    No offset means the whole run.
    It is the run itself where a comment may stand inside its parent; otherwise what holds the run: a whole field, a
    formula, the drawing that a text box hangs on.
    """
    host = _host(run)
    if host is not run:
        return Anchor(_field_end(host, last=last) or host)
    field = _field_end(run, last=last)
    if field is not None:
        return Anchor(field)
    return Anchor(run, offset) if _can_be_cut(run) else Anchor(run)


def run_length(run: Element) -> int:
    """Characters of a run."""
    return sum(_length(item) for item in run)


def cut(run: Element, offset: int) -> Element | None:
    """Cut a run in two before the character `offset`; returns the second half, or None where nothing is left for it.

    Both halves keep the run's properties.
    """
    at = 0
    for index, item in enumerate(run):
        length = _length(item)
        if at + length <= offset:
            at += length
            continue
        moved = list(run)[index:]
        if at == offset and all(name(other) == "w:rPr" for other in list(run)[:index]):
            return run
        second = run.makeelement(run.tag, {str(key): str(value) for key, value in run.attrib.items()})
        properties = next((other for other in run if name(other) == "w:rPr"), None)
        if properties is not None:
            second.append(copy.deepcopy(properties))
        if at < offset:
            text = item.text or ""
            rest = copy.copy(item)
            rest.text, item.text = text[offset - at :], text[: offset - at]
            for half in (item, rest):
                half.set(_SPACE, "preserve")
            second.append(rest)
            moved = moved[1:]
        for other in moved:
            second.append(other)
        second.tail, run.tail = run.tail, None
        run.addnext(second)
        return second
    return None


def _length(item: Element) -> int:
    tag = name(item)
    if tag in _TEXT:
        return len(item.text or "")
    return 1 if tag in _ONE_CHARACTER else 0


def _can_be_cut(run: Element) -> bool:
    return all(name(item) in _TEXT or name(item) in _ONE_CHARACTER or name(item) in _NO_LENGTH for item in run)


def _ancestors(element: Element) -> Iterator[Element]:
    parent = element.getparent()
    while parent is not None:
        yield parent
        parent = parent.getparent()


def _host(run: Element) -> Element:
    """The outermost element around a run that a comment cannot begin inside of; the run itself where there is none."""
    host = run
    path = [run, *_ancestors(run)]
    boxes = [index for index, item in enumerate(path) if name(item) == "w:txbxContent"]
    first = boxes[-1] + 1 if boxes else 0
    for item in path[first:]:
        if name(item) == "w:p":
            break
        if first or (item is not run and name(item) not in _CONTAINERS):
            host = item
    return host


def _field_end(element: Element, *, last: bool) -> Element | None:
    """The first (or last) run of the field around an element in its paragraph; None outside of fields.

    A comment inside the result of a field would be lost when Word updates the field.
    """
    paragraph = next((item for item in _ancestors(element) if name(item) == "w:p"), None)
    if paragraph is None:
        return None
    depth = 0
    begin: Element | None = None
    inside = False
    for run in runs(paragraph):
        inside = inside or (depth > 0 and (run is element or element in _ancestors(run)))
        for mark in run:
            if name(mark) != "w:fldChar":
                continue
            kind = attribute(mark, "fldCharType")
            if kind == "begin":
                begin = run if depth == 0 else begin
                depth += 1
            elif kind == "end" and depth:
                depth -= 1
                if depth == 0 and inside:
                    return run if last else begin
        if depth == 0 and (run is element):
            return None
    return None
