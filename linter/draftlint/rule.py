"""What a rule is, and what it says of a draft."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from draftlint.document import Language, Span
from draftlint.facts import Facts
from draftlint.measured import Measured
from draftlint.relations.repairs import FoundRepair


class Severity(StrEnum):
    """How much a finding matters: an error is wrong, a warning very likely is, an info is worth a look."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Verdict(StrEnum):
    """What came of a relation that was evaluated."""

    HOLDS = "holds"
    FAILS = "fails"
    UNCLEAR = "unclear"


class Kind(StrEnum):
    """The relation or defect that a rule is about (the vocabulary of CONTRACT.md)."""

    SUM = "sum"
    SHARE_SUM = "share_sum"
    RATIO = "ratio"
    FRACTION_OF = "fraction_of"
    GROWTH = "growth"
    AVERAGE = "average"
    SAME_FIGURE = "same_figure"
    TARGET_VS_ACTUAL = "target_vs_actual"
    COUNT_LIST = "count_list"
    ALL_OF = "all_of"
    DOC_REF = "doc_ref"
    DATE = "date"
    ORDINAL = "ordinal"
    NUMBERING = "numbering"
    RANGE = "range"
    RANK = "rank"
    UNIT = "unit"
    PLACEHOLDER = "placeholder"
    ARTEFACT = "artefact"
    DRAFT_MARK = "draft_mark"
    UNBALANCED = "unbalanced"
    DOUBLED_WORD = "doubled_word"
    ABBREVIATION = "abbreviation"
    NAME_VARIANT = "name_variant"
    NUMBER_FORMAT = "number_format"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages."""

    vi: str
    en: str

    def filled(self, **values: object) -> Text:
        """The text with its {placeholders} filled; KeyError for one that is missing."""
        return Text(self.vi.format(**values), self.en.format(**values))

    def in_language(self, language: Language) -> str:
        """The text in one language."""
        return self.en if language is Language.EN else self.vi


@dataclass(frozen=True, slots=True)
class Place:
    """A place that takes part in a finding, with what it says there."""

    span: Span
    says: Text


@dataclass(frozen=True, slots=True)
class Repair:
    """A value that would make everything fit, and why one would think of it."""

    text: str
    why: Text
    found: FoundRepair | None = None
    """The change as the search found it."""

    @classmethod
    def of(cls, found: FoundRepair) -> Repair:
        """A repair that the search found."""
        return cls(found.text, Text(*found.why), found)


class Applicability(StrEnum):
    """How far a fix may be trusted: applied unseen, applied on request, or only shown."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text at `span`."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding."""

    title: Text
    applicability: Applicability
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """One relation that was evaluated. `reason` says why it is unclear."""

    rule: str
    kind: Kind
    verdict: Verdict
    spans: tuple[Span, ...]
    computation: str = ""
    reason: Text | None = None


class SuppressedBy(StrEnum):
    """What quiets a finding: a comment in the draft, a reviewer's sidecar, or the baseline of older findings."""

    INLINE = "inline"
    SIDECAR = "sidecar"
    BASELINE = "baseline"


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a finding is not reported."""

    by: SuppressedBy
    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with the draft. The engine fills in `fingerprint` and `suppressed`; a rule leaves them."""

    rule: str
    name: str
    kind: Kind
    severity: Severity
    message: Text
    span: Span
    related: tuple[Place, ...] = ()
    confidence: float = 1.0
    computation: str | None = None
    repairs: tuple[Repair, ...] = ()
    fix: Fix | None = None
    data: Mapping[str, object] = field(default_factory=dict)
    fingerprint: str = ""
    suppressed: Suppression | None = None


Result = Check | Finding


@dataclass(frozen=True, slots=True)
class Option:
    """A setting of a rule: its default (whose type a configured value must have) and what it does."""

    default: bool | int | float | str | tuple[str, ...]
    text: Text


