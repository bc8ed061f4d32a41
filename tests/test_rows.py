"""Figures told one behind the other."""

import regex

from draftlint.facts import Facts
from draftlint.facts.meaning.rows import in_a_row, row_at
from draftlint.readers import read_text

JOINT = regex.compile(r",\s|\svà\s")
TEXT = "Cơ cấu vốn là 70%, 25% và 5%, còn 30 tỷ đồng và 6 tỷ đồng chưa phân bổ."


def figures():
    return Facts(read_text(TEXT, "draft.txt")).statements


def test_a_row_ends_where_the_joint_or_the_kind_ends():
    found = figures()
    assert [one.span.of(TEXT) for one in row_at(TEXT, found, 0, JOINT, lambda _, one: one.quantity.percent)] == [
        "70%", "25%", "5%"
    ]  # fmt: skip
    assert len(row_at(TEXT, found, 3, JOINT, lambda _, one: True)) == 2
    assert len(row_at(TEXT, found, 3, JOINT, lambda _, one: one.quantity.percent)) == 1


def test_all_or_nothing():
    found = figures()
    assert in_a_row(TEXT, found[:3], JOINT)
    assert not in_a_row(TEXT, found[:4], JOINT)
