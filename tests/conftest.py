"""What the tests of the command share."""

import pytest
from click.testing import CliRunner
from hypothesis import settings

from draftlint.cli import main
from tests.fake_pack import PACK

# The same examples in every run, whatever the machine; `--hypothesis-profile=default` looks for new ones.
settings.register_profile("steady", derandomize=True, database=None, deadline=None)
settings.load_profile("steady")


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
