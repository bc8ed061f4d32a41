"""Congresses of one level that are named one after the other, and a past congress whose papers are still drafts."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

import regex

from draftlint.api import Body, Facts, Kind, Ordinal, Place, Repair, Result, Rule, Severity, Text

_DRAFTS = regex.compile(r"dự thảo[^.;:\n]{0,60}$", regex.IGNORECASE)
_NOW = regex.compile(r"dự thảo (?:các )?(?:văn kiện|báo cáo|nghị quyết)", regex.IGNORECASE)


class PastCongressDraft(Rule):
    """“Dự thảo văn kiện” được gắn với một đại hội đã qua của cùng cấp.

    Văn kiện của đại hội đã bế mạc không còn là dự thảo. Khi chính dự thảo này là của Đại hội lần thứ XII mà ghi “dự
    thảo văn kiện Đại hội lần thứ XI” thì số thứ tự đã sót lại từ khóa trước. Cách sửa: ghi số của đại hội đang họp.
    Nguồn: Điều lệ Đảng, Điều 13.

    ---

    "Draft papers" are ascribed to a past congress of the same level.

    The papers of a closed congress are drafts no longer. Where the draft itself belongs to congress XII, "the draft
    papers of congress XI" carry the number of the term before. Write the number of the congress that is meeting.
    Source: Party statutes, article 13.
    """

    code = "ORD102"
    name = "past-congress-draft"
    kind = Kind.ORDINAL
    severity = Severity.ERROR
    title = Text("Dự thảo văn kiện của đại hội đã qua", "Draft papers of a past congress")
    messages = {
        "past": Text(
            "Dự thảo văn kiện ghi của Đại hội {here}, nhưng đại hội gần nhất của cấp này là {there}.",
            "The draft papers are put to congress {here}, but the latest congress of this level is {there}.",
        ),
    }
    flagged = (
        "Đại hội Đảng bộ huyện ⟦lần thứ XII⟧ diễn ra trong 3 ngày. Đại hội đã thảo luận dự thảo văn kiện Đại hội "
        "Đảng bộ huyện "
        "⟦!lần thứ XI⟧ và văn kiện cấp trên.",
    )
    quiet = (
        "Đại hội Đảng bộ huyện lần thứ XII diễn ra trong 3 ngày; thảo luận dự thảo văn kiện Đại hội Đảng bộ "
        "huyện lần thứ "
        "XII, dự thảo văn kiện Đại hội Đảng bộ tỉnh lần thứ XI và Đại hội toàn quốc lần thứ XIII của Đảng.",
        # the past congress without drafts
        "Đại hội Đảng bộ huyện lần thứ XII đánh giá việc thực hiện Nghị quyết Đại hội Đảng bộ huyện lần thứ XI.",
        # the next congress, named in passing
        "Nghị quyết Đại hội Đảng bộ huyện lần thứ XI; chuẩn bị dự thảo văn kiện Đại hội Đảng bộ huyện lần thứ XII.",
    )
    holding = (
        "Nghị quyết Đại hội Đảng bộ huyện ⟦lần thứ XI⟧ đã hoàn thành; Đại hội Đảng bộ huyện ⟦lần thứ XII⟧ đề ra "
        "20 chỉ tiêu.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Order the congresses of each level; look for drafts of one that is not the last."""
        by_body: dict[Body, list[Ordinal]] = defaultdict(list)
        for item in facts.ordinals:
            if item.body.organisation == "party":
                by_body[item.body].append(item)
        for body, items in by_body.items():
            values = sorted({item.value for item in items if item.sort == "congress" or body == facts.own_body})
            for low, high in itertools.pairwise(values):
                if high == low + 1:
                    spans = [item.span for item in items if item.value in (low, high)]
                    yield self.holds(spans, f"{low} + 1 = {high}")
            if values and body.rank not in ("", "xã", "phường", "cơ sở"):
                yield from self._drafts(facts, items, values[-1])

    def _drafts(self, facts: Facts, items: list[Ordinal], last: int) -> Iterator[Result]:
        latest = [item for item in items if item.value == last]
        newest = latest[0]
        for item in items:
            if item.sort != "congress" or item.value >= last:
                continue
            block = facts.document.block_at(item.span.start)
            before = facts.text[max(block.span.start, item.span.start - 110) : item.span.start]
            lead = _DRAFTS.search(before)
            if lead is None or not _NOW.match(lead[0]) or "thực hiện" in lead[0].lower():
                continue
            yield from self.fails(
                "past",
                item.span,
                [Place(other.span, Text("đại hội gần nhất", "the latest congress")) for other in latest],
                computation=f"{item.value} < {last}",
                confidence=0.85,
                repairs=[Repair(newest.span.of(facts.text), Text("đại hội đang họp", "the congress that meets"))],
                values={"here": item.span.of(facts.text), "there": newest.span.of(facts.text)},
            )
