"""What a reader is given."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Revisions(StrEnum):
    """Which side of tracked changes is read."""

    FINAL = "final"
    ORIGINAL = "original"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Choices that the command line offers to readers."""

    revisions: Revisions = Revisions.FINAL


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The bytes of a file with its name in reports, its format and its SHA-256 (hex)."""

    path: str
    format: str
    data: bytes
    sha256: str
    options: ReadOptions
