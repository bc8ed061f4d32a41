"""How well the words and figures of a note fit a sentence, and pairs of notes that fit each other's sentence better."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import regex

from draftlint.document import Note, Span
from draftlint.language.data import load
from draftlint.language.patterns import alternatives, word_set
from draftlint.language.vi.numerals import parse_numeral

NEAR = 110
"""Code points before an anchor that a note is most likely about."""

_WORD = regex.compile(r"\p{L}{2,}")
_NUMBER = regex.compile(r"(?<![\d/.,])\d+(?:[.,]\d+)*(?![\d/])")
_FRACTION = regex.compile(r"(?<![\d/])(\d{1,4})/(\d{1,4})(?![\d/])(?=\s\p{L})")
_SINGLE = 0.4
"""What a shared syllable counts beside a shared pair of syllables."""
_TOPIC = 2.5
_ADJACENT = 3
"""Notes whose numbers differ by no more are likelier to have changed places."""


@dataclass(frozen=True, slots=True)
class NoteUse:
    """A note that is called and has a text.

    `anchor` covers the word that carries the mark, `context` the text before the mark back to the note before it or the
    beginning of the sentence, `text` the note's own words and `head` the beginning of them.
    """

    note: Note
    anchor: Span
    context: Span
    text: Span
    head: Span


@dataclass(frozen=True, slots=True)
class Swap:
    """Two notes of which each fits the other's sentence better; `gain` is by how much (a shared rare word is about 4).

    `shared` names what they have in common with the other's sentence. `sure` is False where only one of the two tells,
    or where they stand far apart.
    """

    first: NoteUse
    second: NoteUse
    gain: float
    shared: tuple[str, ...]
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Features:
    terms: frozenset[str]
    topics: frozenset[str]
    numbers: tuple[float, ...]
    total: float
    items: int


def swaps_of(text: str, uses: Sequence[NoteUse]) -> list[Swap]:
    """Pairs of notes that fit each other's sentence clearly better than their own, the clearest first."""
    return _Fit(text, uses).swaps()


class _Fit:
    def __init__(self, text: str, uses: Sequence[NoteUse]) -> None:
        self._text = text
        self._uses = uses
        self._notes = [_features(use.text.of(text)) for use in uses]
        self._contexts = [_features(use.context.of(text)) for use in uses]
        self._near = [_features(use.context.of(text)[-NEAR:]) for use in uses]
        seen: Counter[str] = Counter()
        for features in (*self._notes, *self._contexts):
            seen.update(features.terms)
        total = 2 * len(uses) + 20  # as if there were a few notes more: a short list knows no rare words
        self._weight = {term: math.log(total / count) * (1 if " " in term else _SINGLE) for term, count in seen.items()}

    def swaps(self) -> list[Swap]:
        out = []
        for first, second in sorted(self._candidates()):
            own, other = self.fit(first, first), self.fit(second, second)
            crossed, back = self.fit(first, second), self.fit(second, first)
            gain = crossed + back - own - other
            close = abs(first - second) <= _ADJACENT
            mutual = _better(crossed, own) and _better(back, other)
            strict = min(crossed, back) >= 6 and max(own, other) <= 1
            sure = mutual and (gain >= 6 if close else strict)
            if sure or (mutual and gain >= 5) or (close and gain >= 8 and _one_sided(crossed, own, back, other)):
                shared = (*self._shared(first, second)[:2], *self._shared(second, first)[:2])
                out.append(Swap(self._uses[first], self._uses[second], gain, shared, sure))
        taken: set[str] = set()
        kept = []
        for swap in sorted(out, key=lambda item: (not item.sure, -item.gain)):
            labels = {swap.first.note.label, swap.second.note.label}
            if not labels & taken:
                kept.append(swap)
                taken |= labels
        return kept

    def fit(self, note: int, context: int) -> float:
        """How well a note fits the sentence of another."""
        here, there, near = self._notes[note], self._contexts[context], self._near[context]
        words = sum(self._weight[term] * (1.0 if term in near.terms else 0.5) for term in here.terms & there.terms)
        topic = _TOPIC if here.topics & near.topics else _TOPIC / 2 if here.topics & there.topics else 0.0
        return min(words, 12.0) + topic + _numbers(here, there, near)

    def _candidates(self) -> set[tuple[int, int]]:
        """Pairs with something in common across: nothing compares all pairs of a long draft."""
        places: dict[object, set[int]] = defaultdict(set)
        for index, features in enumerate(self._contexts):
            for key in (*features.terms, *features.topics, *features.numbers):
                places[key].add(index)
        out: set[tuple[int, int]] = set()
        for index, features in enumerate(self._notes):
            for key in (*features.terms, *features.topics, *features.numbers, features.total, float(features.items)):
                if len(places[key]) <= 25:
                    out.update((min(index, other), max(index, other)) for other in places[key] if other != index)
        return out

    def _shared(self, note: int, context: int) -> list[str]:
        common = self._notes[note].terms & self._contexts[context].terms
        return sorted(common, key=lambda term: (-self._weight[term], term))


def _one_sided(crossed: float, own: float, back: float, other: float) -> bool:
    """Whether one note belongs to the other's sentence while nothing ties the other note to its own."""
    if crossed < back:
        crossed, own, back, other = back, other, crossed, own
    return crossed >= 6 and own <= 0.25 * crossed and other <= 1.0 and back >= other


def _better(crossed: float, own: float) -> bool:
    return crossed >= 2.0 and own <= 0.45 * crossed


def _numbers(note: _Features, context: _Features, near: _Features) -> float:
    """Figures in common, parts that add up to a figure of the sentence, a list with as many items as it names."""
    score = 0.0
    for number in set(note.numbers) & set(context.numbers):
        digits = len(f"{number:g}".replace(".", "").strip("0"))
        score = max(score, 4.0 if digits >= 3 else 1.5 if digits == 2 else 0.3)
    if note.total and note.total in near.numbers:
        score += 5.0 if note.total >= 10 else 2.0
    elif note.items >= 3 and float(note.items) in near.numbers:
        score += 2.0
    return score


@cache
def _topics() -> tuple[regex.Pattern[str], dict[str, str]]:
    fields = {word: topic for topic, words in load("vi", "topics").items() for word in words}
    return regex.compile(rf"(?<!\p{{L}})(?:{alternatives(fields)})(?!\p{{L}})"), fields


def _features(text: str) -> _Features:
    lower = text.lower()
    words = [word for word in _WORD.findall(lower) if word not in word_set("notes.function_words")]
    pattern, fields = _topics()
    numbers = tuple(_values(text))
    parts = [(int(match[1]), int(match[2])) for match in _FRACTION.finditer(text)]
    whole = float(sum(part for part, _ in parts)) if len(parts) > 1 else 0.0
    return _Features(
        frozenset((*words, *(f"{one} {two}" for one, two in pairwise(words)))),
        frozenset(fields[match] for match in pattern.findall(lower)),
        (*numbers, *(float(part) for part, _ in parts)),
        whole or (sum(numbers) if len(numbers) >= 2 and all(number.is_integer() for number in numbers) else 0.0),
        _items(text),
    )


def _items(text: str) -> int:
    """How many things a note lists: its parts between semicolons, or else between commas; 0 where it lists nothing."""
    mark = ";" if ";" in text else ","
    return text.count(mark) + 1 if mark in text else 0


def _values(text: str) -> Iterable[float]:
    for match in _NUMBER.finditer(text):
        value = parse_numeral(match[0])
        number = float(value.value) if value is not None else None
        if number is not None and not 1900 <= number <= 2100:
            yield number
