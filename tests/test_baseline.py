"""What people set aside outside of the draft: sidecars and baselines."""

import json

import pytest

BAD = "Toàn xã có 9 gồm 4 và 3 hộ.\n"
OTHER = "Toàn thôn có 8 gồm 4 và 3 hộ.\n"


@pytest.fixture
def check(draftlint):
    """The suppressions and the exit code of a check."""

    def run(*paths):
        result = draftlint("check", "--format", "json", *paths)
        assert result.stdout, result.stderr
        found = [f for d in json.loads(result.stdout)["documents"] for f in d["findings"]]
        return [f["suppressed"] for f in found], result.exit_code, [f["fingerprint"] for f in found]

    return run


def review(path, *entries):
    lines = ["reviews:"]
    for fingerprint, state, reason in entries:
        lines += [f"  - fingerprint: '{fingerprint}'", f"    state: {state}", f"    reason: {json.dumps(reason)}"]
    path.write_text("\n".join(lines))


def test_a_dismissal_lapses_when_the_figure_changes(check, tmp_path):
    draft = tmp_path / "a.txt"
    draft.write_text(BAD)
    _, _, [fingerprint] = check("a.txt")
    review(tmp_path / "a.txt.review.yaml", (fingerprint, "dismissed", "hai nguồn số liệu"))
    assert check("a.txt")[:2] == ([{"by": "sidecar", "reason": "hai nguồn số liệu"}], 0)
    draft.write_text("Một đoạn mới ở trên.\n\n" + BAD)
    assert check("a.txt")[1] == 0
    draft.write_text(BAD.replace("9", "10"))
    assert check("a.txt")[:2] == ([None], 1)


@pytest.mark.parametrize("state", ["confirmed", "later"])
def test_other_states_quiet_nothing(check, tmp_path, state):
    (tmp_path / "a.txt").write_text(BAD)
    _, _, [fingerprint] = check("a.txt")
    review(tmp_path / "a.txt.review.yaml", (fingerprint, state, ""))
    assert check("a.txt")[:2] == ([None], 1)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("reviews: 5", 1),
        ("reviews:\n  - state: later", 2),
        ("reviews:\n  - fingerprint: 00012345\n    state: later", 2),
        ("reviews:\n  - fingerprint: 'abc'\n    state: perhaps", 2),
        ("- fingerprint: 'ab'\n  state: later\n- fingerprint: 'abc'\n  state: dismissed\n  reason: ' '", 3),
        ("reviews: [", 1),
    ],
)
def test_a_wrong_sidecar_stops_the_run(draftlint, tmp_path, content, line):
    (tmp_path / "a.txt").write_text(BAD)
    (tmp_path / "a.txt.review.yaml").write_text(content)
    result = draftlint("check", "a.txt")
    assert result.exit_code == 2
    assert f"a.txt.review.yaml:{line}:" in result.stderr


def test_a_baseline_leaves_only_what_is_new(draftlint, check, tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text(BAD)
    (tmp_path / "sub/b.txt").write_text(BAD)
    made = draftlint("baseline", ".")
    assert made.exit_code == 0
    assert "2" in made.stdout
    before = {"by": "baseline", "reason": "đã có từ trước / was there before"}
    assert check(".")[:2] == ([before, before], 0)
    assert check("sub/b.txt")[:2] == ([before], 0)
    (tmp_path / "sub/b.txt").write_text(BAD + "\n" + OTHER)
    assert check(".")[:2] == ([before, before, None], 1)
    (tmp_path / "c.txt").write_text(BAD)
    assert check("c.txt")[1] == 1


def test_a_new_baseline_keeps_the_reasons(draftlint, check, tmp_path):
    (tmp_path / "a.txt").write_text(BAD)
    draftlint("baseline", ".", "--reason", "chờ thống kê")
    (tmp_path / "a.txt").write_text(BAD + "\n" + OTHER)
    draftlint("baseline", ".", "--reason", "lần hai")
    assert [item["reason"] for item in check(".")[0]] == ["chờ thống kê", "lần hai"]


def test_a_configured_baseline(draftlint, check, tmp_path):
    (tmp_path / "a.txt").write_text(BAD)
    (tmp_path / "kept").mkdir()
    draftlint("baseline", "a.txt", "--output", "kept/known.yaml")
    assert check("a.txt")[1] == 1
    (tmp_path / ".draftlint.yaml").write_text("baseline: kept/known.yaml")
    assert check("a.txt")[1] == 0
    (tmp_path / ".draftlint.yaml").write_text("baseline: kept/lost.yaml")
    result = draftlint("check", "a.txt")
    assert result.exit_code == 2
    assert "lost.yaml" in result.stderr


def test_a_baseline_reports_what_it_could_not_read(draftlint, tmp_path):
    (tmp_path / "a.txt").write_text("")
    assert draftlint("baseline", "a.txt").exit_code == 3


def test_the_review_that_the_html_report_exports(check, tmp_path):
    (tmp_path / "a.txt").write_text(BAD)
    _, _, [fingerprint] = check("a.txt")
    (tmp_path / "a.txt.review.yaml").write_text(
        f'draftlint-review: 1\ndocument: "{"0" * 64}"\nfindings:\n'
        f'  - fingerprint: "{fingerprint}"\n    rule: "FAK101"\n'
        '    state: "dismissed"\n    reason: "hai nguồn: \\"sở\\" và phòng"\n    by: "Lan"\n    date: "2025-03-04"\n'
    )
    assert check("a.txt")[:2] == ([{"by": "sidecar", "reason": 'hai nguồn: "sở" và phòng'}], 0)
    (tmp_path / "a.txt.review.yaml").write_text(f'draftlint-review: 1\ndocument: "{"0" * 64}"\nfindings: []\n')
    assert check("a.txt")[1] == 1
