"""Lists inside a sentence whose items are cut by semicolons, commas and "và".

Such a list may often be read in more than one way ("a, b và c" is three things or two), so it comes as a set of
readings, each with how sure its cuts are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from draftlint.document import Span
from draftlint.facts.outline.announcements import Announcement
from draftlint.facts.outline.list_reading import ONE, ListReading, shortened
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern, any_of

_SENTENCE_END = regex.compile(r"[.!?](?=\s+[“\"(]?\p{Lu})|\.\s*$|\./\.")
_TRAILING = WordPattern(r"\s<list_words.trailing>\s", flags=0)
_INDICATOR_HEADS = any_of("list_words.indicator_heads")
_EXPLAINS = any_of("list_words.explains")
_SEEN_FROM = any_of("list_words.seen_from")

_OWN_COUNT = regex.compile(r"^\d|\(0?\d{1,3}\)")


def separated_items(text: str, announced: Announcement, body: Span) -> Iterator[ListReading]:
    """Items between semicolons or commas."""
    named = announced.noun in INDICATORS and _INDICATOR_HEADS.match(body.of(text))
    if not named and _EXPLAINS.match(body.of(text)) and not body.of(text).lower().startswith(announced.noun):
        return
    if named and (lone := _one_indicator(text, announced, body)):
        yield lone
        return
    end = body.end
    if announced.opener != "(" and (stop := _SENTENCE_END.search(text, body.start, body.end)):
        end = stop.start()
    whole = _before_measure(text, announced, Span(body.start, end))
    pieces = _cut(text, whole, ";")
    if announced.opener == "bare":
        yield from (reading for reading in _commas(text, pieces[0]) if reading.sure)
        return
    if named and len(pieces) > 1 and _all_indicators(text, announced, pieces):
        yield from _of_each_piece(text, pieces)
        return
    if announced.noun in _groupings() and (groups := _groups(text, announced, pieces)):
        yield ListReading(tuple(shortened(text, piece) for piece in groups), ";", True)
        return
    small: list[Span] = []
    for piece in pieces:
        for part in _parts(text, piece, ","):
            if _OWN_COUNT.search(part.of(text)):
                return  # the items bring counts of their own: a sum, not a list
            small.append(part)
    if (len(pieces) > 1 and _counted(text, announced, pieces)) or _counted(text, announced, small):
        sides = announced.opener == ":" and bool(_SEEN_FROM.fullmatch(announced.noun))
        fits = len(pieces) == announced.count and not _add_up(text, announced, pieces)
        if len(pieces) > 2 and (sides or fits):  # "giảm trên cả 03 mặt: 87 vụ; 45 người chết; 60 người bị thương"
            yield ListReading(tuple(shortened(text, piece) for piece in pieces), ";", sides)
        return
    if named and len(pieces) == 1:
        yield from _named_indicators(text, pieces[0])
    if len(pieces) > 1:
        yield ListReading(tuple(shortened(text, piece) for piece in pieces), ";", len(pieces) > 2)
    first = pieces[0]
    if announced.opener != "(" and (trailing := _TRAILING.search(text, first.start, first.end)):
        first = trimmed(text, Span(first.start, trailing.start()))
    yield from _commas(text, first)


INDICATORS = {"chỉ tiêu", "tiêu chí"}
_WORDS_OF_NAME = 3
_JOINT = regex.compile(r",\s(?:và\s)?|\s(?:và|cùng)\s")


def _named_indicators(text: str, span: Span) -> Iterator[ListReading]:
    """Indicators by name: a comma or "và" cuts only where a name begins ("tỷ lệ …", "số …", "diện tích …")."""
    joints = _JOINT.finditer(text, span.start, span.end)
    cuts = [match for match in joints if _INDICATOR_HEADS.match(text, match.end(), span.end)]
    starts = [span.start, *(match.end() for match in cuts)]
    ends = [*(match.start() for match in cuts), span.end]
    if cuts:
        items = [Span(start, end) for start, end in zip(starts, ends, strict=True)]
        sure = not any(_names_more(text, item) for item in items)
        yield ListReading(tuple(shortened(text, item) for item in items), ",", sure)


def _of_each_piece(text: str, pieces: Sequence[Span]) -> Iterator[ListReading]:
    """Indicators between semicolons, of which one piece may hold several: "tỷ lệ … (xã A); số …, thu … (xã B)"."""
    finer: list[Span] = []
    for piece in pieces:
        joints = _JOINT.finditer(text, piece.start, piece.end)
        cuts = [match for match in joints if _INDICATOR_HEADS.match(text, match.end(), piece.end)]
        cuts = [match for match in cuts if "(" not in text[piece.start : match.start()]]
        starts = [piece.start, *(match.end() for match in cuts)]
        finer += (Span(*ends) for ends in zip(starts, [*(match.start() for match in cuts), piece.end], strict=True))
    whole = len(finer) == len(pieces)
    if not whole:
        names = not any(regex.search(r"\d", piece.of(text)) for piece in pieces)
        yield ListReading(tuple(shortened(text, item) for item in finer), ";", names)
    yield ListReading(tuple(shortened(text, piece) for piece in pieces), ";", whole)


def _names_more(text: str, item: Span) -> bool:
    """Whether behind a comma in an item stand words enough for one more name: "thu nhập, khách du lịch"."""
    return any(len(part.of(text).split()) >= _WORDS_OF_NAME for part in _cut(text, item, ",")[1:])


_STATE = regex.compile(
    r"\s(?:cao|lớn|thấp|nhiều|ít|khá|tương đối|kỷ lục|đáng|quan trọng|trên|dưới|\d)(?!\p{L})", regex.IGNORECASE
)
_HALF_OPEN = WordPattern(r"(?<!\p{L})<list_words.half_open>(?:\slà)?$", flags=0)


def _one_indicator(text: str, announced: Announcement, body: Span) -> ListReading | None:
    """The only indicator that is named: "01 chỉ tiêu chưa đạt là tỷ lệ đô thị hóa."."""
    stop = _SENTENCE_END.search(text, body.start, body.end) or regex.compile(r"[;)]").search(text, body.start, body.end)
    end = stop.start() if announced.opener != "(" and stop else body.end
    words = text[body.start : end]
    head = _INDICATOR_HEADS.match(words)
    if head is None or _STATE.match(words, head.end()) or len(words.split()) < 3 or len(words) > 120:
        return None
    if regex.search(r"[,;:]\s|\s(?:và|cùng|với)\s", words) or _HALF_OPEN.search(announced.words):
        return None
    return ListReading((shortened(text, trimmed(text, Span(body.start, end))),), ONE, True)


def _all_indicators(text: str, announced: Announcement, pieces: Sequence[Span]) -> bool:
    """Whether each piece names an indicator and none counts them: "tỷ lệ …, đạt 5%; số …, thiếu 3 trường"."""
    own = regex.compile(rf"(?i:{regex.escape(announced.noun)})(?!\p{{L}})")
    return all(
        _INDICATOR_HEADS.match(text, piece.start) and not own.search(text, piece.start, piece.end) for piece in pieces
    )


def _groups(text: str, announced: Announcement, pieces: Sequence[Span]) -> Sequence[Span]:
    """Groups that each come with a figure of what they hold: "04 nhóm: tư tưởng 03, tổ chức 06, dân vận 03, …"."""
    if announced.opener not in ("(", ":"):
        return ()
    parts = pieces if len(pieces) > 1 else _cut(text, pieces[0], ",")
    figure = regex.compile(r"\p{L}[\p{L}\s/–-]{1,80}?[\s(:]\d")
    if len(parts) < 3 or not all(figure.match(text, part.start, part.end) for part in parts):
        return ()
    own = regex.compile(rf"\d\s{regex.escape(announced.noun)}(?!\p{{L}})", regex.IGNORECASE)
    if _add_up(text, announced, parts) or any(own.search(text, part.start, part.end) for part in parts):
        return ()
    return parts


def _before_measure(text: str, announced: Announcement, span: Span) -> Span:
    """The things without what all of them together have: "Tân Lập, Phú Mỹ, Gò Sao với 1.250 hộ"."""
    measure = regex.compile(r"\s(?:với|có)\s(?:tổng\s(?:số\s)?|gần\s|trên\s|hơn\s)?\d").search(
        text, span.start, span.end
    )
    if announced.opener == "(" or measure is None:
        return span
    before = Span(span.start, measure.start())
    return before if regex.fullmatch(r"[^\d;:()]+,[^\d;:()]+", before.of(text)) else span


def _groupings() -> frozenset[str]:
    return frozenset(load("vi", "list_words")["groupings"])


def _add_up(text: str, announced: Announcement, items: Sequence[Span]) -> bool:
    """Whether the figures at the ends of the items are parts of the announced count."""
    figures = [match for item in items if (match := regex.search(r"(\d+)(?:\s\p{L}+){0,2}$", item.of(text)))]
    return len(figures) == len(items) and sum(int(match[1]) for match in figures) == announced.count


def _counted(text: str, announced: Announcement, items: Sequence[Span]) -> bool:
    """Whether the items say how much of the total each makes: "58 tổ chức: xuất sắc 11 tổ chức, tốt 47 tổ chức".

    Measures behind items of another name do so too: "24 dự án, gồm đất lúa 76,2 ha, đất ở 8,9 ha".
    """
    head = announced.noun.split()[0]
    counts = regex.compile(rf"\d\s{regex.escape(head)}(?!\p{{L}})")
    own = sum(bool(counts.search(item.of(text).lower())) for item in items)
    bare = [_without_bracket(item.of(text), counts) for item in items]
    if len(items) > 1 and all(regex.search(r"\s\d{1,4}$", item) for item in bare):
        return True
    measured = all(regex.search(r"\d", item) for item in bare)
    return own >= 2 or (measured and not any(item.lower().startswith(head) for item in bare))


def _without_bracket(item: str, counts: regex.Pattern[str]) -> str:
    """An item without the measure in its bracket: "Tân Lập (14,2 km)" is named, not measured."""
    found = regex.search(r"\s?\([^()]*\)$", item)
    return item[: found.start()] if found and not counts.search(found[0].lower()) else item


def _commas(text: str, span: Span) -> Iterator[ListReading]:
    parts = _cut(text, span, ",")
    last = parts[-1]
    joined = list(regex.finditer(r"\s(?:và|cùng|&)\s", last.of(text)))
    earlier = any(regex.search(r"\s(?:và|cùng|&|hoặc)\s", part.of(text)) for part in parts[:-1])
    if joined:
        cut = joined[-1]
        split = [
            *parts[:-1],
            trimmed(text, Span(last.start, last.start + cut.start())),
            trimmed(text, Span(last.start + cut.end(), last.end)),
        ]
        sure = not earlier and len(joined) == 1 and _alike(text, split)
        yield ListReading(tuple(shortened(text, part) for part in split), ",", sure)
    if earlier:
        every = [piece for part in parts for piece in _split(text, part)]
        yield ListReading(tuple(shortened(text, piece) for piece in every), ",", False)
    if len(parts) > 1:
        sure = not joined and not earlier and _alike(text, parts)
        yield ListReading(tuple(shortened(text, part) for part in parts), ",", sure)


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


_NUMBERED_NAME = regex.compile(r"\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,2}\s\d{1,3}\p{Lu}?")
"""Matches a name with a number of its own: "Đường số 9", "Hẻm 42B"."""


def _alike(text: str, parts: Sequence[Span]) -> bool:
    """Whether parts are plainly items of one list: all short names, or nearly all with one first word."""
    items = [regex.sub(r"\s?\([^()]*\)$", "", part.of(text)) for part in parts]
    if any(not item for item in items):
        return False
    if all(item.startswith(("“", '"')) for item in items):
        return True
    names = [item if _NUMBERED_NAME.fullmatch(item) else PLACE.sub("", item) for item in items]
    if all(item[:1].isupper() and len(item.split()) <= 5 for item in names[:-1]) and names[-1][:1].isupper():
        return True
    heads = Counter(item.split()[0].lower() for item in items)
    _, times = heads.most_common(1)[0]
    return times == len(items) and all(len(item.split()) <= 12 for item in items)


_CUTS = {";": regex.compile(r"[;()\[\]“”]"), ",": regex.compile(r"[()\[\]“”]|(?<!\d),|,(?!\d)")}
"""Marks between items, a decimal comma left out, and the brackets and quotation marks that may hide one."""


def _cut(text: str, span: Span, mark: str) -> list[Span]:
    """The parts of a span between marks that stand outside brackets and quotation marks."""
    return list(_parts(text, span, mark))


def _parts(text: str, span: Span, mark: str) -> Iterator[Span]:
    """The same one by one, for those who may need only the first."""
    depth, start = 0, span.start
    for match in _CUTS[mark].finditer(text, span.start, span.end):
        char, index = match[0], match.start()
        if char in "([“":
            depth += 1
        elif char in ")]”":
            depth = max(depth - 1, 0)
        elif depth == 0:
            if part := trimmed(text, Span(start, index)):
                yield part
            start = index + 1
    if part := trimmed(text, Span(start, span.end)):
        yield part


def trimmed(text: str, span: Span) -> Span:
    """A span without the spaces, dashes and the "và" at its ends."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in "-–"):
        start += 1
    if text.startswith("và ", start, end):
        start += 3
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
