"""The command and what all of its subcommands share."""

from __future__ import annotations

import importlib
import os
import sys
import traceback
from collections.abc import Mapping

import click

from draftlint import __version__
from draftlint.cli.output import say_error
from draftlint.errors import DraftlintError, UnreadableError

USAGE = 2
UNREAD = 3
INTERRUPTED = 130


_MODULES: Mapping[str, str] = {
    "check": "check",
    "annotate": "annotate",
    "rules": "show",
    "explain": "show",
    "text": "show",
    "facts": "show",
    "references": "references",
    "baseline": "baseline",
}
"""Subcommand to the module of this package that holds it, imported when it is called: `--version` needs no reader."""


class _Command(click.Group):
    """Turns errors into words and exit codes: a program that breaks must never look like one that found something."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the subcommands."""
        return sorted(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand of a name, or None."""
        if cmd_name not in _MODULES:
            return None
        command: click.Command = getattr(importlib.import_module(f"draftlint.cli.{_MODULES[cmd_name]}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the subcommand."""
        try:
            return super().invoke(ctx)
        except DraftlintError as error:
            say_error(str(error))
            ctx.exit(UNREAD if isinstance(error, UnreadableError) else USAGE)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except (click.Abort, KeyboardInterrupt):
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:  # the reader (`| head`) has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        except Exception as error:
            say_error(_internal(error))
            ctx.exit(USAGE)


def _internal(error: Exception) -> str:
    """Where the program broke; not what it held, which may be words of a draft."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{os.path.basename(frame.filename)}:{frame.lineno}"
    return (
        f"Lỗi của chương trình ({type(error).__name__}, {where}); chưa có kết quả nào. "
        "Đề nghị báo lỗi kèm dòng này. / Internal error; there is no result. Please report this line."
    )


@click.group(cls=_Command, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="draftlint")
def main() -> None:
    """Tìm chỗ mâu thuẫn trong bản thảo: số liệu, tỷ lệ, ngày tháng, số hiệu văn bản, bố cục.

    Finds the internal contradictions of draft documents.

    Exit codes: 0 nothing reached --fail-on; 1 something did; 2 usage or configuration error; 3 something was not read.
    """
