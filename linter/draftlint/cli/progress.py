"""A progress bar on standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from draftlint.cli.output import is_terminal
from draftlint.inputs import Input
from draftlint.report import DocumentReport, UnreadDocument
from draftlint.reporters.wording import visible

Checked = DocumentReport | UnreadDocument


def tracked(inputs: Sequence[Input], check_one: Callable[[Input], Checked], *, quiet: bool) -> Iterator[Checked]:
    """Check the files one by one; a bar shows how far it is where a person watches standard error."""
    if quiet or not is_terminal(sys.stderr):
        yield from map(check_one, inputs)
        return
    columns = (BarColumn(30), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=len(inputs))
        for item in inputs:
            progress.update(task, description=visible(item.shown_as)[-50:])
            yield check_one(item)
            progress.advance(task)
