"""OpenDocument texts (.odt): content.xml and styles.xml read with lxml."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from draftlint.document import BlockKind, Document, DocumentBuilder
from draftlint.readers.odt.names import attribute, child, descendants, name
from draftlint.readers.odt.part import Part
from draftlint.readers.odt.story import StoryReader
from draftlint.readers.odt.styles import Styles
from draftlint.readers.office.container import Container, DamagedPartError
from draftlint.readers.office.finishing import finish, missing_part, report_unread, unsafe
from draftlint.readers.office.flow import Flow, NoteBody, Paragraph
from draftlint.readers.office.note_labels import UniqueLabels
from draftlint.readers.office.writing import FlowWriter
from draftlint.readers.office.xml import Element, UnsafeXmlError
from draftlint.readers.options import SourceFile
from draftlint.readers.sniff import damaged, encrypted

_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_APART = {
    "style:header": BlockKind.HEADER,
    "style:header-left": BlockKind.HEADER,
    "style:header-first": BlockKind.HEADER,
    "loext:header-first": BlockKind.HEADER,
    "style:footer": BlockKind.FOOTER,
    "style:footer-left": BlockKind.FOOTER,
    "style:footer-first": BlockKind.FOOTER,
    "loext:footer-first": BlockKind.FOOTER,
}


def read(file: SourceFile) -> Document:
    """Read the bytes of an odt file. Raises UnreadableError."""
    builder = DocumentBuilder(path=file.path, format=file.format, sha256=file.sha256)
    reader = _FileReader(file, builder)
    reader.read()
    return finish(builder, broken=reader.broken)


class _FileReader:
    def __init__(self, file: SourceFile, builder: DocumentBuilder) -> None:
        self._file = file
        self._builder = builder
        self._container = Container(file.data, file.path)
        self._refuse_encrypted()
        self.broken = False
        self._content = self._main()
        self._common = self._optional(_STYLES)
        self._labels = UniqueLabels()
        self._notes: list[NoteBody] = []
        self._unread: Counter[str] = Counter()
        self._story: StoryReader | None = None

    def read(self) -> None:
        """Read and write every part."""
        writer = FlowWriter(self._builder)
        shared = () if self._common is None else (child(self._common, "office:styles"),)
        styles = Styles(*shared, child(self._content, "office:automatic-styles"))
        body = child(self._content, "office:body")
        text = None if body is None else child(body, "office:text")
        part = Part(_CONTENT, self._content, styles, self._file.options.revisions)
        writer.body(self._reader(part).read(self._content if text is None else text))
        for note in self._notes:
            writer.note(note)
        self._notes.clear()
        for kind, flow in self._apart():
            writer.apart(flow, kind)
        writer.finish()
        report_unread(self._builder, self._unread)

    def _reader(self, part: Part) -> StoryReader:
        def read_note(element: Element) -> str:
            citation, body = child(element, "text:note-citation"), child(element, "text:note-body")
            printed = "" if citation is None else "".join(map(str, citation.itertext())).strip()
            label = self._labels.of(printed[:20] or "*")
            note = NoteBody(label, [])
            self._notes.append(note)  # before its text, which may call notes itself
            if body is None:
                self._unread["notes"] += 1
            elif self._depth < 4:
                self._depth += 1
                note.flow.extend(story.read(body, self._depth))
                self._depth -= 1
            return label

        self._depth = 0
        story = StoryReader(part, read_note, self._unread)
        return story

    def _apart(self) -> Iterator[tuple[BlockKind, Flow]]:
        """The page headers and footers of the page styles in use."""
        if self._common is None:
            return
        styles = Styles(child(self._common, "office:styles"), child(self._common, "office:automatic-styles"))
        part = Part(_STYLES, self._common, styles, self._file.options.revisions)
        reader = self._reader(part)
        seen: set[tuple[BlockKind, str]] = set()  # page styles often repeat one header
        pages = {attribute(page, "style:name"): page for page in descendants(self._common, "style:master-page")}
        for page in _used(pages, self._content):
            for item in page:
                kind = _APART.get(name(item))
                if kind is None or attribute(item, "style:display") == "false":
                    continue
                flow = reader.read(item)
                text = "\n".join(part.text() for part in flow if isinstance(part, Paragraph))
                if (kind, text) not in seen or not text:
                    yield kind, flow
                seen.add((kind, text))

    def _main(self) -> Element:
        try:
            parsed = self._container.xml(_CONTENT)
        except KeyError as error:
            raise missing_part(self._file.path, _CONTENT) from error
        except DamagedPartError as error:
            raise damaged(self._file.path, _CONTENT) from error
        except UnsafeXmlError as error:
            raise unsafe(self._file.path, _CONTENT, str(error)) from error
        if parsed.damaged:
            self.broken = True
            self._builder.notice(
                "damaged-part",
                vi=f"Nội dung có lỗi XML; chỉ đọc được đến chỗ lỗi ({parsed.damaged}).",
                en=f"The XML of the text is broken; read up to the break ({parsed.damaged}).",
            )
        return parsed.root

    def _optional(self, part: str) -> Element | None:
        try:
            return self._container.xml(part).root
        except (KeyError, DamagedPartError, UnsafeXmlError):
            self._builder.notice(
                "damaged-part",
                vi=f"Phần {part} thiếu hoặc hỏng; không có kiểu dáng, đầu trang và chân trang.",
                en=f"The part {part} is missing or damaged: no styles, page headers or footers.",
            )
            return None

    def _refuse_encrypted(self) -> None:
        try:
            manifest = self._container.read(_MANIFEST)
        except (KeyError, DamagedPartError):
            return
        if b"encryption-data" in manifest:
            raise encrypted(self._file.path)


def _used(pages: dict[str, Element], content: Element) -> Iterator[Element]:
    """The page styles that the text names, the first one in any case, and those that follow on them."""
    named = [attribute(style, "style:master-page-name") for style in descendants(content, "style:style")]
    wanted = [*(item for item in ("Standard", *named) if item in pages)] or list(pages)[:1]
    done: set[str] = set()
    for key in wanted:  # grows while it is walked
        if key in pages and key not in done:
            done.add(key)
            yield pages[key]
            wanted.append(attribute(pages[key], "style:next-style-name"))
