"""A figure that contradicts those it was joined with, and fits others of its paragraph, accuses nobody."""

from dataclasses import replace
from decimal import Decimal

import pytest

from draftlint.document import Span
from draftlint.engine import check_document
from draftlint.facts import Facts
from draftlint.other_readings import read_otherwise
from draftlint.readers import read_text
from draftlint.relations.judgement import Band
from draftlint.relations.repairs import FoundRepair
from draftlint.relations.slips import Slip
from draftlint.rule import Check, Finding, Kind, Place, Repair, Severity, Text, Verdict
from tests.planted.run import installed_rules


def settled(text, kind, stated, joined, computation="1 = 2", *, holds=(), repairs=()):
    """What becomes of a contradiction between a stated figure and those it was joined with, each named by its words."""
    facts = Facts(read_text(text + "\n"))

    def span(words):
        start = facts.text.index(words)
        return Span(start, start + len(words))

    places = [Place(span(words), Text("", "")) for words in joined]
    finding = Finding(
        "XXX101", "x", kind, Severity.ERROR, Text("", ""), span(stated), tuple(places), computation=computation,
        repairs=tuple(repairs),
    )  # fmt: skip
    spans = (finding.span, *(place.span for place in places))
    checks = [Check("XXX101", kind, Verdict.FAILS, spans, computation)]
    checks += [Check("YYY101", kind, Verdict.HOLDS, tuple(map(span, words))) for words in holds]
    kept, after = read_otherwise(facts, [finding], checks)
    return bool(kept), after[0]


@pytest.mark.parametrize(
    ("text", "kind", "stated", "joined", "computation"),
    [
        (
            "Kiểm tra 96 tổ chức và 312 đảng viên, kết luận 71 tổ chức, 253 đảng viên sai phạm, bằng 74% và 81,1%.",
            Kind.RATIO, "74%", ["253 đảng viên", "312 đảng viên"], "71 ÷ 96 = 73,96% ≈ 74%",
        ),
        (
            "Có 388 đơn vị làm tốt, 14 đơn vị còn thiếu sót (3,5%).",
            Kind.RATIO, "3,5%", ["14 đơn vị", "388 đơn vị"], "14 ÷ 402 = 3,483% ≈ 3,5%",
        ),
        (
            "Kết nạp 214 đồng chí, chỉ tiêu 200 đồng chí; năm trước 198 đồng chí, tăng 8,1%.",
            Kind.GROWTH, "8,1%", ["200 đồng chí", "198 đồng chí"], "214 ÷ 198 − 1 = 8,081% ≈ 8,1%",
        ),
        (
            "Mở 46 lớp, 5.230 học viên, vượt 04 lớp so với kế hoạch (42 lớp).",
            Kind.TARGET_VS_ACTUAL, "04 lớp", ["5.230 học viên", "42 lớp"], "46 − 42 = 4",
        ),
        (
            "Các năm kiểm tra 158 vụ, 171 vụ, 182 vụ và 177 vụ, bình quân 172 vụ.",
            Kind.AVERAGE, "172 vụ", ["177 vụ"], "(158 + 171 + 182 + 177) ÷ 4 = 172",
        ),
        (
            "Thu 25.300 tỷ đồng, dự toán 22.000 tỷ đồng, trong đó nội địa 16.445 tỷ đồng, thuế quan 8.855 tỷ đồng.",
            Kind.SUM, "22.000 tỷ đồng", ["16.445 tỷ đồng", "8.855 tỷ đồng"], "16.445 + 8.855 = 25.300",
        ),
    ],
)  # fmt: skip
def test_figures_that_belong_together_are_shown_by_what_they_give(text, kind, stated, joined, computation):
    kept, check = settled(text, kind, stated, joined)
    assert not kept
    assert (check.verdict, check.computation) == (Verdict.UNCLEAR, computation)
    assert check.reason is not None


def test_an_order_is_nothing_that_other_figures_could_give():
    assert settled("Có 17 xã, 14 xã, 3 xã.", Kind.GROWTH, "17 xã", ["14 xã"], "17 > 14")[0]


def test_a_stated_figure_with_a_bound_fits_too_much():
    assert settled("Có 46 lớp, kế hoạch 42 lớp, vượt trên 04 lớp.", Kind.TARGET_VS_ACTUAL, "04 lớp", ["42 lớp"])[0]


def test_operands_that_already_give_another_figure_are_used_up():
    text = "Chọn 46 hộ trong 58 hộ, đạt 79,3%; sửa 30 nhà trong 45 nhà, đạt 79,3% tổng số nhà."
    joined = ["30 nhà", "45 nhà"]
    behind = text.replace("đạt 79,3%;", "đạt 79,31%;")
    assert not settled(behind, Kind.RATIO, "79,3% tổng", joined)[0]
    assert settled(behind, Kind.RATIO, "79,3% tổng", joined, holds=[["46 hộ", "58 hộ", "79,31%"]])[0]


def test_what_a_slip_of_pen_explains_needs_a_less_accidental_reading():
    """46 − 42 = 4 is one of few pairs, yet one chance in four."""
    text, joined = "Mở 46 lớp, 38 lớp đêm, vượt 04 lớp so với kế hoạch 42 lớp.", ["38 lớp", "42 lớp"]
    change = FoundRepair(0, Decimal(42), "42", Slip.DIGIT, ("", ""), Band.EXACT)
    for slip, accused in ((Slip.COMPUTED, False), (Slip.DIGIT, True)):
        repair = Repair.of(replace(change, slip=slip))
        assert settled(text, Kind.TARGET_VS_ACTUAL, "04 lớp", joined, repairs=[repair])[0] is accused


def test_an_older_state_of_a_total_stays_a_contradiction():
    text = "Có 64 dự án. Trong 61 dự án mới có 33 dự án nhỏ, 31 dự án lớn."
    assert settled(text, Kind.SUM, "61 dự án", ["33 dự án", "31 dự án"])[0]


def test_a_planted_error_is_told_beside_other_figures_of_its_kind():
    text = "Có 46/58 thôn đạt chuẩn, đạt 89,3%; trồng 120 ha, chăm sóc 310 ha rừng.\n"
    findings = check_document(read_text(text), installed_rules()).findings
    assert "RAT101" in {finding.rule for finding in findings}


def test_two_equal_figures_excuse_no_hundred_per_cent():
    text = "Đã khám phá 412/498 vụ, đạt 100%; tai nạn làm chết 09 người, bị thương 09 người."
    kept, check = settled(text, Kind.RATIO, "100%", ["412/498 vụ"])
    assert kept
    assert check.verdict is Verdict.FAILS
