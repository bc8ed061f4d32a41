"""`draftlint check`: exit codes, what is read, where reports go."""

import json
import os
import sys

import pytest

GOOD = "Toàn xã có 7 gồm 4 và 3 hộ.\n"
BAD = "Toàn xã có 9 gồm 4 và 3 hộ.\n"


def documents(result):
    return json.loads(result.stdout)["documents"]


def names(result):
    return [document["path"] for document in documents(result)]


def test_exit_codes(draftlint, tmp_path):
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "bad.txt").write_text(BAD)
    (tmp_path / "empty.txt").write_text("")
    assert draftlint("check", "good.txt").exit_code == 0
    assert draftlint("check", "bad.txt").exit_code == 1
    assert draftlint("check", "good.txt", "bad.txt").exit_code == 1
    assert draftlint("check", "--fail-on", "never", "bad.txt").exit_code == 0
    assert draftlint("check", "bad.txt", "empty.txt").exit_code == 3
    assert draftlint("check", "--fail-on", "never", "empty.txt").exit_code == 3
    assert draftlint("check", "nowhere.txt").exit_code == 3
    assert draftlint("check").exit_code == 2
    assert draftlint("check", "--format", "yaml", "good.txt").exit_code == 2
    assert draftlint("check", "--select", "NON999", "good.txt").exit_code == 2
    assert draftlint("check", "--min-coverage", "120", "good.txt").exit_code == 2


def test_fail_on_is_a_least_severity(draftlint, tmp_path):
    (tmp_path / "word.txt").write_text("Công văn khẩn.")
    assert draftlint("check", "--select", "FAW", "--fail-on", "error", "word.txt").exit_code == 0
    assert draftlint("check", "--select", "FAW", "word.txt").exit_code == 1
    assert draftlint("check", "--select", "FAW", "--fail-on", "info", "word.txt").exit_code == 1


def test_coverage_below_the_minimum(draftlint, tmp_path):
    (tmp_path / "half.txt").write_text(GOOD + "\nCó 5 xã, 6 thôn, 8 ấp.\n")
    assert draftlint("check", "--min-coverage", "50", "half.txt").exit_code == 0
    result = draftlint("check", "--min-coverage", "51", "half.txt")
    assert result.exit_code == 3
    assert "--min-coverage" in result.stderr


def test_unread_files_stand_among_the_others(draftlint, tmp_path):
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "b.txt").write_bytes(b"\0\1\2\3\xff" * 99)
    (tmp_path / "c.xyz").write_text("?")
    (tmp_path / "d.txt").write_text(BAD)
    result = draftlint("check", "--format", "json", "a.txt", "b.txt", "c.xyz", "d.txt", "e.txt")
    assert result.exit_code == 3
    assert [item["status"] for item in documents(result)] == ["read", "unread", "unread", "read", "unread"]
    codes = [notice["code"] for item in documents(result) for notice in item["notices"]]
    assert codes == ["binary", "unknown-format", "not-accessible"]
    assert json.loads(result.stdout)["summary"]["unread"] == 3
    assert "b.txt" in result.stderr
    assert documents(result)[3]["findings"][0]["rule"] == "FAK101"


@pytest.mark.parametrize("word", ["nổ", "lạc"])
def test_a_rule_that_breaks_leaves_the_rest_standing(draftlint, tmp_path, word):
    (tmp_path / "a.txt").write_text(f"Pháo {word}. {BAD}")
    result = draftlint("check", "--format", "json", "a.txt")
    [document] = documents(result)
    assert result.exit_code == 3
    assert document["status"] == "partial"
    assert [notice["code"] for notice in document["notices"]] == ["rule-failed"]
    assert len(document["findings"]) == 1
    assert "must not get out" not in result.output


