"""Lists: items in blocks of their own, and items inside a sentence.

A list inside a sentence may often be read in more than one way ("a, b và c" is three things or two), so it comes as a
set of readings, each with how sure its cuts are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import regex

from draftlint.document import BlockKind, Span
from draftlint.facts.outline.announcements import Announcement
from draftlint.facts.outline.headings import HeadingNumber
from draftlint.facts.outline.list_reading import ListReading, shortened
from draftlint.facts.outline.lists_elsewhere import rows_behind
from draftlint.facts.outline.named_items import OPENERS, named_readings
from draftlint.facts.outline.separated_items import separated_items, trimmed
from draftlint.language.patterns import any_of
from draftlint.language.vi.markers import LETTERS, Scheme, parse_marker, roman_value

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_LONGEST_LIST = 2500
"""Code points of a list inside a sentence."""
_BRACKET = regex.compile(r"[()]")
_LONGEST_BRACKET = 1200
_MOST_ITEMS = 200
"""Items that are counted in one list; nobody announces more by number."""

_JOINED_BLOCKS = 2
"""Paragraphs behind the last bullet of a list in which joined lines may go on with it."""
_JOINED_ITEM = 200
_OPEN = regex.compile(
    r"(?<!\p{L})(?:như(?! sau)|nổi bật(?: là)?|tiêu biểu(?: là)?|trong đó(?: có)?|nhất là|điển hình(?: là)?)$"
)
_LEAVES_OPEN = any_of("list_words.leaves_open")


def readings_of(facts: Facts, announced: Announcement) -> list[ListReading]:
    """The lists that an announced count may mean, the surest first; none where the list is open or is no list."""
    if _OPEN.search(announced.words):
        return []
    if announced.opener in OPENERS:
        return list(named_readings(facts, announced))
    if announced.opener == "":
        return list(_behind(facts, announced)) or list(rows_behind(facts, announced))
    body = _body(facts, announced)
    if body is None:
        return []
    marks = _marks(facts, announced, body)
    if marks is not None:
        return [marks]
    if announced.opener in (".", ")"):
        return []
    if _LEAVES_OPEN.match(body.of(facts.text)) or regex.search(r"…|\.\.\.|v\.v", body.of(facts.text)):
        return []
    found = list(separated_items(facts.text, announced, body))
    return [reading for reading in found if reading.sure] or found


# -- items in blocks of their own --------------------------------------------------------------------------------------


def _behind(facts: Facts, announced: Announcement) -> Iterator[ListReading]:
    """The run of labelled blocks right behind the announcing block."""
    label = facts.outline.by_block.get(announced.block.index + 1)
    if label is None or (label.scheme is not Scheme.BULLET and label.order != 1):
        return
    series = facts.outline.series[label.series]
    own = facts.outline.by_block.get(announced.block.index)
    announcing = facts.document.block_text(announced.block).rstrip().endswith(":")
    if own is not None and own.series == label.series and not announcing:
        return  # the next items stand beside this one, not under it
    first = bisect_left(series.labels, label.index)
    members = [facts.outline.labels[index] for index in series.labels[first : first + _MOST_ITEMS]]
    within = Span(members[0].span.start, facts.document.blocks[members[-1].block].span.end)
    _, inside = _marked(facts.text, within)
    if series.scheme in (Scheme.PAREN_NUMBER, Scheme.VERBAL) and len(inside) > len(members):
        # "(1) …; (2) …; (3) …" go on inside the paragraph of the first
        yield ListReading(_items(facts.text, inside, within.end), "blocks", True)
        return
    if series.scheme is not Scheme.BULLET:
        yield ListReading(_places(facts, members), "blocks", True)
        return
    run = members[: _unbroken(facts, members)]
    inside = _run_on(facts, announced, run)
    if inside:
        cut = (Span(item.start, min(item.end, _before(inside, item))) for item in _places(facts, run))
        yield ListReading((*cut, *inside), "blocks", len(run) == len(members))
        return
    yield ListReading(_places(facts, run), "blocks", len(run) == len(members))
    if len(run) < len(members):
        yield ListReading(_places(facts, members), "blocks", False)


def _unbroken(facts: Facts, members: Sequence[HeadingNumber]) -> int:
    """How many bullets follow one another with nothing between but deeper items."""
    labelled = facts.outline.by_block
    for at in range(1, len(members)):
        between = range(members[at - 1].block + 1, members[at].block)
        if any(
            index not in labelled and facts.document.blocks[index].kind not in (BlockKind.NOTE, BlockKind.FOOTER)
            for index in between
        ):
            return at
    return len(members)


def _run_on(facts: Facts, announced: Announcement, run: Sequence[HeadingNumber]) -> list[Span]:
    """Bullets that went on behind a full stop, where lines were joined: "… hạng III. - Cấp tỉnh: …"."""
    heads = [facts.text[label.span.end : label.span.end + 40].strip().lower() for label in run]
    if not all(head.startswith(announced.noun) for head in heads):
        return []
    blocks = facts.document.blocks
    last = min(run[-1].block + _JOINED_BLOCKS, len(blocks) - 1)
    while last > run[-1].block and last in facts.outline.by_block:
        last -= 1
    start, end = blocks[run[0].block].span.start, blocks[last].span.end
    mark = regex.compile(rf"[.;] (?P<item>[-–+•]\s(?i:{regex.escape(announced.noun)})\s)")
    found = [match.start("item") for match in mark.finditer(facts.text, start, end)]
    return [shortened(facts.text, Span(at, min(at + _JOINED_ITEM, end))) for at in found]


def _before(joined: Sequence[Span], item: Span) -> int:
    """Where an item ends at the latest, as a joined one begins there."""
    return next((other.start - 1 for other in joined if other.start > item.start), item.end)


def _places(facts: Facts, labels: Sequence[HeadingNumber]) -> tuple[Span, ...]:
    return tuple(
        shortened(facts.text, Span(label.span.start, max(label.title.end, label.span.end))) for label in labels
    )


# -- items inside the sentence -----------------------------------------------------------------------------------------


def _body(facts: Facts, announced: Announcement) -> Span | None:
    """The text that may hold the items: the bracket, or what follows up to the end of the block."""
    text, start = facts.text, announced.body
    end = min(announced.block.span.end, start + (300 if announced.opener == "bare" else _LONGEST_LIST))
    if announced.opener == "(":
        depth = 1
        for bracket in _BRACKET.finditer(text, start, min(end, start + _LONGEST_BRACKET)):
            depth += 1 if bracket[0] == "(" else -1
            if depth == 0:
                return Span(start, bracket.start())
        return None
    if announced.opener == "gồm" and (inner := regex.compile(r"[^:,;.()\n]{0,25}:\s+").match(text, start, end)):
        start = inner.end()
    return Span(start, end) if start < end else None


_MARK = regex.compile(
    r"(?<![\p{L}\d])(?:\((?P<paren>[1-9]\d?|[a-zđ]|[ivx]{1,5})\)(?=[\s\p{L}.])|(?P<point>[a-zđ]|[ivx]{1,5}|[1-9]\d?)[)](?=\s)|"
    r"(?P<dot>[1-9]\d?)\.\s(?=\p{L})|"
    r"(?P<thu>thứ)\s(?P<word>nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?=[\s,:])|"
    r"(?P<word>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\slà(?=[\s,:]))",
    regex.IGNORECASE,
)

_LEAD = 40
"""Code points before the first mark of a list."""
_LONGEST_MARK = 20


def _marks(facts: Facts, announced: Announcement, body: Span) -> ListReading | None:
    """Items that carry marks: "(1) …; (2) …", "Một là, …; hai là, …". They may run on into the next blocks."""
    if not _MARK.search(facts.text, body.start, min(body.end, body.start + _LEAD + _LONGEST_MARK)):
        return None
    family, items = _marked(facts.text, body)
    if not items or items[0].start > body.start + _LEAD:
        return None
    places = list(_items(facts.text, items, body.end))
    if family in ("thứ", "là", "paren1"):
        places += _carried_on(facts, announced, len(items))
    return ListReading(tuple(places), "marks", True) if len(places) > 1 else None


def _marked(text: str, body: Span) -> tuple[str, list[Span]]:
    """The form of the marks that count up furthest, and the marks."""
    found: dict[str, list[Span]] = {}
    for match in _MARK.finditer(text, body.start, body.end):
        for family, number in _numbers(match):
            items = found.setdefault(family, [])
            if number == len(items) + 1:
                items.append(Span(*match.span()))
                break
    return max(found.items(), key=lambda item: len(item[1]), default=("", []))


def _items(text: str, marks: Sequence[Span], end: int) -> tuple[Span, ...]:
    """Each mark with the beginning of its item."""
    ends = [*(mark.start for mark in marks[1:]), end]
    return tuple(shortened(text, trimmed(text, Span(mark.start, stop))) for mark, stop in zip(marks, ends, strict=True))


def _numbers(match: regex.Match[str]) -> Iterator[tuple[str, int]]:
    if match["word"]:
        marker = parse_marker(match[0].strip().capitalize() + ", X")
        if marker is not None:
            yield ("thứ" if match["thu"] else "là"), marker.numbers[0]
        return
    shape = "paren" if match["paren"] else "point" if match["point"] else "dot"
    label = match["paren"] or match["point"] or match["dot"]
    if label.isdigit():
        yield shape + "1", int(label)
        return
    if len(label) == 1 and label.lower() in LETTERS:
        yield shape + "a", LETTERS.find(label.lower()) + 1
    if (value := roman_value(label)) is not None:
        yield shape + "i", value


def _carried_on(facts: Facts, announced: Announcement, reached: int) -> list[Span]:
    """The rest of a list whose first items stand in the announcing block and the others in blocks of their own."""
    label = facts.outline.by_block.get(announced.block.index + 1)
    if label is None or label.scheme not in (Scheme.VERBAL, Scheme.PAREN_NUMBER) or label.order != reached + 1:
        return []
    series = facts.outline.series[label.series]
    return list(_places(facts, [facts.outline.labels[index] for index in series.labels if index >= label.index]))
