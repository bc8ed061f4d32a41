"""What the tests of the command share."""

import pytest
from click.testing import CliRunner

from draftlint.cli import main
from tests.fake_pack import PACK


@pytest.fixture
def draftlint(monkeypatch, tmp_path):
    """Runs the command with the fake pack in an empty folder, in Vietnamese."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for module in ("check", "show", "baseline"):
        monkeypatch.setattr(f"draftlint.cli.{module}.load_packs", lambda: [PACK])

    def run(*args):
        return CliRunner().invoke(main, [str(arg) for arg in args], catch_exceptions=False)

    return run
