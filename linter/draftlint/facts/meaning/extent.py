"""Where the words that belong to a figure begin and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from draftlint.document import Span
from draftlint.facts.numbers.quantity import Form, Quantity
from draftlint.facts.prose.clauses import Clause
from draftlint.facts.prose.sentences import Sentence
from draftlint.language.patterns import any_of
from draftlint.language.vi.subjects import content_words

MOST_FIGURES = 40
"""Figures of one sentence that are read together; more of them stand only in hostile or broken text."""

LONGEST_LEFT = 26
"""Words that may stand between the start of a figure's subject and the end of its clause."""
_RIGHT_END = any_of("indicators.ends_extent")
_PURPOSE = regex.compile(r"(?<!\p{L})(?:để|nhằm)\s", regex.IGNORECASE)
_HEADS = any_of("indicators.heads")


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
        or (quantity.percent and purposes[-1].end() == quantity.span.start)
    ):
        start = purposes[-1].end()  # "tập trung nguồn lực để thu ngân sách đạt …", "… để 100% số hộ có nước sạch"
    return start


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
    if following and listed and goes_on and following.span.end <= after and len(text[start:limit].split()) <= 2:
        limit = following.span.end
    limit = max(min(limit, after), start)
    stop = _RIGHT_END.search(text, start, limit)
    return Span(start, stop.start() if stop else limit)
