"""How many years the period of a total has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.statements import Statement

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_LENGTH = regex.compile(
    r"(?<![\d./,-])(?P<years>0?[2-9]|1\d)\snăm(?!\s?(?:19|20)\d\d|\p{L})"
    r"|(?<!\d)(?P<from>(?:19|20)\d\d)\s?(?:[-–]|đến(?:\snăm)?)\s?(?P<to>(?:19|20)\d\d)(?!\d)",
    regex.IGNORECASE,
)
_TERM = regex.compile(r"(?<!\p{L})(?:nhiệm kỳ|5 năm|05 năm|năm năm)(?!\p{L})", regex.IGNORECASE)


def years_of(facts: Facts, total: Statement) -> tuple[tuple[int, ...], bool]:
    """The length of the period of a total: said in its sentence, else the term that the draft reports on or plans."""
    found = list(_LENGTH.finditer(facts.text, total.sentence.span.start, total.sentence.span.end))
    lengths = [count for match in found for count in _lengths(match)]
    if lengths:
        return tuple(dict.fromkeys(lengths)), True
    if _TERM.search(facts.text, total.sentence.span.start, total.sentence.span.end):
        return (5,), True
    return ((5,), False) if facts.frame.terms else ((), False)


def _lengths(match: regex.Match[str]) -> Iterator[int]:
    """ "2021 - 2025" has five years; "2020 - 2025", a term, has five as well, and six with its first year."""
    if match["years"]:
        yield int(match["years"])
        return
    steps = int(match["to"]) - int(match["from"])
    if steps > 0:
        yield from (steps, steps + 1) if steps % 5 == 0 else (steps + 1, steps)
