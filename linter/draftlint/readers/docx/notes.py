"""Footnotes and endnotes: their labels as printed, their texts."""

from __future__ import annotations

from dataclasses import dataclass, field

from draftlint.readers.docx.names import attribute, child, elements, integer, name, value
from draftlint.readers.office.note_labels import UniqueLabels
from draftlint.readers.office.number_formats import number_text
from draftlint.readers.office.xml import Element

FOOTNOTE, ENDNOTE = "footnote", "endnote"


@dataclass(slots=True)
class Called:
    """A note that the text calls: its kind, its id in its part, and its label."""

    kind: str
    id: str
    label: str


@dataclass(slots=True)
class _Count:
    format: str
    start: int
    each_section: bool
    number: int = 0


@dataclass(slots=True)
class NoteLabels:
    """Hands out labels in the order in which the text calls the notes.

    A label is what the reader sees, made unique.
    """

    body: Element
    settings: Element | None
    language: str = ""
    called: list[Called] = field(default_factory=list)
    _counts: dict[str, _Count] = field(default_factory=dict)
    _unique: UniqueLabels = field(default_factory=UniqueLabels)

    def __post_init__(self) -> None:
        for kind, default in ((FOOTNOTE, "decimal"), (ENDNOTE, "lowerRoman")):
            self._counts[kind] = self._count(kind, default)

    def label(self, reference: Element) -> str | None:
        """The label of a `w:footnoteReference` or `w:endnoteReference`; None where the author set a mark by hand."""
        kind = FOOTNOTE if name(reference) == "w:footnoteReference" else ENDNOTE
        key = attribute(reference, "id") or ""
        if attribute(reference, "customMarkFollows") in ("1", "true", "on"):
            label = self._unique.of("*")
        else:
            count = self._counts[kind]
            count.number += 1
            label = self._unique.of(number_text(count.start - 1 + count.number, count.format, self.language))
        self.called.append(Called(kind, key, label))
        return label

    def new_section(self) -> None:
        """A section ended; some counts begin anew."""
        for count in self._counts.values():
            if count.each_section:
                count.number = 0

    def _count(self, kind: str, default: str) -> _Count:
        """Settings of the file, overridden by those of its first section that has any."""
        count = _Count(default, 1, False)
        sections = [child(item, f"w:{kind}Pr") for item in elements(self.body, "sectPr")]
        general = None if self.settings is None else child(self.settings, f"w:{kind}Pr")
        for item in (general, next((found for found in sections if found is not None), None)):
            if item is None:
                continue
            count.format = value(item, "w:numFmt") or count.format
            count.start = integer(value(item, "w:numStart"), low=0) or count.start
            count.each_section = (value(item, "w:numRestart") or "") == "eachSect" or count.each_section
        return count


def note_elements(root: Element, kind: str) -> dict[str, Element]:
    """The notes of a part by their id, without Word's separator lines."""
    return {
        attribute(item, "id") or "": item
        for item in root
        if name(item) == f"w:{kind}" and attribute(item, "type") in (None, "normal")
    }
