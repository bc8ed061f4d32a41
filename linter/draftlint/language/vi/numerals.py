"""Numbers printed in digits the Vietnamese way: a dot between thousands, a comma before decimals (VIETNAMESE.md 1.1).

What a numeral stands for (an amount, a year, part of a name) is not decided here; the flags say what is odd about it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

import regex


class NumeralFlag(StrEnum):
    """What is particular about how a number is printed."""

    LEADING_ZERO = "leading_zero"
    """`05`: clerical habit for counts below ten; the value is the plain one."""
    CODE = "code"
    """Four or more digits that begin with a zero: a telephone number or a code, hardly a quantity."""
    YEAR_LIKE = "year_like"
    """Four digits without a separator, 1900 to 2099."""
    UNGROUPED = "ungrouped"
    """Four or more digits without a separator that are no year: `6240`, `1312,5`."""
    SPACED = "spaced"
    """Thousands set off by spaces: `1 234`."""
    DECIMAL_POINT = "decimal_point"
    """A dot where the comma belongs: `48.6%`."""
    ENGLISH = "english"
    """Commas between thousands: `1,234,567`, `12,345.6`."""
    AMBIGUOUS = "ambiguous"
    """Two readings are possible (`73,520`, `104.125%`); `alternative` holds the less likely one."""
    MALFORMED = "malformed"
    """No regular number: `12.34.567`, `1..5`, `,5`. The value is a guess; never compute with it."""
    GLUED = "glued"
    """A letter stands directly before: part of a name or a unit (`QL13`, `m2`)."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in digits. `start` and `end` are offsets into the text searched; `decimals` counts printed decimals."""

    start: int
    end: int
    text: str
    value: Decimal
    decimals: int
    flags: frozenset[NumeralFlag] = frozenset()
    alternative: Decimal | None = None

    @property
    def malformed(self) -> bool:
        """Whether the value is only a guess."""
        return NumeralFlag.MALFORMED in self.flags

    @property
    def is_integer(self) -> bool:
        """Whether no decimals are printed."""
        return self.decimals == 0


_LONGEST = 40
"""Digits and separators in one numeral; longer runs are cut there and reported as malformed."""

# U+00A0, U+2007, U+2009, U+202F: spaces that only ever join. A plain space joins two groups of three or more.
_JOINERS = "\u00a0\u2007\u2009\u202f"
_TOKEN = regex.compile(
    rf"(?<![0-9])(?:[0-9]{{1,3}}(?:[{_JOINERS}][0-9]{{3}}(?![0-9]))+|[0-9]{{1,3}}(?: [0-9]{{3}}(?![0-9])){{2,}})"
    r"(?:,[0-9]++)?"
    r"|(?<![0-9])[0-9]++(?:(?:[.,]|\.\.(?!\.)|,,)[0-9]++)*+"
    r"|(?<![\p{L}\p{M}0-9.,…)\]}”\"'])[.,][0-9]++(?=\s?%)"
)
_REGULAR = regex.compile(r"(?P<whole>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,(?P<part>[0-9]+))?")
_POINT = regex.compile(r"(?P<whole>[0-9]+)\.(?P<part>[0-9]{1,2}|[0-9]{4,})")
_COMMAS = regex.compile(
    r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+)\.(?P<part>[0-9]{1,2})|(?P<whole>[0-9]{1,3}(?:,[0-9]{3}){2,})"
)
_YEARS = regex.compile(r"(?:19|20)[0-9]{2}(?:,(?:19|20)[0-9]{2})+")
_PERCENT = regex.compile(r"\s?(?:%|‰|phần\s(?:trăm|nghìn|ngàn)|điểm\s(?:%|phần))")


def find_numerals(text: str, start: int = 0, end: int | None = None) -> Iterator[Numeral]:
    """Every number in digits between two offsets. `5,` and `5.` at the end of a clause leave the mark out."""
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        years = _YEARS.fullmatch(match[0])
        if years:  # "2021,2022": a list whose space was lost
            at = match.start()
            for year in match[0].split(","):
                yield _read(text, at, at + len(year))
                at += len(year) + 1
            continue
        yield _read(text, match.start(), match.end())


