"""What converters and extraction did to the text: marks left over, letters lost, words glued, letters decomposed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import regex

from draftlint.document import BlockKind, Document, Span
from draftlint.language.patterns import WordPattern, word_set
from draftlint.language.vi.syllables import is_syllable, split_glued

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


class DamageShape(StrEnum):
    """What happened to the text."""

    CONVERTER_MARK = "converter-mark"
    LOST_LETTERS = "lost-letters"
    GLUED_WORDS = "glued-words"
    STRAY_CHARACTER = "stray-character"
    WRONG_LETTER = "wrong-letter"
    DECOMPOSED = "decomposed"


@dataclass(frozen=True, slots=True)
class Damage:
    """One damaged place. `repair` is what stood there, as far as it can be told. An empty span names removed source."""

    span: Span
    shape: DamageShape
    repair: str = ""


_WORD = regex.compile(r"(?<![\p{L}\p{M}\p{N}@/.])[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}@/])")
_CONSONANTS = regex.compile(
    r"(?P<left>(?<!\p{Ll})\p{Ll}*[aăâeêioôơuưyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ])\s"
    r"(?P<lone>[bcdđghklmnpqrstvx]{1,2}|ng|nh|ch)(?=[\s,;]|\Z)"
)
_STRAY = regex.compile(
    r"\(\s?\ufffd\s?\)|[\ufffc\ufffd]+|[\x00-\x08\x0e-\x1f\x7f]+|(?<=\S\s?)[\ue000-\uf8ff]+(?=\s?\S)"
    r"|(?<=\p{L})[©®µ¶¸¹«¬¨¦§]+(?=\p{Ll})|\uFFFE|[�]"
)
_HORNED = str.maketrans({"ƣ": "ư", "Ƣ": "Ư"})
_WIDE = regex.compile(r"(?<=\p{Ll})\s(?=\p{Ll})")
_NOT_PROSE = frozenset({BlockKind.CODE, BlockKind.HEADER, BlockKind.FOOTER})
_LOST_GRAVE = WordPattern(r"(?<![\p{L}\p{M}])<extraction.lost_grave>(?![\p{L}\p{M}])", flags=0)


def find_damage(facts: Facts) -> Sequence[Damage]:
    """All damage, in text order."""
    document = facts.document
    out = [Damage(Span(at, at), DamageShape.CONVERTER_MARK) for at in document.source_map.removed]
    for block in document.blocks:
        if block.kind not in _NOT_PROSE:
            out.extend(_in_text(document, block.span))
    open_places = [blank.span for blank in facts.blanks]  # "ngày     tháng     năm": an author left the gap
    out = [
        damage for damage in out
        if damage.shape is not DamageShape.LOST_LETTERS or not any(damage.span.overlaps(span) for span in open_places)
    ]  # fmt: skip
    out.extend(_decomposed(document))
    return sorted(out, key=lambda damage: damage.span)


def _in_text(document: Document, where: Span) -> Iterator[Damage]:
    text = document.text
    for match in _STRAY.finditer(text, where.start, where.end):
        yield Damage(Span(*match.span()), DamageShape.STRAY_CHARACTER)
    for match in _LOST_GRAVE.finditer(text, where.start, where.end):
        yield Damage(Span(*match.span()), DamageShape.WRONG_LETTER, match[0].replace("Õ", "Ò"))
    for match in _WORD.finditer(text, where.start, where.end):
        if "ƣ" in match[0] or "Ƣ" in match[0]:
            yield Damage(Span(*match.span()), DamageShape.WRONG_LETTER, match[0].translate(_HORNED))
        elif parts := _glued(match[0]):
            yield Damage(Span(*match.span()), DamageShape.GLUED_WORDS, " ".join(parts))
    yield from _lost_letters(document, where)


def _glued(word: str) -> tuple[str, str] | None:
    """The two words that a lost space ran together; names and foreign words have no marks and are left alone."""
    if word.isascii() or len(word) < 5:
        return None
    camel = regex.fullmatch(r"(\p{Ll}{2,}|\p{Lu}\p{Ll}{2,})(\p{Lu}\p{Ll}+)", word)
    if camel:
        both = all(is_syllable(part.casefold()) for part in camel.groups())
        return (camel[1], camel[2]) if both else None
    if not word.islower():
        return None
    parts = split_glued(word)
    return parts if parts and not all(part.isascii() for part in parts) else None


def _lost_letters(document: Document, where: Span) -> Iterator[Damage]:
    """Consonants that stand alone behind an open syllable ("danh sá h"), or a hole in a line that has no others."""
    text = document.text
    for match in _CONSONANTS.finditer(text, where.start, where.end):
        left = match["left"]
        if match["lone"] == "xx":  # a value left open
            continue
        if left in word_set("extraction.labels") or (len(left) < 2 and is_syllable(left) and len(match["lone"]) < 2):
            continue
        yield Damage(Span(match.start(), match.end()), DamageShape.LOST_LETTERS)
    for match in _WIDE.finditer(text, where.start, where.end):
        if _hole(document, match.start()):
            before = regex.search(r"[\p{L}\p{M}]+$", text, pos=where.start, endpos=match.start())
            after = regex.compile(r"[\p{L}\p{M}]+").match(text, match.end())
            if before and after:
                yield Damage(Span(before.start(), after.end()), DamageShape.LOST_LETTERS)


def _hole(document: Document, at: int) -> bool:
    """Whether a space stands for four blanks or more, the only such gap of its source line."""
    where = document.source_map.to_source(Span(at, at + 1))
    gap = where.of(document.source)
    if len(gap) < 4 or gap.strip(" ") or gap != " " * len(gap):
        return False
    start = document.source.rfind("\n", 0, where.start) + 1
    end = document.source.find("\n", where.end)
    line = document.source[start : end if end >= 0 else None].strip()
    return len(regex.findall(r" {2,}", line)) == 1


def _decomposed(document: Document) -> Iterator[Damage]:
    """Words with letters whose marks are characters of their own, where the rest of the text is composed."""
    text, source = document.text, document.source
    wrong: list[Span] = []
    for run in document.source_map.runs:
        if not run.exact and regex.search(r"[\u0300-\u036f]", source, pos=run.source_start, endpos=run.source_end):
            wrong.append(Span(run.start, run.end))
    if not wrong:
        return
    composed = len(regex.findall(r"[À-ỹ]", text)) - len(wrong)
    if len(wrong) > composed:
        return  # the whole text is written that way
    words: list[Span] = []
    for span in wrong:
        word = _word_around(text, span)
        if (
            words
            and word.start - words[-1].end <= 30
            and word.end - words[-1].start <= 200
            and "\n" not in text[words[-1].end : word.start]
        ):
            words[-1] = words[-1].cover(word)
        else:
            words.append(word)
    for word in words:
        yield Damage(word, DamageShape.DECOMPOSED, word.of(text))


def _word_around(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return Span(start, end)
