"""Terms that do not follow one another, plan periods that do not lie in their term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from draftlint.api import (
    Facts,
    Kind,
    OwnTerm,
    Period,
    PeriodKind,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    Span,
    Text,
    WordPattern,
)

YEARS = 5
_OWN = WordPattern(r"(?:Đảng bộ|cấp (?:ủy|uỷ)|<dates.committees> (?:ủy|uỷ))[^.;:\n]{0,60}$")
_OTHER = WordPattern(r"<dates.other_terms>|hội\b(?! đại biểu)")


class TermsInSequence(Rule):
    """Các nhiệm kỳ của cùng đảng bộ không nối tiếp nhau.

    Nhiệm kỳ sau bắt đầu khi nhiệm kỳ trước kết thúc: sau 2020 - 2025 là 2025 - 2030. “nhiệm kỳ 2021 - 2026” của Đảng bộ
    huyện lệch với “2020 - 2025” thường là nhầm với nhiệm kỳ Hội đồng nhân dân. Kế hoạch 05 năm 2021 - 2025 nằm trong
    nhiệm kỳ 2020 - 2025 là bình thường. Cách sửa: thống nhất nhiệm kỳ. Nguồn: Điều lệ Đảng, Điều 13.

    ---

    Terms of one Party committee do not follow one another.

    A term begins when the one before ends: 2025 - 2030 after 2020 - 2025. A committee's "2021 - 2026" beside "2020 -
    2025" is usually the people's council's term. A five-year plan for 2021 - 2025 lies in the term 2020 - 2025 and is
    fine. Use one term. Source: Party statutes, article 13.
    """

    code = "ORD104"
    name = "terms-in-sequence"
    kind = Kind.ORDINAL
    severity = Severity.WARNING
    title = Text("Nhiệm kỳ không nối tiếp", "Terms that do not follow one another")
    messages = {
        "off": Text(
            "“{written}” lệch với nhiệm kỳ {start} - {end} của đảng bộ nêu ở chỗ khác.",
            "“{written}” is out of step with the committee's term {start} - {end} given elsewhere.",
        ),
    }
    flagged = (
        "BÁO CÁO CỦA ĐẢNG BỘ HUYỆN ⟦NHIỆM KỲ 2020 - 2025⟧\nĐảng bộ huyện ⟦nhiệm kỳ 2020 - 2025⟧ có 42 tổ chức "
        "đảng. Nghị quyết "
        "Đại hội Đảng bộ huyện ⟦!nhiệm kỳ 2021 - 2026⟧ đề ra 20 chỉ tiêu.",
    )
    quiet = (
        "BÁO CÁO CỦA ĐẢNG BỘ HUYỆN NHIỆM KỲ 2020 - 2025\nĐảng bộ huyện nhiệm kỳ 2020 - 2025 có 42 tổ chức đảng. "
        "Bầu cử đại biểu "
        "Hội đồng nhân dân nhiệm kỳ 2021 - 2026 thành công. Kế hoạch giai đoạn 2021 - 2025 đạt 18 chỉ tiêu.",
        "BÁO CÁO CỦA ĐẢNG BỘ HUYỆN NHIỆM KỲ 2020 - 2025\nĐảng bộ huyện nhiệm kỳ 2020 - 2025 có 42 tổ chức đảng; "
        "chuẩn bị nhân sự "
        "Đảng bộ huyện nhiệm kỳ 2025 - 2030. So với Đảng bộ huyện nhiệm kỳ 2015 - 2020 tăng 3 tổ chức.",
    )
    holding = (
        "BÁO CÁO CỦA ĐẢNG BỘ HUYỆN ⟦NHIỆM KỲ 2020 - 2025⟧\nĐảng bộ huyện ⟦nhiệm kỳ 2020 - 2025⟧ có 42 tổ chức "
        "đảng; chuẩn bị nhân "
        "sự ⟦nhiệm kỳ 2025 - 2030⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Relate every term and plan period to the draft's own terms."""
        frame = facts.frame
        if frame.reported and frame.coming:
            spans = [*frame.reported.places, *frame.coming.places, *_same_years(facts, frame.coming)]
            computation = (
                f"{frame.reported.end} = {frame.coming.start}; {frame.coming.end} − {frame.coming.start} = {YEARS}"
            )
            yield self.holds(_apart(spans), computation)
        yield from self._plans(facts)
        yield from self._councils(facts)
        if frame.reported:
            yield from self._others(facts, frame.reported)

    def _plans(self, facts: Facts) -> Iterator[Result]:
        """Five-year plans begin a year after the congress and end with its term."""
        for term in facts.frame.terms:
            plans = [
                item.span
                for item in facts.periods
                if item.kind is PeriodKind.STAGE and (item.start, item.end) == (term.start + 1, term.end)
            ]
            if plans:
                yield self.holds([*plans, *term.places], f"{term.start} < {term.start + 1}; {term.end} = {term.end}")

    def _councils(self, facts: Facts) -> Iterator[Result]:
        """Terms of councils and the Assembly that abut."""
        by_term: dict[tuple[int, int], list[Span]] = defaultdict(list)
        for item in facts.periods:
            if item.kind is PeriodKind.TERM and item.end - item.start == YEARS and item.start % YEARS == 1:
                by_term[item.start, item.end].append(item.span)
        for (start, end), spans in by_term.items():
            following = by_term.get((end, end + YEARS))
            if following:
                yield self.holds([*spans, *following], f"{start} - {end} → {end + YEARS}")

    def _others(self, facts: Facts, own: OwnTerm) -> Iterator[Result]:
        before: list[Span] = []
        for item in facts.periods:
            if item.kind is not PeriodKind.TERM or item.end - item.start != YEARS or item.start == own.start:
                continue
            if (item.start, item.end) == (own.start - YEARS, own.start):
                before.append(item.span)
            elif (item.start - own.start) % YEARS and _of_the_committee(facts, item):
                yield from self.fails(
                    "off",
                    item.span,
                    [Place(place, Text("nhiệm kỳ của đảng bộ", "the committee's term")) for place in own.places],
                    computation=f"{item.start} − {own.start} = {item.start - own.start}",
                    confidence=0.75,
                    repairs=[Repair(f"{own.start} - {own.end}", Text("như các chỗ khác", "as elsewhere"))],
                    values={"written": item.span.of(facts.text), "start": own.start, "end": own.end},
                )
        if before:
            yield self.holds([*before, *own.places], f"{own.start - YEARS} - {own.start} → {own.end}")


def _of_the_committee(facts: Facts, item: Period) -> bool:
    block = facts.document.block_at(item.span.start)
    before = facts.text[max(block.span.start, item.span.start - 90) : item.span.start]
    match = _OWN.search(before)
    return match is not None and not _OTHER.search(
        match[0].replace("Đại hội", "").replace("đại hội", "").replace("xã hội", "")
    )


def _same_years(facts: Facts, term: OwnTerm) -> list[Span]:
    """Where the coming years are named in other words: "giai đoạn 2025 - 2030", "từ nay đến năm 2030"."""
    spans = [item.span for item in facts.periods if (item.start, item.end) == (term.start, term.end)]
    for item in facts.horizons:
        lead = facts.text[max(0, item.span.start - 8) : item.span.start].lower()
        if item.year == term.end and lead.endswith("từ nay "):
            spans.append(item.span)
    return spans


def _apart(spans: list[Span]) -> list[Span]:
    return list(dict.fromkeys(spans))
