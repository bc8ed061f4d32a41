"""One number of a draft replaced by another, in any format that is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from draftlint.document import Document, Run, SourceMap, Span
from draftlint.readers import read_text


@dataclass(frozen=True, slots=True)
class Edit:
    """`place` becomes `new`."""

    place: Span
    new: str

    @property
    def shift(self) -> int:
        """How far everything behind the place moves."""
        return len(self.new) - len(self.place)

    @property
    def new_place(self) -> Span:
        """Where the new words stand in the changed text."""
        return Span(self.place.start, self.place.start + len(self.new))

    def moved(self, span: Span) -> Span:
        """A span of the old text in the changed text."""
        start = self._moved(span.start)
        return Span(start, max(start, span.end + (self.shift if span.end >= self.place.end else 0)))

    def _moved(self, at: int) -> int:
        return at + (self.shift if at >= self.place.end else 0)

    def apply(self, text: str) -> str:
        """The text with the change."""
        return text[: self.place.start] + self.new + text[self.place.end :]


def edited(document: Document, at: Span, edit: Edit) -> Document:
    """A draft with one edit of its source; `at` is its place in the text.

    Plain text is read again. Other formats keep their blocks and cells as they were read: only the words change.
    """
    if document.format == "text":
        return read_text(edit.apply(document.source), document.path)
    inside = Edit(at, edit.new)
    notes = [
        replace(
            note,
            anchor=None if note.anchor is None else inside.moved(Span(note.anchor, note.anchor)).start,
            again=tuple(inside.moved(Span(again, again)).start for again in note.again),
        )
        for note in document.notes
    ]
    return replace(
        document,
        source=edit.apply(document.source),
        text=inside.apply(document.text),
        source_map=_edited_map(document.source_map, inside, edit),
        blocks=tuple(
            replace(block, span=inside.moved(block.span), marker=block.marker and inside.moved(block.marker))
            for block in document.blocks
        ),
        notes=tuple(notes),
        native=tuple((edit.moved(span), native) for span, native in document.native),
    )


def _edited_map(source_map: SourceMap, inside: Edit, edit: Edit) -> SourceMap:
    removed = {inside.moved(Span(at, at)).start: edit.moved(span) for at, span in source_map.removed.items()}
    return SourceMap(_edited_runs(source_map.runs, inside, edit), removed)


def _edited_runs(runs: Sequence[Run], inside: Edit, edit: Edit) -> Iterator[Run]:
    """The runs around the changed number, cut at its ends, with one run for the number itself between them."""
    at, new = inside.place, inside.new_place
    for run in runs:
        if run.start < at.start:
            end = min(run.end, at.start)
            yield Run(run.start, end, run.source_start, run.source_end - (run.end - end))
    yield Run(new.start, new.end, edit.new_place.start, edit.new_place.end)
    for run in runs:
        if run.end > at.end:
            start = max(run.start, at.end)
            source_start = run.source_start + (start - run.start)
            yield Run(start + edit.shift, run.end + edit.shift, source_start + edit.shift, run.source_end + edit.shift)
