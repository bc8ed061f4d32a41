"""Units and counted nouns of `units.yaml`, ready to match."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

import regex

from draftlint.language.data import load, wrong_entry
from draftlint.language.patterns import WordPattern, spaced

_OF_TIME = {"time", "age", "day"}
_ADDITIVE = {"count", "vnd", "usd", "eur", "area", "length", "mass", "volume", "energy", "power"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: what it may be compared with (`dimension`), and the factor to that dimension's base unit."""

    name: str
    dimension: str
    factor: Decimal

    @property
    def tells_time(self) -> bool:
        """Whether it measures a length of time or an age, or numbers a day."""
        return self.dimension in _OF_TIME

    @property
    def adds_up(self) -> bool:
        """Whether figures in it are parts of a total: amounts and counts, no rates and no places."""
        return self.dimension in _ADDITIVE


COUNT = Unit("", "count", Decimal(1))
"""The unit of a bare number or of counted things."""


@cache
def units() -> dict[str, Unit]:
    """Every spelling with its unit."""
    out: dict[str, Unit] = {}
    for index, row in enumerate(load("vi", "units")["units"]):
        try:
            unit = Unit(row["name"], row["dimension"], Decimal(str(row["factor"])))
            for spelling in row["spellings"]:
                out[spelling] = unit
        except (KeyError, TypeError, ArithmeticError) as error:
            raise wrong_entry("vi", "units", ["units", index], f"đơn vị thiếu hoặc sai mục {error}") from error
    return out


@cache
def magnitudes() -> dict[str, Decimal]:
    """Number words that multiply: nghìn, triệu, tỷ, …"""
    return {word: Decimal(value) for word, value in load("vi", "units")["magnitudes"].items()}


@cache
def unit_pattern() -> regex.Pattern[str]:
    """Matches a unit where it stands: `unit` is its spelling."""
    ordered = sorted(units(), key=lambda word: (-len(word), word))
    whole = [f"{spaced([word])}{_word_end(word)}" for word in ordered]
    return regex.compile(f"(?P<unit>{'|'.join(whole)})")


def _word_end(word: str) -> str:
    return r"(?![\p{L}\d])" if word[-1].isalnum() and word[-1] not in "²³" else ""


_PER = r"(?:\d{1,3}(?:\.\d{3})*\s?|một\s|vạn\s|nghìn\s)?<units.rate_bases>(?![\p{L}\d])"
_PER_PEOPLE = (
    r"(?:(?:1|một)\s)?(?:vạn|nghìn|ngàn|10{2,5}|10{0,2}\.000)"
    r"\s(?:người dân|dân số|dân|người|nhân khẩu|trẻ|ca đẻ)(?!\p{L})"
)
# "18 tỷ lệ", "5 tỷ trọng" count rates and shares
MAGNITUDE = WordPattern(r"(?P<magnitude><units.magnitudes>)(?!\p{L}|\s(?:lệ|trọng|suất|giá|số|phú)(?!\p{L}))")
"""Matches a magnitude word where it stands."""
NOUN = WordPattern(r"(?P<noun><units.nouns>)(?![\p{L}\d])")
"""Matches a counted noun where it stands, the longest first."""
RATE_BASE = WordPattern(rf"\s?/\s?(?P<base>{_PER}(?:\s?/\s?{_PER})?)|\s(?:tính\s)?trên\s(?P<base>{_PER_PEOPLE})")
"""Matches what a rate is per: "/năm", "/10.000 dân", "/người/năm", also "trên 10.000 dân"."""


_KEPT = 4096
"""Pairs of nouns that are remembered: a list asks for the same pair again and again."""


def fold(words: str) -> str:
    """A phrase as it is compared: lower case, single spaces."""
    return " ".join(words.lower().split())


def _in_full(noun: str) -> str:
    return str(load("vi", "units")["short_nouns"].get(noun, noun))


@cache
def _hypernyms() -> dict[str, frozenset[str]]:
    return {general: frozenset(special) for general, special in load("vi", "units")["hypernyms"].items()}


@lru_cache(_KEPT)
def counts_into(part: str, whole: str) -> bool:
    """Whether things of one noun count into a total of another: "lượt" into "lượt người", "xã" into "đơn vị"."""
    part, whole = _in_full(part), _in_full(whole)
    if not part or not whole or part == whole:
        return True
    if ", " in part:
        return any(counts_into(noun, whole) for noun in part.split(", "))
    if ", " in whole:
        return any(counts_into(part, noun) for noun in whole.split(", "))
    if whole.startswith("lượt ") and counts_into(part, whole.removeprefix("lượt ")):
        return True
    if part == "lượt người" and whole.startswith("lượt "):
        return True
    if whole.startswith(part + " ") or part.startswith(whole + " ") or whole == f"lượt {part}":
        return True
    return part in _hypernyms().get(whole, ())
