"""Errors planted in table cells, in Word files, and where no relation held."""

import pytest

from draftlint.document import Span
from draftlint.readers import read_text
from tests.docx_files import p, read, table, tc
from tests.measure.planting import caught_by_rule
from tests.planted.edits import Edit, edited
from tests.planted.outcomes import Result
from tests.planted.run import installed_rules, plant_errors

ROWS = [
    ["STT", "Thôn", "Số hộ", "Số nhân khẩu"],
    ["1", "Nà Bản", "120", "512"],
    ["2", "Khe Tre", "98", "401"],
    ["3", "Cồn Sẻ", "77", "330"],
    ["", "Tổng cộng", "295", "1.243"],
]
TAB_TABLE = "\n".join("\t".join(row) for row in ROWS) + "\n"
RULES = {rule.code: rule for rule in installed_rules()}


def slips(text, code):
    return plant_errors(read_text(text), [RULES[code]], slips=True)


def test_cells_of_tab_tables_are_changed():
    outcomes = plant_errors(read_text("Kết quả năm qua:\n" + TAB_TABLE), [RULES["SUM102"]])
    assert len(outcomes) >= 8
    assert {item.result for item in outcomes} == {Result.CAUGHT}
    assert {item.line for item in outcomes} <= {3, 4, 5, 6}


def test_cells_of_word_tables_are_changed():
    merged = tc("Bảng số hộ", properties='<w:gridSpan w:val="4"/>')
    document = read(p("Kết quả năm qua:") + table([merged], *ROWS) + p("Hết."))
    outcomes = plant_errors(document, [RULES["SUM102"]])
    assert len(outcomes) >= 8
    assert {item.result for item in outcomes} == {Result.CAUGHT}
    for item in outcomes:
        changed = item.plant.changed(document)
        assert [block.cell for block in changed.blocks] == [block.cell for block in document.blocks]
        assert item.plant.new_place.of(changed.source) == item.plant.new


def test_an_edit_keeps_the_way_back_to_the_source():
    document = read(p("Có 12", " hộ.", "\u0301") + p("Toàn xã có 1.250 hộ khá."))
    at = document.text.index("1.250")
    place = document.source_map.to_source(Span(at, at + 5))
    changed = edited(document, Span(at, at + 5), Edit(place, "12.500"))
    assert changed.text == document.text.replace("1.250", "12.500")
    assert [block.span.of(changed.text) for block in changed.blocks][1] == "Toàn xã có 12.500 hộ khá."
    for word in ("12", "Toàn", "12.500", "khá"):
        start = changed.text.index(word)
        assert changed.source_map.to_source(Span(start, start + len(word))).of(changed.source) == word


@pytest.mark.parametrize(
    ("code", "text", "new"),
    [
        ("RNG104", "Tỷ lệ hộ dùng nước sạch đạt 91,5%; tỷ lệ hoàn thành kế hoạch đạt 96%.", ["915"]),
        ("RNG104", "Đến nay 85% số thôn có nhà văn hóa.", ["850"]),
        ("UNI106", "Có 1.250 hộ khá; trồng 2.400 ha rừng; thu 3.150 tỷ đồng.", ["1,250"]),
        ("UNI107", "Thu ngân sách 4.310 tỷ 260 triệu đồng.", ["2.600", "431,0"]),
        ("UNI103", "Sản lượng hằng năm tăng 4,2%; số người có việc làm là 12.400 người.", ["4,2%/năm", "12.400 lượt"]),
        (
            "UNI105",
            "Người dân hiến đất trị giá 1.270 tỷ đồng.\nPhong trào hiến đất trị giá 1.270 tỷ đồng. Thu 1.350 tỷ đồng.",
            ["1.270 triệu đồng", "1.270 triệu đồng"],
        ),
        ("UNI102", "Tỷ lệ hộ nghèo còn 1,17%.\nTỷ lệ hộ nghèo còn 1,17%, tỷ lệ che phủ rừng 41,2%.", ["1,17%/năm"] * 2),
    ],
)
def test_slips_find_their_room(code, text, new):
    outcomes = slips(text, code)
    assert [item.plant.new for item in outcomes] == new
    assert {item.plant.check.rule for item in outcomes} == {code}


def test_a_slip_is_caught_or_missed():
    [caught] = slips("Tạo việc làm cho 5.000 lao động.", "UNI106")
    assert (caught.result, caught.by, caught.first) == (Result.CAUGHT, ("UNI106",), True)
    [missed] = slips("Ông được tặng 5.123 khối.", "UNI106")
    assert (missed.result, missed.by) == (Result.MISSED, ())


def test_slips_are_measured_with_the_rest(tmp_path):
    (tmp_path / "a.txt").write_text("Tạo việc làm cho 5.000 lao động, trong đó 2.000 lao động nữ.\n", "utf-8")
    counts = caught_by_rule(tmp_path / "a.txt", [RULES["UNI106"]], seed=1, each=8)
    assert counts == {"UNI106": {"caught": 2, "at_place": 2}}
