"""Where the words that belong to a figure begin and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from draftlint.document import Span
from draftlint.facts.numbers.quantity import Form, Quantity
from draftlint.facts.prose.clauses import Clause
from draftlint.facts.prose.sentences import Sentence
from draftlint.language.patterns import WordPattern, any_of
from draftlint.language.vi.subjects import content_words

MOST_FIGURES = 40
"""Figures of one sentence that are read together; more of them stand only in hostile or broken text."""

LONGEST_LEFT = 26
"""Words that may stand between the start of a figure's subject and the end of its clause."""
_RIGHT_END = any_of("indicators.ends_extent")
_PURPOSE = regex.compile(r"(?<!\p{L})(?:để|nhằm)\s", regex.IGNORECASE)
_HEADS = WordPattern(r"(?:<indicators.before_heads>\s)?<indicators.heads>(?!\p{L})")
_SETS = WordPattern(r"<indicators.before_heads>\s<indicators.heads>(?!\p{L})")
_THINGS_BEHIND = WordPattern(r"\s(?:tổng\s)?(?:số\s)?<units.whole_things>(?!\p{L})")
"""Matches " trường" behind a percentage, which names what it is of: "để đến năm 2030 trên 85% trường …"."""
_PER_ONE = regex.compile(r"(?<!\p{L})(?:trên|mỗi|một|của)\s$", regex.IGNORECASE)
_NAMES_GOODS = regex.compile(
    r"\s(?!và|với|so|trong|năm|mỗi|vào|để|trở|tăng|giảm|bằng|chiếm|đạt|của)\p{L}", regex.IGNORECASE
)
_WITH = regex.compile(
    r"(?<!\p{L})(?<!(?:so|đối|hợp|gắn|ứng|cùng|kèm|liền) )với\s(?:(?:trên|hơn|gần|khoảng|tổng số)\s)?$",
    regex.IGNORECASE,
)
_TOLD_BEHIND = regex.compile(r"\s(?:còn|đang|đã|được|bị|chưa|có|tham gia)\s\p{L}", regex.IGNORECASE)
_CLAIM = 5
"""Words before "với" that tell something of their own: "Huyện trở thành … với 64 dự án còn hiệu lực"."""


def stretches(sentence: Sentence, inside: Sequence[Quantity]) -> Iterator[tuple[Sentence, Sequence[Quantity]]]:
    """The sentence with its figures; a stretch of MOST_FIGURES at a time where it is no sentence that anyone wrote."""
    start = sentence.span.start
    for at in range(0, len(inside), MOST_FIGURES):
        last = at + MOST_FIGURES >= len(inside)
        end = sentence.span.end if last else inside[at + MOST_FIGURES].span.start
        yield replace(sentence, span=Span(start, end)), inside[at : at + MOST_FIGURES]
        start = end


def left_start(text: str, parts: Sequence[Clause], clause: Clause, quantity: Quantity, earliest: int) -> int:
    """Where the words of a figure begin: with its clause, or before it.

    The name of an indicator goes on over commas ("Tỷ lệ che phủ cây lâm nghiệp, cây ăn quả đạt 61%"), and a clause
    that is only a joint after a colon ("tăng bình quân hằng năm: 13%") belongs to the words before.
    """
    start = max(clause.span.start, min(earliest, quantity.span.start))
    if _named_right_behind(text, quantity) and not content_words(text[start : quantity.span.start]):
        return start  # "Xây dựng thêm trường ở các xã, 92% trường công lập đạt chuẩn"
    if _SETS.match(text[start : quantity.span.start].lstrip()):
        return start  # "Nâng mức sống của Nhân dân, đưa thu nhập bình quân lên …"
    at = clause
    while at.index and at.opener in (",", ":", "-", "–") and at.span.start > earliest:
        before = parts[at.index - 1]
        words = text[before.span.start : quantity.span.start]
        if before.depth != clause.depth or before.span.start < earliest or len(words.split()) > LONGEST_LEFT:
            break
        if at.opener == ":":
            if not content_words(text[start : quantity.span.start]):
                start = before.span.start
            break
        if _HEADS.match(words.lstrip()):
            start = before.span.start
        at = before
    purposes = list(_PURPOSE.finditer(text, start, quantity.span.start))
    if purposes and (
        content_words(text[purposes[-1].end() : quantity.span.start])
        or _named_right_behind(text, quantity)
        or (quantity.percent and purposes[-1].end() == quantity.span.start)
    ):
        start = purposes[-1].end()  # "tập trung nguồn lực để thu ngân sách đạt …", "… để 100% số hộ có nước sạch"
    if quantity.noun and _WITH.search(text, start, quantity.span.start):
        claim = len(text[start : quantity.span.start].split()) > _CLAIM
        if claim and _TOLD_BEHIND.match(text, quantity.span.end):
            return quantity.span.start
    return start


