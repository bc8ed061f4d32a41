"""Numbers that are no quantities: dates, years, document numbers, and parts of names (VIETNAMESE.md 1.10)."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from draftlint.document import Span
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.units import MAGNITUDE, NOUN, fold, unit_pattern


@dataclass(frozen=True, slots=True)
class NamedNumber:
    """A number that counts nothing.

    `use` says why: it is a `date`, `year`, `period`, `reference`, `name`, `label` or `scale`.
    """

    span: Span
    use: str


_DAY_MONTH = r"(?:0?[1-9]|[12]\d|3[01])\s?[/.-]\s?(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19|20)\d\d"
_DATE = regex.compile(
    rf"(?P<full>\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?:{_YEAR})(?!\d))|"
    rf"(?P<month>(?:0?[1-9]|1[0-2])\s?/\s?{_YEAR}(?![\d/]))|"
    rf"(?P<period>{_YEAR}\s?[-–—/]\s?{_YEAR}(?!\d))|"
    rf"(?P<worded>\d{{1,2}}\stháng\s\d{{1,2}}(?:\snăm\s{_YEAR})?(?![\d.,]\d|\d))"
)
_DAY = regex.compile(rf"{_DAY_MONTH}(?![\d/])")
_REFERENCE = regex.compile(  # a document number with its symbol
    r"\d{1,5}(?:\s?[,;]\s?\d{1,5}){0,4}(?:\s?/\s?(?:19|20)\d\d)?\s?[-–/]\s?(?:[A-ZĐÐ][\p{L}Đ]{0,9}\s?[-–/]\s?[A-ZĐ]|(?:QH|UBTVQH)\d|[A-ZĐ]{2,6}[-/])"
    r"|\d{1,5}(?:QĐ|QD|NQ|KH|CT|KL|BC|TB|HD|QC)\s?[-/]"
)
_SYMBOL_TAIL = regex.compile(r"[\p{Lu}\d&.]*(?:\s?[-–/]\s?[\p{Lu}&.\d]+)*")
_YEAR_ONLY = regex.compile(rf"{_YEAR}(?![\d.,]\d|\d)")
_SCALE = regex.compile(r"1\s?/\s?(?:\d{3,4}|\d{1,2}\.000)(?!\d|\.\d)")
# "đứng thứ 4/11 huyện": a place in a ranking, no part of a whole.
_RANK = regex.compile(r"\d{1,3}\s?/\s?\d{1,3}(?![\d.,]\d|\d)")
_RANK_WORD = WordPattern(r"(?<!\p{L})<number_names.ranks>\s$")
# "đứng thứ 4/11 huyện và 25/63 tỉnh", "(năm trước: 6/11 và 30/63)": more places, the word said once.
_RANKED = regex.compile(
    r"(?<!\p{L})(?:thứ|hạng|vị trí)\s(?:số\s)?\d{1,3}\s?/\s?(?P<among>\d{1,3})(?![\d.,]\d|\d)", regex.IGNORECASE
)
_AND_PLACE = regex.compile(r"[^;.()\d]{0,50}(?:,|và)\s(?:đứng\s|xếp\s|ở\s)?", regex.IGNORECASE)
_PLACES = regex.compile(r"(?<![\d/.,])\d{1,3}\s?/\s?(?P<among>\d{1,3})(?![\d/])")
_RANK_REACH = 160
# "… thiếu quyết liệt; (2) phối hợp chưa chặt": the label of an item; "hai (02) công trình" is a count.
_LABEL = regex.compile(r"(?<=\()[1-9]\d?\)\.?(?=[\s\p{L}“]|$)")
_BESIDE_LABEL = regex.compile(r"(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s?\($", regex.IGNORECASE)
# "Tân Lập (08), Phú Mỹ (12)", "Tân Lập (08) và Phú Mỹ (12)": counts in brackets behind names.
_NAMES_BEFORE = regex.compile(
    r"\(\d{1,4}\)\s?(?:[,;]|và(?!\p{L}))\s?(?:và\s)?(?:\p{Ll}+\s){0,2}\p{Lu}[^(),;:.\d]{1,40}\($"
)
_NAMES_BEHIND = regex.compile(r"\d+\)\s?và\s(?:\p{Ll}+\s){0,2}\p{Lu}[^(),;:.\d]{1,40}\(\d{1,4}\)")
_ROW_REACH = 70
# "tiểu học 08/11, trường liên cấp 02/03": one in a row of parts of wholes, whatever word stands before it.
_ROW_OF_FRACTIONS = regex.compile(r"(?<![\d/.,])\d{1,3}/\d{1,3}(?![\d/])[^\d();]{0,30}[,;]\s[^\d,;()]{1,40}$")
_PART_OF_WHOLE = regex.compile(r"(?P<part>\d{1,3})/(?P<whole>\d{1,3})(?![\d/.,]\d|\d|/)")
_CALENDAR_YEAR = regex.compile(rf"\s?năm\s{_YEAR}(?!\d)(?!\s?[-–]\s?{_YEAR})")
# "khóa 350 người" behind "12": the word is counted itself.
_COUNTED_CUE = WordPattern(r"(?<![\p{L}\d.,/])\d{1,3}(?:\.\d{3})*\s<number_names.counted_cues>\s$")
# "thôn, bản, tổ dân phố 142; trường học 47": the last of several nouns that are counted together.
_LISTED_NOUNS = WordPattern(r"\p{L},\s<number_names.listed_nouns>\s$")
# "chia ra: nghị quyết 38, chỉ thị 21": papers counted by type; one that is cited has a capital.
_COUNTED_PAPER = WordPattern(
    r"(?:(?:ra|gồm|có|là|hành)\s?:?|[:,;])\s<number_names.counted_papers>\s$|"
    r"(?<!theo|tại|của|các|với|và|những)\squyết định\s$",
    flags=0,
)
# "cấp trung ương 214 hộ, cấp tỉnh 3.126": a level that is counted, no conference of the committee.
_OF_LEVEL = regex.compile(r"(?<!\p{L})(?:cấp|vốn|ngân sách|nguồn|khối)\s(?:trung ương|tw)\s$", regex.IGNORECASE)
_LONG = regex.compile(r"\s?km(?!\p{L})")  # "quốc lộ 62 km, đường tỉnh 118 km"
_VERSION = regex.compile(r"\d\.\d")
_EACH = regex.compile(r"(?<!\p{L})(?:mỗi|từng|một)\s(?:\p{L}+\s){1,2}$", regex.IGNORECASE)
_TO_NUMBER = regex.compile(r"\s?(?:[-–]|đến)\s?\d+(?:[.,]\d+)*")
_RATE_WORD = regex.compile(r"(?:tỷ|tỉ) lệ\s?:?\s?$", regex.IGNORECASE)
_IN_ALL = regex.compile(r"(?<!\p{L})(?:tổng|trong) số\s$", regex.IGNORECASE)
ROUND = {"100", "1.000", "1000", "10.000", "10000", "100.000", "100000", "1.000.000"}
_NAMESAKE = WordPattern(
    r"(?<!\p{L})(?:(?i:<number_names.things_named>)\s(?:\p{Lu}\p{L}*\s){1,4}"
    r"|<number_names.titles_numbered>\s(?:thành\sphần\s)?)$",
    flags=0,
)
"""Matches the name of one of several alike: "cầu Đông Hà" (2), "Dự án" (3)."""
_POPULATION = WordPattern(r"\s?<number_names.populations>(?!\p{L})(?:\s?/\s?năm)?")


def _cue(words: str, after: str = "") -> WordPattern:
    """Finds text that ends in one of the words listed as `words`; `after` are more alternatives."""
    return WordPattern(rf"(?:(?<!\p{{L}})<number_names.{words}>{after})\s?\.?\s?$")


_DAYS = _cue("days", r"|[,(–-]")
_UP_TO = _cue("up_to_day")
_YEARS = _cue("years", r"|[-–/,(]")
_LISTED = _cue("listed", r"\s\d{1,3}(?:\s?(?:,|;|và|-)\s?\d{1,3})*\s?(?:,|;|và|-)")
_VERSIONED = _cue("versioned")
_CUES = _cue("cues")
_ALWAYS = _cue("always")
_VERBS = _cue("verbs")


def name_at(text: str, start: int, end: int, within: Span) -> NamedNumber | None:
    """Why the number at `start` is none, or None where it is a quantity."""
    before = text[max(within.start, start - 40) : start]
    if (match := _RANK.match(text, start, within.end)) and (
        _RANK_WORD.search(before) or rank_goes_on(text, match, within)
    ):
        return NamedNumber(Span(start, match.end()), "name")
    if _LABEL.match(text, start, within.end) and not _BESIDE_LABEL.search(before):
        if _in_a_row_of_names(text, start, within):
            return None
        return NamedNumber(Span(start, end), "label")
    if (match := _DATE.match(text, start, within.end)) and not _is_fraction_instead(text, match, before, within):
        use = "period" if match["period"] else "date"
        return NamedNumber(Span(start, match.end()), use)
    if match := _REFERENCE.match(text, start, within.end):
        tail = _SYMBOL_TAIL.match(text, match.end() - 1, within.end)
        return NamedNumber(Span(start, max(match.end(), tail.end() if tail else 0)), "reference")
    if (match := _SCALE.match(text, start, within.end)) and (_RATE_WORD.search(before) or "/" in before[-2:]):
        return NamedNumber(Span(start, match.end()), "scale")
    if (match := _DAY.match(text, start, within.end)) and "/" in match[0] and _is_day(text, match, before, within):
        return NamedNumber(Span(start, match.end()), "date")
    if (match := _YEAR_ONLY.match(text, start, within.end)) and _is_year(text, match, before, within):
        return NamedNumber(Span(start, match.end()), "year")
    return _code(text, start, end, before, within)


def rank_goes_on(text: str, place: regex.Match[str], within: Span) -> bool:
    """Whether "25/63" is a place in a ranking because one before it is: joined to it, or among as many."""
    start = max(within.start, place.start() - _RANK_REACH)
    for before in reversed(list(_RANKED.finditer(text, start, place.start()))):
        between = text[before.end() : place.start()]
        if ";" in between:
            return False
        if _AND_PLACE.fullmatch(between):
            return True
        among = place[0].split("/")[-1].strip()
        if "(" in between and among in (before["among"], *(one["among"] for one in _PLACES.finditer(between))):
            return True
    return False


def _in_a_row_of_names(text: str, start: int, within: Span) -> bool:
    """Whether a number in brackets is the count of the name before it, as that of the name beside is."""
    before = _NAMES_BEFORE.search(text, max(within.start, start - _ROW_REACH), start)
    return before is not None or _NAMES_BEHIND.match(text, start, within.end) is not None


def _in_a_row_of_fractions(text: str, start: int, within: Span) -> bool:
    """Whether a part of a whole stands here, as one does before the comma: "tiểu học 8/11, trường liên cấp 2/3"."""
    fraction = _PART_OF_WHOLE.match(text, start, within.end)
    if fraction is None or int(fraction["part"]) > int(fraction["whole"]):
        return False
    return _ROW_OF_FRACTIONS.search(text, max(within.start, start - _ROW_REACH), start) is not None


def rate_denominator(text: str, whole: regex.Match[str], within: Span) -> tuple[str, int] | None:
    """The base of "5/10.000 dân" and where it ends, if the number behind the slash is such a base."""
    if whole[0] not in ROUND:
        return None
    base = _POPULATION.match(text, whole.end(), within.end)
    if not base:
        return None
    digits = f"{int(whole[0].replace('.', '')):,}".replace(",", ".")
    return f"{digits} {fold(base[0].split('/')[0])}", base.end()


def _measured(text: str, at: int, within: Span) -> bool:
    """Whether a unit, magnitude or counted noun stands behind `at`."""
    if _CALENDAR_YEAR.match(text, at, within.end):
        return False  # "bão số 3 năm 2024"
    at += len(text[at : within.end]) - len(text[at : within.end].lstrip(" "))
    return any(pattern.match(text, at, within.end) for pattern in (unit_pattern(), MAGNITUDE, NOUN))


def _is_fraction_instead(text: str, match: regex.Match[str], before: str, within: Span) -> bool:
    """A count over a count: "11/2020 chỉ tiêu" is no month, "tháng 6/2025 huyện" is; a period is never a fraction."""
    if not match["month"] or regex.search(r"(?<!\p{L})tháng\s$", before, regex.IGNORECASE):
        return False
    return bool(NOUN.match(text, match.end() + 1, within.end))


def _is_day(text: str, match: regex.Match[str], before: str, within: Span) -> bool:
    if _UP_TO.search(before) and _more_than_whole(match):
        return True  # "đến 30/11 giải ngân 75%"
    if _measured(text, match.end(), within) and not regex.search(r"(?:ngày|lễ|trường)\s$", before, regex.IGNORECASE):
        return False
    if regex.search(r"\d\s?%\s?\($", before) or regex.match(
        r"\s(?:lên|xuống|nâng)\s", text[match.end() : match.end() + 6]
    ):
        return False  # "đạt 90% (9/10)", "từ 3/10 lên 7/10 xã"
    return _DAYS.search(before) is not None and not regex.search(r"(?:đạt|có|được|là)\s$", before)


def _more_than_whole(match: regex.Match[str]) -> bool:
    day, month = regex.split(r"\s?[/.-]\s?", match[0])
    return int(day) > int(month)


def _is_year(text: str, match: regex.Match[str], before: str, within: Span) -> bool:
    if _YEARS.search(before):
        return not text.startswith("%", match.end())
    noun = NOUN.match(text, match.end() + 1, within.end)
    if noun and noun["noun"][0].isupper():
        return True  # "năm tài chính 2009 Doanh nghiệp …": a new phrase begins
    return not _measured(text, match.end(), within) and not regex.match(r"[/.,]\d", text[match.end() : match.end() + 2])


def _code(text: str, start: int, end: int, before: str, within: Span) -> NamedNumber | None:
    """Digits that belong to a word ("Covid-19", "4G", "TCVN 9001:2015") or follow a word that is numbered."""
    if regex.search(r"covid\s?[-–]?\s?$|sars-cov-$", before, regex.IGNORECASE):
        return NamedNumber(Span(start, end), "name")
    glued_before = regex.search(r"[\p{L}_]\.?[-–]?$", before) and not regex.search(
        r"(?:\p{Ll}{2,}|%|[;:])[-–]?$", before
    )
    if glued_before or regex.search(r"\p{L}[-–]$", before):
        return NamedNumber(_whole_word(text, start, end, within), "name")
    if regex.match(r"\p{L}", text[end : end + 1]) and not _measured(text, end, within):
        return NamedNumber(_whole_word(text, start, end, within), "name")
    if regex.match(r":\d", text[end : end + 2]) and regex.search(r"\p{Lu}\s$", before):
        return NamedNumber(_whole_word(text, start, end, within), "name")
    digits = text[start:end]
    if digits.isdigit() and len(digits) >= 9:
        return NamedNumber(Span(start, end), "name")
    if _LISTED.search(before):
        return NamedNumber(Span(start, end), "name")  # "các khoản 3, 4 và 5 Điều 9"
    if _NAMESAKE.search(before) and regex.fullmatch(r"[1-9]\d?", digits) and not _measured(text, end, within):
        return NamedNumber(Span(start, end), "name")
    if _VERSIONED.search(before) and _VERSION.fullmatch(digits):
        return NamedNumber(Span(start, end), "name")
    if not _CUES.search(before) or _is_no_cue(digits, before) or _IN_ALL.search(before):
        return None
    always = _ALWAYS.search(before) is not None
    onward = _TO_NUMBER.match(text, end, within.end)  # "(Nghị quyết 9 - 10%)": the unit stands behind the range
    if onward and not always and _measured(text, onward.end(), within):
        return None
    if _measured(text, end, within) and (not (always and digits.isdigit()) or _LONG.match(text, end)):
        return None
    if not always and regex.match(r"/\d+\s?\p{Ll}", text[end : end + 8]):
        return None
    if not always and _in_a_row_of_fractions(text, start, within):
        return None
    return NamedNumber(Span(start, end), "name")


def _is_no_cue(digits: str, before: str) -> bool:
    """Whether the word before a number is only spelled like one that is numbered, or is counted itself."""
    if regex.search(r",\d|\d\.\d{3}", digits):
        return True
    words = (_VERBS, _OF_LEVEL, _COUNTED_PAPER, _COUNTED_CUE, _LISTED_NOUNS, _EACH)
    return any(pattern.search(before) for pattern in words)


def _whole_word(text: str, start: int, end: int, within: Span) -> Span:
    match = regex.compile(r"[\p{L}\d.:]*[\p{L}\d]").match(text, end, within.end)
    return Span(start, match.end() if match else end)
