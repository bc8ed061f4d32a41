"""Totals, their parts, and balances as the text shows them."""

import pytest

from draftlint.facts import Facts
from draftlint.facts.sums.breakdown_fit import sort_out
from draftlint.facts.sums.breakdown_scopes import Cue
from draftlint.readers import read_text


def fits(text):
    facts = Facts(read_text(text, "draft.txt"))
    found, _ = sort_out(facts.breakdowns)
    return [[span.of(facts.text) for span in fit.spans] for fit in found]


HOLDING = (
    "Tổng chi: ⟦96,5 tỷ đồng⟧\nChi đầu tư: ⟦40,2 tỷ đồng⟧\nChi khác: ⟦56,3 tỷ đồng⟧\n",
    "Sửa đổi ⟦31 văn bản⟧, trong đó ⟦12 quy chế⟧ và ⟦19 quy trình⟧.",
    "Hỗ trợ ⟦21 chủ thể⟧ (⟦08 hợp tác xã⟧, ⟦05 công ty⟧, ⟦08 hộ⟧ sản xuất).",
    "Quỹ vận động được ⟦10,4 tỷ đồng⟧, các năm lần lượt ⟦3,1⟧; ⟦3,5⟧ và ⟦3,8 tỷ đồng⟧.",
    "Ban hành ⟦1.438 văn bản⟧ trong kỳ. Giai đoạn 2021 - 2023 là ⟦812 văn bản⟧, từ năm 2024 đến nay ⟦626 văn bản⟧.",
    "Nhận ⟦1.264 đơn⟧ của công dân. Đơn thuộc thẩm quyền ⟦903 đơn⟧, chuyển nơi khác ⟦361 đơn⟧.",
    "Hỗ trợ ⟦412 cơ sở⟧.\n- Theo lĩnh vực:\n+ Chế biến: ⟦201⟧\n+ Dịch vụ, nông thôn: ⟦118⟧\n+ Khác: ⟦93⟧\n",
    "Rừng có chứng chỉ: xã Bến ⟦1.620 ha⟧, xã Đồi ⟦1.304 ha⟧, xã Khê ⟦1.388 ha⟧ (cộng ⟦4.312 ha⟧).",
    "Tổng vốn ⟦386,2 tỷ đồng⟧, trong đó: Chương trình nông thôn mới ⟦142,6 tỷ đồng⟧; Chương trình giảm nghèo "
    "⟦98,4 tỷ đồng⟧; Chương trình vùng dân tộc thiểu số ⟦145,2 tỷ đồng⟧.",
    "Có ⟦567,2 km⟧ đường xã: đường liên xã ⟦96,4 km⟧, nhựa hóa 94,1 km; đường thôn ⟦158,2 km⟧, cứng hóa 139,7 km; "
    "đường ngõ ⟦312,6 km⟧, sạch 290,6 km, trong đó bê tông 241,8 km.",
    "Kỷ luật ⟦1.436 đảng viên⟧. Về thẩm quyền: chi bộ quyết định ⟦684⟧, đảng ủy cơ sở ⟦221⟧, huyện ủy ⟦531⟧.",
    "Giải quyết khiếu nại ⟦24 trường hợp⟧: giữ nguyên hình thức ⟦19⟧, giảm ⟦04⟧, xóa kỷ luật ⟦01⟧.",
    "Ban hành ⟦371 văn bản⟧, chia ra: nghị quyết ⟦38⟧, chỉ thị ⟦21⟧, kế hoạch ⟦312⟧.",
    "Vốn đầu tư là ⟦4.430 tỷ 600 triệu đồng⟧, trong đó: vốn tỉnh ⟦2.600 tỷ đồng⟧, vốn huyện "
    "⟦1.140 tỷ 500 triệu đồng⟧, vốn khác ⟦690 tỷ 100 triệu đồng⟧.",
    "Ban hành ⟦96 văn bản⟧: ⟦41 kế hoạch⟧, ⟦33 công văn⟧, ⟦18 thông báo⟧ và ⟦4 chương trình⟧.",
    "Mở các tuyến Bến Đình (⟦24,5 km⟧), Phú Mỹ (⟦17,3 km⟧), tổng chiều dài ⟦41,8 km⟧.",
    "Năm 2021 thu ⟦312 tỷ đồng⟧, năm 2022 thu ⟦358 tỷ đồng⟧, năm 2023 thu ⟦417 tỷ đồng⟧. Cộng cả ba năm thu "
    "⟦1.087 tỷ đồng⟧.",
)


