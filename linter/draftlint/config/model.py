"""What a configuration file can say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from draftlint.document import Language
from draftlint.readers import Patterns, Revisions
from draftlint.rule import Finding, Severity


class FailOn(StrEnum):
    """The least severity of a finding that makes the command end with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"

    def reached_by(self, finding: Finding) -> bool:
        """Whether an open finding is grave enough."""
        order = [Severity.INFO, Severity.WARNING, Severity.ERROR]
        return self is not FailOn.NEVER and order.index(finding.severity) >= order.index(Severity(self.value))


@dataclass(frozen=True)
class Config:
    """The contents of one `.draftlint.yaml`; the nearest one above a file holds for it, and no other.

    `select` and `ignore` hold codes, names and families; `families` says on or off; `severities` and `options` go by
    code. None stands for what the file does not say.
    """

    path: Path | None = None
    language: Language | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    families: Mapping[str, bool] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    exclude: Patterns | None = None
    fail_on: FailOn | None = None
    min_coverage: float | None = None
    revisions: Revisions | None = None
    baseline: Path | None = None

    def excludes(self, path: Path) -> bool:
        """Whether a walk through folders leaves the path out."""
        return self.exclude is not None and bool(self.exclude.match(path, folder=path.is_dir()))
