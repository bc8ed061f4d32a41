"""Of which time a figure is: of an earlier one ("đầu nhiệm kỳ", "năm 2020"), or of the later one beside it."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.language.patterns import WordPattern

YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
EARLIER = (
    r"(?:cuối |đầu )?năm (?:trước|ngoái|học trước|học \d{4} ?[-–] ?\d{4}|\d{4})|"
    r"đầu (?:nhiệm kỳ|kỳ|giai đoạn|năm)|cùng kỳ|"
    r"(?:nhiệm kỳ|giai đoạn|kỳ|thời kỳ) (?:trước|\d{4} ?[-–] ?\d{4})|trước đây|trước đó|ban đầu|khi đó|lúc đó|"
    r"hiện (?:nay|tại|có)|trước khi"
)
EARLY = WordPattern(
    r"(?<!\p{L})(?:đầu (?:nhiệm kỳ|kỳ|giai đoạn|năm)|(?:nhiệm kỳ|giai đoạn|năm|kỳ) trước|năm ngoái|cùng kỳ"
    r"|trước đây|trước đó|ban đầu|khi đó|lúc đó)(?!\p{L})|(?<!\p{L})từ(?:\s<indicators.behind_from>)*\s?$"
)
_OWN_YEAR = regex.compile(
    rf"\s?\(?(?:của |vào |trong )?(?:cuối |đầu )?năm (?:học )?(?P<year>{YEAR})(?! ?\p{{L}}{{2}}[^,;.)]*\d)"
)
FROM = WordPattern(r"(?<!\p{L})từ(?:\s<indicators.behind_from>)*\s?$")
_COMPARED = regex.compile(
    r"(?<!\p{L})(?:so với|so|hơn|bằng|lần)(?:\s\d{1,4}(?:,\d{1,3})?\s?%)?(?:\s\p{L}+){0,4}\s$", regex.IGNORECASE
)
_MOVES = WordPattern(r"(?<!\p{L})<indicators.now_or_moves>(?!\p{L})|[;\d]")
LATE = WordPattern(rf"(?<!\p{{L}})(?:nay|hiện|còn|xuống|lên|cuối|{YEAR})(?!\p{{L}})|(?<!\p{{L}})đến <indicators.late>")


def lead_of(text: str, one: Statement) -> str:
    """The words that lead to a figure, at most 70 code points of them."""
    return text[max(one.left.start, one.span.start - 70) : one.span.start]


def times_of(text: str, inside: Sequence[Statement]) -> dict[int, bool]:
    """Whether each figure is one of an earlier time; a mark holds for the figures behind it up to the next mark."""
    late_year = max((year for one in inside if (year := year_of(text, one))), default=0)
    out: dict[int, bool] = {}
    state, depth, end = False, 0, inside[0].sentence.span.start if inside else 0
    for one in inside:
        lead = text[max(end, one.span.start - 90) : one.span.start]
        behind = text[one.span.end : one.span.end + 24]
        told = (match for match in EARLY.finditer(lead) if _sets_time(lead, match, opens=not out))
        early = max((match.end() for match in told), default=-1)
        late = max((match.end() for match in LATE.finditer(lead) if not _stays(lead, match)), default=-1)
        year = year_of(text, one)
        before = state
        if one.clause.depth < depth:
            state = False  # what a bracket said of time ends with it
        if (
            one.role is Role.EARLIER
            or FROM.search(lead)
            or regex.match(r"\)?\s?\(?đầu (?:nhiệm kỳ|giai đoạn|kỳ)", behind)
        ):
            state = True
        elif year is not None and late_year and regex.search(YEAR, lead + behind):
            state = year < late_year
        elif early != late:
            state = early > late
        if state and (not before or one.clause.depth < depth):
            depth = one.clause.depth
        out[one.index] = state
        end = one.span.end
    return out


def _stays(lead: str, late: regex.Match[str]) -> bool:
    """Whether "còn" only says how many there were: "Đầu nhiệm kỳ, cả ba xã còn 512 hộ"."""
    if late[0].lower() != "còn":
        return False
    before = [match for match in EARLY.finditer(lead, 0, late.start()) if not match[0].lower().startswith("từ")]
    between = lead[before[-1].end() : late.start()] if before else ""
    return bool(before) and _MOVES.search(between) is None and _COMPARED.search(lead[: before[-1].start()]) is None


def _sets_time(lead: str, match: regex.Match[str], *, opens: bool) -> bool:
    """Whether an earlier time is that of the figures behind it.

    "tăng 9% so với cùng kỳ, …" ends with its comma, "bằng 98% cùng kỳ; …" too, unless the sentence `opens` with it.
    """
    before = lead[: match.start()]
    compared = _COMPARED.search(before) is not None or not (opens or before.strip())
    return not (compared and regex.search(r"[,;)]", lead[match.end() :]))


def year_of(text: str, one: Statement) -> int | None:
    """The year said right behind a figure, or last before it."""
    behind = _OWN_YEAR.match(text, one.span.end, min(one.span.end + 40, one.sentence.span.end))
    if behind:
        return int(behind["year"])
    found = regex.findall(YEAR, lead_of(text, one))
    return int(found[-1]) if found else None
