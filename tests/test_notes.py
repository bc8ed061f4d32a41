"""Notes: what they hang on, and which have changed places."""

import itertools

import pytest

from draftlint.facts import Facts
from draftlint.readers import read_text

NOTED = [
    ("Giá trị sản xuất ngành trồng trọt đạt 412 tỷ đồng", "Lúa 215 tỷ đồng, ngô 97 tỷ đồng, cây ăn quả 100 tỷ đồng."),
    (
        "tổng đàn gia súc đạt 18.450 con, tăng 3,2% so với năm trước",
        "Trong đó: trâu 4.120 con, bò 6.330 con, lợn 8.000 con.",
    ),
    (
        "Hạ tầng giao thông nông thôn được cải thiện với 64 km đường bê tông",
        "Đường trục xã 21 km, đường liên bản 33 km, đường nội đồng 10 km.",
    ),
    (
        "Toàn huyện có 27 hợp tác xã hoạt động hiệu quả",
        "Hợp tác xã nông nghiệp 19, dịch vụ vận tải 05, tiểu thủ công nghiệp 03.",
    ),
    (
        "Chất lượng giáo dục mũi nhọn chuyển biến rõ, nhiều học sinh đạt giải cấp tỉnh",
        "Có 42 học sinh đạt giải học sinh giỏi cấp tỉnh, gồm 03 giải nhất, 11 giải nhì, 28 giải ba.",
    ),
    (
        "đã xây dựng 31/36 trường đạt chuẩn quốc gia",
        "Mầm non 11/13 trường, tiểu học 10/12 trường, trung học cơ sở 10/11 trường.",
    ),
    (
        "Công tác khám, chữa bệnh cho Nhân dân được quan tâm",
        "Khám 84.300 lượt người; điều trị nội trú 6.210 lượt bệnh nhân; trạm y tế có bác sĩ 12/14 xã.",
    ),
    (
        "đã giải quyết việc làm mới cho 2.140 lao động",
        "Xuất khẩu lao động 85 người, làm việc trong khu công nghiệp 1.255 người, tại chỗ 800 người.",
    ),
    (
        "Hoạt động văn hóa, thể thao diễn ra sôi nổi, nhất là lễ hội truyền thống",
        "Lễ hội hoa ban, lễ cầu mưa của dân tộc Lự, ngày hội thể thao các dân tộc lần thứ V.",
    ),
    (
        "tội phạm ma túy bị đấu tranh quyết liệt",
        "Bắt 214 vụ, 251 đối tượng; thu giữ 3,4 kg heroin, 12.700 viên ma túy tổng hợp.",
    ),
    (
        "Tai nạn giao thông giảm trên cả ba tiêu chí",
        "Xảy ra 21 vụ tai nạn giao thông, làm chết 06 người, bị thương 19 người; so cùng kỳ giảm 04 vụ.",
    ),
    (
        "Hoạt động đối ngoại biên giới được duy trì nền nếp",
        "Hội đàm 06 lần với huyện Giang Thành nước bạn; trao đổi 34 thư đối ngoại biên giới.",
    ),
    (
        "đã kiểm tra 124 tổ chức đảng và 217 đảng viên",
        "Kiểm tra khi có dấu hiệu vi phạm 16 tổ chức đảng, 23 đảng viên; thi hành kỷ luật 41 đảng viên.",
    ),
    (
        "Sắp xếp tổ chức bộ máy tinh gọn theo chỉ đạo của Trung ương",
        "Giảm 05 phòng chuyên môn, 03 đơn vị sự nghiệp, 112 bản sáp nhập còn 87 bản.",
    ),
    (
        "Công tác tiếp công dân, giải quyết đơn thư thực hiện đúng quy định",
        "Tiếp 318 lượt công dân; nhận 145 đơn, trong đó khiếu nại 22 đơn, tố cáo 05 đơn, kiến nghị 118 đơn.",
    ),
    (
        "Mặt trận Tổ quốc và các đoàn thể phát huy vai trò giám sát, phản biện xã hội",
        "Giám sát 47 cuộc, phản biện 09 dự thảo văn bản của cấp ủy, chính quyền.",
    ),
]
REST = [
    "Cấp ủy các cấp tập trung lãnh đạo và đạt kết quả tích cực.",
    "Người dân đồng tình, ủng hộ.",
    "Tuy nhiên, một số nơi triển khai còn chậm.",
]


def draft(order):
    """The sentences in their order, the notes in another."""
    lines = []
    for at, (sentence, _) in enumerate(NOTED):
        note = NOTED[order[at]][1]
        lines.append(f"{sentence[0].upper()}{sentence[1:]}[endnoteRef:{at + 1}]. {REST[at % 3]} [{at + 1}:  {note}] ")
    return Facts(read_text("\n".join(lines)))


def swapped(order):
    return {(swap.first.note.label, swap.second.note.label) for swap in draft(order).notes.swaps}


def test_notes_in_their_places_are_left_alone():
    assert swapped(range(len(NOTED))) == set()


def test_most_swapped_neighbours_are_found_and_nothing_else():
    found = 0
    for first, second in itertools.pairwise(range(len(NOTED))):
        order = list(range(len(NOTED)))
        order[first], order[second] = second, first
        result = swapped(order)
        assert result <= {(str(first + 1), str(second + 1))}
        found += bool(result)
    assert found >= 0.8 * (len(NOTED) - 1)


def test_a_note_hangs_on_the_words_before_its_mark():
    facts = Facts(read_text("Đàn trâu tăng[endnoteRef:1], rừng trồng tăng[endnoteRef:2]. [1:  Trâu.] [2:  Keo.] "))
    uses = facts.notes.uses
    assert [use.anchor.of(facts.text) for use in uses] == ["tăng", "tăng"]
    assert uses[1].text.of(facts.text) == "Keo."


@pytest.mark.parametrize("text", ["Không có chú thích.", "Một[endnoteRef:1]. [1:  Một.] "])
def test_too_few_notes_to_swap(text):
    assert Facts(read_text(text)).notes.swaps == []
