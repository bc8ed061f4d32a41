"""Parts in a sentence or in lines of their own, under a head that names their total or only divides it."""

import pytest

from draftlint.facts import Facts
from draftlint.facts.sums.breakdown_fit import sort_out
from draftlint.readers import read_text


def judged(text):
    facts = Facts(read_text(text, "draft.txt"))
    fits, unfit = sort_out(facts.breakdowns)
    return (
        [[span.of(facts.text) for span in fit.spans] for fit in fits],
        [[item.span.of(facts.text) for item in misfit.breakdown.statements] for misfit in unfit],
    )


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Kỷ luật 1.204 đảng viên. Về thẩm quyền: chi bộ quyết định 602, đảng ủy 187, huyện ủy 415.",
            ["1.204 đảng viên", "602", "187", "415"],
        ),
        (
            "Chi thường xuyên 7.310 tỷ đồng, tăng 4%. Chi thường xuyên bao gồm: giáo dục 4.205 tỷ đồng; y tế 3.105 tỷ "
            "đồng.",
            ["7.310 tỷ đồng", "4.205 tỷ đồng", "3.105 tỷ đồng"],
        ),
        (
            "Nhận 1.264 đơn của công dân. Đơn thuộc thẩm quyền 903 đơn, chuyển nơi khác 361 đơn.",
            ["1.264 đơn", "903 đơn", "361 đơn"],
        ),
        (
            "Mở 846 lớp. Giai đoạn 2021 - 2022 mở 312 lớp, giai đoạn 2023 - 2025 mở 534 lớp.",
            ["846 lớp", "312 lớp", "534 lớp"],
        ),
        (
            "Hỗ trợ 412 cơ sở.\n- Theo lĩnh vực:\n+ Chế biến: 201\n+ Dịch vụ: 118\n+ Khác: 93\n",
            ["412 cơ sở", "201", "118", "93"],
        ),
    ],
)
def test_a_total_said_before_is_found(text, figures):
    assert judged(text)[0] == [figures]


def test_parts_that_only_stand_behind_a_total_are_not_held_against_it():
    assert judged("Nhận 1.264 đơn của công dân. Đơn về đất 903 đơn, đơn về nhà 301 đơn.") == ([], [])


def test_what_is_done_and_what_is_not_must_make_the_total():
    _, unfit = judged("Nhận 873 đơn của công dân. Đã trả lời 795 đơn, còn 87 đơn đang xem xét.")
    assert unfit == [["873 đơn", "795 đơn", "87 đơn"]]


def test_a_total_of_another_section_is_not_looked_for():
    text = "I. THU\nNhận 846 đơn.\nII. CHI\nĐã giải quyết 312 đơn, đang giải quyết 534 đơn.\n"
    assert judged(text) == ([], [])
