"""Places in rankings and how far they moved: "xếp thứ 4/11, tăng 3 bậc so với năm 2020 (thứ 7)"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span
from draftlint.facts.numbers.named_numbers import rank_goes_on
from draftlint.facts.prose.sentences import Sentence
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern, alternatives, any_of

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


_NUMBER = r"\d{1,3}(?:\.\d{3})?"
"""Nobody is ranked among thousands: such a figure is a slip, and read so that it can be told."""
_PLACE = regex.compile(r"(?<![\d/.,])(?P<place>\d{1,3})\s?/\s?(?P<among>\d{1,3})(?![\d/]|[.,]\d)")
_FROM_TO = regex.compile(
    r"(?<!\p{L})từ(?!\p{L})|(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\p{L})(?:trước|đầu nhiệm kỳ)(?!\p{L})", regex.IGNORECASE
)
_FAR = 110
_WAY = r"(?<!\p{L})(?:(?P<up><rankings.up>)|(?P<down><rankings.down>))(?:\s<rankings.behind_move>)*\s"
""" "tăng thêm ": `up` or `down`."""
_STEPS = rf"(?P<move>(?P<steps>{_NUMBER})\s<rankings.steps>)(?!\p{{L}})"
""" "3 bậc": `move`, and the number in it, `steps`."""
_MOVE = WordPattern(rf"{_WAY}{_STEPS}")
"""Finds "tăng thêm 3 bậc"."""
_MOVES_EACH = WordPattern(rf"(?:<rankings.each>\s)?{_WAY}(?:<rankings.each>\s)?{_STEPS}(?:(?:,|\svà)\s{_STEPS}){{1,3}}")
"""Finds "lần lượt cải thiện 2 bậc và 5 bậc"."""
_OUT_FROM = WordPattern(r"\s?,?\s?\(?từ\s(?:<rankings.places>\s)*")
"""Matches " từ thứ " up to the place before: "tụt 3 bậc từ thứ 25 xuống thứ 28"."""
_ON_TO = WordPattern(r"(?:\snăm\s\d{4})?\s<rankings.onward>\s(?:<rankings.places>\s)*")
"""Matches " xuống thứ " between the place before and the one after."""
LEADS_TO_PLACE = WordPattern(r"<rankings.leads_to_place>(?:\s<rankings.behind_lead>)*\s?$")
"""Finds, right before a number, what makes it a place in a ranking: "đứng thứ "."""
_TELLS = any_of("rankings.tells")
_BASE = any_of("rankings.base")


@cache
def _worded() -> Mapping[str, int]:
    places: dict[str, int] = load("vi", "rankings")["worded"]
    return places


@cache
def _rank() -> WordPattern:
    """Finds "xếp thứ nhất" (`worded`) or "hạng 4/11" (`place`, `among`), "vị trí 4 trên 11 huyện" (`of`)."""
    worded = alternatives(word for word in _worded() if word != "đầu")
    return WordPattern(
        r"(?<!\p{L})(?:<rankings.stands>\s(?:ở\s)?(?:<rankings.places>\s){0,2}"
        rf"(?P<worded>(?:thứ\s)?(?:{worded})(?!\p{{L}})(?!\s(?:năm|tháng))|(?<=đứng\s)đầu)"
        rf"|<rankings.ordinals>\s(?:số\s)?(?P<place>{_NUMBER})(?![\d.]\d|\d))"
        rf"(?:\s?/\s?(?P<among>{_NUMBER})(?![\d/]|\.\d)"
        rf"|\s(?:trên|trong)(?:\stổng)?(?:\ssố)?\s(?P<of>{_NUMBER})(?=\s<rankings.ranked>))?",
    )


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
        each = list(_each(facts.text, sentence, inside)) if inside else []
        out.extend(each)
        for at, move in enumerate(moves):
            if any(move.start("steps") == one.span.start for one in each):
                continue
            end = moves[at + 1].start() if at + 1 < len(moves) else sentence.span.end
            found = _change(facts.text, move, end, inside, before)
            if found is not None:
                out.append(found)
        before = inside
    return out


def _ranks(text: str, sentence: Sentence) -> Iterator[Rank]:
    if not _TELLS.search(text, sentence.span.start, sentence.span.end):
        return
    found = list(_named(text, sentence))
    taken = [rank.span for rank in found]
    for match in _PLACE.finditer(text, sentence.span.start, sentence.span.end):
        span, place = Span(*match.span()), int(match["place"])
        if (
            found
            and place
            and rank_goes_on(text, match, sentence.span)
            and not any(one.overlaps(span) for one in taken)
        ):
            found.append(Rank(span, place, int(match["among"]), sentence))
    yield from sorted(found, key=lambda rank: rank.span)


def _named(text: str, sentence: Sentence) -> Iterator[Rank]:
    for match in _rank().finditer(text, sentence.span.start, sentence.span.end):
        among = match["among"] or match["of"]
        place = _value(match["place"]) if match["place"] else _worded()[match["worded"].lower().split()[-1]]
        if place:
            start = match.start("place") if match["place"] else match.start("worded")
            if match["place"] and text[start - 4 : start].lower() == "thứ ":
                start -= 4
            yield Rank(Span(start, match.end()), place, _value(among) if among else None, sentence)


def _value(number: str) -> int:
    return int(number.replace(".", ""))


def _each(text: str, sentence: Sentence, inside: Sequence[Rank]) -> Iterator[RankChange]:
    """The moves told one by one: "thứ 8/14 và 31/63, lần lượt tăng 2 bậc và 5 bậc (năm trước: 10/14 và 36/63)"."""
    for match in _MOVES_EACH.finditer(text, sentence.span.start, sentence.span.end):
        count = len(match.captures("steps"))
        later = [rank for rank in inside if rank.span.end <= match.start()][-count:]
        earlier = [rank for rank in inside if rank.span.start >= match.end()][:count]
        if len(later) != count or [rank.among for rank in later] != [rank.among for rank in earlier]:
            continue
        if not _BASE.search(text, match.end(), earlier[0].span.start):
            continue
        moved = zip(match.spans("move"), match.captures("steps"), earlier, later, strict=True)
        for place, steps, before, after in moved:
            yield RankChange(Span(*place), _value(steps), bool(match["up"]), before, after)


def _from_to(text: str, move: regex.Match[str], inside: Sequence[Rank]) -> tuple[Rank, Rank] | None:
    """The places of "tụt 3 bậc từ thứ 25 xuống thứ 28"."""
    behind = [rank for rank in inside if rank.span.start >= move.end()][:2]
    if len(behind) < 2 or not _OUT_FROM.fullmatch(text, move.end(), behind[0].span.start):
        return None
    onward = _ON_TO.fullmatch(text, behind[0].span.end, behind[1].span.start)
    return (behind[0], behind[1]) if onward else None


def _change(
    text: str, move: regex.Match[str], end: int, inside: Sequence[Rank], before: Sequence[Rank]
) -> RankChange | None:
    """The places that a move leads from and to: "thứ 4, tăng 3 bậc so với năm 2020 (thứ 7)", "từ thứ 7 lên thứ 4"."""
    told = _from_to(text, move, inside)
    if told is not None:
        start = move.start("steps")
        return RankChange(Span(start, move.end()), _value(move["steps"]), bool(move["up"]), *told)
    earlier = next((rank for rank in inside if move.end() <= rank.span.start < min(end, move.end() + _FAR)), None)
    lead = [rank for rank in inside if rank.span.end <= move.start() and move.start() - rank.span.end <= _FAR]
    if not lead:
        return None
    later = lead[-1]
    if earlier is not None:
        between = text[move.end() : earlier.span.start]
        outside = between.rpartition(")")[2]  # "(giảm 1 bậc so với năm trước), thứ 2/11 về …" is another ranking
        if not _BASE.search(outside) or ";" in between:
            earlier = None
    if earlier is None and len(lead) > 1:
        between = text[lead[-2].span.end : later.span.start]
        said = _FROM_TO.search(text[max(lead[-2].sentence.span.start, lead[-2].span.start - 40) : lead[-2].span.start])
        earlier = lead[-2] if said and ";" not in between else None
    elif earlier is None and len(before) == 1 and len(inside) == 1:
        earlier = before[0]
    if earlier is None or ";" in text[later.span.end : move.start()]:
        return None
    start = move.start("steps")
    return RankChange(Span(start, move.end()), _value(move["steps"]), bool(move["up"]), earlier, later)
