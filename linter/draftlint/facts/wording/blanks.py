"""Places that a draft leaves open: dots for a value, dates and document numbers without digits, "xx", "???", "[…]"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import regex

from draftlint.document import Block, BlockKind, Document, Span
from draftlint.facts.wording.blank_forms import form_blocks
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.fillers import expects_value, is_form_field, wants_number

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


class BlankShape(StrEnum):
    """What stands where a value is missing."""

    DOTS = "dots"
    DATE = "date"
    DOCUMENT_NUMBER = "document-number"
    STAND_IN = "stand-in"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Blank:
    """A place left open. `span` covers the marks and what they belong to (the whole date, the number's symbol)."""

    span: Span
    shape: BlankShape


_LOOK = 600
"""Code points around dots that are looked at."""

_FILL = r"[\s.…_]*+"
_DATE = regex.compile(
    rf"\bngày(?P<d>{_FILL}(?:\d{{1,2}})?{_FILL})tháng(?P<m>{_FILL}(?:\d{{1,2}})?{_FILL})năm"
    r"(?P<y>\s?(?:[12]\d{3}(?!\d)|20\d{0,2}[.…_]+|[.…_]{2,}|…)?)"
    rf"|\bngày\s?(?P<sd>{_FILL}\d{{0,2}}{_FILL})/(?P<sm>{_FILL}\d{{0,2}}{_FILL})/\s?(?P<sy>20\d\d|[.…_]+)"
    r"|\btháng\s?(?P<mm>[.…_]{2,}|…|(?=\s?/))\s?(?:năm|/)\s?20\d\d"
    r"|\bnăm (?:20\d?)(?:\.{2,}|…|_)[.…_]*",
    regex.IGNORECASE,
)
# "Số: /BC-UBND", "số …-NQ/TU", "Số…...-TTr/HU"
_DOCUMENT_NUMBER = regex.compile(
    r"\b[Ss]ố\s?:?(?P<fill>[\s.…_]*+)(?P<symbol>[/\-–](?:(?<=[.…]\s?[/\-–])\s)?(?:20\d\d/)?\p{Lu}[\p{L}]{0,4}(?:&\p{Lu}+)?[/\-–]\s?\p{Lu}{2,}[\p{L}-]*)"
)
_STAND_IN = WordPattern(
    r"(?<![\p{L}\p{N}@#])(?:(?:19|20)[xX]{2}|20\d[xX]|[xX]{2,}(?:[.,/-][xX]+)*|[xX](?:[.,][xX]+)+|[xX](?=\s?%))(?![\p{L}\p{N}])"
    r"|(?<![\p{L}\p{N}])\d+[.,][xX]+(?![\p{L}\p{N}])"
    r"|\?{2,}|\(\s?\?+\s?\)"
    r"|_{3,}"
    r"|\[\s*(?:[.…xX?_]+|<blanks.stand_in>\b[^\[\]\n]{0,50})\s*\]|\[ ?\]"
    r"|\{\{[^{}\n]{1,40}\}\}|<<[^<>\n]{1,40}>>|«[\p{L}_ ]{1,40}»"
    r"|\bTODO\b|\bTBD\b",
    flags=0,
)
_ROMAN_CUE = WordPattern(r"<blanks.before_roman>\s*\p{Lu}{0,2}$")
_DOTS = regex.compile(r"[.…]+(?:\s[.…]+)*+")
_BARE_PERCENT = WordPattern(r"\b<blanks.before_percent>(?P<gap>\s)%(?!\p{N})")
_CLAUSE_END = regex.compile(r"\s*(?:[;,.:)\]”\"’»!?]|$)")
_PAGE = regex.compile(r"\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$", regex.IGNORECASE)
_SYMBOL_AFTER = regex.compile(r"\s?[/\-–]\s?(?:20\d\d/)?\p{Lu}[\p{L}]{0,4}[/\-–]")
_LEAD = regex.compile(r"[\s“\"(\-+*•–]*$")
_NOT_PROSE = frozenset({BlockKind.HEADER, BlockKind.FOOTER, BlockKind.CODE})


def find_blanks(facts: Facts) -> Sequence[Blank]:
    """Every place left open, in order; blank forms, leaders of a table of contents and open lists are left out."""
    document = facts.document
    forms = form_blocks(document)
    out: list[Blank] = []
    for block in document.blocks:
        if block.kind in _NOT_PROSE or block.index in forms:
            continue
        taken: list[Span] = []
        for blank in _in_block(document, block):
            if not any(blank.span.overlaps(span) for span in taken):
                taken.append(blank.span)
                out.append(blank)
    return sorted(out, key=lambda blank: blank.span)


def wide_gap(document: Document, at: int, least: int = 4) -> bool:
    """Whether the space at `at` stands for at least `least` blanks on one source line that is not justified."""
    where = document.source_map.to_source(Span(at, at + 1))
    gap = where.of(document.source)
    if len(gap) < least or "\n" in gap or "\t" in gap:
        return False
    start = document.source.rfind("\n", 0, where.start) + 1
    end = document.source.find("\n", where.end)
    line = document.source[start : end if end >= 0 else None].strip()
    return len(regex.findall(r" {2,}", line)) <= 3


def _in_block(document: Document, block: Block) -> Iterator[Blank]:
    text, start, end = document.text, block.span.start, block.span.end
    for match in _DATE.finditer(text, start, end):
        if _is_blank_date(document, block, match):
            yield Blank(_stripped(text, match.start(), match.end()), BlankShape.DATE)
    for match in _DOCUMENT_NUMBER.finditer(text, start, end):
        yield Blank(Span(match.start(), match.end()), BlankShape.DOCUMENT_NUMBER)
    for match in _STAND_IN.finditer(text, start, end):
        if _stands_in(text, block, match):
            yield Blank(Span(match.start(), match.end()), BlankShape.STAND_IN)
    for match in _DOTS.finditer(text, start, end):
        if _stand_for_value(text, block, match):
            yield Blank(Span(match.start(), match.end()), BlankShape.DOTS)
    yield from _gaps(document, block)


def _is_blank_date(document: Document, block: Block, match: regex.Match[str]) -> bool:
    if match["sy"] is not None:
        short = (match["sd"], match["sm"], match["sy"])
        return not all(any(char.isdigit() for char in part) for part in short)
    if match["y"] is None:
        return True  # a month or a year of dots
    day, month, year = match["d"], match["m"], match["y"]
    if all(any(char.isdigit() for char in part) for part in (day, month)):
        return any(char in ".…_" for char in year)
    if year.strip() or any(char in ".…_" for char in day + month):
        return True
    # "ngày tháng năm" alone is a common noun unless it ends its block or stands with wide gaps
    gaps = [match.end("d") - 1, match.end("m") - 1]
    ends_block = match.end() == block.span.end and match.start() > block.span.start
    return (ends_block and block.kind is BlockKind.LETTERHEAD) or all(wide_gap(document, at, 3) for at in gaps)


def _stands_in(text: str, block: Block, match: regex.Match[str]) -> bool:
    mark = match[0]
    before = text[max(block.span.start, match.start() - _LOOK) : match.start()]
    after = text[match.end() : min(block.span.end, match.end() + _LOOK)]
    if mark.startswith("_"):  # a rule across the page, or a signature line
        return bool(before.strip(" _-–*") and (after.strip(" _-–*") or not is_form_field(before)))
    if mark.startswith("["):
        return not _inside_quotes(before)
    if not mark.isalpha() or mark != mark.upper() or not set(mark) <= {"X"}:
        return True
    # XX and XXX are also the Roman numbers 20 and 30
    if len(mark) > 3:
        return True
    if _ROMAN_CUE.search(before[-20:]) or not before.strip():
        return False
    return (
        wants_number(after)
        or bool(_SYMBOL_AFTER.match(after))
        or regex.search(r"(?:số|ngày|tháng|đạt)\s$", before) is not None
    )


def _stand_for_value(text: str, block: Block, match: regex.Match[str]) -> bool:
    run = match[0]
    weight = sum(3 if char == "…" else char == "." for char in run)
    if weight < 2:
        return False
    before = text[max(block.span.start, match.start() - _LOOK) : match.start()]
    after = text[match.end() : min(block.span.end, match.end() + _LOOK)]
    if block.marker is not None:
        before = text[min(block.marker.end, match.start()) : match.start()]
    opens = not _LEAD.sub("", before)
    if opens and not after.strip():
        return weight >= 10 and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    if weight >= 4 and _PAGE.match(after) and not expects_value(before):
        return False  # the leader of a table of contents
    if _SYMBOL_AFTER.match(after) and regex.search(r"\b[Ss]ố\s?:?\s?$", before):
        return True
    if opens:
        return (weight >= 4 or wants_number(after)) and not after.startswith((" ,", ",", ";", ")"))
    return _inside_clause(before, after, weight)


def _inside_clause(before: str, after: str, weight: int) -> bool:
    glued = not before[-1].isspace()
    ends = _CLAUSE_END.match(after) is not None
    asked = expects_value(before) and before.rstrip()[-1:].isalpha()
    if before.rstrip()[-1:] in ",;":
        return weight >= 7 and not ends
    if _inside_quotes(before) and not wants_number(after):
        return weight >= 7 and not ends  # words left out of a quotation
    if wants_number(after) and (asked or not glued):
        return True
    if glued:
        return not ends and weight >= (4 if asked else 7)
    return weight >= (3 if asked else 5)


def _gaps(document: Document, block: Block) -> Iterator[Blank]:
    """A bare "đạt % kế hoạch", or a wide gap between a word that asks for a number and its unit."""
    text = document.text
    if block.kind in (BlockKind.CELL, BlockKind.CAPTION, BlockKind.HEADING):
        return
    for match in _BARE_PERCENT.finditer(text, block.span.start, block.span.end):
        if (
            text[match.start() - 2 : match.start()] not in (", ", "/ ")
            and text[match.start() - 1 : match.start()] != "/"
        ):
            yield Blank(Span(match.start(), match.end()), BlankShape.GAP)
    for match in regex.finditer(r"(?<=[\p{L},:]) (?=[\p{L}%])", text, pos=block.span.start, endpos=block.span.end):
        at = match.start()
        if (
            wide_gap(document, at)
            and expects_value(text[block.span.start : at])
            and wants_number(text[at : block.span.end])
        ):
            word = regex.search(r"[\p{L}\p{M}]+$", text, pos=block.span.start, endpos=at)
            unit = regex.compile(r" [\p{L}\p{M}%]+").match(text, at)
            if word and unit:
                yield Blank(Span(word.start(), unit.end()), BlankShape.GAP)


def _inside_quotes(before: str) -> bool:
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _stripped(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
