"""Results that stand beside the target they are measured by ("đạt 93% (Nghị quyết 90%)")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from draftlint.facts.quantity import Form
from draftlint.facts.roles import Role
from draftlint.facts.statements import Statement


@dataclass(frozen=True, slots=True)
class StatedTarget:
    """A result and the target stated for it, both of one dimension."""

    result: Statement
    target: Statement

    @property
    def standing(self) -> int:
        """+1 beyond the target, 0 at it, -1 short of it; printed digits decide, and less may be better."""
        value, low, high = self.result.quantity.value, self.target.quantity.value, self.target.quantity.high
        better = -1 if self.result.lower_is_better or self.result.direction < 0 else 1
        return better if value > high else -better if value < low else 0


def stated_targets_of(statements: Sequence[Statement]) -> Sequence[StatedTarget]:
    """Every single result whose target is stated as a plain figure of the same dimension, in the targets' order."""
    by_index = {item.index: item for item in statements}
    out = []
    for target in statements:
        if target.owner is not None and target.role is Role.STATED_TARGET:
            result = by_index[target.owner]
            one, two = result.quantity, target.quantity
            if one.unit.dimension == two.unit.dimension and one.form is Form.SINGLE and two.form is not Form.FRACTION:
                out.append(StatedTarget(result, target))
    return out
