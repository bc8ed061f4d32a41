"""TYP104."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Applicability, Edit, Facts, Fix, Kind, Result, Rule, Severity, SpacingShape, Text


class DoubleSpace(Rule):
    """Hai dấu cách liền nhau trong dòng.

    Chữ bị giãn không đều khi căn hai bên. Giữ lại một dấu cách. Nguồn: quy ước đánh máy.

    ---

    Two blanks in a row inside a line.

    The line is spread unevenly when it is justified. Keep one. Source: typing convention.
    """

    code = "TYP104"
    name = "double-space"
    kind = Kind.SPELLING
    severity = Severity.INFO
    title = Text("Thừa dấu cách", "Doubled space")
    messages = {
        "double": Text("Có {count} dấu cách liền nhau.", "{count} blanks in a row."),
        "fix": Text("Giữ một dấu cách", "Keep one space"),
    }
    flagged = ("Báo cáo được trình tại kỳ họp⟦  ⟧thứ hai.",)
    quiet = (
        "Báo cáo được trình tại kỳ họp thứ hai.   ",
        "Dòng  này  được  căn  đều  hai  bên  nên  dấu  cách  nào  cũng  rộng.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each place, unless the whole text is spread that way."""
        to_source = facts.document.source_map.to_source
        for slip in facts.spacing_slips:
            if slip.shape is SpacingShape.DOUBLE and not slip.habit:
                fix = Fix(self.messages["fix"], Applicability.SAFE, (Edit(slip.gap, slip.spacing),))
                yield self.finding("double", slip.span, fix=fix, values={"count": len(to_source(slip.span))})
