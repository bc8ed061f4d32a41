"""The command line. Only this module prints or exits."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from draftlint.document import Language, Notice
from draftlint.engine import check_document
from draftlint.errors import UnreadableError
from draftlint.readers import identify, read_path
from draftlint.registry import load_packs
from draftlint.report import DocumentReport, RunReport, UnreadDocument
from draftlint.reporters import MODULES, reporter


@click.group()
def main() -> None:
    """Find the internal contradictions of draft documents."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "format_name", type=click.Choice(list(MODULES)), default="json")
@click.option("--lang", type=click.Choice(["vi", "en"]), default="vi")
def check(paths: tuple[Path, ...], format_name: str, lang: str) -> None:
    """Check drafts."""
    packs = load_packs()
    rules = [rule() for pack in packs for rule in pack.rules if rule.on_by_default]
    documents: list[DocumentReport | UnreadDocument] = []
    for path in paths:
        try:
            documents.append(check_document(read_path(path), rules))
        except UnreadableError as error:
            documents.append(UnreadDocument(str(path), *identify(path), (Notice(error.code, str(error), str(error)),)))
    run = RunReport(tuple(documents), tuple(packs), Language(lang))
    click.echo(reporter(format_name)(run), nl=False)
    sys.exit(3 if run.unread else 1 if any(report.open_findings for report in run.read) else 0)


@main.command()
@click.argument("path", type=click.Path(path_type=Path))
def text(path: Path) -> None:
    """Print what was read, as numbered lines."""
    document = read_path(path)
    for number, line in enumerate(document.source.split("\n"), 1):
        click.echo(f"{number:5}  {line}")
