"""Reads the paragraphs, lists and tables of a body, note, header or text box."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from draftlint.document import NativePlace
from draftlint.readers.odt.inline import InlineReader
from draftlint.readers.odt.lists import Counting, ListStyle, advance
from draftlint.readers.odt.names import attribute, count, descendants, name
from draftlint.readers.odt.part import Part
from draftlint.readers.odt.tables import read_table
from draftlint.readers.office.flow import Flow, Paragraph, joined
from draftlint.readers.office.xml import Element

DEEPEST = 24
"""Tables, lists and frames inside one another; what lies deeper is read as plain paragraphs."""

_TRANSPARENT = frozenset(
    {
        "text:section", "text:index-body", "text:index-title", "text:table-of-content", "text:illustration-index",
        "text:table-index", "text:object-index", "text:user-index", "text:alphabetical-index", "text:bibliography",
        "text:list-header", "office:text", "draw:frame", "draw:g", "draw:a", "draw:text-box",
    }
)  # fmt: skip


@dataclass(slots=True)
class _Item:
    """The list item that paragraphs stand in; the first of them takes its label."""

    level: int
    style: str
    counting: Counting
    start: int | None
    labelled: bool = False


class StoryReader:
    """Reads one part, in the order of the file: numbers and pages count on."""

    def __init__(self, part: Part, read_note: Callable[[Element], str], unread: Counter[str]) -> None:
        self._part = part
        self._unread = unread
        self._inline = InlineReader(part, read_note, unread)
        self._lists: dict[str, Counting] = {}
        self._last: dict[str, Counting] = {}
        self._outline = Counting("")
        self._behind: list[Paragraph] = []  # what a deletion brings back behind the paragraph just read
        self._open: Paragraph | None = None  # its end was inserted and is not read: it runs on into the next

    def read(self, container: Element, depth: int = 0) -> Flow:
        """The paragraphs and tables inside `container`."""
        outer, self._open = self._open, None
        flow: Flow = []
        self._blocks(container, flow, None, depth)
        if self._open is not None:
            flow.append(self._open)
        self._open = outer
        return flow

    def _blocks(self, container: Element, flow: Flow, item: _Item | None, depth: int) -> None:
        stack = [iter(container)]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
                continue
            tag = name(element)
            if tag in ("text:p", "text:h"):
                self._add(flow, self._paragraph(element, tag == "text:h", item, depth))
            elif depth >= DEEPEST and tag in ("text:list", "table:table"):
                self._flattened(element, flow)
            elif tag == "text:list":
                self._list(element, flow, item, depth)
            elif tag == "table:table":
                if self._part.changes.readable:
                    self._close(flow)
                    flow.append(read_table(element, lambda cell: self.read(cell, depth + 1), self._part.new_page))
            elif tag == "text:numbered-paragraph":
                self._blocks(element, flow, self._numbered(element), depth + 1)
            elif tag == "text:section" and self._hidden_section(element):
                self._unread["hidden"] += 1
            elif tag in _TRANSPARENT:
                stack.append(iter(element))
            else:
                self._mark(element, tag, flow, depth)

    def _mark(self, element: Element, tag: str, flow: Flow, depth: int) -> None:
        if tag == "text:soft-page-break":
            self._part.new_page()
        elif tag == "text:change-start":
            self._part.changes.start(element)
        elif tag == "text:change-end":
            self._part.changes.end(element)
        elif tag == "text:change":
            for paragraph in self._part.changes.deleted(element):
                self._add(flow, self._paragraph(paragraph, name(paragraph) == "text:h", None, depth))

    def _list(self, element: Element, flow: Flow, outer: _Item | None, depth: int) -> None:
        style = attribute(element, "text:style-name") or (outer.style if outer else "")
        if outer is None:
            counting = self._counting(element, style)
            self._last[style] = counting
        else:
            counting = outer.counting
        if key := attribute(element, "xml:id"):
            self._lists[key] = counting
        level = min(outer.level + 1 if outer else 1, 10)
        for child in element:
            if name(child) == "text:list-item":
                start = count(child, "text:start-value", default=-1, most=10**6)
                self._blocks(child, flow, _Item(level, style, counting, None if start < 0 else start), depth + 1)
            elif name(child) == "text:list-header":
                self._blocks(child, flow, _Item(level, style, counting, None, labelled=True), depth + 1)

    def _counting(self, element: Element, style: str) -> Counting:
        """A new count, or that of the list which this one goes on with."""
        continued = self._lists.get(attribute(element, "text:continue-list"))
        if continued is None and attribute(element, "text:continue-numbering") == "true":
            continued = self._last.get(style)
        return Counting(style) if continued is None else continued

    def _numbered(self, element: Element) -> _Item:
        style = attribute(element, "text:style-name")
        key = attribute(element, "text:list-id") or style
        counting = self._lists.setdefault(key, Counting(style))
        start = count(element, "text:start-value", default=-1, most=10**6)
        return _Item(count(element, "text:level", most=10), style, counting, None if start < 0 else start)

    def _hidden_section(self, element: Element) -> bool:
        display = attribute(element, "text:display")
        return display == "none" or (display == "condition" and attribute(element, "text:is-hidden") == "true")

    def _paragraph(self, element: Element, heading: bool, item: _Item | None, depth: int) -> tuple[Paragraph, bool]:
        """The paragraph, and whether its end is read."""
        part = self._part
        style = part.styles.paragraph(attribute(element, "text:style-name"))
        part.paragraph_begins(on_new_page=style.new_page)
        place = NativePlace(part.name, part.page, part.number(element))
        paragraph = Paragraph(place, style=style.title, caption="caption" in style.names)
        hidden = style.hidden or any(
            attribute(found, "text:is-hidden") == "true" for found in descendants(element, "text:hidden-paragraph")
        )
        begun_readable = part.changes.readable
        inline = self._inline.read(element, hidden=hidden)
        paragraph.items = inline.items[: inline.ends[0]] if inline.ends else inline.items
        self._behind = [
            Paragraph(place, inline.items[start:end], style=style.title)
            for start, end in itertools.pairwise([*inline.ends, len(inline.items)])
        ]
        for box in inline.boxes:
            paragraph.boxes.append(self._box(box, depth))
        if heading:
            paragraph.heading = count(element, "text:outline-level", most=10)
        if (begun_readable or paragraph.items) and not hidden:
            self._number(paragraph, element, item, unlisted=style.unlisted)
        return paragraph, part.changes.readable

    def _number(self, paragraph: Paragraph, element: Element, item: _Item | None, *, unlisted: bool) -> None:
        styles = self._part.styles
        label = ("", "", False)
        if item is not None and not item.labelled:
            item.labelled = True
            label = advance(item.counting, styles.lists.get(item.style, {}), item.level, item.start)
            paragraph.list_level = item.level
        elif item is None and paragraph.heading and styles.outline is not None and not unlisted:
            label = self._heading_label(element, styles.outline, paragraph.heading)
        text, gap, numbered = label
        if text.strip():
            paragraph.label, paragraph.gap, paragraph.numbered = text.strip(), gap, numbered

    def _heading_label(self, element: Element, outline: ListStyle, level: int) -> tuple[str, str, bool]:
        if attribute(element, "text:is-list-header") == "true":
            return "", "", False
        restart = attribute(element, "text:restart-numbering") == "true"
        return advance(
            self._outline, outline, level, count(element, "text:start-value", most=10**6) if restart else None
        )

    def _box(self, box: Element, depth: int) -> Flow:
        if depth < DEEPEST:
            return self.read(box, depth + 1)
        if depth > DEEPEST:
            return []  # its paragraphs are among those that are read flat
        flow: Flow = []
        self._flattened(box, flow)
        return flow

    def _flattened(self, element: Element, flow: Flow) -> None:
        self._unread["deep"] += 1
        for item in descendants(element, "text:p", "text:h"):
            self._add(flow, self._paragraph(item, False, None, DEEPEST + 1))

    def _add(self, flow: Flow, read: tuple[Paragraph, bool]) -> None:
        paragraph, closed = read
        for item in (paragraph, *self._behind):
            whole = item if self._open is None else joined(self._open, item)
            ended = closed or item is not (self._behind or [paragraph])[-1]
            self._open = None if ended else whole
            if ended:
                flow.append(whole)
        self._behind = []

    def _close(self, flow: Flow) -> None:
        if self._open is not None:
            flow.append(self._open)
            self._open = None
