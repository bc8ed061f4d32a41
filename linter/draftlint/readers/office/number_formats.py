"""Automatic numbers as Word prints them."""

from __future__ import annotations

from draftlint.readers.office.symbols import symbol

LARGEST = 100_000
"""A larger number is printed in digits, whatever the format asks for."""

_VI_UNITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_EN = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_EN_ORDINAL = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
)  # fmt: skip
_CHICAGO = "*†‡§"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def number_text(number: int, number_format: str, language: str = "") -> str:
    """A number in one of Word's formats (`w:numFmt`); a format not known here is printed in digits.

    `language` (a tag such as "vi-VN") chooses the words where a format spells numbers out.
    """
    if number_format == "none":
        return ""
    if not 0 < number < LARGEST:
        return "0" + str(number) if number_format == "decimalZero" and 0 <= number < 10 else str(number)
    vietnamese = language.lower().startswith("vi")
    match number_format:
        case "decimalZero":
            return f"{number:02}"
        case "upperRoman":
            return roman(number)
        case "lowerRoman":
            return roman(number).lower()
        case "upperLetter":
            return letters(number).upper()
        case "lowerLetter":
            return letters(number)
        case "ordinal":
            return f"thứ {number}" if vietnamese else f"{number}{_english_suffix(number)}"
        case "cardinalText":
            return _capital(vietnamese_words(number)) if vietnamese else _capital(_listed(_EN, number))
        case "ordinalText":
            return f"Thứ {_vietnamese_ordinal(number)}" if vietnamese else _capital(_listed(_EN_ORDINAL, number))
        case "numberInDash":
            return f"- {number} -"
        case "hex":
            return f"{number:X}"
        case "chicago":
            return _CHICAGO[(number - 1) % 4] * min((number - 1) // 4 + 1, 50)
        case "decimalEnclosedCircle" if number <= 20:
            return chr(0x2460 + number - 1)
        case "decimalEnclosedParen":
            return f"({number})"
        case "decimalEnclosedFullstop":
            return f"{number}."
    return str(number)


def padded(number: int, pattern: str) -> str:
    """A number in a custom format, which Word writes as its first values: "001, 002, 003, ..."."""
    first = pattern.partition(",")[0].strip()
    return f"{number:0{min(len(first), 12)}}" if first.isdigit() else str(number)


def bullet_text(text: str, font: str) -> str:
    """A bullet as a reader sees it; symbol fonts write it in the private use area."""
    if text == "o" and "courier" in font.lower():
        return "○"
    return "".join(symbol(ord(char), font) for char in text)


def roman(number: int) -> str:
    """Upper-case Roman numerals."""
    out = ""
    for size, numeral in _ROMAN:
        count, number = divmod(number, size)
        out += numeral * count
    return out


def letters(number: int) -> str:
    """a … z, aa, bb … as Word goes on after z."""
    turn, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * min(turn + 1, 50)


def running_letters(number: int) -> str:
    """a … z, aa, ab … as spreadsheets name their columns."""
    out = ""
    while number > 0:
        number, place = divmod(number - 1, 26)
        out = chr(ord("a") + place) + out
    return out


def vietnamese_words(number: int) -> str:
    """A number up to 99 in Vietnamese words, a larger one in digits."""
    if number < 10:
        return _VI_UNITS[number]
    if number > 99:
        return str(number)
    tens, unit = divmod(number, 10)
    head = "mười" if tens == 1 else f"{_VI_UNITS[tens]} mươi"
    if unit == 0:
        return head
    tail = {1: "một" if tens == 1 else "mốt", 5: "lăm"}.get(unit, _VI_UNITS[unit])
    return f"{head} {tail}"


def _vietnamese_ordinal(number: int) -> str:
    return {1: "nhất", 4: "tư"}.get(number) or vietnamese_words(number)


def _english_suffix(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _listed(words: tuple[str, ...], number: int) -> str:
    return words[number] if number < len(words) else str(number)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
