"""Parts in a sentence of their own, under a head: "Về thẩm quyền: chi bộ quyết định 684, huyện ủy 176, …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate, islice

from draftlint.document import Span
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Quantity
from draftlint.facts.sums.breakdown_scopes import Cue
from draftlint.facts.sums.complements import complete
from draftlint.facts.sums.listings import listing
from draftlint.facts.sums.part_columns import Breakdown, breakdown, readings_of, up_to_a_stop
from draftlint.facts.sums.part_figures import compared, is_fraction, is_summable, one_measure, with_units
from draftlint.language.patterns import WordPattern

# "Chi thường xuyên bao gồm: …": the sentence names the total, which a sentence before states.
_NAMED = WordPattern(r"\W{0,4}(?P<name>\p{L}[^,;:.()\d]{3,60}?)\s<breakdowns.names_parts>(?!\p{L})", flags=0)
_HEAD = WordPattern(r"\W{0,4}(?:<breakdowns.opens_group>\s|\p{Lu}[^,;:.()\d]{3,50}:)", flags=0)
_BLOCKS_BACK = 2
_BLOCKS_OF_SECTION = 12
_FEWEST = 3
_MOST_TOTALS = 12
_ANYWHERE = Span(0, 0)


def of_headed_sentences(text: str, groups: Sequence[Sequence[Statement]]) -> Iterator[Breakdown]:
    """Sentences that break down a total which a sentence before states, and do not say it again."""
    for at, here in enumerate(groups):
        parts = _parts(text, here)
        if len(parts) < 2:
            continue
        named = _NAMED.match(text, here[0].sentence.span.start, parts[0].span.start)
        divided = complete(text, parts)
        before = groups[max(0, at - _MOST_TOTALS) : at]
        totals = _totals(text, here, before)
        if divided and not named:
            afar = _totals(text, here, before, blocks_back=_BLOCKS_OF_SECTION)
            yield from _readings(text, afar, parts, Cue.APPOSED, column=61, only_fitting=True)
        if named is None and not divided and not _HEAD.match(text, here[0].sentence.span.start, parts[0].span.start):
            if len(parts) == sum(not item.clause.depth for item in here):
                yield from _readings(text, _said_before(totals, here), parts, Cue.APPOSED, only_fitting=True)
            continue
        if named is not None:
            totals = [item for item in totals if _is_named(text, item, named["name"])]
        elif len(parts) < _FEWEST:
            totals = totals[:1] if divided else []
        yield from _readings(text, totals, parts, Cue.CONSISTS if named else Cue.APPOSED)


def _said_before(totals: Sequence[Statement], here: Sequence[Statement]) -> list[Statement]:
    """Totals of the same paragraph that say what they count."""
    block = here[0].sentence.block.index
    return [
        item for item in totals
        if item.sentence.block.index == block and (item.quantity.noun or item.quantity.unit.dimension != "count")
    ]  # fmt: skip


def _readings(
    text: str,
    totals: Sequence[Statement],
    parts: Sequence[Statement],
    cue: Cue,
    *,
    column: int = 60,
    only_fitting: bool = False,
) -> Iterator[Breakdown]:
    place = parts[0].span.start
    rank = 2 if only_fitting else 0
    made = _made(parts)
    said = listing(text, parts, cue) if totals else None
    seen: set[Quantity] = set()
    for item in totals:
        for total in readings_of(item):
            if all(one_measure(total.quantity, part.quantity) for part in parts):
                printed = replace(total.quantity, span=_ANYWHERE, digits=_ANYWHERE)
                # Of what need not fit, only the exact sums are told: the others are not even looked at.
                # A total that is said again fits no better than where it stands nearer.
                if printed not in seen and (not only_fitting or total.quantity.value in made):
                    seen.add(printed)
                    yield breakdown(
                        text,
                        total,
                        parts,
                        cue,
                        place=place,
                        column=column,
                        rank=rank,
                        only_fitting=only_fitting,
                        said=said,
                    )
                rank += 1


def _made(parts: Sequence[Statement]) -> set[Decimal]:
    """What the first parts make, two or more of them."""
    return set(islice(accumulate(part.quantity.value for part in parts), 1, None))


def _parts(text: str, here: Sequence[Statement]) -> list[Statement]:
    depth = here[0].clause.depth
    level = [item for item in here if item.clause.depth == depth and is_summable(item) and not compared(text, item)]
    return up_to_a_stop(text, with_units(text, level))


def _totals(
    text: str, here: Sequence[Statement], before: Sequence[Sequence[Statement]], *, blocks_back: int = _BLOCKS_BACK
) -> list[Statement]:
    """The levels that the sentences before state, the nearest sentence first, and in it the first figure."""
    block = here[0].sentence.block
    out: list[Statement] = []
    for group in reversed(before):
        other = group[0].sentence.block
        if block.index - other.index > blocks_back or other.section != block.section:
            break
        out += [
            item for item in group
            if not item.clause.depth and (is_summable(item) or is_fraction(item)) and not compared(text, item)
        ]  # fmt: skip
    return out


def _is_named(text: str, total: Statement, name: str) -> bool:
    """Whether the words before a figure end in the name that the sentence with its parts begins with."""
    return total.left.of(text).lower().rstrip().endswith(name.lower().strip())
