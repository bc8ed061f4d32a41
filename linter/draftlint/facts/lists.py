"""Lists: items in blocks of their own, and items inside a sentence.

A list inside a sentence may often be read in more than one way ("a, b và c" is three things or two), so it comes as a
set of readings, each with how sure its cuts are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.document import BlockKind, Span
from draftlint.facts.announcements import Announcement, words_pattern
from draftlint.facts.headings import HeadingNumber
from draftlint.language.vi.markers import LETTERS, Scheme, parse_marker, roman_value

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_LONGEST_LIST = 2500
"""Code points of a list inside a sentence."""

_SHOWN = 60
"""Code points of an item that its place covers."""


@dataclass(frozen=True, slots=True)
class ListReading:
    """One way to read a list. `form` is "blocks", "marks", ";" or ","; `sure` says that its cuts are beyond doubt."""

    items: tuple[Span, ...]
    form: str
    sure: bool

    @property
    def count(self) -> int:
        """How many items."""
        return len(self.items)


def readings_of(facts: Facts, announced: Announcement) -> list[ListReading]:
    """The lists that an announced count may mean, the surest first; none where the list is open or is no list."""
    if announced.opener == "":
        return list(_behind(facts, announced))
    body = _body(facts, announced)
    if body is None or _OPEN.search(announced.words):
        return []
    marks = _marks(facts, announced, body)
    if marks is not None:
        return [marks]
    if announced.opener == ".":
        return []
    if words_pattern("leaves_open").match(body.of(facts.text)) or regex.search(r"…|\.\.\.|v\.v", body.of(facts.text)):
        return []
    found = list(_separated(facts.text, announced, body))
    return [reading for reading in found if reading.sure] or found


# -- items in blocks of their own --------------------------------------------------------------------------------------


def _behind(facts: Facts, announced: Announcement) -> Iterator[ListReading]:
    """The run of labelled blocks right behind the announcing block."""
    label = facts.outline.by_block.get(announced.block.index + 1)
    if label is None or (label.scheme is not Scheme.BULLET and label.order != 1):
        return
    series = facts.outline.series[label.series]
    members = [facts.outline.labels[index] for index in series.labels if index >= label.index]
    if series.scheme is not Scheme.BULLET:
        yield ListReading(_places(facts, members), "blocks", True)
        return
    run = members[: _unbroken(facts, members)]
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


def _places(facts: Facts, labels: Sequence[HeadingNumber]) -> tuple[Span, ...]:
    return tuple(_short(facts.text, Span(label.span.start, max(label.title.end, label.span.end))) for label in labels)


def _short(text: str, span: Span) -> Span:
    """The beginning of an item: enough to know it by."""
    cut = text.find(" ", span.start + _SHOWN, span.end)
    return Span(span.start, cut) if cut > 0 else span


# -- items inside the sentence -----------------------------------------------------------------------------------------


def _body(facts: Facts, announced: Announcement) -> Span | None:
    """The text that may hold the items: the bracket, or what follows up to the end of the block."""
    text, start = facts.text, announced.body
    end = min(announced.block.span.end, start + (300 if announced.opener == "bare" else _LONGEST_LIST))
    if announced.opener == "(":
        depth = 1
        for index in range(start, min(end, start + 1200)):
            depth += (text[index] == "(") - (text[index] == ")")
            if depth == 0:
                return Span(start, index)
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


def _marks(facts: Facts, announced: Announcement, body: Span) -> ListReading | None:
    """Items that carry marks: "(1) …; (2) …", "Một là, …; hai là, …". They may run on into the next blocks."""
    text = facts.text
    found: dict[str, list[Span]] = {}
    for match in _MARK.finditer(text, body.start, body.end):
        for family, number in _numbers(match):
            items = found.setdefault(family, [])
            if number == len(items) + 1:
                items.append(Span(*match.span()))
                break
    best = max(found.items(), key=lambda item: len(item[1]), default=("", []))
    family, items = best
    if not items or items[0].start > body.start + 40:
        return None
    ends = [*(item.start for item in items[1:]), body.end]
    places = [_short(text, _trim(text, Span(item.start, end))) for item, end in zip(items, ends, strict=True)]
    if family in ("thứ", "là", "paren1"):
        places += _carried_on(facts, announced, len(items))
    return ListReading(tuple(places), "marks", True) if len(places) > 1 else None


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


_OPEN = regex.compile(
    r"(?<!\p{L})(?:như(?! sau)|nổi bật(?: là)?|tiêu biểu(?: là)?|trong đó(?: có)?|nhất là|điển hình(?: là)?)$"
)
_SENTENCE_END = regex.compile(r"[.!?](?=\s+[“\"(]?\p{Lu})|\.\s*$|\./\.")
_TRAILING = regex.compile(
    r"\s(?:với|để|nhằm|đạt|có|được|đã|đang|sẽ|nên|thì|theo|trong giai đoạn|trong nhiệm kỳ|trên địa bàn|lên thành)\s"
)


def _separated(text: str, announced: Announcement, body: Span) -> Iterator[ListReading]:
    """Items between semicolons or commas."""
    if words_pattern("explains").match(body.of(text)) and not body.of(text).lower().startswith(announced.noun):
        return
    end = body.end
    if announced.opener != "(" and (stop := _SENTENCE_END.search(text, body.start, body.end)):
        end = stop.start()
    whole = Span(body.start, end)
    pieces = _cut(text, whole, ";")
    if announced.opener == "bare":
        yield from (reading for reading in _commas(text, pieces[0]) if reading.sure)
        return
    if any(regex.search(r"^\d|\(0?\d{1,3}\)", part.of(text)) for piece in pieces for part in _cut(text, piece, ",")):
        return  # the items bring counts of their own: a sum, not a list
    if _counted(text, announced, [part for piece in pieces for part in _cut(text, piece, ",")]):
        return
    if len(pieces) > 1:
        yield ListReading(tuple(_short(text, piece) for piece in pieces), ";", len(pieces) > 2)
    first = pieces[0]
    if announced.opener != "(" and (trailing := _TRAILING.search(text, first.start, first.end)):
        first = _trim(text, Span(first.start, trailing.start()))
    yield from _commas(text, first)


def _counted(text: str, announced: Announcement, items: Sequence[Span]) -> bool:
    """Whether the items say how much of the total each makes: "58 tổ chức: xuất sắc 11 tổ chức, tốt 47 tổ chức".

    Measures behind items of another name do so too: "24 dự án, gồm đất lúa 76,2 ha, đất ở 8,9 ha".
    """
    head = announced.noun.split()[0]
    own = sum(bool(regex.search(rf"\d\s{regex.escape(head)}(?!\p{{L}})", item.of(text).lower())) for item in items)
    measured = all(regex.search(r"\d", item.of(text)) for item in items)
    return own >= 2 or (measured and not any(item.of(text).lower().startswith(head) for item in items))


def _commas(text: str, span: Span) -> Iterator[ListReading]:
    parts = _cut(text, span, ",")
    last = parts[-1]
    joined = list(regex.finditer(r"\s(?:và|cùng|&)\s", last.of(text)))
    earlier = any(regex.search(r"\s(?:và|cùng|&|hoặc)\s", part.of(text)) for part in parts[:-1])
    if joined:
        cut = joined[-1]
        split = [
            *parts[:-1],
            _trim(text, Span(last.start, last.start + cut.start())),
            _trim(text, Span(last.start + cut.end(), last.end)),
        ]
        sure = not earlier and len(joined) == 1 and _alike(text, split)
        yield ListReading(tuple(_short(text, part) for part in split), ",", sure)
    if earlier:
        every = [piece for part in parts for piece in _split(text, part)]
        yield ListReading(tuple(_short(text, piece) for piece in every), ",", False)
    if len(parts) > 1:
        sure = not joined and not earlier and _alike(text, parts)
        yield ListReading(tuple(_short(text, part) for part in parts), ",", sure)


def _split(text: str, part: Span) -> list[Span]:
    """A part cut at each "và"."""
    out, start = [], part.start
    for match in regex.finditer(r"\s(?:và|cùng|&)\s", part.of(text)):
        out.append(Span(start, part.start + match.start()))
        start = part.start + match.end()
    return [*out, Span(start, part.end)]


PLACE = regex.compile(
    r"^(?:các\s)?(xã|phường|thị trấn|ấp|thôn|bản|khu phố|khóm|huyện|quận|thị xã|thành phố|tỉnh|đồng chí|đ/c|ông|bà|"
    r"trường|chợ|cầu|đường|tuyến|dự án|đề án|chương trình|công ty|hợp tác xã|khu công nghiệp|cụm công nghiệp)"
    r"\s(?=\p{Lu})",
    regex.IGNORECASE,
)
"""What a named thing is, before its name."""


def _alike(text: str, parts: Sequence[Span]) -> bool:
    """Whether parts are plainly items of one list: all short names, or nearly all with one first word."""
    items = [part.of(text) for part in parts]
    if any(not item for item in items):
        return False
    names = [PLACE.sub("", item) for item in items]
    if all(item[:1].isupper() and len(item.split()) <= 5 for item in names[:-1]) and names[-1][:1].isupper():
        return True
    heads = Counter(item.split()[0].lower() for item in items)
    _, times = heads.most_common(1)[0]
    return times == len(items) and all(len(item.split()) <= 12 for item in items)


def _cut(text: str, span: Span, mark: str) -> list[Span]:
    """The parts of a span between marks that stand outside brackets and quotation marks."""
    out: list[Span] = []
    depth, start = 0, span.start
    for index in range(span.start, span.end):
        char = text[index]
        if char in "([“":
            depth += 1
        elif char in ")]”":
            depth = max(depth - 1, 0)
        elif (
            char == mark and depth == 0 and not (mark == "," and text[index - 1 : index + 2].replace(",", "").isdigit())
        ):
            out.append(_trim(text, Span(start, index)))
            start = index + 1
    out.append(_trim(text, Span(start, span.end)))
    return [part for part in out if len(part)]


def _trim(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in "-–"):
        start += 1
    if text.startswith("và ", start, end):
        start += 3
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
