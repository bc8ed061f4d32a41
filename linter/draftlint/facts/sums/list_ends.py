"""Where a list of parts ends, and what its words say against adding it up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.sums.breakdown_scopes import Cue
from draftlint.facts.sums.complements import divided

STOPS = regex.compile(
    r"(?<!\p{L})(?:nâng tổng|nâng số|nâng lên|lũy kế|luỹ kế|ngoài ra|đồng thời|so với|tăng(?! cường| vốn)|"
    r"giảm(?! nghèo| thiểu)|vượt(?=\s\d)|tổng số|tổng cộng|bình quân|(?<!\d\s)đến nay|trung bình|riêng|trong đó|"
    r"(?:chia|phân|xét) theo)"
    r"(?!\p{L})",
    regex.IGNORECASE,
)
_PREDICATE = regex.compile(
    r"\s(?:\p{L}+\s){0,2}?(?P<verb>có|được|đã|đạt|tham gia|áp dụng|ứng dụng|sử dụng|sản xuất|liên kết)(?!\p{L})",
    regex.IGNORECASE,
)
_SAID_BEFORE = regex.compile(
    r"\W{0,3}(?:trong đó:?\s|có\s)?(?:diện tích|số\s\p{L}+|tỷ lệ|\p{L}+)\s(?:\p{L}+\s){0,2}?"
    r"(?P<verb>có|được|đã|cho thu hoạch|cho sản phẩm|tham gia|áp dụng|ứng dụng|sử dụng|sản xuất|liên kết)(?!\p{L})",
    regex.IGNORECASE,
)
_DONE = regex.compile(r"\W{0,3}(?:đều |hiện )?đã\s", regex.IGNORECASE)
# A line that ends inside its list: the next part stands in a line of its own.
_BROKEN_OFF = regex.compile(r"[^.]{0,80}[,;]\s?[^\d,;.()]{0,40}")
# "…, số còn lại là mũi bổ sung": what is left is named, but not counted.
_REST_UNCOUNTED = regex.compile(
    r"[^,;.()]{0,40}(?:\([^()]{0,40}\))?[,;]\s?(?:phần |số )?còn lại(?!\p{L})[^\d,;.]{0,80}(?:[.;]|$)",
    regex.IGNORECASE,
)
_UNREAD = regex.compile(r"\)[,;]\s[^\d,;.()]{1,40}\(\d{1,9}\)")


def before_a_turn(text: str, parts: Sequence[Statement]) -> int:
    """How many parts stand before a semicolon that ends a list of commas: "…, na 640 ha, hồng 385 ha; thu hoạch …"."""
    for at in range(2, len(parts)):
        if ";" in text[parts[at - 1].span.end : parts[at].span.start]:
            commas = ";" not in text[parts[0].span.end : parts[at - 1].span.start]
            return at if commas else len(parts)
    return len(parts)


def deals_with(text: str, cue: Cue, parts: Sequence[Statement]) -> bool:
    """ "trong đó 163 đơn thuộc thẩm quyền, đã giải quyết 151 đơn": what was done with the part before."""
    done = [_DONE.match(text, part.left.start, part.span.start) is not None for part in parts]
    return cue is Cue.IN_WHICH and not done[0] and any(done)


def each_says_something(text: str, parts: Sequence[Statement]) -> bool:
    """ "trong đó 612 ha sản xuất hữu cơ, 905 ha có hợp đồng": what holds of a part does not keep it out of others.

    It may stand before the figures as well: "diện tích cho thu hoạch 612 ha; diện tích được cấp mã vùng trồng 905 ha".
    """
    behind = [_PREDICATE.match(text, part.span.end, part.sentence.span.end) for part in parts]
    before = [_SAID_BEFORE.match(text, part.left.start, part.span.start) for part in parts]
    return any(all(said) and len({match["verb"].lower() for match in said if match}) > 1 for said in (behind, before))


def loosely_apposed(text: str, total: Statement, parts: Sequence[Statement]) -> bool:
    """Whether the text turns between a total and its parts, or what follows a comma goes on over a semicolon."""
    between = text[total.span.end : parts[0].span.start]
    over = any(";" in text[one.span.end : other.span.start] for one, other in pairwise(parts))
    bare = total.quantity.unit.dimension == "count" and not total.quantity.noun
    loose = over and ":" not in between and not divided(text, parts)
    return STOPS.search(between) is not None or bare or loose


def rest_uncounted(text: str, last: Statement) -> bool:
    """Whether the text names behind the last part what is left, without a figure."""
    return _REST_UNCOUNTED.match(text, last.span.end, last.sentence.span.end) is not None


def breaks_off(text: str, last: Statement) -> bool:
    """Whether a list goes on behind its last part without a figure that could be read."""
    sentence = last.sentence
    if _UNREAD.match(text, last.span.end, sentence.span.end) or rest_uncounted(text, last):
        return True
    at_the_end = not text[sentence.span.end : sentence.block.span.end].strip()
    return at_the_end and _BROKEN_OFF.fullmatch(text, last.span.end, sentence.span.end) is not None
