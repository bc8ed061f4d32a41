"""What the draft says: the facts, family by family, and how well they fit."""

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
from draftlint.facts.changes import change_fit
from draftlint.facts.changes.change import Change, Measure
from draftlint.facts.changes.change import figures_of as change_figures
from draftlint.facts.changes.mean_units import units_of
from draftlint.facts.changes.moved_together import MovedTogether
from draftlint.facts.changes.sector_growth import SectorGrowth
from draftlint.facts.changes.unit_means import UnitMean
from draftlint.facts.changes.yearly_and_total import YearlyAndTotal
from draftlint.facts.changes.yearly_chains import YearlyChain
from draftlint.facts.dates.dates import DateMention, Precision
from draftlint.facts.dates.draft_frame import DraftFrame, OwnTerm
from draftlint.facts.dates.ordinals import Body, Ordinal
from draftlint.facts.dates.periods import DateRange, Duration, Horizon, Period, PeriodKind
from draftlint.facts.meaning.agreement import Agreement, agreement
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.conflicts import Certainty, conflict, lie_side_by_side, lies_within
from draftlint.facts.meaning.distinctions import is_added, told_apart
from draftlint.facts.meaning.identity import agree_on_one, one_role
from draftlint.facts.meaning.indicators import Pair, names_an_indicator, one_subject
from draftlint.facts.meaning.joined import joined
from draftlint.facts.meaning.restated import Restated
from draftlint.facts.meaning.rivals import unrivalled
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.siblings import copied_from, siblings
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.meaning.target_row import TargetRow, wanted_of
from draftlint.facts.numbers.number_formats import NumberSlip, NumberSlipShape, SpacedSigns
from draftlint.facts.numbers.quantity import Bound, Form, Quantity
from draftlint.facts.numbers.rankings import LEADS_TO_PLACE, Rank, RankChange
from draftlint.facts.numbers.split_counts import SplitCount
from draftlint.facts.numbers.table_totals import TableTotal
from draftlint.facts.numbers.worded_figures import WordedFigure
from draftlint.facts.outline.formed_units import FormedUnits
from draftlint.facts.outline.own_parts import OwnParts
from draftlint.facts.outline.word_counts import WordCount
from draftlint.facts.prose.sentences import Sentence
from draftlint.facts.references.reference_register import CitedDocument
from draftlint.facts.references.references import DocumentReference
from draftlint.facts.references.titles import NamedTitle
from draftlint.facts.shares.fraction_sets import FractionParts, FractionRest, is_fraction
from draftlint.facts.shares.fulfilments import Fulfilment
from draftlint.facts.shares.graded_standards import GradedStandard
from draftlint.facts.shares.implied_plans import ImpliedPlan, PlanOrder
from draftlint.facts.shares.overfull_shares import OverfullShare
from draftlint.facts.shares.part_shares import PartShare
from draftlint.facts.shares.parts_of_totals import PartOfTotal
from draftlint.facts.shares.population_rates import PeopleRate
from draftlint.facts.shares.restated_wholes import RestatedWhole
from draftlint.facts.shares.series_fit import counted_before, fit_in_series, total_like, whole_of
from draftlint.facts.shares.share_fit import share_judged, share_of_both_judged, share_repairs, share_slips
from draftlint.facts.shares.share_groups import ShareGroup
from draftlint.facts.shares.share_series import ShareSeries
from draftlint.facts.shares.stated_wholes import Things, things_of
from draftlint.facts.shares.whole_evidence import (
    beside_the_rest,
    evident,
    goes_on_from,
    next_in_row,
    only_one_called,
    out_of_scale,
    reaches_its_own,
    suspected,
    told_alike,
)
from draftlint.facts.shares.whole_ties import Tie
from draftlint.facts.sums.additions import Doubt, Misfit
from draftlint.facts.sums.balances import Balance
from draftlint.facts.sums.breakdown_fit import Fit, in_one_list, is_beside
from draftlint.facts.sums.breakdown_scopes import Cue
from draftlint.facts.sums.divisions import fill_up, kept_apart
from draftlint.facts.sums.misfit_weight import Weight, falls_short, weight_of
from draftlint.facts.sums.part_columns import Breakdown
from draftlint.facts.sums.territory_sums import Retold
from draftlint.facts.sums.told_by_shares import MisprintedTerm
from draftlint.facts.targets.excesses import Excess
from draftlint.facts.targets.later_targets import LaterTarget
from draftlint.facts.targets.named_targets import NamedTarget
from draftlint.facts.targets.stated_targets import StatedTarget
from draftlint.facts.targets.target_claims import claim_beside, lies_above
from draftlint.facts.targets.target_counts import Tally, TargetCount
from draftlint.facts.targets.target_outcomes import TargetOutcome
from draftlint.facts.targets.target_tallies import TargetTally
from draftlint.facts.wording.abbreviations import Abbreviation, Explanation
from draftlint.facts.wording.damage import Damage, DamageShape
from draftlint.facts.wording.draft_marks import DraftMark, DraftMarkShape
from draftlint.facts.wording.misspellings import Misspelling, MisspellingShape
from draftlint.facts.wording.name_variants import NameVariant, VariantShape
from draftlint.facts.wording.repeats import Repeat
from draftlint.facts.wording.spacing import SpacingShape, SpacingSlip
from draftlint.facts.wording.unclosed_marks import Unpaired

