"""Results and the targets set for the same indicator in another part of the draft."""

import pytest

from draftlint.facts.facts import Facts
from draftlint.readers import read_text


def pairs(result, target):
    facts = Facts(read_text(f"A. KẾT QUẢ\n{result}\nB. MỤC TIÊU ĐẾN NĂM 2030\n{target}", "bao-cao.txt"))
    return [(one.result.span.of(facts.text), one.target.span.of(facts.text), one) for one in facts.later_targets]


@pytest.mark.parametrize(
    ("result", "target", "expected"),
    [
        # the years are other ones, and so may be the list
        ("Độ che phủ rừng năm 2025 đạt 61%.", "(3) Độ che phủ rừng đạt 62%.", [("61%", "62%")]),
        (
            "Có 7/10 phường đạt chuẩn văn minh.",
            "Có 10/10 phường đạt chuẩn văn minh.",
            [("7/10 phường", "10/10 phường")],
        ),
        # households and villages
        ("Hộ văn hóa đạt 92%.", "Thôn văn hóa đạt 95%.", []),
        # all and one branch
        ("Giá trị sản xuất công nghiệp tăng 12,6%.", "Giá trị sản xuất tăng 13%.", []),
        # a count of what is added and all there will be
        ("Thành lập 12 hợp tác xã chè.", "Tổng số hợp tác xã chè là 40 hợp tác xã.", []),
        # built and mended together, and mended alone
        ("Đã sửa chữa 18 căn nhà tình nghĩa.", "Xây mới, sửa chữa 60 căn nhà tình nghĩa.", []),
        # another base
        ("Có 97,2% diện tích đủ điều kiện được cấp giấy.", "Có 100% số hộ đủ điều kiện được cấp giấy.", []),
        # on another step
        ("Có 02 xã đạt nông thôn mới kiểu mẫu.", "Có 09 xã đạt nông thôn mới nâng cao.", []),
        # the base grade, and the one above it
        ("Có 07/07 xã đạt chuẩn nông thôn mới.", "Có 100% xã đạt chuẩn nông thôn mới nâng cao.", []),
        ("Có 3/7 xã nông thôn mới nâng cao.", "Có 5/7 xã nông thôn mới nâng cao.", [("3/7 xã", "5/7 xã")]),
        # of the best place, and of places that are picked out
        ("Nơi cao nhất (xã Tân Lập) có 95,6% hộ có nước sạch.", "Có 90% hộ có nước sạch.", []),
        ("Có 9,9 bác sĩ/vạn dân.", "Thêm biên chế cho 06 huyện có tỷ lệ dưới 6 bác sĩ/vạn dân.", []),
        # exports and imports
        ("Kim ngạch nhập khẩu đạt 1,2 tỷ USD.", "Kim ngạch xuất khẩu đạt 3,4 tỷ USD.", []),
        # parts of a programme are no indicator
        ("Đã đề ra 03 khâu đột phá.", "Tập trung 04 khâu đột phá.", []),
        # values of earlier years, told with the last one
        (
            "Thu ngân sách xã năm 2023 đạt 12,4 tỷ đồng; năm 2024 đạt 15,3 tỷ đồng.",
            "Thu ngân sách xã đạt 21 tỷ đồng.",
            [("15,3 tỷ đồng", "21 tỷ đồng")],
        ),
        (
            "Thu nhập bình quân đạt 62 triệu đồng, gấp 1,5 lần năm 2020 (41 triệu đồng).",
            "Thu nhập bình quân đạt 90 triệu đồng.",
            [("62 triệu đồng", "90 triệu đồng")],
        ),
        # one grade, and all from it upwards
        (
            "Xếp loại tổ chức đảng: 40 tổ chức đảng hoàn thành tốt nhiệm vụ (72%).",
            "Trên 90% tổ chức đảng hoàn thành tốt nhiệm vụ trở lên.",
            [],
        ),
        # what the year is expected to bring is no target
        ("Trồng rừng tập trung đạt 1.150 ha.", "Trồng rừng tập trung ước cả năm 2.400 ha.", []),
        # communes with a high rate, and the rate
        ("Có 03/16 xã có tỷ lệ hộ nghèo cao.", "Tỷ lệ hộ nghèo còn 2,5%.", []),
        # slower than before is neither ahead nor a step back
        ("Tỷ lệ hộ nghèo giảm bình quân 1,8%/năm.", "Tỷ lệ hộ nghèo giảm bình quân 0,6%/năm.", []),
        # a share of a structure
        ("Cơ cấu kinh tế: dịch vụ 52%.", "Cơ cấu kinh tế: dịch vụ 50%.", []),
        # what a measure is told of
        ("Giá trị sản phẩm trên 01 ha đất trồng.", "Giá trị sản phẩm trên 01 ha đất trồng.", []),
    ],
)
def test_one_indicator(result, target, expected):
    assert [found[:2] for found in pairs(result, target)] == expected


