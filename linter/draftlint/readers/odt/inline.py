"""What stands inside one paragraph: text, spans, notes, frames."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from draftlint.document import NativePlace
from draftlint.readers.odt.names import attribute, count, name
from draftlint.readers.odt.part import Part
from draftlint.readers.office.flow import NoteCall, Text
from draftlint.readers.office.xml import Element

BLOCKS = frozenset(
    {"text:p", "text:h", "text:list", "table:table", "text:section", "text:numbered-paragraph", "text:table-of-content"}
)
"""Elements that make a frame a text box."""

_SKIPPED = frozenset(
    {
        "office:annotation", "office:annotation-end", "text:ruby-text", "text:tracked-changes", "office:forms",
        "office:event-listeners",
    }
)  # fmt: skip
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BLANK = str.maketrans("\n\r\t", "   ")
_MOST_DELETED = 10_000
"""Paragraphs that one mark of a deletion may bring back."""


@dataclass(frozen=True, slots=True)
class _State:
    """How text at some depth shows. `picture` says that it belongs to a drawing and is no text of the page."""

    hidden: bool = False
    superscript: bool = False
    picture: bool = False


@dataclass(slots=True)
class Inline:
    """What was found: text and note anchors in order, and the text boxes anchored here.

    `ends` counts the items before each end of a paragraph that a deletion took away and that is read again.
    """

    items: list[Text | NoteCall] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)


class InlineReader:
    """Reads the paragraphs of one part. `unread` counts what a person sees and this reader does not."""

    def __init__(self, part: Part, read_note: Callable[[Element], str], unread: Counter[str]) -> None:
        self._part = part
        self._read_note = read_note
        self._unread = unread

    def read(self, paragraph: Element, *, hidden: bool = False) -> Inline:
        """Read one paragraph. Depth of nesting costs no stack."""
        out = Inline()
        self._walk(out, paragraph, _State(hidden), deleted=False)
        return out

    def _walk(self, out: Inline, paragraph: Element, state: _State, *, deleted: bool) -> None:
        number = self._part.number(paragraph)
        run = 0
        stack: list[tuple[Element | str, _State]] = [(paragraph, state)]
        while stack:
            item, state = stack.pop()
            if isinstance(item, str):
                run += 1
                self._text(out, item.translate(_BLANK), self._place(number, run), state, deleted=deleted)
                continue
            inside = state if item is paragraph else self._enter(out, item, number, state, deleted=deleted)
            if inside is None:
                continue
            for child in reversed(item):
                if child.tail:
                    stack.append((child.tail, inside))
                stack.append((child, inside))
            if item.text:
                stack.append((item.text, inside))

    def _enter(self, out: Inline, item: Element, number: int, state: _State, *, deleted: bool) -> _State | None:
        """Take in an element; returns how its content shows, None where it is not to be walked."""
        tag = name(item)
        sign = _sign(tag, item)
        read = self._part.changes.readable or deleted
        if sign:
            self._text(out, sign, self._place(number), state, deleted=deleted)
        elif tag == "text:span":
            style = self._part.styles.span(attribute(item, "text:style-name"))
            return replace(
                state, hidden=state.hidden or style.hidden, superscript=state.superscript or style.superscript
            )
        elif tag in ("text:hidden-text", "text:hidden-paragraph"):
            return replace(state, hidden=state.hidden or attribute(item, "text:is-hidden") == "true")
        elif tag == "text:note":
            if read and not state.hidden:
                out.items.append(NoteCall(self._read_note(item), self._place(number)))
        elif tag == "text:soft-page-break":
            self._part.new_page()
        elif tag == "text:change-start":
            self._part.changes.start(item)
        elif tag == "text:change-end":
            self._part.changes.end(item)
        elif tag == "text:change":
            self._bring_back(out, item, state)
        elif tag.startswith(("draw:", "dr3d:")):
            return self._drawing(out, item, tag, state, read=read)
        elif tag not in _SKIPPED:
            return state
        return None

    def _drawing(self, out: Inline, item: Element, tag: str, state: _State, *, read: bool) -> _State | None:
        if any(name(child) in BLOCKS for child in item):
            if read and not state.hidden:
                out.boxes.append(item)
            return None
        if tag in ("draw:object", "draw:object-ole"):
            self._unread["object"] += read and not state.hidden
        return replace(state, picture=True)

    def _bring_back(self, out: Inline, mark: Element, state: _State) -> None:
        for index, paragraph in enumerate(self._part.changes.deleted(mark)[:_MOST_DELETED]):
            if index:
                out.ends.append(len(out.items))
            self._walk(out, paragraph, state, deleted=True)

    def _text(self, out: Inline, text: str, place: NativePlace, state: _State, *, deleted: bool) -> None:
        if state.picture or not (self._part.changes.readable or deleted):
            return
        if state.hidden:
            self._unread["hidden"] += bool(text.strip())
            return
        out.items.append(Text(text.translate(_SUPERSCRIPT) if state.superscript else text, place))

    def _place(self, number: int, run: int | None = None) -> NativePlace:
        return NativePlace(self._part.name, self._part.page, number, run)


def _sign(tag: str, item: Element) -> str:
    """The characters that an element without content stands for."""
    match tag:
        case "text:s":
            return " " * count(item, "text:c")
        case "text:tab":
            return "\t"
        case "text:line-break":
            return "\n"
    return ""