__all__ = [
    "LEADS_TO_PLACE",
    "Abbreviation",
    "Agreement",
    "Aspect",
    "Balance",
    "Blank",
    "BlankShape",
    "Body",
    "Bound",
    "Breakdown",
    "Caption",
    "CaptionReference",
    "Certainty",
    "Change",
    "CitedDocument",
    "Count",
    "CountedList",
    "Cue",
    "Damage",
    "DamageShape",
    "DateMention",
    "DateRange",
    "DocumentReference",
    "Doubt",
    "DraftFrame",
    "DraftMark",
    "DraftMarkShape",
    "Duration",
    "Excess",
    "Explanation",
    "Facts",
    "Fit",
    "Form",
    "FormedUnits",
    "FractionParts",
    "FractionRest",
    "Fulfilment",
    "GradedStandard",
    "HeadingNumber",
    "Horizon",
    "ImpliedPlan",
    "InlineSeries",
    "LaterTarget",
    "Measure",
    "Misfit",
    "MisprintedTerm",
    "Misspelling",
    "MisspellingShape",
    "MovedTogether",
    "NameVariant",
    "NamedTarget",
    "NamedTitle",
    "NoteUse",
    "NumberSlip",
    "NumberSlipShape",
    "Ordinal",
    "Outline",
    "OverfullShare",
    "OwnParts",
    "OwnTerm",
    "Pair",
    "PartOfTotal",
    "PartShare",
    "PeopleRate",
    "Period",
    "PeriodKind",
    "PlanOrder",
    "Precision",
    "Quantity",
    "Rank",
    "RankChange",
    "Repeat",
    "Restated",
    "RestatedWhole",
    "Retold",
    "Role",
    "SectorGrowth",
    "Sentence",
    "Series",
    "ShareGroup",
    "ShareSeries",
    "SpacedSigns",
    "SpacingShape",
    "SpacingSlip",
    "SplitCount",
    "StatedTarget",
    "Statement",
    "Swap",
    "TableTotal",
    "Tally",
    "TargetCount",
    "TargetOutcome",
    "TargetRow",
    "TargetTally",
    "Things",
    "Tie",
    "UnitMean",
    "Unpaired",
    "VariantShape",
    "Weight",
    "WordCount",
    "WordedFigure",
    "YearlyAndTotal",
    "YearlyChain",
    "agree_on_one",
    "agreement",
    "beside_the_rest",
    "change_figures",
    "change_fit",
    "claim_beside",
    "conflict",
    "copied_from",
    "counted_before",
    "evident",
    "expected_label",
    "falls_short",
    "fill_up",
    "fit_in_series",
    "goes_on_from",
    "in_one_list",
    "is_added",
    "is_beside",
    "is_fraction",
    "joined",
    "kept_apart",
    "lie_side_by_side",
    "lies_above",
    "lies_within",
    "missing_labels",
    "names_an_indicator",
    "next_in_row",
    "one_role",
    "one_subject",
    "only_one_called",
    "out_of_scale",
    "reaches_its_own",
    "recount",
    "share_judged",
    "share_of_both_judged",
    "share_repairs",
    "share_slips",
    "siblings",
    "suspected",
    "things_of",
    "told_alike",
    "told_apart",
    "total_like",
    "units_of",
    "unrivalled",
    "wanted_of",
    "weight_of",
    "whole_of",
]
