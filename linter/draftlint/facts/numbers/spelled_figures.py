"""Figures whose number is written in words: "ba khâu đột phá", "chín mươi tám phần trăm" (VIETNAMESE.md 1.9).

Most words that can be a number are none ("một số", "hai bên", "trong năm", "ba là"). A word of one syllable is a figure
only before a share or before one of the things that drafts count in words; a longer number before any measure. What is
said again in words in a bracket behind its digits is no figure of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from draftlint.document import Span
from draftlint.facts.numbers.bounds import bounded
from draftlint.facts.numbers.measures import Measure, measure_at
from draftlint.facts.numbers.quantity import Form, Quantity
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.number_words import NumberWords, find_number_words

_LARGEST = 1000
"""Larger numbers in words are amounts of money told again."""
_PASSING = {"time", "age", "day", "hour", "rank", "times", "score"}
"""Dimensions of what is counted in passing: "trong ba năm", "gấp hai lần"."""
_ANY_NUMBER = WordPattern(r"(?<!\p{L})(?:nửa|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?!\p{L})")
"""A word that a number of more than one may begin with; most stretches have none."""
_NO_FIGURE_BEFORE = WordPattern(r"(?:(?<!\p{L})<number_words.no_figure_before>\s|[(\[])$")
_COUNTED_IN_WORDS = WordPattern(r"\s<number_words.counted_in_words>(?!\p{L})")


def spelled_figures(text: str, within: Span, taken: Sequence[Span]) -> Iterator[Quantity]:
    """The figures in words of a stretch, outside of the figures in digits that are `taken`."""
    if _ANY_NUMBER.search(text, within.start, within.end) is None:
        return
    for number in find_number_words(text, within.start, within.end):
        if number.article or not 0 < number.value < _LARGEST or number.exact.denominator not in (1, 2, 10, 100):
            continue
        if _NO_FIGURE_BEFORE.search(text, max(within.start, number.start - 14), number.start):
            continue
        measure = measure_at(text, number.end, within)
        if not _measures(text, number, measure):
            continue
        quantity = _quantity(number, measure)
        if not _overlaps(quantity.span, taken):
            yield bounded(text, quantity, None, within)


def _overlaps(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a stretch has text in common with any of several that stand in order."""
    behind = bisect_left(taken, span.start, key=lambda other: other.end)
    return any(span.overlaps(other) for other in taken[behind : behind + 2])


def _measures(text: str, number: NumberWords, measure: Measure) -> bool:
    """Whether what stands behind makes a figure of the number."""
    if measure.unit.dimension in ("percent", "point"):
        return True
    if not measure.stated or measure.magnitude != 1 or measure.unit.dimension in _PASSING:
        return False
    whole = number.exact.denominator == 1
    return whole and (" " in number.text or _COUNTED_IN_WORDS.match(text, number.end) is not None)


def _quantity(number: NumberWords, measure: Measure) -> Quantity:
    decimals = max(number.decimals, 0 if number.exact.denominator == 1 else 1)
    return Quantity(
        span=Span(number.start, max(number.end, measure.end)),
        digits=Span(number.start, number.end),
        form=Form.SINGLE,
        amount=number.value,
        step=Decimal(1).scaleb(-decimals),
        magnitude=measure.magnitude,
        unit=measure.unit,
        noun=measure.noun,
        per=measure.per,
    )
