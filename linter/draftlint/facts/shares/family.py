"""What this family offers to the rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from draftlint.facts.fact import Fact
from draftlint.facts.shares.distant_rests import distant_rests
from draftlint.facts.shares.fraction_sets import FractionRest, fraction_parts, fraction_rests, fraction_rows
from draftlint.facts.shares.fulfilments import fulfilments
from draftlint.facts.shares.graded_standards import graded_standards
from draftlint.facts.shares.implied_plans import plan_orders
from draftlint.facts.shares.overfull_shares import overfull_shares
from draftlint.facts.shares.part_shares import part_shares
from draftlint.facts.shares.population_rates import population_rates
from draftlint.facts.shares.restated_wholes import restated_wholes
from draftlint.facts.shares.share_series import share_series
from draftlint.facts.shares.stated_wholes import stated_wholes

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


def every_fraction_rest(facts: Facts) -> Sequence[FractionRest]:
    """What fractions leave, counted beside them or further off."""
    return [*distant_rests(facts), *fraction_rests(facts)]


class ShareFacts:
    """Parts and percentages of a whole."""

    part_shares = Fact(part_shares)
    """Parts with their percentage of a whole."""

    fulfilments = Fact(fulfilments)
    """Results with the percentage of their plan and the plan."""

    plan_orders = Fact(plan_orders)
    """Plans that follow from a result and its rate, of which one cannot be larger than the other."""

    share_series = Fact(share_series)
    """Parts of one whole in a row, each with its percentage."""

    fraction_rests = Fact(every_fraction_rest)
    """Fractions with the counts of what they leave."""

    fraction_parts = Fact(fraction_parts)
    """Fractions with those of their parts."""

    fraction_rows = Fact(fraction_rows)
    """Rows of fractions of one whole."""

    stated_wholes = Fact(stated_wholes)
    """Counts that say how many of a thing there are, by which fractions elsewhere count."""

    population_rates = Fact(population_rates)
    """Rates and shares of the population that the draft states."""

    restated_wholes = Fact(restated_wholes)
    """Counts that a fraction behind them repeats as its whole."""

    graded_standards = Fact(graded_standards)
    """Counts at a higher grade of a standard with those at a lower one."""

    overfull_shares = Fact(overfull_shares)
    """Percentages above 100 of something that cannot be more than all of it."""
