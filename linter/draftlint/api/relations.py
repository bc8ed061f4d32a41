"""How figures and names are judged: pure arithmetic and comparison."""

from draftlint.relations import averages, growth, ratios, sameness, shares, sums, targets
from draftlint.relations.figure import Figure
from draftlint.relations.interval import Interval
from draftlint.relations.judgement import Band, Judgement, best
from draftlint.relations.printing import print_number
from draftlint.relations.repairs import (
    FoundRepair,
    find_repairs,
    repairs_of_result,
    repairs_of_sum,
)
from draftlint.relations.sequence import Break, BreakKind, breaks
from draftlint.relations.slips import TYPOS, Slip, slip_between
from draftlint.relations.sum_search import FoundSum, adjacent_sums
from draftlint.relations.titles import Comparison, Likeness, compare_titles, title_words

__all__ = [
    "TYPOS",
    "Band",
    "Break",
    "BreakKind",
    "Comparison",
    "Figure",
    "FoundRepair",
    "FoundSum",
    "Interval",
    "Judgement",
    "Likeness",
    "Slip",
    "adjacent_sums",
    "averages",
    "best",
    "breaks",
    "compare_titles",
    "find_repairs",
    "growth",
    "print_number",
    "ratios",
    "repairs_of_result",
    "repairs_of_sum",
    "sameness",
    "shares",
    "slip_between",
    "sums",
    "targets",
    "title_words",
]
