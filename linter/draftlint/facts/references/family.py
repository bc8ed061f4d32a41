"""What this family offers to the rules."""

from __future__ import annotations

from draftlint.facts.fact import Fact
from draftlint.facts.references.reference_links import document_links
from draftlint.facts.references.reference_register import cited_documents
from draftlint.facts.references.references import document_references
from draftlint.facts.references.titles import named_titles


class ReferenceFacts:
    """References to other documents, and the register of them."""

    references = Fact(document_references)
    """Every place where a document is named, in order."""

    named_titles = Fact(named_titles)
    """Titles of programmes, schemes and campaigns, quoted or behind a word such as "Đề án", in order."""

    document_links = Fact(document_links)
    """Documents that carry out, amend or replace the one named right behind them."""

    cited_documents = Fact(cited_documents)
    """The register: references grouped into documents, in the order of first mention."""
