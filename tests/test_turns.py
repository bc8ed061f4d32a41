"""Figures of two measures in turns."""

import pytest

from draftlint.facts import Facts
from draftlint.facts.sums.turns import in_turns
from draftlint.readers import read_text


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("Vốn tỉnh 98 tỷ đồng, giải ngân 96 tỷ đồng; vốn huyện 87 tỷ đồng, giải ngân 74 tỷ đồng.", "giải ngân"),
        ("Lúa 98 ha, đã gặt 96 ha, ngô 87 ha, đã gặt 74 ha, lạc 12 ha, đã gặt 11 ha.", "đã gặt"),
        ("Vốn tỉnh 98 tỷ đồng, vốn huyện 96 tỷ đồng, vốn xã 87 tỷ đồng, vốn khác 74 tỷ đồng.", ""),
        ("Vốn tỉnh 98 tỷ đồng, giải ngân 96 tỷ đồng.", ""),
        ("Thu 98 tỷ đồng, chi 96 tỷ đồng; thu 87 tỷ đồng, chi 74 tỷ đồng.", ""),
    ],
)
def test_the_word_of_every_second_figure(source, word):
    facts = Facts(read_text(source))
    assert in_turns(facts.text, facts.statements) == word
