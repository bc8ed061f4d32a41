"""What a programme sets itself so many of."""

from __future__ import annotations

from draftlint.facts.facts import Facts
from draftlint.facts.meaning.agenda import always_one, one_agenda
from draftlint.readers import read_text

_RESOLVED = "A. MỤC TIÊU\nĐại hội xác định 04 khâu đột phá.\nB. NHIỆM VỤ\n"


def _judged(text: str) -> tuple[bool, bool]:
    facts = Facts(read_text(text, "draft.txt"))
    first, second = facts.statements[0], facts.statements[-1]
    return one_agenda(facts.text, first, second), always_one(facts.text, first, second)


def test_a_set_told_again_is_one() -> None:
    assert _judged(f"{_RESOLVED}Quyết tâm thực hiện 04 khâu đột phá đã đề ra.") == (True, True)
    assert _judged(f"{_RESOLVED}Cụ thể hóa bốn khâu đột phá và các chương trình.") == (True, True)


def test_a_part_of_a_set_is_not_the_set() -> None:
    assert not _judged(f"{_RESOLVED}Tập trung vào 02 khâu đột phá về hạ tầng.")[0]
    assert not _judged(f"{_RESOLVED}Đây là một trong 04 khâu đột phá.")[0]


def test_the_set_of_the_term_before_is_another() -> None:
    text = "A. KẾT QUẢ\nĐã thực hiện 03 khâu đột phá.\nB. MỤC TIÊU\nXác định 04 khâu đột phá."
    assert not _judged(text)[0]


def test_the_whole_of_a_fraction_counts_the_set() -> None:
    text = "A. KẾT QUẢ\nNghị quyết đề ra 16 chỉ tiêu.\nB. ĐÁNH GIÁ\nHoàn thành 14/16 chỉ tiêu."
    assert _judged(text) == (True, False)
