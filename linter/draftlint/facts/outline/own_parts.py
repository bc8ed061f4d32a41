"""What a paper says of its own parts: "Quy chế này gồm 4 chương", "Đề án bố cục thành ba phần và 2 phụ lục"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

import regex

from draftlint.document import Block, Span
from draftlint.facts.outline.captions import Caption
from draftlint.facts.outline.headings import HeadingNumber
from draftlint.facts.outline.stated_counts import StatedCount, stated_counts
from draftlint.language.patterns import WordPattern, any_of
from draftlint.language.vi.markers import Scheme
from draftlint.language.vi.words import is_word

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_SCHEMES = {"phần": Scheme.PART, "chương": Scheme.CHAPTER, "mục": Scheme.SECTION, "điều": Scheme.ARTICLE}
_ANNEX = "phụ lục"
_UNNAMED = {"phần", "mục"}
"""Parts whose heading may have a bare number or letter: "I. …", "A. …", "1. …"."""
_BARE = (Scheme.UPPER, Scheme.ROMAN, Scheme.DECIMAL)
_NOUNS = any_of("own_counts.parts")
_PAPER = WordPattern(
    r"(?<!\p{L})(?:(?:bản|cuốn|bộ|dự thảo)\s)?(?P<paper><own_counts.papers>)(?P<own>(?:\s<own_counts.own_marks>){0,2})"
    r"(?:\s(?:được|đã được|sẽ))?\s<own_counts.has_parts>(?:\s<own_counts.made_into>)?(?:\s<own_counts.whole_words>)?\s$"
)
_NEXT = WordPattern(r"(?:\s<own_counts.behind_parts>)?(?:\s?[,;(]|\s(?:và|với|cùng))?\s?")
"""Between one count of parts and the next of the same sentence."""
_SYLLABLE = regex.compile(r"\s(?P<next>\p{L}{1,7})(?!\p{L})")
_LEAD = 120
_TITLE_BLOCKS = 12
_MOST_OF_TITLE = 200
_DRAFT = regex.compile(r"dự thảo", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OwnParts:
    """A stated number of parts and the places of the parts that the text has.

    `sure` says that the sentence surely speaks of this very paper, and that the labels are those of such parts by their
    looks, and not points of any kind ("1.", "2.").
    """

    stated: Span
    count: int
    parts: tuple[Span, ...]
    sure: bool

    @property
    def fits(self) -> bool:
        """Whether there are as many as stated."""
        return self.count == len(self.parts)


def own_parts_of(facts: Facts) -> Sequence[OwnParts]:
    """Every number of parts that the draft states of itself and that can be counted."""
    runs = _Runs(facts)
    return [found for block in facts.document.body() for found in _in_block(facts, block, runs)]


def _in_block(facts: Facts, block: Block, runs: _Runs) -> Iterator[OwnParts]:
    owner: _Owner | None = None
    previous: StatedCount | None = None
    for stated in stated_counts(facts.text, block.span, _NOUNS):
        if previous is None or not _NEXT.fullmatch(facts.text, previous.span.end, stated.span.start):
            owner = _owner(facts, block, stated.span.start)
        previous = stated
        if owner is None or stated.count < 1 or _goes_on(facts.text, stated):
            continue
        labels = runs.counted(stated)
        if labels and (owner is not _Owner.UNKNOWN or len(labels) == stated.count):
            points = isinstance(labels[0], HeadingNumber) and labels[0].scheme is Scheme.DECIMAL
            parts = tuple(label.span for label in labels)
            yield OwnParts(stated.span, stated.count, parts, sure=owner is _Owner.THIS and not points)


def _goes_on(text: str, stated: StatedCount) -> bool:
    """Whether the noun is the first syllable of another one: "10 mục tiêu", "05 chương trình"."""
    following = _SYLLABLE.match(text, stated.span.end)
    return following is not None and is_word(stated.noun, following["next"].lower())


class _Owner(Enum):
    """Which paper a sentence speaks of: the draft itself, perhaps so (its title names such a paper), or any other."""

    THIS = "this"
    PERHAPS = "perhaps"
    UNKNOWN = "unknown"


def _owner(facts: Facts, block: Block, at: int) -> _Owner | None:
    """What the words before a count make its owner; None where they name no paper at all."""
    lead = facts.text[max(block.span.start, at - _LEAD) : at]
    match = _PAPER.search(lead)
    if match is None:
        return None
    if match["own"] or _DRAFT.match(match[0]):
        return _Owner.THIS
    titles = [
        facts.document.block_text(item).casefold()
        for item in facts.document.blocks[:_TITLE_BLOCKS]
        if item.index < block.index and len(item.span) < _MOST_OF_TITLE
    ]
    paper = match["paper"].casefold()
    if any(title.startswith(paper) for title in titles):
        return _Owner.THIS
    return _Owner.PERHAPS if any(paper in title for title in titles) else _Owner.UNKNOWN


class _Runs:
    """The parts of a paper by what they are called, cut where their counting begins anew."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._known: dict[str, list[list[HeadingNumber | Caption]]] = {}

    def counted(self, stated: StatedCount) -> Sequence[HeadingNumber | Caption]:
        """The parts that a count is about: of several runs the one that fits; none where that is not clear."""
        if stated.noun not in self._known:
            self._known[stated.noun] = [run for run in self._all(stated.noun) if len(run) >= 2]
        behind = [run for run in self._known[stated.noun] if run[-1].span.start > stated.span.end]
        fitting = next((run for run in behind if len(run) == stated.count), None)
        if fitting is not None:
            return fitting
        return behind[0] if len(behind) == 1 else []

    def _all(self, noun: str) -> list[list[HeadingNumber | Caption]]:
        if noun == _ANNEX:
            return [[caption for caption in self._facts.captions.captions if caption.word == _ANNEX]]
        labels = [label for label in self._facts.outline.labels if not label.quoted]
        named = [label for label in labels if label.scheme is _SCHEMES[noun]]
        if not named and noun in _UNNAMED:
            named = _top(labels)
        runs: list[list[HeadingNumber | Caption]] = []
        for label in named:
            if not runs or label.order == 1:
                runs.append([])
            runs[-1].append(label)
        return runs


def _top(labels: Sequence[HeadingNumber]) -> list[HeadingNumber]:
    """The headings of the highest level, which no word names: right below the parts, if there are any."""
    parts = {label.index for label in labels if label.scheme is Scheme.PART}
    top = [label for label in labels if label.scheme in _BARE and (label.parent in parts or label.parent is None)]
    schemes = {label.scheme for label in top}
    return top if len(schemes) == 1 else []
