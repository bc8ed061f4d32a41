"""All that a rule may import."""

from draftlint.document import Block, BlockKind, Cell, Document, Note, Span
from draftlint.facts import Blank, BlankShape, Facts
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
    "Blank",
    "BlankShape",
    "Block",
    "BlockKind",
    "Cell",
    "Check",
    "Document",
    "Edit",
    "Facts",
    "Finding",
    "Fix",
    "Kind",
    "Note",
    "Option",
    "Place",
    "Repair",
    "Result",
    "Rule",
    "Severity",
    "Span",
    "Text",
    "Verdict",
]
