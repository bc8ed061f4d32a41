"""Which figures are of one indicator, and what agrees."""

import pytest

from draftlint.facts import Facts
from draftlint.facts.meaning.agreement import Agreement, agreement, slip_digits, telling_digits
from draftlint.facts.meaning.identity import agree_on_one
from draftlint.facts.meaning.likeness import SubjectLikeness
from draftlint.language.vi.subjects import content_words
from draftlint.readers import read_text


def read(text):
    return Facts(read_text(text))


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("BHYT", "bảo hiểm y tế"),
        ("xã đạt chuẩn NTM", "xã nông thôn mới"),
        ("GTSX ngành CN-XD", "tổng giá trị sản xuất ngành công nghiệp và xây dựng"),
        ("trường THCS", "trường trung học cơ sở"),
        ("mới chỉ đạt", "đạt"),
        ("có bằng cấp, chứng chỉ", "bằng cấp, chứng chỉ đạt"),
    ],
)
def test_one_subject_in_two_wordings(short, long):
    assert content_words(short) == content_words(long)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("2.075 triệu đồng", "2,075 tỷ đồng", Agreement.EQUAL),
        ("gần 9.400 tỷ đồng", "9.386,4 tỷ đồng", Agreement.EQUAL),
        ("trên 9.842 tỷ đồng", "9.842,35 tỷ đồng", Agreement.EQUAL),
        ("84,7%", "84,78%", Agreement.EQUAL),
        ("84,7%", "84,98%", Agreement.DIFFERENT),
        ("46/58 thôn", "79,3%", Agreement.EQUAL),
        ("46/58 thôn", "46 thôn", Agreement.EQUAL),
        ("46/58 thôn", "47 thôn", Agreement.DIFFERENT),
        ("80 - 90%", "85%", Agreement.CONTAINED),
        ("trên 90%", "95%", Agreement.CONTAINED),
        ("412 hộ", "421 hộ", Agreement.DIFFERENT),
    ],
)
def test_agreement(one, two, expected):
    first, second = read(f"Có {one}.\nCó {two}.").quantities
    assert agreement(first, second) is agreement(second, first) is expected


def test_round_figures_and_rare_slips_tell_little():
    exact, round_one, swapped = read("Có 9.634 hộ.\nCó 9.000 hộ.\nCó 6.934 hộ.").quantities
    assert telling_digits(exact) == 4 > telling_digits(round_one)
    assert slip_digits(exact, round_one) is None
    assert slip_digits(exact, swapped) == 3.5


def test_rare_words_tell_more_than_common_ones():
    text = "".join(f"Sản lượng lúa vùng {at} đạt 9{at}5 tấn.\n" for at in range(1, 9))
    facts = read(text + "Sản lượng lúa tôm đạt 975 tấn.\nSản lượng tôm hùm đạt 98 tấn.")
    likeness = SubjectLikeness(facts, facts.statements)
    common, *_, both, rare = facts.statements
    assert likeness.between(common, rare) < likeness.between(both, rare)
    assert likeness.weight({"tôm"}) > likeness.weight({"lúa"})


def test_many_digits_need_few_words():
    [pair] = read("Tiếp nhận 148.260 hồ sơ.\nThủ tục hành chính: 148.260 hồ sơ.").indicator_pairs
    assert agree_on_one(pair)
    assert not any(
        agree_on_one(pair) for pair in read("Xây mới 04 cầu.\nSơn lại 04 cầu cũ ở vùng sâu.").indicator_pairs
    )
