"""What a figure is about."""

import pytest

from draftlint.facts import Facts
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Aspect
from draftlint.language.vi.subjects import content_words
from draftlint.readers import read_text


def read(text):
    return Facts(read_text(text)).statements


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Tỷ lệ hộ sử dụng điện đạt 99,1%.", "hộ sử dụng điện"),
        ("Hiện có 78% hộ dân đô thị được sử dụng nước sạch.", "hộ đô thị sử dụng nước sạch"),
        ("Tỷ lệ che phủ cây lâm nghiệp, cây ăn quả đạt 61%.", "che phủ cây lâm nghiệp cây ăn quả"),
        ("Duy trì 12/12 xã, thị trấn đạt chuẩn quốc gia về y tế.", "xã thị trấn quốc gia y tế"),
        ("Sản lượng thủy sản tăng bình quân hằng năm: 4,5%.", "sản lượng thuỷ sản"),
    ],
)
def test_core(text, subject):
    [statement] = read(text)
    assert statement.core == content_words(subject)


def test_a_clause_that_goes_on_keeps_the_subject():
    level, growth, target = read("Thu ngân sách đạt 310 tỷ đồng, tăng bình quân hằng năm 12% (Nghị quyết 10%).")
    assert growth.aspect is Aspect.GROWTH
    assert growth.yearly
    assert level.core == growth.core | growth.context == target.core | target.context
    assert (target.role, target.owner) == (Role.STATED_TARGET, growth.index)


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("Kim ngạch xuất khẩu tăng 8,2%.", Aspect.GROWTH),
        ("Tỷ lệ hộ nghèo giảm còn 1,2%.", Aspect.LEVEL),
        ("Dịch vụ chiếm tỷ trọng 41%.", Aspect.SHARE),
        ("Thu 90 tỷ đồng, đạt 104% kế hoạch.", Aspect.FULFILMENT),
        ("Hòa giải thành vượt 3,5% chỉ tiêu.", Aspect.EXCESS),
        ("Đàn bò tăng 1.200 con.", Aspect.CHANGE),
    ],
)
def test_aspect(text, aspect):
    assert read(text)[-1].aspect is aspect


def test_a_target_title_under_results_still_reports():
    text = (
        "A. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU\n1. Chỉ tiêu kinh tế\nSản lượng lúa đạt 61.200 tấn.\n"
        "B. PHƯƠNG HƯỚNG, NHIỆM VỤ\n1. Chỉ tiêu kinh tế\nSản lượng lúa đạt 64.000 tấn.\n"
    )
    assert [statement.role for statement in read(text)] == [Role.RESULT, Role.TARGET]


def test_tone_placement_and_synonyms_do_not_tell_indicators_apart():
    assert content_words("Tỷ lệ hộ gia đình đạt tiêu chuẩn văn hoá") == content_words("tỷ lệ gia đình văn hóa")
