"""A document dated before the one that it carries out, amends or replaces."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Place, Result, Rule, Severity, Text


class EffectBeforeCause(Rule):
    """Văn bản có ngày trước văn bản mà nó thực hiện, sửa đổi hoặc thay thế.

    Kế hoạch thực hiện một nghị quyết không thể ban hành trước nghị quyết ấy. Một trong hai ngày đã ghi nhầm, hoặc dẫn
    nhầm văn bản. Cách sửa: đối chiếu cả hai văn bản gốc. Nguồn: lô-gích thời gian.

    ---

    A document is dated before the one that it carries out, amends or replaces.

    A plan to carry out a resolution cannot come before the resolution. One of the dates, or one of the papers, is
    wrong. Look both up. Source: the logic of time.
    """

    code = "DAT108"
    name = "effect-before-cause"
    kind = Kind.DATE
    severity = Severity.WARNING
    title = Text("Văn bản có trước văn bản làm căn cứ", "A document before the one that it follows")
    messages = {
        "before": Text(
            "{later} ({later_date}) ghi trước {earlier} ({earlier_date}) mà nó {verb}.",
            "{later} ({later_date}) is dated before {earlier} ({earlier_date}), which it follows.",
        ),
    }
    flagged = (
        "Kế hoạch số 47-KH/HU ⟦!ngày 12/3/2021⟧ về thực hiện Nghị quyết số 18-NQ/TU ⟦ngày 20/9/2021⟧ của Tỉnh ủy.",
    )
    quiet = (
        "Kế hoạch số 47-KH/HU ngày 12/3/2022 về thực hiện Nghị quyết số 18-NQ/TU ngày 20/9/2021 của Tỉnh ủy.",
        "Kế hoạch số 47-KH/HU ngày 12/3/2021 về thực hiện Nghị quyết số 18-NQ/TU.",
        # cited side by side
        "Căn cứ Quyết định số 47/QĐ-UBND ngày 12/3/2021 và Quyết định số 18/QĐ-TTg ngày 20/9/2021.",
    )
    holding = (
        "⟦Kết luận số 21-KL/TW⟧ ⟦ngày 25/10/2021⟧ về tiếp tục thực hiện ⟦Nghị quyết số 12-NQ/TW⟧ ⟦ngày 16/01/2012⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Compare the dates of linked documents."""
        for link in facts.document_links:
            later, earlier = link.later.date, link.earlier.date
            if later is None or earlier is None:
                continue
            first, second = earlier.earliest, later.latest
            if first is None or second is None:
                continue
            if second >= first:
                spans = [link.later.span, later.span, link.earlier.span, earlier.span]
                yield self.holds(spans, f"{second} ≥ {first}")
                continue
            yield from self.fails(
                "before",
                later.span,
                [Place(earlier.span, Text("văn bản có trước", "the paper that came first"))],
                computation=f"{second} < {first}",
                confidence=0.85,
                values={
                    "later": link.later.number_span.of(facts.text),
                    "later_date": later.span.of(facts.text),
                    "earlier": link.earlier.number_span.of(facts.text),
                    "earlier_date": earlier.span.of(facts.text),
                    "verb": link.verb,
                },
            )
