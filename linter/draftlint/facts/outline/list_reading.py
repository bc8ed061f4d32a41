"""One way to read a list."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from draftlint.document import Span

ONE = "one"
"""The form of a list of a single thing, which is told by its name."""
_SHOWN = 60
"""Code points of an item that its place covers."""
_LABEL = regex.compile(r"\(?\d{1,3}[.)/]+\s?|[-–+*•]\s?")
_FIGURE = regex.compile(r"\s?[(\[]?(?<!\p{L})\d")


@dataclass(frozen=True, slots=True)
class ListReading:
    """One way to read a list.

    `form` is "blocks", "rows", "marks", ";", "," or `ONE`; `sure` says that its cuts are beyond doubt.
    """

    items: tuple[Span, ...]
    form: str
    sure: bool

    @property
    def count(self) -> int:
        """How many items."""
        return len(self.items)


def shortened(text: str, span: Span) -> Span:
    """The beginning of an item: enough to know it by, and none of its figures, which the list says nothing about."""
    label = _LABEL.match(text, span.start, span.end)
    figure = _FIGURE.search(text, label.end() if label else span.start, span.end)
    end = span.end if figure is None or figure.start() <= span.start + 2 else figure.start()
    cut = text.find(" ", span.start + _SHOWN, end)
    return Span(span.start, cut if cut > 0 else end)
