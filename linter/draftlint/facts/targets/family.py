"""What this family offers to the rules."""

from __future__ import annotations

from draftlint.facts.fact import Fact
from draftlint.facts.targets.excesses import excesses
from draftlint.facts.targets.later_targets import later_targets_of
from draftlint.facts.targets.stated_targets import stated_targets_of
from draftlint.facts.targets.target_counts import target_counts_of


class TargetFacts:
    """Results beside their targets."""

    stated_targets = Fact(lambda facts: stated_targets_of(facts.text, facts.statements))
    """Results beside the targets that they are measured by."""

    later_targets = Fact(later_targets_of)
    """Results beside the targets set for the same indicators in another part."""

    target_counts = Fact(target_counts_of)
    """Numbers of targets that are reached, exceeded or missed."""

    excesses = Fact(excesses)
    """By how much results are beyond their targets, or short of them."""
