"""Something cited or reported as done that lies after the draft itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import regex

from draftlint.api import DateMention, Facts, Kind, Precision, Result, Rule, Severity, Span, Text, WordPattern

_AS_OF = regex.compile(r"(?:tính\s|số liệu\s)?(?:đến|tới)\s(?:hết\s|nay\s\()?$", regex.IGNORECASE)
_PLANNED = WordPattern(r"<dates.planned>")


class AfterTheDraft(Rule):
    """Dự thảo viện dẫn văn bản, hoặc chốt số liệu, ở thời điểm sau chính ngày của dự thảo.

    Văn bản chưa ban hành thì chưa thể viện dẫn; số liệu “tính đến ngày 30/11” không thể có trong báo cáo đề tháng 6 nếu
    không ghi “ước” hoặc “dự kiến”. Chỉ xét khi dự thảo cho biết ngày của mình (địa danh, ngày tháng; ngày họp; nhiệm kỳ
    được tổng kết). Cách sửa: kiểm tra năm, hoặc ghi rõ là ước. Nguồn: lô-gích thời gian.

    ---

    The draft cites a document, or closes its figures, at a time after the draft itself.

    A paper not yet issued cannot be cited, and figures "as of 30 November" cannot stand in a report of June unless they
    are called estimates. Judged only where the draft tells its own date (letterhead, days of the meeting, the term it
    sums up). Check the year, or say that it is an estimate. Source: the logic of time.
    """

    code = "DAT109"
    name = "after-the-draft"
    kind = Kind.DATE
    severity = Severity.WARNING
    title = Text("Mốc thời gian sau ngày của dự thảo", "A date after the draft's own")
    messages = {
        "cited": Text(
            "{number} đề {date}, sau thời điểm của dự thảo ({own}).",
            "{number} is dated {date}, after the draft itself ({own}).",
        ),
        "as-of": Text(
            "Số liệu chốt đến “{date}”, sau ngày của dự thảo ({own}), mà không ghi là ước hay dự kiến.",
            "Figures as of “{date}” lie after the draft's own date ({own}) and are not called estimates.",
        ),
    }
    flagged = (
        "Tân Lập, ngày 12 tháng 6 năm 2023\nThực hiện Chỉ thị số 21-CT/TU ⟦ngày 05/9/2023⟧ của Tỉnh ủy.",
        "Tân Lập, ngày 12 tháng 6 năm 2023\nTính đến ⟦ngày 30/11/2023⟧, toàn xã có 12 hộ nghèo.",
        "Tân Lập, ngày 12 tháng 6 năm 2023\nTrong ⟦tháng 9/2023⟧, xã đã hoàn thành 02 công trình.",
    )
    quiet = (
        "Tân Lập, ngày 12 tháng 6 năm 2023\nThực hiện Chỉ thị số 21-CT/TU ngày 05/5/2023. Tính đến ngày "
        "31/5/2023 đạt 60%.",
        "Tân Lập, ngày 12 tháng 6 năm 2023\nTrong tháng 5/2023, xã đã hoàn thành 02 công trình.",
        # called an estimate or a plan
        "Tân Lập, ngày 12 tháng 6 năm 2023\nƯớc tính đến ngày 31/12/2023 đạt 98%. Phấn đấu đến ngày 30/9/2023 "
        "hoàn thành.",
        # the draft does not tell its date
        "Thực hiện Chỉ thị số 21-CT/TU ngày 05/9/2023. Tính đến ngày 30/11/2023, toàn xã có 12 hộ nghèo.",
        "Tân Lập, ngày     tháng    năm 2023\nThực hiện Chỉ thị số 21-CT/TU ngày 05/9/2023.",
    )
    holding = ("Tân Lập, ⟦ngày 12 tháng 6 năm 2023⟧\nThực hiện ⟦Chỉ thị số 21-CT/TU⟧ ⟦ngày 05/5/2023⟧ của Tỉnh ủy.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """Compare every cited date and closing date with the draft's own."""
        latest = facts.frame.latest
        if latest is None:
            return
        own_places = self._own_places(facts)
        shown = facts.frame.date.span.of(facts.text) if facts.frame.date else f"nhiệm kỳ đến {latest.year}"
        together: dict[int, list[Span]] = defaultdict(list)
        for reference in facts.references:
            day = reference.date.earliest if reference.date else None
            if day is None or reference.date is None or reference.date.span in own_places:
                continue
            if day <= latest:
                block = facts.document.block_at(reference.span.start)
                together[block.index] += [reference.span, reference.date.span]
                continue
            yield from self.fails(
                "cited",
                reference.date.span,
                [],
                computation=f"{day} > {latest}",
                confidence=0.8,
                values={
                    "number": reference.number_span.of(facts.text),
                    "date": reference.date.span.of(facts.text),
                    "own": shown,
                },
            )
        for spans in together.values():
            yield self.holds([*spans, *own_places], f"≤ {latest}")
        yield from self._closing(facts, shown)

    def _own_places(self, facts: Facts) -> list[Span]:
        frame = facts.frame
        places = [frame.date.span] if frame.date else []
        return places + (list(frame.reported.places) if frame.reported else [])

    def _closing(self, facts: Facts, shown: str) -> Iterator[Result]:
        own = facts.frame.date
        if own is None or own.latest is None:
            return
        for mention in facts.dates:
            day = mention.earliest
            if day is None or mention.precision is Precision.YEAR or mention.span == own.span:
                continue
            block = facts.document.block_at(mention.span.start)
            before = facts.text[max(block.span.start, mention.span.start - 90) : mention.span.start]
            before = before[before.rfind(". ") + 1 :]
            lead = _AS_OF.search(before)
            if lead is None or not before.strip():
                if day > own.latest and _done(facts, mention, block.span.end) and not _PLANNED.search(before):
                    yield from self._too_late(facts, mention, day, own.latest, shown)
                continue
            if day <= own.latest:
                yield self.holds([mention.span, own.span], f"{day} ≤ {own.latest}")
            elif (lead[0].lower().startswith(("tính", "số liệu")) and not _PLANNED.search(before)) or (
                day > own.latest and _done(facts, mention, block.span.end) and not _PLANNED.search(before)
            ):
                yield from self._too_late(facts, mention, day, own.latest, shown)

    def _too_late(self, facts: Facts, mention: DateMention, day: date, own: date, shown: str) -> Iterator[Result]:
        yield from self.fails(
            "as-of",
            mention.span,
            [],
            computation=f"{day} > {own}",
            confidence=0.75,
            values={"date": mention.span.of(facts.text), "own": shown},
        )


def _done(facts: Facts, mention: DateMention, end: int) -> bool:
    """Whether the clause behind a date says that something has been done by then."""
    behind = facts.text[mention.span.end : min(end, mention.span.end + 90)]
    clause = regex.split(r"[.;:]\s", behind)[0]
    return bool(regex.search(r"\bđã\b", clause)) and not _PLANNED.search(clause)
