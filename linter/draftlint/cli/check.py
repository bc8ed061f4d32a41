"""`draftlint check`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from draftlint.cli.language import language_of
from draftlint.cli.output import say_error, wants_colour, width
from draftlint.cli.progress import tracked
from draftlint.cli.targets import Target, TargetsCommand, plan_targets
from draftlint.config import Choice, Config, Configs, FailOn, chosen_rules, unknown_selector
from draftlint.engine import check_file
from draftlint.errors import UsageError
from draftlint.inputs import Input, collect
from draftlint.readers import ReadOptions, Revisions
from draftlint.registry import load_packs
from draftlint.report import DocumentReport, RunReport, UnreadDocument
from draftlint.reporters import MODULES, reporter, terminal
from draftlint.reporters.wording import visible
from draftlint.rule import Rule

FOUND, UNREAD = 1, 3


def no_drafts() -> UsageError:
    """The error where the paths lead to no draft at all: that is no success."""
    return UsageError(
        "Không có bản thảo nào trong các thư mục đã nêu / no draft in the folders named.",
        hint="Kiểm tra đường dẫn, .gitignore và exclude / check the path, .gitignore and exclude.",
    )


def _words(ctx: click.Context, parameter: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Codes given one by one or with commas between."""
    return tuple(word.strip() for item in value for word in item.split(",") if word.strip())


@click.command(cls=TargetsCommand)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format", "formats", multiple=True, type=click.Choice(["text", *MODULES]), help="Dạng báo cáo / report."
)
@click.option("--output", "outputs", multiple=True, type=click.Path(path_type=Path), help="Ghi ra tệp / write to FILE.")
@click.option("--select", multiple=True, callback=_words, metavar="CODE…", help="Chỉ các quy tắc này / only these.")
@click.option("--ignore", multiple=True, callback=_words, metavar="CODE…", help="Trừ các quy tắc này / not these.")
@click.option("--fail-on", type=click.Choice([item.value for item in FailOn]), help="Mức trả về mã 1 / what exits 1.")
@click.option(
    "--min-coverage",
    type=click.FloatRange(0, 100),
    metavar="P",
    help="% con số phải được đối chiếu / of the numbers must be checked.",
)
@click.option("--lang", type=click.Choice(["vi", "en"]), help="Ngôn ngữ báo cáo / language of the report.")
@click.option(
    "--revisions",
    type=click.Choice([item.value for item in Revisions]),
    help="Đọc phía nào của sửa đổi được theo dõi / side of tracked changes.",
)
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Tệp cấu hình / configuration file.")
@click.option("--color/--no-color", "colour", default=None, help="Màu / colour (mặc định: chỉ trên màn hình).")
@click.option("--verbose", "-v", is_flag=True, help="Kể cả quan hệ khớp / also what holds.")
@click.option("--quiet", "-q", is_flag=True, help="Mỗi phát hiện một dòng / one line a finding.")
@click.pass_context
def check(
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    formats: tuple[str, ...],
    outputs: tuple[Path, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    min_coverage: float | None,
    lang: str | None,
    revisions: str | None,
    config_file: Path | None,
    colour: bool | None,
    verbose: bool,
    quiet: bool,
) -> None:
    """Kiểm tra các bản thảo; thư mục được duyệt hết. / Check drafts; folders are walked."""
    if verbose and quiet:
        raise UsageError("--verbose và --quiet không đi cùng nhau / do not go together.")
    packs = load_packs()
    known = [rule for pack in packs for rule in pack.rules]
    _refuse_unknown(known, select, ignore)
    configs = Configs(known, config_file)
    inputs = collect(paths, configs)
    if not inputs:
        raise no_drafts()
    targets = plan_targets(ctx, formats, outputs, [item.path for item in inputs])
    first = configs.of(paths[0])
    check_one = checker(known, Choice(select, ignore), revisions)
    documents = tuple(tracked(inputs, check_one, quiet=quiet))
    run = RunReport(documents, tuple(packs), language_of(lang, first))
    view = terminal.View(width(), False, verbose, quiet)
    for target in targets:
        target.write(_render(run, target, view, colour))
    _tell_unread(run, targets)
    least = min_coverage if min_coverage is not None else first.min_coverage
    ctx.exit(_exit_code(run, inputs, fail_on, least))


def _refuse_unknown(known: Sequence[type[Rule]], select: Sequence[str], ignore: Sequence[str]) -> None:
    for option, words in (("--select", select), ("--ignore", ignore)):
        for word in words:
            error = unknown_selector(word, known, option)
            if error is not None:
                raise error


def checker(
    known: Sequence[type[Rule]], choice: Choice, revisions: str | None
) -> Callable[[Input], DocumentReport | UnreadDocument]:
    """What checks one file: its rules follow from its configuration and the choice on the command line."""
    chosen: dict[int, list[Rule]] = {}

    def check_one(item: Input) -> DocumentReport | UnreadDocument:
        config = item.config
        if id(config) not in chosen:
            chosen[id(config)] = chosen_rules(known, config, choice)
        side = Revisions(revisions) if revisions else config.revisions or Revisions.FINAL
        return check_file(
            item.path, chosen[id(config)], ReadOptions(side), shown_as=item.shown_as, set_aside=item.set_aside
        )

    return check_one


def _render(run: RunReport, target: Target, view: terminal.View, colour: bool | None) -> str:
    if target.format_name != "text":
        return reporter(target.format_name)(run)
    if target.path is None:
        return terminal.render(run, terminal.View(view.width, wants_colour(colour), view.verbose, view.quiet))
    return terminal.render(run, terminal.View(verbose=view.verbose, quiet=view.quiet))


def _tell_unread(run: RunReport, targets: Sequence[Target]) -> None:
    """On standard error, what was not read, unless the text report on standard output has just said so."""
    if any(target.format_name == "text" and target.path is None for target in targets):
        return
    for item in run.documents:
        for notice in item.notices:
            say_error(f"{item.path}: {visible(notice.in_language(run.language))}")


def _exit_code(run: RunReport, inputs: Sequence[Input], fail_on: str | None, least: float | None) -> int:
    numbers = run.totals.numbers
    share = 100 * numbers.checked / numbers.found if numbers.found else 100.0
    if any(item.status != "read" for item in run.documents):
        return UNREAD
    if least is not None and share < least:
        say_error(
            f"Mới đối chiếu {share:.1f}% con số, dưới mức {least:g}% của --min-coverage / "
            f"{share:.1f}% of the numbers were checked, below --min-coverage."
        )
        return UNREAD
    failed = any(_reached(item, entry.config, fail_on) for item, entry in zip(run.documents, inputs, strict=True))
    return FOUND if failed else 0


def _reached(item: DocumentReport | UnreadDocument, config: Config, fail_on: str | None) -> bool:
    limit = FailOn(fail_on) if fail_on else config.fail_on or FailOn.WARNING
    return isinstance(item, DocumentReport) and any(limit.reached_by(finding) for finding in item.open_findings)