class Rule(ABC):
    """Base of all rules. A rule is one class in one module; the class docstring is its page.

    The docstring says what the defect is, why it matters, how to mend it and the source of the convention, first in
    Vietnamese, then, after a line `---`, in English.

    `flagged` are texts in which the marked places must be found and nothing else: `⟦…⟧` marks a place, the first one
    (or the one marked `⟦!…⟧`) is the finding's own location and the others are related places; `⟦2:…⟧` belongs to a
    second finding. `quiet` are texts that must yield no finding. `holding` are texts in which exactly the marked places
    take part in a relation that holds. The registry fills in `measured` from the file of the pack; a rule leaves it.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    kind: ClassVar[Kind]
    severity: ClassVar[Severity]
    title: ClassVar[Text]
    messages: ClassVar[Mapping[str, Text]]
    options: ClassVar[Mapping[str, Option]] = {}
    flagged: ClassVar[Sequence[str]] = ()
    quiet: ClassVar[Sequence[str]] = ()
    holding: ClassVar[Sequence[str]] = ()
    on_by_default: ClassVar[bool] = True
    measured: ClassVar[Measured] = Measured()

    def __init__(self, settings: Mapping[str, object] | None = None, severity: Severity | None = None) -> None:
        self.settings: dict[str, object] = {name: option.default for name, option in self.options.items()}
        self.settings.update(settings or {})
        self.configured_severity = severity

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")

    @abstractmethod
    def check(self, facts: Facts) -> Iterator[Result]:
        """Yield every relation that was evaluated and every finding."""

    # -- what `check` yields -------------------------------------------------------------------------------------------

    def holds(self, spans: Iterable[Span], computation: str = "", *, kind: Kind | None = None) -> Check:
        """A relation that holds."""
        return Check(self.code, kind or self.kind, Verdict.HOLDS, tuple(spans), computation)

    def unclear(self, spans: Iterable[Span], reason: Text, computation: str = "", *, kind: Kind | None = None) -> Check:
        """A relation that could not be judged, or that a guard kept quiet."""
        return Check(self.code, kind or self.kind, Verdict.UNCLEAR, tuple(spans), computation, reason)

    def fails(
        self,
        message: str,
        span: Span,
        related: Iterable[Place] = (),
        *,
        computation: str,
        kind: Kind | None = None,
        severity: Severity | None = None,
        confidence: float = 1.0,
        repairs: Iterable[Repair] = (),
        fix: Fix | None = None,
        data: Mapping[str, object] | None = None,
        values: Mapping[str, object] | None = None,
    ) -> Iterator[Result]:
        """A relation that fails: its check and its finding. `values` fill the message."""
        places = tuple(related)
        yield Check(self.code, kind or self.kind, Verdict.FAILS, (span, *(place.span for place in places)), computation)
        yield self.finding(
            message,
            span,
            places,
            computation=computation,
            kind=kind,
            severity=severity,
            confidence=confidence,
            repairs=repairs,
            fix=fix,
            data=data,
            values=values,
        )

    def finding(
        self,
        message: str,
        span: Span,
        related: Iterable[Place] = (),
        *,
        computation: str | None = None,
        kind: Kind | None = None,
        severity: Severity | None = None,
        confidence: float = 1.0,
        repairs: Iterable[Repair] = (),
        fix: Fix | None = None,
        data: Mapping[str, object] | None = None,
        values: Mapping[str, object] | None = None,
    ) -> Finding:
        """A finding. `message` is a key of `messages`; `values` fill its placeholders."""
        return Finding(
            rule=self.code,
            name=self.name,
            kind=kind or self.kind,
            severity=self.configured_severity or severity or self.severity,
            message=self.messages[message].filled(**(values or {})),
            span=span,
            related=tuple(related),
            confidence=confidence,
            computation=computation,
            repairs=tuple(repairs),
            fix=fix,
            data=data or {},
        )
