"""Which parts of a list belong to which total: one column for each measure, and the likeliest totals first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.sums.breakdown_scopes import REST, Cue, Scope
from draftlint.facts.sums.complements import siblings
from draftlint.facts.sums.list_ends import (
    loosely_apposed,
    rest_uncounted,
    stops,
    up_to_another_count,
)
from draftlint.facts.sums.listings import Listing, listing
from draftlint.facts.sums.part_figures import both_numbers, compared, is_fraction, is_gain, one_measure, with_units
from draftlint.facts.sums.turns import in_turns, tells
from draftlint.language.vi.units import counts_into


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total and its parts, in text order.

    `alike` says that all of them count the same thing; `open` that the list does not claim to be complete ("…", "như");
    `overlapping` that one person may be in several of them ("nữ 12, ngoài Đảng 4"); `complete` that the words of the
    parts leave nothing out ("trong nước … nước ngoài"). Readings with one `place` (where the list begins) and one
    `column` (the measure in it) differ only in their total; `rank` orders them, the likeliest is 0. `only_fitting` says
    that nothing but their sum ties the parts to the total: where they do not make it, they may be no parts. `sure` is
    how many of the parts belong to the list even then, `turn` how many stand before a semicolon that ends a list of
    commas. `apart` says that the form of the list keeps the parts apart and
    names them one by one ("trong đó:", "tuyến tỉnh …, tuyến huyện …"), though it may leave some out.
    """

    total: Statement
    parts: tuple[Statement, ...]
    cue: Cue
    alike: bool
    open: bool
    overlapping: bool = False
    complete: bool = False
    place: int = -1
    column: int = 0
    rank: int = 0
    only_fitting: bool = False
    sure: int = -1
    turn: int = -1
    apart: bool = False

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The total first, then the parts."""
        return (self.total, *self.parts)

    @property
    def claims_all(self) -> bool:
        """Whether the words promise that the parts are all there are."""
        return self.complete or self.cue not in (Cue.IN_WHICH, Cue.APPOSED)


# "giữ nguyên 19 trường hợp, giảm 4, xóa 1": what was decided, no change of a figure.
_OUTCOME = regex.compile(r"tăng|giảm", regex.IGNORECASE)
_AS_BEFORE = regex.compile(r"(?<!\p{L})(?:giữ nguyên|y án|chuẩn y)(?!\p{L})", regex.IGNORECASE)
_OPEN = regex.compile(
    r"…|\.\.\.|(?<!\p{L})(?:như(?! sau)|nhất là|nổi bật|điển hình|tiêu biểu|chủ yếu|trong đó có|v\.v)(?!\p{L})",
    regex.IGNORECASE,
)
_WITH_COLON = regex.compile(
    r"(?<!\p{L})(?:trong đó|trong số đó|chia ra|(?:chia|phân|tính)?\s?theo\s[\p{L}\s]{2,30})\s?:", regex.IGNORECASE
)
OF_SEGMENTS = 20
"""The column of lists read as the first figure of each stretch between semicolons: told only where they fit."""
OF_CLAUSES = 40
"""The column of the first figures of clauses that tell two each; one further that of the second ones."""
OF_TURNS = 60
"""The same, where their words tell which of the totals each column makes."""
OF_FRACTIONS = 70
"""The column of what was done, where each part is a fraction; ten further that of the wholes."""
_MIXED = {Cue.CONSISTS, Cue.BRACKET, Cue.NOTE, Cue.COLON, Cue.IN_WHICH}


def readings_of(statement: Statement) -> list[Statement]:
    """A figure as what may be a total: of a fraction, each of its two numbers."""
    return list(both_numbers(statement)) if is_fraction(statement) else [statement]


def likeliest_first(text: str, totals: Sequence[Statement], depth: int) -> list[Statement]:
    """The nearest first; figures in other brackets, and those only compared with, behind all others."""

    def doubtful(item: Statement) -> bool:
        nearest = item is totals[-1]
        bare = item.quantity.unit.dimension == "count" and not item.quantity.noun
        return bare or item.clause.depth > depth or compared(text, item, changes=not nearest)

    nearest_first = [item for item in reversed(totals) if not is_gain(text, item)]
    ordered = [item for item in nearest_first if not doubtful(item)] + [x for x in nearest_first if doubtful(x)]
    return [reading for item in ordered for reading in readings_of(item)]


def matched(
    text: str,
    totals: Sequence[Statement],
    parts: Sequence[Statement],
    scope: Scope,
    *,
    cue: Cue | None = None,
    column: int = 0,
) -> Iterator[Breakdown]:
    """The parts of each measure with the totals of that measure.

    "412 cuộc với 960 lượt người (… cuộc, … lượt; … cuộc, … lượt)" are two columns.
    """
    parts = with_units(text, up_to_another_count(text, totals[0], parts) if totals else parts)
    totals = [total for total in totals if not siblings(text, total, parts)]
    said_by = cue or scope.cue
    columns: list[set[int]] = []
    ranks: list[int] = []
    read: dict[tuple[Cue, tuple[int, ...]], Listing] = {}
    for total in totals:
        at, same = _column_of(text, total, parts, columns)
        if len(same) < 2 or _paired(same) or in_turns(text, same):
            continue
        if at == len(columns):
            columns.append({part.index for part in same})
            ranks.append(0)
        tie = _tie(text, total, same, replace(scope, cue=said_by))
        one_list = tie, tuple(part.index for part in same)
        if one_list not in read:
            read[one_list] = listing(text, same, tie)
        said = read[one_list]
        yield breakdown(text, total, same, tie, place=scope.span.start, column=column + at, rank=ranks[at], said=said)
        ranks[at] += 1
    yield from _pairs_of_clauses(text, totals, parts, scope)
    covered = max((len(taken) for taken in columns), default=0)
    if said_by in _MIXED:
        yield from _mixed(text, totals, parts, replace(scope, cue=said_by), covered)


def _column_of(
    text: str, total: Statement, parts: Sequence[Statement], columns: Sequence[set[int]]
) -> tuple[int, Sequence[Statement]]:
    """The place of the column that a total heads, and its parts: of one measure, and in no other column."""
    same = up_to_a_stop(text, [part for part in parts if one_measure(total.quantity, part.quantity)])
    mine = {part.index for part in same}
    at = next((at for at, taken in enumerate(columns) if taken & mine), len(columns))
    taken = set[int]().union(*columns[:at], *columns[at + 1 :]) if at < len(columns) else set()
    return at, [part for part in same if part.index not in taken]


def _tie(text: str, total: Statement, same: Sequence[Statement], scope: Scope) -> Cue:
    """How the parts hang on the total: of those "trong đó" the last may be all the rest."""
    rest = REST.search(text, max(total.span.end, scope.before), same[-1].span.end + 24) is not None
    return Cue.REST if rest and scope.cue is Cue.IN_WHICH and not rest_uncounted(text, same[-1]) else scope.cue


def _paired(same: Sequence[Statement]) -> bool:
    inside = [len(list(group)) for _, group in groupby(same, key=lambda part: part.clause.index)]
    return len(inside) >= 2 and set(inside) == {2}


def _pairs_of_clauses(
    text: str, totals: Sequence[Statement], parts: Sequence[Statement], scope: Scope
) -> Iterator[Breakdown]:
    """Two figures of one measure for each part: "vốn tỉnh 98 tỷ đồng giải ngân 96 tỷ đồng, vốn huyện 87 … 74 …".

    Where every second one is told by one word, and so is a total, each column has its own total.
    """
    for rank, total in enumerate(totals):
        same = [part for part in parts if one_measure(total.quantity, part.quantity)]
        word = in_turns(text, same)
        told = [tells(text, item, word) for item in totals] if word else []
        for at in (0, 1) if word or _paired(same) else ():
            known = any(told) and not all(told)
            if known and tells(text, total, word) != bool(at):
                continue
            column = (OF_TURNS if known else OF_CLAUSES) + at
            yield breakdown(text, total, same[at::2], scope.cue, place=scope.span.start, column=column, rank=rank)


def _mixed(
    text: str, totals: Sequence[Statement], parts: Sequence[Statement], scope: Scope, covered: int
) -> Iterator[Breakdown]:
    """Parts of several nouns, one a clause: "21 chủ thể (08 hợp tác xã, 05 công ty, 08 hộ sản xuất)".

    `covered` is how many of the parts a total of their own measure takes up already.
    """
    counted = up_to_a_stop(text, [part for part in parts if part.quantity.unit.dimension == "count"])
    one_each = len({part.clause.index for part in counted}) >= len(counted) - 1
    if len(counted) < max(2, covered + 1) or not one_each or _one_of_each(totals, counted):
        return
    for rank, total in enumerate(totals[:3]):
        noun = total.quantity.noun
        if all(counts_into(part.quantity.noun, noun) for part in counted):
            continue
        named = bool(noun) and scope.named.endswith(noun)
        if total.quantity.unit.dimension == "count" and (named or not scope.named):
            yield breakdown(text, total, counted, scope.cue, place=scope.span.start, column=99, rank=rank, named=named)


def _one_of_each(totals: Sequence[Statement], parts: Sequence[Statement]) -> bool:
    """ "46 tập thể, 118 cá nhân, trong đó tỉnh khen 7 tập thể, 19 cá nhân": each part is of a total of its own."""
    nouns = [part.quantity.noun for part in parts]
    return len(set(nouns)) == len(nouns) and set(nouns) <= {total.quantity.noun for total in totals}


def up_to_a_stop(text: str, parts: Sequence[Statement]) -> list[Statement]:
    """The parts before the text turns to something else ("nâng tổng số …", "ngoài ra …")."""
    out = list(parts[:1])
    segments = True  # what is said of one part up to its semicolon does not end a list of semicolons
    for before, part in pairwise(parts):
        turn = text.rfind(";", before.span.end, part.span.start)
        segments = segments and turn >= 0
        stop = stops().search(text, turn if segments else before.span.end, part.span.start)
        if stop and not (_OUTCOME.fullmatch(stop[0]) and _AS_BEFORE.search(text, out[0].left.start, before.span.start)):
            break
        out.append(part)
    return out


def breakdown(
    text: str,
    total: Statement,
    parts: Sequence[Statement],
    cue: Cue,
    *,
    place: int,
    column: int = 0,
    rank: int = 0,
    named: bool = False,
    only_fitting: bool = False,
    said: Listing | None = None,
) -> Breakdown:
    """A total with parts, and what their words say of them (`said`, where that was read before).

    `named` says that they count what the total counts.
    """
    said = said or listing(text, parts, cue)
    # Between a total and a list elsewhere lies the rest of the draft, which says nothing of the list.
    first = parts[-1] if cue is Cue.REST else parts[0]
    elsewhere = cue in (Cue.NOTE, Cue.LIST) or total.sentence.span != first.sentence.span
    start = first.sentence.span.start if elsewhere else min(total.span.end, parts[0].span.start)
    stretch = text[start : min(parts[-1].span.end + 25, parts[-1].sentence.span.end)]
    return Breakdown(
        total,
        tuple(parts),
        cue,
        alike=named or all(counts_into(part.quantity.noun, total.quantity.noun) for part in parts),
        open=said.broken_off
        or _OPEN.search(stretch) is not None
        or (cue is Cue.APPOSED and loosely_apposed(text, total, parts)),
        overlapping=said.overlapping,
        complete=said.complete,
        place=place,
        column=column,
        rank=rank,
        only_fitting=only_fitting or column in (OF_SEGMENTS, OF_CLAUSES, OF_CLAUSES + 1),
        sure=said.sure,
        turn=said.turn,
        apart=said.apart or _named_one_by_one(text, total, parts, cue),
    )


def _named_one_by_one(text: str, total: Statement, parts: Sequence[Statement], cue: Cue) -> bool:
    """ "…, trong đó: …; …": who sets a colon means to name them all, though he may not."""
    start = parts[0].sentence.span.start if total.sentence.span != parts[0].sentence.span else total.span.end
    counted = total.quantity.unit.dimension == "count"
    named = not counted or all(item.quantity.noun for item in (total, *parts))
    return cue is Cue.IN_WHICH and named and _WITH_COLON.search(text, start, parts[0].span.start) is not None
