"""What this family offers to the rules."""

from __future__ import annotations

from draftlint.facts.fact import Fact
from draftlint.facts.numbers.number_formats import number_slips, spaced_signs
from draftlint.facts.numbers.numbers import printed_numbers
from draftlint.facts.numbers.quantities import figures
from draftlint.facts.numbers.rankings import rank_changes, ranks
from draftlint.facts.numbers.split_counts import split_counts_of
from draftlint.facts.numbers.table_totals import table_totals
from draftlint.facts.numbers.worded_figures import worded_figures


class NumberFacts:
    """Printed numbers: what is a quantity, what is only a name, and how numbers are written."""

    numbers = Fact(printed_numbers)
    """Every number printed in the running text, understood or not (the ground of the coverage figures)."""

    figures = Fact(figures)
    """Every number of the running text: quantities, and numbers that are names."""

    worded_figures = Fact(worded_figures)
    """Figures in digits with the words that say them again."""

    ranks = Fact(ranks)
    """Places in rankings."""

    rank_changes = Fact(rank_changes)
    """Moves in rankings with the places that they lead from and to."""

    split_counts = Fact(split_counts_of)
    """Counts of whole things that are printed with decimals."""

    table_totals = Fact(table_totals)
    """Total rows and columns of tables with the lines that may be their parts."""

    number_slips = Fact(number_slips)
    """Numbers printed unlike the others of the draft."""

    unit_signs = Fact(lambda facts: (spaced_signs(facts, True), spaced_signs(facts, False)))
    """How the draft spaces percent signs, and the other unit signs."""