def parse_numeral(text: str) -> Numeral | None:
    """The number that a text is, surrounding white space aside; None where it is no single numeral."""
    bare = text.strip()
    found = next(find_numerals(bare), None)
    return found if found is not None and (found.start, found.end) == (0, len(bare)) else None


def _read(text: str, start: int, end: int) -> Numeral:
    token = text[start:end]
    percent = _PERCENT.match(text, end) is not None
    value, decimals, flags, alternative = _value(token, percent)
    if start and text[start - 1].isalpha():
        flags.add(NumeralFlag.GLUED)
    return Numeral(start, end, token, value, decimals, frozenset(flags), alternative)


def _value(token: str, percent: bool) -> tuple[Decimal, int, set[NumeralFlag], Decimal | None]:
    flags: set[NumeralFlag] = set()
    if len(token) > _LONGEST:
        return Decimal(regex.sub(r"[^0-9]", "", token[:_LONGEST])), 0, {NumeralFlag.MALFORMED}, None
    if any(space in token for space in _JOINERS + " "):
        flags.add(NumeralFlag.SPACED)
        token = "".join(token.split())
    regular = _REGULAR.fullmatch(token)
    if regular and not _odd_zero(regular["whole"]):
        return _regular(regular["whole"], regular["part"] or "", percent, flags)
    point = _POINT.fullmatch(token)
    if point and len(point["part"]) <= 2 and not _odd_zero(point["whole"]):
        flags.add(NumeralFlag.DECIMAL_POINT)
        return Decimal(token), len(point["part"]), flags, None
    small = token.startswith("0.") and token.count(".") == 1 and "," not in token
    if small:  # 0.125: a group cannot follow a zero
        flags.add(NumeralFlag.DECIMAL_POINT)
        return Decimal(token), len(token) - 2, flags, None
    commas = _COMMAS.fullmatch(token)
    if commas:
        flags.add(NumeralFlag.ENGLISH)
        part = commas["part"] or ""
        return Decimal(token.replace(",", "")), len(part), flags, None
    flags.add(NumeralFlag.MALFORMED)
    value, decimals = _guess(token)
    return value, decimals, flags, None


def _odd_zero(whole: str) -> bool:
    return whole.startswith("0") and "." in whole


def _regular(
    whole: str, part: str, percent: bool, flags: set[NumeralFlag]
) -> tuple[Decimal, int, set[NumeralFlag], Decimal | None]:
    digits = whole.replace(".", "")
    value = Decimal(f"{digits}.{part}" if part else digits)
    if len(digits) > 1 and digits.startswith("0"):
        flags.add(NumeralFlag.CODE if len(digits) >= 4 else NumeralFlag.LEADING_ZERO)
    elif "." not in whole and len(digits) >= 4 and NumeralFlag.SPACED not in flags:
        year = len(digits) == 4 and not part and 1900 <= int(digits) <= 2099
        flags.add(NumeralFlag.YEAR_LIKE if year else NumeralFlag.UNGROUPED)
    if percent and not part and whole.count(".") == 1:  # 104.125%: no share is that large
        flags |= {NumeralFlag.AMBIGUOUS, NumeralFlag.DECIMAL_POINT}
        return Decimal(whole), 3, flags, value
    if len(part) == 3 and "." not in whole and len(digits) <= 3 and not digits.startswith("0"):
        flags.add(NumeralFlag.AMBIGUOUS)
        return value, 3, flags, Decimal(digits + part)
    return value, len(part), flags, None


def _guess(token: str) -> tuple[Decimal, int]:
    """A value for an irregular numeral: at most two digits behind the last separator are decimals."""
    groups = regex.split(r"[.,]+", token)
    if len(groups) == 2 and len(groups[1]) != 3 and not token[0].isdigit():
        return Decimal(f"0.{groups[1]}"), len(groups[1])
    if len(groups[-1]) <= 2 and len(groups) > 1:
        return Decimal("".join(groups[:-1] or ["0"]) + "." + groups[-1]), len(groups[-1])
    return Decimal("".join(groups)), 0
