"""How the labels of each series count: where they are in order, where they break, and what makes a break doubtful."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span
from draftlint.facts.outline.headings import HeadingNumber, Outline, Series
from draftlint.language.vi.markers import OTHER_ALPHABETS, Scheme, relabelled
from draftlint.relations.sequence import Break, BreakKind, breaks

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_LETTER = regex.compile(r"[^\W\d_]")
_FAR = 1500
"""Code points before a label in which its elder brother may stand inside a sentence."""


@dataclass(frozen=True, slots=True)
class Count:
    """The labels of one series with the breaks of their counting.

    `doubt` says why breaks are not to be trusted: "quoted" (the text of another document), "inline" (the missing label
    stands inside a sentence), "irregular" (so many breaks that it is no count); None where they are. `alphabet`
    is the order of letters that fits best, where that is not the Vietnamese one.
    """

    series: Series
    labels: tuple[HeadingNumber, ...]
    breaks: tuple[Break, ...]
    doubt: str | None = None
    alphabet: str | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """The places of all labels."""
        return tuple(label.span for label in self.labels)

    @property
    def printed(self) -> str:
        """The labels for a person: "1, 2, 3", a long series with its middle left out."""
        names = [label.label.strip(" .-–)/:(,") for label in self.labels]
        broken = {at for item in self.breaks for at in (item.at - 1, item.at, item.at + 1)}
        shown = [
            name if len(names) <= 8 or at < 2 or at > len(names) - 3 or at in broken else ""
            for at, name in enumerate(names)
        ]
        kept = [name or "…" for at, name in enumerate(shown) if name or (at and shown[at - 1])]
        return ", ".join(kept)


def counts_of(facts: Facts) -> Sequence[Count]:
    """Every series of two or more numbered labels."""
    return list(_counts(facts))


def expected_label(count: Count, found: Break) -> str:
    """The label that should stand where a count breaks."""
    label = count.labels[found.at]
    if count.alphabet is not None:
        return _LETTER.sub(count.alphabet[found.expected - 1], label.label, count=1)
    return relabelled(label.label, label.scheme, found.expected)


def missing_labels(count: Count, found: Break) -> list[str]:
    """The labels passed over by a gap, without their closers."""
    label = count.labels[found.at]
    if count.alphabet is not None:
        return [count.alphabet[number - 1] for number in found.missing]
    return [relabelled(label.label, label.scheme, number).strip(" .-–)/:(,") for number in found.missing]


def _counts(facts: Facts) -> Iterator[Count]:
    outline = facts.outline
    for series in outline.series:
        labels = tuple(outline.of(series))
        if series.scheme is Scheme.BULLET or len(labels) < 2:
            continue
        numbers, alphabet = _orders(labels)
        if len(set(numbers)) == 1 and numbers[0] > 1:
            continue  # initials of one name, again and again: no count
        found = breaks(numbers, _start(outline, series))
        doubt = "quoted" if series.quoted else None
        if found and doubt is None:
            found = [item for item in found if not _short_start(item, labels)]
            if any(_stands_inline(facts, outline, labels, item) for item in found):
                doubt = "inline"
        if doubt is None and len(found) > max(3, len(labels) // 4):
            doubt = "irregular"
        yield Count(series, labels, tuple(found), doubt, alphabet)


def _start(outline: Outline, series: Series) -> int:
    if series.continues is None:
        return 1
    return outline.of(outline.series[series.continues])[-1].order + 1


def _orders(labels: Sequence[HeadingNumber]) -> tuple[list[int], str | None]:
    """The numbers that count; letters are read in the order of letters that breaks least."""
    numbers = [label.order for label in labels]
    if labels[0].scheme not in (Scheme.LOWER, Scheme.UPPER) or len(labels[0].numbers) > 1:
        return numbers, None
    letters = [match[0].lower() if (match := _LETTER.search(label.label)) else "" for label in labels]
    best, fewest = None, len(breaks(numbers))
    for alphabet in OTHER_ALPHABETS:
        other = [alphabet.find(letter) + 1 for letter in letters]
        if fewest and len(breaks(other)) < fewest:
            numbers, best, fewest = other, alphabet, len(breaks(other))
    return numbers, best


def _short_start(found: Break, labels: Sequence[HeadingNumber]) -> bool:
    """Whether a series says too little to miss its first number: it is short, an excerpt, or no count at all."""
    if found.kind is not BreakKind.GAP or found.at > 0:
        return False
    if len(found.missing) > 2:
        return True
    heads = (Scheme.UPPER, Scheme.ROMAN, Scheme.DECIMAL)
    return len(labels) < (2 if labels[0].scheme in heads else 3)


def _stands_inline(facts: Facts, outline: Outline, labels: Sequence[HeadingNumber], found: Break) -> bool:
    """Whether a missing label stands inside the text before, where paragraphs were run together."""
    if found.kind is not BreakKind.GAP:
        return False
    label = labels[found.at]
    if found.at:
        start = labels[found.at - 1].span.end
    elif label.parent is not None:
        start = outline.labels[label.parent].span.end
    else:
        start = 0
    between = facts.text[max(start, label.span.start - _FAR) : label.span.start]
    for number in found.missing[:3]:
        core = relabelled(label.label, label.scheme, number).strip(" .-–)/:(,")
        if regex.search(rf"(?<![\p{{L}}\d.,/]){regex.escape(core)}\s?[.):,/–-]", between, regex.IGNORECASE):
            return True
    return False
