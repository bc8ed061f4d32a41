"""Which figure is the whole of a row of parts with percentages: one stated near it, their sum, or one further off."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.shares.share_series import ShareSeries
from draftlint.relations import ratios, shares
from draftlint.relations.figure import Figure
from draftlint.relations.judgement import Band, Judgement

_TELLING = Decimal("0.03")
"""A percentage whose last digit weighs less than this part of it does not fit by chance."""
_FINE = Decimal("0.02")
"""The same where the whole stands far before the row."""


def whole_of(series: ShareSeries) -> tuple[Statement | None, Sequence[Judgement]] | None:
    """The figure that most of a row fits, or None for the sum of its parts; with the judgement of each."""
    if any(not share.quantity.amount for share in series.shares):
        return None
    best: tuple[int, Statement | None, Sequence[Judgement]] | None = None
    options: list[Statement | None] = [whole for whole in series.wholes if whole.quantity.value]
    for option in [*options, *([None] if _complete(series) else [])]:
        whole = option or series.parts
        judged = [fit_in_series(part, share, whole) for part, share in series.rows]
        fitting = [share for share, one in zip(series.shares, judged, strict=True) if one.fits]
        telling = sum(_telling(share, one) for share, one in zip(series.shares, judged, strict=True))
        enough = len(fitting) >= max(2, len(judged) - 1) and telling >= 2
        enough = enough or (telling >= 1 and option is not None and series.beside and counted_before(series, option))
        enough = enough or (bool(fitting) and option is not None and series.beside and _adds_up(series, option))
        if enough and (best is None or len(fitting) > best[0]):
            best = len(fitting), option, judged
    return best[1:] if best else _whole_elsewhere(series)


def _whole_elsewhere(series: ShareSeries) -> tuple[Statement, Sequence[Judgement]] | None:
    """The figure further before that a row of three or more fits, where no other figure does.

    Percentages of one digit would fit many figures, so one of them must be fine enough to tell.
    """
    if len(series.parts) < 3 or min(share.quantity.grain for share in series.shares) > _FINE:
        return None
    found: dict[Decimal, tuple[Statement, Sequence[Judgement]]] = {}
    for whole in series.far:
        judged = [fit_in_series(part, share, whole) for part, share in series.rows]
        close = [
            one.fits and abs(one.difference) <= share.quantity.step
            for one, share in zip(judged, series.shares, strict=True)
        ]
        missed = len(close) - sum(close)
        if missed == 0 or (missed == 1 and len(judged) > 3):
            found.setdefault(whole.quantity.value, (whole, judged))
    return next(iter(found.values())) if len(found) == 1 else None


def _adds_up(series: ShareSeries, whole: Statement) -> bool:
    """Whether the parts fill a figure stated before them exactly: then it is their whole, whatever the shares say."""
    total = total_like(series.parts, series.parts[0]).value
    return total == total_like(whole, series.parts[0]).value


def counted_before(series: ShareSeries, whole: Statement) -> bool:
    """Whether a figure right before a row counts what all its parts count, in the same sentence."""
    part, noun = series.parts[0], whole.quantity.noun
    near = whole.sentence.span == part.sentence.span and part.index - whole.index == 1
    same = bool(noun) and all(item.quantity.noun == noun for item in series.parts)
    return near and same and whole.clause.depth == part.clause.depth and whole.role is part.role


def _complete(series: ShareSeries) -> bool:
    """Whether the percentages make 100, so that the parts are all there are."""
    figures = [share.quantity.figure() for share in series.shares]
    return len(figures) >= 3 and shares.shares_make_whole(figures).fits


def _telling(share: Statement, judgement: Judgement) -> bool:
    fine = share.quantity.grain <= _TELLING
    return judgement.fits and (fine or judgement.band is Band.EXACT)


def fit_in_series(part: Statement, share: Statement, whole: Statement | Sequence[Statement]) -> Judgement:
    """Whether a part is its percentage of a whole, or of what several figures make."""
    return ratios.percentage(part.quantity.figure(), total_like(whole, part), share.quantity.figure())


def total_like(whole: Statement | Sequence[Statement], part: Statement) -> Figure:
    """The whole, or the sum of all parts, in the units of a part."""
    measure = part.quantity.unit_of_print
    if isinstance(whole, Statement):
        return whole.quantity.figure(measure)
    figures = [item.quantity.figure(measure) for item in whole]
    total = sum((figure.value for figure in figures), Decimal(0))
    return Figure(total, max(figure.step for figure in figures), exact=all(figure.exact for figure in figures))
