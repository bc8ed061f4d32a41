"""What makes two figures one indicator's: subjects, roles, bounds and slips."""

from __future__ import annotations

from draftlint.facts.facts import Facts
from draftlint.facts.meaning.agreement import slip_digits
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.readers import read_text


def _statements(text: str) -> list[Statement]:
    return list(Facts(read_text(text, "draft.txt")).statements)


def test_a_label_names_all_figures_behind_it() -> None:
    target, result = _statements("A. KẾT QUẢ\n1. Tỷ lệ che phủ rừng: Nghị quyết 40%; thực hiện 41,6%.")
    assert result.core == target.core == {"che", "phủ", "rừng"}
    assert (target.role, result.role) == (Role.STATED_TARGET, Role.RESULT)


def test_an_annex_stands_under_no_heading_of_the_body() -> None:
    text = "II. NHIỆM VỤ, GIẢI PHÁP\nThu ngân sách đạt 90 tỷ đồng.\nPHỤ LỤC 1\nKẾT QUẢ THỰC HIỆN\n"
    planned, reported = _statements(f"{text}Thu ngân sách đạt 81 tỷ đồng.")
    assert (planned.role, reported.role) == (Role.TARGET, Role.RESULT)


def test_a_bracket_counts_what_it_hangs_on() -> None:
    (held,) = _statements("Hoạt động giải trình (08 phiên) được đánh giá cao.")
    assert {"giải", "trình"} <= held.core


def test_fractions_of_one_whole_differ_by_a_slip_of_their_part() -> None:
    one, two = (item.quantity for item in _statements("Có 198/204 thôn đạt.\nCó 189/204 thôn đạt."))
    other = _statements("Có 71/204 thôn đạt.")[0].quantity
    assert slip_digits(one, two) is not None
    assert slip_digits(one, other) is None