def _named_right_behind(text: str, quantity: Quantity) -> bool:
    """Whether the thing that a percentage is of stands right behind it."""
    return quantity.percent and _THINGS_BEHIND.match(text, quantity.span.end) is not None


def words_behind(text: str, quantity: Quantity, parts: Sequence[Clause], clause: Clause, after: int) -> Span:
    """The words behind a figure that still belong to it; "10/10 xã, thị trấn đều đạt …" goes on past its comma."""
    start = quantity.span.end
    clause = next(
        (part for part in parts[clause.index :] if start <= part.span.end), clause
    )  # "10/10 xã, thị trấn đạt …"
    limit = clause.span.end
    following = parts[clause.index + 1] if clause.index + 1 < len(parts) else None
    listed = following is not None and following.opener == "," and following.depth == clause.depth
    goes_on = quantity.form is Form.FRACTION or quantity.percent or ", " in quantity.noun
    short = goes_on and len(text[start:limit].split()) <= 2
    if following and listed and following.span.end <= after and (short or _counts_alike(text, quantity, following)):
        limit = following.span.end
    limit = max(min(limit, after), start)
    stop = _RIGHT_END.search(text, start, limit)
    return Span(start, stop.start() if stop else limit)


def is_transparent(text: str, quantity: Quantity) -> bool:
    """Whether a figure is part of a subject, not its end: "trong 5 năm", "giá trị thu được trên 01 ha đất"."""
    if quantity.unit.tells_time:
        return True
    unit = quantity.form is Form.SINGLE and quantity.amount == 1 and quantity.unit.dimension in ("area", "count")
    return unit and _PER_ONE.search(text, max(quantity.span.start - 8, 0), quantity.span.start) is not None


def named_behind(text: str, quantity: Quantity) -> bool:
    """Whether the words behind a figure may name its subject: "75% số hộ", "0,5 điểm % hộ nghèo", "9.200 tấn thóc"."""
    if quantity.percent or quantity.form is Form.FRACTION or quantity.unit.dimension == "point":
        return True
    measured = quantity.unit.dimension in ("mass", "volume", "energy") and not quantity.per
    return measured and _NAMES_GOODS.match(text, quantity.span.end) is not None


def _counts_alike(text: str, quantity: Quantity, following: Clause) -> bool:
    """Whether what is listed on counts the same thing: "214 căn nhà tạm, nhà dột nát"."""
    words = following.span.of(text).split()[:1]
    return words == quantity.noun.split()[-1:] and ", " not in quantity.noun


def acted_on(text: str, parts: Sequence[Clause], clause: Clause, figures: Sequence[Span]) -> set[str]:
    """What several acts in a row are done to: "Rác thải được thu gom, xử lý đạt 94%"."""
    before = parts[clause.index - 1]
    if before.depth != clause.depth or any(before.span.start <= figure.start < before.span.end for figure in figures):
        return set()
    return content_words(before.span.of(text))
