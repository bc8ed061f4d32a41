"""The command line. Only this module prints or exits."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from draftlint.engine import check_document
from draftlint.errors import UnreadableError
from draftlint.readers import read_path
from draftlint.registry import load_packs
from draftlint.reporters import json_report


@click.group()
def main() -> None:
    """Find the internal contradictions of draft documents."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "format_name", type=click.Choice(["json"]), default="json")
@click.option("--lang", type=click.Choice(["vi", "en"]), default="vi")
def check(paths: tuple[Path, ...], format_name: str, lang: str) -> None:
    """Check drafts."""
    packs = load_packs()
    rules = [rule() for pack in packs for rule in pack.rules if rule.on_by_default]
    reports = []
    for path in paths:
        try:
            reports.append(check_document(read_path(path), rules))
        except UnreadableError as error:
            click.echo(str(error), err=True)
            sys.exit(3)
    click.echo(json_report.render(reports, packs, lang), nl=False)
    sys.exit(1 if any(report.findings for report in reports) else 0)


@main.command()
@click.argument("path", type=click.Path(path_type=Path))
def text(path: Path) -> None:
    """Print what was read, as numbered lines."""
    document = read_path(path)
    for number, line in enumerate(document.source.split("\n"), 1):
        click.echo(f"{number:5}  {line}")
