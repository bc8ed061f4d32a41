"""The year or period that a figure is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from draftlint.document import BlockKind
from draftlint.facts.numbers.quantity import Quantity
from draftlint.facts.prose.frame import Frame
from draftlint.facts.prose.sentences import Sentence
from draftlint.language.patterns import WordPattern

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_PERIOD = regex.compile(r"(?<![/\d.])(?:(?:19|20)\d\d\s?[-–]\s?)?(?:19|20)\d\d(?![\d/])")
_PERIOD_BEHIND = regex.compile(
    r"\s?\(?(?:vào|trong|của|đến)?\s?(?:(?:cuối|đầu|hết)\s)?(?:năm|giai đoạn|nhiệm kỳ)\s"
    r"(?P<period>(?:(?:19|20)\d\d\s?[-–]\s?)?(?:19|20)\d\d)(?!\d)",
    regex.IGNORECASE,
)
# The year that a figure is compared with, prices are of, or a standard holds for, is not the figure's own.
_OTHER_YEAR = WordPattern(r"(?<!\p{L})<indicators.leads_to_other_year>(?:\s[\p{L}\d,.%]+){0,6}\s\(?$")
# "từ 41 triệu đồng (năm 2020) lên 62 triệu đồng": the year in brackets is of the figure before them only
_OF_FIGURE_BEFORE = regex.compile(r"\d(?:\s?[\p{L}%²/]+){0,3}\s?\((?:cuối |đầu )?năm \d{4}\)$", regex.IGNORECASE)
_OPENS_WITH_YEAR = WordPattern(r"[-+*\s]{0,3}(?:<indicators.opens_with_year>\s)?(?:năm\s)?(?:19|20)\d\d(?!\d)")
_WHOLE_TERM = regex.compile(
    r"(?<!\p{L})(?:cả giai đoạn|cả nhiệm kỳ|toàn giai đoạn|toàn nhiệm kỳ|trong nhiệm kỳ|(?:trong\s)?0?5 năm)(?!\p{L})"
    r"(?!\s\d{4}\b)",
    regex.IGNORECASE,
)


def periods_of(text: str, frame: Frame, quantity: Quantity) -> frozenset[str]:
    """The year or period a figure is of: right behind it, or the last one said before it.

    "Năm 2021: thu 90 tỷ đồng" says the year before a colon, a list item at its start; a year may hold over from the
    sentence before.
    """
    behind = _PERIOD_BEHIND.match(text, quantity.span.end, frame.sentence.span.end)
    if behind:
        return frozenset({_plain(behind["period"])})
    term = f"{frame.left.of(text)} {text[quantity.span.end : quantity.span.end + 14]}"
    if _WHOLE_TERM.search(term) and not _PERIOD.search(term):
        return frozenset()
    for start in (frame.sentence.span.start, max(frame.since, frame.sentence.span.start - 160)):
        found = _own_years(text, start, quantity.span.start)
        if found:
            return frozenset({found[-1]})
    within = _own_years(text, quantity.span.end, frame.clause.span.end)
    return frozenset(within[:1])


def _own_years(text: str, start: int, end: int) -> list[str]:
    """The years and periods of a stretch that are not what something is compared with."""
    return [
        _plain(match[0])
        for match in _PERIOD.finditer(text, start, end)
        if not _OTHER_YEAR.search(text[max(start, match.start() - 40) : match.start()])
        and not _OF_FIGURE_BEFORE.search(text[max(start, match.start() - 40) : min(match.end() + 1, end)])
    ]


def _plain(period: str) -> str:
    return regex.sub(r"\s", "", period).replace("–", "-")


def year_holds_from(facts: Facts, sentence: Sentence) -> int:
    """From where on a year holds for a sentence: its paragraph, or the one before under the same heading."""
    block = sentence.block
    if not block.index or block.kind is BlockKind.HEADING:
        return block.span.start
    before = facts.document.blocks[block.index - 1]
    joined = before.kind is not BlockKind.HEADING and before.section == block.section and before.cell is None
    words = facts.document.block_text(before)
    leads = words.rstrip().endswith(":") or _OPENS_WITH_YEAR.match(words)
    return before.span.start if joined and (leads or block.marker is None) else block.span.start
