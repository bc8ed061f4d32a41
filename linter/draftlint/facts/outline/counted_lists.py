"""Announced counts beside the lists that follow them, and how far the two belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.document import BlockKind, Span
from draftlint.facts.outline.announcements import ITEMISED, Announcement, announcements_of
from draftlint.facts.outline.impossible_counts import (
    LABEL,
    LEADS,
    LEADS_AT_ONCE,
    LONGEST_PHRASE,
    shows_wrong,
    single_things,
)
from draftlint.facts.outline.list_reading import ONE, ListReading
from draftlint.facts.outline.lists import readings_of
from draftlint.facts.outline.lists_elsewhere import ANNEX, in_annexes
from draftlint.facts.outline.named_items import OPENERS, PLACES, named_bond
from draftlint.facts.outline.separated_items import PLACE
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern, any_of
from draftlint.language.vi.markers import Scheme
from draftlint.language.vi.number_spelling import spell
from draftlint.language.vi.units import fold

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_COMPARED = regex.compile(r"(?<!\p{L})so với(?!\p{L})[^,]*$")
"""The count is how many more or fewer there are than before: "giảm 04 chỉ tiêu so với nhiệm kỳ trước:"."""
_PURPOSE = regex.compile(r"(?<=\ssau|\sđây)\s(?:để|nhằm|làm|trong)\s[^,]*$")
_LAST_NOUN = WordPattern(
    r"<list_words.ends_noun>\s(?P<noun>\p{L}+\s\p{L}+|\p{L}+)(?:\s\p{L}+){0,2}?\s"
    r"(?:sau|sau đây|như sau|là)$",
    flags=0,
)
_OTHER_HEAD = WordPattern(r"(?<!\p{L})<list_words.other_heads>\s", flags=0)
_ANYTHING = frozenset({"đơn vị", "địa phương", "cơ sở", "địa bàn", "điểm", "khu vực", "nơi", "xã", "phường"})
_BUILT = frozenset({"công trình", "dự án", "hạng mục", "công trình, dự án", "dự án, công trình"})
"""Roads, bridges, schools and markets are all of these."""
SHORT_LINE = 14
"""Words of a line that is the head of the marked items below it, colon or not."""
_ALWAYS_LISTED = any_of("list_words.always_listed")
_NAMES_THE_LIST = any_of("list_words.names_the_list")


@dataclass(frozen=True, slots=True)
class CountedList:
    """An announced count with the readings of its list.

    `close` says that nothing stands between the two that could have a list of its own: a disagreement is a mistake.
    `related` says that the items are those announced, or may well be: an agreement is no accident.
    `by_place` says that the items are the places where the things are: two of them may be in one place.
    `blocks` tells lists of blocks from lists inside a sentence.
    """

    announced: Announcement
    readings: tuple[ListReading, ...]
    related: bool
    close: bool
    by_place: bool = False

    @property
    def blocks(self) -> bool:
        """Whether the items are blocks of their own."""
        return self.announced.opener in ("", ANNEX)

    @property
    def fitting(self) -> ListReading | None:
        """The reading that has as many items as announced."""
        return next((item for item in self.readings if item.count == self.announced.count), None)


def counted_lists_of(facts: Facts) -> Sequence[CountedList]:
    """Every announced count that a list follows, in text order; one for each count."""
    best: dict[Span, CountedList] = {}
    for announced in announcements_of(facts):
        readings = tuple(
            reading for reading in readings_of(facts, announced) if reading.count > 1 or reading.form == ONE
        )
        if not readings:
            continue
        found = CountedList(
            announced, readings, *_bond(facts, announced, readings), _by_place(facts.text, announced, readings[0])
        )
        before = best.get(announced.span)
        if before is None or (before.fitting is None and (found.fitting is not None or found.close > before.close)):
            best[announced.span] = found
    for announced, reading in in_annexes(facts):
        told = _break_down(facts.text, announced, reading) or _of_territories(facts.text, announced, reading)
        if not told and announced.span not in best:  # else it says where the things are, and how many
            close = not announced.odd or _scaled(announced.count, reading.count)
            best[announced.span] = CountedList(announced, (reading,), related=True, close=close)
    return list(best.values())


def _of_territories(text: str, announced: Announcement, reading: ListReading) -> bool:
    """Whether the items are administrative units, and something else was counted."""
    places = tuple(place + " " for place in load("vi", "units")["places"] if place != announced.noun)
    return all(_head(item.of(text)).startswith(places) for item in reading.items)


def _scaled(count: int, items: int) -> bool:
    """Whether a count is that of the items with zeros behind it."""
    return count in (items * 10, items * 100, items * 1000)


def _bond(facts: Facts, announced: Announcement, readings: Sequence[ListReading]) -> tuple[bool, bool]:
    if announced.opener in OPENERS:
        return named_bond(announced, readings[0])
    related, close = _relation(facts, announced, readings)
    if announced.opener == "" and _turns_aside(announced):
        close = False
    if announced.odd:  # no such list exists; only where all is clear is the count a slip
        close = close and readings[0].sure and shows_wrong(facts.text, announced, readings[0])
    return related and (not announced.odd or close), close


def _turns_aside(announced: Announcement) -> bool:
    """Whether a clause of its own stands before the list: "41 đồng chí, Ban Thường vụ như sau:"."""
    words = announced.words
    for noun in announced.noun.split(", ")[1:]:  # "12 xã, phường sau:"
        words = words.replace(f", {noun}", "", 1)
    clauses = regex.findall(r",\s*(\p{L}[^,]*)", LEADS.sub("", words))
    return any(
        not _ALWAYS_LISTED.match(clause) and not _NAMES_THE_LIST.match(clause) for clause in clauses
    )  # "06 nhóm nhiệm vụ, giải pháp sau:" is one thing


def _relation(facts: Facts, announced: Announcement, readings: Sequence[ListReading]) -> tuple[bool, bool]:
    """See `CountedList`: whether the two are related, and close."""
    words = regex.sub(rf"(gồm|là)(?: có)?(?: các)? {regex.escape(announced.noun)}$", r"\1", announced.words)
    at_once = bool(LEADS_AT_ONCE.search(_PURPOSE.sub("", words))) or not words
    length = len(regex.findall(r"\w+", words))
    if _OTHER_HEAD.search(words):
        agree = _agree(facts.text, announced, readings[0])
        return agree, False
    if _another_noun(announced) or _COMPARED.search(words):
        return False, False
    if announced.opener == "":
        text = facts.document.block_text(announced.block).rstrip()
        rows = readings[0].form == "rows"
        agree = not rows and _agree(facts.text, announced, readings[0])
        if not agree and not rows and _break_down(facts.text, announced, readings[0]):
            return False, False
        heading = announced.block.kind is BlockKind.HEADING and announced.block.style != "run-in"
        colon = text.endswith(":")
        first = facts.outline.by_block.get(announced.block.index + 1)
        head = (
            first is not None
            and first.scheme in (Scheme.VERBAL, Scheme.PAREN_NUMBER)
            and len(text.split()) <= SHORT_LINE
        )
        single = announced.noun in single_things() and length <= LONGEST_PHRASE and "," not in words
        close = agree or ((colon or head) and (at_once or length <= 4)) or (colon and single)
        return close or ((colon or (heading and at_once)) and length <= LONGEST_PHRASE), close
    near = length <= LONGEST_PHRASE or at_once
    marked = readings[0].form == "marks"
    others = _other_things(facts.text, announced, readings[0])
    if others and _places_of_things(announced, readings[0]):
        return True, True
    if announced.opener == "gồm":
        rest = facts.text[announced.body : announced.body + 60]
        named = bool(regex.match(rf"{regex.escape(announced.noun)}(?:\s?:|\s\p{{Lu}})", rest))
        return near, near and not others and (
            marked or readings[0].form == ONE or (readings[0].form == "," and (length <= 4 or named))
        )
    if announced.opener == ":" and "," in words and not at_once:
        return False, False
    return near, near and not others


def _another_noun(announced: Announcement) -> bool:
    """Whether other things are announced last: "mở 12 lớp tập huấn với các nội dung sau"."""
    match = _LAST_NOUN.search(announced.words)
    return match is not None and match["noun"] != announced.noun and bool(ITEMISED.match(match["noun"]))


def _break_down(text: str, announced: Announcement, reading: ListReading) -> bool:
    """Whether the items below say how much of the count each makes: "- Cấp huyện: 04 tổ", "- Trưởng ban: 01"."""
    head = announced.noun.split()[0]
    amounts = rf"(?:^|[\s:(])\d{{1,6}}(?:\s{regex.escape(head)}(?!\p{{L}})|[.;,)]?$)"
    lines = (regex.split(r"\n", text[item.start : item.start + 120])[0].strip() for item in reading.items)
    return sum(bool(regex.search(amounts, _head(line))) for line in lines) >= 2


def _by_place(text: str, announced: Announcement, reading: ListReading) -> bool:
    others = _places_of_things(announced, reading) and _other_things(text, announced, reading)
    return announced.opener == PLACES or others


def _places_of_things(announced: Announcement, reading: ListReading) -> bool:
    """Whether the bracket names the places of things of which a place has one: "03 trung tâm văn hóa (xã …, xã …)"."""
    return announced.opener == "(" and announced.noun in load("vi", "list_words")["one_at_a_place"] and reading.sure


def _other_things(text: str, announced: Announcement, reading: ListReading) -> bool:
    """Whether the items are called something else than what was counted: where things are, not what they are."""
    if announced.noun in _ANYTHING:
        return False
    kinds = [match[1].lower() for item in reading.items if (match := PLACE.match(item.of(text)))]
    if announced.noun in _BUILT:
        kinds = [kind for kind in kinds if kind in load("vi", "units")["places"]]
    return any(kind != announced.noun and not announced.noun.endswith(kind) for kind in kinds)


def _agree(text: str, announced: Announcement, reading: ListReading) -> bool:
    """Whether the items name the counted thing ("- Đồng chí …", "Vùng II: …") or begin alike."""
    heads = [_head(item.of(text)) for item in reading.items]
    noun = announced.noun
    if sum(head.startswith(noun) or noun.startswith(head.split(" ")[0] + " ") for head in heads if head) >= 0.8 * len(
        heads
    ):
        return True
    first = Counter(" ".join(head.split()[:1]) for head in heads)
    word, times = first.most_common(1)[0]
    return bool(word) and times == len(heads) and word in noun.split()


def _head(item: str) -> str:
    return fold(LABEL.sub("", item))


def recount(text: str, announced: Announcement, count: int) -> str:
    """The announced count with another number, printed the same way ("03 ấp", 4 -> "04 ấp"; "ba mặt" -> "hai mặt")."""
    words = announced.span.of(text)
    if match := regex.match(r"\d+", words):
        return str(count).zfill(len(match[0])) + words[match.end() :]
    return spell(count) + words[len(words) - len(announced.noun) - 1 :]
