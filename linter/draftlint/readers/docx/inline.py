"""What stands inside one paragraph: runs, fields, notes, text boxes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from draftlint.document import NativePlace
from draftlint.readers.docx.names import attribute, child, name, switch, value
from draftlint.readers.docx.part import Part, chosen
from draftlint.readers.docx.revisions import is_read
from draftlint.readers.docx.styles import Styles
from draftlint.readers.office.flow import NoteCall, Text
from draftlint.readers.office.symbols import symbol
from draftlint.readers.office.xml import Element
from draftlint.readers.options import Revisions

_SKIPPED = frozenset({"w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:instrText", "w:delInstrText", "w:fldData"})
_CHARACTERS = {
    "w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "-", "w:softHyphen": "\u00ad",
}  # fmt: skip
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_UNREAD = {"c:chart": "chart", "dgm:relIds": "diagram", "w:altChunk": "chunk", "w:subDoc": "chunk"}
_OLE = "}OLEObject"
_LONGEST_PIECE = 4096
"""Characters after which a new piece is begun, so that a run of a million `w:t` costs no more than any text."""


@dataclass(slots=True)
class Run:
    """The run that characters belong to. `offset` counts its characters so far, hidden ones too."""

    paragraph: int
    number: int = 0
    offset: int = 0
    hidden: bool = False
    superscript: bool = False
    font: str = ""


@dataclass(frozen=True, slots=True)
class _Frame:
    items: Iterator[Element]
    read: bool
    run: Run


@dataclass(slots=True)
class Inline:
    """What was found: text and note anchors in order, and the text boxes anchored here."""

    items: list[Text | NoteCall] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)


class InlineReader:
    """Reads the paragraphs of one part. `unread` counts what a person sees and this reader does not."""

    def __init__(
        self,
        part: Part,
        styles: Styles,
        side: Revisions,
        note_label: Callable[[Element], str | None],
        unread: Counter[str],
    ) -> None:
        self._part = part
        self._styles = styles
        self._side = side
        self._note_label = note_label
        self._unread = unread

    def read(self, paragraph: Element, *, hidden: bool) -> Inline:
        """Read one `w:p`; `hidden` says that its style hides it. Depth of nesting costs no stack."""
        out = Inline()
        if not len(paragraph):
            return out
        fields = self._part.fields
        number = self._part.number(paragraph)
        runs = 0
        stack = [_Frame(iter(paragraph), True, Run(number, hidden=hidden))]
        while stack:
            frame = stack[-1]
            item = next(frame.items, None)
            if item is None:
                stack.pop()
                continue
            tag = name(item)
            read, run = frame.read, frame.run
            if tag in _SKIPPED:
                continue
            if tag == "w:r":
                runs += 1
                run = self._run(item, number, runs, hidden)
            elif tag in ("w:t", "w:delText", "m:t"):
                self._text(out, item.text or "", run, read and fields.readable)
                continue
            elif tag in _CHARACTERS:
                self._text(out, _CHARACTERS[tag], run, read and fields.readable)
                continue
            elif tag == "w:txbxContent":
                if read and not run.hidden:
                    out.boxes.append(item)
                continue
            elif tag == "w:fldChar":
                self._text(out, fields.mark(item), run, read)
                continue
            elif tag == "mc:AlternateContent":
                branch = chosen(item)
                stack.extend(_Frame(iter(other), read and other is branch, run) for other in reversed(item))
                continue
            elif self._mark(tag, item, out, run, read and fields.readable):
                continue
            if len(item):
                stack.append(_Frame(iter(item), read and tag != "w:rt" and is_read(tag, self._side), run))
        return out

    def _mark(self, tag: str, item: Element, out: Inline, run: Run, read: bool) -> bool:
        """Take in an element without content of its own; False where `tag` is none."""
        if tag == "w:br":
            if attribute(item, "type") == "page" and read and not run.hidden:
                self._part.pages.broken()
            self._text(out, "\n", run, read)
        elif tag == "w:lastRenderedPageBreak":
            self._part.pages.rendered()
        elif tag == "w:sym":
            self._text(out, _symbol(item), run, read)
        elif tag in ("w:footnoteReference", "w:endnoteReference"):
            label = self._note_label(item) if read and not run.hidden else None
            if label is not None:
                out.items.append(NoteCall(label, self._place(run)))
        elif tag in _UNREAD:
            self._unread[_UNREAD[tag]] += read
        elif tag.endswith(_OLE):
            self._unread["object"] += read and not run.hidden
        elif tag in ("m:den", "m:sup"):  # a fraction must not read as one number
            self._text(out, "/" if tag == "m:den" else "^", Run(run.paragraph), read)
            return False
        else:
            return False
        return True

    def _text(self, out: Inline, text: str, run: Run, read: bool) -> None:
        if not text:
            return
        start, run.offset = run.offset, run.offset + len(text)
        if not read:
            return
        if run.hidden:
            self._unread["hidden"] += bool(text.strip())
            return
        if text.strip():
            self._part.pages.text_seen()
        if run.superscript:
            text = text.translate(_SUPERSCRIPT)
        if run.font:
            text = "".join(symbol(ord(char), run.font) if "\uf000" <= char <= "\uf0ff" else char for char in text)
        last = out.items[-1] if out.items else None
        place = self._place(run, start)
        if isinstance(last, Text) and _goes_on(last, place):
            last.text += text
            return
        out.items.append(Text(text, place))

    def _place(self, run: Run, offset: int = 0) -> NativePlace:
        return NativePlace(self._part.name, self._part.pages.current, run.paragraph, run.number or None, offset=offset)

    def _run(self, element: Element, paragraph: int, number: int, hidden: bool) -> Run:
        properties = child(element, "w:rPr")
        run = Run(paragraph, number, hidden=hidden)
        if properties is None:
            return run
        style = value(properties, "w:rStyle")
        if style is not None and self._styles.hides(style):
            run.hidden = not hidden  # a toggle: hidden twice is shown
        own = switch(properties, "w:vanish")
        run.hidden = run.hidden if own is None else own
        run.superscript = value(properties, "w:vertAlign") == "superscript"
        fonts = child(properties, "w:rFonts")
        run.font = "" if fonts is None else attribute(fonts, "ascii") or ""
        return run


def _goes_on(last: Text, place: NativePlace) -> bool:
    """Whether characters at `place` follow `last` in one run on one page."""
    before = last.place
    if len(last.text) > _LONGEST_PIECE:
        return False
    same = (before.run, before.page) == (place.run, place.page)
    return same and before.offset + len(last.text) == place.offset


def _symbol(item: Element) -> str:
    try:
        code = int(attribute(item, "char") or "", 16)
    except ValueError:
        return symbol(0xF000, "")
    return symbol(code, attribute(item, "font") or "")
