"""Tables, figures and annexes: the lines that name them, and the references to them in the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.document import BlockKind, Span
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.markers import roman_value

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_NUMBER = r"(?:(?P<roman>[IVX]{1,5})|(?P<number>\d{1,3}(?:[.\-]\d{1,2}){0,2}[a-zđ]?)|(?P<letter>[A-HĐ]))(?![\p{L}\d/,])"
LONGEST_CAPTION = 200
_CAPTION = WordPattern(rf"(?P<word><captions.words>)\s+(?:số\s*:?\s*)?{_NUMBER}(?P<closer>\s*[.:)–-])?(?P<rest>[^\n]*)")
_REFERENCE = WordPattern(rf"(?<!\p{{L}})(?P<word><captions.words>)\s+(?:số\s+)?{_NUMBER}")
_OF_ANOTHER_PAPER = WordPattern(
    r"\s*,?\s*(?:(?:được\s)?ban hành\s)?<captions.of_another>?\s*"
    r"<captions.papers>(?!\s+này)[^.;]{0,12}",
    flags=0,
)
"""Matches " kèm theo Nghị định" behind a reference: the annex is not one of this draft."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A line that names a table, figure or annex ("Bảng 2.1. …"): `word` in lower case, `key` its number."""

    span: Span
    word: str
    key: tuple[int, ...]
    block: int


@dataclass(frozen=True, slots=True)
class CaptionReference:
    """A place in the text that names a table, figure or annex. `foreign` says that it is another document's."""

    span: Span
    word: str
    key: tuple[int, ...]
    foreign: bool


@dataclass(frozen=True)
class Captions:
    """What is named and what is referred to, in text order."""

    captions: tuple[Caption, ...]
    references: tuple[CaptionReference, ...]


def captions_of(facts: Facts) -> Captions:
    """The captions and references of a document."""
    captions = tuple(_captions(facts))
    named = {caption.span for caption in captions}
    return Captions(captions, tuple(_references(facts, named)))


def _captions(facts: Facts) -> Iterator[Caption]:
    for block in facts.document.body():
        if block.note is not None or block.cell is not None:
            continue
        text = facts.document.block_text(block)
        match = _CAPTION.match(text)
        if match is None or len(text) > LONGEST_CAPTION or not match["word"][0].isupper():
            continue
        if not _names(match["closer"], match["rest"].strip(), block.kind):
            continue
        start = block.span.start
        end = start + max(match.end("roman"), match.end("number"), match.end("letter"))
        if (key := _key(match)) is not None:
            yield Caption(Span(start, end), match["word"].lower(), key, block.index)


def _names(closer: str | None, rest: str, kind: BlockKind) -> bool:
    """Whether the line is a caption, not a sentence that begins with the word ("Bảng 3 cho thấy …")."""
    if not rest or kind is BlockKind.CAPTION:
        return True
    if rest.endswith((".", ";", ",")) and not rest.isupper():
        return False
    return closer is not None or rest[0].isupper() or rest[0] in "(“"


def _references(facts: Facts, captions: set[Span]) -> Iterator[CaptionReference]:
    for block in facts.document.body():
        for match in _REFERENCE.finditer(facts.text, block.span.start, block.span.end):
            span = Span(*match.span())
            key = _key(match)
            if key is None or any(span.overlaps(other) for other in captions):
                continue
            word = match["word"]
            if word.lower() in load("vi", "captions")["ambiguous"] and (
                match["letter"] or not _looks_referred(facts.text, span)
            ):
                continue
            tail = facts.text[span.end : min(span.end + 120, block.span.end)]
            yield CaptionReference(span, word.lower(), key, _OF_ANOTHER_PAPER.match(tail) is not None)


def _looks_referred(text: str, span: Span) -> bool:
    """ "(Bảng 3)", "tại Biểu số 4", "theo Mẫu số 02": not "bảng 2 cột"."""
    before = text[max(0, span.start - 14) : span.start].rstrip().lower()
    return span.of(text)[0].isupper() or before.endswith(("(", *load("vi", "captions")["refers"]))


def _key(match: regex.Match[str]) -> tuple[int, ...] | None:
    if match["roman"]:
        value = roman_value(match["roman"].upper())
        return (value,) if value else None
    if match["letter"]:
        return (ord(match["letter"].upper()) - 64,)
    number = match["number"]
    if number[-1].isalpha():
        return None
    return tuple(int(part) for part in regex.split(r"[.\-]", number))
