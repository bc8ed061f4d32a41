"""Reads HTML: the text that a browser would show, with headings, lists, tables and footnotes."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field

import regex
from lxml import etree

from draftlint.document import BlockKind, Document, DocumentBuilder, NativePlace, NoteMark, Piece, Span, Substitute
from draftlint.errors import UnreadableError
from draftlint.language.vi.markers import roman_text
from draftlint.readers.decoding import Decoded, decode
from draftlint.readers.html_notes import Notes, find_notes
from draftlint.readers.html_tables import Grid
from draftlint.readers.letterhead import mark_letterhead
from draftlint.readers.markdown_html import html_paragraphs
from draftlint.readers.options import SourceFile
from draftlint.readers.outline import apply_outline

_HIDDEN = frozenset(
    {"script", "style", "template", "head", "title", "noscript", "svg", "math", "object", "iframe", "select"}
    | {"textarea", "audio", "video", "canvas", "button", "del", "s", "strike", "datalist"}
)
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd", "label"}
    | {"mark", "q", "ruby", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img"}
    | {"o:p", "nobr", "acronym"}
)
_INVISIBLE = regex.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", regex.IGNORECASE)
_CHARSET = regex.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,30})|encoding=[\"']([\w-]{2,30})", regex.I)
_BLANKS = regex.compile(r"[ \t\r\n\f]+")
_DECLARED = regex.compile(r"utf-?8|utf-?16(?:[lb]e)?|windows-125\d|cp125\d|iso-8859-\d{1,2}|us-ascii|latin-?1", regex.I)


def read(file: SourceFile) -> Document:
    """Read the bytes of an HTML file. Raises UnreadableError."""
    builder = DocumentBuilder(path=file.path, format=file.format, sha256=file.sha256)
    decoded = _decoded(file)
    text = decoded.text.replace("\0", "\ufffd")
    decoded.tell(builder, placed=False)  # the source is not the file's own text
    root = _parse(text)
    if root is None:
        _read_flat(builder, text)
    else:
        _Reader(builder, find_notes(root)).read(root)
    if not builder.blocks:
        raise UnreadableError(
            "empty", f"{file.path}: trang không có chữ / the page has no text.", hint="Kiểm tra tệp / check the file."
        )
    apply_outline(builder)
    mark_letterhead(builder)
    return builder.build()


def _decoded(file: SourceFile) -> Decoded:
    """By byte order mark, by what the page declares, or as plain text."""
    head = file.data[:4096]
    declared = _CHARSET.search(head)
    if declared and not head.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = (declared[1] or declared[2]).decode("ascii")
        if _DECLARED.fullmatch(name) and not name.lower().startswith(("utf", "us-")):
            return Decoded(file.data.decode(name, errors="replace"), name)
    return decode(file.data, file.path)


def _parse(text: str) -> etree._Element | None:
    """The tree; None where libxml2 gave up on the page and would pass over its rest."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True, recover=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        return None
    return None if any(entry.level_name == "FATAL" for entry in parser.error_log) else root


def _read_flat(builder: DocumentBuilder, text: str) -> None:
    """The text between the tags of a page that is nested beyond all measure."""
    for pieces in html_paragraphs(text, 0, len(text)):
        shown = "".join(
            piece.text if isinstance(piece, Substitute) else piece.of(text) or "\n"
            for piece in pieces
            if isinstance(piece, (Span, Substitute))
        )
        span = builder.write(_BLANKS.sub(" ", shown).strip())
        builder.write("\n")
        builder.block(BlockKind.PARAGRAPH, [span])
    builder.notice(
        "too-deep",
        vi="Trang lồng quá sâu hoặc hỏng; chỉ đọc được chữ, không đọc được bảng, danh sách và tiêu đề.",
        en="The page is nested too deeply or damaged; its text was read, but not its tables, lists and headings.",
    )


@dataclass(slots=True)
class _List:
    ordered: bool
    style: str = "1"
    number: int = 0
    step: int = 1


@dataclass(slots=True)
class _State:
    """What holds at one point of the walk; closed elements give it back."""

    heading: int = 0
    caption: bool = False
    code: bool = False
    keeps_lines: bool = False
    note: str | None = None


@dataclass(slots=True)
class _Paragraph:
    """Text gathered since the last block began: strings and anchors in order."""

    items: list[str | NoteMark] = field(default_factory=list)
    label: str = ""


