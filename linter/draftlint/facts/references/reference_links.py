"""Documents that depend on one another: one carries out, amends, replaces or explains the next."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftlint.document import Span
from draftlint.facts.references.references import DocumentReference
from draftlint.language.patterns import WordPattern

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class DocumentLink:
    """`later` came about because of `earlier`; `verb` says how, `span` where the verb stands."""

    later: DocumentReference
    earlier: DocumentReference
    verb: str
    span: Span


_VERB = WordPattern(
    r"\s?[,(“\"]?\s?(?:về\s)?(?:việc\s)?[“\"]?(?:<titles.leads_to_act>(?:\s(?:và\s)?(?:\p{L}+\s){0,4}?)?\s?)?"
    r"(?P<verb><titles.acts>)(?:[\s,]+(?:<titles.behind_act>|\d+)){0,8}\s?[“\"]?"
)


def document_links(facts: Facts) -> Sequence[DocumentLink]:
    """Every link between one reference and the one right behind it, in order."""
    out = []
    for later, earlier in itertools.pairwise(facts.references):
        begin = later.title.span.start if later.title else later.whole.end
        if earlier.span.start - begin > 120 or facts.document.block_at(begin) != facts.document.block_at(
            earlier.span.start
        ):
            continue
        match = _VERB.fullmatch(facts.text, begin, earlier.span.start)
        if match:
            out.append(DocumentLink(later, earlier, match["verb"].lower(), Span(*match.span("verb"))))
    return out
