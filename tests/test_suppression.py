"""Comments that quiet a rule at one place."""

import json

import pytest

BAD = "Có 9 gồm 4 và 3 hộ."


@pytest.fixture
def findings(draftlint, tmp_path):
    def run(text, *args):
        (tmp_path / "a.txt").write_text(text)
        result = draftlint("check", "--format", "json", "--fail-on", "info", *args, "a.txt")
        [document] = json.loads(result.stdout)["documents"]
        found = [(item["rule"], (item["suppressed"] or {}).get("reason")) for item in document["findings"]]
        return found, result.exit_code

    return run


def test_a_comment_speaks_for_its_own_line_and_the_next(findings):
    quiet = ([("FAK101", "hai kỳ khác nhau")], 0)
    comment = "<!-- draftlint: ignore FAK101 hai kỳ khác nhau -->"
    assert findings(f"{comment}\n{BAD}\n") == quiet
    assert findings(f"{comment}\n\n{BAD}\n") == quiet
    assert findings(f"{BAD} {comment}\n") == quiet
    assert findings(f"{BAD}\n".replace("9", f"9 {comment}"))[1] == 0
    assert findings(f"<!--draftlint:ignore fake-breakdown hai kỳ khác nhau-->\n{BAD}\n") == quiet


def test_a_comment_reaches_no_further(findings):
    comment = "<!-- draftlint: ignore FAK101 một lý do -->"
    found, code = findings(f"{comment}\n{BAD}\n{BAD.replace('9', '8')}\n")
    assert found == [("FAK101", "một lý do"), ("FAK101", None)]
    assert code == 1
    found, _ = findings(f"Câu đầu. {comment}\n{BAD}\n")
    assert sorted(found) == [("FAK101", None), ("SUP101", None)]
    found, _ = findings(f"{BAD}\n{comment}\n")
    assert sorted(found) == [("FAK101", None), ("SUP101", None)]


def test_two_comments_above_one_line(findings):
    text = (
        "<!-- draftlint: ignore FAK101 lý do một -->\n<!-- draftlint: ignore FAW201 lý do hai -->\n"
        f"{BAD} Công văn khẩn.\n"
    )
    assert findings(text, "--select", "ALL") == ([("FAK101", "lý do một"), ("FAW201", "lý do hai")], 0)


def test_a_reason_is_required(findings):
    found, code = findings(f"<!-- draftlint: ignore FAK101 -->\n{BAD}\n")
    assert sorted(found) == [("FAK101", None), ("SUP102", None)]
    assert code == 1


def test_a_comment_for_a_rule_that_did_not_run_is_left_alone(findings):
    assert findings("<!-- draftlint: ignore FAW201 lý do -->\nChữ.\n") == ([], 0)


def test_the_comment_is_no_part_of_the_draft(findings):
    assert findings("Có 7 gồm 4 <!-- draftlint: ignore FAK101 Có 9 gồm 4 và 3 -->và 3 hộ.\n")[0] == [("SUP101", None)]


def test_checks_stay_and_counts_tell(draftlint, tmp_path):
    (tmp_path / "a.txt").write_text(f"<!-- draftlint: ignore FAK101 lý do -->\n{BAD}\n")
    value = json.loads(draftlint("check", "--format", "json", "a.txt").stdout)
    assert [check["verdict"] for check in value["documents"][0]["checks"]] == ["fails"]
    assert value["summary"]["suppressed"] == 1
    assert value["summary"]["findings"] == {"error": 0, "warning": 0, "info": 0}
    assert value["documents"][0]["findings"][0]["suppressed"] == {"by": "inline", "reason": "lý do"}
    shown = draftlint("check", "a.txt").stdout
    assert "FAK101" not in shown
    assert "1 đã bỏ qua" in shown
    assert "lý do" in draftlint("check", "--verbose", "a.txt").stdout


def test_comments_in_markdown(draftlint, tmp_path):
    (tmp_path / "a.md").write_text(
        f"# Tình hình\n\n<!-- draftlint: ignore FAK101 lý do một -->\n{BAD}\n\n"
        f"- Mục. {BAD} <!-- draftlint: ignore FAK101 lý do hai -->\n\n"
        "Viết `<!-- draftlint: ignore FAK101 lý do -->` hoặc:\n\n"
        "```\n<!-- draftlint: ignore FAK101 lý do -->\n```\n\n"
        "<!-- draftlint: ignore FAK101 -->\nHết.\n"
    )
    result = draftlint("check", "--format", "json", "a.md")
    found = json.loads(result.stdout)["documents"][0]["findings"]
    assert [(item["rule"], item["location"]["line"]) for item in found] == [
        ("FAK101", 4),
        ("FAK101", 6),
        ("SUP102", 14),
    ]
    assert [item["suppressed"]["reason"] for item in found[:2]] == ["lý do một", "lý do hai"]