class _Reader:
    """Walks the tree once, without recursion, and writes a source line for every paragraph."""

    def __init__(self, builder: DocumentBuilder, notes: Notes) -> None:
        self._builder = builder
        self._notes = notes
        self._here = _Paragraph()
        self._lists: list[_List] = []
        self._grids: list[Grid] = []
        self._tables = 0
        self._written = 0
        self._state = _State()

    def read(self, root: etree._Element) -> None:
        kept: list[_State] = []
        hidden: etree._Element | None = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                kept.append(self._state)
                if hidden is None and self._is_hidden(element):
                    hidden = element
                if hidden is None:
                    self._open(element)
                    self._add(element.text)
                continue
            if hidden is None:
                self._close(element)
            self._state = kept.pop()
            if hidden is element:
                hidden = None
            if hidden is None:
                self._add(element.tail)
        self._flush()

    def _is_hidden(self, element: etree._Element) -> bool:
        if element.tag in _HIDDEN or element in self._notes.back:
            return True
        if element in self._notes.anchors:
            self._here.items.append(NoteMark(self._notes.anchors[element]))
            return True
        return element.get("hidden") is not None or bool(_INVISIBLE.search(element.get("style") or ""))

    def _open(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == "br":
            self._here.items.append("\n")
        if tag in _INLINE or tag == "br":
            return
        self._flush()
        state = self._state
        if element in self._notes.bodies:
            state = _State(note=self._notes.bodies[element])
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            state = _State(heading=int(tag[1]), note=state.note)
        elif tag in ("caption", "figcaption"):
            state = _State(caption=True, note=state.note)
        elif tag == "pre":
            state = _State(code=element.find("code") is not None, keeps_lines=True, note=state.note)
        self._state = state
        if tag in ("ol", "ul", "menu"):
            self._open_list(element)
        elif tag == "li":
            self._here.label = self._item_label(element)
        elif tag == "table":
            self._tables += 1
            self._grids.append(Grid(self._tables))
        elif tag == "tr" and self._grids:
            self._grids[-1].open_row()
        elif tag in ("td", "th") and self._grids:
            self._grids[-1].open_cell(element)

    def _close(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _INLINE or tag == "br":
            return
        self._flush()
        if tag in ("ol", "ul", "menu") and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._here.label = ""
        elif tag in ("td", "th") and self._grids:
            self._grids[-1].cell = None
        elif tag == "table" and self._grids:
            self._grids.pop()

    def _add(self, text: str | None) -> None:
        if text:
            self._here.items.append(text if self._state.keeps_lines else _BLANKS.sub(" ", text))

    def _flush(self) -> None:
        """Write what was gathered as a block; in preformatted text every line is one."""
        if not any(isinstance(item, NoteMark) or item.strip() for item in self._here.items):
            self._here.items.clear()
            return
        items, self._here.items = self._here.items, []
        if self._state.keeps_lines and not self._state.code:
            for line in "".join(item for item in items if isinstance(item, str)).split("\n"):
                if line.strip():
                    self._write([line])
            return
        self._write(items)

    def _write(self, items: list[str | NoteMark]) -> None:
        label, self._here.label = self._here.label, ""
        self._written += 1
        place = NativePlace(paragraph=self._written)
        pieces: list[Piece] = [self._builder.write(label, place)] if label else []
        at_start = True
        for item in items:
            if isinstance(item, NoteMark):
                pieces.append(item)
                continue
            text = item.lstrip(" \n") if at_start else item
            at_start = at_start and not text
            pieces.append(self._builder.write(text, place))
        self._builder.write("\n")
        grid = self._grids[-1] if self._grids else None
        cell = grid.cell if grid else None
        self._builder.block(
            self._kind(label, cell is not None),
            pieces,
            level=self._state.heading or (len(self._lists) if label else 0),
            cell=cell,
            note=self._state.note,
        )

    def _kind(self, label: str, in_cell: bool) -> BlockKind:
        state = self._state
        if state.note is not None:
            return BlockKind.NOTE
        if in_cell:
            return BlockKind.CELL
        if state.heading:
            return BlockKind.HEADING
        if state.code:
            return BlockKind.CODE
        if state.caption:
            return BlockKind.CAPTION
        return BlockKind.LIST_ITEM if label else BlockKind.PARAGRAPH

    def _open_list(self, element: etree._Element) -> None:
        if element.tag != "ol":
            self._lists.append(_List(False))
            return
        start = _number(element.get("start"))
        if element.get("reversed") is not None:
            count = sum(1 for _ in element.iterchildren("li"))
            self._lists.append(_List(True, element.get("type") or "1", (count if start is None else start) + 1, -1))
        else:
            self._lists.append(_List(True, element.get("type") or "1", (1 if start is None else start) - 1))

    def _item_label(self, element: etree._Element) -> str:
        if self._state.note is not None:
            return ""
        if not self._lists or not self._lists[-1].ordered:
            return "- "
        current = self._lists[-1]
        value = _number(element.get("value"))
        current.number = current.number + current.step if value is None else value
        return _numeral(current.number, current.style) + ". "


def _number(text: str | None) -> int | None:
    value = (text or "").strip()
    return int(value) if regex.fullmatch(r"-?\d{1,6}", value) else None


def _numeral(number: int, style: str) -> str:
    if style in ("a", "A") and 1 <= number <= 26:
        letter = chr(ord("a") + number - 1)
        return letter if style == "a" else letter.upper()
    if style in ("i", "I") and 1 <= number < 400:
        return roman_text(number).lower() if style == "i" else roman_text(number)
    return str(number)
