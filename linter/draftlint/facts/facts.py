"""The facts of one document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from draftlint.document import Document, Span
from draftlint.facts.changes.change import Change
from draftlint.facts.changes.changes import changes
from draftlint.facts.changes.sector_growth import SectorGrowth, sector_growths
from draftlint.facts.changes.unit_means import UnitMean, unit_means
from draftlint.facts.changes.yearly import yearly_and_totals
from draftlint.facts.changes.yearly_and_total import YearlyAndTotal
from draftlint.facts.changes.yearly_chains import YearlyChain, yearly_chains
from draftlint.facts.dates.dates import DateMention, date_mentions
from draftlint.facts.dates.draft_frame import DraftFrame, draft_frame
from draftlint.facts.dates.ordinals import Body, Ordinal, ordinals, own_body
from draftlint.facts.dates.periods import (
    DateRange,
    Duration,
    Horizon,
    Period,
    date_ranges,
    durations,
    horizons,
    periods,
)
from draftlint.facts.meaning.indicators import Pair, indicator_pairs
from draftlint.facts.meaning.restated import Restated, restated
from draftlint.facts.meaning.statements import Statement, statements
from draftlint.facts.meaning.target_row import TargetRow
from draftlint.facts.meaning.target_rows import target_rows
from draftlint.facts.notes.notes import Notes, notes_of
from draftlint.facts.numbers.number_formats import NumberSlip, SpacedSigns, number_slips, spaced_signs
from draftlint.facts.numbers.numbers import PrintedNumber, printed_numbers
from draftlint.facts.numbers.quantities import Figures, figures
from draftlint.facts.numbers.quantity import Quantity
from draftlint.facts.numbers.rankings import Rank, RankChange, rank_changes, ranks
from draftlint.facts.numbers.tables import TableTotal, table_totals
from draftlint.facts.numbers.worded_figures import WordedFigure, worded_figures
from draftlint.facts.outline.captions import Captions, captions_of
from draftlint.facts.outline.counted_lists import CountedList, counted_lists_of
from draftlint.facts.outline.counting import Count, counts_of
from draftlint.facts.outline.formed_units import FormedUnits, formed_units
from draftlint.facts.outline.headings import Outline
from draftlint.facts.outline.inline_series import InlineSeries, inline_series_of
from draftlint.facts.outline.item_runs import item_runs
from draftlint.facts.outline.placing import outline_of
from draftlint.facts.prose.sentences import Sentence, sentences
from draftlint.facts.references.reference_links import DocumentLink, document_links
from draftlint.facts.references.reference_register import CitedDocument, cited_documents
from draftlint.facts.references.references import DocumentReference, document_references
from draftlint.facts.references.titles import NamedTitle, named_titles
from draftlint.facts.shares.fraction_sets import (
    FractionParts,
    FractionRest,
    FractionRow,
    fraction_parts,
    fraction_rests,
    fraction_rows,
)
from draftlint.facts.shares.fulfilments import Fulfilment, fulfilments
from draftlint.facts.shares.graded_standards import GradedStandard, graded_standards
from draftlint.facts.shares.implied_plans import PlanOrder, plan_orders
from draftlint.facts.shares.part_shares import PartShare, part_shares
from draftlint.facts.shares.parts_of_totals import PartOfTotal, parts_of_totals
from draftlint.facts.shares.population_rates import PeopleRate, population_rates
from draftlint.facts.shares.restated_wholes import RestatedWhole, restated_wholes
from draftlint.facts.shares.share_groups import ShareGroup, share_groups
from draftlint.facts.shares.share_series import ShareSeries, share_series
from draftlint.facts.sums.balances import Balance, balances
from draftlint.facts.sums.breakdowns import breakdowns
from draftlint.facts.sums.line_shares import line_shares
from draftlint.facts.sums.part_columns import Breakdown
from draftlint.facts.sums.remainders import remainders
from draftlint.facts.sums.territories import Territories, territories
from draftlint.facts.sums.territory_sums import Retold, of_territories, parts_of_territories, retold
from draftlint.facts.targets.excesses import Excess, excesses
from draftlint.facts.targets.later_targets import LaterTarget, later_targets_of
from draftlint.facts.targets.stated_targets import StatedTarget, stated_targets_of
from draftlint.facts.targets.target_counts import TargetCount, target_counts_of
from draftlint.facts.wording.abbreviations import Abbreviation, find_abbreviations
from draftlint.facts.wording.blanks import Blank, find_blanks
from draftlint.facts.wording.damage import Damage, find_damage
from draftlint.facts.wording.draft_marks import DraftMark, find_draft_marks
from draftlint.facts.wording.misspellings import Misspelling, find_misspellings, mixed_tone_placement
from draftlint.facts.wording.name_variants import NameVariant, find_name_variants
from draftlint.facts.wording.pairs import Unpaired, find_unpaired
from draftlint.facts.wording.paragraph_ends import unstopped_paragraphs
from draftlint.facts.wording.repeats import Repeat, find_repeats
from draftlint.facts.wording.spacing import SpacingSlip, spacing_slips


class Facts:
    """Every fact is computed when a rule first asks for it, and kept."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @property
    def text(self) -> str:
        """The text that all spans count in."""
        return self.document.text

    @cached_property
    def dates(self) -> Sequence[DateMention]:
        """Every date of the running text, in order, possible or not."""
        return date_mentions(self)

    @cached_property
    def periods(self) -> Sequence[Period]:
        """Every pair of years that names a period, in order."""
        return periods(self)

    @cached_property
    def horizons(self) -> Sequence[Horizon]:
        """Every year that a plan looks to, in order."""
        return horizons(self)

    @cached_property
    def durations(self) -> Sequence[Duration]:
        """Every "N năm" that is a length of time, in order."""
        return durations(self)

    @cached_property
    def date_ranges(self) -> Sequence[DateRange]:
        """Every stretch from day to day, in order."""
        return date_ranges(self)

    @cached_property
    def frame(self) -> DraftFrame:
        """What the draft says of itself: its date and its terms."""
        return draft_frame(self)

    @cached_property
    def ordinals(self) -> Sequence[Ordinal]:
        """Numbers of congresses, committees, Assemblies and councils, in order."""
        return ordinals(self)

    @cached_property
    def own_body(self) -> Body | None:
        """The Party body whose draft it is; None where nothing tells."""
        return own_body(self)

    @cached_property
    def references(self) -> Sequence[DocumentReference]:
        """Every place where a document is named, in order."""
        return document_references(self)

    @cached_property
    def named_titles(self) -> Sequence[NamedTitle]:
        """Titles of programmes, schemes and campaigns, quoted or behind a word such as "Đề án", in order."""
        return named_titles(self)

    @cached_property
    def document_links(self) -> Sequence[DocumentLink]:
        """Documents that carry out, amend or replace the one named right behind them."""
        return document_links(self)

    @cached_property
    def cited_documents(self) -> Sequence[CitedDocument]:
        """The register: references grouped into documents, in the order of first mention."""
        return cited_documents(self)

    @cached_property
    def outline(self) -> Outline:
        """The numbering labels of headings and list items, and the series that they make."""
        return outline_of(self.document)

    @cached_property
    def counts(self) -> Sequence[Count]:
        """Every series of two or more numbered labels, with the breaks of its counting."""
        return counts_of(self)

    @cached_property
    def inline_series(self) -> Sequence[InlineSeries]:
        """Series of numbers inside a paragraph ("(1) …; (2) …")."""
        return inline_series_of(self)

    @cached_property
    def captions(self) -> Captions:
        """The lines that name tables, figures and annexes, and the references to them."""
        return captions_of(self)

    @cached_property
    def notes(self) -> Notes:
        """The notes with the sentences that they hang on."""
        return notes_of(self)

    @cached_property
    def anchors(self) -> Mapping[str, int]:
        """Where the mark of each note stands, by the label of the note."""
        return {note.label: note.anchor for note in self.document.notes if note.anchor is not None}

    @cached_property
    def counted_lists(self) -> Sequence[CountedList]:
        """Announced counts ("05 nội dung sau:") with the lists that follow them."""
        return counted_lists_of(self)

    @cached_property
    def numbers(self) -> Sequence[PrintedNumber]:
        """Every number printed in the running text, understood or not (the ground of the coverage figures)."""
        return printed_numbers(self)

    @cached_property
    def figures(self) -> Figures:
        """Every number of the running text: quantities, and numbers that are names."""
        return figures(self)

    @property
    def quantities(self) -> Sequence[Quantity]:
        """Every quantity of the running text and its notes, in text order."""
        return self.figures.quantities

    @cached_property
    def sentences(self) -> Sequence[Sentence]:
        """The sentences of the running text and its notes, in text order."""
        return sentences(self.document)

    @cached_property
    def blanks(self) -> Sequence[Blank]:
        """Places that the draft leaves open: dots for a value, blank dates, "xx"."""
        return find_blanks(self)

    @cached_property
    def statements(self) -> Sequence[Statement]:
        """What each quantity of a sentence is about, in text order."""
        return statements(self)

    @cached_property
    def target_rows(self) -> Sequence[TargetRow]:
        """Lines and table rows with an indicator's target and result."""
        return target_rows(self)

    @cached_property
    def stated_targets(self) -> Sequence[StatedTarget]:
        """Results beside the targets that they are measured by."""
        return stated_targets_of(self.text, self.statements)

    @cached_property
    def later_targets(self) -> Sequence[LaterTarget]:
        """Results beside the targets set for the same indicators in another part."""
        return later_targets_of(self)

    @cached_property
    def target_counts(self) -> Sequence[TargetCount]:
        """Numbers of targets that are reached, exceeded or missed."""
        return target_counts_of(self)

    @cached_property
    def excesses(self) -> Sequence[Excess]:
        """By how much results are beyond their targets, or short of them."""
        return excesses(self)

    @cached_property
    def yearly_chains(self) -> Sequence[YearlyChain]:
        """Figures of one year after the other with their yearly mean."""
        return yearly_chains(self)

    @cached_property
    def item_runs(self) -> Sequence[tuple[int, tuple[int, ...]]]:
        """Lead-in blocks with the blocks listed one level below them."""
        return item_runs(self.document)

    @cached_property
    def breakdowns(self) -> Sequence[Breakdown]:
        """Totals with their parts, as the structure of the text shows them."""
        return [*breakdowns(self), *remainders(self), *of_territories(self)]

    @cached_property
    def territories(self) -> Territories:
        """Administrative units with what they are made of and what they have."""
        return territories(self)

    @cached_property
    def formed_units(self) -> Sequence[FormedUnits]:
        """Stated counts of administrative units with the clauses that form them."""
        return formed_units(self)

    @cached_property
    def retold(self) -> Sequence[Retold]:
        """Area and people of one administrative unit, told twice."""
        return retold(self)

    @cached_property
    def worded_figures(self) -> Sequence[WordedFigure]:
        """Figures in digits with the words that say them again."""
        return worded_figures(self)

    @cached_property
    def balances(self) -> Sequence[Balance]:
        """Stocks before and after, with what was added and taken away."""
        return balances(self)

    @cached_property
    def changes(self) -> Sequence[Change]:
        """Rises and falls with the levels that they lead from and to."""
        return changes(self)

    @cached_property
    def yearly_and_totals(self) -> Sequence[YearlyAndTotal]:
        """Yearly figures with the totals of their periods."""
        return yearly_and_totals(self)

    @cached_property
    def unit_means(self) -> Sequence[UnitMean]:
        """Means per unit with the totals and the numbers of units."""
        return unit_means(self)

    @cached_property
    def sector_growths(self) -> Sequence[SectorGrowth]:
        """The growth of the economy with that of its sectors."""
        return sector_growths(self)

    @cached_property
    def part_shares(self) -> Sequence[PartShare]:
        """Parts with their percentage of a whole."""
        return part_shares(self)

    @cached_property
    def fulfilments(self) -> Sequence[Fulfilment]:
        """Results with the percentage of their plan and the plan."""
        return fulfilments(self)

    @cached_property
    def plan_orders(self) -> Sequence[PlanOrder]:
        """Plans that follow from a result and its rate, of which one cannot be larger than the other."""
        return plan_orders(self)

    @cached_property
    def share_series(self) -> Sequence[ShareSeries]:
        """Parts of one whole in a row, each with its percentage."""
        return share_series(self)

    @cached_property
    def fraction_rests(self) -> Sequence[FractionRest]:
        """Fractions with the counts of what they leave."""
        return fraction_rests(self)

    @cached_property
    def fraction_parts(self) -> Sequence[FractionParts]:
        """Fractions with those of their parts."""
        return fraction_parts(self)

    @cached_property
    def fraction_rows(self) -> Sequence[FractionRow]:
        """Rows of fractions of one whole."""
        return fraction_rows(self)

    @cached_property
    def population_rates(self) -> Sequence[PeopleRate]:
        """Rates and shares of the population that the draft states."""
        return population_rates(self)

    @cached_property
    def restated_wholes(self) -> Sequence[RestatedWhole]:
        """Counts that a fraction behind them repeats as its whole."""
        return restated_wholes(self)

    @cached_property
    def graded_standards(self) -> Sequence[GradedStandard]:
        """Counts at a higher grade of a standard with those at a lower one."""
        return graded_standards(self)

    @cached_property
    def parts_of_totals(self) -> Sequence[PartOfTotal]:
        """Parts that are taken from a total of the same thing."""
        return [*parts_of_totals(self), *parts_of_territories(self)]

    @cached_property
    def restated(self) -> Sequence[Restated]:
        """Figures with their restatement in another unit."""
        return restated(self)

    @cached_property
    def ranks(self) -> Sequence[Rank]:
        """Places in rankings."""
        return ranks(self)

    @cached_property
    def rank_changes(self) -> Sequence[RankChange]:
        """Moves in rankings with the places that they lead from and to."""
        return rank_changes(self)

    @cached_property
    def table_totals(self) -> Sequence[TableTotal]:
        """Total rows and columns of tables with the lines that may be their parts."""
        return table_totals(self)

    @cached_property
    def share_groups(self) -> Sequence[ShareGroup]:
        """Percentages that share one whole."""
        groups = share_groups(self)
        known = {frozenset(share.span for share in group.shares) for group in groups}
        return [*groups, *(x for x in line_shares(self) if frozenset(share.span for share in x.shares) not in known)]

    @cached_property
    def spacing_slips(self) -> Sequence[SpacingSlip]:
        """Blanks that are missing or too many beside marks, dashes and numbers."""
        return spacing_slips(self)

    @cached_property
    def damage(self) -> Sequence[Damage]:
        """What converters and extraction did to the text."""
        return find_damage(self)

    @cached_property
    def repeats(self) -> Sequence[Repeat]:
        """Words and phrases typed twice in a row."""
        return find_repeats(self)

    @cached_property
    def indicator_pairs(self) -> Sequence[Pair]:
        """Pairs of statements about one indicator."""
        return indicator_pairs(self)

    @cached_property
    def unpaired(self) -> Sequence[Unpaired]:
        """Brackets and quotes without their partner."""
        return find_unpaired(self)

    @cached_property
    def misspellings(self) -> Sequence[Misspelling]:
        """Words that are spelled wrong."""
        return find_misspellings(self)

    @cached_property
    def tone_placement(self) -> tuple[Sequence[Span], Sequence[Span]]:
        """Words with the tone mark in the old place and in the new one, where the two differ."""
        return mixed_tone_placement(self)

    @cached_property
    def number_slips(self) -> Sequence[NumberSlip]:
        """Numbers printed unlike the others of the draft."""
        return number_slips(self)

    @cached_property
    def unit_signs(self) -> tuple[SpacedSigns, SpacedSigns]:
        """How the draft spaces percent signs, and the other unit signs."""
        return spaced_signs(self, True), spaced_signs(self, False)

    @cached_property
    def draft_marks(self) -> Sequence[DraftMark]:
        """What an author writes for himself and means to delete."""
        return find_draft_marks(self)

    @cached_property
    def name_variants(self) -> Sequence[NameVariant]:
        """Names that the draft writes in two ways."""
        return find_name_variants(self)

    @cached_property
    def abbreviations(self) -> Sequence[Abbreviation]:
        """Abbreviations with their places and explanations."""
        return find_abbreviations(self)

    @cached_property
    def unstopped_paragraphs(self) -> Sequence[Span]:
        """The last words of paragraphs that end without a full stop."""
        return unstopped_paragraphs(self)
