"""What this family offers to the rules."""

from __future__ import annotations

from draftlint.facts.fact import Fact
from draftlint.facts.wording.abbreviations import find_abbreviations
from draftlint.facts.wording.blanks import find_blanks
from draftlint.facts.wording.damage import find_damage
from draftlint.facts.wording.draft_marks import find_draft_marks
from draftlint.facts.wording.misspellings import find_misspellings, mixed_tone_placement
from draftlint.facts.wording.name_variants import find_name_variants
from draftlint.facts.wording.paragraph_ends import unstopped_paragraphs
from draftlint.facts.wording.repeats import find_repeats
from draftlint.facts.wording.spacing import spacing_slips
from draftlint.facts.wording.unclosed_marks import find_unpaired


class WordingFacts:
    """Spelling, spacing, names, and what a draft must lose before it is signed."""

    blanks = Fact(find_blanks)
    """Places that the draft leaves open: dots for a value, blank dates, "xx"."""

    spacing_slips = Fact(spacing_slips)
    """Blanks that are missing or too many beside marks, dashes and numbers."""

    damage = Fact(find_damage)
    """What converters and extraction did to the text."""

    repeats = Fact(find_repeats)
    """Words and phrases typed twice in a row."""

    unpaired = Fact(find_unpaired)
    """Brackets and quotes without their partner."""

    misspellings = Fact(find_misspellings)
    """Words that are spelled wrong."""

    tone_placement = Fact(mixed_tone_placement)
    """Words with the tone mark in the old place and in the new one, where the two differ."""

    draft_marks = Fact(find_draft_marks)
    """What an author writes for himself and means to delete."""

    name_variants = Fact(find_name_variants)
    """Names that the draft writes in two ways."""

    abbreviations = Fact(find_abbreviations)
    """Abbreviations with their places and explanations."""

    unstopped_paragraphs = Fact(unstopped_paragraphs)
    """The last words of paragraphs that end without a full stop."""
