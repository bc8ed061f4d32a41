"""One title with two document numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from draftlint.api import (
    CitedDocument,
    DocumentReference,
    Facts,
    Kind,
    Likeness,
    NumberForm,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    Text,
    WordPattern,
    compare_titles,
    title_words,
)

FEWEST = 5
FAR = 10
"""Numbers nearer than this are neighbours in the register of one day and may well be two papers."""
OFTEN = 3
"""A paper named so often is the draft's own subject; a number next to it, named once, is suspect."""
_AMENDS = WordPattern(r"<titles.about_another>")


class TitleTwoNumbers(Rule):
    """Một trích yếu, cùng loại, cùng cơ quan mà hai số văn bản; hoặc hai số chỉ khác nhau một chữ số, cùng ngày.

    “Nghị quyết số 21-NQ/HU ngày 12/12/2018 về vệ sinh môi trường” ở chỗ này và “Nghị quyết số 27-NQ/HU ngày 12/12/2018”
    ở chỗ kia rất có thể là một văn bản gõ nhầm số. Cách sửa: đối chiếu văn bản gốc. Văn bản cùng tên của các năm khác
    nhau, văn bản sửa đổi, thay thế, và hai văn bản dẫn liền nhau thành cặp thì không báo.
    Nguồn: Nghị định 30/2020/NĐ-CP, Điều 15.

    ---

    One title of one type and issuer with two numbers, or two numbers of one day that differ in one digit.

    They are probably one paper with a mistyped number. Look it up. Papers of one title from different years,
    amendments, and two papers cited as a pair are not reported. Source: Decree 30/2020/NĐ-CP, article 15.
    """

    code = "DOC104"
    name = "title-two-numbers"
    kind = Kind.DOC_REF
    severity = Severity.WARNING
    title = Text("Một văn bản, hai số", "One document, two numbers")
    messages = {
        "title": Text(
            "{here} và {there} cùng một trích yếu; có thể một số đã ghi nhầm.",
            "{here} and {there} share one title; a number may be mistyped.",
        ),
        "digit": Text(
            "{here} và {there} cùng ngày, chỉ khác một chữ số; có thể là một văn bản.",
            "{here} and {there} are of one day and differ in one digit; they may be one document.",
        ),
        "digit-back": Text(
            "{here} chưa được dẫn đầy đủ ở đâu, chỉ khác {there} một chữ số; có thể là một văn bản.",
            "{here} is cited in full nowhere and differs from {there} in one digit; they may be one document.",
        ),
    }
    flagged = (
        "Nghị quyết số ⟦21-NQ/HU⟧ ngày 12/12/2018 về phân loại và thu gom rác tại nguồn. Thực hiện Nghị quyết số "
        "⟦!27-NQ/HU⟧ ngày 12/12/2018 về phân loại và thu gom rác tại nguồn.",
        "Quy định số ⟦1290-QĐ/TU⟧ ngày 01/12/2017 của Thành ủy về tiếp nhận phản ánh. Chấp hành Quy định "
        "⟦!1890-QĐ/TU⟧ ngày 01 tháng 12 năm 2017 của Ban Thường vụ Thành ủy.",
        "Quyết định số ⟦1512/QĐ-UBND⟧ ngày 08/4/2021 của UBND tỉnh. Thực hiện Quyết định ⟦!1521/QĐ-UBND⟧, huyện "
        "đã bố trí vốn.",
    )
    quiet = (
        # each year's plan
        "Kế hoạch số 12/KH-UBND ngày 05/01/2022 về phòng, chống thiên tai và tìm kiếm cứu nạn; Kế hoạch số "
        "19/KH-UBND ngày "
        "10/01/2023 về phòng, chống thiên tai và tìm kiếm cứu nạn.",
        # a pair of one day
        "Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị.",
        # two papers of one session
        "Nghị quyết số 31/NQ-HĐND ngày 10/12/2021 về dự toán ngân sách; Nghị quyết số 38/NQ-HĐND ngày 10/12/2021.",
        # two papers of one body, each in its own right
        "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị; thực hiện Chỉ thị 03-CT/TW của Bộ Chính trị.",
        # an amendment
        "Quyết định số 512/QĐ-UBND ngày 08/4/2021; Quyết định số 552/QĐ-UBND ngày 08/4/2021 sửa đổi Quyết định số "
        "512/QĐ-UBND ngày 08/4/2021.",
        # two matters of one day
        "Quyết định số 512/QĐ-UBND ngày 08/4/2021 về giao đất làm trường học; Quyết định số 552/QĐ-UBND ngày "
        "08/4/2021 về "
        "khen thưởng thành tích phòng cháy.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Compare the documents of one type and issuer in pairs."""
        by_series: dict[tuple[str, str, str], list[CitedDocument]] = defaultdict(list)
        for document in facts.cited_documents:
            first = document.first
            if first.number.form is not NumberForm.BARE and first.plenum is None and not first.own:
                by_series[first.number.kind or first.type, first.number.issuer, first.number.unit].append(document)
        linked = {frozenset((link.later.index, link.earlier.index)) for link in facts.document_links}
        for documents in by_series.values():
            for at, one in enumerate(documents):
                for other in documents[at + 1 : at + 60]:
                    if one.single != other.single and not _tied(one, other, linked):
                        yield from self._pair(facts, one, other)

    def _pair(self, facts: Facts, one: CitedDocument, other: CitedDocument) -> Iterator[Result]:
        likeness = _titles(facts, one, other)
        days, others = _days(one), _days(other)
        one_day = bool(days & others)
        if days and others and not one_day:
            return
        if likeness is Likeness.SAME:
            message, severity = "title", None if one_day else Severity.INFO
        elif not _one_digit(one.single, other.single) or likeness is not Likeness.LOOSE:
            return
        elif one_day:
            near = abs(int(one.single) - int(other.single)) < FAR
            if near and one.first.number.issuer == "HĐND" and max(len(one.references), len(other.references)) < OFTEN:
                return  # a session passes a row of resolutions on one day
            message, severity = "digit", Severity.INFO if near else None
        elif _refers_back(one, other):
            message, severity = "digit-back", Severity.INFO
        elif _refers_back(other, one):
            yield from self._pair(facts, other, one)
            return
        else:
            return
        a, b = one.first, other.first
        yield from self.fails(
            message,
            b.number_span,
            [Place(a.number_span, Text("số ở chỗ kia", "the number there"))],
            computation=f"{one.label} ≠ {other.label}",
            severity=severity,
            confidence=0.8 if severity is None else 0.5,
            repairs=[Repair(one.label, Text("như ở chỗ kia", "as in the other place"))],
            values={"here": other.label, "there": one.label},
        )


def _tied(one: CitedDocument, other: CitedDocument, linked: set[frozenset[int]]) -> bool:
    """Whether the draft itself sets the two apart: in one breath, as a pair, or as cause and effect."""
    for a in one.references[:16]:
        for b in other.references[:16]:
            if a.index == b.index or frozenset((a.index, b.index)) in linked:
                return True
            if abs(a.index - b.index) == 1 and abs(a.span.start - b.span.start) < 160 and (a.shared or b.shared):
                return True
    return False


def _titles(facts: Facts, one: CitedDocument, other: CitedDocument) -> Likeness:
    """SAME for equal long titles, LOOSE where one is missing, UNLIKE for anything else."""
    a, b = (_title(facts, item) for item in (one, other))
    if not a or not b:
        return Likeness.LOOSE
    if len(title_words(a)) < FEWEST or len(title_words(b)) < FEWEST:
        return Likeness.UNLIKE
    said = compare_titles(a, b, closed=True).likeness
    return Likeness.SAME if said is Likeness.SAME else Likeness.UNLIKE


def _title(facts: Facts, document: CitedDocument) -> str:
    for reference in document.references:
        title = reference.title
        if title is not None and not title.cut and not reference.shared:
            words = (title.quoted or title.span).of(facts.text)
            return "" if _AMENDS.match(words) else words
    return ""


def _days(document: CitedDocument) -> set[object]:
    return {_day(item) for item in document.references} - {None}


def _day(reference: DocumentReference) -> object:
    return reference.date.earliest if reference.date and reference.date.full else None


def _one_digit(a: str, b: str) -> bool:
    """Whether one digit differs, or two that stand side by side are swapped."""
    if not (a.isdigit() and b.isdigit()):
        return False
    width = max(len(a), len(b), 2)  # "05" is written with its zero
    a, b = a.zfill(width), b.zfill(width)
    odd = [at for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    swapped = len(odd) == 2 and odd[1] == odd[0] + 1 and a[odd[0]] == b[odd[1]] and a[odd[1]] == b[odd[0]]
    return len(odd) == 1 or swapped


def _refers_back(one: CitedDocument, other: CitedDocument) -> bool:
    """Whether `other` is named once, by its bare number, as one names what was named in full or often."""
    [first, *more] = other.references
    bare = not more and first.date is None and first.title is None and not first.shared
    if first.number.year is not None:  # numbered anew each year: many papers of one year are cited by number alone
        return bare and first.number.year == one.first.number.year and len(one.references) >= OFTEN
    known = len(one.references) > 1 or (bool(_days(one)) and len(one.single) > 2)
    return bare and known and (first.issuer is None or _same_organ(one, first))


def _same_organ(one: CitedDocument, reference: DocumentReference) -> bool:
    organs = {item.issuer.organ for item in one.references if item.issuer}
    return not organs or reference.issuer is None or reference.issuer.organ in organs
