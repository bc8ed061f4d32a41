"""What this family offers to the rules."""

from __future__ import annotations

from draftlint.facts.fact import Fact
from draftlint.facts.outline.annexes import annex_uses_of, annexes_of
from draftlint.facts.outline.captions import captions_of
from draftlint.facts.outline.counted_lists import counted_lists_of
from draftlint.facts.outline.counting import counts_of
from draftlint.facts.outline.formed_units import formed_units
from draftlint.facts.outline.inline_series import inline_series_of
from draftlint.facts.outline.item_runs import item_runs
from draftlint.facts.outline.own_parts import own_parts_of
from draftlint.facts.outline.placing import outline_of
from draftlint.facts.outline.word_counts import word_counts_of


class OutlineFacts:
    """Headings, labels, captions and lists, and the counts that announce them."""

    outline = Fact(lambda facts: outline_of(facts.document))
    """The numbering labels of headings and list items, and the series that they make."""

    counts = Fact(counts_of)
    """Every series of two or more numbered labels, with the breaks of its counting."""

    inline_series = Fact(inline_series_of)
    """Series of numbers inside a paragraph ("(1) …; (2) …")."""

    captions = Fact(captions_of)
    """The lines that name tables, figures and annexes, and the references to them."""

    counted_lists = Fact(counted_lists_of)
    """Announced counts ("05 nội dung sau:") with the lists that follow them."""

    annexes = Fact(annexes_of)
    """Annexes and lists under a title of their own, with their lines or rows."""

    annex_uses = Fact(annex_uses_of)
    """The places in the text that lead to an annex."""

    item_runs = Fact(lambda facts: item_runs(facts.document))
    """Lead-in blocks with the blocks listed one level below them."""

    formed_units = Fact(formed_units)
    """Stated counts of administrative units with the clauses that form them."""

    own_parts = Fact(own_parts_of)
    """Numbers of parts that the draft states of itself, with its parts."""

    word_counts = Fact(word_counts_of)
    """Stated numbers of words of a theme or slogan, with the words."""
