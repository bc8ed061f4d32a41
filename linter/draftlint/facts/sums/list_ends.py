"""Where a list of parts ends, and what its words say against adding it up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.sums.breakdown_scopes import Cue
from draftlint.facts.sums.complements import divided
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern, spaced

_ONLY_HAS = regex.compile(r"\W{0,3}(?:trong đó\s)?(?:có|với)\s", regex.IGNORECASE)
_FIRST_WORD = regex.compile(r"\s(?P<word>\p{Ll}+)")
_NOT = regex.compile(r"\s(?:chưa|không)\s(?P<word>\p{Ll}+)")
_OTHER_TIME = regex.compile(
    r";\s(?:của |so với )?(?:cuối |đầu )?(?:năm (?:19|20)\d\d|năm trước|cùng kỳ|nhiệm kỳ trước|đầu nhiệm kỳ)(?!\p{L})",
    regex.IGNORECASE,
)
_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DONE = regex.compile(r"\W{0,3}(?:đều |hiện )?đã\s", regex.IGNORECASE)
_HAS = regex.compile(r"\W{0,3}(?:trong đó:?\s)?có\s(?:trên\s|khoảng\s)?$", regex.IGNORECASE)
# A line that ends inside its list: the next part stands in a line of its own.
_BROKEN_OFF = regex.compile(r"[^.]{0,80}[,;]\s?[^\d,;.()]{0,40}")
# "…, số còn lại là mũi bổ sung": what is left is named, but not counted.
_REST_UNCOUNTED = regex.compile(
    r"[^,;.()]{0,40}(?:\([^()]{0,40}\))?[,;]\s?(?:phần |số )?còn lại(?!\p{L})[^\d,;.]{0,80}(?:[.;]|$)",
    regex.IGNORECASE,
)
# "11 chi bộ thôn, 03 chi bộ trường học và các chi bộ cơ quan": more parts, named and not counted.
_MORE_UNCOUNTED = WordPattern(
    r"[^,;.():]{0,50},?\s<breakdowns.joins_more>\s<breakdowns.some_more>\s\p{L}[^\d;.()]{2,90}(?:[;.()]|$)"
)
_UNREAD = regex.compile(r"\)[,;]\s[^\d,;.()]{1,40}\(\d{1,9}\)")
_MEAN = regex.compile(r"bình quân|trung bình", regex.IGNORECASE)
_MAY_BE_TWICE = WordPattern(
    r"(?<!\p{L})(?:(?:một|mỗi)\s\p{L}+(?:\s\p{L}+){0,3}\scó thể\s[^.;()]{0,60}(?<!\p{L})(?:nhiều|hai|hơn một|các)"
    r"|<breakdowns.counted_twice>)(?!\p{L})"
)
_THE_REST = regex.compile(r"\s(?:\p{L}+\s){0,2}?còn lại(?!\p{L})", regex.IGNORECASE)
_SO_FAR = regex.compile(r"đến nay", regex.IGNORECASE)
_SAID_BEHIND = WordPattern(r"\s(?:\p{L}+\s){0,2}?(?P<verb><breakdowns.holds_of_part+holds_behind>)(?!\p{L})")
_SAID_BEFORE = WordPattern(
    r"\W{0,3}(?:trong đó:?\s|có\s)?(?:diện tích|số\s\p{L}+|tỷ lệ|\p{L}+)\s(?:\p{L}+\s){0,2}?"
    r"(?P<verb><breakdowns.holds_of_part+holds_before>)(?!\p{L})"
)


@cache
def stops() -> WordPattern:
    """Finds where the text turns from a list of parts to something else."""
    unless = (
        f"{word}(?!\\s(?:{spaced(others)}))" for word, others in load("vi", "breakdowns")["ends_list_unless"].items()
    )
    ends = "|".join(("<breakdowns.ends_list>", *unless, r"vượt(?=\s\d)", r"(?<!\d\s)đến nay"))
    return WordPattern(rf"(?<!\p{{L}})(?:{ends})(?!\p{{L}})")


def before_a_turn(text: str, parts: Sequence[Statement]) -> int:
    """How many parts stand before a semicolon that ends a list of commas: "…, na 640 ha, hồng 385 ha; thu hoạch …"."""
    for at in range(2, len(parts)):
        if ";" in text[parts[at - 1].span.end : parts[at].span.start]:
            commas = ";" not in text[parts[0].span.end : parts[at - 1].span.start]
            return at if commas else len(parts)
    return len(parts)


def turns_to_say(text: str, parts: Sequence[Statement], turn: int) -> bool:
    """Whether behind a list of commas a new clause says what there is besides: "phạt tiền 37, cảnh cáo 14; có 9 vụ …".

    It may be one more part, or tell of some of those before; `turn` is how many parts stand before the semicolon.
    """
    if not 2 <= turn < len(parts):
        return False
    led = [_HAS.match(text, item.left.start, item.span.start) is not None for item in (parts[0], parts[turn])]
    return led == [False, True]


def up_to_another_count(text: str, total: Statement, parts: Sequence[Statement]) -> list[Statement]:
    """The parts before one that stands beside the total: "46 tiêu chuẩn đạt, trong đó …; 06 tiêu chuẩn chưa đạt"."""
    said = _FIRST_WORD.match(text, total.span.end, total.sentence.span.end)
    for at, part in enumerate(parts):
        if at and (_begins_anew(text, total, parts[:at], part) or _of_another_time(text, parts[:at], part)):
            return list(parts[:at])
        turned = at and ";" in text[parts[at - 1].span.end : part.span.start]
        if turned and divided(text, [total, part]):  # "đã giải quyết 84, trong đó đúng hạn 71; đang giải quyết 13"
            return list(parts[:at])
        opposite = _NOT.match(text, part.span.end, part.sentence.span.end)
        if said is not None and opposite is not None and opposite["word"].lower() == said["word"].lower():
            return list(parts[:at])
    return list(parts)


def _begins_anew(text: str, total: Statement, before: Sequence[Statement], part: Statement) -> bool:
    """Whether a figure behind a semicolon counts anew what the total counts, and the parts before it leave that out.

    "18 chỉ tiêu hoàn thành, gồm 11 vượt và 07 đạt; 06 chỉ tiêu không đạt".
    """
    noun = total.quantity.noun
    if len(before) < 2 or not noun or part.quantity.noun != noun or any(item.quantity.noun for item in before):
        return False
    turn = text.rfind(";", before[-1].span.end, part.span.start)
    return turn >= 0 and ";" not in text[before[0].span.end : before[-1].span.start]


def _of_another_time(text: str, before: Sequence[Statement], part: Statement) -> bool:
    """Whether the stretch of a figure speaks of another year: "…, trong đó 42 hộ giàu; năm 2019 là 310 và 25"."""
    turn = text.rfind(";", before[-1].span.end, part.span.start)
    if turn < 0 or _OTHER_TIME.match(text, turn, part.span.start) is None:
        return False
    return _YEAR.search(text, before[0].left.start, before[0].span.start) is None


def deals_with(text: str, cue: Cue, parts: Sequence[Statement]) -> bool:
    """ "trong đó 163 đơn thuộc thẩm quyền, đã giải quyết 151 đơn": what was done with the part before.

    "Trong đó rừng sản xuất 2.915 ha, có 1.120 ha trồng gỗ lớn" likewise tells more of it.
    """
    said = [[word.match(text, part.left.start, part.span.start) for part in parts] for word in (_DONE, _HAS)]
    return cue is Cue.IN_WHICH and any(not first and any(others) for first, *others in said)


def goes_on_with_a_part(text: str, cue: Cue, parts: Sequence[Statement]) -> bool:
    """Whether a figure led by no more than "có" tells of the part before: "rừng sản xuất 915 ha, có 420 ha gỗ lớn"."""
    leads = [_ONLY_HAS.fullmatch(text, part.left.start, part.span.start) is not None for part in parts]
    named = any(char.isalpha() for char in text[parts[0].left.start : parts[0].span.start])
    return cue is Cue.IN_WHICH and named and not leads[0] and any(leads)


def each_says_something(text: str, parts: Sequence[Statement]) -> bool:
    """ "trong đó 612 ha sản xuất hữu cơ, 905 ha có hợp đồng": what holds of a part does not keep it out of others.

    It may stand before the figures as well: "diện tích cho thu hoạch 612 ha; diện tích được cấp mã vùng trồng 905 ha".
    """
    behind = [_SAID_BEHIND.match(text, part.span.end, part.sentence.span.end) for part in parts]
    before = [_SAID_BEFORE.match(text, part.left.start, part.span.start) for part in parts]
    return any(all(said) and len({match["verb"].lower() for match in said if match}) > 1 for said in (behind, before))


def may_be_twice(text: str, parts: Sequence[Statement]) -> bool:
    """Whether the text says that one thing may be in several parts: "(một hộ có thể thuộc nhiều nhóm)"."""
    last = parts[-1].sentence.span
    return _MAY_BE_TWICE.search(text, parts[0].span.start, min(last.end, parts[-1].span.end + 160)) is not None


def loosely_apposed(text: str, total: Statement, parts: Sequence[Statement]) -> bool:
    """Whether the text turns between a total and its parts, or what follows a comma goes on over a semicolon."""
    between = text[total.span.end : parts[0].span.start]
    if total.quantity.unit.dimension == "count" and not total.quantity.noun:
        return True
    turn = stops().search(between)
    closed = rest_counted(text, parts[-1])  # "giao đất cho 52 trại, đến nay đã xây 41 trại, 11 trại còn lại …"
    if closed and (turn is None or _SO_FAR.fullmatch(turn[0])):
        return False
    if turn is not None and not (_MEAN.fullmatch(turn[0]) and divided(text, parts)):
        return True  # a mean may be told in between: "500 lượt, trung bình …; nội trú 40 lượt, ngoại trú 460 lượt"
    over = any(";" in text[one.span.end : other.span.start] for one, other in pairwise(parts))
    return over and ":" not in between and not divided(text, parts)


def rest_uncounted(text: str, last: Statement) -> bool:
    """Whether the text names behind the last part what is left, without a figure."""
    return _REST_UNCOUNTED.match(text, last.span.end, last.sentence.span.end) is not None


def rest_counted(text: str, last: Statement) -> bool:
    """Whether the last part is all that is left of what was counted: "…, 27 cầu còn lại chuyển sang năm sau"."""
    return bool(last.quantity.noun) and _THE_REST.match(text, last.span.end, last.sentence.span.end) is not None


def breaks_off(text: str, last: Statement) -> bool:
    """Whether a list goes on behind its last part without a figure that could be read."""
    sentence = last.sentence
    goes_on = (_UNREAD, _MORE_UNCOUNTED)
    if any(more.match(text, last.span.end, sentence.span.end) for more in goes_on) or rest_uncounted(text, last):
        return True
    at_the_end = not text[sentence.span.end : sentence.block.span.end].strip()
    return at_the_end and _BROKEN_OFF.fullmatch(text, last.span.end, sentence.span.end) is not None


def rounds_off(text: str, parts: Sequence[Statement]) -> bool:
    """Whether a list of three or more ends like one that is complete: "…, 9 dự án thủy lợi và 31 dự án cầu"."""
    return len(parts) > 2 and " và " in text[parts[-2].span.end : parts[-1].span.start]