def test_results_of_an_annex_stand_behind_the_targets():
    facts = Facts(
        read_text(
            "A. KẾT QUẢ\nKinh tế phát triển.\nB. MỤC TIÊU ĐẾN NĂM 2030\n(1) Độ che phủ rừng đạt 62%.\n"
            "PHỤ LỤC KẾT QUẢ\n1. Độ che phủ rừng: Nghị quyết 60%; thực hiện 60,4%; Vượt.",
            "bao-cao.txt",
        )
    )
    found = [(one.result.span.of(facts.text), one.target.span.of(facts.text)) for one in facts.later_targets]
    assert found == [("60,4%", "62%")]


@pytest.mark.parametrize(
    ("result", "target"),
    [
        # the target that the result was measured by, set once more
        (
            "Tạo việc làm bình quân 2.250 lao động/năm (Nghị quyết 2.000 lao động/năm).",
            "Tạo việc làm cho 2.000 lao động/năm.",
        ),
        # what one counts in
        ("Thu ngân sách huyện (kể cả bổ sung từ cấp trên) đạt 986 tỷ đồng.", "Thu ngân sách huyện 330 tỷ đồng."),
    ],
)
def test_a_smaller_target_that_is_no_step_back(result, target):
    assert not any(found.comparable for *_, found in pairs(result, target))


def test_worse():
    ((*_, coverage),) = pairs("Độ che phủ rừng đạt 61%.", "Độ che phủ rừng đạt 55%.")
    assert coverage.worse
    assert coverage.comparable
    assert not coverage.far
    ((*_, poverty),) = pairs("Tỷ lệ hộ nghèo còn 2,4%.", "Tỷ lệ hộ nghèo còn dưới 1%.")
    assert poverty.less_is_better
    assert not poverty.worse
    ((*_, rounded),) = pairs("Tỷ lệ hộ dùng điện đạt 98,2%.", "Tỷ lệ hộ dùng điện đạt 98%.")
    assert not rounded.worse


def test_growth_may_slow_down_and_acts_may_be_fewer():
    ((*_, growth),) = pairs("Kim ngạch xuất khẩu tăng 14,2%.", "Kim ngạch xuất khẩu tăng 11,5%.")
    assert growth.worse
    assert not growth.comparable
    ((*_, acts),) = pairs("Đã trồng mới 520 ha chè.", "Trồng mới 400 ha chè.")
    assert acts.worse
    assert not acts.comparable


def test_slips():
    ((*_, comma),) = pairs("Tỷ lệ hộ dùng điện đạt 99,6%.", "Tỷ lệ hộ dùng điện đạt 9,96%.")
    assert comma.far
    assert comma.slipped
    ((*_, progress),) = pairs("Tỷ lệ hồ sơ trực tuyến đạt 12%.", "Tỷ lệ hồ sơ trực tuyến đạt 80%.")
    assert progress.far
    assert not progress.slipped
