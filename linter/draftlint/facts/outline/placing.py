"""Puts every label into its series.

Drafts mix schemes and restart them freely, so no fixed order of schemes tells where a label belongs; its number does. A
label goes on with the open series in which it is next; a first number opens a series under the label before it; only
what fits nowhere is a gap, a repeat or a slip, and then stays with the series that it looks like.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from draftlint.document import Document
from draftlint.facts.outline.amendments import amending
from draftlint.facts.outline.headings import HeadingNumber, LooseLabel, Outline, Series, loose_labels
from draftlint.facts.outline.label_forms import LOWEST, RANK, Key, key_of, rank
from draftlint.facts.outline.label_looks import affinity, breaks_a_sentence, leads_in, twins
from draftlint.language.vi.markers import Scheme

_DEEPEST = 12
"""Levels of an outline; no draft has more."""

_LOOK_AHEAD = 120
"""Labels; a series is not expected to go on after that many others."""

_NEVER_NESTED = frozenset(
    {Scheme.PART, Scheme.CHAPTER, Scheme.SECTION, Scheme.SUBSECTION, Scheme.ARTICLE, Scheme.ROMAN}
)
_HEADS = frozenset({*RANK, Scheme.DECIMAL})


@dataclass(slots=True)
class _Open:
    """A series that may still go on."""

    index: int
    key: Key
    prefix: tuple[int, ...]
    parent: int | None
    members: list[int] = field(default_factory=list)
    continues: int | None = None
    quoted: bool = False


def outline_of(document: Document) -> Outline:
    """The labels of a document with their series."""
    return _Placer(document, loose_labels(document)).run()


class _Placer:
    def __init__(self, document: Document, loose: Sequence[LooseLabel]) -> None:
        self._text = document.text
        self._document = document
        self._loose = loose
        self._labels: list[HeadingNumber] = []
        self._of_label: list[LooseLabel] = []
        self._all: list[_Open] = []
        self._stack: list[_Open] = []
        self._closed: dict[Key, _Open] = {}
        self._outside: list[_Open] | None = None

    def run(self) -> Outline:
        for at, label in enumerate(self._loose):
            if label.quoted != (self._outside is not None):
                self._cross_quote(label.quoted)
            if label.restarts and self._outside is None:
                self._stack, self._closed = [], {}
            self._take(at, label)
        amended = amending(self._document, self._labels)
        series = tuple(
            Series(
                item.index, item.key[0], tuple(item.members), item.parent, item.continues,
                item.quoted or item.parent in amended or not amended.isdisjoint(item.members),
            )
            for item in self._all
        )  # fmt: skip
        return Outline(tuple(self._labels), series)

    # -- where a label goes --------------------------------------------------------------------------------------------

    def _take(self, at: int, label: LooseLabel) -> None:
        if label.readings[0][0] is Scheme.BULLET:
            self._bullet(label)
            return
        fits = [
            (self._affinity(series, label), position, reading)
            for reading in label.readings
            for position, series in enumerate(self._stack)
            if self._same(series, label, reading) and reading[1][-1] == self._last(series) + 1
        ]
        if fits:
            _, position, reading = max(fits, key=lambda item: (item[0], item[1]))
            self._join(position, label, reading)
            return
        for reading in reversed(label.readings):  # "i)" alone is a Roman one before it is the ninth letter
            if reading[1][-1] == 1 and not self._is_letter(at, label, reading):
                self._first(at, label, reading)
                return
        open_keys = {series.key for series in self._stack}
        known = [reading for reading in label.readings if key_of(label, reading) in open_keys]
        self._odd(at, label, (known or label.readings)[0])

    def _is_letter(self, at: int, label: LooseLabel, reading: tuple[Scheme, tuple[int, ...]]) -> bool:
        """Whether "i)" is the letter behind a missing "h)": letters are being counted and no "ii)" follows."""
        if len(label.readings) < 2:
            return False
        letter = next(other for other in label.readings if other[0] in (Scheme.LOWER, Scheme.UPPER))
        near = any(
            self._same(series, label, letter) and 0 < letter[1][-1] - self._last(series) <= 3 for series in self._stack
        )
        return near and self._ahead(at, key_of(label, reading), (), len(self._stack))[:1] != [2]

    def _bullet(self, label: LooseLabel) -> None:
        key = key_of(label, label.readings[0])
        for position in range(len(self._stack) - 1, -1, -1):
            if self._stack[position].key == key:
                self._join(position, label, label.readings[0])
                return
            if self._stack[position].key[0] in _HEADS:
                break  # bullets under two headings are two lists
        self._open(label, label.readings[0], len(self._stack))

    def _first(self, at: int, label: LooseLabel, reading: tuple[Scheme, tuple[int, ...]]) -> None:
        """A number one: a new series, unless it stands for a number that is missing right there."""
        key, prefix = key_of(label, reading), reading[1][:-1]
        for position in range(len(self._stack) - 1, -1, -1):
            series = self._stack[position]
            if series.key != key or (prefix and series.prefix != prefix):
                continue
            following = next(iter(self._ahead(at, key, prefix, position)), None)
            if self._stands_for_another(series, label, following):
                self._join(position, label, reading)
                return
            break
        self._open(label, reading, self._place_of(key, reading))

    def _stands_for_another(self, series: _Open, label: LooseLabel, following: int | None) -> bool:
        """Whether a number one is a slip inside an open series: the count goes on behind it, or nothing else would."""
        last = self._last(series)
        if (following == last + 2 and last > 0) or (series.prefix and following != 2):
            return True
        changed_places = last == 2 and len(series.members) == 1 and following in (3, None)
        lone = following is None and last >= 1
        return (lone or changed_places or (last == 1 and following == 2)) and twins(
            self._text, self._of_label[series.members[-1]], label
        )

    def _odd(self, at: int, label: LooseLabel, reading: tuple[Scheme, tuple[int, ...]]) -> None:
        """A number that is next nowhere."""
        key, prefix = key_of(label, reading), reading[1][:-1]
        number = reading[1][-1]
        same = [position for position, series in enumerate(self._stack) if series.key == key]
        exact = [position for position in same if self._stack[position].prefix == prefix]
        if not exact and prefix:
            if any(self._number_of(series) == prefix for series in self._stack):
                same = []
            else:  # a wrong prefix where the count goes on: "5.1, 5.2, 4.3"
                same = [position for position in same if self._last(self._stack[position]) + 1 == number]
        places = exact or same
        if places:
            position = max(places, key=lambda item: (self._affinity(self._stack[item], label), item))
            last = self._last(self._stack[position])
            ahead = self._ahead(at, key, prefix, position)
            swapped = number == last + 2 and ahead[1:] in ([], [last + 3])
            if ahead[:1] == [last + 1] and abs(number - last) > 1 and not swapped:
                return  # the count goes on behind it as if it were not there: no label at all
            if number > last + 1 and number + 1 not in ahead and breaks_a_sentence(self._document, label):
                return  # the end of a sentence that a line break put first ("… số đơn vị là / 15. Trong đó …")
            self._join(position, label, reading)
            return
        before = self._closed.get(key)
        opened = self._open(label, reading, self._place_of(key, reading))
        if before is not None and not prefix and self._last(before) + 1 == number:
            opened.continues = before.index

    # -- stack ---------------------------------------------------------------------------------------------------------

    def _place_of(self, key: Key, reading: tuple[Scheme, tuple[int, ...]]) -> int:
        """How much of the stack stays open above a new series."""
        scheme, depth, _ = key
        if scheme in RANK:
            level = RANK[scheme]
            keep = len(self._stack)
            while keep and (
                RANK.get(self._stack[keep - 1].key[0], LOWEST) > level
                or (self._stack[keep - 1].key == key and scheme in _NEVER_NESTED)
            ):
                keep -= 1
            for position in range(keep):
                if self._stack[position].key == key and scheme in _NEVER_NESTED:
                    return position
            return keep
        if depth > 1:
            for position in range(len(self._stack) - 1, -1, -1):
                series = self._stack[position]
                if self._number_of(series) == reading[1][:-1] and series.key[1] == depth - 1:
                    return position + 1
            for position, series in enumerate(self._stack):
                if series.key[0] is scheme and series.key[1] >= depth:
                    return position
        keep = len(self._stack)
        while (
            keep
            and self._stack[keep - 1].key[0] is Scheme.BULLET
            and not leads_in(self._title_of(self._stack[keep - 1]))
        ):
            keep -= 1
        return keep

    def _open(self, label: LooseLabel, reading: tuple[Scheme, tuple[int, ...]], keep: int) -> _Open:
        self._cut(min(keep, _DEEPEST))
        parent = self._stack[-1].members[-1] if self._stack else None
        series = _Open(len(self._all), key_of(label, reading), reading[1][:-1], parent, quoted=label.quoted)
        self._all.append(series)
        self._stack.append(series)
        self._add(series, label, reading)
        return series

    def _join(self, position: int, label: LooseLabel, reading: tuple[Scheme, tuple[int, ...]]) -> None:
        self._cut(position + 1)
        self._add(self._stack[position], label, reading)

    def _cut(self, keep: int) -> None:
        for series in self._stack[keep:]:
            self._closed[series.key] = series
        del self._stack[keep:]

    def _add(self, series: _Open, label: LooseLabel, reading: tuple[Scheme, tuple[int, ...]]) -> None:
        index = len(self._labels)
        series.members.append(index)
        self._of_label.append(label)
        self._labels.append(
            HeadingNumber(
                index, label.block.index, label.span, reading[0], reading[1], label.text, label.title, series.index,
                series.parent, label.quoted,
            )
        )  # fmt: skip

    def _cross_quote(self, enters: bool) -> None:
        if enters:
            self._outside, self._stack = self._stack, []
        else:
            self._stack, self._outside = self._outside or [], None

    # -- what a label looks like ---------------------------------------------------------------------------------------

    def _same(self, series: _Open, label: LooseLabel, reading: tuple[Scheme, tuple[int, ...]]) -> bool:
        return series.key == key_of(label, reading) and series.prefix == reading[1][:-1]

    def _last(self, series: _Open) -> int:
        return self._labels[series.members[-1]].order

    def _number_of(self, series: _Open) -> tuple[int, ...]:
        return self._labels[series.members[-1]].numbers

    def _title_of(self, series: _Open) -> str:
        return self._labels[series.members[-1]].title.of(self._text)

    def _affinity(self, series: _Open, label: LooseLabel) -> int:
        return affinity(self._text, self._of_label[series.members[-1]], label)

    def _ahead(self, at: int, key: Key, prefix: tuple[int, ...], position: int) -> list[int]:
        """The next two numbers of that kind, before anything that ends the series at `position`."""
        above = {series.key for series in self._stack[:position] if series.key[0] is not Scheme.BULLET}
        out: list[int] = []
        for label in self._loose[at + 1 : at + 1 + _LOOK_AHEAD]:
            if label.restarts or len(out) == 2:
                break
            others = [(key_of(label, reading), reading[1]) for reading in label.readings]
            number = next((n[-1] for other, n in others if other == key and (not prefix or n[:-1] == prefix)), None)
            if number is not None:
                out.append(number)
            elif any(other in above or rank(other) < rank(key) for other, _ in others):
                break
        return out
