"""Announced counts ("05 nội dung sau:", "03 ấp: …", "ba mặt (…)"): the number, the noun, and where the list begins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from draftlint.document import Block, BlockKind, Span
from draftlint.facts.numbers.quantity import Bound, Form, Quantity
from draftlint.facts.outline.named_items import openings
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern, any_of
from draftlint.language.vi.number_words import parse_number_words

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

LARGEST = 99
"""A larger count is not itemised: behind it, a list that is beyond doubt shows that the count is wrong."""

_MOST = 1_000_000

_REACH = 300
"""Code points behind a count in which its list must begin."""

# The year that the things are of may stand between: "13 chỉ tiêu chủ yếu đến năm 2030 như sau:".
_NP = r"(?P<np>(?:[^\d.;:()\n]|(?<!\d)20\d\d(?!\d)){0,90}?)"
_ANNOUNCING = WordPattern(_NP + r"(?<=[\s,])(?<!đều\s)(?:<list_words.announces>|về)(?:\s(?:các|những))?\s(?=\S)")
# "20 chỉ tiêu (kinh tế 09, xã hội 11), cụ thể:": the bracket breaks the count down, the list comes behind it.
# "05 công trình, tổng mức đầu tư 9.465 tỷ đồng:": what all of them together have stands before the colon.
_NP_MEASURED = (
    r"(?P<np>[^\d.,;:()\n]{0,60}?),?\s(?:với\s)?(?:tổng|kinh phí|vốn|diện tích|chiều dài|quy mô|công suất)\s"
    r"(?:[^.;:()\n]|\.(?=\d)){0,90}?"
)
_NP_ROUND = r"(?P<np>(?:[^\d.;:()\n]|(?<!\d)20\d\d(?!\d)){0,60}?\s?\([^()\n]{1,200}\)[^\d.;:()\n]{0,60}?)"
ITEMISED = WordPattern(r"<list_words.itemised+units.nouns>(?!\p{L})")
"""A counted noun of which one may list the things ("4 sao", "3 tầng" are none)."""
_WORDED = WordPattern(
    r"(?<!\p{L})(?<!(?:thứ|hằng|hàng|mỗi|đầu|cuối|một|các|trong|của|và|qua|lần)\s)"
    r"(?P<number>hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?:\s(?:một|hai|ba|bốn|lăm))?)\s"
    r"(?P<noun><list_words.itemised+units.nouns>)(?!\p{L})"
)
_SEEN_FROM = any_of("list_words.seen_from")


@dataclass(frozen=True, slots=True)
class Announcement:
    """A count that announces items.

    `span` covers the number with its noun, `noun` is in lower case, `words` what stands between the noun and the list
    in lower case. `opener` says how the list begins: "(", ":", ")" (the count stands in a bracket and a colon behind
    it), "gồm" (a word that announces it), "note" (it stands in the note that hangs on the words) or "" (the block ends
    there and the items follow in blocks of their own). `body` is where the list begins in `block`.
    """

    span: Span
    count: int
    noun: str
    words: str
    opener: str
    body: int
    block: Block

    @property
    def odd(self) -> bool:
        """Whether nobody lists so many things, or so few."""
        return not 2 <= self.count <= LARGEST


def announcements_of(facts: Facts) -> Sequence[Announcement]:
    """Every announced count, in text order; several for one count that a list may follow in several ways."""
    return list(_all(facts))


def list_words(name: str) -> tuple[str, ...]:
    """One of the word lists of list_words.yaml, longest first."""
    return tuple(sorted(load("vi", "list_words")[name], key=len, reverse=True))


def _all(facts: Facts) -> Iterator[Announcement]:
    blocks = {block.index: block for block in facts.document.body()}
    notes = {note.note.anchor: note.text for note in facts.notes.uses}
    counts = sorted(_counts(facts), key=lambda item: item.span)
    for at, counted in enumerate(counts):
        block = facts.document.block_at(counted.span.start)
        if block.index not in blocks:
            continue
        whole = _whole(facts.text, counts[max(0, at - 6) : at], counted, block)
        for found in (*_opened(facts, counted, block), *_in_note(facts, counted, block, notes)):
            if whole is None or found.opener not in ("", ":"):
                yield found
            else:  # "14 chỉ tiêu gồm 09 chỉ tiêu kinh tế và 05 chỉ tiêu xã hội như sau:": all 14 follow
                yield replace(found, span=whole.span, count=whole.count, noun=whole.noun)


@dataclass(frozen=True, slots=True)
class _Count:
    span: Span
    count: int
    noun: str


def _counts(facts: Facts) -> Iterator[_Count]:
    for quantity in facts.quantities:
        if _plain_count(facts.text, quantity):
            yield _Count(quantity.span, int(quantity.amount), quantity.noun)
    for block in facts.document.body():
        for match in _WORDED.finditer(facts.text, block.span.start, block.span.end):
            if (value := parse_number_words(match["number"].lower())) is not None:
                yield _Count(Span(match.start("number"), match.end()), int(value.value), match["noun"].lower())


def counts_in(facts: Facts, span: Span) -> Sequence[_Count]:
    """The counts in a stretch of text, in order."""
    return sorted((item for item in _counts(facts) if span.contains(item.span)), key=lambda item: item.span)


def _plain_count(text: str, quantity: Quantity) -> bool:
    if quantity.form is not Form.SINGLE or not quantity.counted or not quantity.noun:
        return False
    if not 0 <= quantity.amount <= _MOST or not ITEMISED.match(quantity.noun):
        return False
    if quantity.bound is Bound.EXACT:
        return True
    # "giảm trên 03 tiêu chí": seen from three sides, not more than three.
    return quantity.bound_word == "trên" and bool(_SEEN_FROM.match(quantity.noun))


_ALL_PARTS = any_of("list_words.divides")


def _whole(text: str, before: Sequence[_Count], last: _Count, block: Block) -> _Count | None:
    """The count in the same sentence that the last one is a part of, where all its parts are given."""
    for count in before:
        if count.span.start < block.span.start or count.noun != last.noun:
            continue
        between = text[count.span.end : last.span.start]
        if _ALL_PARTS.search(between) and not regex.search(r"[.;:]\s|\(", between):
            return count
    return None


_BRACKET = regex.compile(_NP + r"\s?\((?=[^)])")
_COLON = regex.compile(_NP + r"\s?:\s*(?=\S)")
_ROUND_COLON = regex.compile(_NP_ROUND + r"\s?:\s*(?=\S)")
_MEASURED_COLON = regex.compile(_NP_MEASURED + r"\s?:\s*(?=\S)")
_CLOSED = regex.compile(r"(?P<np>[^\d.;:()\n]{0,30})\)\s?:\s*(?=\S)")
_BLOCK_END = regex.compile(_NP + r"\s?[:.]?\s?$")
_ROUND_END = regex.compile(_NP_ROUND + r"\s?:\s?$")
_MEASURED_END = regex.compile(_NP_MEASURED + r"\s?:\s?$")
_CLOSED_END = regex.compile(r"(?P<np>[^\d.;:()\n]{0,30})\)\s?:\s?$")
_NEXT_SENTENCE = regex.compile(_NP + r"\.\s+(?=(?:Thứ nhất|Một là|\(1\)|1\)|1\.\s|Trước hết|[aA]\)))")
_ON_NOTE = regex.compile(r"[^\d.;:()\n]{0,40}$")
_NOTE_LEAD = WordPattern(
    r"\s*(?:<list_words.note_leads>(?:\s(?:có|là))?(?:\s(?:các|những)\s\p{Ll}+(?:\s\p{Ll}+)?)?\s?:?\s*|"
    r"(?:Các|Những)\s\p{Ll}+(?:\s\p{Ll}+)?\s?:?\s*(?=\p{Lu}))?"
)


def _opened(facts: Facts, counted: _Count, block: Block) -> Iterator[Announcement]:
    """The ways in which a list may begin behind a count, with no other number between."""
    span, noun = counted.span, counted.noun
    tail = facts.text[span.end : min(block.span.end, span.end + _REACH)]
    if tail[:1].isalpha():
        return
    found = []
    for opener, pattern in (
        ("(", _BRACKET), (":", _COLON), (":", _ROUND_COLON), (":", _MEASURED_COLON), (")", _CLOSED),
        (".", _NEXT_SENTENCE), ("gồm", _ANNOUNCING),
    ):  # fmt: skip
        match = pattern.match(tail)
        if match and not _WORDED.search(match["np"]):  # "sáu chỉ tiêu, có bốn chỉ tiêu kinh tế (…)": of the nearest
            found.append((match.end(), opener, match["np"]))
    if _SEEN_FROM.match(noun) and tail[:1] == " ":
        found.append((1, "bare", ""))
    found += openings(facts.text, noun, span.end, min(block.span.end, span.end + _REACH))
    if block.span.end <= span.end + _REACH:
        ends = (pattern.match(tail) for pattern in (_BLOCK_END, _ROUND_END, _MEASURED_END, _CLOSED_END))
        found += [(len(tail), "", match["np"]) for match in ends if match]
    for offset, opener, words in sorted(found):
        said = regex.sub(r"\s?\([^()]*\)", "", words).strip().lower()
        yield Announcement(span, counted.count, noun, said, opener, span.end + offset, block)
        following = _sentence_below(facts, block) if opener == "" and tail.rstrip().endswith(":") else None
        if following is not None:
            yield Announcement(span, counted.count, noun, said, ":", following.span.start, following)


def _sentence_below(facts: Facts, block: Block) -> Block | None:
    """The next block, where it goes on with the sentence: the line was broken behind the colon."""
    blocks = facts.document.blocks
    below = blocks[block.index + 1] if block.index + 1 < len(blocks) else None
    if below is None or below.marker is not None or below.kind is not BlockKind.PARAGRAPH:
        return None
    return below if facts.text[below.span.start : below.span.start + 1].islower() else None


def _in_note(facts: Facts, counted: _Count, block: Block, notes: Mapping[int | None, Span]) -> Iterator[Announcement]:
    """A list in the note that hangs on the counted things: "đi qua 03 xã" with "Tân Lập, Phú Mỹ, Gò Sao" below."""
    start = counted.span.end
    for anchor in (at for at in notes if at is not None and start <= at <= min(start + 40, block.span.end)):
        words = facts.text[start:anchor]
        if _ON_NOTE.fullmatch(words) and not regex.search(r",\s", words):
            note = notes[anchor]
            lead = _NOTE_LEAD.match(facts.text, note.start, note.end)
            body = lead.end() if lead else note.start
            below = facts.document.block_at(note.start)
            yield Announcement(counted.span, counted.count, counted.noun, words.strip().lower(), "note", body, below)
