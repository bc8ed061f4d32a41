"""Errors a person can act on. Each says what happened, where, why and what to do next."""

from __future__ import annotations


class DraftlintError(Exception):
    """Base of every error that this program raises on purpose.

    `message` says what happened and where; `hint` says what to do next.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class UsageError(DraftlintError):
    """The command line, a configuration file or a plugin is wrong; nothing was checked (exit code 2)."""


class UnreadableError(DraftlintError):
    """A file could not be read; the other files still are (exit code 3).

    `code` is a stable word for programs: `encrypted`, `truncated`, `wrong-type`, `empty`, `binary`, `too-large`, …
    """

    def __init__(self, code: str, message: str, *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.code = code
