"""The facts of one document, family by family."""

from __future__ import annotations

from collections.abc import Sequence

from draftlint.document import Document
from draftlint.facts.changes.family import ChangeFacts
from draftlint.facts.dates.family import DateFacts
from draftlint.facts.fact import Fact
from draftlint.facts.meaning.family import MeaningFacts
from draftlint.facts.notes.family import NoteFacts
from draftlint.facts.numbers.family import NumberFacts
from draftlint.facts.numbers.quantity import Quantity
from draftlint.facts.outline.family import OutlineFacts
from draftlint.facts.prose.family import ProseFacts
from draftlint.facts.references.family import ReferenceFacts
from draftlint.facts.shares.family import ShareFacts
from draftlint.facts.shares.parts_of_totals import PartOfTotal, parts_of_totals
from draftlint.facts.shares.share_groups import ShareGroup, share_groups
from draftlint.facts.sums.family import SumFacts
from draftlint.facts.sums.line_shares import line_shares
from draftlint.facts.sums.territory_sums import parts_of_territories
from draftlint.facts.targets.family import TargetFacts
from draftlint.facts.wording.family import WordingFacts


def every_part_of_a_total(facts: Facts) -> Sequence[PartOfTotal]:
    """Those of the prose, and those that administrative units have."""
    return [*parts_of_totals(facts), *parts_of_territories(facts)]


def every_share_group(facts: Facts) -> Sequence[ShareGroup]:
    """Those of the prose, and those that the lines of a list make and the prose did not show."""
    groups = share_groups(facts)
    known = {frozenset(share.span for share in group.shares) for group in groups}
    return [*groups, *(x for x in line_shares(facts) if frozenset(share.span for share in x.shares) not in known)]


class Facts(
    ProseFacts,
    NumberFacts,
    DateFacts,
    MeaningFacts,
    ShareFacts,
    SumFacts,
    ChangeFacts,
    TargetFacts,
    ReferenceFacts,
    OutlineFacts,
    NoteFacts,
    WordingFacts,
):
    """Every fact is computed when a rule first asks for it, and kept; each family says what it offers.

    What stands here itself is found by two families together.
    """

    document: Document

    def __init__(self, document: Document) -> None:
        self.document = document

    @property
    def text(self) -> str:
        """The text that all spans count in."""
        return self.document.text

    @property
    def quantities(self) -> Sequence[Quantity]:
        """Every quantity of the running text and its notes, in text order."""
        return self.figures.quantities

    parts_of_totals = Fact(every_part_of_a_total)
    """Parts that are taken from a total of the same thing."""

    share_groups = Fact(every_share_group)
    """Percentages that share one whole."""
