"""`draftlint baseline`."""

from __future__ import annotations

from pathlib import Path

import click

from draftlint.baseline import FILE_NAME, baseline_text
from draftlint.cli.check import checker, no_drafts
from draftlint.cli.output import say, write_file
from draftlint.cli.progress import tracked
from draftlint.config import Choice, Configs
from draftlint.inputs import collect
from draftlint.registry import load_packs
from draftlint.report import DocumentReport

_REASON = "đã có từ trước / was there before"


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--output", type=click.Path(path_type=Path), default=Path(FILE_NAME), show_default=True)
@click.option("--reason", default=_REASON, show_default=True, help="Lý do ghi cho mục mới / reason of new entries.")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Tệp cấu hình / configuration file.")
@click.pass_context
def baseline(ctx: click.Context, paths: tuple[Path, ...], output: Path, reason: str, config_file: Path | None) -> None:
    """Ghi nhận các phát hiện hiện có để lần sau chỉ báo phát hiện mới. / Set aside what is found today."""
    known = [rule for pack in load_packs() for rule in pack.rules]
    configs = Configs(known, config_file)
    inputs = collect(paths, configs, with_baseline=False)
    if not inputs:
        raise no_drafts()
    reports = list(tracked(inputs, checker(known, Choice(), None), quiet=False))
    found = {
        item.path: report.open_findings
        for item, report in zip(inputs, reports, strict=True)
        if isinstance(report, DocumentReport)
    }
    write_file(output, baseline_text(output, found, reason))
    count = sum(len(findings) for findings in found.values())
    say(f"{output}: đã ghi nhận {count} phát hiện / {count} findings set aside.")
    ctx.exit(0 if len(found) == len(inputs) else 3)
