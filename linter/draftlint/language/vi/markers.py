"""Numbering labels and bullets at the start of a line (VIETNAMESE.md 4).

Schemes mix freely in real drafts ("1-", "3.4-", "a/", "2.3.-"), so the grammar takes any of the usual closers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import regex

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters that number points, in Vietnamese order: đ follows d; f, j, w and z are not used."""

OTHER_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "abcdeghiklmnopqrstuvxy", "abcdđefghijklmnopqrstuvwxyz")
"""What word processors and habit put in its place: without đ, with f, or both."""

LONGEST_BARE_TITLE = 120
"""Code points of a title that follows "Chương I" without a mark between."""

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
    SUBSECTION = "subsection"
    ARTICLE = "article"
    UPPER = "upper"
    ROMAN = "roman"
    DECIMAL = "decimal"
    PAREN_NUMBER = "paren_number"
    LOWER = "lower"
    LOWER_ROMAN = "lower_roman"
    VERBAL = "verbal"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Marker:
    """A label: its scheme, its number as one integer a level ("2.1.3" -> (2, 1, 3); "đ)" -> (5,)), and its text.

    `text` is the label with its closer, without the space behind it. A letter that Vietnamese numbering does not use
    (f, j, w, z) has the number 0. `ambiguous` holds the other reading of a single letter that is both a letter and a
    Roman number: as capital letter of a Roman label (C, I, L, V, X), as small Roman number of a letter (i, v, x).
    """

    scheme: Scheme
    numbers: tuple[int, ...]
    text: str
    ambiguous: tuple[int, ...] = ()


_WORDED = regex.compile(
    r"(?P<word>phần|chương|tiểu\s+mục|mục|điều)\s+"
    r"(?:thứ\s+(?P<verbal>mười\s+(?:một|hai)|\p{L}+)|(?P<roman>[IVXLC]+)(?!\p{L})|"
    r"(?P<number>\d{1,3})(?P<inserted>[a-zđ])?(?![\d,/\p{L}])|(?P<letter>[A-ZĐ])(?!\p{L}))"
    r"(?P<closer>\s*[.:)–-]+)?",
    regex.IGNORECASE,
)
# The first figure of what is labelled is no number of the label: "10. 41/41 thôn", "3. 1.000 hộ".
_DECIMAL = regex.compile(
    r"(?P<number>\d{1,3}(?:\s?\.\s?\d{1,2}(?!/\d|[.,]\d{3})){0,4})(?:\s?(?P<closer>[.)/:–-]+)|(?<=\d\.\d{1,2})(?=\s))"
)
# Some converters change the case of headings: "Ii." is what they leave of "II.".
_ROMAN_LABEL = regex.compile(r"(?P<roman>[IVXLC]+|[IVX][ivx]{1,4})(?!\s/)\s?(?P<closer>[.)/:–-]+)(?!\s?\p{Lu}\s?\.)")
# Not the initials of a name ("V. I. Lê-nin").
_UPPER_LABEL = regex.compile(r"(?P<letter>[A-ZĐ])(?!\s/)\s?(?P<closer>[.)/:–-]+)(?!\s?\p{Lu}\s?\.)")
_LOWER_LABEL = regex.compile(r"(?P<letter>[a-zđ](?:\.?\s?\d{1,2}(?=[.)]))?|[ivx]{2,5})\s?(?P<closer>[.)/]+-?)(?=\s)")
_PAREN = regex.compile(r"\((?P<number>\d{1,2}|[a-zđ]|[ivx]{2,5})\)[.:]?")
_VERBAL_LABEL = regex.compile(
    r"(?P<thu>thứ)\s+(?P<word>nhất|hai|nhì|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?:\s+(?:một|hai))?)"
    r"(?:\s+là)?\s*[,:.]|"
    r"(?P<word>một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?:\s+(?:một|hai))?)\s+là(?:\s*[,:.]|(?=\s))",
    regex.IGNORECASE,
)
_BULLET = regex.compile(r"[-–—+*•●○▪■✓➢\uF0B7\uF02D]+(?=\s|\p{L}|[“\"\d])")
_WORDS = {
    "phần": Scheme.PART, "chương": Scheme.CHAPTER, "mục": Scheme.SECTION, "tiểu mục": Scheme.SUBSECTION,
    "điều": Scheme.ARTICLE,
}  # fmt: skip


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


def relabelled(text: str, scheme: Scheme, number: int) -> str:
    """The label `text` with its last number changed to `number`: ("2.3-", 4) -> "2.4-", ("đ)", 6) -> "e)"."""
    found = list(_LAST_NUMBER[scheme].finditer(text)) if scheme in _LAST_NUMBER else []
    if not found:
        return text
    match = found[-1]
    old = match[0]
    if old.isdigit():
        new = str(number)
    elif scheme in (Scheme.UPPER, Scheme.LOWER):
        new = LETTERS[(number - 1) % len(LETTERS)]
    elif scheme is Scheme.VERBAL or (" " in text and roman_value(old.upper()) is None):
        words = _ORDINAL_WORDS if "th" in text.lower()[:8] or scheme is not Scheme.VERBAL else _CARDINAL_WORDS
        new = words[number - 1] if number <= len(words) else str(number)
    else:
        new = roman_text(number)
    new = new.upper() if old.isupper() else new.capitalize() if old[0].isupper() else new.lower()
    return text[: match.start()] + new + text[match.end() :]


