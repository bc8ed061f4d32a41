"""`draftlint annotate`."""

from __future__ import annotations

import hashlib
from pathlib import Path

import click

from draftlint.cli.check import checker
from draftlint.cli.language import language_of
from draftlint.cli.output import say, say_error
from draftlint.config import Choice, Configs
from draftlint.errors import UnreadableError, UsageError
from draftlint.inputs import collect
from draftlint.readers import Revisions
from draftlint.registry import load_packs
from draftlint.report import DocumentReport
from draftlint.reporters.annotate import annotated


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--output", "-o", type=click.Path(path_type=Path), required=True, help="Tệp kết quả / the copy.")
@click.option("--select", multiple=True, metavar="CODE", help="Chỉ các quy tắc này / only these.")
@click.option("--ignore", multiple=True, metavar="CODE", help="Trừ các quy tắc này / not these.")
@click.option("--lang", type=click.Choice(["vi", "en"]), help="Ngôn ngữ nhận xét / language of the remarks.")
@click.option("--revisions", type=click.Choice([item.value for item in Revisions]), help="Bản có theo dõi sửa đổi.")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Tệp cấu hình / configuration file.")
@click.pass_context
def annotate(
    ctx: click.Context,
    *,
    file: Path,
    output: Path,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    lang: str | None,
    revisions: str | None,
    config_file: Path | None,
) -> None:
    """Chép bản thảo .docx hoặc .pdf kèm nhận xét tại từng chỗ. / Copy a draft with remarks at every place."""
    if output.exists() and file.exists() and output.samefile(file):
        raise UsageError(
            f"{output}: không ghi đè lên bản thảo / this is the draft itself.",
            hint="Đặt tên khác cho --output / choose another --output.",
        )
    known = [rule for pack in load_packs() for rule in pack.rules]
    configs = Configs(known, config_file)
    [item] = collect([file], configs)
    language = language_of(lang, item.config)
    report = checker(known, Choice(select, ignore), revisions)(item)
    for notice in report.notices:
        say_error(f"{report.path}: {notice.in_language(language)}")
    if not isinstance(report, DocumentReport):
        ctx.exit(3)
    data = file.read_bytes()
    if hashlib.sha256(data).hexdigest() != report.document.sha256:
        raise UnreadableError(
            "changed",
            f"{file}: tệp vừa bị thay đổi trong khi đọc / the file changed while it was read.",
            hint="Đóng tệp trong Word rồi chạy lại / close it in Word and run again.",
        )
    copy, unplaced = annotated(data, report, language)
    try:
        output.write_bytes(copy)
    except OSError as error:
        raise UsageError(f"{output}: không ghi được ({error.strerror}) / cannot be written.") from error
    count = len(report.open_findings)
    say(f"{output}: đã ghi nhận xét cho {count} phát hiện / remarks on {count} findings.")
    if unplaced:
        say_error(f"{file}: {unplaced} chỗ không gắn được nhận xét / {unplaced} places could not be marked.")
    ctx.exit(3 if report.notices else 0)
