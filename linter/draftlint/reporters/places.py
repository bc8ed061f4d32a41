"""The places of a finding in words, for reports that have no room for quotes."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.document import Document, Language, Location
from draftlint.rule import Finding, Text

_REPAIR = Text(vi="Có thể là {text} ({why})", en="Could be {text} ({why})")


def in_words(place: Location) -> str:
    """The place for a person, never empty."""
    return place.place or f"{place.line}:{place.column}"


def says_lines(document: Document, finding: Finding, language: Language) -> Iterator[str]:
    """A line for each related place, with its words, and one for each repair."""
    for place in finding.related:
        where = document.locate(place.span, language)
        yield f"“{where.text}” ({in_words(where)}): {place.says.in_language(language)}"
    for repair in finding.repairs:
        yield _REPAIR.in_language(language).format(text=repair.text, why=repair.why.in_language(language))