_CARDINAL_WORDS = (
    "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai",
)  # fmt: skip
_ORDINAL_WORDS = ("nhất", "hai", "ba", "tư", *_CARDINAL_WORDS[4:])
_WORD_NUMBER = "|".join(sorted({*_VERBAL}, key=len, reverse=True))
_AFTER_WORD = regex.compile(rf"\d+|(?<!\p{{L}})(?:{_WORD_NUMBER}|[IVXLC]+|[A-ZĐ])(?!\p{{L}})", regex.IGNORECASE)
_LAST_NUMBER = {
    Scheme.DECIMAL: regex.compile(r"\d+"),
    Scheme.PAREN_NUMBER: regex.compile(r"\d+"),
    Scheme.UPPER: regex.compile(r"[A-ZĐ]"),
    Scheme.LOWER: regex.compile(r"[a-zđ](?!.*\d)|\d+"),
    Scheme.ROMAN: regex.compile(r"[IVXLCivx]+"),
    Scheme.LOWER_ROMAN: regex.compile(r"[ivx]+"),
    Scheme.VERBAL: _AFTER_WORD,
    Scheme.PART: _AFTER_WORD,
    Scheme.CHAPTER: _AFTER_WORD,
    Scheme.SECTION: _AFTER_WORD,
    Scheme.SUBSECTION: _AFTER_WORD,
    Scheme.ARTICLE: _AFTER_WORD,
}


def _worded(line: str) -> Marker | None:
    match = _WORDED.match(line)
    if not match or not match["word"][0].isupper():
        return None
    scheme = _WORDS[" ".join(match["word"].lower().split())]
    if not match["closer"] and not _titled(line[match.end() :], scheme):
        return None
    if match["verbal"]:
        value = _VERBAL.get(" ".join(match["verbal"].lower().split()))
    elif match["roman"]:
        value = roman_value(match["roman"])
    elif match["letter"]:
        value = letter_value(match["letter"])
    else:
        value = int(match["number"])
    if not value:
        return None
    inserted = letter_value(match["inserted"] or "")
    return Marker(scheme, (value, inserted) if inserted else (value,), match[0].rstrip())


def _titled(rest: str, scheme: Scheme) -> bool:
    """Whether a worded label without a closer is one: "Chương I QUY ĐỊNH CHUNG", not "Điều 5 Luật này quy định"."""
    rest = rest.strip()
    if not rest:
        return True
    if scheme is Scheme.ARTICLE or not rest[0].isupper():
        return rest.isupper()
    return rest.isupper() or (len(rest) <= LONGEST_BARE_TITLE and rest[-1] not in ".;,:")


def _decimal(line: str) -> Marker | None:
    match = _DECIMAL.match(line)
    closer = match["closer"] or "" if match else ""
    if not match or not _label_ends(line, match.end(), closer):
        return None
    if not closer and not line[match.end() :].lstrip()[:1].isupper():
        return None  # "12.5 ha"
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
    value = roman_value(match["roman"].upper())
    if value is None:
        return None
    letter = letter_value(match["roman"]) if len(match["roman"]) == 1 else None
    return Marker(Scheme.ROMAN, (value,), match[0].rstrip(), (letter,) if letter else ())


def _upper(line: str) -> Marker | None:
    match = _UPPER_LABEL.match(line)
    if not match or not _label_ends(line, match.end(), match["closer"]):
        return None
    return Marker(Scheme.UPPER, (letter_value(match["letter"]) or 0,), match[0].rstrip())


def _paren(line: str) -> Marker | None:
    match = _PAREN.match(line)
    if not match:
        return None
    label = match["number"]
    if label.isdigit():
        return Marker(Scheme.PAREN_NUMBER, (int(label),), match[0])
    return _small(label, match[0])


def _lower(line: str) -> Marker | None:
    match = _LOWER_LABEL.match(line)
    if not match:
        return None
    label = match["letter"]
    if label[-1].isdigit():
        return Marker(Scheme.LOWER, (letter_value(label[0]) or 0, int(label[1:].strip(". "))), match[0].rstrip())
    return _small(label, match[0].rstrip())


def _small(label: str, text: str) -> Marker | None:
    """A small letter, or a small Roman number of more than one letter."""
    roman = roman_value(label)
    if len(label) > 1:
        return Marker(Scheme.LOWER_ROMAN, (roman,), text) if roman else None
    return Marker(Scheme.LOWER, (letter_value(label) or 0,), text, (roman,) if roman and label in "ivx" else ())


def _verbal(line: str) -> Marker | None:
    match = _VERBAL_LABEL.match(line)
    if match and not match[0][0].isupper() and match[0][-1].isalpha():
        return None  # "một là" goes on with a sentence
    return (
        Marker(Scheme.VERBAL, (_VERBAL[" ".join(match["word"].lower().split())],), match[0].rstrip()) if match else None
    )


def _bullet(line: str) -> Marker | None:
    match = _BULLET.match(line)
    return Marker(Scheme.BULLET, (), match[0]) if match else None
