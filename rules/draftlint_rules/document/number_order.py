"""Numbers of one series that do not rise with their dates."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from draftlint.api import DocumentReference, Facts, Kind, NumberForm, Place, Result, Rule, Severity, Text

FEWEST = 3


class NumberOrder(Rule):
    """Số văn bản của một cơ quan, cùng loại, không tăng theo ngày ban hành.

    Trong một năm (văn bản Đảng: một nhiệm kỳ), số sau được cấp sau. Kế hoạch số 45 đề tháng 3 mà số 62 đề tháng 02 thì
    một số hoặc một ngày có thể đã gõ nhầm. Chỉ báo khi các số còn lại của dãy đều đúng thứ tự. Cách sửa: đối chiếu sổ
    văn bản. Nguồn: Nghị định 30/2020/NĐ-CP, Điều 15; Hướng dẫn 36-HD/VPTW.

    ---

    Numbers of one body and type do not rise with their dates.

    Within a year (the Party: within a term) a later paper has a higher number. One number or date may be mistyped.
    Reported only where all others of the series are in order. Compare the register of papers.
    Source: Decree 30/2020/NĐ-CP, article 15; Guidance 36-HD/VPTW.
    """

    code = "DOC110"
    name = "number-order"
    kind = Kind.DOC_REF
    severity = Severity.INFO
    title = Text("Số văn bản không theo thứ tự ngày", "Numbers that do not follow their dates")
    messages = {
        "order": Text(
            "{here} ({date}) không theo thứ tự số và ngày của các văn bản cùng loại, cùng cơ quan.",
            "{here} ({date}) is out of order among the papers of its type and issuer.",
        ),
    }
    flagged = (
        "Kế hoạch số ⟦45-KH/HU⟧ ngày 10/02/2021; Kế hoạch số ⟦62-KH/HU⟧ ngày 05/5/2021; Kế hoạch số ⟦!78-KH/HU⟧ ngày "
        "12/3/2021; Kế hoạch số ⟦93-KH/HU⟧ ngày 20/9/2021.",
    )
    quiet = (
        "Kế hoạch số 45-KH/HU ngày 10/02/2021; Kế hoạch số 62-KH/HU ngày 05/5/2021; Kế hoạch số 93-KH/HU ngày "
        "20/9/2022.",
        # two years of a state body, two terms of a committee
        "Quyết định số 812/QĐ-SNV ngày 10/02/2021; Quyết định số 45/QĐ-SNV ngày 05/5/2022; Quyết định số "
        "95/QĐ-SNV ngày "
        "06/6/2022. Chỉ thị số 31-CT/TU ngày 10/02/2019; Chỉ thị số 05-CT/TU ngày 05/5/2021; Chỉ thị 12-CT/TU "
        "ngày 6/6/2022.",
        # too few to tell
        "Kế hoạch số 62-KH/HU ngày 10/02/2021; Kế hoạch số 45-KH/HU ngày 05/5/2021.",
    )
    holding = (
        "Kế hoạch số ⟦45-KH/HU⟧ ngày 10/02/2021; Kế hoạch số ⟦62-KH/HU⟧ ngày 05/5/2021; Kế hoạch số ⟦93-KH/HU⟧ "
        "ngày 20/9/2021.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge every series of three or more dated papers."""
        series: dict[tuple[object, ...], dict[int, tuple[date, DocumentReference]]] = defaultdict(dict)
        for document in facts.cited_documents:
            for reference in document.references:
                day = reference.date.earliest if reference.date and reference.date.full else None
                key = _series(reference, day)
                if day is not None and key is not None and document.single.isdigit():
                    series[key].setdefault(int(document.single), (day, reference))
        for papers in series.values():
            if len(papers) >= FEWEST:
                yield from self._judge(facts, [papers[number] for number in sorted(papers)])

    def _judge(self, facts: Facts, papers: list[tuple[date, DocumentReference]]) -> Iterator[Result]:
        spans = [reference.number_span for _, reference in papers]
        if _rising([day for day, _ in papers]):
            yield self.holds(dict.fromkeys(spans), " ≤ ".join(str(day) for day, _ in papers[:8]))
            return
        odd = [at for at in range(len(papers)) if _rising([day for i, (day, _) in enumerate(papers) if i != at])]
        if len(papers) <= FEWEST or not odd:
            return
        at = odd[0] if len(odd) == 1 else odd[-1]
        day, reference = papers[at]
        yield from self.fails(
            "order",
            reference.number_span,
            [Place(span, Text("cùng dãy số", "of the same series")) for span in spans if span != reference.number_span],
            computation=f"{reference.number.text}: {day}",
            confidence=0.6,
            values={
                "here": reference.number.text,
                "date": reference.date.span.of(facts.text) if reference.date else "",
            },
        )


def _rising(days: list[date]) -> bool:
    return all(a <= b for a, b in itertools.pairwise(days))


def _series(reference: DocumentReference, day: date | None) -> tuple[object, ...] | None:
    """What numbers count in: one body, one type, one year or one committee's term; None where the body is not "
    "certain."""
    number = reference.number
    if day is None or not number.kind or number.form not in (NumberForm.PARTY, NumberForm.STATE):
        return None
    rank = reference.issuer.rank if reference.issuer else ""
    if number.issuer in ("UBND", "UB", "HĐND", "TU", "CT"):  # several bodies sign so: the text must say which
        if not rank:
            return None
    else:
        rank = ""
    if number.form is NumberForm.STATE:
        return (number.kind, number.issuer, number.unit, rank, day.year, number.year is not None)
    central = number.issuer.endswith("TW")
    years = day.year - (1 if central else 0)
    if years % 5 == 0:
        return None  # the year of a congress belongs to two terms
    return (number.kind, number.issuer, number.unit, rank, years // 5)
