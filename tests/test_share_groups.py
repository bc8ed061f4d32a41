"""Shares of one whole as the text shows them."""

import pytest

from draftlint.facts import Facts
from draftlint.readers import read_text


def groups(text):
    facts = Facts(read_text(text, "draft.txt"))
    return [([share.span.of(facts.text) for share in group.shares], group.declared) for group in facts.share_groups]


def test_a_structure_is_declared():
    found = groups("Cơ cấu kinh tế: công nghiệp 48,2%, dịch vụ 37,5%, nông nghiệp 14,3%.")
    assert found == [(["48,2%", "37,5%", "14,3%"], True)]


def test_stretches_with_several_shares_are_structures_of_their_own():
    text = "Cơ cấu kinh tế: Nghị quyết 18% - 41% - 41%; thực hiện 17,8% - 41,3% - 40,9%."
    assert groups(text) == [(["18%", "41%", "41%"], True), (["17,8%", "41,3%", "40,9%"], True)]


def test_a_structure_listed_with_semicolons_is_one():
    [(shares, declared)] = groups("Cơ cấu: công nghiệp 46%; dịch vụ 38%; nông nghiệp 16%.")
    assert (len(shares), declared) == (3, True)


@pytest.mark.parametrize(
    "text",
    [
        "Cơ cấu kinh tế: công nghiệp 46 - 47%; dịch vụ 37%; nông nghiệp 11 - 12%; còn lại là thuế sản phẩm.",
        "Cơ cấu GRDP: công nghiệp 46%; dịch vụ 37%; nông nghiệp 11%.",
    ],
)
def test_a_part_may_be_named_without_its_share(text):
    facts = Facts(read_text(text, "draft.txt"))
    assert [group.product_taxes for group in facts.share_groups] == [True]


def test_rates_of_different_things_are_no_shares():
    assert groups("Tỷ lệ hộ dùng nước sạch 90%, tỷ lệ hộ dùng điện 99%, tỷ lệ thu gom rác 95%.") == []
