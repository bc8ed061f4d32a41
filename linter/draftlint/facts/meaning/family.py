"""What this family offers to the rules."""

from __future__ import annotations

from draftlint.facts.fact import Fact
from draftlint.facts.meaning.indicators import indicator_pairs
from draftlint.facts.meaning.restated import restated
from draftlint.facts.meaning.statements import statements
from draftlint.facts.meaning.target_rows import target_rows


class MeaningFacts:
    """What a figure is about: subject, aspect, role and period; which figures speak of one indicator."""

    statements = Fact(statements)
    """What each quantity of a sentence is about, in text order."""

    target_rows = Fact(target_rows)
    """Lines and table rows with an indicator's target and result."""

    restated = Fact(restated)
    """Figures with their restatement in another unit."""

    indicator_pairs = Fact(indicator_pairs)
    """Pairs of statements about one indicator."""
