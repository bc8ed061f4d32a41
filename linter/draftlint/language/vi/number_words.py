"""Numbers written in words: "hai mươi mốt nghìn không trăm mười một", "một tỷ rưỡi", "hai phần ba" (VIETNAMESE.md 1.9).

The words of one syllable mean other things as well (năm: year, chín: ripe, ba: father), so a search takes them for a
number only before something that is counted; `parse_number_words` reads a text that is known to be a number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import regex

from draftlint.language.vi.number_context import is_counted, is_number_here
from draftlint.language.vi.number_grammar import WORDS, Part, number_at


@dataclass(frozen=True, slots=True)
class NumberWords:
    """A number in words. `exact` is its value; `value` the same as a decimal (28 digits for a third).

    `decimals` counts the decimals that were said; it is negative where a scale follows them ("ba phẩy hai triệu": -5).
    `article` marks a lone "một", which as often is no count ("một đơn vị tiêu biểu").
    """

    start: int
    end: int
    text: str
    exact: Fraction
    decimals: int = 0
    article: bool = False

    @property
    def value(self) -> Decimal:
        """The value as a decimal number."""
        return Decimal(self.exact.numerator) / Decimal(self.exact.denominator)


def parse_number_words(text: str) -> NumberWords | None:
    """The number that a text spells, or None. Commas between thousands ("một triệu, hai trăm nghìn") are allowed."""
    words = regex.findall(r"[^\s,]+", text.lower())
    part = number_at(words, 0)
    if part is None or part.end != len(words):
        return None
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    return NumberWords(start, end, text[start:end], part.value, part.decimals, words == ["một"])


def parse_count(text: str) -> int | None:
    """The whole number that a text gives in digits ("03") or spells ("ba"), or None."""
    if text.isdigit():
        return int(text)
    number = parse_number_words(text)
    return int(number.value) if number is not None else None


_WORD = regex.compile(r"[\p{L}\p{M}]++")


def find_number_words(
    text: str, start: int = 0, end: int | None = None, counted: Callable[[str], bool] | None = None
) -> Iterator[NumberWords]:
    """Every number in words between two offsets.

    `counted` is asked with the text after a number whether something countable begins there (default: `is_counted`);
    a number of one syllable is only taken before such a word, and never where the words before make it an ordinal,
    a month or a year.
    """
    counted = counted or is_counted
    matches = list(_WORD.finditer(text, start, len(text) if end is None else end))
    words = [match[0].lower() for match in matches]
    at, behind = 0, -1
    while at < len(words):
        part = number_at(words, at, _run_length(text, matches, words, at)) if words[at] in WORDS else None
        if part is None:
            at += 1
            continue
        if at == behind and words[at : part.end] == ["năm"]:
            at += 1  # "bốn mươi năm công tác": years
            continue
        part = _loose_five(text, matches, words, part)
        first, last = matches[at].start(), matches[part.end - 1].end()
        if is_number_here(text, first, last, words[at : part.end], counted):
            article = words[at : part.end] == ["một"]
            yield NumberWords(first, last, text[first:last], part.value, part.decimals, article)
            behind = part.end
        at = part.end


_MEASURED = regex.compile(
    r"\s(?:đồng|đ|USD|đô\sla|ha|hecta|héc\s?ta|km|mét|phần\străm|%)(?![\p{L}\p{M}])", regex.IGNORECASE
)


def _loose_five(text: str, matches: Sequence[regex.Match[str]], words: Sequence[str], part: Part) -> Part:
    """Amounts are often written "bốn mươi năm đồng"; before a unit of measure that can only be forty-five."""
    if part.end < len(words) and words[part.end] == "năm" and words[part.end - 1] in ("mươi", "mười"):
        between = text[matches[part.end - 1].end() : matches[part.end].start()]
        if between.isspace() and _MEASURED.match(text, matches[part.end].end()):
            return Part(part.value + 5, part.end + 1)
    return part


def _run_length(text: str, matches: Sequence[regex.Match[str]], words: Sequence[str], at: int) -> int:
    """The index after the last number word that follows with nothing but one space between."""
    end = at + 1
    while end < len(words) and words[end] in WORDS and text[matches[end - 1].end() : matches[end].start()].isspace():
        end += 1
    return end
