"""Titles of programmes, schemes and campaigns as the draft names them, quoted or not, with the years they reach to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span
from draftlint.facts.dates.periods import Horizon
from draftlint.language.patterns import WordPattern

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class NamedTitle:
    """One place that names a programme. `type` is the leading word in lower case, empty for a bare quotation;

    `words` the span of the name without that word; `quoted` says that quotation marks close it. `horizon` is the year
    written right behind the name.
    """

    span: Span
    words: Span
    type: str
    quoted: bool
    horizon: Horizon | None = None


_QUOTED = regex.compile(r"(?P<type>(?<!\p{L})\p{L}++(?:\s\p{L}++)?)?\s?[“\"](?P<words>[^“”\"\n]{12,260})[”\"]")
_TYPES = "đề án|chương trình|kế hoạch|dự án|quy hoạch|cuộc vận động|phong trào|chiến lược|đồ án"
_NAMED = regex.compile(
    rf"(?<!\p{{L}})(?P<type>(?i:{_TYPES}))\s"
    rf"(?P<words>(?!số\b|của\b|này\b|và\b|trên\b|đã\b)\p{{L}}[\p{{L}}\s-]{{8,160}})"
)
_END = WordPattern(r"\s<titles.ends_name>(?=\s|$)")
FEWEST_WORDS = 5


def named_titles(facts: Facts) -> Sequence[NamedTitle]:
    """Every quoted title of five words or more, and every unquoted name behind "Đề án", "Quy hoạch" and the like."""
    out: list[NamedTitle] = []
    for block in facts.document.body():
        quoted = list(_quoted(facts.text, block.span))
        out.extend(quoted)
        for title in _unquoted(facts, block.span):
            if not any(title.words.overlaps(other.words) for other in quoted):
                out.append(title)
    return sorted(out, key=lambda item: item.words)


def _quoted(text: str, block: Span) -> Iterator[NamedTitle]:
    for match in _QUOTED.finditer(text, block.start, block.end):
        if len(match["words"].split()) >= FEWEST_WORDS:
            words = Span(*match.span("words"))
            lead = (match["type"] or "").lower()
            kind = lead if regex.fullmatch(_TYPES, lead) else ""
            yield NamedTitle(words, words, kind, quoted=True)


def _unquoted(facts: Facts, block: Span) -> Iterator[NamedTitle]:
    text = facts.text
    for match in _NAMED.finditer(text, block.start, block.end, overlapped=True):
        begin, limit = match.start("words"), match.end("words")
        stop = _END.search(text, begin, limit)
        end = stop.start() if stop else limit
        end = begin + len(text[begin:end].rstrip(" -"))
        if end - begin < 6:
            continue
        horizon = next((item for item in facts.horizons if end < item.span.start <= end + 2), None)
        whole = Span(match.start(), horizon.span.end if horizon else end)
        yield NamedTitle(whole, Span(begin, end), match["type"].lower(), quoted=False, horizon=horizon)
