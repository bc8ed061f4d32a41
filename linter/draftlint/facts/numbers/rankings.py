"""Places in rankings and how far they moved: "xếp thứ 4/11, tăng 3 bậc so với năm 2020 (thứ 7)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span
from draftlint.facts.prose.sentences import Sentence

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class Rank:
    """A place in a ranking; `among` is the number of those ranked, where it is said. `span` covers "thứ 4/11"."""

    span: Span
    place: int
    among: int | None
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class RankChange:
    """A move by so many places between two ranks; `upward` towards the first. `span` covers "3 bậc"."""

    span: Span
    steps: int
    upward: bool
    earlier: Rank
    later: Rank


_WORDS = {
    "nhất": 1, "đầu": 1, "nhì": 2, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9, "mười": 10,
}  # fmt: skip
_NUMBER = r"\d{1,3}(?:\.\d{3})?"
"""Nobody is ranked among thousands: such a figure is a slip, and read so that it can be told."""
_RANK = regex.compile(
    r"(?<!\p{L})(?:(?:xếp|đứng|giữ|ở|đạt|xếp loại|là)\s(?:ở\s)?(?:(?:vị trí|vị thứ|thứ hạng|hạng)\s){0,2}"
    r"(?P<worded>(?:thứ\s)?(?:nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?!\p{L})(?!\s(?:năm|tháng))|(?<=đứng\s)đầu)"
    rf"|(?:thứ hạng|hạng thứ|vị trí thứ|vị trí|vị thứ|hạng|thứ)\s(?:số\s)?(?P<place>{_NUMBER})(?![\d.]\d|\d))"
    rf"(?:\s?/\s?(?P<among>{_NUMBER})(?![\d/]|\.\d)"
    rf"|\s(?:trên|trong)(?:\stổng)?(?:\ssố)?\s(?P<of>{_NUMBER})"
    r"(?=\s(?:huyện|tỉnh|đơn vị|xã|quận|sở|địa phương|thành phố)))?",
    regex.IGNORECASE,
)
_CONTEXT = regex.compile(r"(?<!\p{L})(?:xếp|đứng|hạng|vị trí|thứ hạng|bậc|chỉ số)(?!\p{L})", regex.IGNORECASE)
_MOVE = regex.compile(
    r"(?<!\p{L})(?:(?P<up>tăng|lên|cải thiện|thăng|nâng|vươn lên|vượt|tiến)|(?P<down>giảm|tụt|xuống|hạ|lùi|mất|sụt))"
    rf"(?:\s(?:hạng|thêm|lên|xuống|được|tới|đến))*\s(?P<steps>{_NUMBER})"
    r"\s(?:bậc|hạng|thứ hạng|vị trí|thứ bậc)(?!\p{L})",
    regex.IGNORECASE,
)
_BASE = regex.compile(r"(?<!\p{L})(?:so với|từ|trước đó|khi đó|năm|cùng kỳ|kỳ trước)(?!\p{L})", regex.IGNORECASE)
_FROM_TO = regex.compile(
    r"(?<!\p{L})từ(?!\p{L})|(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\p{L})(?:trước|đầu nhiệm kỳ)(?!\p{L})", regex.IGNORECASE
)
_FAR = 110


def ranks(facts: Facts) -> Sequence[Rank]:
    """Every place in a ranking, in text order."""
    return [rank for sentence in facts.sentences for rank in _ranks(facts.text, sentence)]


def rank_changes(facts: Facts) -> Sequence[RankChange]:
    """Every move in a ranking whose two places are stated: both in its sentence, or the earlier one just before it."""
    out: list[RankChange] = []
    before: list[Rank] = []
    block = -1
    for sentence in facts.sentences:
        if sentence.block.index != block:
            before, block = [], sentence.block.index
        inside = list(_ranks(facts.text, sentence))
        moves = list(_MOVE.finditer(facts.text, sentence.span.start, sentence.span.end)) if inside else []
        for at, move in enumerate(moves):
            end = moves[at + 1].start() if at + 1 < len(moves) else sentence.span.end
            found = _change(facts.text, move, end, inside, before)
            if found is not None:
                out.append(found)
        before = inside
    return out


def _ranks(text: str, sentence: Sentence) -> Iterator[Rank]:
    if not _CONTEXT.search(text, sentence.span.start, sentence.span.end):
        return
    for match in _RANK.finditer(text, sentence.span.start, sentence.span.end):
        among = match["among"] or match["of"]
        place = _value(match["place"]) if match["place"] else _WORDS[match["worded"].lower().split()[-1]]
        if place:
            start = match.start("place") if match["place"] else match.start("worded")
            if match["place"] and text[start - 4 : start].lower() == "thứ ":
                start -= 4
            yield Rank(Span(start, match.end()), place, _value(among) if among else None, sentence)


def _value(number: str) -> int:
    return int(number.replace(".", ""))


def _change(
    text: str, move: regex.Match[str], end: int, inside: Sequence[Rank], before: Sequence[Rank]
) -> RankChange | None:
    """The places that a move leads from and to: "thứ 4, tăng 3 bậc so với năm 2020 (thứ 7)", "từ thứ 7 lên thứ 4"."""
    earlier = next((rank for rank in inside if move.end() <= rank.span.start < min(end, move.end() + _FAR)), None)
    lead = [rank for rank in inside if rank.span.end <= move.start() and move.start() - rank.span.end <= _FAR]
    if not lead:
        return None
    later = lead[-1]
    if earlier is not None:
        between = text[move.end() : earlier.span.start]
        if not _BASE.search(between) or ";" in between:
            earlier = None
    if earlier is None and len(lead) > 1:
        between = text[lead[-2].span.end : later.span.start]
        told = _FROM_TO.search(text[max(lead[-2].sentence.span.start, lead[-2].span.start - 40) : lead[-2].span.start])
        earlier = lead[-2] if told and ";" not in between else None
    elif earlier is None and len(before) == 1 and len(inside) == 1:
        earlier = before[0]
    if earlier is None or ";" in text[later.span.end : move.start()]:
        return None
    start = move.start("steps")
    return RankChange(Span(start, move.end()), _value(move["steps"]), bool(move["up"]), earlier, later)
