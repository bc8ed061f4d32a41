"""Slips of spacing: a space that is missing beside a mark, one too many, a dash with a space on one side only.

A slip counts as such where the draft mostly does it right; what it does throughout is a habit of its author.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

import regex

from draftlint.document import Block, BlockKind, Document, Span
from draftlint.language.vi.syllables import is_syllable

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


class SpacingShape(StrEnum):
    """Where the space is wrong."""

    NONE_AFTER = "none-after"
    """No space after a mark: `đề ra.Tiếp tục`, `tích cực,thúc đẩy`, `quyết”từng`, `100%chất`."""
    NONE_BEFORE = "none-before"
    """No space before an opening quote or bracket: `phong trào“Toàn dân`."""
    BEFORE = "before"
    """A space before a closing mark: `bình quân )`, `huyện ,`."""
    DASH = "dash"
    """A dash with a space on one side only: `kinh tế- xã hội`."""
    DOUBLE = "double"
    """Two or more blanks in a row inside a line."""
    NUMBER = "number"
    """A number glued to a word: `95.261tỷ`, `đạt104%`."""


@dataclass(frozen=True, slots=True)
class SpacingSlip:
    """One place; `span` covers the marks and the words beside them, `gap` the blanks to put right.

    Putting `spacing` in place of `gap` mends it. `habit` says that the draft does so throughout.
    """

    span: Span
    shape: SpacingShape
    gap: Span
    spacing: str = " "
    habit: bool = False


_WORD = r"[\p{L}\p{M}]"
_START = r"(?<![\p{L}\p{M}])"
"""Where a word begins: a pattern that might begin inside of a long word would read its rest from every letter."""
_ADDRESS = regex.compile(r"@|://|www\.|\.(?:vn|com|gov|org|net)\b", regex.IGNORECASE)
_RUN = regex.compile(r"\S++")
_AFTER = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}\d])(?P<left>{_WORD}++[)”\"’%]{{0,2}}|\d++[)”%]{{1,2}}|\d{{2,}}+)(?P<mark>,?\s?(?:\.{{2,3}}|…)|[.,;:])"
    rf"(?P<right>[“(]?{_WORD}+|(?<=[)%”][,;]|\p{{Ll}}:)\d+)"
)
_CLOSED = regex.compile(rf"(?P<left>{_START}{_WORD}{{2,}}+|\d)(?P<mark>[”)%])(?P<right>{_WORD}{{2,}})")
_OPENED = regex.compile(rf"(?P<left>{_START}{_WORD}{{2,}}+)(?P<mark>[“(])(?={_WORD}{{2,}})")
_BEFORE = regex.compile(rf"(?P<left>{_START}{_WORD}++|[”\")%]|(?<!\d)\d++)\s+(?P<mark>[,;.:)](?![.…\d]))(?!\s?[/.…])")
_DASH = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}\d])(?P<left>{_WORD}{{2,}}+|\d{{4}})(?:[-–](?P<right_gap>\s)|(?P<left_gap>\s)[-–])(?P<right>{_WORD}{{2,}}|\d{{4}})(?![\p{{L}}\d])"
)
_DOUBLE = regex.compile(r"(?<=[\p{L}\p{M}\d,.;:)”%])\s(?=[\p{L}\d(“])")
# "số 14,15-NQ/TU": two documents, read as one decimal
_TWIN = regex.compile(r"\b[Ss]ố:?\s(?P<left>\d{1,4},)(?P<right>\d{1,4})(?=\s?[-–/]\s?\p{Lu}[\p{L}]{0,4}[-/])")
_NUMBER_WORD = regex.compile(rf"(?<![\p{{L}}\d/.-])(?P<left>\d[\d.,]{{0,40}}+)(?P<right>\p{{Ll}}{_WORD}*)(?![\d/])")
_WORD_NUMBER = regex.compile(r"(?<![\p{L}\d/-])(?P<left>\p{Ll}[\p{L}\p{M}]+)(?P<right>\d[\d.,]*)(?![\p{L}])")
_NOT_PROSE = frozenset({BlockKind.HEADER, BlockKind.FOOTER, BlockKind.CODE, BlockKind.CELL, BlockKind.LETTERHEAD})
_HABIT = 0.2
"""The share of wrong places from which on it is how the author writes and no slip."""


def spacing_slips(facts: Facts) -> Sequence[SpacingSlip]:
    """All slips of the running text, in text order."""
    slips: list[SpacingSlip] = []
    right: Counter[SpacingShape] = Counter()
    for block in facts.document.blocks:
        if block.kind in _NOT_PROSE:
            continue
        _count_right(facts.text[block.span.start : block.span.end], right)
        slips.extend(_in_block(facts.document, block))
    wrong = Counter(slip.shape for slip in slips)
    habits = {shape for shape, count in wrong.items() if count > 2 and count > _HABIT * (count + right[shape])}
    return sorted((replace(slip, habit=slip.shape in habits) for slip in slips), key=lambda slip: slip.span)


def _count_right(text: str, right: Counter[SpacingShape]) -> None:
    marks = len(regex.findall(r"[,;:.](?=\s)", text))
    right[SpacingShape.NONE_AFTER] += marks
    right[SpacingShape.BEFORE] += len(regex.findall(r"(?<=\S)[,;:.)]", text))
    right[SpacingShape.NONE_BEFORE] += len(regex.findall(r"\s[“(]", text))
    right[SpacingShape.DASH] += len(regex.findall(r"(?<=\S\s)[-–](?=\s\S)|(?<=\p{L})[-–](?=\p{L})", text))
    right[SpacingShape.DOUBLE] += text.count(" ")
    right[SpacingShape.NUMBER] += len(regex.findall(r"\d \p{Ll}|\p{Ll} \d", text))


def _in_block(document: Document, block: Block) -> Iterator[SpacingSlip]:
    text, end = document.text, block.span.end
    start = block.marker.end if block.marker else block.span.start
    addresses = [Span(*match.span()) for match in _RUN.finditer(text, start, end) if _ADDRESS.search(match[0])]
    found: list[SpacingSlip] = [
        *_missing(text, start, end),
        *_too_many(document, start, end),
        *_dashes(document, start, end),
        *_numbers(text, start, end),
    ]
    yield from (slip for slip in found if not any(slip.span.overlaps(address) for address in addresses))


def _missing(text: str, start: int, end: int) -> Iterator[SpacingSlip]:
    for match in _AFTER.finditer(text, start, end, overlapped=True):
        if _wants_space(match["left"], match["mark"], match["right"]):
            yield _slip(match, SpacingShape.NONE_AFTER, match.start("right"))
    for match in _CLOSED.finditer(text, start, end):
        if match["mark"] == "%" or is_syllable(match["right"].casefold()):
            if match["mark"] != "%" and len(match["left"]) < 2 and not match["left"].isdigit():
                continue
            if match["mark"] == ")" and text.rfind("(", start, match.start()) < 0:
                continue
            if is_syllable(match["right"].casefold()):
                yield _slip(match, SpacingShape.NONE_AFTER, match.start("right"))
    for match in _OPENED.finditer(text, start, end):
        if is_syllable(match["left"].casefold()):
            yield _slip(match, SpacingShape.NONE_BEFORE, match.start("mark"))


def _wants_space(left: str, mark: str, right: str) -> bool:
    """Whether words on both sides of a mark show that a space was lost, not that the mark is part of a name."""
    bare, word = left.rstrip(')”"’%'), right.lstrip("“(")
    if len(word) < 2 and not word.isdigit():
        return False
    folded = word.casefold()
    if mark == ".":
        if bare.isdigit() and bare == left:
            return len(word) > 2 and word[0].isupper() and word[1:].islower() and len(bare) > 2
        if bare.isalpha() and not _is_word(bare):
            return False
        if word[0].isupper():
            return word[1:].islower() and is_syllable(folded)
        return is_syllable(folded) and not (bare.isascii() and word.isascii())
    if mark[-1] in ".…":
        return is_syllable(folded)
    if mark == ":":
        return len(bare) > 1 and is_syllable(bare) and (word.isdigit() or (is_syllable(folded) and not word.isupper()))
    if len(bare) < 2 and bare == left:
        return False  # "điểm a,b"
    return word.isdigit() or is_syllable(folded) or (word.isupper() and not bare.isupper())


def _is_word(word: str) -> bool:
    """Whether a word before a full stop is a syllable, not an abbreviation ("TP", "Th"; but "Quận")."""
    if len(word) < 2 or not is_syllable(word.casefold()):
        return False
    return word.islower() or (len(word) > 2 and not word.isascii() and not word.isupper())


def _too_many(document: Document, start: int, end: int) -> Iterator[SpacingSlip]:
    text, source = document.text, document.source
    for match in _BEFORE.finditer(text, start, end):
        if match["mark"] == ")" and text.count("(", start, match.start()) <= text.count(")", start, match.start()):
            continue  # a list marker
        gap = document.source_map.to_source(Span(match.start("mark") - 1, match.start("mark")))
        if "\n" not in gap.of(source):
            space = Span(match.end("left"), match.start("mark"))
            yield SpacingSlip(Span(match.start(), match.end()), SpacingShape.BEFORE, space, "")
    for match in _DOUBLE.finditer(text, start, end):
        gap = document.source_map.to_source(Span(*match.span()))
        blanks = gap.of(source)
        if len(blanks) > 1 and set(blanks) <= {" ", "\u00a0"}:
            yield SpacingSlip(Span(*match.span()), SpacingShape.DOUBLE, Span(*match.span()))


def _dashes(document: Document, start: int, end: int) -> Iterator[SpacingSlip]:
    text = document.text
    for match in _DASH.finditer(text, start, end, overlapped=True):
        if match["left"].isdigit() != match["right"].isdigit():
            continue  # "1- Công tác", "từ 2031 -", a document number
        gap = match.span("right_gap") if match["right_gap"] else match.span("left_gap")
        if "\n" in document.source_map.to_source(Span(*gap)).of(document.source):
            continue  # broken over two lines
        if match["left"].isupper() != match["right"].isupper():
            continue  # "1374-QĐ/TU", "KH -UBND tỉnh"
        if text[match.end() : match.end() + 1] == "/":
            continue
        yield _slip(match, SpacingShape.DASH, match.end("left") if match["right_gap"] else match.start("right"))


def _numbers(text: str, start: int, end: int) -> Iterator[SpacingSlip]:
    for match in _TWIN.finditer(text, start, end):
        place = Span(match.start("left"), match.end())
        yield SpacingSlip(place, SpacingShape.NONE_AFTER, Span(match.end("left"), match.end("left")))
    for match in _NUMBER_WORD.finditer(text, start, end):
        if len(match["right"]) > 1 and not match["right"].isascii() and is_syllable(match["right"]):
            yield _slip(match, SpacingShape.NUMBER, match.start("right"))
    for match in _WORD_NUMBER.finditer(text, start, end):
        if not match["left"].isascii() and is_syllable(match["left"]):
            yield _slip(match, SpacingShape.NUMBER, match.start("right"))


def _slip(match: regex.Match[str], shape: SpacingShape, missing: int) -> SpacingSlip:
    return SpacingSlip(Span(match.start(), match.end()), shape, Span(missing, missing))
