"""Numbers in digits and in words."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftlint.language.vi.number_spelling import LIMIT, spell
from draftlint.language.vi.number_words import find_number_words, parse_number_words
from draftlint.language.vi.numerals import NumeralFlag, find_numerals, parse_numeral


@pytest.mark.parametrize(
    ("text", "value", "decimals", "flags"),
    [
        ("2.408.117,36", "2408117.36", 2, ""),
        ("4.250", "4250", 0, ""),
        ("05", "5", 0, "leading_zero"),
        ("0912345678", "912345678", 0, "code"),
        ("2024", "2024", 0, "year_like"),
        ("6240", "6240", 0, "ungrouped"),
        ("1312,5", "1312.5", 1, "ungrouped"),
        ("1\u00a0234", "1234", 0, "spaced"),
        ("1\u202f234\u202f567,8", "1234567.8", 1, "spaced"),
        ("1 234 567", "1234567", 0, "spaced"),
        ("48.6", "48.6", 1, "decimal_point"),
        ("0.125", "0.125", 3, "decimal_point"),
        ("12,345.6", "12345.6", 1, "english"),
        ("1,234,567", "1234567", 0, "english"),
        ("73,520", "73.520", 3, "ambiguous"),
        ("0,520", "0.520", 3, ""),
    ],
)
def test_numerals(text, value, decimals, flags):
    numeral = parse_numeral(text)
    assert (numeral.value, numeral.decimals, " ".join(sorted(numeral.flags))) == (Decimal(value), decimals, flags)


@pytest.mark.parametrize("text", ["12.34.567", "1..5", "1.234,567.8", "1.2345", "05.123", "1,2,3"])
def test_malformed_numerals_say_so(text):
    assert parse_numeral(text).malformed


def test_a_percent_sign_decides_between_thousands_and_decimals():
    [plain] = find_numerals("giao 104.125 hộ")
    [percent] = find_numerals("đạt 104.125 %")
    assert (plain.value, percent.value, percent.alternative) == (104125, Decimal("104.125"), 104125)
    assert NumeralFlag.AMBIGUOUS in percent.flags


def test_marks_of_the_sentence_stay_outside():
    found = [numeral.text for numeral in find_numerals("Có 5, 7 và 12. Còn 3,5; 1.200,")]
    assert found == ["5", "7", "12", "3,5", "1.200"]


def test_years_in_a_list_without_spaces_and_names_with_digits():
    assert [numeral.text for numeral in find_numerals("các năm 2021,2022")] == ["2021", "2022"]
    assert [NumeralFlag.GLUED in numeral.flags for numeral in find_numerals("QL13 dài 12 km")] == [True, False]


@given(st.integers(0, 10**12), st.integers(0, 4))
def test_what_is_printed_regularly_is_read_back(units, decimals):
    value = Decimal(units).scaleb(-decimals)
    printed = f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))
    numeral = parse_numeral(printed)
    assert not numeral.malformed
    assert (numeral.value, numeral.decimals) == (value, decimals)


@given(st.text("0123456789., \u00a0%", max_size=60))
def test_any_run_of_digits_and_marks_can_be_read(text):
    for numeral in find_numerals(text):
        assert text[numeral.start : numeral.end] == numeral.text
        assert numeral.value >= 0


@given(st.integers(0, LIMIT - 1))
def test_spelled_numbers_are_read_back(number):
    assert parse_number_words(spell(number)).value == number


@given(st.integers(0, LIMIT - 1))
def test_spelled_numbers_are_found_whole(number):
    text = f"tổng số là {spell(number)} đồng"
    expected = [] if number == 0 else [number]  # a lone "không" is "not"
    assert [words.value for words in find_number_words(text)] == expected


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (10, "mười"),
        (15, "mười lăm"),
        (24, "hai mươi tư"),
        (105, "một trăm linh năm"),
        (1_005, "một nghìn không trăm linh năm"),
        (21_011, "hai mươi mốt nghìn không trăm mười một"),
        (2_000_000_000_000, "hai nghìn tỷ"),
        (3_050_000_000, "ba tỷ không trăm năm mươi triệu"),
    ],
)
def test_spelling(number, words):
    assert spell(number) == words


def test_only_numbers_in_range_are_spelled():
    with pytest.raises(ValueError, match="10"):
        spell(LIMIT)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("một tỷ rưỡi", 1_500_000_000),
        ("hai trăm rưỡi", 250),
        ("hai nghìn rưỡi", 2_500),
        ("hăm lăm", 25),
        ("hai nhăm", 25),
        ("ba vạn hai nghìn", 32_000),
        ("năm chục", 50),
        ("hai chục rưỡi", 25),
        ("một trăm lẻ tư", 104),
        ("hai nghìn lẻ năm", 2_005),
        ("nửa triệu", 500_000),
        ("Hai triệu, ba trăm nghìn", 2_300_000),
        ("một phần ba", Fraction(1, 3)),
        ("ba phần tư", Fraction(3, 4)),
        ("không phẩy không năm", Fraction(1, 20)),
        ("mười phẩy hai mươi lăm", Fraction(41, 4)),
        ("ba phẩy hai triệu", 3_200_000),
    ],
)
def test_words(words, value):
    assert parse_number_words(words).exact == value


@pytest.mark.parametrize("text", ["", "xã", "mười năm", "hai nghìn năm", "năm phần trăm", "linh", "trăm", "ba xã"])
def test_not_a_number_in_words(text):
    assert parse_number_words(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Năm năm qua có ba khâu đột phá", [5, 3]),
        ("cả hai xã đều đạt, riêng tám tháng đầu năm", [2, 8]),
        ("hai mươi lăm phần trăm số hộ", [25]),
        ("hai nghìn năm trước", [2000]),
        ("sau mười năm", [10]),
        ("trong năm năm tới", [5]),
        ("hơn hai phần ba số hộ", [Fraction(2, 3)]),
        ("Hai công trình hoàn thành", [2]),
        ("cập nhật hai (02) năm một kỳ", [2, 1]),
        ("một trăm bốn mươi năm đồng", [145]),
        ("bốn mươi năm công tác", [40]),
    ],
)
def test_words_before_what_is_counted(text, found):
    assert [words.exact for words in find_number_words(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "trong năm 2024 đầu tư chín muồi",
        "hằng năm học sinh được khám",
        "cuối năm tháng nào cũng vậy",
        "trong năm tổ chức các lớp",
        "năm học mới",
        "lần thứ ba, tháng năm, quý hai",
        "một số xã, một phần người dân, một trong những nội dung",
        "nhà bà Năm xã trên",
        "không người nào",
        "nửa đầu nhiệm kỳ",
        "một phần năm 2023",
        "ba mẹ, chín chắn, tư tưởng",
        "kỷ niệm 80 năm ngày thành lập",
        "kỳ họp thứ mười tám hội đồng, lần thứ mười lăm tổ chức",
        "của năm trước năm kế hoạch",
    ],
)
def test_words_that_are_no_numbers(text):
    assert [words.text for words in find_number_words(text)] == []


def test_an_article_is_marked():
    [words] = find_number_words("chọn một đơn vị làm điểm")
    assert words.article
