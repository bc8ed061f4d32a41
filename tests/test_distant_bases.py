"""Changes whose base stands in another part of the draft."""

import pytest

from draftlint.facts import Facts
from draftlint.facts.changes.change import Measure
from draftlint.readers import read_text

TERM = "BÁO CÁO\ntrình Đại hội nhiệm kỳ 2025 - 2030\nI. KẾT QUẢ NHIỆM KỲ 2020 - 2025\n"
INCOME = "Năm 2025, thu nhập bình quân đầu người đạt 60 triệu đồng."
OUTPUT = "Đến năm 2025, giá trị sản xuất công nghiệp đạt 4.000 tỷ đồng."


def changes(text):
    facts = Facts(read_text(text, "mẫu.txt"))
    return [
        (*(item.span.of(facts.text) for item in (change.base, change.level, change.stated)), change.measure)
        for change in facts.changes
        if change.distant
    ]


def planned(reached, goal):
    return changes(f"{TERM}{reached}\nII. MỤC TIÊU ĐẾN NĂM 2030\n{goal}")


@pytest.mark.parametrize(
    ("said", "stated", "measure"),
    [
        ("gấp 1,5 lần năm 2025", "1,5 lần", Measure.TIMES),
        ("tăng 50% so với năm 2025", "50%", Measure.RATE),
        ("bằng 150% so với năm 2025", "150%", Measure.RATIO),
        ("tăng 30 triệu đồng so với năm 2025", "30 triệu đồng", Measure.AMOUNT),
    ],
)
def test_the_base_is_the_figure_of_the_year_that_is_named(said, stated, measure):
    goal = f"Thu nhập bình quân đầu người đến năm 2030 đạt 90 triệu đồng, {said}."
    assert planned(INCOME, goal) == [("60 triệu đồng", "90 triệu đồng", stated, measure)]


@pytest.mark.parametrize(
    "goal",
    [
        "Thu nhập bình quân đầu người đến năm 2030 đạt 90 triệu đồng, gấp 1,5 lần năm 2024.",  # a year without a figure
        "Thu ngân sách đến năm 2030 đạt 90 triệu đồng, gấp 1,5 lần năm 2025.",  # of something else
        "Thu nhập bình quân đầu người đến năm 2030 đạt 90%, gấp 1,5 lần năm 2025.",  # in another measure
    ],
)
def test_another_year_subject_or_measure_is_no_base(goal):
    assert not planned(INCOME, goal)


def test_yearly_growth_starts_from_the_last_year_reported():
    goal = "Giá trị sản xuất công nghiệp đến năm 2030 đạt 6.442 tỷ đồng, tăng bình quân 10%/năm."
    [found] = planned(OUTPUT, goal)
    assert found == ("4.000 tỷ đồng", "6.442 tỷ đồng", "10%/năm", Measure.YEARLY)


@pytest.mark.parametrize(("level", "told"), [("6.442", True), ("9.442", False)])
def test_a_goal_behind_a_yearly_growth_is_told_of_only_where_it_is_made_by_it(level, told):
    goal = f"Giá trị sản xuất công nghiệp tăng bình quân 10%/năm, phấn đấu đến năm 2030 đạt {level} tỷ đồng."
    assert bool(planned(OUTPUT, goal)) is told


def test_a_period_is_compared_with_the_period_before():
    text = (
        "Giai đoạn 2016 - 2020 thu ngân sách đạt 1.200 tỷ đồng.\nĐánh giá chung\n"
        "Giai đoạn 2021 - 2025 thu ngân sách đạt 1.800 tỷ đồng, gấp 1,5 lần so với giai đoạn 2016 - 2020."
    )
    assert changes(text) == [("1.200 tỷ đồng", "1.800 tỷ đồng", "1,5 lần", Measure.TIMES)]


def test_of_many_values_none_is_the_base():
    reached = "\n".join(f"Năm 2025, thu nhập bình quân đầu người đạt {n} triệu đồng." for n in (58, 59, 60, 61))
    goal = "Thu nhập bình quân đầu người đến năm 2030 đạt 90 triệu đồng, gấp 1,5 lần năm 2025."
    assert not planned(reached, goal)
