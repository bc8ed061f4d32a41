"""Writes to terminals, pipes and files, whatever letters they can take."""

from __future__ import annotations

import os
import shutil
import sys
import unicodedata
from pathlib import Path
from typing import TextIO

from draftlint.errors import UsageError

NARROWEST, WIDEST, UNKNOWN = 40, 140, 100
"""Terminal cells: the limits of the text report, and its width where there is no terminal."""


def say(text: str, *, end: str = "\n") -> None:
    """Write for a person on standard output."""
    _write(sys.stdout, text + end)


def say_error(text: str) -> None:
    """Write for a person on standard error."""
    _write(sys.stderr, text + "\n")


def print_exact(text: str) -> None:
    """Write a report for programs on standard output: UTF-8 whatever the terminal, and no line ending changed."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
    else:
        sys.stdout.flush()
        buffer.write(text.encode("utf-8", "replace"))
        buffer.flush()


def write_file(path: Path, text: str) -> None:
    """Write a report to a file as UTF-8. Raises UsageError where that fails."""
    try:
        path.write_bytes(text.encode("utf-8", "replace"))
    except OSError as error:
        raise UsageError(
            f"{path}: không ghi được báo cáo ({error.strerror}) / the report cannot be written.",
            hint="Chọn nơi khác cho --output / choose another place.",
        ) from error


def is_terminal(stream: TextIO) -> bool:
    """Whether a person reads the stream directly."""
    try:
        return stream.isatty()
    except ValueError:  # closed
        return False


def wants_colour(asked: bool | None) -> bool:
    """Whether standard output takes colour: as asked, else on a terminal unless NO_COLOR is set (no-color.org)."""
    if asked is not None:
        return asked
    return is_terminal(sys.stdout) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """The width of the text report in terminal cells."""
    if not is_terminal(sys.stdout):
        return UNKNOWN
    return max(NARROWEST, min(shutil.get_terminal_size((UNKNOWN, 24)).columns, WIDEST))


def _write(stream: TextIO, text: str) -> None:
    """Write text; a pipe takes UTF-8 unless PYTHONIOENCODING says otherwise, a terminal what its encoding can say."""
    encoding = stream.encoding or "utf-8"
    if not is_terminal(stream) and "PYTHONIOENCODING" not in os.environ:
        encoding = "utf-8"
    data = _encoded(text, encoding)
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(data.decode(encoding))
    else:
        stream.flush()
        buffer.write(data)
    stream.flush()


def _encoded(text: str, encoding: str) -> bytes:
    """The bytes of a text; where the encoding lacks Vietnamese letters, without their marks rather than as `?`."""
    try:
        return text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        plain = unicodedata.normalize("NFD", text).translate(_PLAIN)
        bare = "".join(char for char in plain if not unicodedata.combining(char))
        return bare.encode(encoding, "replace")


_PLAIN = str.maketrans(
    {"đ": "d", "Đ": "D", "│": "|", "↳": ">", "…": "...", "·": "-", "–": "-", "—": "-", "“": '"', "”": '"', "✗": "x"}
)
