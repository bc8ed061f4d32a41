"""The command line. Only this package prints or exits."""

from draftlint.cli.main import main

__all__ = ["main"]
