"""What stands behind a number: its magnitude, unit, counted noun and rate base."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import regex

from draftlint.document import Span
from draftlint.facts.numbers.named_numbers import ROUND
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.units import (
    COUNT,
    MAGNITUDE,
    NOUN,
    RATE_BASE,
    Unit,
    fold,
    magnitudes,
    unit_pattern,
    units,
)

# "318 hộ, xã An Hòa 907 hộ": the second noun is named or counted itself; "4G" counts nothing.
_NAMED = regex.compile(r"\s\p{Lu}")
_COUNTED_ITSELF = regex.compile(r"(?P<between>[^,;.()]{0,30}?)(?<!\d)\d++(?!\p{Lu})")
_SAYS = WordPattern(r"\s<units.says_figure>\s", flags=0)
_AND_NOUN = regex.compile(r",\s|/|\s[-–]\s")
_WORD = regex.compile(r"\p{L}+")
_SPACE = regex.compile(r"\s*")
_YEARLY = regex.compile(r"\s?năm(?=[\s.,;)]|$)(?!\s\d)")
_PERIOD = regex.compile(r"\s(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d")
_MEDALS = regex.compile(r"(?:\d\s(?:bạc|HCB)|huy chương[^;.]{0,40}?)[,;]?\s(?:và\s)?\d{1,3}\s?$", regex.IGNORECASE)
# Words that make another thing of the unit word before them: "hạng mục", "ngày công", "bậc học".
_OTHER_WORD = {
    "hạng": regex.compile(r"\s(?:nhất|nhì|ba|i{1,3}|mục)(?!\p{L})"),  # "04 hạng Ba": orders of a class, no rank
    "bậc": regex.compile(r"\s(?:học|thợ|lương|tiểu|trung|mầm)(?!\p{L})"),
    "ngày": regex.compile(r"\s(?:công|lễ|hội|chủ|thứ)(?!\p{L})"),
    "giờ": regex.compile(r"\s(?:công|giảng|học|dạy)(?!\p{L})"),
    "khối": regex.compile(r"\s\p{L}"),
    "đồng": regex.compile(r"\s(?:chí|bào|tác)"),
    "đ": regex.compile(r"/c"),
}


@dataclass(frozen=True, slots=True)
class Measure:
    """What follows a number. `end` is behind it all; `stated` says whether there was anything."""

    magnitude: Decimal
    unit: Unit
    noun: str
    per: str
    end: int
    stated: bool


def measure_at(text: str, at: int, within: Span) -> Measure:
    """Read magnitude, unit, counted noun and rate base behind a number that ends at `at`."""
    magnitude, start, at, stated = _magnitude(text, at, within)
    unit, noun = COUNT, ""
    found = unit_pattern().match(text, at, within.end)
    word = NOUN.match(text, at, within.end)
    if found and not _is_noun_instead(text, found, within):
        unit, start, stated = units()[" ".join(found["unit"].split())], found.end(), True
    elif magnitude >= 1_000_000_000 and not (word and fold(word["noun"]) in load("vi", "units")["by_the_billion"]):
        unit = units()["đồng"]
    if unit is COUNT:
        if word:
            noun, start, stated = fold(word["noun"]), word.end(), True
            noun = _joined_nouns(text, noun, start, within)
        elif other := _other_noun().match(text, at, within.end):
            noun, start, stated = fold(other[0]), other.end(), True
        elif magnitude == 1_000_000 and not _WORD.match(text, at, within.end):
            unit = units()["đồng"]
    per, start = _per(text, start, unit, noun, within)
    return Measure(magnitude, unit, noun, per, start, stated)


def skip_space(text: str, at: int, within: Span) -> int:
    """The next offset that holds no white space."""
    match = _SPACE.match(text, at, within.end)
    return match.end() if match else at


def _magnitude(text: str, at: int, within: Span) -> tuple[Decimal, int, int, bool]:
    """The product of the magnitude words, where they end, where what follows begins, and whether there were any."""
    magnitude, start, stated = Decimal(1), at, False
    at = skip_space(text, at, within)
    while found := MAGNITUDE.match(text, at, within.end):
        magnitude *= magnitudes()[fold(found["magnitude"])]
        start, stated = found.end(), True
        at = skip_space(text, start, within)
        if text[start:at] != " " and at != start:
            break
    return magnitude, start, at, stated


def _per(text: str, at: int, unit: Unit, noun: str, within: Span) -> tuple[str, int]:
    """What the figure is per, and where that ends: "/năm", "/10.000 dân", "trên 10.000 dân"."""
    base = RATE_BASE.match(text, at, within.end)
    if base and not _is_other_count(base["base"]) and fold(base["base"]) not in noun.split(", "):
        return fold(base["base"]).replace(" / ", "/").replace("²", "2").replace("³", "3"), base.end()
    if unit.dimension == "percent" and (year := _YEARLY.match(text, at, within.end)):
        return "năm", year.end()
    return "", at


def _is_other_count(base: str) -> bool:
    """ "7 vụ/9 người": a count over a count is no rate; "5 bác sĩ/10.000 dân" is."""
    digits = regex.match(r"\d[\d.]*", base)
    return digits is not None and digits[0] not in ROUND and digits[0] != "1"


@cache
def _other_noun() -> regex.Pattern[str]:
    """A counted noun that no list knows: one or two words that are neither verbs nor joints."""
    data = load("vi", "units")
    first, second = ("|".join(word.replace(" ", r"\s") for word in data[key]) for key in ("no_nouns", "no_second"))
    return regex.compile(rf"(?!(?i:{first})(?!\p{{L}}))\p{{L}}{{2,}}(?:\s(?!(?:{second})(?!\p{{L}}))\p{{Ll}}{{2,}})?")


def _joined_nouns(text: str, noun: str, end: int, within: Span) -> str:
    """Things counted together: "85 xã, phường" is "xã, phường"; "5 xã, 3 phường" are two counts."""
    joined = [noun]
    places = load("vi", "units")["places"]
    while match := _AND_NOUN.match(text, end, within.end):
        other = NOUN.match(text, match.end(), within.end)
        if other is None or fold(other["noun"]) in joined or fold(other["noun"]).startswith(f"{joined[-1]} "):
            break  # "giảm 77 hộ, hộ cận nghèo cũng giảm"
        alike = {joined[-1], fold(other["noun"])} <= set(places)
        if match[0] == "/" and not alike:
            break  # "12 tiêu chí/xã" is a rate, "12 xã/phường" are both
        if _stands_alone(text, other.end(), alike, within):
            break
        joined.append(fold(other["noun"]))
        end = other.end()
    return ", ".join(joined)


def _stands_alone(text: str, end: int, alike: bool, within: Span) -> bool:
    """Whether a noun behind a comma has a name or a number of its own.

    "214 thôn, tổ dân phố xuống còn 128" counts places of one kind (`alike`); in "10 phòng, biên chế giảm 62 người" a
    new clause begins.
    """
    if _NAMED.match(text, end, within.end):
        return True
    counted = _COUNTED_ITSELF.match(text, end, within.end)
    return counted is not None and not (alike and _SAYS.search(counted["between"] + " "))


def _is_noun_instead(text: str, found: regex.Match[str], within: Span) -> bool:
    """Tell units from words: "điểm trường", "lần thứ", "m" of a longer word, "năm" of a date are no units here."""
    word = fold(found["unit"])
    rest = text[found.end() : min(found.end() + 14, within.end)].lower()
    if word == "điểm":
        return not regex.match(r"\s?(?:so|[.,;)/]|$)", rest) or "/" in text[max(0, found.start() - 6) : found.start()]
    if word == "năm" and regex.match(r"\s(?:19|20)\d\d(?!\d)", rest):  # "7 triệu năm 2005", but "5 năm 2021 - 2025"
        counted = regex.search(r"(?<![\d.,])\d{1,2}\s?$", text[max(0, found.start() - 4) : found.start()])
        return not (counted and _PERIOD.match(text, found.end(), within.end))
    if word == "đồng" and _MEDALS.search(text[max(within.start, found.start() - 60) : found.start()]):
        return True
    other = _OTHER_WORD.get(word)
    return other is not None and other.match(rest) is not None
