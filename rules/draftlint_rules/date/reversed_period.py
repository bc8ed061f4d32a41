"""A period that ends before it begins, a horizon that lies inside its plan."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Period, PeriodKind, Place, Result, Rule, Severity, Text

_FIRST, _LAST = 1800, 2199


class ReversedPeriod(Rule):
    """Giai đoạn, nhiệm kỳ, đợt có mốc cuối trước mốc đầu; tầm nhìn không xa hơn kỳ quy hoạch.

    “giai đoạn 2025 - 2021”, “từ ngày 22/8 đến ngày 20/8/2020”, “đến năm 2030, tầm nhìn đến năm 2025” là gõ nhầm năm.
    Cách sửa: kiểm tra lại hai mốc. Nguồn: lô-gích thời gian.

    ---

    A period ends before it begins, or a vision reaches no further than its plan.

    "giai đoạn 2025 - 2021" or "từ ngày 22/8 đến ngày 20/8/2020" is a slip. Check both ends. Source: the logic of time.
    """

    code = "DAT103"
    name = "reversed-period"
    kind = Kind.DATE
    severity = Severity.ERROR
    title = Text("Mốc thời gian đảo ngược", "A period that runs backwards")
    messages = {
        "period": Text("“{written}” có năm cuối không sau năm đầu.", "“{written}” does not end after it begins."),
        "year": Text("“{written}” có năm không hợp lý.", "“{written}” has an unlikely year."),
        "range": Text("“{written}” có ngày cuối trước ngày đầu.", "“{written}” ends before it begins."),
        "horizon": Text(
            "Tầm nhìn năm {year} không xa hơn mốc {base} của kỳ quy hoạch.",
            "The vision for {year} reaches no further than the plan's own end in {base}.",
        ),
    }
    flagged = (
        "Trong ⟦giai đoạn 2025 - 2021⟧, huyện đầu tư 12 công trình.",
        "Trong ⟦giai đoạn 2021 - 8025⟧, huyện đầu tư 12 công trình.",
        "Đợt cao điểm từ ⟦ngày 22/8/2020 đến ngày 20/8/2020⟧.",
        "Quy hoạch ⟦thời kỳ 2021 - 2030⟧, ⟦!tầm nhìn đến năm 2025⟧.",
    )
    quiet = (
        "Giai đoạn 2021 - 2025 và thời kỳ 2021 - 2030, tầm nhìn đến năm 2050.",
        "Đợt cao điểm từ ngày 20 đến ngày 22 tháng 8 năm 2020; từ 25/12/2020 đến 05/01/2021.",
        # a comparison of two years is no period
        "Số liệu năm 2020 so với 2019; Nghị quyết 2015/2010.",
        "đến năm 2025, định hướng đến năm 2030; đến năm 2030. Tầm nhìn đến năm 2025 nêu trước đây đã đạt.",
    )
    holding = ("Thực hiện ⟦giai đoạn 2021 - 2025⟧, sau đó là ⟦giai đoạn 2026 - 2030⟧.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge periods together (they hold as one), stretches of days and horizons one by one."""
        forward: list[Period] = []
        for period in facts.periods:
            if not (_FIRST <= period.start <= _LAST and _FIRST <= period.end <= _LAST):
                written = period.span.of(facts.text)
                yield from self.fails("year", period.span, computation=written, values={"written": written})
            elif period.start < period.end:
                forward.append(period)
            elif period.kind is not PeriodKind.PLAIN or period.start > period.end:
                written = period.span.of(facts.text)
                yield from self.fails(
                    "period", period.span, computation=f"{period.start} ≥ {period.end}", values={"written": written}
                )
        tied = [item for item in facts.horizons if item.base is not None and item.base_span is not None]
        if forward:
            spans = [period.span for period in forward]
            spans += [item.span for item in tied if item.base is not None and item.year > item.base]
            yield self.holds(spans, "; ".join(f"{period.start} < {period.end}" for period in forward[:12]))
        for item in tied:
            if item.base is None or item.base_span is None or item.year > item.base:
                continue
            yield from self.fails(
                "horizon",
                item.span,
                [Place(item.base_span, Text(f"kỳ đến {item.base}", f"a plan to {item.base}"))],
                computation=f"{item.year} ≤ {item.base}",
                severity=Severity.WARNING,
                values={"year": item.year, "base": item.base},
            )
        yield from self._ranges(facts)

    def _ranges(self, facts: Facts) -> Iterator[Result]:
        for stretch in facts.date_ranges:
            start, end = stretch.start.earliest, stretch.end.latest
            if start is None or end is None:
                continue
            if start <= end:
                yield self.holds([stretch.span], f"{start} ≤ {end}")
                continue
            written = stretch.span.of(facts.text)
            yield from self.fails("range", stretch.span, computation=f"{start} > {end}", values={"written": written})
