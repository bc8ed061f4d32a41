"""Word documents (.docx): the OOXML parts read with lxml."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from draftlint.document import BlockKind, Document, DocumentBuilder
from draftlint.readers.docx.names import attribute, child, elements, name, relation, switch
from draftlint.readers.docx.notes import ENDNOTE, FOOTNOTE, NoteLabels, note_elements
from draftlint.readers.docx.numbering import Numbering
from draftlint.readers.docx.package import WordPackage
from draftlint.readers.docx.part import Part
from draftlint.readers.docx.story import Shared, StoryReader
from draftlint.readers.docx.styles import Styles
from draftlint.readers.office.finishing import finish, report_unread
from draftlint.readers.office.flow import Flow, NoteBody
from draftlint.readers.office.writing import FlowWriter
from draftlint.readers.office.xml import Element
from draftlint.readers.options import SourceFile


def read(file: SourceFile) -> Document:
    """Read the bytes of a docx file. Raises UnreadableError."""
    builder = DocumentBuilder(path=file.path, format=file.format, sha256=file.sha256)

    def notify(code: str, vi: str, en: str) -> None:
        builder.notice(code, vi=vi, en=en)

    package = WordPackage(file.data, file.path, notify)
    _FileReader(package, file, builder).read()
    return finish(builder, broken=package.damaged)


class _FileReader:
    def __init__(self, package: WordPackage, file: SourceFile, builder: DocumentBuilder) -> None:
        self._package = package
        self._builder = builder
        self._main = package.main_root()
        self._related = package.relationships(package.main)
        styles = Styles(self._one("styles"))
        self._settings = self._one("settings")
        self._labels = NoteLabels(self._main, self._settings, styles.language)
        self._shared = Shared(
            styles,
            Numbering(self._one("numbering"), styles),
            file.options.revisions,
            self._labels.label,
            Counter(),
            self._labels.new_section,
        )

    def read(self) -> None:
        """Read and write every part."""
        writer = FlowWriter(self._builder)
        body = child(self._main, "w:body")
        story = StoryReader(Part(self._package.main, self._main), self._shared)
        writer.body(story.read(self._main if body is None else body))
        for note in self._notes():
            writer.note(note)
        for kind, flow in self._apart():
            writer.apart(flow, kind)
        writer.finish()
        report_unread(self._builder, self._shared.unread)

    def _one(self, kind: str) -> Element | None:
        part = next((item.part for item in self._related.values() if item.kind == kind), None)
        return None if part is None else self._package.root(part)

    def _notes(self) -> Iterator[NoteBody]:
        """The notes that the text calls, in the order of their calls; notes called inside notes follow."""
        texts: dict[str, dict[str, Element]] = {}
        stories: dict[str, StoryReader] = {}
        for kind in (FOOTNOTE, ENDNOTE):
            root = self._one(f"{kind}s") if any(note.kind == kind for note in self._labels.called) else None
            texts[kind] = {} if root is None else note_elements(root, kind)
            if root is not None:
                part = next(item.part for item in self._related.values() if item.kind == f"{kind}s")
                stories[kind] = StoryReader(Part(part, root), self._shared)
        done = 0
        while done < len(self._labels.called):
            note = self._labels.called[done]
            done += 1
            element = texts[note.kind].pop(note.id, None)
            if element is None:
                self._shared.unread["notes"] += 1
            else:
                yield NoteBody(note.label, stories[note.kind].read(element))

    def _apart(self) -> Iterator[tuple[BlockKind, Flow]]:
        """Each page header and footer that some section shows, once."""
        seen: set[str] = set()
        even = self._settings is not None and bool(switch(self._settings, "w:evenAndOddHeaders"))
        for section in elements(self._main, "sectPr"):
            first = bool(switch(section, "w:titlePg"))
            for item in section:
                kind = {"w:headerReference": BlockKind.HEADER, "w:footerReference": BlockKind.FOOTER}.get(name(item))
                shown = {"first": first, "even": even}.get(attribute(item, "type") or "default", True)
                target = self._related.get(relation(item) or "")
                if kind is None or not shown or target is None or target.part in seen:
                    continue
                seen.add(target.part)
                root = self._package.root(target.part)
                if root is not None:
                    yield kind, StoryReader(Part(target.part, root), self._shared).read(root)
