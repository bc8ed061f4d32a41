"""What a rule is, and what it yields."""

from draftlint.rule import (
    Applicability,
    Check,
    Edit,
    Finding,
    Fix,
    Kind,
    Option,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    Text,
    Verdict,
)

__all__ = [
    "Applicability",
    "Check",
    "Edit",
    "Finding",
    "Fix",
    "Kind",
    "Option",
    "Place",
    "Repair",
    "Result",
    "Rule",
    "Severity",
    "Text",
    "Verdict",
]