@pytest.mark.parametrize("marked", HOLDING)
def test_parts_that_make_their_total(marked):
    spans = [piece.partition("⟧")[0] for piece in marked.split("⟦")[1:]]
    assert sorted(spans) in [sorted(found) for found in fits(marked.replace("⟦", "").replace("⟧", ""))]


def test_each_measure_of_a_list_has_its_own_total():
    text = "Tiếp 824 lượt với 936 người (huyện tiếp 214 lượt, 241 người; xã tiếp 610 lượt, 695 người)."
    assert sorted(fits(text)) == [
        ["824 lượt", "214 lượt", "610 lượt"],
        ["936 người", "241 người", "695 người"],
    ]


def test_a_unit_said_once_holds_for_the_whole_list():
    assert fits("Thu 12,6 tỷ đồng, gồm: 3,9; 4,1 và 4,6 tỷ đồng.") == [["12,6 tỷ đồng", "3,9", "4,1", "4,6 tỷ đồng"]]


@pytest.mark.parametrize(
    "text",
    [
        "Có 14 trang trại, thành lập mới 2 trang trại, giải thể 12 trang trại.",
        "Đoạn dài 5 km, gồm 0 km đường nhựa, 5 km đường đất.",
        "Đầu kỳ có 120 tổ, trong kỳ có 60 tổ, còn lại 61 tổ được sáp nhập.",
    ],
)
def test_figures_that_do_not_belong_together_make_no_total(text):
    assert fits(text) == []


def test_a_stock_with_what_came_and_went_is_a_balance():
    text = "Đầu nhiệm kỳ có 26 trang trại. Trong kỳ thành lập mới 24, giải thể 09; đến nay còn 41 trang trại."
    facts = Facts(read_text(text, "draft.txt"))
    [balance] = facts.balances
    assert (balance.opening.quantity.value, balance.closing.quantity.value) == (26, 41)
    assert [item.quantity.value for item in (*balance.added, *balance.taken)] == [24, 9]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Điều trị 1.100 lượt, trong đó tuyến tỉnh 410 lượt, tuyến huyện 690 lượt.", True),
        ("Có 58 giấy phép, trong đó 07 giấy phép do Bộ cấp, 51 giấy phép do tỉnh cấp.", True),
        ("Thu 110 tỷ đồng, trong đó: thuế 70 tỷ đồng; phí 40 tỷ đồng.", True),
        ("Trồng 640 ha, trong đó diện tích hữu cơ 215 ha, diện tích có chứng nhận 310 ha.", False),
        ("Vay vốn 640 lượt hộ, trong đó hộ nghèo 215 lượt hộ, hộ cận nghèo 310 lượt hộ.", False),
    ],
)
def test_words_that_keep_parts_apart(text, apart):
    found = [item for item in Facts(read_text(text, "draft.txt")).breakdowns if item.cue is Cue.IN_WHICH]
    assert {item.apart for item in found} == {apart}


def test_a_result_rather_than_its_plan_is_the_total_of_a_list_that_fits_neither():
    text = (
        "Kết nạp 1.164 hội viên, bằng 105,8% so với chỉ tiêu 1.100 hội viên[1]; mở 17 lớp.\n"
        "[1] Nông dân 512 người, công nhân 384 người, viên chức 203 người, khác 37 người.\n"
    )
    [misfit] = sort_out(Facts(read_text(text, "draft.txt")).breakdowns).unfit
    assert misfit.breakdown.total.quantity.value == 1164
