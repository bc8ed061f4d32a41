"""Wholes that are called by their name beside a percentage: "chiếm 6,4% tổng số hộ nghèo"."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.language.patterns import any_of
from draftlint.language.vi.subjects import content_words

_WHOLE = regex.compile(
    r"\s?(?:của|trong|trên|so với|so)?\s?(?P<sum>tổng số|tổng|toàn bộ|số)?\s?(?P<words>\p{L}[\p{L}\s-]{0,70})",
    regex.IGNORECASE,
)
_NOT_WHOLE = any_of("shares.ends_whole")
# "Trong số nghị quyết quy phạm, 64 nghị quyết …"
_OUT_OF = regex.compile(
    r"(?<!\p{L})(?:trong|trên)\s(?:tổng\s)?số\s(?P<words>\p{L}[\p{L}\s-]{0,70}?)\s?,?(?:\s(?:có|đã có|thì))?\s$",
    regex.IGNORECASE,
)
_HUNG_BRACKET = regex.compile(r"\s\([^()]{1,25}\)(?=\s)")
_TO_A_MARK = regex.compile(r"[^\d,;:.()]{0,60}")
_FAR = 110
"""Code points before a part in which the whole may be named."""
_ANY_AMOUNT = any_of("indicators.any_amount")


@dataclass(frozen=True, slots=True)
class NamedWhole:
    """What the text calls the whole of a percentage: "6,4% tổng số hộ nghèo", "trong số hộ nghèo, 87 hộ …".

    `phrase` are its words as printed, `words` their content; both are empty where the whole is not named.
    """

    phrase: str
    words: frozenset[str]

    def calls(self, whole: Statement, text: str) -> bool:
        """Whether a figure is called by this name."""
        if not self.words:
            return False
        if len(self.words) == 1:  # "số hộ" are not the "hộ nghèo"
            return self.words == words_of(whole) or whole.quantity.noun == self.phrase
        if self.words <= words_of(whole) | _words_hung_on(text, whole):
            return True
        said = f" {' '.join(text[whole.left.start : whole.span.start].lower().split())} "
        return f" {self.phrase} " in said


def named_whole(text: str, part: Statement, share: Statement) -> NamedWhole:
    """The whole that the text names behind a percentage, or before its part."""
    behind = _WHOLE.match(text, share.span.end, share.sentence.span.end)
    named = _named(behind["words"]) if behind else NamedWhole("", frozenset())
    if named.words or part.index > share.index:
        return named
    since = max(part.sentence.span.start, part.span.start - _FAR)
    before = _OUT_OF.search(text, since, part.span.start)
    return _named(before["words"]) if before else named


def _named(words: str) -> NamedWhole:
    stop = _NOT_WHOLE.search(words)
    phrase = " ".join((words[: stop.start()] if stop else words).lower().split())
    if _ANY_AMOUNT.fullmatch(phrase):  # "bằng 37% diện tích" tells no more than the part does
        return NamedWhole("", frozenset())
    return NamedWhole(phrase, frozenset(content_words(phrase)))


def words_of(whole: Statement) -> frozenset[str]:
    """What a figure is called by: the content words of its clause and of its noun."""
    return whole.core | content_words(whole.quantity.noun, keep=whole.quantity.noun)


def _words_hung_on(text: str, whole: Statement) -> set[str]:
    """The words behind a figure and its bracket up to the next mark: "1.024 hội viên (88,5%) có sai phạm"."""
    bracket = _HUNG_BRACKET.match(text, whole.span.end)
    if bracket is None or whole.quantity.unit.dimension != "count":
        return set()
    words = _TO_A_MARK.match(text, bracket.end(), whole.sentence.span.end)
    return content_words(words[0]) if words else set()
