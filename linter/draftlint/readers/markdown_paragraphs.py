"""Paragraphs that Markdown joins and a reader would not."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from draftlint.language.vi.markers import parse_marker

_ENDED = regex.compile(r"[.;:!?…,][*_”\"’)]{0,8}\s*$")
_EDGE_BAR = regex.compile(r"\s*\||.*\|\s*$")


def paragraphs(content: str) -> Iterator[tuple[int, int, bool]]:
    """The parts of a paragraph that a reader would take for paragraphs of their own: start, end, has table bars.

    A numbered line after a finished one begins a new part, though Markdown joins the two; so does a line that begins or
    ends with a bar.
    """
    start = at = 0
    before = ""
    for line in content.split("\n"):
        end = at + len(line)
        bars = _EDGE_BAR.fullmatch(line) is not None
        if at > start and (bars or (_ENDED.search(before) and parse_marker(line.lstrip(" \t*_")))):
            yield start, at - 1, False
            start = at
        if bars:
            yield start, end, True
            start = end + 1
        at = end + 1
        before = line
    if start < len(content):
        yield start, len(content), False
