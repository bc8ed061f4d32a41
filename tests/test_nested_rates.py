"""Rates of which one contains the other by what it is, and counts in brackets behind names."""

import pytest

from draftlint.facts import Facts
from draftlint.facts.shares.nested_rates import nested_rates
from draftlint.readers import read_text


def pairs(text):
    facts = Facts(read_text(text, "draft.txt"))
    found = nested_rates(facts.text, facts.statements)
    return [(total.span.of(facts.text), part.span.of(facts.text)) for total, part in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lao động qua đào tạo đạt 64%, trong đó đào tạo nghề đạt 45%.", [("64%", "45%")]),
        ("Tỷ lệ lao động qua đào tạo đạt 64% (mục tiêu 62%), riêng có bằng cấp, chứng chỉ 31%.", [("64%", "31%")]),
        ("Hộ dùng nước hợp vệ sinh đạt 96%, nước sạch đạt 58%.", [("96%", "58%")]),
        # a share of the part, a rate beside
        ("Lao động qua đào tạo đạt 64%, trong đó nữ chiếm 45%.", []),
        ("Hộ nghèo còn 4%; lao động qua đào tạo đạt 64%.", []),
    ],
)
def test_nested_rates(text, found):
    assert pairs(text) == found


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Tại Tân Lập (08), Phú Mỹ (12).", ["12"]),
        ("Tại Tân Lập (08) và Phú Mỹ (12).", ["08", "12"]),
        ("Yêu cầu: (1) làm đường; (2) xây cầu.", []),
    ],
)
def test_counts_behind_names(text, counts):
    facts = Facts(read_text(text, "draft.txt"))
    found = [item.span.of(facts.text) for item in facts.quantities]
    assert [count for count in counts if count not in found] == []
    assert counts or not found
