"""A total in one sentence, and the next that divides it between its stretches.

"Thị xã có 282,1 km2, dân số 164.800 người. Khu vực nội thị có 110,4 km2, dân số 96.700 người; khu vực ngoại thị có …".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.sums.breakdown_scopes import Cue
from draftlint.facts.sums.complements import divides
from draftlint.facts.sums.part_columns import Breakdown, breakdown
from draftlint.facts.sums.part_figures import is_summable, one_measure
from draftlint.facts.sums.territories import measure_of
from draftlint.language.vi.territories import kinds

_FIRST_COLUMN = 30


def of_divided_sentences(text: str, groups: Sequence[Sequence[Statement]]) -> Iterator[Breakdown]:
    """Sentences whose stretches between semicolons divide a whole, with the figures of the sentence before."""
    for before, here in pairwise(groups):
        if here[0].sentence.block.index - before[0].sentence.block.index > 1:
            continue
        stretches = _stretches(text, here)
        if len(stretches) < 2 or not divides([words for words, _ in stretches]):
            continue
        place = here[0].span.start
        for column, total in enumerate(before):
            parts = [_part(text, total, figures) for _, figures in stretches]
            said = [part for part in parts if part is not None]
            if len(said) == len(parts) and is_summable(total):
                at = _FIRST_COLUMN + column
                found = breakdown(text, total, said, Cue.APPOSED, place=place, column=at, named=True)
                yield replace(found, complete=True, open=False)


def _stretches(text: str, here: Sequence[Statement]) -> list[tuple[str, list[Statement]]]:
    """The words of each stretch between semicolons, and its figures."""
    start = here[0].sentence.span.start
    out = []
    for _, group in groupby(here, key=lambda item: text.count(";", start, item.span.start)):
        figures = list(group)
        from_here = max(start, text.rfind(";", start, figures[0].span.start))
        out.append((text[from_here : figures[0].span.start], figures))
    return out


def _part(text: str, total: Statement, figures: Sequence[Statement]) -> Statement | None:
    """The one figure of a stretch that has the measure of a total."""
    same = [item for item in figures if is_summable(item) and _alike(text, total, item)]
    return same[0] if len(same) == 1 else None


def _alike(text: str, total: Statement, part: Statement) -> bool:
    """Whether both count the same: one measure; people by any name; administrative units of any kind."""
    if one_measure(total.quantity, part.quantity):
        return bool(total.quantity.noun) == bool(part.quantity.noun)
    measure = measure_of(text, total)
    units = all(set(item.quantity.noun.split(", ")) <= set(kinds()) for item in (total, part))
    return units or (measure != "" and measure == measure_of(text, part))
