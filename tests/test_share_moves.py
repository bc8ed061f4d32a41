"""Shares of one whole at two times, and the points by which each moved."""

import pytest

from draftlint.facts import Facts
from draftlint.facts.changes.share_moves import share_moves
from draftlint.readers import read_text

NOW = "Cơ cấu kinh tế: nông nghiệp 22%, công nghiệp 41%, dịch vụ 37%"
ALL = [("30%", "22%", "8 điểm %", -1), ("34%", "41%", "7 điểm %", 1), ("36%", "37%", "1 điểm %", 1)]


def moves(text):
    facts = Facts(read_text(text, "mẫu.txt"))
    return [
        (*(item.span.of(facts.text) for item in (move.base, move.level, move.stated)), move.direction)
        for move in share_moves(facts)
    ]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("nông nghiệp giảm 8 điểm %, công nghiệp tăng 7 điểm %, dịch vụ tăng 1 điểm %", ALL),
        ("giảm 8 điểm %, tăng 7 điểm %, tăng 1 điểm %", ALL),  # in the order of the shares
        ("dịch vụ tăng 1 điểm %, nông nghiệp giảm 8 điểm %", [ALL[2], ALL[0]]),  # by their names
        ("giảm 8 điểm %, tăng 7 điểm %", []),  # two moves without names for three shares
    ],
)
def test_each_move_belongs_to_its_share(told, found):
    assert moves(f"{NOW}; so với năm 2020 (30% - 34% - 36%), {told}.") == found


def test_the_earlier_shares_make_a_whole():
    assert not moves(f"{NOW}; so với năm 2020 (30% - 34% - 16%), dịch vụ tăng 1 điểm %.")


def test_the_earlier_shares_are_said_to_be_earlier():
    assert not moves(f"{NOW}; các tỷ trọng của tỉnh (30% - 34% - 36%), dịch vụ tăng 1 điểm %.")


def test_a_note_is_read_with_its_paragraph():
    text = f"{NOW}[1].\nCác ngành đều khởi sắc.\n[1] So với đầu nhiệm kỳ (30% - 34% - 36%), nông nghiệp giảm 8 điểm %."
    assert moves(text) == [ALL[0]]
