"""Which references mean one document: the numbering scopes of VIETNAMESE.md 3.4."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from draftlint.facts.references.references import DocumentReference
from draftlint.language.vi.document_numbers import NumberForm
from draftlint.language.vi.documents import lexicon

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


COMPARED = 16
"""References of a document that a further one is held against at most."""


@dataclass(slots=True)
class CitedDocument:
    """One document and every place that names it, in order.

    `type` and `number` are as cited first in full; `single` is this document's own number where a reference names two
    ("20,21-NQ/TW"); `committee_term` tells plenum papers of two committees apart.
    """

    type: str
    single: str
    references: list[DocumentReference] = field(default_factory=list)
    committee_term: int | None = None

    @property
    def first(self) -> DocumentReference:
        """The fullest reference: with a symbol, then with a date, then the first."""
        return min(self.references, key=lambda item: (not item.number.symbol, item.date is None, item.index))

    @property
    def label(self) -> str:
        """The number as it ought to be written, for a person."""
        number = self.first.number
        if self.first.plenum is not None:
            return f"Trung ương {self.single}"
        joined = number.text
        return (
            joined if len(number.numbers) == 1 else joined.replace(joined.split("-")[0].split("/")[0], self.single, 1)
        )


def cited_documents(facts: Facts) -> Sequence[CitedDocument]:
    """The register: every document that the draft names, in the order of first mention."""
    by_key: dict[tuple[object, ...], list[CitedDocument]] = defaultdict(list)
    out: list[CitedDocument] = []
    bare: list[tuple[DocumentReference, str, int | None]] = []
    for reference in facts.references:
        for single in reference.number.numbers:
            if reference.plenum is not None:
                for term in reference.committee_terms or (None,):
                    _place(out, by_key[("plenum", single, term)], reference, single, term)
            elif reference.number.form is NumberForm.BARE:
                bare.append((reference, single, None))
            else:
                _place(out, by_key[_key(reference, single)], reference, single, None)
    for reference, single, _ in bare:
        home = _full_citation(out, reference, single)
        if home is not None:
            home.references.append(reference)
        else:
            organ = reference.issuer.organ if reference.issuer else ""
            _place(out, by_key[("bare", reference.type, single, organ)], reference, single, None)
    for document in out:
        document.references.sort(key=lambda item: item.index)
    out.sort(key=lambda item: item.references[0].index)
    return out


def _key(reference: DocumentReference, single: str) -> tuple[object, ...]:
    number = reference.number
    kind = number.kind or (reference.type if number.form is NumberForm.ASSEMBLY else "")
    if number.form is NumberForm.ASSEMBLY:
        return ("assembly", single, number.year, number.issuer, number.term)
    return (number.form.value, single, kind, number.year, number.issuer, number.unit)


def _place(
    out: list[CitedDocument],
    candidates: list[CitedDocument],
    reference: DocumentReference,
    single: str,
    term: int | None,
) -> None:
    """Add to the nearest document of this key that it can be; else it is a new one."""
    for document in reversed(candidates):
        if all(may_be_one(reference, other) for other in document.references[:COMPARED]):
            document.references.append(reference)
            return
    document = CitedDocument(reference.type, single, [reference], term)
    candidates.append(document)
    out.append(document)


def may_be_one(one: DocumentReference, other: DocumentReference) -> bool:
    """Whether two references with one number can mean one document: same body, same numbering year or term."""
    a, b = one.issuer, other.issuer
    if a and b and a.rank and b.rank and a.rank != b.rank:
        return False
    if one.date is None or other.date is None or one.number.year is not None:
        return True
    x, y = one.date, other.date
    if x.year is None or y.year is None or x.year == y.year or (x.day, x.month) == (y.day, y.month):
        return True
    if one.number.form is NumberForm.PARTY:
        return _one_term(x.year, y.year, central=one.number.issuer.endswith("TW"))
    return False


def _one_term(a: int, b: int, *, central: bool) -> bool:
    """Whether two years surely lie in one committee term. Local congresses meet in years ending in 0 and 5, the
    national one in January of the year after; the year of a congress belongs to two terms and proves nothing.
    """
    shift = 1 if central else 0
    if not central and (a % 5 == 0 or b % 5 == 0):
        return False
    return (a - shift) // 5 == (b - shift) // 5


def _full_citation(
    documents: Sequence[CitedDocument], reference: DocumentReference, single: str
) -> CitedDocument | None:
    """The one fully cited document that a short form ("Chỉ thị 05 của Bộ Chính trị") can mean."""
    same = {item.key: item.same for item in lexicon().types}
    fits = []
    for document in documents:
        number = document.first.number
        if (
            number.form is NumberForm.BARE
            or document.single != single
            or document.type
            not in (
                reference.type,
                same.get(reference.type) or reference.type,
            )
        ):
            continue
        organs = lexicon().organs_of_symbol(number.issuer)
        if reference.issuer and organs and reference.issuer.organ not in organs:
            continue
        if not may_be_one(reference, document.first):
            continue
        fits.append(document)
    return fits[0] if len(fits) == 1 else None
