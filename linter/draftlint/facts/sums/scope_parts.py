"""The figures inside a scope that are its parts, and those before a colon that they may add up to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.sums.breakdown_scopes import CUE, Cue, Scope
from draftlint.facts.sums.part_figures import (
    both_numbers,
    compared,
    is_fraction,
    is_outcome,
    is_whole_of_what_follows,
)
from draftlint.language.patterns import WordPattern

_NAME_GOES_ON = 3
"""Words behind the comma of a name ("nhà tạm, dột nát") that may stand between a figure and its colon."""
_NOUNS_GO_ON = WordPattern(r"(?:,?\s<breakdowns.counted_together>(?:\s\p{L}+){0,9}){1,4}")
_NEXT_DEED = regex.compile(r";\s(?:đã|đồng thời|ngoài ra|bên cạnh đó)(?!\p{L})", regex.IGNORECASE)
_RATE_FIRST = regex.compile(r";[^\d;]{0,80}\d{1,3}(?:,\d{1,2})?\s?%")


def parts_in(text: str, scope: Scope, others: Sequence[Scope], inside: Sequence[Statement]) -> list[Statement]:
    """The figures of a scope at its own depth, without the lists behind a colon that break down one of them.

    Where all stand in brackets behind a name ("Bến Đình (14 km), Phú Mỹ (9 km)"), the first of each bracket.
    """
    nested = [
        other
        for other in others
        if other is not scope and not other.of_segments and _lists_a_part(text, other, scope, inside)
    ]
    within = [
        item for item in inside
        if scope.span.contains(item.span) and not is_fraction(item) and not is_whole_of_what_follows(text, item)
        and not is_outcome(text, item)
        and not any(other.span.contains(item.span) for other in nested)
    ]  # fmt: skip
    level = [item for item in within if item.clause.depth == scope.depth]
    if scope.bracket and level and any(_divides(other, level[0], scope, level) for other in others):
        return level[:1]  # "(trước đó 28 đơn vị, gồm 4 phường và 24 xã)"
    return level or one_a_bracket(within, scope.depth + 1)


def fractions_in(scope: Scope, inside: Sequence[Statement]) -> list[list[Statement]]:
    """Parts that are fractions themselves, as what was done and as wholes: "đường xã 28/30 km, đường thôn 46/50 km"."""
    found = [item for item in inside if scope.span.contains(item.span) and is_fraction(item)]
    level = [item for item in found if item.clause.depth == scope.depth]
    both = [list(both_numbers(item)) for item in level]
    return [[pair[0] for pair in both], [pair[-1] for pair in both]] if len(level) >= 2 else []


def before_another_matter(text: str, parts: Sequence[Statement]) -> list[Statement]:
    """The parts up to a semicolon behind which another matter begins.

    There a rate comes first ("…; khối lượng đạt 68%, giải ngân 20 tỷ"), or a deed ("…; đã thi hành kỷ luật 36 …").
    """
    for at, part in enumerate(parts[1:], start=1):
        turn = text.rfind(";", parts[at - 1].span.end, part.span.start)
        if turn >= 0 and (_RATE_FIRST.match(text, turn, part.span.start) or _NEXT_DEED.match(text, turn)):
            return list(parts[:at])
    return list(parts)


def one_a_bracket(within: Sequence[Statement], depth: int) -> list[Statement]:
    """The first figure of each bracket at that depth."""
    brackets = groupby((item for item in within if item.clause.depth == depth), key=lambda item: item.clause.parent)
    return [next(group) for _, group in brackets]


def parts_beside(scope: Scope, parts: Sequence[Statement], inside: Sequence[Statement]) -> list[Statement]:
    """A second measure in a bracket behind each part: "12 lớp (840 lượt người), 6 lớp (410 lượt người)"."""
    owners = {part.index for part in parts}
    found: dict[int, Statement] = {}
    for item in inside:
        if item.clause.depth == scope.depth + 1 and item.owner in owners and not is_fraction(item):
            found.setdefault(item.owner, item)
    return [found[index] for index in sorted(found)]


def firsts_of_segments(text: str, parts: Sequence[Statement]) -> list[Statement]:
    """The first figure of each stretch between semicolons, where a stretch says more than one thing of its part.

    "Đường xã 96 km, cứng hóa 94 km; đường thôn 158 km, cứng hóa 139 km".
    """
    firsts = [
        part for at, part in enumerate(parts)
        if not at or ";" in text[parts[at - 1].span.end : part.span.start]
    ]  # fmt: skip
    told = 2 <= len(firsts) < len(parts)
    return firsts if told and len({part.quantity.unit.dimension for part in firsts}) == 1 else []


def figures_before(text: str, scope: Scope, inside: Sequence[Statement]) -> list[Statement]:
    """The figures of the clause that ends in the colon, or of the one before where it has none ("…, kết quả:")."""
    before = [
        item for item in inside
        if item.span.end <= scope.before and item.clause.depth == scope.depth
    ]  # fmt: skip
    own = [item for item in before if item.clause.span.end == scope.colon]
    if own and all(item.quantity.percent or compared(text, item) for item in own):  # "tăng 8% so với 212 tỷ đồng: …"
        return [item for item in before if item not in own and ";" not in text[item.span.end : scope.colon]] or own
    if own or not before:
        return own
    between = text[before[-1].clause.span.end : scope.colon]
    if _NOUNS_GO_ON.fullmatch(between):  # "126 cán bộ, công chức, người không chuyên trách chịu tác động: …"
        return [item for item in before if before[-1].clause.index == item.clause.index]
    if not CUE.search(between) and len(between.split()) > _NAME_GOES_ON:  # "1.460 nhà tạm, dột nát: …"
        return own
    return [item for item in before if before[-1].clause.index == item.clause.index]


def _divides(inner: Scope, first: Statement, outer: Scope, level: Sequence[Statement]) -> bool:
    """Whether a list that a word announces inside a bracket breaks down its first figure, and all others are in it."""
    named = inner.cue is Cue.CONSISTS and not inner.bracket and outer.span.contains(inner.span)
    return named and first.span.end <= inner.before and all(inner.span.contains(item.span) for item in level[1:])


def _lists_a_part(text: str, inner: Scope, outer: Scope, inside: Sequence[Statement]) -> bool:
    """Whether a list behind a colon breaks down a part of the outer list ("96 văn bản: 41 …, 33 …; 5 văn bản")."""
    if inner.cue is not Cue.COLON or not outer.span.contains(inner.span):
        return False
    own = [item for item in figures_before(text, inner, inside) if item.clause.span.end == inner.colon]
    return any(outer.span.contains(item.span) for item in own)