def test_folders_are_walked_and_gitignore_is_respected(draftlint, tmp_path):
    for name in (
        ".gitignore",
        "a.txt",
        "b.log",
        "old/x.txt",
        "sub/.gitignore",
        "sub/c.TXT",
        "sub/skip.txt",
        "sub/keep.bak.txt",
        "sub/deep/skip.txt",
        "d.bak.txt",
        ".hidden/e.txt",
        "~$a.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(GOOD)
    (tmp_path / ".gitignore").write_text("old/\n*.bak.txt\n")
    (tmp_path / "sub/.gitignore").write_text("skip.txt\n!keep.bak.txt\n")
    result = draftlint("check", "--format", "json", ".")
    assert names(result) == ["a.txt", "sub/c.TXT", "sub/keep.bak.txt"]
    explicit = draftlint("check", "--format", "json", "old/x.txt", "d.bak.txt")
    assert names(explicit) == ["old/x.txt", "d.bak.txt"]
    assert names(draftlint("check", "--format", "json", "old")) == ["old/x.txt"]


def test_gitignore_of_the_repository_holds_in_its_folders(draftlint, tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("/sub/out/\n")
    for name in ("sub/out/a.txt", "sub/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text(GOOD)
    assert names(draftlint("check", "--format", "json", "sub")) == ["sub/b.txt"]
    assert names(draftlint("check", "--format", "json", "sub/out")) == ["sub/out/a.txt"]


def test_an_empty_folder_is_no_success(draftlint, tmp_path):
    (tmp_path / "empty").mkdir()
    result = draftlint("check", "empty")
    assert result.exit_code == 2
    assert "no draft" in result.stderr


def test_one_file_is_checked_once(draftlint, tmp_path):
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "link.txt").symlink_to("a.txt")
    os.link(tmp_path / "a.txt", tmp_path / "hard.txt")
    result = draftlint("check", "--format", "json", "a.txt", ".", "./a.txt", "link.txt", tmp_path / "a.txt")
    assert names(result) == ["a.txt"]


def test_a_pipe_is_refused_and_does_not_hang(draftlint, tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    result = draftlint("check", "--format", "json", "pipe.txt")
    assert documents(result)[0]["notices"][0]["code"] == "not-a-file"


def test_reports_go_where_their_output_says(draftlint, tmp_path):
    (tmp_path / "a.txt").write_text(BAD)
    result = draftlint("check", "a.txt", "--format", "text", "--format=json", "--output", "r.json")
    assert "FAK101" in result.stdout
    assert not result.stdout.startswith("{")
    assert json.loads((tmp_path / "r.json").read_text())["schema"] == "draftlint/1"
    result = draftlint("check", "a.txt", "--format", "json", "--output", "x.json", "--format", "text")
    assert "Phép tính" in result.stdout
    assert json.loads((tmp_path / "x.json").read_text())
    result = draftlint("check", "a.txt", "--output", "guessed.json")
    assert json.loads((tmp_path / "guessed.json").read_text())
    assert result.stdout == ""


@pytest.mark.parametrize(
    "args",
    [
        ("--format", "text", "--format", "json"),
        ("--format", "text", "--output", "a.txt"),
        ("--format", "text", "--output", "./link.txt"),
        ("--output", "report.xyz"),
        ("--format", "json", "--output", "nowhere/r.json"),
        ("--format", "json", "--output", "."),
        ("--format", "json", "--output", "r", "--format", "text", "--output", "r"),
        ("--verbose", "--quiet"),
    ],
)
def test_wrong_outputs_stop_before_anything_is_written(draftlint, tmp_path, args):
    (tmp_path / "a.txt").write_text(BAD)
    (tmp_path / "link.txt").symlink_to("a.txt")
    result = draftlint("check", "a.txt", *args)
    assert result.exit_code == 2
    assert result.stderr
    assert (tmp_path / "a.txt").read_text() == BAD


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be made there")
def test_hostile_file_names(draftlint, tmp_path):
    names_of_files = ["[bold]x.txt", "\x1b[31mred.txt", "a\nb.txt", "{path}.txt", "\u202etxt.exe.txt", "%s.txt"]
    for name in names_of_files:
        (tmp_path / name).write_text(BAD + name)
    with open(os.fsencode(tmp_path) + b"/\xff\xfe.txt", "w") as file:
        file.write(BAD)
    result = draftlint("check", ".")
    assert result.exit_code == 1
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout
    assert "[bold]x.txt" in result.stdout
    as_json = draftlint("check", "--format", "json", ".")
    assert sorted(names(as_json)) == sorted([*names_of_files, "\ufffd\ufffd.txt"])
    assert "\x1b" not in draftlint("check", "--quiet", ".").stdout


def test_an_option_after_two_dashes_is_a_file(draftlint, tmp_path):
    (tmp_path / "--format").write_text(GOOD)
    result = draftlint("check", "--format", "json", "--", "--format")
    assert names(result) == ["--format"]
    assert result.exit_code == 3


def test_select_and_ignore(draftlint, tmp_path):
    (tmp_path / "a.txt").write_text(BAD + "\nKhẩn, khẩn.\n")

    def rules(*args):
        result = draftlint("check", "--format", "json", "--fail-on", "never", *args, "a.txt")
        return {finding["rule"] for finding in documents(result)[0]["findings"]}

    assert rules() == {"FAK101"}
    assert rules("--select", "FAW") == {"FAW201"}
    assert rules("--select", "fake-word,FAK101") == {"FAW201", "FAK101"}
    assert rules("--select", "ALL", "--ignore", "FAK") == {"FAW201"}
    assert rules("--ignore", "FAK", "--select", "FAK101") == {"FAK101"}
    assert rules("--ignore", "fake-breakdown") == set()


def test_an_unknown_code_names_the_nearest(draftlint, tmp_path):
    (tmp_path / "a.txt").write_text(BAD)
    result = draftlint("check", "--select", "FAK011", "a.txt")
    assert result.exit_code == 2
    assert "FAK101" in result.stderr
