"""The percentages of lines whose amounts make a total: "- Vốn tỉnh (62,5%): 125 tỷ đồng"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.facts.shares.share_groups import ShareGroup, is_part

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_FEWEST = 3


def line_shares(facts: Facts) -> Iterator[ShareGroup]:
    """One group for each list of lines that add up and have one percentage each."""
    in_block: dict[int, list[Statement]] = {}
    for item in facts.statements:
        if item.quantity.percent and item.quantity.form is not Form.FRACTION:
            in_block.setdefault(item.sentence.block.index, []).append(item)
    if len(in_block) < _FEWEST:
        return
    for fit in facts.additions.fits:
        blocks = [part.sentence.block.index for part in fit.parts]
        beside = [in_block.get(index, []) for index in blocks]
        if len(set(blocks)) == len(blocks) >= _FEWEST and all(len(row) == 1 for row in beside):
            run = [row[0] for row in beside]
            if all(is_part(facts.text, item) for item in run):
                yield ShareGroup(tuple(run), False, False)
