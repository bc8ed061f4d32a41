"""Shares of one whole at two times: "cơ cấu 38% - 27% - 35%; so với năm 2020 (46% - 23% - 31%) … giảm 8 điểm %".

The shares of the earlier time are a bare list in the order of the later ones; each stated move belongs to the share
that it names, or to the one in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from draftlint.facts.changes.change import Change, Measure
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.figure_times import EARLIER
from draftlint.facts.meaning.passages import passages
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.vi.subjects import content_words

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_BARE = regex.compile(r"\s?(?:[-–;,]|và)\s?")
_EARLIER = regex.compile(rf"(?<!\p{{L}})(?:{EARLIER})(?!\p{{L}})[^.;]{{0,60}}$", regex.IGNORECASE)
_MOVED = regex.compile(r"(?<!\p{L})(?:tăng|nhích|thêm|(?P<down>giảm))(?:\s\p{L}+){0,2}\s?$", regex.IGNORECASE)
_ALL = (98, 102)


def share_moves(facts: Facts) -> Iterator[Change]:
    """The moves of shares, paragraph by paragraph; a note is read with the paragraph that it hangs on."""
    for passage in passages(facts):
        yield from _of_passage(facts.text, passage)


def _of_passage(text: str, inside: Sequence[Statement]) -> Iterator[Change]:
    bases = _bare_list(text, inside)
    if not bases:
        return
    moves = [
        one
        for one in inside
        if one.quantity.unit.dimension in ("point", "percent") and _way(text, one) and not one.yearly
    ]
    levels = _levels(inside, bases, moves)
    if not levels or not moves:
        return
    pairs = list(zip(bases, levels, strict=True))
    for move, position in zip(moves, _places(text, moves, levels), strict=True):
        if position is not None:
            base, level = pairs[position]
            yield Change(level, base, None, move, Measure.POINTS, _way(text, move), sure=True)


def _way(text: str, move: Statement) -> int:
    said = _MOVED.search(text, max(move.left.start, move.span.start - 40), move.span.start)
    return 0 if said is None else -1 if said["down"] else 1


def _bare_list(text: str, inside: Sequence[Statement]) -> Sequence[Statement]:
    """A list of percentages without names that is said to be of an earlier time, and makes a whole."""
    runs: list[list[Statement]] = []
    for before, one in pairwise(inside):
        if not (_is_share(before) and _is_share(one) and _BARE.fullmatch(text, before.span.end, one.span.start)):
            continue
        if runs and runs[-1][-1] is before:
            runs[-1].append(one)
        else:
            runs.append([before, one])
    for run in runs:
        lead = text[max(run[0].sentence.span.start, run[0].span.start - 90) : run[0].span.start]
        if _EARLIER.search(lead) and _whole(run):
            return run
    return ()


def _levels(inside: Sequence[Statement], bases: Sequence[Statement], moves: Sequence[Statement]) -> Sequence[Statement]:
    """As many shares in a row that make a whole, before the moves."""
    usable = [one for one in inside if _is_share(one) and one not in bases and one.clause.depth == 0]
    if moves:
        usable = [one for one in usable if one.span.start < moves[0].span.start]
    for start in range(len(usable) - len(bases), -1, -1):
        run = usable[start : start + len(bases)]
        if _whole(run):
            return run
    return usable[-len(bases) :] if len(usable) == len(bases) else ()


def _is_share(one: Statement) -> bool:
    single = one.quantity.percent and one.quantity.form is Form.SINGLE
    return single and one.aspect in (Aspect.LEVEL, Aspect.SHARE)


def _whole(run: Sequence[Statement]) -> bool:
    return _ALL[0] <= sum(one.quantity.amount for one in run) <= _ALL[1]


def _places(text: str, moves: Sequence[Statement], levels: Sequence[Statement]) -> Sequence[int | None]:
    """Which share each move is of: the one whose name it shares; without names, the one in its place."""
    names = []
    for before, level in zip([None, *levels], levels, strict=False):
        start = before.span.end if before else max(level.sentence.span.start, level.span.start - 120)
        names.append(content_words(text[start : level.span.start]))
    found = [_named(content_words(move.left.of(text)), names) for move in moves]
    if len(moves) != len(levels):
        return found
    if not any(place is not None for place in found):
        return list(range(len(moves)))
    left = [place for place in range(len(levels)) if place not in found]
    return [left[0] if place is None and len(left) == 1 else place for place in found]


def _named(words: set[str], names: Sequence[set[str]]) -> int | None:
    shared = [len(words & name) for name in names]
    best = max(shared)
    return shared.index(best) if best and shared.count(best) == 1 else None
