"""A number of years that the period beside it does not have."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import BlockKind, Duration, Facts, Kind, OwnTerm, Place, Repair, Result, Rule, Severity, Text


class DurationClash(Rule):
    """Số năm không khớp giai đoạn ghi ngay bên cạnh.

    “trong 05 năm (2021 - 2024)” chỉ có 4 năm nếu tính cả năm đầu. Một trong hai mốc, hoặc số năm, đã ghi nhầm. Cách
    sửa: kiểm tra lại kỳ báo cáo. Cách đếm gồm cả năm đầu (2021 - 2025 là 5 năm) và cách đếm hiệu số (2020 - 2025 là 5
    năm) đều được chấp nhận. Nguồn: lô-gích thời gian.

    ---

    A number of years does not fit the period beside it.

    "trong 05 năm (2021 - 2024)" has four years even with both ends. Check the period. Counting both ends (2021 - 2025)
    and taking the difference (2020 - 2025) are both fine. Source: the logic of time.
    """

    code = "DAT106"
    name = "duration-clash"
    kind = Kind.DATE
    severity = Severity.WARNING
    title = Text("Số năm không khớp giai đoạn", "A number of years that does not fit its period")
    messages = {
        "clash": Text(
            "Ghi {years} năm nhưng {period} chỉ có {length} năm.",
            "It says {years} years, but {period} has {length}.",
        ),
    }
    flagged = ("Kết quả ⟦!trong 05 năm⟧ (⟦2021 - 2024⟧) rất khả quan.",)
    quiet = (
        "Kết quả trong 05 năm (2021 - 2025), 5 năm 2020 - 2025 và 10 năm (2011 - 2020).",
        "Kế hoạch 5 năm và hằng năm; giai đoạn 2021 - 2024.",
        "Nhiệm kỳ 2020 - 2025 có 05 năm, trong đó 3 năm đầu chịu ảnh hưởng của dịch bệnh.",
    )
    holding = ("Kết quả ⟦trong 05 năm⟧ (⟦2021 - 2025⟧) rất khả quan.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge years with a period beside them; tie "05 năm qua" and the like to the draft's own terms."""
        loose: list[Duration] = []
        for item in facts.durations:
            if item.period is None:
                loose.append(item)
                continue
            length = item.period.end - item.period.start
            if item.years in (length, length + 1):
                yield self.holds(
                    [item.span, item.period.span], f"{item.period.end} − {item.period.start} ~ {item.years}"
                )
            elif length > 0 and item.years > 1:
                yield from self.fails(
                    "clash",
                    item.span,
                    [Place(item.period.span, Text(f"dài {length} năm", f"{length} years long"))],
                    computation=f"{item.period.end} − {item.period.start} = {length} ≠ {item.years}",
                    confidence=0.8,
                    repairs=[Repair(f"{length + 1:02d} năm", Text("tính cả năm đầu", "both ends counted"))],
                    values={
                        "years": item.years,
                        "period": item.period.span.of(facts.text),
                        "length": f"{length} – {length + 1}",
                    },
                )
        yield from self._own_terms(facts, loose)

    def _own_terms(self, facts: Facts, loose: list[Duration]) -> Iterator[Result]:
        for term in facts.frame.terms:
            years = [item for item in loose if _meant(facts, item) is term and item.years == term.end - term.start]
            if years:
                spans = [*(item.span for item in years), *term.places]
                yield self.holds(spans, f"{term.end} − {term.start} = {years[0].years}")


def _meant(facts: Facts, item: Duration) -> OwnTerm | None:
    """The own term that a bare "05 năm" speaks of: by "qua" and "tới", else by the last term named in a heading "
    "above."""
    frame = facts.frame
    if item.direction:
        return frame.reported if item.direction == "past" else frame.coming
    behind = facts.text[item.span.end : item.span.end + 12].strip()
    if behind.startswith(("thành lập", "tái lập", "xây dựng", "thực hiện", "triển khai")):
        return None
    best: OwnTerm | None = None
    latest = -1
    for term in frame.terms:
        for place in term.places:
            block = facts.document.block_at(place.start)
            title = block.kind is BlockKind.HEADING or block.span.of(facts.text).isupper()
            if title and latest < place.start <= item.span.start:
                best, latest = term, place.start
    return best
