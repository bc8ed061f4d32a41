"""Reads the paragraphs and tables of a body, note, header or text box."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from draftlint.document import NativePlace
from draftlint.readers.docx.inline import InlineReader
from draftlint.readers.docx.names import attribute, child, name, switch, value
from draftlint.readers.docx.numbering import Numbering
from draftlint.readers.docx.part import Part, descend
from draftlint.readers.docx.revisions import mark_is_read, properties_of
from draftlint.readers.docx.styles import BODY_LEVEL, Inherited, Styles, number_reference, outline_level
from draftlint.readers.docx.tables import read_table
from draftlint.readers.office.flow import Flow, Paragraph, joined
from draftlint.readers.office.xml import Element
from draftlint.readers.options import Revisions

DEEPEST = 24
"""Tables and text boxes inside one another; what lies deeper is read as plain paragraphs."""

_BLOCKS = frozenset({"w:p", "w:tbl", "w:altChunk", "w:sectPr"})


@dataclass(slots=True)
class Shared:
    """What all parts of one file share. `unread` counts what was left out, by a stable word."""

    styles: Styles
    numbering: Numbering
    side: Revisions
    note_label: Callable[[Element], str | None]
    unread: Counter[str] = field(default_factory=Counter)
    on_section: Callable[[], None] = lambda: None


class StoryReader:
    """Reads one part. Paragraphs must be read in the order of the file: numbers and pages count on."""

    def __init__(self, part: Part, shared: Shared) -> None:
        self._part = part
        self._shared = shared
        self._inline = InlineReader(part, shared.styles, shared.side, shared.note_label, shared.unread)

    def read(self, container: Element, depth: int = 0) -> Flow:
        """The paragraphs and tables directly inside `container`."""
        flow: Flow = []
        open_paragraph: Paragraph | None = None  # its mark is not read: it runs on into the next
        for element in descend(container, _BLOCKS, self._shared.side):
            tag = name(element)
            if tag == "w:p":
                paragraph, closed = self._paragraph(element, depth)
                if open_paragraph is not None:
                    paragraph = joined(open_paragraph, paragraph)
                open_paragraph = None if closed else paragraph
                if closed:
                    flow.append(paragraph)
                continue
            if open_paragraph is not None:
                flow.append(open_paragraph)
                open_paragraph = None
            if tag == "w:tbl":
                flow.extend(self._table(element, depth))
            elif tag == "w:altChunk":
                self._shared.unread["chunk"] += 1
        if open_paragraph is not None:
            flow.append(open_paragraph)
        return flow

    def _table(self, element: Element, depth: int) -> Flow:
        if depth < DEEPEST:
            return [read_table(element, self._shared.side, lambda cell: self.read(cell, depth + 1))]
        return self._flattened(element)

    def _flattened(self, element: Element) -> Flow:
        self._shared.unread["deep"] += 1
        paragraphs = (item for item in element.iter() if name(item) == "w:p")
        return [self._paragraph(item, DEEPEST + 1)[0] for item in paragraphs]

    def _paragraph(self, element: Element, depth: int) -> tuple[Paragraph, bool]:
        """The paragraph, and whether its mark ends it."""
        shared = self._shared
        properties = properties_of(element, "w:pPr", shared.side)
        style = shared.styles.paragraph(None if properties is None else value(properties, "w:pStyle"))
        pages = self._part.pages
        if properties is not None and switch(properties, "w:pageBreakBefore"):
            pages.broken()
        place = NativePlace(self._part.name, pages.current, self._part.number(element))
        paragraph = Paragraph(place, style=style.name)
        inline = self._inline.read(element, hidden=style.hidden)
        paragraph.items = inline.items
        own = outline_level(properties)
        paragraph.heading = style.heading if own is None else (own + 1 if own < BODY_LEVEL else 0)
        paragraph.caption = "caption" in style.names
        closed = self._closed(element, style)
        if closed or paragraph.items:
            self._number(paragraph, properties, style)
        for box in inline.boxes:
            paragraph.boxes.append(self._box(box, depth))
        if properties is not None and child(properties, "w:sectPr") is not None:
            shared.on_section()
        return paragraph, closed

    def _box(self, box: Element, depth: int) -> Flow:
        if depth > DEEPEST:
            return []  # its paragraphs are among those of the flattened table
        if depth == DEEPEST:
            return self._flattened(box)
        outer, self._part.fields = self._part.fields, self._part.fields.within()
        flow = self.read(box, depth + 1)
        self._part.fields = outer
        return flow

    def _closed(self, element: Element, style: Inherited) -> bool:
        properties = child(element, "w:pPr")
        if properties is None:
            return True
        mark = child(properties, "w:rPr")
        own = None if mark is None else switch(mark, "w:vanish")
        frame = child(properties, "w:framePr")
        drop_cap = frame is not None and attribute(frame, "dropCap") in ("drop", "margin")
        hidden = style.hidden if own is None else own
        return mark_is_read(properties, self._shared.side) and not hidden and not drop_cap

    def _number(self, paragraph: Paragraph, properties: Element | None, style: Inherited) -> None:
        own = number_reference(properties)
        list_id = style.list_id if own is None or own.list_id is None else own.list_id
        if list_id is None or list_id == "0":
            return
        numbering = self._shared.numbering
        level = None if own is None else own.level
        if level is None:
            level = 0 if own is not None and own.list_id else numbering.level_of_style(list_id, style)
        label = numbering.label(list_id, level)
        if label is None or not label.text.strip():
            return
        paragraph.label, paragraph.gap, paragraph.numbered = label.text, label.gap, label.numbered
        paragraph.list_level = label.level + 1
