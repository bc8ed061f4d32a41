"""Which report goes where: each `--output` belongs to the `--format` before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from draftlint.cli.output import print_exact, say, write_file
from draftlint.errors import UsageError

_ORDER = "draftlint.order"
_BY_SUFFIX = {
    ".json": "json",
    ".txt": "text",
    ".sarif": "sarif",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
    ".xml": "junit",
}


@dataclass(frozen=True, slots=True)
class Target:
    """A report to write; without a path it goes to standard output."""

    format_name: str
    path: Path | None = None

    def write(self, text: str) -> None:
        """Put the finished report in its place."""
        if self.path is not None:
            write_file(self.path, text)
        elif self.format_name == "text":
            say(text, end="")
        else:
            print_exact(text)


class TargetsCommand(click.Command):
    """A command that remembers in which order `--format` and `--output` came."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse as usual, with the order noted."""
        ctx.meta[_ORDER] = list(_order(args))
        return super().parse_args(ctx, args)


def _order(args: Sequence[str]) -> Iterator[str]:
    for arg in args:
        if arg == "--":
            return
        name = arg.partition("=")[0]
        if name in ("--format", "--output"):
            yield name


def plan_targets(
    ctx: click.Context, formats: Sequence[str], outputs: Sequence[Path], inputs: Sequence[Path]
) -> list[Target]:
    """The reports to write. Raises UsageError for two on standard output and for one that would hit a draft."""
    targets = list(_paired(ctx.meta[_ORDER], formats, outputs)) or [Target("text")]
    if sum(target.path is None for target in targets) > 1:
        raise UsageError(
            "Chỉ một báo cáo được in ra màn hình / only one report fits standard output.",
            hint="Thêm --output TỆP sau từng --format / give each other --format its --output.",
        )
    for target in targets:
        if target.path is not None:
            _refuse_bad_place(target.path, inputs)
    places = [target.path for target in targets if target.path is not None]
    if len(set(places)) < len(places):
        raise UsageError("Hai báo cáo ghi vào cùng một tệp / two reports go to one file.")
    return targets


def _paired(order: Sequence[str], formats: Sequence[str], outputs: Sequence[Path]) -> Iterator[Target]:
    names, places = iter(formats), iter(outputs)
    waiting: str | None = None
    for option in order:
        if option == "--format":
            if waiting is not None:
                yield Target(waiting)
            waiting = next(names)
            continue
        place = next(places)
        yield Target(waiting or _format_of(place), None if str(place) == "-" else place)
        waiting = None
    if waiting is not None:
        yield Target(waiting)


def _format_of(path: Path) -> str:
    """The format that the ending of a file name asks for."""
    name = _BY_SUFFIX.get(path.suffix.lower())
    if name is None:
        raise UsageError(
            f"--output {path}: chưa rõ dạng báo cáo / which format?",
            hint="Đặt --format DẠNG trước --output / put --format before it.",
        )
    return name


def _refuse_bad_place(path: Path, inputs: Sequence[Path]) -> None:
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise UsageError(
            f"--output {path}: không có thư mục chứa tệp này, hoặc đây là thư mục / no such folder, or it is one.",
            hint="Tạo thư mục trước / create the folder first.",
        )
    if path.exists() and any(item.exists() and path.samefile(item) for item in inputs):
        raise UsageError(
            f"--output {path}: sẽ ghi đè bản thảo / would overwrite the draft.",
            hint="Chọn tên khác / choose another name.",
        )
