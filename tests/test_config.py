"""`.draftlint.yaml`: where it is found, what it does, and what it refuses."""

import json

import pytest

from draftlint.config import Choice, Config, chosen_rules
from draftlint.config.selection import ALL, family_of
from draftlint.registry import load_packs

TEXT = "Toàn xã có 9 gồm 4 và 3 hộ. Công văn khẩn.\n"


@pytest.fixture
def rules(draftlint, tmp_path):
    """The rules that find something in a draft under a configuration, with the exit code."""
    (tmp_path / "a.txt").write_text(TEXT)

    def run(config, *args):
        (tmp_path / ".draftlint.yaml").write_text(config)
        result = draftlint("check", "--format", "json", *args, "a.txt")
        [document] = json.loads(result.stdout)["documents"]
        return {finding["rule"]: finding["severity"] for finding in document["findings"]}, result.exit_code

    return run


def test_an_empty_file_changes_nothing(rules):
    assert rules("") == ({"FAK101": "error"}, 1)
    assert rules("# nothing\n") == ({"FAK101": "error"}, 1)


def test_select_ignore_and_families(rules):
    assert rules("select: [FAW]")[0] == {"FAW201": "warning"}
    assert rules("select: ALL\nignore: [fake-breakdown]")[0] == {"FAW201": "warning"}
    assert rules("families:\n  FAW: on")[0] == {"FAK101": "error", "FAW201": "warning"}
    assert rules("families:\n  FAW: true\n  FAK: false")[0] == {"FAW201": "warning"}
    assert rules("families: {FAK: off}\nselect: [FAK101]")[0] == {"FAK101": "error"}


def test_the_command_line_is_stronger(rules):
    assert rules("select: [FAK]", "--select", "FAW")[0] == {"FAW201": "warning"}
    assert rules("families: {FAW: on}", "--select", "FAK")[0] == {"FAK101": "error"}
    assert rules("ignore: [FAK]", "--select", "FAK101")[0] == {"FAK101": "error"}
    assert rules("fail-on: never", "--fail-on", "error")[1] == 1


def test_severity_options_and_fail_on(rules):
    assert rules("rules:\n  FAK101:\n    severity: info") == ({"FAK101": "info"}, 0)
    assert rules("rules:\n  fake-breakdown:\n    tolerance: 2")[0] == {}
    assert rules("fail-on: never")[1] == 0
    assert rules("min-coverage: 100")[1] == 1
    assert rules("min-coverage: 100", "--ignore", "FAK")[1] == 3


def test_language(draftlint, tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(TEXT)
    assert "Phép tính" in draftlint("check", "a.txt").stdout
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert "Sum:" in draftlint("check", "a.txt").stdout
    (tmp_path / ".draftlint.yaml").write_text("language: vi")
    assert "Phép tính" in draftlint("check", "a.txt").stdout
    assert "Sum:" in draftlint("check", "--lang", "en", "a.txt").stdout


def test_each_file_has_the_nearest_configuration(draftlint, tmp_path):
    for folder, config in ((".", "fail-on: never"), ("strict", "select: [FAW]"), ("strict/deep", None)):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "a.txt").write_text(TEXT)
        if config:
            (tmp_path / folder / ".draftlint.yaml").write_text(config)
    result = draftlint("check", "--format", "json", ".")
    found = {item["path"]: [f["rule"] for f in item["findings"]] for item in json.loads(result.stdout)["documents"]}
    assert found == {"a.txt": ["FAK101"], "strict/a.txt": ["FAW201"], "strict/deep/a.txt": ["FAW201"]}
    assert result.exit_code == 1
    assert draftlint("check", "--config", ".draftlint.yaml", ".").exit_code == 0


