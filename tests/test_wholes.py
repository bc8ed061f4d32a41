"""Wholes of percentages: how they are named, tied to their parts, and what a draft opens with."""

import pytest

from draftlint.facts.facts import Facts
from draftlint.facts.meaning.misprints import misprints_of
from draftlint.facts.shares.headline_wholes import headline_of
from draftlint.facts.shares.whole_ties import Tie
from draftlint.readers import read_text


def _facts(text: str) -> Facts:
    return Facts(read_text(text, "draft.txt"))


def _shown(facts: Facts) -> list[tuple[str, str, list[tuple[str, Tie]]]]:
    return [
        (
            item.part.span.of(facts.text),
            item.share.span.of(facts.text),
            [(whole.span.of(facts.text), tie) for whole, tie in item.wholes],
        )
        for item in facts.part_shares
    ]


@pytest.mark.parametrize(
    ("text", "whole", "tie"),
    [
        ("Còn 87 hộ ở nhà tạm, chiếm 6,4% tổng số 1.360 hộ.", "1.360 hộ", Tie.DIRECT),
        ("Có 2.138 người đóng, chiếm 20,4% lực lượng lao động (10.480 người).", "10.480 người", Tie.DIRECT),
        ("Có 1.360 hộ, trong đó 87 hộ nghèo, chiếm 6,4%.", "1.360 hộ", Tie.IN_WHICH),
        ("Tổng chi 305 tỷ đồng: chi đầu tư 82 tỷ đồng, chiếm 27%.", "305 tỷ đồng", Tie.IN_WHICH),
        ("Rà soát 386 văn bản, phát hiện 29 văn bản có sai sót (7,5%).", "386 văn bản", Tie.HANDLED),
        ("Phân bổ 8.642 tỷ đồng; đã giải ngân 6.216 tỷ đồng, đạt 71,9%.", "8.642 tỷ đồng", Tie.HANDLED),
        ("Tổng vốn đầu tư là 95 tỷ đồng. Vốn xã 5,1 tỷ đồng, chiếm 5,4% tổng vốn đầu tư.", "95 tỷ đồng", Tie.NAMED),
        ("Có 142 đề án lớn. Trong số đề án lớn, 64 đề án đã xong, chiếm 45,1%.", "142 đề án", Tie.NAMED),
        ("Toàn xã có 1.360 hộ. Qua rà soát, còn 87 hộ ở nhà tạm (6,4%).", "1.360 hộ", Tie.NEAR),
    ],
)
def test_the_first_whole_and_its_tie(text, whole, tie):
    [(_, _, wholes)] = _shown(_facts(text))
    assert wholes[0] == (whole, tie)


def test_a_plan_before_its_rate_is_no_part():
    assert _shown(_facts("Thu tiền đất 62,5 tỷ đồng (dự toán 70 tỷ đồng, đạt 89,3%).")) == []


def test_a_word_for_any_amount_names_no_whole():
    [item] = _facts("Có 2.846 ha chè, trong đó 1.053 ha được chứng nhận, bằng 37% diện tích.").part_shares
    assert item.named.words == frozenset()


def test_headline_figures():
    facts = _facts(
        "Xã có diện tích tự nhiên 56,8 km2; dân số 18.826 người; tổng số hộ 5.012 hộ.\n"
        "Dân số trong độ tuổi lao động 10.480 người. Cho vay 512 hộ. Trồng 468 ha rừng."
    )
    found = headline_of(facts)
    shown = [[item.span.of(facts.text) for item in items] for items in (found.people, found.homes, found.areas)]
    assert shown == [["18.826 người"], ["5.012 hộ"], ["56,8 km2"]]


@pytest.mark.parametrize(("one", "two"), [("18.642", "18.624"), ("18.642", "18.742"), ("18.642", "186.420")])
def test_a_figure_and_its_misprint_share_a_key(one, two):
    first, second = (_facts(f"Có {figure} tấn thóc.").quantities[0] for figure in (one, two))
    assert set(misprints_of(first)) & set(misprints_of(second))


def test_unlike_and_short_figures_share_no_key():
    first, second, short = (_facts(f"Có {figure} tấn thóc.").quantities[0] for figure in ("18.642", "29.751", "125"))
    assert not set(misprints_of(first)) & set(misprints_of(second))
    assert list(misprints_of(short)) == []
