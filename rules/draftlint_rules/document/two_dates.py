"""One document number with two dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from draftlint.api import CitedDocument, DocumentReference, Facts, Kind, Place, Repair, Result, Rule, Severity, Text


class DocumentTwoDates(Rule):
    """Một số, ký hiệu văn bản đi với hai ngày ban hành khác nhau.

    Một cơ quan chỉ cấp một số cho một văn bản trong năm (văn bản của Đảng: trong nhiệm kỳ), nên cùng số, ký hiệu thì
    chỉ có một ngày ban hành. Ngày sai làm người đọc không tra được văn bản. Cách sửa: mở văn bản gốc, thống nhất ngày ở
    mọi chỗ viện dẫn. Cùng số nhưng khác năm (khác nhiệm kỳ) hoặc khác cơ quan là hai văn bản, không báo.
    Nguồn: Nghị định 30/2020/NĐ-CP, Điều 15; Hướng dẫn 36-HD/VPTW.

    ---

    One document number stands with two dates of issue.

    A body gives a number once a year (the Party: once a committee term), so one number has one date. A wrong date keeps
    readers from finding the paper. Look the paper up and use one date everywhere. The same number of another year, term
    or body is another paper and is not reported.
    Source: Decree 30/2020/NĐ-CP, article 15; Guidance 36-HD/VPTW.
    """

    code = "DOC101"
    name = "document-two-dates"
    kind = Kind.DOC_REF
    severity = Severity.ERROR
    title = Text("Một số văn bản, hai ngày ban hành", "One document number, two dates")
    messages = {
        "differs": Text(
            "{number} ghi ngày {here}, chỗ khác ghi ngày {there}; đề nghị kiểm tra lại văn bản gốc.",
            "{number} is dated {here} here and {there} elsewhere; please check the original.",
        ),
    }
    flagged = (
        "Thực hiện Kế hoạch số 87/KH-UBND ⟦ngày 14/3/2023⟧ của UBND huyện. Căn cứ Kế hoạch số 87/KH-UBND "
        "⟦!ngày 24/3/2023⟧ của UBND huyện.",
        "Theo Kết luận số 63-KL/HU ⟦ngày 05 tháng 6 năm 2022⟧ và theo Kết luận 63-KL/HU, ⟦!ngày 05/8/2023⟧.",
        "Quyết định số 512/QĐ-UBND ⟦ngày 08/4/2021⟧ về thi đua; Quyết định số 512/QĐ-UBND ⟦!ngày 08/4/2022⟧.",
    )
    quiet = (
        # the same day in other words
        "Chỉ thị số 21-CT/TU ngày 05 tháng 6 năm 2023; Chỉ thị 21-CT/TU, ngày 5/6/2023; Chỉ thị 21-CT/TU ngày "
        "05-6-2023.",
        # state numbers start anew each year
        "Kế hoạch số 87/KH-UBND ngày 14/3/2022 và Kế hoạch số 87/KH-UBND ngày 20/4/2023.",
        # Party numbers start anew with each committee
        "Chỉ thị số 05-CT/TW ngày 15/5/2016; Chỉ thị số 05-CT/TW ngày 09/9/2021.",
        # two bodies with one symbol
        "Kế hoạch số 62/KH-UBND ngày 03/02/2023 của UBND tỉnh; Kế hoạch số 62/KH-UBND ngày 09/5/2023 của UBND huyện.",
        # two papers cited as a pair
        "Chương trình số 31,32-CTr/HU ngày 10/9/2018; Chương trình số 31-CTr/HU ngày 10 tháng 9 năm 2018.",
    )
    holding = (
        "⟦Kế hoạch số 87/KH-UBND⟧ ⟦ngày 14/3/2023⟧ của UBND huyện; ⟦Kế hoạch 87/KH-UBND⟧ ⟦ngày 14 tháng 3 năm 2023⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Compare the dates of each cited document."""
        for document in facts.cited_documents:
            dated = [item for item in document.references if item.date is not None and item.date.full]
            if len(dated) < 2:
                continue
            counts = Counter(_day(item) for item in dated)
            if len(counts) == 1:
                spans = [span for item in dated if item.date for span in (item.span, item.date.span)]
                yield self.holds(spans, f"{document.label}: {_written(_day(dated[0]))} × {len(dated)}")
            else:
                yield from self._differs(document, dated, counts)

    def _differs(
        self, document: CitedDocument, dated: list[DocumentReference], counts: Counter[tuple[int, int, int]]
    ) -> Iterator[Result]:
        usual = max(counts, key=lambda day: (counts[day], -[_day(item) for item in dated].index(day)))
        odd = [item for item in dated if _day(item) != usual]
        others = [item for item in dated if item is not odd[0]]
        here, there = _written(_day(odd[0])), _written(usual)
        if odd[0].date is None:
            return
        yield from self.fails(
            "differs",
            odd[0].date.span,
            [_place(item) for item in others if item.date is not None],
            computation=f"{document.label}: {here} ≠ {there}",
            confidence=0.95,
            repairs=[Repair(there, Text(f"như {counts[usual]} chỗ khác ghi", f"as written in {counts[usual]} places"))],
            values={"number": document.label, "here": here, "there": there},
        )


def _day(reference: DocumentReference) -> tuple[int, int, int]:
    date = reference.date
    return (date.year or 0, date.month or 0, date.day or 0) if date else (0, 0, 0)


def _written(day: tuple[int, int, int]) -> str:
    year, month, number = day
    return f"{number:02d}/{month if month > 2 else f'{month:02d}'}/{year}"


def _place(reference: DocumentReference) -> Place:
    written = _written(_day(reference))
    assert reference.date is not None
    return Place(reference.date.span, Text(f"ghi ngày {written}", f"dated {written}"))
