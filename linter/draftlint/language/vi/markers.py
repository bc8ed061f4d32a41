"""Numbering labels and bullets at the start of a line (VIETNAMESE.md 4).

Schemes mix freely in real drafts ("1-", "3.4-", "a/", "2.3.-"), so the grammar takes any of the usual closers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import regex

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters that number points, in Vietnamese order: đ follows d; f, j, w and z are not used."""

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_VERBAL = {
    "nhất": 1, "một": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip


class Scheme(StrEnum):
    """The kinds of label; the value is stable and shows in `draftlint facts`."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    UPPER = "upper"
    ROMAN = "roman"
    DECIMAL = "decimal"
    PAREN_NUMBER = "paren_number"
    LOWER = "lower"
    VERBAL = "verbal"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Marker:
    """A label: its scheme, its number as one integer a level ("2.1.3" -> (2, 1, 3); "đ)" -> (5,)), and its text.

    `text` is the label with its closer, without the space behind it. `ambiguous` holds the other reading of a single
    capital that is both a letter and a Roman number (C, D, I, L, M, V, X).
    """

    scheme: Scheme
    numbers: tuple[int, ...]
    text: str
    ambiguous: tuple[int, ...] = ()


_PART = regex.compile(
    r"(?P<word>phần|chương|mục|điều)\s+(?:thứ\s+(?P<verbal>mười\s+(?:một|hai)|\p{L}+)|(?P<roman>[IVXLC]+)\b|(?P<number>\d{1,3})(?![\d,/]))"
    r"\s*[.:)–-]*",
    regex.IGNORECASE,
)
_DECIMAL = regex.compile(r"(?P<number>\d{1,3}(?:\s?\.\s?\d{1,2}){0,4})\s?(?P<closer>[.)/:–-]+|(?<=\d\.\d{1,2})(?=\s))")
_ROMAN_LABEL = regex.compile(r"(?P<roman>[IVXLC]+)\s?(?P<closer>[.)/:–-]+)")
_UPPER_LABEL = regex.compile(r"(?P<letter>[A-ZĐ])\s?(?P<closer>[.)/:–-]+)")
_LOWER_LABEL = regex.compile(r"(?P<letter>[a-zđ](?:\d{1,2})?)\s?(?P<closer>[.)/]+-?)(?=\s)")
_PAREN = regex.compile(r"\((?P<number>\d{1,2}|[a-zđ]|[ivx]+)\)[.:]?")
_VERBAL_LABEL = regex.compile(
    r"(?:(?P<thu>thứ)\s+(?P<word>nhất|hai|nhì|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)|"
    r"(?P<word>một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)\s+là)\s*[,:.]",
    regex.IGNORECASE,
)
_BULLET = regex.compile(r"[-–—+*•●○▪■✓➢\uF0B7\uF02D]+(?=\s|\p{L}|[“\"\d])")


def parse_marker(line: str) -> Marker | None:
    """The label at the start of a line, or None. The line must begin with it."""
    return (
        _worded(line) or _decimal(line) or _roman(line) or _upper(line) or _paren(line) or _lower(line)
        or _verbal(line) or _bullet(line)
    )  # fmt: skip


def roman_value(numeral: str) -> int | None:
    """The value of a Roman number up to CCC; None where the letters do not make one."""
    total = previous = 0
    for letter in reversed(numeral.upper()):
        value = _ROMAN.get(letter, 0)
        if not value:
            return None
        total += value if value >= previous else -value
        previous = max(previous, value)
    return total if total > 0 and roman_text(total) == numeral.upper() else None


def roman_text(value: int) -> str:
    """A number from 1 to 399 in Roman letters."""
    out = ""
    for number, letters in (
        (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        while value >= number:
            out += letters
            value -= number
    return out


def letter_value(letter: str) -> int | None:
    """The place of a letter among the letters that number points (a = 1, đ = 5); None for f, j, w, z."""
    at = LETTERS.find(letter.lower())
    return at + 1 if at >= 0 and letter else None


def _worded(line: str) -> Marker | None:
    match = _PART.match(line)
    if not match or (match.end() < len(line) and line[match.end() - 1].isalnum() and not line[match.end()].isspace()):
        return None
    schemes = {"phần": Scheme.PART, "chương": Scheme.CHAPTER, "mục": Scheme.SECTION, "điều": Scheme.ARTICLE}
    scheme = schemes[match["word"].lower()]
    if not match["word"][0].isupper():
        return None
    if match["verbal"]:
        value = _VERBAL.get(" ".join(match["verbal"].lower().split()))
    elif match["roman"]:
        value = roman_value(match["roman"])
    else:
        value = int(match["number"])
    return Marker(scheme, (value,), match[0].rstrip()) if value else None


def _decimal(line: str) -> Marker | None:
    match = _DECIMAL.match(line)
    if not match or not _label_ends(line, match.end(), match["closer"]):
        return None
    return Marker(Scheme.DECIMAL, tuple(int(part) for part in match["number"].split(".")), match[0].rstrip())


def _label_ends(line: str, end: int, closer: str) -> bool:
    """Whether a number label really ends there: not "12/2024", "5-7 xã", "30.000", "1.5%"."""
    rest = line[end:]
    if not rest.strip():
        return closer.startswith((".", ")"))  # a bare "1." may stand alone; a page number has no dot
    if rest[0].isspace():
        after = rest.lstrip()
        return not ("-" in closer or "–" in closer or "/" in closer) or not after[:1].isdigit()
    return rest[0].isalpha() and rest[0].isupper() and not closer.startswith("/")


def _roman(line: str) -> Marker | None:
    match = _ROMAN_LABEL.match(line)
    if not match or not _label_ends(line, match.end(), match["closer"]):
        return None
    value = roman_value(match["roman"])
    if value is None:
        return None
    letter = letter_value(match["roman"]) if len(match["roman"]) == 1 else None
    return Marker(Scheme.ROMAN, (value,), match[0].rstrip(), (letter,) if letter else ())


def _upper(line: str) -> Marker | None:
    match = _UPPER_LABEL.match(line)
    if not match or not _label_ends(line, match.end(), match["closer"]):
        return None
    value = letter_value(match["letter"])
    return Marker(Scheme.UPPER, (value,), match[0].rstrip()) if value else None


def _paren(line: str) -> Marker | None:
    match = _PAREN.match(line)
    if not match:
        return None
    label = match["number"]
    if label.isdigit():
        return Marker(Scheme.PAREN_NUMBER, (int(label),), match[0])
    value = roman_value(label) if len(label) > 1 or label in "ivx" else letter_value(label)
    return Marker(Scheme.LOWER, (value,), match[0]) if value else None


def _lower(line: str) -> Marker | None:
    match = _LOWER_LABEL.match(line)
    if not match:
        return None
    value = letter_value(match["letter"][0])
    sub = match["letter"][1:]
    return Marker(Scheme.LOWER, (value, int(sub)) if sub else (value,), match[0].rstrip()) if value else None


def _verbal(line: str) -> Marker | None:
    match = _VERBAL_LABEL.match(line)
    return Marker(Scheme.VERBAL, (_VERBAL[match["word"].lower()],), match[0].rstrip()) if match else None


def _bullet(line: str) -> Marker | None:
    match = _BULLET.match(line)
    return Marker(Scheme.BULLET, (), match[0]) if match else None
