"""Targets beside results in lines and in the columns of tables."""

from draftlint.engine import check_document
from draftlint.facts import Facts
from draftlint.facts.meaning.roles import Role
from draftlint.readers import read_bytes, read_text
from draftlint.relations.targets import Claim
from tests.planted.run import installed_rules

TABLE = """
| TT | Chỉ tiêu | ĐVT | Nghị quyết | Thực hiện đến năm 2025 | Đánh giá |
|---|---|---|---|---|---|
| 1 | Tỷ lệ hộ nghèo | % | dưới 3 | 2,46 | Vượt |
| 2 | Độ che phủ rừng | % | 41,5 | 40,2 | Đạt |
| 3 | Kết nạp đảng viên | người | 600 | 621 | Vượt chỉ tiêu |
"""


def rows_of(text):
    facts = Facts(read_text(text))
    return facts, facts.target_rows


def test_a_line_names_its_indicator_its_figures_and_its_assessment():
    facts, [row] = rows_of("4. Hộ dùng nước sạch: Nghị quyết 90%; thực hiện 93%; đánh giá: vượt chỉ tiêu.")
    assert row.name.of(facts.text) == "Hộ dùng nước sạch"
    assert [item.span.of(facts.text) for item in (*row.targets, *row.results)] == ["90%", "93%"]
    assert (row.claim, row.claim_span.of(facts.text)) == (Claim.EXCEEDED, "vượt chỉ tiêu")


def test_several_figures_are_paired_in_their_order():
    facts, [row] = rows_of(
        "Nông thôn mới: mục tiêu 12/12 xã, trong đó 04 xã nâng cao; kết quả 12/12 xã, trong đó 05 xã nâng cao."
    )
    assert [(one.span.of(facts.text), two.span.of(facts.text)) for one, two in row.pairs] == [
        ("12/12 xã", "12/12 xã"),
        ("04 xã", "05 xã"),
    ]


def test_prose_that_mentions_a_target_is_no_row():
    for text in (
        "Kết quả: đạt 93% kế hoạch 12 dự án.",
        "Thu ngân sách đạt 93 tỷ đồng: vượt dự toán 12%, thực hiện tốt 3 khâu.",
        "Nghị quyết 05 đề ra 12 chỉ tiêu; thực hiện 10 chỉ tiêu.",
    ):
        assert rows_of(text)[1] == []


def test_figures_of_a_row_take_their_role_and_subject_from_it():
    facts, [row] = rows_of("Thu nhập bình quân: Nghị quyết 60 triệu đồng; thực hiện 64,5 triệu đồng; đánh giá: vượt.")
    target, result = facts.statements
    assert (target.role, result.role) == (Role.STATED_TARGET, Role.RESULT)
    assert result.core == target.core != frozenset()
    assert row.results == (result.quantity,)


def test_columns_of_a_table_are_read_by_their_headings():
    report = check_document(read_bytes(TABLE.encode(), "bang.md"), installed_rules())
    rows = report.facts.target_rows
    assert [row.claim for row in rows] == [Claim.EXCEEDED, Claim.REACHED, Claim.EXCEEDED]
    [finding] = [finding for finding in report.findings if finding.rule == "TGT104"]
    assert finding.span.of(report.document.text) == "40,2"


def test_results_of_several_years_leave_a_table_open():
    table = TABLE.replace("| ĐVT |", "| Thực hiện 2024 |").replace("Nghị quyết |", "Nghị quyết 2026 |")
    assert Facts(read_bytes(table.encode(), "bang.md")).target_rows == []
