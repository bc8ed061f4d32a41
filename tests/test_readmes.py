"""What the READMEs lead to exists, and the commands that they name."""

from pathlib import Path

import click
import pytest
import regex

from draftlint.cli import main

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_links_and_commands(name):
    text = (ROOT / name).read_text("utf-8")
    links = [link for link in regex.findall(r"\]\(([^)#:]+)\)", text) if link]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
    code = regex.findall(r"```sh\n(.*?)```|`([^`\n]+)`", text, regex.DOTALL)
    named = {name for pair in code for part in pair for name in regex.findall(r"(?m)^draftlint ([a-z]+)", part)}
    assert {"check", "annotate"} <= named <= set(main.list_commands(click.Context(main)))