def test_excluded_paths(draftlint, tmp_path):
    (tmp_path / ".draftlint.yaml").write_text("exclude:\n  - old/\n  - '*.bak.txt'\n  - '!keep.bak.txt'\n")
    for name in ("a.txt", "x.bak.txt", "keep.bak.txt", "old/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)

    def names(*paths):
        return [item["path"] for item in json.loads(draftlint("check", "--format", "json", *paths).stdout)["documents"]]

    assert names(".") == ["a.txt", "keep.bak.txt"]
    assert names("old/b.txt", "x.bak.txt") == ["old/b.txt", "x.bak.txt"]


@pytest.mark.parametrize(
    ("config", "line", "word"),
    [
        ("selct: [FAK]", 1, "select"),
        ("language: vi\nselect:\n  - FAK\n  - FAK110\n", 4, "FAK101"),
        ("ignore: fake-breakdwn", 1, "fake-breakdown"),
        ("families:\n  FAK1: on", 2, "FAK"),
        ("families:\n  FAK: maybe", 2, "on"),
        ("families: [FAK]", 1, ""),
        ("language: vn", 1, "vi"),
        ("fail-on: warn", 1, "warning"),
        ("revisions: finale", 1, "final"),
        ("min-coverage: 140", 1, "100"),
        ("min-coverage: yes", 1, "100"),
        ("rules:\n  FAK101:\n    severity: eror", 3, "error"),
        ("rules:\n  FAK101:\n    tolerence: 1", 3, "tolerance"),
        ("rules:\n  FAK101:\n    tolerance: '1'", 3, "integer"),
        ("rules:\n  FAK101:\n    tolerance: true", 3, "integer"),
        ("rules:\n  FAK101:\n    strict: 1", 3, "true/false"),
        ("rules:\n  FAK101:\n    words: [1]", 3, "words"),
        ("rules:\n  FAK101: off", 2, ""),
        ("rules:\n  FAK999:\n    severity: info", 2, "FAK101"),
        ("exclude: 5", 1, "exclude"),
        ("baseline: 5", 1, "baseline"),
        ("- select", 1, ""),
        ("5: x", 1, ""),
        ("select: [FAK\nignore: x", 2, "YAML"),
        ("a: 1\nselect: [FAK]\nselect: [FAW]", 3, "duplicate"),
        ("select: !!python/object/apply:os.system [echo]", 1, "select"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(draftlint, tmp_path, config, line, word):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / ".draftlint.yaml").write_text(config)
    result = draftlint("check", "--format", "json", "a.txt")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert f".draftlint.yaml:{line}:" in result.stderr
    assert word in result.stderr


def test_a_configuration_that_cannot_be_read(draftlint, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "latin.yaml").write_bytes(b"language: \xe9")
    assert draftlint("check", "--config", "nowhere.yaml", "a.txt").exit_code == 2
    assert draftlint("check", "--config", "latin.yaml", "a.txt").exit_code == 2
    (tmp_path / "marked.yaml").write_bytes(b"\xef\xbb\xbffail-on: never")
    assert draftlint("check", "--config", "marked.yaml", "a.txt").exit_code == 0


def test_a_path_that_goes_up_does_not_meet_the_configuration_below(draftlint, tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    (tmp_path / "there").mkdir()
    (tmp_path / "here/.draftlint.yaml").write_text("fail-on: never")
    (tmp_path / "there/a.txt").write_text(TEXT)
    monkeypatch.chdir(tmp_path / "here")
    assert draftlint("check", "../there/a.txt").exit_code == 1
    assert draftlint("check", "../there").exit_code == 1


def test_excluded_paths_of_a_named_configuration_are_below_the_working_folder(draftlint, tmp_path):
    for name in ("settled/team.yaml", "old/a.txt", "b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "settled/team.yaml").write_text("exclude: old/")
    result = draftlint("check", "--format", "json", "--config", "settled/team.yaml", ".")
    assert [item["path"] for item in json.loads(result.stdout)["documents"]] == ["b.txt"]


def test_no_family_is_called_like_the_word_for_all_rules():
    rules = [rule for pack in load_packs() for rule in pack.rules]
    assert ALL not in {family_of(rule) for rule in rules}
    assert {rule.code for rule in chosen_rules(rules, Config(), Choice(("TAL",), ()))} == {"TAL101", "TAL102", "TAL103"}
