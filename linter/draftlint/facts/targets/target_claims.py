"""What is claimed of a result beside its target: that the target is reached or missed, that the result lies above."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from draftlint.document import Span
from draftlint.facts.targets.stated_targets import StatedTarget
from draftlint.language.patterns import WordPattern
from draftlint.relations.targets import Claim

_BRACKET = regex.compile(r"\([^()]{0,80}\)")
_BEHIND = 60
"""Code points behind both figures in which a claim may stand."""
_EXCEEDS = WordPattern(r"(?<!\p{L})(?<!không )(?<!chưa )vượt(?! <targets.passes_else>)(?!\p{L})")
"""Finds "vượt" where it claims that a target is passed."""
_REACHED = WordPattern(r"(?<!\p{L})<targets.claims_reached>\s<targets.plans>(?!\p{L})")
"""Finds "hoàn thành vượt kế hoạch"."""
_MISSED = WordPattern(r"(?<!\p{L})<targets.claims_missed>\s<targets.plans+missed_measures>(?!\p{L})")
"""Finds "chưa đạt yêu cầu"."""
_SIDE = WordPattern(
    r"(?<!\p{L})(?:(?P<above><targets.lies_above>)|(?P<below><targets.lies_below>))"
    r"\s(?:<targets.how_much>\s)?(?:<targets.before_target>\s)?(?:<targets.plans>|yêu cầu)(?!\p{L})[^,;\d]{0,30}$"
)
"""Finds ", cao hơn mục tiêu " (`above`) or ", thấp hơn mức yêu cầu " (`below`) right before a target."""


@dataclass(frozen=True, slots=True)
class TargetClaim:
    """What the words around a result and its target claim, and where they say it."""

    claim: Claim
    span: Span


def claim_beside(text: str, pair: StatedTarget) -> TargetClaim | None:
    """The claim around a result and its target; that it is missed counts before all else."""
    stretches = list(_stretches(text, pair))
    for claim, patterns in ((Claim.NOT_REACHED, (_MISSED,)), (Claim.REACHED, (_REACHED, _EXCEEDS))):
        for stretch in stretches:
            for pattern in patterns:
                if found := pattern.search(text, stretch.start, stretch.end):
                    return TargetClaim(claim, Span(*found.span()))
    return None


def lies_above(text: str, pair: StatedTarget) -> bool | None:
    """Whether the words before the target say that the result lies above it or below it, or None where they do not."""
    side = _SIDE.search("".join(piece.of(text) for piece in _between(text, pair)))
    return None if side is None else bool(side["above"])


def _stretches(text: str, pair: StatedTarget) -> Iterator[Span]:
    """Where a claim may stand: behind both figures, between them outside of brackets, before the result."""
    result, target = pair.result, pair.target
    behind = max(target.span.end, result.span.end)
    yield _to_semicolon(text, Span(behind, max(behind, min(behind + _BEHIND, result.sentence.span.end))))
    yield from _between(text, pair)
    yield Span(result.clause.span.start, max(result.clause.span.start, result.span.start))


def _between(text: str, pair: StatedTarget) -> Iterator[Span]:
    """What stands between result and target outside of brackets, up to a semicolon or to the bracket of the target."""
    at, end = pair.result.span.end, pair.target.span.start
    for bracket in [*_BRACKET.finditer(text, at, max(at, end)), None]:
        until = bracket.start() if bracket else max(at, end)
        stops = [mark for mark in (text.find("(", at, until), text.find(";", at, until)) if mark >= 0]
        yield Span(at, min(stops, default=until))
        if stops or bracket is None:
            return
        at = bracket.end()


def _to_semicolon(text: str, span: Span) -> Span:
    mark = text.find(";", span.start, span.end)
    return Span(span.start, mark) if mark >= 0 else span
