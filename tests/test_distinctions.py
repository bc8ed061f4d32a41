"""What tells two figures apart, what a misprint keeps, and counts that a fraction repeats."""

import pytest

from draftlint.engine import check_document
from draftlint.facts.meaning.distinctions import told_apart
from draftlint.facts.meaning.misprints import misprints_of
from draftlint.readers import read_text


def facts_of(text):
    return check_document(read_text(text), []).facts


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Có 38 trường học đạt chuẩn quốc gia.\nCòn 8 trường học chưa đạt chuẩn quốc gia.", True),
        ("Có 38 trường học đạt chuẩn quốc gia.\nCó 36 trường học đạt chuẩn quốc gia.", False),
        ("Có 06 xã về đích nông thôn mới.\nCó thêm 02 xã về đích nông thôn mới.", True),
        ("GRDP tăng 8,2%.\nGRDP bình quân đầu người tăng 9,4%.", True),
    ],
)
def test_told_apart(text, apart):
    facts = facts_of(text)
    assert [told_apart(facts, pair) for pair in facts.indicator_pairs] == [apart]


@pytest.mark.parametrize("other", ["31.356", "31.865", "313.650"])
def test_a_misprint_is_found_from_the_figure(other):
    one, two = (item.quantity for item in facts_of(f"Thu 31.365 tỷ đồng.\nThu {other} tỷ đồng.").statements)
    assert set(misprints_of(one)) & set(misprints_of(two))


def test_a_count_that_the_fraction_repeats():
    [found] = facts_of("Tiếp nhận 2.358 đơn, đã trả lời 2.117/2.358 đơn.").restated_wholes
    assert found.equal
    [found] = facts_of("Tiếp nhận 2.358 đơn, đã trả lời 2.117/2.385 đơn.").restated_wholes
    assert (found.equal, found.sure) == (False, True)
