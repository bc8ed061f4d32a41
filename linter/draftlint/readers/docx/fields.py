"""Fields: the result is text, the instruction is not. A field may span paragraphs and hold other fields."""

from __future__ import annotations

from draftlint.readers.docx.names import attribute, child, elements, integer, name, switch, value
from draftlint.readers.office.xml import Element


class Fields:
    """Where the reading stands within the fields of one part.

    A field that never ends is not one: else everything behind it would pass for its instruction.
    """

    def __init__(self, complete: frozenset[Element]) -> None:
        self._complete = complete
        self._in_instruction: list[bool] = []
        self._instructions = 0

    def within(self) -> Fields:
        """A fresh state for a text box, whose fields end inside it."""
        return Fields(self._complete)

    @property
    def readable(self) -> bool:
        """Whether characters here are shown."""
        return self._instructions == 0

    def mark(self, element: Element) -> str:
        """Take in a `w:fldChar`; returns the text that the field itself shows (a choice, a box)."""
        match attribute(element, "fldCharType"):
            case "begin" if element in self._complete:
                shown = _form(element) if self.readable else ""
                self._in_instruction.append(True)
                self._instructions += 1
                return shown
            case "separate" if self._in_instruction:
                self._instructions -= self._in_instruction[-1]
                self._in_instruction[-1] = False
            case "end" if self._in_instruction:
                self._instructions -= self._in_instruction.pop()
        return ""


def complete_fields(root: Element) -> frozenset[Element]:
    """The `w:fldChar` elements that begin a field that has an end."""
    open_fields: list[Element] = []
    complete: set[Element] = set()
    for element in elements(root, "fldChar"):
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            open_fields.append(element)
        elif kind == "end" and open_fields:
            complete.add(open_fields.pop())
    return frozenset(complete)


def _form(begin: Element) -> str:
    """What a form field shows that has no result: the chosen entry of a list, a box with or without its tick."""
    data = child(begin, "w:ffData")
    box = None if data is None else child(data, "w:checkBox")
    if box is not None:
        ticked = switch(box, "w:checked")
        return "☒" if (switch(box, "w:default") if ticked is None else ticked) else "☐"
    choices = None if data is None else child(data, "w:ddList")
    if choices is None:
        return ""
    entries = [attribute(item, "val") or "" for item in choices if name(item) == "w:listEntry"]
    chosen = integer(value(choices, "w:result"), low=0) or 0
    return entries[chosen] if chosen < len(entries) else ""
