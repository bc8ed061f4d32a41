"""Labels and their series: what belongs together, and where a count breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftlint.facts import Facts
from draftlint.language.vi.markers import Scheme, parse_marker, relabelled
from draftlint.readers import read_text
from draftlint.relations.sequence import BreakKind, breaks


def tree(text):
    """Each numbered series as its labels under the label above it."""
    outline = Facts(read_text(text)).outline
    return [
        (
            outline.labels[series.parent].label if series.parent is not None else "",
            [label.label for label in outline.of(series)],
        )
        for series in outline.series
        if series.scheme is not Scheme.BULLET
    ]


@pytest.mark.parametrize(
    ("line", "scheme", "numbers", "label"),
    [
        ("Phần thứ hai", Scheme.PART, (2,), "Phần thứ hai"),
        ("PHẦN 3: KẾT QUẢ", Scheme.PART, (3,), "PHẦN 3:"),
        ("Chương IV NHỮNG QUY ĐỊNH CHUNG", Scheme.CHAPTER, (4,), "Chương IV"),
        ("Tiểu mục 2. Hồ sơ", Scheme.SUBSECTION, (2,), "Tiểu mục 2."),
        ("Điều 12.- Hiệu lực", Scheme.ARTICLE, (12,), "Điều 12.-"),
        ("Điều 5a. Bổ sung", Scheme.ARTICLE, (5, 1), "Điều 5a."),
        ("II- KẾT QUẢ", Scheme.ROMAN, (2,), "II-"),
        ("Iii. nội dung", Scheme.ROMAN, (3,), "Iii."),
        ("3.4- Thủy lợi", Scheme.DECIMAL, (3, 4), "3.4-"),
        ("2.3-Văn hóa", Scheme.DECIMAL, (2, 3), "2.3-"),
        ("(12). Tỷ lệ", Scheme.PAREN_NUMBER, (12,), "(12)."),
        ("đ) Hồ sơ", Scheme.LOWER, (5,), "đ)"),
        ("b. 2) Hồ sơ", Scheme.LOWER, (2, 2), "b. 2)"),
        ("iv) Hồ sơ", Scheme.LOWER_ROMAN, (4,), "iv)"),
        ("Mười một là, kiên trì", Scheme.VERBAL, (11,), "Mười một là,"),
        ("Thứ năm, kiên trì", Scheme.VERBAL, (5,), "Thứ năm,"),
    ],
)
def test_labels(line, scheme, numbers, label):
    marker = parse_marker(line)
    assert marker is not None
    assert (marker.scheme, marker.numbers, marker.text) == (scheme, numbers, label)


@pytest.mark.parametrize(
    "line",
    [
        "Điều 5 Luật này quy định như sau",
        "Phần mềm kế toán",
        "Mục tiêu 2031",
        "12.5 ha lúa",
        "2.310 tỷ đồng",
        "30/4 là ngày lễ",
        "5-7 xã",
        "Thứ hai hằng tuần",
        "V. I. Lê-nin",
        "C / O được cấp",
        "một là đúng",
    ],
)
def test_no_labels(line):
    assert parse_marker(line) is None


def test_schemes_nest_as_the_draft_nests_them():
    assert tree("A- X\nI- X\n1- X\n1.1. X\n1.2- X\n2. X\nII- X\n1. X\nB- X\nI. X") == [
        ("", ["A-", "B-"]),
        ("A-", ["I-", "II-"]),
        ("I-", ["1-", "2."]),
        ("1-", ["1.1.", "1.2-"]),
        ("II-", ["1."]),
        ("B-", ["I."]),
    ]


def test_letters_below_roman_numbers():
    assert tree("I. X\nA. X\nB. X\nC. X\nII. X\nA. X\nB. X") == [
        ("", ["I.", "II."]),
        ("I.", ["A.", "B.", "C."]),
        ("II.", ["A.", "B."]),
    ]


def test_articles_run_through_the_chapters():
    assert tree("Chương I\nĐiều 1. X\nĐiều 2. X\nChương II\nĐiều 3. X\n1. X\na) X\nb) X\n2. X\nĐiều 4. X") == [
        ("", ["Chương I", "Chương II"]),
        ("Chương I", ["Điều 1.", "Điều 2."]),
        ("Chương II", ["Điều 3.", "Điều 4."]),
        ("Điều 3.", ["1.", "2."]),
        ("1.", ["a)", "b)"]),
    ]


def test_i_is_a_letter_after_h_and_a_roman_number_elsewhere():
    assert tree("g) X\nh) X\ni) X\nk) X")[0][1] == ["g)", "h)", "i)", "k)"]
    assert tree("(i) X\n(ii) X\n(iii) X") == [("", ["(i)", "(ii)", "(iii)"])]


def test_a_list_under_bullets_does_not_close_the_heading():
    assert tree("4. X\n4.1- X\n- một;\n- hai.\n4.2- X\n- ba;\n- bốn.\n5. X") == [
        ("", ["4.", "5."]),
        ("4.", ["4.1-", "4.2-"]),
    ]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([1, 2, 3], []),
        ([1, 2, 2, 3], [(BreakKind.REPEAT, 2, 3)]),
        ([1, 2, 2, 4, 5], [(BreakKind.REPEAT, 2, 3)]),
        ([1, 1, 3], [(BreakKind.REPEAT, 1, 2)]),
        ([1, 2, 4, 5, 6], [(BreakKind.GAP, 2, 3)]),
        ([1, 3, 2, 4], [(BreakKind.DISORDER, 1, 2)]),
        ([1, 2, 9, 4, 5], [(BreakKind.DISORDER, 2, 3)]),
        ([3, 4], [(BreakKind.GAP, 0, 1)]),
    ],
)
def test_one_break_for_one_cause(numbers, expected):
    assert [(item.kind, item.at, item.expected) for item in breaks(numbers)] == expected


@given(st.integers(1, 12), st.data())
def test_any_single_change_is_noticed(length, data):
    numbers = list(range(1, length + 1))
    assert breaks(numbers) == []
    at = data.draw(st.integers(0, length - 1))
    numbers[at] = data.draw(st.integers(1, 20).filter(lambda number: number != at + 1))
    assert breaks(numbers)


@pytest.mark.parametrize(
    ("label", "number", "expected"),
    [
        ("2.3-", 4, "2.4-"),
        ("đ)", 6, "e)"),
        ("Điều 4.", 3, "Điều 3."),
        ("Phần thứ hai", 3, "Phần thứ ba"),
        ("PHẦN THỨ HAI", 4, "PHẦN THỨ TƯ"),
        ("Chương IV", 5, "Chương V"),
        ("Bốn là,", 3, "Ba là,"),
        ("Thứ năm,", 4, "Thứ tư,"),
        ("(7).", 8, "(8)."),
        ("C.", 4, "D."),
    ],
)
def test_relabelled(label, number, expected):
    marker = parse_marker(label + " X")
    assert marker is not None
    scheme = Scheme.UPPER if label == "C." else marker.scheme
    assert relabelled(label, scheme, number) == expected


def labels_of_breaks(text):
    facts = Facts(read_text(text))
    return [count.labels[item.at].label for count in facts.counts for item in count.breaks]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # a slip to number one is no new list
        ("1. Lúa đạt khá.\n2. Ngô đạt khá.\n1. Khoai đạt khá.\n4. Sắn đạt khá.", ["1."]),
        ("B. Kết quả\nNội dung.\nA. Nhiệm vụ\nNội dung.", ["B."]),
        ("1. Lúa đạt khá.\n1. Ngô đạt khá.", ["1."]),
        # i is a letter where letters are counted
        ("a) Lúa;\nb) Ngô;\nc) Khoai;\nd) Sắn;\nđ) Đậu;\ne) Lạc;\ng) Vừng;\ni) Mía;\nk) Dứa.", ["i)"]),
    ],
)
def test_slips(text, wrong):
    assert labels_of_breaks(text) == wrong


def test_depth_of_capital_letters_follows_the_draft():
    document = read_text("I. X\nA. X\n1. X\nB. X\nII. X\nA. X")
    assert [document.section_label(block) for block in document.blocks] == ["I", "I.A", "I.A.1", "I.B", "II", "II.A"]
    document = read_text("A. X\nI. X\n1. X\nII. X\nB. X\nI. X")
    assert [document.section_label(block) for block in document.blocks] == ["A", "A.I", "A.I.1", "A.II", "B", "B.I"]


@pytest.mark.parametrize("line", ["1. Lúa ngô khoai.\n", "A. Lúa\nI. Ngô\n", "ba mặt ", "03 xã: a, "])
def test_time_grows_with_the_length_of_hostile_text(line):
    facts = Facts(read_text(line * 500))
    assert len(facts.outline.labels) <= 1000
    assert all(len(list(facts.outline.ancestors(label))) <= 12 for label in facts.outline.labels)
    assert isinstance(facts.counted_lists, list)
