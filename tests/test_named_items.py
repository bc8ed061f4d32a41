"""Counts whose things follow by name, with nothing that announces them."""

import pytest

from draftlint.facts import Facts
from draftlint.readers import read_text


def listed(text):
    facts = Facts(read_text(text, "draft.txt"))
    return [
        (found.announced.span.of(facts.text), [item.of(facts.text) for item in found.readings[0].items], found.close)
        for found in facts.counted_lists
    ]


@pytest.mark.parametrize(
    ("text", "count", "names", "close"),
    [
        ("Đường nối hai huyện Tân Lập và Phú Mỹ.", "hai huyện", ["Tân Lập", "Phú Mỹ"], True),
        # the count may be of things at places, which a list does not contradict
        ("Xây 03 chợ tại xã Tân Lập và xã Phú Mỹ.", "03 chợ", ["xã Tân Lập", "xã Phú Mỹ"], False),
        # another level of unit ends the list
        ("Tại 02 xã Tân Lập, Phú Mỹ, huyện Sông Hà.", "02 xã", ["Tân Lập", "Phú Mỹ"], True),
        # brackets behind names
        ("Gồm cả 02 ấp Tân Lập (phía Bắc) và Phú Mỹ.", "02 ấp", ["Tân Lập", "Phú Mỹ"], True),
        (
            "Có ba giai đoạn, giai đoạn I ở đồi, giai đoạn II ở bãi.",
            "ba giai đoạn",
            ["giai đoạn I", "giai đoạn II"],
            True,
        ),
    ],
)
def test_names(text, count, names, close):
    assert listed(text) == [(count, names, close)]


@pytest.mark.parametrize(
    "text",
    [
        "Tại 04 xã Tân Lập, Phú Mỹ và một số xã khác.",
        "Tại 04 xã Tân Lập, Phú Mỹ, …",
        "Xây 02 cầu Tân Lập - Phú Mỹ, Gò Sao - Bến Đình.",
        "Có 12 xã của huyện Tân Lập và Phú Mỹ.",
        "Mời 11 tỉnh Tây Bắc và Đông Bắc.",
        "Có 05 trường Tiểu học và Trung học.",
    ],
)
def test_no_list_of_names(text):
    assert listed(text) == []
