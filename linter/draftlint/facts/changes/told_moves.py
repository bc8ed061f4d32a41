"""A level, by how much it moved and what it became, told one after the other: "có 184 đơn vị, giảm 13, còn 171"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftlint.facts.changes.change import Change, Measure, alike, one_measure
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.vi.changes import BECAME, ENDS_THERE, MOVED_BY


def told_moves(text: str, inside: Sequence[Statement]) -> Iterator[Change]:
    """Every such row of three figures that stand in one stretch of a sentence."""
    plain = [one for one in inside if one.quantity.form is Form.SINGLE]
    for base, amount, level in zip(plain, plain[1:], plain[2:], strict=False):
        if not (base.clause.depth == amount.clause.depth == level.clause.depth) or not _usable(base, level):
            continue
        moved = MOVED_BY.fullmatch(text, base.span.end, amount.span.start)
        if moved is None or not _amount_of(amount, base):
            continue
        direction = -1 if moved["down"] else 1
        joint = BECAME.fullmatch(text, amount.span.end, level.span.start)
        if joint is None or (joint["up"] and direction < 0) or (joint["down"] and direction > 0):
            continue
        measure = Measure.ADDED if moved["added"] else Measure.AMOUNT
        change = Change(level, base, None, amount, measure, direction)
        if _fits(change) or ENDS_THERE.match(text, level.span.end) is not None:
            yield change


def _usable(base: Statement, level: Statement) -> bool:
    plans = {one.role is Role.TARGET for one in (base, level)}
    levels = all(one.aspect is Aspect.LEVEL and one.role is not Role.STATED_TARGET for one in (base, level))
    return levels and len(plans) == 1 and one_measure(base.quantity, level.quantity)


def _amount_of(amount: Statement, base: Statement) -> bool:
    mine, whole = amount.quantity, base.quantity
    if mine.percent or mine.unit.dimension != whole.unit.dimension:
        return False
    return not mine.noun or not whole.noun or alike(mine.first_noun, whole.first_noun)


def _fits(change: Change) -> bool:
    assert change.base is not None
    assert change.stated is not None
    moved = change.base.quantity.value + change.direction * change.stated.quantity.value
    return moved == change.level.quantity.value
