"""Typed facts with their exact places, extracted lazily and once for all rules."""

from draftlint.facts.fact import Fact
from draftlint.facts.facts import Facts
from draftlint.facts.notes.note_fit import NoteUse, Swap
from draftlint.facts.outline.captions import Caption, CaptionReference
from draftlint.facts.outline.counted_lists import CountedList, recount
from draftlint.facts.outline.counting import Count, expected_label, missing_labels
from draftlint.facts.outline.headings import HeadingNumber, Outline, Series
from draftlint.facts.outline.inline_series import InlineSeries
from draftlint.facts.wording.blanks import Blank, BlankShape

__all__ = [
    "Blank",
    "BlankShape",
    "Caption",
    "CaptionReference",
    "Count",
    "CountedList",
    "Fact",
    "Facts",
    "HeadingNumber",
    "InlineSeries",
    "NoteUse",
    "Outline",
    "Series",
    "Swap",
    "expected_label",
    "missing_labels",
    "recount",
]
