"""Typed facts with their exact places, extracted lazily and once for all rules."""

from draftlint.facts.blanks import Blank, BlankShape
from draftlint.facts.captions import Caption, CaptionReference
from draftlint.facts.counted_lists import CountedList, recount
from draftlint.facts.counting import Count, expected_label, missing_labels
from draftlint.facts.facts import Facts
from draftlint.facts.headings import HeadingNumber, Outline, Series
from draftlint.facts.inline_series import InlineSeries
from draftlint.facts.note_fit import NoteUse, Swap

__all__ = [
    "Blank",
    "BlankShape",
    "Caption",
    "CaptionReference",
    "Count",
    "CountedList",
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
