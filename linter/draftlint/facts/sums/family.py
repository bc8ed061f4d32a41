"""What this family offers to the rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from draftlint.facts.fact import Fact
from draftlint.facts.sums.balances import balances
from draftlint.facts.sums.breakdown_fit import Additions, sort_out
from draftlint.facts.sums.breakdowns import breakdowns
from draftlint.facts.sums.part_columns import Breakdown
from draftlint.facts.sums.remainders import remainders
from draftlint.facts.sums.territories import territories
from draftlint.facts.sums.territory_sums import of_territories, retold
from draftlint.facts.sums.told_by_shares import misprinted_terms

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


def every_breakdown(facts: Facts) -> Sequence[Breakdown]:
    """Lists of parts, what is left of a whole, and administrative units with what they are made of."""
    return [*breakdowns(facts), *remainders(facts), *of_territories(facts)]


def every_addition(facts: Facts) -> Additions:
    """The breakdowns, added up."""
    return sort_out(facts.breakdowns)


class SumFacts:
    """Totals with their parts."""

    breakdowns = Fact(every_breakdown)
    """Totals with their parts, as the structure of the text shows them."""

    additions = Fact(every_addition)
    """The breakdowns that make their total, and of the others the likeliest reading."""

    misprinted_terms = Fact(misprinted_terms)
    """Sums that do not come out, where a percentage of a part tells which figure is the wrong one."""

    territories = Fact(territories)
    """Administrative units with what they are made of and what they have."""

    retold = Fact(retold)
    """Area and people of one administrative unit, told twice."""

    balances = Fact(balances)
    """Stocks before and after, with what was added and taken away."""
