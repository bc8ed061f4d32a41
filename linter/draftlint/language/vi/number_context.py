"""Whether a word that can be a number is one where it stands: năm is five or year, ba three or father."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from draftlint.language.patterns import WordPattern

_COUNTED = WordPattern(r"\s*<number_words.counted_things>(?![\p{L}\p{M}])")
_YEAR_BEFORE = WordPattern(r"<number_words.before_year>\s$")
# "trong năm tổ chức 5 lớp": the year, although an organisation can be counted; but "trong năm năm qua".
_YEAR_LIKELY_BEFORE = WordPattern(r"<number_words.before_year_likely>\s$")
_ORDINAL_BEFORE = WordPattern(r"<number_words.before_ordinal>\s$")
_YEAR_AFTER = regex.compile(r"\s(?:[0-9]|học|kế\shoạch|tài\schính|ngân\ssách|nay|qua|này|thứ|trước|sau|ngoái|tới)")
_NO_COUNT_AFTER_ONE = WordPattern(r"\s<number_words.no_count_after_one>(?![\p{L}\p{M}])")


def is_counted(after: str) -> bool:
    """Whether the text after a number begins with something that is counted, measured or a unit of time."""
    return _COUNTED.match(after) is not None


def is_number_here(text: str, start: int, end: int, words: Sequence[str], counted: Callable[[str], bool]) -> bool:
    """Whether number words between two offsets are a number there; `counted` judges the text behind them."""
    before, after = text[max(0, start - 12) : start], text[end : end + 40]
    if _ORDINAL_BEFORE.search(before) or regex.search(r"[0-9]\s?$", before):
        return False  # "lần thứ ba"; "80 năm ngày thành lập"
    if words[-1] == "năm" and _YEAR_AFTER.match(after) and len(words) > 1 and "phần" in words:
        return False  # "một phần năm 2024"
    if len(words) > 1:
        return words[0] not in ("linh", "lẻ")
    if words[0] in ("không", "linh", "lẻ"):
        return False
    if words[0] == "nửa":
        return not regex.match(r"\s(?:đầu|cuối|sau|trước|vời)", after)
    if text[start].isupper() and not _opens_sentence(before):
        return False  # a name: "Bà Năm", "Ba Đình"
    if words[0] == "một" and _NO_COUNT_AFTER_ONE.match(after):
        return False
    if words[0] == "năm" and _is_year(before, after):
        return False
    return counted(after) or regex.match(r"\s?\([0-9]", after) is not None


def _is_year(before: str, after: str) -> bool:
    if _YEAR_AFTER.match(after) or _YEAR_BEFORE.search(before):
        return True
    return _YEAR_LIKELY_BEFORE.search(before) is not None and not regex.match(r"\snăm(?![\p{L}\p{M}])", after)


def _opens_sentence(before: str) -> bool:
    return not before.strip() or before.rstrip()[-1] in '.:;!?(“"+-–*•\n'
