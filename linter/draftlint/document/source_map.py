"""The way back from a normalised text to the text it was made of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from draftlint.document.span import Span


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that came from one stretch of the source.

    Where both have the same length they match code point by code point; otherwise (a composed letter, a folded space)
    any part of the run came from the whole source stretch.
    """

    start: int
    end: int
    source_start: int
    source_end: int

    @property
    def exact(self) -> bool:
        """Whether text and source match code point by code point."""
        return self.end - self.start == self.source_end - self.source_start


class SourceMap:
    """Runs in text order. Text that no run covers (a block separator) has no source of its own.

    `removed` leads from offsets of the text to source that the reader took out there (marks of a converter).
    """

    def __init__(self, runs: Iterable[Run], removed: Mapping[int, Span] | None = None) -> None:
        self.runs: Sequence[Run] = tuple(runs)
        self.removed: Mapping[int, Span] = dict(removed or {})
        self._starts = [run.start for run in self.runs]
        for before, after in zip(self.runs, self.runs[1:], strict=False):
            if before.end > after.start:
                raise ValueError("runs overlap or are out of order")

    def to_source(self, span: Span) -> Span:
        """Where `span` of the text stands in the source.

        An empty span leads to what the reader took out there, or else to the empty source place at which its text
        would be inserted.
        """
        if not len(span) and span.start in self.removed:
            return self.removed[span.start]
        if not self.runs:
            return Span(0, 0)
        if not len(span):
            at = self._start_of(span.start)
            return Span(at, at)
        start = self._start_of(span.start)
        end = self._end_of(span.end)
        return Span(start, max(start, end))  # nothing but separators: the place where the next block begins

    def _start_of(self, offset: int) -> int:
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return self.runs[0].source_start
        run = self.runs[index]
        if offset < run.end:
            return run.source_start + (offset - run.start if run.exact else 0)
        return self.runs[index + 1].source_start if index + 1 < len(self.runs) else run.source_end

    def _end_of(self, offset: int) -> int:
        index = bisect_right(self._starts, offset - 1) - 1
        if index < 0:
            return self.runs[0].source_start
        run = self.runs[index]
        if offset <= run.end:
            return run.source_start + (offset - run.start) if run.exact else run.source_end
        return run.source_end

    def compose(self, inner: SourceMap) -> SourceMap:
        """The map text -> original, where `self` leads from text to a middle string and `inner` from there on."""
        composed: list[Run] = []
        for run in self.runs:
            if not run.exact or run.start == run.end:
                origin = inner.to_source(Span(run.source_start, run.source_end))
                composed.extend(_inexact(Span(run.start, run.end), origin))
                continue
            composed.extend(_through(run, inner))
        return SourceMap(composed, {at: inner.to_source(span) for at, span in self.removed.items()})


def _through(run: Run, inner: SourceMap) -> Iterable[Run]:
    """Split an exact run where the inner runs begin and end."""
    at = run.source_start
    index = max(bisect_right(inner._starts, at) - 1, 0)
    shift = run.start - run.source_start
    for number in range(index, len(inner.runs)):
        piece = inner.runs[number]
        low, high = max(at, piece.start), min(run.source_end, piece.end)
        if piece.start >= run.source_end:
            break
        if low >= high:
            continue
        origin = inner.to_source(Span(low, high))
        if piece.exact:
            yield Run(low + shift, high + shift, origin.start, origin.end)
        else:
            yield from _inexact(Span(low + shift, high + shift), origin)


def _inexact(text: Span, origin: Span) -> Iterable[Run]:
    """Runs that do not count as exact where both are of one length by chance: each part came from the whole."""
    if len(text) != len(origin):
        yield Run(text.start, text.end, origin.start, origin.end)
        return
    for at in range(text.start, text.end):
        yield Run(at, at + 1, origin.start, origin.end)
