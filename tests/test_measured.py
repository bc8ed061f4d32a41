"""The measured figures of a pack: the file, what is wrong in it, and the pages that print it."""

from collections import Counter

import pytest

from draftlint.catalogue import measured, rule_markdown
from draftlint.document import Language
from draftlint.errors import UsageError
from draftlint.measured import Measured, Share, measured_in, parse
from draftlint.registry import load_packs
from draftlint.reporters.html.cards import rule_page
from tests.fake_pack import BreakdownMismatch
from tests.measure.annotated import compared
from tests.measure.planting import caught_by_rule, precision, recall

RULES = {rule.code: rule for pack in load_packs() for rule in pack.rules}


class Counted(BreakdownMismatch):
    """A rule with figures."""

    measured = Measured(found=Share(11, 12), planted=Share(2, 3), told=Share(3, 4), failures=Share(7, 9))


def test_every_rule_of_the_file_exists_and_carries_its_figures():
    figures = measured_in("draftlint_rules")
    assert figures
    for code, value in figures.items():
        assert RULES[code].measured == value
        assert value != Measured()
    assert all(rule.measured == figures.get(code, Measured()) for code, rule in RULES.items())


def test_pages_print_the_figures():
    vietnamese, english = measured(Counted).vi, measured(Counted).en
    assert vietnamese.split("; ") == [
        "phát hiện đúng 11/12 (92%)", "lỗi cài thử bắt được 2/3", "báo đúng chỗ cài lỗi 3/4",
        "sai lệch loại này (mọi quy tắc) phát hiện 7/9.",
    ]  # fmt: skip
    assert english.split("; ") == [
        "11 of 12 findings right (92%)", "2 of 3 planted errors caught", "3 of 4 told at the planted place",
        "7 of 9 annotated failures of this kind found by any rule.",
    ]  # fmt: skip
    assert f"Độ tin cậy đo được: {vietnamese}" in rule_markdown(Counted, Language.VI)
    assert f"Measured: {english}" in rule_markdown(Counted, Language.EN)
    shown = rule_page("FAK101", Counted, Language.VI).paragraphs[-1].text
    assert shown == f"Độ tin cậy đo được: {vietnamese}"


def test_a_rule_without_figures_says_so():
    assert "Độ tin cậy đo được: chưa đo." in rule_markdown(BreakdownMismatch, Language.VI)
    assert "Measured: not measured yet." in rule_markdown(BreakdownMismatch, Language.EN)


def test_a_file_is_read():
    read = parse("ABC101:\n  found: {right: 0, of: 2}\n  noted: {right: 1, of: 1}\n", "m.yaml")
    assert read == {"ABC101": Measured(found=Share(0, 2), noted=Share(1, 1))}
    assert parse("", "m.yaml") == {}
    assert measured_in("draftlint.relations") == {}


@pytest.mark.parametrize(
    ("text", "line", "named"),
    [
        ("- ABC101\n", 1, "rule codes"),
        ("ABC100: {}\nABC101: 3\n", 2, "ABC101"),
        ("ABC101:\n  fuond: {right: 1, of: 2}\n", 2, "fuond"),
        ("ABC101:\n  found: {right: 3, of: 2}\n", 2, "found"),
        ("ABC101:\n  found: {right: 0, of: 0}\n", 2, "found"),
        ("ABC101:\n  planted: {right: 1, of: 2}\n", 2, "planted"),
        ("ABC101:\n  planted: {caught: true, of: 2}\n", 2, "planted"),
        ("ABC101: [\n", 2, "YAML"),
    ],
)
def test_wrong_entries_are_named(text, line, named):
    with pytest.raises(UsageError) as raised:
        parse(text, "m.yaml")
    assert str(raised.value).startswith(f"m.yaml:{line}:")
    assert named in str(raised.value)


ANNOTATED = """\
Toàn xã có 250 hộ, trong đó 100 hộ khá và 140 hộ trung bình.
Toàn huyện có 46/58 thôn đạt chuẩn, đạt 39,3%.
Toàn huyện có 28/40 trường đạt chuẩn, đạt 90%.
"""
ROWS = """\
{"kind": "sum", "verdict": "unclear", "spans": [{"line": 1, "quote": "250 hộ"}, {"line": 1, "quote": "140 hộ"}]}
{"kind": "ratio", "verdict": "fails", "spans": [{"line": 2, "quote": "46/58"}, {"line": 2, "quote": "39,3%"}]}
{"kind": "ratio", "verdict": "holds", "spans": [{"line": 3, "quote": "28/40"}, {"line": 3, "quote": "90%"}]}
"""


def test_findings_are_compared_with_annotations(tmp_path):
    (tmp_path / "a.txt").write_text(ANNOTATED, "utf-8")
    (tmp_path / "a.relations.jsonl").write_text(ROWS, "utf-8")
    rules = [RULES[code]() for code in ("SUM101", "RAT101")]
    found = compared(tmp_path / "a.txt", tmp_path, rules)
    assert found.by_rule == {"RAT101": {"found": {"right": 1, "of": 2}}}
    assert found.by_kind == {"ratio": {"told": 1, "of": 1}}
    (tmp_path / "a.relations.jsonl").write_text("", "utf-8")
    assert list(compared(tmp_path / "a.txt", tmp_path, rules).by_rule["SUM101"].values()) == [{"right": 0, "of": 1}]


def test_in_a_text_without_annotations_nothing_found_is_right(tmp_path):
    (tmp_path / "a.txt").write_text(ANNOTATED, "utf-8")
    found = compared(tmp_path / "a.txt", tmp_path, [RULES["RAT101"]()]).by_rule
    assert found == {"RAT101": {"found": {"right": 0, "of": 2}}}


def test_changes_that_a_relation_tolerates_are_no_errors():
    assert recall(Counter(caught=3, missed=1, tolerated=5)) == {"caught": 3, "of": 4}


def test_plants_are_counted_by_rule(tmp_path):
    (tmp_path / "a.txt").write_text("Toàn huyện có 46/58 thôn đạt chuẩn, đạt 79,3%.\n", "utf-8")
    counts = caught_by_rule(tmp_path / "a.txt", [RULES["RAT101"]()], seed=1, each=3)
    assert sum(counts["RAT101"][result] for result in ("caught", "missed", "tolerated")) == 3
    assert counts["RAT101"]["caught"] >= 2
    assert counts["RAT101"]["at_place"] == counts["RAT101"]["caught"]
    assert precision(counts["RAT101"]) == {"right": counts["RAT101"]["caught"], "of": counts["RAT101"]["caught"]}


def test_what_is_told_elsewhere_is_not_right():
    assert precision(Counter(at_place=3, elsewhere=1, missed=2)) == {"right": 3, "of": 4}


@pytest.fixture
def built_in_file(monkeypatch):
    """Stands for the pack's file."""

    def put(value):
        monkeypatch.setattr(
            "draftlint.registry.measured_in", lambda package: value if package == "draftlint_rules" else {}
        )

    return put


def test_figures_of_an_unknown_rule_are_refused(built_in_file):
    built_in_file({"XYZ999": Measured(found=Share(1, 1))})
    with pytest.raises(UsageError, match=r"draftlint_rules/measured\.yaml.*XYZ999"):
        load_packs()
