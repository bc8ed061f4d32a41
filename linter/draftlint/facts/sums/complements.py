"""Lists that are complete by their words: what is done and what is not, at home and abroad, "… và các loại khác"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern, any_of, whole_words

_FEWEST_YEARS = 4
_PERIOD = regex.compile(
    r"(?<![\d./])(?P<first>(?:19|20)\d\d)(?![\d./])"
    r"(?:\s?[-–]\s?(?P<last>(?:19|20)\d\d)(?!\d)|"
    r"\sđến\s(?:hết |cuối )?(?:năm |tháng \d{1,2}[/.])(?P<last>(?:19|20)\d\d)|"
    r"(?P<now>\sđến\s(?:nay|hết|cuối)(?!\p{L})))?"
)
_LONGEST_WORDS = 160
_TO_A_MARK = regex.compile(r"[^\d,;:.()]{0,80}")
_CLOSING = any_of("breakdowns.closing")
_PENDING = any_of("breakdowns.pending")
_LEFT = regex.compile(r"(?:và\s)?(?:nay\s|hiện\s)?còn\s\d", regex.IGNORECASE)
"""Matches the words of what is not done yet: "…, còn 24 cơ sở chưa xử lý"."""
_STATE = WordPattern(r"(?<!\p{L})(?:(?P<done><breakdowns.done>)|(?P<pending><breakdowns.pending>))(?!\p{L})")
"""Matches a word that says whether things are done; the group is the kind of the word."""


@cache
def _rows() -> tuple[tuple[regex.Pattern[str], range], ...]:
    """For each row a pattern of its words, the longest first, and how many of them make the row complete."""
    rows = load("vi", "breakdowns")["complements"]
    return tuple((whole_words(row), range(max(2, len(row) - 1), len(row) + 1)) for row in rows)


def complete(text: str, parts: Sequence[Statement]) -> bool:
    """Whether the words of the parts say that nothing is left out."""
    return (
        closes(text, parts)
        or divided(text, parts)
        or _years(words_before(text, parts))
        or _years(words_behind(text, parts))
    )


def closes(text: str, parts: Sequence[Statement]) -> bool:
    """Whether the last part takes up all that is left: "… và 31 dự án khác"."""
    last = parts[-1:]
    said = [*words_before(text, last), *words_behind(text, last)]
    left = _LEFT.match(said[0].lstrip(" ,;")) is not None and _PENDING.search(said[1]) is not None
    return left or any(_CLOSING.search(words) for words in said)


def divided(text: str, parts: Sequence[Statement]) -> bool:
    """Whether each part has its own word of one row of words that divide a whole between them."""
    return any(divides(said) for said in (words_before(text, parts), words_behind(text, parts))) or _one_done(
        text, parts
    )


def _one_done(text: str, parts: Sequence[Statement]) -> bool:
    """Whether the first part is what was done, all others what was not: "đã giải quyết 188, 8 đơn đang xem xét".

    A word before the figure counts, else one behind it.
    """
    states = []
    for before, behind in zip(words_before(text, parts), words_behind(text, parts), strict=True):
        found = _STATE.search(before) or _STATE.search(behind)
        states.append(found.lastgroup if found else None)
    return len(states) > 1 and states[0] == "done" and set(states[1:]) == {"pending"}


def divides(said: Sequence[str]) -> bool:
    """Whether the words of each part hold their own word of one row, so that together they leave nothing out."""
    return any(len(said) in complete and own_words(pattern, said) for pattern, complete in _rows())


def own_words(pattern: regex.Pattern[str], said: Sequence[str]) -> bool:
    """Whether each of several texts says a word of a row that no other of them says."""
    seen: set[str] = set()
    for words in said:
        match = pattern.search(words)
        if match is None or match[0].lower() in seen:
            return False
        seen.add(match[0].lower())
    return True


def siblings(text: str, first: Statement, parts: Sequence[Statement]) -> bool:
    """Whether a figure before parts is one of them: "năm 2026: 68 tỷ đồng; năm 2027: 82 tỷ đồng; …"."""
    periods = [_period(words) for words in words_before(text, [first, *parts[:2]])]
    return len(periods) > 2 and _consecutive(periods)


def _years(said: Sequence[str]) -> bool:
    """Whether the parts are the years of a period, or its stretches, one after the other."""
    periods = [_period(words) for words in said]
    stretches = any(period[0] != period[1] for period in periods)
    return len(periods) >= (2 if stretches else _FEWEST_YEARS) and _consecutive(periods)


def _consecutive(periods: Sequence[tuple[int, int]]) -> bool:
    return all(first for first, _ in periods) and all(
        one[1] + 1 == following[0] for one, following in pairwise(periods)
    )


def _period(words: str) -> tuple[int, int]:
    """The first and the last year that words name; zero where they name none."""
    found = _PERIOD.search(words)
    if found is None:
        return 0, 0
    first = int(found["first"])
    if found["now"]:
        return first, first + 1  # later than its first year, no more is known
    return first, int(found["last"] or first)


def words_before(text: str, parts: Sequence[Statement]) -> list[str]:
    """The words that lead to each part: "khiển trách 61, cảnh cáo 24"."""
    return [f"{part.left.of(text)} {part.span.of(text)}" for part in parts]


def words_behind(text: str, parts: Sequence[Statement]) -> list[str]:
    """The words behind each part, up to the next one: "18 dự án trong nước và 5 dự án nước ngoài"."""
    ends = [part.span.start for part in parts[1:]]
    last = parts[-1]
    clause = _TO_A_MARK.match(text, last.span.end, last.sentence.span.end)
    ends.append(max(last.right.end, last.span.end, clause.end() if clause else 0))
    return [
        text[part.span.start : max(part.span.end, min(end, part.span.end + _LONGEST_WORDS, part.sentence.span.end))]
        for part, end in zip(parts, ends, strict=True)
    ]
