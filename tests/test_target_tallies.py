"""Counts of targets, what is said of them, and which of them make which."""

import pytest

from draftlint.facts.facts import Facts
from draftlint.facts.targets.target_counts import Tally
from draftlint.readers import read_text


def facts(text):
    return Facts(read_text(text, "x.txt"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Có 11 chỉ tiêu vượt và 06 chỉ tiêu đạt kế hoạch.", [Tally.EXCEEDED, Tally.REACHED]),
        ("Đã đạt 13 chỉ tiêu và vượt 09 chỉ tiêu.", [Tally.REACHED, Tally.EXCEEDED]),
        ("Hoàn thành 12 chỉ tiêu, còn không đạt 02 chỉ tiêu.", [Tally.REACHED, Tally.MISSED]),
        ("Trong 16 chỉ tiêu có 13 chỉ tiêu đạt, vượt (vượt 08, đạt 05).",
         [Tally.TOTAL, Tally.REACHED, Tally.EXCEEDED, Tally.REACHED]),
        ("Có 14 chỉ tiêu đạt; 01 chỉ tiêu cơ bản đạt, 01 chỉ tiêu đạt thấp.",
         [Tally.REACHED, Tally.NEARLY, Tally.MISSED]),
        ("Có 13 chỉ tiêu đạt và vượt (bằng 81%, 05 đơn vị dẫn đầu).", [Tally.REACHED]),
    ],
)  # fmt: skip
def test_what_is_said_of_a_count(text, said):
    assert [item.tally for item in facts(text).target_counts] == said


def test_a_tally_and_its_parts():
    [tally] = facts(
        "Nghị quyết đề ra 19 chỉ tiêu. Có 17 chỉ tiêu đạt và vượt (11 vượt, 6 đạt), còn 2 chỉ tiêu chưa đạt."
    ).target_tallies
    parts = (tally.total, tally.reached, tally.exceeded, tally.met, tally.missed)
    assert [int(item.value) for item in parts] == [19, 17, 11, 6, 2]
    assert tally.whole == 19


def test_several_tallies_in_one_paragraph_are_left_alone():
    text = "Về kinh tế vượt 05 chỉ tiêu, đạt 03 chỉ tiêu; về xã hội vượt 04 chỉ tiêu, đạt 02 chỉ tiêu."
    assert facts(text).target_tallies == []
