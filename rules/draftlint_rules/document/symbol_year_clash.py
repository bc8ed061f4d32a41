"""The year or the Assembly's term in a symbol does not fit the date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from draftlint.api import (
    DocumentReference,
    Facts,
    Kind,
    NumberForm,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    Text,
    lexicon,
)


class SymbolYearClash(Rule):
    """Năm (hoặc khóa Quốc hội) trong ký hiệu không khớp ngày ban hành.

    Số 26/2022/NQ-HĐND phải ban hành trong năm 2022; văn bản có ký hiệu QH14, UBTVQH14 phải nằm trong nhiệm kỳ Quốc hội
    khóa XIV (từ tháng 7/2016 đến tháng 7/2021). Cách sửa: đối chiếu văn bản gốc, sửa số hoặc sửa ngày.
    Nguồn: Luật Ban hành văn bản quy phạm pháp luật 2015, Điều 10.

    ---

    The year or the Assembly's term in a symbol does not fit the date of issue.

    Number 26/2022/NQ-HĐND was issued in 2022; papers marked QH14 or UBTVQH14 belong to the Assembly of July 2016 to
    July 2021. Look the paper up and mend number or date. Source: Law on legal documents 2015, article 10.
    """

    code = "DOC108"
    name = "symbol-year-clash"
    kind = Kind.DOC_REF
    severity = Severity.ERROR
    title = Text("Năm trong ký hiệu không khớp ngày ban hành", "The year in a symbol does not fit the date")
    messages = {
        "year": Text(
            "Ký hiệu ghi năm {year} nhưng ngày ban hành là {date}.", "The symbol says {year}, but the date is {date}."
        ),
        "term": Text(
            "Văn bản của Quốc hội khóa {term} phải ban hành từ {start} đến {end}, nhưng ở đây là {date}.",
            "Papers of Assembly {term} were issued from {start} to {end}, but here it is {date}.",
        ),
    }
    flagged = (
        "Nghị quyết số ⟦14/2022/NQ-HĐND⟧ ⟦!ngày 09/12/2021⟧ của HĐND tỉnh.",
        "Nghị quyết số ⟦620/NQ-UBTVQH14⟧ ⟦!ngày 10/9/2023⟧ của Ủy ban Thường vụ Quốc hội.",
        "Luật số ⟦39/2012/QH14⟧ về đầu tư công.",
    )
    quiet = (
        "Nghị quyết số 14/2022/NQ-HĐND ngày 09/12/2022; Nghị quyết số 620/NQ-UBTVQH15 ngày 10/9/2023.",
        # the days around the change of the Assembly
        "Nghị quyết số 31/2021/QH15 ngày 12/11/2021; Nghị quyết số 1314/NQ-UBTVQH14 ngày 20/7/2021.",
        # no year in the symbol
        "Quyết định số 14/QĐ-UBND ngày 09/12/2021.",
    )
    holding = (
        "Nghị quyết số ⟦14/2022/NQ-HĐND⟧ ⟦ngày 09/12/2022⟧ của HĐND tỉnh.",
        "Nghị quyết số ⟦620/NQ-UBTVQH15⟧ ⟦ngày 10/9/2023⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each reference by itself."""
        for reference in facts.references:
            year = reference.number.year
            mention = reference.date
            if year is not None and mention is not None and mention.year is not None:
                if mention.year == year:
                    yield self.holds((reference.number_span, mention.span), f"{year} = {mention.year}")
                else:
                    yield from self.fails(
                        "year",
                        mention.span,
                        [Place(reference.number_span, Text(f"ký hiệu ghi {year}", f"the symbol says {year}"))],
                        computation=f"{year} ≠ {mention.year}",
                        confidence=0.95,
                        repairs=[Repair(str(year), Text("năm trong ký hiệu", "the year in the symbol"))],
                        values={"year": year, "date": mention.span.of(facts.text)},
                    )
                    continue
            if reference.number.form is NumberForm.ASSEMBLY:
                yield from self._term(facts, reference)

    def _term(self, facts: Facts, reference: DocumentReference) -> Iterator[Result]:
        number, mention = reference.number, reference.date
        window = lexicon().assembly_terms.get(number.term or 0)
        if window is None:
            return
        first, last = _issued(reference)
        if first is None or last is None:
            return
        start, end = window
        if last >= start and first < end + timedelta(days=1):
            if mention is not None and number.year is None:
                yield self.holds((reference.number_span, mention.span), f"{start} ≤ {first} ≤ {end}")
            return
        span = mention.span if mention and mention.full else reference.number_span
        related = [] if span is reference.number_span else [reference.number_span]
        yield from self.fails(
            "term",
            span,
            [Place(item, Text(f"ký hiệu khóa {number.term}", f"symbol of Assembly {number.term}")) for item in related],
            computation=f"QH{number.term}: {start} – {end}; {first}",
            confidence=0.9,
            values={
                "term": number.term,
                "start": f"{start.month}/{start.year}",
                "end": f"{end.month}/{end.year}",
                "date": mention.span.of(facts.text) if mention and mention.full else f"năm {number.year}",
            },
        )


def _issued(reference: DocumentReference) -> tuple[date | None, date | None]:
    """The first and last day on which a paper can have been issued: its date, else the year in its symbol."""
    if reference.date is not None and reference.date.full:
        return reference.date.earliest, reference.date.latest
    year = reference.number.year
    return (date(year, 1, 1), date(year, 12, 31)) if year else (None, None)
