"""The hook, run by the real pre-commit."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.skipif("CI" not in os.environ, reason="installs the hook; runs in .ci/run (CI=1)")


def test_the_hook_runs_on_drafts_by_their_names(tmp_path):
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    (drafts / "Báo cáo.TXT").write_text("Số liệu còn thiếu: ……… hộ nghèo.\nNgày … tháng … năm 2025\n", "utf-8")
    (drafts / "hỏng.docx").write_bytes(b"PK\x03\x04 cut off")
    (drafts / "code.py").write_text("x = '……… hộ'\n", "utf-8")
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "home"), "LANG": "C.UTF-8"}
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        environment.pop(name, None)

    def run(*command):
        return subprocess.run(command, cwd=drafts, env=environment, capture_output=True, text=True, check=False)

    assert run("git", "init", "-q").returncode == 0
    run("git", "add", ".")
    result = run(sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), "draftlint", "--all-files", "--verbose")
    said = result.stdout + result.stderr
    assert result.returncode == 1, said
    assert "Báo cáo.TXT" in result.stdout, said
    assert "PLH" in result.stdout, said
    assert "hỏng.docx" in result.stdout, said
    assert "exit code: 3" in result.stdout, said
    assert "code.py" not in result.stdout, said
