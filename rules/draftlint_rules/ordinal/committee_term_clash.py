"""A central paper dated outside the years of the committee that is named."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import DocumentReference, Facts, Kind, Place, Result, Rule, Severity, Span, Text, national_terms


class CommitteeTermClash(Rule):
    """Khóa của Trung ương (hoặc của Quốc hội) ghi kèm không bao gồm ngày ban hành văn bản.

    “Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị (khóa XI)”: tháng 5/2016 đã là khóa XII. Cách sửa: kiểm tra số
    khóa hoặc ngày. Năm đại hội thuộc cả hai khóa nên không báo. Nguồn: các kỳ Đại hội đại biểu toàn quốc của Đảng.

    ---

    The committee's (or Assembly's) number beside a paper does not cover the paper's date.

    May 2016 belongs to the twelfth Central Committee, not to the eleventh. Check the number or the date. The year of a
    congress belongs to both terms and is not reported. Source: the national congresses of the Party.
    """

    code = "ORD103"
    name = "committee-term-clash"
    kind = Kind.ORDINAL
    severity = Severity.WARNING
    title = Text("Khóa không bao gồm ngày ban hành", "A committee's term that does not cover a paper's date")
    messages = {
        "outside": Text(
            "Khóa {ordinal} ({start} - {end}) không bao gồm {date}.",
            "Term {ordinal} ({start} - {end}) does not cover {date}.",
        ),
    }
    flagged = ("Chỉ thị số 05-CT/TW ⟦!ngày 15/5/2018⟧ của Bộ Chính trị khóa ⟦XI⟧ về nêu gương.",)
    quiet = (
        "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị (khóa XII); Nghị quyết số 18-NQ/TW ngày 25/10/2017 "
        "(khóa XII).",
        # the year of a congress
        "Nghị quyết số 33-NQ/TW ngày 14/01/2016 của Ban Chấp hành Trung ương khóa XI.",
        # a council counts for itself
        "Nghị quyết số 12/2018/NQ-HĐND ngày 07/12/2018 của HĐND tỉnh khóa IX.",
    )
    holding = ("⟦Chỉ thị số 05-CT/TW⟧ ⟦ngày 15/5/2016⟧ của Bộ Chính trị (khóa ⟦XII⟧) về nêu gương.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge every dated central paper with a term."""
        for reference in facts.references:
            if reference.date is None or reference.date.year is None or not reference.committee_terms:
                continue
            table = national_terms(_organisation(reference))
            windows = [table[term] for term in reference.committee_terms if term in table]
            if not windows or len(windows) != len(reference.committee_terms):
                continue
            year = reference.date.year
            ordinal = ", ".join(str(term) for term in reference.committee_terms)
            start, end = min(low for low, _ in windows), max(high for _, high in windows)
            if start <= year <= end:
                yield self.holds(
                    [reference.span, reference.date.span, *_written(reference)], f"{start} ≤ {year} ≤ {end}"
                )
                continue
            yield from self.fails(
                "outside",
                reference.date.span,
                [Place(reference.terms_span or reference.number_span, Text(f"khóa {ordinal}", f"term {ordinal}"))],
                computation=f"{ordinal}: {start} - {end}; {year}",
                confidence=0.85,
                values={"ordinal": ordinal, "start": start, "end": end, "date": reference.date.span.of(facts.text)},
            )


def _written(reference: DocumentReference) -> list[Span]:
    return [reference.terms_span] if reference.terms_span else []


def _organisation(reference: DocumentReference) -> str:
    """Which table counts the term: the Party's for central papers, the Assembly's for its own, none for others."""
    if reference.number.issuer.endswith("TW") or (reference.issuer and reference.issuer.organ == "trung-uong"):
        return "party"
    return "assembly" if reference.issuer and reference.issuer.organ == "quoc-hoi" else ""
