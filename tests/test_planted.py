"""The planted-error tool, on a text of our own."""

import json
import random

from draftlint.engine import check_document
from draftlint.language.vi.numerals import parse_numeral
from draftlint.readers import read_text
from draftlint.rule import Kind as Sort
from tests.measure.annotated import holding_relations
from tests.planted.changes import Kind, changed
from tests.planted.outcomes import Result, outcome
from tests.planted.plants import plants
from tests.planted.run import installed_rules, plant_errors
from tests.planted.tables import summary, table

TEXT = (
    "Đến nay có 46/58 thôn đạt chuẩn, đạt 79,3%.\n"
    "Toàn huyện có 28/40 trường đạt chuẩn quốc gia, đạt tỷ lệ 70%; phấn đấu đạt 75% vào năm sau.\n"
    "Phấn đấu trồng mới từ 120 ha đến 150 ha rừng mỗi năm.\n"
)


def test_every_kind_of_change():
    rng = random.Random(1)
    numeral = parse_numeral("1.225,5")
    made = {kind: changed(numeral, kind, ["1.225,5", "318,0"], rng) for kind in Kind}
    assert made[Kind.NEIGHBOUR] == "318,0"
    assert sorted(made[Kind.SWAP]) == sorted("1.225,5")
    assert sum(a != b for a, b in zip(made[Kind.DIGIT], "1.225,5", strict=True)) == 1
    assert {made[Kind.SCALE_10], made[Kind.SCALE_1000]} <= {"12.255", "122,55", "1.225.500", "1,2255"}
    assert changed(parse_numeral("5"), Kind.SWAP, [], rng) is None


def test_wrong_percentages_are_caught_at_their_place():
    outcomes = plant_errors(read_text(TEXT), installed_rules(), codes=["RAT101"])
    assert len(outcomes) >= 8
    judged = [item for item in outcomes if item.result is not Result.TOLERATED]
    caught = [item for item in judged if item.result is Result.CAUGHT and "RAT101" in item.by]
    assert len(caught) >= 0.9 * len(judged) > 0
    assert all(item.line in (1, 2) for item in outcomes)


def test_runs_repeat():
    rules = installed_rules()
    first, second = (plant_errors(read_text(TEXT), rules, seed=3, sample=6) for _ in range(2))
    assert [(item.plant.place, item.plant.new, item.result) for item in first] == [
        (item.plant.place, item.plant.new, item.result) for item in second
    ]
    assert len(first) == 6


def test_a_change_within_rounding_is_no_miss():
    rules = installed_rules()
    text = "Toàn tỉnh có 7.995/8.000 hộ dùng nước sạch, đạt 99,9%."
    before = check_document(read_text(text), rules)
    found = [
        plant
        for seed in range(60)
        for plant in plants(before, [Kind.DIGIT], random.Random(seed), ["RAT"])
        if plant.new in ("7.993", "7.994", "7.996")
    ]
    assert found
    assert {outcome(plant, before, rules).result for plant in found} == {Result.TOLERATED}


def test_places_behind_a_longer_number_move():
    rules = installed_rules()
    outcomes = plant_errors(read_text(TEXT), rules, kinds=[Kind.SCALE_1000], codes=["RAT101"])
    assert outcomes
    for item in outcomes:
        source = item.plant.edit.apply(TEXT)
        assert item.plant.new_place.of(source) == item.plant.new
        assert source[item.plant.new_place.end :] == TEXT[item.plant.place.end :]


def test_the_figures_add_up():
    outcomes = plant_errors(read_text(TEXT), installed_rules())
    total = summary(outcomes, 1)["total"]
    assert total["tried"] == total["caught"] + total["tolerated"] + total["missed"] == len(outcomes)
    assert table(outcomes).splitlines()[-1].startswith("new findings")


def test_annotated_relations_take_the_place_of_those_found(tmp_path):
    draft = tmp_path / "a.txt"
    text = "Có 54 dự án, gồm 14 dự án giao thông và 40 dự án thủy lợi.\nNăm 2024 có 7 xã.\n"
    draft.write_text(text, encoding="utf-8")
    rows = [
        {"kind": "sum", "verdict": "holds", "values": [54, 14, 40], "spans": [
            {"line": 1, "quote": "54 dự án"}, {"line": 1, "quote": "14 dự án giao thông và 40 dự án"}]},
        {"kind": "sum", "verdict": "fails", "spans": [{"line": 1, "quote": "54 dự án"}]},
        {"kind": "date", "verdict": "holds", "spans": [{"line": 2, "quote": "2024"}]},
    ]  # fmt: skip
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (tmp_path / "a.relations.jsonl").write_text(lines, encoding="utf-8")
    found = []

    def relations(report):
        found.extend(holding_relations(draft, tmp_path, report, {Sort.SUM}))
        return found

    outcomes = plant_errors(read_text(text), installed_rules(), kinds=[Kind.DIGIT], relations=relations)
    assert [(check.kind, [span.of(text) for span in check.spans]) for check in found] == [
        (Sort.SUM, ["54", "14", "40"])
    ]
    assert [(item.result, item.by) for item in outcomes] == [(Result.CAUGHT, ("SUM101",))]


def test_a_figure_that_is_only_counted_may_change_on_its_side():
    rules = installed_rules()
    text = (
        "A. KẾT QUẢ\nCó 02 chỉ tiêu chưa đạt.\nTỷ lệ hộ dùng nước sạch đạt 83% (Nghị quyết 90%).\n"
        "Tỷ lệ lao động qua đào tạo đạt 66% (Nghị quyết 70%).\n"
    )
    before = check_document(read_text(text), rules)
    found = [
        plant
        for seed in range(60)
        for plant in plants(before, [Kind.DIGIT], random.Random(seed), ["TAL103"])
        if plant.old.text == "83"
    ]
    results = {plant.new: outcome(plant, before, rules).result for plant in found}
    assert results.pop("93") is not Result.TOLERATED
    assert set(results.values()) == {Result.TOLERATED}
