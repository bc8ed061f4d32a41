"""What this family offers to the rules."""

from __future__ import annotations

from draftlint.facts.fact import Fact
from draftlint.facts.targets.excesses import excesses
from draftlint.facts.targets.later_targets import later_targets_of
from draftlint.facts.targets.named_targets import named_targets
from draftlint.facts.targets.stated_targets import stated_targets_of
from draftlint.facts.targets.target_counts import target_counts_of
from draftlint.facts.targets.target_outcomes import outcomes_in_text, outcomes_of_rows
from draftlint.facts.targets.target_tallies import target_tallies_of


class TargetFacts:
    """Results beside their targets."""

    stated_targets = Fact(lambda facts: stated_targets_of(facts.text, facts.statements))
    """Results beside the targets that they are measured by."""

    named_targets = Fact(named_targets)
    """Targets that are named as missed or exceeded."""

    later_targets = Fact(later_targets_of)
    """Results beside the targets set for the same indicators in another part."""

    target_counts = Fact(target_counts_of)
    """Numbers of targets that are reached, exceeded or missed."""

    target_tallies = Fact(lambda facts: target_tallies_of(facts.text, facts.target_counts))
    """The counts of targets that belong together: how many there are, are reached, exceeded and missed."""

    row_outcomes = Fact(outcomes_of_rows)
    """What became of each target of the table of targets."""

    told_outcomes = Fact(lambda facts: outcomes_in_text(facts.stated_targets))
    """What became of the targets that stand beside their results in the text."""

    excesses = Fact(excesses)
    """By how much results are beyond their targets, or short of them."""
