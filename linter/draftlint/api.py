"""All that a rule may import."""

from draftlint.document import Block, BlockKind, Cell, Document, Note, Span
from draftlint.facts import (
    Blank,
    BlankShape,
    Caption,
    CaptionReference,
    Count,
    CountedList,
    Facts,
    HeadingNumber,
    InlineSeries,
    NoteUse,
    Outline,
    Series,
    Swap,
    expected_label,
    missing_labels,
    recount,
)
from draftlint.facts.abbreviations import Abbreviation, Explanation
from draftlint.facts.agreement import Agreement, agreement
from draftlint.facts.aspects import Aspect
from draftlint.facts.balances import Balance
from draftlint.facts.breakdown_fit import Fit, sort_out
from draftlint.facts.breakdown_fit import figures_of as breakdown_figures
from draftlint.facts.breakdown_scopes import Cue
from draftlint.facts.change import Change, Measure
from draftlint.facts.change import figures_of as change_figures
from draftlint.facts.damage import Damage, DamageShape
from draftlint.facts.dates import DateMention, Precision
from draftlint.facts.distinctions import is_added, told_apart
from draftlint.facts.draft_frame import DraftFrame, OwnTerm
from draftlint.facts.draft_marks import DraftMark, DraftMarkShape
from draftlint.facts.excesses import Excess
from draftlint.facts.fraction_sets import FractionParts, FractionRest
from draftlint.facts.fulfilments import Fulfilment
from draftlint.facts.graded_standards import GradedStandard
from draftlint.facts.identity import Certainty, agree_on_one, conflict, copied_from, one_role, siblings, unrivalled
from draftlint.facts.indicators import Pair, names_an_indicator, one_subject
from draftlint.facts.misspellings import Misspelling, MisspellingShape
from draftlint.facts.name_variants import NameVariant, VariantShape
from draftlint.facts.number_formats import NumberSlip, NumberSlipShape, SpacedSigns
from draftlint.facts.ordinals import Body, Ordinal
from draftlint.facts.pairs import Unpaired
from draftlint.facts.part_columns import Breakdown
from draftlint.facts.part_shares import PartShare
from draftlint.facts.parts_of_totals import PartOfTotal
from draftlint.facts.periods import DateRange, Duration, Horizon, Period, PeriodKind
from draftlint.facts.population_rates import PeopleRate
from draftlint.facts.quantity import Bound, Form, Quantity
from draftlint.facts.rankings import Rank, RankChange
from draftlint.facts.reference_register import CitedDocument
from draftlint.facts.references import DocumentReference
from draftlint.facts.repeats import Repeat
from draftlint.facts.restated import Restated
from draftlint.facts.restated_wholes import RestatedWhole
from draftlint.facts.roles import Role, cue_pattern
from draftlint.facts.sector_growth import SectorGrowth
from draftlint.facts.sentences import Sentence
from draftlint.facts.share_groups import ShareGroup
from draftlint.facts.share_series import ShareSeries
from draftlint.facts.share_wholes import Tie
from draftlint.facts.spacing import SpacingShape, SpacingSlip
from draftlint.facts.stated_targets import StatedTarget
from draftlint.facts.statements import Statement
from draftlint.facts.tables import TableTotal
from draftlint.facts.titles import NamedTitle
from draftlint.facts.unit_means import UnitMean, units_of
from draftlint.facts.yearly import YearlyAndTotal
from draftlint.facts.yearly_chains import YearlyChain
from draftlint.language.vi.document_numbers import DocumentNumber, NumberForm, SymbolSlip
from draftlint.language.vi.documents import lexicon
from draftlint.language.vi.markers import Scheme
from draftlint.language.vi.subjects import content_words, narrows, proper_names, says_an_act
from draftlint.language.vi.terms import national_terms
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
from draftlint.relations.slips import Slip, slip_between
from draftlint.relations.sum_search import FoundSum, adjacent_sums
from draftlint.relations.titles import Comparison, Likeness, compare_titles, title_words
from draftlint.rule import (
    Applicability,
    Check,
    Edit,
    Finding,
    Fix,
    Kind,
    Option,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    Text,
    Verdict,
)

__all__ = [
    "Abbreviation",
    "Agreement",
    "Applicability",
    "Aspect",
    "Balance",
    "Band",
    "Blank",
    "BlankShape",
    "Block",
    "BlockKind",
    "Body",
    "Bound",
    "Break",
    "BreakKind",
    "Breakdown",
    "Caption",
    "CaptionReference",
    "Cell",
    "Certainty",
    "Change",
    "Check",
    "CitedDocument",
    "Comparison",
    "Count",
    "CountedList",
    "Cue",
    "Damage",
    "DamageShape",
    "DateMention",
    "DateRange",
    "Document",
    "DocumentNumber",
    "DocumentReference",
    "DraftFrame",
    "DraftMark",
    "DraftMarkShape",
    "Duration",
    "Edit",
    "Excess",
    "Explanation",
    "Facts",
    "Figure",
    "Finding",
    "Fit",
    "Fix",
    "Form",
    "FoundRepair",
    "FoundSum",
    "FractionParts",
    "FractionRest",
    "Fulfilment",
    "GradedStandard",
    "HeadingNumber",
    "Horizon",
    "InlineSeries",
    "Interval",
    "Judgement",
    "Kind",
    "Likeness",
    "Measure",
    "Misspelling",
    "MisspellingShape",
    "NameVariant",
    "NamedTitle",
    "Note",
    "NoteUse",
    "NumberForm",
    "NumberSlip",
    "NumberSlipShape",
    "Option",
    "Ordinal",
    "Outline",
    "OwnTerm",
    "Pair",
    "PartOfTotal",
    "PartShare",
    "PeopleRate",
    "Period",
    "PeriodKind",
    "Place",
    "Precision",
    "Quantity",
    "Rank",
    "RankChange",
    "Repair",
    "Repeat",
    "Restated",
    "RestatedWhole",
    "Result",
    "Role",
    "Rule",
    "Scheme",
    "SectorGrowth",
    "Sentence",
    "Series",
    "Severity",
    "ShareGroup",
    "ShareSeries",
    "Slip",
    "SpacedSigns",
    "SpacingShape",
    "SpacingSlip",
    "Span",
    "StatedTarget",
    "Statement",
    "Swap",
    "SymbolSlip",
    "TableTotal",
    "Text",
    "Tie",
    "UnitMean",
    "Unpaired",
    "VariantShape",
    "Verdict",
    "YearlyAndTotal",
    "YearlyChain",
    "adjacent_sums",
    "agree_on_one",
    "agreement",
    "averages",
    "best",
    "breakdown_figures",
    "breaks",
    "change_figures",
    "compare_titles",
    "conflict",
    "content_words",
    "copied_from",
    "cue_pattern",
    "expected_label",
    "find_repairs",
    "growth",
    "is_added",
    "lexicon",
    "missing_labels",
    "names_an_indicator",
    "narrows",
    "national_terms",
    "one_role",
    "one_subject",
    "print_number",
    "proper_names",
    "ratios",
    "recount",
    "repairs_of_result",
    "repairs_of_sum",
    "sameness",
    "says_an_act",
    "shares",
    "siblings",
    "slip_between",
    "sort_out",
    "sums",
    "targets",
    "title_words",
    "told_apart",
    "units_of",
    "unrivalled",
]
