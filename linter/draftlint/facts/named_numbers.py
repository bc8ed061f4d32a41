"""Numbers that are no quantities: dates, years, document numbers, and parts of names (VIETNAMESE.md 1.10)."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from draftlint.document import Span
from draftlint.language.vi.units import fold, magnitude_pattern, noun_pattern, unit_pattern


@dataclass(frozen=True, slots=True)
class NamedNumber:
    """A number with the reason why it counts nothing: `date`, `year`, `period`, `reference`, `name`, `label`, `scale`."""

    span: Span
    use: str


_DAY_MONTH = r"(?:0?[1-9]|[12]\d|3[01])\s?[/.-]\s?(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19|20)\d\d"
_DATE = regex.compile(
    rf"(?P<full>\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?:{_YEAR})(?!\d))|"
    rf"(?P<month>(?:0?[1-9]|1[0-2])\s?/\s?{_YEAR}(?![\d/]))|"
    rf"(?P<period>{_YEAR}\s?[-–—/]\s?{_YEAR}(?!\d))|"
    rf"(?P<worded>\d{{1,2}}\stháng\s\d{{1,2}}(?:\snăm\s{_YEAR})?(?!\d))"
)
_ANNIVERSARY = regex.compile(
    r"(?:ngày|lễ|dịp|tết|quảng trường|đường|trước|sau|kỷ niệm|từ|đến|hè|phong trào|tết dương lịch|và|,|-|–|\()\s?$",
    regex.IGNORECASE,
)
_DAY = regex.compile(rf"{_DAY_MONTH}(?![\d/])")
_REFERENCE = regex.compile(
    r"\d{1,5}(?:\s?[,;]\s?\d{1,5}){0,4}(?:\s?/\s?(?:19|20)\d\d)?\s?[-–/]\s?(?:[A-ZĐÐ][\p{L}Đ]{0,9}\s?[-–/]\s?[A-ZĐ]|(?:QH|UBTVQH)\d|[A-ZĐ]{2,6}[-/])"
    r"|\d{1,5}(?:QĐ|QD|NQ|KH|CT|KL|BC|TB|HD|QC)\s?[-/]"
)
_SYMBOL_TAIL = regex.compile(r"[\p{Lu}\d&.]*(?:\s?[-–/]\s?[\p{Lu}&.\d]+)*")
_NAME_CUE = regex.compile(
    r"(?<!\p{L})(?:quận|phường|khu phố|kp|tổ dân phố|tổ|ấp|thôn|khu vực|khu|lô|lớp|khối|khóa|khoá|quốc lộ|ql|tỉnh lộ|tl|đt|đh|hl|"
    r"hương lộ|đường số|đường|số nhà|số hiệu|vành đai|tuyến metro số|nghị quyết|nghị quyết số|nghị định|nghị định số|chỉ thị|"
    r"quyết định|kế hoạch|đề án|kết luận|quy định|thông tri|hướng dẫn|chương trình|thông tư|luật số|công văn|tờ trình|báo cáo|"
    r"điều|khoản|điểm|mục|phần|chương|phụ lục|bảng|biểu|biểu số|mẫu|mẫu số|hình|trang|số|lần thứ|thứ|hạng|loại|cấp|mức độ|"
    r"mức|giai đoạn|đợt|quý|tháng|ngày|tuần|trung ương|kỳ họp|phiên họp|khung giờ|vtv|công nghiệp|công nghệ|thế hệ|"
    r"xuống|kỹ năng|cách mạng công nghiệp|bộ chỉ số|chỉ số|tcvn|iso|sư đoàn|trung đoàn|quân khu|tiểu đoàn|đại đội|binh đoàn|"
    r"tổ đại biểu|tổ bầu cử|đơn vị bầu cử|khu vực bỏ phiếu|cổng|cầu|cảng|bến|sân bay|mốc|cột mốc|km|ca|toà|tòa|tháp|block)"
    r"\s?\.?\s?$",
    regex.IGNORECASE,
)
_WEAK_CUE = regex.compile(
    r"(?<!\p{L})(?:đường|cầu|điểm|mức|xuống|cấp|chỉ số|chương trình|loại|công nghiệp|công nghệ|ca|km|khu|số|giai đoạn)\s?$",
    regex.IGNORECASE,
)
_VERB_CUE = regex.compile(
    r"(?<!\p{L})(?:nâng|cung|trợ|phân|sơ|trung|giảm|lên|xây|bắc)\s(?:cấp|xuống|cầu|đường)\s?$", regex.IGNORECASE
)
_YEAR_ONLY = regex.compile(rf"{_YEAR}(?![\d.,]\d|\d)")
_YEAR_CUE = regex.compile(
    r"(?<!\p{L})(?:năm|năm học|niên khóa|đến|tới|từ|sang|đầu|cuối|giữa|và|trước|sau|cuối năm|đầu năm|luật|hiến pháp|tết|xuân|hè|mùa xuân|quý\s[IV]{1,3}|[-–/,(])\s?$",
    regex.IGNORECASE,
)
_SCALE = regex.compile(r"1\s?/\s?(?:\d{3,4}|\d{1,2}\.000)(?!\d|\.\d)")
_RATE_WORD = regex.compile(r"(?:tỷ|tỉ) lệ\s?:?\s?$", regex.IGNORECASE)
_RATE_BASE = regex.compile(
    r"\s?(?:dân|người|trẻ|hộ|lao động|học sinh|ca|phương tiện|doanh nghiệp|phụ nữ|thanh niên|dân số|lượt|nhân khẩu|bà mẹ)(?!\p{L})(?:\s(?:dân|lao động|đẻ sống|sống))?(?:\s?/\s?năm)?",
    regex.IGNORECASE,
)
_ROUND = {"100", "1.000", "1000", "10.000", "10000", "100.000", "100000", "1.000.000"}


def name_at(text: str, start: int, end: int, within: Span) -> NamedNumber | None:
    """Why the number at `start` is none, or None where it is a quantity."""
    before = text[max(within.start, start - 28) : start]
    if (match := _DATE.match(text, start, within.end)) and not _is_fraction_instead(text, match, within):
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


def rate_denominator(text: str, whole: regex.Match[str], within: Span) -> tuple[str, int] | None:
    """The base of "5/10.000 dân" and where it ends, if the number behind the slash is such a base."""
    if whole[0] not in _ROUND:
        return None
    base = _RATE_BASE.match(text, whole.end(), within.end)
    if not base:
        return None
    digits = f"{int(whole[0].replace('.', '')):,}".replace(",", ".")
    return f"{digits} {fold(base[0].split('/')[0])}", base.end()


def _measured(text: str, at: int, within: Span) -> bool:
    """Whether a unit, magnitude or counted noun stands behind `at`."""
    at += len(text[at : within.end]) - len(text[at : within.end].lstrip(" "))
    return any(pattern.match(text, at, within.end) for pattern in (unit_pattern(), magnitude_pattern(), noun_pattern()))


def _is_fraction_instead(text: str, match: regex.Match[str], within: Span) -> bool:
    """A count over a count: "11/2020 chỉ tiêu" is no month; a period is never a fraction."""
    return bool(match["month"]) and bool(noun_pattern().match(text, match.end() + 1, within.end))


def _is_day(text: str, match: regex.Match[str], before: str, within: Span) -> bool:
    if _measured(text, match.end(), within) and not regex.search(r"(?:ngày|lễ|trường)\s$", before, regex.IGNORECASE):
        return False
    return _ANNIVERSARY.search(before) is not None and not regex.search(r"(?:đạt|có|được|là)\s$", before)


def _is_year(text: str, match: regex.Match[str], before: str, within: Span) -> bool:
    if _YEAR_CUE.search(before):
        return not text.startswith("%", match.end())
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
    if not _NAME_CUE.search(before) or _VERB_CUE.search(before):
        return None
    if _measured(text, end, within) and (not digits.isdigit() or _WEAK_CUE.search(before) or not _named_anyway(before)):
        return None
    if text.startswith("/", end) and regex.match(r"/\d+\s?\p{Ll}", text[end : end + 8]) and not _named_anyway(before):
        return None
    return NamedNumber(Span(start, end), "name")


def _named_anyway(before: str) -> bool:
    """Words that are always followed by their number, whatever stands behind it."""
    return (
        regex.search(
            r"(?<!\p{L})(?:quốc lộ|ql|tỉnh lộ|vành đai|lần thứ|khóa|khoá|điều|khoản|ngày|tháng|thứ)\s?\.?\s?$",
            before,
            regex.IGNORECASE,
        )
        is not None
    )


def _whole_word(text: str, start: int, end: int, within: Span) -> Span:
    match = regex.compile(r"[\p{L}\d.:]*[\p{L}\d]").match(text, end, within.end)
    return Span(start, match.end() if match else end)
