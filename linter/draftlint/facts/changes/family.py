"""What this family offers to the rules."""

from __future__ import annotations

from draftlint.facts.changes.changes import changes
from draftlint.facts.changes.moved_together import moved_together
from draftlint.facts.changes.sector_growth import sector_growths
from draftlint.facts.changes.unit_means import unit_means
from draftlint.facts.changes.yearly import yearly_and_totals
from draftlint.facts.changes.yearly_chains import yearly_chains
from draftlint.facts.fact import Fact


class ChangeFacts:
    """Levels, what they were before, and how they grew; yearly figures and means."""

    yearly_chains = Fact(yearly_chains)
    """Figures of one year after the other with their yearly mean."""

    changes = Fact(changes)
    """Rises and falls with the levels that they lead from and to."""

    yearly_and_totals = Fact(yearly_and_totals)
    """Yearly figures with the totals of their periods."""

    unit_means = Fact(unit_means)
    """Means per unit with the totals and the numbers of units."""

    sector_growths = Fact(sector_growths)
    """The growth of the economy with that of its sectors."""

    moved_together = Fact(moved_together)
    """Measures that are said to have moved one way."""
