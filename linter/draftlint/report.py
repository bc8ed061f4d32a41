"""What came of a run: the values that every reporter is a function of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from draftlint import __version__
from draftlint.baseline import Review
from draftlint.document import Document, Language, Notice
from draftlint.facts import Facts
from draftlint.registry import Pack
from draftlint.rule import Check, Finding, Rule, Severity, Verdict


@dataclass(frozen=True, slots=True)
class NumberCoverage:
    """Numbers printed in the running text, those whose meaning is known, and those that took part in a check."""

    found: int = 0
    understood: int = 0
    checked: int = 0


@dataclass(slots=True)
class RuleCoverage:
    """How many relations one rule evaluated, by verdict; `skipped` counts unclear ones by reason."""

    holds: int = 0
    fails: int = 0
    unclear: int = 0
    skipped: Counter[str] = field(default_factory=Counter)

    @property
    def checked(self) -> int:
        """All relations evaluated."""
        return self.holds + self.fails + self.unclear


@dataclass(frozen=True)
class DocumentReport:
    """What came of one document that was read.

    `findings` stand in the order of their places and hold the suppressed ones too (`Finding.suppressed`). `rules` has
    an entry for every rule that ran, by code. `reviews` are the words of the sidecar, by fingerprint.
    """

    document: Document
    facts: Facts
    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]
    numbers: NumberCoverage
    rules: dict[str, RuleCoverage]
    notices: tuple[Notice, ...]
    reviews: Mapping[str, Review] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The file, as it is named in reports."""
        return self.document.path

    @property
    def status(self) -> str:
        """`read`, or `partial` where something was left out."""
        return "partial" if self.notices else "read"

    @property
    def open_findings(self) -> Sequence[Finding]:
        """The findings that nobody suppressed."""
        return [finding for finding in self.findings if finding.suppressed is None]


@dataclass(frozen=True)
class UnreadDocument:
    """A file that could not be read; the notices say why and what to do.

    `sha256` is empty where not even the bytes could be had.
    """

    path: str
    format: str
    sha256: str
    notices: tuple[Notice, ...]

    @property
    def status(self) -> str:
        """Always `unread`."""
        return "unread"


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums over all documents of a run. `findings` counts the open ones."""

    documents: int
    unread: int
    findings: Mapping[Severity, int]
    suppressed: int
    checks: Mapping[Verdict, int]
    numbers: NumberCoverage


@dataclass(frozen=True)
class RunReport:
    """A whole run, in the order of the command line. A reporter is a function from this to the text of its report."""

    documents: tuple[DocumentReport | UnreadDocument, ...]
    packs: tuple[Pack, ...]
    language: Language = Language.VI
    version: str = __version__

    @property
    def read(self) -> Sequence[DocumentReport]:
        """The documents that were read, wholly or in part."""
        return [item for item in self.documents if isinstance(item, DocumentReport)]

    @property
    def unread(self) -> Sequence[UnreadDocument]:
        """The documents that were not read."""
        return [item for item in self.documents if isinstance(item, UnreadDocument)]

    @property
    def rules(self) -> Mapping[str, type[Rule]]:
        """Every rule of every pack by its code, whether it ran or not (see `DocumentReport.rules`)."""
        return {rule.code: rule for pack in self.packs for rule in pack.rules}

    @property
    def totals(self) -> Totals:
        """The sums for a summary."""
        severities: Counter[Severity] = Counter()
        verdicts: Counter[Verdict] = Counter()
        suppressed = found = understood = checked = 0
        for item in self.read:
            severities.update(finding.severity for finding in item.open_findings)
            suppressed += len(item.findings) - len(item.open_findings)
            verdicts.update(check.verdict for check in item.checks)
            found += item.numbers.found
            understood += item.numbers.understood
            checked += item.numbers.checked
        return Totals(
            len(self.documents),
            len(self.unread),
            {severity: severities[severity] for severity in Severity},
            suppressed,
            {verdict: verdicts[verdict] for verdict in Verdict},
            NumberCoverage(found, understood, checked),
        )
